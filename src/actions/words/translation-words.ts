// What refusals around a translation say, in English and Spanish.
import type { SigningRefusal } from '../../domain/taking-signatures.ts'
import type { TranslationRefusal } from '../../domain/translation.ts'

type TranslationWord = Extract<
  TranslationRefusal | SigningRefusal,
  | 'TranslationLacking'
  | ('TranslationFixed' | 'LanguageOfTheDraft' | 'TranslatorUnfit')
  | ('TranslationHalf' | 'TranslationFigures')
>

export const translationRefusalsEn: Readonly<Record<TranslationWord, string>> = {
  TranslationFixed:
    'This version was opened for signatures, so its translations stay as they were shown. A new version can be translated further.',
  TranslationLacking:
    'The parties agreed that a translation counts, too. It is not complete yet. Signing opens once every clause is translated.',
  LanguageOfTheDraft: 'The agreement itself is in this language.',
  TranslatorUnfit:
    'Please choose somebody of the roster who translates between these two languages.',
  TranslationHalf: 'A clause has a heading and a text. Please give both, or leave both empty.',
  TranslationFigures:
    'Sums, days and numbers must be those of the clause. Please keep each of them, and add no other sum or day. Write sums like $1,200.00, and days as the clause does or like 2027-03-01.',
}
export const translationRefusalsEs: Readonly<Record<TranslationWord, string>> = {
  TranslationFixed:
    'Esta versión se abrió para firmar, por eso sus traducciones quedan como se mostraron. Una versión nueva se puede seguir traduciendo.',
  TranslationLacking:
    'Las partes acordaron que una traducción también vale. Aún no está completa. Se podrá firmar cuando todas las cláusulas estén traducidas.',
  LanguageOfTheDraft: 'El acuerdo mismo está en este idioma.',
  TranslatorUnfit: 'Elija a alguien de la lista que traduzca entre estos dos idiomas.',
  TranslationHalf: 'Una cláusula tiene título y texto. Dé los dos o deje los dos vacíos.',
  TranslationFigures:
    'Las sumas, los días y los números deben ser los de la cláusula. Deje cada uno y no agregue otra suma ni otro día. Escriba las sumas como $1,200.00 y los días como la cláusula o así: 2027-03-01.',
}

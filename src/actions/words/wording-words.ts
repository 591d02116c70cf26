// What refusals around other words for a clause say, in English and Spanish.
import type { WordingRefusal } from '../../domain/wording.ts'

type WordingWord = Extract<
  WordingRefusal,
  | ('WordsOfTheLaw' | 'WordingUnchanged' | 'FiguresChanged')
  | ('SuggestionUnknown' | 'SuggestionAnswered')
>

export const wordingRefusalsEn: Readonly<Record<WordingWord, string>> = {
  WordsOfTheLaw:
    'The words of this clause are there so that a court accepts them. They cannot be changed here. You can say something about the clause, or make a new offer.',
  WordingUnchanged: 'These are the words that the clause already has.',
  FiguresChanged:
    'Sums, days and numbers must stay as they were agreed. Please keep each of them in your words and add no other sum or day. To change one, make a new offer.',
  SuggestionUnknown: 'There is no such suggestion.',
  SuggestionAnswered: 'This suggestion was already answered or taken back.',
}
export const wordingRefusalsEs: Readonly<Record<WordingWord, string>> = {
  WordsOfTheLaw:
    'Las palabras de esta cláusula están ahí para que un tribunal las acepte. Aquí no se pueden cambiar. Puede decir algo sobre la cláusula o hacer una nueva oferta.',
  WordingUnchanged: 'Esas son las palabras que la cláusula ya tiene.',
  FiguresChanged:
    'Las sumas, los días y los números deben quedar como se acordaron. Deje cada uno en sus palabras y no agregue otra suma ni otro día. Para cambiar uno, haga una nueva oferta.',
  SuggestionUnknown: 'No hay tal sugerencia.',
  SuggestionAnswered: 'Esta sugerencia ya se respondió o se retiró.',
}

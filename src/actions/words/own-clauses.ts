// What is wrong with a clause that a program writes: which place, and how to mend it, in every language.
import type { ClauseRefusal } from '../../application/own-clauses.ts'
import { LONGEST_CLAUSE, LONGEST_KEY } from '../../domain/clause-template.ts'
import type { Language } from '../../domain/clauses.ts'
import {
  type ClauseFault,
  type ClauseFaultName,
  LONGEST_TITLE,
  MOST_BLANKS,
} from '../../domain/own-clause-faults.ts'

type Words = {
  readonly faults: Readonly<Record<ClauseFaultName, (key: string) => string>>
  readonly refusals: Readonly<Record<ClauseRefusal, string>>
  readonly at: (character: number) => string
}
const words: Readonly<Record<Language, Words>> = {
  en: {
    at: (character) => `At character ${character}: `,
    faults: {
      TextEmpty: () => 'Please write the clause here. It is needed in both languages.',
      TextTooLong: () => `This is too long: a clause can have up to ${LONGEST_CLAUSE} characters.`,
      SignNotAllowed: () =>
        'There is a sign here that cannot be shown, such as a tab or one that turns the direction of writing. Please delete it.',
      BraceNotClosed: () =>
        'This brace opens a blank that is not closed on its line. Write the key and a closing brace, as in {day}; for a brace itself write {{.',
      BraceNotOpened: () =>
        'This closing brace closes nothing. Delete it; for a brace itself write }}.',
      KeyMalformed: (key) =>
        `“${key}” is no key. A key is a small letter from a to z, then small letters or digits, ${LONGEST_KEY} at most, as in day or sum2. There are no conditions or calculations.`,
      TitleEmpty: () => 'Please give the clause a title. It is needed in both languages.',
      TitleTooLong: () => `This is too long: a title can have up to ${LONGEST_TITLE} characters.`,
      TitleSignNotAllowed: () =>
        'There is a new line here or a sign that cannot be shown. Please write the title on one line.',
      KeyTwice: (key) => `“${key}” is declared twice. Delete one, or give it another key.`,
      TooManyBlanks: () => `These are too many blanks: a clause can have up to ${MOST_BLANKS}.`,
      BlankNotDeclared: (key) =>
        `{${key}} stands in the text and is not among the blanks. Add it below with its kind, or take it out of the text.`,
      BlankNotUsed: (key) =>
        `The blank “${key}” does not stand in this text. Write {${key}} where it belongs, or delete the blank below.`,
      SignNotPrintable: (signs) =>
        `The fonts of the papers do not have ${signs}. Please write it in another way: an agreement could not show it.`,
    },
    refusals: {
      ChangedMeanwhile:
        'Somebody else changed this clause meanwhile. Your words still stand here and are not kept yet. Look at theirs below; to keep yours in their place, save again.',
      TooManyClauses:
        'The program offers as many clauses as it can. Retire one that is not needed any more, then save this one again.',
      ClauseRetired: 'This clause is retired. Write a new one, if it is to be offered again.',
    },
  },
  es: {
    at: (character) => `En el carácter ${character}: `,
    faults: {
      TextEmpty: () => 'Escriba aquí la cláusula, por favor. Hace falta en los dos idiomas.',
      TextTooLong: () =>
        `Esto es demasiado largo: una cláusula puede tener hasta ${LONGEST_CLAUSE} caracteres.`,
      SignNotAllowed: () =>
        'Aquí hay un signo que no se puede mostrar, como un tabulador o uno que cambia la dirección de la escritura. Bórrelo, por favor.',
      BraceNotClosed: () =>
        'Esta llave abre un espacio que no se cierra en su línea. Escriba la clave y una llave de cierre, como en {day}; para una llave de verdad escriba {{.',
      BraceNotOpened: () =>
        'Esta llave de cierre no cierra nada. Bórrela; para una llave de verdad escriba }}.',
      KeyMalformed: (key) =>
        `«${key}» no es una clave. Una clave es una letra minúscula de la a a la z y después minúsculas o cifras, ${LONGEST_KEY} como máximo, como day o sum2. No hay condiciones ni cálculos.`,
      TitleEmpty: () => 'Dé un título a la cláusula, por favor. Hace falta en los dos idiomas.',
      TitleTooLong: () =>
        `Esto es demasiado largo: un título puede tener hasta ${LONGEST_TITLE} caracteres.`,
      TitleSignNotAllowed: () =>
        'Aquí hay un salto de línea o un signo que no se puede mostrar. Escriba el título en una sola línea, por favor.',
      KeyTwice: (key) => `«${key}» está declarado dos veces. Borre uno, o dele otra clave.`,
      TooManyBlanks: () =>
        `Son demasiados espacios: una cláusula puede tener hasta ${MOST_BLANKS}.`,
      BlankNotDeclared: (key) =>
        `{${key}} está en el texto y no entre los espacios. Agréguelo abajo con su tipo, o quítelo del texto.`,
      BlankNotUsed: (key) =>
        `El espacio «${key}» no está en este texto. Escriba {${key}} donde va, o borre el espacio abajo.`,
      SignNotPrintable: (signs) =>
        `Las letras de los documentos no tienen ${signs}. Escríbalo de otra manera, por favor: un acuerdo no lo podría mostrar.`,
    },
    refusals: {
      ChangedMeanwhile:
        'Otra persona cambió esta cláusula mientras tanto. Lo que usted escribió sigue aquí y todavía no se guardó. Mire abajo lo que dice ahora; para poner lo suyo en su lugar, guarde otra vez.',
      TooManyClauses:
        'El programa ofrece todas las cláusulas que puede. Retire una que ya no haga falta y guarde esta otra vez.',
      ClauseRetired: 'Esta cláusula está retirada. Escriba una nueva, si se debe ofrecer otra vez.',
    },
  },
}

export const clauseFaultIn = (language: Language, { fault, at, what = '' }: ClauseFault): string =>
  (at === undefined ? '' : words[language].at(at)) + words[language].faults[fault](what)
export const clauseRefusalIn = (language: Language, refusal: ClauseRefusal): string =>
  words[language].refusals[refusal]

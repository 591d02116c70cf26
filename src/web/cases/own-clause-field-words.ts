// What an offer's form says of a clause of the program's own, in every language.
import type { Language } from '../../domain/clauses.ts'
import type { BlankKind } from '../../domain/own-clause-faults.ts'

type Words = Readonly<
  Record<'add' | 'which' | 'choose' | 'show' | 'unchecked' | 'again', string>
> & {
  readonly kinds: Readonly<Record<BlankKind, string>>
}
export const ownClauseFieldWords: Readonly<Record<Language, Words>> = {
  en: {
    add: 'Add a clause of the program',
    which: 'Which clause of the program',
    choose: 'Please choose',
    show: 'Show this clause',
    unchecked: 'The program wrote this clause. The rules here have not checked what it means.',
    again: 'This is the clause as the program offers it now.',
    kinds: {
      text: 'in words, on one line',
      sum: 'how much, in dollars',
      day: 'which day',
      number: 'which number',
      side: 'who',
    },
  },
  es: {
    add: 'Agregar una cláusula del programa',
    which: 'Qué cláusula del programa',
    choose: 'Elija, por favor',
    show: 'Mostrar esta cláusula',
    unchecked:
      'El programa redactó esta cláusula. Las reglas de aquí no han revisado lo que significa.',
    again: 'Esta es la cláusula como el programa la ofrece ahora.',
    kinds: {
      text: 'con palabras, en una línea',
      sum: 'cuánto, en dólares',
      day: 'qué día',
      number: 'qué número',
      side: 'quién',
    },
  },
}

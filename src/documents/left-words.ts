// What a sheet says of a form that lies beside it filled in: what did not go into it, why, and what is left to do by hand.
import type { LeftOut } from '../application/filing-ports.ts'
import type { Language } from '../domain/language.ts'

type LeftWords = {
  readonly lead: (form: string) => readonly string[]
  readonly heading: string
  readonly all: string
  readonly tick: string
  readonly why: Readonly<Record<LeftOut['why'], string>>
}

/** The rows are as the form is, in English. */
const inEnglish: Pick<LeftWords, 'tick' | 'why'> = {
  tick: 'tick this box',
  why: {
    'too long': 'longer than its line on the form',
    'no glyph': 'has letters that could not be set',
    'right to left': 'written from right to left',
    'not a choice': 'not in the list of the form',
    'no place': 'its field is taken or gone',
    'not on this form': 'this form has no field for it',
  },
}

export const leftWords: Readonly<Record<Language, LeftWords>> = {
  en: {
    ...inEnglish,
    lead: (form) => [
      `Form ${form} lies beside this sheet, filled in, as the program that mediated brought it. Look it over: the court takes the newest version of the form. What this sheet has as “by hand” is still missing on it; who signs fills that in and signs. This sheet is not filed.`,
    ],
    heading: 'Not on the filled form: write it in, or attach it on a page',
    all: 'Every field, in the order of the form',
  },
  es: {
    ...inEnglish,
    lead: (form) => [
      `El formulario ${form} está junto a esta hoja, ya llenado, tal como lo trajo el programa que medió. Revíselo: el tribunal acepta la versión más nueva. Lo que aquí dice “by hand” todavía falta en él; lo escribe quien firma. Esta hoja no se presenta.`,
    ],
    heading: 'No está en el formulario llenado: escríbalo o añádalo en una página',
    all: 'Cada campo, en el orden del formulario',
  },
}

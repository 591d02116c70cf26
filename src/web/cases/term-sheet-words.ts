// What a term sheet says, in every language; its mark is in both on every page.
import type { Language } from '../../domain/language.ts'

export const NOT_ENFORCEABLE = 'Not enforceable / Sin fuerza ejecutoria'

type TermSheetWords = {
  readonly link: string
  readonly title: string
  readonly why: (citation: string) => string
  readonly agreedOn: (sides: string, when: string) => string
  readonly back: string
}
export const termSheetWords: Readonly<Record<Language, TermSheetWords>> = {
  en: {
    link: 'The terms agreed so far, to read or print (not enforceable)',
    title: 'Terms agreed so far',
    why: (citation) =>
      `Nobody is bound by these terms yet: not everybody has signed them, and they do not say that they are enforceable or binding, nor that they may be shown to a court (${citation}).`,
    agreedOn: (sides, when) => `${sides}: agreed on ${when}`,
    back: 'Back to the agreement',
  },
  es: {
    link: 'Los términos acordados hasta ahora, para leer o imprimir (sin fuerza ejecutoria)',
    title: 'Términos acordados hasta ahora',
    why: (citation) =>
      `Estos términos todavía no obligan a nadie: no los han firmado todas las personas, y no dicen que sean ejecutables u obligatorios ni que se puedan mostrar a un tribunal (${citation}).`,
    agreedOn: (sides, when) => `${sides}: acordado el ${when}`,
    back: 'Volver al acuerdo',
  },
}

// Which way something came, and where somebody cannot be reached any more, in every language.
import type { Language } from '../../domain/clauses.ts'

type WayWords = {
  readonly via: Readonly<Record<'mail' | 'text', string>>
  readonly notTheirs: string
}
export const wayWords: Readonly<Record<Language, WayWords>> = {
  en: {
    via: { mail: 'by email', text: 'by text' },
    notTheirs: 'Not reached by text: the number says it is somebody else’s',
  },
  es: {
    via: { mail: 'por correo', text: 'por mensaje de texto' },
    notTheirs: 'No se le alcanza por mensaje: el número dice que es de otra persona',
  },
}

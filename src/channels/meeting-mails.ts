// The mails about a meeting: that it is set, moved, called off or soon, and when, by the reader's own clock. Nothing else of it.
import { spelledOut } from '../application/local-time.ts'
import type { Mails } from '../application/mail-ports.ts'
import type { Language } from '../domain/language.ts'
import { wordsOfMails } from './mail-words.ts'
import { written } from './written.ts'

type Says = 'set' | 'moved' | 'called off' | 'soon'
type Words = {
  readonly subject: string
  readonly opening: Readonly<Record<Says, string>>
  readonly button: string
  when(when: string): string
  was(when: string): string
  readonly closing: string
}
const words: Readonly<Record<Language, Words>> = {
  en: {
    subject: 'Your meeting',
    opening: {
      set: 'A meeting of yours is set. Sign in to see more:',
      moved: 'A meeting of yours is moved. Sign in to see more:',
      'called off': 'A meeting of yours is called off. Sign in to see more:',
      soon: 'A meeting of yours is soon. Sign in to see more:',
    },
    button: 'Sign in',
    when: (when) => `It begins on ${when}.`,
    was: (when) => `It was to begin on ${when}.`,
    closing: 'For your privacy this email says no more.',
  },
  es: {
    subject: 'Su reunión',
    opening: {
      set: 'Una reunión suya ya tiene hora. Entre para ver más:',
      moved: 'Una reunión suya cambió de hora. Entre para ver más:',
      'called off': 'Una reunión suya fue cancelada. Entre para ver más:',
      soon: 'Una reunión suya es pronto. Entre para ver más:',
    },
    button: 'Entrar',
    when: (when) => `Empieza el ${when}.`,
    was: (when) => `Iba a empezar el ${when}.`,
    closing: 'Por su privacidad, este correo no dice más.',
  },
}

export const meetingMails =
  (url: string): Mails['meeting'] =>
  (language, says, when, by) => {
    const { subject, opening, button, closing, ...tells } = words[language]
    const { signature, above, answer } = wordsOfMails[language]
    const named = when && spelledOut(language, when.at, when.timeZone)
    const line = named && (says === 'called off' ? tells.was(named) : tells.when(named))
    return written(language, {
      ...{ subject, opening: opening[says], button, signature, address: `${url}/cases` },
      closing: [...(line ? [line] : []), ...(by ? [answer[by]] : []), closing],
      line: by === 'mail' ? above : undefined,
    })
  }

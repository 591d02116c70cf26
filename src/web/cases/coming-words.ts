// The words of who comes to a meeting and what they need, in every language.
import type { Language } from '../../domain/language.ts'

type ComingWords = {
  readonly [Name in
    | (
        | 'needsOpen'
        | 'needsMeans'
        | 'needsBeforeAll'
        | 'access'
        | 'accessHint'
        | 'language'
        | 'languageHint'
        | 'tell'
      )
    | ('booked' | 'notBooked' | 'bookWords' | 'book' | 'sendOpen' | 'sendMeans' | 'sendCaseMeans')
    | ('who' | 'reason' | 'send')]: string
} & {
  readonly needs: (name: string, what: string) => string
  readonly interpret: (language: string) => string
  readonly books: (names: string) => string
  readonly sentAway: (name: string, reason: string) => string
}

export const comingWords: Readonly<Record<Language, ComingWords>> = {
  en: {
    needsOpen: 'What do you need there?',
    needsMeans: 'Tell it for yourself. Whoever reads this meeting reads it.',
    needsBeforeAll:
      'Everybody who comes reads it, the other side too. To tell only who arranges the meeting, write to your own desk.',
    access: 'To get in, to see, to hear, to sit',
    accessHint: 'For example: no stairs, large print, a break every hour.',
    language: 'An interpreter, into which language?',
    languageHint: 'Leave it empty if you need none. Who books an interpreter is told.',
    tell: 'Tell it',
    needs: (name, what) => `${name} needs: ${what}`,
    interpret: (language) => `an interpreter (${language})`,
    books: (names) => `The interpreter is booked by ${names}.`,
    booked: 'The interpreter is booked:',
    notBooked: 'No interpreter is booked yet.',
    bookWords: 'Who comes, and for which language?',
    book: 'It is booked',
    sendOpen: 'Ask somebody to leave this meeting',
    sendMeans:
      'An interpreter or a support person. The reason stays here: whoever reads this meeting reads it.',
    sendCaseMeans:
      'They leave the case and read nothing more. The reason stays with that side and the mediators.',
    who: 'Who',
    reason: 'Why?',
    send: 'Ask to leave',
    sentAway: (name, reason) => `${name} was asked not to take part: ${reason}`,
  },
  es: {
    needsOpen: '¿Qué necesita usted allí?',
    needsMeans: 'Dígalo por usted. Lo lee quien lee esta reunión.',
    needsBeforeAll:
      'Lo lee quien viene, también la otra parte. Para decirlo solo a quien organiza la reunión, escriba a su propio mostrador.',
    access: 'Para entrar, ver, oír, sentarse',
    accessHint: 'Por ejemplo: sin escaleras, letra grande, una pausa cada hora.',
    language: 'Intérprete, ¿a qué idioma?',
    languageHint: 'Déjelo vacío si no le hace falta. Se avisa a quien reserva.',
    tell: 'Decirlo',
    needs: (name, what) => `${name} necesita: ${what}`,
    interpret: (language) => `intérprete (${language})`,
    books: (names) => `Reserva al intérprete: ${names}.`,
    booked: 'El intérprete está reservado:',
    notBooked: 'Todavía no hay intérprete reservado.',
    bookWords: '¿Quién viene y para qué idioma?',
    book: 'Está reservado',
    sendOpen: 'Pedir a alguien que deje esta reunión',
    sendMeans:
      'Un intérprete o una persona de apoyo. La razón se queda aquí: la lee quien lee esta reunión.',
    sendCaseMeans:
      'Deja el caso y ya no lee nada. La razón se queda con esa parte y las personas mediadoras.',
    who: 'Quién',
    reason: '¿Por qué?',
    send: 'Pedir que salga',
    sentAway: (name, reason) => `Se pidió a ${name} que no participe: ${reason}`,
  },
}

export const labelsOfComing = (language: Language): Readonly<Record<string, string>> => {
  const words = comingWords[language]
  return {
    ...{ 'tell-needs.access': words.access, 'tell-needs.language': words.language },
    'book-interpreter.words': words.bookWords,
    'end-presence.reason': words.reason,
  }
}

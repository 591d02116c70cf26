// What the pages of signing in and of one's account say, in each language.
import type { Language } from '../../domain/clauses.ts'

export type SignInWords = {
  readonly title: string
  readonly intro: string
  readonly address: string
  readonly send: string
  readonly notAnAddress: string
  readonly sentTitle: string
  readonly sent: string
  readonly code: string
  readonly useCode: string
  readonly codeWrong: string
  readonly askAgain: string
  readonly linkTitle: string
  readonly linkIntro: string
  readonly useLink: string
  readonly goneTitle: string
  readonly gone: string
  readonly account: AccountWords
}
export type AccountWords = {
  readonly title: string
  readonly notices: string
  readonly calendar: string
  readonly hours: string
  readonly conflicts: string
  readonly sessions: string
  readonly sessionsIntro: string
  readonly thisOne: string
  readonly unknownBrowser: string
  readonly signedIn: (when: string) => string
  readonly lastUsed: (when: string) => string
  readonly end: string
  readonly signOut: string
  readonly everywhere: string
  readonly tokens: string
  readonly tokensIntro: string
  readonly tokenName: string
  readonly tokenDays: string
  readonly make: string
  readonly made: string
  readonly madeOnce: string
  readonly validUntil: (when: string) => string
  readonly neverUsed: string
  readonly revoke: string
  readonly wrong: { readonly NameMissing: string; readonly DaysOutOfRange: string }
}

const en: SignInWords = {
  title: 'Sign in',
  intro: 'We send you an email with a link. There is no password to remember.',
  address: 'Your email address',
  send: 'Send me a link',
  notAnAddress: 'This does not look like an email address. Please look at it once more.',
  sentTitle: 'Look at your email',
  sent: 'If somebody with this address takes part here, an email is on its way. It can take a few minutes. Follow the link in it, or type the six digits here. Both count for ten minutes.',
  code: 'Six digits from the email',
  useCode: 'Sign in',
  codeWrong:
    'This did not work. Use the digits of the newest email, or ask for a new one. After five tries only a new email helps; the link in the email still works.',
  askAgain: 'Ask for a new email',
  linkTitle: 'Sign in',
  linkIntro: 'One more step, so that nobody is signed in by a program that opens links.',
  useLink: 'Sign in now',
  goneTitle: 'This link does not work any more',
  gone: 'It works once and for ten minutes, and a newer email takes its place. You can ask for a new one.',
  account: {
    title: 'Your account',
    notices: 'How we tell you',
    calendar: 'Meetings in your calendar',
    hours: 'When you work',
    conflicts: 'Whose cases you cannot take',
    sessions: 'Where you are signed in',
    sessionsIntro: 'If you do not know one of these, sign out everywhere.',
    thisOne: 'this browser',
    unknownBrowser: 'A browser',
    signedIn: (when) => `signed in ${when}`,
    lastUsed: (when) => `last used ${when}`,
    end: 'Sign out there',
    signOut: 'Sign out',
    everywhere: 'Sign out everywhere',
    tokens: 'Access for programs',
    tokensIntro:
      'A token lets a program act as you, in all your cases. Make one only for a program you trust.',
    tokenName: 'What it is for',
    tokenDays: 'For how many days (365 at most)',
    make: 'Make a token',
    made: 'Your new token',
    madeOnce: 'Copy it now. It is shown this once and kept by nobody.',
    validUntil: (when) => `works until ${when}`,
    neverUsed: 'not used yet',
    revoke: 'Take it back',
    wrong: {
      NameMissing: 'Please say what the token is for, in up to 100 letters.',
      DaysOutOfRange: 'Please choose between 1 and 365 days.',
    },
  },
}

const es: SignInWords = {
  title: 'Entrar',
  intro: 'Le mandamos un correo con un enlace. No hay contraseña que recordar.',
  address: 'Su dirección de correo electrónico',
  send: 'Mándenme un enlace',
  notAnAddress: 'Esto no parece una dirección de correo electrónico. Por favor, revísela.',
  sentTitle: 'Mire su correo',
  sent: 'Si alguien con esta dirección participa aquí, un correo va en camino. Puede tardar unos minutos. Siga el enlace o escriba aquí los seis números. Ambos sirven durante diez minutos.',
  code: 'Seis números del correo',
  useCode: 'Entrar',
  codeWrong:
    'Esto no funcionó. Use los números del correo más nuevo o pida otro. Después de cinco intentos solo sirve un correo nuevo; el enlace del correo sigue sirviendo.',
  askAgain: 'Pedir otro correo',
  linkTitle: 'Entrar',
  linkIntro: 'Un paso más, para que ningún programa que abre enlaces entre por usted.',
  useLink: 'Entrar ahora',
  goneTitle: 'Este enlace ya no sirve',
  gone: 'Sirve una vez y durante diez minutos, y un correo más nuevo lo reemplaza. Puede pedir otro.',
  account: {
    title: 'Su cuenta',
    notices: 'Cómo le avisamos',
    calendar: 'Reuniones en su calendario',
    hours: 'Cuándo trabaja usted',
    conflicts: 'De quién no puede tomar casos',
    sessions: 'Dónde tiene la sesión abierta',
    sessionsIntro: 'Si no reconoce alguna de estas, cierre todas las sesiones.',
    thisOne: 'este navegador',
    unknownBrowser: 'Un navegador',
    signedIn: (when) => `abierta ${when}`,
    lastUsed: (when) => `usada por última vez ${when}`,
    end: 'Cerrar esa sesión',
    signOut: 'Salir',
    everywhere: 'Cerrar todas las sesiones',
    tokens: 'Acceso para programas',
    tokensIntro:
      'Una clave deja que un programa actúe en su nombre en todos sus casos. Haga una solo para un programa en el que confía.',
    tokenName: 'Para qué es',
    tokenDays: 'Por cuántos días (365 como máximo)',
    make: 'Hacer una clave',
    made: 'Su clave nueva',
    madeOnce: 'Cópiela ahora. Se muestra esta única vez y nadie la guarda.',
    validUntil: (when) => `sirve hasta ${when}`,
    neverUsed: 'sin usar todavía',
    revoke: 'Retirarla',
    wrong: {
      NameMissing: 'Por favor, diga para qué es la clave, en 100 letras como máximo.',
      DaysOutOfRange: 'Por favor, elija entre 1 y 365 días.',
    },
  },
}

export const signInWords: Readonly<Record<Language, SignInWords>> = { en, es }

// What the page of a key for one's mails says, in each language.
import type { Language } from '../../domain/clauses.ts'

export type KeyWords = {
  readonly title: string
  readonly link: string
  readonly intro: string
  readonly limits: string
  readonly notInstalled: string
  readonly yours: string
  readonly waits: string
  readonly waitsMore: (until: string) => string
  readonly fingerprint: string
  readonly compare: string
  readonly owners: string
  readonly expires: (when: string) => string
  readonly expired: (when: string) => string
  readonly never: string
  readonly code: string
  readonly confirm: string
  readonly remove: string
  readonly give: string
  readonly giveAnother: string
  readonly paste: string
  readonly file: string
  readonly send: string
  readonly said: { readonly counts: string; readonly removed: string }
}

const en: KeyWords = {
  title: 'A key for your mails',
  link: 'Encrypted mail: give a key',
  intro:
    'If your mail program knows OpenPGP, you can give us your public key. Then a mail that tells you of something new is encrypted with it and says what it is.',
  limits:
    'Messages, words and offers that were passed on to you travel; long ones and files do not. Where it was said in words how you are reached safely, or you said that you have to be kept apart, mails go on to say nothing. An answer by mail is not encrypted.',
  notInstalled: 'Encrypted mail is not installed here.',
  yours: 'Your key',
  waits: 'This key waits for its code',
  waitsMore: (until) =>
    `We sent you a mail that is encrypted with it. Type the code from that mail; it counts until ${until}. Until then nothing is encrypted with this key.`,
  fingerprint: 'Fingerprint',
  compare: 'Compare it with what your mail program shows.',
  owners: 'Made for',
  expires: (when) => `It counts until ${when}.`,
  expired: (when) => `It has expired on ${when}: mails to you say nothing again. Give a new one.`,
  never: 'It has no end.',
  code: 'The code of six digits',
  confirm: 'Use this key',
  remove: 'Take the key away',
  give: 'Give a key',
  giveAnother: 'Give another key',
  paste: 'Your public key',
  file: 'or a file that holds it',
  send: 'Send me a mail with it',
  said: {
    counts: 'From now on mails that tell you of something new are encrypted with this key.',
    removed: 'The key is gone. Mails only say that there is something new.',
  },
}

const es: KeyWords = {
  title: 'Una clave para sus correos',
  link: 'Correo cifrado: dar una clave',
  intro:
    'Si su programa de correo conoce OpenPGP, puede darnos su clave pública. Entonces un correo que avisa de algo nuevo se cifra con ella y dice qué es.',
  limits:
    'Viajan los mensajes, las palabras y las ofertas que se le transmitieron; los largos y los archivos no. Donde se dijo con palabras cómo contactarle de manera segura, o usted dijo que debe estar aparte, los correos siguen sin decir nada. Una respuesta por correo no va cifrada.',
  notInstalled: 'El correo cifrado no está instalado aquí.',
  yours: 'Su clave',
  waits: 'Esta clave espera su código',
  waitsMore: (until) =>
    `Le mandamos un correo cifrado con ella. Escriba el código de ese correo; sirve hasta ${until}. Hasta entonces nada se cifra con esta clave.`,
  fingerprint: 'Huella',
  compare: 'Compárela con la que muestra su programa de correo.',
  owners: 'Hecha para',
  expires: (when) => `Sirve hasta ${when}.`,
  expired: (when) => `Caducó el ${when}: los correos vuelven a no decir nada. Dé una nueva.`,
  never: 'No tiene fin.',
  code: 'El código de seis cifras',
  confirm: 'Usar esta clave',
  remove: 'Quitar la clave',
  give: 'Dar una clave',
  giveAnother: 'Dar otra clave',
  paste: 'Su clave pública',
  file: 'o un archivo que la contiene',
  send: 'Mandarme un correo con ella',
  said: {
    counts: 'Desde ahora los correos que avisan de algo nuevo se cifran con esta clave.',
    removed: 'La clave ya no está. Los correos solo dicen que hay algo nuevo.',
  },
}

export const keyWords: Readonly<Record<Language, KeyWords>> = { en, es }

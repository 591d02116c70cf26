// The words that travel encrypted: what was said in somebody's own rooms, and the code that shows that a key is theirs.
import type { KeyMails, Travelling } from '../application/mail-ports.ts'
import type { Language } from '../domain/clauses.ts'
import { wordsOfMails } from './mail-words.ts'
import { written } from './written.ts'

type Words = {
  readonly opening: string
  readonly nothing: string
  readonly more: string
  readonly signIn: string
  readonly unencrypted: string
  readonly staysThere: string
  readonly said: Readonly<Record<Travelling['kind'], (by: string, where: string) => string>>
  readonly rooms: Readonly<Record<Travelling['room'], string>>
  readonly of: (room: string, side: string) => string
  readonly code: {
    readonly subject: string
    readonly outside: string
    readonly text: (code: string) => string
    readonly closing: string
  }
}

const en: Words = {
  opening: 'There is something new in your mediation. This mail is encrypted with your key.',
  nothing: 'Sign in to read it:',
  more: 'There is more than fits a mail. Sign in to read the rest:',
  signIn: 'All of it is also here, after you sign in:',
  unencrypted:
    'An answer by mail travels without encryption, with whatever your mail program quotes. To keep it secret, sign in to answer.',
  staysThere: '(Long, or with something beside it: sign in to read it.)',
  said: {
    message: (by, where) => `${by}, ${where}:`,
    'relayed words': (by, where) => `${by} passed on, ${where}:`,
    'relayed offer': (by, where) => `${by} passed on an offer, ${where}:`,
  },
  rooms: {
    joint: 'in the room of everybody',
    caucus: 'in the private room with the mediator',
    team: 'in the room of your own side',
    desk: 'at the desk of the program',
    neutrals: 'in the room of the neutrals',
  },
  of: (room, side) => `${room} (${side})`,
  code: {
    subject: 'Is this your key?',
    outside:
      'This mail is encrypted with the key that was given for this address. Open it with a mail program that has your private key.',
    text: (code) => `Type this code on the page where you gave your key: ${code}`,
    closing:
      'It counts once, for one day. From then on mails that tell you of something new are encrypted with this key and say what it is. If you did not give a key, sign out everywhere on the page of your account.',
  },
}

const es: Words = {
  opening: 'Hay algo nuevo en su mediación. Este correo está cifrado con su clave.',
  nothing: 'Entre para leerlo:',
  more: 'Hay más de lo que cabe en un correo. Entre para leer el resto:',
  signIn: 'Todo está también aquí, después de entrar:',
  unencrypted:
    'Una respuesta por correo viaja sin cifrar, con lo que cite su programa de correo. Para guardar el secreto, entre para contestar.',
  staysThere: '(Es largo o lleva algo adjunto: entre para leerlo.)',
  said: {
    message: (by, where) => `${by}, ${where}:`,
    'relayed words': (by, where) => `${by} transmitió, ${where}:`,
    'relayed offer': (by, where) => `${by} transmitió una oferta, ${where}:`,
  },
  rooms: {
    joint: 'en la sala de todos',
    caucus: 'en la sala privada con la persona mediadora',
    team: 'en la sala de su propia parte',
    desk: 'en la mesa del programa',
    neutrals: 'en la sala de las personas neutrales',
  },
  of: (room, side) => `${room} (${side})`,
  code: {
    subject: '¿Es esta su clave?',
    outside:
      'Este correo está cifrado con la clave que se dio para esta dirección. Ábralo con un programa de correo que tenga su clave privada.',
    text: (code) => `Escriba este código en la página donde dio su clave: ${code}`,
    closing:
      'Sirve una vez, durante un día. Desde entonces los correos que avisan de algo nuevo se cifran con esta clave y dicen qué es. Si usted no dio una clave, cierre todas las sesiones en la página de su cuenta.',
  },
}

const words: Readonly<Record<Language, Words>> = { en, es }

/** The url is where people reach Parley. */
export const keyMails = (url: string): KeyMails => ({
  notice(language, { said, more }, answer) {
    const own = words[language]
    const { above, answer: answering, signature } = wordsOfMails[language]
    const link = said.length === 0 ? own.nothing : more ? own.more : own.signIn
    const closing =
      answer === 'mail' ? [answering.mail, own.unencrypted] : answer ? [answering[answer]] : []
    return paragraphs([
      ...(answer === 'mail' ? [`---- ${above} ----`] : []),
      own.opening,
      ...said.map((one) => block(own, one)),
      link,
      `${url}/cases`,
      ...closing,
      signature,
    ])
  },
  code(language, code) {
    const { text, closing } = words[language].code
    return paragraphs([text(code), closing, wordsOfMails[language].signature])
  },
  codeOutside(language) {
    const { subject, outside: opening } = words[language].code
    const { signature } = wordsOfMails[language]
    return written(language, { subject, opening, closing: [], signature })
  },
})

const paragraphs = (all: readonly string[]) => `${all.join('\n\n')}\n`

/** What was said is set in: nothing in it can look like what stands around it. */
function block(own: Words, { by, room, of, kind, words: said, terms }: Travelling): string {
  const where = of === undefined ? own.rooms[room] : own.of(own.rooms[room], of)
  const lines =
    said === undefined ? own.staysThere : [said, ...terms.map((t) => `- ${t}`)].join('\n')
  return `${own.said[kind](by, where)}\n\n${lines
    .trim()
    .split(/\r?\n/)
    .map((line) => `    ${line}`)
    .join('\n')}`
}

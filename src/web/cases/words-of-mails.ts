// What pages say of mail: messages that came by mail, mails that wait to be confirmed, mails that come back.
import { refusalIn } from '../../actions/words/words.ts'
import type { Language } from '../../domain/clauses.ts'

export type MailWordsOnPage = {
  readonly trimmed: string
  readonly whole: string
  readonly wholeTitle: string
  readonly back: string
  readonly leftOut: (names: string) => string
  readonly size: (kilobytes: number) => string
  readonly held: string
  readonly heldLead: string
  readonly heldNone: string
  readonly from: (address: string) => string
  readonly fromNobody: string
  readonly arrived: (when: string) => string
  readonly goesTo: { readonly caucus: string; readonly desk: string }
  readonly files: (names: string) => string
  readonly confirm: string
  readonly discard: string
  readonly why: Readonly<Record<string, string>>
  readonly unreadable: string
  readonly unreached: string
}

export const mailWords: Readonly<Record<Language, MailWordsOnPage>> = {
  en: {
    trimmed: 'This message was shortened.',
    whole: 'See the whole email',
    wholeTitle: 'The whole email',
    back: 'Back to the case',
    leftOut: (names) => `Not taken: ${names}. Only PDF, pictures, Word files and plain text are.`,
    size: (kilobytes) => `${kilobytes.toLocaleString('en-US')} KB`,
    held: 'Emails that wait for you',
    heldLead:
      'These emails came to your own reply address. We could not be sure that they are from you, or they could not be sent on. Nobody else has seen them.',
    heldNone: 'No email waits for you.',
    from: (address) => `It says it is from ${address}`,
    fromNobody: 'It does not say clearly who it is from',
    arrived: (when) => `It came on ${when}`,
    goesTo: {
      caucus: 'If you send it, the mediator and your side will read it.',
      desk: 'If you send it, your side, the mediator and the case manager will read it.',
    },
    files: (names) => `With it: ${names}`,
    confirm: 'This is from me, send it',
    discard: 'Throw it away',
    why: {
      sender: 'It was not sent from the address that we know of you.',
      authentication: 'Your email provider did not confirm that it is from you.',
      unreadable: 'It is built in a way that we cannot read.',
      'too many': 'Many emails came from you in a short time.',
    },
    unreadable: 'This email cannot be read. You can throw it away and write here instead.',
    unreached: 'emails come back',
  },
  es: {
    trimmed: 'Este mensaje fue acortado.',
    whole: 'Ver el correo completo',
    wholeTitle: 'El correo completo',
    back: 'Volver al caso',
    leftOut: (names) =>
      `No se aceptó: ${names}. Solo se aceptan PDF, imágenes, archivos de Word y texto simple.`,
    size: (kilobytes) => `${kilobytes.toLocaleString('es-US')} KB`,
    held: 'Correos que le esperan',
    heldLead:
      'Estos correos llegaron a su propia dirección de respuesta. No pudimos estar seguros de que son suyos, o no se pudieron enviar. Nadie más los ha visto.',
    heldNone: 'Ningún correo le espera.',
    from: (address) => `Dice que es de ${address}`,
    fromNobody: 'No dice con claridad de quién es',
    arrived: (when) => `Llegó el ${when}`,
    goesTo: {
      caucus: 'Si lo envía, lo leerán la persona mediadora y su parte.',
      desk: 'Si lo envía, lo leerán su parte, la persona mediadora y quien administra el caso.',
    },
    files: (names) => `Trae: ${names}`,
    confirm: 'Es mío, enviarlo',
    discard: 'Desecharlo',
    why: {
      sender: 'No se envió desde la dirección suya que conocemos.',
      authentication: 'Su proveedor de correo no confirmó que es suyo.',
      unreadable: 'Está hecho de una manera que no podemos leer.',
      'too many': 'Llegaron muchos correos suyos en poco tiempo.',
    },
    unreadable: 'Este correo no se puede leer. Puede desecharlo y escribir aquí.',
    unreached: 'los correos vuelven',
  },
}

/** What was not in order, or what the rules of the mediation answered. */
export const whyHeld = (language: Language, reason: string): string =>
  mailWords[language].why[reason] ??
  (reason === 'MailUnreadable'
    ? mailWords[language].unreadable
    : refusalIn(language, reason as Parameters<typeof refusalIn>[1]))

// Words for who appears for whom and for the disclosure to a client.
import type { Language } from '../../domain/clauses.ts'
import type { DisclosureLanguage, Represented } from '../../domain/representation.ts'

export type RepresentationWords = {
  readonly title: string
  readonly appears: (attorney: string, clients: string) => string
  readonly youAppear: (clients: string) => string
  readonly you: string
  readonly barIs: (bar: string) => string
  readonly paper: (client: string) => string
  readonly states: Readonly<Record<Represented['disclosure'], string>>
  readonly signedOn: (day: string) => string
  readonly byHand: string
  readonly onDay: string
  readonly onePage: string
  readonly record: string
  readonly why: string
  readonly languages: Readonly<Record<DisclosureLanguage, string>>
  /** Before the languages it can be printed in. */
  readonly print: string
  readonly open: string
  readonly inLanguage: string
  readonly name: string
  readonly prepare: string
  readonly prepareAgain: string
  readonly sign: string
  readonly end: string
  readonly clients: string
  readonly bar: string
  readonly enter: string
  readonly change: string
}
const en: RepresentationWords = {
  title: 'Attorneys',
  appears: (attorney, clients) => `${attorney} appears for ${clients}`,
  youAppear: (clients) => `You appear for ${clients}`,
  you: 'you',
  barIs: (bar) => `State Bar number ${bar}`,
  paper: (client) => `Paper on confidentiality for ${client}`,
  states: {
    missing: 'Not made yet',
    unsigned: 'The client has not signed',
    signed: 'Signed by both',
    'on paper': 'Signed on paper',
  },
  signedOn: (day) => `Signed on paper, ${day}`,
  byHand: 'It was signed on paper',
  onDay: 'The day that stands on it',
  onePage: 'It was the one page, attached to nothing, and both have signed it',
  record: 'Record it',
  why: 'California asks attorneys to give this one page to their client before a mediation and to have it signed (Evidence Code 1129). Everyone can join without it.',
  languages: { en: 'English', es: 'Spanish', ar: 'Arabic', zh: 'Chinese' },
  print: 'Print it in',
  open: 'Open the paper',
  inLanguage: 'Language of the client',
  name: 'Your full name, as your signature',
  prepare: 'Sign it and give it to the client',
  prepareAgain: 'Give the client another one',
  sign: 'I have read the paper, and sign it',
  end: 'End this representation',
  clients: 'You appear for',
  bar: 'State Bar number, if you like',
  enter: 'Enter the appearance',
  change: 'Change whom you appear for',
}
const es: RepresentationWords = {
  title: 'Abogados y abogadas',
  appears: (attorney, clients) => `${attorney} representa a ${clients}`,
  youAppear: (clients) => `Usted representa a ${clients}`,
  you: 'usted',
  barIs: (bar) => `número del Colegio de Abogados ${bar}`,
  paper: (client) => `Documento sobre la confidencialidad para ${client}`,
  states: {
    missing: 'Aún no está hecho',
    unsigned: 'Falta la firma de quien es representado',
    signed: 'Firmado por ambas personas',
    'on paper': 'Firmado en papel',
  },
  signedOn: (day) => `Firmado en papel, ${day}`,
  byHand: 'Se firmó en papel',
  onDay: 'El día que está en el documento',
  onePage: 'Fue la única página, sin nada adjunto, y ambas personas la firmaron',
  record: 'Registrarlo',
  why: 'California pide que la abogada o el abogado entregue esta página antes de una mediación y que se firme (Código de Evidencia 1129). Sin ella también se puede participar.',
  languages: { en: 'inglés', es: 'español', ar: 'árabe', zh: 'chino' },
  print: 'Imprimir en',
  open: 'Abrir el documento',
  inLanguage: 'Idioma de quien es representado',
  name: 'Su nombre completo, como firma',
  prepare: 'Firmarlo y entregarlo',
  prepareAgain: 'Entregar otro documento',
  sign: 'Leí el documento y lo firmo',
  end: 'Terminar esta representación',
  clients: 'Usted representa a',
  bar: 'Número del Colegio de Abogados, si quiere',
  enter: 'Registrar la representación',
  change: 'Cambiar a quién representa',
}
export const representationWords: Readonly<Record<Language, RepresentationWords>> = { en, es }

export const labelsOfRepresentation = (language: Language): Readonly<Record<string, string>> => {
  const { onDay, onePage } = representationWords[language]
  return {
    'record-paper-disclosure.on': onDay,
    'record-paper-disclosure.onePage': onePage,
  }
}

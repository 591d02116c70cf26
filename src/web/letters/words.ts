// What the pages of letters say: to who got one, and to the managers who print them.
import type { FactKind } from '../../application/letters.ts'
import type { Language } from '../../domain/clauses.ts'

export type LetterPageWords = {
  readonly title: string
  readonly lead: string
  readonly code: string
  readonly codeHint: string
  readonly kind: string
  readonly kinds: Readonly<Record<FactKind, string>>
  readonly said: string
  readonly saidHint: string
  readonly why: string
  readonly open: string
  readonly wrong: string
  readonly later: (minutes: number) => string
  readonly help: string
}
const en: LetterPageWords = {
  title: 'I got a letter',
  lead: 'Type the code from your letter, and one thing that only you know. Then you can read the invitation.',
  code: 'Code from the letter',
  codeHint: 'Eight letters and numbers, like ACDE-3467.',
  kind: 'What else will you type?',
  kinds: {
    born: 'My date of birth',
    'case-number': 'My court case number',
    phone: 'The last four digits of my telephone',
  },
  said: 'Type it here',
  saidHint: 'A date like 05/23/1980, a case number as the court writes it, or four digits.',
  why: 'We ask for this because somebody else may have opened your letter.',
  open: 'Open the invitation',
  wrong:
    'We found no open invitation for what you typed. Please look at each letter and number again, or choose another of the three.',
  later: (minutes) =>
    minutes < 60
      ? `There were many tries. Please wait ${minutes} minutes, then try again.`
      : `There were many tries. Please wait ${Math.ceil(minutes / 60)} hours, then try again.`,
  help: 'Does it not work? Call or write to the program that sent the letter.',
}
const es: LetterPageWords = {
  title: 'Recibí una carta',
  lead: 'Escriba el código de su carta y un dato que solo usted sabe. Después podrá leer la invitación.',
  code: 'Código de la carta',
  codeHint: 'Ocho letras y números, como ACDE-3467.',
  kind: '¿Qué otro dato va a escribir?',
  kinds: {
    born: 'Mi fecha de nacimiento',
    'case-number': 'Mi número de caso en el tribunal',
    phone: 'Los últimos cuatro dígitos de mi teléfono',
  },
  said: 'Escríbalo aquí',
  saidHint:
    'Una fecha como 23/05/1980, un número de caso como lo escribe el tribunal, o cuatro dígitos.',
  why: 'Lo pedimos porque otra persona pudo haber abierto su carta.',
  open: 'Abrir la invitación',
  wrong:
    'No encontramos una invitación abierta para lo que escribió. Por favor, revise cada letra y número, o elija otro de los tres datos.',
  later: (minutes) =>
    minutes < 60
      ? `Hubo muchos intentos. Por favor, espere ${minutes} minutos y pruebe de nuevo.`
      : `Hubo muchos intentos. Por favor, espere ${Math.ceil(minutes / 60)} horas y pruebe de nuevo.`,
  help: '¿No funciona? Llame o escriba al programa que envió la carta.',
}
export const letterPageWords: Readonly<Record<Language, LetterPageWords>> = { en, es }

export type PrintingWords = {
  readonly title: string
  readonly lead: string
  readonly waiting: string
  readonly none: string
  readonly notReady: string
  readonly print: (many: number) => string
  readonly printed: string
  readonly batch: (many: number, when: string) => string
  readonly download: string
  readonly posted: string
  readonly postedNote: string
  readonly one: string
  readonly noLetters: string
  readonly refused: Readonly<Record<'NoAddress' | 'NoSecondFact' | 'NoLetters' | 'NotOpen', string>>
  readonly back: string
  readonly link: string
}
const printingEn: PrintingWords = {
  title: 'Letters',
  lead: 'Invitations on paper, in the cases that you manage.',
  waiting: 'Waiting to be printed',
  none: 'No letter is waiting.',
  noLetters: 'Asked for no letters',
  notReady: 'Needs a date of birth, a court case number or a telephone first',
  print: (many) => (many === 1 ? 'Print 1 letter' : `Print ${many} letters`),
  printed: 'Printed, not posted yet',
  batch: (many, when) => `${many === 1 ? '1 letter' : `${many} letters`}, printed on ${when}`,
  download: 'Open the letters as PDF',
  posted: 'They are in the post',
  postedNote:
    'Until you say that they are in the post, you can print the same letters again. After that they cannot be opened here.',
  one: 'Print a letter',
  refused: {
    NoAddress: 'There is no postal address that may be used for this person.',
    NoSecondFact:
      'A letter needs something that only its reader knows: a date of birth, a court case number or a telephone. The name does not do, because it stands on the envelope.',
    NoLetters: 'This person asked for no letters.',
    NotOpen: 'This invitation does not wait for an answer, or they asked for no more letters.',
  },
  back: 'Back to all cases',
  link: 'Letters to print',
}
const printingEs: PrintingWords = {
  title: 'Cartas',
  lead: 'Invitaciones en papel, en los casos que usted administra.',
  waiting: 'Por imprimir',
  none: 'No hay cartas en espera.',
  noLetters: 'Pidió no recibir cartas',
  notReady:
    'Antes hace falta una fecha de nacimiento, un número de caso del tribunal o un teléfono',
  print: (many) => (many === 1 ? 'Imprimir 1 carta' : `Imprimir ${many} cartas`),
  printed: 'Impresas, aún no enviadas',
  batch: (many, when) => `${many === 1 ? '1 carta' : `${many} cartas`}, impresas el ${when}`,
  download: 'Abrir las cartas en PDF',
  posted: 'Ya están en el correo',
  postedNote:
    'Hasta que diga que están en el correo, puede imprimir las mismas cartas otra vez. Después ya no se abren aquí.',
  one: 'Imprimir una carta',
  refused: {
    NoAddress: 'No hay una dirección postal que se pueda usar para esta persona.',
    NoSecondFact:
      'Una carta necesita un dato que solo sabe quien la lee: fecha de nacimiento, número de caso del tribunal o teléfono. El nombre no basta, porque está en el sobre.',
    NoLetters: 'Esta persona pidió no recibir cartas.',
    NotOpen: 'Esta invitación no espera respuesta, o la persona pidió no recibir más cartas.',
  },
  back: 'Volver a todos los casos',
  link: 'Cartas por imprimir',
}
export const printingWords: Readonly<Record<Language, PrintingWords>> = {
  en: printingEn,
  es: printingEs,
}

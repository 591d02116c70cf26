// Words for "this is not me", for "please do not write again", and for what is new since the last letter.
import type { Language } from '../../domain/clauses.ts'
import type { Changed } from '../../domain/invitation-writing.ts'

export type NoMoreWords = {
  readonly title: string
  readonly notMe: string
  readonly notMeNote: string
  readonly notMeDone: string
  readonly quiet: string
  readonly quietTitle: string
  readonly quietNote: string
  readonly quietDone: string
  readonly asked: string
  readonly back: string
  readonly changed: Readonly<Record<Changed, string>>
}
const en: NoMoreWords = {
  title: 'Not for you, or no more letters?',
  notMe: 'This is not me',
  notMeNote:
    'If this reached the wrong person, tell us. We close this invitation here, and it can be read no more.',
  notMeDone: 'Thank you. We told the program. There is nothing more for you to do.',
  quiet: 'Please do not write to me again',
  quietTitle: 'No more letters about this?',
  quietNote:
    'Then nobody writes to you about this invitation again. That is no answer: you can still say yes or no here.',
  quietDone: 'Nobody will write to you about this again.',
  asked: 'You asked that nobody write to you about this again.',
  back: 'Back to the invitation',
  changed: {
    'mediator-seated': 'New: a mediator has been found for this mediation.',
    'hearing-near': 'The hearing in court is less than a month away.',
  },
}
const es: NoMoreWords = {
  title: '¿No es para usted, o no quiere más cartas?',
  notMe: 'Esta persona no soy yo',
  notMeNote:
    'Si esto llegó a la persona equivocada, díganos. Cerramos esta invitación aquí y ya no se podrá leer.',
  notMeDone: 'Gracias. Avisamos al programa. No tiene que hacer nada más.',
  quiet: 'Por favor, no me escriban más',
  quietTitle: '¿No más cartas sobre esto?',
  quietNote:
    'Entonces nadie le escribirá de nuevo sobre esta invitación. Eso no es una respuesta: todavía puede decir que sí o que no aquí.',
  quietDone: 'Nadie le escribirá de nuevo sobre esto.',
  asked: 'Usted pidió que nadie le escriba de nuevo sobre esto.',
  back: 'Volver a la invitación',
  changed: {
    'mediator-seated': 'Nuevo: ya hay una persona mediadora para esta mediación.',
    'hearing-near': 'Falta menos de un mes para la audiencia en el tribunal.',
  },
}
export const noMoreWords: Readonly<Record<Language, NoMoreWords>> = { en, es }

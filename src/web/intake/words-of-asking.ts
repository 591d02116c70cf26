// Words for what a program asks back on an intake: for who is asked, and for who asks.
import type { Language } from '../../domain/clauses.ts'

type AskingWords = {
  readonly look: string
  readonly asksYou: string
  readonly toAnswer: string
  readonly answerTitle: string
  readonly answer: string
  readonly answerHint: string
  readonly sendAgain: string
  readonly sendAnswer: string
  readonly nothingNew: string
  /** Where there is nothing to change. */
  readonly answerMissing: string
  readonly askTitle: string
  readonly askLead: string
  readonly noMail: string
  readonly question: string
  readonly ask: string
  readonly askedTitle: string
  readonly noAnswer: string
  readonly changed: string
  readonly answered: string
}
const en: AskingWords = {
  look: 'Please look at this once more',
  asksYou: 'The program has a question for you',
  toAnswer: 'To your answer',
  answerTitle: 'Answer the program',
  answer: 'Your answer',
  answerHint: 'You can also change what you told, above, and leave this empty.',
  sendAgain: 'Send it again',
  sendAnswer: 'Send my answer',
  nothingNew: 'Please write an answer, or change what you told.',
  answerMissing: 'Please write an answer.',
  askTitle: 'Ask them first',
  askLead:
    'They get an email that says only that there is an answer. They read your question under their link, can change what they told, and send it again.',
  noMail:
    'No email may go to them, or there is no address. They read your question when they come back by the link they have.',
  question: 'Your question, in friendly words',
  ask: 'Ask',
  askedTitle: 'What you asked',
  noAnswer: 'Not answered yet. You can open the case or decline all the same.',
  changed: 'They changed what they told.',
  answered: 'Answered',
}
const es: AskingWords = {
  look: 'Por favor, mire esto otra vez',
  asksYou: 'El programa tiene una pregunta para usted',
  toAnswer: 'A su respuesta',
  answerTitle: 'Responder al programa',
  answer: 'Su respuesta',
  answerHint: 'También puede cambiar lo que contó, más arriba, y dejar esto vacío.',
  sendAgain: 'Enviarlo de nuevo',
  sendAnswer: 'Enviar mi respuesta',
  nothingNew: 'Por favor, escriba una respuesta o cambie lo que contó.',
  answerMissing: 'Por favor, escriba una respuesta.',
  askTitle: 'Preguntar primero',
  askLead:
    'Reciben un correo que solo dice que hay una respuesta. Leen su pregunta con su enlace, pueden cambiar lo que contaron y lo envían de nuevo.',
  noMail:
    'No se les puede escribir por correo electrónico, o no hay dirección. Leen su pregunta cuando vuelven con el enlace que tienen.',
  question: 'Su pregunta, con palabras amables',
  ask: 'Preguntar',
  askedTitle: 'Lo que usted preguntó',
  noAnswer: 'Aún sin respuesta. Aun así, puede abrir el caso o rechazarlo.',
  changed: 'Cambiaron lo que contaron.',
  answered: 'Respondido',
}
export const askingWords: Readonly<Record<Language, AskingWords>> = { en, es }

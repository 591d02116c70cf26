// What the mails say, in each language. Subjects are constant; nothing here names a case, a person or a number.
import type { AnswerBy } from '../application/mail-ports.ts'
import type { Language } from '../domain/clauses.ts'

type Plain = {
  readonly subject: string
  readonly opening: string
  readonly button: string
  readonly closing: string
}
export type WordsOfMails = {
  readonly signIn: Plain & { code(code: string): string }
  readonly invitation: Plain & { readonly quiet: string }
  readonly notice: Plain
  readonly reminder: Plain & { readonly more: string }
  readonly sentAway: Plain
  readonly resume: Plain
  readonly wroteBack: Plain
  readonly signature: string
  /** Stands above what may be quoted: an answer is cut here. */
  readonly above: string
  readonly answer: { readonly [By in AnswerBy]: string }
  readonly ask: string
  byCode(code: string): string
}

const en: WordsOfMails = {
  signIn: {
    subject: 'Your sign-in link',
    opening: 'You asked to sign in. This link works once, for ten minutes:',
    button: 'Sign in',
    code: (code) => `Or type this code on the page where you asked: ${code}`,
    closing:
      'If you did not ask, you need not do anything: without this email nobody comes in. Please do not pass it on.',
  },
  invitation: {
    subject: 'You are invited to a mediation',
    opening:
      'Somebody would like to settle something with you, with the help of a neutral mediator. On this page you can read who asks, what mediation is and what it costs. You can say yes, say no or ask a question, and you need no account:',
    button: 'Read the invitation',
    closing:
      'Saying no costs nothing. The link is for you alone: please do not pass it on. It works until you have answered.',
    quiet: 'If you want no more letters about this, say so here:',
  },
  notice: {
    subject: 'There is something new for you',
    opening: 'There is something new in your mediation. Sign in to read it:',
    button: 'Sign in',
    closing: 'Take your time. For your privacy this email says no more.',
  },
  sentAway: {
    subject: 'Your part in a mediation has ended',
    opening:
      'The mediator asked you to leave a mediation in which you sat beside somebody. You do not need to do anything. What you heard there stays private. If you have other cases, they are here:',
    button: 'Sign in',
    closing: 'If you have questions, ask the program. For your privacy this email says no more.',
  },
  reminder: {
    subject: 'Something waits for you',
    opening: 'Something in your mediation waits for you. Sign in to see what it is:',
    button: 'Sign in',
    more: 'If you need more time, say so here, and we do not remind you before:',
    closing:
      'You choose how many reminders you get, or none, under your account. For your privacy this mail says no more.',
  },
  resume: {
    subject: 'What you began to write',
    opening: 'This link opens again what you began to write, on any device:',
    button: 'Go on',
    closing:
      'The page asks for the name you wrote. The link is for you alone: please do not pass it on. If you did not ask for it, you need not do anything.',
  },
  wroteBack: {
    subject: 'There is an answer for you',
    opening: 'You wrote to us, and there is an answer for you. This link opens it, on any device:',
    button: 'Read it',
    closing:
      'The page asks for the name you wrote. The link is for you alone: please do not pass it on. For your privacy this mail says no more.',
  },
  signature: 'Parley',
  above: 'Write your answer above this line',
  answer: {
    mail: 'You can also answer this email. Your answer goes to your own private room and never to the other side. With the one word NEXT you ask what is to be done now.',
    'signing in': 'Please sign in to answer. An answer to this email is not read.',
  },
  ask: 'If you have a question, you can answer this email. To say yes or no, please use the page.',
  byCode: (code) =>
    `You can also answer this email: with the one line YES ${code} or NO ${code}, or with a question in your own words.`,
}

const es: WordsOfMails = {
  signIn: {
    subject: 'Su enlace para entrar',
    opening: 'Usted pidió entrar. Este enlace sirve una vez, durante diez minutos:',
    button: 'Entrar',
    code: (code) => `O escriba este código en la página donde lo pidió: ${code}`,
    closing:
      'Si usted no lo pidió, no tiene que hacer nada: sin este correo nadie entra. Por favor, no lo reenvíe.',
  },
  invitation: {
    subject: 'Le invitan a una mediación',
    opening:
      'Alguien quisiera resolver un asunto con usted, con la ayuda de una persona mediadora neutral. En esta página puede leer quién lo pide, qué es la mediación y cuánto cuesta. Puede decir que sí, decir que no o hacer una pregunta, y no necesita una cuenta:',
    button: 'Leer la invitación',
    closing:
      'Decir que no, no cuesta nada. El enlace es solo para usted: por favor, no lo reenvíe. Sirve hasta que usted conteste.',
    quiet: 'Si no quiere más cartas sobre esto, dígalo aquí:',
  },
  notice: {
    subject: 'Hay algo nuevo para usted',
    opening: 'Hay algo nuevo en su mediación. Entre para leerlo:',
    button: 'Entrar',
    closing: 'Tómese su tiempo. Por su privacidad, este correo no dice más.',
  },
  sentAway: {
    subject: 'Su lugar en una mediación ha terminado',
    opening:
      'La persona mediadora le pidió salir de una mediación en la que usted acompañaba a alguien. No tiene que hacer nada. Lo que oyó allí sigue siendo privado. Si tiene otros casos, están aquí:',
    button: 'Entrar',
    closing:
      'Si tiene preguntas, hable con el programa. Por su privacidad, este correo no dice más.',
  },
  reminder: {
    subject: 'Algo le espera',
    opening: 'Algo en su mediación le espera. Entre para ver qué es:',
    button: 'Entrar',
    more: 'Si necesita más tiempo, dígalo aquí, y no le recordamos nada antes:',
    closing:
      'En su cuenta usted elige cuántos recordatorios recibe, o ninguno. Por su privacidad, este correo no dice más.',
  },
  resume: {
    subject: 'Lo que empezó a escribir',
    opening: 'Este enlace abre de nuevo lo que empezó a escribir, en cualquier aparato:',
    button: 'Seguir',
    closing:
      'La página pregunta el nombre que usted escribió. El enlace es solo para usted: por favor, no lo reenvíe. Si no lo pidió, no tiene que hacer nada.',
  },
  wroteBack: {
    subject: 'Hay una respuesta para usted',
    opening: 'Usted nos escribió, y hay una respuesta. Este enlace la abre, en cualquier aparato:',
    button: 'Leerla',
    closing:
      'La página pregunta el nombre que usted escribió. El enlace es solo para usted: por favor, no lo reenvíe. Por su privacidad, este correo no dice más.',
  },
  signature: 'Parley',
  above: 'Escriba su respuesta encima de esta línea',
  answer: {
    mail: 'También puede responder a este correo. Su respuesta llega a su propia sala privada y nunca a la otra parte. Con la sola palabra SIGUIENTE pregunta usted qué hay que hacer ahora.',
    'signing in': 'Por favor, entre para contestar. Una respuesta a este correo no se lee.',
  },
  ask: 'Si tiene una pregunta, puede responder a este correo. Para decir que sí o que no, por favor use la página.',
  byCode: (code) =>
    `También puede responder a este correo: con una sola línea, SI ${code} o NO ${code}, o con una pregunta en sus propias palabras.`,
}

export const wordsOfMails: Readonly<Record<Language, WordsOfMails>> = { en, es }

// What an invitation's pages say around the inviter's own words: neutral, plain and without pressure.
import type { Language } from '../../domain/clauses.ts'

export type InvitationWords = {
  readonly title: string
  readonly greeting: (name: string) => string
  readonly whoInvites: (program: string) => string
  readonly about: string
  readonly theirWords: string
  readonly whatTitle: string
  readonly what: readonly string[]
  readonly costTitle: string
  readonly noTitle: string
  readonly no: readonly string[]
  readonly secretsTitle: string
  readonly secrets: readonly string[]
  readonly answerTitle: string
  readonly answer: string
  readonly accept: string
  readonly acceptNote: string
  readonly decline: string
  readonly declineNote: string
  readonly reason: string
  readonly askTitle: string
  readonly ask: string
  readonly whoReads: (program: string) => string
  readonly send: string
  readonly asked: string
  readonly nothingSaid: string
  readonly tooMuch: string
  readonly said: string
  readonly you: string
  readonly other: string
  readonly goneTitle: string
  readonly gone: string
  readonly signIn: string
  readonly declinedTitle: string
  readonly declined: string
}

const en: InvitationWords = {
  title: 'An invitation to talk',
  greeting: (name) => `Dear ${name},`,
  whoInvites: (program) =>
    `${program} invites you to a mediation. Somebody would like to settle something with you and asked us to help both of you.`,
  about: 'What it is about',
  theirWords: 'They write',
  whatTitle: 'What a mediation is',
  what: [
    'You talk, with a neutral person, the mediator, who helps everyone find an answer that each can live with.',
    'The mediator decides nothing and takes no side. Nothing is agreed unless you sign it.',
    'You can take your time, you can bring somebody along, and you can stop at any moment.',
  ],
  costTitle: 'What it costs',
  noTitle: 'What happens if you say no',
  no: [
    'Saying no costs nothing, and nobody may hold it against you.',
    'If there is a court case, it goes on as if there had been no invitation.',
  ],
  secretsTitle: 'How we keep secrets',
  secrets: [
    'What you tell the mediator in private stays between you, unless you allow a part of it to be passed on. You see exactly what was said for you.',
    'What is said in a mediation is, as a rule, confidential by law and cannot be used in court.',
    'Your address, phone number and email are not shown to the other side.',
  ],
  answerTitle: 'Your answer',
  answer: 'There is no hurry. You can also ask something first.',
  accept: 'Yes, I want to talk',
  acceptNote: 'This binds you to nothing. Next you can read the ground rules.',
  decline: 'No, thank you',
  declineNote: 'You need not give a reason. We tell the program your answer.',
  reason: 'If you say no, you can say why',
  askTitle: 'Ask a question',
  ask: 'Your question',
  whoReads: (program) =>
    `${program}, the mediator and your own side read this. The other side does not.`,
  send: 'Send the question',
  asked: 'Your question is with the program. The answer will stand here, under the same link.',
  nothingSaid: 'There is nothing written yet.',
  tooMuch: 'These were many questions. Please wait a little before the next one.',
  said: 'Questions and answers',
  you: 'You',
  other: 'Answer',
  goneTitle: 'This invitation is not open any more',
  gone: 'It was answered already, or it was taken back. If you take part, you can sign in with your email address.',
  signIn: 'Sign in',
  declinedTitle: 'Thank you for your answer',
  declined: 'You said no, and that is all right. There is nothing more for you to do.',
}

const es: InvitationWords = {
  title: 'Una invitación a conversar',
  greeting: (name) => `${name}:`,
  whoInvites: (program) =>
    `${program} le invita a una mediación. Alguien quisiera resolver un asunto con usted y nos pidió ayuda para ambas partes.`,
  about: 'De qué se trata',
  theirWords: 'Le escriben',
  whatTitle: 'Qué es una mediación',
  what: [
    'Ustedes conversan con una persona neutral, la persona mediadora, que ayuda a encontrar una respuesta aceptable para cada quien.',
    'La persona mediadora no decide nada ni toma partido. Nada queda acordado si usted no lo firma.',
    'Puede tomarse su tiempo, puede venir con alguien y puede parar en cualquier momento.',
  ],
  costTitle: 'Cuánto cuesta',
  noTitle: 'Qué pasa si dice que no',
  no: [
    'Decir que no, no cuesta nada, y nadie puede usarlo en su contra.',
    'Si hay un juicio, sigue como si no hubiera habido invitación.',
  ],
  secretsTitle: 'Cómo guardamos los secretos',
  secrets: [
    'Lo que usted cuenta en privado a la persona mediadora queda entre ustedes, salvo que usted permita transmitir una parte. Usted ve exactamente lo que se dijo de su parte.',
    'Lo que se dice en una mediación es, por regla general, confidencial por ley y no puede usarse en un tribunal.',
    'Su domicilio, su teléfono y su correo electrónico no se muestran a la otra parte.',
  ],
  answerTitle: 'Su respuesta',
  answer: 'No hay prisa. También puede preguntar algo primero.',
  accept: 'Sí, quiero conversar',
  acceptNote: 'Esto no le obliga a nada. Después puede leer las reglas básicas.',
  decline: 'No, gracias',
  declineNote: 'No tiene que dar una razón. Avisamos al programa de su respuesta.',
  reason: 'Si dice que no, puede decir por qué',
  askTitle: 'Hacer una pregunta',
  ask: 'Su pregunta',
  whoReads: (program) =>
    `Esto lo leen ${program}, la persona mediadora y su propia parte. La otra parte no.`,
  send: 'Enviar la pregunta',
  asked: 'El programa tiene su pregunta. La respuesta estará aquí, en el mismo enlace.',
  nothingSaid: 'Todavía no hay nada escrito.',
  tooMuch: 'Fueron muchas preguntas. Por favor, espere un poco antes de la siguiente.',
  said: 'Preguntas y respuestas',
  you: 'Usted',
  other: 'Respuesta',
  goneTitle: 'Esta invitación ya no está abierta',
  gone: 'Ya fue contestada o retirada. Si usted participa, puede entrar con su dirección de correo electrónico.',
  signIn: 'Entrar',
  declinedTitle: 'Gracias por su respuesta',
  declined: 'Usted dijo que no, y está bien. No tiene que hacer nada más.',
}

export const invitationWords: Readonly<Record<Language, InvitationWords>> = { en, es }

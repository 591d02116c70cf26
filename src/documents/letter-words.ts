// What a letter of invitation says: neutral, plain, and nothing of the case, for others open letters too.
import type { Language } from '../domain/clauses.ts'

export type LetterWords = {
  readonly title: string
  readonly neutral: string
  readonly greeting: (name: string) => string
  readonly who: (program: string) => string
  readonly whatTitle: string
  readonly what: readonly string[]
  readonly costTitle: string
  readonly noTitle: string
  readonly no: readonly string[]
  readonly more: string
  readonly answerTitle: string
  readonly answer: string
  readonly code: string
  readonly second: string
  readonly quiet: string
}

const en: LetterWords = {
  title: 'Invitation',
  neutral: 'We are neutral. We take no side.',
  greeting: (name) => `Dear ${name},`,
  who: (program) =>
    `${program} invites you to a mediation. Somebody would like to settle something with you and asked us to help both of you. What it is about is not in this letter, because others may open it. You can read it on our page.`,
  whatTitle: 'What a mediation is',
  what: [
    'You talk, with a neutral person, the mediator, who helps everyone find an answer that each can live with. The mediator decides nothing. Nothing is agreed unless you sign it. You can bring somebody along, and you can stop at any moment.',
  ],
  costTitle: 'What it costs',
  noTitle: 'What happens if you say no',
  no: [
    'Saying no costs nothing, and nobody may hold it against you. If there is a court case, it goes on as if there had been no invitation.',
  ],
  more: '(more on the page)',
  answerTitle: 'How to read more and to answer',
  answer: 'Scan the picture with your phone, or type this address. You need no account.',
  code: 'Your code:',
  second:
    'The page also asks for one thing that is not in this letter: your date of birth, your court case number, or the last four digits of your telephone.',
  quiet: 'This letter is not for you, or you want no more letters? You can say so on the page.',
}

const es: LetterWords = {
  title: 'Invitación',
  neutral: 'Somos neutrales. No tomamos partido.',
  greeting: (name) => `${name}:`,
  who: (program) =>
    `${program} le invita a una mediación. Alguien quisiera resolver un asunto con usted y nos pidió ayuda para ambas partes. De qué se trata no está en esta carta, porque otras personas podrían abrirla. Puede leerlo en nuestra página.`,
  whatTitle: 'Qué es una mediación',
  what: [
    'Ustedes conversan con una persona neutral, la persona mediadora, que ayuda a encontrar una respuesta aceptable para cada quien. Ella no decide nada. Nada queda acordado si usted no lo firma. Puede venir con alguien y puede parar en cualquier momento.',
  ],
  costTitle: 'Cuánto cuesta',
  noTitle: 'Qué pasa si dice que no',
  no: [
    'Decir que no, no cuesta nada, y nadie puede usarlo en su contra. Si hay un juicio, sigue como si no hubiera habido invitación.',
  ],
  more: '(más en la página)',
  answerTitle: 'Cómo leer más y contestar',
  answer: 'Escanee la imagen con su teléfono, o escriba esta dirección. No necesita una cuenta.',
  code: 'Su código:',
  second:
    'La página también pide un dato que no está en esta carta: su fecha de nacimiento, su número de caso en el tribunal, o los últimos cuatro dígitos de su teléfono.',
  quiet: '¿Esta carta no es para usted, o no quiere más cartas? Puede decirlo en la página.',
}

export const letterWords: Readonly<Record<Language, LetterWords>> = { en, es }

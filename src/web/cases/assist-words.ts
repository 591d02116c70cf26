// What is said around taking down what somebody says by telephone or at the counter, in every language.
import type { Language } from '../../domain/clauses.ts'
import type { SpokenAbout, SpokenHow } from '../../domain/conversation.ts'

type AssistWords = {
  readonly tab: string
  readonly title: string
  readonly lead: string
  readonly outside: (names: string) => string
  readonly nobody: string
  readonly who: string
  readonly how: string
  readonly hows: Readonly<Record<SpokenHow, string>>
  readonly about: string
  readonly abouts: Readonly<Record<SpokenAbout, string>>
  readonly words: string
  readonly wordsHint: string
  readonly offer: string
  readonly readIt: string
  readonly readThis: string
  readonly readBack: (name: string) => string
  readonly confirm: string
  readonly change: string
  readonly invited: string
  /** At the desk: somebody was heard. */
  readonly took: (name: string, how: SpokenHow, about: SpokenAbout) => string
  /** Beside the words themselves. */
  readonly mark: (how: SpokenHow, by: string) => string
  readonly notEntered: (about: SpokenAbout) => string
  readonly notMine: string
  readonly notMineWords: (words: string) => string
}
const hows = {
  en: { telephone: 'by telephone', counter: 'at the counter' },
  es: { telephone: 'por teléfono', counter: 'en el mostrador' },
} as const

export const assistWords: Readonly<Record<Language, AssistWords>> = {
  en: {
    tab: 'Take down',
    title: 'Take down what somebody says',
    lead: 'Write it as they say it. Their mediator reads it, and their side. You do not see it again, and you do not see what became of it.',
    outside: (names) =>
      `Not in the mediation now: ${names}. What they say stands with the questions to the program, where you read it too.`,
    nobody: 'Nobody of a side is invited yet.',
    who: 'Who is speaking?',
    how: 'How?',
    hows: { telephone: 'By telephone', counter: 'At the counter' },
    about: 'What is it?',
    abouts: {
      message: 'A message to the mediator',
      'more-time': '“I need more time”',
      acceptance: 'Yes to the offer they have',
      refusal: 'No to the offer they have',
      offer: 'An offer of their own',
      'invitation-accepted': 'Yes to the invitation',
      'invitation-declined': 'No to the invitation',
    },
    words: 'What they say, in their words',
    wordsHint: 'As they say it, also for a yes or a no.',
    offer: 'The offer, if it is one',
    readIt: 'Read it back',
    readThis: 'Read this to them, word for word',
    readBack: (name) => `I read this back, and ${name} said yes`,
    confirm: 'Take it down',
    change: 'Change it',
    invited: 'invited',
    took: (name, how, about) =>
      `${name} spoke ${hows.en[how]}. ${
        {
          message: 'A message',
          'more-time': 'The wish for more time',
          acceptance: 'A yes to an offer',
          refusal: 'A no to an offer',
          offer: 'An offer',
          'invitation-accepted': 'A yes to the invitation',
          'invitation-declined': 'A no to the invitation',
        }[about]
      } was taken down.`,
    mark: (how, by) => `${hows.en[how]}, taken down by ${by}, read back`,
    notEntered: (about) => `Could not be entered as ${asEn[about]}: please talk about it.`,
    notMine: 'This is not what I said',
    notMineWords: (words) => `This is not what I said: “${words}”`,
  },
  es: {
    tab: 'Anotar',
    title: 'Anotar lo que alguien dice',
    lead: 'Escríbalo como lo dice la persona. Lo leen su mediador y su parte. Usted no lo vuelve a ver, ni ve qué pasó después.',
    outside: (names) =>
      `Ahora no están en la mediación: ${names}. Lo que digan queda con las preguntas al programa, donde usted también lo lee.`,
    nobody: 'Todavía no se ha invitado a nadie de ninguna parte.',
    who: '¿Quién habla?',
    how: '¿Cómo?',
    hows: { telephone: 'Por teléfono', counter: 'En el mostrador' },
    about: '¿Qué es?',
    abouts: {
      message: 'Un mensaje al mediador',
      'more-time': '«Necesito más tiempo»',
      acceptance: 'Sí a la oferta que tiene',
      refusal: 'No a la oferta que tiene',
      offer: 'Una oferta propia',
      'invitation-accepted': 'Sí a la invitación',
      'invitation-declined': 'No a la invitación',
    },
    words: 'Lo que dice, con sus palabras',
    wordsHint: 'Tal como lo dice, también si es un sí o un no.',
    offer: 'La oferta, si es una',
    readIt: 'Leerlo en voz alta',
    readThis: 'Léale esto palabra por palabra',
    readBack: (name) => `Lo leí en voz alta y ${name} dijo que sí`,
    confirm: 'Anotarlo',
    change: 'Cambiarlo',
    invited: 'con invitación',
    took: (name, how, about) =>
      `${name} habló ${hows.es[how]}. Se anotó ${
        {
          message: 'un mensaje',
          'more-time': 'que necesita más tiempo',
          acceptance: 'un sí a una oferta',
          refusal: 'un no a una oferta',
          offer: 'una oferta',
          'invitation-accepted': 'un sí a la invitación',
          'invitation-declined': 'un no a la invitación',
        }[about]
      }.`,
    mark: (how, by) => `${hows.es[how]}, anotado por ${by}, leído en voz alta`,
    notEntered: (about) => `No se pudo registrar como ${asEs[about]}: por favor, hablen de ello.`,
    notMine: 'Esto no es lo que dije',
    notMineWords: (words) => `Esto no es lo que dije: «${words}»`,
  },
}

const asEn: Readonly<Record<SpokenAbout, string>> = {
  message: 'a message',
  'more-time': 'a wish for more time',
  acceptance: 'a yes to an offer',
  refusal: 'a no to an offer',
  offer: 'an offer',
  'invitation-accepted': 'a yes to the invitation',
  'invitation-declined': 'a no to the invitation',
}
const asEs: Readonly<Record<SpokenAbout, string>> = {
  message: 'un mensaje',
  'more-time': 'una petición de más tiempo',
  acceptance: 'un sí a una oferta',
  refusal: 'un no a una oferta',
  offer: 'una oferta',
  'invitation-accepted': 'un sí a la invitación',
  'invitation-declined': 'un no a la invitación',
}

export const labelsOfAssist = (language: Language): Readonly<Record<string, string>> => {
  const { who, how, about, words, readThis } = assistWords[language]
  const labels = { participant: who, how, about, words, readBack: readThis }
  return Object.fromEntries(
    Object.entries(labels).map(([name, text]) => [`take-down.${name}`, text]),
  )
}

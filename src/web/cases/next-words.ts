// What a case page says of the steps of a plan and of homework, in every language.
import type { Language } from '../../domain/language.ts'

type AtHome = 'answer plan' | 'hand in memorandum' | 'do homework'
type Texts = Readonly<Record<AtHome, string>>

export const nextAtHome: Readonly<Record<Language, Texts>> = {
  en: {
    'answer plan': 'A plan in stages is proposed. Please see whether it suits you.',
    'hand in memorandum':
      'Your side is asked for a memorandum. Before the exchange nobody learns who has handed in.',
    'do homework': 'There is something to do at home.',
  },
  es: {
    'answer plan': 'Se propone un plan por etapas. Vea si le conviene.',
    'hand in memorandum':
      'Se pide un memorando a su parte. Antes del intercambio nadie sabe quién entregó.',
    'do homework': 'Hay algo que hacer en casa.',
  },
}
export const actAtHome: Readonly<Record<Language, Texts>> = {
  en: {
    'answer plan': 'See the plan',
    'hand in memorandum': 'Write the memorandum',
    'do homework': 'See what to do',
  },
  es: {
    'answer plan': 'Ver el plan',
    'hand in memorandum': 'Escribir el memorando',
    'do homework': 'Ver qué hacer',
  },
}
export const owedAtHome: Readonly<Record<Language, Texts>> = {
  en: {
    'answer plan': 'To look at the plan',
    'hand in memorandum': 'To hand in a memorandum',
    'do homework': 'To do something at home',
  },
  es: {
    'answer plan': 'Ver el plan propuesto',
    'hand in memorandum': 'Entregar un memorando',
    'do homework': 'Hacer algo en casa',
  },
}

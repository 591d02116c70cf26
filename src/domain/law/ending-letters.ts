// The letter that a mediator writes when a mediation is over, drafted as data; the mediator may change every word.
// It names no reason and nothing of what was said: everyone reads it, and a court may hear no more than the end (1121).
import type { Language } from '../clauses.ts'
import type { EndOfLetter } from '../closing.ts'
import type { RuleSet } from '../convening.ts'

export type LetterAbout = {
  readonly rules: RuleSet
  readonly outcome: EndOfLetter
  readonly program: string
  readonly reference: string
  readonly title: string
  readonly silenceDays: number
}
type LetterWords = {
  readonly to: string
  readonly about: (title: string, reference: string) => string
  readonly ended: Readonly<Record<EndOfLetter, Readonly<Record<RuleSet, (days: number) => string>>>>
  readonly stays: Readonly<Record<RuleSet, string>>
  readonly after: string
  readonly thanks: (program: string) => string
}

const en: LetterWords = {
  to: 'To everyone who took part:',
  about: (title, reference) => `The mediation of “${title}” (case ${reference}) has ended.`,
  ended: {
    silence: {
      california: (days) =>
        `For ${days} calendar days, the time we had agreed on, there was no communication between the mediator and the parties (Evidence Code 1125(a)(5)). With this letter I also end it in writing (Evidence Code 1125(a)(3)).`,
      'uniform-mediation-act': (days) =>
        `For ${days} calendar days, the time we had agreed on, there was no communication between the mediator and the parties. With this letter I end it.`,
    },
    impasse: {
      california: () =>
        'There is no agreement. With this letter I end it (Evidence Code 1125(a)(3)).',
      'uniform-mediation-act': () => 'There is no agreement. With this letter I end it.',
    },
    withdrawn: {
      california: () =>
        'It ended as anyone who takes part may end it at any time, without penalty (Evidence Code 1125(a)(4), California Rules of Court 3.853). This letter confirms it.',
      'uniform-mediation-act': () =>
        'It ended as anyone who takes part may end it at any time, without penalty. This letter confirms it.',
    },
  },
  stays: {
    california:
      'What was said and written in the mediation stays confidential (Evidence Code 1119, 1126). A court hears only whether there is an agreement.',
    'uniform-mediation-act':
      'What was said and written in the mediation stays privileged and confidential (Uniform Mediation Act 4, 8).',
  },
  after:
    'You can still write to me. What is written from now on is marked as written after the end, because it may not be protected in the same way. If all of you want to go on, the mediation can be taken up again.',
  thanks: (program) => `Thank you for taking part.\n${program}`,
}

const es: LetterWords = {
  to: 'A todos los que participaron:',
  about: (title, reference) => `La mediación de «${title}» (caso ${reference}) ha terminado.`,
  ended: {
    silence: {
      california: (days) =>
        `Durante ${days} días del calendario, el plazo que habíamos acordado, no hubo comunicación entre el mediador y las partes (Código de Evidencia 1125(a)(5)). Con esta carta también la doy por terminada por escrito (Código de Evidencia 1125(a)(3)).`,
      'uniform-mediation-act': (days) =>
        `Durante ${days} días del calendario, el plazo que habíamos acordado, no hubo comunicación entre el mediador y las partes. Con esta carta la doy por terminada.`,
    },
    impasse: {
      california: () =>
        'No hay acuerdo. Con esta carta la doy por terminada (Código de Evidencia 1125(a)(3)).',
      'uniform-mediation-act': () => 'No hay acuerdo. Con esta carta la doy por terminada.',
    },
    withdrawn: {
      california: () =>
        'Terminó como cualquiera que participa puede terminarla en todo momento, sin castigo (Código de Evidencia 1125(a)(4), Reglas de la Corte de California 3.853). Esta carta lo confirma.',
      'uniform-mediation-act': () =>
        'Terminó como cualquiera que participa puede terminarla en todo momento, sin castigo. Esta carta lo confirma.',
    },
  },
  stays: {
    california:
      'Lo que se dijo y se escribió en la mediación sigue siendo confidencial (Código de Evidencia 1119, 1126). El tribunal solo oye si hay o no un acuerdo.',
    'uniform-mediation-act':
      'Lo que se dijo y se escribió en la mediación sigue protegido y confidencial (Ley Uniforme de Mediación 4, 8).',
  },
  after:
    'Todavía puede escribirme. Lo que se escriba desde ahora lleva la marca de escrito después del fin, porque quizá no esté protegido de la misma manera. Si todos quieren seguir, la mediación se puede retomar.',
  thanks: (program) => `Gracias por participar.\n${program}`,
}

const words: Readonly<Record<Language, LetterWords>> = { en, es }

export function endingLetter(language: Language, about: LetterAbout): string {
  const { rules, outcome, program, reference, title, silenceDays } = about
  const said = words[language]
  return [
    said.to,
    said.about(title, reference),
    said.ended[outcome][rules](silenceDays),
    said.stays[rules],
    said.after,
    said.thanks(program),
  ].join('\n\n')
}

/** The friendly note that a mediator may send to each side; it counts as a communication. */
export const stillWithYou: Readonly<Record<Language, string>> = {
  en: 'I am still with you. There is no hurry. If something is unclear, or if you need more time, just write to me here.',
  es: 'Sigo con ustedes. No hay prisa. Si algo no está claro, o si necesitan más tiempo, escríbanme aquí.',
}

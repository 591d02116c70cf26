// The words of the pages of a plan, in every language; a missing one does not compile.
import type { Language } from '../../domain/language.ts'
import { en } from './plan-words-en.ts'
import { es } from './plan-words-es.ts'
import type { PlanWords } from './plan-words-kept.ts'

export const planWords: Readonly<Record<Language, PlanWords>> = { en, es }

/** `stages.2.yields` is a field of the third stage. */
export const stageOfPlan = (language: Language, field: string): string => {
  const place = /^stages?\.(\d+)\./.exec(field)?.[1]
  return place === undefined ? '' : `${planWords[language].stage(Number(place) + 1)}, `
}

/** What fields of a plan are called where something is wrong with one. */
export const labelsOfPlan = (language: Language): Readonly<Record<string, string>> => {
  const words = planWords[language]
  return {
    ...{ purpose: words.purpose, ownWords: words.ownWords, seats: words.seats },
    ...{ people: words.ofEach, channel: words.channel, begins: words.begins, ends: words.ends },
    ...{ 'propose-plan.place': words.place, 'propose-plan.access': words.access },
    ...{ yields: words.yieldsAsk, homework: words.homeworkAsk, after: words.order },
    ...{ yielded: words.yieldedAsk, stages: words.designTitle },
    'decline-plan.reason': words.reason,
    'skip-stage.reason': words.skipReason,
    'propose-plan.words': words.words,
  }
}

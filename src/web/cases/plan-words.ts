// The words of the pages of a plan, in every language; a missing one does not compile.
import type { Language } from '../../domain/language.ts'
import type { PlanWarning } from '../../domain/plan-checks.ts'
import type { Step } from '../../domain/plan-line.ts'
import type { TemplateName } from '../../domain/plans/templates.ts'
import type { Purpose, StageChannel, StagePeople } from '../../domain/stages.ts'
import { en } from './plan-words-en.ts'
import { es } from './plan-words-es.ts'

type Plain =
  | ('tab' | 'title' | 'none' | 'here' | 'over' | 'see' | 'neutral' | 'observer' | 'decidersThere')
  | ('privateNeutrals' | 'noTime' | 'yields' | 'yielded' | 'homework' | 'proposedTitle')
  | ('proposedMeans' | 'proposedWhile' | 'nobodyAgreed' | 'agree' | 'declineOpen' | 'declineMeans')
  | ('reason' | 'decline' | 'youAgreed' | 'agreeOwn' | 'notAgreedYet' | 'begin' | 'finishOpen')
  | ('yieldedAsk' | 'finish' | 'skipOpen' | 'skipReason' | 'skip' | 'skipAsk' | 'readAll')
  | ('readNeutrals' | 'sleepTitle' | 'design' | 'apart' | 'designTitle' | 'designMeans')
  | ('templateTitle' | 'template' | 'start' | 'use' | 'purpose' | 'ownWords' | 'ownWordsHint')
  | ('seats' | 'ofEach' | 'deciders' | 'channel' | 'begins' | 'ends' | 'yieldsAsk')
  | ('homeworkAsk' | 'order' | 'up' | 'down' | 'remove' | 'add' | 'words' | 'propose')
  | ('willRead' | 'apartTitle' | 'apartMeans' | 'apartNeutrals' | 'set' | 'change' | 'drop')
  | ('warnings' | 'warningsMeans')
type OfOne =
  | ('ownStep' | 'privateTo' | 'inZone' | 'yourTime' | 'who' | 'after' | 'skippedFor')
  | ('wouldSkip' | 'agreedBy' | 'youDeclined' | 'finishMeans' | 'readOwn' | 'zoneHint' | 'apartFor')
export type PlanWords = { readonly [Name in Plain]: string } & {
  readonly [Name in OfOne]: (one: string) => string
} & {
  readonly step: (number: number, of: number, what: string) => string
  readonly stage: (number: number) => string
  readonly declinedBy: (label: string, reason: string) => string
  /** Around two instants. */
  readonly fromTo: <T>(from: T, to: T) => readonly (T | string)[]
  readonly purposes: Readonly<Record<Purpose, string>>
  readonly channels: Readonly<Record<StageChannel, string>>
  readonly people: Readonly<Record<StagePeople, string>>
  readonly states: Readonly<Record<Step['state'], string>>
  readonly templates: Readonly<Record<TemplateName, string>>
  readonly warns: Readonly<
    Record<PlanWarning['warns'], (stage: string, about: string, days: string) => string>
  >
}
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
    ...{ yields: words.yieldsAsk, homework: words.homeworkAsk, after: words.order },
    ...{ yielded: words.yieldedAsk, stages: words.designTitle },
    'decline-plan.reason': words.reason,
    'skip-stage.reason': words.skipReason,
    'propose-plan.words': words.words,
  }
}

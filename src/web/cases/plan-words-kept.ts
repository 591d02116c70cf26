// The words of plans: what each language has to say.
import type { PlanWarning } from '../../domain/plan-checks.ts'
import type { Step } from '../../domain/plan-line.ts'
import type { TemplateName } from '../../domain/plans/templates.ts'
import type { Purpose, StageChannel, StagePeople } from '../../domain/stages.ts'

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

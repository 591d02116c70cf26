// The words of plans: what each language has to say.
import type { PlanWarning } from '../../domain/plan-checks.ts'
import type { Step } from '../../domain/plan-line.ts'
import type { TemplateName } from '../../domain/plans/templates.ts'
import type { Purpose, StageChannel, StagePeople } from '../../domain/stages.ts'

/** By what their role lets them do. */
export type CanDo = 'speaks' | 'sits' | 'conducts' | 'reads' | 'manages'
type Plain =
  | ('tab' | 'title' | 'none' | 'here' | 'over' | 'see' | 'neutral' | 'observer')
  | ('place' | 'placeHint' | 'access' | 'accessHint')
  | ('privateNeutrals' | 'noTime' | 'yields' | 'yielded' | 'homework' | 'proposedTitle')
  | (
      | 'counts'
      | 'proposedWhile'
      | 'noneToMediator'
      | 'nobodyAgreed'
      | 'agree'
      | 'declineOpen'
      | 'declineMeans'
    )
  | ('reason' | 'decline' | 'youAgreed' | 'agreeOwn' | 'notAgreedYet' | 'begin' | 'finishOpen')
  | ('yieldedAsk' | 'finish' | 'skipOpen' | 'skipReason' | 'skip' | 'skipAsk' | 'readAll')
  | (
      | 'readNeutrals'
      | 'agreeOwnForSide'
      | 'declineOpenForSide'
      | 'sleepTitle'
      | 'design'
      | 'apart'
      | 'designTitle'
      | 'designMeans'
    )
  | (
      | 'templateTitle'
      | 'templateOther'
      | 'template'
      | 'start'
      | 'use'
      | 'purpose'
      | 'ownWords'
      | 'ownWordsHint'
    )
  | ('seats' | 'ofEach' | 'deciders' | 'channel' | 'begins' | 'ends' | 'yieldsAsk' | 'more')
  | (
      | 'homeworkAsk'
      | 'order'
      | 'nobodyComes'
      | 'everybodyComes'
      | 'lookAtTimes'
      | 'remove'
      | 'add'
      | 'words'
    )
  | 'propose'
  | ('willRead' | 'apartTitle' | 'apartMeans' | 'apartNeutrals' | 'set' | 'change' | 'drop')
  | ('warnings' | 'warningsMeans')
type OfOne =
  | (
      | 'agreeForSide'
      | 'ownStep'
      | 'privateTo'
      | 'inZone'
      | 'yourTime'
      | 'who'
      | 'after'
      | 'skippedFor'
    )
  | ('wouldSkip' | 'agreedBy' | 'youDeclined' | 'finishMeans' | 'readOwn' | 'zoneHint' | 'apartFor')
export type PlanWords = { readonly [Name in Plain]: string } & {
  readonly [Name in OfOne]: (one: string) => string
} & {
  /** What whoever reads it can do with a plan that is proposed; of some with the name of their side. */
  readonly canDo: Readonly<Record<CanDo, (label: string) => string>>
  /** Of one side where others do not come, and of several. */
  readonly people: Readonly<Record<'one' | 'each', Readonly<Record<StagePeople, string>>>>
  readonly decidersThere: Readonly<Record<'one' | 'each', string>>
  /** Where a stage is of one side alone. */
  readonly alone: string
  readonly apartStep: (label: string, what: string) => string
  readonly step: (number: number, of: number, what: string) => string
  readonly stage: (number: number) => string
  readonly moves: Readonly<Record<'up' | 'down', (title: string) => string>>
  readonly declinedBy: (label: string, reason: string) => string
  /** Around two instants. */
  readonly fromTo: <T>(from: T, to: T) => readonly (T | string)[]
  readonly purposes: Readonly<Record<Purpose, string>>
  readonly channels: Readonly<Record<StageChannel, string>>
  readonly states: Readonly<Record<Step['state'], string>>
  readonly templates: Readonly<Record<TemplateName, string>>
  readonly warns: Readonly<
    Record<PlanWarning['warns'], (stage: string, about: string, days: string) => string>
  >
}

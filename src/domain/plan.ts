// The plan of a mediation as it stands: the version in force, the one proposed, stages of one side, and how far each is.
// What concerns one side alone stands in its caucus: there is nothing of it in the plan that all read.
import { change, put, type Recorded, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import type { Convening } from './convening.ts'
import type { Safety } from './safety.ts'
import type { Room, Side } from './seats.ts'
import type { Stage, StageId } from './stages.ts'

export type PlanId = string
/** Where stages stand: those of all on the board, those of one side in its caucus, the neutrals' own with them. */
export type StageRoom = 'board' | OwnStageRoom
export type OwnStageRoom = `caucus:${Side}` | 'neutrals'

/** A whole version of the stages that all sides read. */
export type PlanProposed = {
  type: 'PlanProposed'
  plan: PlanId
  stages: readonly Stage[]
  words: string
}
export type PlanAgreedTo = { type: 'PlanAgreedTo'; plan: PlanId; side: Side }
/** Said to the mediator alone. */
export type PlanDeclined = { type: 'PlanDeclined'; plan: PlanId; side: Side; reason: string }
export type PlanInForce = { type: 'PlanInForce'; plan: PlanId }
/** New, or in place of what it was: then it is agreed to anew. */
export type PrivateStageSet = { type: 'PrivateStageSet'; room: OwnStageRoom; stage: Stage }
export type PrivateStageDropped = {
  type: 'PrivateStageDropped'
  room: OwnStageRoom
  stage: StageId
}
export type PrivateStageAgreedTo = {
  type: 'PrivateStageAgreedTo'
  room: OwnStageRoom
  stage: StageId
}
export type StageBegun = { type: 'StageBegun'; room: StageRoom; stage: StageId }
export type StageDone = {
  type: 'StageDone'
  room: StageRoom
  stage: StageId
  /** What it yielded, in words for who reads that room. */
  yielded: string
}
/** A side would leave a stage out; it is skipped when every side said so. */
export type StageSkipAskedFor = {
  type: 'StageSkipAskedFor'
  room: StageRoom
  stage: StageId
  side: Side
}
export type StageSkipped = {
  type: 'StageSkipped'
  room: StageRoom
  stage: StageId
  how: 'consent' | 'mediator'
  reason: string
}
export type PlanFact =
  | PlanProposed
  | PlanAgreedTo
  | PlanDeclined
  | PlanInForce
  | PrivateStageSet
  | PrivateStageDropped
  | PrivateStageAgreedTo
  | StageBegun
  | StageDone
  | StageSkipAskedFor
  | StageSkipped

export type Progress = {
  readonly begunAt: number | undefined
  readonly done: { readonly at: number; readonly yielded: string } | undefined
  readonly skipped:
    | { readonly at: number; readonly reason: string; readonly how: StageSkipped['how'] }
    | undefined
  readonly skipAskedBy: readonly Side[]
}
export const untouched: Progress = {
  begunAt: undefined,
  done: undefined,
  skipped: undefined,
  skipAskedBy: [],
}
export const isOver = ({ done, skipped }: Progress): boolean => Boolean(done ?? skipped)
export const isTouched = (progress: Progress): boolean =>
  progress.begunAt !== undefined || isOver(progress)

type Version = Pick<PlanProposed, 'plan' | 'stages' | 'words'> & { readonly at: number }
type OwnStage = { readonly stage: Stage; readonly agreedAt: number | undefined }
/** As one room has it. A version that was proposed, or is in force, stands on the board alone. */
export type Plan = {
  readonly proposed: (Version & { readonly agreed: readonly Side[] }) | undefined
  readonly inForce: Version | undefined
  readonly declined: ReadonlyMap<PlanId, { readonly reason: string; readonly at: number }>
  readonly own: ReadonlyMap<StageId, OwnStage>
  readonly progress: ReadonlyMap<StageId, Progress>
}
export const noPlan: Plan = {
  proposed: undefined,
  inForce: undefined,
  declined: new Map(),
  own: new Map(),
  progress: new Map(),
}

type Seen = {
  readonly convening: Convening
  readonly closing: Closing
  readonly safety: Safety
  readonly plan: Plan
}
export type PlanView = ViewOf<Seen>

export const progressOf = ({ progress }: Plan, stage: StageId): Progress =>
  progress.get(stage) ?? untouched

/** Undefined where the room is not this person's to read. */
export const planIn = ({ board, rooms }: PlanView, room: StageRoom): Plan | undefined =>
  room === 'board' ? board.plan : rooms.get(room)?.plan

export const stagesOf = (plan: Plan, room: StageRoom): readonly Stage[] =>
  room === 'board' ? (plan.inForce?.stages ?? []) : [...plan.own.values()].map((own) => own.stage)

/** Whoever reads the room sees the stage: one of all, or its own. */
export const seesStage = (
  { board, rooms }: ViewOf<{ readonly plan: Plan }>,
  room: Room,
  stage: StageId,
): boolean =>
  (rooms.get(room)?.plan.own.has(stage) ?? false) ||
  stagesOf(board.plan, 'board').some((one) => one.stage === stage)

export function evolvePlan(state: Plan, { at, fact }: Recorded<PlanFact>): Plan {
  const moved = (stage: StageId, to: Partial<Progress>): Plan => ({
    ...state,
    progress: put(state.progress, stage, { ...progressOf(state, stage), ...to }),
  })
  switch (fact.type) {
    case 'PlanProposed': {
      const { plan, stages, words } = fact
      return { ...state, proposed: { plan, stages, words, at, agreed: [] } }
    }
    case 'PlanAgreedTo': {
      const { proposed } = state
      if (proposed?.plan !== fact.plan) return state
      return { ...state, proposed: { ...proposed, agreed: [...proposed.agreed, fact.side] } }
    }
    case 'PlanDeclined':
      return { ...state, declined: put(state.declined, fact.plan, { reason: fact.reason, at }) }
    case 'PlanInForce': {
      const { proposed } = state
      if (proposed?.plan !== fact.plan) return state
      const { plan, stages, words } = proposed
      return { ...state, proposed: undefined, inForce: { plan, stages, words, at } }
    }
    case 'PrivateStageSet': {
      const { stage } = fact
      return { ...state, own: put(state.own, stage.stage, { stage, agreedAt: undefined }) }
    }
    case 'PrivateStageDropped':
      return {
        ...state,
        own: new Map([...state.own].filter(([stage]) => stage !== fact.stage)),
      }
    case 'PrivateStageAgreedTo':
      return { ...state, own: change(state.own, fact.stage, (one) => ({ ...one, agreedAt: at })) }
    case 'StageBegun':
      return moved(fact.stage, { begunAt: at })
    case 'StageDone':
      return moved(fact.stage, { done: { at, yielded: fact.yielded } })
    case 'StageSkipAskedFor': {
      const { skipAskedBy } = progressOf(state, fact.stage)
      return moved(fact.stage, { skipAskedBy: [...skipAskedBy, fact.side] })
    }
    case 'StageSkipped': {
      const { how, reason } = fact
      return moved(fact.stage, { skipped: { at, how, reason } })
    }
  }
}

// Going through the plan: a stage is begun, done with what it yielded, or skipped, in the room where it stands.
import { accept, type Decision, refuse } from './chapter.ts'
import { sidesOf } from './convening.ts'
import {
  isOver,
  type Plan,
  type PlanFact,
  type PlanView,
  planIn,
  progressOf,
  type StageRoom,
  stagesOf,
} from './plan.ts'
import { keptApart } from './safety.ts'
import { conducts, isSide, type Side, speaksForSide } from './seats.ts'
import { bringsTogether, type Stage, type StageId } from './stages.ts'

type OfStage = { readonly room: StageRoom; readonly stage: StageId }
export type StagingCommand =
  | ({ type: 'BeginStage' } & OfStage)
  | ({ type: 'FinishStage'; yielded: string } & OfStage)
  | ({ type: 'SkipStage'; reason: string } & OfStage)
export type StagingRefusal =
  | 'NotForThisSeat'
  | 'MediationIsEnded'
  | 'StageUnknown'
  | 'StageAlreadyBegun'
  | 'StageOver'
  | 'StageWaits'
  | 'StageNotAgreed'
  | 'StageNotBegun'
  | 'PauseNotOver'
  | 'NothingSaid'
  | 'ReasonMissing'
  | 'NoChange'
  | 'SafetyFlagged'
  | 'SafetyNotYetAsked'

export function decideStaging(
  view: PlanView,
  command: StagingCommand,
  at: number,
): Decision<PlanFact, StagingRefusal> {
  const { me, board } = view
  const skips = command.type === 'SkipStage'
  if (!conducts(me) && !(skips && me.state === 'seated' && speaksForSide(me))) {
    return refuse('NotForThisSeat')
  }
  if (board.closing.ended) return refuse('MediationIsEnded')
  const { room, stage: id } = command
  const plan = planIn(view, room)
  const stage = plan && stagesOf(plan, room).find((one) => one.stage === id)
  if (!plan || !stage) return refuse('StageUnknown')
  const progress = progressOf(plan, id)
  if (isOver(progress)) return refuse('StageOver')
  switch (command.type) {
    case 'BeginStage': {
      if (progress.begunAt !== undefined) return refuse('StageAlreadyBegun')
      if (waitsFor(view, plan, stage).length > 0) return refuse('StageWaits')
      const own = plan.own.get(id)
      if (own && room !== 'neutrals' && own.agreedAt === undefined) return refuse('StageNotAgreed')
      if (bringsTogether(stage)) {
        const apart = keptApart(view)
        if (apart) return refuse(apart)
      }
      return accept({ type: 'StageBegun', room, stage: id })
    }
    case 'FinishStage': {
      const { yielded } = command
      if (progress.begunAt === undefined) return refuse('StageNotBegun')
      if (pauses(stage, at)) return refuse('PauseNotOver')
      if (yielded.trim() === '') return refuse('NothingSaid')
      return accept({ type: 'StageDone', room, stage: id, yielded })
    }
    case 'SkipStage': {
      const { reason } = command
      if (isSide(me.seat)) return skipAsked(view, plan, { room, stage: id }, me.seat, reason)
      if (pauses(stage, at)) return refuse('PauseNotOver')
      if (reason.trim() === '') return refuse('ReasonMissing')
      return accept({ type: 'StageSkipped', room, stage: id, how: 'mediator', reason })
    }
  }
}

/** Time to sleep on it is the sides': who mediates neither ends it early nor leaves it out, and they may by consent. */
const pauses = ({ purpose, window }: Stage, at: number): boolean =>
  purpose === 'reflection' && window !== undefined && at < window.to

/** Of a stage of its own a side decides alone. */
function skipAsked(
  { board }: PlanView,
  plan: Plan,
  of: OfStage,
  side: Side,
  reason: string,
): Decision<PlanFact, StagingRefusal> {
  const asked = progressOf(plan, of.stage).skipAskedBy
  if (asked.includes(side)) return refuse('NoChange')
  const sides = of.room === 'board' ? sidesOf(board.convening) : [side]
  const all = sides.every((one) => one === side || asked.includes(one))
  return accept<PlanFact>(
    { type: 'StageSkipAskedFor', ...of, side },
    ...(all ? [{ type: 'StageSkipped', ...of, how: 'consent', reason } as const] : []),
  )
}

/** What has to be over before; what is in no plan any more holds nothing up. */
export const waitsFor = (
  { board }: Pick<PlanView, 'board'>,
  plan: Plan,
  { after }: Stage,
): readonly StageId[] =>
  after.filter((id) => {
    const isOwn = plan.own.has(id)
    const known = isOwn || stagesOf(board.plan, 'board').some(({ stage }) => stage === id)
    return known && !isOver(progressOf(isOwn ? plan : board.plan, id))
  })

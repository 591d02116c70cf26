// Planning: a version of the stages is proposed by the mediator, and in force once every side has agreed to it.
import { accept, type Decision, refuse } from './chapter.ts'
import { sidesOf } from './convening.ts'
import {
  isTouched,
  type OwnStageRoom,
  type Plan,
  type PlanFact,
  type PlanId,
  type PlanView,
  planIn,
  progressOf,
  stagesOf,
} from './plan.ts'
import { keptApart } from './safety.ts'
import { caucusOf, conducts, isSide, type Side, speaksForSide } from './seats.ts'
import {
  bringsTogether,
  type Stage,
  type StageId,
  type StagesRefusal,
  sameStage,
  unfitAlone,
  unfitTogether,
} from './stages.ts'

export type PlanCommand =
  | { type: 'ProposePlan'; plan: PlanId; stages: readonly Stage[]; words: string }
  | { type: 'AgreeToPlan'; plan: PlanId }
  | { type: 'DeclinePlan'; plan: PlanId; reason: string }
  | { type: 'SetPrivateStage'; room: OwnStageRoom; stage: Stage }
  | { type: 'DropPrivateStage'; room: OwnStageRoom; stage: StageId }
  | { type: 'AgreeToPrivateStage'; stage: StageId }
export type PlanRefusal =
  | StagesRefusal
  | 'NotForThisSeat'
  | 'MediationIsEnded'
  | 'RoomUnknown'
  | 'NoChange'
  | 'PlanUnknown'
  | 'PlanOutdated'
  | 'ReasonMissing'
  | 'StageAlreadyBegun'
  | 'SafetyFlagged'
  | 'SafetyNotYetAsked'

export function decidePlan(view: PlanView, command: PlanCommand): Decision<PlanFact, PlanRefusal> {
  const { me, board } = view
  if (me.state !== 'seated') return refuse('NotForThisSeat')
  if (board.closing.ended) return refuse('MediationIsEnded')
  switch (command.type) {
    case 'ProposePlan':
      return decideProposing(view, command)
    case 'AgreeToPlan': {
      if (!speaksForSide(me)) return refuse('NotForThisSeat')
      const { proposed } = board.plan
      if (proposed?.plan !== command.plan) return refuse('PlanUnknown')
      if (proposed.agreed.includes(me.seat)) return refuse('NoChange')
      // What began meanwhile is no more to be changed, though the version that changes it is older.
      if (changesBegun(board.plan, proposed.stages)) return refuse('PlanOutdated')
      const agreed = [...proposed.agreed, me.seat]
      const all = sidesOf(board.convening).every((side) => agreed.includes(side))
      const { plan } = command
      return accept<PlanFact>(
        { type: 'PlanAgreedTo', plan, side: me.seat },
        ...(all ? [{ type: 'PlanInForce', plan } as const] : []),
      )
    }
    case 'DeclinePlan': {
      if (!speaksForSide(me)) return refuse('NotForThisSeat')
      const { plan, reason } = command
      const { proposed } = board.plan
      if (proposed?.plan !== plan) return refuse('PlanUnknown')
      if (proposed.agreed.includes(me.seat)) return refuse('NoChange')
      if (reason.trim() === '') return refuse('ReasonMissing')
      return accept({ type: 'PlanDeclined', plan, side: me.seat, reason })
    }
    case 'SetPrivateStage':
    case 'DropPrivateStage':
      return decidePrivate(view, command)
    case 'AgreeToPrivateStage': {
      if (!speaksForSide(me)) return refuse('NotForThisSeat')
      const room = caucusOf(me.seat) as OwnStageRoom
      const own = planIn(view, room)?.own.get(command.stage)
      if (!own) return refuse('StageUnknown')
      if (own.agreedAt !== undefined) return refuse('NoChange')
      return accept({ type: 'PrivateStageAgreedTo', room, stage: command.stage })
    }
  }
}

/** A stage that has begun, or is over, stays in every later version as it was. */
const changesBegun = (plan: Plan, stages: readonly Stage[]): boolean =>
  (plan.inForce?.stages ?? [])
    .filter(({ stage }) => isTouched(progressOf(plan, stage)))
    .some((begun) => !stages.some((one) => one.stage === begun.stage && sameStage(one, begun)))

const sameVersion = (one: Plan['inForce'], stages: readonly Stage[]): boolean =>
  one?.stages.length === stages.length &&
  one.stages.every((stage, i) => stages[i] !== undefined && sameStage(stage, stages[i]))

function decideProposing(
  view: PlanView,
  { plan, stages, words }: Extract<PlanCommand, { type: 'ProposePlan' }>,
): Decision<PlanFact, PlanRefusal> {
  const { me, board } = view
  if (!conducts(me)) return refuse('NotForThisSeat')
  const unfit = unfitTogether(stages, sidesOf(board.convening))
  if (unfit) return refuse(unfit)
  if (changesBegun(board.plan, stages)) return refuse('StageAlreadyBegun')
  const { proposed, inForce } = board.plan
  // What is in force already is proposed only where that takes back another proposal.
  if (sameVersion(proposed ?? inForce, stages)) return refuse('NoChange')
  if (stages.some(bringsTogether)) {
    const apart = keptApart(view)
    if (apart) return refuse(apart)
  }
  return accept({ type: 'PlanProposed', plan, stages, words })
}

function decidePrivate(
  view: PlanView,
  command: Extract<PlanCommand, { type: 'SetPrivateStage' | 'DropPrivateStage' }>,
): Decision<PlanFact, PlanRefusal> {
  const { me, board } = view
  if (!conducts(me)) return refuse('NotForThisSeat')
  const { room } = command
  const plan = planIn(view, room)
  if (!plan) return refuse('RoomUnknown')
  const id = command.type === 'SetPrivateStage' ? command.stage.stage : command.stage
  const known = plan.own.get(id)
  if (isTouched(progressOf(plan, id))) return refuse('StageAlreadyBegun')
  if (command.type === 'DropPrivateStage') {
    if (!known) return refuse('StageUnknown')
    return accept({ type: 'PrivateStageDropped', room, stage: id })
  }
  const { stage } = command
  if (known && sameStage(known.stage, stage)) return refuse('NoChange')
  const own = stagesOf(plan, room).filter((one) => one.stage !== id)
  const { inForce, proposed } = board.plan
  const ofAll = [...(inForce?.stages ?? []), ...(proposed?.stages ?? [])]
  const beside = new Map([...ofAll, ...own].map((one) => [one.stage, one]))
  if (!known && own.length >= MOST_OWN) return refuse('TooManyStages')
  const unfit = unfitAlone(stage, sideOf(room), [...beside.values()])
  return unfit ? refuse(unfit) : accept({ type: 'PrivateStageSet', room, stage })
}
const MOST_OWN = 12

const sideOf = (room: OwnStageRoom): Side | undefined => {
  const side = room.slice('caucus:'.length) as Side
  return room !== 'neutrals' && isSide(side) ? side : undefined
}

// The plan as a line, drawn for each viewer from what they see: numbers go by room, so that what is hidden leaves no gap.

import type { Progress } from './plan.ts'
import {
  isOver,
  isTouched,
  type PlanView,
  planIn,
  progressOf,
  type StageRoom,
  stagesOf,
} from './plan.ts'
import { conducts } from './seats.ts'
import type { Stage, StageId } from './stages.ts'
import { waitsFor } from './staging.ts'

export type Step = {
  readonly room: StageRoom
  readonly stage: Stage
  /** Within its room, from 1. */
  readonly number: number
  readonly state: 'done' | 'skipped' | 'begun' | 'ready' | 'waiting'
  /** Where whoever looks stands now; of one step, or of all that are going on. */
  readonly here: boolean
  readonly progress: Progress
  /** Of a stage of one side: whether it agreed. */
  readonly agreed: boolean
  readonly waitsFor: readonly StageId[]
}

/** Stages of all in their order; one of a side stands after the last of those it comes after, or first. */
export function lineOf(view: PlanView): readonly Step[] {
  const rooms: readonly StageRoom[] = ['board', ...[...view.rooms.keys()].filter(holdsStages)]
  const steps = rooms.flatMap((room) => stepsIn(view, room))
  const line = steps.filter(({ room }) => room === 'board')
  for (const step of steps.filter(({ room }) => room !== 'board')) {
    const before = step.stage.after.map((id) => line.findIndex((one) => one.stage.stage === id))
    const place = Math.max(-1, ...before) + 1
    // Beside others of its own room that stand there already it comes after them.
    const rest = line.slice(place)
    const skips = rest.findIndex(({ room }) => room !== step.room)
    line.splice(place + (skips < 0 ? rest.length : skips), 0, step)
  }
  const going = line.some(({ state }) => state === 'begun')
  const next = line.findIndex(({ progress }) => !isOver(progress))
  return line.map((step, i) => ({ ...step, here: going ? step.state === 'begun' : i === next }))
}

const holdsStages = (room: string): room is Exclude<StageRoom, 'board'> =>
  room.startsWith('caucus:') || room === 'neutrals'

function stepsIn(view: PlanView, room: StageRoom): readonly Step[] {
  const plan = planIn(view, room)
  if (!plan) return []
  return stagesOf(plan, room).map((stage, i): Step => {
    const progress = progressOf(plan, stage.stage)
    const waits = waitsFor(view, plan, stage)
    const agreed = room === 'board' || room === 'neutrals' || isAgreed(plan, stage.stage)
    return {
      ...{ room, stage, number: i + 1, progress, agreed, waitsFor: waits, here: false },
      state: progress.done
        ? 'done'
        : progress.skipped
          ? 'skipped'
          : progress.begunAt !== undefined
            ? 'begun'
            : waits.length > 0
              ? 'waiting'
              : 'ready',
    }
  })
}

const isAgreed = ({ own }: NonNullable<ReturnType<typeof planIn>>, stage: StageId): boolean =>
  own.get(stage)?.agreedAt !== undefined

/** What a mediator does with a step next, if anything. */
export const mayBegin = (view: PlanView, { state, agreed }: Step): boolean =>
  conducts(view.me) && state === 'ready' && agreed && !view.board.closing.ended
export const mayFinish = (view: PlanView, { state }: Step): boolean =>
  conducts(view.me) && state === 'begun' && !view.board.closing.ended
export const mayChange = (view: PlanView, { room, progress }: Step): boolean =>
  conducts(view.me) && room !== 'board' && !isTouched(progress) && !view.board.closing.ended

// Setting tasks, and saying that they are done or not needed: who may, and where.
import { accept, type Decision, refuse } from './chapter.ts'
import { seated, sidesOf } from './convening.ts'
import { jointIsOpen } from './ground-rules.ts'
import {
  type HomeworkFact,
  type HomeworkView,
  isAsked,
  type TaskDone,
  type TaskNotNeeded,
  type TaskSet,
} from './homework.ts'
import { morningOf } from './invitation-writing.ts'
import type { Plan } from './plan.ts'
import { seating } from './rooms.ts'
import { conducts, isSide, speaksForSide } from './seats.ts'
import { isRealDate } from './terms.ts'

export type HomeworkCommand =
  | ({ type: 'SetTask' } & Omit<TaskSet, 'type'>)
  | ({ type: 'FinishTask' } & Omit<TaskDone, 'type'>)
  | ({ type: 'DropTask' } & Omit<TaskNotNeeded, 'type'>)
export type HomeworkRefusal =
  | 'NotForThisSeat'
  | 'MediationIsEnded'
  | 'RoomUnknown'
  | 'JointRoomShut'
  | 'NothingSaid'
  | 'ParticipantUnknown'
  | 'StageUnknown'
  | 'DateUnreal'
  | 'DayPassed'
  | 'TaskUnknown'
  | 'TaskOver'
  | 'ReasonMissing'

/** A day lasts until the midnight of the west coast. */
const UNTIL_MIDNIGHT = 16 * 3_600_000

export function decideHomework(
  view: HomeworkView,
  command: HomeworkCommand,
  at: number,
): Decision<HomeworkFact, HomeworkRefusal> {
  const { me, board, rooms } = view
  if (me.state !== 'seated') return refuse('NotForThisSeat')
  if (board.closing.ended) return refuse('MediationIsEnded')
  const { room } = command
  if (command.type === 'SetTask') return decideSetting(view, command, at)
  const task = rooms.get(room)?.homework.tasks.get(command.task)
  if (!task) return refuse('TaskUnknown')
  if (task.over) return refuse('TaskOver')
  if (command.type === 'FinishTask') {
    if (!isAsked(me, task)) return refuse('NotForThisSeat')
    return accept({ type: 'TaskDone', task: command.task, room, words: command.words })
  }
  if (!isAsked(me, task) && !conducts(me)) return refuse('NotForThisSeat')
  const { reason } = command
  // Who was asked need not say why; who asked says it to those who were asked.
  if (!isAsked(me, task) && reason.trim() === '') return refuse('ReasonMissing')
  return accept({ type: 'TaskNotNeeded', task: command.task, room, reason })
}

function decideSetting(
  view: HomeworkView,
  { type: _, ...task }: Extract<HomeworkCommand, { type: 'SetTask' }>,
  at: number,
): Decision<HomeworkFact, HomeworkRefusal> {
  const { me, board, rooms } = view
  const { room, who, words, dueOn, stage } = task
  const seen = rooms.get(room)
  const own = isSide(me.seat) && room === `team:${me.seat}`
  if (own ? !speaksForSide(me) : !conducts(me)) return refuse('NotForThisSeat')
  if (!seen) return refuse('RoomUnknown')
  if (room === 'joint' && !jointIsOpen(board)) return refuse('JointRoomShut')
  if (words.trim() === '') return refuse('NothingSaid')
  const seats = seating(sidesOf(board.convening)).get(room) ?? []
  const here = seated(board.convening).filter(({ seat }) => seats.includes(seat))
  if (!who.every((one) => here.some(({ participant }) => participant === one))) {
    return refuse('ParticipantUnknown')
  }
  const stages = [...(board.plan.inForce?.stages ?? []), ...ownStages(seen.plan)]
  if (stage !== undefined && !stages.some((one) => one.stage === stage)) {
    return refuse('StageUnknown')
  }
  if (dueOn !== undefined && !isRealDate(dueOn)) return refuse('DateUnreal')
  if (dueOn !== undefined && morningOf(dueOn) + UNTIL_MIDNIGHT <= at) return refuse('DayPassed')
  return accept({ type: 'TaskSet', ...task })
}

const ownStages = ({ own }: Plan) => [...own.values()].map(({ stage }) => stage)

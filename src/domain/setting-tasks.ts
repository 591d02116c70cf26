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
  type TaskRoom,
  type TaskSet,
} from './homework.ts'
import { endOfDay } from './invitation-writing.ts'
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
  | 'DocumentUnknown'
  | 'DocumentIsWithdrawn'
  | 'ReasonMissing'

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
    const { words, documents } = command
    const missing = missingPaper(view, room, documents)
    if (missing) return refuse(missing)
    return accept({ type: 'TaskDone', task: command.task, room, words, ...named(documents) })
  }
  if (!isAsked(me, task) && !conducts(me)) return refuse('NotForThisSeat')
  const { reason } = command
  // Who was asked need not say why; who asked says it to those who were asked.
  if (!isAsked(me, task) && reason.trim() === '') return refuse('ReasonMissing')
  return accept({ type: 'TaskNotNeeded', task: command.task, room, reason })
}

function decideSetting(
  view: HomeworkView,
  { type: _, documents, ...task }: Extract<HomeworkCommand, { type: 'SetTask' }>,
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
  if (dueOn !== undefined && endOfDay(dueOn) <= at) return refuse('DayPassed')
  const missing = missingPaper(view, room, documents)
  if (missing) return refuse(missing)
  return accept({ type: 'TaskSet', ...task, ...named(documents) })
}

/** Papers are named where they stand: what stands in another room is not there, whoever reads that one. */
function missingPaper(
  { rooms }: HomeworkView,
  room: TaskRoom,
  named: readonly string[] = [],
): 'DocumentUnknown' | 'DocumentIsWithdrawn' | undefined {
  const kept = rooms.get(room)?.documents.kept
  const papers = named.map((one) => kept?.get(one))
  if (papers.includes(undefined)) return 'DocumentUnknown'
  const gone = papers.some((one) => one?.withdrawnAt !== undefined)
  return gone ? 'DocumentIsWithdrawn' : undefined
}
const named = (documents: readonly string[] = []) =>
  documents.length > 0 ? { documents: [...new Set(documents)] } : {}

const ownStages = ({ own }: Plan) => [...own.values()].map(({ stage }) => stage)

// Homework: tasks set for a side, for everybody or by a side for itself, each where it concerns; done, or not needed.
import {
  accept,
  change,
  type Decision,
  put,
  type Recorded,
  refuse,
  type ViewOf,
} from './chapter.ts'
import type { Closing } from './closing.ts'
import { type Convening, seated } from './convening.ts'
import { type GroundRules, jointIsOpen } from './ground-rules.ts'
import { morningOf } from './invitation-writing.ts'
import type { Plan } from './plan.ts'
import { seating } from './rooms.ts'
import { conducts, isSide, type Me, type ParticipantId, type Side, speaksForSide } from './seats.ts'
import { isRealDate } from './terms.ts'

type TaskId = string
/** A side's own tasks stand in its team room: nobody else reads them. */
export type TaskRoom = 'joint' | `caucus:${Side}` | `team:${Side}` | 'neutrals'
export type TaskSet = {
  type: 'TaskSet'
  task: TaskId
  room: TaskRoom
  words: string
  /** Who is asked; where nobody is named, whoever speaks for a side that reads the room. */
  who: readonly ParticipantId[]
  /** YYYY-MM-DD. */
  dueOn?: string
  /** Of the plan; one that whoever reads the room sees. */
  stage?: string
  /** Papers that belong to it, by their names in the same room. */
  documents?: readonly string[]
}
export type TaskDone = { type: 'TaskDone'; task: TaskId; room: TaskRoom; words: string }
export type TaskNotNeeded = { type: 'TaskNotNeeded'; task: TaskId; room: TaskRoom; reason: string }
export type HomeworkFact = TaskSet | TaskDone | TaskNotNeeded

export type HomeworkCommand =
  | ({ type: 'SetTask' } & Omit<TaskSet, 'type'>)
  | { type: 'FinishTask'; task: TaskId; room: TaskRoom; words: string }
  | { type: 'DropTask'; task: TaskId; room: TaskRoom; reason: string }
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

export type Task = Omit<TaskSet, 'type'> & {
  readonly at: number
  readonly by: ParticipantId
  readonly over:
    | { readonly how: 'done' | 'not-needed'; readonly words: string; readonly at: number }
    | undefined
}
export type Homework = { readonly tasks: ReadonlyMap<TaskId, Task> }
export const noHomework: Homework = { tasks: new Map() }

type Seen = {
  readonly convening: Convening
  readonly groundRules: GroundRules
  readonly closing: Closing
  readonly plan: Plan
  readonly homework: Homework
}
type HomeworkView = ViewOf<Seen>

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
  const seats = seating([...sidesIn(board.convening)]).get(room) ?? []
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

const sidesIn = ({ opened }: Convening): readonly Side[] =>
  opened?.sides.map(({ side }) => side) ?? []
const ownStages = ({ own }: Plan) => [...own.values()].map(({ stage }) => stage)

/** Named, or one of those who speak for whoever is asked. */
export function isAsked(me: Me, { who, room }: Pick<Task, 'who' | 'room'>): boolean {
  if (me.state !== 'seated') return false
  if (who.length > 0) return who.includes(me.participant)
  return room === 'neutrals' ? conducts(me) : speaksForSide(me)
}

/** What is still to do for whoever looks, in the rooms they read: what is due first comes first. */
export const tasksOf = ({ me, rooms }: Pick<HomeworkView, 'me' | 'rooms'>): readonly Task[] =>
  [...rooms.values()]
    .flatMap(({ homework }) => [...homework.tasks.values()])
    .filter((task) => !task.over && isAsked(me, task))
    .toSorted((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || a.at - b.at)

export function evolveHomework(
  { tasks }: Homework,
  { at, by, fact }: Recorded<HomeworkFact>,
): Homework {
  const over = (how: 'done' | 'not-needed', words: string): Homework => ({
    tasks: change(tasks, fact.task, (task) => ({ ...task, over: { how, words, at } })),
  })
  switch (fact.type) {
    case 'TaskSet': {
      const { type: _, ...task } = fact
      return { tasks: put(tasks, fact.task, { ...task, at, by, over: undefined }) }
    }
    case 'TaskDone':
      return over('done', fact.words)
    case 'TaskNotNeeded':
      return over('not-needed', fact.reason)
  }
}

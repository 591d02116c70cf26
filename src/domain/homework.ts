// Homework: tasks set for a side, for everybody or by a side for itself, each where it concerns; done, or not needed.
import { change, put, type Recorded, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import type { Convening } from './convening.ts'
import type { Documents } from './documents.ts'
import type { GroundRules } from './ground-rules.ts'
import type { Plan } from './plan.ts'
import { conducts, type Me, type ParticipantId, type Side, speaksForSide } from './seats.ts'

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
export type TaskDone = {
  type: 'TaskDone'
  task: TaskId
  room: TaskRoom
  words: string
  /** Papers that answer it, by their names in the same room. */
  documents?: readonly string[]
}
export type TaskNotNeeded = { type: 'TaskNotNeeded'; task: TaskId; room: TaskRoom; reason: string }
export type HomeworkFact = TaskSet | TaskDone | TaskNotNeeded

export type Task = Omit<TaskSet, 'type'> & {
  readonly at: number
  readonly by: ParticipantId
  readonly over:
    | {
        readonly how: 'done' | 'not-needed'
        readonly words: string
        readonly at: number
        readonly documents: readonly string[]
      }
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
  readonly documents: Documents
}
export type HomeworkView = ViewOf<Seen>

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
  const over = (
    how: 'done' | 'not-needed',
    words: string,
    documents: readonly string[] = [],
  ): Homework => ({
    tasks: change(tasks, fact.task, (task) => ({ ...task, over: { how, words, at, documents } })),
  })
  switch (fact.type) {
    case 'TaskSet': {
      const { type: _, ...task } = fact
      return { tasks: put(tasks, fact.task, { ...task, at, by, over: undefined }) }
    }
    case 'TaskDone':
      return over('done', fact.words, fact.documents)
    case 'TaskNotNeeded':
      return over('not-needed', fact.reason)
  }
}

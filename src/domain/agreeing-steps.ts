// Agreeing on next steps after a call: who proposes, confirms and corrects them, and what becomes homework by it.
import type {
  AgreedSteps,
  AgreedStepsFact,
  NextStepsCorrected,
  NextStepsProposed,
  StepsKept,
} from './agreed-steps.ts'
import { accept, type Decision, refuse } from './chapter.ts'
import type { HomeworkView, TaskSet } from './homework.ts'
import { conducts, isSide, speaksForSide } from './seats.ts'
import { decideHomework, type HomeworkRefusal } from './setting-tasks.ts'

export type AgreedStepsCommand =
  | ({ type: 'ProposeNextSteps' } & Omit<NextStepsProposed, 'type'>)
  | { type: 'AgreeToNextSteps'; room: NextStepsProposed['room']; steps: NextStepsProposed['steps'] }
  | ({ type: 'CorrectNextSteps' } & Omit<NextStepsCorrected, 'type'>)
export type AgreedStepsRefusal =
  | HomeworkRefusal
  | 'NextStepsMissing'
  | 'NextStepsUnknown'
  | 'NoChange'

type Seen = HomeworkView['board'] & { readonly agreedSteps: AgreedSteps }
export type AgreedStepsView = {
  readonly me: HomeworkView['me']
  readonly board: Seen
  readonly rooms: ReadonlyMap<Parameters<HomeworkView['rooms']['get']>[0], Seen>
}

export function decideAgreedSteps(
  view: AgreedStepsView,
  command: AgreedStepsCommand,
  at: number,
): Decision<AgreedStepsFact | TaskSet, AgreedStepsRefusal> {
  const { me, board, rooms } = view
  if (me.state !== 'seated') return refuse('NotForThisSeat')
  if (board.closing.ended) return refuse('MediationIsEnded')
  const { room, steps } = command
  if (command.type === 'ProposeNextSteps') return proposed(view, command, at)
  if (!speaksForSide(me)) return refuse('NotForThisSeat')
  const kept = rooms.get(room)?.agreedSteps.get(steps)
  if (kept?.state !== 'open') return refuse('NextStepsUnknown')
  if (command.type === 'CorrectNextSteps') {
    const { words } = command
    if (words.trim() === '') return refuse('NothingSaid')
    return accept({ type: 'NextStepsCorrected', steps, room, words })
  }
  const { items } = kept
  return accept<AgreedStepsFact | TaskSet>(
    { type: 'NextStepsAgreed', steps, room, items },
    ...tasksOf(kept),
  )
}

/** Each as the task that it will be: what could not be set as one is refused when it is proposed. */
function proposed(
  view: AgreedStepsView,
  { type: _, ...command }: Extract<AgreedStepsCommand, { type: 'ProposeNextSteps' }>,
  at: number,
): Decision<AgreedStepsFact, AgreedStepsRefusal> {
  const { room, items, stage, steps } = command
  if (!conducts(view.me)) return refuse('NotForThisSeat')
  const seen = view.rooms.get(room)
  if (!seen || !room.startsWith('caucus:')) return refuse('RoomUnknown')
  if (seen.agreedSteps.has(steps)) return refuse('NoChange')
  if (items.length === 0) return refuse('NextStepsMissing')
  for (const { words, who, dueOn } of items) {
    const more = {
      ...(dueOn === undefined ? {} : { dueOn }),
      ...(stage === undefined ? {} : { stage }),
    }
    const asked = who === undefined ? [] : [who]
    const task = { type: 'SetTask', task: steps, room, words, who: asked, ...more } as const
    const decided = decideHomework(view, task, at)
    if (!decided.ok) return decided
  }
  return accept({ type: 'NextStepsProposed', ...command })
}

const tasksOf = ({ steps, room, items, stage }: StepsKept): readonly TaskSet[] =>
  items.flatMap(({ words, who, dueOn }, i): readonly TaskSet[] => {
    if (who === undefined || dueOn === undefined) return []
    const task = `${steps}-${i + 1}`
    return [
      {
        ...({ type: 'TaskSet', task, room, words, who: [who], dueOn } as const),
        ...(stage === undefined ? {} : { stage }),
      },
    ]
  })

/** What waits for somebody's side to say whether it is what was agreed. */
export const stepsToConfirm = ({
  me,
  rooms,
}: Pick<AgreedStepsView, 'me' | 'rooms'>): StepsKept | undefined =>
  me.state === 'seated' && isSide(me.seat) && speaksForSide(me)
    ? [...(rooms.get(`caucus:${me.seat}`)?.agreedSteps.values() ?? [])].find(
        ({ state }) => state === 'open',
      )
    : undefined

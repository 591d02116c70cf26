// Preparing for a call: who writes a worksheet, who reads it, what of it the mediator is given, and whom it waits for.
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import type { Convening } from './convening.ts'
import type { GroundRules } from './ground-rules.ts'
import { isOver, type Plan, progressOf, stagesOf } from './plan.ts'
import { conducts, type Me, type Role, type Side, speaksForSide } from './seats.ts'
import type { Stage, StagePeople } from './stages.ts'
import {
  type Answers,
  chosenOf,
  filled,
  type Preparation,
  type PreparationFact,
  type Question,
  sameAnswers,
  type Worksheet,
  type WorksheetRoom,
} from './worksheets.ts'

export type PreparingCommand =
  | { type: 'SaveWorksheet'; room: WorksheetRoom; answers: Answers }
  /** Which version of it was looked at when the answers were chosen. */
  | { type: 'GiveWorksheet'; version: number; questions: readonly Question[] }
  | { type: 'SkipPreparation'; room: WorksheetRoom }
export type PreparingRefusal =
  | 'NotForThisSeat'
  | 'MediationIsEnded'
  | 'RoomUnknown'
  | 'GroundRulesNotAccepted'
  | 'NothingSaid'
  | 'NoChange'
  | 'WorksheetUnknown'
  | 'WorksheetChanged'
  | 'NothingChosen'

type Seen = {
  readonly convening: Convening
  readonly groundRules: GroundRules
  readonly closing: Closing
  readonly plan: Plan
  readonly preparation: Preparation
}
export type PreparingView = ViewOf<Seen>

export function decidePreparing(
  view: PreparingView,
  command: PreparingCommand,
): Decision<PreparationFact, PreparingRefusal> {
  const { me, board } = view
  if (command.type === 'SkipPreparation') return decideSkipping(view, command)
  if (!writesWorksheet(me)) return refuse('NotForThisSeat')
  if (board.closing.ended) return refuse('MediationIsEnded')
  const [team, caucus] = roomsOfWorksheet(me.seat)
  if (command.type === 'SaveWorksheet') {
    const { room } = command
    if (room !== team && room !== caucus) return refuse('RoomUnknown')
    // Nobody tells a mediator in private who has not yet read what in private means.
    if (room === caucus && !hasSigned(view)) return refuse('GroundRulesNotAccepted')
    const answers = filled(command.answers)
    if (Object.keys(answers).length === 0) return refuse('NothingSaid')
    const before = worksheetIn(view, room)
    if (before && sameAnswers(before.answers, answers) && ownWorksheet(view) === before) {
      return refuse('NoChange')
    }
    return accept({ type: 'WorksheetSaved', room, answers })
  }
  if (!hasSigned(view)) return refuse('GroundRulesNotAccepted')
  const own = worksheetIn(view, team)
  // What they wrote for the mediator later is not taken back by an older part.
  if (!own || own !== ownWorksheet(view)) return refuse('WorksheetUnknown')
  if (own.versions !== command.version) return refuse('WorksheetChanged')
  const answers = chosenOf(own.answers, command.questions)
  if (Object.keys(answers).length === 0) return refuse('NothingChosen')
  const given = worksheetIn(view, caucus)
  if (given && sameAnswers(given.answers, answers)) return refuse('NoChange')
  return accept({ type: 'WorksheetGiven', side: me.seat, answers })
}

function decideSkipping(
  view: PreparingView,
  { room }: Extract<PreparingCommand, { type: 'SkipPreparation' }>,
): Decision<PreparationFact, PreparingRefusal> {
  const { me, board, rooms } = view
  if (!conducts(me) && !writesWorksheet(me)) return refuse('NotForThisSeat')
  if (board.closing.ended) return refuse('MediationIsEnded')
  const seen = rooms.get(room)
  const own = room.startsWith(conducts(me) ? 'caucus:' : 'team:')
  if (!seen || !own) return refuse('RoomUnknown')
  if (seen.preparation.notNeededFor.has(me.participant)) return refuse('NoChange')
  return accept({ type: 'PreparationNotNeeded', room })
}

/** Who speaks for a side writes a worksheet of their own; who comes along reads what the side reads. */
export const writesWorksheet = (me: Me): me is Me & { seat: Side } =>
  me.state === 'seated' && speaksForSide(me)
export const hasSigned = ({ me, board }: PreparingView): boolean =>
  board.groundRules.signed.has(me.participant)

export const roomsOfWorksheet = (
  side: Side,
): readonly [team: `team:${Side}`, caucus: `caucus:${Side}`] => [`team:${side}`, `caucus:${side}`]

/** One's own, as it stands in one room. */
export const worksheetIn = (
  { me, rooms }: Pick<PreparingView, 'me' | 'rooms'>,
  room: WorksheetRoom,
): Worksheet | undefined => rooms.get(room)?.preparation.worksheets.get(me.participant)

/** One's own as one last wrote it: what was only given on may be a part of it. */
export function ownWorksheet(view: PreparingView): Worksheet | undefined {
  const { me } = view
  if (!writesWorksheet(me)) return undefined
  const [team, caucus] = roomsOfWorksheet(me.seat).map((room) => worksheetIn(view, room))
  if (!team || !caucus) return team ?? caucus
  return caucus.given || team.at > caucus.at ? team : caucus
}

const comes: Readonly<Record<StagePeople, (role: Role) => boolean>> = {
  everyone: () => true,
  attorneys: (role) => role === 'attorney',
  deciders: (role) => role === 'party' || role === 'decision-maker',
}

/** First calls that this person's side comes to and that are not over, as they see the plan. */
export function callsAhead({ me, board, rooms }: PreparingView): readonly Stage[] {
  if (!writesWorksheet(me)) return []
  const caucus: `caucus:${Side}` = `caucus:${me.seat}`
  const own = rooms.get(caucus)?.plan
  const ahead = (plan: Plan, room: 'board' | `caucus:${Side}`) =>
    stagesOf(plan, room).filter(
      ({ stage, purpose, seats, people }) =>
        purpose === 'pre-mediation-call' &&
        seats.includes(me.seat) &&
        comes[people](me.role) &&
        !isOver(progressOf(plan, stage)),
    )
  return [...(own ? ahead(own, caucus) : []), ...ahead(board.plan, 'board')]
}

/** Written for oneself is prepared, too: nobody is urged to show it. */
export function asksToPrepare(view: PreparingView): boolean {
  const { me, board, rooms } = view
  if (!writesWorksheet(me) || board.closing.ended || callsAhead(view).length === 0) return false
  if (ownWorksheet(view)) return false
  const [team, caucus] = roomsOfWorksheet(me.seat).map((room) => rooms.get(room)?.preparation)
  return !team?.notNeededFor.has(me.participant) && (caucus?.notNeededFor.size ?? 0) === 0
}

// An interpreter for a meeting: a note at the side's own desk, for who books one.
import type { ViewOf } from './chapter.ts'
import type { Coming } from './coming.ts'
import { type Convening, seated, sidesOf } from './convening.ts'
import type { InterpreterAsked, Meeting, MeetingFact, MeetingTime } from './meetings.ts'
import type { ParticipantId, Side } from './seats.ts'

type Languages = readonly string[]
/** What each has told for themselves, in the room of the meeting. */
type Seen = ViewOf<{ readonly convening: Convening; readonly coming: Coming }>
type Told = ReadonlyMap<ParticipantId, { readonly language: string }>

/** Of one side's own people: what the other side needs is not told at this side's desk. */
export const languagesFor = (convening: Convening, told: Told, side: Side): Languages => [
  ...new Set(
    seated(convening).flatMap(({ participant, seat }) => {
      const language = seat === side ? told.get(participant)?.language.trim() : ''
      return language ? [language] : []
    }),
  ),
]

/** Who books an interpreter manages the case, and reads a side's desk but no caucus. */
export function interpretersFor(
  { board, rooms }: Seen,
  meeting: Meeting,
  facts: readonly MeetingFact[],
): readonly MeetingFact[] {
  const { set, interpreter, room } = meeting
  const told: Told = rooms.get(room)?.coming.needs.get(meeting.meeting) ?? new Map()
  return facts.flatMap((fact) => {
    const time = timeAsked(fact)
    // What was never set was never asked for.
    if (time === undefined || (time === null && !set)) return []
    return sidesIn(sidesOf(board.convening), meeting).flatMap((side) => {
      const languages = languagesFor(board.convening, told, side)
      return interpreter || languages.length > 0 ? [asked(meeting, side, time, languages)] : []
    })
  })
}

/** When somebody has said anew which language they need, of a meeting that is set. */
export function askedAnew(
  all: readonly Side[],
  meeting: Meeting,
  side: Side,
  languages: Languages,
): readonly InterpreterAsked[] {
  const { set, interpreter } = meeting
  if (!set || !sidesIn(all, meeting).includes(side)) return []
  const needed = interpreter || languages.length > 0
  return [asked(meeting, side, needed ? set : null, languages)]
}

const sidesIn = (all: readonly Side[], { room }: Meeting): readonly Side[] =>
  all.filter((side) => room === 'joint' || room === `caucus:${side}`)

const asked = (
  { meeting, channel }: Meeting,
  side: Side,
  time: MeetingTime | null,
  languages: Languages,
): InterpreterAsked => ({
  ...{ type: 'InterpreterAsked', side, meeting, channel, time },
  ...(languages.length > 0 ? { languages } : {}),
})

function timeAsked(fact: MeetingFact): MeetingTime | null | undefined {
  if (fact.type === 'MeetingSet') return { at: fact.at, minutes: fact.minutes }
  if (fact.type === 'MeetingMoved') return fact.to
  return fact.type === 'MeetingCancelled' ? null : undefined
}

// An interpreter for a meeting: a note at the side's own desk, for who books one.
import type { Meeting, MeetingFact, MeetingTime } from './meetings.ts'
import type { Side } from './seats.ts'

/** Who books an interpreter manages the case, and reads a side's desk but no caucus. */
export function interpretersFor(
  all: readonly Side[],
  { interpreter, room, meeting, channel, set }: Meeting,
  facts: readonly MeetingFact[],
): readonly MeetingFact[] {
  if (!interpreter || room === 'neutrals' || room.startsWith('desk:')) return []
  const sides = all.filter((side) => room === 'joint' || room === `caucus:${side}`)
  return facts.flatMap((fact) => {
    const time = timeAsked(fact)
    // What was never set was never asked for.
    if (time === undefined || (time === null && !set)) return []
    return sides.map(
      (side): MeetingFact => ({ type: 'InterpreterAsked', side, meeting, channel, time }),
    )
  })
}

function timeAsked(fact: MeetingFact): MeetingTime | null | undefined {
  if (fact.type === 'MeetingSet') return { at: fact.at, minutes: fact.minutes }
  if (fact.type === 'MeetingMoved') return fact.to
  return fact.type === 'MeetingCancelled' ? null : undefined
}

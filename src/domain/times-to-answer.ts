// Whose answer a meeting waits for: of those who are needed, on what they see themselves.
import type { ViewOf } from './chapter.ts'
import { isNeeded, type Meeting, type Meetings, standsAs } from './meetings.ts'
import { speaksForSide } from './seats.ts'

type View = ViewOf<{ meetings: Meetings }>

/** Meetings without a time, with times to come that this person has said nothing to, or that their side may take one of. */
export const timesToAnswer = (view: View, at: number): readonly Meeting[] =>
  [...view.rooms.values()]
    .flatMap(({ meetings }) => [...meetings.meetings.values()])
    .filter((meeting) => standsAs(meeting) === 'open' && waitsFor(view, meeting))
    .filter(({ times }) => times.some((time) => time.at > at))
    .toSorted((a, b) => a.proposedAt - b.proposedAt)

function waitsFor({ me }: View, meeting: Meeting): boolean {
  const { by, lastBy, setBy, waits } = meeting
  if (setBy === 'everybody') return waits.includes(me.participant)
  // Of published times the side takes one; where it proposed others, who published them is asked.
  return lastBy === by ? speaksForSide(me) : !speaksForSide(me) && isNeeded(meeting, me.participant)
}

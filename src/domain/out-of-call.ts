// Who was asked to leave a meeting stays out of its call: of that meeting alone, and for as long as it can go on.
import type { ViewOf } from './chapter.ts'
import { type Coming, wasSentAway } from './coming.ts'
import { type Meeting, type Meetings, standsAs } from './meetings.ts'
import type { ParticipantId, Room } from './seats.ts'

/** People come early, and a meeting lasts longer than was thought. In milliseconds. */
const EARLY = 60 * 60_000
const LATE = 12 * 60 * 60_000

type Seen = { readonly meetings: Meetings; readonly coming: Coming }

/** The meeting that a call of this room is now: the last that has begun and is not said to be over. */
function meetingNow(view: ViewOf<Seen>, room: Room, at: number): Meeting | undefined {
  const set = [...(view.rooms.get(room)?.meetings.meetings.values() ?? [])].flatMap((meeting) =>
    standsAs(meeting) === 'set' && meeting.set ? [{ meeting, time: meeting.set }] : [],
  )
  return set
    .filter(({ time }) => time.at - EARLY <= at && at < time.at + time.minutes * 60_000 + LATE)
    .toSorted((a, b) => a.time.at - b.time.at)
    .at(-1)?.meeting
}

export function isOutOfCall(
  view: ViewOf<Seen>,
  room: Room,
  participant: ParticipantId,
  at: number,
): boolean {
  const now = meetingNow(view, room, at)
  return now !== undefined && wasSentAway(view, now, participant)
}

/** By which number one dials in is not shown to who was asked to leave a meeting that is still to be. */
export const hidesDialIn = (view: ViewOf<Seen>, room: Room): boolean =>
  [...(view.rooms.get(room)?.meetings.meetings.values() ?? [])].some(
    (meeting) => standsAs(meeting) === 'set' && wasSentAway(view, meeting, view.me.participant),
  )

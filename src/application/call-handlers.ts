// Who is in a call is looked after by the clerk: whoever is not there any more, and nobody saw them go, has left at about that time.
import { isThere } from '../domain/calls.ts'
import { viewOf } from '../domain/mediation.ts'
import { attendanceWatched } from './call-follow-up.ts'
import { carryOut } from './carry-out.ts'
import type { House } from './house.ts'
import type { JobOf } from './work.ts'

export async function watchAttendance(
  house: Pick<House, 'calls' | 'clock' | 'later' | 'directory' | 'reader' | 'record'>,
  { caseId, participant, room, seenAt }: JobOf<'WatchAttendance'>,
): Promise<void> {
  const now = house.clock.now()
  const person = await house.directory.holderOf(caseId, participant)
  const seen = person === undefined ? undefined : await house.reader.seenBy(person, caseId)
  // Who has left their seat has left the call: the board says when.
  if (person === undefined || !seen) return
  const held = viewOf(seen.me, seen.entries).rooms.get(room)?.calls
  const there = held && isThere(held, participant)
  if (!there) return
  if (house.calls.now.isHeld(caseId, room, participant)) {
    await house.later.add([attendanceWatched(caseId, { room, participant }, now)])
    return
  }
  // They came once more since: that coming has a watch of its own.
  if (there.from > seenAt) return
  const left = { type: 'LeaveCall', room, at: Math.min(seenAt, now), about: true } as const
  await carryOut(house, { actor: { person }, caseId, command: left })
}

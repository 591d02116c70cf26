// What follows from somebody's coming into a call: it is looked at whether they are still there.
import type { MeetingRoom } from '../domain/meetings.ts'
import type { CaseId, DueJob } from './ports.ts'

/** In milliseconds: no attendance is wrong by more than this. */
const LOOKS_EVERY = 2 * 60_000

export const attendanceWatched = (
  caseId: CaseId,
  { room, participant }: { readonly room: MeetingRoom; readonly participant: string },
  at: number,
): DueJob => ({
  job: { type: 'WatchAttendance', caseId, participant, room, seenAt: at },
  dueAt: at + LOOKS_EVERY,
})

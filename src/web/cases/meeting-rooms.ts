// The rooms that people meet in, as their readers call them.
import type { MeetingRoom } from '../../domain/meetings.ts'
import type { Room, Side } from '../../domain/seats.ts'
import { meetingWords } from './meeting-words.ts'
import { type Seen, sideLabel } from './seen.ts'

export const isForMeetings = (room: Room): room is MeetingRoom =>
  room === 'joint' || room === 'neutrals' || /^(caucus|desk):/.test(room)

export function roomName(seen: Seen, room: MeetingRoom): string {
  const { rooms } = meetingWords[seen.language]
  if (room === 'joint' || room === 'neutrals') return rooms[room]
  const [kind, side = 'side-a'] = room.split(':') as ['caucus' | 'desk', Side]
  const own = side === seen.view.me.seat
  if (kind === 'caucus') return own ? rooms.ownCaucus : rooms.caucus(sideLabel(seen, side))
  return own ? rooms.ownDesk : rooms.desk(sideLabel(seen, side))
}

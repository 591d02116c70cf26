// The first law: a view folds the participant's own rooms, each by itself, and nothing else.
import type { ViewOf } from './chapter.ts'
import { sidesOf } from './convening.ts'
import type { Entry } from './facts.ts'
import { emptyRoom, type RoomSeen } from './in-a-room.ts'
import { evolveRoom } from './room-seen.ts'
import { roomsOpenTo } from './rooms.ts'
import { isSide, type Me, type Room } from './seats.ts'

export type View = ViewOf<RoomSeen>

/** The entries may hold more than the participant's rooms: only theirs are looked at. */
export function viewOf(me: Me, record: readonly Entry[], fold = roomFolded): View {
  const seen = new Map<Room, RoomSeen>()
  const own = isSide(me.seat) ? [me.seat] : []
  const atDoor = roomsOpenTo(me, own)
  const readsBoard = atDoor.includes('board')
  if (readsBoard) seen.set('board', fold(record, 'board'))
  const board = seen.get('board') ?? emptyRoom
  const sides = sidesOf(board.convening)
  for (const room of roomsOpenTo(me, sides.length > 0 ? sides : own)) {
    if (room !== 'board') seen.set(room, fold(record, room))
  }
  return { me, board, rooms: seen }
}

/** What a room is to those who sit in it: its entries, one after another, and none of another room. */
export const roomFolded = (record: readonly Entry[], room: Room): RoomSeen =>
  record.reduce((seen, entry) => (entry.room === room ? evolveRoom(seen, entry) : seen), emptyRoom)

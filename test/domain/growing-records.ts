// A record that is told act by act: each act sees what the act before it saw, and what was added since.
//
// What is seen so is what is folded from the beginning: test/domain/growing-records.test.ts holds one against the other.
import type { Entry } from '../../src/domain/facts.ts'
import type { RoomSeen } from '../../src/domain/in-a-room.ts'
import { evolveRoom } from '../../src/domain/room-seen.ts'
import type { Me, Room } from '../../src/domain/seats.ts'
import { roomFolded, type View, viewOf } from '../../src/domain/views.ts'

type Grown = { readonly from: readonly Entry[]; readonly folded: Map<Room, RoomSeen> }
const grown = new WeakMap<readonly Entry[], Grown>()

/** The record, told to have grown out of another by what stands at its end. */
export function grownFrom<R extends readonly Entry[]>(from: readonly Entry[], record: R): R {
  grown.set(record, { from, folded: new Map() })
  return record
}

function foldedOn(record: readonly Entry[], room: Room): RoomSeen {
  const { from, folded } = grown.get(record) ?? {}
  if (!from || !folded) return roomFolded(record, room)
  const known = folded.get(room)
  if (known) return known
  const seen = record
    .slice(from.length)
    .reduce((s, entry) => (entry.room === room ? evolveRoom(s, entry) : s), foldedOn(from, room))
  folded.set(room, seen)
  return seen
}

/** Of the whole record: a view looks at the rooms of its own and at no other. */
export const viewIn = (me: Me, record: readonly Entry[]): View => viewOf(me, record, foldedOn)

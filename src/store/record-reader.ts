// Reading the record as one person: their own rooms by index, under row-level security.
import type { RecordReader, Seen } from '../application/ports.ts'
import type { Entry } from '../domain/facts.ts'
import type { Pools } from './connect.ts'
import type { RoomKeys } from './keys.ts'
import { lastSpokenFor } from './last-spoken.ts'
import { receiptFor } from './receipt.ts'
import { casesSeen } from './record-cases.ts'
import type { RoomsSeen } from './room-rows.ts'
import { entriesThatWeigh, roomAgain, roomsSeen, seatOf } from './rooms-seen.ts'
import { stretchOf } from './stretches.ts'
import { askAsPerson } from './transactions.ts'

export const seenFrom = ({ me, rooms }: RoomsSeen, entries: readonly Entry[]): Seen => ({
  me,
  entries,
  heads: new Map(rooms.map(({ room, head }) => [room, head])),
})

export const recordReader = (pools: Pools, keys: RoomKeys): RecordReader => ({
  async seenBy(person, caseId) {
    const ask = askAsPerson(pools, person, [caseId])
    const found = await roomsSeen(ask, { person }, caseId, keys)
    return (
      found && seenFrom(found, await entriesThatWeigh(ask, { person }, caseId, found.rooms, keys))
    )
  },

  async seenWith(person, caseId, wanted) {
    const ask = askAsPerson(pools, person, [caseId])
    const found = await roomsSeen(ask, { person }, caseId, keys)
    if (!found) return undefined
    const entries = await entriesThatWeigh(ask, { person }, caseId, found.rooms, keys)
    const seen = seenFrom(found, entries)
    const read: (readonly Entry[])[] = []
    for (const stretch of typeof wanted === 'function' ? wanted(seen) : wanted) {
      const room = found.rooms.find((row) => row.room === stretch.room)
      read.push(room ? await stretchOf({ ask, person, caseId, keys }, room, stretch) : [])
    }
    return { seen, stretches: read }
  },

  seatOf: (person, caseId) => seatOf(askAsPerson(pools, person, [caseId]), person, caseId),

  async readRoom(person, caseId, stretch) {
    const ask = askAsPerson(pools, person, [caseId])
    const room =
      (await roomAgain(ask, person, caseId, stretch.room, keys)) ??
      (await roomsSeen(ask, { person }, caseId, keys))?.rooms.find(
        (row) => row.room === stretch.room,
      )
    return room && { entries: await stretchOf({ ask, person, caseId, keys }, room, stretch) }
  },

  lastSpoken: (person, caseId, spoken) => lastSpokenFor(pools, person, caseId, spoken),

  casesOf: (person) => casesSeen(pools, person, keys),

  async receiptOf(person, caseId) {
    const ask = askAsPerson(pools, person, [caseId])
    const found = await roomsSeen(ask, { person }, caseId, keys)
    return found && receiptFor(ask, caseId, found)
  },
})

// Reading the record as one person: their own rooms by index, under row-level security.
import type pg from 'pg'
import type { RecordReader, Seen } from '../application/ports.ts'
import type { Entry } from '../domain/facts.ts'
import type { RoomKeys } from './keys.ts'
import { receiptFor } from './receipt.ts'
import { casesSeen } from './record-cases.ts'
import { entriesThatWeigh, type RoomsSeen, roomsSeen, stretchOf } from './rooms-seen.ts'
import { asPerson } from './transactions.ts'

export const seenFrom = ({ me, rooms }: RoomsSeen, entries: readonly Entry[]): Seen => ({
  me,
  entries,
  heads: new Map(rooms.map(({ room, head }) => [room, head])),
})

export const recordReader = (pool: pg.Pool, keys: RoomKeys): RecordReader => ({
  seenBy: (person, caseId) =>
    asPerson(pool, person, [caseId], async (tx) => {
      const found = await roomsSeen(tx, { person }, caseId, keys)
      return (
        found && seenFrom(found, await entriesThatWeigh(tx, { person }, caseId, found.rooms, keys))
      )
    }),

  seenWith: (person, caseId, wanted) =>
    asPerson(pool, person, [caseId], async (tx) => {
      const found = await roomsSeen(tx, { person }, caseId, keys)
      if (!found) return undefined
      const entries = await entriesThatWeigh(tx, { person }, caseId, found.rooms, keys)
      const seen = seenFrom(found, entries)
      const read: (readonly Entry[])[] = []
      for (const stretch of typeof wanted === 'function' ? wanted(seen) : wanted) {
        const room = found.rooms.find((row) => row.room === stretch.room)
        read.push(room ? await stretchOf(tx, caseId, room, stretch) : [])
      }
      return { seen, stretches: read }
    }),

  readRoom: (person, caseId, stretch) =>
    asPerson(pool, person, [caseId], async (tx) => {
      const found = await roomsSeen(tx, { person }, caseId, keys)
      const room = found?.rooms.find((row) => row.room === stretch.room)
      if (!found || !room) return undefined
      return { me: found.me, entries: await stretchOf(tx, caseId, room, stretch) }
    }),

  casesOf: (person) => asPerson(pool, person, [], (tx) => casesSeen(tx, person, keys)),

  receiptOf: (person, caseId) =>
    asPerson(pool, person, [caseId], async (tx) => {
      const found = await roomsSeen(tx, { person }, caseId, keys)
      return found && receiptFor(tx, caseId, found)
    }),
})

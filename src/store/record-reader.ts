// Reading the record as one person: their own rooms by index, under row-level security.
import type pg from 'pg'
import type { CaseOfPerson, RecordReader, Seen } from '../application/ports.ts'
import type { Entry } from '../domain/facts.ts'
import type { Me } from '../domain/seats.ts'
import type { RoomKeys } from './keys.ts'
import { entriesThatWeigh, type RoomsSeen, roomsSeen, stretchOf } from './rooms-seen.ts'
import { asPerson, type Tx } from './transactions.ts'

export const seenFrom = ({ me, rooms }: RoomsSeen, entries: readonly Entry[]): Seen => ({
  me,
  entries,
  heads: new Map(rooms.map(({ room, head }) => [room, head])),
})

export const recordReader = (pool: pg.Pool, keys: RoomKeys): RecordReader => ({
  seenBy: (person, caseId) =>
    asPerson(pool, person, [caseId], async (tx) => {
      const found = await roomsSeen(tx, { person }, caseId, keys)
      return found && seenFrom(found, await entriesThatWeigh(tx, caseId, found.rooms))
    }),

  seenWith: (person, caseId, stretches) =>
    asPerson(pool, person, [caseId], async (tx) => {
      const found = await roomsSeen(tx, { person }, caseId, keys)
      if (!found) return undefined
      const entries = await entriesThatWeigh(tx, caseId, found.rooms)
      const read: (readonly Entry[])[] = []
      for (const stretch of stretches) {
        const room = found.rooms.find((row) => row.room === stretch.room)
        read.push(room ? await stretchOf(tx, caseId, room, stretch) : [])
      }
      return { seen: seenFrom(found, entries), stretches: read }
    }),

  readRoom: (person, caseId, stretch) =>
    asPerson(pool, person, [caseId], async (tx) => {
      const found = await roomsSeen(tx, { person }, caseId, keys)
      const room = found?.rooms.find((row) => row.room === stretch.room)
      if (!found || !room) return undefined
      return { me: found.me, entries: await stretchOf(tx, caseId, room, stretch) }
    }),

  async casesOf(person) {
    const own = await asPerson(pool, person, [], (tx) => ownSeats(tx, person))
    if (own.length === 0) return []
    const caseIds = own.map(({ case_id }) => case_id)
    return asPerson(pool, person, caseIds, async (tx) => {
      const cases: CaseOfPerson[] = []
      for (const { case_id: caseId } of own) {
        const found = await roomsSeen(tx, { person }, caseId, keys)
        if (found) cases.push(await summary(tx, caseId, found))
      }
      return cases.toSorted((a, b) => b.lastAt - a.lastAt)
    })
  },
})

/** At most this many are listed: the newest seats. */
const MOST_CASES = 200

async function ownSeats(tx: Tx, person: string): Promise<readonly { case_id: string }[]> {
  const { rows } = await tx.query<{ case_id: string }>(
    `select case_id, max(since) as newest from participants
     where person_id = $1 and state <> 'left' group by case_id order by newest desc limit ${MOST_CASES}`,
    [person],
  )
  return rows
}

/** What the list of cases shows: read from the first entries of the person's own rooms. */
async function summary(tx: Tx, caseId: string, { me, rooms }: RoomsSeen): Promise<CaseOfPerson> {
  const { rows } = await tx.query<{ last: number }>(
    `select max(e.at) as last from unnest($1::uuid[], $2::int[]) as own(room_id, head)
     join entries e on e.room_id = own.room_id and e.number = own.head`,
    [rooms.map(({ roomId }) => roomId), rooms.map(({ head }) => head)],
  )
  const { title, reference } = await named(tx, caseId, me, rooms)
  return { caseId, me, reference, title, lastAt: rows[0]?.last ?? 0 }
}

async function named(tx: Tx, caseId: string, me: Me, rooms: RoomsSeen['rooms']) {
  const board = rooms.find(({ room }) => room === 'board')
  if (board) {
    const [first] = await stretchOf(tx, caseId, board, { room: 'board', after: 0, most: 1 })
    if (first?.fact.type === 'CaseOpened') return first.fact
  }
  const desk = rooms.find(({ room }) => room === `desk:${me.seat}`)
  const entries = desk ? await entriesThatWeigh(tx, caseId, [desk]) : []
  const sent = entries.findLast(
    ({ fact }) => fact.type === 'InvitationSent' && fact.participant === me.participant,
  )
  return { reference: '', title: sent?.fact.type === 'InvitationSent' ? sent.fact.title : '' }
}

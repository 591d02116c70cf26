// Kept drafts: read as their writer, sealed with the key of the room they are meant for.
import type pg from 'pg'
import type { Drafts } from '../application/live.ts'
import type { CaseId, PersonId } from '../application/ports.ts'
import type { Chance } from '../application/world.ts'
import type { Room } from '../domain/seats.ts'
import { open, type RoomKeys, seal } from './keys.ts'
import { type RoomRow, roomsSeen } from './rooms-seen.ts'
import { asPerson, becomeClerk, type Tx } from './transactions.ts'

const LOCK = 7_234_003
type Fields = ReadonlyMap<string, string>
const placeOf = (person: PersonId, caseId: CaseId, room: Room) =>
  `${caseId} ${room} draft ${person}`

export function draftStore(pool: pg.Pool, keys: RoomKeys, chance: Chance): Drafts {
  const inRoom = <T>(
    person: PersonId,
    caseId: CaseId,
    room: Room,
    otherwise: T,
    work: (tx: Tx, row: RoomRow, kept: Fields) => Promise<T>,
  ): Promise<T> =>
    asPerson(pool, person, [caseId], async (tx) => {
      const found = await roomsSeen(tx, { person }, caseId, keys)
      const row = found?.rooms.find((candidate) => candidate.room === room)
      if (!row) return otherwise
      // Two tabs of one writer keep their fields one after the other.
      await tx.query('select pg_advisory_xact_lock($1, hashtext($2))', [LOCK, person + row.roomId])
      const { rows } = await tx.query<{ fields: Buffer }>({
        name: 'draft',
        text: 'select fields from drafts where person_id = $1 and room_id = $2',
        values: [person, row.roomId],
      })
      const sealed = rows[0]?.fields
      const text = sealed && open(row.key, placeOf(person, caseId, room), sealed).toString('utf8')
      return work(tx, row, new Map(text ? (JSON.parse(text) as [string, string][]) : []))
    })

  async function put(
    tx: Tx,
    person: PersonId,
    caseId: CaseId,
    row: RoomRow,
    fields: Fields,
    at: number,
  ) {
    const clerk = await becomeClerk(tx)
    if (fields.size === 0) {
      await clerk.query('delete from drafts where person_id = $1 and room_id = $2', [
        person,
        row.roomId,
      ])
      return
    }
    const value = Buffer.from(JSON.stringify([...fields]))
    const place = placeOf(person, caseId, row.room)
    const sealed = seal(row.key, place, value, chance, `${place} ${person}`)
    await clerk.query(
      `insert into drafts values ($1, $2, $3, $4)
       on conflict (person_id, room_id) do update
       set fields = excluded.fields, at = greatest(drafts.at, excluded.at)`,
      [person, row.roomId, sealed, at],
    )
  }

  return {
    read: (person, caseId, room) =>
      inRoom<Fields>(person, caseId, room, new Map(), async (_tx, _row, kept) => kept),
    keep: (person, caseId, room, fields, at) =>
      inRoom<'kept' | 'unknown'>(person, caseId, room, 'unknown', async (tx, row, kept) => {
        const all = new Map([...kept, ...fields])
        await put(tx, person, caseId, row, new Map([...all].filter(([, text]) => text !== '')), at)
        return 'kept'
      }),
    drop: (person, caseId, room, names) =>
      inRoom<void>(person, caseId, room, undefined, async (tx, row, kept) => {
        if (!names.some((name) => kept.has(name))) return
        const left = new Map([...kept].filter(([name]) => !names.includes(name)))
        await put(tx, person, caseId, row, left, 0)
      }),
  }
}

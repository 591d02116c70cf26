// Kept drafts: read as their writer, sealed with the key of the room they are meant for.
import type { Drafts } from '../application/live.ts'
import type { CaseId, PersonId } from '../application/ports.ts'
import type { Chance } from '../application/world.ts'
import type { Room } from '../domain/seats.ts'
import type { Pools } from './connect.ts'
import { open, type RoomKeys, seal } from './keys.ts'
import type { RoomRow } from './room-rows.ts'
import { roomsSeen } from './rooms-seen.ts'
import { type Ask, asClerk, askAsPerson, type ClerkTx } from './transactions.ts'

const LOCK = 7_234_003
type Fields = ReadonlyMap<string, string>
const placeOf = (person: PersonId, caseId: CaseId, room: Room) =>
  `${caseId} ${room} draft ${person}`

export function draftStore(pools: Pools, keys: RoomKeys, chance: Chance): Drafts {
  async function rowOf(ask: Ask, person: PersonId, caseId: CaseId, room: Room) {
    const found = await roomsSeen(ask, { person }, caseId, keys)
    return found?.rooms.find((candidate) => candidate.room === room)
  }

  async function keptIn(ask: Ask, person: PersonId, caseId: CaseId, row: RoomRow): Promise<Fields> {
    const [kept] = await ask<{ fields: Buffer }>({
      name: 'draft',
      text: 'select fields from drafts where person_id = $1 and room_id = $2',
      values: [person, row.roomId],
    })
    const place = placeOf(person, caseId, row.room)
    const text = kept && open(row.key, place, kept.fields).toString('utf8')
    return new Map(text ? (JSON.parse(text) as [string, string][]) : [])
  }

  async function change(
    person: PersonId,
    caseId: CaseId,
    room: Room,
    at: number,
    changed: (kept: Fields) => Fields,
  ): Promise<'kept' | 'unknown'> {
    const ask = askAsPerson(pools, person, [caseId])
    const row = await rowOf(ask, person, caseId, room)
    if (!row) return 'unknown'
    await asClerk(pools, async (tx) => {
      // Two tabs of one writer keep their fields one after the other.
      await tx.query('select pg_advisory_xact_lock($1, hashtext($2))', [LOCK, person + row.roomId])
      const kept = await keptIn(ask, person, caseId, row)
      const fields = changed(kept)
      if (fields !== kept) await put(tx, person, caseId, row, fields, at)
    })
    return 'kept'
  }

  async function put(
    tx: ClerkTx,
    person: PersonId,
    caseId: CaseId,
    row: RoomRow,
    fields: Fields,
    at: number,
  ) {
    if (fields.size === 0) {
      await tx.query('delete from drafts where person_id = $1 and room_id = $2', [
        person,
        row.roomId,
      ])
      return
    }
    const value = Buffer.from(JSON.stringify([...fields]))
    const place = placeOf(person, caseId, row.room)
    const sealed = seal(row.key, place, value, chance, `${place} ${person}`)
    await tx.query(
      `insert into drafts values ($1, $2, $3, $4)
       on conflict (person_id, room_id) do update
       set fields = excluded.fields, at = greatest(drafts.at, excluded.at)`,
      [person, row.roomId, sealed, at],
    )
  }

  return {
    async read(person, caseId, room) {
      const ask = askAsPerson(pools, person, [caseId])
      const row = await rowOf(ask, person, caseId, room)
      return row ? keptIn(ask, person, caseId, row) : new Map()
    },
    keep: (person, caseId, room, fields, at) =>
      change(
        person,
        caseId,
        room,
        at,
        (kept) => new Map([...new Map([...kept, ...fields])].filter(([, text]) => text !== '')),
      ),
    async drop(person, caseId, room, names) {
      await change(person, caseId, room, 0, (kept) =>
        names.some((name) => kept.has(name))
          ? new Map([...kept].filter(([name]) => !names.includes(name)))
          : kept,
      )
    },
  }
}

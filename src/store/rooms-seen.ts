// Which rooms an actor reads in a case, with their heads and keys, and the entries that stand there.

import type { Actor, CaseId, PersonId } from '../application/ports.ts'
import type { Entry, Fact } from '../domain/facts.ts'
import { roomsOf } from '../domain/rooms.ts'
import type { Me, Room, Side } from '../domain/seats.ts'
import { type RoomRead, rememberedWith } from './entries-remembered.ts'
import { type Key, open, type RoomKeys } from './keys.ts'
import type { Head, RoomRow, RoomsSeen } from './room-rows.ts'
import type { Ask } from './transactions.ts'

type Found = {
  room_id: string
  room: Room
  head: number
  weight: number
  hash: Buffer
}
type Wrapped = { room_id: string; wrapped: Buffer; case_wrapped: Buffer }

const COLUMNS = 'r.room_id, r.room, r.head, r.weight, r.hash'
/** Seated before invited, and of two seats the one that was taken first. */
const FIRST_SEAT = 'p.state desc, p.since, p.participant_id'
const BY_PERSON = `
  select p.participant_id, p.seat, p.role, p.state, ${COLUMNS}
  from participants p
  join room_members m on m.person_id = p.person_id and m.case_id = p.case_id
    and m.participant_id = p.participant_id
  join rooms r on r.room_id = m.room_id
  where p.person_id = $1 and p.case_id = $2 and p.state <> 'left'
  order by ${FIRST_SEAT}`
const KEYS_BY_PERSON = `
  select m.room_id, k.wrapped, c.wrapped as case_wrapped
  from room_members m
  join keys.room_keys k on k.room_id = m.room_id
  join keys.case_keys c on c.case_id = m.case_id
  where m.person_id = $1 and m.case_id = $2`
const BY_CASE = `
  select ${COLUMNS}, k.wrapped, c.wrapped as case_wrapped from rooms r
  join keys.room_keys k on k.room_id = r.room_id
  join keys.case_keys c on c.case_id = r.case_id
  where r.case_id = $1`

/** The registrar does in a manager's seat what rules say. */
const registrar: Me = {
  participant: 'registrar',
  seat: 'manager',
  role: 'case-manager',
  state: 'seated',
}

export async function roomsSeen(
  ask: Ask,
  actor: Actor,
  caseId: CaseId,
  keys: RoomKeys,
): Promise<RoomsSeen | undefined> {
  if ('registrar' in actor) {
    const rows = await ask<Found & Wrapped>({
      name: 'rooms of a case',
      text: BY_CASE,
      values: [caseId],
    })
    const open = roomsOf('manager', sidesAmong(rows.map(({ room }) => room)))
    const rooms = rows.filter(({ room }) => actor.arbiter || open.includes(room))
    const read = keysFrom(rows, caseId, keys)
    return rooms.length > 0 ? { me: registrar, rooms: rowsOf(rooms, read) } : undefined
  }
  const { person } = actor
  const values = [person, caseId]
  const rows = await ask<Found & Me & { participant_id: string }>({
    name: 'rooms of a person',
    text: BY_PERSON,
    values,
  })
  const [first] = rows
  if (!first) return undefined
  // Who holds two seats in one case sits in the first of them alone: two caucuses never meet in one view.
  const own = rows.filter(({ participant_id }) => participant_id === first.participant_id)
  const { participant_id: participant, seat, role, state } = first
  const me = { participant, seat, role, state }
  const before = rememberedWith(keys).of(person, caseId).keys
  if (own.every(({ room_id }) => before.has(room_id))) {
    const found = { me, rooms: rowsOf(own, before) }
    rememberedWith(keys).keep(person, caseId, { found })
    return found
  }
  const wrapped = await ask<Wrapped>({ name: 'keys of a person', text: KEYS_BY_PERSON, values })
  const read = keysFrom(wrapped, caseId, keys)
  // Of a case that is shredded meanwhile nothing is left to see.
  if (!own.every(({ room_id }) => read.has(room_id))) return undefined
  const found = { me, rooms: rowsOf(own, read) }
  rememberedWith(keys).keep(person, caseId, { keys: read, found })
  return found
}

export async function seatOf(ask: Ask, person: PersonId, caseId: CaseId): Promise<Me | undefined> {
  const [row] = await ask<Me>({
    name: 'seat of a person',
    text: `select participant_id as participant, seat, role, state from participants p
           where person_id = $1 and case_id = $2 and state <> 'left'
           order by ${FIRST_SEAT} limit 1`,
    values: [person, caseId],
  })
  return row
}

/**
 * One room of somebody who has looked before, as far as it is now. Nothing where they do not sit in it as they did: then
 * all of their rooms are looked up.
 */
export async function roomAgain(
  ask: Ask,
  person: PersonId,
  caseId: CaseId,
  name: Room,
  keys: RoomKeys,
): Promise<RoomRow | undefined> {
  const { found } = rememberedWith(keys).of(person, caseId)
  const before = found?.rooms.find(({ room }) => room === name)
  // Who was only invited may by now sit somewhere else, and then sits there alone.
  if (!found || !before || found.me.state !== 'seated') return undefined
  const [row] = await ask<Head>({
    name: 'a room of a person',
    text: `select r.head, r.weight, r.hash
           from room_members m join rooms r on r.room_id = m.room_id
           where m.person_id = $1 and m.case_id = $2 and m.room_id = $3 and m.participant_id = $4`,
    values: [person, caseId, before.roomId, found.me.participant],
  })
  const now = row && { ...before, ...row }
  const rooms = found.rooms.map((known) => (now && known === before ? now : known))
  rememberedWith(keys).keep(person, caseId, { found: now && { ...found, rooms } })
  return now
}

const keysFrom = (wrapped: readonly Wrapped[], caseId: CaseId, keys: RoomKeys) =>
  new Map(
    wrapped.map((row) => [
      row.room_id,
      keys.roomKey(caseId, row.room_id, row.case_wrapped, row.wrapped),
    ]),
  )

/** By their names: in which order rows come out of a table tells of what was written to it. */
const rowsOf = (rows: readonly Found[], keys: ReadonlyMap<string, Key>): readonly RoomRow[] =>
  rows
    .flatMap(({ room_id: roomId, room, head, weight, hash }) => {
      const key = keys.get(roomId)
      return key ? [{ roomId, room, head, weight, hash, key }] : []
    })
    .toSorted((a, b) => (a.room < b.room ? -1 : 1))

export const sidesAmong = (rooms: readonly string[]): readonly Side[] =>
  rooms.flatMap((room) => (room.startsWith('caucus:') ? [room.slice(7) as Side] : [])).toSorted()

export type EntryRow = {
  room_id: string
  number: number
  entry_id: string
  at: number
  by: string
  weighs: boolean
  body: Buffer
}
export const ENTRY = 'room_id, number, entry_id, at, by, weighs, body'

/** Only what this person has not read before is fetched; where nothing weighs anew, nothing is asked. */
export async function entriesThatWeigh(
  ask: Ask,
  actor: Actor,
  caseId: CaseId,
  rooms: readonly RoomRow[],
  keys: RoomKeys,
): Promise<readonly Entry[]> {
  const person = 'person' in actor ? actor.person : undefined
  const before: ReadonlyMap<string, RoomRead> =
    person === undefined ? new Map() : rememberedWith(keys).of(person, caseId).rooms
  const read = new Map(rooms.map((row) => [row.roomId, before.get(row.roomId) ?? nothingRead]))
  const anew = rooms.filter(({ roomId, weight }) => weight > (read.get(roomId)?.upTo ?? 0))
  if (anew.length > 0) {
    const rows = await ask<EntryRow>({
      name: 'entries that weigh',
      text: `select e.* from unnest($1::uuid[], $2::int[]) as own(id, after)
             cross join lateral (
               select ${ENTRY} from entries where room_id = own.id and number > own.after and weighs
               order by number) as e`,
      values: [anew.map(({ roomId }) => roomId), anew.map(({ roomId }) => read.get(roomId)?.upTo)],
    })
    const byId = new Map(anew.map((room) => [room.roomId, room]))
    const found = Map.groupBy(rows, (row) => row.room_id)
    for (const [roomId, added] of found) {
      const entries = added.map((row) => opened(caseId, byId.get(roomId), row))
      const known = read.get(roomId) ?? nothingRead
      const upTo = entries.at(-1)?.number ?? known.upTo
      read.set(roomId, { upTo, entries: [...known.entries, ...entries] })
    }
    if (person !== undefined) rememberedWith(keys).keep(person, caseId, { rooms: read })
  }
  return [...read.values()].flatMap(({ entries }) => entries)
}

const nothingRead: RoomRead = { upTo: 0, entries: [] }

/** All that stands beside the body in clear is bound to it: who changes a column makes the body unreadable. */
export const placeOf = (
  caseId: CaseId,
  { room, id, number, at, by, weighs }: Omit<Entry, 'fact'> & { readonly weighs: boolean },
): string => `${caseId} ${room} entries ${id} ${number} ${at} ${by} ${weighs ? 'weighs' : 'light'}`

export function opened(
  caseId: CaseId,
  room: Pick<RoomRow, 'room' | 'key'> | undefined,
  row: EntryRow,
): Entry {
  if (!room) throw new Error('an entry of a room that was not asked for')
  const { entry_id: id, number, at, by, weighs, body } = row
  const place = placeOf(caseId, { id, room: room.room, number, at, by, weighs })
  const fact: Fact = JSON.parse(open(room.key, place, body).toString('utf8'))
  return { id, room: room.room, number, at, by, fact }
}

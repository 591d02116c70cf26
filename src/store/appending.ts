// Appending: holds the rooms a decision stood on, numbers and seals the entries, moves heads, writes the jobs.
import type { CaseId, Seating } from '../application/ports.ts'
import { roomFor, roomsOpenTo } from '../domain/rooms.ts'
import type { Room } from '../domain/seats.ts'
import { type Sealed, sealedEntries, toQueue, toRepeat, type What } from './appending-columns.ts'
import { ADD_JOBS } from './jobs.ts'
import type { Head, RoomRow } from './room-rows.ts'
import { sidesAmong } from './rooms-seen.ts'
import type { Ask, ClerkTx } from './transactions.ts'

/** A room that the decision stood on has an entry that weighs and was not seen. */
export class RoomMoved extends Error {
  override name = 'RoomMoved'
  readonly rooms: readonly RoomRow[]
  constructor(rooms: readonly RoomRow[]) {
    super('a room moved')
    this.rooms = rooms
  }
}

/**
 * In one statement, which is one transaction if it is asked in none: all of it stands, or nothing. Returns the
 * ids of the rooms that moved.
 */
export async function append(ask: Ask, what: What): Promise<readonly string[]> {
  const { dependsOn, appending } = what
  const written = new Set(appending.facts.map(roomFor))
  const rooms = inOrder(dependsOn)
  let heads = new Map<Room, Head>(rooms.map((row) => [row.room, row]))
  for (;;) {
    const before = heads
    const entries = sealedEntries(what, rooms, new Map(before))
    const held = await ask<Head & { room: Room }>({
      name: 'append',
      text: APPEND,
      values: [...heldAs(rooms, before, written), ...columnsFor(what, entries)],
    })
    if (held.length < rooms.length) throw new Error('a room is not there')
    heads = new Map(held.map(({ room, ...head }) => [room, head]))
    for (const { room, weight } of rooms) {
      if (heads.get(room)?.weight !== weight) throw new RoomMoved(dependsOn)
    }
    const overtaken = [...written].some((room) => heads.get(room)?.head !== before.get(room)?.head)
    if (!overtaken) return entries.moved.map(({ roomId }) => roomId)
    // Something was said meanwhile that weighs nothing: the decision stands, the numbers are the next ones.
  }
}

/** By their ids, so that two writers wait for each other and never in a circle. */
const inOrder = (rooms: readonly RoomRow[]) =>
  rooms.toSorted((a, b) => (a.roomId < b.roomId ? -1 : 1))

/** Until the transaction ends nobody else moves these rooms. */
export async function hold(tx: ClerkTx, rooms: readonly RoomRow[]): Promise<void> {
  const ids = inOrder(rooms).map(({ roomId }) => roomId)
  await tx.query({
    name: 'hold rooms',
    text: 'select from hold_rooms($1, $2)',
    values: [ids, ids.map(() => true)],
  })
}

const heldAs = (
  rooms: readonly RoomRow[],
  heads: ReadonlyMap<Room, Head>,
  written: ReadonlySet<Room>,
) => [
  rooms.map(({ roomId }) => roomId),
  rooms.map(({ room }) => written.has(room)),
  rooms.map(({ room }) => heads.get(room)?.weight),
  rooms.map(({ room }) => heads.get(room)?.head),
]

function columnsFor(what: What, { rows, moved }: Sealed): readonly unknown[] {
  const { me, dependsOn, appending } = what
  return [
    rows.map(({ roomId }) => roomId),
    rows.map(({ entry }) => entry.number),
    rows.map(({ entry }) => entry.id),
    appending.at,
    me.participant,
    rows.map(({ entry }) => entry.fact.type),
    rows.map((row) => row.weighs),
    rows.map(({ sealed }) => sealed),
    rows.map(({ hash }) => hash),
    moved.map(({ roomId }) => roomId),
    moved.map(({ head }) => head),
    moved.map(({ weight }) => weight),
    moved.map(({ hash }) => hash),
    ...toQueue(what),
    ...toRepeat(
      what,
      dependsOn.find(({ roomId }) => roomId === moved[0]?.roomId),
    ),
  ]
}

/**
 * One way to the database and back: the rooms are held; if they are as they were read, entries, heads, jobs and the
 * answer to repeat are written. Answered is how the rooms were when they were held.
 */
const APPEND = `
  with held as materialized (
    select room_id, room, head, weight, hash from hold_rooms($1::uuid[], $2::bool[])
  ), asked as materialized (
    select count(held.room_id) = count(*)
       and bool_and(held.weight = own.weight and (held.head = own.head or not own.written)) as stands
    from unnest($1::uuid[], $2::bool[], $3::int[], $4::int[]) as own(room_id, written, weight, head)
    left join held on held.room_id = own.room_id
  ), added as (
    insert into entries (room_id, number, entry_id, at, by, kind, weighs, body, hash)
    select room_id, number, entry_id, $8, $9, kind, weighs, body, hash
    from unnest($5::uuid[], $6::int[], $7::text[], $10::text[], $11::bool[], $12::bytea[], $13::bytea[])
      as e(room_id, number, entry_id, kind, weighs, body, hash)
    where (select stands from asked)
  ), moved as (
    update rooms set head = m.head, weight = m.weight, hash = m.hash
    from unnest($14::uuid[], $15::int[], $16::int[], $17::bytea[]) as m(room_id, head, weight, hash)
    where rooms.room_id = m.room_id and (select stands from asked)
  ), queued as (
    ${ADD_JOBS(18, '(select stands from asked)')}
  ), kept as (
    insert into repeats
    select $23::text, $24::text, $25::text, $26::uuid, $27::bytea, $28::bigint
    where $25 is not null and (select stands from asked)
  )
  select room, head, weight, hash from held`

/** Memberships follow seats: one row a person and room. */
export async function seat(
  tx: ClerkTx,
  caseId: CaseId,
  seating: Seating,
  at: number,
): Promise<void> {
  const { participant } = seating
  if (seating.state === 'left') {
    await tx.query(
      `update participants set state = 'left' where case_id = $1 and participant_id = $2`,
      [caseId, participant],
    )
    await tx.query(
      `with gone as (
         delete from room_members m using participants p
         where p.case_id = $1 and p.participant_id = $2 and m.case_id = p.case_id
           and m.person_id = p.person_id and m.participant_id = p.participant_id
         returning p.person_id)
       select pg_notify('seats_moved', person_id) from gone`,
      [caseId, participant],
    )
    return
  }
  const person = await placed(tx, caseId, seating, at)
  const { rows } = await tx.query<{ room_id: string; room: Room }>(
    'select room_id, room from rooms where case_id = $1',
    [caseId],
  )
  const open = roomsOpenTo(seating, sidesAmong(rows.map(({ room }) => room)))
  await tx.query(
    `insert into room_members (person_id, case_id, room_id, participant_id)
     select $1, $2, room_id, $3 from unnest($4::uuid[]) as r(room_id) on conflict do nothing`,
    [
      person,
      caseId,
      participant,
      rows.filter(({ room }) => open.includes(room)).map(({ room_id }) => room_id),
    ],
  )
  await tx.query(`select pg_notify('seats_moved', $1)`, [person])
}

async function placed(
  tx: ClerkTx,
  caseId: CaseId,
  { participant, seat, role, state, person }: Exclude<Seating, { state: 'left' }>,
  at: number,
): Promise<string> {
  const { rows } = await tx.query<{ person_id: string }>(
    `update participants set state = $3, seat = $4, role = $5
     where case_id = $1 and participant_id = $2 returning person_id`,
    [caseId, participant, state, seat, role],
  )
  if (rows[0]) return rows[0].person_id
  if (person === undefined) throw new Error(`nobody is known for the participant ${participant}`)
  await tx.query('insert into participants values ($1, $2, $3, $4, $5, $6, $7)', [
    caseId,
    participant,
    person,
    seat,
    role,
    state,
    at,
  ])
  return person
}

// Appending: locks the rooms a decision stood on, numbers and seals the entries, moves heads, writes the jobs.
import type { Appending, CaseId, DueJob, Repeatable, Seating } from '../application/ports.ts'
import type { Chance } from '../application/world.ts'
import type { Entry } from '../domain/facts.ts'
import { weighs } from '../domain/mediation.ts'
import { roomFor, roomsOpenTo } from '../domain/rooms.ts'
import type { Me, Room } from '../domain/seats.ts'
import { nextHash } from './chain.ts'
import { ADD_JOBS, columnsOf } from './jobs.ts'
import { saltOf, seal } from './keys.ts'
import { keepRepeat } from './repeats.ts'
import { placeOf, type RoomRow, sidesAmong } from './rooms-seen.ts'
import { asHolder, type ClerkTx, type Tx } from './transactions.ts'

/** A room that the decision stood on has an entry that weighs and was not seen. */
export class RoomMoved extends Error {
  override name = 'RoomMoved'
  readonly rooms: readonly RoomRow[]
  constructor(rooms: readonly RoomRow[]) {
    super('a room moved')
    this.rooms = rooms
  }
}

type Append = {
  readonly caseId: CaseId
  readonly me: Pick<Me, 'participant'>
  readonly dependsOn: readonly RoomRow[]
  readonly appending: Appending
  readonly chance: Chance
  readonly repeat: (Repeatable & { readonly result: string }) | undefined
}
type Head = { head: number; weight: number; hash: Buffer }

export async function append(reading: Tx, what: Append): Promise<void> {
  const { caseId, me, dependsOn, appending, chance, repeat } = what
  const written = new Set(appending.facts.map(({ fact }) => roomFor(fact)))
  const { tx, heads } = await lock(reading, dependsOn, (room) => written.has(room))
  for (const { room, weight } of dependsOn) {
    if (heads.get(room)?.weight !== weight) throw new RoomMoved(dependsOn)
  }
  await insert(tx, caseId, dependsOn, heads, me, appending, chance)
  for (const seating of appending.seatings) await seat(tx, caseId, seating, appending.at)
  const [first] = dependsOn.filter(({ room }) => written.has(room))
  if (repeat && first) {
    await keepRepeat(tx, caseId, me.participant, first, repeat, appending.at, chance)
  }
}

/** In the order of their ids, so that two writers wait for each other and never in a circle. */
export async function lock(
  reading: Tx,
  rooms: readonly Pick<RoomRow, 'roomId' | 'room'>[],
  isWritten: (room: Room) => boolean,
): Promise<{ readonly tx: ClerkTx; readonly heads: Map<Room, Head> }> {
  const ordered = rooms.toSorted((a, b) => (a.roomId < b.roomId ? -1 : 1))
  const { rows } = await reading.query<Head & { room: Room }>({
    name: 'hold rooms',
    text: 'select room, head, weight, hash from hold_rooms($1, $2)',
    values: [ordered.map(({ roomId }) => roomId), ordered.map(({ room }) => isWritten(room))],
  })
  if (rows.length < ordered.length) throw new Error('a room is not there')
  const heads = new Map(rows.map(({ room, ...head }) => [room, head]))
  return { tx: asHolder(reading), heads }
}

/** Also used to write the first entries of a case, whose rooms nobody else knows yet. */
export async function insert(
  tx: ClerkTx,
  caseId: CaseId,
  rooms: readonly Pick<RoomRow, 'roomId' | 'room' | 'key'>[],
  heads: Map<Room, Head>,
  { participant }: Pick<Me, 'participant'>,
  { facts, at, jobs }: Appending,
  chance: Chance,
): Promise<void> {
  const byName = new Map(rooms.map((row) => [row.room, row]))
  const rows = facts.map(({ id, fact }) => {
    const room = roomFor(fact)
    const row = byName.get(room)
    const head = heads.get(room)
    // To write in a room is to sit in it.
    if (!row || !head) throw new Error(`the actor does not sit in ${room}`)
    const number = head.head + 1
    const entry: Entry = { id, room, number, at, by: participant, fact }
    const weighty = weighs(fact.type)
    const place = placeOf(caseId, { ...entry, weighs: weighty })
    const body = Buffer.from(JSON.stringify(fact))
    const sealed = seal(row.key, place, body, chance, `${caseId} ${room}`)
    const hash = nextHash(head.hash, entry, saltOf(row.key, place))
    heads.set(room, { head: number, weight: weighty ? number : head.weight, hash })
    return { roomId: row.roomId, entry, sealed, hash, weighs: weighty }
  })
  const moved = [...new Set(rows.map(({ entry }) => entry.room))].map((room) => ({
    roomId: byName.get(room)?.roomId ?? '',
    ...(heads.get(room) as Head),
  }))
  await tx.query({
    name: 'append',
    text: APPEND,
    values: [
      rows.map(({ roomId }) => roomId),
      rows.map(({ entry }) => entry.number),
      rows.map(({ entry }) => entry.id),
      at,
      participant,
      rows.map(({ entry }) => entry.fact.type),
      rows.map((row) => row.weighs),
      rows.map(({ sealed }) => sealed),
      rows.map(({ hash }) => hash),
      moved.map(({ roomId }) => roomId),
      moved.map(({ head }) => head),
      moved.map(({ weight }) => weight),
      moved.map(({ hash }) => hash),
      // Named for who acts, too: what another does unseen must not make this one wait, nor leave a job out.
      ...columnsOf(jobs.map((due) => named(due, participant))),
    ],
  })
}

/** One statement, so one way to the database and back: entries, heads, jobs, and the word that rooms moved. */
const APPEND = `
  with added as (
    insert into entries (room_id, number, entry_id, at, by, kind, weighs, body, hash)
    select room_id, number, entry_id, $4, $5, kind, weighs, body, hash
    from unnest($1::uuid[], $2::int[], $3::text[], $6::text[], $7::bool[], $8::bytea[], $9::bytea[])
      as e(room_id, number, entry_id, kind, weighs, body, hash)
  ), moved as (
    update rooms set head = m.head, weight = m.weight, hash = m.hash
    from unnest($10::uuid[], $11::int[], $12::int[], $13::bytea[]) as m(room_id, head, weight, hash)
    where rooms.room_id = m.room_id
  ), queued as (
    ${ADD_JOBS(14)}
  )
  select pg_notify('rooms_moved', room_id::text) from unnest($10::uuid[]) as n(room_id)`

const named = (due: DueJob, by: string): DueJob =>
  due.name === undefined ? due : { ...due, name: `${due.name} by ${by}` }

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

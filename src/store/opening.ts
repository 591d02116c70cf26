// Setting the table of a new case: its rooms with their keys, its first seats, its first entries.
import type { RecordWriter } from '../application/ports.ts'
import type { Chance } from '../application/world.ts'
import { seating } from '../domain/rooms.ts'
import type { Side } from '../domain/seats.ts'
import { append, seat } from './appending.ts'
import { chainStart } from './chain.ts'
import type { RoomKeys } from './keys.ts'
import { askIn, type ClerkTx } from './transactions.ts'

type Opening = Parameters<RecordWriter['open']>[0]

export async function openTable(
  tx: ClerkTx,
  opening: Opening,
  keys: RoomKeys,
  chance: Chance,
): Promise<void> {
  const { caseId, program, reference, at, seatings, facts } = opening
  const rooms = [...seating(sidesIn(facts)).keys()].map((room) => ({
    room,
    roomId: uuidFrom(chance.bytes('room', `${caseId} ${room}`, 16)),
    hash: chainStart(caseId, room),
  }))
  const { wrappedCase, wrappedRooms } = keys.forNewCase(caseId, rooms)
  await tx.query('insert into cases values ($1, $2, $3, $4)', [caseId, program, reference, at])
  await tx.query('insert into keys.case_keys values ($1, $2)', [caseId, wrappedCase])
  const ids = rooms.map(({ roomId }) => roomId)
  await tx.query(
    `insert into rooms (room_id, case_id, room, head, weight, hash)
     select room_id, $2, room, 0, 0, hash from unnest($1::uuid[], $3::text[], $4::bytea[]) as r(room_id, room, hash)`,
    [ids, caseId, rooms.map(({ room }) => room), rooms.map(({ hash }) => hash)],
  )
  await tx.query(
    `insert into keys.room_keys
     select room_id, $2, wrapped from unnest($1::uuid[], $3::bytea[]) as k(room_id, wrapped)`,
    [ids, caseId, wrappedRooms],
  )
  for (const one of seatings) await seat(tx, caseId, one, at)
  const dependsOn = rooms.map((row, i) => ({
    ...row,
    head: 0,
    weight: 0,
    key: keys.roomKey(caseId, row.roomId, wrappedCase, wrappedRooms[i] ?? new Uint8Array()),
  }))
  const participant = seatings[0]?.participant ?? 'registrar'
  const me = { participant }
  await append(askIn(tx), { caseId, person: undefined, me, dependsOn, appending: opening, chance })
}

function sidesIn(facts: Opening['facts']): readonly Side[] {
  for (const fact of facts) {
    if (fact.type === 'CaseOpened') return fact.sides.map(({ side }) => side)
  }
  throw new Error('a case opens with its sides')
}

function uuidFrom(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex')
  return [8, 12, 16, 20, 32]
    .map((end, i, ends) => hex.slice(i === 0 ? 0 : ends[i - 1], end))
    .join('-')
}

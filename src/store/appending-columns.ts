// What is appended as columns of a statement: entries numbered, chained and sealed, jobs, and the answer kept for a repeat.
import type { Appending, CaseId, DueJob, PersonId, Repeatable } from '../application/ports.ts'
import type { Chance } from '../application/world.ts'
import type { Entry } from '../domain/facts.ts'
import { weighs } from '../domain/mediation.ts'
import { roomFor } from '../domain/rooms.ts'
import type { Me, Room } from '../domain/seats.ts'
import { nextHash } from './chain.ts'
import { columnsOf } from './jobs.ts'
import { idOf, saltOf, sealAlike } from './keys.ts'
import { keptRow } from './repeats.ts'
import type { Head, RoomRow } from './room-rows.ts'
import { placeOf } from './rooms-seen.ts'

export type What = {
  readonly caseId: CaseId
  /** Who acts; nobody where the registrar does. */
  readonly person: PersonId | undefined
  readonly me: Pick<Me, 'participant'>
  readonly dependsOn: readonly RoomRow[]
  readonly appending: Appending
  readonly chance: Chance
  readonly repeat?: (Repeatable & { readonly result: string }) | undefined
}

export type Sealed = {
  readonly rows: readonly {
    roomId: string
    entry: Entry
    sealed: Uint8Array
    hash: Uint8Array
    weighs: boolean
  }[]
  readonly moved: readonly (Head & { readonly roomId: string })[]
}

export function sealedEntries(
  { caseId, me: { participant }, appending: { facts, at } }: What,
  rooms: readonly RoomRow[],
  heads: Map<Room, Head>,
): Sealed {
  const byName = new Map(rooms.map((row) => [row.room, row]))
  const rows = facts.map((fact) => {
    const room = roomFor(fact)
    const row = byName.get(room)
    const head = heads.get(room)
    // To write in a room is to sit in it.
    if (!row || !head) throw new Error(`the actor does not sit in ${room}`)
    const number = head.head + 1
    const id = idOf(row.key, `${caseId} ${room} ${number}`)
    const entry: Entry = { id, room, number, at, by: participant, fact }
    const weighty = weighs(fact.type)
    const place = placeOf(caseId, { ...entry, weighs: weighty })
    const body = Buffer.from(JSON.stringify(fact))
    const sealed = sealAlike(row.key, place, body)
    const hash = nextHash(head.hash, entry, saltOf(row.key, place))
    heads.set(room, { head: number, weight: weighty ? number : head.weight, hash })
    return { roomId: row.roomId, entry, sealed, hash, weighs: weighty }
  })
  const moved = [...new Set(rows.map(({ entry }) => entry.room))].map((room) => ({
    roomId: byName.get(room)?.roomId ?? '',
    ...(heads.get(room) as Head),
  }))
  return { rows, moved }
}

export const toQueue = ({ me: { participant }, appending: { jobs } }: What) =>
  // Named for who acts, too: what another does unseen must not make this one wait, nor leave a job out.
  columnsOf(jobs.map((due) => named(due, participant)))

const named = (due: DueJob, by: string): DueJob =>
  due.name === undefined ? due : { ...due, name: `${due.name} by ${by}` }

/** The answer is sealed as the room is in which the act stands. */
export const toRepeat = (
  { caseId, me: { participant }, appending: { at }, chance, repeat }: What,
  room: RoomRow | undefined,
): readonly unknown[] =>
  repeat && room
    ? keptRow(caseId, participant, room, repeat, at, chance)
    : [null, null, null, null, null, null]

// Appending what weighs nothing in one room, a message above all: one row held, and only while it is written.
import { weighs } from '../domain/mediation.ts'
import { roomFor } from '../domain/rooms.ts'
import type { Room } from '../domain/seats.ts'
import { sealedEntries, toQueue, toRepeat, type What } from './appending-columns.ts'
import { ADD_JOBS } from './jobs.ts'
import type { RoomRow } from './rooms-seen.ts'
import type { Ask } from './transactions.ts'

/**
 * Where the writer no longer sits there nothing is written, so what they saw may have been seen long ago. No other act is decided on what weighs nothing, so it need not keep other rooms as they are until it stands: had
 * they moved a moment later, it would stand before that. Undefined where its room has moved on, or one it was decided on.
 */
export async function appendTalk(ask: Ask, what: What): Promise<RoomRow | undefined> {
  const { dependsOn, appending, person, caseId } = what
  const [said] = appending.facts
  if (!said || appending.facts.length > 1 || weighs(said.fact.type)) return undefined
  const heads = new Map<Room, RoomRow>(dependsOn.map((row) => [row.room, row]))
  const room = heads.get(roomFor(said.fact))
  const [row] = sealedEntries(what, dependsOn, new Map(heads)).rows
  if (!room || !row) return undefined
  const others = dependsOn.filter(({ roomId }) => roomId !== room.roomId)
  const { entry, sealed, hash } = row
  const [stands] = await ask({
    name: 'append talk',
    text: APPEND_TALK,
    values: [
      ...[room.roomId, room.head, room.weight, hash],
      others.map(({ roomId }) => roomId),
      others.map(({ weight }) => weight),
      ...[entry.id, appending.at, entry.by, entry.fact.type, sealed],
      ...toQueue(what),
      ...toRepeat(what, room),
      ...[person ?? null, caseId],
    ],
  })
  return stands && { ...room, head: entry.number, hash }
}

const APPEND_TALK = `
  with moved as (
    update rooms set head = $2::int + 1, hash = $4
    where room_id = $1 and head = $2 and weight = $3 and not exists (
      select from unnest($5::uuid[], $6::int[]) as own(room_id, weight)
      where not exists (
        select from rooms r where r.room_id = own.room_id and r.weight = own.weight))
      and ($23::text is null or exists (
        select from room_members
        where person_id = $23 and case_id = $24 and rooms.room_id = room_members.room_id and participant_id = $9))
    returning room_id
  ), added as (
    insert into entries (room_id, number, entry_id, at, by, kind, weighs, body, hash)
    select room_id, $2::int + 1, $7, $8, $9, $10, false, $11, $4 from moved
  ), queued as (
    ${ADD_JOBS(12, 'exists (select from moved)')}
  ), kept as (
    insert into repeats
    select $17::text, $18::text, $19::text, $20::uuid, $21::bytea, $22::bigint
    where $19 is not null and exists (select from moved)
  )
  select from moved`

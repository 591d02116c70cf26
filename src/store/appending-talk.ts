// Appending what weighs nothing in one room, a message above all: one row held, and only while it is written.
import { weighs } from '../domain/mediation.ts'
import { roomFor } from '../domain/rooms.ts'
import type { Room } from '../domain/seats.ts'
import { sealedEntries, toQueue, toRepeat, type What } from './appending-columns.ts'
import { ADD_JOBS } from './jobs.ts'
import type { RoomRow } from './room-rows.ts'
import type { Ask } from './transactions.ts'

/**
 * Where the writer sits no longer nothing is written: what they saw may have been seen long ago. No act is decided on
 * what weighs nothing, so the other room that this one was decided on, the board, need not be held: had it moved a
 * moment later, this would stand before that. Undefined where one of the two has moved on.
 */
export async function appendTalk(ask: Ask, what: What): Promise<RoomRow | undefined> {
  const { dependsOn, appending, person, caseId, repeat } = what
  const [said] = appending.facts
  if (!said || appending.facts.length > 1 || weighs(said.type)) return undefined
  const heads = new Map<Room, RoomRow>(dependsOn.map((row) => [row.room, row]))
  const room = heads.get(roomFor(said))
  const [row] = sealedEntries(what, dependsOn, new Map(heads)).rows
  if (!room || !row) return undefined
  const board = heads.get('board')
  const { entry, sealed, hash } = row
  const [stands] = await ask({
    name: repeat ? 'talk, by key' : 'talk',
    text: repeat ? TALK_BY_KEY : TALK,
    values: [
      ...[room.roomId, room.head, room.weight, hash],
      ...[board?.roomId ?? null, board?.weight ?? null],
      ...[entry.id, appending.at, entry.by, entry.fact.type, sealed],
      ...toQueue(what),
      ...[person ?? null, caseId],
      ...(repeat ? toRepeat(what, room) : []),
    ],
  })
  return stands && { ...room, head: entry.number, hash }
}

const TALK = `
  with moved as (
    update rooms set head = $2::int + 1, hash = $4
    where room_id = $1 and head = $2 and weight = $3
      and ($5::uuid is null
        or exists (select from rooms board where board.room_id = $5 and board.weight = $6))
      and ($17::text is null or exists (
        select from room_members m
        where m.person_id = $17 and m.case_id = $18 and m.room_id = $1 and m.participant_id = $9))
    returning room_id
  ), added as (
    insert into entries (room_id, number, entry_id, at, by, kind, weighs, body, hash)
    select room_id, $2::int + 1, $7, $8, $9, $10, false, $11, $4 from moved
  ), queued as (
    ${ADD_JOBS(12, 'exists (select from moved)')}
  )
  select from moved`
const TALK_BY_KEY = TALK.replace(
  /\s+select from moved$/,
  `, kept as (
    insert into repeats
    select $19::text, $20::text, $21::text, $22::uuid, $23::bytea, $24::bigint from moved
  )
  select from moved`,
)

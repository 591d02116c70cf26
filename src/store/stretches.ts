// Stretches of a room, messages and all. Its newest one is remembered for whoever read it, and only what is new is fetched.
import type { CaseId, PersonId, Stretch } from '../application/ports.ts'
import type { Entry } from '../domain/facts.ts'
import { rememberedWith, type Tail } from './entries-remembered.ts'
import type { RoomKeys } from './keys.ts'
import type { RoomRow } from './room-rows.ts'
import { ENTRY, type EntryRow, opened } from './rooms-seen.ts'
import type { Ask } from './transactions.ts'

export type Reading = {
  readonly ask: Ask
  readonly person: PersonId
  readonly caseId: CaseId
  readonly keys: RoomKeys
}

/** In the order of their numbers. */
export async function stretchOf(
  reading: Reading,
  room: RoomRow,
  { after, before, most }: Stretch,
): Promise<readonly Entry[]> {
  const tail =
    after !== undefined
      ? await rowsAfter(reading, room, after, most)
      : before !== undefined
        ? await rowsBefore(reading, room, before, most)
        : await newest(reading, room, most)
  return tail.map(({ entry }) => entry)
}

async function newest(reading: Reading, room: RoomRow, most: number): Promise<Tail> {
  const { person, caseId, keys } = reading
  const memory = rememberedWith(keys)
  const known = memory.of(person, caseId).tails.get(room.roomId) ?? []
  const first = Math.max(1, room.head - most + 1)
  const [from, upTo] = [known[0]?.entry.number ?? 0, known.at(-1)?.entry.number ?? 0]
  const reaches = from > 0 && from <= first && upTo >= first - 1
  if (reaches && upTo >= room.head) return known.slice(first - from)
  const tail = reaches
    ? [...known, ...(await rowsAfter(reading, room, upTo, room.head - upTo))].slice(first - from)
    : await rowsBefore(reading, room, room.head + 1, most)
  const { tails } = memory.of(person, caseId)
  memory.keep(person, caseId, { tails: new Map(tails).set(room.roomId, tail) })
  return tail
}

async function rowsAfter(
  { ask, caseId }: Reading,
  room: RoomRow,
  after: number,
  most: number,
): Promise<Tail> {
  const rows = await ask<EntryRow>({
    name: 'entries after',
    text: `select ${ENTRY} from entries where room_id = $1 and number > $2 order by number limit $3`,
    values: [room.roomId, after, most],
  })
  return tailFrom(caseId, room, rows)
}

async function rowsBefore(
  { ask, caseId }: Reading,
  room: RoomRow,
  before: number,
  most: number,
): Promise<Tail> {
  const rows = await ask<EntryRow>({
    name: 'entries before',
    text: `select ${ENTRY} from entries where room_id = $1 and number < $2 order by number desc limit $3`,
    values: [room.roomId, before, most],
  })
  return tailFrom(caseId, room, rows.toReversed())
}

const tailFrom = (caseId: CaseId, room: RoomRow, rows: readonly EntryRow[]): Tail =>
  rows.map((row) => ({ entry: opened(caseId, room, row), bytes: row.body.length }))

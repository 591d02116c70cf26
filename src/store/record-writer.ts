// Writing the record: read as the actor, decide, append as the clerk if what was read is still so.
import type {
  Actor,
  Appending,
  CaseId,
  Outcome,
  RecordWriter,
  Repeatable,
  Seen,
} from '../application/ports.ts'
import type { Chance } from '../application/world.ts'
import { weighs } from '../domain/mediation.ts'
import { roomFor } from '../domain/rooms.ts'
import type { Room } from '../domain/seats.ts'
import { announcing } from './announcing.ts'
import { append, hold, RoomMoved, seat } from './appending.ts'
import type { What } from './appending-columns.ts'
import { appendTalk } from './appending-talk.ts'
import type { Pools } from './connect.ts'
import { rememberedWith } from './entries-remembered.ts'
import type { RoomKeys } from './keys.ts'
import { openTable } from './opening.ts'
import { seenFrom } from './record-reader.ts'
import { findRepeat } from './repeats.ts'
import type { RoomRow, RoomsSeen } from './room-rows.ts'
import { entriesThatWeigh, roomsSeen } from './rooms-seen.ts'
import { asClerk, askAs, askIn, type ClerkTx, writeAsClerk } from './transactions.ts'

const TRIES = 8
/** After so many tries that were overtaken the rooms are held before they are read: then nobody overtakes. */
const HOPEFUL = 3

export function recordWriter(pools: Pools, keys: RoomKeys, chance: Chance): RecordWriter {
  const announce = announcing(pools)
  return {
    async act(actor, caseId, decide, repeatable, talksIn) {
      const act = { pools, actor, caseId, decide, repeatable, keys, chance }
      let held: readonly RoomRow[] = []
      for (let tries = 1; ; tries++) {
        try {
          const atOnce = tries === 1 && talksIn !== undefined
          const { outcome, moved } =
            held.length === 0
              ? (atOnce && (await talkFromMemory(act, talksIn))) || (await actOnce(act))
              : await asClerk(pools, async (tx) => {
                  await hold(tx, held)
                  return actOnce(act, tx)
                })
          if (moved.length > 0) await announce(moved)
          return outcome
        } catch (error) {
          if (tries >= TRIES || !movedMeanwhile(error)) throw error
          if (error instanceof RoomMoved && tries >= HOPEFUL) held = error.rooms
        }
      }
    },
    open: (opening) => asClerk(pools, (tx) => openTable(tx, opening, keys, chance)),
  }
}

/** A room moved, a number or key was taken, or two waited for each other: decided again on what is now seen. */
const movedMeanwhile = (error: unknown): boolean =>
  error instanceof RoomMoved ||
  (error instanceof Error &&
    'code' in error &&
    (error.code === '23505' || error.code === '40P01' || error.code === '40001'))

type Act<R> = {
  readonly pools: Pools
  readonly actor: Actor
  readonly caseId: CaseId
  readonly decide: (seen: Seen) => { readonly result: R; readonly append?: Appending }
  readonly repeatable: Repeatable | undefined
  readonly keys: RoomKeys
  readonly chance: Chance
}
type Acted<R> = { readonly outcome: Outcome<R>; readonly moved: readonly string[] }

const unmoved = <R>(outcome: Outcome<R>): Acted<R> => ({ outcome, moved: [] })

/**
 * Who was there before talks without looking again: what they stood on, and that they still sit there, is checked where
 * it is written. Nothing where they do not remember it as it was, or it is so no longer.
 */
async function talkFromMemory<R>(act: Act<R>, room: Room): Promise<Acted<R> | undefined> {
  const { actor, caseId, decide, repeatable, keys, chance } = act
  if (!('person' in actor) || repeatable) return undefined
  const { person } = actor
  const { found, rooms } = rememberedWith(keys).of(person, caseId)
  const dependsOn = found?.rooms.filter((row) => row.room === 'board' || row.room === room) ?? []
  const known = dependsOn.every(({ roomId, weight }) => weight <= (rooms.get(roomId)?.upTo ?? 0))
  if (!found || !known || !dependsOn.some((row) => row.room === room)) return undefined
  const entries = [...rooms.values()].flatMap((read) => read.entries)
  const { result, append: appending } = decide(seenFrom(found, entries))
  if (!appending || appending.seatings.length > 0) return undefined
  const what = { caseId, person, me: found.me, dependsOn, appending, chance }
  const moved = await talked(act, found, what)
  return moved && { outcome: { found: true, repeated: false, result }, moved }
}

/** What only talks, written; then the writer remembers how far their room is now. */
async function talked(
  { pools, keys }: Pick<Act<unknown>, 'pools' | 'keys'>,
  found: RoomsSeen,
  what: What,
): Promise<readonly string[] | undefined> {
  const moved = await appendTalk(writeAsClerk(pools), what)
  const { person, caseId } = what
  if (person !== undefined) {
    const rooms = found.rooms.map((row) => (row.roomId === moved?.roomId ? moved : row))
    rememberedWith(keys).keep(person, caseId, { found: moved && { ...found, rooms } })
  }
  return moved && [moved.roomId]
}

/** Without a transaction that holds the rooms, what is appended is held to what was read by its own statement. */
async function actOnce<R>(act: Act<R>, holding?: ClerkTx): Promise<Acted<R>> {
  const { pools, actor, caseId, decide, repeatable, keys, chance } = act
  // With the connection that holds the rooms, where it may read as the actor: waiting for another one while one holds
  // something that others wait for would be waiting in a circle.
  const ask = holding && 'registrar' in actor ? askIn(holding) : askAs(pools, actor, caseId)
  const found = await roomsSeen(ask, actor, caseId, keys)
  if (!found) return unmoved({ found: false })
  if (repeatable) {
    const known = await findRepeat(ask, caseId, found, repeatable)
    if (known === 'another request') {
      return unmoved({ found: true, conflict: 'KeyUsedForAnotherRequest' })
    }
    if (known) return unmoved({ found: true, repeated: true, result: JSON.parse(known) as R })
  }
  const entries = await entriesThatWeigh(ask, actor, caseId, found.rooms, keys)
  const { result, append: appending } = decide(seenFrom(found, entries))
  if (!appending || appending.facts.length === 0) {
    return unmoved({ found: true, repeated: false, result })
  }

  const light = appending.facts.every((fact) => !weighs(fact.type))
  const written = new Set(appending.facts.map(roomFor))
  // A message depends on the board and its own room; whatever weighs depends on all that was read.
  const dependsOn = found.rooms.filter(
    ({ room }) => !light || room === 'board' || written.has(room),
  )
  const what: What = {
    caseId,
    person: 'person' in actor ? actor.person : undefined,
    me: found.me,
    dependsOn,
    appending,
    chance,
    repeat: repeatable && { ...repeatable, result: JSON.stringify(result) },
  }
  const within = async (tx: ClerkTx) => {
    const moved = await append(askIn(tx), what)
    for (const seating of appending.seatings) await seat(tx, caseId, seating, appending.at)
    return moved
  }
  const seats = appending.seatings.length > 0
  const moved = holding
    ? await within(holding)
    : seats
      ? await asClerk(pools, within)
      : (light && (await talked(act, found, what))) || (await append(writeAsClerk(pools), what))
  return { outcome: { found: true, repeated: false, result }, moved }
}

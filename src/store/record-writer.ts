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
import { announcing } from './announcing.ts'
import { append, hold, RoomMoved, seat } from './appending.ts'
import type { Pools } from './connect.ts'
import type { RoomKeys } from './keys.ts'
import { openTable } from './opening.ts'
import { seenFrom } from './record-reader.ts'
import { findRepeat } from './repeats.ts'
import { entriesThatWeigh, type RoomRow, roomsSeen } from './rooms-seen.ts'
import { asClerk, askAs, askIn, type ClerkTx, writeAsClerk } from './transactions.ts'

const TRIES = 8
/** After so many tries that were overtaken the rooms are held before they are read: then nobody overtakes. */
const HOPEFUL = 3

export function recordWriter(pools: Pools, keys: RoomKeys, chance: Chance): RecordWriter {
  const announce = announcing(pools)
  return {
    async act(actor, caseId, decide, repeatable) {
      const act = { pools, actor, caseId, decide, repeatable, keys, chance }
      let held: readonly RoomRow[] = []
      for (let tries = 1; ; tries++) {
        try {
          const { outcome, moved } =
            held.length === 0
              ? await actOnce(act)
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

/** Without a transaction that holds the rooms, what is appended is held to what was read by its own statement. */
async function actOnce<R>(act: Act<R>, holding?: ClerkTx): Promise<Acted<R>> {
  const { pools, actor, caseId, decide, repeatable, keys, chance } = act
  const ask = askAs(pools, actor, caseId)
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

  const light = appending.facts.every(({ fact }) => !weighs(fact.type))
  const written = new Set(appending.facts.map(({ fact }) => roomFor(fact)))
  // A message depends on the board and its own room; whatever weighs depends on all that was read.
  const dependsOn = found.rooms.filter(
    ({ room }) => !light || room === 'board' || written.has(room),
  )
  const what = {
    caseId,
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
  const moved = holding
    ? await within(holding)
    : appending.seatings.length > 0
      ? await asClerk(pools, within)
      : await append(writeAsClerk(pools), what)
  return { outcome: { found: true, repeated: false, result }, moved }
}

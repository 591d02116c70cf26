// Writing the record: read as the actor, decide, append as the clerk, in one transaction.
import type pg from 'pg'
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
import { append, lock, RoomMoved } from './appending.ts'
import type { RoomKeys } from './keys.ts'
import { openTable } from './opening.ts'
import { seenFrom } from './record-reader.ts'
import { findRepeat } from './repeats.ts'
import { entriesThatWeigh, type RoomRow, roomsSeen } from './rooms-seen.ts'
import { asClerk, asPerson, becomePerson, type Tx } from './transactions.ts'

const TRIES = 8
/** After so many tries that were overtaken the rooms are held before they are read: then nobody overtakes. */
const HOPEFUL = 3

export const recordWriter = (pool: pg.Pool, keys: RoomKeys, chance: Chance): RecordWriter => ({
  async act(actor, caseId, decide, repeatable) {
    const act = { actor, caseId, decide, repeatable, keys, chance }
    let held: readonly RoomRow[] = []
    for (let tries = 1; ; tries++) {
      try {
        return await transaction(pool, actor, caseId, (tx) => actOnce(tx, act, held))
      } catch (error) {
        if (tries >= TRIES || !movedMeanwhile(error)) throw error
        if (error instanceof RoomMoved && tries >= HOPEFUL) held = error.rooms
      }
    }
  },
  open: (opening) => asClerk(pool, (tx) => openTable(tx, opening, keys, chance)),
})

const transaction = <T>(
  pool: pg.Pool,
  actor: Actor,
  caseId: CaseId,
  work: (tx: Tx) => Promise<T>,
): Promise<T> =>
  'person' in actor ? asPerson(pool, actor.person, [caseId], work) : asClerk(pool, work)

/** A room moved, a number or key was taken, or two waited for each other: decided again on what is now seen. */
const movedMeanwhile = (error: unknown): boolean =>
  error instanceof RoomMoved ||
  (error instanceof Error &&
    'code' in error &&
    (error.code === '23505' || error.code === '40P01' || error.code === '40001'))

type Act<R> = {
  readonly actor: Actor
  readonly caseId: CaseId
  readonly decide: (seen: Seen) => { readonly result: R; readonly append?: Appending }
  readonly repeatable: Repeatable | undefined
  readonly keys: RoomKeys
  readonly chance: Chance
}

async function actOnce<R>(tx: Tx, act: Act<R>, held: readonly RoomRow[]): Promise<Outcome<R>> {
  const { actor, caseId, decide, repeatable, keys, chance } = act
  if (held.length > 0) {
    await lock(tx, held, () => true)
    if ('person' in actor) await becomePerson(tx)
  }
  const found = await roomsSeen(tx, actor, caseId, keys)
  if (!found) return { found: false }
  if (repeatable) {
    const known = await findRepeat(tx, caseId, found, repeatable)
    if (known === 'another request') return { found: true, conflict: 'KeyUsedForAnotherRequest' }
    if (known) return { found: true, repeated: true, result: JSON.parse(known) as R }
  }
  const entries = await entriesThatWeigh(tx, actor, caseId, found.rooms, keys)
  const { result, append: appending } = decide(seenFrom(found, entries))
  if (!appending || appending.facts.length === 0) return { found: true, repeated: false, result }

  const light = appending.facts.every(({ fact }) => !weighs(fact.type))
  const written = new Set(appending.facts.map(({ fact }) => roomFor(fact)))
  // A message depends on the board and its own room; whatever weighs depends on all that was read.
  const dependsOn = found.rooms.filter(
    ({ room }) => !light || room === 'board' || written.has(room),
  )
  await append(tx, {
    caseId,
    me: found.me,
    dependsOn,
    appending,
    chance,
    repeat: repeatable && { ...repeatable, result: JSON.stringify(result) },
  })
  return { found: true, repeated: false, result }
}

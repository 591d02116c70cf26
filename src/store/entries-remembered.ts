// What a person has read before is remembered for that person, so that it is not fetched and opened each time.
import type { CaseId, PersonId } from '../application/ports.ts'
import type { Entry } from '../domain/facts.ts'
import type { RoomKeys } from './keys.ts'

/** Entries never change, so what was read stays right. Together they are at most so many. */
const MOST = 50_000

export type RoomRead = { readonly upTo: number; readonly entries: readonly Entry[] }
type CaseRead = { readonly rooms: ReadonlyMap<string, RoomRead>; readonly entries: number }

/**
 * Each person's own, and not shared where two people read one room: how soon somebody is answered must not tell
 * that another was there before.
 */
export type Remembered = {
  of(person: PersonId, caseId: CaseId): ReadonlyMap<string, RoomRead>
  keep(person: PersonId, caseId: CaseId, rooms: ReadonlyMap<string, RoomRead>): void
  forget(caseId: CaseId): void
}

function remembered(): Remembered {
  const read = new Map<string, CaseRead>()
  let total = 0
  const keyOf = (person: PersonId, caseId: CaseId) => `${caseId}\n${person}`
  const drop = (key: string) => {
    total -= read.get(key)?.entries ?? 0
    read.delete(key)
  }
  return {
    of: (person, caseId) => read.get(keyOf(person, caseId))?.rooms ?? new Map(),
    keep(person, caseId, rooms) {
      const key = keyOf(person, caseId)
      drop(key)
      const entries = [...rooms.values()].reduce((sum, room) => sum + room.entries.length, 0)
      read.set(key, { rooms, entries })
      total += entries
      for (const oldest of read.keys()) {
        if (total <= MOST) break
        drop(oldest)
      }
    },
    forget(caseId) {
      for (const key of read.keys()) if (key.startsWith(`${caseId}\n`)) drop(key)
    },
  }
}

const byKeys = new WeakMap<RoomKeys, Remembered>()

/** Whoever reads with the same keys remembers together, and forgets with them. */
export function rememberedWith(keys: RoomKeys): Remembered {
  const known = byKeys.get(keys) ?? remembered()
  byKeys.set(keys, known)
  return known
}

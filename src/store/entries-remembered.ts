// What a person has read before, and with which keys, is remembered for that person: it is not fetched and opened anew.
import type { CaseId, PersonId } from '../application/ports.ts'
import type { Entry } from '../domain/facts.ts'
import type { Key, RoomKeys } from './keys.ts'

/** Entries and keys never change, so what was read stays right. Together they are at most so many. */
const MOST = 50_000

export type RoomRead = { readonly upTo: number; readonly entries: readonly Entry[] }
type CaseRead = {
  readonly keys: ReadonlyMap<string, Key>
  readonly rooms: ReadonlyMap<string, RoomRead>
  readonly size: number
}
const nothing: CaseRead = { keys: new Map(), rooms: new Map(), size: 0 }

/**
 * Each person's own, and not shared where two people read one room: how soon somebody is answered must not tell
 * that another was there before.
 */
export type Remembered = {
  of(person: PersonId, caseId: CaseId): Pick<CaseRead, 'keys' | 'rooms'>
  keep(person: PersonId, caseId: CaseId, read: Partial<Pick<CaseRead, 'keys' | 'rooms'>>): void
  forget(caseId: CaseId): void
}

function remembered(): Remembered {
  const read = new Map<string, CaseRead>()
  let total = 0
  const keyOf = (person: PersonId, caseId: CaseId) => `${caseId}\n${person}`
  const drop = (key: string) => {
    total -= read.get(key)?.size ?? 0
    read.delete(key)
  }
  return {
    of: (person, caseId) => read.get(keyOf(person, caseId)) ?? nothing,
    keep(person, caseId, added) {
      const key = keyOf(person, caseId)
      const { keys, rooms } = { ...(read.get(key) ?? nothing), ...added }
      drop(key)
      const size = [...rooms.values()].reduce((sum, { entries }) => sum + entries.length, keys.size)
      read.set(key, { keys, rooms, size })
      total += size
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

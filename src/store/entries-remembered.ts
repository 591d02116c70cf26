// What a person has read before, and with which keys, is remembered for that person: it is not fetched and opened anew.
import type { CaseId, PersonId } from '../application/ports.ts'
import type { Entry } from '../domain/facts.ts'
import type { Key, RoomKeys } from './keys.ts'
import type { RoomsSeen } from './room-rows.ts'

/** Entries and keys never change, so what was read stays right. Together they are at most so large, in bytes or so. */
const MOST = 64 * 2 ** 20
const ONE = 1_024

/** All that weighs in a room, up to a number. */
export type RoomRead = { readonly upTo: number; readonly entries: readonly Entry[] }
/** The newest stretch of a room, without gaps, and how large each entry lies in the database. */
export type Tail = readonly { readonly entry: Entry; readonly bytes: number }[]
export type CaseRead = {
  readonly keys: ReadonlyMap<string, Key>
  readonly rooms: ReadonlyMap<string, RoomRead>
  readonly tails: ReadonlyMap<string, Tail>
  /** Where they sat, and how far their rooms were, when they looked last. It may not be so any more. */
  readonly found: RoomsSeen | undefined
}
type Sized = CaseRead & { readonly size: number }
const nothing: Sized = {
  keys: new Map(),
  rooms: new Map(),
  tails: new Map(),
  found: undefined,
  size: 0,
}

/**
 * Each person's own, and not shared where two people read one room: how soon somebody is answered must not tell
 * that another was there before.
 */
export type Remembered = {
  of(person: PersonId, caseId: CaseId): CaseRead
  keep(person: PersonId, caseId: CaseId, read: Partial<CaseRead>): void
  forget(caseId: CaseId): void
}

const sizeOf = ({ keys, rooms, tails }: CaseRead): number => {
  let size = keys.size * ONE
  for (const { entries } of rooms.values()) size += entries.length * ONE
  for (const tail of tails.values()) for (const { bytes } of tail) size += ONE + bytes
  return size
}

function remembered(): Remembered {
  const read = new Map<string, Sized>()
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
      const known = { ...(read.get(key) ?? nothing), ...added }
      drop(key)
      const larger = added.keys ?? added.rooms ?? added.tails
      const size = larger ? sizeOf(known) : known.size
      read.set(key, { ...known, size })
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

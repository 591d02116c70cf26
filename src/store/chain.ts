// The chain of a room: each entry's hash covers the one before it, so that a receipt proves itself.
import { createHash } from 'node:crypto'
import type { Entry } from '../domain/facts.ts'

export const chainStart = (caseId: string, room: string): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(['parley', 1, caseId, room]))
    .digest()

/** The salt stands in receipts, and follows from the room's key: without it nobody can try out what was said. */
export function nextHash(previous: Uint8Array, entry: Entry, salt: string): Buffer {
  const { id, room, number, at, by, fact } = entry
  const said = JSON.stringify([salt, room, number, id, at, by, canonical(fact)])
  return createHash('sha256').update(previous).update(said).digest()
}

/** The same JSON whatever the order of keys (RFC 8785 for what facts hold: strings, integers, truth). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
  return `{${parts.join(',')}}`
}

export type Chained = { readonly entry: Entry; readonly salt: string; readonly hash: string }

/** The number of the first entry that does not follow from what stands before it; undefined when all do. */
export function firstBroken(
  caseId: string,
  room: string,
  entries: readonly Chained[],
): number | undefined {
  let previous = chainStart(caseId, room)
  for (const [i, { entry, salt, hash }] of entries.entries()) {
    previous = nextHash(previous, entry, salt)
    if (entry.number !== i + 1 || entry.room !== room || previous.toString('hex') !== hash) {
      return i + 1
    }
  }
  return undefined
}

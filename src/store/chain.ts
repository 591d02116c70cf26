// The chain of a room: each entry's hash covers the one before it, so that a receipt proves itself.
import { createHash } from 'node:crypto'
import type { Entry } from '../domain/facts.ts'

export const chainStart = (caseId: string, room: string): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(['parley', 1, caseId, room]))
    .digest()

export const nextHash = (previous: Uint8Array, entry: Entry): Buffer => {
  const { id, room, number, at, by, fact } = entry
  const said = JSON.stringify([room, number, id, at, by, canonical(fact)])
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

/** The number of the first entry that does not follow from what stands before it; undefined when all do. */
export function firstBroken(
  caseId: string,
  room: string,
  entries: readonly { readonly entry: Entry; readonly hash: Uint8Array }[],
): number | undefined {
  let previous = chainStart(caseId, room)
  for (const [i, { entry, hash }] of entries.entries()) {
    previous = nextHash(previous, entry)
    if (entry.number !== i + 1 || entry.room !== room || !previous.equals(hash)) return entry.number
  }
  return undefined
}

// Checks a receipt without keys or database: whether each room's entries follow from one another.
import type { Entry } from '../domain/facts.ts'
import { type Chained, firstBroken } from './chain.ts'

export type Checked =
  | { readonly whole: true; readonly rooms: number; readonly entries: number }
  | { readonly whole: false; readonly room: string; readonly number: number }
  | { readonly whole: false; readonly unreadable: number }

type End = { readonly room: string; readonly head: number; readonly hash: string }

/** Names the first number that is wrong, or the first line that says nothing. */
export function verifyReceipt(receipt: string): Checked {
  const lines = receipt.split('\n').filter((line) => line !== '')
  const read = lines.map(objectIn)
  const unreadable = read.indexOf(undefined)
  const [head, ...rest] = read
  if (unreadable >= 0) return { whole: false, unreadable: unreadable + 1 }
  if (head?.['receipt'] !== 'parley' || head['version'] !== 1 || !Array.isArray(head['rooms'])) {
    return { whole: false, unreadable: 1 }
  }
  const ends = head['rooms'] as readonly End[]
  const entries = rest as unknown as readonly (Entry & { salt: string; hash: string })[]
  const foreign = entries.findIndex(({ room }) => !ends.some((end) => end.room === room))
  if (foreign >= 0) return { whole: false, unreadable: foreign + 2 }
  for (const { room, head: last, hash } of ends) {
    const chained = entries.filter((entry) => entry.room === room).map(chainedFrom)
    const broken = firstBroken(String(head['case']), room, chained)
    if (broken !== undefined) return { whole: false, room, number: broken }
    if (chained.length !== last) return { whole: false, room, number: chained.length + 1 }
    if (last > 0 && chained.at(-1)?.hash !== hash) return { whole: false, room, number: last }
  }
  return { whole: true, rooms: ends.length, entries: entries.length }
}

const chainedFrom = (line: Entry & { salt: string; hash: string }): Chained => {
  const { salt, hash, ...entry } = line
  return { entry, salt, hash }
}

function objectIn(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

// Reading a record: its facts of one kind, in order, with where and when they stand.
import type { Entry, Fact } from '../../src/domain/facts.ts'

export type Kind = Fact['type']
export type Of<K extends Kind> = Extract<Fact, { type: K }>
export type Found<K extends Kind> = Of<K> & { readonly entry: Entry; readonly place: number }

/** Each fact of these kinds with its place among all entries. */
export const all = <K extends Kind>(
  record: readonly Entry[],
  ...kinds: readonly K[]
): readonly Found<K>[] =>
  record.flatMap((entry, place) =>
    (kinds as readonly Kind[]).includes(entry.fact.type)
      ? [{ ...(entry.fact as Of<K>), entry, place }]
      : [],
  )

/** Every amount of money in a text or in a fact, in cents as it stands there. */
export const sumsIn = (something: unknown): ReadonlySet<number> =>
  new Set([...JSON.stringify(something).matchAll(/"cents":(\d+)/g)].map(([, n]) => Number(n)))

// Token buckets: in PostgreSQL where what is limited outlives a process, in memory where speed counts.
import { type Bucket, drain } from '../application/limits.ts'
import type { Limits } from '../application/people-ports.ts'
import type { Pools } from './connect.ts'
import { blindIndex, type Key } from './keys.ts'
import { asClerk } from './transactions.ts'

export const limitsInDatabase = (pools: Pools, root: Key): Limits => ({
  take: (limit, key, at, mayWait) =>
    asClerk(pools, async (tx) => {
      const kept = blindIndex(root, 'limits', `${limit.name} ${key}`)
      // Of two takers at once, one waits for the other: neither takes the other's turn.
      await tx.query('select pg_advisory_xact_lock($1)', [kept.readInt32BE()])
      const { rows } = await tx.query<{ credit: number; filled_at: number }>(
        'select credit, filled_at from limits where limit_key = $1',
        [kept],
      )
      const [row] = rows
      const known = row && { credit: row.credit, filledAt: row.filled_at }
      const { bucket, wait } = drain(known, limit, at, mayWait)
      await tx.query(
        `insert into limits values ($1, $2, $3)
         on conflict (limit_key) do update set credit = $2, filled_at = $3`,
        [kept, bucket.credit, bucket.filledAt],
      )
      return wait
    }),
})

/** The oldest buckets are let go first: a full one and a forgotten one are the same. */
export function limitsInMemory(most = 50_000): Limits {
  const buckets = new Map<string, Bucket>()
  return {
    take: async (limit, key, at, mayWait) => {
      const kept = `${limit.name}\n${key}`
      const { bucket, wait } = drain(buckets.get(kept), limit, at, mayWait)
      buckets.delete(kept)
      buckets.set(kept, bucket)
      const [oldest] = buckets.keys()
      if (buckets.size > most && oldest !== undefined) buckets.delete(oldest)
      return wait
    },
  }
}

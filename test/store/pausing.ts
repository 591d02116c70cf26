// Pools that are overheard: what is asked of the database, as whom, and the moment just before it.
import type pg from 'pg'
import type { Pools } from '../../src/store/connect.ts'

export type Asked = {
  readonly text: string
  readonly values: readonly unknown[]
  readonly as: 'clerk' | 'participant'
}

type Said = string | { readonly text: string; readonly values?: unknown[] }
type Before = (asked: Asked) => Promise<unknown> | undefined

/** Each statement is told before it is sent; it waits until that has ended. */
export const overheard = (pools: Pools, before: Before): Pools => ({
  clerk: overheardPool(pools.clerk, 'clerk', before),
  participant: overheardPool(pools.participant, 'participant', before),
  end: () => pools.end(),
})

function overheardPool(pool: pg.Pool, as: Asked['as'], before: Before): pg.Pool {
  const asking = (of: pg.PoolClient | pg.Pool) => async (said: Said, given?: unknown[]) => {
    const asked = typeof said === 'string' ? { text: said, values: given } : said
    await before({ text: asked.text, values: asked.values ?? [], as })
    return of.query(said as string, given)
  }
  const connect = async () => {
    const client = await pool.connect()
    const query = asking(client)
    return new Proxy(client, {
      get: (of, name) => {
        if (name === 'query') return query
        const value: unknown = Reflect.get(of, name)
        return typeof value === 'function' ? value.bind(of) : value
      },
    })
  }
  const query = asking(pool)
  return new Proxy(pool, {
    get: (of, name) =>
      name === 'connect' ? connect : name === 'query' ? query : Reflect.get(of, name),
  })
}

type Meanwhile = (asked: Asked) => Promise<unknown>

/** Stops once, before the next statement that begins so; what is given is done then. */
export function pausing(pools: Pools) {
  let waiting: { readonly statement: string; readonly meanwhile: Meanwhile } | undefined
  return {
    pools: overheard(pools, (asked) => {
      if (!waiting || !asked.text.includes(waiting.statement)) return undefined
      const { meanwhile } = waiting
      waiting = undefined
      return meanwhile(asked)
    }),
    before(statement: string, meanwhile: Meanwhile) {
      waiting = { statement, meanwhile }
    },
  }
}
export type Pausing = ReturnType<typeof pausing>

/** Single statements, too, go by a client that the pool hands out, so that who watches those misses none. */
export function byClients(pool: pg.Pool): void {
  pool.query = (async (said: Said, given?: unknown[]) => {
    const client = await pool.connect()
    try {
      return await client.query(said as string, given)
    } finally {
      client.release()
    }
  }) as typeof pool.query
}

// A pool that is overheard: what is asked of the database, and the moment just before it.
import type pg from 'pg'

export type Asked = { readonly text: string; readonly values: readonly unknown[] }

/** Each statement is told before it is sent; it waits until that has ended. */
export function overheard(
  pool: pg.Pool,
  before: (asked: Asked, client: pg.PoolClient) => Promise<unknown> | undefined,
): pg.Pool {
  const connect = async () => {
    const client = await pool.connect()
    const query = async (
      said: string | { text: string; values?: unknown[] },
      given?: unknown[],
    ) => {
      const asked = typeof said === 'string' ? { text: said, values: given } : said
      await before({ text: asked.text, values: asked.values ?? [] }, client)
      return client.query(said as string, given)
    }
    return new Proxy(client, {
      get: (of, name) => {
        if (name === 'query') return query
        const value: unknown = Reflect.get(of, name)
        return typeof value === 'function' ? value.bind(of) : value
      },
    })
  }
  return new Proxy(pool, {
    get: (of, name) => (name === 'connect' ? connect : Reflect.get(of, name)),
  })
}

type Meanwhile = (client: pg.PoolClient) => Promise<unknown>

/** Stops once, before the next statement that begins so; what is given is done then. */
export function pausing(pool: pg.Pool) {
  let waiting: { readonly statement: string; readonly meanwhile: Meanwhile } | undefined
  return {
    pool: overheard(pool, ({ text }, client) => {
      if (!waiting || !text.startsWith(waiting.statement)) return undefined
      const { meanwhile } = waiting
      waiting = undefined
      return meanwhile(client)
    }),
    before(statement: string, meanwhile: Meanwhile) {
      waiting = { statement, meanwhile }
    },
  }
}
export type Pausing = ReturnType<typeof pausing>

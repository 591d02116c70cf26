// Between reading and writing, or before the commit: where a test lets something else happen first.
import type pg from 'pg'

/** The next transaction stops once before the statement that begins so; what is given is done then. */
export type Pausing = {
  readonly pool: pg.Pool
  before(statement: string, meanwhile: (client: pg.PoolClient) => Promise<unknown>): void
}

export function pausing(pool: pg.Pool): Pausing {
  let waiting:
    | { statement: string; meanwhile: (client: pg.PoolClient) => Promise<unknown> }
    | undefined
  const textOf = (asked: unknown) =>
    typeof asked === 'string' ? asked : ((asked as { text?: string }).text ?? '')
  const connect = async () => {
    const client = await pool.connect()
    const query = async (...asked: [never]) => {
      if (waiting && textOf(asked[0]).startsWith(waiting.statement)) {
        const { meanwhile } = waiting
        waiting = undefined
        await meanwhile(client)
      }
      return client.query(...asked)
    }
    return new Proxy(client, {
      get: (of, name) => {
        if (name === 'query') return query
        const value: unknown = Reflect.get(of, name)
        return typeof value === 'function' ? value.bind(of) : value
      },
    })
  }
  const paused = new Proxy(pool, {
    get: (of, name) => (name === 'connect' ? connect : Reflect.get(of, name)),
  })
  return {
    pool: paused,
    before(statement, meanwhile) {
      waiting = { statement, meanwhile }
    },
  }
}

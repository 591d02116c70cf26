// What the server does for one request: each statement with its values, and how many rows of what size came back.
import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'
import type { Pools } from '../../src/store/connect.ts'
import { byClients } from '../store/pausing.ts'

export type Statement = { text: string; values: string; came: string }
const listening = new AsyncLocalStorage<Statement[]>()

/** Runs something and tells, in their order, the statements that were sent for it and for nothing else. */
export async function withWork<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly statements: readonly Statement[] }> {
  const statements: Statement[] = []
  const result = await listening.run(statements, work)
  return { result, statements }
}

export const asText = (statements: readonly Statement[]): string =>
  statements.map(({ text, values, came }) => `${text} ${values} -> ${came}`).join('\n')

type Queried = { readonly text: string; readonly values?: readonly unknown[] }

/** From here on every client that the pool hands out is listened to. */
export function listenTo(pool: pg.Pool): void {
  byClients(pool)
  const known = new WeakSet<pg.PoolClient>()
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>
  pool.connect = (async () => {
    const client = await connect()
    if (!known.has(client)) {
      known.add(client)
      listenToClient(client)
    }
    return client
  }) as typeof pool.connect
}

function listenToClient(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...all: unknown[]) => Promise<pg.QueryResult>
  client.query = ((...all: unknown[]) => {
    const asked = query(...all)
    const statements = listening.getStore()
    if (statements) {
      const [first, second] = all as [string | Queried, readonly unknown[] | undefined]
      const text = typeof first === 'string' ? first : first.text
      const values = second ?? (typeof first === 'string' ? [] : (first.values ?? []))
      const statement = { text, values: JSON.stringify(values), came: 'nothing yet' }
      statements.push(statement)
      asked.then(
        (result) => {
          statement.came = cameOf(result)
        },
        (error) => {
          statement.came = `refused ${error.code}`
        },
      )
    }
    return asked
  }) as typeof client.query
}

const cameOf = (result: pg.QueryResult | readonly pg.QueryResult[]): string =>
  [result]
    .flat()
    .map(({ rowCount, rows }) => `${rowCount} rows, ${JSON.stringify(rows).length}`)
    .join('; ')

/** How a statement would be done for whoever it may be, with whatever values: as a participant or as the clerk. */
export async function planOf({ participant, clerk }: Pools, text: string): Promise<string> {
  for (const pool of [participant, clerk]) {
    try {
      const { rows } = await pool.query<{ 'QUERY PLAN': string }>(
        `explain (generic_plan, costs off) ${text}`,
      )
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    } catch (error) {
      if ((error as { code?: string }).code !== '42501') throw error
    }
  }
  throw new Error(`nobody may ask: ${text}`)
}

// Connections to PostgreSQL: one pool for what the server does, a direct client for listening.
import pg from 'pg'

export type Address = {
  readonly host?: string
  readonly port?: number
  readonly user?: string
  readonly password?: string
  readonly connectionString?: string
}

pg.types.setTypeParser(pg.types.builtins.INT8, Number)

const quiet = { application_name: 'parley', statement_timeout: 30_000, keepAlive: true }

export function openPool(at: Address, database: string, most = 10): pg.Pool {
  const pool = new pg.Pool({
    ...addressed(at, database),
    ...quiet,
    max: most,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
  })
  // A lost idle connection is found again at the next use; the pool throws it away by itself.
  pool.on('error', () => {})
  return pool
}

export async function openClient(at: Address, database: string): Promise<pg.Client> {
  const client = new pg.Client({ ...addressed(at, database), ...quiet })
  await client.connect()
  return client
}

function addressed({ connectionString, user, password, ...at }: Address, database: string) {
  const login = {
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
  }
  if (connectionString === undefined) return { ...at, ...login, database }
  const url = new URL(connectionString)
  if (user !== undefined) url.username = user
  if (password !== undefined) url.password = password
  if (database) url.pathname = `/${database}`
  return { connectionString: url.href }
}

export const databaseIn = (connectionString: string): string =>
  decodeURIComponent(new URL(connectionString).pathname.slice(1)) || 'postgres'

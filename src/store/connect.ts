// Connections to PostgreSQL: pools for what the server does, single clients for migrating and for listening.
import pg from 'pg'

export type Address = {
  readonly host?: string
  readonly port?: number
  readonly user?: string
  readonly password?: string
  readonly connectionString?: string
}

export class NumberTooLarge extends Error {
  override name = 'NumberTooLarge'
}

/** A rounded number is a wrong one: what does not fit is not read. */
function safeInteger(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new NumberTooLarge(`${text} is not a safe integer`)
  return number
}

const { builtins } = pg.types
/** No `Date` is ever made of a column: a date or a timestamp stays the text that PostgreSQL wrote. */
const texts: ReadonlySet<number> = new Set([
  builtins.DATE,
  builtins.TIMESTAMP,
  builtins.TIMESTAMPTZ,
  1115, // timestamp[]
  1182, // date[]
  1185, // timestamptz[]
])
const types: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return pg.types.getTypeParser(type, format)
    if (type === builtins.INT8) return safeInteger
    return texts.has(type) ? (text: string) => text : pg.types.getTypeParser(type, format)
  },
}

const quiet = {
  application_name: 'parley',
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  types,
}
const hurried = { statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 }

/**
 * One plan for everybody, by index: how a person's rows are looked for must not depend on how much others hold.
 * It is also what makes it fast: planning takes longer than the looking.
 */
const PLANS = '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off'

/** What the server does it does as one of two, each on connections of its own. Nobody switches between them. */
export type Pools = {
  /** Reads and appends everywhere and changes no entry. */
  readonly clerk: pg.Pool
  /** Sees nothing until a statement says as which person it asks: the rest is row-level security. */
  readonly participant: pg.Pool
  end(): Promise<void>
}

export function openPools(at: Address, database: string, most = 10): Pools {
  const as = (role: string) => openPool(at, database, most, `-c role=parley_${role} ${PLANS}`)
  const clerk = as('clerk')
  const participant = as('participant')
  return {
    clerk,
    participant,
    async end() {
      await Promise.all([clerk.end(), participant.end()])
    },
  }
}

export function openPool(at: Address, database: string, most = 10, options = ''): pg.Pool {
  const pool = new pg.Pool({
    ...addressed(at, database, options),
    ...quiet,
    ...hurried,
    max: most,
    idleTimeoutMillis: 60_000,
  })
  // A lost idle connection is found again at the next use; the pool throws it away by itself.
  pool.on('error', () => {})
  return pool
}

/** For listening, migrating and waiting for a lock: nothing is cut off because it takes its time. */
export async function openClient(at: Address, database: string): Promise<pg.Client> {
  const client = new pg.Client({ ...addressed(at, database), ...quiet })
  // Without a listener a lost connection would end the whole process; whoever cares listens for `end`.
  client.on('error', () => {})
  await client.connect()
  return client
}

function addressed(
  { connectionString, user, password, ...at }: Address,
  database: string,
  options = '',
) {
  const login = {
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    ...(options === '' ? {} : { options }),
  }
  if (connectionString === undefined) return { ...at, ...login, database }
  const url = new URL(connectionString)
  // As parameters, which outdo what stands before the host: a URL without host keeps no user there,
  // and the server would log in as the owner, for whom row-level security is no wall.
  const theirs = url.searchParams.get('options')
  for (const [name, value] of Object.entries(login)) url.searchParams.set(name, value)
  // Ours stand last and count; what the operator set beside them stays.
  if (theirs !== null && options !== '') url.searchParams.set('options', `${theirs} ${options}`)
  url.pathname = `/${encodeURIComponent(database)}`
  return { connectionString: url.href }
}

export const databaseIn = (connectionString: string): string =>
  decodeURIComponent(new URL(connectionString).pathname.slice(1))

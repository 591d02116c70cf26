// The database made ready: found or started, its roles made, migrated, and entered as the server alone.
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type pg from 'pg'
import type { Clock } from '../application/world.ts'
import { root } from '../places.ts'
import { type Address, databaseIn, openClient, openPools, type Pools } from './connect.ts'
import { startLocalPostgres } from './local-postgres.ts'
import { keptUp } from './local-postgres-kept.ts'
import { migrate, readMigrations } from './migrate.ts'
import { closeToPublic, DatabaseUnfit, makeRoles, SERVER } from './roles.ts'

export type Where =
  | { readonly folder: string; readonly binaries?: string | undefined }
  | { readonly connectionString: string; readonly serverPassword: string }

export type Database = {
  readonly kind: 'embedded' | 'other'
  readonly version: string
  readonly pools: Pools
  /** A connection of one's own, for listening: logged in as the server, which is nobody. */
  connect(): Promise<pg.Client>
  close(): Promise<void>
}

const EMBEDDED = 'parley'

/** A statement here takes a millisecond or less: more at once than there are processors only wait inside PostgreSQL. */
const CONNECTIONS = 2 * availableParallelism() + 2

/** At most so many connections for each of the two that the server asks as. */
export async function openDatabase(
  where: Where,
  clock: Clock,
  most = CONNECTIONS,
): Promise<Database> {
  if ('connectionString' in where) {
    const { connectionString, serverPassword } = where
    const name = databaseIn(connectionString)
    if (!name) {
      throw new DatabaseUnfit('DATABASE_URL names no database: end it with one, as in host/parley')
    }
    const login = { connectionString, user: SERVER, password: serverPassword }
    const version = await prepare({ connectionString }, name, clock, serverPassword)
    return entered('other', version, login, name, most)
  }
  const start = () => startLocalPostgres({ ...where, folder: resolve(where.folder), clock })
  const local = await start()
  try {
    await makeDatabase(local.at)
    const version = await prepare(local.at, EMBEDDED, clock)
    const login = { ...local.at, user: SERVER }
    const database = await entered('embedded', version, login, EMBEDDED, most)
    const kept = keptUp(local, start, clock)
    return {
      ...database,
      async close() {
        await database.close()
        await kept.stop()
      },
    }
  } catch (error) {
    await local.stop()
    throw error
  }
}

async function makeDatabase(owner: Address): Promise<void> {
  const client = await openClient(owner, 'postgres')
  try {
    const known = await client.query('select from pg_database where datname = $1', [EMBEDDED])
    if (!known.rowCount) await client.query(`create database ${EMBEDDED}`)
  } catch (error) {
    // Another process of ours was faster.
    const { code } = error as { code?: string }
    if (code !== '42P04' && code !== '23505') throw error
  } finally {
    await client.end()
  }
}

async function prepare(owner: Address, name: string, clock: Clock, password?: string) {
  const client = await letIn(owner, name, 'the user of DATABASE_URL')
  try {
    await makeRoles(client, password)
    await closeToPublic(client)
    await migrate(client, await readMigrations(new URL('database/migrations/', root)), clock.now())
    const { rows } = await client.query<{ version: string }>(
      `select current_setting('server_version') as version`,
    )
    return rows[0]?.version ?? ''
  } finally {
    await client.end()
  }
}

async function entered(
  kind: Database['kind'],
  version: string,
  login: Address,
  name: string,
  most: number,
): Promise<Database> {
  const client = await letIn(login, name, SERVER)
  try {
    await refuseWithoutWall(client)
  } finally {
    await client.end()
  }
  const pools = openPools(login, name, most)
  return {
    kind,
    version,
    pools,
    connect: () => openClient(login, name),
    close: () => pools.end(),
  }
}

/** Why there is no way in is the operator's to mend: PostgreSQL's own word, and who was turned away. */
async function letIn(at: Address, name: string, who: string): Promise<pg.Client> {
  try {
    return await openClient(at, name)
  } catch (cause) {
    const { message, code } = cause as { message: string; code?: string }
    throw new DatabaseUnfit(`PostgreSQL does not let in ${who}: ${message || code}`, { cause })
  }
}

/** A proxy or a setting may have let somebody else in: then nothing is served. */
async function refuseWithoutWall(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ session_user: string; reaches: boolean }>(
    `select session_user, exists (
       select from pg_class where relkind in ('r', 'p', 'v', 'm')
         and relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
         and has_table_privilege(oid, 'select, insert, update, delete, truncate')) as reaches`,
  )
  const [found] = rows
  if (found?.session_user === SERVER && !found.reaches) return
  throw new DatabaseUnfit(
    `The server came in as ${found?.session_user}${found?.reaches ? ', which reaches tables by itself' : ''}; only ${SERVER}, without privileges of its own, may serve.`,
  )
}

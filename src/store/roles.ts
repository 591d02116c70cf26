// The roles of the cluster: who migrates, who reads and appends, who a reader becomes, who logs in.
import type pg from 'pg'

/** The server logs in as this one. It has no privilege of its own: `reset role` reaches nothing. */
export const SERVER = 'parley_server'
const LOCK = 7_234_001

export class DatabaseUnfit extends Error {
  override name = 'DatabaseUnfit'
}

const membership = `grant parley_clerk, parley_participant to ${SERVER}`

/** Roles belong to the cluster, not to the database: made where missing, by one maker at a time. */
export async function makeRoles(owner: pg.ClientBase, password?: string): Promise<void> {
  const { rows } = await owner.query<{ v: number }>(
    `select current_setting('server_version_num')::int as v`,
  )
  if ((rows[0]?.v ?? 0) < 150_000) {
    throw new DatabaseUnfit('Parley needs PostgreSQL 15 or newer.')
  }
  await owner.query(`select pg_advisory_lock(${LOCK})`)
  try {
    await make(owner, 'parley_clerk', 'nologin')
    await make(owner, 'parley_participant', 'nologin')
    await make(owner, SERVER, 'login')
    await granted(owner)
    if (password !== undefined) {
      await owner.query(`alter role ${SERVER} password ${owner.escapeLiteral(password)}`)
    }
  } finally {
    await owner.query(`select pg_advisory_unlock(${LOCK})`)
  }
}

async function make(owner: pg.ClientBase, role: string, login: string): Promise<void> {
  const known = await owner.query('select from pg_roles where rolname = $1', [role])
  if (known.rowCount) return
  try {
    await owner.query(
      `create role ${role} ${login} nosuperuser noinherit nobypassrls nocreatedb nocreaterole`,
    )
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === '42501') {
      throw new DatabaseUnfit(
        `The user of DATABASE_URL may not make roles. Give it CREATEROLE, or make the roles beforehand: create role parley_clerk nologin; create role parley_participant nologin; create role ${SERVER} login noinherit; ${membership};`,
        { cause: error },
      )
    }
    // Made by another in the meantime.
    if (code !== '42710' && code !== '23505') throw error
  }
}

async function granted(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query<{ ok: boolean }>(
    `select pg_has_role('${SERVER}', 'parley_clerk', 'member')
        and pg_has_role('${SERVER}', 'parley_participant', 'member') as ok`,
  )
  if (!rows[0]?.ok) await owner.query(membership)
}

// The roles of the cluster: who migrates, who reads and appends, who a reader becomes, who logs in.
import { createHmac, hash, pbkdf2Sync } from 'node:crypto'
import type pg from 'pg'

/** The server logs in as this one. It has no privilege of its own: `reset role` reaches nothing. */
export const SERVER = 'parley_server'
const ROLES = { parley_clerk: 'nologin', parley_participant: 'nologin', [SERVER]: 'login' }
const OLDEST = 15
const LOCK = 7_234_001

export class DatabaseUnfit extends Error {
  override name = 'DatabaseUnfit'
}

const PLAIN = 'nosuperuser noinherit nobypassrls nocreatedb nocreaterole noreplication'
const MEMBERSHIP = `grant parley_clerk, parley_participant to ${SERVER}`
const byHand = [
  ...Object.entries(ROLES).map(([role, login]) => `create role ${role} ${login} ${PLAIN}`),
  MEMBERSHIP,
].join('; ')

/** Roles belong to the cluster, not to the database: made where missing, whoever else makes them too. */
export async function makeRoles(owner: pg.ClientBase, password?: string): Promise<void> {
  await refuseOld(owner)
  await owner.query(`select pg_advisory_lock(${LOCK})`)
  try {
    for (const [role, login] of Object.entries(ROLES)) await make(owner, role, login)
    if (!(await isMember(owner))) await told(owner, MEMBERSHIP, `Roles are made so: ${byHand};`)
    await refuseMighty(owner)
    if (password !== undefined) {
      await told(
        owner,
        `alter role ${SERVER} password '${verifierOf(password)}'`,
        `Let it set the password of ${SERVER}, as a superuser: alter role the_user createrole; grant ${SERVER} to the_user with admin option;`,
      )
    }
  } finally {
    await owner.query(`select pg_advisory_unlock(${LOCK})`)
  }
}

/** What PostgreSQL lets everybody do in a database, nobody needs: temporary tables could stand before real ones. */
export async function closeToPublic(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query<{ database: string; temporary: boolean; creates: boolean }>(
    `select current_database() as database,
            has_database_privilege('${SERVER}', current_database(), 'temporary') as temporary,
            has_schema_privilege('${SERVER}', 'public', 'create') as creates`,
  )
  const [open] = rows
  if (open?.temporary) {
    const database = owner.escapeIdentifier(open.database)
    await told(owner, `revoke temporary on database ${database} from public`, '')
  }
  if (open?.creates) await told(owner, 'revoke create on schema public from public', '')
}

async function refuseOld(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query<{ number: string; version: string }>(
    `select current_setting('server_version_num') as number,
            current_setting('server_version') as version`,
  )
  const [found] = rows
  if (Number(found?.number) >= OLDEST * 10_000) return
  throw new DatabaseUnfit(
    `Parley needs PostgreSQL ${OLDEST} or newer; DATABASE_URL leads to ${found?.version}.`,
  )
}

async function make(owner: pg.ClientBase, role: string, login: string): Promise<void> {
  const known = await owner.query('select from pg_roles where rolname = $1', [role])
  if (known.rowCount) return
  await told(
    owner,
    `create role ${role} ${login} ${PLAIN}`,
    `Give it CREATEROLE, or make the roles beforehand, as a superuser: ${byHand};`,
  )
}

/** The lock is one database's; roles and memberships are the cluster's, and another database's Parley makes them too. */
const FASTER = ['42710', '23505']
const MEANWHILE = /tuple concurrently updated/

async function told(owner: pg.ClientBase, statement: string, advice: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await owner.query(statement)
      return
    } catch (error) {
      const { code, message } = error as { code?: string; message: string }
      if (code && FASTER.includes(code)) return
      if (MEANWHILE.test(message) && tries < 100) continue
      if (code !== '42501') throw error
      throw new DatabaseUnfit(
        `The user of DATABASE_URL may not: ${statement.replace(/'.*'/, '...')}. ${advice}`,
        {
          cause: error,
        },
      )
    }
  }
}

async function isMember(owner: pg.ClientBase): Promise<boolean> {
  const { rows } = await owner.query<{ ok: boolean }>(
    `select pg_has_role('${SERVER}', 'parley_clerk', 'member')
        and pg_has_role('${SERVER}', 'parley_participant', 'member') as ok`,
  )
  return rows[0]?.ok === true
}

/** A role found as it is may have been given what makes row-level security no wall. */
async function refuseMighty(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname = any ($1)
       and (rolsuper or rolbypassrls or rolcreaterole or rolreplication
            or rolname = '${SERVER}' and rolinherit) order by rolname`,
    [Object.keys(ROLES)],
  )
  const [mighty] = rows
  if (!mighty) return
  throw new DatabaseUnfit(
    `The role ${mighty.rolname} may do more than Parley lets it. Take that away: alter role ${mighty.rolname} ${PLAIN};`,
  )
}

/** SCRAM-SHA-256 as PostgreSQL keeps it (RFC 5803): the password itself never stands in a statement or a log. */
function verifierOf(password: string): string {
  const rounds = 4096
  const salt = createHmac('sha256', password).update('salt').digest().subarray(0, 16)
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256')
  const keyed = (name: string) => createHmac('sha256', salted).update(name).digest()
  const stored = hash('sha256', keyed('Client Key'), 'base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`
}

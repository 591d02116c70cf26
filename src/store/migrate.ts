// Forward-only migrations: each file in its own transaction with the row that says it was applied.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'
import { DatabaseUnfit } from './roles.ts'

export type Migration = { readonly name: string; readonly sql: string; readonly hash: string }
const LOCK = 7_234_002

/** A file that is not named in order would be passed over in silence: it is refused instead. */
export async function readMigrations(folder: URL): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name, i) => {
      const number = String(i + 1).padStart(4, '0')
      if (!new RegExp(`^${number}_[a-z0-9_]+\\.sql$`).test(name)) {
        throw new Error(`The migration ${name} should be named ${number}_what_it_does.sql`)
      }
      const sql = await readFile(new URL(name, folder), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** Returns the names of the migrations that were applied now. The instant is UTC milliseconds. */
export async function migrate(
  owner: pg.ClientBase,
  migrations: readonly Migration[],
  at: number,
): Promise<readonly string[]> {
  await owner.query(`select pg_advisory_lock(${LOCK})`)
  try {
    await makeTable(owner)
    const { rows: applied } = await owner.query<Applied>('select name, hash from migrations')
    const past = applied.toSorted((a, b) => (a.name < b.name ? -1 : 1))
    refuseAnotherPast(past, migrations)
    const due = migrations.slice(past.length)
    for (const migration of due) await apply(owner, migration, at)
    return due.map(({ name }) => name)
  } finally {
    await owner.query(`select pg_advisory_unlock(${LOCK})`)
  }
}

type Applied = { name: string; hash: string }

async function makeTable(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query<{ known: boolean }>(
    `select to_regclass('migrations') is not null as known`,
  )
  if (rows[0]?.known) return
  await owner.query(
    `create table migrations (name text primary key, hash text not null, applied_at bigint not null);
     alter table migrations enable row level security`,
  )
}

function refuseAnotherPast(applied: readonly Applied[], migrations: readonly Migration[]): void {
  const last = migrations.at(-1)?.name ?? ''
  const names = new Set(migrations.map(({ name }) => name))
  for (const [i, { name, hash }] of applied.entries()) {
    if (!names.has(name)) {
      throw new DatabaseUnfit(
        name > last
          ? `The database is newer than this Parley: it has ${name}. Start the newer version.`
          : `The database has ${name}, which this Parley is missing. Restore the file.`,
      )
    }
    const expected = migrations[i]
    if (expected?.name !== name) {
      throw new DatabaseUnfit(
        `${expected?.name} stands before ${name}, which was applied without it. Migrations are added at the end.`,
      )
    }
    if (expected.hash !== hash) {
      throw new DatabaseUnfit(
        `${name} was changed after it was applied. Restore the file, and put the change into a new one.`,
      )
    }
  }
}

async function apply(owner: pg.ClientBase, { name, sql, hash }: Migration, at: number) {
  await owner.query('begin')
  try {
    await owner.query(sql)
    await owner.query('insert into migrations values ($1, $2, $3)', [name, hash, at])
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw new Error(`Migration ${name} failed`, { cause: error })
  }
}

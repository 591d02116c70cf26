// Forward-only migrations: each file in its own transaction with the row that says it was applied.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'
import { DatabaseUnfit } from './roles.ts'

export type Migration = { readonly name: string; readonly sql: string; readonly hash: string }
const LOCK = 7_234_002

export async function readMigrations(folder: URL): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z_]+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
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
    await owner.query(
      'create table if not exists migrations (name text primary key, hash text not null, applied_at bigint not null)',
    )
    const { rows: applied } = await owner.query<{ name: string; hash: string }>(
      'select name, hash from migrations order by name',
    )
    refuseAnotherPast(applied, migrations)
    const due = migrations.slice(applied.length)
    for (const migration of due) await apply(owner, migration, at)
    return due.map(({ name }) => name)
  } finally {
    await owner.query(`select pg_advisory_unlock(${LOCK})`)
  }
}

function refuseAnotherPast(
  applied: readonly { name: string; hash: string }[],
  migrations: readonly Migration[],
): void {
  for (const [i, { name, hash }] of applied.entries()) {
    const known = migrations[i]
    if (!known) {
      throw new DatabaseUnfit(
        `The database is newer than this Parley: it has ${name}. Start the newer version.`,
      )
    }
    if (known.name !== name) {
      throw new DatabaseUnfit(`The database has ${name} where this Parley has ${known.name}.`)
    }
    if (known.hash !== hash) {
      throw new DatabaseUnfit(`${name} was changed after it was applied. Restore the file.`)
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

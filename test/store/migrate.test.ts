// Migrations only go forward: what was applied is never applied again, changed, skipped or forgotten.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../src/places.ts'
import { openClient } from '../../src/store/connect.ts'
import { type Migration, migrate, readMigrations } from '../../src/store/migrate.ts'
import { bothClusters, type FreshDatabase, freshDatabase } from './databases.ts'

const file = (number: number, sql: string): Migration => ({
  name: `${String(number).padStart(4, '0')}_of_a_test.sql`,
  sql,
  hash: `hash of ${sql}`,
})

describe.each(bothClusters)('on the %s PostgreSQL', (cluster) => {
  let database: FreshDatabase
  const clients: pg.Client[] = []
  const owner = async (name = database.name) => {
    const client = await openClient({ ...database.at, user: 'postgres' }, name)
    clients.push(client)
    return client
  }
  beforeAll(async () => {
    database = await freshDatabase(cluster)
  })
  afterAll(async () => {
    for (const client of clients) await client.end()
    await database.drop()
  })
  /** An empty database beside, where a test has a past of its own. */
  const empty = async () => {
    const name = `${database.name}_${clients.length}`
    await database.owner.query(`create database ${name} template template0`)
    return { name, client: await owner(name) }
  }
  const one = file(1, 'create table one (n int)')
  const two = file(2, 'create table two (n int)')
  const tables = async (client: pg.Client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    )
    return rows.map(({ name }) => name)
  }

  test('all of them make the database of today, and a second time there is nothing to do', async () => {
    const { client } = await empty()
    const { rows } = await client.query(`select from pg_roles where rolname = 'parley_clerk'`)
    expect(rows).toHaveLength(1)
    const all = await readMigrations(new URL('database/migrations/', root))
    expect(await migrate(client, all, 1_750_000_000_000)).toEqual(all.map(({ name }) => name))
    expect(await migrate(client, all, 1_760_000_000_000)).toEqual([])
    const { rows: kept } = await client.query('select * from migrations order by name')
    expect(kept).toEqual(
      all.map(({ name, hash }) => ({ name, hash, applied_at: 1_750_000_000_000 })),
    )
  })

  test('every table has row-level security, the one of migrations too', async () => {
    const { rows } = await database.owner.query<{ name: string; walled: boolean }>(
      `select relname as name, relrowsecurity as walled from pg_class
       where relkind in ('r', 'p') and relnamespace in ('public'::regnamespace, 'keys'::regnamespace)`,
    )
    expect(rows.length).toBeGreaterThan(15)
    expect(rows.filter(({ walled }) => !walled)).toEqual([])
  })

  test('what is new is applied after what is there', async () => {
    const { client } = await empty()
    expect(await migrate(client, [one], 1)).toEqual([one.name])
    expect(await migrate(client, [one, two], 2)).toEqual([two.name])
    expect(await tables(client)).toEqual(['migrations', 'one', 'two'])
  })

  test('one that fails leaves nothing of itself, and those before it stand', async () => {
    const { client } = await empty()
    const broken = file(2, 'create table two (n int); select 1 / 0')
    await expect(migrate(client, [one, broken], 1)).rejects.toThrow(`${broken.name} failed`)
    expect(await tables(client)).toEqual(['migrations', 'one'])
    expect(await migrate(client, [one, two], 2)).toEqual([two.name])
  })

  test('a changed, a missing, a slipped-in file and a newer database are refused by name', async () => {
    const { client } = await empty()
    await migrate(client, [one, two], 1)
    const refusals: [readonly Migration[], RegExp][] = [
      [[{ ...one, hash: 'other' }, two], /^0001_of_a_test.sql was changed after it was applied/],
      [[two], /^The database has 0001_of_a_test.sql, which this Parley is missing/],
      [[one], /^The database is newer than this Parley: it has 0002_of_a_test.sql/],
      [[], /^The database is newer than this Parley: it has 0001_of_a_test.sql/],
      [
        [one, { ...one, name: '0001_slipped_in.sql' }, two],
        /^0001_slipped_in.sql stands before 0002_of_a_test.sql, which was applied without it/,
      ],
    ]
    for (const [files, words] of refusals) {
      await expect(migrate(client, files, 2)).rejects.toThrow(words)
    }
    expect(await tables(client)).toEqual(['migrations', 'one', 'two'])
  })

  test('of eight that migrate at once each file is applied by one', async () => {
    const { name } = await empty()
    const files = [
      one,
      file(2, 'select pg_sleep(0.2); create table two (n int); insert into two values (1)'),
      file(3, 'insert into two values (2)'),
    ]
    const eight = await Promise.all(Array.from({ length: 8 }, () => owner(name)))
    const done = await Promise.all(eight.map((client) => migrate(client, files, 1)))
    expect(done.flat().toSorted()).toEqual(files.map(({ name }) => name))
    expect((await eight[0]?.query('select n from two order by n'))?.rows).toEqual([
      { n: 1 },
      { n: 2 },
    ])
  })
})

test('a file that is not the next in number or name is refused, not passed over', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-migrations-'))
  const url = pathToFileURL(`${folder}/`)
  try {
    writeFileSync(join(folder, '0001_first.sql'), 'select 1')
    writeFileSync(join(folder, '0002_oauth2.sql'), 'select 2')
    writeFileSync(join(folder, 'README.md'), 'no migration')
    expect((await readMigrations(url)).map(({ name }) => name)).toEqual([
      '0001_first.sql',
      '0002_oauth2.sql',
    ])
    for (const wrong of ['0004_gap.sql', '0002_twice.sql', 'later.sql', '0003-dash.sql']) {
      writeFileSync(join(folder, wrong), 'select 3')
      await expect(readMigrations(url)).rejects.toThrow('should be named 000')
      rmSync(join(folder, wrong))
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

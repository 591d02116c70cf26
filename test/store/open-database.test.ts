// The server comes into the database as nobody, by whatever way, and row-level security is a wall for it.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openClient, openPool } from '../../src/store/connect.ts'
import { type LocalPostgres, startLocalPostgres } from '../../src/store/local-postgres.ts'
import { type Database, openDatabase } from '../../src/store/open-database.ts'
import { makeRoles, SERVER } from '../../src/store/roles.ts'
import { realClock } from '../../src/world/clock.ts'
import { SYSTEM } from './cluster-setup.ts'

const roles = ['parley_clerk', 'parley_participant', SERVER]

describe.each([
  ['embedded', undefined],
  ['system', SYSTEM],
])('on the %s PostgreSQL', (_name, binaries) => {
  let local: LocalPostgres
  let superuser: pg.Client
  let folder: string
  let made = 0
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parley-open-'))
    chmodSync(folder, 0o755)
    const settings = { fsync: 'off', logging_collector: 'on', log_statement: 'all' }
    const data = join(folder, 'postgres')
    local = await startLocalPostgres({ folder: data, clock: realClock, binaries, settings })
    superuser = await openClient(local.at, 'postgres')
  })
  afterAll(async () => {
    await superuser.end()
    await local.stop()
    rmSync(folder, { recursive: true })
  })

  const newDatabase = async (owner = 'postgres') => {
    const name = `other_${++made}`
    await superuser.query(`create database ${name} owner ${owner}`)
    return name
  }
  const newOwner = async (may: string) => {
    const name = `owner_${++made}`
    await superuser.query(`create role ${name} login ${may}`)
    return name
  }
  /** A URL without a host before its slash, as one writes it for a socket. */
  const url = (name: string, user = 'postgres') =>
    `postgres:///${name}?host=${encodeURIComponent(local.at.host)}&port=${local.at.port}&user=${user}`
  const opened = (name: string, user?: string, serverPassword = 'a password') =>
    openDatabase({ connectionString: url(name, user), serverPassword }, realClock, 4)
  const using = async <T>(
    database: Database,
    work: (client: pg.Client) => Promise<T>,
  ): Promise<T> => {
    const client = await database.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
      await database.close()
    }
  }

  // First: here the cluster has no roles yet.
  test('a user who may not make roles is told which to make, and with them goes on', async () => {
    const user = await newOwner('')
    const name = await newDatabase(user)
    const refused = await opened(name, user).catch((error: Error) => error.message)
    expect(refused).toContain('CREATEROLE')
    const advice = (words: unknown) => String(words).split('superuser: ')[1] ?? ''
    await superuser.query(advice(refused))
    const stillRefused = await opened(name, user).catch((error: Error) => error.message)
    expect(stillRefused).toContain('with admin option')
    expect(stillRefused).not.toContain('SCRAM')
    await superuser.query(advice(stillRefused).replaceAll('the_user', user))
    await using(await opened(name, user), async (client) => {
      expect((await client.query('select session_user as who')).rows).toEqual([{ who: SERVER }])
    })
    await superuser.query(`drop database ${name}`)
    await superuser.query(`revoke ${SERVER} from ${user}; drop role ${user}`)
    await superuser.query(`drop role ${roles.join(', ')}`)
  })

  test('a user with CREATEROLE alone makes them and the whole database', async () => {
    const user = await newOwner('createrole')
    const name = await newDatabase(user)
    await using(await opened(name, user), async (client) => {
      const { rows } = await client.query(
        'select rolsuper, rolbypassrls, rolinherit, rolcreaterole from pg_roles where rolname = session_user',
      )
      expect(rows).toEqual([
        { rolsuper: false, rolbypassrls: false, rolinherit: false, rolcreaterole: false },
      ])
    })
  })

  test('by a URL of a socket, too, the server comes in as itself and reaches nothing', async () => {
    await using(await opened(await newDatabase()), async (client) => {
      const { rows: tables } = await client.query<{ name: string }>(
        `select oid::regclass::text as name from pg_class where relkind in ('r', 'p')
         and relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)`,
      )
      expect(tables.length).toBeGreaterThan(15)
      for (const role of ['none', 'parley_clerk', 'parley_participant']) {
        await client.query(`set role ${role}; reset role`)
        for (const { name } of tables) {
          for (const act of [`select from ${name}`, `delete from ${name}`, `truncate ${name}`]) {
            await expect(client.query(act), act).rejects.toThrow('permission denied')
          }
        }
        for (const act of [
          'create table mine (n int)',
          'create temporary table entries (n int)',
          'create schema mine',
          'set role postgres',
          'set session authorization postgres',
        ]) {
          await expect(client.query(act), act).rejects.toThrow('permission denied')
        }
      }
    })
  })

  test('who serves is the clerk on some connections, on others a participant, and plans by index', async () => {
    const name = await newDatabase()
    const connectionString = `${url(name)}&options=${encodeURIComponent('-c work_mem=5MB')}`
    const database = await openDatabase({ connectionString, serverPassword: 'p' }, realClock, 2)
    const said = `select current_user as who, session_user as login, current_setting('work_mem') as theirs,
      current_setting('plan_cache_mode') as plans, current_setting('enable_seqscan') as seqscan`
    const set = { theirs: '5MB', plans: 'force_generic_plan', seqscan: 'off' }
    try {
      for (const who of ['clerk', 'participant'] as const) {
        const { rows } = await database.pools[who].query(said)
        expect(rows).toEqual([{ who: `parley_${who}`, login: SERVER, ...set }])
      }
    } finally {
      await database.close()
    }
  })

  test('a role lasts as long as its transaction', async () => {
    await using(await opened(await newDatabase()), async (client) => {
      const who = async () => (await client.query('select current_user as who')).rows[0]?.who
      for (const end of ['commit', 'rollback']) {
        await client.query('begin; set local role parley_participant')
        expect(await who()).toBe('parley_participant')
        await client.query(end)
        expect(await who()).toBe(SERVER)
      }
    })
  })

  test('a participant reads and does no more, and the clerk changes no entry', async () => {
    await using(await opened(await newDatabase()), async (client) => {
      const as = async (role: string, act: string) => {
        try {
          await client.query(`begin; set local role ${role}`)
          await client.query(act)
        } finally {
          await client.query('rollback')
        }
      }
      await as('parley_participant', 'select from entries')
      await as('parley_clerk', 'select from entries')
      for (const act of [
        'insert into entries (room_id) values (null)',
        'update entries set at = 1',
        'delete from entries',
        'select from people',
        'select from jobs',
        'select from sessions',
      ]) {
        await expect(as('parley_participant', act), act).rejects.toThrow('permission denied')
      }
      for (const act of [
        'update entries set at = 1',
        'delete from entries',
        'truncate entries',
        'select from migrations',
      ]) {
        await expect(as('parley_clerk', act), act).rejects.toThrow('permission denied')
      }
      await expect(
        as('parley_clerk', 'alter table entries disable trigger append_only'),
      ).rejects.toThrow('must be owner')
    })
  })

  test('in one session the clerk’s role can be taken: the wall is for wrong queries, not foreign statements', async () => {
    await using(await opened(await newDatabase()), async (client) => {
      await client.query('begin; set local role parley_participant')
      await client.query('set local role parley_clerk; select from people')
      await client.query('rollback')
    })
  })

  test('roles that can do more than they should are refused', async () => {
    const client = await openClient(local.at, 'postgres')
    try {
      await makeRoles(client)
      for (const might of ['bypassrls', 'superuser', 'inherit', 'createrole']) {
        await client.query(`begin; alter role ${SERVER} ${might}`)
        await expect(makeRoles(client), might).rejects.toThrow(`The role ${SERVER} may do more`)
        await client.query('rollback')
      }
    } finally {
      await client.end()
    }
  })

  test('a server that reaches a table by itself does not open', async () => {
    const name = await newDatabase()
    await (await opened(name)).close()
    const owner = await openClient(local.at, name)
    await owner.query(`grant select on entries to ${SERVER}`)
    await expect(opened(name)).rejects.toThrow('reaches tables by itself')
    await owner.query(`revoke select on entries from ${SERVER}; grant select on entries to public`)
    await expect(opened(name)).rejects.toThrow('reaches tables by itself')
    await owner.end()
  })

  test('many that open different databases of one cluster at once all make the roles', async () => {
    const names: string[] = []
    for (let i = 0; i < 6; i++) names.push(await newDatabase())
    for (const before of await databasesWithRoles())
      await superuser.query(`drop database ${before}`)
    await superuser.query(`drop role ${roles.join(', ')}`)
    const all = await Promise.all(names.map((name) => opened(name)))
    expect(all).toHaveLength(6)
    await Promise.all(all.map((database) => database.close()))

    async function databasesWithRoles() {
      const { rows } = await superuser.query<{ datname: string }>(
        `select datname from pg_database where datname like 'other%' and datname <> all ($1)`,
        [names],
      )
      return rows.map(({ datname }) => datname)
    }
  })

  test('the password lets the server in, another does not, and no log has read it', async () => {
    const hba = join(folder, 'postgres', 'pg_hba.conf')
    const before = readFileSync(hba, 'utf8')
    writeFileSync(hba, `local all ${SERVER} scram-sha-256\n${before}`)
    await superuser.query('select pg_reload_conf()')
    const name = await newDatabase()
    const password = 'kJ-8_long & odd?#'
    await using(await opened(name, 'postgres', password), async (client) => {
      expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    })
    const wrong = openPool({ ...local.at, user: SERVER, password: 'wrong' }, name)
    await expect(wrong.query('select 1')).rejects.toThrow('password authentication failed')
    await wrong.end()
    const { rows } = await superuser.query<{ kept: string }>(
      'select rolpassword as kept from pg_authid where rolname = $1',
      [SERVER],
    )
    expect(rows[0]?.kept).toMatch(/^SCRAM-SHA-256\$4096:/)
    const logs = join(folder, 'postgres', 'log')
    const log = readdirSync(logs).map((file) => readFileSync(join(logs, file), 'utf8'))
    expect(log.join()).toContain(`alter role ${SERVER} password`)
    expect(log.join()).not.toContain(password)
    writeFileSync(hba, before)
    await superuser.query('select pg_reload_conf()')
  })

  test('a URL without a database is refused', async () => {
    await expect(
      openDatabase(
        { connectionString: 'postgres://somebody@host/', serverPassword: '' },
        realClock,
      ),
    ).rejects.toThrow('DATABASE_URL names no database')
  })

  test('numbers are exact or not read, and no column becomes a Date', async () => {
    await using(await opened(await newDatabase()), async (client) => {
      const { rows } = await client.query(
        `select 9007199254740991::bigint as n, '2026-11-02'::date as day, array['2026-11-02'::date] as days,
                '2026-11-02 17:00+00'::timestamptz is not null as there, '2026-11-02 17:00'::timestamp as at`,
      )
      expect(rows).toEqual([
        {
          n: 9_007_199_254_740_991,
          day: '2026-11-02',
          days: '{2026-11-02}',
          there: true,
          at: '2026-11-02 17:00:00',
        },
      ])
      await expect(client.query('select 9007199254740993::bigint')).rejects.toThrow('safe integer')
      expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    })
  })
})

test('a PostgreSQL older than 15 is refused with its version', async () => {
  const old = {
    query: async () => ({ rows: [{ number: '140012', version: '14.12' }] }),
  } as unknown as pg.ClientBase
  await expect(makeRoles(old)).rejects.toThrow(/needs PostgreSQL 15 or newer.*leads to 14.12/)
})

// Row-level security as a wall: what everybody sees behind it, who tries to climb it, and that each stone bears.
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { carryOut } from '../../src/application/carry-out.ts'
import { roomsOpenTo } from '../../src/domain/rooms.ts'
import type { Me } from '../../src/domain/seats.ts'
import { startedCase, sure, testCore } from '../house.ts'
import { bothClusters } from './databases.ts'

const sides = ['side-a', 'side-b'] as const
const everyone = ['ana', 'ada', 'ben', 'mira', 'olu', 'max', 'ida', 'stranger']
/** What a participant may look at, and what tells one row from another. */
const readable = {
  cases: 'case_id',
  rooms: 'room_id::text',
  participants: `case_id || ' ' || participant_id`,
  room_members: `person_id || ' ' || room_id || ' ' || participant_id`,
  entries: `room_id || ' ' || number`,
  repeats: `case_id || ' ' || participant_id || ' ' || key`,
  drafts: `person_id || ' ' || room_id`,
  'keys.case_keys': 'case_id',
  'keys.room_keys': 'room_id::text',
  sealed_agreements: 'case_id',
  sealed_amendments: 'case_id',
  mail_parts: `mail_id || ' ' || part`,
  document_files: `document_id || ' ' || part`,
  mails_in: 'mail_id',
  sign_in_log: `person_id || ' ' || event`,
  reminders: `case_id || ' ' || participant_id || ' ' || round`,
  mediator_time: `person_id || ' ' || block`,
} as const
type Table = keyof typeof readable

describe.each(bothClusters)('on the %s PostgreSQL', (cluster) => {
  let t: Awaited<ReturnType<typeof testCore>>
  beforeAll(async () => {
    t = await testCore({ cluster })
    for (const caseId of ['c1', 'c2']) {
      const { does } = await startedCase(t.core, caseId)
      for (const [person, room] of [
        ['ana', 'caucus:side-a'],
        ['ada', 'team:side-a'],
        ['ben', 'team:side-b'],
        ['mira', 'neutrals'],
        ['max', 'desk:side-b'],
        ['ben', 'joint'],
      ] as const) {
        await sure(
          carryOut(t.core, {
            actor: { person },
            caseId,
            command: { type: 'PostMessage', room, words: 'words' },
            repeatable: { key: `key ${room}`, request: 'r' },
          }),
        )
        await t.core.drafts.keep(person, caseId, room, new Map([['words', 'half a']]), 1)
      }
      await does('ada', { type: 'LeaveSeat' })
      const command = {
        type: 'InviteParticipant',
        participant: 'p-ida',
        side: 'side-b',
        role: 'attorney',
        name: 'Ida',
        words: 'Come.',
      } as const
      const people = new Map([['p-ida', 'ida']])
      await sure(carryOut(t.core, { actor: { person: 'max' }, caseId, command, people }))
      await t.database.owner.query(
        `insert into reminders select case_id, participant_id, 1, 0, 2 from participants where case_id = $1`,
        [caseId],
      )
      for (const table of ['sealed_agreements', 'sealed_amendments'])
        await t.database.owner.query(`insert into ${table} values ($1, 'd', 'file', 1)`, [caseId])
    }
    for (const person of ['ana', 'ben']) {
      await t.database.owner.query(
        `insert into people values ($1, $1, 'en', 'UTC', null, null, false, 1)`,
        [person],
      )
      await t.database.owner.query(
        `insert into sign_in_log (at, event, person_id, number) values (1, 'asked', $1, 1)`,
        [person],
      )
      await t.database.owner.query(`insert into mediator_time values ($1, 1, 'c1', 'm', null)`, [
        person,
      ])
      await t.database.owner.query(
        `insert into mails_in (mail_id, token_hash, written_alike, state, arrived_at, person_id, case_id, reason)
         values ($1, 'token', $2, 'held', 1, $1, 'c1', 'sender')`,
        [person, Buffer.from(person)],
      )
      await t.database.owner.query(
        `insert into mail_parts select $1, 0, room_id, 'part', 1 from rooms where case_id = 'c1' and room = $2`,
        [person, person === 'ana' ? 'caucus:side-a' : 'caucus:side-b'],
      )
      await t.database.owner.query(
        `insert into document_files select $1, 0, room_id, 'blob', 'key', 'kept', 1 from rooms where case_id = 'c1' and room = $2`,
        [person, person === 'ana' ? 'caucus:side-a' : 'team:side-b'],
      )
    }
  })
  afterAll(() => t.drop())

  /** As the server logs in, in a transaction of one person; what is done there is undone. */
  const as = async <T>(
    person: string,
    caseIds: readonly string[],
    work: (client: pg.PoolClient) => Promise<T>,
  ): Promise<T> => {
    const client = await t.database.login.connect()
    try {
      await client.query(
        `begin; select set_config('app.person', '${person}', true), set_config('app.cases', '${caseIds.join(' ')}', true); set local role parley_participant`,
      )
      return await work(client)
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  const keysIn = async (client: pg.PoolClient | pg.Pool, table: Table, where = 'true') => {
    const { rows } = await client.query<{ key: string }>(
      `select ${readable[table]} as key from ${table} where ${where} order by 1`,
    )
    return rows.map(({ key }) => key)
  }

  /** What the domain says that somebody sees, from all that is there. */
  const allowed = async (person: string, caseIds: readonly string[]) => {
    const { owner } = t.database
    const { rows: seats } = await owner.query<
      Omit<Me, 'state'> & { state: string; case_id: string }
    >(
      `select case_id, participant_id as participant, seat, role, state from participants where person_id = $1`,
      [person],
    )
    const here = seats.filter(({ case_id }) => caseIds.includes(case_id))
    const inIt = here.filter(({ state }) => state !== 'left')
    const rooms = inIt.flatMap(({ case_id, ...me }) =>
      roomsOpenTo(me as Me, sides).map((room) => `case_id = '${case_id}' and room = '${room}'`),
    )
    const roomIds = `(select room_id from rooms where ${rooms.map((r) => `(${r})`).join(' or ') || 'false'})`
    const cases = `case_id = any ('{${inIt.map(({ case_id }) => case_id).join()}}')`
    const mine = here.map(
      (s) => `(case_id = '${s.case_id}' and participant_id = '${s.participant}')`,
    )
    const reminded = here
      .filter(({ state }) => state === 'seated')
      .map(({ case_id, seat, participant }) =>
        seat === 'neutral'
          ? `case_id = '${case_id}'`
          : `(case_id = '${case_id}' and participant_id = '${participant}')`,
      )
    const wheres: Record<Table, string> = {
      cases,
      rooms: `room_id in ${roomIds}`,
      participants: `person_id = '${person}'`,
      room_members: `person_id = '${person}'`,
      entries: `room_id in ${roomIds}`,
      repeats: mine.join(' or ') || 'false',
      drafts: `person_id = '${person}'`,
      'keys.case_keys': cases,
      'keys.room_keys': `room_id in ${roomIds}`,
      sealed_agreements: cases,
      sealed_amendments: cases,
      sign_in_log: `person_id = '${person}'`,
      mails_in: `person_id = '${person}' and state = 'held'`,
      mail_parts: `room_id in ${roomIds}`,
      document_files: `room_id in ${roomIds}`,
      reminders: reminded.join(' or ') || 'false',
      mediator_time: `person_id = '${person}'`,
    }
    return wheres
  }

  /** The tables in which somebody sees, asking for everything, something else than the domain says. */
  const differing = async () => {
    const found: string[] = []
    for (const person of everyone) {
      for (const caseIds of [['c1'], ['c1', 'c2'], []]) {
        const wheres = await allowed(person, caseIds)
        for (const table of Object.keys(readable) as Table[]) {
          const expected = await keysIn(t.database.owner, table, wheres[table])
          const seen = await as(person, caseIds, (client) => keysIn(client, table))
          if (seen.join() !== expected.join()) found.push(`${person} ${table}`)
        }
      }
    }
    return found
  }

  test('who asks for everything gets what the domain says they see, in every table', async () => {
    expect(await differing()).toEqual([])
    const entries = (person: string) => as(person, ['c1'], (client) => keysIn(client, 'entries'))
    const all = await t.database.owner.query<{ n: number }>(
      'select count(*)::int as n from entries',
    )
    expect((await entries('ana')).length).toBeGreaterThan(10)
    expect((await entries('mira')).length).toBeGreaterThan((await entries('ana')).length)
    expect((await entries('ida')).length).toBeGreaterThan(0)
    expect(await entries('ada')).toEqual([])
    expect(await entries('stranger')).toEqual([])
    expect(all.rows[0]?.n).toBeGreaterThan((await entries('mira')).length * 2)
  })

  test('each policy bears: opened, it is found', async () => {
    const { owner } = t.database
    const { rows } = await owner.query<{ policy: string; relation: string; rule: string }>(
      `select polname as policy, polrelid::regclass::text as relation,
              pg_get_expr(polqual, polrelid) as rule
       from pg_policy where 'parley_participant'::regrole::oid = any (polroles) order by 1`,
    )
    expect(rows.length).toBe(Object.keys(readable).length)
    for (const { policy, relation, rule } of rows) {
      await owner.query(`alter policy ${policy} on ${relation} using (true)`)
      expect(await differing(), policy).not.toEqual([])
      await owner.query(`alter policy ${policy} on ${relation} using (${rule})`)
    }
    expect(await differing()).toEqual([])
  })

  /** What somebody gets who asks for all entries after doing this as Ben, who looks at the first case. */
  const climb = (doing: string, asking = 'select room_id, number from entries') =>
    as('ben', ['c1'], async (client) => {
      const own = await keysIn(client, 'entries')
      try {
        if (doing) await client.query(doing)
        const { rowCount } = await client.query(asking)
        return rowCount === own.length ? 'own rooms' : `${rowCount} rows`
      } catch (error) {
        return (error as { code: string }).code
      }
    })
  const DENIED = '42501'

  test.each([
    ['asking for everything', '', undefined, 'own rooms'],
    ['putting the role off', 'reset role', undefined, DENIED],
    ['taking no role', 'set local role none', undefined, DENIED],
    ['taking the role of the owner', 'set local role postgres', undefined, DENIED],
    ['becoming the owner', 'set session authorization postgres', undefined, DENIED],
    ['turning the wall off', 'set local row_security = off', undefined, DENIED],
    ['taking the wall down', 'alter table entries disable row level security', undefined, DENIED],
    ['adding a policy', 'create policy mine on entries using (true)', undefined, DENIED],
    [
      'changing a policy',
      'alter policy the_entry_stands_in_a_room_of_the_reader on entries using (true)',
      undefined,
      DENIED,
    ],
    [
      'a function that runs as its owner',
      'create function peek() returns setof entries language sql security definer as $$ select * from entries $$',
      undefined,
      DENIED,
    ],
    [
      'a temporary function that runs as its owner',
      'create function pg_temp.peek() returns setof entries language sql security definer as $$ select * from public.entries $$',
      'select * from pg_temp.peek()',
      'own rooms',
    ],
    ['a view', 'create view peek as select * from entries', undefined, DENIED],
    [
      'a temporary view',
      'create temporary view peek as select * from entries',
      'select * from peek',
      'own rooms',
    ],
    ['a row locked', '', 'select * from entries for update', DENIED],
    ['a copy into a file', `copy entries to '/tmp/entries'`, undefined, DENIED],
    [
      'an entry written',
      `insert into entries (room_id, number, entry_id, at, by, kind, weighs, body, hash)
       select room_id, head + 1, 'x', 1, 'x', 'x', true, 'x', 'x' from rooms`,
      undefined,
      DENIED,
    ],
    [
      'a membership written',
      `insert into room_members select 'ben', case_id, room_id, 'p-ben' from rooms`,
      undefined,
      DENIED,
    ],
    ['a head moved', 'update rooms set head = head', undefined, DENIED],
    [
      'looking into more cases',
      `set local app.cases = 'c1 c2 c3'`,
      `select 1 from entries join rooms using (room_id) where case_id = 'c1'`,
      'own rooms',
    ],
    ['what the planner knows', '', `select 1 from pg_stats where tablename = 'entries'`, '0 rows'],
  ])('%s reaches nothing of others', async (_what, doing, asking, reached) => {
    expect(await climb(doing, asking)).toBe(reached)
  })

  test('a function in the condition is not shown the rows of others', async () => {
    const shown = await as('ben', ['c1'], async (client) => {
      const heard: string[] = []
      client.on('notice', ({ message }) => heard.push(message ?? ''))
      await client.query(
        `create function pg_temp.tell(words text) returns boolean cost 0.0000001 language plpgsql
         as $$ begin raise notice '%', words; return true; end $$`,
      )
      const { rowCount } = await client.query(
        'select number from entries where pg_temp.tell(entry_id)',
      )
      client.removeAllListeners('notice')
      return { heard: heard.length, own: rowCount }
    })
    expect(shown.own).toBeGreaterThan(10)
    expect(shown.heard).toBe(shown.own)
  })

  test('the wall is against a forgotten condition, not against who writes SQL as the server', async () => {
    const asAna = await climb(`select set_config('app.person', 'ana', true)`)
    const asClerk = await climb('set local role parley_clerk')
    expect([asAna, asClerk].every((reached) => /^\d+ rows$/.test(reached))).toBe(true)
  })

  test('every table that the server reaches is behind the wall, and nothing is run as its owner', async () => {
    const { owner } = t.database
    const { rows: open } = await owner.query(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = relnamespace
       where relkind in ('r', 'p', 'v', 'm', 'f') and nspname in ('public', 'keys')
         and (not relrowsecurity or relkind not in ('r', 'p'))
         and (has_table_privilege('parley_clerk', c.oid, 'select, insert, update, delete')
           or has_table_privilege('parley_participant', c.oid, 'select, insert, update, delete'))`,
    )
    expect(open).toEqual([])
    const { rows: definers } = await owner.query(
      `select proname from pg_proc where prosecdef and pronamespace in ('public'::regnamespace, 'keys'::regnamespace)`,
    )
    expect(definers).toEqual([])
    const { rows: written } = await owner.query(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = relnamespace
       where relkind = 'r' and nspname in ('public', 'keys')
         and has_table_privilege('parley_participant', c.oid, 'insert, update, delete, truncate, references, trigger')`,
    )
    expect(written).toEqual([])
    const { rows: changed } = await owner.query(
      `select has_table_privilege('parley_clerk', 'entries', 'update, delete, truncate') as entries,
              has_any_column_privilege('parley_clerk', 'entries', 'update') as columns`,
    )
    expect(changed).toEqual([{ entries: false, columns: false }])
    const { rows: looked } = await owner.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = relnamespace
       where relkind = 'r' and nspname in ('public', 'keys')
         and has_table_privilege('parley_participant', c.oid, 'select') order by 1`,
    )
    expect(looked.map(({ name }) => name)).toEqual(Object.keys(readable).toSorted())
  })

  test('the server logs in with no privilege of its own', async () => {
    const { rows } = await t.database.owner.query(
      `select rolsuper, rolinherit, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles
       where rolname in ('parley_server', 'parley_clerk', 'parley_participant')`,
    )
    const none = {
      rolsuper: false,
      rolinherit: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
    }
    expect(rows).toEqual([none, none, none])
  })
})

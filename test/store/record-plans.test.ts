// How the database finds what it is asked: by the person's own rooms, never past the rows of others.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { carryOut } from '../../src/application/carry-out.ts'
import { draftStore } from '../../src/store/drafts.ts'
import { roomKeys } from '../../src/store/keys.ts'
import { recordReader } from '../../src/store/record-reader.ts'
import { recordWriter } from '../../src/store/record-writer.ts'
import { sealStore } from '../../src/store/seals.ts'
import { rootKey, startedCase, sure, testCore } from '../house.ts'
import { bothClusters } from './databases.ts'
import { type Asked, overheard } from './pausing.ts'

type Node = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Cond'?: string
  readonly 'Recheck Cond'?: string
  readonly 'Rows Removed by Filter'?: number
  readonly 'Rows Removed by Index Recheck'?: number
  readonly Plans?: readonly Node[]
}
/** Two thousand cases of others, with ten thousand entries. */
const FOREIGN = `
  insert into cases select 'f' || c, 'program', 'ref', 1 from generate_series(1, 2000) c;
  insert into keys.case_keys select 'f' || c, '\\x00' from generate_series(1, 2000) c;
  insert into rooms select gen_random_uuid(), 'f' || c, room, 1, 1, '\\x00'
    from generate_series(1, 2000) c, unnest('{board,joint,caucus:side-a,caucus:side-b,desk:side-a}'::text[]) room;
  insert into keys.room_keys select room_id, case_id, '\\x00' from rooms where case_id like 'f%';
  insert into participants select 'f' || c, 'p' || s, 'person-' || c || '-' || s, 'side-a', 'party', 'seated', 1
    from generate_series(1, 2000) c, generate_series(1, 3) s;
  insert into room_members select person_id, r.case_id, room_id, participant_id
    from rooms r join participants p on p.case_id = r.case_id where r.case_id like 'f%';
  insert into entries (room_id, number, entry_id, at, by, kind, weighs, body, hash)
    select room_id, 1, 'e', 1, 'p1', 'InvitationSent', true, '\\x00', '\\x00' from rooms where case_id like 'f%';
  insert into repeats select 'f' || c, 'p1', 'k', (select room_id from rooms limit 1), '\\x00', 1
    from generate_series(1, 2000) c;
  insert into drafts select person_id, room_id, '\\x00', 1 from room_members where case_id like 'f%';
  insert into sealed_agreements select 'f' || c, 'd', '\\x00', 1 from generate_series(1, 2000) c;
  insert into sealed_amendments select 'f' || c, 'd', '\\x00', 1 from generate_series(1, 2000) c;
  analyze`

describe.each(bothClusters)('on the %s PostgreSQL', (cluster) => {
  let t: Awaited<ReturnType<typeof testCore>>
  const asked = new Map<string, Asked>()
  beforeAll(async () => {
    t = await testCore({ cluster })
    const play = await startedCase(t.core, 'c1')
    await startedCase(t.core, 'c2')
    const pools = overheard(t.database.server, (one) => {
      const { text } = one
      if (/^\s*(select|update|delete|with)\b/.test(text) && /\b(from|update)\b/.test(text)) {
        asked.set(text, one)
      }
      return undefined
    })
    const keys = roomKeys(rootKey, t.chance)
    const reader = recordReader(pools, keys)
    const record = recordWriter(pools, keys, t.chance)
    const drafts = draftStore(pools, keys, t.chance)
    await reader.seenBy('ana', 'c1')
    const stretches = [
      { room: 'joint', after: 0, most: 50 } as const,
      { room: 'board', most: 50 } as const,
    ]
    await reader.seenWith('ana', 'c1', stretches)
    await reader.casesOf('ana')
    await reader.receiptOf('ana', 'c1')
    await drafts.keep('ana', 'c1', 'joint', new Map([['words', 'x']]), 1)
    await drafts.read('ana', 'c1', 'joint')
    await drafts.drop('ana', 'c1', 'joint', ['words'])
    await sealStore(pools, rootKey, keys, t.chance).read('ana', 'c1')
    const command = { type: 'PostMessage', room: 'joint', words: 'x' } as const
    const repeatable = { key: 'k', request: 'r' }
    const actor = { person: 'ana' }
    await sure(carryOut({ ...t.core, record }, { actor, caseId: 'c1', command, repeatable }))
    await sure(
      carryOut(
        { ...t.core, record },
        { actor: { person: 'ada' }, caseId: 'c2', command: { type: 'LeaveSeat' } },
      ),
    )
    await play.does('ben', command)
  })
  afterAll(() => t.drop())
  let stored: Promise<unknown> | undefined
  const foreign = () => {
    stored ??= t.database.owner.query(FOREIGN)
    return stored
  }

  /** Whatever looks at more than what its index leads to, as the database tells after doing it. */
  const strays = async ({ text, values, as }: Asked, settings: string) => {
    const client = await t.database.login.connect()
    try {
      await client.query(
        `begin; select set_config('app.person', 'ana', true), set_config('app.cases', 'c1 c2', true); set local role parley_${as}; ${settings}; deallocate all; prepare overheard as ${text}`,
      )
      const current = text.includes('insert into entries') ? await again(values) : values
      const given = current.length > 0 ? `(${current.map(literal).join(', ')})` : ''
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(
        `explain (analyze, format json) execute overheard${given}`,
      )
      const [{ Plan: plan }] = rows[0]?.['QUERY PLAN'] ?? [{ Plan: { 'Node Type': 'nothing' } }]
      return nodesOf(plan).flatMap((node) => complaint(node))
    } finally {
      await client.query('rollback')
      client.release(true)
    }
  }

  /** What was appended once is appended again, to the rooms as they now are. */
  const again = async (values: readonly unknown[]) => {
    const headsOf = async (ids: unknown) => {
      const { rows } = await t.database.owner.query<{ head: number; weight: number }>(
        `select head, weight from unnest($1::uuid[]) with ordinality as own(id, place)
         join rooms on room_id = id order by place`,
        [ids],
      )
      return rows
    }
    if (typeof values[0] === 'string') {
      const [now] = await headsOf([values[0]])
      const of = [values[0], now?.head, now?.weight, ...values.slice(3)]
      return values.length > 18 ? of.with(20, 'another key') : of
    }
    const [held, written, , , rooms] = values
    const now = await headsOf(held)
    const numbers = (await headsOf(rooms)).map(({ head }) => head + 1)
    const [weights, heads] = [now.map(({ weight }) => weight), now.map(({ head }) => head)]
    const key = values[24] === null ? null : 'another key'
    return [
      held,
      written,
      weights,
      heads,
      rooms,
      numbers,
      ...values.slice(6, 24),
      key,
      ...values.slice(25),
    ]
  }

  const straying = async (settings: string) => {
    expect(asked.size).toBeGreaterThan(15)
    const found: string[] = []
    for (const one of asked.values()) {
      for (const stray of await strays(one, settings)) found.push(`${stray} in ${one.text}`)
    }
    return found
  }
  const asServed =
    'set local plan_cache_mode = force_generic_plan; set local enable_seqscan = off; set local jit = off'

  test('while little is stored, every statement goes by an index and passes over nobody', async () => {
    expect(await straying(asServed)).toEqual([])
  })

  test.each([
    asServed,
    'set local plan_cache_mode = force_generic_plan',
    'set local plan_cache_mode = force_custom_plan',
  ])('nor does it with ten thousand entries of others (%s)', async (settings) => {
    await foreign()
    expect(await straying(settings)).toEqual([])
  })

  test('a statement that looks past the rows of others is found', async () => {
    await foreign()
    for (const text of [
      `select count(*) from entries where kind = 'InvitationSent'`,
      'select max(at) from entries',
      `select * from rooms where room_id::text < '1'`,
    ]) {
      const found = await strays({ text, values: [], as: 'clerk' }, asServed)
      expect(found, text).not.toEqual([])
    }
  })
})

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

function complaint(node: Node): readonly string[] {
  const relation = node['Relation Name']
  const removed =
    (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)
  const where = relation ?? node['Node Type']
  const found = removed > 0 ? [`${removed} rows passed over in ${where}`] : []
  if (!relation || !node['Node Type'].includes('Scan')) return found
  const by = node['Index Cond'] ?? node['Recheck Cond'] ?? ''
  return /\b(room_id|person_id|case_id)\b/.test(by)
    ? found
    : [...found, `${node['Node Type']} of ${relation} by ${by || 'nothing'}`]
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`
  if (Array.isArray(value)) {
    const parts = value.map((one) =>
      Buffer.isBuffer(one)
        ? `"\\\\x${one.toString('hex')}"`
        : one === null
          ? 'null'
          : JSON.stringify(String(one)),
    )
    return pg.escapeLiteral(`{${parts.join(',')}}`)
  }
  return pg.escapeLiteral(String(value))
}

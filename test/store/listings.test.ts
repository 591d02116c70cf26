// The directory with twenty thousand entries: found in any writing and with slips, by its indexes, and changed by nobody who was slower.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Wanted } from '../../src/application/listing-ports.ts'
import { listings } from '../../src/store/listings.ts'
import { crowd, listingOf, typed, wanted } from './crowd-of-listings.ts'
import { bothClusters, type FreshDatabase, freshDatabase } from './databases.ts'
import { type Asked, overheard } from './pausing.ts'

const nothing: Wanted = { words: '', types: [], languages: [], costs: [], ways: [] }

describe.each(bothClusters)('on the %s PostgreSQL', (cluster) => {
  let database: FreshDatabase
  const asked: Asked[] = []
  let kept: ReturnType<typeof listings>
  beforeAll(async () => {
    database = await freshDatabase(cluster)
    await crowd(database.owner, 20_000)
    const pools = overheard(database.server, (one) => {
      asked.push(one)
      return undefined
    })
    kept = listings(pools)
  })
  afterAll(() => database.drop())
  const names = async (said: Partial<Wanted>, most = 3) =>
    (await kept.find({ ...nothing, ...said }, 0, most)).map((one) => one.said.name)

  test.each(typed)('“%s” finds who is meant among the first three', async (words, means) => {
    expect(await names({ words })).toContain(wanted[means]?.name)
  })

  test('what fits nobody finds nobody', async () => {
    expect(await names({ words: 'qqqq zzzzxx' })).toEqual([])
    expect(await names({ languages: ['khm' as never] })).toEqual([])
  })

  test('without words they stand by their names, page after page, each once', async () => {
    const first = await kept.find(nothing, 0, 20)
    const second = await kept.find(nothing, 20, 20)
    expect([first.length, second.length]).toEqual([21, 21])
    const all = [...first.slice(0, 20), ...second.slice(0, 20)].map(({ listing }) => listing)
    expect(new Set(all).size).toBe(40)
  })

  test('what is chosen holds beside what is typed', async () => {
    const found = await kept.find({ ...nothing, words: 'smith', costs: ['free'] }, 0, 20)
    expect(found).toEqual([])
    const spanish = await kept.find({ ...nothing, languages: ['es'] }, 0, 50)
    expect(spanish.length).toBeGreaterThan(1)
    for (const { said } of spanish) expect(said.languages).toContain('es')
    const need = await kept.find(
      { ...nothing, words: 'my landlord wants to evict me yreka' },
      0,
      20,
    )
    expect(need[0]?.said.name).toBe('Tenants and Landlords Talk')
  })

  test('near a ZIP the nearest come first, and nobody from farther away', async () => {
    const near = { ...(kept.placeOf('90012') ?? { latitude: 0, longitude: 0 }), miles: 10 }
    const found = await kept.find({ ...nothing, near }, 0, 100)
    const miles = found.map((one) => one.miles ?? Number.NaN)
    expect(found.length).toBeGreaterThan(10)
    expect(miles.every((one) => one >= 0 && one <= 10)).toBe(true)
    expect(miles).toEqual(miles.toSorted((a, b) => a - b))
    expect(kept.placeOf('00000')).toBeUndefined()
    expect(kept.placeOf('constructor')).toBeUndefined()
  })

  test('the database goes by its indexes, and what it takes is told', async () => {
    asked.length = 0
    await names({ words: 'Akopian glendale' })
    await names({ words: 'smith los angeles', languages: ['en'] })
    await names({ words: 'Wojciech Schepanski' })
    await names({})
    await names({ near: { latitude: 34.05, longitude: -118.24, miles: 25 } })
    const client = await database.owner.connect()
    const scans: string[] = []
    try {
      for (const { text, values } of asked) {
        await client.query(
          `begin; set local role parley_clerk; set local plan_cache_mode = force_generic_plan; set local enable_seqscan = off;
           set local jit = off; deallocate all; prepare overheard as ${text}`,
        )
        const given = values.length > 0 ? `(${values.map(literal).join(', ')})` : ''
        const execute = `execute overheard${given}`
        const { rows } = await client.query<{ 'QUERY PLAN': [{ readonly Plan: Node }] }>(
          `explain (format json) ${execute}`,
        )
        const nodes = nodesOf(rows[0]?.['QUERY PLAN'][0]?.Plan)
        const here = nodes.filter((node) => node['Relation Name']?.startsWith('listing'))
        expect(here.length).toBeGreaterThan(0)
        scans.push(...here.map((node) => node['Node Type']))
        const took: number[] = []
        for (let i = 0; i < 4; i++) {
          const began = performance.now()
          await client.query(execute)
          took.push(performance.now() - began)
        }
        console.log(
          `directory of 20,000 on ${cluster}: ${Math.min(...took).toFixed(1)} ms of “${values[0] ?? ''}”`,
        )
        await client.query('rollback')
      }
    } finally {
      client.release(true)
    }
    expect(scans.filter((scan) => scan === 'Seq Scan')).toEqual([])
  })

  test('an entry is changed by whoever saw its newest version, withdrawn, and all of it is kept', async () => {
    await database.owner.query(
      `insert into people (person_id, name, language, time_zone, demonstration, made_at)
       values ('max', 'Max', 'en', 'UTC', true, 1)`,
    )
    const by = { person: 'max', name: 'Max', at: 5 }
    const one = { listing: 'new', program: 'crowd', listed: true }
    const said = listingOf({ name: 'Quinn Vandersloot', city: 'Weed', zip: '96094' })
    expect(await kept.keep({ ...one, version: 1, said }, by)).toBe(true)
    expect(await kept.keep({ ...one, version: 1, said }, by)).toBe(false)
    expect(await names({ words: 'vandersloot weed' })).toContain('Quinn Vandersloot')
    const moved = { ...said, city: 'Eureka', zip: '95501' }
    expect(await kept.keep({ ...one, version: 2, said: moved }, by)).toBe(true)
    expect(await kept.keep({ ...one, version: 2, said }, by)).toBe(false)
    expect(await kept.keep({ ...one, program: 'other', version: 3, said }, by)).toBe(false)
    expect((await kept.one('new'))?.said.city).toBe('Eureka')
    expect(await kept.keep({ ...one, listed: false, version: 3, said: moved }, by)).toBe(true)
    expect(await names({ words: 'vandersloot' })).not.toContain('Quinn Vandersloot')
    expect((await kept.versionsOf('new')).map(({ version, what }) => [version, what])).toEqual([
      [1, 'written'],
      [2, 'written'],
      [3, 'withdrawn'],
    ])
    expect((await kept.ofProgram('crowd')).some(({ listing }) => listing === 'new')).toBe(true)
  })
})

type Node = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly Plans?: readonly Node[]
}
const nodesOf = (node: Node | undefined): readonly Node[] =>
  node ? [node, ...(node.Plans ?? []).flatMap(nodesOf)] : []
const literal = (value: unknown): string => {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value))
    return value.length === 0 ? `'{}'` : `array[${value.map(literal).join(', ')}]`
  return typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`
}

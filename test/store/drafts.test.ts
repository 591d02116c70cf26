// Kept drafts: their writer's alone, of rooms they sit in, and nothing typed in one tab lost to another.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startedCase, testCore } from '../house.ts'
import { bothClusters } from './databases.ts'

describe.each(bothClusters)('on the %s PostgreSQL', (cluster) => {
  let t: Awaited<ReturnType<typeof testCore>>
  let play: Awaited<ReturnType<typeof startedCase>>
  beforeAll(async () => {
    t = await testCore({ cluster })
    play = await startedCase(t.core, 'c1')
  })
  afterAll(() => t.drop())
  const read = async (person: string, room: 'joint' | 'team:side-a' = 'joint') =>
    Object.fromEntries(await t.core.drafts.read(person, 'c1', room))
  const keep = (
    person: string,
    fields: Record<string, string>,
    room: 'joint' | 'team:side-a' = 'joint',
  ) => t.core.drafts.keep(person, 'c1', room, new Map(Object.entries(fields)), 1)

  test('what somebody types is kept for them alone', async () => {
    expect(await keep('ana', { words: 'dear Ben' })).toBe('kept')
    expect(await keep('ben', { words: 'dear Ana' })).toBe('kept')
    expect(await read('ana')).toEqual({ words: 'dear Ben' })
    expect(await read('ben')).toEqual({ words: 'dear Ana' })
    expect(await read('ada')).toEqual({})
    expect(await read('mira')).toEqual({})
  })

  test('nothing is kept for a room one does not sit in', async () => {
    expect(await keep('ben', { words: 'x' }, 'team:side-a')).toBe('unknown')
    expect(await keep('stranger', { words: 'x' })).toBe('unknown')
    expect(await read('ben', 'team:side-a')).toEqual({})
  })

  test('fields typed in many tabs at once are all kept', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `field-${i}`)
    await Promise.all(names.map((name) => keep('mira', { [name]: name })))
    expect(Object.keys(await read('mira')).toSorted()).toEqual(names.toSorted())
  })

  test('what was sent or emptied is dropped, the rest stays', async () => {
    await keep('ada', { words: 'a', amount: '5', date: 'x' })
    await keep('ada', { date: '' })
    await t.core.drafts.drop('ada', 'c1', 'joint', ['words'])
    expect(await read('ada')).toEqual({ amount: '5' })
    await t.core.drafts.drop('ada', 'c1', 'joint', ['amount'])
    const { rows } = await t.database.owner.query(`select from drafts where person_id = 'ada'`)
    expect(rows).toEqual([])
  })

  test('who has left reads their draft no more', async () => {
    await keep('ada', { words: 'between us' }, 'team:side-a')
    await play.does('ada', { type: 'LeaveSeat' })
    expect(await read('ada', 'team:side-a')).toEqual({})
    expect(await keep('ada', { words: 'late' }, 'team:side-a')).toBe('unknown')
  })
})

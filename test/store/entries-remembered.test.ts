// What was read before is not fetched again, for the one who read it; that others read shows nowhere.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rememberedWith } from '../../src/store/entries-remembered.ts'
import { roomKeys } from '../../src/store/keys.ts'
import { recordReader } from '../../src/store/record-reader.ts'
import { rootKey, startedCase, testCore } from '../house.ts'
import { overheard } from './pausing.ts'

let t: Awaited<ReturnType<typeof testCore>>
let play: Awaited<ReturnType<typeof startedCase>>
beforeAll(async () => {
  t = await testCore()
  play = await startedCase(t.core, 'c1')
})
afterAll(() => t.drop())

const reading = () => {
  const asked: string[] = []
  const pool = overheard(t.database.server, ({ text, values }) => {
    asked.push(JSON.stringify([text, values]))
    return undefined
  })
  const reader = recordReader(pool, roomKeys(rootKey, t.chance))
  return {
    /** What the reading asks of the database. */
    traced: async (person: string) => {
      asked.length = 0
      const seen = await reader.seenBy(person, 'c1')
      return { seen, asked: [...asked] }
    },
  }
}

test('what was read before is not asked for again, and what is new is', async () => {
  const { traced } = reading()
  const first = await traced('ana')
  const second = await traced('ana')
  expect(second.asked).toHaveLength(first.asked.length - 2)
  expect(second.seen).toEqual(first.seen)
  await play.does('mira', { type: 'SetJointRoom', open: false })
  const third = await traced('ana')
  expect(third.asked).toHaveLength(first.asked.length - 1)
  expect(third.seen?.entries).toHaveLength((first.seen?.entries.length ?? 0) + 1)
  expect(third.seen).toEqual((await reading().traced('ana')).seen)
})

test('whether somebody else was there before changes nothing that is asked', async () => {
  const alone = await reading().traced('ana')
  const after = reading()
  for (const other of ['ben', 'ada', 'mira', 'olu', 'max']) await after.traced(other)
  expect((await after.traced('ana')).asked).toEqual(alone.asked)
})

test('what is remembered is bounded: what was read longest ago is read anew', () => {
  const remembered = rememberedWith(roomKeys(rootKey, t.chance))
  const entry = { id: 'e', room: 'board', number: 1, at: 1, by: 'p' } as const
  const fact = { type: 'CrossingCleared' } as never
  const room = { upTo: 1, entries: Array.from({ length: 30_000 }, () => ({ ...entry, fact })) }
  for (const person of ['one', 'two', 'three']) {
    remembered.keep(person, 'c', { rooms: new Map([['r', room]]) })
  }
  expect(remembered.of('one', 'c').rooms.size).toBe(0)
  expect(remembered.of('two', 'c').rooms.size).toBe(1)
  expect(remembered.of('three', 'c').rooms.size).toBe(1)
  remembered.forget('c')
  expect(remembered.of('three', 'c').rooms.size).toBe(0)
})

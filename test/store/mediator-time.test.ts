// A mediator's own time on PostgreSQL: in one place at a time, whoever asks at once; read by that mediator alone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { House } from '../../src/application/house.ts'
import { type Served, served } from '../served.ts'

const HOUR = 3_600_000
let t: Served
let house: House
const people = new Map<string, string>()
beforeAll(async () => {
  t = await served({ listen: false, seed: 'time of mediators' })
  house = t.house
  for (const who of ['mira', 'milo']) {
    const contact = {
      name: who,
      mail: `${who}@people.test`,
      language: 'en',
      program: 'harbour',
    } as const
    people.set(who, await house.directory.personFor(contact, house.clock.now()))
  }
  for (const id of ['case-1', 'case-2']) {
    await t.database.owner.query(
      `insert into cases (case_id, program_id, reference, opened_at) values ($1, 'harbour', $1, 0)`,
      [id],
    )
  }
})
afterAll(() => t.drop())

const idOf = (who: string) => people.get(who) ?? ''
const begins = Date.UTC(2026, 11, 1, 17)
const time = (hours: number, minutes = 60) => ({ at: begins + hours * HOUR, minutes })
const taking = (
  who: string,
  caseId: string,
  meeting: string,
  ...times: ReturnType<typeof time>[]
) => house.mediatorTime.take(idOf(who), caseId, { meeting, times }, 0, HOUR)
const ownOf = async (who: string) =>
  (await house.mediatorTime.boundOf(idOf(who), begins, begins + 100 * HOUR)).length

test('of two cases that want the same hour at the same instant one has it, every time', async () => {
  for (let round = 0; round < 25; round++) {
    const wanted = [time(round, 60), time(round + 0.5, 60)]
    const [one, two] = await Promise.all(
      wanted.map((each, i) => taking('mira', `case-${i + 1}`, `m${round}`, each)),
    )
    expect([one?.free, two?.free].toSorted()).toEqual([false, true])
    for (const kept of [one, two]) {
      if (kept?.free) await house.mediatorTime.release(idOf('mira'), kept.taken)
    }
  }
  expect(await ownOf('mira')).toBe(0)
})

test('all of the times are kept or none of them, and one hour after another is two', async () => {
  expect(await taking('mira', 'case-1', 'a', time(0), time(2))).toMatchObject({ free: true })
  expect(await taking('mira', 'case-2', 'b', time(1), time(2.5))).toEqual({ free: false })
  expect(await ownOf('mira')).toBe(24)
  expect(await taking('mira', 'case-2', 'b', time(1))).toMatchObject({ free: true })
  // The same meeting may say again what is its own, and what it gives back is what was new.
  expect(await taking('mira', 'case-1', 'a', time(0, 30))).toEqual({ free: true, taken: [] })
})

test('two writers who take many times in other orders wait for each other, and not in a circle', async () => {
  const all = Array.from({ length: 10 }, (_, i) => time(20 + i))
  const [one, two] = await Promise.all([
    taking('milo', 'case-1', 'x', ...all),
    taking('milo', 'case-2', 'y', ...all.toReversed()),
  ])
  expect([one?.free, two?.free].toSorted()).toEqual([false, true])
})

test('what the record says stands; what is not settled is free again after its time', async () => {
  const mira = idOf('mira')
  await house.mediatorTime.settle(mira, 'case-1', [{ meeting: 'a', times: [time(0)] }], HOUR)
  await house.mediatorTime.settle(mira, 'case-2', [], HOUR)
  expect(await ownOf('mira')).toBe(12)
  const another = { meeting: 'c', times: [time(2)] }
  const later = await house.mediatorTime.take(mira, 'case-2', another, 2 * HOUR, 3 * HOUR)
  expect(later.free).toBe(true)
  // While it is decided nothing else settles it away.
  await house.mediatorTime.settle(mira, 'case-2', [], 2 * HOUR)
  expect(await ownOf('mira')).toBe(24)
  await house.mediatorTime.settle(mira, 'case-2', [], 3 * HOUR)
  expect(await ownOf('mira')).toBe(12)
})

// The statement names nobody: it is the wall that leaves the rows of another out.
test('a mediator reads their own time and not that of another', async () => {
  expect(await ownOf('mira')).toBeGreaterThan(0)
  await house.mediatorTime.settle(idOf('milo'), 'case-1', [], 10 * HOUR)
  await house.mediatorTime.settle(idOf('milo'), 'case-2', [], 10 * HOUR)
  expect(await ownOf('milo')).toBe(0)
})

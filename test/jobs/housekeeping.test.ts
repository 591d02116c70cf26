// What is too old goes by the clerk's hand, by the hour, and no request deletes what others left.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginHousekeeping } from '../../src/application/housekeeping.ts'
import { askForRecovery } from '../../src/application/recovering.ts'
import { askToSignIn } from '../../src/application/sign-in.ts'
import { asText, listenTo, withWork } from '../confidentiality/work-trace.ts'
import { type Served, served } from '../served.ts'

const DAY = 24 * 3_600_000
let s: Served
beforeAll(async () => {
  s = await served({ seed: 'housekeeping', listen: false })
  listenTo(s.database.server.clerk)
})
afterAll(() => s.drop())

const count = async (table: string) => {
  const { rows } = await s.database.owner.query(`select count(*)::int as many from ${table}`)
  return Number(rows[0]?.many)
}
const waiting = async () =>
  (await s.database.owner.query(`select due_at from jobs where type = 'ForgetOld'`)).rows

const asksOnce = async () => {
  const asked = { mail: 'ana@people.example', network: '10.0.0.1', next: '/' }
  await askToSignIn(s.house, asked)
  await askForRecovery(s.house, asked)
  await s.house.sendings.begin(`a notice at ${s.clock.now()}`, 'x', s.clock.now())
  await s.house.letters.try('ACDEFGHJ', s.clock.now())
}

test('a request deletes nothing, however much is old', async () => {
  await asksOnce()
  s.clock.pass(300 * DAY)
  const tables = ['sign_in_requests', 'sign_in_log', 'sendings', 'limits', 'recoveries']
  const before = await Promise.all(tables.map(count))
  expect(Math.min(...before)).toBeGreaterThan(0)
  const { statements } = await withWork(asksOnce)
  const work = asText(statements)
  expect(work).toContain('insert into sign_in_requests')
  expect(work).not.toContain('delete from')
  const after = await Promise.all(tables.map(count))
  for (const [i, many] of after.entries()) expect(many).toBeGreaterThanOrEqual(before[i] ?? 0)
})

test('the clerk deletes what is too old and nothing else, and comes again in an hour', async () => {
  await beginHousekeeping(s.house)
  await beginHousekeeping(s.house)
  expect(await waiting()).toHaveLength(1)
  await s.worker.workOff()
  expect(s.failures).toEqual([])
  // Those of the second time are of this moment.
  for (const table of ['sign_in_requests', 'recoveries', 'code_tries']) {
    expect([table, await count(table)]).toEqual([table, 1])
  }
  // The notice, and the mail to sign in with that went out meanwhile.
  expect(await count('sendings')).toBe(2)
  const due = await waiting()
  expect(due.map(({ due_at }) => Number(due_at))).toEqual([s.clock.now() + 3_600_000])
  s.clock.pass(2 * DAY)
  await s.worker.workOff()
  expect(await count('sign_in_requests')).toBe(0)
  expect(await count('limits')).toBe(0)
  expect(await count('sendings')).toBe(2)
  expect(await waiting()).toHaveLength(1)
  s.clock.pass(61 * DAY)
  await s.worker.workOff()
  expect(await count('sendings')).toBe(0)
  expect(await count('sign_in_log')).toBeGreaterThan(0)
})

// Another day for the hearing, through the whole server: page and API, who is told, and the letters that go by it.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
let t: SurfaceWorld
beforeEach(async () => {
  t = await surfaceWorld('hearing')
  // What everybody is told of the beginning is told.
  t.clock.pass(3 * MINUTE)
  await t.worker.workOff()
})
afterEach(() => t.drop())

const bearer = (who: Who) => ({ authorization: `Bearer ${t.bearers.get(who)}` })
const api = (who: Who, action: string, payload: object) =>
  t.app.inject({
    ...{ method: 'POST', url: `/api/v1/cases/${t.caseId}/${action}`, payload },
    headers: bearer(who),
  })
const state = async (who: Who) =>
  (await t.app.inject({ url: `/api/v1/cases/${t.caseId}`, headers: bearer(who) })).json()
const page = async (who: Who, language = 'en') =>
  (
    await t.app.inject({
      url: `/cases/${t.caseId}`,
      headers: { cookie: `${t.cookies.get(who)}; lang=${language}` },
    })
  ).body
const form = (who: Who, fields: Record<string, string>) =>
  t.app.inject({
    method: 'POST',
    url: `/cases/${t.caseId}/do/move-hearing`,
    headers: {
      cookie: t.cookies.get(who) ?? '',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams({ _page: '', ...fields }).toString(),
  })
const dayIn = (days: number) => new Date(t.clock.now() + days * DAY).toISOString().slice(0, 10)
const told = (who: string) => t.sent.filter(({ to }) => to === `${who}@people.test`).length

test('a manager sets it on the page; what is no day, or past, comes back as it was typed', async () => {
  expect(await page('max')).toContain('New day of the hearing')
  expect(await page('ana')).not.toContain('hearing')
  const unread = await form('max', { _form: 'day', to: 'soon' })
  expect([unread.statusCode, unread.body]).toEqual([422, expect.stringContaining('value="soon"')])
  const past = await form('max', { _form: 'day', to: '2001-01-01' })
  expect(past.statusCode).toBe(409)
  expect(past.body).toContain('value="2001-01-01"')
  expect(past.body).toContain('That day has passed.')
  expect((await form('max', { _form: 'day', to: '2027-03-01' })).statusCode).toBe(303)
  expect(await page('ana')).toContain('The hearing was set for March 1, 2027.')
  expect((await form('max', { _form: 'day', to: '2027-04-05' })).statusCode).toBe(303)
  const seen = await page('ben')
  expect(seen).toContain('Hearing on April 5, 2027')
  expect(seen).toContain('The hearing was moved from March 1, 2027 to April 5, 2027.')
  expect(seen).not.toContain('New day of the hearing')
  expect(await page('ana', 'es')).toContain('La audiencia se cambió del')
  expect((await form('max', { _form: 'none', none: 'true' })).statusCode).toBe(303)
  expect(await page('mira')).toContain('The hearing on April 5, 2027 was taken off the calendar.')
  expect(await page('mira')).not.toContain('Hearing on')
})

test('by the API it is the same act, everybody at the table is told once, and nobody else may', async () => {
  const before = ['ana', 'ada', 'ben', 'mira', 'max'].map(told)
  expect((await api('max', 'move-hearing', { to: '2027-02-30' })).statusCode).toBe(422)
  expect((await api('mira', 'move-hearing', { to: '2027-03-01' })).json().refusal).toBe(
    'NotForThisSeat',
  )
  expect((await api('stranger', 'move-hearing', { to: '2027-03-01' })).statusCode).toBe(404)
  expect((await api('max', 'move-hearing', { to: '2027-03-01' })).statusCode).toBe(201)
  expect((await api('max', 'move-hearing', { to: '2027-03-01' })).json().refusal).toBe('NoChange')
  t.clock.pass(HOUR)
  await t.worker.workOff()
  expect(['ana', 'ada', 'ben', 'mira', 'max'].map(told)).toEqual(
    before.map((many, i) => (i < 4 ? many + 1 : many)),
  )
  for (const who of ['ana', 'ben', 'mira', 'max'] as const) {
    expect((await state(who)).case).toMatchObject({
      hearingOn: '2027-03-01',
      hearingMoves: [{ from: null, to: '2027-03-01' }],
    })
  }
  const board = await t.app.inject({
    url: '/api/v1/programs/harbour/convening',
    headers: bearer('max'),
  })
  expect(JSON.stringify(board.json())).toContain('2027-03-01')
})

test('letters that wait go by the new day, sooner or later than they were planned, each once', async () => {
  const pat = { side: 'side-b', role: 'support-person', name: 'Pat', language: 'en' }
  expect((await api('max', 'move-hearing', { to: dayIn(200) })).statusCode).toBe(201)
  const invites = await api('max', 'invite-participant', { ...pat, mail: 'pat@people.test' })
  expect(invites.statusCode).toBe(201)
  const began = t.clock.now()
  const days: number[] = []
  const pass = async (hours: number) => {
    for (let hour = 0; hour < hours; hour++) {
      const before = told('pat')
      await t.worker.workOff()
      if (told('pat') > before) days.push((t.clock.now() - began) / DAY)
      t.clock.pass(HOUR)
    }
  }
  await pass(6)
  expect(days).toEqual([0])
  // By the day it was invited for, the second letter comes after three days.
  expect((await api('max', 'move-hearing', { to: dayIn(12) })).statusCode).toBe(201)
  await pass(30)
  expect(days).toHaveLength(2)
  expect(days[1]).toBeGreaterThanOrEqual(1)
  expect(days[1]).toBeLessThan(1.1)
  // The third was planned for soon now, and waits.
  expect((await api('max', 'move-hearing', { to: dayIn(200) })).statusCode).toBe(201)
  await pass(12 * 24)
  expect(days.slice(2).map(Math.floor)).toEqual([7])
  await pass(10 * 24)
  expect(days.slice(2).map(Math.floor)).toEqual([7, 14])
  expect(t.failures).toEqual([])
})

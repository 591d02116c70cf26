// The private safety screen through the doors: who reads it, who learns of it, and what it does to a case.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { needsMoreThanMailbox } from '../../src/application/safety.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'

let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('safety')
  t.clock.pass(10 * 60_000)
  await t.worker.workOff()
})
afterAll(() => t.drop())

const afraid = { afraid: 'yes', harmed: 'no', order: 'rather-not', words: 'Never call at home.' }
const page = async (who: Who, path: string) => {
  const headers = { cookie: t.cookies.get(who) ?? '' }
  return t.app.inject({ url: `/cases/${t.caseId}${path}`, headers })
}
const send = async (who: Who, fields: Record<string, string>) =>
  t.app.inject({
    method: 'POST',
    url: `/cases/${t.caseId}/safety`,
    headers: {
      cookie: t.cookies.get(who) ?? '',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams(fields).toString(),
  })
const api = async (who: Who, path: string, payload?: object, key?: string) =>
  t.app.inject({
    method: payload ? 'POST' : 'GET',
    url: `/api/v1/cases/${t.caseId}${path}`,
    headers: {
      authorization: `Bearer ${t.bearers.get(who)}`,
      ...(key ? { 'idempotency-key': key } : {}),
    },
    ...(payload ? { payload } : {}),
  })
const personOf = async (who: Who) => {
  const { rows } = await t.database.owner.query('select person_id from people where name = $1', [
    who,
  ])
  return String(rows[0]?.person_id)
}

test('what is left out comes back with what was said, and a page that is not theirs is not there', async () => {
  const asked = await page('ana', '/safety')
  expect(asked.statusCode).toBe(200)
  expect(asked.body).toContain('1-800-799-7233')
  expect(asked.body).toContain('href="/exit"')
  const back = await send('ana', { afraid: 'yes', words: 'Only by <b>text</b>.' })
  expect(back.statusCode).toBe(422)
  expect(back.body).toContain('Only by &lt;b>text&lt;/b>.')
  expect(back.body.match(/aria-invalid/g)).toHaveLength(2)
  expect((await page('stranger', '/safety')).statusCode).toBe(404)
  expect((await send('stranger', afraid)).statusCode).toBe(404)
  expect((await send('max', afraid)).statusCode).toBe(404)
})

test('a flag reaches the mediator and the program, keeps people apart, and nobody of the other side gets another byte', async () => {
  const looks = async () => {
    const paths = ['', '/people', '/end', '/together', '/safety', '/offers', '/desk']
    return Promise.all(
      paths.map(async (path) => (await page('ben', path)).body.replace(/nonce="[^"]*"/g, '')),
    )
  }
  const before = await looks()
  const mails = t.sent.filter(({ to }) => to === 'ben@people.test').length
  const done = await send('ana', afraid)
  expect([done.statusCode, done.headers.location]).toEqual([303, `/cases/${t.caseId}?said=private`])
  await t.worker.workOff()
  t.clock.pass(10 * 60_000)
  await t.worker.workOff()
  expect(t.failures).toEqual([])
  expect(await looks()).toEqual(before)
  expect(t.sent.filter(({ to }) => to === 'ben@people.test')).toHaveLength(mails)

  for (const who of ['mira', 'max'] as const) {
    expect((await page(who, '/safety')).body).toContain('Never call at home.')
  }
  for (const who of ['ana', 'ada', 'ben'] as const) {
    expect((await page(who, '/safety')).body).not.toContain('Never call at home.')
    expect((await api(who, '/rooms/safety/entries')).statusCode).toBe(404)
    expect((await api(who, '')).json().rooms.safety).toBeUndefined()
  }
  const home = await page('mira', '')
  expect(home.body).toContain('Shut the joint room now')
  expect((await page('max', '')).body).not.toContain('Shut the joint room now')
  expect((await api('mira', '/set-joint-room', { open: false })).statusCode).toBe(201)
  const refused = await api('mira', '/set-joint-room', { open: true })
  expect([refused.statusCode, refused.json().refusal]).toEqual([409, 'SafetyFlagged'])
  expect((await api('mira', '/propose-way', { way: 'direct' })).json().refusal).toBe(
    'SafetyFlagged',
  )
  expect((await api('ben', '/set-joint-room', { open: true })).json().refusal).toBe(
    'NotForThisSeat',
  )
})

test('a flag is lifted by who talked with them, with a reason, and nobody of any side gets another byte', async () => {
  const form = (who: Who, fields: Record<string, string>) =>
    t.app.inject({
      method: 'POST',
      url: `/cases/${t.caseId}/do/lift-safety-flag`,
      headers: {
        cookie: t.cookies.get(who) ?? '',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({ ...fields, _page: 'safety' }).toString(),
    })
  const seen = (await page('max', '/safety')).body
  const participant = /name="participant" value="([^"]+)"/.exec(seen)?.[1] ?? ''
  const looks = async () => {
    const bodies = []
    for (const who of ['ana', 'ada', 'ben'] as const) {
      for (const path of ['', '/people', '/end', '/safety', '/desk', '/together']) {
        bodies.push((await page(who, path)).body.replace(/nonce="[^"]*"/g, ''))
      }
      bodies.push((await api(who, '')).body)
    }
    return bodies
  }
  // What was done before has been told by now.
  t.clock.pass(10 * 60_000)
  await t.worker.workOff()
  const before = await looks()
  const mails = t.sent.filter(({ to }) => /^(ana|ada|ben)@/.test(to)).length
  const empty = await form('max', { participant, reason: ' ' })
  expect(empty.statusCode).toBe(422)
  const reason = 'We talked alone on Monday; she wants to meet.'
  for (const who of ['ana', 'ben'] as const) {
    const refused = await api(who, '/lift-safety-flag', { participant, reason })
    expect(refused.json().refusal).toBe('NotForThisSeat')
  }
  expect((await form('max', { participant, reason })).statusCode).toBe(303)
  t.clock.pass(10 * 60_000)
  await t.worker.workOff()
  expect(await looks()).toEqual(before)
  expect(t.sent.filter(({ to }) => /^(ana|ada|ben)@/.test(to))).toHaveLength(mails)
  for (const who of ['mira', 'max'] as const) {
    expect((await page(who, '/safety')).body).toContain(reason)
    expect((await page(who, '/safety')).body).not.toContain('To be kept apart')
  }
  expect((await api('mira', '/set-joint-room', { open: true })).statusCode).toBe(201)
  expect((await api('mira', '/lift-safety-flag', { participant, reason })).json().refusal).toBe(
    'NotFlagged',
  )
})

test('whoever has to be kept apart is asked for more than their mailbox, and nobody else for that reason', async () => {
  const asked = async (who: Who) => needsMoreThanMailbox(t.house, await personOf(who), t.caseId)
  expect(await Promise.all((['ana', 'ada', 'ben', 'mira'] as const).map(asked))).toEqual([
    true,
    false,
    false,
    false,
  ])
  expect(await needsMoreThanMailbox(t.house, await personOf('ana'), 'another case')).toBe(false)
  const came = await Promise.all((['ana', 'ada', 'ben'] as const).map((who) => page(who, '')))
  expect(came.map(({ statusCode, headers }) => [statusCode, headers.location])).toEqual([
    [303, '/account?set'],
    [200, undefined],
    [200, undefined],
  ])
})

test('the same answers under one key stand once; their copy beside the record is gone', async () => {
  const calm = { afraid: 'no', harmed: 'no', order: 'no' }
  for (let i = 0; i < 2; i++) {
    const taken = await api('ben', '/safety-screen', calm, 'key-1')
    expect([taken.statusCode, taken.json()]).toEqual([202, { taken: true }])
    await t.worker.workOff()
  }
  const { safetyScreens } = (await api('mira', '')).json().rooms.safety
  expect(safetyScreens.map((one: { side: string }) => one.side)).toEqual(['side-a', 'side-b'])
  const { rows } = await t.database.owner.query('select from safety_answers')
  expect(rows).toEqual([])
  expect((await api('ana', '/safety-screen', { afraid: 'perhaps' })).statusCode).toBe(422)
  expect((await api('mira', '/safety-screen', calm)).statusCode).toBe(404)
})

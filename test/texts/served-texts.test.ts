// Texts and notices through the doors of the whole server: signed forms, the page, the API, the development phone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DevelopmentPhone } from '../../src/application/texts.ts'
import { developmentPhone } from '../../src/store/development-phone.ts'
import { receiptOf } from '../confidentiality/probes-receipts.ts'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { heardText } from '../confidentiality/world-of-pair.ts'
import { rootKey } from '../house.ts'
import { type Served, served } from '../served.ts'
import { lastTo } from './text-table.ts'

let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('texts at the doors')
})
afterAll(() => t.drop())

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const post = (who: 'ana' | 'ben', url: string, fields: string) =>
  t.app.inject({
    method: 'POST',
    url,
    headers: { ...form, cookie: t.cookies.get(who) ?? '' },
    payload: fields,
  })
const api = (method: 'GET' | 'POST', path: string, who: 'ana' | 'max' = 'ana', payload?: object) =>
  t.app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${t.bearers.get(who)}` },
    ...(payload ? { payload } : {}),
  })
const chosen = {
  wanted: { invitation: 'both', news: 'text', reminder: 'mail', meeting: 'none' },
  reminders: 'few',
  quiet: { from: '21:00', to: '07:30' },
  digest: { every: 'week', on: 1, at: '09:00' },
  never: [{ channel: 'text', days: [1, 2], from: '00:00', to: '18:00' }],
  noVoiceMail: true,
  noLetters: false,
  timeZone: 'America/New_York',
}

test('what is not signed is refused and nothing comes of it; what is signed is answered alike for any number', async () => {
  const signed = heardText({ from: '+12133730050', words: 'HELP', sid: 'SMdoor1' })
  const forged = await t.app.inject({
    ...signed,
    headers: { ...signed.headers, 'x-twilio-signature': 'x' },
  } as never)
  expect(forged.statusCode).toBe(403)
  await t.worker.workOff()
  expect(lastTo(t.texted, '+12133730050')).toBeUndefined()
  const taken = await t.app.inject(signed as never)
  expect([taken.statusCode, taken.body]).toEqual([200, '<Response/>'])
  await t.worker.workOff()
  expect(lastTo(t.texted, '+12133730050')?.text).toContain('REPLY')
})

test('a receipt is answered alike whether the text is known, and only what is signed for that text counts', async () => {
  const known = lastTo(t.texted, '+12133730050')?.id ?? ''
  const unknown = '0'.repeat(26)
  const told = async (of: string, signedFor: string | undefined) => {
    const receipt = { method: 'POST', ...receiptOf(of, 'delivered', signedFor) }
    const { statusCode, body } = await t.app.inject(receipt as never)
    return [statusCode, body]
  }
  const delivered = async () => {
    const { rows } = await t.database.owner.query<{ delivered: boolean | null }>(
      'select delivered from sendings where message_id = $1',
      [known],
    )
    return rows[0]?.delivered
  }
  const refused = [403, 'Not signed as agreed.\n']
  for (const of of [known, unknown]) {
    expect(await told(of, undefined)).toEqual(refused)
    expect(await told(of, of === known ? unknown : known)).toEqual(refused)
  }
  expect(await delivered()).toBeNull()
  for (const of of [unknown, known]) expect(await told(of, of)).toEqual([200, '<Response/>'])
  expect(await delivered()).toBe(true)
})

test('a form keeps what was chosen, and shows it again', async () => {
  const fields = new URLSearchParams([
    ...Object.entries(chosen.wanted).map(([kind, way]) => [`wanted.${kind}`, way]),
    ...[
      ['reminders', 'few'],
      ['quiet', 'yes'],
      ['quiet.from', '21:00'],
      ['quiet.to', '07:30'],
    ],
    ...[
      ['digest', 'week'],
      ['digest.on', '1'],
      ['digest.at', '09:00'],
    ],
    ...[
      ['never.0.channel', 'text'],
      ['never.0.from', '00:00'],
      ['never.0.to', '18:00'],
    ],
    ...[
      ['never.0.days', '1'],
      ['never.0.days', '2'],
      ['never.1.channel', 'mail'],
    ],
    ...[
      ['noVoiceMail', 'yes'],
      ['timeZone', 'America/New_York'],
    ],
  ] as [string, string][]).toString()
  const kept = await post('ana', '/account/notices', fields)
  expect([kept.statusCode, kept.headers.location]).toEqual([303, '/account/notices?saved=1'])
  expect((await api('GET', '/notices')).json()).toEqual({
    ...chosen,
    phone: null,
    waiting: null,
    reads: false,
    papersByMail: false,
  })
  const page = await t.app.inject({
    url: '/account/notices',
    headers: { cookie: t.cookies.get('ana') ?? '' },
  })
  expect(page.body).toContain('name="quiet.to" type="time" step="900" value="07:30"')
})

test('what cannot be kept comes back as it was typed, and nothing is changed', async () => {
  const before = (await api('GET', '/notices')).json()
  const fields = 'wanted.news=mail&digest=day&digest.at=09:07&timeZone=Mars/Olympus'
  const back = await post('ana', '/account/notices', fields)
  expect(back.statusCode).toBe(422)
  expect(back.body).toContain('value="09:07"')
  expect(back.body).toContain('Mars/Olympus')
  expect((await api('GET', '/notices')).json()).toEqual(before)
})

test('the API keeps the same, and says what it cannot keep', async () => {
  expect((await api('POST', '/notices', 'ana', { ...chosen, quiet: null })).json()).toMatchObject({
    quiet: null,
  })
  const wrong = await api('POST', '/notices', 'ana', { ...chosen, timeZone: '+02:00', more: 1 })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.json().errors.map((one: { pointer: string }) => one.pointer)).toEqual(
    expect.arrayContaining(['#/timeZone', '#/more']),
  )
})

const notices = async (who: 'ana' | 'ben') => {
  const headers = { cookie: t.cookies.get(who) ?? '' }
  return (await t.app.inject({ url: '/account/notices', headers })).body
}

test('a telephone is shown to be theirs on the page, and reading by text has a code of its own', async () => {
  const wrong = await post('ben', '/account/notices/phone', 'phone=12')
  expect([wrong.statusCode, wrong.body.includes('value="12"')]).toEqual([422, true])
  expect((await post('ben', '/account/notices/phone', 'phone=(213)+373-4253')).statusCode).toBe(303)
  const waits = await notices('ben')
  expect(waits).toContain('A code is on its way to (213) 373-4253.')
  expect(waits).toMatch(/id="phone-code".*<details><summary>Use another number.*id="phone"/s)
  const code = lastTo(t.texted, '+12133734253')?.text.slice(0, 6)
  const off = code === '000000' ? '000001' : '000000'
  expect((await post('ben', '/account/notices/phone/code', `code=${off}`)).statusCode).toBe(422)
  expect((await post('ben', '/account/notices/phone/code', `code=${code}`)).statusCode).toBe(303)
  const reading = await post('ben', '/account/notices/reading', 'on=yes')
  expect(reading.body).toMatch(/Your code is \d{6}\./)
  expect((await post('ben', '/account/notices/phone/remove', '')).statusCode).toBe(303)
  const removed = await notices('ben')
  expect(removed).toContain('Send me a code')
  expect(removed).not.toContain('Use another number')
})

test('papers by mail are turned on and off on the page and by the API, for oneself alone', async () => {
  const papers = async (who: 'ana' | 'max') =>
    (await api('GET', '/notices', who)).json().papersByMail as boolean
  expect((await post('ana', '/account/notices/papers', 'on=yes')).statusCode).toBe(303)
  expect([await papers('ana'), await papers('max')]).toEqual([true, false])
  expect(await notices('ana')).toContain('No papers by mail any more')
  expect((await api('POST', '/papers-by-mail', 'ana', { on: false })).json()).toMatchObject({
    papersByMail: false,
  })
})

test('who is no longer reached is listed for managers, and for nobody else is there such a list', async () => {
  const path = `/cases/${t.caseId}/unreached`
  expect((await api('GET', path, 'max')).json()).toEqual({ unreached: [] })
  const [refused, absent] = [await api('GET', path), await api('GET', '/cases/none/unreached')]
  expect([refused.statusCode, refused.body]).toEqual([404, absent.body])
})

test('a short link leads to the invitation', async () => {
  const link = '0'.repeat(26)
  const led = await t.app.inject({ url: `/i/${link}` })
  expect([led.statusCode, led.headers.location]).toEqual([303, `/invitation/${link}`])
  expect((await t.app.inject({ url: `/invitation/${link}` })).statusCode).toBe(410)
})

test('the development phone shows what was texted and writes back, to this machine alone', async () => {
  let phone: DevelopmentPhone | undefined
  const lazy: DevelopmentPhone = {
    send: async (text) => (phone as DevelopmentPhone).send(text),
    newest: async (most) => (phone as DevelopmentPhone).newest(most),
    thread: async (number, most) => (phone as DevelopmentPhone).thread(number, most),
    wrote: async (line) => (phone as DevelopmentPhone).wrote(line),
  }
  const s: Served = await served({
    seed: 'phone',
    listen: false,
    phone: lazy,
    plant: (house) => ({ ...house, textOut: lazy }),
  })
  phone = developmentPhone(s.database.server, rootKey)
  const url = '/phone/%2B12133734253'
  const here = { ...form, host: 'localhost' }
  const wrote = await s.app.inject({ method: 'POST', url, headers: here, payload: 'words=help' })
  expect(wrote.statusCode).toBe(303)
  await s.worker.workOff()
  const thread = await s.app.inject({ url, headers: { host: 'localhost' } })
  expect(thread.body).toContain('help')
  expect(thread.body).toContain('NOT ME')
  expect((await s.app.inject({ url: '/phone', headers: { host: 'localhost' } })).body).toContain(
    '+12133734253',
  )
  for (const headers of [
    { host: 'parley.example' },
    { host: 'localhost', 'x-forwarded-for': '1.2.3.4' },
  ]) {
    expect((await s.app.inject({ url, headers })).statusCode).toBe(404)
    expect((await s.app.inject({ url: '/phone', headers })).statusCode).toBe(404)
  }
  expect(
    (await s.app.inject({ url, headers: { host: 'localhost' }, remoteAddress: '10.0.0.9' }))
      .statusCode,
  ).toBe(404)
  await s.drop()
})

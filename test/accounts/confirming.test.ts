import { TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { softPasskey } from './soft-passkey.ts'
import { type Answer, optionsIn, type Visitor, visitor } from './visitor.ts'

const MINUTE = 60_000
let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('confirming')
})
afterAll(() => t.drop())

const authorise = (who: Visitor, words: string) =>
  who.post(`/cases/${t.caseId}/do/authorise-words`, { words, manner: 'words', _page: '' })
async function cameIn(name: string, waited = 6 * MINUTE): Promise<Visitor> {
  const who = visitor(t)
  await who.signIn(`${name}@people.test`)
  t.clock.pass(waited)
  return who
}
const said = async (who: Visitor) => (await who.get(`/cases/${t.caseId}`)).body
/** The app on the phone. */
const digits = (secret: string) => new TOTP({ secret }).generate({ timestamp: t.clock.now() })
const secretOn = (page: Answer) =>
  /<code>([A-Z2-7 ]+)<\/code>/.exec(page.body)?.[1]?.replaceAll(' ', '') ?? ''

test('letting words out asks again; what was typed is kept and goes on by itself, without script', async () => {
  const ana = await cameIn('ana')
  const before = ana.jar.get('parley')
  const asked = await authorise(ana, 'Tell <them> "1,200" & no more')
  expect(asked.status).toBe(403)
  expect(await said(ana)).not.toContain('Tell &lt;them>')
  const { sent, code } = await ana.code(asked, 'ana@people.test')
  const wrong = code === '000000' ? '111111' : '000000'
  const again = await ana.send(sent, '/account/confirm', { _code: wrong })
  expect(again.status).toBe(422)
  const done = await ana.send(again, '/account/confirm', { _code: code })
  expect(done).toMatchObject({ status: 303, to: `/cases/${t.caseId}?said=done` })
  const { body } = await ana.get(`/cases/${t.caseId}/said-for-me`)
  expect(body + (await said(ana))).toContain('1,200')
  // The session that was confirmed has another token from now on (ASVS 7.2.4).
  expect(ana.jar.get('parley')).not.toBe(before)
  expect((await authorise(ana, 'and this at once')).status).toBe(303)
  t.clock.pass(5 * MINUTE + 1)
  expect((await authorise(ana, 'but this not')).status).toBe(403)
})

test('a code counts in the session that asked for it, once, for ten minutes', async () => {
  const one = await cameIn('ana')
  const other = await cameIn('ana', 0)
  t.clock.pass(6 * MINUTE)
  const asked = await authorise(one, 'x')
  const { sent, code } = await one.code(asked, 'ana@people.test')
  const inOther = await authorise(other, 'x')
  expect((await other.send(inOther, '/account/confirm', { _code: code })).status).toBe(422)
  t.clock.pass(10 * MINUTE)
  expect((await one.send(sent, '/account/confirm', { _code: code })).status).toBe(422)
  const fresh = await one.code(sent, 'ana@people.test')
  expect((await one.send(fresh.sent, '/account/confirm', { _code: fresh.code })).status).toBe(303)
  expect((await one.send(fresh.sent, '/account/confirm', { _code: fresh.code })).status).toBe(422)
})

test('a program may read and talk, and never signs; people of the demonstration are played', async () => {
  await t.database.owner.query('update people set demonstration = false where name = $1', ['ben'])
  const acts = (name: string, payload: object) =>
    t.app.inject({
      method: 'POST',
      url: `/api/v1/cases/${t.caseId}/${name}`,
      headers: { authorization: `Bearer ${t.bearers.get('ben')}` },
      payload,
    })
  const refused = await acts('authorise-words', { words: 'x', manner: 'words' })
  expect(refused.statusCode).toBe(403)
  expect(refused.json()).toMatchObject({
    type: '/problems/fresh-factor-needed',
    how: ['passkey', 'authenticator code', 'code by mail'],
  })
  expect((await acts('post-message', { room: 'joint', words: 'good morning' })).statusCode).toBe(
    201,
  )
  await t.database.owner.query('update people set demonstration = true where name = $1', ['ben'])
  expect((await acts('authorise-words', { words: 'x', manner: 'words' })).statusCode).toBe(201)
})

test('a code app is set by its first code, and from then on opens the cases; no code is taken twice', async () => {
  const ada = await cameIn('ada', 0)
  await ada.post('/account/authenticator/begin')
  const page = await ada.get('/account/authenticator')
  expect(page.body).toContain('<svg')
  const secret = secretOn(page)
  expect((await ada.send(page, '/account/authenticator', { code: '12' })).status).toBe(422)
  const used = digits(secret)
  const codes = await ada.send(page, '/account/authenticator', { code: used })
  const recovery = [...codes.body.matchAll(/<code>([0-9a-z]{5}-[0-9a-z]{5})<\/code>/g)].map(
    ([, code = '']) => code,
  )
  expect(new Set(recovery).size).toBe(10)
  const sealed = await t.database.owner.query('select t::text as row from authenticators t')
  expect(sealed.rows[0].row).not.toContain(Buffer.from(secret).toString('hex'))

  const later = await cameIn('ada', 0)
  const shut = await later.get(`/cases/${t.caseId}`)
  expect(shut).toMatchObject({ status: 303 })
  expect(shut.to).toContain('/account/confirm')
  expect((await later.get('/cases')).status).toBe(200)
  const confirm = await later.get(shut.to)
  expect((await later.send(confirm, '/account/confirm', { _code: used })).status).toBe(422)
  t.clock.pass(30_000)
  const opened = await later.send(confirm, '/account/confirm', { _code: digits(secret) })
  expect(opened).toMatchObject({ status: 303, to: `/cases/${t.caseId}` })
  expect((await later.get(opened.to)).status).toBe(200)
  // A mailbox does not confirm for who has set something better.
  const before = t.sent.length
  await later.post('/account/confirm/send')
  await t.worker.workOff()
  expect(t.sent.slice(before)).toEqual([])

  const [first = ''] = recovery
  const third = await cameIn('ada', 0)
  const asks = await third.get('/account/confirm?next=/cases')
  const byRecovery = await third.send(asks, '/account/confirm', { _code: first.toUpperCase() })
  expect(byRecovery.status).toBe(303)
  t.clock.pass(6 * MINUTE)
  expect((await third.send(asks, '/account/confirm', { _code: first })).status).toBe(422)
  const old = t.bearers.get('ada')
  const read = await t.app.inject({
    url: `/api/v1/cases/${t.caseId}`,
    headers: { authorization: `Bearer ${old}` },
  })
  expect(read.statusCode).toBe(200)
  await t.database.owner.query('update people set demonstration = false where name = $1', ['ada'])
  const shutToo = await t.app.inject({
    url: `/api/v1/cases/${t.caseId}`,
    headers: { authorization: `Bearer ${old}` },
  })
  expect(shutToo.json()).toMatchObject({ status: 403, type: '/problems/another-factor-needed' })
  await t.database.owner.query('update people set demonstration = true where name = $1', ['ada'])
})

test('codes of an app cannot be guessed: five in a row, then one a minute', async () => {
  const ada = await cameIn('ada', 30 * MINUTE)
  const page = await ada.get('/account/confirm?next=/cases')
  let slowed = 0
  for (let i = 0; i < 8; i++) {
    const { body } = await ada.send(page, '/account/confirm', { _code: `00000${i}` })
    if (body.includes('wait a minute')) slowed += 1
  }
  expect(slowed).toBe(3)
})

test('in production a mediator sets a passkey before anything else, and comes in with it', async () => {
  const strict = t.house as { passkeysOfStaff: boolean }
  strict.passkeysOfStaff = true
  try {
    const mira = await cameIn('mira', 0)
    for (const url of ['/cases', `/cases/${t.caseId}`]) {
      expect(await mira.get(url)).toMatchObject({ status: 303, to: '/account?set' })
    }
    expect((await mira.get('/account')).body).toContain('signs in with a passkey')
    const key = softPasskey('mira')
    const adding = await mira.post('/account/passkeys/new')
    const added = await mira.send(adding, '/account/passkeys', {
      name: 'key',
      _answer: key.create(optionsIn(adding.body)),
    })
    expect(added.to).toBe('/account?said=passkey-added')
    const asks = await mira.get((await mira.get(`/cases/${t.caseId}`)).to)
    const ready = await mira.send(asks, '/account/confirm/passkey')
    const answer = key.get(optionsIn(ready.body))
    const other = visitor(t)
    await other.signIn('max@people.test')
    await other.post('/account/confirm/passkey')
    expect((await other.post('/account/confirm', { _answer: answer })).status).toBe(422)
    const open = await mira.send(ready, '/account/confirm', { _answer: answer })
    expect(open).toMatchObject({ status: 303, to: `/cases/${t.caseId}` })
    expect((await mira.get(open.to)).status).toBe(200)
  } finally {
    strict.passkeysOfStaff = false
  }
})

test('who asks for more than the mailbox sets something first', async () => {
  const ben = await cameIn('ben', 0)
  expect((await ben.post('/account/more', { more: 'yes' })).to).toBe('/account?said=more')
  expect(await ben.get(`/cases/${t.caseId}`)).toMatchObject({ status: 303, to: '/account?set' })
  expect((await ben.get('/account?set')).body).toContain('Before your cases open')
  await ben.post('/account/more', { more: 'no' })
  expect((await ben.get(`/cases/${t.caseId}`)).status).toBe(200)
})

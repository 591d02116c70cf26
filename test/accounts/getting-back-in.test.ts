import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmPhone } from '../../src/application/own-phone.ts'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { linkTo } from '../served.ts'
import { softPasskey, withPasskey } from './soft-passkey.ts'
import { optionsIn, visitor } from './visitor.ts'

const HOUR = 3_600_000
let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('getting back in')
})
afterAll(() => t.drop())

const mailsTo = (mail: string, since: number) => t.sent.slice(since).filter(({ to }) => to === mail)
const pass = async (time: number) => {
  t.clock.pass(time)
  await t.worker.workOff()
}
/** A key for their mails, which counts; and what there is of keys now. */
async function keyOf(name: string) {
  const { keys } = t.house.pgp
  const { rows } = await t.database.owner.query<{ person_id: string }>(
    'select person_id from people where name = $1',
    [name],
  )
  const person = rows[0]?.person_id ?? ''
  return {
    now: () => keys.of(person),
    async set() {
      const at = t.clock.now()
      const key = { armored: 'x', fingerprint: 'AB', owners: [], expiresAt: undefined }
      await keys.wait({ id: `key of ${name}`, person, key, at }, [])
      await keys.arm(`key of ${name}`, '123456', at + 1)
      const told = { mail: () => t.house.chance.id('account mail', person) }
      await keys.confirm(person, '123456', at, told)
      expect((await keys.of(person)).counting).toBeDefined()
    },
  }
}
const caseOf = async (name: string) => {
  const who = visitor(t)
  await who.signIn(`${name}@people.test`)
  return who.get(`/cases/${t.caseId}`)
}

test('who lost their passkey waits a day, is told twice, and then signs in by mail alone', async () => {
  const ana = await withPasskey(t, 'ana')
  const key = await keyOf('ana')
  await key.set()
  await t.worker.workOff()
  expect((await caseOf('ana')).status).toBe(303)
  const since = t.sent.length
  const asked = await visitor(t).post('/recovery', { mail: 'Ana@people.test ' })
  expect(asked.status).toBe(200)
  await t.worker.workOff()
  expect(mailsTo('ana@people.test', since)).toHaveLength(1)
  expect((await ana.get('/account')).body).toContain('Somebody said that you lost')
  await pass(19 * HOUR)
  expect(mailsTo('ana@people.test', since)).toHaveLength(1)
  await pass(HOUR)
  expect(mailsTo('ana@people.test', since)).toHaveLength(2)
  // Signing in takes a minute.
  await pass(4 * HOUR - 60_001)
  const before = visitor(t)
  await before.signIn('ana@people.test')
  expect((await before.get('/account')).status).toBe(200)
  expect((await key.now()).counting).toBeDefined()
  await pass(1)
  expect((await before.get('/account')).status).toBe(303)
  expect(await key.now()).toEqual({})
  expect((await caseOf('ana')).status).toBe(200)
})

test('it is stopped from a mail, and from any session that is open', async () => {
  await withPasskey(t, 'ben')
  await visitor(t).post('/recovery', { mail: 'ben@people.test' })
  await t.worker.workOff()
  const link = linkTo(t.sent, 'ben@people.test', '/recovery/')
  const somebody = visitor(t)
  expect((await somebody.get(link)).status).toBe(200)
  expect((await somebody.post(link)).status).toBe(200)
  expect((await somebody.post(link)).status).toBe(410)
  await pass(25 * HOUR)
  expect((await caseOf('ben')).to).toContain('/account/confirm')

  await visitor(t).post('/recovery', { mail: 'ben@people.test' })
  await t.worker.workOff()
  const ben = visitor(t)
  await ben.signIn('ben@people.test')
  expect((await ben.post('/account/recovery/stop')).status).toBe(303)
  await pass(25 * HOUR)
  expect((await caseOf('ben')).to).toContain('/account/confirm')
})

test('nobody is told, and nothing begins, for who has only a mailbox or is not known', async () => {
  const since = t.sent.length
  const answers = []
  for (const mail of ['ada@people.test', 'nobody@people.test', 'ben@people.test']) {
    answers.push(
      (await visitor(t).post('/recovery', { mail })).body.replaceAll(/nonce="[^"]*"/g, ''),
    )
  }
  expect(new Set(answers).size).toBe(1)
  await pass(25 * HOUR)
  expect(new Set(t.sent.slice(since).map(({ to }) => to))).toEqual(new Set(['ben@people.test']))
})

test('a new address counts once its link was followed; the old one is told and can take it back for three days', async () => {
  const ada = visitor(t)
  await ada.signIn('ada@people.test')
  const asked = await ada.post('/account/address', { mail: 'ada@elsewhere.test' })
  expect(asked.to).toBe('/account?said=address-asked')
  await t.worker.workOff()
  expect((await ada.get('/account')).body).toContain('ada@people.test')
  const link = linkTo(t.sent, 'ada@elsewhere.test', '/address/')
  expect((await visitor(t).get(link)).status).toBe(200)
  expect((await ada.get('/account')).body).toContain('ada@people.test')
  expect((await visitor(t).post(link)).status).toBe(200)
  expect((await visitor(t).post(link)).status).toBe(410)
  await t.worker.workOff()
  expect((await ada.get('/account')).body).toContain('ada@elsewhere.test')

  // Whoever did it also sets a passkey; the old address hears of that as well.
  const since = t.sent.length
  const adding = await ada.post('/account/passkeys/new')
  const _answer = softPasskey('a thief').create(optionsIn(adding.body))
  await ada.send(adding, '/account/passkeys', { name: 'phone', _answer })
  const key = await keyOf('ada')
  await key.set()
  await t.worker.workOff()
  expect(t.sent.slice(since).map(({ to }) => to)).toEqual(
    expect.arrayContaining(['ada@people.test', 'ada@elsewhere.test']),
  )
  const undo = linkTo(t.sent, 'ada@people.test', '/address/undo/')
  expect((await visitor(t).post(undo)).status).toBe(200)
  expect(await key.now()).toEqual({})
  expect((await ada.get('/account')).status).toBe(303)
  expect((await caseOf('ada')).status).toBe(200)
  expect((await visitor(t).post(undo)).status).toBe(410)
})

test('after three days the old address takes nothing back', async () => {
  const ada = visitor(t)
  await ada.signIn('ada@people.test')
  await ada.post('/account/address', { mail: 'ada@later.test' })
  await t.worker.workOff()
  await visitor(t).post(linkTo(t.sent, 'ada@later.test', '/address/'))
  await t.worker.workOff()
  const undo = linkTo(t.sent, 'ada@people.test', '/address/undo/')
  await pass(73 * HOUR)
  expect((await visitor(t).post(undo)).status).toBe(410)
})

test('an address that somebody else signs in with is not taken over, and asking for it tells nothing', async () => {
  const ana = visitor(t)
  await ana.signIn('ana@people.test')
  const known = await ana.post('/account/address', { mail: 'max@people.test' })
  const unknown = await ana.post('/account/address', { mail: 'nobody@people.test' })
  expect(known).toEqual(unknown)
  await t.worker.workOff()
  const done = await visitor(t).post(linkTo(t.sent, 'max@people.test', '/address/'))
  expect(done.body).toContain('cannot be used')
  expect((await ana.get('/account')).body).toContain('ana@people.test')
})

test('a change asks for a fresh factor, and keeps what was typed', async () => {
  const ana = visitor(t)
  await ana.signIn('ana@people.test')
  await pass(6 * 60_000)
  const asked = await ana.post('/account/address', { mail: 'ana@new.test' })
  expect(asked.status).toBe(403)
  expect(asked.body).toContain('value="ana@new.test"')
  for (const path of ['/account/passkeys/new', '/account/more', '/account/authenticator/begin']) {
    expect((await ana.post(path)).status).toBe(403)
  }
})

test('a telephone that is shown to be theirs is told as well, once, with the link that stops it', async () => {
  await withPasskey(t, 'mira')
  const { rows } = await t.database.owner.query(`select person_id from people where name = 'mira'`)
  const person = String(rows[0]?.person_id)
  await t.house.phones.wait(person, '+12133734253', '123456', t.clock.now() + HOUR)
  expect(await confirmPhone(t.house, { person, language: 'en' }, '123456')).toBe(true)
  await t.worker.workOff()
  const since = t.texted.length
  await visitor(t).post('/recovery', { mail: 'mira@people.test' })
  await t.worker.workOff()
  await t.worker.workOff()
  const texts = t.texted.slice(since)
  expect(texts.map(({ to }) => to)).toEqual(['+12133734253'])
  const link = /parley\.test(\/recovery\/\S+)/.exec(texts[0]?.text ?? '')?.[1] ?? ''
  expect(link).toBe(linkTo(t.sent, 'mira@people.test', '/recovery/'))
  expect((await visitor(t).post(link)).status).toBe(200)
  expect((await visitor(t).post(link)).status).toBe(410)
})

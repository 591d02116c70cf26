import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  addPasskey,
  askForNewPasskey,
  askForPasskey,
  signInByPasskey,
} from '../../src/application/passkeys.ts'
import type { Viewer } from '../../src/application/people-ports.ts'
import { viewerOfSession } from '../../src/application/sign-in-sessions.ts'
import { type Served, served } from '../served.ts'
import { type SoftPasskey, softPasskey } from './soft-passkey.ts'

let t: Served
beforeAll(async () => {
  t = await served({ seed: 'passkeys', listen: false })
})
afterAll(() => t.drop())

const browserSecret = (name: string) => name.padEnd(52, '0').replaceAll(/[^0-9a-hjkmnp-tv-z]/g, '1')

async function somebody(name: string): Promise<Viewer> {
  const mail = `${name}@people.test`
  const contact = { name, mail, language: 'en', program: 'harbour' } as const
  const person = await t.house.directory.personFor(contact, t.clock.now())
  const token = browserSecret(`session of ${name}`)
  const at = t.clock.now()
  const how = 'link by mail' as const
  await t.house.sessions.start({ session: `s-${name}`, token, browser: '', at, person, how })
  const viewer = await viewerOfSession(t.house, token)
  if (!viewer) throw new Error(name)
  return viewer
}
async function withPasskey(name: string): Promise<{ viewer: Viewer; key: SoftPasskey }> {
  const viewer = await somebody(name)
  const key = softPasskey(name)
  const answer = key.create(await askForNewPasskey(t.house, viewer))
  expect(await addPasskey(t.house, viewer, { name: 'my blue key', answer })).toBe('added')
  return { viewer, key }
}
const comesIn = (secret: string, answer: string) =>
  signInByPasskey(t.house, { browserSecret: secret, answer }, 'Firefox')

test('a passkey signs its person in, and the session knows by what', async () => {
  const { viewer, key } = await withPasskey('ana')
  const secret = browserSecret('ana in')
  const done = await comesIn(secret, key.get(await askForPasskey(t.house, secret)))
  const inside = await viewerOfSession(t.house, done?.token ?? '')
  expect(inside).toMatchObject({
    person: viewer.person,
    how: 'passkey',
    shown: { passkey: t.clock.now() },
    account: { passkey: true },
  })
  expect(await t.house.accounts.passkeys.of(viewer.person)).toMatchObject([
    { name: 'my blue key', lastUsedAt: t.clock.now() },
  ])
})

test('what the browser is asked names nobody’s keys, and is asked of anybody alike', async () => {
  const options = JSON.parse(await askForPasskey(t.house, browserSecret('who')))
  expect(options).toMatchObject({
    rpId: 'parley.test',
    userVerification: 'required',
    allowCredentials: [],
  })
  const adding = JSON.parse(await askForNewPasskey(t.house, await somebody('asks')))
  expect(adding.authenticatorSelection).toMatchObject({
    residentKey: 'required',
    userVerification: 'required',
  })
})

test('a challenge is answered once, in time, and in the browser it was made for', async () => {
  const { key } = await withPasskey('once')
  const secret = browserSecret('once in')
  const answer = key.get(await askForPasskey(t.house, secret))
  expect(await comesIn(browserSecret('another'), answer)).toBeUndefined()
  expect(await comesIn(secret, answer)).toBeDefined()
  expect(await comesIn(secret, answer)).toBeUndefined()
  const late = key.get(await askForPasskey(t.house, secret))
  t.clock.pass(5 * 60_000)
  expect(await comesIn(secret, late)).toBeUndefined()
  const early = key.get(await askForPasskey(t.house, secret))
  t.clock.pass(5 * 60_000 - 1)
  expect(await comesIn(secret, early)).toBeDefined()
})

test('an answer from another site, without the person, or by a copied key lets nobody in', async () => {
  const { key } = await withPasskey('liar')
  const secret = browserSecret('liar in')
  const asked = () => askForPasskey(t.house, secret)
  for (const lies of [
    { origin: 'https://parley.test.evil.example' },
    { verified: false },
    { counter: 1 },
  ]) {
    expect(await comesIn(secret, key.get(await asked(), lies))).toBeUndefined()
  }
  expect(await comesIn(secret, softPasskey('nobody’s').get(await asked()))).toBeUndefined()
  for (const answer of ['', '{}', 'null', '{"id":"AAAA"}', `{"id":"${key.id}"}`]) {
    await asked()
    expect(await comesIn(secret, answer)).toBeUndefined()
  }
  expect(await comesIn(secret, key.get(await asked()))).toBeDefined()
})

test('nobody adds a key that is somebody else’s, or that another site made', async () => {
  const { key } = await withPasskey('owner')
  const thief = await somebody('thief')
  const add = async (answer: string) => addPasskey(t.house, thief, { name: 'mine now', answer })
  expect(await add(key.create(await askForNewPasskey(t.house, thief)))).toBe('NotThisTime')
  const elsewhere = { origin: 'http://elsewhere.test' }
  const own = softPasskey('own')
  expect(await add(own.create(await askForNewPasskey(t.house, thief), elsewhere))).toBe(
    'NotThisTime',
  )
  const reused = own.create(await askForNewPasskey(t.house, thief))
  expect(await add(reused)).toBe('added')
  expect(await add(reused)).toBe('NotThisTime')
})

test('a new passkey is told to the mailbox, in words that are always the same', async () => {
  const before = t.sent.length
  await withPasskey('told')
  await withPasskey('told too')
  await t.worker.workOff()
  const mails = t.sent.slice(before).filter(({ to }) => to.startsWith('told@'))
  expect(mails).toHaveLength(1)
  expect(mails[0]?.text).toContain('How you sign in, or how we reach you, was changed')
  expect(mails[0]?.text).not.toContain('my blue key')
})

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
// @ts-expect-error: it comes without types.
import Provider from 'oidc-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { viewerOfSession } from '../../src/application/sign-in-sessions.ts'
import { staffDoors } from '../../src/factors/staff-doors.ts'
import { type Served, served } from '../served.ts'
import { visitor } from './visitor.ts'

let t: Served
let organisation: Server
let issuer = ''
/** Who signs in there, and what the organisation says of them. */
let there = { sub: 'max-7', email: 'max@people.test', email_verified: true }

beforeAll(async () => {
  organisation = createServer()
  await new Promise<void>((done) => organisation.listen(0, '127.0.0.1', done))
  issuer = `http://127.0.0.1:${(organisation.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'parley',
        client_secret: 'a secret between the two',
        redirect_uris: ['http://parley.test/sign-in/staff/harbour/back'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: async () => there,
    }),
    cookies: { keys: ['a key for tests'] },
  })
  organisation.on('request', provider.callback())
  t = await served({
    seed: 'staff',
    listen: false,
    plant: (house) => ({
      ...house,
      accounts: {
        ...house.accounts,
        staffDoors: staffDoors('http://parley.test', [
          {
            program: 'harbour',
            issuer,
            clientId: 'parley',
            clientSecret: 'a secret between the two',
          },
        ]),
      },
    }),
  })
  for (const name of ['max', 'ana']) {
    const contact = {
      name,
      mail: `${name}@people.test`,
      language: 'en',
      program: 'harbour',
    } as const
    const person = await t.house.directory.personFor(contact, t.clock.now())
    if (name === 'max') await t.house.programs.appoint('harbour', person, t.clock.now())
  }
})
afterAll(async () => {
  organisation.closeAllConnections()
  await new Promise((done) => organisation.close(done))
  await t.drop()
})

/** What a browser does there: signs in, agrees, and is sent back with an answer. */
async function answerFrom(start: string): Promise<string> {
  const jar = new Map<string, string>()
  let url = start
  let body: string | undefined
  for (let hop = 0; hop < 12; hop++) {
    const answer: Response = await fetch(url, {
      redirect: 'manual',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(body === undefined ? {} : { method: 'POST', body }),
    })
    body = undefined
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      jar.set(name, value)
    }
    const to = answer.headers.get('location')
    if (to?.startsWith('http://parley.test')) return to.slice('http://parley.test'.length)
    if (to) {
      url = new URL(to, url).href
      continue
    }
    const page = await answer.text()
    const form = /<form[^>]*action="([^"]*)"/.exec(page)?.[1]
    if (!form) throw new Error(page.slice(0, 2000))
    url = new URL(form, url).href
    body = new URLSearchParams(
      page.includes('name="login"')
        ? { prompt: 'login', login: there.sub, password: 'x' }
        : { prompt: 'consent' },
    ).toString()
  }
  throw new Error('it goes round in circles')
}
async function goes() {
  const who = visitor(t)
  const start = await who.get('/sign-in/staff/harbour')
  return { who, start: start.to, back: await answerFrom(start.to) }
}

test('who was appointed signs in with the organisation, and is bound to who they are there', async () => {
  expect((await visitor(t).get('/sign-in')).body).toContain('/sign-in/staff/harbour')
  const { who, start, back } = await goes()
  const asked = new URL(start).searchParams
  expect(asked.get('code_challenge_method')).toBe('S256')
  expect(asked.get('nonce')).toMatch(/^[\w-]{43}$/)
  expect((await who.get(back)).to).toBe('/cases')
  const viewer = await viewerOfSession(t.house, who.jar.get('parley') ?? '')
  expect(viewer).toMatchObject({ name: 'max', how: 'identity provider', manages: ['harbour'] })
  await t.worker.workOff()
  expect(t.sent.at(-1)).toMatchObject({
    to: 'max@people.test',
    subject: 'Your way to sign in was changed',
  })
  // Bound by who they are there: another address of theirs changes nothing.
  there = { ...there, email: 'max@married.test' }
  const again = await goes()
  expect((await again.who.get(again.back)).to).toBe('/cases')
})

test('another person there with the same address is somebody else', async () => {
  there = { sub: 'not-max', email: 'max@people.test', email_verified: true }
  const { who, back } = await goes()
  expect((await who.get(back)).status).toBe(403)
})

test('a participant, somebody unknown and an address that nobody verified come in by mail or not at all', async () => {
  for (const email of ['ana@people.test', 'nobody@people.test']) {
    there = { sub: `sub of ${email}`, email, email_verified: true }
    const { who, back } = await goes()
    expect((await who.get(back)).status).toBe(403)
    expect(who.jar.has('parley')).toBe(false)
  }
  await t.database.owner.query('delete from staff_identities')
  there = { sub: 'max-7', email: 'max@people.test', email_verified: false }
  const { who, back } = await goes()
  expect((await who.get(back)).status).toBe(403)
  const { rows } = await t.database.owner.query('select * from staff_identities')
  expect(rows).toEqual([])
})

test('an answer counts in the browser that asked, and once', async () => {
  there = { sub: 'max-7', email: 'max@people.test', email_verified: true }
  const { who, back } = await goes()
  const other = visitor(t)
  expect((await other.get(back)).status).toBe(403)
  await other.get('/sign-in/staff/harbour')
  expect((await other.get(back)).status).toBe(403)
  expect((await who.get(back)).to).toBe('/cases')
  expect((await who.get(back)).status).toBe(403)
})

test('who was dismissed does not come in any more', async () => {
  const { rows } = await t.database.owner.query(`select person_id from people where name = 'max'`)
  await t.house.programs.dismiss('harbour', rows[0].person_id)
  const { who, back } = await goes()
  expect((await who.get(back)).status).toBe(403)
})

// The account leads to every page of its own, and its tokens can be listed and taken back by programs, never made.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeToken } from '../../src/application/people-tokens.ts'
import { visitor } from '../accounts/visitor.ts'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'

let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('the account')
})
afterAll(() => t.drop())

/** Pages that stand between two others, and what leads there. */
const between: Readonly<Record<string, string>> = {
  // Whoever opens a case, or changes a way in, and has not shown a factor lately.
  '/account/confirm': 'asked for on the way',
}

test('from the account one comes to every page of it, by a link or by sending a form', async () => {
  const { rows } = await t.database.owner.query(`select person_id from people where name = 'mira'`)
  await t.house.roster.keep({
    ...{ member: 'a-place', program: 'harbour', person: String(rows[0]?.person_id), name: 'mira' },
    ...{ languages: ['en'], translates: [], caseTypes: ['community'], mostOpen: 3, active: true },
    ...{ since: t.clock.now(), conflicts: [] },
  })
  const mira = visitor(t)
  await mira.signIn('mira@people.test')
  const pages = t.doors
    .doors()
    .filter(({ kind, name }) => kind === 'page' && name.startsWith('GET /account'))
    .map(({ name }) => name.slice('GET '.length))
  expect(pages.length).toBeGreaterThan(4)
  const reached = new Set<string>()
  const next = ['/account']
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    if (reached.has(path)) continue
    reached.add(path)
    const { body, status } = await mira.get(path)
    expect([path, status]).toEqual([path, 200])
    for (const [, to] of body.matchAll(/href="(\/account[^"?#]*)/g)) next.push(String(to))
    // Setting up a code app begins with a form, and goes on on a page of its own.
    if (body.includes('action="/account/authenticator/begin"')) {
      next.push((await mira.post('/account/authenticator/begin')).to)
    }
  }
  expect(pages.filter((page) => !reached.has(page) && between[page] === undefined)).toEqual([])
})

const call = async (bearer: string, path: string, payload?: object) => {
  const answer = await t.app.inject({
    method: payload ? 'POST' : 'GET',
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${bearer}` },
    ...(payload ? { payload } : {}),
  })
  return { status: answer.statusCode, json: () => answer.json() }
}

test('a program lists the tokens of its person, takes one back, and takes back its own', async () => {
  const bearer = t.bearers.get('ben') ?? ''
  const { rows } = await t.database.owner.query(`select person_id from people where name = 'ben'`)
  const made = await makeToken(t.house, String(rows[0]?.person_id), { name: 'a second', days: 3 })
  if (typeof made === 'string') throw new Error(made)
  type Listed = { token: string; name: string; own: boolean }
  const list = async (): Promise<Listed[]> => (await call(bearer, '/account/tokens')).json().tokens
  const all = await list()
  expect(all.map(({ name }) => name)).toContain('a second')
  expect(all.filter(({ own }) => own)).toHaveLength(1)
  expect(JSON.stringify(all)).not.toContain(made.id)
  const second = all.find(({ name }) => name === 'a second')?.token ?? ''

  const ana = t.bearers.get('ana') ?? ''
  const theirs = await call(ana, '/account/tokens/revoke', { token: second })
  const none = await call(ana, '/account/tokens/revoke', { token: '0'.repeat(32) })
  expect([theirs.status, theirs.json()]).toEqual([none.status, none.json()])
  expect((await call(made.bearer, '/cases')).status).toBe(200)

  expect((await call(bearer, '/account/tokens/revoke', { token: second })).status).toBe(200)
  expect((await call(made.bearer, '/cases')).status).toBe(401)
  expect((await call(bearer, '/account/tokens/revoke', { token: second })).status).toBe(404)
  expect((await call(bearer, '/account/tokens', { name: 'a third', days: 365 })).status).toBe(404)
  const own = (await list()).find((one) => one.own)?.token ?? ''
  expect((await call(bearer, '/account/tokens/revoke', { token: own })).status).toBe(200)
  expect((await call(bearer, '/cases')).status).toBe(401)
})

test('a session that came from an invitation reaches nothing of the account', async () => {
  const { rows } = await t.database.owner.query(`select person_id from people where name = 'ada'`)
  const token = 'i'.repeat(52)
  await t.house.sessions.start({
    session: 'one sitting',
    token,
    browser: '',
    at: t.clock.now(),
    person: String(rows[0]?.person_id),
    how: 'invitation link',
    onlyCase: t.caseId,
  })
  const bearer = `prs_${token}`
  expect((await call(bearer, `/cases/${t.caseId}`)).status).toBe(200)
  expect((await call(bearer, '/cases')).json().cases).toHaveLength(1)
  for (const path of ['/account', '/account/tokens', '/sign-ins', '/notices', '/conflicts']) {
    expect([path, (await call(bearer, path)).status]).toEqual([path, 404])
  }
})

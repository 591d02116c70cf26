// The convening board through its doors: a manager's own cases, each side as far as it has come, and nobody else's.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeToken } from '../../src/application/people-tokens.ts'
import type { Board } from '../day/manager.ts'
import { linkTo, type Served, served } from '../served.ts'

let t: Served
const people = new Map<string, { cookie: string; bearer: string }>()

async function signedUp(who: string, manages: string | undefined) {
  const { house } = t
  const at = house.clock.now()
  const contact = {
    name: who,
    language: 'en',
    mail: `${who}@board.test`,
    program: 'harbour',
  } as const
  const person = await house.directory.personFor(contact, at)
  if (manages) await house.programs.appoint(manages, person, at)
  const token = who.padEnd(52, '0').replaceAll(/[ilou]/g, '1')
  const how = 'link by mail'
  await house.sessions.start({ session: `s-${who}`, token, browser: '', at, person, how })
  const made = await makeToken(house, person, { name: 'test', days: 9 })
  if (typeof made === 'string') throw new Error(made)
  people.set(who, { cookie: `parley=${token}`, bearer: made.bearer })
}

beforeAll(async () => {
  t = await served({ seed: 'board', listen: false })
  await signedUp('max', 'harbour')
  await signedUp('moe', 'harbour')
  await signedUp('ana', undefined)
})
afterAll(() => t.drop())

const get = (who: string, url: string, language = 'en') =>
  t.app.inject({
    url,
    headers: {
      cookie: `${people.get(who)?.cookie}; lang=${language}`,
      authorization: `Bearer ${people.get(who)?.bearer}`,
    },
  })
async function post(who: string, url: string, payload: object) {
  const headers = { authorization: `Bearer ${people.get(who)?.bearer}` }
  const answer = await t.app.inject({ method: 'POST', url, headers, payload })
  expect(answer.statusCode).toBe(201)
  return answer.json()
}
const API = '/api/v1/programs/harbour/convening'

test('a side goes from invited to joined, and the funnel counts it where it stands', async () => {
  const said = { caseType: 'community', title: 'The fence', sides: ['Ana', 'Ben'] }
  const { caseId } = await post('max', '/api/v1/cases', { program: 'harbour', ...said })
  const steps = async () => (await get('max', API)).json().funnel.steps
  expect(await steps()).toEqual({ invited: 0, reached: 0, visited: 0, joined: 0 })
  const invitation = {
    role: 'party',
    language: 'es',
    mail: 'anita@board.test',
    name: 'Ana',
    side: 'side-a',
  }
  await post('max', `/api/v1/cases/${caseId}/invite-participant`, invitation)
  await t.worker.workOff()
  expect(await steps()).toEqual({ invited: 1, reached: 1, visited: 0, joined: 0 })
  const link = linkTo(t.sent, 'anita@board.test', '/invitation/')
  await t.app.inject({ url: link })
  expect(await steps()).toEqual({ invited: 1, reached: 1, visited: 0, joined: 0 })
  const asked = new URLSearchParams({ words: 'What does it cost?' }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  await t.app.inject({ method: 'POST', url: `${link}/question`, headers, payload: asked })
  expect(await steps()).toEqual({ invited: 1, reached: 1, visited: 1, joined: 0 })
  await t.app.inject({ method: 'POST', url: `${link}/accept`, headers, payload: '' })
  expect(await steps()).toEqual({ invited: 1, reached: 1, visited: 1, joined: 1 })

  const narrowed = async (query: string) => (await get('max', `${API}?${query}`)).json().funnel
  expect(await narrowed('language=es')).toMatchObject({ sides: 1, cases: 1, daysToJoin: 0 })
  expect((await narrowed('channel=letter')).sides).toBe(0)
  expect((await narrowed('type=small-claims')).cases).toBe(0)
  expect((await narrowed('type=anything')).cases).toBe(1)
})

test('what comes back went out, though nobody lived to note that it did', async () => {
  const said = { caseType: 'business', title: 'The boat', sides: ['Ida', 'Jon'] }
  const { caseId } = await post('max', '/api/v1/cases', { program: 'harbour', ...said })
  const who = { role: 'party', language: 'en', mail: 'ida@board.test', name: 'Ida' }
  await post('max', `/api/v1/cases/${caseId}/invite-participant`, { ...who, side: 'side-a' })
  const board = async () => (await get('max', `${API}?type=business`)).json()
  const { cases }: Pick<Board, 'cases'> = await board()
  const [ida] = cases.find((one) => one.caseId === caseId)?.sides ?? []
  const participant = ida?.people[0]?.participant ?? ''
  await t.house.conveningMarks.notReached([{ caseId, participant }], 'mail', t.house.clock.now())
  expect((await board()).funnel).toMatchObject({
    steps: { invited: 1, reached: 0, visited: 0, joined: 0 },
    by: { invited: { mail: 1 } },
    notReached: 1,
    notKnown: 0,
  })
})

test('the page says the same, in both languages', async () => {
  const page = await get('max', '/programs/harbour/convening')
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('In 0 of 2 cases every side is in.')
  expect(page.body).toContain('The fence')
  const spanish = await get('max', '/programs/harbour/convening', 'es')
  expect(spanish.body).toContain('Que entren las dos partes')
  expect((await get('max', '/programs/harbour')).body).toContain('/programs/harbour/convening')
})

test('another manager of the program sees the board without this case, who manages nothing sees none', async () => {
  expect((await get('moe', API)).json()).toMatchObject({ cases: [], funnel: { cases: 0 } })
  expect((await get('moe', '/programs/harbour/convening')).body).not.toContain('The fence')
  const none = await get('ana', API)
  const absent = await get('max', '/api/v1/programs/nowhere/convening')
  expect([none.statusCode, absent.statusCode]).toEqual([404, 404])
  expect(none.body).toBe(absent.body)
  expect((await get('ana', '/programs/harbour/convening')).statusCode).toBe(404)
  expect((await get('ana', '/programs/harbour')).statusCode).toBe(404)
})

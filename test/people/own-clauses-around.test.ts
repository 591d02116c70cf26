// Around a program's clauses: who is told of them, offers by telephone that have one, and two programs kept apart.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeToken } from '../../src/application/people-tokens.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { ownClause } from '../domain/own-clause-of.ts'
import { atDoors, fieldsIn } from './at-doors.ts'

let t: SurfaceWorld
const doors = atDoors(() => t)
const participants = new Map<string, string>()
const { words, blanks } = ownClause()
beforeAll(async () => {
  t = await surfaceWorld('own-clauses-around')
  const { people } = (await doors.api('max', '')).json()
  for (const { name, participant } of people) participants.set(name, participant)
  expect((await api('max', ALL, { version: 0, words, blanks })).status).toBe(200)
  const { clause } = await first()
  const values = { ...ownClause().values, where: '{who} <b>#eval(1)</b>' }
  expect((await offer('ana', { clause, values })).status).toBe(201)
})
afterAll(() => t.drop())

const ALL = '/programs/harbour/clauses'
const asked = async (bearer: string, path: string, payload?: object, method = 'GET') => {
  const { statusCode, body } = await t.app.inject({
    ...{ method: method as 'GET', url: `/api/v1${path}` },
    headers: { authorization: `Bearer ${bearer}` },
    ...(payload ? { payload } : {}),
  })
  return { status: statusCode, body, json: () => JSON.parse(body) }
}
const api = (who: Who, path: string, payload?: object, method = payload ? 'POST' : 'GET') =>
  asked(t.bearers.get(who) ?? '', path, payload, method)
const first = async () => (await api('max', ALL)).json().clauses[0]
const offer = (who: Who, term: object) =>
  doors.api(who, 'make-offer', { terms: [{ kind: 'own-clause', ...term }] })
const participantOf = (who: string) => participants.get(who) ?? ''
/** All that somebody reads of the case: its rooms, its pages, and what they may offer. */
async function everythingTo(who: Who): Promise<string> {
  const rooms = ['board', 'joint', 'caucus:side-a', 'caucus:side-b', 'desk:side-a']
  const paths = ['', 'clauses', ...rooms.map((room) => `rooms/${room}/entries?limit=200`)]
  const got = await Promise.all([
    ...paths.map((path) => doors.api(who, path)),
    ...['', 'offers', 'assist', 'people'].map((path) => doors.page(who, path)),
  ])
  return got.map(({ body }) => body).join('\n')
}
async function managerOf(program: string, name: string) {
  const { house } = t
  const at = house.clock.now()
  const costs = { en: 'Nothing.', es: 'Nada.' }
  const made = { program, name: program, rules: 'california', costs, demonstration: false } as const
  await house.programs.keep(made, at)
  const contact = { name, mail: `${name}@people.test`, language: 'en', program: 'harbour' } as const
  const person = await house.directory.personFor(contact, at)
  await house.programs.appoint(program, person, at)
  const token = await makeToken(house, person, { name: 'test', days: 90 })
  if (typeof token === 'string') throw new Error(token)
  return (method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object) =>
    asked(token.bearer, path, payload, method)
}

test('a list of clauses is of those who speak for a side and of who takes offers down, whatever anybody has offered', async () => {
  const all = await Promise.all(
    (['ana', 'ada', 'ben', 'max'] as const).map((who) => doors.api(who, 'clauses')),
  )
  expect(new Set(all.map(({ body }) => body)).size).toBe(1)
  for (const who of ['mira', 'stranger'] as const) {
    expect((await doors.api(who, 'clauses')).status).toBe(404)
  }
  expect(await everythingTo('ben')).not.toContain('eval(1)')
  expect(await everythingTo('max')).not.toContain('eval(1)')
  expect(await everythingTo('mira')).toContain('eval(1)')
})

test('an offer by telephone: read back with its clause filled in, and entered with those words', async () => {
  const { clause, version } = await first()
  const participant = participantOf('ana')
  const begun = {
    ...{ _page: 'assist', participant, how: 'telephone', about: 'offer', words: 'The keys.' },
  }
  const blank = { 'terms.0.kind': 'money', 'terms.0.amount': '', 'terms.0.dueOn': '' }
  expect((await doors.page('max', 'assist')).body).toContain('Add a clause of the program')
  const asked = await doors.send('max', 'do/take-down', { ...begun, ...blank, _add: 'own' })
  expect(asked.status).toBe(200)
  expect(asked.body).toContain('[who] hands over [many] keys at [where] by [day], or pays [sum].')
  expect(asked.body).not.toContain('name="terms.0.amount"')
  const paid = { ...blank, 'terms.0.amount': '90', 'terms.0.dueOn': '2027-01-29' }
  const second = await doors.send('max', 'do/take-down', { ...begun, ...paid, _add: 'own' })
  expect(second.body).toContain('name="terms.1.clause"')
  const own = {
    ...{ 'terms.0.kind': 'own-clause', 'terms.0.clause': clause },
    ...{ 'terms.0.version': String(version), 'terms.0.values.who': 'side-b' },
    ...{ 'terms.0.values.many': '3', 'terms.0.values.where': 'the pier' },
    ...{ 'terms.0.values.day': '2027-02-01', 'terms.0.values.sum': '77.50' },
  }
  const lacking = { ...begun, ...own, 'terms.0.values.sum': 'some' }
  const wrong = await doors.send('max', 'do/take-down', { ...lacking, _add: 'read' })
  expect(wrong.body).toContain('href="#take-down--terms-0-values-sum"')
  expect(wrong.body).not.toContain('I read this back')
  const read = await doors.send('max', 'do/take-down', { ...begun, ...own, _add: 'read' })
  expect(read.body).toContain('Ben hands over 3 keys at the pier by February 1, 2027')
  expect(read.body).toContain('I read this back')
  const carried = { ...fieldsIn(read.body, 'take-down'), readBack: 'yes' }
  expect((await doors.send('max', 'do/take-down', carried)).status).toBe(303)
  const term = { kind: 'own-clause', clause, version, values: { ...ownClause().values, many: 7 } }
  const said = { participant, how: 'counter', about: 'offer', words: 'Seven.', readBack: true }
  const down = await doors.api('max', 'take-down', { ...said, terms: [term] })
  expect(down.status).toBe(201)
  expect(down.body).not.toContain('own-clause')
  const unknown = { ...said, terms: [{ ...term, clause: 'other' }] }
  expect((await doors.api('max', 'take-down', unknown)).body).toContain('/terms/0/clause')
  // Before the clerk comes the program changes it: what was read out is what is entered.
  const changed = { ...words, en: { ...words.en, text: `${words.en.text} Anew.` } }
  await api('max', `${ALL}/${clause}`, { version, words: changed, blanks })
  await t.worker.workOff()
  const offers = (await doors.page('ana', 'offers')).body
  expect(offers).toContain('hands over 3 keys at the pier')
  expect(offers).toContain('hands over 7 keys')
  expect(offers).not.toContain('Anew.')
  for (const who of ['ben', 'max'] as const) {
    expect(await everythingTo(who)).not.toContain('over 3 keys')
  }
  await api('max', `${ALL}/${clause}`, { version: version + 1, words, blanks })
})

test('what one program words is not there for another: not to be read, changed, retired or offered', async () => {
  const { clause } = await first()
  const moe = await managerOf('playhouse', 'moe')
  const there = '/programs/playhouse/clauses'
  expect((await moe('GET', ALL)).status).toBe(404)
  expect((await moe('GET', `${ALL}/${clause}`)).status).toBe(404)
  expect((await moe('POST', `${ALL}/${clause}`, { version: 1, words, blanks })).status).toBe(404)
  expect((await moe('DELETE', `${ALL}/${clause}`)).status).toBe(404)
  expect((await moe('GET', `${there}/${clause}`)).status).toBe(404)
  expect((await moe('DELETE', `${there}/${clause}`)).status).toBe(404)
  expect((await moe('POST', `${there}/${clause}`, { version: 1, words, blanks })).status).toBe(404)
  expect((await moe('GET', there)).json()).toEqual({ clauses: [] })
  const theirs = { en: { ...words.en, title: 'Stage door' }, es: words.es }
  const written = await moe('POST', there, { version: 0, words: theirs, blanks })
  expect(written.status).toBe(200)
  const opened = await moe('POST', '/cases', {
    ...{ caseType: 'community', title: 'The stage', sides: ['Zoe', 'Zed'] },
  })
  const { caseId } = opened.json()
  const offered = (await moe('GET', `/cases/${caseId}/clauses`)).json().clauses
  expect(offered.map((one: { clause: string }) => one.clause)).toEqual([written.json().clause])
  expect((await doors.api('ana', 'clauses')).body).not.toContain('Stage door')
  const { values } = ownClause()
  const other = await offer('ana', { clause: written.json().clause, values })
  const absent = await offer('ana', { clause: 'absent', values })
  expect(other.status).toBe(422)
  expect(other.body).toBe(absent.body)
})

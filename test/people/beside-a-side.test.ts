// Who sits beside a side: nothing is read before the confirmation, whatever the door; and who was asked to leave is told once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MeetingsHouse, meetingsHouse } from '../meetings/meetings-house.ts'

let t: MeetingsHouse
beforeAll(async () => {
  t = await meetingsHouse('beside')
})
afterAll(() => t.drop())

const invites = async (name: string, role: string, language = 'en') => {
  const mail = `${name}@people.test`
  const done = await t.api('max', 'invite-participant', {
    ...{ side: 'side-a', role, name, mail, language },
  })
  expect(done.status).toBe(201)
  await t.passes(0)
  const [path = 'no link'] =
    /\/invitation\/[0-9a-z]{52}/.exec(t.mailsTo(name).at(-1)?.text ?? '') ?? []
  return path
}
const linked = (url: string, fields?: Record<string, string>, language = 'en') =>
  t.app.inject({
    ...{ method: fields ? 'POST' : 'GET', url },
    headers: { cookie: `lang=${language}`, 'content-type': 'application/x-www-form-urlencoded' },
    ...(fields ? { payload: new URLSearchParams(fields).toString() } : {}),
  })
const digestIn = (html: string) => /name="confidentiality" value="([0-9a-f]{64})"/.exec(html)?.[1]
const confirmations = async () =>
  Object.keys((await t.state('max')).rooms['desk:side-a'].confidentialityConfirmed ?? {}).length

test('by the link of the invitation: the words stand there, a yes without the tick comes back, and with it they sit', async () => {
  const path = await invites('nora', 'support-person')
  const page = (await linked(path)).body
  expect(page).toContain('What you hear here stays here')
  expect(page).toContain('California Evidence Code 1115, 1119')
  const confidentiality = digestIn(page) ?? ''
  const before = await confirmations()
  const without = await linked(`${path}/accept`, { confidentiality })
  expect(without.statusCode).toBe(422)
  expect(without.body).toContain('Please read this, and tick the box')
  expect(without.headers['set-cookie']).toBeUndefined()
  expect(await confirmations()).toBe(before)
  const other = await linked(`${path}/accept`, { confirm: 'yes', confidentiality: '0'.repeat(64) })
  expect(other.statusCode).toBe(422)
  const yes = await linked(`${path}/accept`, { confirm: 'yes', confidentiality })
  expect(yes.statusCode).toBe(303)
  expect(await confirmations()).toBe(before + 1)
  const { people } = await t.state('max')
  expect(people.some((one: { name: string }) => one.name === 'nora')).toBe(true)
})

test('in Spanish the words are in Spanish, and a party is asked nothing of it', async () => {
  const path = await invites('ines', 'interpreter', 'es')
  const page = (await linked(path, undefined, 'es')).body
  expect(page).toContain('Lo que usted oye aquí se queda aquí')
  expect(page).toContain('Usted solo interpreta')
  const party = await invites('paul', 'decision-maker')
  expect(digestIn((await linked(party)).body)).toBeUndefined()
  expect((await linked(`${party}/accept`, {})).statusCode).toBe(303)
})

test('by the API: the link shows what is to be confirmed, refuses a bare yes, and takes it with the digest', async () => {
  const path = `/api/v1${await invites('olga', 'interpreter')}`
  const shown = (await t.app.inject({ url: path })).json()
  expect(shown.confidentiality.map((one: { language: string }) => one.language)).toEqual([
    'en',
    'es',
  ])
  const accepts = (payload: object) =>
    t.app.inject({ method: 'POST', url: `${path}/accept`, payload })
  const bare = await accepts({})
  expect(bare.json().type).toBe('/problems/confidentiality-not-confirmed')
  const done = await accepts({ confidentiality: shown.confidentiality[0].digest })
  expect(done.json().answer).toBe('accepted')
  // From now on they read what their side reads.
  const url = `/api/v1/cases/${t.caseId}`
  const seen = await t.app.inject({
    url,
    headers: { authorization: `Bearer ${done.json().token}` },
  })
  expect(Object.keys(seen.json().rooms)).toContain('caucus:side-a')
})

test('where a side writes to itself it is said who else reads it', async () => {
  const path = `/cases/${t.caseId}/side`
  expect((await t.get('ana', path)).body).toContain(
    'These people read this room, too: nora (support person), olga (interpreter)',
  )
  expect((await t.get('ana', path, 'es')).body).toContain('Estas personas también leen esta sala')
  expect((await t.get('ben', path)).body).not.toContain('These people read this room')
})

test('who is asked to leave the case is told of it once, in their language, and of nothing in it', async () => {
  const people: { name: string; participant: string }[] = (await t.state('max')).people
  const participant = people.find(({ name }) => name === 'nora')?.participant
  const reason = 'Pleads for Ana all the time.'
  const before = t.mailsTo('nora').length
  const done = await t.api('mira', 'end-presence', { participant, reason })
  expect(done.status).toBe(201)
  await t.passes(3 * 60_000)
  await t.passes(60 * 60_000)
  const told = t.mailsTo('nora').slice(before)
  expect(told.map(({ subject }) => subject)).toEqual(['Your part in a mediation has ended'])
  for (const hidden of ['Pleads', 'Ana', 'mira', 'deposit', t.caseId]) {
    expect(JSON.stringify(told)).not.toContain(hidden)
  }
  expect(t.failures).toEqual([])
})

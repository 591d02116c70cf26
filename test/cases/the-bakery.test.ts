// A business divorce in six stages over four weeks of virtual time, played through the API from the plan to the signatures.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../src/application/people-ports.ts'
import { makeToken } from '../../src/application/people-tokens.ts'
import { mailOf, playStory, readStory } from '../../src/commands/story.ts'
import { type Served, served } from '../served.ts'
import { codeIn, consenting } from '../test-code.ts'

const DAY = 24 * 3_600_000
type Act = {
  readonly who: string
  readonly does: string
  readonly with: Record<string, unknown>
  readonly plan?: string
  readonly keep?: Record<string, [type: string, key: string]>
}
type Weeks = {
  readonly template: string
  readonly start: string
  readonly days: readonly { readonly day: number; readonly acts: readonly Act[] }[]
}
type Stage = {
  readonly stage: string
  readonly window?: { readonly from: number; readonly to: number }
}
type Step = {
  readonly room: string
  readonly number: number
  readonly state: string
  readonly here: boolean
  readonly stage: Stage
}
type PlanSeen = {
  readonly line: readonly Step[]
  readonly warnings: readonly { readonly warns: string }[]
  readonly inForce: { readonly plan: string } | null
  readonly declined: readonly { readonly room: string; readonly reason: string }[]
}
const weeks: Weeks = JSON.parse(readFileSync('cases/the-bakery/weeks.json', 'utf8'))

let t: Served
let caseId = ''
const bearers = new Map<string, string>()
const ids = new Map<string, string>()

const api = async (who: string, path: string, payload?: object) => {
  const answer = await t.app.inject({
    method: payload ? 'POST' : 'GET',
    url: `/api/v1/cases/${caseId}${path && `/${path}`}`,
    headers: { authorization: `Bearer ${bearers.get(who)}` },
    ...(payload ? { payload } : {}),
  })
  return { status: answer.statusCode, body: answer.body, json: () => answer.json() }
}
const named = (value: unknown): unknown => {
  if (typeof value === 'string') return value.startsWith('$') ? (ids.get(value) ?? value) : value
  if (Array.isArray(value)) return value.map(named)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, named(one)]))
}
/** A stage as the template lays it out, said as an act says it. */
const asAsked = ({ window, ...rest }: Stage) => ({
  ...rest,
  ...(window ? { begins: window.from, ends: window.to } : {}),
})
async function ofPlan(plan: string | undefined): Promise<object> {
  if (plan === undefined) return {}
  const laid = (await api('mira', `plan/templates/${weeks.template}?start=${weeks.start}`)).json()
  if (plan === 'together') return { stages: laid.together.map(asAsked) }
  const [side, name] = plan.split(' ')
  const one = laid.apart.find(
    (each: { side: string; stage: Stage }) => each.side === side && each.stage.stage === name,
  )
  return { room: `caucus:${side}`, stage: asAsked(one.stage) }
}
async function does({ who, does: action, with: said, plan, keep = {} }: Act) {
  if (action === 'sign-agreement') {
    const { body: pdf } = await api(who, 'test-page')
    expect((await api(who, 'consent-to-sign', consenting(codeIn(pdf)))).status).toBe(201)
  }
  const signs =
    action === 'sign-agreement' ? { digest: (await api(who, '')).json().draft.digest } : {}
  const payload = { ...(named(said) as object), ...(await ofPlan(plan)), ...signs }
  const { status, body, json } = await api(who, action, payload)
  expect(`${action} ${status} ${status === 201 ? '' : body}`).toBe(`${action} 201 `)
  for (const [name, [type, key]] of Object.entries(keep)) {
    const entry = json().entries.find((one: { fact: { type: string } }) => one.fact.type === type)
    ids.set(`$${name}`, entry.fact[key])
  }
}
let today = 0
/** A quarter of a day at a time; what is due is done. */
async function until(day: number) {
  for (; today < day; today += 0.25) {
    t.clock.pass(DAY / 4)
    await t.worker.workOff()
  }
  expect(t.failures).toEqual([])
}
const left = [...weeks.days]
async function playTo(day: number) {
  while (left[0] && left[0].day <= day) {
    const one = left.shift() as (typeof left)[number]
    await until(one.day)
    for (const act of one.acts) await does(act)
  }
  await until(day)
  await t.worker.workOff()
}
const plan = async (who: string): Promise<PlanSeen> => (await api(who, 'plan')).json()
const shape = (seen: PlanSeen) =>
  seen.line.map(({ room, number, stage }) => `${room} ${number} ${stage.stage}`)
const hereOf = (seen: PlanSeen) =>
  seen.line.filter(({ here }) => here).map(({ stage }) => stage.stage)
const common = ['books', 'meeting', 'bargaining', 'sleep', 'drafting', 'signing']
const onBoard = common.map((name, i) => `board ${i + 1} ${name}`)

beforeAll(async () => {
  t = await served({ seed: 'the bakery', listen: false })
  const told = await readStory('the-bakery')
  const viewers = new Map<string, Viewer>()
  for (const [short, { name, role, language }] of Object.entries(told.people)) {
    const at = t.clock.now()
    const contact = { name, language, mail: mailOf(short), program: 'harbour' }
    const person = await t.house.directory.personFor(contact, at)
    const manages = role === 'case manager' ? ['harbour'] : []
    if (manages.length > 0) await t.house.programs.appoint('harbour', person, at)
    viewers.set(short, {
      ...{ person, name, language, timeZone: 'America/Los_Angeles', manages },
      ...{ session: `bakery ${short}`, how: 'demonstration', signedInAt: at },
    })
    const made = await makeToken(t.house, person, { name: 'test', days: 90 })
    if (typeof made === 'string') throw new Error(made)
    bearers.set(short, made.bearer)
  }
  caseId = await playStory(t.house, told, viewers, () => t.clock.pass(60_000))
  // Named in acts as the case names them.
  const { people } = (await api('mira', '')).json() as {
    people: { name: string; participant: string }[]
  }
  for (const [short, { name }] of Object.entries(told.people)) {
    const one = people.find((each) => each.name === name)
    if (one) ids.set(`$${short}`, one.participant)
  }
})
afterAll(() => t.drop())

test('a plan is laid out, proposed, declined in private, and in force once both sides agree', async () => {
  await playTo(0)
  expect((await plan('mira')).inForce).not.toBeNull()
  expect(shape(await plan('max'))).toEqual(onBoard)
  // What Tom said of it stood with the mediator alone.
  const entries = async (who: string, room: string) =>
    (await api(who, `rooms/${room}/entries`)).body
  expect(await entries('mira', 'caucus:side-b')).toContain('May Lee be there')
  expect(await entries('rosa', 'board')).not.toContain('May Lee be there')
})

test('each sees the stages of all and their own, numbered without a gap, and nothing of the other’s', async () => {
  const [rosa, tom] = [await plan('rosa'), await plan('tom')]
  expect(shape(rosa)).toEqual(
    expect.arrayContaining([...onBoard, 'caucus:side-a 1 first-call', 'caucus:side-a 2 caucus']),
  )
  expect(rosa.line).toHaveLength(8)
  expect(shape(tom)).toEqual(expect.arrayContaining([...onBoard, 'caucus:side-b 1 first-call']))
  expect(tom.line).toHaveLength(7)
  expect(JSON.stringify(tom)).not.toContain('side-a 2')
  expect((await plan('mira')).line).toHaveLength(9)
  expect([rosa, tom, await plan('max')].flatMap(({ warnings }) => warnings)).toEqual([])
})

test('one side prepares with the mediator, the other gives a part of what it wrote for itself', async () => {
  const next = async (who: string) => (await api(who, 'reminders')).body
  expect(await next('rosa')).toContain('prepare for the call')
  const before = (await api('rosa', 'preparation')).body
  await playTo(0.5)
  const mira = (await api('mira', 'preparation')).json()
  expect(mira.worksheets).toMatchObject([
    { room: 'caucus:side-a', answers: { theirs: 'Tom may want to begin something new.' } },
    { room: 'caucus:side-b', answers: { matters: 'To be out by summer.' }, given: true },
  ])
  // What he would take is for those on his own side.
  expect(JSON.stringify(mira)).not.toContain('I would take less')
  expect((await api('lee', 'preparation')).body).toContain('I would take less')
  const rosa = (await api('rosa', 'preparation')).body
  expect(rosa).not.toContain('out by summer')
  expect(rosa).not.toBe(before)
  expect((await api('tom', 'preparation')).body).not.toContain('begin something new')
  expect(await next('rosa')).not.toContain('prepare for the call')
  expect(await next('tom')).not.toContain('prepare for the call')
})

test('first calls are held apart, and nobody stands at a stage of the other side', async () => {
  await playTo(1)
  for (const who of ['rosa', 'tom']) expect(hereOf(await plan(who))).toEqual(['books'])
  const { status } = await api('mira', 'begin-stage', { room: 'board', stage: 'meeting' })
  expect(status).toBe(409)
  expect((await api('rosa', 'homework')).json().tasks).toMatchObject([
    { words: 'Look for the lease of the shop.', dueOn: '2026-11-12' },
    { words: 'Ask the bank what it would lend.' },
  ])
  // What was noted after the call is for those who mediate, and what was agreed for that side and them.
  expect((await api('mira', 'preparation')).json().notes).toHaveLength(1)
  for (const who of ['rosa', 'tom', 'lee', 'max']) {
    expect((await api(who, 'preparation')).json().notes).toEqual([])
    expect((await api(who, 'receipt')).body).not.toContain('recipes')
  }
  expect((await api('rosa', 'preparation')).json().nextSteps).toMatchObject([{ state: 'agreed' }])
  expect((await api('tom', 'preparation')).json().nextSteps).toEqual([])
  expect((await api('tom', 'homework')).json().tasks).toEqual([])
})

test('a memorandum handed in is sealed: nobody of the other side, nor the mediator, learns of it', async () => {
  await playTo(3)
  const looks = async (who: string) =>
    Promise.all(
      ['', 'homework', 'plan', 'reminders'].map(async (path) => (await api(who, path)).body),
    )
  await until(5.75)
  const before = await looks('tom')
  await playTo(6)
  const bodies = [...(await looks('tom')), ...(await looks('mira'))].join('\n')
  expect(bodies).not.toContain('the ovens are old')
  expect((await looks('tom'))[1]).toBe(before[1])
  expect((await api('rosa', 'homework')).json().handedIn).toMatchObject([
    { room: 'team:side-a', share: 'exchange' },
  ])
  const again = { exchange: ids.get('$exchange'), words: 'Once more.', share: 'exchange' }
  expect((await api('rosa', 'hand-in-memorandum', again)).status).toBe(409)
})

test('when both have handed in, both are read by all at the same moment', async () => {
  await playTo(8)
  await until(8.25)
  for (const who of ['rosa', 'tom', 'mira']) {
    const { exchanged, exchanges } = (await api(who, 'homework')).json()
    expect(
      exchanged.map((one: { side: string; room: string }) => `${one.room} ${one.side}`),
    ).toEqual(['joint side-a', 'joint side-b'])
    expect(new Set(exchanged.map((one: { at: number }) => one.at)).size).toBe(1)
    expect(exchanges[0].over.how).toBe('released')
  }
})

test('stages follow each other to an agreement that both sign, days after they bargained', async () => {
  await playTo(14)
  expect(hereOf(await plan('rosa'))).toEqual(['bargaining'])
  expect(hereOf(await plan('tom'))).toEqual(['bargaining'])
  await playTo(27)
  await until(28)
  for (const who of ['rosa', 'tom']) {
    const { ended, signing } = (await api(who, '')).json()
    expect(ended).toMatchObject({ outcome: 'settled' })
    expect(signing.signatures).toHaveLength(2)
    const { line } = await plan(who)
    expect(new Set(line.map(({ state }) => state))).toEqual(new Set(['done']))
    expect(hereOf({ line } as PlanSeen)).toEqual([])
  }
  const reminders = t.sent.filter(({ subject }) => /reminder|waits|recordatorio/i.test(subject))
  expect(reminders.length).toBeLessThan(30)
})

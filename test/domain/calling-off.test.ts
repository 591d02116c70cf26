// What is left of meetings at the end, and whose answer a meeting waits for: each on what one person sees.
import { expect, test } from 'vitest'
import { callOffMeetings } from '../../src/application/calling-off.ts'
import type { Entry, Fact } from '../../src/domain/facts.ts'
import { standsAs } from '../../src/domain/meetings.ts'
import { owedBy } from '../../src/domain/reminders.ts'
import { roomFor } from '../../src/domain/rooms.ts'
import { timesToAnswer } from '../../src/domain/times-to-answer.ts'
import {
  act,
  appended,
  everyRefusalIsSeenOf,
  given,
  mediating,
  passing,
} from './mediation-story.ts'
import {
  DAY,
  needs,
  noon,
  others,
  plan,
  proposed,
  says,
  sets,
  slots,
  ten,
} from './meetings-story.ts'

const over = act('mira', { type: 'EndMediation', outcome: 'impasse' })
const registrar = {
  participant: 'registrar',
  seat: 'manager',
  role: 'case-manager',
  state: 'seated',
} as const

/** What the arbiter records on such a record, and for whom it has something to do. */
async function calledOff(record: readonly Entry[], now: number) {
  const done: { facts: readonly Fact[]; jobs: readonly object[] } = { facts: [], jobs: [] }
  const house = {
    clock: { now: () => now, sleep: async () => {} },
    record: {
      open: async () => {},
      act: async (
        _actor: unknown,
        _case: string,
        decides: (seen: object) => {
          result: unknown
          append?: { facts: readonly Fact[]; jobs: readonly object[] }
        },
      ) => {
        const { result, append } = decides({ me: registrar, entries: record, heads: new Map() })
        if (append) Object.assign(done, append)
        return { found: true, repeated: false, result }
      },
    },
  }
  await callOffMeetings(house as never, { type: 'CallOffMeetings', caseId: 'c' })
  return done
}

test('at the end what was to come is called off, each in its own room, and its interpreter with it', async () => {
  const table = given(
    mediating(),
    proposed({ interpreter: true }),
    act('mira', sets(ten)),
    act('mira', plan({ room: 'caucus:side-b', needed: needs('ben', 'mira') })),
    act('mira', plan({ room: 'joint', meeting: 'm2', needed: needs('ana', 'ben', 'mira') })),
    over,
  )
  const { facts, jobs } = await calledOff(table.record, table.now)
  expect(facts.map((fact) => [roomFor(fact), fact.type]).toSorted()).toEqual([
    ['caucus:side-a', 'MeetingCancelled'],
    ['caucus:side-b', 'MeetingCancelled'],
    ['desk:side-a', 'InterpreterAsked'],
    ['joint', 'MeetingCancelled'],
  ])
  const told = jobs.filter((one) => JSON.stringify(one).includes('"TellMeeting"'))
  expect(told.map((one) => JSON.stringify(one)).toSorted()).toEqual([
    expect.stringContaining('"participant":"ana","meeting":"m1","changes":2'),
    expect.stringContaining('"participant":"mira","meeting":"m1","changes":2'),
  ])
  const after = appended(table.record, 'registrar', table.now, facts)
  expect((await calledOff(after, table.now)).facts).toEqual([])
})

test('what has begun when it ends is left to who led it', async () => {
  const table = given(mediating(), proposed(), act('mira', sets(ten)), passing(ten), over)
  expect((await calledOff(table.record, table.now)).facts).toEqual([])
  expect((await calledOff(given(mediating(), proposed()).record, 9)).facts).toEqual([])
})

test('at the end every larger room is shut, each where it stands, and ended at the service', async () => {
  const table = given(
    mediating(),
    act('mira', { type: 'OpenLargerCall', room: 'joint' }),
    act('mira', { type: 'OpenLargerCall', room: 'caucus:side-b' }),
    over,
  )
  const { facts, jobs } = await calledOff(table.record, table.now)
  expect(facts.map((fact) => [roomFor(fact), fact.type]).toSorted()).toEqual([
    ['caucus:side-b', 'LargerCallClosed'],
    ['joint', 'LargerCallClosed'],
  ])
  const ends = jobs.filter((one) => JSON.stringify(one).includes('"EndLargerCall"'))
  expect(ends.length).toBe(6)
  const after = appended(table.record, 'registrar', table.now, facts)
  expect((await calledOff(after, table.now)).facts).toEqual([])
})

test('nobody but the program calls off what others arranged, and not before the end', () => {
  const command = { type: 'CallOffMeetings' } as const
  given(mediating(), proposed(), over).when('mira', command).refuses('NotForThisSeat')
  given(mediating(), proposed()).when('max', command).refuses('MediationNotEnded')
  given(mediating(), over).when('max', command).refuses('NoChange')
})

test('proposed times are the next step of each who is needed and has said nothing, and of nobody else', () => {
  const table = given(mediating(), proposed({ needed: needs('ana', 'ada', 'mira') }))
  const asks = { do: 'answer times', meeting: 'm1' }
  expect(table.next('ana')).toEqual(asks)
  expect(table.next('ada')).toEqual(asks)
  for (const who of ['al', 'sam', 'ben', 'mira', 'milo', 'olu', 'max']) {
    expect(table.next(who)).not.toEqual(asks)
  }
  const answered = given(
    mediating(),
    proposed({ needed: needs('ana', 'ada', 'mira') }),
    act('ana', says([noon])),
  )
  expect(answered.next('ana')).not.toEqual(asks)
  expect(answered.next('ada')).toEqual(asks)
  const countered = given(
    mediating(),
    proposed(),
    act('ana', says([], [ten, noon])),
    act('ana', others(noon + DAY)),
  )
  expect(countered.next('mira')).toEqual(asks)
  expect(countered.next('ana')).not.toEqual(asks)
})

test('of published times it is the side’s to take one, until it proposes others', () => {
  const table = given(mediating(), act('mira', slots()))
  const asks = { do: 'answer times', meeting: 'm1' }
  for (const who of ['ana', 'al', 'ada']) expect(table.next(who)).toEqual(asks)
  for (const who of ['sam', 'ben', 'mira']) expect(table.next(who)).not.toEqual(asks)
  const countered = given(mediating(), act('mira', slots()), act('ana', others(noon + DAY)))
  expect(countered.next('mira')).toEqual(asks)
  expect(countered.next('ana')).not.toEqual(asks)
})

test('once the last of the times has passed there is nothing to answer, and nobody is reminded of it', () => {
  const table = given(mediating(), proposed())
  const { now } = table
  const owes = (at: number) => owedBy(table.view('ana').me, table.sees('ana'), at)
  expect(owes(now)).toMatchObject({ step: 'answer times', since: now })
  expect(owes(noon - 1)).toMatchObject({ step: 'answer times', since: now })
  expect(owes(noon + 1)).toMatchObject({ step: 'make offer', since: noon })
  expect(timesToAnswer(table.view('ana'), noon + 1)).toEqual([])
  const [meeting] = timesToAnswer(table.view('ana'), now)
  expect(meeting && standsAs(meeting)).toBe('open')
})

test('what waits for one side moves nothing of the other’s', () => {
  const hidden = given(mediating(), proposed())
  const plain = given(mediating())
  expect(owedBy(hidden.view('ben').me, hidden.sees('ben'), noon)).toEqual(
    owedBy(plain.view('ben').me, plain.sees('ben'), noon),
  )
})

everyRefusalIsSeenOf('CallOffMeetings')

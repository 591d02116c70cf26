// Meetings by chance: over thousands of histories a set time was offered, everybody's yes stands, and no time is bound for nothing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MeetingCommand } from '../../src/domain/arranging.ts'
import type { Entry } from '../../src/domain/facts.ts'
import { decide } from '../../src/domain/mediation.ts'
import { boundBy, endOf, type MeetingRoom, saysYes, standsAs } from '../../src/domain/meetings.ts'
import { viewIn } from './growing-records.ts'
import { act, appended, given, mediating, meIn } from './mediation-story.ts'
import { DAY, needs, plan, slots, time } from './meetings-story.ts'

const times = [2, 5, 9, 40].map((day) => day * DAY)
const offers = times.map((one) => time(one))
const { record: begun, now: start } = given(
  mediating(),
  act('mira', plan({ times: offers })),
  act('mira', slots({ meeting: 'm2', times: offers.map(({ at }) => time(at + 3_600_000)) })),
  act('mira', plan({ room: 'joint', needed: needs('ana', 'ben', 'mira'), times: offers })),
)
const at = fc.constantFrom(...times)
const some = fc.uniqueArray(at, { maxLength: 3 })
const where = {
  room: fc.constantFrom<MeetingRoom>('caucus:side-a', 'joint', 'desk:side-a'),
  meeting: fc.constantFrom('m1', 'm2'),
}
const is = <T extends string>(type: T) => fc.constant(type)
const offered = fc
  .uniqueArray(at, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((one) => time(one)))
const command: fc.Arbitrary<MeetingCommand> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ type: is('ProposeTimes'), ...where, times: offered },
      ...{ purpose: is('Talk'), channel: is('call'), place: is(''), access: is('') },
      interpreter: fc.boolean(),
      setBy: fc.constantFrom('everybody' as const, 'whoever takes one' as const),
      needed: fc.constantFrom(
        needs('ana', 'mira'),
        needs('ana', 'ada', 'mira'),
        needs('ben', 'ana', 'milo'),
      ),
    }),
  },
  fc.record({ type: is('ProposeOtherTimes'), ...where, times: offered, words: is('') }),
  {
    weight: 6,
    arbitrary: fc.record({
      type: is('AnswerTimes'),
      ...where,
      yes: some,
      no: some,
      words: is('x'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: is('TakeTime'), ...where, at }) },
  fc.record({ type: is('SetMeeting'), ...where, at }),
  fc.record({
    type: is('MoveMeeting'),
    ...where,
    to: at.map((one) => time(one, 30)),
    words: is(''),
  }),
  fc.record({ type: is('CancelMeeting'), ...where, reason: is('x') }),
  fc.record({
    type: is('RecordMeetingHeld'),
    ...where,
    present: fc.constantFrom(['ana'], ['ben']),
  }),
  fc.record({ type: is('RecordMeetingNotHeld'), ...where }),
)
const step = fc.record({
  who: fc.constantFrom('ana', 'ada', 'ben', 'mira', 'mira', 'milo', 'sam', 'max', 'olu'),
  command,
  passes: fc.constantFrom(0, 0, 0, 3_600_000, DAY),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

function played(
  steps: readonly Step[],
  each: (before: readonly Entry[], at: number, who: string, made: readonly Entry[]) => void,
) {
  let record = begun
  let now = start
  for (const { who, command, passes } of steps) {
    now += passes + 1
    const me = meIn(record, who)
    if (!me) continue
    const decision = decide(viewIn(me, record), command, now)
    if (!decision.ok) continue
    const after = appended(record, who, now, decision.records)
    each(record, now, who, after.slice(record.length))
    record = after
  }
  return { record, now }
}
const viewFor = (record: readonly Entry[], who: string) => {
  const me = meIn(record, who)
  if (!me) throw new Error(who)
  return viewIn(me, record)
}
const meetingsIn = (record: readonly Entry[]) =>
  [...viewFor(record, 'mira').rooms.values()].flatMap(({ meetings }) => [
    ...meetings.meetings.values(),
  ])

test('what is set was proposed or moved to by who leads, lies ahead, and by itself only with every yes', () => {
  let set = 0
  let bySelf = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 14, size: 'max' }), (steps) => {
      played(steps, (before, now, who, made) => {
        for (const { fact } of made) {
          if (fact.type !== 'MeetingSet') continue
          set += 1
          const meeting = meetingsIn(before).find(
            (one) => one.room === fact.room && one.meeting === fact.meeting,
          )
          expect(meeting?.times.some((one) => one.at === fact.at)).toBe(true)
          expect(fact.at).toBeGreaterThan(now)
          expect(meeting && standsAs(meeting)).toBe('open')
          const answered = made.find((one) => one.fact.type === 'TimesAnswered')?.fact
          if (answered?.type !== 'TimesAnswered') continue
          bySelf += 1
          for (const { participant } of meeting?.needed ?? []) {
            const says =
              participant === who
                ? answered.yes.includes(fact.at)
                : meeting && saysYes(meeting, participant, fact.at)
            expect(says).toBe(true)
          }
        }
      })
    }),
    { numRuns: 5000 },
  )
  expect(set).toBeGreaterThan(300)
  expect(bySelf).toBeGreaterThan(30)
})

test('nobody’s time is bound by what is past, called off, held, or never said yes to', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 14, size: 'max' }), (steps) => {
      const { record, now } = played(steps, () => {})
      for (const meeting of meetingsIn(record)) {
        for (const who of ['mira', 'milo']) {
          const bound = boundBy(meeting, who, now)
          const stands = standsAs(meeting)
          if (stands !== 'open' && stands !== 'set') expect(bound).toEqual([])
          for (const one of bound) {
            expect(endOf(one)).toBeGreaterThan(now)
            const published = meeting.setBy === 'whoever takes one'
            expect(stands === 'set' || published || saysYes(meeting, who, one.at)).toBe(true)
          }
        }
      }
    }),
    { numRuns: 5000 },
  )
})

test('a meeting in one side’s caucus moves nothing that the other side sees', () => {
  let hidden = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 14, size: 'max' }), (steps) => {
      const { record } = played(steps, () => {})
      const without = record.filter(({ room }) => room !== 'caucus:side-a')
      hidden +=
        record.length - without.length >
        begun.length - begun.filter(({ room }) => room !== 'caucus:side-a').length
          ? 1
          : 0
      expect(viewFor(record, 'ben')).toEqual(viewFor(without, 'ben'))
    }),
    { numRuns: 5000 },
  )
  expect(hidden).toBeGreaterThan(300)
})

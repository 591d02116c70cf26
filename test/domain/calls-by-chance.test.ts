// Calls by chance: over thousands of histories nobody is in twice, nobody left before they came, and no other side sees a thing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CallCommand } from '../../src/domain/calling.ts'
import { attendedIn, isThere } from '../../src/domain/calls.ts'
import type { Entry } from '../../src/domain/facts.ts'
import { type Command, decide } from '../../src/domain/mediation.ts'
import type { MeetingRoom } from '../../src/domain/meetings.ts'
import { viewIn } from './growing-records.ts'
import { appended, given, mediating, meIn } from './mediation-story.ts'

const { record: begun, now: start } = given(mediating())
const room = fc.constantFrom<MeetingRoom>('caucus:side-a', 'caucus:side-b', 'joint', 'desk:side-a')
const people = ['ana', 'ada', 'ben', 'mira', 'milo', 'max', 'olu'] as const
const is = <T extends string>(type: T) => fc.constant(type)
const command: fc.Arbitrary<CallCommand> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: is('JoinCall'), room }) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(room, fc.integer({ min: -3, max: 1 }), fc.boolean())
      .map(([where, back, about]): CallCommand => {
        const at = start + back * 60_000
        return { type: 'LeaveCall', room: where, at, ...(about ? { about } : {}) }
      }),
  },
  fc.record({ type: is('PutOutOfCall'), room, participant: fc.constantFrom(...people) }),
)
const step = fc.record({
  who: fc.constantFrom(...people),
  command,
  passes: fc.constantFrom(0, 60_000, 180_000),
  ends: fc.constantFrom(...Array.from({ length: 40 }, () => false), true),
})
const steps = fc.array(step, { minLength: 8, maxLength: 24, size: 'max' })
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Told relative to the beginning; a leaving is said of the time that has gone by. */
function played(all: readonly Step[]) {
  let record = begun
  let now = start
  let left = 0
  for (const { who, command, passes, ends } of all) {
    now += passes + 1
    const says: Command =
      command.type === 'LeaveCall' ? { ...command, at: command.at + now - start } : command
    const acts: readonly [string, Command][] = [
      ...(ends
        ? [['mira', { type: 'EndMediation', outcome: 'impasse' }] as [string, Command]]
        : []),
      [who, says],
    ]
    for (const [by, act] of acts) {
      const me = meIn(record, by)
      if (!me) continue
      const decision = decide(viewIn(me, record), act, now)
      if (!decision.ok) continue
      if (act.type === 'LeaveCall') left += 1
      record = appended(record, by, now, decision.records)
    }
  }
  return { record, now, left }
}
const viewFor = (record: readonly Entry[], who: string) => {
  const me = meIn(record, who)
  if (!me) throw new Error(who)
  return viewIn(me, record)
}

test('nobody is there twice at once, nobody left before they came, and who left is there no more', () => {
  let left = 0
  fc.assert(
    fc.property(steps, (all) => {
      const { record, now, left: some } = played(all)
      left += some
      for (const { calls } of viewFor(record, 'mira').rooms.values()) {
        for (const who of people) {
          const times = calls.attended.filter(({ participant }) => participant === who)
          for (const [i, { from, until }] of times.entries()) {
            expect(until ?? now).toBeGreaterThanOrEqual(from)
            expect(until ?? now).toBeLessThanOrEqual(now)
            const next = times[i + 1]
            if (next) expect(next.from).toBeGreaterThanOrEqual(until ?? Number.POSITIVE_INFINITY)
          }
          const last = times.at(-1)
          expect(isThere(calls, who) !== undefined).toBe(
            last !== undefined && last.until === undefined,
          )
          expect(attendedIn(calls, 0, now + 1).includes(who)).toBe(
            times.some(({ from, until }) => (until ?? now + 1) > 0 && from < now + 1),
          )
        }
      }
    }),
    { numRuns: 5000 },
  )
  expect(left).toBeGreaterThan(1000)
})

test('a call in one side’s caucus moves nothing that the other side sees', () => {
  let hidden = 0
  fc.assert(
    fc.property(steps, (all) => {
      const { record } = played(all)
      const without = record.filter(({ room: where }) => where !== 'caucus:side-a')
      if (record.some(({ fact }) => fact.type === 'CallJoined' && fact.room === 'caucus:side-a')) {
        hidden += 1
      }
      expect(viewFor(record, 'ben')).toEqual(viewFor(without, 'ben'))
      expect(viewFor(record, 'max')).toEqual(viewFor(without, 'max'))
    }),
    { numRuns: 5000 },
  )
  expect(hidden).toBeGreaterThan(1000)
})

test('whoever was sent back to the door is remembered as that, and nobody else', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const { record } = played(all)
      for (const [name, { calls }] of viewFor(record, 'mira').rooms) {
        const sent = record.flatMap(({ room: where, fact }) =>
          where === name && fact.type === 'CallLeft' && fact.putOut ? [fact.participant] : [],
        )
        expect([...calls.putOut.keys()].toSorted()).toEqual([...new Set(sent)].toSorted())
      }
    }),
    { numRuns: 5000 },
  )
})

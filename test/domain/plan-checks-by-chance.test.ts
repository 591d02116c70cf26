// What a mediator is warned of in a plan, as laws over plans drawn by chance, against each rule written down anew.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { View } from '../../src/domain/mediation.ts'
import { type Planned, type PlanWarning, warningsOf } from '../../src/domain/plan-checks.ts'
import { PURPOSES, type Stage } from '../../src/domain/stages.ts'
import { dayAt, numberOf } from '../../src/domain/wall-time.ts'
import { type Acts, act, given, mediating } from './mediation-story.ts'
import { stage } from './stages-planned.ts'

const HOUR = 3_600_000
const ZONE = 'America/Los_Angeles'
const FIRST = Date.UTC(2027, 2, 8, 8)
const runs = { numRuns: 5_000 }
const viewOf = (who: string, more: Acts = []): View => given(mediating(), more).view(who)
const mira = viewOf('mira')
const hearings = ['2027-03-12', '2027-03-14', '2027-03-20'].map(
  (to) => [to, viewOf('mira', [act('max', { type: 'MoveHearing', to })])] as const,
)

const anyWindow = fc
  .tuple(fc.integer({ min: 0, max: 24 * 40 }), fc.integer({ min: 1, max: 72 }))
  .map(([from, hours]) => ({ from: FIRST + from * HOUR, to: FIRST + (from + hours) * HOUR }))
const anyPlan: fc.Arbitrary<readonly Planned[]> = fc
  .array(
    fc.record({
      window: fc.option(anyWindow, { nil: undefined }),
      purpose: fc.constantFrom(...PURPOSES),
      channel: fc.constantFrom('writing', 'call', 'video', 'in-person', 'hybrid'),
      place: fc.constantFrom('', ' ', 'Room 4'),
      over: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ window, over, ...rest }, i) => {
      const more = { ...rest, ...(window ? { window } : {}) } as Partial<Stage>
      return { room: 'board', over, stage: stage(`s${i}`, more) } as const
    }),
  )
const anyNow = fc.integer({ min: -48, max: 24 * 45 }).map((hours) => FIRST + hours * HOUR)

const warned = (found: readonly PlanWarning[], kind: PlanWarning['warns']) =>
  found.filter(({ warns }) => warns === kind).map((one) => one.stage)
const those = (plan: readonly Planned[], is: (one: Planned) => boolean) =>
  plan.filter(is).map((one) => one.stage.stage)

test('a window is passed when it is over and its stage is not; a place is missing where somebody comes in person', () => {
  fc.assert(
    fc.property(anyPlan, anyNow, (plan, now) => {
      const found = warningsOf(mira, plan, ZONE, now)
      expect(warned(found, 'window-passed')).toEqual(
        those(plan, ({ over, stage: { window } }) => !over && !!window && window.to <= now),
      )
      expect(warned(found, 'place-missing')).toEqual(
        those(
          plan,
          ({ over, stage: { channel, place } }) =>
            !over && ['in-person', 'hybrid'].includes(channel) && !place?.trim(),
        ),
      )
    }),
    runs,
  )
})

test('what ends on the day of the hearing or after it is said, of whatever is not over, on days when clocks change too', () => {
  fc.assert(
    fc.property(anyPlan, anyNow, fc.constantFrom(...hearings), (plan, now, [hearingOn, view]) => {
      expect(warned(warningsOf(view, plan, ZONE, now), 'after-hearing')).toEqual(
        those(
          plan,
          ({ over, stage: { window } }) =>
            !over && !!window && dayAt(window.to - 1, ZONE) >= hearingOn,
        ),
      )
      expect(warned(warningsOf(mira, plan, ZONE, now), 'after-hearing')).toEqual([])
    }),
    runs,
  )
})

test('between hard work and signing lies a night, or it is said', () => {
  const hard = ['caucus', 'joint-meeting', 'bargaining']
  fc.assert(
    fc.property(anyPlan, anyNow, (plan, now) => {
      const open = plan.filter(({ over }) => !over)
      const early = those(open, ({ stage: { purpose, window } }) => {
        if (purpose !== 'signing' || !window) return false
        return open.some(
          ({ stage: other }) =>
            hard.includes(other.purpose) &&
            other.window &&
            other.window.from < window.from &&
            window.from < other.window.to + 12 * HOUR,
        )
      })
      const found = warned(warningsOf(mira, plan, ZONE, now), 'no-night-between')
      expect(found.toSorted()).toEqual(early.toSorted())
    }),
    runs,
  )
})

test('a pause in which nothing is planned for as many whole days as end a mediation is said, where it ends', () => {
  fc.assert(
    fc.property(anyPlan, anyNow, (plan, now) => {
      const found = warned(warningsOf(mira, plan, ZONE, now), 'silence')
      const timed = plan.flatMap(({ stage: { stage: name, window }, over }) =>
        window ? [{ name, over, ...window }] : [],
      )
      for (const { name, over, from } of timed) {
        const before = timed.filter((one) => one.from < from)
        const end = Math.max(0, ...before.map(({ to }) => to))
        const days = numberOf(dayAt(from, ZONE)) - numberOf(dayAt(end, ZONE))
        const first = timed.filter((one) => one.from === from)[0]?.name === name
        const isLong = before.length > 0 && end < from && days > 10
        if (first) expect(found.includes(name)).toBe(isLong && !over)
        else expect(found).not.toContain(name)
      }
    }),
    runs,
  )
})

test('the order in which stages stand changes no warning but the order of them', () => {
  const named = (found: readonly PlanWarning[]) =>
    found
      .filter(({ warns }) => warns !== 'silence')
      .map((one) => JSON.stringify(one))
      .toSorted()
  fc.assert(
    fc.property(anyPlan, anyNow, (plan, now) => {
      const turned = named(warningsOf(mira, plan.toReversed(), ZONE, now))
      expect(turned).toEqual(named(warningsOf(mira, plan, ZONE, now)))
    }),
    runs,
  )
})

test('nobody but who mediates is warned of anything', () => {
  const others = ['ana', 'ben', 'max'].map((who) => viewOf(who))
  fc.assert(
    fc.property(anyPlan, anyNow, fc.constantFrom(...others), (plan, now, view) => {
      expect(warningsOf(view, plan, ZONE, now)).toEqual([])
    }),
    runs,
  )
})

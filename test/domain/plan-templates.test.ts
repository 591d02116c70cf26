// Templates laid out from a day on, the days of the courts, the time on the wall, and what a mediator is warned of.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planSeen } from '../../src/application/plan-seen.ts'
import {
  courtDayFrom,
  courtDaysBefore,
  isCourtDay,
  judicialHolidays,
  weekdayOf,
} from '../../src/domain/law/court-days.ts'
import { isOver, progressOf } from '../../src/domain/plan.ts'
import { warningsOf } from '../../src/domain/plan-checks.ts'
import { type Laying, layOut } from '../../src/domain/plans/laying-out.ts'
import { TEMPLATES, templates } from '../../src/domain/plans/templates.ts'
import { bringsTogether, type Stage, unfitAlone, unfitTogether } from '../../src/domain/stages.ts'
import { dayAt, instantAt, isWallTime, laterBy, wallAt } from '../../src/domain/wall-time.ts'
import { type Acts, act, given, mediating } from './mediation-story.ts'
import { afraid, answering } from './safety-answers.ts'
import { begins, DAY, finishes, inForce, ofA, sets, stage } from './stages-planned.ts'

const ZONE = 'America/Los_Angeles'
const HOUR = DAY / 24
const laying = (more: Partial<Laying> = {}): Laying => ({
  ...{ template: 'business-divorce', start: '2026-11-02', sides: ['side-a', 'side-b'] },
  ...{ timeZone: ZONE, language: 'en', keptApart: false },
  ...more,
})
const anyStart = fc.integer({ min: 0, max: 1_500 }).map((days) => laterBy('2026-01-01', days))

test('the holidays of the courts are those of the law', () => {
  expect([...judicialHolidays('2026')].filter((day) => day.startsWith('2026')).toSorted()).toEqual([
    ...['2026-01-01', '2026-01-19', '2026-02-12', '2026-02-16', '2026-03-31', '2026-05-25'],
    ...['2026-06-19', '2026-07-03', '2026-09-07', '2026-09-25', '2026-11-11', '2026-11-26'],
    ...['2026-11-27', '2026-12-25'],
  ])
  // New Year's Day of 2028 is a Saturday.
  expect(isCourtDay('2027-12-31')).toBe(false)
  expect(weekdayOf('2026-11-21')).toBe(6)
  expect(courtDayFrom('2026-11-26')).toBe('2026-11-30')
  expect(courtDaysBefore('2026-11-30', 2)).toBe('2026-11-24')
})

test('the time on the wall becomes an instant and back, also on the days on which clocks change', () => {
  expect(instantAt('2026-11-02T09:00', ZONE)).toBe(Date.UTC(2026, 10, 2, 17))
  expect(instantAt('2026-07-02T09:00', ZONE)).toBe(Date.UTC(2026, 6, 2, 16))
  // Put forward at two: half past two is not there, and is as much later.
  expect(wallAt(instantAt('2027-03-14T02:30', ZONE), ZONE)).toBe('2027-03-14T03:30')
  // Put back at two: half past one comes twice, and is the first.
  expect(instantAt('2026-11-01T01:30', ZONE)).toBe(Date.UTC(2026, 10, 1, 8, 30))
  for (const zone of [ZONE, 'Pacific/Apia', 'Asia/Kathmandu', 'Europe/Berlin', 'UTC']) {
    fc.assert(
      fc.property(anyStart, fc.constantFrom('04:00', '12:30', '23:59'), (day, time) => {
        expect(wallAt(instantAt(`${day}T${time}`, zone), zone)).toBe(`${day}T${time}`)
      }),
      { numRuns: 5_000 },
    )
  }
  expect(['2026-02-30T10:00', '2026-02-03', '2026-02-03T24:00', ''].filter(isWallTime)).toEqual([])
})

test('every template, begun on whatever day, is a plan that can be proposed', () => {
  fc.assert(
    fc.property(
      ...([fc.constantFrom(...TEMPLATES), anyStart, fc.boolean()] as const),
      fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
      (template, start, keptApart, hearingIn) => {
        const hearingOn = hearingIn === undefined ? undefined : laterBy(start, hearingIn)
        const { together, apart } = layOut(laying({ template, start, keptApart, hearingOn }))
        expect(unfitTogether(together, ['side-a', 'side-b'])).toBeUndefined()
        for (const { side, stage: one } of apart) {
          expect(unfitAlone(one, side, together)).toBeUndefined()
        }
        expect(
          new Set([...together, ...apart.map((one) => one.stage)].map((one) => one.stage)).size,
        ).toBe(templates[template].stages.length)
      },
    ),
    { numRuns: 5_000 },
  )
})

test('who is kept apart meets nobody in any template, and shuttling never brings sides together', () => {
  for (const template of TEMPLATES) {
    const { together, apart } = layOut(laying({ template, keptApart: true }))
    expect([...together, ...apart.map((one) => one.stage)].filter(bringsTogether)).toEqual([])
  }
  expect(
    layOut(laying({ template: 'one-day' })).together.filter(bringsTogether).length,
  ).toBeGreaterThan(0)
  const shuttle = layOut(laying({ template: 'shuttle-only' }))
  expect(shuttle.together.filter(bringsTogether)).toEqual([])
})

test('where people have to be at work no stage begins on a weekend or a holiday', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TEMPLATES), anyStart, (template, start) => {
      const { together, apart } = layOut(laying({ template, start }))
      for (const one of [...together, ...apart.map((each) => each.stage)]) {
        const planned = templates[template].stages.find(({ key }) => key === one.stage)
        if (!planned?.working || !one.window) continue
        expect(isCourtDay(dayAt(one.window.from, ZONE))).toBe(true)
      }
    }),
    { numRuns: 5_000 },
  )
})

test('six stages of all in four weeks, with a call and a caucus for each side apart', () => {
  const { together, apart } = layOut(laying())
  expect(together).toHaveLength(6)
  expect(apart.map(({ side, stage: one }) => `${side} ${one.stage}`)).toEqual([
    ...['side-a first-call', 'side-a caucus', 'side-b first-call', 'side-b caucus'],
  ])
  const [first] = apart
  expect(wallAt(first?.stage.window?.from ?? 0, ZONE)).toBe('2026-11-02T09:00')
  expect(wallAt(together.at(-1)?.window?.to ?? 0, ZONE)).toBe('2026-11-30T17:00')
})

test('an unlawful detainer is over two court days before its hearing, however near it is', () => {
  fc.assert(
    fc.property(anyStart, fc.integer({ min: 5, max: 40 }), (start, days) => {
      const hearingOn = laterBy(start, days)
      const { together } = layOut(laying({ template: 'unlawful-detainer', start, hearingOn }))
      const last = together.flatMap(({ window }) => (window ? [window.to] : []))
      if (courtDaysBefore(hearingOn, 2) <= start) return
      for (const to of last) {
        expect(dayAt(to, ZONE) <= courtDaysBefore(hearingOn, 2)).toBe(true)
      }
    }),
    { numRuns: 5_000 },
  )
})

const warned = (acts: Acts, of: readonly Stage[], now = 0, who = 'mira') => {
  const view = given(...acts).view(who)
  const planned = of.map((stage) => ({
    ...({ room: 'board', stage } as const),
    over: isOver(progressOf(view.board.plan, stage.stage)),
  }))
  const found = warningsOf(view, planned, ZONE, now)
  return found.map(({ room: _, ...warning }) => warning)
}
const at = (wall: string) => instantAt(wall, ZONE)
const on = (from: string, to: string) => ({ window: { from: at(from), to: at(to) } })

test('a window that has passed is warned of, until the stage is over', () => {
  const papers = [stage('papers', on('1970-03-02T09:00', '1970-03-03T09:00'))]
  const now = at('1970-03-04T09:00')
  expect(warned([mediating()], papers, now)).toEqual([{ stage: 'papers', warns: 'window-passed' }])
  expect(warned([mediating()], papers, now - 2 * DAY)).toEqual([])
  const done = [
    mediating(),
    inForce('p1', papers),
    act('mira', begins('papers')),
    act('mira', finishes('papers')),
  ]
  expect(warned(done, papers, now)).toEqual([])
})

test('a stage on the day of the hearing or after it is warned of', () => {
  const court = { name: 'Superior Court', caseNumber: 'SC-1', hearingOn: '1970-03-10' }
  const before = stage('a', on('1970-03-09T09:00', '1970-03-09T17:00'))
  const late = stage('b', on('1970-03-10T09:00', '1970-03-10T12:00'))
  const later = stage('c', on('1970-03-11T09:00', '1970-03-11T12:00'))
  expect(warned([mediating({ court })], [before, late, later])).toEqual([
    { stage: 'b', warns: 'after-hearing', hearingOn: '1970-03-10' },
    { stage: 'c', warns: 'after-hearing', hearingOn: '1970-03-10' },
  ])
  expect(warned([mediating()], [before, late, later])).toEqual([])
})

test('a gap longer than the period of silence is warned of, and told to the neutrals alone', () => {
  const first = stage('a', on('1970-03-02T09:00', '1970-03-02T17:00'))
  const near = stage('b', on('1970-03-12T09:00', '1970-03-12T17:00'))
  const far = stage('b', on('1970-03-13T09:00', '1970-03-13T17:00'))
  expect(warned([mediating()], [first, near])).toEqual([])
  const found = [{ stage: 'b', warns: 'silence', days: 10, lastDay: '1970-03-12' }]
  expect(warned([mediating()], [first, far])).toEqual(found)
  expect(warned([mediating({ silenceDays: 21 })], [first, far])).toEqual([])
  const between = stage('x', on('1970-03-01T09:00', '1970-03-10T17:00'))
  expect(warned([mediating()], [first, far, between])).toEqual([])
  for (const who of ['ana', 'ben', 'olu', 'max']) {
    expect(warned([mediating()], [first, far], 0, who)).toEqual([])
  }
})

test('where whoever decides has to be there and sits on no side, it is warned of; an attorney does not decide', () => {
  const asked = [stage('a', { deciders: true })]
  expect(warned([mediating()], asked)).toEqual([])
  const gone = [mediating(), act('cem', { type: 'LeaveSeat' })]
  expect(warned(gone, asked)).toEqual([{ stage: 'a', warns: 'deciders-missing', side: 'side-c' }])
  expect(warned(gone, [stage('a')])).toEqual([])
  const attorneyAlone = [
    mediating(),
    ...['ana', 'al'].map((who) => act(who, { type: 'LeaveSeat' })),
  ]
  expect(warned(attorneyAlone, asked)).toEqual([
    { stage: 'a', warns: 'deciders-missing', side: 'side-a' },
  ])
})

test('who would bargain and sign without a night between is warned of', () => {
  const bargains = stage('a', on('1970-03-02T09:00', '1970-03-02T20:00'))
  const signs = (from: string, to: string) => stage('s', { purpose: 'signing', ...on(from, to) })
  const found = [{ stage: 's', warns: 'no-night-between' }]
  expect(warned([mediating()], [bargains, signs('1970-03-02T20:00', '1970-03-02T22:00')])).toEqual(
    found,
  )
  expect(warned([mediating()], [bargains, signs('1970-03-02T21:00', '1970-03-03T22:00')])).toEqual(
    found,
  )
  expect(warned([mediating()], [bargains, signs('1970-03-03T08:00', '1970-03-03T22:00')])).toEqual(
    [],
  )
})

test('a meeting in a case where somebody is kept apart is warned of, and so is a stage for which a side asked for time', () => {
  const meeting = [stage('m', { purpose: 'joint-meeting' })]
  expect(warned([mediating(), answering('ana', 'side-a', afraid)], meeting)).toEqual([
    { stage: 'm', warns: 'kept-apart' },
  ])
  const asks = [mediating(), act('ben', { type: 'AskMoreTime', days: 7, holds: undefined })]
  const until = given(asks).now + 7 * DAY
  const soon = stage('a', { window: { from: DAY, to: DAY + HOUR } })
  const later = stage('b', { window: { from: 8 * DAY, to: 9 * DAY } })
  expect(warned(asks, [soon, later])).toEqual([
    { stage: 'a', warns: 'time-asked-for', side: 'side-b', until },
  ])
  expect(
    warned(
      [...asks, act('mira', sets(ofA('call')))],
      [ofA('call', { window: { from: DAY, to: DAY + HOUR } })],
    ),
  ).toEqual([])
})

test('stages of two sides that have the same name are told apart, and what is over is not warned of', () => {
  const window = { from: DAY, to: 2 * DAY }
  const call = (seats: Stage['seats']) => ofA('first-call', { seats, window })
  const table = given(
    ...[mediating(), act('mira', sets(call(['side-a', 'neutral'])))],
    act('mira', sets(call(['side-b', 'neutral']), 'caucus:side-b')),
    act('ana', { type: 'AgreeToPrivateStage', stage: 'first-call' }),
    act('mira', begins('first-call', 'caucus:side-a')),
    act('mira', finishes('first-call', 'caucus:side-a')),
  )
  expect(planSeen(table.view('mira'), undefined, 3 * DAY).warnings).toEqual([
    { room: 'caucus:side-b', stage: 'first-call', warns: 'window-passed' },
  ])
  expect(planSeen(table.view('ben'), undefined, 3 * DAY).warnings).toEqual([])
})

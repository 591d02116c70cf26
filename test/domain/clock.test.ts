// The clock of silence: whole days of a calendar, in the time zone of the program, and three days of warning.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { silenceAfter } from '../../src/domain/clock.ts'

const HOUR = 3_600_000
const at = (iso: string) => Date.parse(iso)
const iso = (instant: number) => new Date(instant).toISOString()

test('ten whole days pass after the day of the last word, where the program is', () => {
  const silence = silenceAfter(
    at('2026-11-02T17:30:00Z'),
    10,
    'America/Los_Angeles',
    at('2026-11-09T08:00:00Z'),
  )
  expect(silence).toMatchObject({ lastDay: '2026-11-12', days: 7, hasRunOut: false })
  expect(iso(silence.runsOutAt)).toBe('2026-11-13T08:00:00.000Z')
  expect(iso(silence.warnsAt)).toBe('2026-11-10T08:00:00.000Z')
})

test('the day is the one on the wall there: late in the evening it is tomorrow in London', () => {
  const evening = at('2026-11-03T05:00:00Z')
  expect(silenceAfter(evening, 10, 'America/Los_Angeles', evening).lastDay).toBe('2026-11-12')
  expect(silenceAfter(evening, 10, 'Europe/London', evening).lastDay).toBe('2026-11-13')
})

test('it runs out with its last day, to the millisecond', () => {
  const since = at('2026-11-02T17:30:00Z')
  const { runsOutAt } = silenceAfter(since, 10, 'UTC', since)
  expect(silenceAfter(since, 10, 'UTC', runsOutAt - 1).hasRunOut).toBe(false)
  expect(silenceAfter(since, 10, 'UTC', runsOutAt).hasRunOut).toBe(true)
})

test('clocks that are put forward or back in between move no day', () => {
  const autumn = silenceAfter(at('2026-10-25T12:00:00Z'), 10, 'America/Los_Angeles', 0)
  expect(iso(autumn.runsOutAt)).toBe('2026-11-05T08:00:00.000Z')
  const spring = silenceAfter(at('2026-03-01T12:00:00Z'), 10, 'America/Los_Angeles', 0)
  expect(iso(spring.runsOutAt)).toBe('2026-03-12T07:00:00.000Z')
  // In Santiago the clock goes from 24:00 to 01:00: that day begins at one.
  const santiago = silenceAfter(at('2026-08-26T12:00:00Z'), 10, 'America/Santiago', 0)
  expect(santiago.lastDay).toBe('2026-09-05')
  expect(iso(santiago.runsOutAt)).toBe('2026-09-06T04:00:00.000Z')
})

test('a short period warns at the latest on its last day', () => {
  const since = at('2026-11-02T12:00:00Z')
  expect(iso(silenceAfter(since, 1, 'UTC', since).warnsAt)).toBe('2026-11-04T00:00:00.000Z')
  expect(iso(silenceAfter(since, 3, 'UTC', since).warnsAt)).toBe('2026-11-04T00:00:00.000Z')
  expect(iso(silenceAfter(since, 5, 'UTC', since).warnsAt)).toBe('2026-11-05T00:00:00.000Z')
})

test('wherever and whenever: between the period and a day more, after the warning, and never back', () => {
  const zones = [
    'UTC',
    'America/Los_Angeles',
    'Asia/Kathmandu',
    'Pacific/Kiritimati',
    'Pacific/Apia',
  ]
  const instant = fc.integer({ min: at('2015-01-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z') })
  fc.assert(
    fc.property(
      instant,
      fc.integer({ min: 1, max: 365 }),
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 48 * HOUR }),
      (since, period, zone, later) => {
        const silence = silenceAfter(since, period, zone, since)
        const lasted = silence.runsOutAt - since
        // An hour either way, where clocks change meanwhile.
        expect(lasted).toBeGreaterThan((period * 24 - 1) * HOUR)
        expect(lasted).toBeLessThanOrEqual((period * 24 + 25) * HOUR)
        expect(silence.warnsAt).toBeLessThanOrEqual(silence.runsOutAt)
        expect(silence.warnsAt).toBeGreaterThan(since)
        expect(silence.days).toBe(0)
        const after = silenceAfter(since + later, period, zone, since + later)
        expect(after.runsOutAt).toBeGreaterThanOrEqual(silence.runsOutAt)
      },
    ),
    { numRuns: 5_000 },
  )
})

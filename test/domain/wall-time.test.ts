// The time on the wall and its instants, as laws over every time zone and the days on which clocks change.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amissAt, instantOf, instantOn } from '../../src/actions/moments.ts'
import { localTime } from '../../src/application/notice-preferences.ts'
import {
  dayAt,
  instantAt,
  instantsAt,
  laterBy,
  numberOf,
  startOf,
  wallAt,
} from '../../src/domain/wall-time.ts'

const HOUR = 3_600_000
const MINUTE = 60_000
const zones = Intl.supportedValuesOf('timeZone')
/** Whole minutes of the years in which zones are whole quarters of an hour away from UTC. */
const anyInstant = fc
  .integer({ min: Date.UTC(1990, 0) / MINUTE, max: Date.UTC(2045, 0) / MINUTE })
  .map((minutes) => minutes * MINUTE)
const runs = { numRuns: 5_000 }

/** Written down anew, by parts. */
function partsAt(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-US', {
    ...({ timeZone, calendar: 'gregory', hourCycle: 'h23', numberingSystem: 'latn' } as const),
    ...({ year: 'numeric', month: '2-digit', day: '2-digit' } as const),
    ...({ hour: '2-digit', minute: '2-digit' } as const),
  })
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}`
}
const utcOf = (wall: string) => Date.parse(`${wall}:00Z`)

type Change = { readonly zone: string; readonly at: number; readonly by: number }
/** Every change of the clocks from 2024 to 2030, by halving days in which there is one. */
function changesOf(zone: string): readonly Change[] {
  const offset = (at: number) => utcOf(wallAt(at, zone)) - at
  const found: Change[] = []
  const [first, last] = [Date.UTC(2024, 0), Date.UTC(2031, 0)]
  for (let from = first; from < last; from += 7 * 24 * HOUR) {
    let [before, after] = [from, from + 7 * 24 * HOUR]
    const by = offset(after) - offset(before)
    if (by === 0) continue
    while (after - before > MINUTE) {
      const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE
      if (offset(middle) === offset(before)) before = middle
      else after = middle
    }
    found.push({ zone, at: after, by })
  }
  return found
}
const changes = zones.flatMap(changesOf)
const anyChange = fc.constantFrom(...changes)
const minuteOf = (change: Change) => fc.integer({ min: 0, max: Math.abs(change.by) / MINUTE - 1 })

test('there are zones to look at, whose clocks go forward and back by an hour, by half of one, and at midnight', () => {
  expect(zones.length).toBeGreaterThan(400)
  expect(changes.some(({ by }) => by === HOUR)).toBe(true)
  expect(changes.some(({ by }) => by === -HOUR)).toBe(true)
  expect(changes.some(({ by }) => Math.abs(by) === HOUR / 2)).toBe(true)
  const midnight = changes.filter(
    ({ at, zone, by }) => by > 0 && wallAt(at, zone).endsWith('T01:00'),
  )
  expect(midnight.map(({ zone }) => zone)).toContain('America/Santiago')
})

test('an instant is shown as the calendar and the clock of the place have it, and is among those of what is shown', () => {
  fc.assert(
    fc.property(anyInstant, fc.constantFrom(...zones), (at, zone) => {
      const wall = wallAt(at, zone)
      expect(wall).toBe(partsAt(at, zone))
      expect(dayAt(at, zone)).toBe(wall.slice(0, 10))
      const { date, minutes } = localTime(at, zone)
      expect([date, minutes]).toEqual([dayAt(at, zone), (utcOf(wall) / MINUTE) % (24 * 60)])
      expect(instantsAt(wall, zone)).toContain(at)
    }),
    runs,
  )
})

test('what is found for a time on the wall is every instant that shows it, and nothing else', () => {
  const quarters = Array.from({ length: 28 * 4 + 1 }, (_, i) => (14 * 4 - i) * 15 * MINUTE)
  fc.assert(
    fc.property(anyChange, fc.integer({ min: -180, max: 180 }), ({ zone, at }, minutes) => {
      const wall = new Date(utcOf(wallAt(at, zone)) + minutes * MINUTE).toISOString().slice(0, 16)
      const all = quarters
        .map((offset) => utcOf(wall) + offset)
        .filter((one) => wallAt(one, zone) === wall)
      expect(instantsAt(wall, zone)).toEqual(all.toSorted((a, b) => a - b))
    }),
    { numRuns: 2_000 },
  )
})

test('of an hour that clocks skip nothing is taken, and it is said that it does not exist', () => {
  const forward = changes.filter(({ by }) => by > 0)
  const skipped = fc
    .constantFrom(...forward)
    .chain((change) => minuteOf(change).map((minute) => ({ ...change, minute })))
  fc.assert(
    fc.property(skipped, ({ zone, at, by, minute }) => {
      const from = utcOf(wallAt(at, zone)) - by
      const wall = new Date(from + minute * MINUTE).toISOString().slice(0, 16)
      expect(instantsAt(wall, zone)).toEqual([])
      expect(instantOn(wall, zone)).toBe('no such hour')
      expect(amissAt(['ends'], wall, zone)).toEqual([{ path: ['ends'], code: 'no such hour' }])
      expect(() => instantOf(wall, zone)).toThrow('no such hour')
      // Of what nobody typed it is as much later.
      expect(instantAt(wall, zone)).toBe(at + minute * MINUTE)
    }),
    runs,
  )
})

test('of an hour that comes twice neither is taken, and it is said; the two are apart by as much as clocks went back', () => {
  const back = changes.filter(({ by }) => by < 0)
  const repeated = fc
    .constantFrom(...back)
    .chain((change) => minuteOf(change).map((minute) => ({ ...change, minute })))
  fc.assert(
    fc.property(repeated, ({ zone, at, by, minute }) => {
      const wall = wallAt(at + minute * MINUTE, zone)
      expect(instantsAt(wall, zone)).toEqual([at + minute * MINUTE + by, at + minute * MINUTE])
      expect(instantOn(wall, zone)).toBe('hour twice')
      expect(amissAt([], wall, zone)).toEqual([{ path: [], code: 'hour twice' }])
      expect(instantAt(wall, zone)).toBe(at + minute * MINUTE + by)
    }),
    runs,
  )
})

test('any other time is one instant, and shown there as it was typed', () => {
  fc.assert(
    fc.property(anyInstant, fc.constantFrom(...zones), (at, zone) => {
      const wall = wallAt(at, zone)
      const all = instantsAt(wall, zone)
      fc.pre(all.length === 1)
      expect([instantOn(wall, zone), instantOf(wall, zone), instantAt(wall, zone)]).toEqual(
        Array(3).fill(at),
      )
      expect(amissAt([], wall, zone)).toEqual([])
    }),
    runs,
  )
})

test('days are numbered one after another, and each begins at the first instant of its date', () => {
  fc.assert(
    fc.property(
      ...([fc.integer({ min: 7_000, max: 27_000 }), fc.integer({ min: -800, max: 800 })] as const),
      (number, more) => {
        const day = laterBy('1970-01-01', number)
        expect(numberOf(day)).toBe(number)
        expect(numberOf(laterBy(day, more))).toBe(number + more)
      },
    ),
    runs,
  )
  fc.assert(
    fc.property(anyInstant, fc.constantFrom(...zones), (at, zone) => {
      const day = dayAt(at, zone)
      const start = startOf(day, zone)
      expect([dayAt(start, zone), dayAt(start - 1, zone) < day]).toEqual([day, true])
    }),
    { numRuns: 1_000 },
  )
})

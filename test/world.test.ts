// Time and chance: the real ones keep their word, and the seeded one hides what is drawn elsewhere.
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { codeFrom, idFrom, realChance } from '../src/world/chance.ts'
import { realClock } from '../src/world/clock.ts'
import { handClock, seededChance } from './world.ts'

const DAY = 86_400_000

describe('the real clock', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  test('sleeps as long as it is told, for months too', async () => {
    vi.useFakeTimers({ now: 0 })
    let woke = 0
    const sleeping = realClock.sleep(100 * DAY).then(() => {
      woke = realClock.now()
    })
    await vi.advanceTimersByTimeAsync(100 * DAY - 1)
    expect(woke).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    await sleeping
    expect(woke).toBe(100 * DAY)
  })

  test('wakes when told to stop, before and during sleep, and leaves no timer', async () => {
    vi.useFakeTimers({ now: 0 })
    const stop = new AbortController()
    const sleeping = realClock.sleep(100 * DAY, stop.signal)
    await vi.advanceTimersByTimeAsync(50 * DAY)
    stop.abort()
    await sleeping
    await realClock.sleep(DAY, stop.signal)
    expect(vi.getTimerCount()).toBe(0)
    expect(realClock.now()).toBe(50 * DAY)
  })
})

describe('chance', () => {
  test('ids differ wherever their bytes do, in letters safe in an address', () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(idFrom(a)).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/)
        expect(idFrom(a) === idFrom(b)).toBe(Buffer.compare(a, b) === 0)
      }),
      { numRuns: 5000 },
    )
    for (let bit = 0; bit < 128; bit++) {
      const one = new Uint8Array(16)
      one[bit >> 3] = 1 << (bit & 7)
      expect(idFrom(one)).not.toBe(idFrom(new Uint8Array(16)))
    }
  })

  test('every digit of a code is as likely as the others', () => {
    const all = Uint8Array.from({ length: 256 }, (_, i) => i)
    const counts = new Map<string, number>()
    for (const digit of codeFrom(() => all, 250)) counts.set(digit, (counts.get(digit) ?? 0) + 1)
    expect([...counts.values()]).toEqual(Array(10).fill(25))
  })

  test('real ids and codes do not come twice', () => {
    const ids = Array.from({ length: 5000 }, () => realChance.id('test', ''))
    expect(new Set(ids).size).toBe(5000)
    const codes = Array.from({ length: 100 }, () => realChance.code('test', '', 12))
    expect(new Set(codes).size).toBe(100)
    for (const code of codes) expect(code).toMatch(/^\d{12}$/)
    expect(realChance.bytes('test', '', 77)).toHaveLength(77)
  })

  /** Two places to draw in, named so that joining their names carelessly would mix them up. */
  const places = [
    ['a', 'b c'],
    ['a b', 'c'],
    ['a', 'b'],
    ['b', 'a'],
    ['a', ''],
    ['', 'a'],
    ['a', '1'],
    ['a', '1 0'],
  ] as const
  const draw = fc.record({
    place: fc.constantFrom(...places),
    kind: fc.constantFrom('id', 'code', 'bytes'),
    length: fc.integer({ min: 1, max: 80 }),
  })
  const play = (draws: readonly (typeof draw extends fc.Arbitrary<infer D> ? D : never)[]) => {
    const chance = seededChance('seed')
    return draws.map(({ place: [purpose, scope], kind, length }) => {
      if (kind === 'id') return chance.id(purpose, scope)
      if (kind === 'code') return chance.code(purpose, scope, length)
      return Buffer.from(chance.bytes(purpose, scope, length)).toString('hex')
    })
  }

  test('what is drawn unseen, between and before, shifts nothing that is seen', () => {
    let shared = 0
    fc.assert(
      fc.property(fc.array(draw, { maxLength: 20 }), fc.constantFrom(...places), (draws, seen) => {
        const isSeen = ({ place }: { place: readonly string[] }) => place === seen
        const among = play(draws).filter((_, i) => draws[i] && isSeen(draws[i]))
        const alone = play(draws.filter(isSeen))
        expect(among).toEqual(alone)
        if (alone.length > 0 && alone.length < draws.length) shared++
      }),
      { numRuns: 6000 },
    )
    expect(shared).toBeGreaterThan(2000)
  })

  test('another place, another turn or another seed is another draw', () => {
    const chance = seededChance('seed')
    const first = places.map(([purpose, scope]) => chance.id(purpose, scope))
    const second = places.map(([purpose, scope]) => chance.id(purpose, scope))
    const other = seededChance('another seed')
    const others = places.map(([purpose, scope]) => other.id(purpose, scope))
    expect(new Set([...first, ...second, ...others]).size).toBe(3 * places.length)
  })
})

test('a clock moved by hand stands still, and sleep moves it', async () => {
  const clock = handClock(1000)
  expect(clock.now()).toBe(1000)
  await clock.sleep(30 * DAY)
  clock.pass(5)
  expect(clock.now()).toBe(30 * DAY + 1005)
  clock.set(7)
  expect(clock.now()).toBe(7)
})

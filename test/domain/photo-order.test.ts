// Photos put in order by numbers and by steps: none is lost or doubled, and a number that was typed is the place.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrderAsked, movedBy } from '../../src/domain/photo-order.ts'

const RUNS = { numRuns: 5_000 }
const pages = fc
  .integer({ min: 1, max: 40 })
  .map((many) => Array.from({ length: many }, (_, i) => i))
const typed = fc.array(fc.option(fc.integer({ min: -3, max: 50 }), { nil: undefined }), {
  minLength: 40,
  maxLength: 40,
})
const sorted = (some: readonly number[]) => some.toSorted((a, b) => a - b)

test('whatever numbers are typed, every page is there once', () => {
  fc.assert(
    fc.property(pages, typed, (all, numbers) => {
      expect(sorted(inOrderAsked(all, (page) => numbers[page]))).toEqual(all)
    }),
    RUNS,
  )
})

test('one number typed is the place of its page, and the others keep their order', () => {
  fc.assert(
    fc.property(pages, fc.nat(), fc.nat(), (all, one, other) => {
      const [page, place] = [one % all.length, (other % all.length) + 1]
      const ordered = inOrderAsked(all, (asked) => (asked === page ? place : undefined))
      expect(ordered.indexOf(page)).toBe(place - 1)
      expect(ordered.filter((left) => left !== page)).toEqual(all.filter((left) => left !== page))
    }),
    RUNS,
  )
})

test('when every page has a number of its own, they stand by their numbers', () => {
  fc.assert(
    fc.property(
      pages.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, places]) => {
        const ordered = inOrderAsked(all, (page) => (places[page] ?? 0) + 1)
        for (const page of all) expect(ordered[places[page] ?? -1]).toBe(page)
      },
    ),
    RUNS,
  )
})

test('a step moves one page by one place, back again is as it was, and at the ends nothing moves', () => {
  fc.assert(
    fc.property(pages, fc.nat(), fc.constantFrom(1 as const, -1 as const), (all, one, step) => {
      const page = one % all.length
      const moved = movedBy(all, page, step)
      expect(sorted(moved)).toEqual(all)
      const to = page + step
      if (to < 0 || to >= all.length) expect(moved).toEqual(all)
      else {
        expect(moved.indexOf(page)).toBe(to)
        expect(movedBy(moved, page, step === 1 ? -1 : 1)).toEqual(all)
      }
      expect(movedBy(all, -1, step)).toEqual(all)
    }),
    RUNS,
  )
})

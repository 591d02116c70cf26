// What is seen act by act is what is seen from the beginning, by whoever looks, at each place of a story.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { viewOf } from '../../src/domain/mediation.ts'
import { viewIn } from './growing-records.ts'
import { entriesFor } from './mediation-story.ts'
import { anyStory } from './random-stories.ts'

test('a view that grew with its record is the view folded from what somebody may read', () => {
  let seen = 0
  fc.assert(
    fc.property(anyStory, ({ asked }) => {
      for (const { me, before } of asked) {
        expect(viewIn(me, before)).toEqual(viewOf(me, entriesFor(before, me)))
        seen += 1
      }
    }),
    { numRuns: 300 },
  )
  expect(seen).toBeGreaterThan(3_000)
})

// Laws over mediations made by chance: all of a file are tried on the same stories, and a broken one is made small.
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { anyStory, type Story } from './random-stories.ts'

export type Law = (story: Story) => void
export type Laws = Readonly<Record<string, Law>>
const RUNS = 5_000
const PATIENCE = 180_000

/** One test a law. Making the stories costs more than looking at them, so they are made once. */
export function always(laws: Laws): void {
  const [seed = 0] = fc.sample(fc.integer(), 1)
  const runs = { numRuns: RUNS, seed }
  const broken = new Set<string>()
  let tried = 0
  beforeAll(() => {
    fc.assert(
      fc.property(anyStory, (story) => {
        tried += 1
        for (const [name, law] of Object.entries(laws)) {
          if (!broken.has(name) && breaks(law, story)) broken.add(name)
        }
      }),
      runs,
    )
  }, PATIENCE)
  test.each(Object.entries(laws))(
    '%s',
    (name, law) => {
      expect(tried).toBe(RUNS)
      if (broken.has(name)) fc.assert(fc.property(anyStory, law), runs)
      expect(broken.has(name)).toBe(false)
    },
    PATIENCE,
  )
}

function breaks(law: Law, story: Story): boolean {
  try {
    law(story)
    return false
  } catch {
    return true
  }
}

let stories: readonly Story[] | undefined
/** A law and a lie: nothing is noticed in true stories, and something once they are told with the lie in them. */
export const notices = (law: Law, lie: (story: Story) => Story): boolean => {
  stories ??= fc.sample(anyStory, { numRuns: 400, seed: 7 })
  expect(stories.some((story) => breaks(law, story))).toBe(false)
  return stories.some((story) => breaks(law, lie(story)))
}

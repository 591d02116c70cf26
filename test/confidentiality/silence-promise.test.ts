// The promise for the clock of silence, over thousands of mediations: a neutral's alone, and deaf to rooms that are no word to them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '../../src/domain/facts.ts'
import { decide, viewOf } from '../../src/domain/mediation.ts'
import { nextStep } from '../../src/domain/next-step.ts'
import type { Room } from '../../src/domain/seats.ts'
import { silenceOf } from '../../src/domain/silence.ts'
import { lastSpoken, notCounted } from '../../src/domain/spoken.ts'
import { anyCommand, doing, mediation, people, recorded, seenBy } from './random-mediations.ts'

const RUNS = { numRuns: 5_000 }
const PATIENCE = 240_000
const HOUR = 3_600_000
const NOW = 200 * HOUR

type Clock = (record: readonly Entry[]) => unknown
/** What a mediator is shown, from the rooms that a mediator reads. */
const clock: Clock = (record) => {
  const own = seenBy(people.mira, record)
  const { board } = viewOf(people.mira, own)
  return silenceOf(board, lastSpoken(own, notCounted(board.convening)), 'America/Los_Angeles', NOW)
}
const deaf: readonly Room[] = ['team:side-a', 'team:side-b', 'team:side-c', 'neutrals']
const isDeaf = (telling: Clock) =>
  fc.property(mediation, (record) => {
    const heard = record.filter(({ room }) => !deaf.includes(room))
    expect(telling(record)).toEqual(telling(heard))
  })

test(
  'the clock does not depend on what a side says among itself or neutrals among themselves',
  () => {
    fc.assert(isDeaf(clock), RUNS)
  },
  PATIENCE,
)

test(
  'nothing that a party sees or is answered differs when the other caucus spoke, though the clock does',
  () => {
    let moved = 0
    fc.assert(
      fc.property(
        mediation,
        anyCommand,
        fc.integer({ min: 1, max: 40 }),
        (record, command, days) => {
          const at = NOW + days * 24 * HOUR
          const post = { type: 'PostMessage', room: 'caucus:side-a', words: 'a word' } as const
          const spoke = doing([...record], people.ana, post, at)
          if (clock(spoke) !== undefined) moved += Number(!isSame(clock(spoke), clock(record)))
          for (const me of [people.ben, people.cem, people.max, people.ivo]) {
            const [before, after] = [record, spoke].map((all) => viewOf(me, all))
            if (!before || !after) throw new Error('no view')
            expect(after).toEqual(before)
            expect(nextStep(after, at)).toEqual(nextStep(before, at))
            expect(decide(after, command, at)).toEqual(decide(before, command, at))
          }
        },
      ),
      RUNS,
    )
    expect(moved).toBeGreaterThan(1_000)
  },
  PATIENCE,
)
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

test(
  'a word of a case manager or of the program moves no clock; a word of a side or a mediator does',
  () => {
    const spoken = (by: string, record: readonly Entry[]) =>
      clock(recorded(record, by, NOW, [{ type: 'MessagePosted', room: 'desk:side-a', words: 'x' }]))
    fc.assert(
      fc.property(mediation, (record) => {
        const before = clock(record)
        if (before === undefined) return
        for (const by of ['max', 'registrar']) expect(spoken(by, record)).toEqual(before)
        for (const by of ['ana', 'ivo', 'mira']) {
          expect(spoken(by, record)).toMatchObject({ since: NOW, days: 0 })
        }
      }),
      { numRuns: 1_000 },
    )
  },
  PATIENCE,
)

test('planted and caught: a clock that hears what a side says among itself', () => {
  const hearsAll: Clock = (record) =>
    record.reduce((last, { fact, at }) => (fact.type === 'MessagePosted' ? at : last), 0)
  expect(fc.check(isDeaf(hearsAll) as fc.IPropertyWithHooks<[Entry[]]>, RUNS).failed).toBe(true)
})

// The funnel adds up: each step holds the next, filters only narrow, and nobody sees cases that they do not manage.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { funnelOf } from '../../src/application/convening-funnel.ts'
import {
  type Convened,
  type ConvenedCase,
  conveningSteps,
  sideOf,
} from '../../src/application/convening-steps.ts'
import type { Role, Side } from '../../src/domain/seats.ts'

const DAY = 86_400_000
const RUNS = 5_000

const marked = fc.record({
  at: fc.integer({ min: 0, max: 40 }).map((day) => day * DAY),
  channel: fc.constantFrom('mail', 'text', 'letter', 'staff'),
} as const)
const at = fc.integer({ min: 0, max: 40 })
const way = fc.record({ invited: at, reached: at, cameBack: at }, { requiredKeys: [] })
const convened: fc.Arbitrary<Convened> = fc.record({
  caseId: fc.constant('c'),
  participant: fc.constantFrom('p', 'q', 'r'),
  side: fc.constantFrom<Side>('side-a', 'side-b'),
  role: fc.constantFrom<Role>('party', 'attorney', 'interpreter'),
  state: fc.constantFrom('invited', 'seated'),
  language: fc.constantFrom('en', 'es'),
  marks: fc.record(
    { invited: marked, reached: marked, visited: marked, joined: marked },
    { requiredKeys: [] },
  ),
  ways: fc.record({ mail: way, text: way, letter: way, staff: way }, { requiredKeys: [] }),
})
const aCase: fc.Arbitrary<ConvenedCase> = fc
  .tuple(fc.array(convened, { maxLength: 5 }), fc.constantFrom('small-claims', 'community'))
  .map(([people, caseType]) => ({
    caseId: 'c',
    title: 'The fence',
    reference: 'K7QD-4MRT',
    caseType,
    openedAt: 0,
    hearingOn: undefined,
    sides: [sideOf('side-a', 'Ana', people), sideOf('side-b', 'Ben', people)],
  }))
const cases = fc.array(aCase, { maxLength: 6 })
const filter = fc.record(
  {
    channel: fc.constantFrom('mail', 'text', 'letter', 'staff'),
    language: fc.constantFrom('en', 'es'),
    represented: fc.boolean(),
    caseType: fc.constantFrom('small-claims', 'community'),
  } as const,
  { requiredKeys: [] },
)

describe('the funnel', () => {
  test('each step holds the next, and no step more than all sides', () => {
    fc.assert(
      fc.property(cases, filter, (some, by) => {
        const { steps, sides, cases: counted, bothIn } = funnelOf(some, by)
        const line = [sides, ...conveningSteps.map((step) => steps[step])]
        expect(line).toEqual(line.toSorted((a, b) => b - a))
        expect(bothIn).toBeLessThanOrEqual(counted)
      }),
      { numRuns: RUNS },
    )
  })

  test('each step is the sum of its ways, and the invited are the reached, the not reached and the unknown', () => {
    fc.assert(
      fc.property(cases, filter, (some, by) => {
        const funnel = funnelOf(some, by)
        for (const step of conveningSteps) {
          const sum = Object.values(funnel.by[step]).reduce((a, b) => a + b, 0)
          expect(sum).toBe(funnel.steps[step])
        }
        const { steps, notReached, notKnown } = funnel
        expect(steps.reached + notReached + notKnown).toBe(steps.invited)
      }),
      { numRuns: RUNS },
    )
  })

  test('a side came back where everything that was sent to it did', () => {
    const sent = (ways: Convened['ways']): Convened => ({
      ...{ caseId: 'c', participant: 'p', side: 'side-a', role: 'party', state: 'invited' },
      ...{ language: 'en', marks: { invited: { at: 0, channel: 'mail' } }, ways },
    })
    const of = (ways: Convened['ways']) => {
      const sides = [sideOf('side-a', 'Ana', [sent(ways)])]
      const one = { caseId: 'c', title: '', reference: '', caseType: 'community' } as const
      const { notReached, notKnown } = funnelOf([
        { ...one, openedAt: 0, hearingOn: undefined, sides },
      ])
      return { notReached, notKnown }
    }
    expect(of({ mail: { invited: 0, cameBack: 1 } })).toEqual({ notReached: 1, notKnown: 0 })
    expect(of({ mail: { invited: 0, cameBack: 1 }, text: { invited: 0 } })).toEqual({
      notReached: 0,
      notKnown: 1,
    })
  })

  test('who is with an attorney and who is not are all, and so with each kind of case', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const all = funnelOf(some)
        const sum = (...filters: Parameters<typeof funnelOf>[1][]) =>
          filters.map((one) => funnelOf(some, one).steps.joined).reduce((a, b) => a + b, 0)
        expect(sum({ represented: true }, { represented: false })).toBe(all.steps.joined)
        expect(sum({ caseType: 'small-claims' }, { caseType: 'community' })).toBe(all.steps.joined)
      }),
      { numRuns: RUNS },
    )
  })

  test('every side in means that each of them has somebody who speaks for it at the table', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const speaks = ({ role, state }: Convened) => state === 'seated' && role !== 'interpreter'
        const expected = some.filter(({ sides }) =>
          sides.every(({ people }) => people.some(speaks)),
        )
        expect(funnelOf(some).bothIn).toBe(expected.length)
      }),
      { numRuns: RUNS },
    )
  })

  test('days to join are the middle one of those that joined', () => {
    const joinedAfter = (days: number): Convened => ({
      caseId: 'c',
      participant: `p${days}`,
      side: 'side-a',
      role: 'party',
      state: 'seated',
      language: 'en',
      marks: { invited: { at: 0 }, joined: { at: days * DAY } },
      ways: {},
    })
    const sides = [1, 9, 4].map((days) => sideOf('side-a', 'Ana', [joinedAfter(days)]))
    const base = {
      caseId: 'c',
      title: '',
      reference: '',
      caseType: 'community',
      openedAt: 0,
    } as const
    expect(funnelOf([{ ...base, hearingOn: undefined, sides }]).daysToJoin).toBe(4)
  })
})

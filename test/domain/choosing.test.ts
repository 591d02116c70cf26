// Choosing by rule: who fits comes first, in an order that the roster alone decides, and nobody who does not fit is chosen.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Candidate, chooseFor, type Need, ranking } from '../../src/domain/choosing.ts'

const need: Need = { caseType: 'community', languages: ['en', 'es'] }
const candidate = (person: string, more: Partial<Candidate> = {}): Candidate => ({
  person,
  name: person,
  languages: ['en', 'es'],
  caseTypes: ['community', 'small-claims'],
  mostOpen: 3,
  active: true,
  open: 0,
  lastAssignedAt: undefined,
  conflicts: [],
  inCase: false,
  ...more,
})
const match = (how: 'exact' | 'near') =>
  ({ name: 'Ana', listed: 'Ana', from: 'own list', how }) as const
const order = (...roster: Candidate[]) => ranking(roster, need).map((r) => r.candidate.person)

test('who speaks more of what is needed comes first, then the least laden, then who waited longest', () => {
  expect(order(candidate('a', { languages: ['en'] }), candidate('b', { open: 2 }))).toEqual([
    'b',
    'a',
  ])
  expect(order(candidate('a', { open: 1 }), candidate('b', { lastAssignedAt: 9 }))).toEqual([
    'b',
    'a',
  ])
  expect(
    order(candidate('a', { lastAssignedAt: 9 }), candidate('b', { lastAssignedAt: 3 })),
  ).toEqual(['b', 'a'])
  expect(order(candidate('b'), candidate('a'))).toEqual(['a', 'b'])
})

test.each([
  ['paused', { active: false }],
  ['in this case', { inCase: true }],
  ['conflict', { conflicts: [match('exact')] }],
  ['possible conflict', { conflicts: [match('near')] }],
  ['case type', { caseTypes: ['small-claims'] }],
  ['language', { languages: ['fr'] }],
  ['full', { open: 3 }],
] as const)('who is "%s" is told apart, and not chosen', (against, more) => {
  const one = candidate('a', more)
  expect(ranking([one], need)[0]?.against).toEqual([against])
  expect(chooseFor([one], need)).toBeUndefined()
  expect(chooseFor([one, candidate('b', { open: 2 })], need)?.person).toBe('b')
})

const anyCandidate = fc
  .record({
    person: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    languages: fc.subarray(['en', 'es', 'fr']),
    caseTypes: fc.subarray(['small-claims', 'community'] as const),
    mostOpen: fc.nat(3),
    active: fc.boolean(),
    open: fc.nat(4),
    lastAssignedAt: fc.option(fc.nat(5), { nil: undefined }),
    conflicts: fc.array(fc.constantFrom(match('exact'), match('near')), { maxLength: 1 }),
    inCase: fc.boolean(),
  })
  .map(({ person, ...more }) => candidate(person, more))
const anyRoster = fc.uniqueArray(anyCandidate, { selector: ({ person }) => person })

test('nobody with a conflict, over their load, paused, or of another kind or language is ever chosen', () => {
  let chosen = 0
  fc.assert(
    fc.property(anyRoster, (roster) => {
      const one = chooseFor(roster, need)
      if (!one) return
      chosen += 1
      expect(one.conflicts).toEqual([])
      expect(one.open).toBeLessThan(one.mostOpen)
      expect(one.active && !one.inCase).toBe(true)
      expect(one.caseTypes).toContain('community')
      expect(one.languages.some((l) => need.languages.includes(l))).toBe(true)
      // Nobody less laden who speaks as much and fits was passed over.
      const better = ranking(roster, need).filter(
        ({ candidate: other, against, speaks }) =>
          against.length === 0 && speaks > 1 && other.open < one.open,
      )
      if (one.languages.includes('en') && one.languages.includes('es')) expect(better).toEqual([])
    }),
    { numRuns: 5_000 },
  )
  expect(chosen).toBeGreaterThan(100)
})

test('the order in which a roster is read decides nothing', () => {
  fc.assert(
    fc.property(anyRoster, (roster) => {
      expect(ranking(roster.toReversed(), need)).toEqual(ranking(roster, need))
    }),
    { numRuns: 5_000 },
  )
})

test('in turn: of equals, each is chosen once before anybody is chosen twice', () => {
  let roster = ['a', 'b', 'c'].map((person) => candidate(person, { mostOpen: 9 }))
  const turns = [1, 2, 3, 4, 5, 6].map((at) => {
    const chosen = chooseFor(roster, need)?.person ?? ''
    roster = roster.map((one) =>
      one.person === chosen ? { ...one, open: one.open + 1, lastAssignedAt: at } : one,
    )
    return chosen
  })
  expect(turns).toEqual(['a', 'b', 'c', 'a', 'b', 'c'])
})

// Terms: what is looked at before an offer, calendar days, and what terms come to in money.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Side } from '../../src/domain/seats.ts'
import {
  isRealDate,
  LARGEST_SUM,
  type Money,
  type Term,
  worthInMoney,
  wrongWith,
} from '../../src/domain/terms.ts'
import { anyTerms } from './any-terms.ts'
import { pays } from './offers-on-the-table.ts'
import { byDefault, dismissal, home, staysAway } from './terms-of-a-court.ts'

const sides: readonly Side[] = ['side-a', 'side-b', 'side-c']
const wrong = (...terms: Term[]) => wrongWith(terms, sides)
const inParts = (cents: number, ...parts: number[]): Money => ({
  ...pays('side-b', 'side-a', cents),
  instalments: parts.map((part) => ({ cents: part, dueOn: '2026-12-11' })),
})
const RUNS = { numRuns: 5_000 }

test('one to forty terms are offered', () => {
  const words: Term = { kind: 'words', words: 'x' }
  expect(wrong()).toBe('NoTerms')
  expect(wrong(...Array.from({ length: 40 }, () => words))).toBeUndefined()
  expect(wrong(...Array.from({ length: 41 }, () => words))).toBe('TooManyTerms')
})

test('every kind of term can be right', () => {
  expect(
    wrong(
      pays('side-b', 'side-a', 1),
      { kind: 'act', by: 'side-a', what: 'Mow.' },
      { kind: 'act', by: 'side-a', what: 'Mow.', dueOn: '2028-02-29' },
      { kind: 'return', by: 'side-a', to: 'side-c', what: 'The key.' },
      { kind: 'release', by: 'everyone', scope: '' },
      { kind: 'release', by: 'side-b', scope: 'The fence.' },
      { kind: 'apology', by: 'side-a', to: 'side-b', words: 'Sorry.' },
      { kind: 'words', words: 'We greet each other.' },
    ),
  ).toBeUndefined()
})

test('every term that reaches a court or a home can be right', () => {
  expect(
    wrong(
      dismissal(),
      dismissal({ when: 'on-day', dueOn: '2027-02-01' }),
      byDefault({ dismissOn: '2027-02-01' }),
      home(),
      home({ deposit: 'kept', depositCents: 5 }),
      staysAway({ yards: 1_000, until: '2027-06-30' }),
      { ...pays('side-b', 'side-a', 5), madeOf: { rent: 3, costs: 2 }, wholeDueAfter: 60 },
    ),
  ).toBeUndefined()
})

test.each<[string, Term]>([
  ['DayMissing', dismissal({ when: 'on-day' })],
  ['DayMissing', dismissal({ dueOn: '2027-02-01' })],
  ['DayMissing', { ...home(), stays: false, dueOn: undefined } as never],
  ['DayMissing', home({ deposit: 'returned', depositCents: 5 })],
  ['SumMissing', home({ deposit: 'kept' })],
  ['SumMissing', home({ deposit: 'kept', depositCents: 0.5 })],
  ['DaysOutOfRange', byDefault({ cureDays: 0 })],
  ['DaysOutOfRange', byDefault({ cureDays: 91 })],
  ['DaysOutOfRange', staysAway({ yards: 1_001 })],
  ['DaysOutOfRange', { ...pays('side-b', 'side-a', 5), wholeDueAfter: 61 }],
  ['SumNotMadeUp', { ...pays('side-b', 'side-a', 5), madeOf: { rent: 3, costs: 1 } }],
  ['SumNotMadeUp', { ...pays('side-b', 'side-a', 5), madeOf: { rent: 6, costs: -1 } }],
  ['WordsMissing', home({ premises: ' ' })],
  ['WordsMissing', staysAway({ what: '' })],
  ['DateUnreal', byDefault({ dismissOn: '2026-02-30' })],
  ['DateUnreal', home({ noLockoutBefore: 'soon' })],
  ['DateUnreal', staysAway({ until: '2026-13-01' })],
  ['SideUnknown', byDefault({ by: 'side-d' })],
  ['PayerIsPayee', staysAway({ to: 'side-b' })],
])('what a term lacks is said: %s', (refusal, term) => {
  expect(wrong(term)).toBe(refusal)
})

test('one wrong term among right ones is found', () => {
  expect(wrong(pays('side-b', 'side-a', 1), { kind: 'words', words: '' })).toBe('WordsMissing')
})

test.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
  '%s cents are no amount, as a whole or in part',
  (cents) => {
    expect(wrong(pays('side-b', 'side-a', cents))).toBe('AmountNotPositive')
    expect(wrong(inParts(5, 5, cents))).toBe('AmountNotPositive')
  },
)

test('the largest sum is a thousand million, to the cent', () => {
  expect(wrong(pays('side-b', 'side-a', LARGEST_SUM))).toBeUndefined()
  expect(wrong(pays('side-b', 'side-a', LARGEST_SUM + 1))).toBe('AmountTooLarge')
})

test('instalments add up to the whole', () => {
  expect(wrong(inParts(10, 3, 3, 4))).toBeUndefined()
  expect(wrong(inParts(10, 3, 3, 3))).toBe('InstalmentsDoNotAddUp')
  expect(wrong(inParts(10))).toBe('InstalmentsDoNotAddUp')
})

test.each<Term>([
  pays('side-d', 'side-a', 1),
  { kind: 'act', by: 'side-d', what: 'x' },
  { kind: 'return', by: 'side-a', to: 'side-d', what: 'x' },
  { kind: 'release', by: 'side-d', scope: '' },
  { kind: 'apology', by: 'side-d', to: 'side-a', words: 'x' },
])('a side that is not of the case is unknown: $kind', (term) => {
  expect(wrong(term)).toBe('SideUnknown')
})

test.each<Term>([
  pays('side-a', 'side-a', 1),
  { kind: 'return', by: 'side-a', to: 'side-a', what: 'x' },
  { kind: 'apology', by: 'side-a', to: 'side-a', words: 'x' },
])('nobody owes themselves: $kind', (term) => {
  expect(wrong(term)).toBe('PayerIsPayee')
})

test.each<Term>([
  { kind: 'act', by: 'side-a', what: ' ' },
  { kind: 'return', by: 'side-a', to: 'side-b', what: '' },
  { kind: 'apology', by: 'side-a', to: 'side-b', words: '\n' },
  { kind: 'words', words: '' },
])('a term without words says nothing: $kind', (term) => {
  expect(wrong(term)).toBe('WordsMissing')
})

test.each(['2026-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'])(
  '%s is no day',
  (dueOn) => {
    expect(wrong({ ...inParts(1), instalments: [{ cents: 1, dueOn }] })).toBe('DateUnreal')
    expect(wrong({ kind: 'act', by: 'side-a', what: 'x', dueOn })).toBe('DateUnreal')
    expect(wrong({ kind: 'return', by: 'side-a', to: 'side-b', what: 'x', dueOn })).toBe(
      'DateUnreal',
    )
  },
)

test.each(['2026-2-03', '26-02-03', '2026-02-03T00:00', ' 2026-02-03', '2026/02/03', '', 'soon'])(
  '“%s” is no date',
  (date) => expect(isRealDate(date)).toBe(false),
)

test('a day is real exactly when the calendar has it', () => {
  const of = (year: number, month: number, day: number) =>
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const inCalendar = (date: string) => {
    const day = new Date(`${date}T00:00:00Z`)
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
  }
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (year, month, day) => {
        const date = of(year, month, day)
        expect(isRealDate(date)).toBe(inCalendar(date))
      },
    ),
    RUNS,
  )
})

test('what is not wrong sums up: every instalment to its whole, and all sides to nothing', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      fc.pre(wrongWith(terms, sides) === undefined)
      for (const term of terms) {
        if (term.kind !== 'money') continue
        const sum = term.instalments.reduce((total, { cents }) => total + BigInt(cents), 0n)
        expect(sum).toBe(BigInt(term.cents))
        const made = Object.values(term.madeOf ?? {}).reduce((all, one) => all + BigInt(one), 0n)
        if (term.madeOf) expect(made).toBe(sum)
      }
      const worth = sides.map((side) => worthInMoney(terms, side))
      expect(worth.reduce((a, b) => a + b, 0)).toBe(0)
    }),
    RUNS,
  )
})

test('one cent more or less in one instalment is noticed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 2, max: 1_000_000 }), { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.constantFrom(1, -1),
      (parts, place, off) => {
        const whole = parts.reduce((a, b) => a + b, 0)
        expect(wrong(inParts(whole, ...parts))).toBeUndefined()
        const at = place % parts.length
        const one = parts.map((part, i) => (i === at ? part + off : part))
        expect(wrong(inParts(whole, ...one))).toBe('InstalmentsDoNotAddUp')
      },
    ),
    RUNS,
  )
})

test('whatever is offered, it is right or something is wrong with it: nothing throws', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      expect(['string', 'undefined']).toContain(typeof wrongWith(terms, sides))
    }),
    RUNS,
  )
})

test('chance finds terms that are right and terms that are wrong', () => {
  const found = fc.sample(anyTerms, { numRuns: 1_000, seed: 1 }).map((t) => wrongWith(t, sides))
  const right = found.filter((one) => one === undefined).length
  expect(right).toBeGreaterThan(300)
  expect(new Set(found).size).toBeGreaterThan(6)
})

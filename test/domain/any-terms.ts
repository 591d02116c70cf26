// Terms by chance: most of them right, some wrong in one of the ways there are.
import fc from 'fast-check'
import type { OwnClause } from '../../src/domain/own-clause.ts'
import { paperLanguages } from '../../src/domain/paper-language.ts'
import type { Side } from '../../src/domain/seats.ts'
import type { Term } from '../../src/domain/terms.ts'

const side = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom<Side>('side-a', 'side-b', 'side-c') },
  { weight: 1, arbitrary: fc.constant<Side>('side-d') },
)
const twoSides = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.shuffledSubarray<Side>(['side-a', 'side-b', 'side-c'], {
      minLength: 2,
      maxLength: 2,
    }),
  },
  { weight: 1, arbitrary: fc.tuple(side, side) },
)
const pair = twoSides.map(([one, other]) => [one as Side, other as Side] as const)
const words = fc.oneof(
  { weight: 30, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n') },
)
const day = fc.oneof(
  {
    weight: 30,
    arbitrary: fc
      .tuple(
        fc.integer({ min: 2026, max: 2031 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`),
  },
  { weight: 1, arbitrary: fc.constantFrom('2026-02-30', 'soon', '2026-13-01') },
)
const maybeDay = fc.option(day, { nil: undefined })
const due = (dueOn: string | undefined) => (dueOn === undefined ? {} : { dueOn })
const cents = fc.oneof(
  { weight: 40, arbitrary: fc.integer({ min: 1, max: 1_000_000_00 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 0.5, Number.NaN, 2 ** 53, 100_000_000_001) },
)
const parts = fc.array(fc.record({ cents, dueOn: day }), { minLength: 1, maxLength: 4 })
const rightSum = (instalments: readonly { cents: number }[]) =>
  instalments.reduce((sum, part) => sum + part.cents, 0)

const given = (name: string, value: unknown) => (value === undefined ? {} : { [name]: value })
const number = (most: number) =>
  fc.oneof(
    { weight: 30, arbitrary: fc.integer({ min: 1, max: most }) },
    { weight: 1, arbitrary: fc.constantFrom(0, most + 1, 1.5) },
  )

const anyCourtTerm: fc.Arbitrary<Term> = fc.oneof(
  fc
    .record({
      by: side,
      prejudice: fc.constantFrom('with', 'without'),
      when: fc.constantFrom('now', 'after-last', 'on-day'),
      day,
      keeps: fc.boolean(),
    })
    .map(
      ({ day, ...said }): Term => ({
        ...({ kind: 'dismissal', ...said } as const),
        ...(said.when === 'on-day' ? { dueOn: day } : {}),
      }),
    ),
  fc
    .record({
      by: side,
      judgment: fc.constantFrom('none', 'now', 'on-default'),
      cureDays: number(90),
      interest: fc.boolean(),
      day: maybeDay,
    })
    .map(({ day, ...said }): Term => ({ kind: 'default', ...said, ...given('dismissOn', day) })),
  fc
    .record({
      pair,
      premises: words,
      stays: fc.boolean(),
      lease: fc.constantFrom('goes-on', 'cancelled', 'forfeited'),
      deposit: fc.constantFrom('unsaid', 'kept', 'returned', 'statement'),
      depositCents: cents,
      depositOn: day,
      dueOn: day,
      lockout: maybeDay,
    })
    .map(
      ({ pair: [by, to], deposit, depositCents, depositOn, dueOn, lockout, ...said }): Term => ({
        ...({ kind: 'possession', by, to, deposit, ...said } as const),
        ...(said.stays ? {} : { dueOn }),
        ...given('noLockoutBefore', lockout),
        ...(deposit === 'kept' || deposit === 'returned' ? { depositCents } : {}),
        ...(deposit === 'returned' ? { depositOn } : {}),
      }),
    ),
  fc
    .record({
      pair,
      mutual: fc.boolean(),
      what: words,
      yards: fc.option(number(1_000), { nil: undefined }),
      until: maybeDay,
    })
    .map(
      ({ pair: [by, to], yards, until, ...said }): Term => ({
        ...({ kind: 'stay-away', by, to, ...said } as const),
        ...given('yards', yards),
        ...given('until', until),
      }),
    ),
)

/** A program's own, of every kind of blank; a title, a value or a key is wrong now and then. */
const anyOwnClause: fc.Arbitrary<OwnClause> = fc
  .record({
    title: fc.oneof({ weight: 30, arbitrary: fc.constant('Keys') }, fc.constantFrom('', ' ')),
    more: fc.stringMatching(/^[ -~]{0,12}$/),
    what: words,
    side,
    day,
    cents,
    number: number(500),
  })
  .map(({ title, more, what, side: by, day: on, cents: sum, number: many }) => {
    const text = `{by} {what} {on} {sum} {many} ${more.replaceAll('{', '{{').replaceAll('}', '}}')}`
    const of = (heading: string) => ({ title: heading, text })
    return {
      ...{ kind: 'own-clause', clause: 'keys', version: 1 },
      words: { en: of(title), es: of('Llaves') },
      blanks: [
        { key: 'by', kind: 'side' },
        { key: 'what', kind: 'text' },
        { key: 'on', kind: 'day' },
        { key: 'sum', kind: 'sum' },
        { key: 'many', kind: 'number' },
      ],
      values: { by, what, on, sum, many },
    }
  })

export const anyTerm: fc.Arbitrary<Term> = fc.oneof(
  { weight: 4, arbitrary: anyCourtTerm },
  { weight: 1, arbitrary: anyOwnClause },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...paperLanguages)
      .map((language): Term => ({ kind: 'translation-counts', language })),
  },
  {
    weight: 6,
    arbitrary: fc.oneof(
      fc
        .tuple(
          pair,
          parts,
          fc.option(cents, { freq: 20, nil: undefined }),
          fc.option(number(60), { nil: undefined }),
          fc.boolean(),
        )
        .map(([[payer, payee], instalments, whole, late, made]): Term => {
          const sum = whole ?? rightSum(instalments)
          const rent = Math.floor(sum / 2)
          return {
            ...({ kind: 'money', payer, payee, cents: sum, instalments } as const),
            ...(made ? { madeOf: { rent, other: sum - rent } } : {}),
            ...given('wholeDueAfter', late),
          }
        }),
      fc
        .tuple(side, words, maybeDay)
        .map(([by, what, day]): Term => ({ kind: 'act', by, what, ...due(day) })),
      fc
        .tuple(pair, words, maybeDay)
        .map(([[by, to], what, day]): Term => ({ kind: 'return', by, to, what, ...due(day) })),
      fc
        .tuple(fc.oneof(side, fc.constant('everyone' as const)), fc.string({ maxLength: 8 }))
        .map(([by, scope]): Term => ({ kind: 'release', by, scope })),
      fc
        .tuple(pair, words)
        .map(([[by, to], said]): Term => ({ kind: 'apology', by, to, words: said })),
      words.map((said): Term => ({ kind: 'words', words: said })),
    ),
  },
)
export const anyTerms = fc.array(anyTerm, { maxLength: 6 })

// Beside the draft: the calendar of its terms, each clause in short, and what a mediator still asks.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../src/domain/clauses.ts'
import { dutiesOf } from '../../src/domain/duties.ts'
import { agreementTemplates, openQuestions } from '../../src/domain/law/agreement-templates.ts'
import { CASE_TYPES } from '../../src/domain/law/case-types.ts'
import { summaryOf } from '../../src/domain/law/summaries.ts'
import type { Side } from '../../src/domain/seats.ts'
import { type Term, wrongWith } from '../../src/domain/terms.ts'
import { anyTerms } from './any-terms.ts'
import { pays } from './offers-on-the-table.ts'
import { byDefault, dismissal, home, staysAway } from './terms-of-a-court.ts'

const all: readonly Side[] = ['side-a', 'side-b', 'side-c']
const inParts: Term = {
  ...pays('side-b', 'side-a', 30_00),
  instalments: [
    { cents: 10_00, dueOn: '2027-01-31' },
    { cents: 20_00, dueOn: '2026-12-01' },
  ],
}

test('the calendar says who does what by when, in the order of the days', () => {
  const terms: Term[] = [
    dismissal({ when: 'after-last' }),
    inParts,
    home({ deposit: 'returned', depositCents: 5_00, depositOn: '2027-02-19' }),
    byDefault({ dismissOn: '2027-03-01' }),
    staysAway({ mutual: true }),
    { kind: 'release', by: 'everyone', scope: '' },
  ]
  expect(dutiesOf(terms).map(({ on, by, what, part }) => [on, by, what, part])).toEqual([
    ['2026-12-01', 'side-b', 'pay', [2, 2]],
    ['2027-01-29', 'side-b', 'move out', undefined],
    ['2027-01-31', 'side-b', 'pay', [1, 2]],
    ['2027-02-19', 'side-a', 'return deposit', undefined],
    ['2027-03-01', 'everyone', 'case closes', undefined],
    [undefined, 'side-a', 'ask for dismissal when done', undefined],
    [undefined, 'side-b', 'keep away', undefined],
    [undefined, 'side-a', 'keep away', undefined],
  ])
})

test('every cent of every payment stands in the calendar once', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      fc.pre(wrongWith(terms, all) === undefined)
      const duties = dutiesOf(terms)
      terms.forEach((term, place) => {
        if (term.kind !== 'money') return
        const paid = duties.filter((duty) => duty.term === place)
        expect(paid.reduce((sum, { cents = 0 }) => sum + cents, 0)).toBe(term.cents)
      })
      const days = duties.flatMap(({ on }) => on ?? [])
      expect(days).toEqual(days.toSorted())
    }),
    { numRuns: 5_000 },
  )
})

/** Words of three syllables and more make a text hard (grade by Flesch and Kincaid is taken of the whole). */
const gradeOf = (text: string): number => {
  const words = text.match(/[a-z’]+/gi) ?? []
  const sentences = text.match(/[.!?:](\s|$)/g) ?? []
  const syllables = words.reduce((sum, word) => {
    const groups = word
      .toLowerCase()
      .replace(/e$/, '')
      .match(/[aeiouy]+/g)
    return sum + Math.max(1, groups?.length ?? 0)
  }, 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

const everyKind: Term[] = [
  inParts,
  { kind: 'act', by: 'side-a', what: 'Mow.' },
  { kind: 'return', by: 'side-a', to: 'side-b', what: 'The key.' },
  { kind: 'release', by: 'everyone', scope: '' },
  { kind: 'release', by: 'side-a', scope: '' },
  { kind: 'apology', by: 'side-a', to: 'side-b', words: 'Sorry.' },
  { kind: 'words', words: 'They greet each other.' },
  dismissal(),
  dismissal({ by: 'side-b', keeps: false }),
  byDefault(),
  byDefault({ judgment: 'now' }),
  byDefault({ judgment: 'none' }),
  home(),
  home({ stays: true }),
  staysAway(),
]
const nameOf = (side: Side) => ({ 'side-a': 'Ann', 'side-b': 'Ben' })[side as 'side-a'] ?? side

test('each clause is told in one or two short sentences at grade 6 or below, in every language', () => {
  const compiled = compile({
    caseType: 'business',
    court: { name: 'Superior Court', caseNumber: '1' },
    sides: [
      { side: 'side-a', label: 'Ann', parties: ['Ann'] },
      { side: 'side-b', label: 'Ben', parties: ['Ben'] },
    ],
    terms: everyKind,
    language: 'en',
  })
  if (!compiled.ok) throw new Error(compiled.refusal)
  for (const clause of compiled.records) {
    const [en = '', es = ''] = (['en', 'es'] as const).map((language) =>
      summaryOf(clause, everyKind, language, nameOf),
    )
    for (const text of [en, es]) {
      const sentences = text.split(/(?<=[.!?])\s/)
      expect(sentences.length, text).toBeLessThanOrEqual(2)
      expect(text.length).toBeGreaterThan(15)
    }
    expect(gradeOf(en), en).toBeLessThanOrEqual(6.9)
  }
  const grades = compiled.records.map((clause) =>
    gradeOf(summaryOf(clause, everyKind, 'en', nameOf) ?? ''),
  )
  expect(grades.reduce((a, b) => a + b, 0) / grades.length).toBeLessThanOrEqual(6)
})

test('nobody is told that the court stays in charge where the sides agreed that it does not', () => {
  const clause = { number: '8', heading: 'The court', text: '…', about: 'pending' } as const
  const told = (...terms: Term[]) => summaryOf(clause, terms, 'en', nameOf)
  expect(told(inParts)).toContain('stay in charge')
  expect(told(inParts, dismissal({ keeps: false }))).not.toContain('stay in charge')
})

test('a clause of an old draft, which does not know what it is of, is not told in short', () => {
  const old = { number: '1', heading: 'Payment', text: 'Ben pays Ann.' }
  expect(summaryOf(old, everyKind, 'en', nameOf)).toBeUndefined()
})

test.each(CASE_TYPES)(
  'a mediator is asked what terms of this type of case leave open: %s',
  (type) => {
    const { kinds, questions } = agreementTemplates[type]
    expect(new Set(kinds).size).toBe(kinds.length)
    expect(openQuestions(type, true, [])).toEqual(questions)
    expect(questions.length).toBeGreaterThan(2)
    const whole: Term[] = [...everyKind, { ...inParts, madeOf: { rent: 30_00 } } as Term]
    expect(openQuestions(type, true, whole)).toEqual([])
    const unfiled = openQuestions(type, false, [])
    expect(unfiled.some(({ id }) => id === 'dismissed' || id === 'judgment')).toBe(false)
    for (const { asks } of questions) expect(asks.en === asks.es).toBe(false)
  },
)

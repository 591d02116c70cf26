// The sums, days and numbers of a text: read whichever way they are written, and the same in other words.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clauseWordsIn } from '../../src/domain/clause-text.ts'
import { figuresOf, keepsFigures } from '../../src/domain/figures.ts'

const read = (text: string) => {
  const { sums, days, numbers } = figuresOf(text)
  return { sums: [...sums], days: [...days], numbers: [...numbers] }
}

test.each<[string, ReturnType<typeof read>]>([
  ['Ana will pay Ben $1,200.00.', { sums: ['120000'], days: [], numbers: [] }],
  ['Ana pays 1200 dollars.', { sums: ['120000'], days: [], numbers: [] }],
  ['Ana paga 1,200.50 dólares.', { sums: ['120050'], days: [], numbers: [] }],
  ['It costs $ 7.', { sums: ['700'], days: [], numbers: [] }],
  ['by December 11, 2026.', { sums: [], days: ['2026-12-11'], numbers: [] }],
  ['by the 11th of december 2026', { sums: [], days: ['2026-12-11'], numbers: [] }],
  ['a más tardar el 11 de diciembre de 2026.', { sums: [], days: ['2026-12-11'], numbers: [] }],
  ['el 1º de enero del 2027', { sums: [], days: ['2027-01-01'], numbers: [] }],
  ['until 12/11/2026', { sums: [], days: ['2026-12-11'], numbers: [] }],
  ['until 2026-12-11', { sums: [], days: ['2026-12-11'], numbers: [] }],
  ['at 5:30 on 3 days, 1.5 hours', { sums: [], days: [], numbers: ['5:30', '3', '1.5'] }],
  ['Instalment 1: $5.00 by May 2, 2027.', { sums: ['500'], days: ['2027-05-02'], numbers: [] }],
  ['Cuota 12: $5.00 en 10 días', { sums: ['500'], days: [], numbers: ['10'] }],
  ['nothing counted', { sums: [], days: [], numbers: [] }],
])('%s', (text, figures) => {
  expect(read(text)).toEqual(figures)
})

test.each<[string, string, boolean]>([
  ['pay $40.00 by May 2, 2027', 'By 5/2/2027 at 5 o’clock, hand over $40 in cash', true],
  ['pay $40.00 by May 2, 2027', 'hand over $40 in cash', false],
  ['pay $40.00 by May 2, 2027', 'pay $40 by May 2, 2027 and $5 more', false],
  ['pay $40.00 by May 2, 2027', 'pay $40 by May 2, 2027 and again on May 3, 2027', false],
  ['pay $40.00 by May 2, 2027', 'pay $400 by May 2, 2027', false],
  ['within 3 days', 'in no more than 3 days, at most 2 times', true],
  ['within 3 days', 'soon', false],
])('other words for "%s": "%s" keep its figures: %s', (before, after, kept) => {
  expect(keepsFigures(before, after)).toBe(kept)
})

test.each(['en', 'es'] as const)('which instalment it is, is no figure: %s', (language) => {
  const words = clauseWordsIn[language]
  const text = words.instalment(7, words.sum(100), words.date('2027-05-02'))
  expect(read(text).numbers).toEqual([])
})

const cents = fc.integer({ min: 1, max: 99_999_999 })
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))
const language = fc.constantFrom('en' as const, 'es' as const)
const plain = fc.constantFrom('in cash', 'to the bank of the other', 'at the door', 'sin falta')

test('a sum and a day are kept in either language and in any place, and one that differs is seen', () => {
  fc.assert(
    fc.property(
      cents,
      cents,
      day,
      day,
      language,
      language,
      plain,
      (a, b, on, later, one, other, more) => {
        const say = (sum: number, date: string, words: (typeof clauseWordsIn)['en']) =>
          `${words.sum(sum)} ${words.by(words.date(date))}`
        const before = say(a, on, clauseWordsIn[one])
        const words = clauseWordsIn[other]
        expect(keepsFigures(before, `${more}: ${say(a, on, words)}, ${more}.`)).toBe(true)
        expect(keepsFigures(before, `${more}, ${say(b, later, words)}`)).toBe(
          a === b && on === later,
        )
        expect(keepsFigures(before, `${words.sum(a)} ${more}`)).toBe(false)
      },
    ),
    { numRuns: 5_000 },
  )
})

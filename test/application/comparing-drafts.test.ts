// Two drafts compared: no word of either is lost or invented, each clause stands once, and moving is told from changing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ClauseCompared,
  compareDrafts,
  type Piece,
} from '../../src/application/comparing-drafts.ts'
import type { Draft } from '../../src/domain/agreement.ts'
import type { Clause } from '../../src/domain/clauses.ts'

const draftOf = (version: number, clauses: readonly Omit<Clause, 'number'>[]): Draft => ({
  ...{ draft: `d${version}`, version, language: 'en', agreed: [], sides: [], terms: [] },
  ...{ at: version, approvedBy: [] },
  clauses: clauses.map((clause, i) => ({ ...clause, number: `${i + 1}` })),
})
const saying = (heading: string, text: string) => ({ heading, text })
const read = (pieces: readonly Piece[], side: 'removed' | 'added') =>
  pieces
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ words }) => words)
    .join('')
const told = (clauses: readonly ClauseCompared[]) =>
  clauses.map(({ change, from, to }) => [change, from ?? '', to ?? ''])

test('a sum that changed is shown alone, and the words around it stand', () => {
  const { clauses } = compareDrafts(
    draftOf(1, [saying('Payment', 'Berg pays Anders $500.00 by December 4, 2026.')]),
    draftOf(2, [saying('Payment', 'Berg pays Anders $650.00 by December 4, 2026.')]),
  )
  const [{ change, text } = { change: '', text: [] }] = clauses
  expect(change).toBe('changed')
  expect(text.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', words: '500.00' },
    { kind: 'added', words: '650.00' },
  ])
})

test('a clause put in before others is new, and those after it are the same under another number', () => {
  const rest = [saying('Release', 'Each gives up all claims.'), saying('Peace', 'They greet.')]
  const { clauses } = compareDrafts(
    draftOf(1, rest),
    draftOf(2, [saying('Payment', 'Berg pays.'), ...rest]),
  )
  expect(told(clauses)).toEqual([
    ['added', '', '1'],
    ['same', '1', '2'],
    ['same', '2', '3'],
  ])
})

test('what stands word for word in another place was moved, and is shown once', () => {
  const [a, b, c] = [
    saying('What is done', 'Berg repairs the fence along the whole garden.'),
    saying('What is done', 'Anders prunes every tree that hangs over.'),
    saying('What is done', 'Both clear away the branches on Sundays.'),
  ] as const
  const { clauses } = compareDrafts(draftOf(1, [a, b, c]), draftOf(2, [b, c, a]))
  expect(told(clauses)).toEqual([
    ['same', '2', '1'],
    ['same', '3', '2'],
    ['moved', '1', '3'],
  ])
})

test('a clause of every agreement is known by what it is about, however its words changed', () => {
  const about = 'pending' as const
  const { clauses } = compareDrafts(
    draftOf(1, [{ heading: 'No case', text: 'None is filed.', about }]),
    draftOf(2, [{ heading: 'The court', text: 'Case 26 stays there.', about }]),
  )
  expect(told(clauses)).toEqual([['changed', '1', '1']])
})

test('words of another language are set beside each other whole', () => {
  const spanish = { ...draftOf(2, [saying('Pago', 'Berg paga $5.')]), language: 'es' as const }
  const compared = compareDrafts(draftOf(1, [saying('Payment', 'Berg pays $5.')]), spanish)
  expect(compared.sameLanguage).toBe(false)
  expect(compared.clauses.flatMap(({ text }) => text)).toEqual([
    { kind: 'removed', words: 'Berg pays $5.' },
    { kind: 'added', words: 'Berg paga $5.' },
  ])
})

test('a clause that was written anew, and is very long, is read old before new and takes no long time', () => {
  const long = (word: string) => Array.from({ length: 5_000 }, (_, i) => `${word}${i}`).join(' ')
  const about = 'binding' as const
  const { clauses } = compareDrafts(
    draftOf(1, [{ heading: 'H', text: long('a'), about }]),
    draftOf(2, [{ heading: 'H', text: long('b'), about }]),
  )
  expect(clauses[0]?.text.map(({ kind }) => kind)).toEqual(['removed', 'added'])
})

const words = fc
  .array(fc.constantFrom('pays', 'Anders', '$5', 'by', 'Friday', '.', '\n', 'ñu', '付款', 'דמים'), {
    maxLength: 9,
  })
  .map((all) => all.join(' '))
const clauses = fc.array(
  fc.record(
    {
      heading: fc.constantFrom('Payment', 'Peace'),
      text: words,
      about: fc.constantFrom('parties' as const, 'binding' as const),
    },
    { requiredKeys: ['heading', 'text'] },
  ),
  { maxLength: 6 },
)
test('no word of either is lost or invented, and each clause of both stands there once', () => {
  fc.assert(
    fc.property(clauses, clauses, (older, newer) => {
      const [from, to] = [draftOf(1, older), draftOf(2, newer)]
      const { clauses: shown } = compareDrafts(from, to)
      for (const [side, draft, number] of [
        ['removed', from, (c: ClauseCompared) => c.from],
        ['added', to, (c: ClauseCompared) => c.to],
      ] as const) {
        const said = shown.flatMap((clause) => {
          const at = number(clause)
          const [heading, text] = [read(clause.heading, side), read(clause.text, side)]
          return at === undefined ? [] : [{ number: at, heading, text }]
        })
        const inOrder = said.toSorted((a, b) => Number(a.number) - Number(b.number))
        expect(inOrder).toEqual(
          draft.clauses.map(({ number: n, heading, text }) => ({ number: n, heading, text })),
        )
      }
      const standing = shown.flatMap(({ to: number }) => (number === undefined ? [] : [number]))
      expect(standing).toEqual(to.clauses.map(({ number: n }) => n))
    }),
    { numRuns: 5_000 },
  )
})

test('a draft compared with itself has not changed', () => {
  fc.assert(
    fc.property(clauses, (said) => {
      const { clauses: shown } = compareDrafts(draftOf(1, said), draftOf(2, said))
      expect(shown.every(({ change }) => change === 'same')).toBe(true)
    }),
    { numRuns: 5_000 },
  )
})

// The language of a program's clauses: what is a blank, what is text, and that what is filled in is never read.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  blanksIn,
  fillParts,
  isKey,
  LONGEST_CLAUSE,
  type Part,
  parseTemplate,
  printTemplate,
} from '../../src/domain/clause-template.ts'

const read = (source: string) => {
  const found = parseTemplate(source)
  return found.ok ? found.parts : found.why
}

test('a blank stands in braces, a brace is written twice, and all else is text', () => {
  expect(read('Pay {sum} by {day}.')).toEqual([
    { text: 'Pay ' },
    { blank: 'sum' },
    { text: ' by ' },
    { blank: 'day' },
    { text: '.' },
  ])
  expect(read('{{sum}} and {{{sum}}}')).toEqual([
    { text: '{sum} and {' },
    { blank: 'sum' },
    { text: '}' },
  ])
  expect(read('#{{1+1}} <%= x %> $sum')).toEqual([{ text: '#{1+1} <%= x %> $sum' }])
})

test.each([
  ['', { fault: 'TextEmpty' }],
  [' \n ', { fault: 'TextEmpty' }],
  ['x'.repeat(LONGEST_CLAUSE + 1), { fault: 'TextTooLong' }],
  ['Pay {sum', { fault: 'BraceNotClosed', at: 5 }],
  ['Pay {sum {day}', { fault: 'BraceNotClosed', at: 5 }],
  ['Pay {su\nm}', { fault: 'BraceNotClosed', at: 5 }],
  ['Pay sum}', { fault: 'BraceNotOpened', at: 8 }],
  ['Pay {}', { fault: 'KeyMalformed', at: 5, what: '' }],
  ['Pay { sum }', { fault: 'KeyMalformed', at: 5, what: ' sum ' }],
  ['Pay {a.b}', { fault: 'KeyMalformed', at: 5, what: 'a.b' }],
  ['Pay {if x}', { fault: 'KeyMalformed', at: 5, what: 'if x' }],
  ['Pay {__proto__}', { fault: 'KeyMalformed', at: 5, what: '__proto__' }],
  ['Pay {constructor}', { fault: 'KeyMalformed', at: 5, what: 'constructor' }],
  ['Pay\u0000', { fault: 'SignNotAllowed', at: 4 }],
  ['Pay\t', { fault: 'SignNotAllowed', at: 4 }],
  ['Pay\u202e', { fault: 'SignNotAllowed', at: 4 }],
  ['Pay\u2028', { fault: 'SignNotAllowed', at: 4 }],
  ['Pay \ud800', { fault: 'SignNotAllowed', at: 5 }],
])('what cannot be read is refused with its place: %j', (source, why) => {
  expect(read(source)).toEqual(why)
})

const key = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/).filter(isKey)
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('{', '}', '{{', '}}', '{sum}', '\n', '$', 'ñ', '🙂', ' '),
      fc.stringMatching(/^[ -~]$/),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((signs) => signs.join(''))
/** As `parseTemplate` finds them: no two texts side by side, and something to read. */
const parts: fc.Arbitrary<readonly Part[]> = fc
  .array(
    fc.oneof(
      text.map((t): Part => ({ text: t })),
      key.map((blank): Part => ({ blank })),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((all) => all.filter((part, i) => !('text' in part && 'text' in (all[i - 1] ?? {}))))
  .filter((all) => printTemplate(all).trim() !== '')

test('what is printed is read again as it was', () => {
  fc.assert(
    fc.property(parts, (all) => {
      expect(read(printTemplate(all))).toEqual(all)
    }),
    { numRuns: 5_000 },
  )
})

test('whatever is written is read or refused, and what is read prints as something read alike', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (source) => {
      const found = parseTemplate(source)
      if (!found.ok) return
      expect(printTemplate(found.parts)).toBe(source)
      expect(blanksIn(found.parts).every(isKey)).toBe(true)
    }),
    { numRuns: 5_000 },
  )
})

test('what is filled in is set down as it was typed, and never read', () => {
  fc.assert(
    fc.property(parts, fc.oneof(text, fc.string()), (all, typed) => {
      const filled = fillParts(all, () => typed)
      const expected = all.map((part) => ('text' in part ? part.text : typed)).join('')
      expect(filled).toBe(expected)
      // And once more as a template of its own: it is text alone, from end to end.
      const again = parseTemplate(printTemplate([{ text: filled }]))
      if (again.ok) expect(again.parts).toEqual([{ text: filled }])
    }),
    { numRuns: 5_000 },
  )
})

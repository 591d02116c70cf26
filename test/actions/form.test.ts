// What forms send: sums without floats, nested names without surprises.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { centsFrom, nested } from '../../src/actions/form.ts'

test('a sum is read as people write it, in both ways, to the cent', () => {
  const cents = fc.integer({ min: 0, max: 99_999_999_999 })
  fc.assert(
    fc.property(cents, fc.constantFrom('en-US', 'de-DE'), (sum, locale) => {
      const said = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(sum / 100)
      expect(centsFrom(said)).toBe(sum)
      expect(centsFrom(`$ ${said}`)).toBe(sum)
    }),
    { numRuns: 5_000 },
  )
})

test('what is no sum, or could be two, is none', () => {
  for (const said of [
    '',
    'twelve',
    '1,2,3',
    '-5',
    '1e3',
    '1,45,000',
    '1.450.00',
    '0x10',
    'NaN',
    '1,450,00',
  ]) {
    expect(centsFrom(said), said).toBeUndefined()
  }
  expect(centsFrom('1,450')).toBe(145_000)
  expect(centsFrom('1450')).toBe(145_000)
  expect(centsFrom('1450.5')).toBe(145_050)
})

test('no name reaches a prototype, whatever is sent', () => {
  const names = fc.array(fc.constantFrom('__proto__', 'constructor', 'a', '0', '12', 'terms', ''), {
    minLength: 1,
    maxLength: 4,
  })
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.string())), (sent) => {
      nested(new Map(sent.map(([path, value]) => [path.join('.'), [value]])))
      expect(({} as Record<string, unknown>)['a']).toBeUndefined()
    }),
    { numRuns: 5_000 },
  )
})

test('numbered names are a list in their order', () => {
  const fields = new Map([
    ['terms.1.kind', ['b']],
    ['terms.0.kind', ['a']],
    ['_page', ['x']],
    ['empty', ['']],
  ])
  expect(nested(fields)).toEqual({ terms: [{ kind: 'a' }, { kind: 'b' }] })
})

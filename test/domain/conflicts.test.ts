// Conflicts between the names of a case and a neutral's list: what is the same, what is near, and what is neither.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conflictsBetween, isOneEditAway } from '../../src/domain/conflicts.ts'

const how = (name: string, listed: string) =>
  conflictsBetween([name], [{ name: listed, from: 'own list' }])[0]?.how

test.each([
  ['Ana Pérez', 'ana perez'],
  ['PEREZ, Ana', 'Ana Pérez'],
  ['Harbor Rentals, L.L.C.', 'harbor rentals'],
  ['Harbor Rentals Inc', 'Harbor Rentals Corp.'],
  ['The Company', 'the company'],
  ['Ana Pérez (Anita Lopez)', 'Anita López'],
  ['Harbor LLC dba Sunset Homes', 'Sunset Homes'],
  ['Sean O’Brien', 'OBRIEN Sean'],
  ['Müller GmbH', 'Muller'],
  ['Мария Иванова', 'ИВАНОВА Мария'],
])('%s is %s', (name, listed) => {
  expect(how(name, listed)).toBe('exact')
})

test.each([
  ['Ana Peres', 'Ana Perez'],
  ['Jonh Smith', 'John Smith'],
  ['Ana Perez', 'Ana Maria Perez'],
  ['Sunset Homes', 'Sunset Homes of Pasadena'],
  ['Harborview Rentals', 'Harbor View Rentals'],
  ['Ana Pereez', 'Ana Perez'],
])('%s may be %s', (name, listed) => {
  expect(how(name, listed)).toBe('near')
})

test.each([
  ['Ana Perez', 'Ben Perez'],
  ['Ana', 'Ana Perez'],
  ['Ana Perez', 'Ana Ruiz'],
  ['Lee Kim', 'Leo Kim'],
  ['LLC', 'Inc'],
  ['', 'Ana'],
  ['...', '---'],
])('%s is not %s', (name, listed) => {
  expect(how(name, listed)).toBeUndefined()
})

test('one letter more, less or other, or two neighbours swapped is one edit, and nothing else is', () => {
  for (const [a, b] of [
    ['perez', 'peres'],
    ['perez', 'prez'],
    ['perez', 'perrez'],
    ['perez', 'preez'],
    ['a', ''],
  ] as const) {
    expect(isOneEditAway(a, b), `${a} ${b}`).toBe(true)
  }
  for (const [a, b] of [
    ['perez', 'perez'],
    ['perez', 'pares'],
    ['perez', 'per'],
    ['abcd', 'dcba'],
  ] as const) {
    expect(isOneEditAway(a, b), `${a} ${b}`).toBe(false)
  }
})

// None of these letters make up an ending or an "also known as".
test('whatever two names are, it is the same asked the other way round, and a name is itself', () => {
  const word = fc.stringMatching(/^[f-jF-Jéñ]{1,6}$/)
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(how(a, b)).toBe(how(b, a))
      expect(how(a, a)).toBe('exact')
      expect(how(a.toUpperCase(), a)).toBe('exact')
      expect(how(a.split(' ').toReversed().join(' '), a)).toBe('exact')
    }),
    { numRuns: 5_000 },
  )
})

test('the surest match comes first, and says where it comes from', () => {
  const found = conflictsBetween(
    ['Ana Perez', 'Harbor LLC'],
    [
      { name: 'Ana Peres', from: 'own list' },
      { name: 'Harbor', from: 'past case' },
    ],
  )
  expect(found.map(({ name, from, how }) => [name, from, how])).toEqual([
    ['Harbor LLC', 'past case', 'exact'],
    ['Ana Perez', 'own list', 'near'],
  ])
})

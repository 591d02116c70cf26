// Which field of a court's form takes which value: said once, kept for what stays the same, and asked until nothing is missing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  carriedOver,
  type FormMapping,
  type FormPlace,
  type FormValue,
  fillsOf,
  guessFor,
  placeName,
  unfitMapping,
  unplaced,
} from '../../src/domain/official-forms.ts'

const words = (field: string, says = ''): FormPlace => ({ field, says, kind: 'words', page: 1 })
const box = (field: string, option: string, says = ''): FormPlace => ({
  ...{ field, option, says, kind: 'box', page: 1 },
})
const value = (key: string, field: string, said: string | boolean = ''): FormValue => ({
  ...{ key, item: '', field, value: said },
})
const values = [
  value('number', 'CASE NUMBER', '26CV1'),
  value('with', 'With prejudice', true),
  value('without', 'Without prejudice', false),
]
const places = [words('n', 'Case Number'), words('m'), box('b', '1'), box('b', '2')]

test.each<{ why: string; mapping: FormMapping; is: string | undefined }>([
  {
    why: 'a value may stand in two fields, and one may have none on this form',
    mapping: {
      places: [
        { field: 'n', key: 'number' },
        { field: 'm', key: 'number' },
        { field: 'b', option: '1', key: 'with' },
      ],
      absent: ['without'],
    },
    is: undefined,
  },
  {
    why: 'a field takes one value',
    mapping: {
      places: [
        { field: 'b', option: '1', key: 'with' },
        { field: 'b', option: '1', key: 'without' },
      ],
      absent: [],
    },
    is: 'PlaceTwice',
  },
  {
    why: 'a field that is not there takes none',
    mapping: { places: [{ field: 'x', key: 'number' }], absent: [] },
    is: 'PlaceNotOnForm',
  },
  {
    why: 'a field of boxes is none of its boxes',
    mapping: { places: [{ field: 'b', key: 'with' }], absent: [] },
    is: 'PlaceNotOnForm',
  },
  {
    why: 'words do not go into a box',
    mapping: { places: [{ field: 'b', option: '1', key: 'number' }], absent: [] },
    is: 'WrongKindOfPlace',
  },
  {
    why: 'a tick does not go among words',
    mapping: { places: [{ field: 'n', key: 'with' }], absent: [] },
    is: 'WrongKindOfPlace',
  },
  {
    why: 'what nobody knows goes nowhere',
    mapping: { places: [{ field: 'n', key: 'what was offered' }], absent: [] },
    is: 'ValueNotKnown',
  },
  {
    why: 'what nobody knows is not absent either',
    mapping: { places: [], absent: ['what was offered'] },
    is: 'ValueNotKnown',
  },
])('$why', ({ mapping, is }) => {
  expect(unfitMapping(places, values, mapping)).toBe(is)
})

test('a place is guessed by what it says of itself, and not where two values are as likely', () => {
  expect(guessFor(words('x', 'Case Number'), values)).toBe('number')
  expect(guessFor(words('CIV-110[0].Page1[0].CaseNumber[0]'), values)).toBe('number')
  expect(guessFor(words('CaseNumber[0]'), values)).toBe('number')
  expect(guessFor(box('c', '1', 'prejudice'), values)).toBe(undefined)
  expect(guessFor(box('c', '1', 'With prejudice'), values)).toBe('with')
  // Its words would fit, its kind does not.
  expect(guessFor(box('c', '1', 'Case Number'), values)).toBe(undefined)
  expect(guessFor(words('Telephone'), values)).toBe(undefined)
})

const someValues = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...'abcdefgh'), fc.oneof(fc.boolean(), fc.string())), {
    selector: ([key]) => key,
    maxLength: 8,
  })
  .map((all) => all.map(([key, said]) => value(key, key, said)))
const somePlaces = fc
  .uniqueArray(
    fc.record({
      field: fc.constantFrom('p', 'q', 'r', 's'),
      n: fc.constantFrom(undefined, '1', '2'),
      says: fc.constantFrom('', 'one', 'two'),
    }),
    { selector: ({ field, n }) => `${field} ${n}`, maxLength: 10 },
  )
  .map((all) => all.map(({ field, n, says }) => (n ? box(field, n, says) : words(field, says))))
const mappingOf = (on: readonly FormPlace[], all: readonly FormValue[]) =>
  fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 10 }).map((pairs): FormMapping => {
    const said = new Map<string, FormMapping['places'][number]>()
    for (const [i, j] of pairs) {
      const place = on[i % Math.max(1, on.length)]
      const one = all[j % Math.max(1, all.length)]
      if (!place || !one || (typeof one.value === 'boolean') !== (place.kind === 'box')) continue
      const { field, option } = place
      const at = { field, ...(option === undefined ? {} : { option }), key: one.key }
      said.set(placeName(place), at)
    }
    return { places: [...said.values()], absent: all.slice(0, 1).map(({ key }) => key) }
  })
const some = fc
  .record({ on: somePlaces, now: somePlaces, all: someValues })
  .chain((one) => mappingOf(one.on, one.all).map((mapping) => ({ ...one, mapping })))

test('what is said of a newer form is what was said of places that are the same, and nothing is lost silently', () => {
  fc.assert(
    fc.property(some, ({ on, now, all, mapping }) => {
      expect(unfitMapping(on, all, mapping)).toBe(undefined)
      const { mapping: kept, gone } = carriedOver(on, mapping, now)
      expect(new Set([...kept.places, ...gone])).toEqual(new Set(mapping.places))
      expect(unfitMapping(now, all, kept)).toBe(undefined)
      // Nothing is taken to be absent from a form that nobody has looked at.
      expect(kept.absent).toEqual([])
      for (const one of kept.places) {
        const [was, is] = [on, now].map((some) => some.find((x) => placeName(x) === placeName(one)))
        expect(is?.says).toBe(was?.says)
      }
      expect(carriedOver(on, mapping, on).gone).toEqual([])
    }),
    { numRuns: 5_000 },
  )
})

test('a form gets the values it was said to get and no others; and every value has its place, is absent or is asked for', () => {
  fc.assert(
    fc.property(some, ({ all, mapping }) => {
      const fills = fillsOf(mapping, all)
      for (const { key, words: said } of fills) {
        const of = all.find((one) => one.key === key)?.value
        expect(said ?? true).toBe(of)
      }
      const places = new Set(mapping.places.map(placeName))
      expect(fills.every((one) => places.has(placeName(one)))).toBe(true)
      const missing = new Set(unplaced(all, mapping).map(({ key }) => key))
      const said = new Set([...mapping.places.map(({ key }) => key), ...mapping.absent])
      for (const { key } of all) expect(missing.has(key)).toBe(!said.has(key))
      // A box that is not to be ticked and words that are not there leave their place as it is.
      const filled = new Set(fills.map(({ key }) => key))
      for (const { key, value: of } of all) {
        if (of === false || (typeof of === 'string' && of.trim() === '')) {
          expect(filled.has(key)).toBe(false)
        }
      }
    }),
    { numRuns: 5_000 },
  )
})

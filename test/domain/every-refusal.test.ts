// The guard over the chapters: no refusal without a command that meets it, and no command without its chapter.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { missing, refusalsOf } from './refusals-of-commands.ts'

const textsOf = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
const sources = textsOf('src/domain', '.ts')
const chapters = textsOf('test/domain', '.test.ts').filter(
  (text) => !text.startsWith('// The guard'),
)

const quoted = (text: string): readonly string[] =>
  [...text.matchAll(/'([A-Z]\w+)'/g)].map(([, name = '']) => name)
/** The names in unions such as `export type ClosingRefusal =`. */
const declared = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap((text) =>
      [
        ...text.matchAll(/export type (?:\w*Refusal|UnfitTerms) =([\s\S]*?)\n(?=\n|export)/g),
      ].flatMap(([, union = '']) => quoted(union)),
    ),
  )
/** The names that some line gives as an answer. */
const given = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap((text) =>
      [
        ...text.matchAll(
          /refuse\([^)]*|why: '[A-Z].*|return '[A-Z].*|closedAs = .*|\? ('[A-Z]|undefined : ').*/g,
        ),
      ].flatMap(([line]) => quoted(line)),
    ),
  )
const claimed = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) =>
    [...text.matchAll(/everyRefusalIsSeenOf\(([^)]*)\)/g)].flatMap(([, names = '']) =>
      quoted(names),
    ),
  )
/** A case that is being opened has no commands yet: these two are shown where cases are opened. */
const ofOpening = ['SidesMissing', 'SideLabelRepeated']

const inTable = new Set([...Object.values(refusalsOf).flat(), ...ofOpening])
const without = (some: Iterable<string>, others: ReadonlySet<string>) =>
  [...some].filter((name) => !others.has(name))

test('there are refusals to look after', () => {
  expect(declared(sources).size).toBeGreaterThan(60)
  expect(given(sources).size).toBeGreaterThan(60)
})

test('every refusal that the rules declare is met by some command', () => {
  expect(without(declared(sources), inTable)).toEqual([])
})

test('every refusal of the table is declared, and given by some line of the rules', () => {
  expect(without(inTable, declared(sources))).toEqual([])
  expect(without(inTable, given(sources))).toEqual([])
})

test('every command has its refusals shown in one chapter', () => {
  expect([...claimed(chapters)].sort()).toEqual(Object.keys(refusalsOf).sort())
})

test('the refusals of opening a case are shown', () => {
  const [convening] = chapters.filter((text) => text.startsWith('// Convening:'))
  for (const refusal of ofOpening) expect(convening).toContain(`refusal: '${refusal}'`)
})

test('the guard bites: a new refusal, one that nobody gives, a command without a chapter', () => {
  const fresh = ["export type NewRefusal =\n  | 'TooLate'\n  | 'TooEarly'\n\nrefuse('TooSoon')\n"]
  expect(without(declared(fresh), inTable)).toEqual(['TooLate', 'TooEarly'])
  expect(without(declared(fresh), given(fresh))).toEqual(['TooLate', 'TooEarly'])
  expect(claimed(["everyRefusalIsSeenOf(\n  'LeaveSeat',\n)"])).toEqual(['LeaveSeat'])
  const seen = new Set(['LeaveSeat NotForThisSeat'])
  expect(missing(refusalsOf, ['LeaveSeat'], seen)).toEqual(['LeaveSeat LastManagerStays'])
  expect(missing(refusalsOf, ['SeatNeutral'], seen)).toHaveLength(7)
})

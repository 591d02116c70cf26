// What was stored stays readable: records as they were written once, read as they are read today.
// Nothing here is ever rewritten. `UPDATE=1` adds one more record when a kind of fact stands in none yet.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import ts from 'typescript'
import { expect, test } from 'vitest'
import type { Entry, Fact } from '../../src/domain/facts.ts'
import { viewOf, weighs } from '../../src/domain/mediation.ts'
import type { Room } from '../../src/domain/seats.ts'
import { chainStart, nextHash } from '../../src/store/chain.ts'
import { saltOf, seal } from '../../src/store/keys.ts'
import { opened, placeOf } from '../../src/store/rooms-seen.ts'
import { factTypes } from '../docs/domain-as-documented.ts'
import { everybody, meOf, wholeMediation } from '../docs/whole-mediation.ts'
import { seededChance } from '../world.ts'

const FOLDER = 'test/store/facts-of-old'
const CASE = 'case-of-old'
const keyOf = (room: Room) => new Uint8Array(createHash('sha256').update(`key ${room}`).digest())

/** A row as it lies in the table, and beside it what it said when it was written. */
type Line = Omit<Entry, 'fact'> & {
  readonly weighs: boolean
  readonly body: string
  readonly hash: string
  readonly fact: Fact
}

const files = () =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
const linesOf = (file: string): readonly Line[] =>
  readFileSync(`${FOLDER}/${file}`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const all = () => files().map((file) => ({ file, lines: linesOf(file) }))
const missing = () => {
  const known = new Set(all().flatMap(({ lines }) => lines.map(({ fact }) => fact.type)))
  return factTypes.filter((type) => !known.has(type))
}

if (process.env['UPDATE'] && missing().length > 0) {
  const name = `${String(files().length + 1).padStart(4, '0')}.jsonl`
  writeFileSync(`${FOLDER}/${name}`, asStoredToday(), { flag: 'wx' })
}

function asStoredToday(): string {
  const chance = seededChance('facts of old')
  const hashes = new Map<Room, Buffer>()
  const lines = wholeMediation().record.map((entry): Line => {
    const { fact, ...standing } = entry
    const heavy = weighs(fact.type)
    const place = placeOf(CASE, { ...standing, weighs: heavy })
    const key = keyOf(entry.room)
    const body = seal(key, place, Buffer.from(JSON.stringify(fact)), chance, entry.room)
    const before = hashes.get(entry.room) ?? chainStart(CASE, entry.room)
    const hash = nextHash(before, entry, saltOf(key, place))
    hashes.set(entry.room, hash)
    const stored = { body: Buffer.from(body).toString('base64'), hash: hash.toString('hex') }
    return { ...standing, weighs: heavy, ...stored, fact }
  })
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`
}

/** Through the same door as every read of the store. */
function read({ room, id, number, at, by, weighs, body }: Line): Entry {
  const row = {
    room_id: '',
    number,
    entry_id: id,
    at,
    by,
    weighs,
    body: Buffer.from(body, 'base64'),
  }
  return opened(CASE, { room, key: keyOf(room) }, row)
}

test('every kind of fact stands in a record of old', () => expect(missing()).toEqual([]))

test('each opens and says word for word what it said when it was written, and the chains hold', () => {
  for (const { lines } of all()) {
    const hashes = new Map<Room, Buffer>()
    for (const line of lines) {
      const { room, fact, hash, weighs } = line
      const entry = read(line)
      expect(entry.fact).toEqual(fact)
      const salt = saltOf(keyOf(room), placeOf(CASE, { ...entry, weighs }))
      const next = nextHash(hashes.get(room) ?? chainStart(CASE, room), entry, salt)
      expect(next.toString('hex')).toBe(hash)
      hashes.set(room, next)
    }
  }
})

test('a fact of old is whole by the types of today: nothing they ask for is missing, nothing is unknown', () => {
  for (const { lines } of all()) expect(unfit(lines.map((line) => read(line).fact))).toEqual([])
}, 240_000)

test('every kind of fact of old still says something: without it somebody would see another case', () => {
  // Shown as they stand; nothing follows from them, but that it is silent no longer.
  const silent = [
    'CaucusPracticeAcknowledged',
    'MessagePosted',
    'SpokenTakenDown',
    'SpokenTogether',
    'WordsRelayed',
    'ChangesRequested',
  ]
  for (const { lines } of all()) {
    const record = lines.map(read)
    const quiet = [...new Set(record.map(({ fact }) => fact.type))].filter((type) => {
      const says = record.some((entry, i) => {
        if (entry.fact.type !== type) return false
        const then = record.slice(0, i + 1)
        const without = then.filter(({ fact }) => fact.type !== type)
        return everybody.some((who) => {
          const me = meOf(who, then)
          return me && !isDeepStrictEqual(viewOf(me, then), viewOf(me, without))
        })
      })
      return !says
    })
    expect(quiet.filter((type) => !silent.includes(type))).toEqual([])
  }
})

test('this would be noticed: a renamed field, a new one that old facts lack, a changed byte', () => {
  const line = all()[0]?.lines.find(({ fact }) => fact.type === 'OfferHeld')
  if (!line) throw new Error('no OfferHeld')
  expect(unfit([line.fact])).toEqual([])
  const { offer: _, ...lacking } = line.fact as Extract<Fact, { type: 'OfferHeld' }>
  expect(unfit([lacking])).toHaveLength(1)
  expect(unfit([{ ...line.fact, renamed: 1 }])).toHaveLength(1)
  expect(() => read({ ...line, number: line.number + 1 })).toThrow()
}, 60_000)

/** What TypeScript finds wrong with values where facts are expected. */
function unfit(values: readonly unknown[]): readonly string[] {
  const file = 'src/domain/facts-of-old.ts'
  const text = `import type { Fact } from './facts.ts'\nexport const old: readonly Fact[] = [\n${values
    .map((value) => JSON.stringify(value))
    .join(',\n')}\n]\n`
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.NodeNext,
    allowImportingTsExtensions: true,
    exactOptionalPropertyTypes: true,
    types: [],
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (name) => name.endsWith(file) || fileExists(name)
  host.getSourceFile = (name, ...rest) =>
    name.endsWith(file)
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2024)
      : getSourceFile(name, ...rest)
  const program = ts.createProgram([file], options, host)
  const source = program.getSourceFile(file)
  if (!source) throw new Error('nothing was checked')
  return program
    .getSemanticDiagnostics(source)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

// Documents by chance: whoever does whatever with them, exhibits are counted without gaps, and nothing crosses unallowed.
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { documentsToPassOn } from '../../src/domain/bringing.ts'
import { documentLimits, heldBy, MOST_PHOTOS } from '../../src/domain/documents.ts'
import type { Entry } from '../../src/domain/facts.ts'
import { type Command, decide, type View } from '../../src/domain/mediation.ts'
import { documentCommand, documentRelay } from '../confidentiality/random-documents.ts'
import { viewIn } from './growing-records.ts'
import { appended, given, mediating, meIn } from './mediation-story.ts'
import { all } from './what-happened.ts'

const RUNS = 5_000
const PATIENCE = 240_000
const begun = given(mediating()).record
const who = fc.constantFrom(
  'ana',
  'ana',
  'ben',
  'ben',
  'mira',
  'mira',
  'ada',
  'sam',
  'cem',
  'olu',
  'max',
)

const story = fc.array(fc.tuple(who, fc.oneof(documentCommand, documentRelay), fc.nat(5)), {
  minLength: 15,
  maxLength: 40,
  size: 'max',
})

/** Each document has a name of its own, as it is drawn; acts mostly name what their actor sees. */
function named(view: View, command: Command, n: number, back: number): Command {
  const fresh = `n${n}`
  const there = [...view.rooms].flatMap(([room, { documents }]) =>
    [...documents.kept.keys()].map((document) => ({ room, document })),
  )
  const known = there.at(-1 - (back % Math.max(1, there.length))) ?? { document: 'n0' }
  const [waiting] = documentsToPassOn(view)
  switch (command.type) {
    case 'AddDocument':
      return { ...command, document: fresh }
    case 'RelayDocument': {
      const { from = command.from, to: [to = command.to] = [], document } = waiting ?? {}
      const one = back > 0 && document ? document.document : known.document
      return { ...command, from, to, document: one, as: fresh }
    }
    case 'ExchangeDocument':
      return { ...command, ...(known as { document: string }), as: fresh }
    case 'AuthoriseDocument':
    case 'WithdrawDocumentAuthority':
      return { ...command, document: known.document }
    case 'WithdrawDocument':
      return { ...command, ...(known as { document: string }) }
    default:
      return command
  }
}

const told = (steps: readonly (readonly [string, Command, number])[]): readonly Entry[] =>
  steps.reduce<readonly Entry[]>((record, [by, command, back], n) => {
    const me = meIn(record, by)
    if (!me) return record
    const at = 1_000 + n
    const view = viewIn(me, record)
    const decision = decide(view, named(view, command, n, back), at)
    return decision.ok ? appended(record, by, at, decision.records) : record
  }, begun)

const [seed = 0] = fc.sample(fc.integer(), 1)
let records: readonly (readonly Entry[])[] = []
beforeAll(() => {
  records = fc.sample(story, { numRuns: RUNS, seed }).map(told)
}, PATIENCE)
/** The stories are made once, and every law is tried on all of them. */
const always = (name: string, holds: (record: readonly Entry[]) => void) =>
  test(
    name,
    () => {
      expect(records, `made of the seed ${seed}`).toHaveLength(RUNS)
      for (const record of records) holds(record)
    },
    PATIENCE,
  )

always(
  'exhibits of a side are counted from one, without a gap and without a second of one number',
  (record) => {
    for (const side of ['side-a', 'side-b', 'side-c']) {
      const numbers = all(record, 'DocumentAdded')
        .filter(({ seat, exhibit }) => seat === side && exhibit !== undefined)
        .map(({ exhibit }) => exhibit)
      expect(numbers).toEqual(numbers.map((_, i) => i + 1))
    }
  },
)

always(
  'whatever was passed on was allowed just then, and has left its receipt where it came from',
  (record) => {
    for (const relayed of all(record, 'DocumentRelayed')) {
      const before = record.slice(0, relayed.place)
      const [receipt] = all(record.slice(relayed.place + 1), 'DocumentPassedOn')
      expect(receipt).toMatchObject({ from: relayed.from, to: relayed.to, as: relayed.document })
      expect(receipt?.file).toEqual(relayed.file)
      const source = receipt?.document
      const acts = all(
        before,
        'DocumentAuthorised',
        'DocumentAuthorityWithdrawn',
        'DocumentWithdrawn',
      )
      const last = acts.findLast(({ document }) => document === source)
      expect(last?.type).toBe('DocumentAuthorised')
      expect(last && 'side' in last && last.side).toBe(relayed.from)
    }
  },
)

always(
  'a copy has a name of its own, and what others read of it names no other document',
  (record) => {
    const ids = all(record, 'DocumentAdded', 'DocumentRelayed').map(({ document }) => document)
    expect(new Set(ids).size).toBe(ids.length)
    const sources = all(record, 'DocumentExchanged', 'DocumentPassedOn').map(
      ({ document }) => document,
    )
    const seen = JSON.stringify(
      all(record, 'DocumentRelayed')
        .concat(all(record, 'DocumentAdded').filter(({ room }) => room === 'joint') as never)
        .map(({ entry }) => entry.fact),
    )
    for (const source of sources) expect(seen).not.toContain(`"${source}"`)
  },
)

always('no room ever holds more than it may', (record) => {
  for (const room of new Set(record.map((entry) => entry.room))) {
    const {
      most,
      largest,
      all: whole,
    } = documentLimits[room.split(':')[0] as keyof typeof documentLimits] ?? documentLimits.joint
    const there = all(record, 'DocumentAdded', 'DocumentRelayed').filter(
      ({ entry }) => entry.room === room,
    )
    expect(there.length).toBeLessThanOrEqual(most)
    expect(there.every(({ file }) => file.size <= largest)).toBe(true)
    const held = there.map((fact) => heldBy({ photos: [], ...fact }))
    expect(held.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(whole)
  }
})

always(
  'photos are kept beside a document of those who brought it, at most forty, and beside no copy',
  (record) => {
    for (const added of all(record, 'DocumentAdded')) {
      if (added.photos === undefined) continue
      expect(added.cleaned).toBe(false)
      expect(added.photos.length).toBeGreaterThan(0)
      expect(added.photos.length).toBeLessThanOrEqual(MOST_PHOTOS)
    }
    for (const fact of all(record, 'DocumentRelayed', 'DocumentPassedOn')) {
      expect(fact).not.toHaveProperty('photos')
    }
  },
)

test('these stories are about something: exhibits, crossings and withdrawals are common', () => {
  const share = (kind: Parameters<typeof all>[1]) =>
    records.filter((record) => all(record, kind).length > 0).length / records.length
  expect(share('DocumentExchanged')).toBeGreaterThan(0.03)
  expect(share('DocumentRelayed')).toBeGreaterThan(0.02)
  expect(share('DocumentWithdrawn')).toBeGreaterThan(0.05)
  expect(records.some((record) => all(record, 'DocumentAdded').some((a) => a.photos))).toBe(true)
  expect(records.some((record) => all(record, 'DocumentAdded').some((a) => a.exhibit === 2))).toBe(
    true,
  )
})

// Filing by chance: over thousands of histories nothing is ordered that was not accepted, and every paper has one state.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '../../src/domain/facts.ts'
import { type Filing, feesOf, stateOfDocument } from '../../src/domain/filing.ts'
import { packetOf } from '../../src/domain/filing-packet.ts'
import { filable, losesPower, lyingAtCourt } from '../../src/domain/filing-papers.ts'
import type { FilingCommand } from '../../src/domain/filing-steps.ts'
import { decide } from '../../src/domain/mediation.ts'
import { roomFor } from '../../src/domain/rooms.ts'
import {
  brings,
  DAY,
  dismissing,
  FIRST,
  handsIn,
  onDefault,
  pays,
  prepares,
  sealed,
} from './filing-story.ts'
import { viewIn } from './growing-records.ts'
import { act, appended, given, meIn } from './mediation-story.ts'
import { all } from './what-happened.ts'

const agreed = [
  [pays, dismissing()],
  [pays, dismissing({ keeps: false, when: 'after-last' })],
  [pays, onDefault, dismissing({ when: 'on-day', dueOn: '1970-02-02' })],
  [pays],
]
/** Words of every kind that never go to a court, in every room that has them. */
const SECRET = 'zq secret'
/** In the last three of them a packet lies at the court already: by chance alone hardly any would come so far. */
const atCourt = [
  act(
    'max',
    prepares([
      { document: 'p0', what: 'stipulation' },
      { document: 'p1', what: 'notice-of-settlement' },
    ]),
  ),
  act('max', handsIn()),
]
const beginnings = [
  ...agreed.map((terms) => sealed(terms)),
  ...[0, 1, 2].map(() => [...sealed(agreed[0]), ...atCourt]),
]
const begun = beginnings.map((acts) =>
  given(
    acts,
    act('max', brings('c1', 'desk:side-a')),
    ...(['caucus:side-a', 'caucus:side-b', 'desk:side-a', 'team:side-b'] as const).map((room) =>
      act(room.endsWith('a') ? 'ana' : 'ben', { type: 'PostMessage', room, words: SECRET }),
    ),
    act('mira', { type: 'PostMessage', room: 'neutrals', words: SECRET }),
  ),
)
const is = <T extends string>(type: T) => fc.constant(type)
const filing = fc.constantFrom('f1', 'f1', 'f1', 'f2')
const document = fc.constantFrom('p0', 'p0', 'p1', 'p2')
const on = fc.constantFrom(FIRST, FIRST, FIRST, '1970-01-03', '1970-02-10', '1970-02-30')
const words = fc.constantFrom(SECRET, '')
const handing = {
  ...{ on, how: fc.constantFrom('counter' as const, 'mail' as const) },
  name: fc.constantFrom(SECRET, 'Ada'),
}
const paper = fc.constantFrom(
  ...([{ what: 'stipulation' }, { what: 'notice-of-settlement' }, { what: 'agreement' }] as const),
  ...([{ what: 'judgment' }, { what: 'dismissal', box: 'retaining' }] as const),
  ...([{ what: 'dismissal', box: 'without-prejudice' }] as const),
)
const often = <T>(arbitrary: fc.Arbitrary<T>) => ({ weight: 4, arbitrary })
const command: fc.Arbitrary<FilingCommand> = fc.oneof(
  often(
    fc.record({
      ...{ type: is('PrepareFiling'), filing },
      filedBy: fc.constantFrom('side-a' as const, 'program' as const),
      documents: fc
        .array(paper, { minLength: 1, maxLength: 3 })
        .map((papers) => papers.map((one, i) => ({ ...one, document: `p${i}` }))),
    }),
  ),
  often(fc.record({ type: is('HandInFiling'), filing, ...handing })),
  often(
    fc.record({
      ...{ type: is('ReviewFiling'), filing, document, on, words },
      review: fc.constantFrom('accepted' as const, 'accepted' as const, 'rejected' as const),
    }),
  ),
  fc.record({ type: is('RefileDocument'), filing, document, ...handing }),
  often(
    fc.record({
      ...{ type: is('TellFilingFees'), filing, words },
      fee: fc.constantFrom('x1', 'x2', 'x3', 'x4'),
      is: fc.constantFrom('due' as const, 'paid' as const, 'waived' as const),
      cents: fc.constantFrom(1, 33_33, 435_00),
    }),
  ),
  fc.record({
    ...{ type: is('KeepFilingCopy'), filing, document, copy: is('c1') },
    room: fc.constantFrom('desk:side-a' as const, 'desk:side-b' as const, 'joint' as const),
  }),
  often(
    fc.record({
      ...{ type: is('RecordDecision'), filing, document, on, words },
      decision: fc.constantFrom('signed' as const, 'signed' as const, 'not-signed' as const),
    }),
  ),
  fc.record({ type: is('WithdrawFiling'), filing }),
)
const story = fc.record({
  which: fc.nat(beginnings.length - 1),
  acts: fc.array(
    fc.record({
      by: fc.constantFrom('max', 'mira', 'max', 'ana'),
      command,
      passes: fc.constantFrom(0, 0, 2 * DAY, 45 * DAY),
      twice: fc.boolean(),
    }),
    { minLength: 4, maxLength: 24 },
  ),
})
type Told = typeof story extends fc.Arbitrary<infer T> ? T : never

const boardOf = (record: readonly Entry[], who = 'ben') => {
  const me = meIn(record, who)
  if (!me) throw new Error(who)
  return viewIn(me, record).board
}

/** What is asked twice in one breath is recorded once. */
function played({ which, acts }: Told) {
  const first = begun[which]
  if (!first) throw new Error('no such agreement')
  let record: readonly Entry[] = first.record
  let at = first.now
  for (const { by, command, passes, twice } of acts) {
    at += passes + 1
    const me = meIn(record, by)
    if (!me) throw new Error(by)
    const ask = () => decide(viewIn(me, record), command, at)
    const decision = ask()
    if (!decision.ok) continue
    record = appended(record, by, at, decision.records)
    const again = twice ? ask() : undefined
    if (again?.ok) expect(again.records).toEqual([])
  }
  return { record, at, since: first.record.length }
}
const documentsOf = (filing: Filing) =>
  filing.documents.map((one) => [one, stateOfDocument(filing, one)] as const)
const RUNS = { numRuns: 5_000 }

test('nothing is ordered that was not accepted, in its own round and not before its day', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(story, (told) => {
      const { record } = played(told)
      for (const { filing, document, round, on, place } of all(record, 'FilingDecided')) {
        const accepted = all(record, 'FilingReviewed').find(
          (one) => one.filing === filing && one.document === document && one.round === round,
        )
        expect(accepted).toMatchObject({ review: 'accepted' })
        expect(accepted && accepted.place < place && accepted.on <= on).toBe(true)
      }
      for (const filing of boardOf(record).filings.prepared.values()) {
        for (const [{ rounds }, state] of documentsOf(filing)) {
          seen.add(state)
          const last = rounds.at(-1)
          if (state === 'signed') expect(last?.review?.review).toBe('accepted')
          expect(filing.withdrawn && filing.handedIn !== undefined).toBe(false)
          expect(rounds.length > 0).toBe(filing.handedIn !== undefined)
          // Only what came back is in another round.
          for (const one of rounds.slice(0, -1)) {
            const back =
              one.review?.review === 'rejected' || one.decision?.decision === 'not-signed'
            expect(back).toBe(true)
          }
        }
      }
    }),
    RUNS,
  )
  expect([...seen].toSorted()).toEqual(
    [
      'accepted',
      'handed in',
      'not signed',
      'prepared',
      'rejected',
      'signed',
      'withdrawn',
    ].toSorted(),
  )
}, 120_000)

test('each round of a paper is reviewed once and decided once, whatever is told twice', () => {
  fc.assert(
    fc.property(story, (told) => {
      const { record } = played(told)
      for (const kind of ['FilingReviewed', 'FilingDecided'] as const) {
        const rounds = all(record, kind).map(
          ({ filing, document, round }) => `${filing} ${document} ${round}`,
        )
        expect(new Set(rounds).size).toBe(rounds.length)
      }
      for (const kind of ['FilingPrepared', 'FilingHandedIn', 'FilingWithdrawn'] as const) {
        const filings = all(record, kind).map(({ filing }) => filing)
        expect(new Set(filings).size).toBe(filings.length)
      }
    }),
    RUNS,
  )
}, 120_000)

test('what is asked, paid and open of fees adds up to the cent, and is never less than nothing', () => {
  let paid = 0
  fc.assert(
    fc.property(story, (told) => {
      const { record } = played(told)
      for (const filing of boardOf(record).filings.prepared.values()) {
        const sums = feesOf(filing)
        const of = (is: string) =>
          all(record, 'FilingFeesTold')
            .filter((one) => one.filing === filing.filing && one.is === is)
            .reduce((cents, one) => cents + one.cents, 0)
        expect(sums).toEqual({
          ...{ due: of('due'), paid: of('paid'), waived: of('waived') },
          open: of('due') - of('paid') - of('waived'),
        })
        expect(sums.open).toBeGreaterThanOrEqual(0)
        paid += sums.paid
      }
    }),
    RUNS,
  )
  expect(paid).toBeGreaterThan(0)
}, 120_000)

test('whatever was handed in, the court kept its power where that was agreed, until it sent something back', () => {
  fc.assert(
    fc.property(story, (told) => {
      const { record } = played(told)
      const board = boardOf(record)
      const found = filable(board)
      if (typeof found === 'string') throw new Error(found)
      const back = all(record, 'FilingReviewed').some(({ review }) => review === 'rejected')
      if (!back) expect(losesPower(board, found, lyingAtCourt(board.filings))).toBe(false)
    }),
    RUNS,
  )
}, 120_000)

test('a packet holds nothing that anybody wrote to anybody, and is the same for everybody who reads it', () => {
  let many = 0
  fc.assert(
    fc.property(story, (told) => {
      const { record, since } = played(told)
      expect(JSON.stringify(record.slice(0, since))).toContain(SECRET)
      for (const filing of boardOf(record).filings.prepared.keys()) {
        const packets = ['ana', 'ben', 'cem', 'mira', 'max'].map((who) =>
          JSON.stringify(packetOf(boardOf(record, who), filing)),
        )
        expect(new Set(packets).size).toBe(1)
        expect(packets[0]).not.toContain(SECRET)
        expect(packets[0]).not.toMatch(/cents|words|90000/)
        many += 1
      }
      const prepared = all(record, 'FilingPrepared').map(({ entry }) => entry)
      expect(JSON.stringify(prepared)).not.toContain(SECRET)
      for (const { fact, room } of record.slice(since)) expect(roomFor(fact)).toBe(room)
    }),
    RUNS,
  )
  expect(many).toBeGreaterThan(1_000)
}, 120_000)

// The ledger by chance: over thousands of histories every cent that counts stands in one line, and no line holds more than it asks for.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { currentDraft } from '../../src/domain/agreement.ts'
import type { AmendingCommand } from '../../src/domain/amending.ts'
import { madeAmendments } from '../../src/domain/amendments.ts'
import { declarationFor } from '../../src/domain/default-declaration.ts'
import type { Entry } from '../../src/domain/facts.ts'
import { endOfDay } from '../../src/domain/invitation-writing.ts'
import { CONSENT_TO_SIGN } from '../../src/domain/law/consent-to-sign.ts'
import {
  claims,
  type Line,
  ledgerIn,
  pressing,
  stateOf,
  turnsOf,
  weightOf,
} from '../../src/domain/ledger.ts'
import { decide } from '../../src/domain/mediation.ts'
import { dutiesIn } from '../../src/domain/owed.ts'
import type { Performance } from '../../src/domain/performance.ts'
import type { PerformanceCommand } from '../../src/domain/performing.ts'
import type { Term } from '../../src/domain/terms.ts'
import { laterBy } from '../../src/domain/wall-time.ts'
import {
  agreeing,
  approves,
  consents,
  drafts,
  opensSigning,
  shown,
  signs,
} from './drafts-on-the-board.ts'
import { viewIn } from './growing-records.ts'
import { act, appended, given, mediating, meIn } from './mediation-story.ts'

const DAY = 24 * 3_600_000
const days = ['1970-01-05', '1970-01-20', '1970-02-01', '1970-02-01', '1970-03-15']
const money = (
  payer: 'side-a' | 'side-b',
  parts: readonly number[],
  wholeDueAfter?: number,
): Term => ({
  ...(wholeDueAfter === undefined ? {} : { wholeDueAfter }),
  ...{ kind: 'money', payer, payee: payer === 'side-a' ? 'side-b' : 'side-a' },
  cents: parts.reduce((sum, cents) => sum + cents, 0),
  instalments: parts.map((cents, i) => ({ cents, dueOn: days[(i * 2) % 5] ?? '1970-01-05' })),
})
const agreed: readonly (readonly Term[])[] = [
  [money('side-b', [1])],
  [money('side-b', [100_00, 50_00, 33_33], 5)],
  [
    money('side-b', [100_00, 33_33, 33_34]),
    money('side-b', [7]),
    { kind: 'act', by: 'side-a', what: 'x' },
  ],
  [
    money('side-a', [50_00, 50_00]),
    { kind: 'return', by: 'side-b', to: 'side-a', what: 'x', dueOn: '1970-01-20' },
  ],
  [
    { kind: 'act', by: 'side-b', what: 'x', dueOn: '1970-01-05' },
    { kind: 'release', by: 'everyone', scope: '' },
  ],
]
const WHOLE_DUE = 1
const begun = agreed.map((terms) =>
  given(
    mediating(),
    agreeing('o1', terms),
    act('mira', drafts('d1')),
    act('ada', approves('d1')),
    act('dora', approves('d1')),
    act('mira', opensSigning('d1')),
    ['ana', 'ben', 'al'].map((who) => act(who, consents)),
    ['ana', 'ben', 'al'].map((who) => act(who, signs('d1'))),
  ),
)
const report = fc.constantFrom('r1', 'r2', 'r3', 'r4')
const is = <T extends string>(type: T) => fc.constant(type)
const words = fc.constantFrom('x', '')
const part = fc.record({
  dueOn: fc.constantFrom('1970-01-10', '1970-02-01', '1970-05-01', '1971-01-01', '1972-01-01'),
  cents: fc.constantFrom(1, 7, 33_33, 50_00, 66_67),
})
const amendment = is('m1')
const proposal: fc.Arbitrary<AmendingCommand> = fc.record({
  ...{ type: is('ProposeAmendment'), amendment, words },
  term: fc.constantFrom(0, 0, 1),
  by: fc.constantFrom('side-a', 'side-b', 'side-b'),
  parts: fc.oneof(
    fc.array(part, { maxLength: 3 }),
    fc.constantFrom([{ dueOn: '1970-05-01' }], [{ dueOn: '1971-01-01' }]),
  ),
})
const signature: AmendingCommand = {
  ...{ type: 'SignAmendment', amendment: 'm1', name: 'Name', digest: shown },
  ...{ consent: CONSENT_TO_SIGN, how: 'passkey' },
}
const command: fc.Arbitrary<PerformanceCommand | AmendingCommand> = fc.oneof(
  {
    weight: 3,
    arbitrary: proposal,
  },
  {
    weight: 6,
    arbitrary: fc.constant(signature),
  },
  fc.record({ type: is('DeclineAmendment'), amendment, words }),
  fc.record({ type: is('WithdrawAmendment'), amendment }),
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ type: is('ReportPerformance'), report: fc.uuid(), words },
      term: fc.constantFrom(0, 0, 1, 2),
      by: fc.constantFrom('side-a', 'side-b', 'side-b'),
      on: fc.constant('1969-12-31'),
      cents: fc.constantFrom(1, 7, 33_33, 50_00, 100_00, 166_67),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: is('ConfirmPerformance'), report }) },
  { weight: 3, arbitrary: fc.record({ type: is('DenyPerformance'), report, words }) },
  fc.record({ type: is('TakeBackReport'), report }),
  fc.record({
    ...{ type: is('GiveNoticeOfDefault'), notice: fc.constantFrom('n1', 'n2'), words },
    against: fc.constantFrom('side-a', 'side-b'),
  }),
  fc.record({ type: is('WithdrawNoticeOfDefault'), notice: fc.constantFrom('n1', 'n2') }),
  fc.record({ type: is('AcknowledgeSatisfaction'), name: is('Name') }),
)
type Acts = readonly {
  readonly by: string
  readonly command: PerformanceCommand | AmendingCommand
  readonly passes: number
}[]
const once: fc.Arbitrary<Acts> = fc
  .record({
    by: fc.constantFrom('ana', 'ben', 'ana', 'ben', 'al', 'ada', 'dora'),
    command,
    passes: fc.constantFrom(0, 0, DAY, 15 * DAY, 40 * DAY),
  })
  .map((one) => [one])
/** Proposed by one side and signed by all, which single acts seldom come to. */
const changedByAll: fc.Arbitrary<Acts> = proposal.chain((proposed) =>
  fc
    .constantFrom('ana', 'ben')
    .map((by) => [
      { by, command: proposed, passes: 0 },
      ...['ben', 'ana', 'al'].map((by) => ({ by, command: signature, passes: DAY })),
    ]),
)
/** A notice in vain, and after its days something is said to have come: single acts come to it too seldom to rely on. */
const saidTooLate: fc.Arbitrary<Acts> = fc
  .record({
    cents: fc.constantFrom(1, 7, 33_33, 50_00),
    notice: fc.constantFrom('n1', 'n2'),
    until: fc.constantFrom(12 * DAY, 15 * DAY),
  })
  .map(({ cents, notice, until }) => [
    {
      ...{ by: 'ana', passes: 40 * DAY },
      command: { type: 'GiveNoticeOfDefault', notice, against: 'side-b', words: '' },
    },
    {
      ...{ by: 'ben', passes: until },
      command: {
        ...{ type: 'ReportPerformance', report: '', words: '', term: 0, by: 'side-b' },
        ...{ on: '1969-12-31', cents },
      },
    },
  ])
const story = fc.record({
  which: fc.nat(agreed.length - 1),
  acts: fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: once },
        { weight: 2, arbitrary: changedByAll },
        { weight: 1, arbitrary: saidTooLate },
      ),
      {
        maxLength: 14,
      },
    )
    .map((all) => all.flat()),
})

function played({ which, acts }: { which: number; acts: Acts }) {
  const first = begun[which]
  if (!first) throw new Error('no such agreement')
  let record: readonly Entry[] = first.record
  let at = first.now
  const names = new Map<string, string>()
  let proposed = 0
  for (const { by, command, passes } of acts) {
    at += passes + 1
    const me = meIn(record, by)
    if (!me) throw new Error(by)
    // Reports are named r1, r2, … as they are made, so that later acts meet them.
    // An amendment is the last one that was proposed, so that it comes to be signed.
    const said =
      command.type === 'ReportPerformance'
        ? { ...command, report: `r${names.size + 1}` }
        : 'amendment' in command
          ? {
              ...command,
              amendment: `m${proposed + (command.type === 'ProposeAmendment' ? 1 : 0)}`,
            }
          : command
    const decision = decide(viewIn(me, record), said, at)
    if (!decision.ok) continue
    if (said.type === 'ReportPerformance') names.set(said.report, said.report)
    if (said.type === 'ProposeAmendment') proposed += 1
    record = appended(record, by, at, decision.records)
  }
  const me = meIn(record, 'ana')
  if (!me) throw new Error('ana')
  const { board } = viewIn(me, record)
  return { board, record, at, lines: ledgerIn(board, at) }
}

const of = (lines: readonly Line[], term: number) => lines.filter((line) => line.term === term)
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
const weighing = ({ reports }: Performance, term: number, at: number, weight: 'counts' | 'waits') =>
  sum(
    [...reports.values()]
      .filter((one) => one.term === term && weightOf(one, at) === weight)
      .map((one) => one.cents ?? 1),
  )

test('each cent that counts or waits stands in one line, and no line holds more than it asks for', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(story, (told) => {
      const { board, record, at, lines } = played(told)
      for (const term of new Set(lines.map((line) => line.term))) {
        const own = of(lines, term)
        expect(sum(own.map(({ received }) => received))).toBe(
          weighing(board.performance, term, at, 'counts'),
        )
        expect(sum(own.map((line) => line.told))).toBe(
          weighing(board.performance, term, at, 'waits'),
        )
        for (const { owed, received, told: waits } of own) {
          expect(Number.isSafeInteger(received) && Number.isSafeInteger(waits)).toBe(true)
          expect(received >= 0 && waits >= 0 && received + waits <= owed).toBe(true)
        }
        // What was due first is filled first.
        const inTurn = own.toSorted(
          (a, b) =>
            (a.changed ?? 0) - (b.changed ?? 0) ||
            (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') ||
            a.part - b.part,
        )
        inTurn.forEach((line, i) => {
          if (line.received > 0)
            expect(inTurn.slice(0, i).every((one) => one.received === one.owed)).toBe(true)
        })
      }
      const terms = currentDraft(board.agreement)?.terms ?? []
      for (const one of madeAmendments(board.performance)) {
        seen.add(one.parts.length === 0 ? 'let go' : 'amended')
        if ((one.made?.received ?? 0) > 0) seen.add('amended in part')
        expect([...one.signatures.keys()].toSorted()).toEqual(['al', 'ana', 'ben'])
        const term = terms[one.term]
        if (term?.kind !== 'money') continue
        // Nothing that has come is lost, nothing more is owed than was agreed.
        const own = sum(of(lines, one.term).map(({ owed }) => owed))
        expect(own).toBeLessThanOrEqual(term.cents)
        const later = madeAmendments(board.performance).findLast((two) => two.term === one.term)
        if (later !== one) continue
        expect(own).toBe((one.made?.received ?? 0) + sum(one.parts.map(({ cents = 0 }) => cents)))
        const open = of(lines, one.term).filter((line) => line.received < line.owed)
        expect(open.every((line) => line.changed === one.number)).toBe(true)
      }
      if (madeAmendments(board.performance).length > 1) seen.add('amended twice')
      expect(sum(lines.map(({ owed }) => owed))).toBe(
        sum(dutiesIn(board).duties.map(({ cents }) => cents ?? 1)),
      )
      for (const notice of board.performance.notices.values()) {
        const state = stateOf(notice, lines, at)
        seen.add(state)
        const late = lines.filter(
          (line) => notice.terms.includes(line.term) && line.by === notice.against,
        )
        if (state === 'in vain')
          expect(late.some((line) => line.received < line.owed && line.late)).toBe(true)
      }
      for (const who of ['ana', 'ada', 'ben', 'mira']) {
        const me = meIn(record, who)
        for (const [id, notice] of me ? board.performance.notices : []) {
          const declared = me && declarationFor({ me, board }, id, at)
          const waits = lines.some(
            (line) =>
              line.told > 0 && line.by === notice.against && claims(notice).includes(line.term),
          )
          const isInVain = me?.seat === notice.side && stateOf(notice, lines, at) === 'in vain'
          const may = isInVain && !waits
          if (isInVain && waits) seen.add('to answer first')
          expect(declared !== undefined).toBe(may)
          if (!declared) continue
          seen.add('declared')
          const ours = lines.filter((l) => l.by === notice.against && l.to.includes(notice.side))
          const late = ours.filter(({ cents, late }) => cents !== undefined && late)
          expect(declared.due.owed).toBe(sum(late.map(({ owed }) => owed)))
          expect(declared.due.missing).toBe(sum(late.map((one) => one.owed - one.received)))
          expect(sum(declared.lines.map(({ received }) => received))).toBe(
            sum(ours.map(({ received }) => received)),
          )
          expect(declared.clauses.length).toBeGreaterThan(0)
        }
      }
      for (const side of board.performance.satisfied.keys()) {
        seen.add('satisfied')
        const all = lines.filter(({ to }) => to.includes(side))
        expect(all.length > 0 && all.every((line) => line.received === line.owed)).toBe(true)
      }
      for (const one of board.performance.reports.values()) seen.add(weightOf(one, at))
    }),
    { numRuns: 5_000 },
  )
  for (const one of [
    'running',
    'cured',
    'in vain',
    'withdrawn',
    'satisfied',
    'declared',
    'to answer first',
    'counts',
    'waits',
    'nothing',
    'changed',
    'amended',
    'amended in part',
    'amended twice',
    'let go',
  ])
    expect(seen).toContain(one)
}, 120_000)

const paysFirst = {
  ...{ by: 'ben', passes: 10 * DAY },
  command: {
    ...{ type: 'ReportPerformance', report: '', words: '', term: 0, by: 'side-b' },
    ...{ on: '1969-12-31', cents: 100_00 },
  },
} as const satisfies Acts[number]
test('the rest is due at once while an instalment is so many days late and not even said to have come', () => {
  const seen = { whole: 0, kept: 0, waits: 0 }
  fc.assert(
    fc.property(story, fc.nat(40), fc.boolean(), ({ acts }, later, paidLate) => {
      const { board, at: last } = played({
        which: WHOLE_DUE,
        acts: paidLate ? [...acts, paysFirst] : acts,
      })
      const at = last + later * DAY
      const lines = ledgerIn(board, at)
      const terms = currentDraft(board.agreement)?.terms ?? []
      for (const line of lines) {
        const term = terms[line.term]
        const most = term?.kind === 'money' ? term.wholeDueAfter : undefined
        if (most === undefined || line.dueOn === undefined || line.received === line.owed) continue
        const days = lines
          .filter(({ owed, received, told: waits }) => received + waits < owed)
          .flatMap(({ dueOn }) => (dueOn === undefined ? [] : [laterBy(dueOn, most)]))
        const asAgreed = at >= endOfDay(line.dueOn)
        const whole = days.some((day) => at >= endOfDay(day))
        const notices = [...board.performance.notices.values()]
        const inVain = notices.some(
          (notice) =>
            !['withdrawn', 'running', 'said done'].includes(stateOf(notice, lines, at)) &&
            at >= endOfDay(notice.cureBy),
        )
        if (inVain) continue
        expect(line.late).toBe(asAgreed || whole)
        if (asAgreed) continue
        seen[whole ? 'whole' : 'kept'] += 1
        if (!whole && lines.some((one) => one.told > 0 && one.late)) seen.waits += 1
      }
    }),
    { numRuns: 5_000 },
  )
  expect(
    Object.values(seen).every((often) => often > 50),
    JSON.stringify(seen),
  ).toBe(true)
}, 120_000)

test('nothing becomes somebody’s to do but by an act or at an instant that is known before', () => {
  fc.assert(
    fc.property(story, fc.nat(400 * 24), (told, hours) => {
      const { board, at: last } = played(told)
      const at = last + hours * 3_600_000
      const turned = Math.max(last, ...turnsOf(board).filter((turn) => turn <= at))
      for (const side of ['side-a', 'side-b'] as const) {
        const dues = (when: number) =>
          pressing(ledgerIn(board, when), side, when).map(({ term, part }) => `${term}.${part}`)
        expect(dues(at)).toEqual(dues(turned))
      }
    }),
    { numRuns: 5_000 },
  )
}, 120_000)

test('the order in which payments are told makes no line fuller or emptier', () => {
  fc.assert(
    fc.property(story, (told) => {
      const { board, at, lines } = played(told)
      const turned = new Map([...board.performance.reports].toReversed())
      const other = ledgerIn(
        { ...board, performance: { ...board.performance, reports: turned } },
        at,
      )
      expect(other).toEqual(lines)
    }),
    { numRuns: 5_000 },
  )
}, 120_000)

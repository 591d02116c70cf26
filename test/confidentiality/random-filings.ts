// A settled case that a court has, and by chance what goes to the court: copies at desks, and words after the end.
import fc from 'fast-check'
import type { Entry, Fact } from '../../src/domain/facts.ts'
import type { Command } from '../../src/domain/mediation.ts'
import type { Me, Side } from '../../src/domain/seats.ts'
import type { Term } from '../../src/domain/terms.ts'

const sides: readonly Side[] = ['side-a', 'side-b', 'side-c']
const digest = 'ab'.repeat(32)
const terms: readonly Term[] = [
  {
    ...{ kind: 'dismissal', by: 'side-a', prejudice: 'without', when: 'now', keeps: true },
  },
]
/** Agreed, signed and sealed, over a case that everybody sits in; stamped papers lie at two desks, unknown to each other. */
export const settledFacts: readonly Fact[] = [
  {
    ...{ type: 'AgreementDrafted', draft: 'd1', version: 1, language: 'en', agreed: ['o1'] },
    ...{ terms, clauses: [] },
    sides: sides.map((side) => ({ side, label: side, parties: [side] })),
  },
  { type: 'AgreementConcluded', draft: 'd1', digest },
  { type: 'MediationEnded', outcome: 'settled' },
  { type: 'AgreementSealed', draft: 'd1', digest },
  ...(['side-a', 'side-b'] as const).map(
    (side, i): Fact => ({
      ...{ type: 'DocumentAdded', document: `c${i + 1}`, room: `desk:${side}`, seat: 'manager' },
      file: { name: 'stamped.pdf', kind: 'pdf', size: i + 1, digest },
      ...{ warnings: [], cleaned: false },
    }),
  ),
]

const is = <T extends string>(type: T) => fc.constant(type)
const filing = fc.constantFrom('f1', 'f2')
const document = fc.constantFrom('p0', 'p1')
const sending = fc.constantFrom('s1', 's2')
const on = fc.constantFrom('1969-12-31', '1970-01-02')
const words = fc.constantFrom('yes', 'no', 'sorry')
const handing = { on, how: is('counter'), name: words }
export const filingCommand: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      ...{ type: is('PrepareFiling'), filing, filedBy: is('side-a') },
      documents: fc.constantFrom(
        [{ document: 'p0', what: 'dismissal' as const, box: 'retaining' as const }],
        [
          { document: 'p0', what: 'stipulation' as const },
          { document: 'p1', what: 'notice-of-settlement' as const },
        ],
      ),
    }),
  },
  { weight: 5, arbitrary: fc.record({ type: is('HandInFiling'), filing, ...handing }) },
  fc.record({
    ...{ type: is('ReviewFiling'), filing, document, on, words },
    review: fc.constantFrom('accepted' as const, 'rejected' as const),
  }),
  fc.record({ type: is('RefileDocument'), filing, document, ...handing }),
  fc.record({
    ...{ type: is('TellFilingFees'), filing, fee: words, words, cents: fc.constant(5) },
    is: fc.constantFrom('due' as const, 'paid' as const),
  }),
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ type: is('KeepFilingCopy'), filing, document, copy: fc.constantFrom('c1', 'c2') },
      room: fc.constantFrom('desk:side-a' as const, 'desk:side-b' as const, 'joint' as const),
    }),
  },
  fc.record({
    ...{ type: is('RecordDecision'), filing, document, on, words },
    decision: fc.constantFrom('signed' as const, 'not-signed' as const),
  }),
  fc.record({ type: is('WithdrawFiling'), filing }),
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ type: is('MakeCourtStatement'), statement: is('z1'), appointedOn: is('1969-12-31') },
      ...{ sessions: fc.constant({ were: 'not-held' as const }), in: is('full-agreement') },
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ type: is('RecordStatementFiled'), statement: is('z1') },
      on: fc.constantFrom('1969-12-31', '1970-01-01', '1970-01-02'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ type: is('SendFiling'), filing, sending, name: words },
      to: fc.constant({ court: 'rehearsal', title: 'Rehearsal court' }),
      forms: fc.constantFrom('c1', 'c2').map((file) => [
        { document: 'p0', file },
        { document: 'p1', file },
      ]),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ type: is('HearCourt'), filing, sending, exercise: fc.boolean() },
      told: fc.constantFrom(
        [],
        [{ document: 'p0', review: { review: 'rejected' as const, words: 'no' } }],
        [{ document: 'p1', review: { review: 'accepted' as const, words: '' } }],
      ),
      fees: fc.constantFrom([], [{ fee: 'x1', cents: 5, words: 'fee' }]),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ type: is('KeepCourtCopy'), filing, sending, document, copy: words },
      file: fc.constant({ name: 'copy.pdf', kind: 'pdf' as const, size: 1, digest }),
    }),
  },
  fc.record({ type: is('StopSending'), filing, sending }),
  fc.record({ type: is('RecordSendingDelayed'), filing, sending }),
  fc.record({ ...{ type: is('RecordNotSent'), filing, sending, words }, why: is('unsure') }),
)

/** What is written in private once it is over, and never goes to the court. */
export const afterwards = (people: readonly Me[]): fc.Arbitrary<readonly [Me, Command]> =>
  fc.tuple(
    fc.constantFrom(...people),
    fc.record({
      ...{ type: is('PostMessage'), words },
      room: fc.constantFrom('caucus:side-a', 'caucus:side-b', 'neutrals', 'team:side-a'),
    }) as fc.Arbitrary<Command>,
  )

export const asAtCourt = (record: readonly Entry[]): Entry[] =>
  record.map((entry) =>
    entry.fact.type === 'CaseOpened'
      ? {
          ...entry,
          fact: {
            ...{ ...entry.fact, caseType: 'business' },
            court: { name: 'Superior Court', caseNumber: '26CV1' },
          },
        }
      : entry,
  )

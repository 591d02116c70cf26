// Electronic filing: begun, received, given up, heard; what a court tells is recorded once, and of the right round alone.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '../../src/domain/facts.ts'
import { stateOfDocument } from '../../src/domain/filing.ts'
import { stateOfSending } from '../../src/domain/filing-sending.ts'
import { toHandIn } from '../../src/domain/filing-steps.ts'
import { type Command, decide, viewOf } from '../../src/domain/mediation.ts'
import {
  brings,
  decides,
  dismissal,
  FIRST,
  handsIn,
  notice,
  prepares,
  refiles,
  reviews,
  sealed,
  stipulation,
  withdraws,
} from './filing-story.ts'
import { viewIn } from './growing-records.ts'
import { act, appended, entriesFor, everyRefusalIsSeenOf, given, meIn } from './mediation-story.ts'
import { all } from './what-happened.ts'

const to = { court: 'rehearsal', title: 'Rehearsal court' }
const sends = (
  sending = 's1',
  said: Partial<Extract<Command, { type: 'SendFiling' }>> = {},
): Command => ({
  ...{ type: 'SendFiling', filing: 'f1', sending, to, name: 'Max' },
  forms: [{ document: 'p2', file: 'form' }],
  ...said,
})
const of = (sending = 's1') => ({ filing: 'f1', sending }) as const
const hears = (
  sending = 's1',
  said: Partial<Extract<Command, { type: 'HearCourt' }>> = {},
): Command => ({ type: 'HearCourt', ...of(sending), exercise: false, told: [], fees: [], ...said })
const taken = (document: string) =>
  ({ document, review: { review: 'accepted', on: FIRST, words: '' } }) as const
const back = (document: string) =>
  ({ document, review: { review: 'rejected', words: 'Not signed.' } }) as const
const copies = (said: Partial<Extract<Command, { type: 'KeepCourtCopy' }>> = {}): Command => ({
  ...{ type: 'KeepCourtCopy', ...of(), document: 'p1', copy: 'c9' },
  file: { name: 'court-copy-1.pdf', kind: 'pdf', size: 10, digest: 'ab'.repeat(32) },
  ...said,
})
const stops = (sending = 's1'): Command => ({ type: 'StopSending', ...of(sending) })
const ready = [
  ...sealed(),
  act('max', prepares([stipulation, notice])),
  act('max', brings('form', 'desk:side-a')),
]
const sent = [...ready, act('max', sends())]
const received = [...sent, act('max', hears('s1', { courtFiling: 'c1', exercise: true }))]
const partly = [...received, act('max', hears('s1', { told: [taken('p1'), back('p2')] }))]
const handed = { on: FIRST, how: 'electronic', name: 'Max', sending: 's1', filing: 'f1' } as const

test('a packet is sent with the form that stands at the desk, and nothing is handed in yet', () => {
  const begun = { type: 'FilingSendingBegun', ...of(), to, documents: ['p1', 'p2'], name: 'Max' }
  const form = { type: 'FilingFormSent', ...of(), document: 'p2', file: 'form', side: 'side-a' }
  given(ready)
    .when('mira', sends())
    .records(['board', begun as never], ['desk:side-a', form as never])
  given(sent).when('mira', sends()).records()
  given(sent).when('mira', sends('s2')).refuses('BeingSent')
  for (const command of [handsIn(), withdraws()]) {
    given(sent).when('mira', command).refuses('BeingSent')
  }
  given(ready).when('ana', sends()).refuses('NotForThisSeat')
  given(ready)
    .when('max', sends('s1', { filing: 'f9' }))
    .refuses('FilingUnknown')
  given([...ready, act('max', withdraws())])
    .when('max', sends())
    .refuses('FilingIsWithdrawn')
  given([...ready, act('max', handsIn())])
    .when('max', sends())
    .refuses('AlreadyHandedIn')
  given(ready)
    .when('max', sends('s1', { name: ' ' }))
    .refuses('WhoHandedInMissing')
  given(ready)
    .when('max', sends('s1', { forms: [] }))
    .refuses('FormMissing')
  given(ready)
    .when('max', sends('s1', { forms: [{ document: 'p2', file: 'x' }] }))
    .refuses('DocumentUnknown')
  const gone: Command = { type: 'WithdrawDocument', room: 'desk:side-a', document: 'form' }
  given([...ready, act('max', gone)])
    .when('max', sends())
    .refuses('DocumentIsWithdrawn')
  const byProgram = { ...prepares([stipulation]), filedBy: 'program' } as Command
  given([...sealed(), act('max', byProgram)])
    .when('max', sends())
    .refuses('FilerIsNoParty')
})

test('only a PDF of a size that goes into a message is sent', () => {
  const other = (kind: 'pdf' | 'text', size: number): Command => ({
    ...{ type: 'AddDocument', document: 'other', room: 'desk:side-a', warnings: [] },
    file: { name: 'x', kind, size, digest: 'ab'.repeat(32) },
  })
  const forms = [{ document: 'p2', file: 'other' }]
  given([...ready, act('max', other('text', 10))])
    .when('max', sends('s1', { forms }))
    .refuses('FormNotPdf')
  given([...ready, act('max', other('pdf', 7_000_001))])
    .when('max', sends('s1', { forms }))
    .refuses('FormTooLarge')
})

test('a packet that may not be handed in is not sent either', () => {
  const unkept = [
    ...sealed(),
    act('max', prepares([stipulation], 'f2')),
    act('max', prepares([{ ...dismissal, box: 'without-prejudice' }], 'f1')),
  ]
  given(unkept)
    .when('max', sends('s1', { forms: [{ document: 'p3', file: 'form' }] }))
    .refuses('CourtWouldLosePower')
})

test('once the court has it, it is handed in on that day electronically, once', () => {
  given(sent)
    .when('max', hears('s1', { courtFiling: 'c1', exercise: true }))
    .records(
      ['board', { type: 'FilingReceived', ...of(), exercise: true, courtFiling: 'c1' }],
      ['board', { type: 'FilingHandedIn', ...handed }],
    )
  given(received).when('max', hears()).records()
  given(sent).when('ana', hears()).refuses('NotForThisSeat')
  given(sent).when('max', hears('s9')).refuses('SendingUnknown')
  given(sent)
    .when('max', hears('s1', { filing: 'f9' }))
    .refuses('FilingUnknown')
  given(received).when('max', stops()).refuses('AlreadyHandedIn')
})

test('a court that does not answer is noted once, and given up or stopped', () => {
  const delays: Command = { type: 'RecordSendingDelayed', ...of() }
  const delayed: [string, never] = ['board', { type: 'FilingSendingDelayed', ...of() } as never]
  given(sent)
    .when('max', delays)
    .records(delayed as never)
  given([...sent, act('max', delays)])
    .when('max', delays)
    .records()
  const gives: Command = { type: 'RecordNotSent', ...of(), why: 'unsure', words: 'No answer.' }
  given(sent)
    .when('max', gives)
    .records(['board', { type: 'FilingNotSent', ...of(), why: 'unsure', words: 'No answer.' }])
  given(received).when('max', gives).records()
  const stopped = [...sent, act('mira', stops())]
  given(sent)
    .when('mira', stops())
    .records(['board', { type: 'FilingNotSent', ...of(), why: 'stopped', words: '' }])
  given(stopped).when('mira', stops()).records()
  given(stopped)
    .when('mira', sends('s2'))
    .records(...begunAgain)
  // The court has it all the same: then it was handed in.
  given(stopped)
    .when('max', hears())
    .records(
      ['board', { type: 'FilingReceived', ...of(), exercise: false }],
      ['board', { type: 'FilingHandedIn', ...handed }],
    )
  for (const command of [delays, gives, stops()]) {
    given(sent).when('ana', command).refuses('NotForThisSeat')
    given(sent)
      .when('max', { ...command, filing: 'f9' } as Command)
      .refuses('FilingUnknown')
    given(sent)
      .when('max', { ...command, sending: 's9' } as Command)
      .refuses('SendingUnknown')
  }
})
const begunAgain = [
  ['board', { type: 'FilingSendingBegun', ...of('s2'), to, documents: ['p1', 'p2'], name: 'Max' }],
  [
    'desk:side-a',
    { type: 'FilingFormSent', ...of('s2'), document: 'p2', file: 'form', side: 'side-a' },
  ],
] as const

test('what was handed in on paper meanwhile does not lie there twice', () => {
  const onPaper = [...sent, act('max', stops()), act('max', handsIn())]
  given(onPaper)
    .when('max', hears('s1', { told: [taken('p1')] }))
    .records(['board', { type: 'FilingReceived', ...of(), exercise: false }])
})

test('a review that comes before the answer says that the court has it', () => {
  given(sent)
    .when(
      'max',
      hears('s1', { told: [taken('p1'), back('p2')], fees: [{ fee: 'x1', cents: 5, words: '' }] }),
    )
    .records(
      ['board', { type: 'FilingReceived', ...of(), exercise: false }],
      ['board', { type: 'FilingHandedIn', ...handed }],
      [
        'board',
        {
          ...{ type: 'FilingReviewed', filing: 'f1', document: 'p1', round: 1 },
          ...{ review: 'accepted', on: FIRST, words: '' },
        },
      ],
      [
        'board',
        {
          ...{ type: 'FilingReviewed', filing: 'f1', document: 'p2', round: 1 },
          ...{ review: 'rejected', on: FIRST, words: 'Not signed.' },
        },
      ],
      [
        'board',
        { type: 'FilingFeesTold', filing: 'f1', fee: 'x1', is: 'due', cents: 5, words: '' },
      ],
    )
})

test('that it was an exercise is not lost where the review comes before the receipt', () => {
  const early = [...sent, act('max', hears('s1', { told: [taken('p1')] }))]
  const receipt = hears('s1', { courtFiling: 'c1', exercise: true })
  given(early)
    .when('max', receipt)
    .records(['board', { type: 'FilingReceived', ...of(), exercise: true, courtFiling: 'c1' }])
  given([...early, act('max', receipt)])
    .when('max', receipt)
    .records()
  given([...early, act('max', receipt)])
    .when('max', hears('s1', { told: [taken('p1')] }))
    .records()
})

test('one document that came back goes again, and an order is of what was filed alone', () => {
  const again = sends('s2', { again: 'p2' })
  const twice = [...partly, act('max', again)]
  given(twice)
    .when('max', hears('s2', { told: [taken('p1'), taken('p2')] }))
    .records(
      ['board', { type: 'FilingReceived', ...of('s2'), exercise: false }],
      ['board', { type: 'FilingRefiled', ...handed, sending: 's2', document: 'p2', round: 2 }],
      [
        'board',
        {
          ...{ type: 'FilingReviewed', filing: 'f1', document: 'p2', round: 2 },
          ...{ review: 'accepted', on: FIRST, words: '' },
        },
      ],
    )
  given(twice).when('mira', refiles('p2')).refuses('BeingSent')
  given(partly)
    .when('max', sends('s2', { again: 'p1' }))
    .refuses('NotSentBack')
  given(partly)
    .when('max', sends('s2', { again: 'p9' }))
    .refuses('FilingDocumentUnknown')
  given(ready)
    .when('max', sends('s2', { again: 'p2' }))
    .refuses('FilingNotHandedIn')
  const ordered = (document: string) =>
    ({ document, decision: { decision: 'signed', words: '' } }) as const
  given(partly)
    .when('max', hears('s1', { told: [ordered('p1'), ordered('p2')] }))
    .records([
      'board',
      {
        ...{ type: 'FilingDecided', filing: 'f1', document: 'p1', round: 1 },
        ...{ decision: 'signed', on: FIRST, words: '' },
      },
    ])
})

test('the copy that the court keeps stands at the desk of who files, once', () => {
  const file = { name: 'court-copy-1.pdf', kind: 'pdf', size: 10, digest: 'ab'.repeat(32) } as const
  given(partly)
    .when('max', copies())
    .records(
      [
        'desk:side-a',
        {
          ...{ type: 'DocumentAdded', document: 'c9', room: 'desk:side-a', seat: 'manager', file },
          ...{ warnings: [], cleaned: true },
        },
      ],
      [
        'desk:side-a',
        {
          ...{ type: 'FilingCopyKept', ...of(), document: 'p1', copy: 'c9' },
          room: 'desk:side-a',
        },
      ],
    )
  given([...partly, act('max', copies())])
    .when('max', copies({ copy: 'c10' }))
    .records()
  given(partly).when('ana', copies()).refuses('NotForThisSeat')
  given(partly)
    .when('max', copies({ filing: 'f9' }))
    .refuses('FilingUnknown')
  given(partly)
    .when('max', copies({ sending: 's9' }))
    .refuses('SendingUnknown')
  given(partly)
    .when('max', copies({ document: 'p9' }))
    .refuses('FilingDocumentUnknown')
  given(partly)
    .when('max', copies({ file: { ...file, name: ' ' } }))
    .refuses('NameMissing')
  given(partly)
    .when('max', copies({ file: { ...file, size: 10_000_001 } }))
    .refuses('FileTooLarge')
})

test('what is on its way does not wait to be handed in', () => {
  const board = given(sent)
  const me = meIn(board.record, 'max')
  if (!me) throw new Error('max')
  expect(toHandIn(viewOf(me, entriesFor(board.record, me)).board)).toBeUndefined()
})

const is = <T extends string>(type: T) => fc.constant(type)
const filing = fc.constant('f1')
const sending = fc.constantFrom('s1', 's1', 's2', 's3')
const document = fc.constantFrom('p1', 'p2')
const told = fc.record(
  {
    document,
    review: fc.record({
      review: fc.constantFrom('accepted' as const, 'rejected' as const),
      on: fc.constantFrom(FIRST, '1970-01-05', 'soon'),
      words: is('why'),
    }),
    decision: fc.record({
      decision: fc.constantFrom('signed' as const, 'not-signed' as const),
      words: is('why'),
    }),
  },
  { requiredKeys: ['document'] },
)
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: is('HearCourt'),
      filing,
      sending,
      exercise: fc.boolean(),
      told: fc.array(told, { maxLength: 3 }),
      fees: fc.array(
        fc.record({
          fee: fc.constantFrom('x1', 'x2'),
          cents: fc.constantFrom(0, 5, 7),
          words: is(''),
        }),
        { maxLength: 2 },
      ),
    }),
  },
  { weight: 3, arbitrary: fc.constantFrom('s1', 's2', 's3').map((one) => sends(one)) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('s2', 's3'), document)
      .map(([one, again]) => sends(one, { again })),
  },
  fc.record({ type: is('StopSending'), filing, sending }),
  fc.record({ type: is('RecordSendingDelayed'), filing, sending }),
  fc.record({ type: is('RecordNotSent'), filing, sending, why: is('unsure'), words: is('') }),
  fc.constantFrom<Command>(
    handsIn(),
    withdraws(),
    reviews('p1'),
    reviews('p2', 'rejected'),
    refiles('p2'),
    decides('p1'),
    copies(),
    copies({ copy: 'c10' }),
  ),
)

test('whatever comes in whichever order: each sending is received once, each round reviewed and decided once, and nothing is ordered that was not filed', () => {
  const begun = given(ready)
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.array(command, { minLength: 3, maxLength: 20 }), (commands) => {
      let record: readonly Entry[] = begun.record
      let at = begun.now
      for (const one of commands) {
        at += 1
        const me = meIn(record, 'max')
        if (!me) throw new Error('max')
        const ask = () => decide(viewIn(me, record), one, at)
        const decision = ask()
        if (!decision.ok) continue
        record = appended(record, 'max', at, decision.records)
        // Told twice in one breath it is recorded once.
        const again = ask()
        if (again.ok) expect(again.records).toEqual([])
      }
      const once = (kind: Parameters<typeof all>[1], key: (fact: never) => string) => {
        const keys = all(record, kind).map((fact) => key(fact as never))
        expect(new Set(keys).size).toBe(keys.length)
      }
      const received = all(record, 'FilingReceived')
      once(
        'FilingReceived',
        ({ sending, exercise }: (typeof received)[number]) => `${sending} ${exercise}`,
      )
      for (const { sending, exercise } of received) {
        // Once said, it stays an exercise.
        const last = received.findLast((one) => one.sending === sending)
        if (exercise) expect(last?.exercise).toBe(true)
      }
      once('FilingHandedIn', ({ filing }: { filing: string }) => filing)
      const round = (one: { document: string; round: number }) => `${one.document} ${one.round}`
      once('FilingReviewed', round)
      once('FilingDecided', round)
      once('FilingFeesTold', ({ fee }: { fee: string }) => fee)
      const me = meIn(record, 'max')
      const filings = me && viewIn(me, record).board.filings.prepared.get('f1')
      if (!filings) throw new Error('f1')
      const under = [...filings.sendings.values()].filter(
        (one) => stateOfSending(one) === 'being sent',
      )
      expect(under.length).toBeLessThanOrEqual(1)
      for (const one of filings.sendings.values()) seen.add(stateOfSending(one))
      for (const one of filings.documents) {
        seen.add(stateOfDocument(filings, one))
        expect(one.rounds.length > 0).toBe(filings.handedIn !== undefined)
        for (const { review, decision, sending: by } of one.rounds) {
          if (decision) expect(review?.review).toBe('accepted')
          if (by) expect(filings.sendings.get(by)?.received).toBeDefined()
        }
      }
    }),
    { numRuns: 5_000 },
  )
  for (const one of ['being sent', 'received', 'not sent', 'rejected', 'signed']) {
    expect([...seen]).toContain(one)
  }
}, 240_000)

everyRefusalIsSeenOf(
  'SendFiling',
  'StopSending',
  'RecordSendingDelayed',
  'RecordNotSent',
  'HearCourt',
  'KeepCourtCopy',
)

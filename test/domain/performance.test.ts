// Performance: what was agreed is told, confirmed or denied, counted to the cent, and claimed when it is late.
import { expect, test } from 'vitest'
import type { DocumentRoom } from '../../src/domain/documents.ts'
import { ledgerIn, stateOf, turnsOf } from '../../src/domain/ledger.ts'
import type { Command } from '../../src/domain/mediation.ts'
import { nextReminder, owedBy, policyFor } from '../../src/domain/reminders.ts'
import type { Term } from '../../src/domain/terms.ts'
import {
  agreeing,
  approves,
  consents,
  drafts,
  opensSigning,
  signing,
  signs,
} from './drafts-on-the-board.ts'
import {
  type Act,
  act,
  everyRefusalIsSeenOf,
  given,
  mediating,
  meIn,
  passing,
} from './mediation-story.ts'

const DAY = 24 * 3_600_000
/** Berg pays Anders in two parts; Anders gives back a ladder and paints the fence when they like; nobody owes a release. */
const terms: readonly Term[] = [
  {
    ...{ kind: 'money', payer: 'side-b', payee: 'side-a', cents: 900_00 },
    instalments: [
      { cents: 500_00, dueOn: '1970-02-01' },
      { cents: 400_00, dueOn: '1970-03-01' },
    ],
  },
  { kind: 'return', by: 'side-a', to: 'side-b', what: 'the ladder', dueOn: '1970-02-10' },
  { kind: 'act', by: 'side-a', what: 'paint the fence' },
  { kind: 'release', by: 'everyone', scope: '' },
]
const owed = (): Act[] => owedFrom(mediating())
const owedFrom = (begun: Act[], agreed = terms): Act[] => [
  ...begun,
  ...agreeing('o1', agreed),
  act('mira', drafts('d1')),
  act('ada', approves('d1')),
  act('dora', approves('d1')),
  act('mira', opensSigning('d1')),
  ...['ana', 'ben', 'al'].map((who) => act(who, consents)),
  ...['ana', 'ben', 'al'].map((who) => act(who, signs('d1'))),
]
/** Until eight in the morning of that day of 1970, on the west coast. */
const until = (day: number) => passing(day * DAY + 16 * 3_600_000)
const february = (day: number) => until(30 + day)

const tells = (
  report: string,
  said: Partial<Extract<Command, { type: 'ReportPerformance' }>> = {},
): Command => ({
  ...{ type: 'ReportPerformance', report, term: 0, by: 'side-b', on: '1969-12-31', words: '' },
  ...(said.term === undefined || said.term === 0 ? { cents: 500_00 } : {}),
  ...said,
})
const confirms = (report: string): Command => ({ type: 'ConfirmPerformance', report })
const denies = (report: string, words = 'Nothing came.'): Command => ({
  ...{ type: 'DenyPerformance', report, words },
})
const takesBack = (report: string): Command => ({ type: 'TakeBackReport', report })
const notice = (id: string): Command => ({
  ...{ type: 'GiveNoticeOfDefault', notice: id, against: 'side-b', words: 'Please pay.' },
})
const withdraws = (id: string): Command => ({ type: 'WithdrawNoticeOfDefault', notice: id })
const satisfied = (name = 'Ana Anders'): Command => ({ type: 'AcknowledgeSatisfaction', name })
const ledgerOf = (...acts: readonly (Act | Act[])[]) => {
  const table = given(...acts)
  return ledgerIn(table.view('ana').board, table.now)
}
const sums = (...acts: readonly (Act | Act[])[]) =>
  ledgerOf(...acts)
    .filter(({ term }) => term === 0)
    .map(({ received, told, late }) => [received, told, late])

test('nothing is owed before everybody has signed, and then what each term asks for', () => {
  expect(ledgerOf(signing())).toEqual([])
  expect(
    ledgerOf(owed()).map(({ term, part, by, to, owed: all }) => [term, part, by, to, all]),
  ).toEqual([
    [0, 0, 'side-b', ['side-a'], 500_00],
    [0, 1, 'side-b', ['side-a'], 400_00],
    [1, 0, 'side-a', ['side-b'], 1],
    [2, 0, 'side-a', ['side-b'], 1],
  ])
  given(signing()).when('ben', tells('r1')).refuses('NothingSignedYet')
})

test('what a side says it did waits, and counts once it is confirmed', () => {
  given(owed())
    .when('ben', tells('r1', { words: 'By bank.' }))
    .records([
      'board',
      {
        ...{ type: 'PerformanceReported', report: 'r1', term: 0, by: 'side-b', side: 'side-b' },
        ...{ on: '1969-12-31', words: 'By bank.', cents: 500_00 },
      },
    ])
  const told = [...owed(), act('dora', tells('r1'))]
  expect(sums(told)).toEqual([
    [0, 500_00, false],
    [0, 0, false],
  ])
  given(told)
    .when('ada', confirms('r1'))
    .records(['board', { type: 'PerformanceConfirmed', report: 'r1', side: 'side-a' }])
  const came = [...told, act('ana', confirms('r1'))]
  expect(sums(came)).toEqual([
    [500_00, 0, false],
    [0, 0, false],
  ])
  for (const again of [confirms('r1'), denies('r1')])
    given(came).when('ana', again).refuses('AlreadyConfirmed')
  given(came).when('ben', takesBack('r1')).refuses('AlreadyConfirmed')
  for (const one of [confirms('r9'), denies('r9')])
    given(told).when('ana', one).refuses('ReportUnknown')
  given(told).when('ben', takesBack('r9')).refuses('ReportUnknown')
})

test('what nobody denies counts after fourteen days, and may still be denied then', () => {
  const told = [...owed(), act('ben', tells('r1'))]
  expect(sums(told, passing(14 * DAY - 10))[0]).toEqual([0, 500_00, false])
  expect(sums(told, passing(14 * DAY))[0]).toEqual([500_00, 0, false])
  expect(sums(told, passing(20 * DAY), act('ana', denies('r1')))[0]).toEqual([0, 0, false])
  given(told, passing(14 * DAY))
    .when('ben', takesBack('r1'))
    .refuses('AlreadyConfirmed')
})

test('who is owed something and says that it came has confirmed it', () => {
  given(owed())
    .when('ana', tells('r1', { cents: 450_50 }))
    .records(
      [
        'board',
        {
          ...{ type: 'PerformanceReported', report: 'r1', term: 0, by: 'side-b', side: 'side-a' },
          ...{ on: '1969-12-31', words: '', cents: 450_50 },
        },
      ],
      ['board', { type: 'PerformanceConfirmed', report: 'r1', side: 'side-a' }],
    )
})

test('what was denied counts for nothing, and counts again once it has come after all, if there is room', () => {
  const denied = [...owed(), act('ben', tells('r1')), act('ana', denies('r1'))]
  expect(sums(denied)[0]).toEqual([0, 0, false])
  given(denied).when('ana', denies('r1')).refuses('AlreadyDenied')
  given(owed(), act('ben', tells('r1')))
    .when('ana', denies('r1', ' '))
    .refuses('NothingSaid')
  expect(sums(denied, act('ana', confirms('r1')))[0]).toEqual([500_00, 0, false])
  given(denied, act('ben', tells('r2', { cents: 900_00 })))
    .when('ana', confirms('r1'))
    .refuses('MoreThanIsOwed')
})

test('what shows it is a document of one’s own side before everyone, brought after the end, too', () => {
  const brings = (document: string, room: DocumentRoom = 'joint'): Command => ({
    ...({ type: 'AddDocument', document, room, warnings: [] } as const),
    file: { name: 'receipt.jpg', kind: 'jpeg', size: 1_000, digest: 'ab'.repeat(32) },
  })
  const shut = act('mira', { type: 'SetJointRoom', open: false })
  // Whoever the agreement binds shows it after its end; nothing else is brought anywhere then.
  const table = [...owed(), act('dora', brings('p1'))]
  for (const who of ['mira', 'cem', 'sam'])
    given(table).when(who, brings('p2')).refuses('MediationIsEnded')
  given(table).when('ben', brings('p2', 'caucus:side-b')).refuses('MediationIsEnded')
  given(owedFrom([...mediating(), shut]))
    .when('ben', brings('p1'))
    .refuses('JointRoomShut')
  given(table)
    .when('ben', tells('r1', { document: 'p1' }))
    .records([
      'board',
      {
        ...{ type: 'PerformanceReported', report: 'r1', term: 0, by: 'side-b', side: 'side-b' },
        ...{ on: '1969-12-31', words: '', document: 'p1', cents: 500_00 },
      },
    ])
  given(table)
    .when('ben', tells('r1', { document: 'p9' }))
    .refuses('ProofUnknown')
  given(table)
    .when('ana', tells('r1', { document: 'p1' }))
    .refuses('ProofUnknown')
})

test('a report may be taken back by its own side, and then is none', () => {
  const told = [...owed(), act('ben', tells('r1'))]
  given(told)
    .when('dora', takesBack('r1'))
    .records(['board', { type: 'ReportTakenBack', report: 'r1', side: 'side-b' }])
  given(told).when('ana', takesBack('r1')).refuses('NotForThisSeat')
  const back = [...told, act('ben', takesBack('r1'))]
  expect(sums(back)[0]).toEqual([0, 0, false])
  for (const one of [confirms('r1'), denies('r1')])
    given(back).when('ana', one).refuses('ReportUnknown')
})

test('a report names a duty, a day that has come, and a sum that is still open', () => {
  const table = given(owed())
  table.when('ben', tells('r1', { term: 3, by: 'side-a' })).refuses('DutyUnknown')
  table.when('ben', tells('r1', { by: 'side-a' })).refuses('DutyUnknown')
  table.when('ben', tells('r1', { on: '1970-02-30' })).refuses('DateUnreal')
  table.when('ben', tells('r1', { on: '1970-01-03' })).refuses('DayToCome')
  for (const cents of [0, -1, 0.5])
    table.when('ben', tells('r1', { cents })).refuses('AmountNotPositive')
  const { cents: _, ...nothing } = tells('r1') as Extract<Command, { type: 'ReportPerformance' }>
  table.when('ben', nothing).refuses('AmountNotPositive')
  table.when('ben', tells('r1', { cents: 900_01 })).refuses('MoreThanIsOwed')
  given(owed(), act('ben', tells('r1')))
    .when('ben', tells('r2', { cents: 400_01 }))
    .refuses('MoreThanIsOwed')
  const ladder = [...owed(), act('ana', tells('r1', { term: 1, by: 'side-a' }))]
  given(ladder)
    .when('ana', tells('r2', { term: 1, by: 'side-a' }))
    .refuses('AlreadyReported')
  expect(ledgerOf(ladder, act('ben', confirms('r1')))[2]).toMatchObject({ owed: 1, received: 1 })
})

test('it is for those who speak for a side that the agreement binds', () => {
  const told = [...owed(), act('ben', tells('r1'))]
  const commands = [
    ...[tells('r2'), confirms('r1'), denies('r1'), takesBack('r1')],
    ...[notice('n1'), withdraws('n1'), satisfied()],
  ]
  for (const command of commands) {
    for (const who of ['cem', 'sam', 'mira', 'olu', 'max']) {
      given(told).when(who, command).refuses('NotForThisSeat')
    }
    given(signing()).when('ana', command).refuses('NothingSignedYet')
  }
  for (const command of [confirms('r1'), denies('r1')]) {
    given(told).when('ben', command).refuses('NotForThisSeat')
  }
})

test('notice is given of what is late and not even said to have come; ten days to do it, then all is due', () => {
  const early = given(owed(), february(1))
  early.when('ana', notice('n1')).refuses('NothingIsLate')
  const late = [...owed(), february(2)]
  expect(sums(late).map(([, , is]) => is)).toEqual([true, false])
  given(late)
    .when('ana', notice('n1'))
    .records([
      'board',
      {
        ...{ type: 'DefaultNoticed', notice: 'n1', side: 'side-a', against: 'side-b' },
        ...{ terms: [0], cureBy: '1970-02-12', words: 'Please pay.' },
      },
    ])
  given(late, act('ben', tells('r1', { cents: 100_00 })))
    .when('ana', notice('n1'))
    .refuses('ReportToAnswer')
  const noticed = [...late, act('ana', notice('n1'))]
  given(noticed).when('ada', notice('n2')).refuses('NoticeAlreadyGiven')
  const stands = (...acts: readonly (Act | Act[])[]) => {
    const { now, view } = given(...acts)
    const { board } = view('ben')
    const given1 = board.performance.notices.get('n1')
    return given1 && stateOf(given1, ledgerIn(board, now), now)
  }
  expect(stands(noticed)).toBe('running')
  expect(stands(noticed, passing(10 * DAY))).toBe('running')
  const over = [...noticed, passing(11 * DAY)]
  expect(stands(over)).toBe('in vain')
  expect(sums(over).map(([, , is]) => is)).toEqual([true, true])
  const paid = act('ana', tells('r1', { on: '1970-02-02' }))
  expect(stands(noticed, paid)).toBe('cured')
  expect(stands(over, act('ana', tells('r1', { on: '1970-02-02' })))).toBe('cured')
  // What was late came in time: the rest stays due on its day.
  expect(sums(noticed, paid, passing(11 * DAY)).map(([, , is]) => is)).toEqual([false, false])
  const inTime = act('ben', tells('r1', { on: '1970-02-02' }))
  expect(stands(noticed, inTime, passing(9 * DAY))).toBe('running')
  expect(stands(noticed, inTime, passing(11 * DAY))).toBe('said done')
  expect(sums(noticed, inTime, passing(11 * DAY)).map(([, , is]) => is)).toEqual([true, false])
  given(noticed, inTime, passing(11 * DAY), act('ana', denies('r1')))
    .when('ada', notice('n2'))
    .refuses('NoticeAlreadyGiven')
  expect(stands(noticed, inTime, passing(11 * DAY), act('ana', denies('r1')))).toBe('in vain')
  // What came late has not undone that the rest was due.
  const after = act('ana', tells('r1', { on: '1970-02-13' }))
  expect(sums(over, after).map(([, , is]) => is)).toEqual([false, true])
  given(noticed)
    .when('ada', withdraws('n1'))
    .records(['board', { type: 'DefaultNoticeWithdrawn', notice: 'n1', side: 'side-a' }])
  const gone = [...noticed, act('ana', withdraws('n1'))]
  expect(stands(gone, passing(11 * DAY))).toBe('withdrawn')
  expect(sums(gone, passing(11 * DAY)).map(([, , is]) => is)).toEqual([true, false])
  given(gone).when('ana', withdraws('n1')).refuses('NoticeUnknown')
  given(noticed).when('ben', withdraws('n1')).refuses('NoticeUnknown')
})

test('where the agreement says so, the rest is due while an instalment is some days late and nobody says that it came', () => {
  const agreed = terms.map((term) => (term.kind === 'money' ? { ...term, wholeDueAfter: 5 } : term))
  const signed = owedFrom(mediating(), agreed)
  const late = (...acts: readonly (Act | Act[])[]) =>
    sums(...signed, february(6), ...acts).map(([, , is]) => is)
  expect(late()).toEqual([true, false])
  const over = passing(1 * DAY)
  expect(late(over)).toEqual([true, true])
  expect(late(over, act('ana', tells('r1', { on: '1970-02-06' })))).toEqual([false, false])
  const told = act('ben', tells('r1', { on: '1970-02-06' }))
  expect(late(over, told)).toEqual([true, false])
  expect(late(over, told, act('ana', denies('r1')))).toEqual([true, true])
  const { now, view } = given(...signed, february(6))
  expect(turnsOf(view('ben').board).some((turn) => turn > now && turn <= now + DAY)).toBe(true)
})

test('who has received everything acknowledges it once, by name', () => {
  given(owed(), act('ana', tells('r1')))
    .when('ana', satisfied())
    .refuses('NotAllReceived')
  const all = [...owed(), act('ana', tells('r1', { cents: 900_00 }))]
  given(all).when('ana', satisfied(' ')).refuses('NameMissing')
  given(all)
    .when('ana', satisfied())
    .records([
      'board',
      {
        ...{ type: 'SatisfactionAcknowledged', side: 'side-a', participant: 'ana' },
        name: 'Ana Anders',
      },
    ])
  const said = [...all, act('ana', satisfied())]
  given(said).when('ada', satisfied()).refuses('AlreadySatisfied')
  const waited = [
    ...owed(),
    act('ben', tells('r1', { cents: 900_00 })),
    passing(14 * DAY),
    act('ana', satisfied()),
  ]
  given(waited).when('ana', denies('r1')).refuses('AlreadySatisfied')
  const oneWay: Term[] = [terms[0] as Term]
  given(
    mediating(),
    agreeing('o1', oneWay),
    act('mira', drafts('d1')),
    act('ada', approves('d1')),
    act('dora', approves('d1')),
    act('mira', opensSigning('d1')),
    ['ana', 'ben', 'al'].map((who) => act(who, consents)),
    ['ana', 'ben', 'al'].map((who) => act(who, signs('d1'))),
  )
    .when('ben', satisfied())
    .refuses('NothingOwedToSide')
})

test('one is asked three days before the day, on it and when it is late; the other side whether it came', () => {
  const table = given(owed(), until(28))
  expect(table.next('ben')).toEqual({ do: 'perform', duty: '0.0' })
  expect(given(owed(), until(27)).next('ben')).toEqual({ do: 'download' })
  expect(table.next('ana')).toEqual({ do: 'download' })
  const told = given(owed(), until(28), act('ben', tells('r1')))
  expect(told.next('ben')).toEqual({ do: 'download' })
  for (const who of ['ana', 'ada']) {
    expect(told.next(who)).toEqual({ do: 'confirm performance', report: 'r1' })
  }
  for (const who of ['cem', 'sam', 'mira', 'max'])
    expect(told.next(who)).toEqual({ do: 'download' })
  const me = meIn(table.record, 'ben')
  if (!me) throw new Error('Ben sits there.')
  const day = (n: number) => n * DAY + 16 * 3_600_000
  const due: number[] = []
  for (;;) {
    const now = due.at(-1) ?? day(28)
    const step = owedBy(me, table.sees('ben'), now)
    if (!step) throw new Error('it is owed')
    const next = nextReminder(
      { ...step, sent: due, howMany: 'usual', hearingOn: undefined },
      policyFor(step.step),
    )
    if (next === undefined) break
    due.push(next)
  }
  expect(due).toEqual([day(28), day(31), day(35), day(42)])
})

everyRefusalIsSeenOf(
  'ReportPerformance',
  'ConfirmPerformance',
  'DenyPerformance',
  'TakeBackReport',
  'GiveNoticeOfDefault',
  'WithdrawNoticeOfDefault',
  'AcknowledgeSatisfaction',
)

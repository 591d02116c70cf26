// Amendments: other days, other sums or nothing for what is still open, once everybody who signed the agreement has signed it.
import { expect, test } from 'vitest'
import { declarationFor } from '../../src/domain/default-declaration.ts'
import { CONSENT_TO_SIGN } from '../../src/domain/law/consent-to-sign.ts'
import { ledgerIn, stateOf } from '../../src/domain/ledger.ts'
import type { Command } from '../../src/domain/mediation.ts'
import type { Term } from '../../src/domain/terms.ts'
import { consents, shown, signing } from './drafts-on-the-board.ts'
import { dismissing, unsealed } from './filing-story.ts'
import { type Act, act, everyRefusalIsSeenOf, given, meIn, passing } from './mediation-story.ts'

const DAY = 24 * 3_600_000
/** Berg pays Anders in two parts; Anders gives back a ladder. Ana and Al sign for Anders, Ben for Berg. */
const terms: readonly Term[] = [
  {
    ...{ kind: 'money', payer: 'side-b', payee: 'side-a', cents: 900_00 },
    instalments: [
      { cents: 500_00, dueOn: '1970-02-01' },
      { cents: 400_00, dueOn: '1970-03-01' },
    ],
  },
  { kind: 'return', by: 'side-a', to: 'side-b', what: 'the ladder', dueOn: '1970-02-10' },
  { kind: 'release', by: 'everyone', scope: '' },
]
const owed = () => unsealed(terms, {})

type Proposing = Extract<Command, { type: 'ProposeAmendment' }>
const proposes = (said: Partial<Proposing> = {}): Command => ({
  ...{ type: 'ProposeAmendment', amendment: 'm1', term: 0, by: 'side-b', words: '' },
  parts: [
    { dueOn: '1970-04-01', cents: 300_00 },
    { dueOn: '1970-03-15', cents: 200_00 },
  ],
  ...said,
})
const signsIt = (said: Partial<Extract<Command, { type: 'SignAmendment' }>> = {}): Command => ({
  ...{ type: 'SignAmendment', amendment: 'm1', name: 'Typed Name', digest: shown },
  ...{ consent: CONSENT_TO_SIGN, how: 'passkey' },
  ...said,
})
const declines = (words = ''): Command => ({ type: 'DeclineAmendment', amendment: 'm1', words })
const withdraws: Command = { type: 'WithdrawAmendment', amendment: 'm1' }
const seals: Command = { type: 'RecordAmendmentSeal', amendment: 'm1', digest: shown }
const all = ['ana', 'al', 'ben']
const signedByAll = (): Act[] => all.map((who) => act(who, signsIt()))
const tells = (cents: number): Command => ({
  ...{ type: 'ReportPerformance', report: 'r1', term: 0, by: 'side-b', on: '1969-12-31', cents },
  words: '',
})
const lines = (...acts: readonly (Act | Act[])[]) => {
  const table = given(...acts)
  return ledgerIn(table.view('ana').board, table.now).map(
    ({ term, part, dueOn, owed: sum, received }) => [term, part, dueOn, sum, received],
  )
}
const textOf = (...acts: readonly (Act | Act[])[]) =>
  given(...acts)
    .view('ana')
    .board.performance.amendments.get('m1')
    ?.clauses.map(({ text }) => text)
    .join('\n') ?? ''

test('once all who signed the agreement have signed it, what is open is due on its new days', () => {
  expect(lines(owed(), act('ben', proposes()))).toEqual(lines(owed()))
  const two = [...owed(), act('ben', proposes()), act('ana', signsIt()), act('ben', signsIt())]
  expect(lines(two)).toEqual(lines(owed()))
  given(two)
    .when('al', signsIt())
    .records(
      [
        'board',
        {
          ...{ type: 'AmendmentSigned', amendment: 'm1', participant: 'al', side: 'side-a' },
          ...{ name: 'Typed Name', digest: shown, how: 'passkey' },
          consent: CONSENT_TO_SIGN,
        },
      ],
      ['board', { type: 'AmendmentMade', amendment: 'm1', digest: shown, received: 0, lifts: [] }],
    )
  expect(lines(two, act('al', signsIt()))).toEqual([
    [0, 0, '1970-03-15', 200_00, 0],
    [0, 1, '1970-04-01', 300_00, 0],
    [1, 0, '1970-02-10', 1, 0],
  ])
})

test('what an amendment says had come is not denied afterwards by who signed it', () => {
  const denies: Command = { type: 'DenyPerformance', report: 'r1', words: 'It never came.' }
  const told = [...owed(), act('ben', tells(500_00)), passing(15 * DAY)]
  // Nobody answered in time: it counts, and may still be denied as long as nobody has signed that it came.
  given(told)
    .when('ana', denies)
    .records(['board', { ...denies, type: 'PerformanceDenied', side: 'side-a' }])
  const proposed = act('ana', proposes({ parts: [{ dueOn: '1970-05-01', cents: 400_00 }] }))
  given(told, proposed)
    .when('ana', denies)
    .records(['board', { ...denies, type: 'PerformanceDenied', side: 'side-a' }])
  given(told, proposed, signedByAll()).when('ana', denies).refuses('AlreadyConfirmed')
})

test('what has come stays where it was due, to the cent; the rest is let go where nobody names it', () => {
  const paid = [...owed(), act('ana', tells(550_50))]
  const parts = [{ dueOn: '1970-05-01', cents: 349_50 }]
  const moved = [...paid, act('ana', proposes({ parts })), ...signedByAll()]
  expect(lines(moved).slice(0, 3)).toEqual([
    [0, 0, '1970-02-01', 500_00, 500_00],
    [0, 1, '1970-03-01', 50_50, 50_50],
    [0, 2, '1970-05-01', 349_50, 0],
  ])
  expect(textOf(moved)).toContain('$550.50 has been received and $349.50 is still open')
  expect(textOf(moved)).not.toContain('no longer owed')
  const gone = [...paid, act('ana', proposes({ parts: [] })), ...signedByAll()]
  expect(lines(gone).slice(0, 2)).toEqual([
    [0, 0, '1970-02-01', 500_00, 500_00],
    [0, 1, '1970-03-01', 50_50, 50_50],
  ])
  expect(textOf(gone)).toContain('What is still open, $349.50, is no longer owed.')
  const less = [{ dueOn: '1970-05-01', cents: 300_00 }]
  expect(textOf(paid, act('ana', proposes({ parts: less })))).toContain(
    'The remaining $49.50 is no longer owed.',
  )
  const satisfied: Command = { type: 'AcknowledgeSatisfaction', name: 'Ana' }
  given(paid).when('ana', satisfied).refuses('NotAllReceived')
  given(gone, act('ana', satisfied))
})

test('anything else gets another day, or need not be done any more', () => {
  const ladder = { term: 1, by: 'side-a' } as const
  const later = proposes({ ...ladder, parts: [{ dueOn: '1970-06-01' }] })
  const moved = [...owed(), act('ana', later), ...signedByAll()]
  expect(lines(moved).at(-1)).toEqual([1, 0, '1970-06-01', 1, 0])
  expect(textOf(moved)).toContain('is to be done by June 1, 1970')
  const gone = [...owed(), act('ben', proposes({ ...ladder, parts: [] })), ...signedByAll()]
  expect(lines(gone)).toHaveLength(2)
  expect(textOf(gone)).toContain('need not be done any more')
})

test('it is proposed of what is open, by a side that it is about, one at a time', () => {
  const table = given(owed())
  const at = (dueOn: string, cents?: number) =>
    proposes({ parts: [{ dueOn, ...(cents === undefined ? {} : { cents }) }] })
  table.when('ben', proposes({ term: 2, by: 'side-a' })).refuses('DutyUnknown')
  table.when('ben', proposes({ by: 'side-a' })).refuses('DutyUnknown')
  table.when('ben', at('1970-02-30', 1)).refuses('DateUnreal')
  table.when('ben', at('1969-12-30', 1)).refuses('DayPassed')
  table.when('ben', at('1970-04-01', 900_01)).refuses('MoreThanIsOwed')
  for (const cents of [undefined, 0, -1, 0.5])
    table.when('ben', at('1970-04-01', cents)).refuses('AmountNotPositive')
  const ladder = { term: 1, by: 'side-a' } as const
  for (const parts of [
    [{ dueOn: '1970-04-01', cents: 1 }],
    [{ dueOn: '1970-04-01' }, { dueOn: '1970-04-02' }],
  ])
    table.when('ben', proposes({ ...ladder, parts })).refuses('DutyUnknown')
  table.when('ben', proposes({ ...ladder, parts: [{ dueOn: '1970-02-10' }] })).refuses('NoChange')
  const same = [
    { dueOn: '1970-02-01', cents: 500_00 },
    { dueOn: '1970-03-01', cents: 400_00 },
  ]
  table.when('ben', proposes({ parts: same })).refuses('NoChange')
  given(owed(), act('ben', tells(1)))
    .when('ben', proposes())
    .refuses('ReportStillWaits')
  given(owed(), act('ana', tells(900_00)))
    .when('ben', proposes())
    .refuses('NothingLeftToChange')
  given(owed(), act('ben', proposes()))
    .when('ana', proposes({ amendment: 'm2' }))
    .refuses('AmendmentAlreadyOpen')
  const three = [...owed(), act('ben', proposes()), ...signedByAll()]
  const next = given(three, act('ana', proposes({ amendment: 'm2', parts: [] }))).view('ana')
  expect(next.board.performance.amendments.get('m2')).toMatchObject({ number: 2, open: 500_00 })
})

test('it is for those whom the agreement binds; each who signed the agreement signs for themselves', () => {
  const open = [...owed(), act('ben', proposes())]
  for (const who of ['cem', 'sam', 'mira', 'olu', 'max']) {
    given(owed()).when(who, proposes()).refuses('NotForThisSeat')
    for (const command of [signsIt(), declines(), withdraws])
      given(open).when(who, command).refuses('NotForThisSeat')
  }
  for (const command of [proposes(), signsIt(), declines(), withdraws])
    given(signing()).when('ana', command).refuses('NothingSignedYet')
  // An attorney may propose and decline, and signs for nobody here.
  given(owed(), act('ada', proposes()))
  given(open).when('ada', signsIt()).refuses('NotForThisSeat')
  given(open).when('ben', declines()).refuses('NotForThisSeat')
  given(open).when('ana', withdraws).refuses('NotForThisSeat')
  for (const who of ['ana', 'ada'])
    given(open)
      .when(who, declines('Too late for me.'))
      .records([
        'board',
        {
          ...{ type: 'AmendmentDeclined', amendment: 'm1', side: 'side-a' },
          words: 'Too late for me.',
        },
      ])
  given(open)
    .when('dora', withdraws)
    .records(['board', { type: 'AmendmentWithdrawn', amendment: 'm1', side: 'side-b' }])
  for (const over of [act('ana', declines()), act('ben', withdraws)]) {
    for (const command of [signsIt(), declines(), withdraws])
      given(open, over).when('ana', command).refuses('AmendmentUnknown')
    expect(lines(open, over)).toEqual(lines(owed()))
    given(open, over, act('ana', proposes({ amendment: 'm2' })))
  }
})

test('a signature needs a name, the consent, and the text that was shown; and it is given once', () => {
  const open = [...owed(), act('ben', proposes())]
  given(open)
    .when('ana', signsIt({ name: ' ' }))
    .refuses('NameMissing')
  given(open)
    .when('ana', signsIt({ consent: 'another' }))
    .refuses('ConsentMissing')
  given(open)
    .when('ana', signsIt({ digest: 'another text' }))
    .refuses('SignedTextDiffers')
  given(open, act('ben', signsIt()))
    .when('ana', signsIt({ digest: 'cd'.repeat(32) }))
    .refuses('SignedTextDiffers')
  given(open, act('ben', signsIt())).when('ben', signsIt()).refuses('AlreadySigned')
  const back = act('ana', { type: 'WithdrawConsentToSign' })
  given(open, back).when('ana', signsIt()).refuses('ConsentMissing')
  // After the end, who signed it may still agree to sign electronically, and nobody else.
  given(open, back, act('ana', consents), act('ana', signsIt()))
  for (const who of ['ada', 'cem', 'mira'])
    given(open).when(who, consents).refuses('MediationIsEnded')
})

test('what is no longer true is signed by nobody', () => {
  const open = [...owed(), act('ben', proposes())]
  const came = [...open, act('ana', tells(1_00))]
  given(came).when('ana', signsIt()).refuses('AmendmentOutdated')
  given(open, act('ben', tells(1_00)))
    .when('ana', signsIt())
    .refuses('AmendmentOutdated')
  given(open, passing(80 * DAY))
    .when('ana', signsIt())
    .refuses('AmendmentOutdated')
  expect(given(came).next('ana')).toEqual({ do: 'download' })
  expect(given(open).next('ana')).toEqual({ do: 'sign amendment', amendment: 'm1' })
  expect(given(open).next('ada')).toEqual({ do: 'download' })
})

test('a notice of what is due on other days now claims nothing any more, and what follows starts anew', () => {
  const notice = (id: string): Command => ({
    ...{ type: 'GiveNoticeOfDefault', notice: id, against: 'side-b', words: '' },
  })
  const stands = (id: string, ...acts: readonly (Act | Act[])[]) => {
    const table = given(...acts)
    const { board } = table.view('ana')
    const one = board.performance.notices.get(id)
    return one && stateOf(one, ledgerIn(board, table.now), table.now)
  }
  const late = [...owed(), passing(35 * DAY), act('ana', notice('n1')), passing(11 * DAY)]
  expect(stands('n1', late)).toBe('in vain')
  const made = [...late, act('ben', proposes()), ...signedByAll()]
  expect(stands('n1', made)).toBe('changed')
  const dues = (...acts: readonly (Act | Act[])[]) => {
    const table = given(...acts)
    return ledgerIn(table.view('ana').board, table.now)
      .filter(({ term }) => term === 0)
      .map((line) => line.late)
  }
  expect(dues(late)).toEqual([true, true])
  expect(dues(made)).toEqual([false, false])
  given(made).when('ana', notice('n2')).refuses('NothingIsLate')
  const again = [...made, passing(35 * DAY), act('ana', notice('n2'))]
  expect(dues(again)).toEqual([true, false])
  const vain = [...again, passing(11 * DAY)]
  expect(stands('n2', vain)).toBe('in vain')
  const table = given(vain)
  const me = meIn(table.record, 'ana')
  const declared = me && declarationFor({ me, board: table.view('ana').board }, 'n2', table.now)
  expect(declared?.changes).toHaveLength(1)
  expect(declared?.changes[0]).toMatchObject({ number: 1 })
  expect(declared?.changes[0]?.text).toContain('Instalment 1: $200.00 by March 15, 1970.')
  expect(declared?.due).toMatchObject({ owed: 500_00, received: 0 })
})

test('what a court is asked for is not changed here; where a case is pending the paper says what the court keeps', () => {
  const pending = unsealed([...terms.slice(0, 2), dismissing({ when: 'after-last' })])
  given(pending)
    .when('ana', proposes({ term: 2, by: 'side-a', parts: [{ dueOn: '1970-06-01' }] }))
    .refuses('NotChangedHere')
  expect(textOf(pending, act('ben', proposes()))).toContain('section 664.6')
  expect(textOf(owed(), act('ben', proposes()))).not.toContain('664.6')
})

test('the seal of the paper is recorded once, and only of what all have signed', () => {
  const open = [...owed(), act('ben', proposes())]
  given(open).when('max', seals).refuses('NotConcluded')
  given(open).when('ana', seals).refuses('NotForThisSeat')
  const made = [...open, ...signedByAll()]
  given(made)
    .when('max', seals)
    .records(['board', { type: 'AmendmentSealed', amendment: 'm1', digest: shown }])
  given(made, act('max', seals)).when('max', seals).refuses('AlreadySealed')
})

everyRefusalIsSeenOf(
  'ProposeAmendment',
  'SignAmendment',
  'DeclineAmendment',
  'WithdrawAmendment',
  'RecordAmendmentSeal',
)

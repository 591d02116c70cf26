// Filing with the court: what goes in and in which order, and what the clerk and the judge do with each paper.
import { expect, test } from 'vitest'
import { type DocumentState, feesOf, stateOfDocument } from '../../src/domain/filing.ts'
import { packetOf } from '../../src/domain/filing-packet.ts'
import { isPowerAtRisk, suggestedPacket } from '../../src/domain/filing-papers.ts'
import {
  allPaid,
  atCourt,
  atTheCourt,
  brings,
  court,
  DAY,
  decides,
  dismissal,
  dismissing,
  FIRST,
  fee,
  handsIn,
  keeps,
  notice,
  onDefault,
  pays,
  preparedPacket,
  prepares,
  refiles,
  reviews,
  sealed,
  sending,
  stipulation,
  unsealed,
  withdraws,
} from './filing-story.ts'
import {
  type Act,
  type Acts,
  act,
  everyRefusalIsSeenOf,
  given,
  passing,
} from './mediation-story.ts'

const boardAfter = (...acts: Acts) => given(...acts).view('ana').board
const filingAfter = (...acts: Acts) => {
  const filing = boardAfter(...acts).filings.prepared.get('f1')
  if (!filing) throw new Error('nothing was prepared')
  return filing
}
const statesAfter = (...acts: Acts): readonly DocumentState[] => {
  const filing = filingAfter(...acts)
  return filing.documents.map((one) => stateOfDocument(filing, one))
}
const withoutPrejudice = { ...dismissal, box: 'without-prejudice' } as const

test('who conducts or manages the case makes a packet ready, in its order, and everybody reads it', () => {
  const documents = [stipulation, notice, dismissal]
  for (const who of ['mira', 'milo', 'max'])
    given(sealed())
      .when(who, prepares())
      .records([
        'board',
        { type: 'FilingPrepared', filing: 'f1', filedBy: 'side-a', court, documents },
      ])
  for (const who of ['ana', 'ada', 'ben', 'olu', 'sam'])
    given(sealed()).when(who, prepares()).refuses('NotForThisSeat')
  given(sealed())
    .when('mira', { ...prepares(), filedBy: 'side-c' })
    .refuses('SideUnknown')
  expect(statesAfter(preparedPacket())).toEqual(['prepared', 'prepared', 'prepared'])
  given(preparedPacket()).when('max', prepares()).records()
})

test('only a sealed agreement of a case that a court has goes to the court', () => {
  given(unsealed()).when('mira', prepares()).refuses('AgreementNotSealed')
  given(sealed([pays], { caseType: 'community' }))
    .when('mira', prepares())
    .refuses('NoCaseAtCourt')
  given(sealed([pays], { caseType: 'community', court }))
    .when('mira', prepares())
    .refuses('NoCaseAtCourt')
})

test('a paper goes in once, and only where the agreement or the type of case asks for it', () => {
  const refused = (
    terms: Parameters<typeof sealed>[0],
    documents: Parameters<typeof prepares>[0],
  ) => given(sealed(terms)).when('mira', prepares(documents))
  refused(undefined, []).refuses('PacketEmpty')
  refused(undefined, [notice, { ...notice, document: 'p9' }]).refuses('PaperTwice')
  refused(undefined, [notice, { ...stipulation, document: 'p2' }]).refuses('PaperTwice')
  refused(undefined, [stipulation, { document: 'p9', what: 'agreement' }]).refuses('PaperTwice')
  refused([pays], [dismissal]).refuses('DismissalNotAgreed')
  refused([pays], [stipulation]).refuses('StipulationNotAgreed')
  refused(undefined, [{ document: 'p1', what: 'judgment' }]).refuses('JudgmentNotAgreed')
  refused(undefined, [{ document: 'p1', what: 'dismissal' }]).refuses('DismissalNotAsAgreed')
  refused(undefined, [{ ...dismissal, box: 'with-prejudice' }]).refuses('DismissalNotAsAgreed')
  refused([pays, dismissing({ keeps: false, when: 'after-last' })], [dismissal]).refuses(
    'DismissalNotAsAgreed',
  )
  given(sealed([pays, dismissing()], { caseType: 'small-claims', court }))
    .when('mira', prepares([notice]))
    .refuses('NoticeNotForThisCase')
  given(preparedPacket())
    .when('mira', prepares([{ ...notice, document: 'p9' }], 'f2'))
    .refuses('PaperAlreadyFiled')
  given(preparedPacket(), act('mira', withdraws()))
    .when('mira', prepares([{ ...notice, document: 'p9' }], 'f2'))
    .records([
      'board',
      {
        ...{ type: 'FilingPrepared', filing: 'f2', filedBy: 'side-a', court },
        documents: [{ document: 'p9', what: 'notice-of-settlement' }],
      },
    ])
  const judged = [pays, onDefault, dismissing()]
  given(sealed(judged), act('mira', prepares([{ document: 'p1', what: 'judgment' }])))
})

test('a dismissal before the stipulation would cost the court its power, and is refused', () => {
  given(sealed())
    .when('mira', prepares([withoutPrejudice, stipulation]))
    .refuses('CourtWouldLosePower')
  given(sealed())
    .when('mira', prepares([withoutPrejudice]))
    .refuses('CourtWouldLosePower')
  for (const kept of [
    [stipulation, withoutPrejudice],
    [dismissal],
    [stipulation, notice, dismissal],
  ])
    given(sealed(), act('mira', prepares(kept)))
  const apart: Acts = [
    sealed(),
    act('mira', prepares([stipulation])),
    act('mira', prepares([withoutPrejudice], 'f2')),
  ]
  given(apart).when('mira', handsIn('f2')).refuses('CourtWouldLosePower')
  given(apart, act('mira', handsIn('f1')))
    .when('mira', handsIn('f2'))
    .records(['board', { ...handsIn('f2'), type: 'FilingHandedIn' }])
  const sentBack: Acts = [apart, act('mira', handsIn('f1')), act('mira', reviews('p1', 'rejected'))]
  given(sentBack).when('mira', handsIn('f2')).refuses('CourtWouldLosePower')
})

test('a stipulation that is sent back beside a dismissal that stays is told as a risk', () => {
  const both = [
    sealed(),
    act('mira', prepares([stipulation, withoutPrejudice])),
    act('mira', handsIn()),
  ]
  expect(isPowerAtRisk(boardAfter(both))).toBe(false)
  const back = [...both, act('mira', reviews('p1', 'rejected'))]
  expect(isPowerAtRisk(boardAfter(back))).toBe(true)
  const kept = [...atTheCourtActs(), act('mira', reviews('p1', 'rejected'))]
  expect(isPowerAtRisk(boardAfter(kept))).toBe(false)
  expect(isPowerAtRisk(boardAfter(unsealed()))).toBe(false)
})
const atTheCourtActs = (): Act[] => atTheCourt()

test('the case is dismissed on the day that the agreement names, or once everything is done', () => {
  const later = dismissing({ when: 'after-last' })
  given(sealed([pays, later]))
    .when('mira', prepares())
    .refuses('DismissalTooEarly')
  given(sealed([pays, later]), allPaid)
    .when('mira', prepares())
    .records([
      'board',
      {
        ...{ type: 'FilingPrepared', filing: 'f1', filedBy: 'side-a', court },
        documents: [stipulation, notice, dismissal],
      },
    ])
  const onDay = sealed([pays, dismissing({ when: 'on-day', dueOn: '1970-03-02' })])
  given(onDay).when('mira', prepares()).refuses('DismissalTooEarly')
  const ready = [onDay, passing(70 * DAY), act('mira', prepares())]
  given(ready)
    .when('mira', handsIn('f1', { on: '1970-03-01' }))
    .refuses('DismissalTooEarly')
  given(ready, act('mira', handsIn('f1', { on: '1970-03-02' })))
})

test('what was handed in lies at the court, and nobody there has looked at it', () => {
  given(preparedPacket())
    .when('max', handsIn())
    .records([
      'board',
      { type: 'FilingHandedIn', filing: 'f1', on: FIRST, how: 'counter', name: 'Ada Amber' },
    ])
  expect(statesAfter(atTheCourt())).toEqual(['handed in', 'handed in', 'handed in'])
  given(preparedPacket()).when('ana', handsIn()).refuses('NotForThisSeat')
  given(preparedPacket()).when('mira', handsIn('f9')).refuses('FilingUnknown')
  given(preparedPacket())
    .when('mira', handsIn('f1', { name: ' ' }))
    .refuses('WhoHandedInMissing')
  given(preparedPacket())
    .when('mira', handsIn('f1', { on: '1969-02-30' }))
    .refuses('DateUnreal')
  given(preparedPacket())
    .when('mira', handsIn('f1', { on: '1970-01-02' }))
    .refuses('DayToCome')
  given(preparedPacket())
    .when('mira', handsIn('f1', { on: '1969-12-30' }))
    .refuses('DayBeforeLastStep')
  given(atTheCourt()).when('mira', handsIn()).records()
  given(atTheCourt())
    .when('mira', handsIn('f1', { how: 'mail' }))
    .refuses('AlreadyHandedIn')
})

test('before it is handed in a packet can be withdrawn, and nothing more happens with it', () => {
  given(preparedPacket())
    .when('mira', withdraws())
    .records(['board', { type: 'FilingWithdrawn', filing: 'f1' }])
  const withdrawn = [...preparedPacket(), act('mira', withdraws())]
  expect(statesAfter(withdrawn)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
  given(withdrawn).when('mira', withdraws()).records()
  given(preparedPacket()).when('ana', withdraws()).refuses('NotForThisSeat')
  given(preparedPacket()).when('mira', withdraws('f9')).refuses('FilingUnknown')
  given(atTheCourt()).when('mira', withdraws()).refuses('AlreadyHandedIn')
  for (const command of [
    handsIn(),
    reviews('p1'),
    refiles('p1'),
    fee('x', 'due', 1),
    keeps('c1', 'desk:side-a'),
    decides('p1'),
  ])
    given(withdrawn).when('mira', command).refuses('FilingIsWithdrawn')
})

test('the clerk takes each paper or sends it back with a reason, and the first word on a round stands', () => {
  given(atTheCourt())
    .when('mira', reviews('p1'))
    .records([
      'board',
      {
        ...{ type: 'FilingReviewed', filing: 'f1', document: 'p1', round: 1 },
        ...{ review: 'accepted', on: FIRST, words: '' },
      },
    ])
  const mixed = [...atTheCourt(), act('mira', reviews('p1')), act('max', reviews('p2', 'rejected'))]
  expect(statesAfter(mixed)).toEqual(['accepted', 'rejected', 'handed in'])
  given(mixed).when('mira', reviews('p2', 'rejected')).records()
  given(mixed).when('mira', reviews('p2')).refuses('AlreadyReviewed')
  given(atTheCourt()).when('ben', reviews('p1')).refuses('NotForThisSeat')
  given(atTheCourt()).when('mira', reviews('p9')).refuses('FilingDocumentUnknown')
  given(preparedPacket()).when('mira', reviews('p1')).refuses('FilingNotHandedIn')
  given(sealed()).when('mira', reviews('p1')).refuses('FilingUnknown')
  given(atTheCourt())
    .when('mira', reviews('p1', 'rejected', { words: ' ' }))
    .refuses('CourtsReasonMissing')
  given(atTheCourt())
    .when('mira', reviews('p1', 'accepted', { on: 'soon' }))
    .refuses('DateUnreal')
  given(atTheCourt())
    .when('mira', reviews('p1', 'accepted', { on: '1970-01-02' }))
    .refuses('DayToCome')
  given(atTheCourt())
    .when('mira', reviews('p1', 'accepted', { on: '1969-12-30' }))
    .refuses('DayBeforeLastStep')
})

test('what was sent back is handed in again in a round of its own, and the others stand', () => {
  const back = [...atTheCourt(), act('mira', reviews('p1')), act('mira', reviews('p2', 'rejected'))]
  given(back)
    .when('max', refiles('p2'))
    .records([
      'board',
      {
        ...{ type: 'FilingRefiled', filing: 'f1', document: 'p2', round: 2 },
        ...{ on: FIRST, how: 'counter', name: 'Ada Amber' },
      },
    ])
  const again = [...back, act('mira', refiles('p2'))]
  expect(statesAfter(again)).toEqual(['accepted', 'handed in', 'handed in'])
  given(again).when('mira', refiles('p2')).refuses('NotSentBack')
  given(again)
    .when('mira', reviews('p2'))
    .records([
      'board',
      {
        ...{ type: 'FilingReviewed', filing: 'f1', document: 'p2', round: 2 },
        ...{ review: 'accepted', on: FIRST, words: '' },
      },
    ])
  given(back).when('mira', refiles('p1')).refuses('NotSentBack')
  given(back).when('ada', refiles('p2')).refuses('NotForThisSeat')
  given(back).when('mira', refiles('p9')).refuses('FilingDocumentUnknown')
  given(back)
    .when('mira', { ...refiles('p2'), filing: 'f9' })
    .refuses('FilingUnknown')
  given(preparedPacket()).when('mira', refiles('p2')).refuses('FilingNotHandedIn')
  given(back)
    .when('mira', refiles('p2', { name: '' }))
    .refuses('WhoHandedInMissing')
  given(back)
    .when('mira', refiles('p2', { on: '' }))
    .refuses('DateUnreal')
  given(back)
    .when('mira', refiles('p2', { on: '1970-01-02' }))
    .refuses('DayToCome')
  given(back)
    .when('mira', refiles('p2', { on: '1969-12-30' }))
    .refuses('DayBeforeLastStep')
})

test('filed is not ordered: the judge signs what was accepted, or says why not', () => {
  const filed = [...atTheCourt(), act('mira', reviews('p1')), act('mira', reviews('p2'))]
  expect(statesAfter(filed)).toEqual(['accepted', 'accepted', 'handed in'])
  given(filed)
    .when('max', decides('p1'))
    .records([
      'board',
      {
        ...{ type: 'FilingDecided', filing: 'f1', document: 'p1', round: 1 },
        ...{ decision: 'signed', on: FIRST, words: '' },
      },
    ])
  const signed = [...filed, act('mira', decides('p1'))]
  expect(statesAfter(signed)).toEqual(['signed', 'accepted', 'handed in'])
  given(signed).when('mira', decides('p1')).records()
  given(signed).when('mira', decides('p1', 'not-signed')).refuses('AlreadyDecided')
  given(filed).when('mira', decides('p2')).refuses('NothingToDecide')
  given(filed).when('mira', decides('p3')).refuses('NotAcceptedYet')
  given(filed).when('ben', decides('p1')).refuses('NotForThisSeat')
  given(filed).when('mira', decides('p9')).refuses('FilingDocumentUnknown')
  given(filed)
    .when('mira', { ...decides('p1'), filing: 'f9' })
    .refuses('FilingUnknown')
  given(preparedPacket()).when('mira', decides('p1')).refuses('FilingNotHandedIn')
  given(filed)
    .when('mira', decides('p1', 'not-signed', { words: '' }))
    .refuses('CourtsReasonMissing')
  given(filed)
    .when('mira', decides('p1', 'signed', { on: '?' }))
    .refuses('DateUnreal')
  given(filed)
    .when('mira', decides('p1', 'signed', { on: '1970-01-02' }))
    .refuses('DayToCome')
  given(filed)
    .when('mira', decides('p1', 'signed', { on: '1969-12-30' }))
    .refuses('DayBeforeLastStep')
  const unsigned = [...filed, act('mira', decides('p1', 'not-signed'))]
  expect(statesAfter(unsigned)[0]).toBe('not signed')
  expect(statesAfter(unsigned, act('mira', refiles('p1')))[0]).toBe('handed in')
})

test('fees are told to the cent, and nobody pays more than was asked', () => {
  given(preparedPacket())
    .when('max', fee('x1', 'due', 435_00))
    .records([
      'board',
      { type: 'FilingFeesTold', filing: 'f1', fee: 'x1', is: 'due', cents: 435_00, words: '' },
    ])
  const asked = [
    ...preparedPacket(),
    act('max', fee('x1', 'due', 435_00)),
    act('max', fee('x2', 'waived', 400_00)),
    act('max', fee('x3', 'paid', 20_01)),
  ]
  expect(feesOf(filingAfter(asked))).toEqual({
    ...{ due: 435_00, waived: 400_00, paid: 20_01, open: 14_99 },
  })
  given(asked)
    .when('max', fee('x3', 'paid', 20_01))
    .records()
  for (const is of ['paid', 'waived'] as const)
    given(asked)
      .when('max', fee('x4', is, 15_00))
      .refuses('MoreThanFees')
  given(asked)
    .when('max', fee('x4', 'due', 0))
    .refuses('AmountNotPositive')
  given(asked)
    .when('max', fee('x4', 'due', 0.5))
    .refuses('AmountNotPositive')
  given(asked)
    .when('max', fee('x4', 'due', 100_000_000_000))
    .refuses('AmountTooLarge')
  given(asked)
    .when('ana', fee('x4', 'due', 1))
    .refuses('NotForThisSeat')
  given(sealed())
    .when('max', fee('x4', 'due', 1))
    .refuses('FilingUnknown')
})

test('a stamped copy is noted where it stands, and read by who reads that room alone', () => {
  const brought = [
    ...atTheCourt(),
    act('max', brings('c1', 'desk:side-a')),
    act('max', brings('c2', 'desk:side-b')),
  ]
  given(brought)
    .when('max', keeps('c1', 'desk:side-a'))
    .records([
      'desk:side-a',
      { type: 'FilingCopyKept', filing: 'f1', document: 'p1', copy: 'c1', room: 'desk:side-a' },
    ])
  const kept = given(brought, act('max', keeps('c1', 'desk:side-a')))
  const copiesOf = (who: string) =>
    [...kept.view(who).rooms.values()].flatMap(({ filings }) => filings.copies)
  for (const who of ['ana', 'ada', 'mira', 'max']) expect(copiesOf(who)).toHaveLength(1)
  for (const who of ['ben', 'dora', 'cem']) expect(copiesOf(who)).toEqual([])
  kept.when('max', keeps('c1', 'desk:side-a')).refuses('NoChange')
  given(brought).when('ben', keeps('c2', 'desk:side-b')).refuses('NotForThisSeat')
  given(brought).when('max', keeps('c9', 'desk:side-a')).refuses('DocumentUnknown')
  given(brought).when('max', keeps('c1', 'desk:side-b')).refuses('DocumentUnknown')
  given(brought).when('max', keeps('c1', 'joint')).refuses('RoomUnknown')
  given(brought).when('max', keeps('c1', 'desk:side-x')).refuses('RoomUnknown')
  given(brought)
    .when('max', keeps('c1', 'desk:side-a', 'p9'))
    .refuses('FilingDocumentUnknown')
  given(brought)
    .when('max', { ...keeps('c1', 'desk:side-a'), filing: 'f9' })
    .refuses('FilingUnknown')
  given(brought, act('max', { type: 'WithdrawDocument', document: 'c1', room: 'desk:side-a' }))
    .when('max', keeps('c1', 'desk:side-a'))
    .refuses('DocumentIsWithdrawn')
})

test('who files is told what the court is to have, and then that a packet lies ready', () => {
  expect(given(sealed()).next('mira')).toEqual({ do: 'prepare filing' })
  expect(given(sealed()).next('max')).toEqual({ do: 'prepare filing' })
  for (const who of ['ana', 'olu', 'sam']) expect(given(sealed()).next(who).do).toBe('download')
  expect(given(preparedPacket()).next('mira')).toEqual({ do: 'hand in filing', filing: 'f1' })
  expect(given(atTheCourt()).next('max')).toEqual({ do: 'download' })
  // The court has still to hear of the end.
  expect(given(atTheCourt()).next('mira')).toEqual({ do: 'make statement' })
  expect(given(sealed([pays], { caseType: 'community' })).next('mira')).toEqual({ do: 'download' })
})

test('what is proposed is what was agreed, and what is not yet due is left out', () => {
  const proposed = (...acts: Acts) => suggestedPacket(boardAfter(...acts), given(...acts).now)
  expect(proposed(sealed())).toEqual([
    { what: 'stipulation' },
    { what: 'notice-of-settlement' },
    { what: 'dismissal', box: 'retaining' },
  ])
  const later = sealed([pays, dismissing({ when: 'after-last', keeps: false })])
  expect(proposed(later)).toEqual([{ what: 'notice-of-settlement' }])
  expect(proposed(later, allPaid).at(-1)).toEqual({ what: 'dismissal', box: 'without-prejudice' })
  const judged = sealed([pays, onDefault, dismissing({ when: 'after-last', keeps: false })])
  expect(proposed(judged)[0]).toEqual({ what: 'judgment' })
  expect(proposed(preparedPacket())).toEqual([])
  expect(proposed(unsealed())).toEqual([])
})

test('a packet holds the court, the parties, the papers and days at court, and nothing else', () => {
  const heard = { ...atCourt, court: { ...court, hearingOn: '1970-02-17' } }
  const story = given(sealed(undefined, heard), act('max', prepares()))
  const { board } = story.view('ben')
  expect(packetOf(board, 'f1')).toEqual({
    ...{ court, caseType: 'business', plaintiff: 0, agreementIn: 'en', settledOn: FIRST },
    sides: [
      { label: 'Anders', names: ['Ana', 'Al'] },
      { label: 'Berg', names: ['Ben'] },
    ],
    filedBy: { label: 'Anders', names: ['Ana', 'Al'] },
    documents: [
      { what: 'stipulation' },
      { what: 'notice-of-settlement' },
      { what: 'dismissal', box: 'retaining' },
    ],
    notice: { conditional: false, on: undefined, dismissBy: '1970-02-17' },
    dismissOn: undefined,
    eviction: undefined,
    hearingOn: '1970-02-17',
    // The Monday before is Presidents' Day, and the Thursday before that Lincoln's Birthday.
    hearBy: '1970-02-11',
    dated: board.filings.prepared.get('f1')?.at,
  })
  expect(packetOf(board, 'f9')).toBeUndefined()
  const byProgram = { ...prepares(), filedBy: 'program' } as const
  const carried = given(sealed(), act('max', byProgram)).view('ana')
  expect(packetOf(carried.board, 'f1')?.filedBy).toBeUndefined()
})

test('what is on its way to the court electronically is not handed in, withdrawn or handed in again beside it', () => {
  const onItsWay = [...sealed(), act('max', prepares([stipulation])), act('max', sending())]
  given(onItsWay).when('max', handsIn()).refuses('BeingSent')
  given(onItsWay).when('mira', withdraws()).refuses('BeingSent')
  const back = [act('max', handsIn()), act('max', reviews('p1', 'rejected'))]
  given(
    sealed(),
    act('max', prepares([stipulation])),
    ...back,
    act('max', sending({ again: 'p1' })),
  )
    .when('mira', refiles('p1'))
    .refuses('BeingSent')
})

everyRefusalIsSeenOf(
  'PrepareFiling',
  'HandInFiling',
  'ReviewFiling',
  'RefileDocument',
  'TellFilingFees',
  'KeepFilingCopy',
  'RecordDecision',
  'WithdrawFiling',
)

// Seats and rooms: who sees which room, from when until when, and where every kind of fact stands.
import { expect, test } from 'vitest'
import { disclosures } from '../../src/domain/disclosures.ts'
import type { Fact } from '../../src/domain/facts.ts'
import { roomFor, roomsOf, seating, standing } from '../../src/domain/rooms.ts'
import type { Room, Seat } from '../../src/domain/seats.ts'
import { agreeing, concluded } from './drafts-on-the-board.ts'
import { act, given, invited, mediating, seated, signed } from './mediation-story.ts'
import { made, offer, relay, told, withdraw } from './offers-on-the-table.ts'
import { answering } from './safety-answers.ts'

const sides = ['side-a', 'side-b', 'side-c'] as const
const every = [...seating(sides).keys()]
const says = (by: string, room: Exclude<Room, 'board' | 'safety'>, words: string) =>
  act(by, { type: 'PostMessage', room, words })
/** One message in every room, each by somebody who may. */
const talked = [
  mediating(),
  says('ana', 'joint', 'in joint'),
  says('mira', 'neutrals', 'in neutrals'),
  answering('ana', 'side-a'),
  ...(['ana', 'ben', 'cem'] as const).flatMap((who, i) => {
    const side = sides[i] ?? 'side-a'
    return (['caucus', 'team', 'desk'] as const).map((room) =>
      says(who, `${room}:${side}`, `in ${room}:${side}`),
    )
  }),
]
const ofSide = (side: (typeof sides)[number]): Room[] => [
  'board',
  'joint',
  `caucus:${side}`,
  `team:${side}`,
  `desk:${side}`,
]
const neutrals: Room[] = every.filter((room) => !room.startsWith('team:'))
const observers: Room[] = neutrals.filter((room) => room !== 'safety')
const reads: Record<string, Room[]> = {
  ana: ofSide('side-a'),
  al: ofSide('side-a'),
  ada: ofSide('side-a'),
  sam: ofSide('side-a'),
  ben: ofSide('side-b'),
  dora: ofSide('side-b'),
  cem: ofSide('side-c'),
  mira: neutrals,
  milo: neutrals,
  olu: observers,
  max: ['board', 'safety', 'desk:side-a', 'desk:side-b', 'desk:side-c'],
}

test.each(Object.entries(reads))('%s reads %j', (who, rooms) => {
  const story = given(talked)
  expect(new Set(story.rooms(who))).toEqual(new Set(rooms))
  expect(new Set(story.view(who).rooms.keys())).toEqual(new Set(rooms))
})

test('there is something to read in every room, and somebody reads each', () => {
  const written = new Set(given(talked).record.map(({ room }) => room))
  expect(written).toEqual(new Set(every))
  for (const room of every) expect(Object.values(reads).flat()).toContain(room)
})

test('who takes a seat later reads its rooms from the start', () => {
  const late = [
    talked,
    seated('amy', 'side-a', 'attorney'),
    seated('abe', 'side-a', 'support-person'),
  ]
  const story = given(late)
  const before = given(talked).sees('ana')
  for (const who of ['amy', 'abe']) {
    expect(story.sees(who)).toEqual(story.sees('ana'))
    expect(story.sees(who)).toEqual(expect.arrayContaining([...before]))
  }
  expect(before.some(({ room }) => room === 'team:side-a')).toBe(true)
})

test('who is invited reads the desk of their side, from the start, and not even the board', () => {
  const story = given(talked, invited('amy', 'side-a', 'attorney'))
  expect(story.rooms('amy')).toEqual(['desk:side-a'])
  const words = story.sees('amy').flatMap(({ fact }) => ('words' in fact ? [fact.words] : []))
  expect(words).toContain('in desk:side-a')
  expect([...story.view('amy').rooms.keys()]).toEqual(['desk:side-a'])
  expect(story.view('amy').board.convening.opened).toBeUndefined()
})

test.each(Object.keys(reads).filter((who) => who !== 'max'))(
  '%s left reads nothing more',
  (who) => {
    const gone = given(talked, act(who, { type: 'LeaveSeat' }))
    expect(given(talked).sees(who).length).toBeGreaterThan(0)
    expect(gone.sees(who)).toEqual([])
    gone.when(who, { type: 'PostMessage', room: 'joint', words: 'x' }).findsNoCase()
  },
)

test('what was said to a seat stays with it when the person has gone', () => {
  const gone = given(talked, act('ana', { type: 'LeaveSeat' }))
  const words = gone
    .sees('al')
    .flatMap(({ fact }) => (fact.type === 'MessagePosted' ? [fact.words] : []))
  expect(words).toContain('in team:side-a')
})

test('a view is of its own rooms only: entries of others change nothing in it', () => {
  const story = given(talked, made(), told)
  for (const who of Object.keys(reads)) {
    expect(story.sees(who).every(({ room }) => reads[who]?.includes(room))).toBe(true)
  }
  expect(given(talked, made()).view('ben')).toEqual(given(talked).view('ben'))
})

test('a room numbers its own entries without gaps', () => {
  const { record } = given(concluded())
  for (const room of every) {
    const numbers = record.filter((entry) => entry.room === room).map(({ number }) => number)
    expect(numbers).toEqual(numbers.map((_, i) => i + 1))
  }
})

test('every kind of fact stands in one room, and in the room that its row says', () => {
  const { record } = given(concluded())
  expect(record.length).toBeGreaterThan(60)
  for (const { fact, room } of record) expect(roomFor(fact)).toBe(room)
  const onBoard = Object.entries(standing).filter(([, row]) => {
    const anywhere = { side: 'x', from: 'x', to: 'x', by: 'x', way: 'x', room: 'x' }
    return (row as (fact: unknown) => string)(anywhere) === 'board'
  })
  expect(onBoard.map(([kind]) => kind)).toEqual([
    'CaseOpened',
    'ParticipantSeated',
    'ParticipantLeft',
    'HearingMoved',
    'AgreementToMediateShown',
    'NeutralProposed',
    'NeutralDisclosed',
    'NeutralDeclinedProposal',
    'NeutralProposalWithdrawn',
    'AppearanceEntered',
    'AppearanceEnded',
    'AgreementToMediateSigned',
    'CaucusPracticeAcknowledged',
    'MediationStarted',
    'JointRoomSet',
    'WayProposed',
    'WayAgreedTo',
    'WayChanged',
    'SilenceExtensionProposed',
    'SilenceExtensionSigned',
    'SilencePeriodSet',
    'PlanProposed',
    'PlanAgreedTo',
    'PlanInForce',
    'ExchangeOpened',
    'ExchangeReleased',
    'ExchangeLapsed',
    'AttendanceRecorded',
    'TermsAgreed',
    'AgreementDrafted',
    'TranslationGiven',
    'DraftApproved',
    'OralAgreementRecited',
    'OralRecitalTakenBack',
    'SigningOpened',
    'SigningDeclined',
    'AgreementSigned',
    'AgreementConcluded',
    'AgreementSealed',
    'EndingLetterServed',
    'MediationEnded',
    'MediationReopened',
    'PerformanceReported',
    'PerformanceConfirmed',
    'PerformanceDenied',
    'ReportTakenBack',
    'DefaultNoticed',
    'DefaultNoticeWithdrawn',
    'SatisfactionAcknowledged',
    'AmendmentProposed',
    'AmendmentSigned',
    'AmendmentMade',
    'AmendmentDeclined',
    'AmendmentWithdrawn',
    'AmendmentSealed',
    'FilingPrepared',
    'FilingHandedIn',
    'FilingReviewed',
    'FilingRefiled',
    'FilingFeesTold',
    'FilingDecided',
    'FilingWithdrawn',
    'FilingSendingBegun',
    'FilingSendingDelayed',
    'FilingReceived',
    'FilingNotSent',
    'CourtStatementMade',
    'CourtStatementFiled',
  ] satisfies Fact['type'][])
})

test('no seat outside a side reads its team, and no seat of another side reads its caucus', () => {
  const seats: Seat[] = [...sides, 'neutral', 'observer', 'manager']
  const readers = (room: Room) => seats.filter((seat) => roomsOf(seat, sides).includes(room))
  expect(readers('team:side-a')).toEqual(['side-a'])
  expect(readers('caucus:side-a')).toEqual(['side-a', 'neutral', 'observer'])
  expect(readers('neutrals')).toEqual(['neutral', 'observer'])
  expect(readers('safety')).toEqual(['neutral', 'manager'])
  expect(readers('desk:side-a')).toEqual(['side-a', 'neutral', 'observer', 'manager'])
  expect(readers('board')).toEqual(seats)
})

test('a side reads all that was said for it, word for word, oldest first', () => {
  const story = given(
    mediating(),
    agreeing('o1'),
    act('ana', { type: 'AuthoriseWords', authority: 'w1', words: 'Sorry.', manner: 'words' }),
    act('mira', {
      type: 'RelayWords',
      from: 'side-a',
      authority: 'w1',
      to: 'side-c',
      words: 'Sorry.',
    }),
    act('ana', offer('o2')),
    act('mira', relay('o2', 'h2')),
    act('ana', withdraw('o2')),
    act('mira', { type: 'RelayWithdrawal', from: 'side-a', offer: 'o2', to: 'side-b' }),
  )
  const said = (who: string, side: (typeof sides)[number]) =>
    disclosures(story.sees(who), side).map(({ kind, to, words }) => [kind, to, words])
  expect(said('al', 'side-a')).toEqual([
    ['offer', 'side-b', 'That is fair.'],
    ['words', 'side-c', 'Sorry.'],
    ['offer', 'side-b', 'That is fair.'],
    ['withdrawal', 'side-b', ''],
  ])
  expect(said('dora', 'side-b')).toEqual([['accepted', 'side-a', '']])
  expect(said('cem', 'side-c')).toEqual([])
  expect(said('ben', 'side-a')).toEqual([])
})

test('who comes later has to sign before they write, and reads at once', () => {
  const late = given(talked, seated('amy', 'side-a', 'attorney'))
  expect(late.rooms('amy')).toContain('caucus:side-a')
  late
    .when('amy', { type: 'PostMessage', room: 'caucus:side-a', words: 'x' })
    .refuses('GroundRulesNotAccepted')
  given(talked, seated('amy', 'side-a', 'attorney'), signed('amy'))
    .when('amy', { type: 'PostMessage', room: 'team:side-a', words: 'x' })
    .records(['team:side-a', { type: 'MessagePosted', room: 'team:side-a', words: 'x' }])
})

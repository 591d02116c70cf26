// Assisted acts: taken down by a case manager, entered as the one who spoke, and never read by who took it down.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actFrom } from '../../src/application/assisted.ts'
import { textsToConfirm } from '../../src/application/confidentiality-text.ts'
import type { Spoken } from '../../src/application/spoken.ts'
import type { EnterSpoken, SpokenAct, TakeDown } from '../../src/domain/assisted.ts'
import type { SpokenAbout } from '../../src/domain/conversation.ts'
import { barredFromMediating, wayOf } from '../../src/domain/ground-rules.ts'
import { decide, viewOf } from '../../src/domain/mediation.ts'
import { isSide } from '../../src/domain/seats.ts'
import type { Term } from '../../src/domain/terms.ts'
import { viewIn } from './growing-records.ts'
import {
  type Act,
  act,
  appended,
  convened,
  entriesFor,
  everyRefusalIsSeenOf,
  given,
  invited,
  mediating,
  meIn,
  opened,
  seated,
} from './mediation-story.ts'
import {
  accept,
  decline,
  made,
  ninetyToAnders,
  offer,
  pays,
  relay,
  told,
} from './offers-on-the-table.ts'
import { ownClause } from './own-clause-of.ts'
import { anyStory } from './random-stories.ts'
import { byDefault, dismissal, home } from './terms-of-a-court.ts'

const takesDown = (participant: string, about: SpokenAbout, said: Partial<TakeDown> = {}) =>
  ({
    ...{ type: 'TakeDown', spoken: 's1', participant, how: 'telephone', about },
    ...{ terms: about === 'offer' ? [ninetyToAnders] : [], ...said },
  }) as const satisfies TakeDown
const enters = (about: SpokenAbout, act?: SpokenAct, said: Partial<EnterSpoken> = {}) =>
  ({
    ...{ type: 'EnterSpoken', participant: 'ben', how: 'telephone', about, by: 'Max' },
    ...{ words: 'Yes, that is all right.', act, ...said },
  }) as const satisfies EnterSpoken
const message = (room: 'caucus:side-b' | 'desk:side-b', about: SpokenAbout, entered: boolean) =>
  [
    room,
    {
      ...{
        type: 'MessagePosted' as const,
        room,
        words: 'Yes, that is all right.',
        via: 'telephone' as const,
      },
      takenDown: { by: 'Max', about, entered },
    },
  ] as const
const over = act('mira', { type: 'EndMediation', outcome: 'impasse' })
const bargaining: readonly SpokenAbout[] = ['acceptance', 'refusal', 'offer']

test('what is taken down stands at the desk without its words and without its terms', () => {
  given(mediating())
    .when('max', takesDown('ben', 'offer', { how: 'counter' }))
    .records([
      'desk:side-b',
      {
        ...{ type: 'SpokenTakenDown', spoken: 's1', participant: 'ben', side: 'side-b' },
        ...{ how: 'counter', about: 'offer' },
      },
    ])
})

test('a case manager alone takes down, and only of people of a side', () => {
  const table = given(mediating())
  for (const other of ['ana', 'mira', 'olu']) {
    table.when(other, takesDown('ben', 'message')).refuses('NotForThisSeat')
  }
  for (const nobody of ['mira', 'olu', 'max', 'zed']) {
    table.when('max', takesDown(nobody, 'message')).refuses('ParticipantUnknown')
  }
  given(mediating(), act('ben', { type: 'LeaveSeat' }))
    .when('max', takesDown('ben', 'message'))
    .refuses('ParticipantUnknown')
})

test('who does not speak for a side makes and answers no offers, and may say anything', () => {
  const table = given(mediating(), invited('new', 'side-a', 'party'))
  for (const about of bargaining) {
    for (const who of ['sam', 'new']) {
      table.when('max', takesDown(who, about)).refuses('SpeaksForNoSide')
    }
  }
  for (const who of ['sam', 'new']) {
    expect(decide(table.view('max'), takesDown(who, 'message'), 1).ok).toBe(true)
    expect(decide(table.view('max'), takesDown(who, 'more-time'), 1).ok).toBe(true)
  }
})

test('offers and answers are for the mediation itself; a message is for always', () => {
  const late = given(mediating(), seated('new', 'side-a', 'party'))
  for (const about of bargaining) {
    given(convened()).when('max', takesDown('ben', about)).refuses('MediationNotStarted')
    given(mediating(), over).when('max', takesDown('ben', about)).refuses('MediationIsEnded')
    late.when('max', takesDown('new', about)).refuses('GroundRulesNotAccepted')
  }
  for (const acts of [[convened()], [mediating(), over]]) {
    expect(decide(given(...acts).view('max'), takesDown('ben', 'message'), 1).ok).toBe(true)
  }
})

test('an invitation that waits is answered, and no other', () => {
  const asked = given(opened(), invited('ben', 'side-b', 'party'))
  for (const about of ['invitation-accepted', 'invitation-declined'] as const) {
    expect(decide(asked.view('max'), takesDown('ben', about), 1).ok).toBe(true)
    given(mediating()).when('max', takesDown('ben', about)).refuses('InvitationNotOpen')
  }
  const declined = act('ben', { type: 'AnswerInvitation', answer: 'declined', reason: 'No.' })
  const after = given(opened(), invited('ben', 'side-b', 'party'), declined)
  after.when('max', takesDown('ben', 'invitation-accepted')).refuses('InvitationNotOpen')
  expect(decide(after.view('max'), takesDown('ben', 'message'), 1).ok).toBe(true)
})

test.each<[Parameters<ReturnType<ReturnType<typeof given>['when']>['refuses']>[0], Term[]]>([
  ['NoTerms', []],
  ['TooManyTerms', Array.from({ length: 41 }, (): Term => ({ kind: 'words', words: 'x' }))],
  ['AmountNotPositive', [pays('side-b', 'side-a', 0)]],
  ['AmountTooLarge', [pays('side-b', 'side-a', 100_000_000_001)]],
  ['InstalmentsDoNotAddUp', [{ ...pays('side-b', 'side-a', 5), instalments: [] }]],
  ['SideUnknown', [pays('side-b', 'side-j', 5)]],
  ['PayerIsPayee', [pays('side-b', 'side-b', 5)]],
  ['DateUnreal', [{ kind: 'act', by: 'side-b', what: 'Mow.', dueOn: '2026-02-29' }]],
  ['WordsMissing', [{ kind: 'words', words: ' ' }]],
  ['SumNotMadeUp', [{ ...pays('side-b', 'side-a', 5), madeOf: { rent: 4 } }]],
  ['DayMissing', [dismissal({ when: 'on-day' })]],
  ['DaysOutOfRange', [byDefault({ cureDays: 0 })]],
  ['SumMissing', [home({ deposit: 'kept' })]],
  ['OwnClauseUnfit', [ownClause({ blanks: [] })]],
  ['BlankUnfit', [ownClause({ values: { ...ownClause().values, where: '' } })]],
])('an offer that is none is taken down from nobody: %s', (refusal, terms) => {
  given(mediating())
    .when('max', takesDown('ben', 'offer', { terms }))
    .refuses(refusal)
})

test('what was said is entered with its act, as said by the one who spoke, and marked', () => {
  given(mediating(), made(), told)
    .when('ben', enters('acceptance', accept('h1') as SpokenAct))
    .records(message('caucus:side-b', 'acceptance', true), [
      'caucus:side-b',
      { type: 'OfferAccepted', offer: 'h1', by: 'side-b', way: 'relayed' },
    ])
  given(mediating(), made(), told)
    .when('ben', enters('more-time', { type: 'AskMoreTime', days: 7, holds: 'h1' }))
    .records(
      message('caucus:side-b', 'more-time', true),
      ['caucus:side-b', expect.objectContaining({ type: 'MoreTimeAsked', participant: 'ben' })],
      ['caucus:side-b', { type: 'OfferHeld', offer: 'h1', by: 'side-b' }],
    )
})

test('what cannot be done is said all the same, and marked as not entered', () => {
  const answered = given(mediating(), made(), told, act('ben', decline('h1')))
  answered
    .when('ben', enters('acceptance', accept('h1') as SpokenAct))
    .records(message('caucus:side-b', 'acceptance', false))
  answered.when('ben', enters('refusal')).records(message('caucus:side-b', 'refusal', false))
  answered.when('ben', enters('message')).records(message('caucus:side-b', 'message', true))
  answered.when('ben', enters('more-time')).records(message('caucus:side-b', 'more-time', true))
})

test('outside the mediation it is said at the desk, where nothing of a caucus can have been entered', () => {
  for (const acts of [[convened()], [mediating(), made(), told, over]]) {
    given(...acts)
      .when('ben', enters('acceptance', accept('h1') as SpokenAct))
      .records(message('desk:side-b', 'acceptance', false))
  }
})

test('an invitation is answered by who was invited', () => {
  const answer = { type: 'AnswerInvitation', answer: 'accepted', reason: '' } as const
  given(opened(), invited('ben', 'side-b', 'party'))
    .when('ben', enters('invitation-accepted', answer))
    .records(message('desk:side-b', 'invitation-accepted', true), [
      'desk:side-b',
      {
        ...{ type: 'InvitationAnswered', participant: 'ben', side: 'side-b' },
        ...{ answer: 'accepted', reason: '' },
      },
    ])
})

test('who sits beside a side says yes once the words on confidentiality were read out, and those that are shown', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const beside = given(opened(), invited('ivo', 'side-b', 'interpreter'))
  const yes = takesDown('ivo', 'invitation-accepted')
  beside.when('max', yes).refuses('ConfidentialityNotConfirmed')
  const [text] = textsToConfirm(beside.view('ivo'), hash)
  if (!text) throw new Error('nothing to read out')
  beside.when('max', { ...yes, confidentiality: text.digest }).records([
    'desk:side-b',
    {
      ...{ type: 'SpokenTakenDown', spoken: 's1', participant: 'ivo', side: 'side-b' },
      ...{ how: 'telephone', about: 'invitation-accepted' },
    } as never,
  ])
  const said = { about: 'invitation-accepted', words: 'Yes.', terms: [] } as const
  const meaning = (confidentiality: string) =>
    actFrom(beside.view('ivo'), { ...said, confidentiality }, beside.now, { ...minting, hash })
  expect(meaning(text.digest)).toEqual({
    ...{ type: 'AnswerInvitation', answer: 'accepted', reason: '', text },
  })
  // Of words that are no longer shown nothing is confirmed: they are told so, and asked again.
  const stale = meaning('0'.repeat(64)) as SpokenAct
  beside
    .when('ivo', enters('invitation-accepted', stale, { participant: 'ivo' }))
    .records(message('desk:side-b', 'invitation-accepted', false))
})

test('it is entered for nobody else, for no neutral, and never without words', () => {
  const table = given(mediating())
  table.when('dora', enters('message')).refuses('NotForThisSeat')
  table
    .when('mira', enters('message', undefined, { participant: 'mira' }))
    .refuses('NotForThisSeat')
  table.when('ben', enters('message', undefined, { words: ' \n' })).refuses('NothingSaid')
})

const minting = { mint: (purpose: string) => purpose, hash: (text: string) => text }
const spoken = (about: SpokenAbout, terms: readonly Term[] = []): Spoken => ({
  ...{ spoken: 's1', caseId: 'c', participant: 'ben', how: 'telephone', by: 'Max' },
  ...{ about, words: 'Because.', terms },
})
const meant = (acts: Act[], about: SpokenAbout, terms?: readonly Term[]) => {
  const table = given(...acts)
  return actFrom(table.view('ben'), spoken(about, terms), table.now, minting)
}

test('the one offer that waits is the one that is meant; of none and of two none is', () => {
  const one = [...mediating(), made(), told]
  expect(meant(one, 'acceptance')).toEqual({ type: 'AcceptOffer', offer: 'h1', agreed: 'agreed' })
  const reason = { reason: 'Because.', mayPassOn: false }
  expect(meant(one, 'refusal')).toEqual({ type: 'DeclineOffer', offer: 'h1', ...reason })
  const week = { type: 'AskMoreTime', days: 7 }
  expect(meant(one, 'more-time')).toEqual({ ...week, holds: 'h1' })
  const two = [
    ...one,
    act('cem', offer('c1', { to: ['side-b'], terms: [pays('side-b', 'side-c', 5)] })),
    act('mira', relay('c1', 'h2', { from: 'side-c' })),
  ]
  for (const acts of [mediating(), two]) {
    expect(meant(acts, 'acceptance')).toBeUndefined()
    expect(meant(acts, 'refusal')).toBeUndefined()
    expect(meant(acts, 'more-time')).toEqual({ ...week, holds: undefined })
  }
  expect(meant(one, 'message')).toBeUndefined()
})

test('who declines before everybody says there no more than that', () => {
  const table = [...mediating({ way: 'direct' }), made()]
  const reason = { reason: 'No.', mayPassOn: false }
  expect(meant(table, 'refusal')).toEqual({ type: 'DeclineOffer', offer: 'o1', ...reason })
})

test('an offer is made to those whose money it is about, its words kept from everyone', () => {
  const terms = [pays('side-b', 'side-a', 5)]
  const made = { type: 'MakeOffer', offer: 'offer', terms, words: '', manner: 'substance' }
  expect(meant(mediating(), 'offer', terms)).toEqual({ ...made, to: ['side-a'], worse: false })
})

const WORDS = 'words that nobody who took them down may read'
const SUM = 7_777
const abouts: readonly SpokenAbout[] = ['message', 'more-time', ...bargaining]
const speaking = fc.constantFrom('ana', 'ben', 'cem')

test('whatever happened in private, the manager is answered the same and reads nothing of what was said', () => {
  const met = { entered: 0, notEntered: 0, atDesk: 0 }
  fc.assert(
    fc.property(
      anyStory,
      fc.constantFrom(...abouts),
      speaking,
      ({ record }, about, participant) => {
        const [manager, me] = [meIn(record, 'max'), meIn(record, participant)]
        if (!manager || !me || !isSide(me.seat)) return
        const at = 2_000
        const terms = about === 'offer' ? [pays('side-b', 'side-a', SUM)] : []
        const command = takesDown(participant, about, { terms })
        const known = viewIn(manager, record)
        const answer = decide(known, command, at)
        expect(answer).toEqual(decide(viewOf(manager, record), command, at))
        if (!answer.ok) return
        const view = viewIn(me, record)
        const act = actFrom(view, { about, words: WORDS, terms }, at, {
          ...minting,
          mint: () => 'new',
        })
        const how = { how: 'telephone', about, words: WORDS, by: 'Max' } as const
        const done = decide(view, { type: 'EnterSpoken', participant, ...how, act }, at)
        if (!done.ok) throw new Error(done.refusal)
        const after = appended(
          appended(record, 'max', at, answer.records),
          participant,
          at,
          done.records,
        )
        const goesOn = barredFromMediating({ ...known, me }) === undefined
        const direct = wayOf(known.board) === 'direct'
        for (const who of ['max', ...['ana', 'ben', 'cem'].filter((one) => one !== participant)]) {
          const reader = meIn(after, who)
          const read = reader ? entriesFor(after, reader) : []
          const text = JSON.stringify(read)
          if (who !== 'max' || goesOn) expect(text).not.toContain(WORDS)
          if (!direct) expect(text).not.toContain(`${SUM}`)
          const before = reader ? entriesFor(record, reader) : []
          // Taken down at the desk, and on the mediator's way that is all.
          if (!direct && goesOn) expect(read.length - before.length).toBe(who === 'max' ? 1 : 0)
        }
        met.atDesk += Number(!goesOn)
        met.entered += Number(goesOn && done.records.length > 1)
        met.notEntered += Number(goesOn && done.records.length === 1)
      },
    ),
    { numRuns: 5_000 },
  )
  expect(met.entered).toBeGreaterThan(300)
  expect(met.notEntered).toBeGreaterThan(300)
  expect(met.atDesk).toBeGreaterThan(100)
}, 240_000)

everyRefusalIsSeenOf('TakeDown', 'EnterSpoken')

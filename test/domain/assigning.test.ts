// Assignment: proposing a neutral, disclosing, objecting once a side, agreeing to be watched, and who then sits.
import { expect, test } from 'vitest'
import type { Command } from '../../src/domain/mediation.ts'
import type { NeutralRole } from '../../src/domain/seats.ts'
import { confidential } from './confidential-text.ts'
import {
  type Act,
  type Acts,
  act,
  everyRefusalIsSeenOf,
  given,
  nameOf,
  neutral,
  opened,
  passing,
  seated,
  signed,
} from './mediation-story.ts'

const DAY = 86_400_000
const proposes = (participant: string, role: NeutralRole = 'mediator'): Command => ({
  type: 'ProposeNeutral',
  participant,
  role,
  name: nameOf(participant),
})
const discloses = (words = ''): Command => ({
  type: 'DiscloseAsNeutral',
  words,
  nothing: words === '',
})
const seats = (participant: string): Command => ({ type: 'SeatProposed', participant })
const withdraws = (participant: string): Command => ({ type: 'WithdrawProposal', participant })
const objects = (participant: string, reason = 'We are neighbours.'): Command => ({
  type: 'ObjectToNeutral',
  participant,
  reason,
})
const content = (participant: string): Command => ({ type: 'RaiseNoObjection', participant })
const watched = (participant: string, consent = true): Command => ({
  type: 'ConsentToObserver',
  participant,
  consent,
})
const confirms: Command = { type: 'ConfirmConfidentiality', text: confidential }
const ended = act('max', { type: 'EndMediation', outcome: 'declined' })
const over: Act[] = [
  act('max', {
    type: 'InviteParticipant',
    participant: 'dan',
    side: 'side-a',
    role: 'party',
    name: 'Dan',
    words: '',
  }),
  act('dan', { type: 'AnswerInvitation', answer: 'declined', reason: '' }),
  ended,
]

const bothIn: Act[] = [
  opened({ sides: ['Anders', 'Berg'] }),
  ...seated('ana', 'side-a', 'party'),
  ...seated('sam', 'side-a', 'support-person'),
  ...seated('ben', 'side-b', 'party'),
]
const proposed = (participant = 'mira', role: NeutralRole = 'mediator'): Act[] => [
  ...bothIn,
  act('max', proposes(participant, role)),
]
const disclosed = (participant = 'mira', role: NeutralRole = 'mediator'): Act[] => [
  ...proposed(participant, role),
  act(participant, discloses()),
]
const isSeated = (participant: string, role: NeutralRole) =>
  [
    'board',
    {
      type: 'ParticipantSeated',
      participant,
      seat: role === 'observer' ? 'observer' : 'neutral',
      role,
      name: nameOf(participant),
    },
  ] as const

test('a case manager proposes; who is proposed reads the board alone', () => {
  given(bothIn)
    .when('max', proposes('mira'))
    .records([
      'board',
      { type: 'NeutralProposed', participant: 'mira', role: 'mediator', name: 'Mira' },
    ])
  const talk = act('ana', { type: 'PostMessage', room: 'desk:side-a', words: 'Is it far?' })
  expect(given(proposed(), talk).rooms('mira')).toEqual(['board'])
  expect(given(proposed('olu', 'observer'), talk).rooms('olu')).toEqual(['board'])
  for (const who of ['ana', 'sam', 'ben']) {
    given(bothIn).when(who, proposes('mira')).refuses('NotForThisSeat')
  }
})

test('who is proposed and not seated does nothing that a mediator does', () => {
  const forMediators: readonly Command[] = [
    { type: 'SetJointRoom', open: false },
    { type: 'ProposeWay', way: 'direct' },
    { type: 'EndMediation', outcome: 'impasse' },
    { type: 'AcceptGroundRules', version: '1', name: 'Mira' },
    { type: 'LeaveSeat' },
    proposes('milo', 'co-mediator'),
    seats('mira'),
  ]
  for (const command of forMediators) {
    given(disclosed()).when('mira', command).refuses('NotForThisSeat')
  }
})

test('one mediator is proposed at a time, and nobody comes in beside the proposal', () => {
  const story = given(proposed())
  story.when('max', proposes('nia')).refuses('MediatorAlreadyProposed')
  story.when('max', proposes('mira', 'co-mediator')).refuses('AlreadyProposed')
  story.when('max', proposes('ana')).refuses('AlreadySeated')
  const atOnce = (participant: string, role: NeutralRole): Command => ({
    type: 'SeatNeutral',
    participant,
    role,
    name: 'x',
    ...(role === 'observer' ? { text: confidential, sidesAgree: true } : {}),
  })
  story.when('max', atOnce('nia', 'mediator')).refuses('MediatorAlreadyProposed')
  story.when('max', atOnce('mira', 'observer')).refuses('AlreadyProposed')
  given(bothIn, neutral('mira', 'mediator'))
    .when('max', proposes('nia'))
    .refuses('MediatorAlreadySeated')
  given(bothIn, over).when('max', proposes('mira')).refuses('MediationIsEnded')
})

test('who is proposed discloses, or says that there is nothing, or declines without a reason', () => {
  given(proposed())
    .when('mira', discloses(' I taught Ana once. '))
    .records([
      'board',
      { type: 'NeutralDisclosed', participant: 'mira', words: 'I taught Ana once.' },
    ])
  given(proposed())
    .when('mira', { type: 'DiscloseAsNeutral', words: ' ', nothing: false })
    .refuses('DisclosureMissing')
  given(proposed())
    .when('mira', { type: 'DeclineProposal' })
    .records(['board', { type: 'NeutralDeclinedProposal', participant: 'mira' }])
  for (const who of ['ana', 'max']) {
    given(proposed()).when(who, discloses()).refuses('NotForThisSeat')
    given(proposed()).when(who, { type: 'DeclineProposal' }).refuses('NotForThisSeat')
  }
  given(proposed(), over).when('mira', discloses()).refuses('MediationIsEnded')
})

test('who declined, and whose proposal was withdrawn, is in the case no more', () => {
  given(proposed(), act('mira', { type: 'DeclineProposal' }))
    .when('mira', discloses())
    .findsNoCase()
  const gone = given(disclosed(), act('max', withdraws('mira')))
  gone.when('mira', discloses()).findsNoCase()
  expect(gone.sees('mira')).toEqual([])
  gone.when('max', withdraws('mira')).refuses('ProposalUnknown')
  gone.when('max', seats('mira')).refuses('ProposalUnknown')
  gone.when('ana', objects('mira')).refuses('ProposalUnknown')
  gone.when('ana', content('mira')).refuses('ProposalUnknown')
  given(disclosed()).when('ana', withdraws('mira')).refuses('NotForThisSeat')
})

test('each side says at its own desk that it has no objection; then who was proposed is seated at once', () => {
  const story = given(disclosed())
  story
    .when('ana', content('mira'))
    .records(['desk:side-a', { type: 'NoObjection', participant: 'mira', side: 'side-a' }])
  story.when('max', seats('mira')).refuses('WindowStillOpen')
  const one = given(disclosed(), act('ana', content('mira')))
  one.when('max', seats('mira')).refuses('WindowStillOpen')
  one.when('ana', content('mira')).refuses('NoChange')
  given(disclosed(), act('ana', content('mira')), act('ben', content('mira')))
    .when('max', seats('mira'))
    .records(isSeated('mira', 'mediator'))
  given(proposed()).when('ana', content('mira')).refuses('NotDisclosedYet')
  given(proposed()).when('max', seats('mira')).refuses('NotDisclosedYet')
  given(disclosed()).when('sam', content('mira')).refuses('NotForThisSeat')
  given(disclosed()).when('ana', seats('mira')).refuses('NotForThisSeat')
  given(disclosed(), over).when('ana', content('mira')).refuses('MediationIsEnded')
  given(disclosed(), over).when('max', seats('mira')).refuses('MediationIsEnded')
})

test('silence for five days after the disclosure is no objection, and not a moment less', () => {
  given(disclosed(), passing(5 * DAY - 2))
    .when('max', seats('mira'))
    .refuses('WindowStillOpen')
  given(disclosed(), passing(5 * DAY - 1))
    .when('max', seats('mira'))
    .records(isSeated('mira', 'mediator'))
})

test('a side that comes later has its five days from then, and a side that is not there is waited for', () => {
  const half: Act[] = [
    opened({ sides: ['Anders', 'Berg'] }),
    ...seated('ana', 'side-a', 'party'),
    act('max', proposes('mira')),
    act('mira', discloses()),
    passing(9 * DAY),
  ]
  given(half).when('max', seats('mira')).refuses('WindowStillOpen')
  const late: Acts = [half, ...seated('ben', 'side-b', 'party')]
  given(late, passing(4 * DAY))
    .when('max', seats('mira'))
    .refuses('WindowStillOpen')
  given(late, passing(5 * DAY))
    .when('max', seats('mira'))
    .records(isSeated('mira', 'mediator'))
})

test('what is disclosed later opens the time anew, and an answer from before counts no more', () => {
  const again: Acts = [
    disclosed(),
    act('ana', content('mira')),
    act('ben', content('mira')),
    act('mira', discloses('Ben wrote to me today.')),
  ]
  given(again).when('max', seats('mira')).refuses('WindowStillOpen')
  given(again, act('ana', content('mira')), act('ben', content('mira')))
    .when('max', seats('mira'))
    .records(isSeated('mira', 'mediator'))
  const sits: Acts = [again, passing(5 * DAY), act('max', seats('mira'))]
  given(sits)
    .when('mira', discloses('I met Ana.'))
    .records(['board', { type: 'NeutralDisclosed', participant: 'mira', words: 'I met Ana.' }])
})

test('an objection stands at the desk of its side, with its reason, and nobody is seated against it', () => {
  const story = given(disclosed())
  story.when('ben', objects('mira')).records([
    'desk:side-b',
    {
      type: 'NeutralObjectedTo',
      participant: 'mira',
      side: 'side-b',
      reason: 'We are neighbours.',
    },
  ])
  story.when('ben', objects('mira', ' ')).refuses('ObjectionWithoutReason')
  story.when('sam', objects('mira')).refuses('NotForThisSeat')
  const objected: Acts = [disclosed(), act('ana', content('mira')), act('ben', objects('mira'))]
  given(objected, passing(30 * DAY))
    .when('max', seats('mira'))
    .refuses('ObjectionStands')
  given(objected).when('ben', content('mira')).refuses('NoChange')
  given(proposed())
    .when('ben', objects('mira'))
    .records([
      'desk:side-b',
      {
        type: 'NeutralObjectedTo',
        participant: 'mira',
        side: 'side-b',
        reason: 'We are neighbours.',
      },
    ])
  given(disclosed(), over).when('ben', objects('mira')).refuses('MediationIsEnded')
})

test('the other side and who is proposed see nothing of an objection, and of a withdrawal not why', () => {
  const before = given(disclosed())
  const objected = given(disclosed(), act('ben', objects('mira')))
  expect(objected.sees('ben')).not.toEqual(before.sees('ben'))
  for (const who of ['ana', 'sam', 'mira']) {
    expect(objected.view(who)).toEqual(before.view(who))
    expect(objected.next(who)).toEqual(before.next(who))
  }
  const withdrawn = given(disclosed(), act('ben', objects('mira')), act('max', withdraws('mira')))
  expect(withdrawn.sees('ana').at(-1)?.fact).toEqual({
    type: 'NeutralProposalWithdrawn',
    participant: 'mira',
  })
})

test('a side objects once in a case', () => {
  const next: Acts = [
    disclosed(),
    act('ben', objects('mira')),
    act('max', withdraws('mira')),
    act('max', proposes('nia')),
    act('nia', discloses()),
  ]
  given(next).when('ben', objects('nia')).refuses('ObjectionUsed')
  given(next, act('ana', objects('nia')))
    .when('max', seats('nia'))
    .refuses('ObjectionStands')
})

test('a co-mediator is proposed like a mediator, beside one who sits', () => {
  const beside: Acts = [
    bothIn,
    neutral('mira', 'mediator'),
    act('max', proposes('milo', 'co-mediator')),
  ]
  given(beside, act('milo', discloses()), passing(5 * DAY))
    .when('max', seats('milo'))
    .records(isSeated('milo', 'co-mediator'))
  given(proposed(), act('mira', discloses()), passing(5 * DAY), act('max', seats('mira')))
    .when('max', proposes('nia'))
    .refuses('MediatorAlreadySeated')
})

test('an observer sits only when every side has agreed, however long they are silent', () => {
  const shown = disclosed('olu', 'observer')
  given(shown, passing(30 * DAY))
    .when('max', seats('olu'))
    .refuses('ConsentMissingOfSide')
  given(shown)
    .when('ana', watched('olu'))
    .records(['desk:side-a', { type: 'ObserverConsented', participant: 'olu', side: 'side-a' }])
  const one: Acts = [shown, act('ana', watched('olu'))]
  given(one, passing(30 * DAY))
    .when('max', seats('olu'))
    .refuses('ConsentMissingOfSide')
  given(one).when('ana', watched('olu')).refuses('NoChange')
  const all: Acts = [one, act('ben', watched('olu'))]
  given(all).when('max', seats('olu')).refuses('ConfidentialityNotConfirmed')
  given(all, act('olu', confirms)).when('max', seats('olu')).records(isSeated('olu', 'observer'))
  const refused: Acts = [one, act('ben', watched('olu')), act('ana', watched('olu', false))]
  given(refused).when('max', seats('olu')).refuses('ConsentMissingOfSide')
  expect(given(refused).view('ben')).toEqual(
    given(one, act('ben', watched('olu')), passing(1)).view('ben'),
  )
  given(shown).when('ana', objects('olu')).refuses('ConsentIsAsked')
  given(shown).when('ana', content('olu')).refuses('ConsentIsAsked')
  given(disclosed()).when('ana', watched('mira')).refuses('ProposalUnknown')
  given(proposed('olu', 'observer')).when('ana', watched('olu')).refuses('NotDisclosedYet')
  given(shown).when('sam', watched('olu')).refuses('NotForThisSeat')
  given(shown, over).when('ana', watched('olu')).refuses('MediationIsEnded')
})

test('who is proposed to watch confirms that it stays private, once, and reads the board alone before and after it', () => {
  const asked = proposed('olu', 'observer')
  given(asked)
    .when('olu', confirms)
    .records(['board', { type: 'ConfidentialityConfirmed', participant: 'olu', ...confidential }])
  given(asked, act('olu', confirms)).when('olu', confirms).refuses('NoChange')
  given(asked)
    .when('olu', { type: 'ConfirmConfidentiality', text: undefined })
    .refuses('ConfidentialityNotConfirmed')
  for (const story of [given(asked), given(asked, act('olu', confirms))]) {
    expect(story.rooms('olu')).toEqual(['board'])
  }
  given(proposed()).when('mira', confirms).refuses('NotForThisSeat')
  given(asked, act('max', withdraws('olu')))
    .when('max', seats('olu'))
    .refuses('ProposalUnknown')
})

test('who speaks for a side is asked until their side has answered, and asked again after a new disclosure', () => {
  const rules = signed('ana', 'ben', 'sam')
  const asked: Acts = [disclosed(), rules]
  const steps = (...acts: Acts) => ['ana', 'ben', 'sam'].map((who) => given(...acts).next(who).do)
  const idle = ['answer safety screen', 'answer safety screen', 'wait for start']
  expect(steps(proposed(), rules)).toEqual(idle)
  expect(steps(asked)).toEqual(['answer proposal', 'answer proposal', 'wait for start'])
  const said: Acts = [asked, act('ana', content('mira')), act('ben', objects('mira'))]
  expect(steps(said)).toEqual(idle)
  expect(steps(said, act('mira', discloses('One more thing.')))).toEqual([
    'answer proposal',
    'answer safety screen',
    'wait for start',
  ])
  const watching: Acts = [disclosed('olu', 'observer'), rules]
  expect(steps(watching)[0]).toBe('answer proposal')
  expect(steps(watching, act('ana', watched('olu', false)))[0]).toBe('answer safety screen')
})

everyRefusalIsSeenOf(
  'ProposeNeutral',
  'DiscloseAsNeutral',
  'DeclineProposal',
  'WithdrawProposal',
  'ObjectToNeutral',
  'RaiseNoObjection',
  'ConsentToObserver',
  'SeatProposed',
)

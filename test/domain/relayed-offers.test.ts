// Offers, answers and withdrawals on the mediator's way: each told once, each with its receipt.
import { expect, test } from 'vitest'
import type { Fact } from '../../src/domain/facts.ts'
import type { Room, Side } from '../../src/domain/seats.ts'
import {
  act,
  everyRefusalIsSeenOf,
  given,
  isOnlyForMediating,
  mediating,
  passing,
} from './mediation-story.ts'
import {
  accept,
  decline,
  made,
  ninetyToAnders,
  offer,
  pays,
  relay,
  relayAnswer,
  relayWithdrawal,
  told,
  withdraw,
} from './offers-on-the-table.ts'

const table = mediating()
const heard = [table, made(), told]
const said = {
  from: 'side-a',
  to: 'side-b',
  terms: [ninetyToAnders],
  words: 'That is fair.',
} as const
type Stood = readonly [Room, Fact]
const crossed = (id: string, as: string, over: object = {}, replaces: string[] = []): Stood[] => [
  ['caucus:side-b', { type: 'OfferRelayed', offer: as, ...said, ...over, replaces }],
  ['caucus:side-a', { type: 'OfferPassedOn', offer: id, as, ...said }],
]
const answered = (answer: 'accepted' | 'declined', words = '', from: Side = 'side-b'): Stood[] => [
  ['caucus:side-a', { type: 'AnswerRelayed', offer: 'o1', from, to: 'side-a', answer, words }],
  [`caucus:${from}`, { type: 'AnswerPassedOn', offer: 'h1', from, to: 'side-a', answer, words }],
]
const agreed = (by: Side): Stood => [
  'board',
  { type: 'TermsAgreed', agreed: 'agreed h1', sides: ['side-a', by], terms: [ninetyToAnders] },
]
const gone = (to: Side = 'side-b', as = 'h1'): Stood[] => [
  [`caucus:${to}`, { type: 'WithdrawalRelayed', offer: as, from: 'side-a', to }],
  ['caucus:side-a', { type: 'WithdrawalPassedOn', offer: 'o1', from: 'side-a', to }],
]

test.each(['mira', 'milo'])('%s tells an offer under a new id, its terms untouched', (who) => {
  given(table, made())
    .when(who, relay('o1', 'h1'))
    .records(...crossed('o1', 'h1'))
})

test('when it runs out is told with it, and it is not told afterwards', () => {
  const expiresAt = given(table).now + 50
  const late = [table, made({ expiresAt })]
  given(late)
    .when('mira', relay('o1', 'h1'))
    .records(...crossed('o1', 'h1', { expiresAt }))
  given(late, passing(60)).when('mira', relay('o1', 'h1')).refuses('OfferExpired')
})

test('an offer is told once to each side that it was made to, and to no other', () => {
  const story = given(table, made({ to: ['side-b'] }), told)
  story.when('mira', relay('o1', 'h2')).refuses('AlreadyRelayed')
  story.when('mira', relay('o1', 'h2', { to: 'side-c' })).refuses('NothingAuthorised')
  story.when('mira', relay('o9', 'h2')).refuses('NothingAuthorised')
  story.when('mira', relay('o1', 'h2', { to: 'side-a' })).refuses('SideUnknown')
  story.when('mira', relay('o1', 'h2', { to: 'side-d' })).refuses('SideUnknown')
  story.when('mira', relay('o1', 'h2', { from: 'side-d' })).refuses('SideUnknown')
})

test('the words of an offer are said as they are, unless their substance is allowed', () => {
  given(table, made())
    .when('mira', relay('o1', 'h1', { words: 'Fair.' }))
    .refuses('WordsNotAuthorised')
  given(table, made({ manner: 'substance' }))
    .when('mira', relay('o1', 'h1', { words: 'Fair.' }))
    .records(
      [
        'caucus:side-b',
        { type: 'OfferRelayed', offer: 'h1', ...said, words: 'Fair.', replaces: [] },
      ],
      ['caucus:side-a', { type: 'OfferPassedOn', offer: 'o1', as: 'h1', ...said, words: 'Fair.' }],
    )
})

test('what was taken back or replaced is not told', () => {
  given(table, made(), act('ana', withdraw('o1')))
    .when('mira', relay('o1', 'h1'))
    .refuses('OfferNoLongerStands')
  given(table, made(), act('ana', offer('o2')))
    .when('mira', relay('o1', 'h1'))
    .refuses('OfferNoLongerStands')
})

test('a new offer replaces what the other side has heard, but nothing that was agreed', () => {
  given(heard, act('ana', offer('o2')))
    .when('mira', relay('o2', 'h2'))
    .records(...crossed('o2', 'h2', {}, ['h1']))
  const done = [heard, act('ben', accept('h1')), act('mira', relayAnswer('h1'))]
  given(done, act('ana', offer('o2')))
    .when('mira', relay('o2', 'h2'))
    .records(...crossed('o2', 'h2'))
})

test('two sides that offer without having heard of each other stop at the mediator', () => {
  const both = [table, made(), act('ben', offer('b1', { to: ['side-a'] }))]
  given(both).when('mira', relay('o1', 'h1')).refuses('OffersCross')
  given(both)
    .when('mira', relay('o1', 'h1', { crossing: true }))
    .records(...crossed('o1', 'h1'))
  const third = act('cem', offer('c1', { to: ['side-a'], terms: [pays('side-c', 'side-a', 1)] }))
  given(table, made(), third)
    .when('mira', relay('o1', 'h1'))
    .records(...crossed('o1', 'h1'))
})

test('an offer back that has run out or was told crosses nothing', () => {
  const expiresAt = given(table).now + 50
  const late = act('ben', offer('b1', { to: ['side-a'], expiresAt }))
  given(table, late, made(), passing(60))
    .when('mira', relay('o1', 'h1'))
    .records(...crossed('o1', 'h1'))
  const back = act('ben', offer('b1', { to: ['side-a'] }))
  const passed = act('mira', relay('b1', 'h9', { from: 'side-b', to: 'side-a' }))
  given(table, back, passed, made())
    .when('mira', relay('o1', 'h1'))
    .records(...crossed('o1', 'h1'))
})

test('an acceptance is told, and only then are the terms agreed, for everybody to read', () => {
  const taken = [heard, act('dora', accept('h1'))]
  given(taken)
    .when('milo', relayAnswer('h1'))
    .records(...answered('accepted'), agreed('side-b'))
  expect(given(taken).view('ana').board.agreement.agreed.size).toBe(0)
  const story = given(taken, act('mira', relayAnswer('h1')))
  for (const who of ['ana', 'ben', 'cem', 'max']) {
    expect(story.view(who).board.agreement.agreed.size).toBe(1)
  }
  story.when('mira', relayAnswer('h1')).refuses('AlreadyRelayed')
})

test('a refusal is told, its reason only where that is allowed', () => {
  given(heard, act('ben', decline('h1', 'We are short.', false)))
    .when('mira', relayAnswer('h1'))
    .records(...answered('declined'))
  given(heard, act('ben', decline('h1', 'We are short.', true)))
    .when('mira', relayAnswer('h1'))
    .records(...answered('declined', 'We are short.'))
})

test('there is nothing to tell of an offer that was not answered, or only countered', () => {
  given(heard).when('mira', relayAnswer('h1')).refuses('NothingAnswered')
  given(heard).when('mira', relayAnswer('h9')).refuses('NothingAnswered')
  given(heard).when('mira', relayAnswer('o1', 'side-a')).refuses('NothingAnswered')
  given(heard).when('mira', relayAnswer('h1', 'side-d')).refuses('SideUnknown')
  given(heard, act('ben', offer('b1', { to: ['side-a'], counters: 'h1' })))
    .when('mira', relayAnswer('h1'))
    .refuses('NothingAnswered')
})

test('an offer taken back before its acceptance was told is not agreed', () => {
  const late = [heard, act('ben', accept('h1')), act('ana', withdraw('o1'))]
  given(late).when('mira', relayAnswer('h1')).refuses('OfferNoLongerStands')
  given(late)
    .when('mira', relayWithdrawal('o1'))
    .records(...gone())
  expect(given(late).next('mira')).toEqual({ do: 'relay', many: 1 })
})

test('two sides accept one offer, each for itself', () => {
  const toBoth = [
    table,
    made({ to: ['side-c', 'side-b'] }),
    act('mira', relay('o1', 'h2', { to: 'side-c' })),
    told,
  ]
  const both = [toBoth, act('cem', accept('h2')), act('ben', accept('h1'))]
  given(both, act('mira', relayAnswer('h2', 'side-c')))
    .when('mira', relayAnswer('h1'))
    .records(...answered('accepted'), agreed('side-b'))
})

test('that an offer was taken back is told once, to who had heard it', () => {
  const taken = [heard, act('ana', withdraw('o1'))]
  given(taken)
    .when('mira', relayWithdrawal('o1'))
    .records(...gone())
  given(taken, act('mira', relayWithdrawal('o1')))
    .when('mira', relayWithdrawal('o1'))
    .refuses('AlreadyRelayed')
  given(heard).when('mira', relayWithdrawal('o1')).refuses('NothingAuthorised')
  given(taken).when('mira', relayWithdrawal('o9')).refuses('NothingAuthorised')
  given(taken).when('mira', relayWithdrawal('o1', 'side-c')).refuses('NothingAuthorised')
  given(taken).when('mira', relayWithdrawal('o1', 'side-d')).refuses('SideUnknown')
  given(table, made(), act('ana', withdraw('o1')))
    .when('mira', relayWithdrawal('o1'))
    .refuses('NothingAuthorised')
})

test('that an offer was replaced by one that will not reach a side is told to that side', () => {
  const toBoth = [table, made({ to: [] }), told, act('mira', relay('o1', 'h2', { to: 'side-c' }))]
  const story = given(toBoth, act('ana', offer('o2', { to: ['side-b'] })))
  story.when('mira', relayWithdrawal('o1', 'side-b')).refuses('NothingAuthorised')
  story.when('mira', relayWithdrawal('o1', 'side-c')).records(...gone('side-c', 'h2'))
  expect(story.next('mira')).toEqual({ do: 'relay', many: 2 })
})

test('that an offer was replaced is told when what replaced it was taken back untold', () => {
  const late = [heard, act('ana', offer('o2')), act('ana', withdraw('o2'))]
  given(late)
    .when('mira', relayWithdrawal('o1'))
    .records(...gone())
  expect(given(late).next('mira')).toEqual({ do: 'relay', many: 1 })
  given(late, act('ben', decline('h1')))
    .when('mira', relayWithdrawal('o1'))
    .refuses('NothingAuthorised')
})

isOnlyForMediating(relay('o1', 'h1'), 'mira', ['ana', 'ada', 'olu', 'max'])
isOnlyForMediating(relayAnswer('h1'), 'mira', ['ana', 'ada', 'olu', 'max'])
isOnlyForMediating(relayWithdrawal('o1'), 'mira', ['ana', 'ada', 'olu', 'max'])
everyRefusalIsSeenOf('RelayOffer', 'RelayAnswer', 'RelayWithdrawal')

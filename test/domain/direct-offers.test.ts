// The direct way: offers stand in the joint room at once; those that cross stop until a mediator clears them.
import { expect, test } from 'vitest'
import type { Fact } from '../../src/domain/facts.ts'
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
  hold,
  made,
  ninetyToAnders,
  offer,
  pays,
  withdraw,
} from './offers-on-the-table.ts'

const table = mediating({ way: 'direct' })
const clear = { type: 'ClearCrossing' } as const
const toAnders = { to: ['side-a'] as const, terms: [pays('side-b', 'side-a', 60_00)] }
const inJoint = (fact: Fact) => ['joint', fact] as const
const standing = {
  type: 'OfferMade',
  offer: 'o1',
  by: 'side-a',
  to: ['side-b'],
  way: 'direct',
  terms: [ninetyToAnders],
  words: 'That is fair.',
  manner: 'words',
  replaces: [],
  worse: false,
} as const
const fromBen = { ...standing, offer: 'b1', by: 'side-b', ...toAnders } as const

test('an offer stands in the joint room, where every side and the neutrals read it', () => {
  given(table).when('ana', offer('o1')).records(inJoint(standing))
  const story = given(table, made())
  const offers = (who: string) => story.view(who).rooms.get('joint')?.offers.made.size
  for (const who of ['al', 'ben', 'dora', 'cem', 'mira', 'olu']) expect(offers(who)).toBe(1)
  expect(offers('max')).toBeUndefined()
})

test('accepting it agrees the terms at once, on the board', () => {
  given(table, made())
    .when('dora', accept('o1', 'agreed 1'))
    .records(inJoint({ type: 'OfferAccepted', offer: 'o1', by: 'side-b', way: 'direct' }), [
      'board',
      {
        type: 'TermsAgreed',
        agreed: 'agreed 1',
        sides: ['side-a', 'side-b'],
        terms: [ninetyToAnders],
      },
    ])
})

test('declining and taking back stand in the joint room, asking for time in the own caucus', () => {
  const story = given(table, made())
  story.when('ben', decline('o1', 'Too much.')).records(
    inJoint({
      type: 'OfferDeclined',
      offer: 'o1',
      by: 'side-b',
      way: 'direct',
      reason: 'Too much.',
      mayPassOn: false,
    }),
  )
  story
    .when('al', withdraw('o1'))
    .records(inJoint({ type: 'OfferWithdrawn', offer: 'o1', by: 'side-a', way: 'direct' }))
  story
    .when('ben', hold('o1'))
    .records(['caucus:side-b', { type: 'OfferHeld', offer: 'o1', by: 'side-b' }])
})

test('only sides it was made to answer it', () => {
  const story = given(table, made())
  for (const answer of [accept('o1'), decline('o1'), hold('o1')]) {
    story.when('cem', answer).refuses('OfferUnknown')
    story.when('ada', answer).refuses('OfferUnknown')
  }
})

test('an offer to two sides is answered by each', () => {
  const toBoth = [table, made({ to: [] }), act('ben', decline('o1'))]
  given(toBoth).when('dora', accept('o1')).refuses('OfferAlreadyAnswered')
  given(toBoth)
    .when('cem', accept('o1', 'agreed 1'))
    .records(inJoint({ type: 'OfferAccepted', offer: 'o1', by: 'side-c', way: 'direct' }), [
      'board',
      {
        type: 'TermsAgreed',
        agreed: 'agreed 1',
        sides: ['side-a', 'side-c'],
        terms: [ninetyToAnders],
      },
    ])
})

test('offers to each other that neither answers cross', () => {
  given(table, made())
    .when('ben', offer('b1', toAnders))
    .records(inJoint(fromBen), inJoint({ type: 'OffersCrossed', offers: ['b1', 'o1'] }))
})

test('a counter-offer crosses nothing', () => {
  given(table, made())
    .when('ben', offer('b1', { ...toAnders, counters: 'o1' }))
    .records(inJoint({ ...fromBen, counters: 'o1' }))
})

test('what was declined, taken back or has run out is crossed by nothing', () => {
  const makes = offer('b1', toAnders)
  given(table, made(), act('ben', decline('o1')))
    .when('ben', makes)
    .records(inJoint(fromBen))
  given(table, made(), act('ana', withdraw('o1')))
    .when('ben', makes)
    .records(inJoint(fromBen))
  const soon = given(table).now + 10
  given(table, made({ expiresAt: soon }), passing(20))
    .when('ben', makes)
    .records(inJoint(fromBen))
})

test('offers that go round do not cross: a third side is no partner of this one', () => {
  given(table, act('cem', offer('c1', { ...toAnders, terms: [pays('side-c', 'side-a', 1)] })))
    .when('ana', offer('o1'))
    .records(inJoint(standing))
})

test('what crossed is not accepted until a mediator has cleared it', () => {
  const crossed = [table, made(), act('ben', offer('b1', toAnders))]
  given(crossed).when('ben', accept('o1')).refuses('OffersCrossed')
  given(crossed).when('al', accept('b1')).refuses('OffersCrossed')
  expect(given(crossed).next('mira')).toEqual({ do: 'clear crossing' })
  given(crossed)
    .when('milo', clear)
    .records(inJoint({ type: 'CrossingCleared', offers: ['o1', 'b1'] }))
  const again = [crossed, act('mira', clear)]
  given(again).when('mira', clear).refuses('NothingCrossed')
  given(again)
    .when('al', accept('b1', 'agreed 1'))
    .records(inJoint({ type: 'OfferAccepted', offer: 'b1', by: 'side-a', way: 'direct' }), [
      'board',
      {
        type: 'TermsAgreed',
        agreed: 'agreed 1',
        sides: ['side-b', 'side-a'],
        terms: toAnders.terms,
      },
    ])
})

test('an offer of the other way is not countered in this one', () => {
  const toDirect = [
    act('mira', { type: 'ProposeWay', way: 'direct' }),
    ...['ana', 'ben', 'cem'].map((who) => act(who, { type: 'AgreeToWay', way: 'direct' })),
  ]
  const heard = [
    mediating(),
    made(),
    act('mira', {
      type: 'RelayOffer',
      from: 'side-a',
      offer: 'o1',
      to: 'side-b',
      as: 'h1',
      words: 'That is fair.',
      crossing: false,
    }),
  ]
  const story = given(heard, toDirect)
  story.when('ben', offer('b1', { ...toAnders, counters: 'h1' })).refuses('OfferUnknown')
  story.when('ben', offer('b1', toAnders)).records(inJoint(fromBen))
  story
    .when('ben', accept('h1'))
    .records([
      'caucus:side-b',
      { type: 'OfferAccepted', offer: 'h1', by: 'side-b', way: 'relayed' },
    ])
})

isOnlyForMediating(clear, 'mira', ['ana', 'ada', 'olu', 'max'])
everyRefusalIsSeenOf('ClearCrossing')

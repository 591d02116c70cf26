// Bargaining through the mediator: offers are made in the caucus, and answered where they were heard.
import { expect, test } from 'vitest'
import type { Term } from '../../src/domain/terms.ts'
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
  relay,
  told,
  withdraw,
} from './offers-on-the-table.ts'
import { ownClause } from './own-clause-of.ts'
import { byDefault, dismissal, home } from './terms-of-a-court.ts'

const standing = {
  type: 'OfferMade',
  offer: 'o1',
  by: 'side-a',
  to: ['side-b'],
  way: 'relayed',
  terms: [ninetyToAnders],
  words: 'That is fair.',
  manner: 'words',
  replaces: [],
  worse: false,
} as const
const table = mediating()

test.each(['ana', 'al', 'ada'])('%s makes an offer, and it stands in their caucus', (who) => {
  given(table).when(who, offer('o1')).records(['caucus:side-a', standing])
})

test('an offer that names nobody is made to every other side', () => {
  given(table)
    .when('ana', offer('o1', { to: [] }))
    .records(['caucus:side-a', { ...standing, to: ['side-b', 'side-c'] }])
})

test('a side named twice is one side', () => {
  given(table)
    .when('ana', offer('o1', { to: ['side-b', 'side-b'] }))
    .records(['caucus:side-a', standing])
})

test('an offer goes to others of the case, and its terms name its sides', () => {
  const story = given(table)
  story.when('ana', offer('o1', { to: ['side-a'] })).refuses('SideUnknown')
  story.when('ana', offer('o1', { to: ['side-b', 'side-d'] })).refuses('SideUnknown')
  const toNobody: Term = pays('side-b', 'side-d', 1)
  story.when('ana', offer('o1', { terms: [toNobody] })).refuses('SideUnknown')
})

test.each([
  ['NoTerms', []],
  ['TooManyTerms', Array.from({ length: 41 }, (): Term => ({ kind: 'words', words: 'x' }))],
  ['AmountNotPositive', [pays('side-b', 'side-a', 0)]],
  ['AmountTooLarge', [pays('side-b', 'side-a', 100_000_000_001)]],
  ['InstalmentsDoNotAddUp', [{ ...pays('side-b', 'side-a', 5), instalments: [] }]],
  ['PayerIsPayee', [pays('side-b', 'side-b', 5)]],
  ['DateUnreal', [{ kind: 'act', by: 'side-b', what: 'Mow.', dueOn: '2026-02-29' }]],
  ['WordsMissing', [{ kind: 'words', words: ' ' }]],
  ['SumNotMadeUp', [{ ...pays('side-b', 'side-a', 5), madeOf: { rent: 4 } }]],
  ['DayMissing', [dismissal({ when: 'on-day' })]],
  ['DaysOutOfRange', [byDefault({ cureDays: 0 })]],
  ['SumMissing', [home({ deposit: 'kept' })]],
  ['OwnClauseUnfit', [ownClause({ blanks: [] })]],
  ['BlankUnfit', [ownClause({ values: { ...ownClause().values, where: '' } })]],
] as const)('terms are looked at before they are offered: %s', (refusal, terms) => {
  given(table).when('ana', offer('o1', { terms })).refuses(refusal)
})

test('an offer can run out, later than now', () => {
  const story = given(table)
  const { now } = story
  story.when('ana', offer('o1', { expiresAt: now + 1 })).refuses('ExpiryPassed')
  story
    .when('ana', offer('o1', { expiresAt: now + 2 }))
    .records(['caucus:side-a', { ...standing, expiresAt: now + 2 }])
})

test('a new offer replaces what still stood, and says so when it asks for more', () => {
  const more = { terms: [pays('side-b', 'side-a', 90_01)] }
  const story = given(table, made())
  story.when('ada', offer('o2', more)).refuses('WorseThanLast')
  story
    .when('ada', offer('o2', { ...more, worse: true }))
    .records([
      'caucus:side-a',
      { ...standing, offer: 'o2', ...more, replaces: ['o1'], worse: true },
    ])
  story
    .when('ada', offer('o2', { worse: true }))
    .records(['caucus:side-a', { ...standing, offer: 'o2', replaces: ['o1'] }])
})

test('what it is worth is counted for the side that offers: who pays less asks for more', () => {
  const benPays = (cents: number) => ({
    to: ['side-a'] as const,
    terms: [pays('side-b', 'side-a', cents)],
  })
  const story = given(table, act('ben', offer('b1', benPays(50_00))))
  story.when('dora', offer('b2', benPays(49_99))).refuses('WorseThanLast')
  story.when('dora', offer('b2', benPays(50_01))).records([
    'caucus:side-b',
    {
      ...standing,
      offer: 'b2',
      by: 'side-b',
      to: ['side-a'],
      terms: [pays('side-b', 'side-a', 50_01)],
      replaces: ['b1'],
    },
  ])
})

test('offers to different sides neither replace nor outbid each other', () => {
  const toCole = {
    to: ['side-c'] as const,
    terms: [pays('side-c', 'side-a', 500_00)],
  }
  given(table, made())
    .when('ana', offer('o2', toCole))
    .records(['caucus:side-a', { ...standing, offer: 'o2', ...toCole }])
})

test('what was accepted is not replaced', () => {
  given(table, made(), told, act('ben', accept('h1')), act('mira', relayAnswered))
    .when('ana', offer('o2'))
    .records(['caucus:side-a', { ...standing, offer: 'o2' }])
})
const relayAnswered = {
  type: 'RelayAnswer',
  from: 'side-b',
  offer: 'h1',
  agreed: 'agreed 1',
} as const

test.each(['ben', 'dora'])('%s answers what was told, in their own caucus', (who) => {
  const heard = given(table, made(), told)
  const answered = { offer: 'h1', by: 'side-b', way: 'relayed' } as const
  heard.when(who, accept('h1')).records(['caucus:side-b', { type: 'OfferAccepted', ...answered }])
  heard
    .when(who, decline('h1', 'Too much.', true))
    .records([
      'caucus:side-b',
      { type: 'OfferDeclined', ...answered, reason: 'Too much.', mayPassOn: true },
    ])
  heard
    .when(who, hold('h1'))
    .records(['caucus:side-b', { type: 'OfferHeld', offer: 'h1', by: 'side-b' }])
})

test('declining asks for a reason', () => {
  given(table, made(), told).when('ben', decline('h1', ' ')).refuses('ReasonMissing')
})

test('a side asks for time once, and can answer after that', () => {
  const held = given(table, made(), told, act('ben', hold('h1')))
  held.when('dora', hold('h1')).refuses('AlreadyHeld')
  held
    .when('dora', accept('h1'))
    .records([
      'caucus:side-b',
      { type: 'OfferAccepted', offer: 'h1', by: 'side-b', way: 'relayed' },
    ])
})

const answersTo = (id: string) => [accept(id), decline(id), hold(id)]
const answers = answersTo('h1')
test('an offer not heard is unknown, to its own maker too', () => {
  for (const answer of answersTo('o1')) {
    given(table, made(), told).when('ben', answer).refuses('OfferUnknown')
    given(table, made(), told).when('ana', answer).refuses('OfferUnknown')
  }
})

test.each(answers)('an offer told to another side is unknown: $type', (answer) => {
  given(table, made()).when('ben', answer).refuses('OfferUnknown')
  given(table, made(), told).when('cem', answer).refuses('OfferUnknown')
})

test.each(answers)('what has been answered is not answered again: $type', (answer) => {
  const counter = offer('b1', { to: ['side-a'], counters: 'h1' })
  for (const first of [accept('h1'), decline('h1'), counter]) {
    given(table, made(), told, act('ben', first))
      .when('dora', answer)
      .refuses('OfferAlreadyAnswered')
  }
})

test.each(answers)('what was taken back or replaced is not answered any more: $type', (answer) => {
  const taken = [made(), told, act('ana', withdraw('o1'))]
  const toldSo = act('mira', { type: 'RelayWithdrawal', from: 'side-a', offer: 'o1', to: 'side-b' })
  given(table, taken, toldSo).when('ben', answer).refuses('OfferWithdrawn')
  const again = [made(), told, act('ana', offer('o2')), act('mira', relay('o2', 'h2'))]
  given(table, again).when('ben', answer).refuses('OfferReplaced')
})

test('until it is told, taking back changes nothing for who heard the offer', () => {
  given(table, made(), told, act('ana', withdraw('o1')))
    .when('ben', accept('h1'))
    .records([
      'caucus:side-b',
      { type: 'OfferAccepted', offer: 'h1', by: 'side-b', way: 'relayed' },
    ])
})

test('what has run out is not accepted, and can still be declined', () => {
  const start = given(table).now
  const late = [made({ expiresAt: start + 100 }), told]
  given(table, late, passing(96))
    .when('ben', accept('h1'))
    .records([
      'caucus:side-b',
      { type: 'OfferAccepted', offer: 'h1', by: 'side-b', way: 'relayed' },
    ])
  given(table, late, passing(97)).when('ben', accept('h1')).refuses('OfferExpired')
  given(table, late, passing(97))
    .when('ben', decline('h1'))
    .records([
      'caucus:side-b',
      {
        type: 'OfferDeclined',
        offer: 'h1',
        by: 'side-b',
        way: 'relayed',
        reason: 'Too much.',
        mayPassOn: false,
      },
    ])
})

test('a counter-offer answers what was heard, and is made to whoever said it', () => {
  const counter = offer('b1', { to: ['side-a'], counters: 'h1' })
  const heard = given(table, made(), told)
  heard
    .when('ben', counter)
    .records([
      'caucus:side-b',
      { ...standing, offer: 'b1', by: 'side-b', to: ['side-a'], counters: 'h1' },
    ])
  heard.when('ben', { ...counter, counters: 'o1' }).refuses('OfferUnknown')
  heard.when('ben', { ...counter, to: ['side-c'] }).refuses('OfferUnknown')
  given(table, made(), told, act('dora', decline('h1')))
    .when('ben', counter)
    .refuses('OfferAlreadyAnswered')
  const taken = [made(), told, act('ana', withdraw('o1'))]
  const toldSo = act('mira', { type: 'RelayWithdrawal', from: 'side-a', offer: 'o1', to: 'side-b' })
  given(table, taken, toldSo).when('ben', counter).refuses('OfferWithdrawn')
  const again = [made(), told, act('ana', offer('o2')), act('mira', relay('o2', 'h2'))]
  given(table, again).when('ben', counter).refuses('OfferReplaced')
})

test('an own offer is taken back once, while nobody has taken it', () => {
  const story = given(table, made())
  const taken = { type: 'OfferWithdrawn', offer: 'o1', by: 'side-a', way: 'relayed' } as const
  story.when('ada', withdraw('o1')).records(['caucus:side-a', taken])
  story.when('ana', withdraw('o9')).refuses('OfferUnknown')
  story.when('ben', withdraw('o1')).refuses('OfferUnknown')
  given(table, made(), act('ana', withdraw('o1')))
    .when('ana', withdraw('o1'))
    .refuses('OfferWithdrawn')
  given(table, made(), act('ana', offer('o2')))
    .when('ana', withdraw('o1'))
    .refuses('OfferReplaced')
  given(table, made(), told, act('ben', accept('h1')), act('mira', relayAnswered))
    .when('ana', withdraw('o1'))
    .refuses('OfferAlreadyAnswered')
})

test("an offer in one caucus shows in nobody else's view", () => {
  const before = given(table)
  const after = given(table, made())
  for (const who of ['ben', 'dora', 'cem', 'max']) {
    expect(after.view(who)).toEqual(before.view(who))
    expect(after.sees(who)).toEqual(before.sees(who))
  }
  for (const who of ['al', 'sam', 'mira', 'milo', 'olu']) {
    expect(after.view(who)).not.toEqual(before.view(who))
  }
})

const others = ['sam', 'mira', 'olu', 'max']
isOnlyForMediating(offer('o1'), 'ana', others)
for (const answer of answers) isOnlyForMediating(answer, 'ana', others)
isOnlyForMediating(withdraw('o1'), 'ana', others)

test('in the direct way offers need an open joint room, and what crossed is not accepted', () => {
  const direct = mediating({ way: 'direct' })
  given(direct, act('mira', { type: 'SetJointRoom', open: false }))
    .when('ana', offer('o1'))
    .refuses('JointRoomShut')
  given(direct, made(), act('ben', offer('b1', { to: ['side-a'] })))
    .when('ana', accept('b1'))
    .refuses('OffersCrossed')
})

everyRefusalIsSeenOf('MakeOffer', 'AcceptOffer', 'DeclineOffer', 'HoldOffer', 'WithdrawOffer')

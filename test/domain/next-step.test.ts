// The next step: the one thing each person can do now, from what they themselves see.
import { expect, test } from 'vitest'
import { type NextStep, offersTo } from '../../src/domain/next-step.ts'
import {
  approved,
  approves,
  concluded,
  drafted,
  drafts,
  signing,
  signs,
} from './drafts-on-the-board.ts'
import {
  type Acts,
  act,
  convened,
  given,
  invited,
  mediating,
  neutral,
  opened,
  passing,
  seated,
  signed,
} from './mediation-story.ts'
import {
  accept,
  decline,
  hold,
  made,
  offer,
  pays,
  relay,
  relayAnswer,
  told,
  withdraw,
} from './offers-on-the-table.ts'

const steps = (acts: Acts, expected: Record<string, NextStep>) => {
  const story = given(...acts)
  const found = Object.keys(expected).map((who) => [who, story.next(who)])
  expect(Object.fromEntries(found)).toEqual(expected)
}
const nothing = { do: 'nothing' } as const
const makeOffer = { do: 'make offer' } as const
const impasse = act('mira', { type: 'EndMediation', outcome: 'impasse' })

test('while the table is set: invitations, a mediator, and everybody signs', () => {
  steps([opened(), invited('ana', 'side-a', 'party')], {
    ana: { do: 'answer invitation' },
    max: { do: 'invite sides' },
  })
  const allSides = [
    opened(),
    seated('ana', 'side-a', 'party'),
    seated('ben', 'side-b', 'party'),
    seated('cem', 'side-c', 'party'),
  ]
  steps([allSides], { max: { do: 'seat mediator' } })
  steps([allSides, neutral('mira', 'mediator'), signed('ana')], {
    max: nothing,
    ana: { do: 'answer safety screen' },
    ben: { do: 'accept ground rules' },
    mira: { do: 'accept ground rules' },
  })
  // Who sits as an observer has confirmed what they hear to stay private.
  steps([convened(), signed('olu')], { olu: { do: 'wait for start' } })
})

test('an observer, a friend and a manager have nothing to do in a mediation', () => {
  const begun = [mediating()]
  steps([begun], { olu: nothing, sam: nothing, max: nothing })
  steps([begun, made(), told], { olu: nothing, sam: nothing, max: nothing })
})

test('an offer goes round: made, told, answered, told', () => {
  steps([mediating()], { ana: makeOffer, ada: makeOffer, dora: makeOffer, mira: nothing })
  steps([mediating(), made()], {
    ana: nothing,
    al: nothing,
    ben: makeOffer,
    mira: { do: 'relay', many: 1 },
    milo: { do: 'relay', many: 1 },
  })
  const toAnswer = (held: boolean) => ({ do: 'answer offer', offer: 'h1', held }) as const
  steps([mediating(), made(), told], {
    ben: toAnswer(false),
    dora: toAnswer(false),
    cem: makeOffer,
    mira: nothing,
  })
  steps([mediating(), made(), told, act('ben', hold('h1'))], { dora: toAnswer(true), ana: nothing })
  steps([mediating(), made(), told, act('ben', accept('h1'))], {
    ana: nothing,
    mira: { do: 'relay', many: 1 },
  })
  const agreed = [
    mediating(),
    made(),
    told,
    act('ben', accept('h1')),
    act('mira', relayAnswer('h1')),
  ]
  steps([agreed], { ana: nothing, ben: nothing, mira: { do: 'write draft' } })
})

test('what nobody can answer any more is nobody’s step', () => {
  steps([mediating(), made(), told, act('ben', decline('h1'))], { ben: makeOffer })
  const soon = given(mediating()).now + 10
  steps([mediating(), made({ expiresAt: soon }), told, passing(20)], { ben: makeOffer })
  steps([mediating(), made({ expiresAt: soon }), passing(20)], { mira: nothing })
  steps([mediating(), made(), act('ana', withdraw('o1'))], { ana: makeOffer, mira: nothing })
})

test('words, offers, withdrawals and answers wait at the mediator until each is told', () => {
  const words = act('ben', {
    type: 'AuthoriseWords',
    authority: 'w1',
    words: 'x',
    manner: 'words',
  })
  const say = (to: 'side-a' | 'side-c') =>
    act('mira', { type: 'RelayWords', from: 'side-b', authority: 'w1', to, words: 'x' })
  steps([mediating(), words], { mira: { do: 'relay', many: 1 } })
  steps([mediating(), words, say('side-a')], { mira: { do: 'relay', many: 1 } })
  steps([mediating(), words, say('side-a'), say('side-c')], { mira: nothing })
  steps([mediating(), words, made()], { mira: { do: 'relay', many: 2 } })
  steps([mediating(), made(), told, act('ana', withdraw('o1'))], { mira: { do: 'relay', many: 1 } })
})

test('in the direct way offers are answered where they stand, and crossing ones call the mediator', () => {
  const direct = mediating({ way: 'direct' })
  steps([direct, made()], {
    ana: nothing,
    ben: { do: 'answer offer', offer: 'o1', held: false },
    cem: makeOffer,
    mira: nothing,
  })
  const back = offer('b1', { to: ['side-a'], terms: [pays('side-b', 'side-a', 1)] })
  steps([direct, made(), act('ben', back)], { mira: { do: 'clear crossing' } })
})

test('a draft is approved, opened, signed and downloaded', () => {
  steps([drafted()], {
    ana: { do: 'approve draft', draft: 'd1' },
    dora: { do: 'approve draft', draft: 'd1' },
    sam: nothing,
    mira: nothing,
  })
  steps([drafted(), act('ada', approves('d1'))], { ana: nothing, mira: nothing })
  steps([approved()], { ben: nothing, mira: { do: 'open signing' } })
  steps([signing()], {
    ana: { do: 'sign', draft: 'd1' },
    al: { do: 'sign', draft: 'd1' },
    ada: nothing,
    dora: nothing,
    cem: nothing,
    mira: nothing,
  })
  steps([signing(), act('ana', signs('d1'))], { ana: nothing, al: { do: 'sign', draft: 'd1' } })
  steps([signing(), act('mira', drafts('d2'))], { ana: { do: 'approve draft', draft: 'd2' } })
  steps([concluded()], {
    ana: { do: 'download' },
    cem: { do: 'download' },
    max: { do: 'download' },
  })
})

test('after an end without a settlement it is over for everybody', () => {
  steps([mediating(), made(), impasse], {
    ana: { do: 'over' },
    mira: { do: 'over' },
    max: { do: 'over' },
  })
})

test('each offer shows how it stands to the side it was made to, newest first', () => {
  const states = (acts: Acts, who = 'ben', side: 'side-a' | 'side-b' = 'side-b') => {
    const story = given(...acts)
    return offersTo(story.view(who), side, story.now).map(({ offer, state }) => [offer, state])
  }
  const heard = [mediating(), made(), told]
  expect(states([heard])).toEqual([['h1', 'open']])
  expect(states([heard, act('dora', accept('h1'))])).toEqual([['h1', 'accepted']])
  expect(states([heard, act('dora', decline('h1'))])).toEqual([['h1', 'declined']])
  const counter = offer('b1', { to: ['side-a'], counters: 'h1' })
  expect(states([heard, act('dora', counter)])).toEqual([['h1', 'countered']])
  expect(states([heard, act('ana', offer('o2')), act('mira', relay('o2', 'h2'))])).toEqual([
    ['h2', 'open'],
    ['h1', 'replaced'],
  ])
  const direct = mediating({ way: 'direct' })
  expect(states([direct, made()])).toEqual([['o1', 'open']])
  expect(states([direct, made(), act('ana', withdraw('o1'))])).toEqual([['o1', 'withdrawn']])
  const done = [direct, made(), act('ben', accept('o1')), act('ana', offer('o2'))]
  expect(states([done])).toEqual([
    ['o2', 'open'],
    ['o1', 'accepted'],
  ])
  const agreed = [heard, act('ben', accept('h1')), act('mira', relayAnswer('h1'))]
  const later = [agreed, act('ana', offer('o2')), act('mira', relay('o2', 'h2'))]
  expect(states([later])).toEqual([
    ['h2', 'open'],
    ['h1', 'accepted'],
  ])
})

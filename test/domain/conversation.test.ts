// Conversation: who says what in which room, and when the rooms take words.
import { expect, test } from 'vitest'
import type { TalkingRoom } from '../../src/domain/conversation.ts'
import type { Command } from '../../src/domain/mediation.ts'
import {
  act,
  convened,
  everyRefusalIsSeenOf,
  given,
  invited,
  isOnlyForMediating,
  mediating,
  opened,
  seated,
  signed,
} from './mediation-story.ts'

const says = (room: TalkingRoom, words = 'A word.'): Command => ({
  type: 'PostMessage',
  room,
  words,
})
const ofSide = (side: 'side-a' | 'side-b' | 'side-c'): TalkingRoom[] => [
  `caucus:${side}`,
  `team:${side}`,
  `desk:${side}`,
]
const everyRoom: TalkingRoom[] = [
  'joint',
  'neutrals',
  ...ofSide('side-a'),
  ...ofSide('side-b'),
  ...ofSide('side-c'),
]
const desks: TalkingRoom[] = ['desk:side-a', 'desk:side-b', 'desk:side-c']
const caucuses: TalkingRoom[] = ['caucus:side-a', 'caucus:side-b', 'caucus:side-c']
const mediators: TalkingRoom[] = ['joint', 'neutrals', ...caucuses, ...desks]

test.each<[string, TalkingRoom[]]>([
  ['ana', ['joint', ...ofSide('side-a')]],
  ['al', ['joint', ...ofSide('side-a')]],
  ['ada', ['joint', ...ofSide('side-a')]],
  ['dora', ['joint', ...ofSide('side-b')]],
  ['cem', ['joint', ...ofSide('side-c')]],
  ['mira', mediators],
  ['milo', mediators],
  ['max', desks],
])('%s writes in these rooms and no other: %j', (who, rooms) => {
  const story = given(mediating())
  for (const room of everyRoom) {
    const said = story.when(who, says(room))
    if (rooms.includes(room))
      said.records([room, { type: 'MessagePosted', room, words: 'A word.' }])
    else said.refuses('RoomUnknown')
  }
})

test('a support person writes with their side and takes no part in what is said before everybody', () => {
  const story = given(mediating())
  for (const room of ofSide('side-a')) {
    story.when('sam', says(room)).records([room, { type: 'MessagePosted', room, words: 'A word.' }])
  }
  story.when('sam', says('joint')).refuses('NotForThisSeat')
  story.when('sam', says('caucus:side-b')).refuses('RoomUnknown')
  const ines = [mediating(), seated('ines', 'side-a', 'interpreter'), signed('ines')]
  given(ines)
    .when('ines', says('joint'))
    .records(['joint', { type: 'MessagePosted', room: 'joint', words: 'A word.' }])
})

test('an observer writes nowhere, and finds no room that is not theirs', () => {
  const story = given(mediating())
  for (const room of mediators) story.when('olu', says(room)).refuses('ObserversDoNotWrite')
  for (const room of ['team:side-a', 'team:side-b'] as const) {
    story.when('olu', says(room)).refuses('RoomUnknown')
  }
})

test('a room of a side that does not exist is answered like a room that is not mine', () => {
  const story = given(mediating())
  story.when('ana', says('caucus:side-d')).refuses('RoomUnknown')
  story.when('ana', says('caucus:side-b')).refuses('RoomUnknown')
})

test('empty words say nothing', () => {
  const story = given(mediating())
  for (const words of ['', ' ', '\n\t ']) {
    story.when('ana', says('caucus:side-a', words)).refuses('NothingSaid')
  }
})

test('before the start caucus and joint rooms wait; desks, teams and notes do not', () => {
  const story = given(convened())
  for (const room of ['joint', 'caucus:side-a'] as const) {
    story.when('ana', says(room)).refuses('MediationNotStarted')
    story.when('mira', says(room)).refuses('MediationNotStarted')
  }
  for (const [who, room] of [
    ['ana', 'desk:side-a'],
    ['ana', 'team:side-a'],
    ['max', 'desk:side-a'],
    ['mira', 'neutrals'],
  ] as const) {
    story.when(who, says(room)).records([room, { type: 'MessagePosted', room, words: 'A word.' }])
  }
})

test('who comes later and has not signed waits at the desk', () => {
  const later = [mediating(), seated('amy', 'side-a', 'attorney')]
  given(later).when('amy', says('caucus:side-a')).refuses('GroundRulesNotAccepted')
  given(later).when('amy', says('joint')).refuses('GroundRulesNotAccepted')
  given(later, signed('amy'))
    .when('amy', says('caucus:side-a'))
    .records(['caucus:side-a', { type: 'MessagePosted', room: 'caucus:side-a', words: 'A word.' }])
})

test('an invited person asks at the desk and nowhere else', () => {
  const story = given(opened(), invited('ben', 'side-b', 'party'))
  story
    .when('ben', says('desk:side-b'))
    .records(['desk:side-b', { type: 'MessagePosted', room: 'desk:side-b', words: 'A word.' }])
  for (const room of everyRoom.filter((one) => one !== 'desk:side-b')) {
    story.when('ben', says(room)).refuses('RoomUnknown')
  }
})

test('a joint room that is shut takes no words, from mediators neither', () => {
  for (const story of [
    given(mediating({ jointOpen: false })),
    given(mediating(), act('mira', { type: 'SetJointRoom', open: false })),
  ]) {
    for (const who of ['ana', 'ben', 'mira', 'milo']) {
      story.when(who, says('joint')).refuses('JointRoomShut')
    }
    story
      .when('ana', says('caucus:side-a'))
      .records([
        'caucus:side-a',
        { type: 'MessagePosted', room: 'caucus:side-a', words: 'A word.' },
      ])
  }
})

test('after the end the common room is silent; who writes to the mediator or at a desk is marked', () => {
  const over = given(mediating(), act('cem', { type: 'EndMediation', outcome: 'withdrawn' }))
  over.when('ana', says('joint')).refuses('MediationIsEnded')
  for (const room of ['caucus:side-a', 'desk:side-a'] as const) {
    const marked = { type: 'MessagePosted', room, words: 'A word.', afterTheEnd: true } as const
    for (const who of ['ana', 'mira']) over.when(who, says(room)).records([room, marked])
  }
  const team = { type: 'MessagePosted', room: 'team:side-a', words: 'A word.' } as const
  over.when('ana', says('team:side-a')).records(['team:side-a', team])
  const again = given(
    mediating(),
    act('cem', { type: 'EndMediation', outcome: 'withdrawn' }),
    act('mira', { type: 'ReopenMediation' }),
  )
  const caucus = { type: 'MessagePosted', room: 'caucus:side-a', words: 'A word.' } as const
  again.when('ana', says('caucus:side-a')).records(['caucus:side-a', caucus])
})

test('an end opens no caucus to somebody who has not heard the caucus practice', () => {
  const impasse = act('mira', { type: 'EndMediation', outcome: 'impasse' })
  given(convened(), impasse).when('ana', says('caucus:side-a')).refuses('MediationNotStarted')
  given(mediating(), seated('new', 'side-a', 'party'), impasse)
    .when('new', says('caucus:side-a'))
    .refuses('GroundRulesNotAccepted')
})

test('a mediator tells each side in private that they are still there, in the same words', () => {
  const still: Command = { type: 'SayStillWithYou', words: 'I am here.' }
  const posted = (room: 'caucus:side-a' | 'caucus:side-b' | 'caucus:side-c') =>
    [room, { type: 'MessagePosted', room, words: 'I am here.' }] as const
  for (const who of ['mira', 'milo']) {
    given(mediating())
      .when(who, still)
      .records(posted('caucus:side-a'), posted('caucus:side-b'), posted('caucus:side-c'))
  }
  given(mediating())
    .when('mira', { ...still, words: ' ' })
    .refuses('NothingSaid')
})
isOnlyForMediating({ type: 'SayStillWithYou', words: 'x' }, 'mira', ['ana', 'olu', 'max'])

test('what is said is read in its room, word for word, and weighs nothing', () => {
  const quiet = given(mediating())
  const talked = given(mediating(), act('ana', says('caucus:side-a', 'I would take 900.')))
  const words = (who: string) =>
    talked.sees(who).flatMap(({ fact }) => (fact.type === 'MessagePosted' ? [fact.words] : []))
  for (const who of ['ana', 'al', 'ada', 'sam', 'mira', 'milo', 'olu']) {
    expect(words(who)).toEqual(['I would take 900.'])
    expect(talked.view(who)).toEqual(quiet.view(who))
  }
  for (const who of ['ben', 'dora', 'cem', 'max']) expect(words(who)).toEqual([])
})

everyRefusalIsSeenOf('PostMessage', 'SayStillWithYou')

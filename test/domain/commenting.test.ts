// Comments on clauses: where somebody may write they may comment, on a clause that there is, and only its room reads it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TalkingRoom } from '../../src/domain/conversation.ts'
import type { Command } from '../../src/domain/mediation.ts'
import { agreeing, drafted, drafts } from './drafts-on-the-board.ts'
import { act, everyRefusalIsSeenOf, given, isOnlyForMediating } from './mediation-story.ts'

const comments = (
  room: TalkingRoom,
  said: { readonly draft?: string; readonly clause?: string; readonly words?: string } = {},
): Command => ({
  ...{ type: 'CommentOnClause', room },
  ...{ draft: 'd1', clause: '2', words: 'Which Friday?', ...said },
})
const commented = (room: TalkingRoom) =>
  [
    room,
    { type: 'ClauseCommented', room, draft: 'd1', clause: '2', words: 'Which Friday?' },
  ] as const

test.each<[string, TalkingRoom[]]>([
  ['ana', ['team:side-a', 'caucus:side-a', 'joint']],
  ['sam', ['team:side-a', 'caucus:side-a']],
  ['mira', ['neutrals', 'caucus:side-a', 'caucus:side-b', 'joint']],
])('%s comments in these rooms: %j', (who, rooms) => {
  for (const room of rooms)
    given(drafted())
      .when(who, comments(room))
      .records([...commented(room)])
})

test('a comment stands under its clause for who reads its room, and for nobody else', () => {
  const story = given(drafted(), act('ana', comments('caucus:side-a')))
  const read = (who: string) =>
    [...story.view(who).rooms.values()].flatMap((room) => room.comments.get('d1') ?? [])
  for (const who of ['ana', 'ada', 'mira']) {
    expect(read(who).map(({ clause, words, by }) => [clause, words, by])).toEqual([
      ['2', 'Which Friday?', 'ana'],
    ])
  }
  for (const who of ['ben', 'cem', 'max']) expect(read(who)).toEqual([])
})

test('who may not write somewhere comments nowhere there, nor with nothing to say', () => {
  const story = given(drafted())
  story.when('ana', comments('caucus:side-b')).refuses('RoomUnknown')
  story.when('ana', comments('neutrals')).refuses('RoomUnknown')
  story.when('sam', comments('joint')).refuses('NotForThisSeat')
  story.when('olu', comments('joint')).refuses('ObserversDoNotWrite')
  story.when('ana', comments('joint', { words: ' ' })).refuses('NothingSaid')
  given(drafted(), act('mira', { type: 'SetJointRoom', open: false }))
    .when('ana', comments('joint'))
    .refuses('JointRoomShut')
})

test('a version and a clause that are not there are said', () => {
  const story = given(drafted())
  story.when('ana', comments('caucus:side-a', { draft: 'd9' })).refuses('DraftUnknown')
  story.when('ana', comments('caucus:side-a', { clause: '99' })).refuses('ClauseUnknown')
})

test('a newer version leaves comments with the one they are about', () => {
  const story = given(
    drafted(),
    act('ana', comments('caucus:side-a')),
    agreeing('o2'),
    act('mira', drafts('d2', ['agreed o2'])),
  )
  const { comments: kept } = story.view('ana').rooms.get('caucus:side-a') ?? { comments: new Map() }
  expect([...kept.keys()]).toEqual(['d1'])
  story.when('ana', comments('caucus:side-a')).records([...commented('caucus:side-a')])
})

test('when the mediation is over nothing is commented', () => {
  const over = given(drafted(), act('mira', { type: 'EndMediation', outcome: 'impasse' }))
  for (const room of ['caucus:side-a', 'team:side-a', 'joint'] as const) {
    over.when('ana', comments(room)).refuses('MediationIsEnded')
  }
})

isOnlyForMediating(comments('caucus:side-a'), 'ana', [])

test('whoever comments wherever, it stands in that room alone or is refused for what is the case', () => {
  const rooms: TalkingRoom[] = [
    'team:side-a',
    'caucus:side-a',
    'caucus:side-b',
    'neutrals',
    'joint',
  ]
  const story = given(drafted())
  const one = fc.record({
    who: fc.constantFrom('ana', 'ben', 'mira'),
    room: fc.constantFrom(...rooms),
    clause: fc.constantFrom('1', '2', '99'),
    words: fc.constantFrom('why?', 'no', ' '),
  })
  const sits: Readonly<Record<string, readonly TalkingRoom[]>> = {
    ana: ['team:side-a', 'caucus:side-a', 'joint'],
    ben: ['caucus:side-b', 'joint'],
    mira: ['caucus:side-a', 'caucus:side-b', 'neutrals', 'joint'],
  }
  fc.assert(
    fc.property(one, ({ who, room, clause, words }) => {
      const said = story.when(who, comments(room, { clause, words }))
      if (!sits[who]?.includes(room)) said.refuses('RoomUnknown')
      else if (words.trim() === '') said.refuses('NothingSaid')
      else if (clause === '99') said.refuses('ClauseUnknown')
      else said.records([room, { type: 'ClauseCommented', room, draft: 'd1', clause, words }])
    }),
    { numRuns: 5_000 },
  )
})
everyRefusalIsSeenOf('CommentOnClause')

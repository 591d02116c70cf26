// Calls: who may talk in which room, that they came and went is on record there, and what is said is on none.
import { expect, test } from 'vitest'
import { apartIn, barredFromCall } from '../../src/domain/calling.ts'
import { attendedIn, isThere } from '../../src/domain/calls.ts'
import type { Command } from '../../src/domain/mediation.ts'
import type { MeetingRoom } from '../../src/domain/meetings.ts'
import { mayEnterLarger } from '../../src/domain/opening-ways.ts'
import { hidesDialIn } from '../../src/domain/out-of-call.ts'
import {
  act,
  convened,
  everyRefusalIsSeenOf,
  given,
  mediating,
  opened,
  passing,
  seated,
  signed,
} from './mediation-story.ts'
import { noon, plan, proposed, sets, ten } from './meetings-story.ts'
import { afraid, answering } from './safety-answers.ts'

const caucus = 'caucus:side-a'
const joins = (room: MeetingRoom = caucus): Command => ({ type: 'JoinCall', room })
const leaves = (at: number, room: MeetingRoom = caucus): Command => ({
  type: 'LeaveCall',
  room,
  at,
})
const puts = (participant: string, room: MeetingRoom = caucus): Command => ({
  ...{ type: 'PutOutOfCall', room, participant },
})
const over = act('mira', { type: 'EndMediation', outcome: 'impasse' })
const shut = act('mira', { type: 'SetJointRoom', open: false })

test('who came in stands in the room of the call, under their own name', () => {
  for (const [who, room] of [
    ['ana', caucus],
    ['sam', caucus],
    ['olu', caucus],
    ['ben', 'joint'],
    ['max', 'desk:side-b'],
    ['milo', 'neutrals'],
  ] as const) {
    given(mediating())
      .when(who, joins(room))
      .records([room, { type: 'CallJoined', room, participant: who }])
  }
})

test('nobody comes into a room that is not theirs, and nobody twice', () => {
  for (const room of ['caucus:side-b', 'neutrals', 'desk:side-b'] as const) {
    given(mediating()).when('ana', joins(room)).refuses('RoomUnknown')
  }
  for (const room of ['board', 'safety', 'team:side-a']) {
    given(mediating())
      .when('ana', joins(room as MeetingRoom))
      .refuses('RoomUnknown')
  }
  given(mediating()).when('max', joins()).refuses('RoomUnknown')
  given(mediating(), act('ana', joins())).when('ana', joins()).refuses('AlreadyInCall')
})

test('a caucus and the room of everybody wait for the ground rules, and end with the mediation', () => {
  for (const room of [caucus, 'joint'] as const) {
    given(convened()).when('ana', joins(room)).refuses('MediationNotStarted')
    given(mediating(), over).when('ana', joins(room)).refuses('MediationIsEnded')
    given(mediating(), seated('ned', 'side-a', 'party'))
      .when('ned', joins(room))
      .refuses('GroundRulesNotAccepted')
  }
  given(mediating(), over).when('max', joins('desk:side-a')).refuses('MediationIsEnded')
  given(mediating(), shut).when('ana', joins('joint')).refuses('JointRoomShut')
  given(convened())
    .when('max', joins('desk:side-a'))
    .records(['desk:side-a', { type: 'CallJoined', room: 'desk:side-a', participant: 'max' }])
})

test('who is only invited reads a desk and talks nowhere', () => {
  const table = given(
    convened(),
    act('max', {
      ...{ type: 'InviteParticipant', participant: 'ivo', side: 'side-a', role: 'party' },
      ...{ name: 'Ivo', words: 'Please come.' },
    }),
  )
  table.when('ivo', joins('desk:side-a')).refuses('NotForThisSeat')
})

test('where people are kept apart no mediator comes into the room of everybody, and nobody else sees why', () => {
  const flagged = given(mediating(), answering('ana', 'side-a', afraid))
  flagged.when('mira', joins('joint')).refuses('SafetyFlagged')
  for (const who of ['ana', 'ben', 'olu']) {
    expect(apartIn(flagged.view(who), 'joint')).toBe(undefined)
    expect(barredFromCall(flagged.view(who), 'joint')).toBe(undefined)
  }
  flagged
    .when('mira', joins())
    .records([caucus, { type: 'CallJoined', room: caucus, participant: 'mira' }])
  const harassment = { caseType: 'civil-harassment', sides: ['Anders', 'Berg'] } as const
  given(
    opened(harassment),
    seated('ana', 'side-a', 'party'),
    seated('ben', 'side-b', 'party'),
    act('max', { type: 'SeatNeutral', participant: 'mira', role: 'mediator', name: 'Mira' }),
    signed('ana', 'ben', 'mira'),
    answering('ana', 'side-a'),
    answering('ben', 'side-b'),
    act('mira', { type: 'SetJointRoom', open: true }),
    seated('cleo', 'side-b', 'party'),
    signed('cleo'),
  )
    .when('mira', joins('joint'))
    .refuses('SafetyNotYetAsked')
})

test('a flag that comes while people talk ends nothing: who is in stays in', () => {
  const talking = given(
    mediating(),
    act('mira', joins('joint')),
    answering('ana', 'side-a', afraid),
  )
  const held = talking.view('mira').rooms.get('joint')?.calls
  expect(held && isThere(held, 'mira')).toBeTruthy()
  talking
    .when('mira', leaves(talking.now, 'joint'))
    .records(['joint', { type: 'CallLeft', room: 'joint', participant: 'mira', at: talking.now }])
})

test('when somebody left is said as it was, and never before they came or after now', () => {
  const came = given(mediating(), act('ana', joins()), passing(90_000))
  const from = came.view('ana').rooms.get(caucus)?.calls.attended[0]?.from ?? 0
  came
    .when('ana', leaves(from + 30_000))
    .records([caucus, { type: 'CallLeft', room: caucus, participant: 'ana', at: from + 30_000 }])
  came
    .when('ana', { ...leaves(from), about: true } as Command)
    .records([
      caucus,
      { type: 'CallLeft', room: caucus, participant: 'ana', at: from, about: true },
    ])
  came.when('ana', leaves(from - 1)).refuses('TimeUnusable')
  came.when('ana', leaves(came.now + 2)).refuses('TimeUnusable')
  came.when('ada', leaves(from)).refuses('NotInCall')
  came.when('ben', leaves(from)).refuses('RoomUnknown')
})

test('who was in when the mediation ended has left all the same', () => {
  const ended = given(mediating(), act('ana', joins()), over)
  ended
    .when('ana', leaves(ended.now))
    .records([caucus, { type: 'CallLeft', room: caucus, participant: 'ana', at: ended.now }])
})

test('who leads sends somebody back to the door; nobody else does', () => {
  const talking = given(mediating(), act('ana', joins()), act('mira', joins()))
  const at = talking.now + 1
  talking
    .when('mira', puts('ana'))
    .records(
      [caucus, { type: 'CallLeft', room: caucus, participant: 'ana', at, putOut: true }],
      [caucus, { type: 'SpokenTogether', room: caucus }],
    )
  talking.when('ana', puts('mira')).refuses('NotForThisSeat')
  talking.when('olu', puts('ana')).refuses('NotForThisSeat')
  talking.when('mira', puts('ada')).refuses('NotInCall')
  talking.when('ben', puts('ana')).refuses('RoomUnknown')
  const desk = given(convened(), act('ana', joins('desk:side-a')))
  desk.when('max', puts('ana', 'desk:side-a')).records([
    'desk:side-a',
    {
      ...{ type: 'CallLeft', room: 'desk:side-a', participant: 'ana' },
      ...{ at: desk.now + 1, putOut: true },
    },
  ])
})

test('who was there at a time is told, whoever came and went', () => {
  const held = {
    putOut: new Map(),
    attended: [
      { participant: 'ana', from: 10, until: 20, about: false },
      { participant: 'mira', from: 15, until: undefined, about: false },
      { participant: 'ana', from: 30, until: 40, about: true },
      { participant: 'ada', from: 50, until: 60, about: false },
    ],
  }
  expect(attendedIn(held, 0, 10)).toEqual([])
  expect(attendedIn(held, 0, 45)).toEqual(['ana', 'mira'])
  expect(attendedIn(held, 20, 30)).toEqual(['mira'])
  expect(attendedIn(held, 45, 100)).toEqual(['mira', 'ada'])
})

const HOUR = 3_600_000
const away = (meeting: string, participant = 'sam'): Command => ({
  ...{ type: 'EndPresence', participant, reason: 'Pleads for Ana.' },
  from: { room: caucus, meeting },
})
const until = (at: number) => passing(at)

test('who was asked to leave a meeting stays out of its call: the built-in one, a larger room, and the number to dial', () => {
  const asked = [mediating(), proposed(), act('mira', sets(ten)), act('mira', away('m1'))]
  const noted = act('mira', {
    ...{ type: 'NoteDialIn', room: caucus, number: '+12133730000', pin: '4711' },
  })
  const open = act('mira', { type: 'OpenLargerCall', room: caucus })
  const then = given(asked, noted, open, until(ten))
  then.when('sam', joins()).refuses('AskedToLeave')
  then
    .when('ana', joins())
    .records([caucus, { type: 'CallJoined', room: caucus, participant: 'ana' }])
  expect(mayEnterLarger(then.view('sam'), caucus, then.now)).toEqual({
    ...{ ok: false, refusal: 'AskedToLeave' },
  })
  expect(mayEnterLarger(then.view('ana'), caucus, then.now).ok).toBe(true)
  expect(hidesDialIn(then.view('sam'), caucus)).toBe(true)
  expect(hidesDialIn(then.view('ana'), caucus)).toBe(false)
  // Another room, the day before, and the next meeting of the same room are not that meeting.
  const sam = { type: 'CallJoined', participant: 'sam' } as const
  then.when('sam', joins('joint')).records(['joint', { ...sam, room: 'joint' }])
  given(asked, until(ten - 2 * HOUR))
    .when('sam', joins())
    .records([caucus, { ...sam, room: caucus }])
  given(
    asked,
    act('mira', plan({ meeting: 'm2' })),
    act('mira', sets(noon, { meeting: 'm2' })),
    until(noon),
  )
    .when('sam', joins())
    .records([caucus, { ...sam, room: caucus }])
  given(asked, until(ten + 14 * HOUR))
    .when('sam', joins())
    .records([caucus, { ...sam, room: caucus }])
})

everyRefusalIsSeenOf('JoinCall', 'LeaveCall', 'PutOutOfCall')

// Other ways into a call: who opens the larger room and notes a number, who may come in, and that a room tells of no other.
import { expect, test } from 'vitest'
import type { MeetingRoom } from '../../src/domain/meetings.ts'
import {
  type CallWaysCommand,
  type CallWaysRefusal,
  type LargerCallShut,
  mayEnterLarger,
} from '../../src/domain/opening-ways.ts'
import {
  act,
  convened,
  everyRefusalIsSeenOf,
  given,
  mediating,
  neutral,
  opened,
  passing,
  seated,
  signed,
} from './mediation-story.ts'
import { afraid, answering } from './safety-answers.ts'

const caucus = 'caucus:side-a'
const other = 'caucus:side-b'
const opens = (room: MeetingRoom): CallWaysCommand => ({ type: 'OpenLargerCall', room })
const shuts = (room: MeetingRoom): CallWaysCommand => ({ type: 'CloseLargerCall', room })
const notes = (room: MeetingRoom, pin = '4711', number = '+12133730000'): CallWaysCommand => ({
  ...{ type: 'NoteDialIn', room, number, pin },
})
const removes = (room: MeetingRoom): CallWaysCommand => ({ type: 'RemoveDialIn', room })
const over = act('mira', { type: 'EndMediation', outcome: 'impasse' })
const enters = (table: ReturnType<typeof given>, who: string, room: string) =>
  mayEnterLarger(table.view(who), room, table.now)
const no = (refusal: CallWaysRefusal | LargerCallShut) => ({ ok: false, refusal })

test('a mediator opens a larger room, and those who sit there come in, an observer to hear and see', () => {
  given(mediating())
    .when('mira', opens('joint'))
    .records(['joint', { type: 'LargerCallOpened', room: 'joint' }])
  const table = given(mediating(), act('mira', opens('joint')))
  for (const who of ['ana', 'ada', 'sam', 'ben', 'cem', 'mira', 'milo', 'olu']) {
    expect(enters(table, who, 'joint')).toMatchObject({ ok: true, larger: { room: 'joint' } })
  }
  expect(enters(table, 'max', 'joint')).toEqual(no('RoomUnknown'))
  expect(enters(table, 'ana', caucus)).toEqual(no('LargerCallNotOpen'))
})

test('what is opened for one side is nothing to the other: not to see, and not to come into', () => {
  const table = given(mediating(), act('mira', opens(caucus)), act('mira', notes(caucus)))
  expect(enters(table, 'ana', caucus)).toMatchObject({ ok: true })
  expect(enters(table, 'ben', caucus)).toEqual(no('RoomUnknown'))
  expect(enters(table, 'ben', other)).toEqual(no('LargerCallNotOpen'))
  expect(enters(table, 'ben', 'caucus:side-z')).toEqual(no('RoomUnknown'))
  expect(enters(table, 'ben', 'team:side-b')).toEqual(no('RoomUnknown'))
  expect(table.view('ben')).toEqual(given(mediating()).view('ben'))
})

test('shut and opened again it is another room, and meanwhile nobody comes in', () => {
  const once = given(mediating(), act('mira', opens(caucus)))
  const shut = given(mediating(), act('mira', opens(caucus)), act('milo', shuts(caucus)))
  expect(enters(shut, 'ana', caucus)).toEqual(no('LargerCallNotOpen'))
  const again = given(
    mediating(),
    act('mira', opens(caucus)),
    act('mira', shuts(caucus)),
    act('mira', opens(caucus)),
  )
  const [first, second] = [once, again].map((table) => enters(table, 'ana', caucus))
  expect(first).toMatchObject({ ok: true })
  expect(second).toMatchObject({ ok: true })
  expect(second).not.toEqual(first)
})

test('nobody comes in unsigned, while the joint room is shut, or after the end', () => {
  const opened = act('mira', opens('joint'))
  const table = given(mediating(), opened, neutral('new', 'co-mediator'))
  expect(enters(table, 'new', 'joint')).toEqual(no('GroundRulesNotAccepted'))
  const shut = given(mediating(), opened, act('mira', { type: 'SetJointRoom', open: false }))
  expect(enters(shut, 'ana', 'joint')).toEqual(no('JointRoomShut'))
  expect(enters(given(mediating(), opened, over), 'ana', 'joint')).toEqual(no('MediationIsEnded'))
})

test('a number and PIN stand in one room, for all who read it, until they are taken away', () => {
  const { type: _, ...noted } = notes(caucus) as Extract<CallWaysCommand, { type: 'NoteDialIn' }>
  given(mediating())
    .when('mira', notes(caucus))
    .records([caucus, { type: 'DialInNoted', ...noted }])
  const table = given(mediating(), act('mira', notes(caucus)))
  for (const who of ['ana', 'sam', 'mira', 'olu']) {
    expect(table.view(who).rooms.get(caucus)?.callWays.dialIn).toMatchObject({ pin: '4711' })
  }
  table.when('milo', removes(caucus)).records([caucus, { type: 'DialInRemoved', room: caucus }])
  table
    .when('mira', notes(caucus, '4712'))
    .records([caucus, { ...noted, type: 'DialInNoted', pin: '4712' }])
  given(convened())
    .when('max', notes('desk:side-a'))
    .records(['desk:side-a', { ...noted, type: 'DialInNoted', room: 'desk:side-a' }])
})

test('who dials the same is in the same room: refused of rooms that the actor reads, and of no others', () => {
  const table = given(mediating(), act('mira', notes(caucus)))
  table.when('mira', notes(other)).refuses('DialInOfAnotherRoom')
  table
    .when('mira', notes(other, '4712'))
    .records([other, { type: 'DialInNoted', room: other, number: '+12133730000', pin: '4712' }])
  // Max reads no caucus: of what stands in one he is told nothing.
  const atDesk = { type: 'DialInNoted', number: '+12133730000', pin: '4711' } as const
  table
    .when('max', notes('desk:side-b'))
    .records(['desk:side-b', { ...atDesk, room: 'desk:side-b' }])
})

test('who may not is refused alike in rooms that there are and that are not theirs', () => {
  const table = given(mediating())
  for (const command of [opens, shuts, notes, removes]) {
    table.when('ana', command(caucus)).refuses('NotForThisSeat')
    table.when('ana', command(other)).refuses('RoomUnknown')
    table.when('ana', command('caucus:side-z')).refuses('RoomUnknown')
    table.when('olu', command('joint')).refuses('ObserversDoNotWrite')
    given(convened(), signed('mira')).when('mira', command('joint')).refuses('MediationNotStarted')
    given(mediating(), over).when('mira', command('joint')).refuses('MediationIsEnded')
    given(mediating(), neutral('new', 'co-mediator'))
      .when('new', command('joint'))
      .refuses('GroundRulesNotAccepted')
  }
  const shut = given(mediating(), act('mira', { type: 'SetJointRoom', open: false }))
  shut.when('mira', opens('joint')).refuses('JointRoomShut')
  shut.when('mira', notes('joint')).refuses('JointRoomShut')
})

test('what is so already is no news, and what nobody can dial is none', () => {
  const table = given(mediating(), act('mira', opens(caucus)), act('mira', notes(caucus)))
  table.when('mira', opens(caucus)).refuses('NoChange')
  table.when('mira', notes(caucus)).refuses('NoChange')
  table.when('mira', shuts('joint')).refuses('NoChange')
  table.when('mira', removes('joint')).refuses('NoChange')
  for (const [pin, number] of [
    ['12', undefined],
    ['four', undefined],
    ['4711', '2133730000'],
  ] as const) {
    table.when('mira', notes('joint', pin, number)).refuses('DialInUnusable')
  }
})

test('where people are kept apart nobody leads them into one larger room or onto one line, and nobody else sees why', () => {
  const flag = answering('ana', 'side-a', afraid)
  const unasked = given(
    opened({ caseType: 'civil-harassment', sides: ['Anders', 'Berg'] }),
    seated('ana', 'side-a', 'party'),
    seated('ben', 'side-b', 'party'),
    act('max', { type: 'SeatNeutral', participant: 'mira', role: 'mediator', name: 'Mira' }),
    signed('ana', 'ben', 'mira'),
    ...[answering('ana', 'side-a'), answering('ben', 'side-b')],
    act('mira', { type: 'SetJointRoom', open: true }),
    ...[seated('cleo', 'side-b', 'party'), signed('cleo')],
  )
  for (const command of [opens, notes]) {
    given(mediating(), flag).when('mira', command('joint')).refuses('SafetyFlagged')
    unasked.when('mira', command('joint')).refuses('SafetyNotYetAsked')
  }
  const before = given(mediating(), act('mira', opens('joint')), flag)
  expect(enters(before, 'mira', 'joint')).toEqual(no('SafetyFlagged'))
  expect(enters(before, 'ben', 'joint')).toMatchObject({ ok: true })
  const shut = { type: 'LargerCallClosed', room: 'joint' } as const
  before.when('mira', shuts('joint')).records(['joint', shut])
})

const door = passing(10 * 60_000)
test('the door of the larger room of everybody shuts by itself, and who leads opens it again to the same room', () => {
  const table = given(mediating(), act('mira', opens('joint')), door)
  for (const who of ['ana', 'ben', 'olu']) {
    expect(enters(table, who, 'joint')).toEqual(no('LargerDoorShut'))
  }
  expect(enters(table, 'milo', 'joint')).toMatchObject({ ok: true })
  table
    .when('mira', opens('joint'))
    .records(['joint', { type: 'LargerCallOpened', room: 'joint', again: true }])
  const before = enters(given(mediating(), act('mira', opens('joint'))), 'ana', 'joint')
  const again = given(mediating(), act('mira', opens('joint')), door, act('milo', opens('joint')))
  expect(enters(again, 'ana', 'joint')).toEqual(before)
  // In a room of one side nobody is kept apart from anybody by it.
  const apart = given(mediating(), act('mira', opens(caucus)), door)
  expect(enters(apart, 'ana', caucus)).toMatchObject({ ok: true })
  apart.when('mira', opens(caucus)).refuses('NoChange')
})

test('after a flag nobody gets another way in, by a door that shuts in every case: no side sees that there was one', () => {
  const flag = answering('ana', 'side-a', afraid)
  const flagged = given(mediating(), act('mira', opens('joint')), flag, door)
  flagged.when('mira', opens('joint')).refuses('SafetyFlagged')
  expect(enters(flagged, 'mira', 'joint')).toEqual(no('SafetyFlagged'))
  const plain = given(mediating(), act('mira', opens('joint')), door)
  for (const who of ['ana', 'ben', 'cem', 'olu']) {
    expect(enters(flagged, who, 'joint')).toEqual(no('LargerDoorShut'))
    expect(enters(plain, who, 'joint')).toEqual(no('LargerDoorShut'))
    expect(flagged.view(who).rooms.get('joint')).toEqual(plain.view(who).rooms.get('joint'))
  }
})

test('where the room of everybody is shut, its larger room is, too, and no other', () => {
  const shuts = { type: 'SetJointRoom', open: false } as const
  given(mediating(), act('mira', opens('joint')), act('mira', opens(caucus)))
    .when('mira', shuts)
    .records(
      ['board', { type: 'JointRoomSet', open: false }],
      ['joint', { type: 'LargerCallClosed', room: 'joint' }],
    )
  given(mediating(), act('mira', opens(caucus)))
    .when('mira', shuts)
    .records(['board', { type: 'JointRoomSet', open: false }])
})

everyRefusalIsSeenOf('OpenLargerCall', 'CloseLargerCall', 'NoteDialIn', 'RemoveDialIn')

// Who comes to a meeting and what they need; interpreters booked; and who sits beside a side asked to leave.
import { expect, test } from 'vitest'
import { wasSentAway } from '../../src/domain/coming.ts'
import type { Command } from '../../src/domain/mediation.ts'
import type { MeetingRoom } from '../../src/domain/meetings.ts'
import type { Side } from '../../src/domain/seats.ts'
import {
  type Acts,
  act,
  convened,
  everyRefusalIsSeenOf,
  given,
  invited,
  mediating,
  passing,
  seated,
  signed,
} from './mediation-story.ts'
import { callsOff, DAY, held, moves, needs, plan, proposed, sets, ten } from './meetings-story.ts'

const A = 'caucus:side-a'
const table = [mediating(), seated('ines', 'side-b', 'interpreter'), signed('ines')]
const tells = (access: string, language = '', room: MeetingRoom = A, meeting = 'm1'): Command => ({
  type: 'TellNeeds',
  room,
  meeting,
  access,
  language,
})
const books = (words: string, side: Side = 'side-a', meeting = 'm1'): Command => ({
  ...{ type: 'BookInterpreter', side, meeting, words },
})
type From = { readonly room: MeetingRoom; readonly meeting: string }
const away = (participant: string, from?: From, reason = 'Speaks for Ana.'): Command => ({
  ...{ type: 'EndPresence', participant, reason },
  ...(from ? { from } : {}),
})
const over = act('mira', { type: 'EndMediation', outcome: 'impasse' })
const inA = [table, proposed()]
const setInA = [inA, act('mira', sets(ten))]
const asked = (language?: string, time: object | null = { at: ten, minutes: 60 }) => [
  'desk:side-a',
  {
    ...{ type: 'InterpreterAsked', side: 'side-a', meeting: 'm1', channel: 'call', time },
    ...(language === undefined ? {} : { languages: [language] }),
  } as never,
]
const inJoint = [
  table,
  act('mira', plan({ room: 'joint', needed: needs('ana', 'ben', 'mira') })),
  act('mira', sets(ten, { room: 'joint' })),
]
const joint = { room: 'joint', meeting: 'm1' } as const

test('each tells for themselves what they need, where the meeting stands, and nobody else learns of it', () => {
  given(inA)
    .when('sam', tells('No stairs.'))
    .records([
      A,
      {
        ...{ type: 'NeedsTold', room: A, meeting: 'm1', participant: 'sam' },
        ...{ access: 'No stairs.', language: '' },
      },
    ])
  const told = given(inA, act('ana', tells('Large print.', 'Armenian')))
  for (const who of ['ben', 'cem', 'max', 'ines']) {
    expect(told.sees(who)).toEqual(given(inA).sees(who))
  }
  const of = told.view('mira').rooms.get(A)?.coming.needs.get('m1')
  expect([...(of ?? [])]).toEqual([['ana', { access: 'Large print.', language: 'Armenian' }]])
})

test('a language that is told makes an interpreter be asked for, at the own desk, once the meeting is set', () => {
  given(inA, act('ana', tells('', 'Armenian')))
    .when('mira', sets(ten))
    .records(
      [A, { type: 'MeetingSet', room: A, meeting: 'm1', at: ten, minutes: 60 }],
      asked('Armenian') as never,
    )
  const told = given(setInA).when('ana', tells('', 'Armenian'))
  told.records(
    [A, expect.objectContaining({ language: 'Armenian' }) as never],
    asked('Armenian') as never,
  )
  given(setInA, act('ana', tells('', 'Armenian')))
    .when('ana', tells(''))
    .records(
      [A, expect.objectContaining({ language: '' }) as never],
      asked(undefined, null) as never,
    )
  // What the other side needs is told at its own desk.
  const together = given(inJoint, act('ben', tells('', 'Farsi', 'joint')))
  expect(
    together.view('ben').rooms.get('desk:side-b')?.meetings.interpreters.get('m1'),
  ).toMatchObject({
    languages: ['Farsi'],
  })
  expect(together.view('mira').rooms.get('desk:side-a')?.meetings.interpreters.size).toBe(0)
})

test('who books says so at the desk; for another time it is booked anew', () => {
  const wanted = given(setInA, act('ana', tells('', 'Armenian')))
  wanted
    .when('max', books('Ines Lopez, Armenian'))
    .records([
      'desk:side-a',
      { type: 'InterpreterBooked', side: 'side-a', meeting: 'm1', words: 'Ines Lopez, Armenian' },
    ])
  const booked = [setInA, act('ana', tells('', 'Armenian')), act('max', books('Ines Lopez'))]
  const bookedAt = (acts: Acts) =>
    given(acts).view('ana').rooms.get('desk:side-a')?.coming.booked.get('m1')
  expect(bookedAt(booked)).toBe('Ines Lopez')
  expect(bookedAt([...booked, act('mira', moves(ten + DAY))])).toBeUndefined()
  given(booked).when('max', books('Ines Lopez')).refuses('NoChange')
  wanted.when('max', books(' ')).refuses('NothingSaid')
  wanted.when('ana', books('Ines')).refuses('NotForThisSeat')
  wanted.when('max', books('Ines', 'side-x')).refuses('RoomUnknown')
  wanted.when('max', books('Ines', 'side-b')).refuses('InterpreterNotAsked')
  given(inA, act('ana', tells('', 'Armenian')))
    .when('max', books('Ines'))
    .refuses('InterpreterNotAsked')
  given(setInA, act('ana', tells('', 'Armenian')), over)
    .when('max', books('Ines'))
    .refuses('MediationIsEnded')
})

test('what somebody needs is refused where there is nothing to come to', () => {
  const meeting = given(inA)
  meeting.when('ben', tells('x')).refuses('RoomUnknown')
  meeting.when('olu', tells('x')).refuses('ObserversDoNotWrite')
  meeting.when('ana', tells('x', '', A, 'nothing')).refuses('MeetingUnknown')
  meeting.when('ana', tells('')).refuses('NoChange')
  given(inA, act('mira', callsOff())).when('ana', tells('x')).refuses('MeetingCalledOff')
  given(setInA, passing(ten), act('mira', held(['ana', 'mira'])))
    .when('ana', tells('x'))
    .refuses('MeetingIsOver')
  given(inA, over).when('ana', tells('x')).refuses('MediationIsEnded')
  given(convened()).when('ana', tells('x')).refuses('MediationNotStarted')
  given(inA, invited('late', 'side-a', 'party'))
    .when('late', tells('x', '', 'desk:side-a'))
    .refuses('NotForThisSeat')
  given(inA, seated('late', 'side-a', 'party'))
    .when('late', tells('x'))
    .refuses('GroundRulesNotAccepted')
})

test('a mediator asks who sits beside a side to leave a meeting; the reason stays where it stands', () => {
  const ofA = { room: A, meeting: 'm1' } as const
  given(setInA)
    .when('mira', away('sam', ofA))
    .records([A, { type: 'PresenceEnded', ...ofA, participant: 'sam', reason: 'Speaks for Ana.' }])
  const gone = given(setInA, act('milo', away('sam', ofA)))
  expect(wasSentAway(gone.view('sam'), ofA, 'sam')).toBe(true)
  expect(wasSentAway(gone.view('ana'), ofA, 'ana')).toBe(false)
  for (const who of ['ben', 'cem', 'max']) {
    expect(gone.sees(who)).toEqual(given(setInA).sees(who))
  }
  gone.when('mira', away('sam', ofA)).refuses('NoChange')
  given(inJoint)
    .when('mira', away('ines', joint))
    .records(['joint', expect.objectContaining({ type: 'PresenceEnded' }) as never])
  const meeting = given(setInA)
  meeting.when('mira', away('ines', ofA)).refuses('ParticipantUnknown')
  meeting.when('mira', away('ana', ofA)).refuses('SeatIsTheirOwn')
  meeting.when('mira', away('sam', ofA, ' ')).refuses('ReasonMissing')
  meeting.when('mira', away('sam', { ...ofA, meeting: 'nothing' })).refuses('MeetingUnknown')
  meeting.when('mira', away('sam', { room: 'caucus:side-x', meeting: 'm1' })).refuses('RoomUnknown')
  for (const who of ['ana', 'sam', 'olu', 'max']) {
    meeting.when(who, away('sam', ofA)).refuses('NotForThisSeat')
  }
  given(inA, act('mira', callsOff())).when('mira', away('sam', ofA)).refuses('MeetingCalledOff')
  given(setInA, passing(ten), act('mira', held(['ana', 'mira'])))
    .when('mira', away('sam', ofA))
    .refuses('MeetingIsOver')
})

test('asked to leave the case, they read nothing more; everybody learns that they left, their side alone why', () => {
  const there = given(table)
  there
    .when('mira', away('sam'))
    .records(
      [A, { type: 'PresenceEnded', room: A, participant: 'sam', reason: 'Speaks for Ana.' }],
      ['board', { type: 'ParticipantLeft', participant: 'sam' }],
    )
  const gone = given(table, act('mira', away('sam')))
  expect(() => gone.view('sam')).toThrow()
  const said = JSON.stringify(gone.sees('ben'))
  expect(said).toContain('ParticipantLeft')
  for (const who of ['ben', 'cem', 'max'])
    expect(JSON.stringify(gone.sees(who))).not.toContain('Speaks for Ana.')
  expect(JSON.stringify(gone.sees('ana'))).toContain('Speaks for Ana.')
  there.when('mira', away('ada')).refuses('SeatIsTheirOwn')
  there.when('mira', away('nobody')).refuses('ParticipantUnknown')
  given(table, over).when('mira', away('sam')).refuses('MediationIsEnded')
  // Who was waited for and is gone is waited for no longer.
  const waits = [convened(), signed(...'ana al ada ben dora cem mira milo olu'.split(' '))]
  expect(given(waits).view('ana').board.groundRules.startedAt).toBeUndefined()
  given(waits)
    .when('mira', away('sam'))
    .records(
      [A, expect.objectContaining({ type: 'PresenceEnded' }) as never],
      ['board', { type: 'ParticipantLeft', participant: 'sam' }],
      ['board', { type: 'MediationStarted' }],
    )
})

everyRefusalIsSeenOf('TellNeeds', 'BookInterpreter', 'EndPresence')

// The day of the hearing: moved by a case manager, read by everybody at the table, and what goes by it goes by the new one.
import { expect, test } from 'vitest'
import { hearingOf } from '../../src/domain/hearing.ts'
import { morningOf } from '../../src/domain/invitation-writing.ts'
import type { Command } from '../../src/domain/mediation.ts'
import { nextInvitation } from '../../src/domain/reinviting.ts'
import {
  type Acts,
  act,
  convened,
  everyRefusalIsSeenOf,
  given,
  invited,
  mediating,
  opened,
  passing,
} from './mediation-story.ts'

const DAY = 24 * 3_600_000
const court = { name: 'Superior Court', caseNumber: 'SC-1', hearingOn: '1970-02-01' }
const moves = (to: string | null): Command => ({ type: 'MoveHearing', to })
const moved = (from: string | null, to: string | null) =>
  ['board', { type: 'HearingMoved', from, to }] as const

test('a case manager sets another day, or none, and every seat of the table reads it with who and when', () => {
  given(convened({ court }))
    .when('max', moves('1970-03-01'))
    .records(moved('1970-02-01', '1970-03-01'))
  given(convened({ court })).when('max', moves(null)).records(moved('1970-02-01', null))
  const story = given(convened({ court }), act('max', moves('1970-03-01')))
  for (const who of ['ana', 'sam', 'cem', 'mira', 'olu', 'max']) {
    const { board } = story.view(who)
    expect(hearingOf(board)).toBe('1970-03-01')
    expect(board.hearing.moves).toEqual([
      { from: '1970-02-01', to: '1970-03-01', at: story.now, by: 'max' },
    ])
  }
  expect(hearingOf(given(convened({ court })).view('ana').board)).toBe('1970-02-01')
})

test('moved twice it is the last day that counts, and taken off the calendar it is none', () => {
  const twice = [convened({ court }), act('max', moves('1970-03-01')), act('max', moves(null))]
  expect(hearingOf(given(twice).view('ana').board)).toBeUndefined()
  given(twice).when('max', moves('1970-04-01')).records(moved(null, '1970-04-01'))
  expect(hearingOf(given(convened()).view('max').board)).toBeUndefined()
  given(convened()).when('max', moves('1970-04-01')).records(moved(null, '1970-04-01'))
})

test('who is only invited reads nothing of it', () => {
  const story = given(opened({ court }), invited('ben', 'side-b', 'party'))
  const later = given(
    opened({ court }),
    invited('ben', 'side-b', 'party'),
    act('max', moves('1970-03-01')),
  )
  expect(later.sees('ben')).toEqual(story.sees('ben'))
})

test('the schedule of an invitation goes by the new day', () => {
  const sent = [opened({ court }), invited('ben', 'side-b', 'party')]
  const next = (...acts: Acts) => {
    const view = given(...acts).view('max')
    const waiting = view.rooms.get('desk:side-b')?.convening.invitations.get('ben')
    return waiting && nextInvitation(view, waiting)
  }
  expect(next(sent)).toBeCloseTo(3 * DAY, -2)
  expect(next(sent, act('max', moves('1970-01-16')))).toBe(morningOf('1970-01-02'))
  expect(next(sent, act('max', moves('1970-01-02')))).toBeUndefined()
  const again: Command = { type: 'Reinvite', participant: 'ben', side: 'side-b', round: 1 }
  given(sent, act('max', moves('1970-03-20')), passing(3 * DAY))
    .when('max', again)
    .records([
      'desk:side-b',
      {
        ...{ type: 'InvitationSentAgain', participant: 'ben', side: 'side-b', round: 1 },
        changed: [],
      },
    ])
  given(sent, act('max', moves('1970-01-25')), passing(3 * DAY))
    .when('max', again)
    .records([
      'desk:side-b',
      {
        ...{ type: 'InvitationSentAgain', participant: 'ben', side: 'side-b', round: 1 },
        changed: ['hearing-near'],
      },
    ])
})

test('a hearing is moved by a manager, to a day that is to come, and not to where it is', () => {
  for (const who of ['ana', 'ada', 'mira', 'olu']) {
    given(mediating({ court })).when(who, moves('1970-03-01')).refuses('NotForThisSeat')
  }
  const table = given(convened({ court }), passing(10 * DAY))
  for (const day of ['soon', '1970-02-30', '1970-2-3', '']) {
    table.when('max', moves(day)).refuses('DateUnreal')
  }
  table.when('max', moves('1970-02-01')).refuses('NoChange')
  given(convened()).when('max', moves(null)).refuses('NoChange')
  table.when('max', moves('1970-01-09')).refuses('HearingPassed')
  const over = act('mira', { type: 'EndMediation', outcome: 'impasse' })
  given(mediating({ court }), over).when('max', moves('1970-03-01')).refuses('MediationIsEnded')
})

test('today is not past, as long as it lasts on the west coast', () => {
  const noon = given(opened({ court }), passing(morningOf('1970-01-10') + 4 * 3_600_000))
  noon.when('max', moves('1970-01-10')).records(moved('1970-02-01', '1970-01-10'))
  const night = given(opened({ court }), passing(morningOf('1970-01-10') + 16 * 3_600_000))
  night.when('max', moves('1970-01-10')).refuses('HearingPassed')
})

everyRefusalIsSeenOf('MoveHearing')

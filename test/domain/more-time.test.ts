// "I need more time", and a mediator's own reminder: where they stand, what they hold, and when they are refused.
import { expect, test } from 'vitest'
import type { Command } from '../../src/domain/mediation.ts'
import { lastReminded, moreTimeOf } from '../../src/domain/more-time.ts'
import {
  act,
  convened,
  everyRefusalIsSeenOf,
  given,
  invited,
  mediating,
  neutral,
  passing,
  signed,
} from './mediation-story.ts'
import { accept, hold, made, told } from './offers-on-the-table.ts'

const DAY = 24 * 3_600_000
const more = (days: number, holds?: string): Command => ({ type: 'AskMoreTime', days, holds })
const reminds = (participant: string, words = 'Take your time.'): Command => ({
  ...{ type: 'RemindPersonally', participant, words },
})
const over = act('mira', { type: 'EndMediation', outcome: 'impasse' })

test('who asks for time says it to the mediator alone, and until when', () => {
  const table = given(mediating())
  const until = table.now + 1 + 7 * DAY
  table
    .when('ben', more(7))
    .records([
      'caucus:side-b',
      { type: 'MoreTimeAsked', participant: 'ben', room: 'caucus:side-b', until },
    ])
  expect(given(mediating(), act('ben', more(7))).rooms('ana')).not.toContain('caucus:side-b')
})

test('before the start it stands at their own desk, and neutrals say it among themselves', () => {
  for (const [who, room] of [
    ['ana', 'desk:side-a'],
    ['sam', 'desk:side-a'],
    ['mira', 'neutrals'],
    ['olu', 'neutrals'],
  ] as const) {
    const table = given(convened())
    const until = table.now + 1 + 3 * DAY
    table
      .when(who, more(3))
      .records([room, { type: 'MoreTimeAsked', participant: who, room, until }])
  }
})

test('the offer that waits is held with it, once, and one that is answered is left alone', () => {
  const held = ['caucus:side-b', { type: 'OfferHeld', offer: 'h1', by: 'side-b' }] as const
  const asked = (until: number) =>
    [
      'caucus:side-b',
      { ...({ type: 'MoreTimeAsked', participant: 'ben' } as const), room: 'caucus:side-b', until },
    ] as const
  const open = given(mediating(), made(), told)
  open.when('ben', more(3, 'h1')).records(asked(open.now + 1 + 3 * DAY), held)
  const slept = given(mediating(), made(), told, act('ben', hold('h1')))
  slept.when('ben', more(3, 'h1')).records(asked(slept.now + 1 + 3 * DAY))
  const answered = given(mediating(), made(), told, act('ben', accept('h1')))
  answered.when('ben', more(3, 'h1')).records(asked(answered.now + 1 + 3 * DAY))
})

test('what was asked for last counts, though it is less', () => {
  const table = given(mediating(), act('ben', more(14)), passing(DAY), act('ben', more(3)))
  for (const who of ['ben', 'dora', 'mira']) {
    expect(moreTimeOf(table.view(who), 'ben')).toBe(table.now + 3 * DAY)
  }
  expect(moreTimeOf(table.view('ana'), 'ben')).toBeUndefined()
})

test('time is asked for by who sits at the table, as long as there is something to do', () => {
  const table = given(mediating(), invited('new', 'side-a', 'party'))
  for (const who of ['max', 'new']) table.when(who, more(7)).refuses('NotForThisSeat')
  given(mediating(), over).when('ben', more(7)).refuses('MediationIsEnded')
})

test('a reminder of the mediator’s own is a message to that side, and says whom it is for', () => {
  given(mediating())
    .when('mira', reminds('ben'))
    .records(
      ['caucus:side-b', { type: 'PersonallyReminded', participant: 'ben', room: 'caucus:side-b' }],
      ['caucus:side-b', { type: 'MessagePosted', room: 'caucus:side-b', words: 'Take your time.' }],
    )
  given(convened())
    .when('mira', reminds('ana'))
    .records(
      ['desk:side-a', { type: 'PersonallyReminded', participant: 'ana', room: 'desk:side-a' }],
      ['desk:side-a', { type: 'MessagePosted', room: 'desk:side-a', words: 'Take your time.' }],
    )
})

test('nobody is reminded by a mediator twice a day, and one person’s day is not another’s', () => {
  const table = given(mediating(), act('mira', reminds('ben')))
  table.when('milo', reminds('ben')).refuses('RemindedToday')
  expect(lastReminded(table.view('mira'), 'dora')).toBeUndefined()
  given(mediating(), act('mira', reminds('ben')), act('mira', reminds('dora')))
  given(mediating(), act('mira', reminds('ben')), passing(DAY), act('milo', reminds('ben')))
})

test('a day counts from the desk into the caucus', () => {
  const table = given(
    convened(),
    act('mira', reminds('ben')),
    signed('ana', 'al', 'ada', 'sam', 'ben', 'dora', 'cem', 'mira', 'milo', 'olu'),
  )
  table.when('mira', reminds('ben')).refuses('RemindedToday')
})

test('only a mediator reminds, only somebody of a side, with words, and not after the end', () => {
  const table = given(mediating(), neutral('new', 'co-mediator'))
  for (const who of ['ana', 'olu', 'max']) {
    table.when(who, reminds('ben')).refuses('NotForThisSeat')
  }
  for (const nobody of ['mira', 'olu', 'max', 'zed']) {
    table.when('mira', reminds(nobody)).refuses('ParticipantUnknown')
  }
  given(mediating(), act('ben', { type: 'LeaveSeat' }))
    .when('mira', reminds('ben'))
    .refuses('ParticipantUnknown')
  table.when('mira', reminds('ben', ' \n')).refuses('NothingSaid')
  given(mediating(), over).when('mira', reminds('ben')).refuses('MediationIsEnded')
})

everyRefusalIsSeenOf('AskMoreTime', 'RemindPersonally')

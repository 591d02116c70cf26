// Inviting once more: by a schedule that hurries as the hearing nears, and that a word ends.
import { expect, test } from 'vitest'
import { SENT_AGAIN_AFTER } from '../../src/domain/convening.ts'
import {
  firstSent,
  hearingIsNear,
  morningOf,
  nextWriting,
  reinvitePolicy,
} from '../../src/domain/invitation-writing.ts'
import type { Command } from '../../src/domain/mediation.ts'
import { nextInvitation } from '../../src/domain/reinviting.ts'
import {
  act,
  everyRefusalIsSeenOf,
  given,
  invited,
  neutral,
  opened,
  passing,
  seated,
} from './mediation-story.ts'

const DAY = 24 * 3_600_000
const of = { participant: 'ben', side: 'side-b' } as const
const round = (n: number): Command => ({ type: 'Reinvite', ...of, round: n })
const quiet: Command = { type: 'AskForQuiet' }
const set = (at: number | null): Command => ({ type: 'SetNextInvitation', ...of, at })
const posted = (letter: string): Command => ({ type: 'RecordLetterPosted', ...of, letter })
const notMe: Command = { type: 'AnswerInvitation', answer: 'not-me', reason: '' }
const ends: Command = { type: 'EndMediation', outcome: 'impasse' }
const sent = [opened(), invited('ben', 'side-b', 'party')]
const again = (n: number, changed: readonly string[] = []) =>
  ['desk:side-b', { type: 'InvitationSentAgain', ...of, round: n, changed } as never] as const

test('a morning is the same instant that a calendar knows', () => {
  for (const day of ['1970-01-01', '2024-02-29', '2026-11-21', '2027-03-01', '2100-02-28']) {
    expect(morningOf(day)).toBe(Date.parse(`${day}T16:00:00Z`))
  }
})

test('without a hearing the rounds come after three, seven and fourteen days, and no fourth', () => {
  const first = firstSent(0)
  expect(nextWriting(first, undefined)).toBe(3 * DAY)
  expect(nextWriting({ ...first, rounds: 1, lastSentAt: 3 * DAY }, undefined)).toBe(7 * DAY)
  expect(nextWriting({ ...first, rounds: 2, lastSentAt: 7 * DAY }, undefined)).toBe(14 * DAY)
  expect(nextWriting({ ...first, rounds: 3, lastSentAt: 14 * DAY }, undefined)).toBeUndefined()
})

test('two letters are a day apart, whoever sent the last one', () => {
  const late = { ...firstSent(0), lastSentAt: 2.5 * DAY }
  expect(nextWriting(late, undefined)).toBe(3.5 * DAY)
})

test('the rounds come sooner as the hearing nears, and none on its eve or after it', () => {
  const at = morningOf('2026-11-01')
  const first = firstSent(at)
  expect(nextWriting({ ...first, rounds: 1, lastSentAt: at }, '2026-11-10')).toBe(
    morningOf('2026-11-03'),
  )
  expect(nextWriting(first, '2026-12-31')).toBe(at + 3 * DAY)
  expect(nextWriting(first, '2026-11-10')).toBe(at + DAY)
  expect(nextWriting(first, '2026-11-02')).toBeUndefined()
  expect(nextWriting(first, '2026-10-30')).toBeUndefined()
  expect(reinvitePolicy.after).toHaveLength(reinvitePolicy.beforeHearing.length)
})

test('a hearing is near when it is to come within a month', () => {
  const hearing = morningOf('2026-12-01')
  expect(hearingIsNear('2026-12-01', hearing - 29 * DAY)).toBe(true)
  expect(hearingIsNear('2026-12-01', hearing - 31 * DAY)).toBe(false)
  expect(hearingIsNear('2026-12-01', hearing + 1)).toBe(false)
  expect(hearingIsNear(undefined, hearing)).toBe(false)
})

test('a round is sent when it is due, once, and not before', () => {
  const due = [sent, passing(3 * DAY)]
  given(sent, passing(3 * DAY - 2))
    .when('max', round(1))
    .refuses('RoundNotDue')
  given(due).when('max', round(1)).records(again(1))
  given(due).when('max', round(2)).refuses('RoundNotDue')
  given(due, act('max', round(1)))
    .when('max', round(1))
    .refuses('RoundNotDue')
  given(due, act('max', round(1)), passing(4 * DAY))
    .when('max', round(1))
    .refuses('RoundNotDue')
  given(due, act('max', round(1)), passing(4 * DAY))
    .when('max', round(2))
    .records(again(2))
})

test('it says that a mediator was seated since, and that the hearing is near, and nothing else of the case', () => {
  const court = { name: 'Court', caseNumber: 'SC-1', hearingOn: '1970-01-20' }
  const story = [opened({ court }), invited('ben', 'side-b', 'party')]
  const meanwhile = [seated('ana', 'side-a', 'party'), neutral('mira', 'mediator')]
  given(story, meanwhile, passing(4 * DAY))
    .when('max', round(1))
    .records(again(1, ['mediator-seated', 'hearing-near']))
  given(sent, meanwhile, passing(4 * DAY), act('max', round(1)), passing(4 * DAY))
    .when('max', round(2))
    .records(again(2))
})

test.each(['accepted', 'declined', 'not-me'] as const)(
  'an answer ends the schedule: %s',
  (answer) => {
    const answers: Command = { type: 'AnswerInvitation', answer, reason: '' }
    given(sent, act('ben', answers), passing(4 * DAY))
      .when('max', round(1))
      .refuses('InvitationNotOpen')
  },
)

test('the end of the mediation ends the schedule', () => {
  const over = [sent, neutral('mira', 'mediator'), act('mira', ends), passing(4 * DAY)]
  given(over).when('max', round(1)).refuses('MediationIsEnded')
  given(over).when('max', set(null)).refuses('MediationIsEnded')
  const { view } = given(over)
  const waiting = view('max').rooms.get('desk:side-b')?.convening.invitations.get('ben')
  expect(waiting && nextInvitation(view('max'), waiting)).toBeUndefined()
})

test('who asks for quiet is written to by nobody again, and can still answer', () => {
  given(sent)
    .when('ben', quiet)
    .records(['desk:side-b', { type: 'WritingStopped', ...of }])
  const still = [sent, act('ben', quiet), passing(4 * DAY)]
  given(still).when('max', round(1)).refuses('AskedForQuiet')
  given(still).when('max', set(null)).refuses('AskedForQuiet')
  const byHand: Command = { type: 'SendInvitationAgain', ...of }
  given(still, passing(SENT_AGAIN_AFTER)).when('max', byHand).refuses('AskedForQuiet')
  given(still).when('ben', quiet).refuses('NoChange')
  given(still)
    .when('ben', { type: 'AnswerInvitation', answer: 'declined', reason: '' })
    .records(['desk:side-b', { type: 'InvitationAnswered', ...of, answer: 'declined', reason: '' }])
})

test('quiet is asked for by who is invited, before they answer', () => {
  given(sent).when('max', quiet).refuses('NothingToAnswer')
  given(sent, act('ben', { type: 'AnswerInvitation', answer: 'declined', reason: '' }))
    .when('ben', quiet)
    .refuses('NothingToAnswer')
})

test('a manager chooses the day of the next letter, or none', () => {
  const on = (at: number | null) =>
    ['desk:side-b', { type: 'NextInvitationSet', ...of, at }] as const
  given(sent)
    .when('max', set(9 * DAY))
    .records(on(9 * DAY))
  given(sent).when('max', set(null)).records(on(null))
  given(sent, passing(DAY)).when('max', set(DAY)).refuses('DayPassed')
  given(sent, act('max', set(null)))
    .when('max', set(null))
    .refuses('NoChange')
  given(sent, act('max', set(null)), passing(9 * DAY))
    .when('max', round(1))
    .refuses('RoundNotDue')
  const later = [sent, act('max', set(9 * DAY))]
  given(later, passing(4 * DAY))
    .when('max', round(1))
    .refuses('RoundNotDue')
  given(later, passing(9 * DAY))
    .when('max', round(1))
    .records(again(1))
  // The day was chosen for one letter: the schedule goes on.
  given(later, passing(9 * DAY), act('max', round(1)), passing(5 * DAY))
    .when('max', round(2))
    .records(again(2))
})

test('that a letter was posted stands at the desk once, and the code on it nowhere', () => {
  const at = ['desk:side-b', { type: 'LetterPosted', ...of, letter: 'l1' }] as const
  given(sent).when('max', posted('l1')).records(at)
  given(sent, act('max', posted('l1')))
    .when('max', posted('l1'))
    .refuses('LetterAlreadyPosted')
  given(sent).when('ben', posted('l1')).refuses('NotForThisSeat')
  given(opened()).when('max', posted('l1')).refuses('InvitationNotOpen')
  const story = given(sent, act('max', posted('l1')))
  const waiting = story.view('max').rooms.get('desk:side-b')?.convening.invitations.get('ben')
  expect(waiting?.writing.letters).toEqual([{ letter: 'l1', at: 3 }])
})

test('who says "not me" reads nothing of the case from then on', () => {
  const story = given(sent, act('ben', notMe))
  expect(story.sees('ben')).toEqual([])
  story.when('ben', notMe).findsNoCase()
  const desk = story.view('max').rooms.get('desk:side-b')
  expect(desk?.convening.invitations.get('ben')?.answer).toBe('not-me')
})

test('letters are a matter of managers, and of invitations that are there', () => {
  for (const command of [round(1), set(null)]) {
    given(sent, seated('ana', 'side-a', 'party'))
      .when('ana', command)
      .refuses('NotForThisSeat')
    given(opened()).when('max', command).refuses('InvitationNotOpen')
  }
})

everyRefusalIsSeenOf('Reinvite', 'AskForQuiet', 'SetNextInvitation', 'RecordLetterPosted')

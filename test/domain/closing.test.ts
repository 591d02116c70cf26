// Closing: who ends a mediation and how, what a closed one still takes, and how it is taken up again.
import { expect, test } from 'vitest'
import type { Command } from '../../src/domain/mediation.ts'
import { concluded, drafts } from './drafts-on-the-board.ts'
import {
  act,
  convened,
  everyRefusalIsSeenOf,
  given,
  invited,
  mediating,
  neutral,
  opened,
  seated,
} from './mediation-story.ts'
import { offer } from './offers-on-the-table.ts'

type How = 'impasse' | 'withdrawn' | 'declined'
const ends = (outcome: How): Command => ({ type: 'EndMediation', outcome })
const ended = (outcome: How) => ['board', { type: 'MediationEnded', outcome }] as const
const reopens: Command = { type: 'ReopenMediation' }
const reopened = ['board', { type: 'MediationReopened' }] as const
const declined = [
  invited('dan', 'side-b', 'party'),
  act('dan', { type: 'AnswerInvitation', answer: 'declined', reason: 'No time.' }),
]
const everybody = ['ana', 'al', 'ada', 'sam', 'ben', 'dora', 'cem', 'mira', 'milo', 'olu', 'max']
const may: Record<How, readonly string[]> = {
  impasse: ['mira', 'milo'],
  withdrawn: ['ana', 'al', 'ada', 'ben', 'dora', 'cem'],
  declined: ['max'],
}

test.each(['impasse', 'withdrawn', 'declined'] as const)(
  'each way of ending has those who may end it so: %s',
  (outcome) => {
    const story = given(mediating(), declined)
    for (const who of everybody) {
      const done = story.when(who, ends(outcome))
      if (may[outcome].includes(who)) done.records(ended(outcome))
      else done.refuses('NotForThisSeat')
    }
  },
)

test('a mediation is declined only where an invitation was', () => {
  given(mediating()).when('max', ends('declined')).refuses('InvitationNotDeclined')
  given(opened(), invited('dan', 'side-b', 'party'))
    .when('max', ends('declined'))
    .refuses('InvitationNotDeclined')
  given(opened(), declined).when('max', ends('declined')).records(ended('declined'))
})

test('who is only invited ends nothing, and neither does who has left', () => {
  given(opened(), invited('ben', 'side-b', 'party'))
    .when('ben', ends('withdrawn'))
    .refuses('NotForThisSeat')
  given(mediating(), act('ben', { type: 'LeaveSeat' }))
    .when('ben', ends('withdrawn'))
    .findsNoCase()
})

test('anyone may leave before it has begun', () => {
  given(convened()).when('ana', ends('withdrawn')).records(ended('withdrawn'))
})

test('what has ended does not end again', () => {
  for (const outcome of ['impasse', 'withdrawn'] as const) {
    const by = outcome === 'impasse' ? 'mira' : 'ben'
    given(mediating(), act(by, ends(outcome)))
      .when('mira', ends('impasse'))
      .refuses('MediationIsEnded')
  }
  given(concluded()).when('ben', ends('withdrawn')).refuses('MediationIsEnded')
})

test('a mediator or a manager takes up again what ended without a settlement', () => {
  const over = given(mediating(), act('ben', ends('withdrawn')))
  for (const who of everybody) {
    const done = over.when(who, reopens)
    if (['mira', 'milo', 'max'].includes(who)) done.records(reopened)
    else done.refuses('NotForThisSeat')
  }
  given(mediating()).when('mira', reopens).refuses('MediationNotEnded')
  given(concluded()).when('mira', reopens).refuses('SettledIsFinal')
})

test('what was taken up again goes on where it stood', () => {
  const again = [mediating(), act('ana', offer('o1')), act('mira', ends('impasse'))]
  given(again).when('ana', offer('o2')).refuses('MediationIsEnded')
  const story = given(again, act('max', reopens))
  expect(story.view('ana').rooms.get('caucus:side-a')?.offers.made.has('o1')).toBe(true)
  expect(story.view('ana').board.closing.reopenedAt).toBeGreaterThan(0)
  expect(story.next('mira')).toEqual({ do: 'relay', many: 1 })
  story.when('mira', ends('impasse')).records(ended('impasse'))
})

test('after the end people are still seated and leave: procedure goes on, mediation does not', () => {
  const over = [mediating(), act('mira', ends('impasse'))]
  given(over, act('mira', { type: 'LeaveSeat' }), neutral('ned', 'mediator'))
    .when('ned', reopens)
    .records(reopened)
  given(over, seated('amy', 'side-a', 'attorney'))
    .when('amy', offer('o9'))
    .refuses('MediationIsEnded')
  given(over).when('mira', drafts('d1')).refuses('MediationIsEnded')
})

test('everybody reads how it ended, and nobody reads why', () => {
  const over = given(mediating(), act('ben', ends('withdrawn')))
  for (const who of everybody) {
    expect(over.view(who).board.closing.ended?.outcome).toBe('withdrawn')
    expect(over.sees(who).at(-1)?.fact).toEqual({ type: 'MediationEnded', outcome: 'withdrawn' })
  }
})

everyRefusalIsSeenOf('EndMediation', 'ReopenMediation')

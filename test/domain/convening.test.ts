// Convening: a case is opened, people are invited and answer, take seats and leave them.
import { expect, test } from 'vitest'
import { SENT_AGAIN_AFTER } from '../../src/domain/convening.ts'
import type { Command } from '../../src/domain/mediation.ts'
import { type Side, type SideRole, sitsBeside } from '../../src/domain/seats.ts'
import { confidential } from './confidential-text.ts'
import {
  act,
  convened,
  everyRefusalIsSeenOf,
  given,
  invited,
  mediating,
  neutral,
  opened,
  opening,
  passing,
  seated,
} from './mediation-story.ts'

const invite = (participant: string, side: Side, role: SideRole): Command => ({
  type: 'InviteParticipant',
  participant,
  side,
  role,
  name: participant,
  words: 'Come.',
})
const leave: Command = { type: 'LeaveSeat' }
const declines: Command = { type: 'AnswerInvitation', answer: 'declined', reason: 'No time.' }
const accepts: Command = { type: 'AnswerInvitation', answer: 'accepted', reason: '' }

test('a case opens with its sides named by their places and its manager seated', () => {
  const first = opening({ sides: ['Anders', 'Berg'] })
  expect(first.ok && first.records).toEqual([
    {
      type: 'CaseOpened',
      reference: 'K7QD-4MRT',
      caseType: 'community',
      title: 'The fence',
      about: 'Who pays for the fence.',
      rules: 'california',
      way: 'relayed',
      jointOpen: true,
      silenceDays: 10,
      sides: [
        { side: 'side-a', label: 'Anders' },
        { side: 'side-b', label: 'Berg' },
      ],
    },
    {
      type: 'ParticipantSeated',
      participant: 'max',
      name: 'Max',
      seat: 'manager',
      role: 'case-manager',
    },
  ])
})

test('a case has two to ten sides, each with a name of its own', () => {
  const labels = (many: number) => Array.from({ length: many }, (_, i) => `Side ${i}`)
  const missing = { ok: false, refusal: 'SidesMissing' }
  expect(opening({ sides: labels(1) })).toEqual(missing)
  expect(opening({ sides: labels(11) })).toEqual(missing)
  expect(opening({ sides: labels(10) }).ok).toBe(true)
  expect(opening({ sides: ['Berg', 'Anders', 'Berg'] })).toEqual({
    ok: false,
    refusal: 'SideLabelRepeated',
  })
})

test('an invitation stands at the desk of the side, with the title and nothing else of the case', () => {
  given(opened())
    .when('max', invite('ben', 'side-b', 'party'))
    .records([
      'desk:side-b',
      {
        type: 'InvitationSent',
        participant: 'ben',
        side: 'side-b',
        role: 'party',
        name: 'ben',
        words: 'Come.',
        title: 'The fence',
        caseType: 'community',
      },
    ])
})

test('a party or its attorney brings people to their own side, but no further party', () => {
  const story = given(convened())
  const roles = ['attorney', 'support-person', 'decision-maker', 'interpreter'] as const
  for (const by of ['ana', 'ada']) {
    for (const role of roles) {
      const command = invite('new', 'side-a', role)
      story.when(by, command).records([
        'desk:side-a',
        {
          ...command,
          type: 'InvitationSent',
          title: 'The fence',
          caseType: 'community',
          ...(sitsBeside(role) ? { rules: 'california' } : {}),
        } as never,
      ])
    }
    story.when(by, invite('new', 'side-a', 'party')).refuses('NotForThisSeat')
    story.when(by, invite('new', 'side-b', 'attorney')).refuses('NotForThisSeat')
  }
})

test.each(['sam', 'dora', 'mira', 'milo', 'olu'])('%s invites nobody', (by) => {
  given(convened())
    .when(by, invite('new', 'side-a', 'attorney'))
    .refuses('NotForThisSeat')
})

test('nobody is invited before they sit, or to a side that does not exist', () => {
  const story = given(opened(), invited('ana', 'side-a', 'party'))
  story.when('ana', invite('new', 'side-a', 'attorney')).refuses('NotForThisSeat')
  story.when('max', invite('new', 'side-d', 'party')).refuses('SideUnknown')
})

test('an invitation that waits for an answer is sent again by a manager, after an hour and not before', () => {
  const again: Command = { type: 'SendInvitationAgain', participant: 'ben', side: 'side-b' }
  const sent = [opened(), invited('ben', 'side-b', 'party')]
  const once = { type: 'InvitationSentAgain', participant: 'ben', side: 'side-b' } as const
  // Each act takes a millisecond.
  const [early, late] = [SENT_AGAIN_AFTER - 2, SENT_AGAIN_AFTER - 1]
  given(sent).when('max', again).refuses('InvitationSentLately')
  given(sent, passing(early)).when('max', again).refuses('InvitationSentLately')
  given(sent, passing(late)).when('max', again).records(['desk:side-b', once])
  given(sent, passing(late), act('max', again), passing(early))
    .when('max', again)
    .refuses('InvitationSentLately')
  given(sent, passing(late), act('max', again), passing(late))
    .when('max', again)
    .records(['desk:side-b', once])
})

test('nobody else sends it again, and none that was answered or never was', () => {
  const again: Command = { type: 'SendInvitationAgain', participant: 'ben', side: 'side-b' }
  const sent = [opened(), invited('ben', 'side-b', 'party'), passing(SENT_AGAIN_AFTER)]
  given(sent).when('ben', again).refuses('NotForThisSeat')
  given(convened(), passing(SENT_AGAIN_AFTER)).when('mira', again).refuses('NotForThisSeat')
  given(sent, act('ben', declines)).when('max', again).refuses('InvitationNotOpen')
  given(sent, act('ben', accepts)).when('max', again).refuses('InvitationNotOpen')
  given(sent)
    .when('max', { ...again, side: 'side-a' })
    .refuses('InvitationNotOpen')
  given(sent)
    .when('max', { ...again, participant: 'nobody' })
    .refuses('InvitationNotOpen')
  given(sent, act('ben', { type: 'AskForQuiet' }))
    .when('max', again)
    .refuses('AskedForQuiet')
})

test.each([accepts, declines])('an invited person answers once: %o', (answer) => {
  const before = given(opened(), invited('ben', 'side-b', 'party'))
  before
    .when('ben', answer)
    .records([
      'desk:side-b',
      { ...answer, type: 'InvitationAnswered', participant: 'ben', side: 'side-b' } as never,
    ])
  const after = given(opened(), invited('ben', 'side-b', 'party'), act('ben', answer))
  after.when('ben', declines).refuses('NothingToAnswer')
  given(convened()).when('ana', accepts).refuses('NothingToAnswer')
})

test('who has accepted is seated by the manager in the seat and role of the invitation', () => {
  const story = given(opened(), invited('ada', 'side-a', 'attorney'), act('ada', accepts))
  const seat: Command = { type: 'SeatInvited', participant: 'ada', side: 'side-a' }
  story.when('max', seat).records([
    'board',
    {
      type: 'ParticipantSeated',
      participant: 'ada',
      seat: 'side-a',
      role: 'attorney',
      name: 'Ada',
    },
  ])
  story.when('max', { ...seat, side: 'side-b' }).refuses('InvitationNotAccepted')
  story.when('max', { ...seat, participant: 'ben' }).refuses('InvitationNotAccepted')
  story.when('ada', seat).refuses('NotForThisSeat')
  given(convened()).when('max', seat).refuses('AlreadySeated')
  given(convened(), act('ada', leave)).when('max', seat).refuses('AlreadySeated')
})

test('who has not answered or has declined is not seated', () => {
  const unanswered = [opened(), invited('ben', 'side-b', 'party')]
  const seat: Command = { type: 'SeatInvited', participant: 'ben', side: 'side-b' }
  given(unanswered).when('max', seat).refuses('InvitationNotAccepted')
  given(unanswered, act('ben', declines)).when('max', seat).refuses('InvitationNotAccepted')
})

test.each([
  ['mediator', 'neutral'],
  ['co-mediator', 'neutral'],
] as const)('a manager seats a %s in the seat %s', (role, seat) => {
  const command: Command = { type: 'SeatNeutral', participant: 'ned', role, name: 'Ned' }
  given(opened())
    .when('max', command)
    .records(['board', { type: 'ParticipantSeated', participant: 'ned', seat, role, name: 'Ned' }])
  given(opened(), neutral('ned', role)).when('max', command).refuses('AlreadySeated')
  given(convened()).when('mira', command).refuses('NotForThisSeat')
})

test('an observer is seated at once only where every side agreed, and with the confirmation that was read out to them', () => {
  const bare: Command = {
    ...{ type: 'SeatNeutral', participant: 'ned', role: 'observer', name: 'Ned' },
  }
  const command: Command = { ...bare, sidesAgree: true }
  given(opened())
    .when('max', { ...bare, text: confidential })
    .refuses('ConsentMissingOfSide')
  given(opened())
    .when('max', { ...bare, text: confidential, sidesAgree: false })
    .refuses('ConsentMissingOfSide')
  given(opened()).when('max', command).refuses('ConfidentialityNotConfirmed')
  given(opened())
    .when('max', { ...command, text: confidential })
    .records(
      [
        'board',
        {
          ...{ type: 'ParticipantSeated', participant: 'ned', seat: 'observer' },
          ...{ role: 'observer', name: 'Ned', sidesAgreed: true },
        },
      ],
      ['board', { type: 'ConfidentialityConfirmed', participant: 'ned', ...confidential }],
    )
})

test('one mediator sits at a time, with as many co-mediators as wanted', () => {
  const mediator: Command = { type: 'SeatNeutral', participant: 'ned', role: 'mediator', name: 'N' }
  const seat = {
    type: 'ParticipantSeated',
    participant: 'ned',
    seat: 'neutral',
    name: 'N',
  } as const
  const story = given(mediating())
  story.when('max', mediator).refuses('MediatorAlreadySeated')
  story
    .when('max', { ...mediator, role: 'co-mediator' })
    .records(['board', { ...seat, role: 'co-mediator' }])
  given(mediating(), act('mira', leave))
    .when('max', mediator)
    .records(['board', { ...seat, role: 'mediator' }])
})

test.each(['ana', 'ada', 'sam', 'dora', 'mira', 'milo', 'olu'])(
  '%s may leave at any time',
  (who) => {
    given(mediating())
      .when(who, leave)
      .records(['board', { type: 'ParticipantLeft', participant: who }])
    given(mediating(), act(who, leave)).when(who, leave).findsNoCase()
  },
)

test('the last manager stays, and nobody leaves a seat that they have not taken', () => {
  given(opened()).when('max', leave).refuses('LastManagerStays')
  given(opened(), invited('ben', 'side-b', 'party'))
    .when('ben', leave)
    .refuses('NotForThisSeat')
})

test('a person invited to one side can be seated while another is still thinking', () => {
  const story = given(
    opened(),
    invited('ben', 'side-b', 'party'),
    seated('ana', 'side-a', 'party'),
    seated('bo', 'side-b', 'interpreter'),
  )
  const people = [...story.view('max').board.convening.people.keys()]
  expect(people).toEqual(['max', 'ana', 'bo'])
  expect(story.view('ben').board.convening.people.size).toBe(0)
})

test('nobody is seated at once beside a mediator who is proposed', () => {
  const proposes = (participant: string) =>
    act('max', { type: 'ProposeNeutral', participant, role: 'mediator', name: 'x' })
  const seats = (participant: string) =>
    ({ type: 'SeatNeutral', participant, role: 'mediator', name: 'x' }) as const
  given(opened(), proposes('mira')).when('max', seats('mira')).refuses('AlreadyProposed')
  given(opened(), proposes('mira')).when('max', seats('nia')).refuses('MediatorAlreadyProposed')
})

test('nobody is invited twice as the same participant', () => {
  const again = invited('ana', 'side-a', 'party')
  if (!('command' in again)) throw new Error('no command')
  given(opened(), invited('ana', 'side-a', 'party'))
    .when('max', again.command)
    .refuses('AlreadyInvited')
  given(convened()).when('max', again.command).refuses('AlreadyInvited')
})

test('who sits beside a side says yes with a confirmation, or not at all', () => {
  given(opened(), invited('ivo', 'side-b', 'support-person'))
    .when('ivo', accepts)
    .refuses('ConfidentialityNotConfirmed')
})

everyRefusalIsSeenOf(
  'InviteParticipant',
  'SendInvitationAgain',
  'AnswerInvitation',
  'SeatInvited',
  'SeatNeutral',
  'LeaveSeat',
)

// What follows from new facts: everyone who reads where they stand is told, but for the one who spoke.

import {
  type InvitationSent,
  type InvitationSentAgain,
  seated,
  sidesOf,
} from '../domain/convening.ts'
import type { Fact } from '../domain/facts.ts'
import { hearingOf } from '../domain/hearing.ts'
import { firstSent, nextWriting } from '../domain/invitation-writing.ts'
import type { View } from '../domain/mediation.ts'
import { invitationAt } from '../domain/reinviting.ts'
import { roomFor, seating } from '../domain/rooms.ts'
import { isSide, type Seat } from '../domain/seats.ts'
import { attendanceWatched } from './call-follow-up.ts'
import { askedAfter } from './court-patience.ts'
import { largerEnded } from './larger-calls.ts'
import { meetingsToTell, timesToKeep, toldOfMeetings } from './meetings-follow-up.ts'
import type { CaseId, DueJob } from './ports.ts'
import { looksFrom } from './reminding.ts'
import { silenceWatched } from './silence-watch.ts'

/** A notice waits this long, so that what is said in one breath is one notice. In milliseconds. */
export const NOTICE_WAITS = 2 * 60_000

export function followUp(
  caseId: CaseId,
  actor: View,
  facts: readonly Fact[],
  at: number,
): readonly DueJob[] {
  return [
    ...noticesFrom(caseId, actor, facts, at),
    ...facts.flatMap((f) => doneNext(caseId, actor, f, at)),
    ...facts.flatMap((f) => ofProposals(caseId, f, at)),
    ...facts.flatMap((f) => exchangesFrom(caseId, f, at)),
    ...looksFrom(caseId, actor, facts, at),
    ...fromOutside(caseId, actor, facts, at),
    ...timesToKeep(caseId, actor, facts, at),
    ...meetingsToTell(caseId, actor, facts, { at, waits: NOTICE_WAITS }),
  ]
}

/** Who is told is found on the board, which everyone who is told reads: so nothing is told by it. */
function noticesFrom(
  caseId: CaseId,
  view: View,
  facts: readonly Fact[],
  at: number,
): readonly DueJob[] {
  const { me, board } = view
  const met = toldOfMeetings(view, facts)
  const seatsIn = seating(sidesOf(board.convening))
  const news = facts.filter(({ type }) => !noNews.has(type))
  const told = new Set(news.flatMap((fact) => tellsOf(fact, seatsIn.get(roomFor(fact)) ?? [])))
  // Whom a mediator reminds is told of that, and not of the same message once more.
  const reminded = facts.flatMap((f) => (f.type === 'PersonallyReminded' ? [f.participant] : []))
  return seated(board.convening)
    .filter(({ participant, seat }) => participant !== me.participant && told.has(seat))
    .filter(({ participant }) => !reminded.includes(participant) && !met.has(participant))
    .map(({ participant }) => ({
      job: { type: 'Notify', caseId, participant },
      dueAt: at + NOTICE_WAITS,
      name: `notify ${caseId} ${participant}`,
    }))
}

/** What is only on its way to a court is none. That somebody has answered in private is none for those who sit beside them; nor is who came to a call and left it. */
const noNews: ReadonlySet<Fact['type']> = new Set([
  ...(['FilingSendingBegun', 'FilingFormSent', 'FilingSendingDelayed'] as const),
  ...(['SafetyScreenDone', 'CallJoined', 'CallLeft', 'SpokenTogether'] as const),
])

/** Whether somebody's mail comes back is the case manager's to see to: nobody else is written to about it. */
function tellsOf({ type }: Fact, seats: readonly Seat[]): readonly Seat[] {
  if (type === 'ChannelRestored') return []
  if (type === 'FilingNotSent')
    return seats.filter((seat) => seat === 'manager' || seat === 'neutral')
  return type === 'ChannelFailed' ? seats.filter((seat) => seat === 'manager') : seats
}

/** Who is invited reads no board: who reads their side's desk is found by the registrar, once the notice is due. */
function fromOutside(
  caseId: CaseId,
  { me }: View,
  facts: readonly Fact[],
  at: number,
): readonly DueJob[] {
  const { seat: side } = me
  // Who accepts is seated, and of that everyone is told.
  const tells = ({ type, ...fact }: Fact) =>
    type === 'MessagePosted' ||
    type === 'WritingStopped' ||
    (type === 'InvitationAnswered' && 'answer' in fact && fact.answer !== 'accepted')
  if (me.state !== 'invited' || !isSide(side) || !facts.some(tells)) return []
  const name = `notify desk ${caseId} ${side}`
  return [{ job: { type: 'NotifyDesk', caseId, side }, dueAt: at + NOTICE_WAITS, name }]
}

/** Who is proposed is told; and where nobody mediates yet the program's rule is asked, which may be to do nothing. */
function ofProposals(caseId: CaseId, fact: Fact, at: number): readonly DueJob[] {
  switch (fact.type) {
    case 'NeutralProposed': {
      const { participant } = fact
      const name = `notify ${caseId} ${participant}`
      return [{ job: { type: 'Notify', caseId, participant }, dueAt: at + NOTICE_WAITS, name }]
    }
    case 'ParticipantSeated':
    case 'NeutralDeclinedProposal':
      if (fact.type === 'ParticipantSeated' && !isSide(fact.seat)) return []
      return [{ job: { type: 'ProposeByRule', caseId }, dueAt: at, name: `propose ${caseId}` }]
    default:
      return []
  }
}

function doneNext(caseId: CaseId, actor: View, fact: Fact, at: number): readonly DueJob[] {
  switch (fact.type) {
    case 'InvitationSent':
    case 'InvitationSentAgain': {
      const { participant, side } = fact
      return [
        { job: { type: 'SendInvitation', caseId, participant, ...roundOf(fact) }, dueAt: at },
        ...nextLetter(caseId, actor, { participant, side }, fact, at),
      ]
    }
    case 'NextInvitationSet': {
      const { participant, side } = fact
      return fact.at === null ? [] : [reinvite(caseId, { participant, side }, fact.at)]
    }
    case 'HearingMoved':
      return lettersByHearing(caseId, actor, fact.to ?? undefined, at)
    case 'InvitationAnswered': {
      const { participant, side } = fact
      const closed: DueJob = { job: { type: 'CloseLetters', caseId, participant }, dueAt: at }
      if (fact.answer !== 'accepted') return [closed]
      return [{ job: { type: 'SeatInvited', caseId, participant, side }, dueAt: at }, closed]
    }
    case 'MediationStarted':
    case 'MediationReopened':
    case 'SilencePeriodSet':
      return [silenceWatched(caseId, actor, at)]
    case 'SpokenTakenDown': {
      const { participant, spoken } = fact
      return [{ job: { type: 'CarryOutSpoken', caseId, participant, spoken }, dueAt: at }]
    }
    case 'PersonallyReminded': {
      const { participant } = fact
      const job = { type: 'TellReminded', caseId, participant } as const
      return [{ job, dueAt: at + NOTICE_WAITS, name: `reminded ${caseId} ${participant}` }]
    }
    case 'PresenceEnded': {
      // Of a meeting they read it themselves, and are told as everybody who reads it.
      if (fact.meeting !== undefined) return []
      const { participant } = fact
      const job = { type: 'TellSentAway', caseId, participant } as const
      return [{ job, dueAt: at, name: `sent away ${caseId} ${participant}` }]
    }
    case 'MediationEnded':
      return [{ job: { type: 'CallOffMeetings', caseId }, dueAt: at, name: `call off ${caseId}` }]
    case 'LargerCallClosed':
      return largerEnded(caseId, actor, fact.room, at)
    case 'CallJoined':
      return [attendanceWatched(caseId, fact, at)]
    case 'FilingSendingBegun': {
      const { filing, sending } = fact
      return [{ job: { type: 'SendToCourt', caseId, filing, sending }, dueAt: at }]
    }
    case 'FilingReceived': {
      const { filing, sending } = fact
      const job = { type: 'AskCourt', caseId, filing, sending, asked: 0 } as const
      return [{ job, dueAt: at + askedAfter(0), name: `ask court ${sending} 0` }]
    }
    case 'AgreementConcluded':
      return [{ job: { type: 'SealAgreement', caseId, draft: fact.draft }, dueAt: at }]
    case 'AmendmentMade':
      return [{ job: { type: 'SealAmendment', caseId, amendment: fact.amendment }, dueAt: at }]
    default:
      return []
  }
}

const roundOf = (fact: InvitationSent | InvitationSentAgain) =>
  'round' in fact && fact.round !== undefined ? { round: fact.round } : {}

type OfInvitation = Pick<InvitationSent, 'participant' | 'side'>

/** Looked at again when it is due: what happened meanwhile decides then, and a letter that is not due is not written. */
const reinvite = (caseId: CaseId, invitation: OfInvitation, dueAt: number): DueJob => ({
  job: { type: 'Reinvite', caseId, ...invitation },
  dueAt,
})

/** The next round of the schedule as it stands after this letter. */
function nextLetter(
  caseId: CaseId,
  view: View,
  invitation: OfInvitation,
  fact: InvitationSent | InvitationSentAgain,
  at: number,
): readonly DueJob[] {
  const before = invitationAt(view, invitation.side, invitation.participant)?.writing
  const round = fact.type === 'InvitationSent' ? 0 : fact.round
  const writing = { ...(before ?? firstSent(at)), lastSentAt: at }
  const after = round === undefined ? writing : { ...writing, rounds: round, set: undefined }
  const due = nextWriting(after, hearingOf(view.board))
  return due === undefined ? [] : [reinvite(caseId, invitation, Math.max(due, at))]
}

/** The day that was planned for a letter finds that it is not due, or that it is written. What a manager set stays. */
const lettersByHearing = (
  caseId: CaseId,
  { rooms }: View,
  hearingOn: string | undefined,
  at: number,
): readonly DueJob[] =>
  [...rooms.values()]
    .flatMap(({ convening }) => [...convening.invitations.values()])
    .filter(({ answer, writing }) => !answer && !writing.set)
    .flatMap(({ participant, side, writing }) => {
      const due = nextWriting(writing, hearingOn)
      return due === undefined ? [] : [reinvite(caseId, { participant, side }, Math.max(due, at))]
    })

/** Looked at when the time has come, and whenever somebody hands in: who looks in vain leaves no trace. */
function exchangesFrom(caseId: CaseId, fact: Fact, at: number): readonly DueJob[] {
  switch (fact.type) {
    case 'ExchangeOpened':
    case 'MemorandumSealed': {
      const { exchange } = fact
      const dueAt = fact.type === 'ExchangeOpened' ? fact.dueAt : at
      return [{ job: { type: 'ReleaseExchange', caseId, exchange }, dueAt }]
    }
    default:
      return []
  }
}

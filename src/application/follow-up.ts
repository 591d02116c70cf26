// What follows from new facts: everyone who reads where they stand is told, but for the one who spoke.

import { seated, sidesOf } from '../domain/convening.ts'
import type { Fact } from '../domain/facts.ts'
import type { View } from '../domain/mediation.ts'
import { roomFor, seating } from '../domain/rooms.ts'
import { isSide } from '../domain/seats.ts'
import type { CaseId, DueJob } from './ports.ts'

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
    ...facts.flatMap((f) => doneNext(caseId, f, at)),
    ...fromOutside(caseId, actor, facts, at),
  ]
}

/** Who is told is found on the board, which everyone who is told reads: so nothing is told by it. */
function noticesFrom(
  caseId: CaseId,
  { me, board }: View,
  facts: readonly Fact[],
  at: number,
): readonly DueJob[] {
  const seatsIn = seating(sidesOf(board.convening))
  // That somebody has answered in private is no news for those who sit beside them.
  const news = facts.filter(({ type }) => type !== 'SafetyScreenDone')
  const told = new Set(news.flatMap((fact) => seatsIn.get(roomFor(fact)) ?? []))
  return seated(board.convening)
    .filter(({ participant, seat }) => participant !== me.participant && told.has(seat))
    .map(({ participant }) => ({
      job: { type: 'Notify', caseId, participant },
      dueAt: at + NOTICE_WAITS,
      name: `notify ${caseId} ${participant}`,
    }))
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
    (type === 'InvitationAnswered' && 'answer' in fact && fact.answer === 'declined')
  if (me.state !== 'invited' || !isSide(side) || !facts.some(tells)) return []
  const name = `notify desk ${caseId} ${side}`
  return [{ job: { type: 'NotifyDesk', caseId, side }, dueAt: at + NOTICE_WAITS, name }]
}

function doneNext(caseId: CaseId, fact: Fact, at: number): readonly DueJob[] {
  switch (fact.type) {
    case 'InvitationSent':
    case 'InvitationSentAgain': {
      const { participant } = fact
      return [{ job: { type: 'SendInvitation', caseId, participant }, dueAt: at }]
    }
    case 'InvitationAnswered': {
      if (fact.answer === 'declined') return []
      const { participant } = fact
      return [{ job: { type: 'SeatInvited', caseId, participant, side: fact.side }, dueAt: at }]
    }
    case 'AgreementConcluded':
      return [{ job: { type: 'SealAgreement', caseId, draft: fact.draft }, dueAt: at }]
    default:
      return []
  }
}

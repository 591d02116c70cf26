// Assigning: a neutral is proposed, discloses, may be objected to once by each side, and then sits.
import {
  type AssignmentFact,
  answerOf,
  openProposals,
  type Proposal,
  type SeenOfAssignment,
  windowOf,
} from './assignment.ts'
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { Confirmed } from './confirming.ts'
import { type ParticipantSeated, seated, sidesOf } from './convening.ts'
import {
  deskOf,
  type NeutralRole,
  type ParticipantId,
  seatOfNeutral,
  speaksForSide,
} from './seats.ts'

export type AssignmentCommand =
  | { type: 'ProposeNeutral'; participant: ParticipantId; role: NeutralRole; name: string }
  | { type: 'DiscloseAsNeutral'; words: string; nothing: boolean }
  | { type: 'DeclineProposal' }
  | { type: 'WithdrawProposal'; participant: ParticipantId }
  | { type: 'ObjectToNeutral'; participant: ParticipantId; reason: string }
  | { type: 'RaiseNoObjection'; participant: ParticipantId }
  | { type: 'ConsentToObserver'; participant: ParticipantId; consent: boolean }
  | { type: 'SeatProposed'; participant: ParticipantId }
export type AssignmentRefusal =
  | 'NotForThisSeat'
  | 'MediationIsEnded'
  | 'AlreadySeated'
  | 'AlreadyProposed'
  | 'MediatorAlreadySeated'
  | 'MediatorAlreadyProposed'
  | 'ProposalUnknown'
  | 'DisclosureMissing'
  | 'NotDisclosedYet'
  | 'ObjectionUsed'
  | 'ObjectionWithoutReason'
  | 'NoChange'
  | 'ConsentIsAsked'
  | 'ObjectionStands'
  | 'WindowStillOpen'
  | 'ConsentMissingOfSide'
  | 'ConfidentialityNotConfirmed'

type View = ViewOf<SeenOfAssignment & { readonly confirmed: Confirmed }>

/** Why a proposed person may not be seated yet; decided on every side's desk, by who reads them all. */
export function barredFromSeat(
  view: View,
  proposal: Proposal,
  at: number,
): AssignmentRefusal | undefined {
  const { board } = view
  const { participant, role } = proposal
  const disclosed = proposal.disclosed.at(-1)
  if (!disclosed) return 'NotDisclosedYet'
  const said = sidesOf(board.convening).map((side) => {
    const answer = answerOf(view, side, participant)
    const until = windowOf(board, side, proposal)
    const content = (answer.noObjectionAt ?? 0) >= disclosed.at
    return { ...answer, content: content || (until !== undefined && at >= until) }
  })
  if (said.some(({ objection }) => objection)) return 'ObjectionStands'
  if (role === 'observer') {
    if (!said.every(({ consent }) => consent?.given)) return 'ConsentMissingOfSide'
    return board.confirmed.has(participant) ? undefined : 'ConfidentialityNotConfirmed'
  }
  return said.every(({ content }) => content) ? undefined : 'WindowStillOpen'
}

/** Nobody comes in beside a proposal that stands: whoever may object to it would be passed over. */
export function barredByProposal(
  { board }: View,
  { participant, role }: { readonly participant: ParticipantId; readonly role: NeutralRole },
): AssignmentRefusal | undefined {
  if (board.assignment.proposals.has(participant)) return 'AlreadyProposed'
  const stands = role === 'mediator' && openProposals(board).some((p) => p.role === 'mediator')
  return stands ? 'MediatorAlreadyProposed' : undefined
}

export function decideAssignment(
  view: View,
  command: AssignmentCommand,
  at: number,
): Decision<AssignmentFact | ParticipantSeated, AssignmentRefusal> {
  const { me, board } = view
  const { convening, closing } = board
  const mine = openProposals(board).find(({ participant }) => participant === me.participant)
  switch (command.type) {
    case 'DiscloseAsNeutral': {
      const { words, nothing } = command
      const seatedAs = board.assignment.proposals.get(me.participant)?.state === 'seated'
      if (!mine && !(seatedAs && me.state === 'seated')) return refuse('NotForThisSeat')
      if (closing.ended) return refuse('MediationIsEnded')
      if (words.trim() === '' && !nothing) return refuse('DisclosureMissing')
      return accept({ type: 'NeutralDisclosed', participant: me.participant, words: words.trim() })
    }
    case 'DeclineProposal':
      if (!mine) return refuse('NotForThisSeat')
      return accept({ type: 'NeutralDeclinedProposal', participant: me.participant })
    case 'ProposeNeutral': {
      const { participant, role, name } = command
      if (me.seat !== 'manager') return refuse('NotForThisSeat')
      if (closing.ended) return refuse('MediationIsEnded')
      if (convening.people.has(participant)) return refuse('AlreadySeated')
      if (role === 'mediator' && seated(convening).some((p) => p.role === 'mediator')) {
        return refuse('MediatorAlreadySeated')
      }
      const barred = barredByProposal(view, command)
      return barred ? refuse(barred) : accept({ type: 'NeutralProposed', participant, role, name })
    }
    case 'WithdrawProposal':
    case 'SeatProposed': {
      if (me.seat !== 'manager') return refuse('NotForThisSeat')
      const proposal = openProposals(board).find((p) => p.participant === command.participant)
      if (!proposal) return refuse('ProposalUnknown')
      const { participant, role, name } = proposal
      if (command.type === 'WithdrawProposal') {
        return accept({ type: 'NeutralProposalWithdrawn', participant })
      }
      if (closing.ended) return refuse('MediationIsEnded')
      const barred = barredFromSeat(view, proposal, at)
      if (barred) return refuse(barred)
      const seat = seatOfNeutral(role)
      return accept({ type: 'ParticipantSeated', participant, seat, role, name })
    }
    case 'ObjectToNeutral':
    case 'RaiseNoObjection':
    case 'ConsentToObserver':
      return decideAnswer(view, command)
  }
}

type Answering = Extract<
  AssignmentCommand,
  { type: 'ObjectToNeutral' | 'RaiseNoObjection' | 'ConsentToObserver' }
>

/** Decided on the board and the side's own desk alone. */
function decideAnswer(view: View, command: Answering): Decision<AssignmentFact, AssignmentRefusal> {
  const { me, board, rooms } = view
  const { participant } = command
  if (me.state !== 'seated' || !speaksForSide(me)) return refuse('NotForThisSeat')
  if (board.closing.ended) return refuse('MediationIsEnded')
  const { seat: side } = me
  const proposal = openProposals(board).find((p) => p.participant === participant)
  if (!proposal) return refuse('ProposalUnknown')
  const disclosedAt = proposal.disclosed.at(-1)?.at
  const { noObjectionAt, objection, consent } = answerOf(view, side, participant)
  if (command.type === 'ConsentToObserver') {
    if (proposal.role !== 'observer') return refuse('ProposalUnknown')
    if (disclosedAt === undefined) return refuse('NotDisclosedYet')
    if (consent?.given === command.consent) return refuse('NoChange')
    const type = command.consent ? 'ObserverConsented' : 'ObserverRefused'
    return accept({ type, participant, side })
  }
  if (proposal.role === 'observer') return refuse('ConsentIsAsked')
  if (command.type === 'RaiseNoObjection') {
    if (disclosedAt === undefined) return refuse('NotDisclosedYet')
    if (objection || (noObjectionAt ?? 0) >= disclosedAt) return refuse('NoChange')
    return accept({ type: 'NoObjection', participant, side })
  }
  const before = [...(rooms.get(deskOf(side))?.assignment.answers.values() ?? [])]
  if (before.some((answer) => answer.objection)) return refuse('ObjectionUsed')
  const reason = command.reason.trim()
  if (reason === '') return refuse('ObjectionWithoutReason')
  return accept({ type: 'NeutralObjectedTo', participant, side, reason })
}

// Assignment: who is proposed to mediate, what they disclose, and what each side says of them at its own desk.
import { change, put, type Recorded, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import { type Convening, type ParticipantSeated, seated } from './convening.ts'
import { ruleSets } from './law/rule-sets.ts'
import {
  deskOf,
  type NeutralRole,
  type ParticipantId,
  type Side,
  speaksForSide,
  speaksInRole,
} from './seats.ts'

export type NeutralProposed = {
  type: 'NeutralProposed'
  participant: ParticipantId
  role: NeutralRole
  name: string
}
/** Who discloses takes the assignment. No words: they have nothing to disclose, and say so. */
export type NeutralDisclosed = {
  type: 'NeutralDisclosed'
  participant: ParticipantId
  words: string
}
/** No reason stands here: what somebody has with one of the sides is theirs, and everyone reads the board. */
export type NeutralDeclinedProposal = {
  type: 'NeutralDeclinedProposal'
  participant: ParticipantId
}
/** It says no side and no reason: whether anybody objected is not to be read from it. */
export type NeutralProposalWithdrawn = {
  type: 'NeutralProposalWithdrawn'
  participant: ParticipantId
}
export type NeutralObjectedTo = {
  type: 'NeutralObjectedTo'
  participant: ParticipantId
  side: Side
  reason: string
}
export type NoObjection = { type: 'NoObjection'; participant: ParticipantId; side: Side }
/** To being watched by this observer. What a side said last counts. */
export type ObserverConsented = {
  type: 'ObserverConsented'
  participant: ParticipantId
  side: Side
}
export type ObserverRefused = { type: 'ObserverRefused'; participant: ParticipantId; side: Side }
export type AssignmentFact =
  | NeutralProposed
  | NeutralDisclosed
  | NeutralDeclinedProposal
  | NeutralProposalWithdrawn
  | NeutralObjectedTo
  | NoObjection
  | ObserverConsented
  | ObserverRefused

export type Proposal = {
  readonly participant: ParticipantId
  readonly role: NeutralRole
  readonly name: string
  readonly proposedAt: number
  /** The newest last; each opens the time for objections anew (disclosure is continuous). */
  readonly disclosed: readonly { readonly words: string; readonly at: number }[]
  readonly state: 'open' | 'seated' | 'declined' | 'withdrawn'
}
/** What one side said of one proposal, at its own desk. */
export type AnswerToProposal = {
  readonly noObjectionAt: number | undefined
  readonly objection: { readonly reason: string; readonly at: number } | undefined
  readonly consent: { readonly given: boolean; readonly at: number } | undefined
}
export type Assignment = {
  readonly proposals: ReadonlyMap<ParticipantId, Proposal>
  readonly answers: ReadonlyMap<ParticipantId, AnswerToProposal>
}
export const nobodyProposed: Assignment = { proposals: new Map(), answers: new Map() }
const unanswered: AnswerToProposal = {
  noObjectionAt: undefined,
  objection: undefined,
  consent: undefined,
}

export type SeenOfAssignment = {
  readonly convening: Convening
  readonly closing: Closing
  readonly assignment: Assignment
}
type View = ViewOf<SeenOfAssignment>

export const openProposals = ({
  assignment,
}: Pick<SeenOfAssignment, 'assignment'>): readonly Proposal[] =>
  [...assignment.proposals.values()].filter(({ state }) => state === 'open')
export const answerOf = (view: View, side: Side, participant: ParticipantId): AnswerToProposal =>
  view.rooms.get(deskOf(side))?.assignment.answers.get(participant) ?? unanswered

/** Whether somebody who speaks for a side is still asked about somebody proposed: on the board and their own desk alone. */
export function isAskedAbout(view: View): boolean {
  const { me, board } = view
  if (!speaksForSide(me) || board.closing.ended) return false
  return openProposals(board).some(({ participant, role, disclosed }) => {
    const disclosedAt = disclosed.at(-1)?.at
    const { noObjectionAt, objection, consent } = answerOf(view, me.seat, participant)
    if (disclosedAt === undefined || objection) return false
    return role === 'observer' ? consent === undefined : (noObjectionAt ?? 0) < disclosedAt
  })
}

const DAY = 86_400_000

/** Until when one side may still object: from the disclosure, or from its coming to the table if that was later. */
export function windowOf(
  { convening }: Pick<SeenOfAssignment, 'convening'>,
  side: Side,
  proposal: Proposal,
) {
  const disclosedAt = proposal.disclosed.at(-1)?.at
  const speakers = seated(convening).filter((p) => p.seat === side && speaksInRole(p.role))
  if (disclosedAt === undefined || speakers.length === 0) return undefined
  const came = Math.min(...speakers.map(({ seatedAt }) => seatedAt))
  const { windowDays } = ruleSets[convening.opened?.rules ?? 'california'].disclosure
  return Math.max(disclosedAt, came) + windowDays * DAY
}

export function evolveAssignment(
  state: Assignment,
  { at, fact }: Recorded<AssignmentFact | ParticipantSeated>,
): Assignment {
  const proposals = (changed: (proposal: Proposal) => Proposal): Assignment => ({
    ...state,
    proposals: change(state.proposals, fact.participant, changed),
  })
  const answered = (said: Partial<AnswerToProposal>): Assignment => {
    const before = state.answers.get(fact.participant) ?? unanswered
    return { ...state, answers: put(state.answers, fact.participant, { ...before, ...said }) }
  }
  switch (fact.type) {
    case 'NeutralProposed': {
      const { type: _, ...said } = fact
      const proposal = { ...said, proposedAt: at, disclosed: [], state: 'open' } as const
      return { ...state, proposals: put(state.proposals, fact.participant, proposal) }
    }
    case 'NeutralDisclosed': {
      const { words } = fact
      return proposals((one) => ({ ...one, disclosed: [...one.disclosed, { words, at }] }))
    }
    case 'NeutralDeclinedProposal':
      return proposals((one) => ({ ...one, state: 'declined' }))
    case 'NeutralProposalWithdrawn':
      return proposals((one) => ({ ...one, state: 'withdrawn' }))
    case 'ParticipantSeated':
      return proposals((one) => ({ ...one, state: 'seated' }))
    case 'NeutralObjectedTo':
      return answered({ objection: { reason: fact.reason, at } })
    case 'NoObjection':
      return answered({ noObjectionAt: at })
    case 'ObserverConsented':
    case 'ObserverRefused':
      return answered({ consent: { given: fact.type === 'ObserverConsented', at } })
  }
}

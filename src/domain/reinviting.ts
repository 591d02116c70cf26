// Inviting once more, on a schedule or by letter, until somebody says a word: an answer, or "do not write again".
import { accept, change, type Decision, type Recorded, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import { type Convening, type Invitation, type InvitationSentAgain, seated } from './convening.ts'
import { type Hearing, hearingOf } from './hearing.ts'
import { type Changed, hearingIsNear, nextWriting } from './invitation-writing.ts'
import { isSide, type ParticipantId, type Side } from './seats.ts'

type OfInvitation = { readonly participant: ParticipantId; readonly side: Side }
/** The invited person wants no further letter; the invitation itself stays open. */
export type WritingStopped = { type: 'WritingStopped' } & OfInvitation
/** A manager chose the day of the next letter, or that there is none. UTC milliseconds. */
export type NextInvitationSet = { type: 'NextInvitationSet'; at: number | null } & OfInvitation
/** Put in the post; the code on it is on no record. */
export type LetterPosted = { type: 'LetterPosted'; letter: string } & OfInvitation
export type ReinvitingFact = WritingStopped | NextInvitationSet | LetterPosted

export type ReinvitingCommand =
  /** By the schedule: the round that is due, and no other. */
  | ({ type: 'Reinvite'; round: number } & OfInvitation)
  | { type: 'AskForQuiet' }
  | ({ type: 'SetNextInvitation'; at: number | null } & OfInvitation)
  | ({ type: 'RecordLetterPosted'; letter: string } & OfInvitation)
export type ReinvitingRefusal =
  | 'NotForThisSeat'
  | 'NothingToAnswer'
  | 'NoChange'
  | 'InvitationNotOpen'
  | 'AskedForQuiet'
  | 'MediationIsEnded'
  | 'RoundNotDue'
  | 'DayPassed'
  | 'LetterAlreadyPosted'

type Seen = ViewOf<{ convening: Convening; hearing: Hearing; closing: Closing }>

export const invitationAt = ({ rooms }: Seen, side: Side, participant: ParticipantId) =>
  rooms.get(`desk:${side}`)?.convening.invitations.get(participant)

/** Seen by who reads the board: the hearing moves what the schedule says. */
export const nextInvitation = (
  { board }: Pick<Seen, 'board'>,
  { answer, writing }: Invitation,
): number | undefined =>
  answer || board.closing.ended ? undefined : nextWriting(writing, hearingOf(board))

/** What is new since the last letter, of the little that somebody invited may know. */
export function changedSince(
  { board }: Pick<Seen, 'board'>,
  { writing }: Invitation,
  at: number,
): readonly Changed[] {
  const mediator = seated(board.convening).some(
    ({ role, seatedAt }) => role === 'mediator' && seatedAt > writing.lastSentAt,
  )
  return [
    ...(mediator ? (['mediator-seated'] as const) : []),
    ...(hearingIsNear(hearingOf(board), at) ? (['hearing-near'] as const) : []),
  ]
}

export function decideReinviting(
  view: Seen,
  command: ReinvitingCommand,
  at: number,
): Decision<ReinvitingFact | InvitationSentAgain, ReinvitingRefusal> {
  const { me, board } = view
  if (command.type === 'AskForQuiet') {
    if (me.state !== 'invited' || !isSide(me.seat)) return refuse('NothingToAnswer')
    const { participant, seat: side } = me
    const invitation = invitationAt(view, side, participant)
    if (!invitation || invitation.answer) return refuse('NothingToAnswer')
    if (invitation.writing.quiet) return refuse('NoChange')
    return accept({ type: 'WritingStopped', participant, side })
  }
  if (me.seat !== 'manager' || me.state !== 'seated') return refuse('NotForThisSeat')
  const { participant, side } = command
  const invitation = invitationAt(view, side, participant)
  if (command.type === 'RecordLetterPosted') {
    if (!invitation) return refuse('InvitationNotOpen')
    const { letter } = command
    const posted = invitation.writing.letters.some((one) => one.letter === letter)
    if (posted) return refuse('LetterAlreadyPosted')
    return accept({ type: 'LetterPosted', participant, side, letter })
  }
  if (!invitation || invitation.answer) return refuse('InvitationNotOpen')
  if (board.closing.ended) return refuse('MediationIsEnded')
  const { writing } = invitation
  if (writing.quiet) return refuse('AskedForQuiet')
  if (command.type === 'SetNextInvitation') {
    const next = command.at
    if (next !== null && next <= at) return refuse('DayPassed')
    if (writing.set && writing.set.at === next) return refuse('NoChange')
    return accept({ type: 'NextInvitationSet', participant, side, at: next })
  }
  const due = nextInvitation(view, invitation)
  const { round } = command
  if (round !== writing.rounds + 1 || due === undefined || at < due) return refuse('RoundNotDue')
  const changed = changedSince(view, invitation, at)
  return accept({ type: 'InvitationSentAgain', participant, side, round, changed })
}

export function evolveReinviting(state: Convening, { at, fact }: Recorded<ReinvitingFact>) {
  const written = ({ writing, ...invitation }: Invitation): Invitation => {
    switch (fact.type) {
      case 'WritingStopped':
        return { ...invitation, writing: { ...writing, quiet: true } }
      case 'NextInvitationSet':
        return { ...invitation, writing: { ...writing, set: { at: fact.at } } }
      case 'LetterPosted': {
        const letters = [...writing.letters, { letter: fact.letter, at }]
        return { ...invitation, writing: { ...writing, letters } }
      }
    }
  }
  return { ...state, invitations: change(state.invitations, fact.participant, written) }
}

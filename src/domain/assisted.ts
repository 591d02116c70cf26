// Assisted acts: a case manager takes down what somebody says, and it is entered as that person, on that person's own view.
import type { BargainingCommand } from './bargaining.ts'
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import { listens } from './confirming.ts'
import { type Convening, type ConveningCommand, sidesOf } from './convening.ts'
import type { MessagePosted, SpokenAbout, SpokenHow, TalkingRoom } from './conversation.ts'
import { barredFromMediating, type GroundRules, type GroundRulesRefusal } from './ground-rules.ts'
import type { MoreTimeCommand } from './more-time.ts'
import { deskOf, isSide, type Me, type ParticipantId, type Side, speaksForSide } from './seats.ts'
import { type Term, type TermsRefusal, wrongWith } from './terms.ts'

/** That somebody was heard, how, and of what kind it was. What was said stands nowhere beside it. */
export type SpokenTakenDown = {
  type: 'SpokenTakenDown'
  /** Random; names what waits to be entered. */
  spoken: string
  participant: ParticipantId
  side: Side
  how: SpokenHow
  about: SpokenAbout
}

/** What a person can be the author of who only speaks. */
export type SpokenAct =
  | Extract<BargainingCommand, { type: 'MakeOffer' | 'AcceptOffer' | 'DeclineOffer' }>
  | Extract<MoreTimeCommand, { type: 'AskMoreTime' }>
  | Extract<ConveningCommand, { type: 'AnswerInvitation' }>
export type TakeDown = {
  type: 'TakeDown'
  spoken: string
  participant: ParticipantId
  how: SpokenHow
  about: SpokenAbout
  /** Of an offer; looked at and not recorded. */
  terms: readonly Term[]
  /** The digest of what was read out to who sits beside a side, for a yes to their invitation. */
  confidentiality?: string | undefined
}
/** Decided on the view of the one who spoke: never by, and never answered to, the one who took it down. */
export type EnterSpoken = {
  type: 'EnterSpoken'
  participant: ParticipantId
  how: SpokenHow
  about: SpokenAbout
  words: string
  /** The name of the one who took it down. */
  by: string
  /** Nothing where there is no one thing that it could be. */
  act: SpokenAct | undefined
}
export type AssistedCommand = TakeDown | EnterSpoken
export type AssistedRefusal =
  | GroundRulesRefusal
  | TermsRefusal
  | 'ParticipantUnknown'
  | 'SpeaksForNoSide'
  | 'InvitationNotOpen'
  | 'NothingSaid'
  | 'ConfidentialityNotConfirmed'

type Board = { convening: Convening; groundRules: GroundRules; closing: Closing }
type View = ViewOf<Board>

/** Made of the board and the desks alone: nothing in the answer can depend on what is said in private. */
export function decideTakeDown(
  view: View,
  { type: _, terms, confidentiality, ...said }: TakeDown,
): Decision<SpokenTakenDown, AssistedRefusal> {
  const { me, board } = view
  if (me.seat !== 'manager' || me.state !== 'seated') return refuse('NotForThisSeat')
  const who = speakerIn(view, said.participant)
  if (!who) return refuse('ParticipantUnknown')
  if (answersInvitation(said.about)) {
    const asked = view.rooms.get(deskOf(who.seat))?.convening.invitations.get(who.participant)
    if (who.state !== 'invited' || asked?.answer) return refuse('InvitationNotOpen')
    if (said.about === 'invitation-accepted' && listens(who.role) && !confidentiality) {
      return refuse('ConfidentialityNotConfirmed')
    }
  }
  if (bargains(said.about)) {
    if (who.state !== 'seated' || !speaksForSide(who)) return refuse('SpeaksForNoSide')
    const barred = barredFromMediating({ ...view, me: who })
    if (barred) return refuse(barred)
  }
  const wrong = said.about === 'offer' ? wrongWith(terms, sidesOf(board.convening)) : undefined
  if (wrong) return refuse(wrong)
  return accept({ type: 'SpokenTakenDown', ...said, side: who.seat })
}

const answersInvitation = (about: SpokenAbout): boolean =>
  about === 'invitation-accepted' || about === 'invitation-declined'
/** Done by who speaks for a side, while the mediation goes on. */
const bargains = (about: SpokenAbout): boolean =>
  about === 'acceptance' || about === 'refusal' || about === 'offer'

/** Somebody of a side as a case manager knows them: seated as the board says, or invited as the desk does. */
export function speakerIn(
  { board, rooms }: Pick<View, 'board' | 'rooms'>,
  participant: ParticipantId,
): (Me & { readonly seat: Side }) | undefined {
  const sits = board.convening.people.get(participant)
  if (sits) {
    const { seat, role } = sits
    return isSide(seat) && sits.leftAt === undefined
      ? { participant, seat, role, state: 'seated' }
      : undefined
  }
  for (const side of sidesOf(board.convening)) {
    const asked = rooms.get(deskOf(side))?.convening.invitations.get(participant)
    if (asked) return { participant, seat: side, role: asked.role, state: 'invited' }
  }
  return undefined
}

/**
 * The words are always said; the act is done where it can be. Both in one, so that neither stands without the other:
 * and what of it went to the desk, which a case manager reads, tells of no act that was done in private.
 */
export function decideEntering<Recorded, Refusal>(
  view: View,
  { participant, how: via, about, words, by, act }: EnterSpoken,
  decideAct: (act: SpokenAct) => Decision<Recorded, Refusal>,
): Decision<Recorded | MessagePosted, 'NotForThisSeat' | 'NothingSaid'> {
  const { me } = view
  // Who sits twice in a case is somebody else in the other seat: what was said there is not said here.
  if (me.participant !== participant || !isSide(me.seat)) return refuse('NotForThisSeat')
  if (words.trim() === '') return refuse('NothingSaid')
  const room: TalkingRoom = barredFromMediating(view) ? `desk:${me.seat}` : `caucus:${me.seat}`
  const done = act && decideAct(act)
  const entered = done?.ok === true || about === 'message' || about === 'more-time'
  const takenDown = { by, about, entered }
  const said = { type: 'MessagePosted', room, words, via, takenDown } as const
  // The words first: the answer that is kept for a repeat is sealed as the room is of the first fact.
  return accept<Recorded | MessagePosted>(said, ...(done?.ok ? done.records : []))
}

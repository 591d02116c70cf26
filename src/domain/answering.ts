// What somebody answers by mail or by text as an act of theirs: their own words, and what the words did, in one.
import type { AgreementCommand } from './agreement.ts'
import type { MeetingCommand } from './arranging.ts'
import type { BargainingCommand } from './bargaining.ts'
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import type { Convening } from './convening.ts'
import type { MessagePosted, TalkingRoom } from './conversation.ts'
import { barredFromMediating, type GroundRules, type GroundRulesCommand } from './ground-rules.ts'
import { isSide } from './seats.ts'
import type { SigningCommand } from './taking-signatures.ts'

/** What can be done by words alone, once the same words were sent with a code. */
export type AnsweredAct =
  | Extract<BargainingCommand, { type: 'MakeOffer' | 'AcceptOffer' | 'DeclineOffer' }>
  | Extract<GroundRulesCommand, { type: 'AcceptGroundRules' }>
  | Extract<AgreementCommand, { type: 'ApproveDraft' }>
  | Extract<SigningCommand, { type: 'SignAgreement' }>
  | Extract<MeetingCommand, { type: 'AnswerTimes' | 'TakeTime' }>
export type AnswerByMessage = {
  type: 'AnswerByMessage'
  via: 'mail' | 'text'
  /** As they wrote them: they stay with the act as its evidence. */
  words: string
  act: AnsweredAct
}
export type AnsweringRefusal = 'NotForThisSeat' | 'NothingSaid' | 'NothingToAnswer'

type Board = { convening: Convening; groundRules: GroundRules; closing: Closing }

/** Neither stands without the other: an act that is refused leaves no words behind, and no words stand for an act that failed. */
export function decideAnswering<Recorded, Refusal>(
  view: ViewOf<Board>,
  { via, words, act }: AnswerByMessage,
  decideAct: (act: AnsweredAct) => Decision<Recorded, Refusal>,
): Decision<Recorded | MessagePosted, AnsweringRefusal> {
  const { me } = view
  if (!isSide(me.seat) || me.state !== 'seated') return refuse('NotForThisSeat')
  if (words.trim() === '') return refuse('NothingSaid')
  const done = decideAct(act)
  // A line has no room for why: what is asked by now is sent to them when they ask for it.
  if (!done.ok) return refuse('NothingToAnswer')
  const room: TalkingRoom = barredFromMediating(view) ? `desk:${me.seat}` : `caucus:${me.seat}`
  // The words first: the answer that is kept for a repeat is sealed as the room is of the first fact.
  return accept<Recorded | MessagePosted>(
    { type: 'MessagePosted', room, words, via },
    ...done.records,
  )
}

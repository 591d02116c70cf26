// Messages in rooms. An observer reads and never writes; caucus and joint rooms wait for the ground rules.
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import { type Convening, sidesOf } from './convening.ts'
import {
  barredFromMediating,
  type GroundRules,
  type GroundRulesRefusal,
  jointIsOpen,
} from './ground-rules.ts'
import type { MailOfMessage } from './mail.ts'
import { conducts, isSilentTogether, type Room } from './seats.ts'

/** The board is for procedure and results, and what was answered in private stands by itself: nobody talks there. */
export type TalkingRoom = Exclude<Room, 'board' | 'safety'>
export type SpokenHow = 'telephone' | 'counter'
export type SpokenAbout =
  | 'message'
  | 'acceptance'
  | 'refusal'
  | 'offer'
  | 'more-time'
  | 'invitation-accepted'
  | 'invitation-declined'
/** What was spoken, and written by somebody else. */
export type TakenDown = {
  /** The name of the one who wrote it down and read it back. */
  by: string
  about: SpokenAbout
  /** Whether it was done as it was said; otherwise the words alone are here. */
  entered: boolean
}
export type Via = 'mail' | 'text' | SpokenHow
/** How it came is said where it was not written here. */
type Said = { room: TalkingRoom; words: string; via?: Via; mail?: MailOfMessage }
export type MessagePosted = { type: 'MessagePosted' } & Said & {
    takenDown?: TakenDown
    /** Said to the mediator when the mediation was over and not taken up again: it may not be protected (1125, 1126). */
    afterTheEnd?: true
  }

export type ConversationCommand =
  | ({ type: 'PostMessage' } & Said)
  /** The same friendly words to each side: that the mediator is there. */
  | { type: 'SayStillWithYou'; words: string }
export type ConversationRefusal =
  | GroundRulesRefusal
  | 'RoomUnknown'
  | 'ObserversDoNotWrite'
  | 'JointRoomShut'
  | 'NothingSaid'

type Board = { convening: Convening; groundRules: GroundRules; closing: Closing }

export function decideConversation(
  view: ViewOf<Board>,
  command: ConversationCommand,
): Decision<MessagePosted, ConversationRefusal> {
  const { words } = command
  if (command.type === 'SayStillWithYou') {
    const barred = barredFromMediating(view)
    if (barred) return refuse(barred)
    if (!conducts(view.me)) return refuse('NotForThisSeat')
    if (words.trim() === '') return refuse('NothingSaid')
    const sides = sidesOf(view.board.convening)
    return accept(
      ...sides.map(
        (side): MessagePosted => ({ type: 'MessagePosted', room: `caucus:${side}`, words }),
      ),
    )
  }
  const { type: _, ...said } = command
  const { room } = said
  if ((room as Room) === 'safety' || !view.rooms.has(room)) return refuse('RoomUnknown')
  if (view.me.seat === 'observer') return refuse('ObserversDoNotWrite')
  if (words.trim() === '') return refuse('NothingSaid')
  const { ended } = view.board.closing
  const isCaucus = room.startsWith('caucus:')
  if (room === 'joint' || isCaucus) {
    const barred = isCaucus ? barredFromCaucus(view) : barredFromMediating(view)
    if (barred) return refuse(barred)
    if (room === 'joint' && !jointIsOpen(view.board)) return refuse('JointRoomShut')
    if (room === 'joint' && isSilentTogether(view.me)) return refuse('NotForThisSeat')
  }
  const isLate = ended && (isCaucus || room.startsWith('desk:'))
  return accept({ type: 'MessagePosted', ...said, ...(isLate ? { afterTheEnd: true } : {}) })
}

/**
 * Who has heard the caucus practice (Rules of Court 3.854) may still write to the mediator when it is over, to take it up
 * again for one; what is said then is marked, for only what was said before is sure to be protected (Evidence Code 1126).
 */
const barredFromCaucus = (view: ViewOf<Board>): GroundRulesRefusal | undefined => {
  const closing = { ...view.board.closing, ended: undefined }
  return barredFromMediating({ ...view, board: { ...view.board, closing } })
}

// Messages in rooms. An observer reads and never writes; caucus and joint rooms wait for the ground rules.
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import type { Convening } from './convening.ts'
import {
  barredFromMediating,
  type GroundRules,
  type GroundRulesRefusal,
  jointIsOpen,
} from './ground-rules.ts'
import type { Room } from './seats.ts'

/** The board is for procedure and results, and what was answered in private stands by itself: nobody talks there. */
export type TalkingRoom = Exclude<Room, 'board' | 'safety'>
export type MessagePosted = { type: 'MessagePosted'; room: TalkingRoom; words: string }

export type ConversationCommand = { type: 'PostMessage'; room: TalkingRoom; words: string }
export type ConversationRefusal =
  | GroundRulesRefusal
  | 'RoomUnknown'
  | 'ObserversDoNotWrite'
  | 'JointRoomShut'
  | 'NothingSaid'

type Board = { convening: Convening; groundRules: GroundRules; closing: Closing }

export function decideConversation(
  view: ViewOf<Board>,
  { room, words }: ConversationCommand,
): Decision<MessagePosted, ConversationRefusal> {
  if ((room as Room) === 'safety' || !view.rooms.has(room)) return refuse('RoomUnknown')
  if (view.me.seat === 'observer') return refuse('ObserversDoNotWrite')
  if (words.trim() === '') return refuse('NothingSaid')
  if (room === 'joint' || room.startsWith('caucus:')) {
    const barred = barredFromMediating(view)
    if (barred) return refuse(barred)
    if (room === 'joint' && !jointIsOpen(view.board)) return refuse('JointRoomShut')
  }
  return accept({ type: 'MessagePosted', room, words })
}

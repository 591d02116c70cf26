// Calling: who may talk in which room, by voice and picture, and that they came and went, each on their own view.
import { arranges } from './arranging.ts'
import { type CallFact, type CallsHeld, isThere } from './calls.ts'
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import type { Coming } from './coming.ts'
import type { Convening } from './convening.ts'
import {
  barredFromMediating,
  type GroundRules,
  type GroundRulesRefusal,
  jointIsOpen,
} from './ground-rules.ts'
import type { MeetingRoom, Meetings } from './meetings.ts'
import { isOutOfCall } from './out-of-call.ts'
import { keptApart, type Safety } from './safety.ts'
import { conducts, type ParticipantId, speaksForSide } from './seats.ts'

export type CallCommand =
  | { type: 'JoinCall'; room: MeetingRoom }
  /** When; with `about` nobody saw it, and until then they were there. */
  | { type: 'LeaveCall'; room: MeetingRoom; at: number; about?: true }
  | { type: 'PutOutOfCall'; room: MeetingRoom; participant: ParticipantId }
export type CallRefusal =
  | GroundRulesRefusal
  | 'RoomUnknown'
  | 'JointRoomShut'
  | 'SafetyFlagged'
  | 'SafetyNotYetAsked'
  | 'AlreadyInCall'
  | 'AskedToLeave'
  | 'NotInCall'
  | 'TimeUnusable'

type Board = { convening: Convening; groundRules: GroundRules; closing: Closing; safety: Safety }
export type CallView = ViewOf<Board & { calls: CallsHeld; meetings: Meetings; coming: Coming }>
type Barred = GroundRulesRefusal | 'RoomUnknown' | 'JointRoomShut'

/** Why this person may not talk in this room, now; said of what they can see alone. */
export function barredFromCall(view: ViewOf<Board>, room: MeetingRoom): Barred | undefined {
  const { me, board, rooms } = view
  if (!isCallRoom(room) || !rooms.has(room)) return 'RoomUnknown'
  if (me.state !== 'seated') return 'NotForThisSeat'
  if (room === 'joint' || room.startsWith('caucus:')) {
    const barred = barredFromMediating(view)
    if (barred) return barred
    return room === 'joint' && !jointIsOpen(board) ? 'JointRoomShut' : undefined
  }
  return board.closing.ended ? 'MediationIsEnded' : undefined
}

/**
 * Why people may not be brought together here, for who leads. Nobody who waits is told: they wait as for a mediator who has not
 * come. A flag that comes while people talk ends nothing by itself: its time would tell.
 */
export const apartIn = (
  view: ViewOf<Board>,
  room: MeetingRoom,
): 'SafetyFlagged' | 'SafetyNotYetAsked' | undefined =>
  room === 'joint' && arranges(view.me, room) ? keptApart(view) : undefined

export const isCallRoom = (room: string): room is MeetingRoom =>
  room === 'joint' || room === 'neutrals' || /^(caucus|desk):side-[a-z0-9-]{1,40}$/.test(room)

export function decideCall(
  view: CallView,
  command: CallCommand,
  at: number,
): Decision<CallFact, CallRefusal> {
  const { me, rooms } = view
  const { room } = command
  const held = isCallRoom(room) ? rooms.get(room)?.calls : undefined
  if (!held) return refuse('RoomUnknown')
  const { participant } = me
  switch (command.type) {
    case 'JoinCall': {
      const barred = barredFromCall(view, room) ?? apartIn(view, room)
      if (barred) return refuse(barred)
      if (isOutOfCall(view, room, participant, at)) return refuse('AskedToLeave')
      if (isThere(held, participant)) return refuse('AlreadyInCall')
      const before = thereIn(held)
      const begins = !areTogether(view, before) && areTogether(view, [...before, participant])
      return accept<CallFact>({ type: 'CallJoined', room, participant }, ...spoken(room, begins))
    }
    // Whatever happened meanwhile: that somebody left is true then, too.
    case 'LeaveCall': {
      const there = isThere(held, participant)
      if (!there) return refuse('NotInCall')
      if (command.at < there.from || command.at > at) return refuse('TimeUnusable')
      const left = { type: 'CallLeft', room, participant, at: command.at } as const
      const ends = partsThem(view, held, participant) && at - command.at <= SOON
      const said: CallFact = command.about ? { ...left, about: true } : left
      return accept<CallFact>(said, ...spoken(room, ends))
    }
    case 'PutOutOfCall': {
      const other = command.participant
      if (!arranges(me, room)) return refuse('NotForThisSeat')
      if (!isThere(held, other)) return refuse('NotInCall')
      const left = { type: 'CallLeft', room, participant: other, at, putOut: true } as const
      return accept<CallFact>(left, ...spoken(room, partsThem(view, held, other)))
    }
  }
}

/** What is found out later says nothing of when they spoke last: then the beginning counts. In milliseconds. */
const SOON = 3 * 60_000

const spoken = (room: MeetingRoom, counts: boolean): readonly CallFact[] =>
  counts ? [{ type: 'SpokenTogether', room }] : []

const thereIn = ({ attended }: CallsHeld): readonly ParticipantId[] =>
  attended.flatMap(({ participant, until }) => (until === undefined ? [participant] : []))

/** Evidence Code 1125(a)(5) asks whether the mediator and any of the parties communicate: in one call, they do. */
function areTogether({ board }: CallView, there: readonly ParticipantId[]): boolean {
  const people = there.flatMap((who) => {
    const person = board.convening.people.get(who)
    return person ? [{ ...person, state: 'seated' as const }] : []
  })
  return people.some(conducts) && people.some(speaksForSide)
}

const partsThem = (view: CallView, held: CallsHeld, who: ParticipantId): boolean => {
  const there = thereIn(held)
  const left = there.filter((one) => one !== who)
  return areTogether(view, there) && !areTogether(view, left)
}

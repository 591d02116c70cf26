// Opening other ways into a call of a room: who may, and who may come in by them.
import { arranges, barredFrom, isMeetingRoom } from './arranging.ts'
import { type CallWays, type CallWaysFact, type DialIn, isDoorOpen } from './call-ways.ts'
import { apartIn } from './calling.ts'
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import type { Coming } from './coming.ts'
import type { Convening } from './convening.ts'
import { type GroundRules, type GroundRulesRefusal, jointIsOpen } from './ground-rules.ts'
import type { MeetingRoom, Meetings } from './meetings.ts'
import { isOutOfCall } from './out-of-call.ts'
import type { Safety } from './safety.ts'

export type CallWaysCommand =
  | { type: 'OpenLargerCall'; room: MeetingRoom }
  | { type: 'CloseLargerCall'; room: MeetingRoom }
  | ({ type: 'NoteDialIn'; room: MeetingRoom } & DialIn)
  | { type: 'RemoveDialIn'; room: MeetingRoom }
export type CallWaysRefusal =
  | GroundRulesRefusal
  | 'RoomUnknown'
  | 'ObserversDoNotWrite'
  | 'JointRoomShut'
  | 'SafetyFlagged'
  | 'SafetyNotYetAsked'
  | 'DialInUnusable'
  | 'DialInOfAnotherRoom'
  | 'NoChange'

type Board = { convening: Convening; groundRules: GroundRules; closing: Closing; safety: Safety }
export type CallWaysView = ViewOf<
  Board & { meetings: Meetings; callWays: CallWays; coming: Coming }
>

export function decideCallWays(
  view: CallWaysView,
  command: CallWaysCommand,
  at: number,
): Decision<CallWaysFact, CallWaysRefusal> {
  const { me, rooms } = view
  const { room } = command
  const seen = isMeetingRoom(room) ? rooms.get(room) : undefined
  if (!seen) return refuse('RoomUnknown')
  if (me.seat === 'observer') return refuse('ObserversDoNotWrite')
  const barred = barredFrom(view, room)
  if (barred) return refuse(barred)
  if (!arranges(me, room)) return refuse('NotForThisSeat')
  const { larger, dialIn } = seen.callWays
  const opens = command.type === 'OpenLargerCall' || command.type === 'NoteDialIn'
  if (opens && room === 'joint' && !jointIsOpen(view.board)) return refuse('JointRoomShut')
  // There nobody waits to be let in: who is to be kept apart is not brought together by it.
  const apart = opens ? apartIn(view, room) : undefined
  if (apart) return refuse(apart)
  switch (command.type) {
    case 'OpenLargerCall':
      if (!larger) return accept({ type: 'LargerCallOpened', room })
      if (isDoorOpen(room, larger, at)) return refuse('NoChange')
      return accept({ type: 'LargerCallOpened', room, again: true })
    case 'CloseLargerCall':
      return larger ? accept({ type: 'LargerCallClosed', room }) : refuse('NoChange')
    case 'NoteDialIn': {
      const { number, pin } = command
      if (!/^\+[1-9]\d{6,14}$/.test(number) || !/^\d{3,20}$/.test(pin)) {
        return refuse('DialInUnusable')
      }
      if (dialIn?.number === number && dialIn.pin === pin) return refuse('NoChange')
      // Whoever dials the same is in the same room. Only of rooms that the actor reads can that be said.
      const elsewhere = [...rooms].some(
        ([other, { callWays }]) =>
          other !== room && callWays.dialIn?.number === number && callWays.dialIn.pin === pin,
      )
      if (elsewhere) return refuse('DialInOfAnotherRoom')
      return accept({ type: 'DialInNoted', room, number, pin })
    }
    case 'RemoveDialIn':
      return dialIn ? accept({ type: 'DialInRemoved', room }) : refuse('NoChange')
  }
}

/** Said to who comes in, of no command. */
export type LargerCallShut = 'LargerCallNotOpen' | 'LargerDoorShut' | 'AskedToLeave'
export type LargerRoom = { readonly room: MeetingRoom; readonly openedAt: number }
type MayEnter =
  | { readonly ok: true; readonly larger: LargerRoom }
  | { readonly ok: false; readonly refusal: CallWaysRefusal | LargerCallShut }

/** Whoever may be in the call of that room may come in while its door is open, observers too; who leads, as long as it is open. */
export function mayEnterLarger(view: CallWaysView, room: string, at: number): MayEnter {
  const { me, rooms, board } = view
  const known = room as MeetingRoom
  const seen = isMeetingRoom(room) ? rooms.get(known) : undefined
  if (!seen) return refuse('RoomUnknown')
  const barred = barredFrom(view, known)
  if (barred) return refuse(barred)
  if (known === 'joint' && !jointIsOpen(board)) return refuse('JointRoomShut')
  if (isOutOfCall(view, known, me.participant, at)) return refuse('AskedToLeave')
  const apart = apartIn(view, known)
  if (apart) return refuse(apart)
  const { larger } = seen.callWays
  if (!larger) return refuse('LargerCallNotOpen')
  if (!arranges(me, known) && !isDoorOpen(known, larger, at)) return refuse('LargerDoorShut')
  return { ok: true, larger: { room: known, openedAt: larger.openedAt } }
}

/** Where the room of everybody is shut, whoever is in its larger room is not left there. */
export function alsoShut<F extends { type: string }, R>(
  { rooms }: CallWaysView,
  decided: Decision<F, R>,
): Decision<F | CallWaysFact, R> {
  const shuts =
    decided.ok &&
    decided.records.some((fact) => fact.type === 'JointRoomSet' && 'open' in fact && !fact.open)
  if (!shuts || !rooms.get('joint')?.callWays.larger) return decided
  return accept<F | CallWaysFact>(...decided.records, { type: 'LargerCallClosed', room: 'joint' })
}

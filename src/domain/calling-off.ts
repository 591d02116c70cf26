// What is left of meetings when a mediation ends: those to come are called off and larger rooms are shut, each in its own room.
import { isMeetingRoom } from './arranging.ts'
import type { CallWays, CallWaysFact } from './call-ways.ts'
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import type { Coming } from './coming.ts'
import type { Convening } from './convening.ts'
import { interpretersFor } from './interpreters.ts'
import {
  type Meeting,
  type MeetingFact,
  type MeetingRoom,
  type Meetings,
  standsAs,
} from './meetings.ts'

/** The arbiter's, who reads every room: what it finds in one goes into that one and into no other. */
export type CallOffMeetings = { type: 'CallOffMeetings' }
export type CallingOffRefusal = 'NotForThisSeat' | 'MediationNotEnded' | 'NoChange'

type View = ViewOf<{
  convening: Convening
  closing: Closing
  meetings: Meetings
  coming: Coming
  callWays: CallWays
}>

export function decideCallingOff(
  view: View,
  at: number,
): Decision<MeetingFact | CallWaysFact, CallingOffRefusal> {
  const { me, board, rooms } = view
  if (me.seat !== 'manager' || me.state !== 'seated') return refuse('NotForThisSeat')
  if (!board.closing.ended) return refuse('MediationNotEnded')
  const toCome = [...rooms.values()].flatMap(({ meetings }) =>
    [...meetings.meetings.values()].filter((meeting) => isToCome(meeting, at)),
  )
  const open = [...rooms].flatMap(([room, { callWays }]) =>
    callWays.larger && isMeetingRoom(room) ? [room as MeetingRoom] : [],
  )
  if (toCome.length + open.length === 0) return refuse('NoChange')
  return accept<MeetingFact | CallWaysFact>(
    ...open.map((room) => ({ type: 'LargerCallClosed', room }) as const),
    ...toCome.flatMap((found): readonly MeetingFact[] => {
      const { room, meeting } = found
      const off: MeetingFact = { type: 'MeetingCancelled', room, meeting, reason: '' }
      return [off, ...interpretersFor(view, found, [off])]
    }),
  )
}

/** What has begun may be what ended it: who led it says whether it took place. */
const isToCome = (meeting: Meeting, at: number): boolean => {
  const stands = standsAs(meeting)
  return stands === 'open' || (stands === 'set' && meeting.set !== undefined && meeting.set.at > at)
}

// Making ready for who comes: telling what one needs, booking an interpreter, and asking somebody to leave.
import { barredFrom } from './arranging.ts'
import { accept, type Decision, put, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import {
  type Coming,
  type ComingFact,
  type InterpreterBooked,
  type Needs,
  type NeedsTold,
  wasSentAway,
} from './coming.ts'
import { type Convening, type ParticipantLeft, seated, sidesOf } from './convening.ts'
import {
  type GroundRules,
  type GroundRulesRefusal,
  type MediationStarted,
  startedWithout,
} from './ground-rules.ts'
import { askedAnew, languagesFor } from './interpreters.ts'
import {
  type InterpreterAsked,
  type Meeting,
  type MeetingId,
  type MeetingRoom,
  type Meetings,
  standsAs,
} from './meetings.ts'
import { seating } from './rooms.ts'
import { conducts, deskOf, isSide, type ParticipantId, sitsBeside } from './seats.ts'

export type ComingCommand =
  | ({ type: 'TellNeeds' } & Pick<NeedsTold, 'room' | 'meeting' | 'access' | 'language'>)
  | ({ type: 'BookInterpreter' } & Pick<InterpreterBooked, 'side' | 'meeting' | 'words'>)
  | {
      type: 'EndPresence'
      participant: ParticipantId
      reason: string
      from?: { readonly room: MeetingRoom; readonly meeting: MeetingId }
    }
export type ComingRefusal =
  | GroundRulesRefusal
  | 'RoomUnknown'
  | 'ObserversDoNotWrite'
  | 'MeetingUnknown'
  | 'MeetingCalledOff'
  | 'MeetingIsOver'
  | 'NoChange'
  | 'NothingSaid'
  | 'InterpreterNotAsked'
  | 'ParticipantUnknown'
  | 'SeatIsTheirOwn'
  | 'ReasonMissing'

export type ComingView = ViewOf<{
  readonly convening: Convening
  readonly groundRules: GroundRules
  readonly closing: Closing
  readonly meetings: Meetings
  readonly coming: Coming
}>
type Decided = Decision<
  ComingFact | InterpreterAsked | ParticipantLeft | MediationStarted,
  ComingRefusal
>

/** One that has not ended, in a room that is read. */
function openMeeting(
  view: ComingView,
  room: MeetingRoom,
  meeting: MeetingId,
): Meeting | 'RoomUnknown' | 'MeetingUnknown' | 'MeetingCalledOff' | 'MeetingIsOver' {
  const there = view.rooms.get(room)
  if (!there) return 'RoomUnknown'
  const found = there.meetings.meetings.get(meeting)
  if (!found) return 'MeetingUnknown'
  const stands = standsAs(found)
  if (stands === 'called off') return 'MeetingCalledOff'
  return stands === 'held' || stands === 'not held' ? 'MeetingIsOver' : found
}

export function decideComing(view: ComingView, command: ComingCommand): Decided {
  const { me, board } = view
  if (me.state !== 'seated') return refuse('NotForThisSeat')
  switch (command.type) {
    case 'TellNeeds':
      return tellNeeds(view, command)
    case 'BookInterpreter': {
      if (me.seat !== 'manager' && !conducts(me)) return refuse('NotForThisSeat')
      if (board.closing.ended) return refuse('MediationIsEnded')
      const { side, meeting, words } = command
      const desk = view.rooms.get(deskOf(side))
      if (!desk) return refuse('RoomUnknown')
      if (!desk.meetings.interpreters.get(meeting)?.time) return refuse('InterpreterNotAsked')
      if (words.trim() === '') return refuse('NothingSaid')
      if (desk.coming.booked.get(meeting) === words) return refuse('NoChange')
      return accept({ type: 'InterpreterBooked', side, meeting, words })
    }
    case 'EndPresence':
      return endPresence(view, command)
  }
}

type TellsNeeds = NeedsTold | InterpreterAsked
function tellNeeds(
  view: ComingView,
  { room, meeting, access, language }: Extract<ComingCommand, { type: 'TellNeeds' }>,
): Decided {
  const { me, board } = view
  if (!view.rooms.has(room)) return refuse('RoomUnknown')
  if (me.seat === 'observer') return refuse('ObserversDoNotWrite')
  const barred = barredFrom(view, room)
  if (barred) return refuse(barred)
  const found = openMeeting(view, room, meeting)
  if (typeof found === 'string') return refuse(found)
  const { participant, seat } = me
  const told = view.rooms.get(room)?.coming.needs.get(meeting) ?? new Map()
  const before: Needs = told.get(participant) ?? { access: '', language: '' }
  if (before.access === access && before.language === language) return refuse('NoChange')
  const fact = { type: 'NeedsTold', room, meeting, participant, access, language } as const
  if (!isSide(seat) || before.language === language) return accept<TellsNeeds>(fact)
  const needs = put<ParticipantId, Needs>(told, participant, { access, language })
  const languages = languagesFor(board.convening, needs, seat)
  return accept<TellsNeeds>(fact, ...askedAnew(sidesOf(board.convening), found, seat, languages))
}

function endPresence(
  view: ComingView,
  { participant, reason, from }: Extract<ComingCommand, { type: 'EndPresence' }>,
): Decided {
  const { me, board } = view
  if (!conducts(me)) return refuse('NotForThisSeat')
  if (board.closing.ended) return refuse('MediationIsEnded')
  const found = from && openMeeting(view, from.room, from.meeting)
  if (typeof found === 'string') return refuse(found)
  const person = seated(board.convening).find((one) => one.participant === participant)
  const coming = from && seating(sidesOf(board.convening)).get(from.room)
  if (!person || (coming && !coming.includes(person.seat))) return refuse('ParticipantUnknown')
  // Nobody else is sent away: who speaks for a side leaves by their own word.
  if (!isSide(person.seat) || !sitsBeside(person.role)) return refuse('SeatIsTheirOwn')
  if (reason.trim() === '') return refuse('ReasonMissing')
  if (from) {
    if (wasSentAway(view, from, participant)) return refuse('NoChange')
    return accept({ type: 'PresenceEnded', ...from, participant, reason })
  }
  const room = `caucus:${person.seat}` as const
  return accept<ComingFact | ParticipantLeft | MediationStarted>(
    { type: 'PresenceEnded', room, participant, reason },
    { type: 'ParticipantLeft', participant },
    ...startedWithout(board, participant),
  )
}

// Who comes to a meeting, and what they need: told by each for themselves, interpreters booked, and who was asked to leave.
// An interpreter and a support person sit beside a side and are none of those who speak for it.
import { put, type Recorded, type ViewOf } from './chapter.ts'
import type { InterpreterAsked, Meeting, MeetingId, MeetingRoom } from './meetings.ts'
import type { ParticipantId, Side } from './seats.ts'

/** In the room where the meeting stands: whoever comes there can make ready for it. */
export type NeedsTold = {
  type: 'NeedsTold'
  room: MeetingRoom
  meeting: MeetingId
  participant: ParticipantId
  /** To get in, to sit, to see, to hear; nothing where nothing is needed. */
  access: string
  /** Into which they need an interpreter; nothing where they need none. */
  language: string
}
/** At the side's own desk, by who books. */
export type InterpreterBooked = {
  type: 'InterpreterBooked'
  side: Side
  meeting: MeetingId
  /** Who comes, and for which language. */
  words: string
}
/**
 * A mediator may send away who sits beside a side: a support person who takes part, pleads or disrupts (Family Code
 * 6303(c)), an interpreter who does not only interpret. The reason stays where the meeting stands, or in the side's caucus.
 */
export type PresenceEnded = {
  type: 'PresenceEnded'
  room: MeetingRoom
  participant: ParticipantId
  /** Of this meeting alone; without one, of the case. */
  meeting?: MeetingId
  reason: string
}
export type ComingFact = NeedsTold | InterpreterBooked | PresenceEnded

export type Needs = Pick<NeedsTold, 'access' | 'language'>
export type Coming = {
  readonly needs: ReadonlyMap<MeetingId, ReadonlyMap<ParticipantId, Needs>>
  readonly booked: ReadonlyMap<MeetingId, string>
  readonly sentAway: readonly (Omit<PresenceEnded, 'type' | 'room'> & { readonly at: number })[]
}
export const nothingTold: Coming = { needs: new Map(), booked: new Map(), sentAway: [] }

/** Whether somebody was asked to leave this meeting: they are not let in again. */
export const wasSentAway = (
  { rooms }: Pick<ViewOf<{ readonly coming: Coming }>, 'rooms'>,
  { room, meeting }: Pick<Meeting, 'room' | 'meeting'>,
  participant: ParticipantId,
): boolean =>
  (rooms.get(room)?.coming.sentAway ?? []).some(
    (one) => one.meeting === meeting && one.participant === participant,
  )

export function evolveComing(
  state: Coming,
  { at, fact }: Recorded<ComingFact | InterpreterAsked>,
): Coming {
  const { meeting } = fact
  switch (fact.type) {
    case 'NeedsTold': {
      const { participant, access, language } = fact
      const of = put(state.needs.get(fact.meeting) ?? new Map(), participant, { access, language })
      return { ...state, needs: put(state.needs, fact.meeting, of) }
    }
    case 'InterpreterBooked':
      return { ...state, booked: put(state.booked, fact.meeting, fact.words) }
    case 'InterpreterAsked': {
      // For another time, or another language, it is booked anew.
      const booked = [...state.booked].filter(([one]) => one !== meeting)
      return { ...state, booked: new Map(booked) }
    }
    case 'PresenceEnded': {
      const { type: _, room: __, ...said } = fact
      return { ...state, sentAway: [...state.sentAway, { ...said, at }] }
    }
  }
}

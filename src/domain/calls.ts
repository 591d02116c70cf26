// Calls: who was in a room's call, from when until when. What is said there is on no record.
import { put, type Recorded } from './chapter.ts'
import type { MeetingRoom } from './meetings.ts'
import type { ParticipantId } from './seats.ts'

type OfCall = { readonly room: MeetingRoom; readonly participant: ParticipantId }
export type CallJoined = { type: 'CallJoined' } & OfCall
/** At, UTC milliseconds, when they left, which may be before it could be recorded. `about`: nobody saw when; until then they were there. */
export type CallLeft = { type: 'CallLeft' } & OfCall & {
    readonly at: number
    readonly about?: true
    /** Sent back to the door by who leads: a pass from before opens it no more. */
    readonly putOut?: true
  }
/** A mediator and somebody who speaks for a side are in a call at one time: now it begins, or now it is over. */
export type SpokenTogether = { type: 'SpokenTogether'; readonly room: MeetingRoom }
export type CallFact = CallJoined | CallLeft | SpokenTogether

export type Attended = {
  readonly participant: ParticipantId
  readonly from: number
  /** Nothing while they are there. */
  readonly until: number | undefined
  readonly about: boolean
}
export type CallsHeld = {
  readonly attended: readonly Attended[]
  /** Who was sent back to the door, and when last. */
  readonly putOut: ReadonlyMap<ParticipantId, number>
}
export const noCalls: CallsHeld = { attended: [], putOut: new Map() }

export const isThere = ({ attended }: CallsHeld, who: ParticipantId): Attended | undefined =>
  attended.find(({ participant, until }) => participant === who && until === undefined)

/** Who was there at some moment of that time, in the order of their coming. Who still is, is there until now. */
export const attendedIn = (
  { attended }: CallsHeld,
  from: number,
  until: number,
): readonly ParticipantId[] => [
  ...new Set(
    attended
      .filter((one) => one.from < until && (one.until ?? Number.POSITIVE_INFINITY) > from)
      .map(({ participant }) => participant),
  ),
]

export function evolveCalls(state: CallsHeld, { at, fact }: Recorded<CallFact>): CallsHeld {
  if (fact.type === 'SpokenTogether') return state
  const { participant } = fact
  if (fact.type === 'CallJoined') {
    const came: Attended = { participant, from: at, until: undefined, about: false }
    return { ...state, attended: [...state.attended, came] }
  }
  const open = isThere(state, participant)
  const over = { until: fact.at, about: fact.about === true }
  return {
    attended: state.attended.map((one) => (one === open ? { ...one, ...over } : one)),
    putOut: fact.putOut ? put(state.putOut, participant, at) : state.putOut,
  }
}

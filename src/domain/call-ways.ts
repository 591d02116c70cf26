// Other ways into a call of a room: a larger service that the program runs, and a telephone bridge of somebody else's.
import type { Recorded } from './chapter.ts'
import type { MeetingRoom } from './meetings.ts'
import type { ParticipantId } from './seats.ts'

/** From now on those who sit there may meet at the service for more than four. */
export type LargerCallOpened = {
  type: 'LargerCallOpened'
  room: MeetingRoom
  /** The same room at the service as before: its door is opened once more. */
  again?: true
}
export type LargerCallClosed = { type: 'LargerCallClosed'; room: MeetingRoom }
export type DialIn = {
  /** E.164. */
  readonly number: string
  /** Digits. */
  readonly pin: string
}
export type DialInNoted = { type: 'DialInNoted'; room: MeetingRoom } & DialIn
export type DialInRemoved = { type: 'DialInRemoved'; room: MeetingRoom }
export type CallWaysFact = LargerCallOpened | LargerCallClosed | DialInNoted | DialInRemoved

export type CallWays = {
  /** Opened anew it is another room at the service: whoever stayed behind in the old one is not there. UTC milliseconds. */
  readonly larger: { readonly openedAt: number; readonly doorAt: number } | undefined
  readonly dialIn: (DialIn & { readonly by: ParticipantId }) | undefined
}
export const noOtherWays: CallWays = { larger: undefined, dialIn: undefined }

/**
 * So long people come into the larger room of everybody by themselves. After that who leads lets in whoever is late by opening
 * the door anew, and is refused that where people have to be kept apart: to everybody else it is a door like any other.
 */
export const DOOR_OPEN = 10 * 60_000
export const isDoorOpen = (
  room: MeetingRoom,
  { doorAt }: NonNullable<CallWays['larger']>,
  at: number,
): boolean => room !== 'joint' || at < doorAt + DOOR_OPEN

export function evolveCallWays(
  state: CallWays,
  { at, by, fact }: Recorded<CallWaysFact>,
): CallWays {
  switch (fact.type) {
    case 'LargerCallOpened':
      return {
        ...state,
        larger: { openedAt: (fact.again && state.larger?.openedAt) || at, doorAt: at },
      }
    case 'LargerCallClosed':
      return { ...state, larger: undefined }
    case 'DialInNoted':
      return { ...state, dialIn: { number: fact.number, pin: fact.pin, by } }
    case 'DialInRemoved':
      return { ...state, dialIn: undefined }
  }
}

// Who is on a line of a call: at the door, in, or away for a moment; and what the others in the same call are told of them.
import type { CallPeer, PeerId, ToPage } from '../application/call-messages.ts'
import type { Asker, CallPlace } from '../application/call-ports.ts'
import type { House } from '../application/house.ts'
import type { Viewer } from '../application/people-ports.ts'

/** How many talk in one call: each page sends its picture to each other page. */
export const MOST_IN = 4
/** Who leads and is away no longer than this still leads. In milliseconds. */
export const GRACE = 30_000
/** After a start everybody comes back, and who leads may be last. */
export const GRACE_AFTER_START = 60_000
/** For so long the others are not told that a line broke: most come back. */
export const HOLD = 15_000
/** A broken line that comes back within this time was no leaving. */
export const LEFT_AFTER = 60_000
/** How often it is asked anew whether somebody may still be there. */
export const CHECK_EVERY = 4_000
/** Who is asked over comes in without waiting for so long. */
export const BROUGHT_FOR = 120_000

export type CallHouse = Pick<House, 'reader' | 'passkeysOfStaff' | 'clock' | 'chance' | 'calls'>

/** One line to one page. */
export type Line = { send(said: ToPage): void; close(): void }

export type Held = CallPlace & {
  peer: PeerId
  readonly name: string
  readonly leads: boolean
  audio: boolean
  video: boolean
  state: 'waiting' | 'in'
  line: Line | undefined
  asker: Asker
  viewer: Viewer
  /** When the line broke. */
  brokenAt: number | undefined
  /** The others were told that they left. */
  gone: boolean
  admittedAt: number
  checkedAt: number
}
export type Call = {
  readonly key: string
  readonly held: Set<Held>
  /** Until when those who were let in may stay without anybody who leads. */
  ledUntil: number
}

export const keyOf = ({ caseId, room }: Pick<CallPlace, 'caseId' | 'room'>) => `${caseId} ${room}`

export const asPeer = ({ peer, participant, name, leads, audio, video }: Held): CallPeer => ({
  ...{ peer, participant, name, leads, audio, video },
})

export const inside = ({ held }: Call): readonly Held[] =>
  [...held].filter(({ state, gone }) => state === 'in' && !gone)
export const atDoor = ({ held }: Call): readonly Held[] =>
  [...held].filter(({ state }) => state === 'waiting')

/** To all who are in, but for one. */
export function tellInside(call: Call, said: ToPage, but?: Held): void {
  for (const one of inside(call)) if (one !== but) one.line?.send(said)
}
export function tellLeaders(call: Call, said: ToPage): void {
  for (const one of inside(call)) if (one.leads) one.line?.send(said)
}

export const hasLeader = (call: Call): boolean =>
  inside(call).some(({ leads, line }) => leads && line !== undefined)

/** Whether somebody leads there, or did a moment ago. */
export function isLed(call: Call, at: number): boolean {
  return at < call.ledUntil || hasLeader(call)
}

// Everybody around the table of the surface harness: where each sits, what they read, and who watches.
import { roomsOpenTo } from '../../src/domain/rooms.ts'
import type { Me, Role, Room, Seat, Side } from '../../src/domain/seats.ts'

export const sides: readonly Side[] = ['side-a', 'side-b', 'side-c']
type Sits = { readonly seat: Seat; readonly role: Role; readonly state?: Me['state'] }

/** The people of the case that is watched. */
export const seats = {
  ana: { seat: 'side-a', role: 'party' },
  ada: { seat: 'side-a', role: 'attorney' },
  ben: { seat: 'side-b', role: 'party' },
  bea: { seat: 'side-b', role: 'party' },
  bob: { seat: 'side-b', role: 'attorney' },
  dee: { seat: 'side-b', role: 'decision-maker' },
  sue: { seat: 'side-b', role: 'support-person' },
  ines: { seat: 'side-b', role: 'interpreter' },
  ivo: { seat: 'side-b', role: 'attorney', state: 'invited' },
  cem: { seat: 'side-c', role: 'party' },
  mira: { seat: 'neutral', role: 'mediator' },
  milo: { seat: 'neutral', role: 'co-mediator' },
  olu: { seat: 'observer', role: 'observer' },
  nia: { seat: 'neutral', role: 'co-mediator', state: 'invited' },
  max: { seat: 'manager', role: 'case-manager' },
} as const satisfies Record<string, Sits>
/** Zoe, Zed and Moe have a case of their own next door; Stan is signed in and sits nowhere. */
export const others = ['zoe', 'zed', 'moe', 'stan'] as const

export type Insider = keyof typeof seats
export type Person = Insider | (typeof others)[number]
/** Who watches: a person, or a visitor who is not signed in. */
export type Eye = Person | 'visitor'
export const insiders = Object.keys(seats) as Insider[]
export const people: readonly Person[] = [...insiders, ...others]

export const isInsider = (eye: string): eye is Insider => eye in seats

export function roomsReadBy(eye: Eye): readonly Room[] {
  if (!isInsider(eye)) return []
  const { seat, role, ...sits }: Sits = seats[eye]
  const me: Me = { participant: eye, seat, role, state: sits.state ?? 'seated' }
  return roomsOpenTo(me, sides)
}

/** As it is printed: what somebody is, seen from the side that has the secret. */
export const roleOf = (eye: Eye): string => {
  if (eye === 'visitor') return 'signed-out visitor'
  if (eye === 'cem') return 'party with a token alone'
  if (eye === 'bea') return 'co-party'
  if (!isInsider(eye)) return 'stranger'
  const { role, ...sits }: Sits = seats[eye]
  if (eye === 'nia') return 'proposed neutral'
  return sits.state === 'invited' ? 'invited person' : role
}
/** Comes with a token and has no session: pages see a visitor. */
export const hasSession = (eye: Eye): boolean => eye !== 'visitor' && eye !== 'cem'

// The course of a call as one page knows it: from the lobby to the door, in, over, and back after a broken line. Nothing here touches a browser.
import type {
  CallPeer,
  CallRefusal,
  CallRelay,
  PeerId,
  ToPage,
} from '../../application/call-messages.ts'
import type { MeetingRoom } from '../../domain/meetings.ts'

export type Phase =
  | 'lobby'
  | 'asking'
  | 'waiting'
  | 'in'
  | 'gone'
  | Exclude<CallRefusal, 'unreadable'>

/** What is told once, in words, to who looks and to who listens. */
export type Told = { readonly what: 'came' | 'left' | 'waits'; readonly name: string }

export type Course = {
  readonly phase: Phase
  readonly room: MeetingRoom
  readonly you: PeerId | undefined
  /** Opens the door again after a broken line; kept by this page alone, for this room. */
  readonly pass: string | undefined
  readonly leads: boolean
  readonly people: readonly CallPeer[]
  /** Were in before the line broke and are not back yet: still heard, for a while. */
  readonly missing: readonly CallPeer[]
  readonly waiting: readonly CallPeer[]
  readonly askedTo: MeetingRoom | undefined
  /** Null where none is set up. */
  readonly relay: CallRelay | null | undefined
  readonly lineLost: boolean
  /** It broke because the server starts anew: then those who are missing were in when it did. */
  readonly anew: boolean
  readonly told: readonly Told[]
  /** Why one may not come in, where the answer said it. */
  readonly why: string
  readonly notDone: (typeof notDoneAs)[keyof typeof notDoneAs] | undefined
}

type ByHand =
  | { readonly type: 'join' }
  | { readonly type: 'move'; readonly room: MeetingRoom }
  | { readonly type: 'stay' }
  /** Something was asked for as who leads: what was said of the thing before is over. */
  | { readonly type: 'led' }
  | { readonly type: 'leave' }
  | { readonly type: 'line lost'; readonly anew: boolean }
  | { readonly type: 'given up' }
  /** No ticket: why, in the words of the answer. */
  | { readonly type: 'barred'; readonly why: string }

/** What who leads asked for and was not done. */
const notDoneAs = {
  gone: 'notGone',
  full: 'notFull',
  apart: 'notApart',
  'not theirs': 'notTheirs',
} as const

export type Happened = ByHand | Exclude<ToPage, { readonly type: 'signal' }>

const noCourse = {
  ...{ you: undefined, pass: undefined, leads: false, people: [], missing: [], waiting: [] },
  ...{
    askedTo: undefined,
    relay: undefined,
    lineLost: false,
    anew: false,
    told: [],
    notDone: undefined,
    why: '',
  },
} as const

export const atTheLobby = (room: MeetingRoom): Course => ({ phase: 'lobby', room, ...noCourse })

const MOST_TOLD = 4
const telling = (course: Course, what: Told['what'], name: string): readonly Told[] =>
  [...course.told, { what, name }].slice(-MOST_TOLD)
const without = (people: readonly CallPeer[], { participant }: CallPeer): readonly CallPeer[] =>
  people.filter((one) => one.participant !== participant)

export function happened(course: Course, event: Happened): Course {
  switch (event.type) {
    case 'join':
      return { ...atTheLobby(course.room), phase: 'asking' }
    case 'move':
      return { ...atTheLobby(event.room), phase: 'asking' }
    case 'stay':
      return { ...course, askedTo: undefined }
    case 'led':
      return { ...course, notDone: undefined }
    case 'leave':
      return { ...atTheLobby(course.room), phase: 'gone' }
    case 'line lost':
      // What is tried in vain while it starts says nothing else.
      return { ...course, lineLost: true, anew: event.anew || (course.lineLost && course.anew) }
    case 'given up':
      return { ...course, missing: [] }
    case 'waiting':
      return { ...atTheLobby(course.room), phase: 'waiting' }
    case 'in': {
      const people = event.people.filter(({ peer }) => peer !== event.you)
      const here = new Set(people.map(({ participant }) => participant))
      // Who is heard all the while is not gone because others were told of us first.
      const before = course.phase === 'in' ? [...course.people, ...course.missing] : []
      return {
        ...course,
        ...{ phase: 'in', you: event.you, pass: event.pass, leads: event.leads },
        ...{ people, waiting: event.waiting, relay: event.relay, lineLost: false },
        missing: before.filter(({ participant }) => !here.has(participant)),
      }
    }
    case 'came': {
      const known = [...course.people, ...course.missing].some(
        ({ participant }) => participant === event.peer.participant,
      )
      return {
        ...course,
        people: [...without(course.people, event.peer), event.peer],
        missing: without(course.missing, event.peer),
        told: known ? course.told : telling(course, 'came', event.peer.name),
      }
    }
    case 'left': {
      const gone = course.people.find(({ peer }) => peer === event.peer)
      if (!gone) return course
      const people = course.people.filter((one) => one !== gone)
      return { ...course, people, told: telling(course, 'left', gone.name) }
    }
    case 'media': {
      const { peer, audio, video } = event
      const people = course.people.map((one) =>
        one.peer === peer ? { ...one, audio, video } : one,
      )
      return { ...course, people }
    }
    case 'waits':
      return {
        ...course,
        waiting: [...without(course.waiting, event.peer), event.peer],
        told: telling(course, 'waits', event.peer.name),
      }
    case 'waits no more':
      return { ...course, waiting: course.waiting.filter(({ peer }) => peer !== event.peer) }
    case 'relay':
      return { ...course, relay: event.relay }
    case 'brought':
      return { ...course, askedTo: event.room }
    case 'not done':
      return { ...course, notDone: notDoneAs[event.why] }
    case 'barred':
      return { ...atTheLobby(course.room), phase: 'ticket', why: event.why }
    case 'refused':
      // What could not be read is said anew over a new line.
      if (event.why === 'unreadable') return { ...course, lineLost: true }
      return { ...atTheLobby(course.room), phase: event.why }
  }
}

export type Heard = CallPeer & { readonly back: boolean }

/** Everybody who may still be heard: who is in, and who has not come back yet. */
export const heardNow = ({ people, missing }: Course): readonly Heard[] => [
  ...people.map((one) => ({ ...one, back: true })),
  ...missing.map((one) => ({ ...one, back: false })),
]

/**
 * Whether somebody is spoken to. Who is missing after a line that broke for no known reason may have been sent out
 * meanwhile: until they are back nothing goes to them.
 */
export const isSpokenTo = ({ missing, anew }: Course, participant: string): boolean =>
  anew || !missing.some((one) => one.participant === participant)

/** Of two pages one yields when both speak at once: both know which, before and after a restart. */
export const yields = (me: string, other: string): boolean => me < other

/** When a credential that runs out is asked for anew: well before, and never at once again and again. */
export const renewIn = ({ expiresAt }: CallRelay, now: number): number =>
  Math.max(5_000, (expiresAt - now) * 0.8)

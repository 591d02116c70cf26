// What a page and Parley say to each other while people talk: who is there, who waits, and the letters of WebRTC, passed on unread by others.
import type { MeetingRoom } from '../domain/meetings.ts'
import type { ParticipantId } from '../domain/seats.ts'

/**
 * One page in one call: drawn anew at each joining, so that it tells nothing of other calls. Who comes back with a pass
 * is the same peer: what is connected stays connected.
 */
export type PeerId = string

/** Somebody in the same call, or waiting at its door. */
export type CallPeer = {
  readonly peer: PeerId
  readonly participant: ParticipantId
  /** As the others in the room know them. */
  readonly name: string
  /** Lets people in, and brings them to their own room. */
  readonly leads: boolean
  readonly audio: boolean
  readonly video: boolean
}

/** Where media passes through; the credential runs out, in UTC milliseconds. */
export type CallRelay = {
  readonly urls: readonly string[]
  readonly username: string
  readonly credential: string
  readonly expiresAt: number
}

/** WebRTC's own: a description, or a candidate that names a relay and nothing else. */
export type CallSignal =
  | {
      readonly description: { readonly type: 'offer' | 'answer' | 'rollback'; readonly sdp: string }
    }
  | {
      readonly candidate: {
        readonly candidate: string
        readonly sdpMid: string | null
        readonly sdpMLineIndex: number | null
      } | null
    }

export type FromPage =
  /** First of all. The pass, from an earlier `in`, opens the door again after a broken line or a restart. */
  | {
      readonly type: 'hello'
      readonly ticket: string
      readonly pass?: string
      readonly audio: boolean
      readonly video: boolean
    }
  | { readonly type: 'signal'; readonly to: PeerId; readonly signal: CallSignal }
  | { readonly type: 'media'; readonly audio: boolean; readonly video: boolean }
  /** For who leads: somebody who waits; somebody who is in, back to the door, or on to a room that both read. */
  | { readonly type: 'let in'; readonly peer: PeerId }
  | { readonly type: 'put out'; readonly peer: PeerId }
  | { readonly type: 'bring'; readonly peer: PeerId; readonly room: MeetingRoom }
  /** A credential for the relay that lasts longer. */
  | { readonly type: 'relay' }
  | { readonly type: 'bye' }

export type CallRefusal =
  /** The ticket ran out, is of another room or sign-in, or was never one: all alike. */
  | 'ticket'
  /** Four are in already. */
  | 'full'
  /** The same person has come in from another page: nobody is heard in two rooms. */
  | 'elsewhere'
  /** The mediation ended, or the room of everybody was shut: the page of the case says so. */
  | 'over'
  /** A mediator asked them to leave this meeting. */
  | 'asked to leave'
  /** Too much was said at once, or nothing that can be read. */
  | 'unreadable'

export type ToPage =
  /** At the door until somebody who leads lets them in: said alike whether anybody leads there now or not. */
  | { readonly type: 'waiting' }
  | {
      readonly type: 'in'
      readonly you: PeerId
      readonly leads: boolean
      readonly pass: string
      /** Nothing where no relay is set up: then nobody is connected to anybody. */
      readonly relay: CallRelay | null
      readonly people: readonly CallPeer[]
      /** Who waits at the door, for who leads; for others always none. */
      readonly waiting: readonly CallPeer[]
    }
  | { readonly type: 'came'; readonly peer: CallPeer }
  | { readonly type: 'left'; readonly peer: PeerId }
  | {
      readonly type: 'media'
      readonly peer: PeerId
      readonly audio: boolean
      readonly video: boolean
    }
  | { readonly type: 'waits'; readonly peer: CallPeer }
  | { readonly type: 'waits no more'; readonly peer: PeerId }
  | { readonly type: 'signal'; readonly from: PeerId; readonly signal: CallSignal }
  | { readonly type: 'relay'; readonly relay: CallRelay | null }
  /** Who leads asks them over: the page gets a ticket of that room and says hello there. */
  | { readonly type: 'brought'; readonly room: MeetingRoom }
  /** To who leads: what they asked was not done. `apart` is what only they may know: people are not brought together here. */
  | {
      readonly type: 'not done'
      readonly what: 'let in' | 'put out' | 'bring'
      readonly peer: PeerId
      readonly why: 'gone' | 'full' | 'apart' | 'not theirs'
    }
  | { readonly type: 'refused'; readonly why: CallRefusal }

// What calls need of the world: tickets and passes that prove themselves, the relay, and who is in, kept in memory alone.
import type { MeetingRoom } from '../domain/meetings.ts'
import type { ParticipantId, Room } from '../domain/seats.ts'
import type { CallRelay, PeerId } from './call-messages.ts'
import type { Viewer } from './people-ports.ts'
import type { CaseId } from './ports.ts'

/** Where a ticket leads, and whom. Beside that it is bound to the person and to their sign-in, which it does not name. */
export type CallPlace = {
  readonly caseId: CaseId
  readonly room: MeetingRoom
  readonly participant: ParticipantId
}
/** Of somebody who was let in: which peer they are, and since when. UTC milliseconds. */
export type CallPass = CallPlace & { readonly peer: PeerId; readonly admittedAt: number }

export type CallSeals = {
  ticket(viewer: Viewer, place: CallPlace, at: number): { ticket: string; expiresAt: number }
  /** Nothing for what ran out, was never one, or is of another person or sign-in: all alike. */
  readTicket(said: string, viewer: Viewer, at: number): CallPlace | undefined
  pass(viewer: Viewer, pass: CallPass, at: number): string
  readPass(said: string, viewer: Viewer, at: number): CallPass | undefined
}

/** Who is in now, for those who read the room. */
export type CallsNow = {
  inCall(caseId: CaseId, room: Room): readonly ParticipantId[]
  /** In, or away for so short a time that they have not left. */
  isHeld(caseId: CaseId, room: MeetingRoom, participant: ParticipantId): boolean
  set(
    caseId: CaseId,
    room: MeetingRoom,
    people: { readonly inside: readonly ParticipantId[]; readonly held: readonly ParticipantId[] },
  ): void
}

export type Calls = CallSeals & {
  readonly now: CallsNow
  /** Nothing where no relay is set up. What is drawn is drawn for that room. */
  relay(place: CallPlace, at: number): CallRelay | null
}

/** Who holds a line, asked anew whenever it matters: signed out, ended and revoked are one answer. */
export type Asker = { viewer(): Promise<Viewer | undefined> }

/** Where lines of calls are taken. False for a request that asks for none. */
export type CallLines = { take(request: object, asker: Asker): boolean }

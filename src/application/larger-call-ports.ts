// A service for calls of more than four, run by the program: how somebody is let into one room of it, and nothing else.
import type { MeetingRoom } from '../domain/meetings.ts'
import type { ParticipantId } from '../domain/seats.ts'
import type { CaseId } from './ports.ts'

export type LargerEntry = {
  /** Tells nothing of the case or the room. */
  readonly room: string
  /** Of this person in this room alone. */
  readonly identity: string
  /** As the others in the room know them. */
  readonly name: string
  /** Leads the meeting. */
  readonly leads: boolean
  /** An observer hears and sees, and is heard by nobody where the service can tell. */
  readonly speaks: boolean
  /** UTC milliseconds. */
  readonly at: number
}
export type LargerCalls = {
  readonly service: 'LiveKit' | 'Jitsi'
  /** Where its page stands, for people to read and for the browser to be let go to. */
  readonly origin: string
  /** An address with a token in it that lets in for a few minutes: for this one browser, in no page and no log. */
  addressFor(entry: LargerEntry): Promise<string>
  /** Whoever is in it is put out, of a room that is not there too. Nothing where the service has no such way: who leads is told. */
  readonly end?: (room: string, at: number) => Promise<void>
}

/** Made with a key, so that nothing is kept: nobody without it finds one from another. */
export type LargerCallNames = {
  roomOf(caseId: CaseId, room: MeetingRoom, openedAt: number): string
  identityOf(
    caseId: CaseId,
    room: MeetingRoom,
    openedAt: number,
    participant: ParticipantId,
  ): string
}

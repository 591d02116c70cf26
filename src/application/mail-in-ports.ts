// Mail that comes in, as types: addresses to answer to, what came and is kept, how it is read and judged.
import type { TalkingRoom } from '../domain/conversation.ts'
import type { ParticipantId, Side } from '../domain/seats.ts'
import type { CaseId, DueJob, PersonId, ProgramId } from './ports.ts'

/** Where an answer goes: one person's, in one room. */
export type AnswerPlace = {
  readonly kind: 'answers'
  readonly person: PersonId
  readonly caseId: CaseId
  readonly participant: ParticipantId
  readonly room: TalkingRoom
}
/** A mail that comes back from here is this person's, as long as mails to them still go to this address. */
export type BouncePlace = {
  readonly kind: 'bounces'
  readonly person: PersonId
  readonly mail: string
}

export type MailAddresses = {
  /** Of the token only a hash is kept. */
  keep(
    token: string,
    place: AnswerPlace | BouncePlace,
    at: number,
    validUntil: number,
  ): Promise<void>
}

/** What the one who brought the mail said of it, and where they came from. */
export type Envelope = { readonly from: string; readonly ip: string; readonly helo: string }
export type CameIn = {
  /** The name before the domain, for each recipient; whether anybody has it is not known yet. */
  readonly to: readonly string[]
  readonly envelope: Envelope
  readonly raw: Uint8Array
  /** As the mail says it. */
  readonly messageId: string | undefined
  readonly at: number
}
export type StoredMail = {
  readonly mail: string
  readonly place:
    | AnswerPlace
    | {
        readonly kind: 'bounces'
        readonly person: PersonId
        /** Keyed: tells which of their addresses it is, and not what it says. */
        readonly print: string
      }
    | undefined
  readonly envelope: Envelope
  readonly raw: Uint8Array
  readonly arrivedAt: number
}
export type HeldMail = {
  readonly mail: string
  readonly room: TalkingRoom
  readonly reason: string
  readonly raw: Uint8Array
  readonly arrivedAt: number
}

export type MailsIn = {
  /** Kept once this has come back. The same work whoever has the addresses, and whether it came before. */
  take(came: CameIn): Promise<void>
  /** Nothing where it was read already. */
  stored(mail: string): Promise<StoredMail | undefined>
  /** Nothing of it is kept but that it came; it is counted. */
  done(mail: string, came: string, at: number): Promise<void>
  hold(mail: string, place: AnswerPlace, reason: string, jobs: readonly DueJob[]): Promise<void>
  /** How many wait for this person that arrived after then. */
  heldSince(person: PersonId, then: number): Promise<number>
  /** Of this person alone, the newest first. */
  heldBy(person: PersonId, caseId: CaseId): Promise<readonly HeldMail[]>
  counts(): Promise<
    readonly { readonly day: string; readonly came: string; readonly many: number }[]
  >
}

/** A part of a mail that stands in a room: 0 the mail as it came, 1 its whole text, then its files. */
export type MailPart = {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}
export type MailParts = {
  keep(
    caseId: CaseId,
    room: TalkingRoom,
    mail: string,
    parts: readonly MailPart[],
    at: number,
  ): Promise<void>
  drop(mail: string): Promise<void>
  /** Absent and of another's room are one answer. */
  read(person: PersonId, caseId: CaseId, mail: string, part: number): Promise<MailPart | undefined>
}

/** Addresses that mails to somebody come back from, each by itself. */
export type MailChannels = {
  /**
   * With the job that tells of it, where it is news. False of an address that mails to them do not go to any more:
   * then it says nothing.
   */
  failed(
    person: PersonId,
    at: number,
    of: { readonly mail: string } | { readonly print: string },
  ): Promise<boolean>
  /** Mails to these arrive. */
  worked(person: PersonId, at: number, mails: readonly (string | undefined)[]): Promise<void>
  /** Nothing is told to an address that is gone; of another one of theirs it says nothing. */
  failsAt(person: PersonId, mail: string): Promise<boolean>
  /**
   * Who works for a program, on its staff, on its roster or in a case of its that this manager looks after, and gets no
   * mail where they sign in: nothing of it stands in any room.
   */
  unreachedOf(program: ProgramId, manager: PersonId): Promise<readonly { readonly name: string }[]>
  /** Where this person sits, or is invited to sit, for a side; and of where mails of that case go, whether they come back. */
  seatsOf(person: PersonId): Promise<
    readonly {
      readonly caseId: CaseId
      readonly participant: ParticipantId
      readonly side: Side
      /** Keyed. Nothing where there is no address. */
      readonly print: string | undefined
      readonly fails: boolean
    }[]
  >
}

export type Bounce = 'for good' | 'undelivered' | 'for now'
export type MailRead = {
  /** The one address it says it is from; nothing where it says none or several. */
  readonly from: string | undefined
  /** Written by a machine: out of office, a list, a loop. Nobody answers such a mail, and nothing is posted of it. */
  readonly automatic: boolean
  /** That a mail of ours came back: its mailbox is gone, it alone did not arrive, or it is on its way yet. */
  readonly bounce: Bounce | undefined
  readonly words: string
  readonly whole: string
  readonly trimmed: boolean
  readonly files: readonly MailPart[]
  readonly leftOut: readonly string[]
}
export type Judged = 'in order' | 'not in order' | 'unknown'

export type MailReader = {
  /** Nothing where it cannot be read within the limits. */
  read(raw: Uint8Array): Promise<MailRead | undefined>
  /** Whether it is from whom it says, by what their domain publishes (SPF, DKIM, DMARC). */
  judge(raw: Uint8Array, envelope: Envelope, from: string): Promise<Judged>
}

export type MailIn = {
  /** Without it nobody can answer by mail. */
  readonly domain: string | undefined
  readonly addresses: MailAddresses
  readonly mails: MailsIn
  readonly parts: MailParts
  readonly channels: MailChannels
  readonly reader: MailReader
}

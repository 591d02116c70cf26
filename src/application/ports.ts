// What the application needs of the world, as types. A reader is handed no way to write.
import type { CaseOpened } from '../domain/convening.ts'
import type { Entry, Fact } from '../domain/facts.ts'
import type { MeetingRoom } from '../domain/meetings.ts'
import type { Me, ParticipantId, Role, Room, Seat, Side } from '../domain/seats.ts'

export type PersonId = string
export type CaseId = string
export type ProgramId = string

/** What one person's rooms hold. Messages are left out where only a decision is made. */
export type Seen = {
  readonly me: Me
  readonly entries: readonly Entry[]
  /** The last number of each room this person reads. */
  readonly heads: ReadonlyMap<Room, number>
}

/** A stretch of one room: after a number going up, or before one going down; the newest without either. */
export type Stretch = {
  readonly room: Room
  readonly after?: number
  readonly before?: number
  readonly most: number
}

/** Which entries are a communication: the rooms it stands in, its kinds, and whose entries are none. */
export type Spoken = {
  readonly rooms: readonly Room[]
  readonly kinds: readonly Fact['type'][]
  readonly without: readonly ParticipantId[]
}

export type RecordReader = {
  /** Every entry that weighs in a decision, of this person's rooms. Absent and not theirs are one answer. */
  seenBy(person: PersonId, caseId: CaseId): Promise<Seen | undefined>
  /** The same, and with it a stretch of a room, messages and all, in the order of their numbers. */
  seenWith(
    person: PersonId,
    caseId: CaseId,
    wanted: readonly Stretch[] | ((seen: Seen) => readonly Stretch[]),
  ): Promise<{ readonly seen: Seen; readonly stretches: readonly (readonly Entry[])[] } | undefined>
  /** Where they sit, and nothing else: nothing of it is remembered, and how soon they are answered does not tell of it. */
  seatOf(person: PersonId, caseId: CaseId): Promise<Me | undefined>
  /** One room alone, for those who only read on. */
  readRoom(
    person: PersonId,
    caseId: CaseId,
    stretch: Stretch,
  ): Promise<{ readonly entries: readonly Entry[] } | undefined>
  /** The instant of the newest communication in those of the rooms that this person reads; nothing is opened or remembered. */
  lastSpoken(person: PersonId, caseId: CaseId, spoken: Spoken): Promise<number | undefined>
  /** The cases this person has a seat or an invitation in, newest activity of their own rooms first. */
  casesOf(person: PersonId): Promise<readonly CaseOfPerson[]>
  /** JSON lines: this person's rooms with the chain of each, so that a copy in their hands proves itself. */
  receiptOf(person: PersonId, caseId: CaseId): Promise<string | undefined>
}
export type CaseOfPerson = {
  readonly caseId: CaseId
  readonly me: Me
  readonly reference: string
  /** Read from the person's own rooms: an invited person reads it from the invitation. */
  readonly title: string
  /** For those who read the board. */
  readonly opened?: Pick<CaseOpened, 'caseType' | 'sides'> & {
    readonly at: number
    /** As it stands now, YYYY-MM-DD. */
    readonly hearingOn?: string
  }
  readonly lastAt: number
}

/** How people come to sit where they do, written together with the facts that say so. */
export type Seating =
  | {
      readonly participant: ParticipantId
      readonly state: 'invited' | 'seated'
      readonly seat: Seat
      readonly role: Role
      /** Given when the participant is new. */
      readonly person?: PersonId
    }
  | { readonly participant: ParticipantId; readonly state: 'left' }

export type Job =
  | {
      readonly type: 'Notify'
      readonly caseId: CaseId
      readonly participant: ParticipantId
      /** A mail of theirs waits to be confirmed: this is told to who is only invited, too. */
      readonly held?: true
      /** It has waited for its time, and is for this channel alone. */
      readonly waited?: 'mail' | 'text'
    }
  | {
      readonly type: 'SendInvitation'
      readonly caseId: CaseId
      readonly participant: ParticipantId
      /** Of the schedule; without one somebody sent it by hand. */
      readonly round?: number
      readonly waited?: 'mail' | 'text'
    }
  | {
      readonly type: 'SeatInvited'
      readonly caseId: CaseId
      readonly participant: ParticipantId
      readonly side: Side
    }
  | {
      readonly type: 'Reinvite'
      readonly caseId: CaseId
      readonly participant: ParticipantId
      readonly side: Side
    }
  | { readonly type: 'CloseLetters'; readonly caseId: CaseId; readonly participant: ParticipantId }
  | { readonly type: 'NotifyDesk'; readonly caseId: CaseId; readonly side: Side }
  | { readonly type: 'ProposeByRule'; readonly caseId: CaseId }
  | { readonly type: 'ReleaseExchange'; readonly caseId: CaseId; readonly exchange: string }
  | { readonly type: 'CallOffMeetings'; readonly caseId: CaseId }
  | {
      readonly type: 'EndLargerCall'
      readonly caseId: CaseId
      readonly room: MeetingRoom
      readonly openedAt: number
    }
  | { readonly type: 'SealAgreement'; readonly caseId: CaseId; readonly draft: string }
  | { readonly type: 'SealAmendment'; readonly caseId: CaseId; readonly amendment: string }
  | {
      readonly type: 'SendToCourt'
      readonly caseId: CaseId
      readonly filing: string
      readonly sending: string
    }
  /** How often it was asked before. */
  | {
      readonly type: 'AskCourt'
      readonly caseId: CaseId
      readonly filing: string
      readonly sending: string
      readonly asked: number
    }
  | { readonly type: 'RecordSafetyScreen'; readonly caseId: CaseId; readonly answer: string }
  | { readonly type: 'FinishOpening'; readonly intake: string }
  | { readonly type: 'SendResume'; readonly intake: string }
  | { readonly type: 'SendSignIn'; readonly request: string }
  /** Looks whether a silence nears its end; what neutrals were last told of it. */
  | {
      readonly type: 'WatchSilence'
      readonly caseId: CaseId
      readonly told: 'nothing' | 'warned' | 'over'
    }
  /** Looks whether somebody is to be reminded; or one that was put off, of the same step, by one channel. */
  | {
      readonly type: 'Remind'
      readonly caseId: CaseId
      readonly participant: ParticipantId
      readonly waited?: {
        readonly channel: 'mail' | 'text'
        readonly since: number
        readonly round: number
      }
    }
  /** A mediator wrote to them personally. */
  | {
      readonly type: 'TellReminded'
      readonly caseId: CaseId
      readonly participant: ParticipantId
      readonly waited?: 'mail' | 'text'
    }
  /** Somebody who sat beside a side was asked to leave the case, and reads nothing of it any more. */
  | {
      readonly type: 'TellSentAway'
      readonly caseId: CaseId
      readonly participant: ParticipantId
      readonly waited?: 'mail' | 'text'
    }
  /** That a meeting is set, moved or called off: as it was after so many changes, or somebody is told of a later one. */
  | {
      readonly type: 'TellMeeting'
      readonly caseId: CaseId
      readonly participant: ParticipantId
      readonly meeting: string
      readonly changes: number
      readonly waited?: 'mail' | 'text'
    }
  | {
      readonly type: 'RemindOfMeeting'
      readonly caseId: CaseId
      readonly participant: ParticipantId
      readonly meeting: string
      readonly changes: number
      readonly before: 'day' | 'hour'
      readonly waited?: 'mail' | 'text'
    }
  /** What of a mediator's own time is bound by this case. */
  | {
      readonly type: 'KeepMediatorTime'
      readonly caseId: CaseId
      readonly participant: ParticipantId
    }
  /** Whether somebody is still in a call, where they were when they were last seen. */
  | {
      readonly type: 'WatchAttendance'
      readonly caseId: CaseId
      readonly participant: ParticipantId
      readonly room: MeetingRoom
      readonly seenAt: number
    }
  | { readonly type: 'ReadMail'; readonly mail: string }
  | { readonly type: 'RecordChannel'; readonly person: PersonId }
  | { readonly type: 'SendAccountMail'; readonly mail: string }
  /** What is too old, of everybody's. */
  | { readonly type: 'ForgetOld' }
  | { readonly type: 'Recover'; readonly recovery: string }
  | { readonly type: 'SendKeyCode'; readonly key: string }
  | {
      readonly type: 'CarryOutSpoken'
      readonly caseId: CaseId
      readonly participant: ParticipantId
      readonly spoken: string
    }
  /** Digests both: of the text as it was named when it came, and of the number it came from. */
  | { readonly type: 'HearText'; readonly text: string; readonly number: string }
export type DueJob = {
  readonly job: Job
  /** UTC milliseconds. */
  readonly dueAt: number
  /** While a job of the same name waits, no second one is written: one notice, not ten. */
  readonly name?: string
}

export type Appending = {
  readonly facts: readonly Fact[]
  readonly at: number
  readonly seatings: readonly Seating[]
  readonly jobs: readonly DueJob[]
}

/**
 * Who acts: a person by their own session, or the registrar, who does in a manager's seat what rules say. As the arbiter of
 * a published rule it reads, and writes into, every room: what it sees goes to that rule and nowhere else.
 */
export type Actor =
  | { readonly person: PersonId }
  | { readonly registrar: true; readonly arbiter?: true }

export type Repeatable = {
  /** As the client sent it; scoped to the actor and the case. */
  readonly key: string
  /** SHA-256, hex, of the request: the same key with another request is refused. */
  readonly request: string
}
export type Outcome<R> =
  | { readonly found: false }
  | { readonly found: true; readonly repeated: boolean; readonly result: R }
  | { readonly found: true; readonly conflict: 'KeyUsedForAnotherRequest' }

export type RecordWriter = {
  /**
   * Reads as the actor, decides, appends as the clerk. Decided again when one of the rooms that were read moved
   * meanwhile by an entry that weighs. With a key the first result is kept and given again. What only talks in one
   * room, and is decided on that room and the board alone, may be said so: then it need not be read anew.
   */
  act<R>(
    actor: Actor,
    caseId: CaseId,
    decide: (seen: Seen) => { readonly result: R; readonly append?: Appending },
    repeatable?: Repeatable,
    talksIn?: Room,
  ): Promise<Outcome<R>>
  /** Sets the table of a new case: its rooms, keys, first seats and first entries, in one transaction. */
  open(
    opening: Appending & {
      readonly caseId: CaseId
      readonly program: ProgramId
      readonly reference: string
    },
  ): Promise<void>
}

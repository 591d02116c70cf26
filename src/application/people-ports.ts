// People as the application knows them: who is signed in, how to reach somebody, who is staff of a program.
import type { Language } from '../domain/clauses.ts'
import type { RuleSet } from '../domain/convening.ts'
import type { ParticipantId, Seat } from '../domain/seats.ts'
import type { CaseId, DueJob, PersonId, ProgramId } from './ports.ts'

/** A signed-in person, from the session or the access token; found anew with each request. */
export type Viewer = {
  readonly person: PersonId
  readonly name: string
  readonly language: Language
  /** IANA name. */
  readonly timeZone: string
  /** Programs where this person opens and manages cases. */
  readonly manages: readonly ProgramId[]
  /** Of the session or token: random, never shown. */
  readonly session: string
  /** How they came in, for the record of a signature. */
  readonly how: HowSignedIn
  /** UTC milliseconds. */
  readonly signedInAt: number
  /** A session that came from an invitation reaches this case and nothing else. */
  readonly onlyCase?: CaseId
  /** What they showed of themselves, and when. Nothing where the house made the viewer itself. */
  readonly shown?: Shown
  readonly account?: AccountState
}
/** UTC milliseconds, of this session or of when the token was made. */
export type Shown = {
  readonly mail?: number
  readonly passkey?: number
  readonly totp?: number
  readonly provider?: number
}
export type AccountState = {
  readonly passkey: boolean
  readonly totp: boolean
  /** Wants more than their mailbox to be asked for. */
  readonly asksMore: boolean
  readonly demonstration: boolean
  /** Mediates in some case. */
  readonly neutral: boolean
  /** Where somebody said that they have to be kept apart: a mailbox alone, which others at home may read, is not enough there. */
  readonly keptApart: readonly CaseId[]
}
export type HowSignedIn =
  | 'link by mail'
  | 'code by mail'
  | 'invitation link'
  | 'access token'
  | 'demonstration'
  | 'passkey'
  | 'identity provider'
/** By what somebody was known when they signed. */
export type HowConfirmed = HowSignedIn | 'authenticator code'

export type Contact = {
  readonly name: string
  readonly language: Language
  readonly mail: string | undefined
}
export type NewContact = Contact & {
  readonly program: ProgramId
  readonly timeZone?: string
  /** Brought into a case: whoever sits elsewhere there with the same mailbox, or goes by another name, is somebody else. */
  readonly place?: { readonly caseId: CaseId; readonly seat: Seat }
}

export type Directory = {
  /** Finds the person by mail address or makes one. Whether there was one is told to nobody. */
  personFor(contact: NewContact, at: number): Promise<PersonId>
  contact(person: PersonId): Promise<Contact | undefined>
  /** Who holds a seat or an invitation; nobody once they have left. */
  holderOf(caseId: CaseId, participant: ParticipantId): Promise<PersonId | undefined>
  /** Who holds it or held it: also once they have left. */
  whoWas(caseId: CaseId, participant: ParticipantId): Promise<PersonId | undefined>
  isDemonstration(person: PersonId): Promise<boolean>
}

export type Program = {
  readonly program: ProgramId
  readonly name: string
  readonly rules: RuleSet
  readonly demonstration: boolean
  /** What mediation costs here, in the program's own words. */
  readonly costs: Readonly<Record<Language, string>>
  /** What the program adds to the agreement to mediate; empty where it adds nothing. */
  readonly groundRules: Readonly<Record<Language, string>>
  /** IANA name: where its calendar days begin and end. */
  readonly timeZone: string
}
/** What is not said stays as it was, or is as usual. */
export type ProgramKept = Omit<Program, 'groundRules' | 'timeZone'> &
  Partial<Pick<Program, 'groundRules' | 'timeZone'>>
export type Programs = {
  program(program: ProgramId): Promise<Program | undefined>
  programOf(caseId: CaseId): Promise<Program | undefined>
  /** Makes it, or gives a known one these words. */
  keep(program: ProgramKept, at: number): Promise<void>
  appoint(program: ProgramId, person: PersonId, at: number): Promise<void>
  dismiss(program: ProgramId, person: PersonId): Promise<void>
}

/** A token is shown once; only its hash is kept. */
export type NewSession = {
  readonly session: string
  readonly token: string
  readonly browser: string
  readonly at: number
}
export type SessionKept = {
  readonly viewer: Viewer
  readonly lastUsedAt: number
  readonly browser: string
}
export type Sessions = {
  start(
    session: NewSession & {
      readonly person: PersonId
      readonly how: Exclude<HowSignedIn, 'access token'>
      readonly onlyCase?: CaseId
    },
  ): Promise<void>
  /** As it stands, however old: whether it still counts is a rule, not a matter of keeping. */
  find(token: string): Promise<SessionKept | undefined>
  touch(session: string, at: number): Promise<void>
  of(person: PersonId): Promise<readonly SessionKept[]>
  /** Of this person alone: another's session is not found. */
  end(person: PersonId, session: string, at: number): Promise<void>
  endAll(person: PersonId, at: number): Promise<void>
  stillOpen(session: string): Promise<SessionKept | undefined>
}

export type SignInRequests = {
  /** The same work for an address that nobody has. The jobs are written with the request. */
  ask(
    request: {
      readonly request: string
      readonly browser: string
      readonly mail: string
      readonly next: string
      readonly at: number
    },
    jobs: readonly DueJob[],
  ): Promise<void>
  waiting(
    request: string,
  ): Promise<{ readonly person: PersonId | undefined; readonly askedAt: number } | undefined>
  arm(
    request: string,
    secrets: { readonly link: string; readonly code: string; readonly until: number },
  ): Promise<void>
  /** A link to play one of the demonstration's people: may be used again. False for anybody else. */
  armDemonstration(armed: {
    readonly request: string
    readonly person: PersonId
    readonly link: string
    readonly at: number
    readonly until: number
  }): Promise<boolean>
  /** The mail went out: what was sent to this person before it counts no more. */
  sent(request: string, at: number): Promise<void>
  /** Uses the link up and starts the session, or does neither. */
  useLink(link: string, session: NewSession): Promise<SignedIn | undefined>
  useCode(
    tried: { readonly request: string; readonly browser: string; readonly code: string },
    session: NewSession,
  ): Promise<SignedIn | undefined>
}
export type SignedIn = { readonly person: PersonId; readonly next: string }

/** What was tried or done with somebody's sign-in (ASVS 16.3.1). Nothing in it comes from a case. */
export type SignInEvent = {
  readonly event:
    | 'asked'
    | 'signed in'
    | 'failed'
    | 'signed out'
    | 'token made'
    | 'token revoked'
    | 'token refused'
    | AccountEvent
  readonly at: number
  readonly how?: Exclude<HowConfirmed, 'access token'> | 'recovery code'
  /** In a few words, as in the list of sessions. */
  readonly browser?: string
  /** Who of the staff did it, as they are called. */
  readonly by?: string
}
export type AccountEvent =
  | 'confirmed'
  | 'not confirmed'
  | 'passkey added'
  | 'passkey removed'
  | 'authenticator set'
  | 'authenticator removed'
  | 'recovery codes made'
  | 'more asked'
  | 'less asked'
  | 'recovery asked'
  | 'recovery cancelled'
  | 'recovered'
  | 'address change asked'
  | 'address changed'
  | 'address change undone'
  | 'identity bound'
  | 'mail key set'
  | 'mail key removed'
  | 'only reader said'
  | 'only reader taken back'
/** For the operator: a random id or a keyed index, never a name, an address or a secret. */
export type SignInLine = Omit<SignInEvent, 'by'> & {
  readonly person?: string
  readonly address?: string
}
export type SignInTeller = (line: SignInLine) => void
export type SignInLog = {
  /** Of this person alone, the newest first. */
  of(person: PersonId, most: number): Promise<readonly SignInEvent[]>
}

export type AccessToken = {
  readonly token: string
  readonly name: string
  readonly madeAt: number
  readonly validUntil: number
  readonly lastUsedAt: number | undefined
}
export type AccessTokens = {
  make(
    token: {
      readonly id: string
      readonly secret: string
      readonly person: PersonId
      readonly name: string
      readonly validUntil: number
      /** What its maker had shown: a program shows nothing by itself. */
      readonly shown?: Shown | undefined
    },
    at: number,
  ): Promise<void>
  find(
    secret: string,
    at: number,
  ): Promise<{ readonly viewer: Viewer; readonly lastUsedAt: number | undefined } | undefined>
  touch(token: string, at: number): Promise<void>
  of(person: PersonId, at: number): Promise<readonly AccessToken[]>
  revoke(person: PersonId, token: string, at: number): Promise<void>
}

export type InvitationLinks = {
  keep(link: {
    readonly secret: string
    readonly caseId: CaseId
    readonly participant: ParticipantId
    readonly person: PersonId
    readonly at: number
    /** Given for this letter's code, for one sitting. */
    readonly letter?: { readonly letter: string; readonly until: number }
  }): Promise<void>
  find(
    secret: string,
    at: number,
  ): Promise<
    | {
        readonly caseId: CaseId
        readonly participant: ParticipantId
        readonly person: PersonId
        readonly language: Language
        readonly timeZone: string
        readonly letter: string | undefined
      }
    | undefined
  >
}

export type Limits = {
  /** How many milliseconds until there is a turn under this key; taken if that is no more than `mayWait`, or none. */
  take(limit: Limit, key: string, at: number, mayWait?: number): Promise<number>
}
export type Limit = {
  readonly name: string
  /** How many may come in one breath. */
  readonly burst: number
  /** After that, one in so many milliseconds. */
  readonly every: number
}

// What a person shows of themselves beside a mailbox, as the application knows it: passkeys, codes, an organisation's sign-in.
import type { ParticipantId } from '../domain/seats.ts'
import type { NewSession } from './people-ports.ts'
import type { CaseId, DueJob, PersonId, ProgramId } from './ports.ts'

export type Passkey = {
  readonly passkey: string
  readonly name: string
  readonly madeAt: number
  readonly lastUsedAt: number | undefined
}
/** As it is checked: base64url, a key in COSE, and how often it says it was used. */
export type Credential = {
  readonly id: string
  readonly publicKey: Uint8Array
  readonly counter: number
}
export type ChallengePurpose = 'sign in' | 'confirm' | 'add'
export type Passkeys = {
  /** The one before it, of the same browser or session and purpose, counts no more. */
  challenge(bound: Bound, challenge: string, until: number): Promise<void>
  /** Gone with the first try, whatever comes of it. */
  takeChallenge(bound: Bound, at: number): Promise<string | undefined>
  /** False where another account has this very key. Told to the person's mailboxes. */
  add(
    passkey: {
      readonly passkey: string
      readonly person: PersonId
      readonly name: string
      readonly credential: Credential
      readonly at: number
    },
    told: Told,
  ): Promise<boolean>
  of(person: PersonId): Promise<readonly Passkey[]>
  credentialsOf(person: PersonId): Promise<readonly string[]>
  remove(person: PersonId, passkey: string, at: number, told: Told): Promise<boolean>
  find(
    credential: string,
  ): Promise<{ readonly person: PersonId; readonly credential: Credential } | undefined>
  /** Starts a session; undefined when the counter did not go on from where it stood. */
  signIn(used: Used, session: NewSession): Promise<PersonId | undefined>
  /** The same for a session that is there: with a new token, since it can do more now (ASVS 7.2.4). */
  confirm(used: Used, raised: Raised): Promise<boolean>
  failed(person: PersonId | undefined, at: number, browser: string): Promise<void>
}
export type Bound = { readonly to: string; readonly purpose: ChallengePurpose }
export type Used = { readonly credential: string; readonly counter: number; readonly at: number }
export type Raised = {
  readonly person: PersonId
  readonly session: string
  readonly token: string
  readonly at: number
}
/** Ids of mails that tell of a change, one for each address there can be. */
export type Told = { readonly mail: () => string }

export type Authenticators = {
  /** A new secret waits for its first code; one that counts already stays as it is until then. */
  begin(person: PersonId, secret: string, at: number): Promise<'begun' | 'set already'>
  secretOf(
    person: PersonId,
  ): Promise<{ readonly secret: string; readonly confirmed: boolean } | undefined>
  /** From here on it counts; its ten recovery codes are kept as hashes. False where the step was used. */
  set(
    person: PersonId,
    step: number,
    codes: readonly string[],
    at: number,
    told: Told,
  ): Promise<boolean>
  newCodes(person: PersonId, codes: readonly string[], at: number): Promise<boolean>
  codesLeft(person: PersonId): Promise<number>
  remove(person: PersonId, at: number, told: Told): Promise<boolean>
  confirm(step: number, raised: Raised): Promise<boolean>
  confirmByRecoveryCode(code: string, raised: Raised): Promise<boolean>
  failed(person: PersonId, at: number): Promise<void>
}

export type AccountMailKind = 'confirm' | 'new address' | 'changed' | 'recovery' | 'recovery soon'
export type AccountMail = {
  readonly kind: AccountMailKind
  readonly person: PersonId | undefined
  readonly about: string | undefined
  readonly to: string | undefined
  readonly askedAt: number
}
export type AccountMails = {
  askCode(
    asked: {
      readonly mail: string
      readonly person: PersonId
      readonly session: string
      readonly at: number
    },
    jobs: readonly DueJob[],
  ): Promise<void>
  waiting(mail: string): Promise<AccountMail | undefined>
  arm(
    mail: string,
    secrets: { readonly link?: string; readonly code?: string; readonly until: number },
  ): Promise<void>
  sent(mail: string, at: number, jobs: readonly DueJob[]): Promise<void>
  /** The newest code of this session: five tries, ten minutes, once. */
  confirm(code: string, raised: Raised): Promise<boolean>
}

export type Begun = {
  readonly by: PersonId
  readonly caseId: CaseId
  readonly participant: ParticipantId
}
export type RecoveryBegun = {
  readonly participant: ParticipantId
  /** As whoever began it is called. */
  readonly by: string
  readonly at: number
}
export type Recoveries = {
  /** The same work whoever has the address, or nobody. Nothing is begun for who has nothing to lose. */
  ask(
    asked: {
      readonly recovery: string
      readonly who: { readonly mail: string } | { readonly person: PersonId }
      readonly mail: string
      readonly at: number
      /** Who of the staff began it, where it is not they themselves who asked. */
      readonly begun?: Begun
    },
    jobs: readonly DueJob[],
  ): Promise<void>
  /** What the managers of a case began there, the newest first: the same whether there was anything to lose or not. */
  begunIn(caseId: CaseId): Promise<readonly RecoveryBegun[]>
  /** The first notice is out: the waiting time begins, with what comes at its end. */
  noticed(
    recovery: string,
    at: number,
    soon: { readonly mail: string },
    jobs: readonly DueJob[],
  ): Promise<void>
  open(
    person: PersonId,
  ): Promise<{ readonly askedAt: number; readonly by: string | undefined } | undefined>
  cancelByLink(link: string, at: number): Promise<boolean>
  cancel(person: PersonId, at: number): Promise<void>
  /** Factors are removed and sessions ended, if it was noticed so long ago and nobody cancelled it. */
  takeEffect(recovery: string, waited: number, at: number): Promise<boolean>
}

export type AddressChanges = {
  ask(
    asked: {
      readonly change: string
      readonly person: PersonId
      readonly to: string
      readonly mail: string
      readonly at: number
    },
    jobs: readonly DueJob[],
  ): Promise<void>
  /** The link came back from the new address: it counts from now on, and the old ones are told. */
  confirm(link: string, at: number, told: Told): Promise<'changed' | 'taken' | 'gone'>
  /** From a mail to an old address: it counts again, what was added since goes, and every session ends. */
  undo(link: string, at: number): Promise<boolean>
}

export type StaffIdentity = {
  readonly program: ProgramId
  readonly issuer: string
  readonly subject: string
  /** Only where the organisation says that it has verified it. */
  readonly mail: string | undefined
}
export type StaffIdentities = {
  /** Bound before, or appointed under this address and not bound yet; nobody else comes in this way. */
  signIn(identity: StaffIdentity, session: NewSession, told: Told): Promise<PersonId | undefined>
}

/** The organisations whose staff sign in with them. */
export type StaffDoors = {
  programs(): readonly ProgramId[]
  /** Where the browser goes; what it comes back with is bound to its secret. */
  start(program: ProgramId, secret: string): Promise<string | undefined>
  finish(program: ProgramId, secret: string, query: string): Promise<StaffIdentity | undefined>
}

/** Passkeys, codes and their picture: what is computed and not kept. */
export type FactorChecks = {
  passkeyToAdd(asked: {
    readonly person: PersonId
    readonly name: string
    readonly challenge: string
    readonly known: readonly string[]
  }): Promise<string>
  passkeyToShow(challenge: string): Promise<string>
  added(answer: string, challenge: string): Promise<Credential | undefined>
  /** The id it claims; nothing is checked yet. */
  credentialIn(answer: string): string | undefined
  /** The new counter. */
  shown(answer: string, challenge: string, credential: Credential): Promise<number | undefined>
  /** 160 bits, base32. */
  secretFrom(bytes: Uint8Array): string
  addressOf(secret: string, name: string): string
  /** The step of thirty seconds that the code is of: this one, the one before or the one after. */
  stepOf(secret: string, code: string, at: number): number | undefined
  /** As the path of a drawing and how many squares it is wide. */
  picture(text: string): { readonly size: number; readonly path: string }
}

/** The address somebody signs in with, and the number that a code has shown to be theirs. No other can be spoken for. */
export type Own = 'mail' | 'phone'
export const owns: readonly Own[] = ['mail', 'phone']
export type OnlyReaders = {
  /** Of this person alone: whether anybody else was said to have the same is not looked at. */
  of(person: PersonId): Promise<Readonly<Record<Own, boolean>>>
  /** False where they have none. Their mailboxes are told, where it was otherwise before. */
  say(
    person: PersonId,
    said: { readonly of: Own; readonly only: boolean },
    at: number,
    told: Told,
  ): Promise<boolean>
}

export type Accounts = {
  readonly passkeys: Passkeys
  readonly authenticators: Authenticators
  readonly mails: AccountMails
  readonly recoveries: Recoveries
  readonly addresses: AddressChanges
  readonly onlyReaders: OnlyReaders
  readonly identities: StaffIdentities
  readonly staffDoors: StaffDoors
  readonly checks: FactorChecks
  askMore(person: PersonId, more: boolean, at: number): Promise<void>
}

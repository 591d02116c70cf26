// OpenPGP as the application knows it: what a key says, what it is used for, and what a person has given.
import type { ParticipantId, Room } from '../domain/seats.ts'
import type { Told } from './account-ports.ts'
import type { CaseId, DueJob, PersonId, RecordReader } from './ports.ts'

/** What is read in a public key, to be shown to whoever gave it. */
export type MailKey = {
  /** Armored; the public part alone. */
  readonly armored: string
  /** Hex, capital letters. */
  readonly fingerprint: string
  readonly owners: readonly string[]
  /** UTC milliseconds: when nothing can be encrypted with it any more. */
  readonly expiresAt: number | undefined
}
/** Why a key is not taken. */
export type KeyWrong =
  | 'NotAKey'
  | 'PrivateKey'
  | 'SeveralKeys'
  | 'KeyTooLarge'
  | 'KeyExpired'
  | 'KeyRevoked'
  | 'KeyCannotEncrypt'

export type OpenPgp = {
  /** The package is optional: without it nobody is offered any of this. */
  installed(): Promise<boolean>
  read(given: Uint8Array, at: number): Promise<MailKey | KeyWrong>
  /** Armored, readable by GnuPG 2.2; nothing where the key cannot be used any more. */
  encrypt(key: MailKey, words: string, at: number): Promise<string | undefined>
}

export type KeyGiven = MailKey & { readonly givenAt: number }
/** Two at most: one that counts, and one that waits for its code. */
export type KeysOfPerson = {
  readonly counting?: KeyGiven & { readonly countsFrom: number }
  readonly waiting?: KeyGiven & { readonly id: string }
}

/** How far the rooms of somebody were when their last encrypted notice was written, and for which work that was. */
export type Carried = {
  readonly work: string
  readonly before: Readonly<Partial<Record<Room, number>>>
  readonly upTo: Readonly<Partial<Record<Room, number>>>
}

export type MailKeys = {
  of(person: PersonId): Promise<KeysOfPerson>
  /** The one that waited before is gone; the one that counts goes on to. */
  wait(
    given: {
      readonly id: string
      readonly person: PersonId
      readonly key: MailKey
      readonly at: number
    },
    jobs: readonly DueJob[],
  ): Promise<void>
  waiting(id: string): Promise<{ readonly person: PersonId; readonly key: KeyGiven } | undefined>
  arm(id: string, code: string, until: number): Promise<void>
  /** From here on it counts, in place of the one before. Five tries. */
  confirm(person: PersonId, code: string, at: number, told: Told): Promise<boolean>
  remove(person: PersonId, at: number, told: Told): Promise<void>
  carried(caseId: CaseId, participant: ParticipantId): Promise<Carried | undefined>
  carry(
    caseId: CaseId,
    participant: ParticipantId,
    person: PersonId,
    carried: Carried,
  ): Promise<void>
}

export type PgpHouse = {
  readonly engine: OpenPgp
  readonly keys: MailKeys
  /** Reads with a memory of its own that nobody keeps: nothing is remembered for whom it reads. */
  readonly reader: () => RecordReader
}

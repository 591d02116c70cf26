// People as the application knows them: who is signed in, how to reach somebody, who is staff of a program.
import type { Language } from '../domain/clauses.ts'
import type { PersonId, ProgramId } from './ports.ts'

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
  readonly how:
    | 'link by mail'
    | 'code by mail'
    | 'invitation link'
    | 'access token'
    | 'demonstration'
  /** UTC milliseconds. */
  readonly signedInAt: number
}

export type Contact = {
  readonly name: string
  readonly language: Language
  readonly mail: string | undefined
}

export type Directory = {
  /** Finds the person by mail address or makes one. Whether there was one is told to nobody. */
  personFor(contact: Contact & { readonly program: ProgramId }, at: number): Promise<PersonId>
  contact(person: PersonId): Promise<Contact | undefined>
}

// What an action is: defined once, and the page's form, the JSON route and the OpenAPI entry are made from it.
import type { z } from 'zod'
import type { CourtDoor } from '../application/court-ports.ts'
import type { Copy } from '../application/documents.ts'
import type { OfferedClause } from '../application/own-clauses.ts'
import type { NewContact, Program } from '../application/people-ports.ts'
import type { ReachDetails } from '../application/reach.ts'
import type { Translator } from '../application/translators.ts'
import type { DocumentRoom } from '../domain/documents.ts'
import type { Command, View } from '../domain/mediation.ts'
import type { FormFields } from './form.ts'
import type { Issue } from './issues.ts'
import type { Looking, Typed } from './printed.ts'

export type Minting = {
  /** A random id. The room is one that whoever sees the id reads, or two rooms where it is seen in both. */
  mint(purpose: string, room: string): string
  /** SHA-256, hex. */
  hash(text: string): string
  readonly signer: { readonly name: string; readonly how: string }
  /** Of the case, for an action that needs it. */
  readonly program: Program | undefined
  /** When mediator and parties last spoke, for a mediator whose action needs it. */
  readonly lastWord: number | undefined
  /** UTC milliseconds. */
  readonly now: number
  /** Of the case's program, for an action that needs them and who manages the case. */
  readonly translators?: readonly Translator[]
  /** Of the case's program, for an action whose input names one. */
  readonly clauses?: readonly OfferedClause[]
  /** Those that take electronic filings. */
  readonly courts?: readonly CourtDoor[]
  /** Of a document, for an act that shows others one. */
  readonly copy?: Copy
}

/** What people may ask for. Seating who accepted and recording a seal are the registrar's; what was spoken the clerk enters; a document comes with its bytes; a call is joined by a line; a court is heard by the clerk. */
export type Given = Exclude<
  Command['type'],
  | 'SeatInvited'
  | 'RecordSeal'
  | 'RecordAmendmentSeal'
  | 'ReleaseExchange'
  | 'CallOffMeetings'
  | 'RecordChannel'
  | 'EnterSpoken'
  | 'AnswerByMessage'
  | 'Reinvite'
  | 'RecordLetterPosted'
  | 'RecordSafetyScreen'
  | 'RecordIntake'
  | 'NoteAccessNeeds'
  | 'AddDocument'
  | 'JoinCall'
  | 'LeaveCall'
  | 'PutOutOfCall'
  | 'RecordSendingDelayed'
  | 'RecordNotSent'
  | 'HearCourt'
  | 'KeepCourtCopy'
>
/** Each action is named for its command: `MakeOffer` is `make-offer`. */
export type ActionName = Kebab<Given>
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${Lowercase<First>}${Rest extends Uncapitalize<Rest> ? '' : '-'}${Kebab<Rest>}`
  : ''
type Made = { readonly [One in Extract<Command, { type: Given }> as Kebab<One['type']>]: One }

/** Of the person as they are signed in with, and of how they are reached in this case. */
export type Brought = Pick<NewContact, 'name' | 'language'> & ReachDetails

export type Action<Input = unknown> = {
  /** The path of its route. */
  readonly name: ActionName
  readonly summary: string
  /** Whose seat may, in words; the rules themselves stand in the domain. */
  readonly who: string
  readonly input: z.ZodType<Input>
  /** What a form's fields say, for the schema to check; by default as they are. */
  readonly fromForm?: (fields: FormFields) => unknown
  /** What is wrong with the input in the light of what was looked up: an hour that no clock of the place shows. */
  readonly amiss?: (input: Input, minting: Minting) => readonly Issue[]
  readonly command: (input: Input, minting: Minting) => Command | ((view: View) => Command)
  /** What is looked up beside the case for whoever sits in it: its program; and when people last spoke, or who translates there. */
  readonly needs?: 'program' | 'silence' | 'translators'
  /** Whether this input names a clause of the program's own. */
  readonly namesClauses?: (input: Input) => boolean
  /** What is typed here and a paper will say: a sign that no font has is refused before anything is recorded. */
  readonly prints?: (input: Input) => readonly Typed[]
  /** The same of what stands in what would be recorded by it. */
  readonly puts?: Looking
  /** The person behind a participant whom this action brings in. */
  readonly brings?: (input: Input) => Brought
  /** The code that somebody read off their test page: without it nothing is decided. */
  readonly proves?: (input: Input) => string
  /** What somebody said whose words this action takes down: they stand in no command, fact or answer. */
  readonly says?: (input: Input) => string
  /** A document of which this act makes a copy for other eyes. */
  readonly copies?: (input: Input) => {
    readonly document: string
    readonly from: DocumentRoom
    readonly into: DocumentRoom
  }
}
type Defining<Input, Name extends ActionName> = Omit<Action<Input>, 'name' | 'command'> & {
  readonly command: (input: Input, minting: Minting) => Made[Name] | ((view: View) => Made[Name])
}

/**
 * Keeps the input's type while it is written down, and lets go of it in the list of all actions. The name comes first
 * and alone: what is written down then is checked against one command and not, over and over, against all of them.
 */
export const action =
  <Name extends ActionName>(name: Name) =>
  <Input>(defined: Defining<Input, Name>): Action & { readonly name: Name } =>
    ({ name, ...defined }) as unknown as Action & { readonly name: Name }

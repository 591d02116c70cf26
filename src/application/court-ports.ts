// What the house needs of courts that take electronic filings: where they are, sending, asking, and hearing what they tell.
import type { ToldOfDocument } from '../domain/filing-sending-steps.ts'
import type { CaseId } from './ports.ts'

export type CourtDoor = {
  /** Among the settings. */
  readonly court: string
  /** As people read it. */
  readonly title: string
}

/** What goes to a court, and nothing else of a case. */
export type ToCourt = {
  /** Of the message, too: sent once more it is the same filing. */
  readonly id: string
  readonly at: number
  /** Where the court tells what comes of it. */
  readonly from: string
  readonly caseNumber: string
  readonly caseTitle: string
  readonly parties: readonly {
    readonly id: string
    readonly name: string
    /** In the words of courts. */
    readonly role: string
    readonly selfRepresented: boolean
  }[]
  /** One of the parties. */
  readonly filer: string
  readonly documents: readonly {
    readonly id: string
    readonly title: string
    readonly pdf: Uint8Array
  }[]
}
export type SentToCourt =
  | {
      readonly is: 'received'
      readonly courtFiling: string | undefined
      readonly exercise: boolean
    }
  /** `unsure`: it may have arrived. */
  | { readonly is: 'refused' | 'not-reached' | 'unsure'; readonly words: string }

export type CourtTold = {
  /** The id that the filing was sent with. */
  readonly filing: string
  readonly courtFiling: string | undefined
  readonly documents: readonly (ToldOfDocument & {
    /** As it is in the court's record, of what was accepted. */
    readonly copy: Uint8Array | undefined
  })[]
  readonly charges: readonly { readonly cents: number; readonly words: string }[]
}
export type AskedCourt = {
  readonly id: string
  readonly at: number
  readonly from: string
  readonly caseNumber: string
  readonly filing: string
  readonly courtFiling: string | undefined
}
export type CourtCall = {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: Uint8Array
}
/** What was made of a call: recorded, known already, or about nothing that was sent from here. */
export type Outcome = 'recorded' | 'known' | 'of no filing'
export type Answering = { readonly status: number; readonly body: string }
export type CourtHeard =
  | {
      readonly is: 'told'
      readonly told: CourtTold
      answer(outcome: Outcome, id: string, at: number): Answering
    }
  /** Not proven to come from that court, or not to be read: nothing of it is looked at. */
  | { readonly is: 'nothing'; answer(id: string, at: number): Answering }

/** Of one case at one court, given to that court alone: at another one nothing is looked up. */
export type CourtPlaces = {
  placeOf(court: string, caseId: CaseId): string
  caseAt(court: string, place: string): CaseId | undefined
}

export type Courts = {
  readonly known: readonly CourtDoor[]
  send(court: string, filing: ToCourt): Promise<SentToCourt>
  /** Nothing where it does not say. */
  ask(court: string, asked: AskedCourt): Promise<CourtTold | undefined>
  hear(court: string, call: CourtCall, now: number): Promise<CourtHeard>
}

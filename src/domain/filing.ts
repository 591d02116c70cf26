// Filing: what is prepared for the court, when it was handed in, and what the clerk and the judge did with each document.
import { change, put, type Recorded } from './chapter.ts'
import type { DocumentId } from './documents.ts'
import {
  evolveSendings,
  type FilingFormSent,
  type SendingFact,
  type SendingId,
  type Sendings,
} from './filing-sending.ts'
import type { Civ110Box } from './law/filing-order.ts'
import type { Side } from './seats.ts'
import type { LocalDate } from './terms.ts'

export type FilingId = string
export type FilingDocumentId = string
export type FeeId = string

/** The first three are the sealed agreement, under the name it goes by at court; the others are forms CM-200 and CIV-110. */
export type CourtPaper =
  | 'agreement'
  | 'stipulation'
  | 'judgment'
  | 'notice-of-settlement'
  | 'dismissal'
/** What can be chosen on form CIV-110; a note that somebody writes on it is no choice. */
export type DismissalBox = Exclude<Civ110Box, 'note-to-retain'>
/** Through a provider of electronic filing outside Parley, where it is neither the counter, the mail nor a drop box. */
export type HandedInBy = 'counter' | 'mail' | 'drop-box' | 'provider' | 'electronic'
export type FilingDocument = {
  readonly document: FilingDocumentId
  readonly what: CourtPaper
  /** Of a dismissal. */
  readonly box?: DismissalBox
}

/** Nothing else than this goes to a court: the agreement itself, forms of procedure, and who files them (Evidence Code 1119, 1121). */
export type FilingPrepared = {
  type: 'FilingPrepared'
  filing: FilingId
  filedBy: Side | 'program'
  court: { readonly name: string; readonly caseNumber: string }
  /** In the order in which they go in. */
  documents: readonly FilingDocument[]
}
/** It lies at the court, and nobody there has looked at it. */
export type FilingHandedIn = {
  type: 'FilingHandedIn'
  filing: FilingId
  on: LocalDate
  how: HandedInBy
  /** Who carried or sent it. */
  name: string
  /** By which it came there, where it was sent from here. */
  sending?: SendingId
}
/** What the clerk did with one document. Accepted is filed; it is no order. */
export type FilingReviewed = {
  type: 'FilingReviewed'
  filing: FilingId
  document: FilingDocumentId
  /** From 1; a document that is handed in again is in its next round. */
  round: number
  review: 'accepted' | 'rejected'
  /** The day of the court's stamp, or on which it was sent back. */
  on: LocalDate
  /** The court's reason, where it was sent back. */
  words: string
}
/** One document once more, after the court sent it back; the others stand. */
export type FilingRefiled = {
  type: 'FilingRefiled'
  filing: FilingId
  document: FilingDocumentId
  round: number
  on: LocalDate
  how: HandedInBy
  name: string
  sending?: SendingId
}
export type FilingFeesTold = {
  type: 'FilingFeesTold'
  filing: FilingId
  fee: FeeId
  is: FeeIs
  /** Integer cents, more than nothing. */
  cents: number
  words: string
}
export type FeeIs = 'due' | 'paid' | 'waived'
/** The court's stamped copy: it stands where the document stands, so that who does not read that room learns nothing of it. */
export type FilingCopyKept = {
  type: 'FilingCopyKept'
  filing: FilingId
  document: FilingDocumentId
  copy: DocumentId
  room: CopyRoom
  /** It came back electronically, of this one. */
  sending?: SendingId
}
export type CopyRoom = 'joint' | `desk:${Side}`
/** What the judge, or of a dismissal the court, did with a document that was filed. */
export type FilingDecided = {
  type: 'FilingDecided'
  filing: FilingId
  document: FilingDocumentId
  round: number
  decision: 'signed' | 'not-signed'
  on: LocalDate
  words: string
}
/** Before it was handed in. */
export type FilingWithdrawn = { type: 'FilingWithdrawn'; filing: FilingId }
export type FilingFact =
  | FilingPrepared
  | FilingHandedIn
  | FilingReviewed
  | FilingRefiled
  | FilingFeesTold
  | FilingCopyKept
  | FilingDecided
  | FilingWithdrawn
  | FilingFormSent
  | SendingFact

export type HandedIn = Pick<FilingHandedIn, 'on' | 'how' | 'name' | 'sending'>
export type Round = HandedIn & {
  readonly review: Pick<FilingReviewed, 'review' | 'on' | 'words'> | undefined
  readonly decision: Pick<FilingDecided, 'decision' | 'on' | 'words'> | undefined
}
export type FiledDocument = FilingDocument & { readonly rounds: readonly Round[] }
export type Filing = Omit<FilingPrepared, 'type' | 'documents'> & {
  readonly at: number
  readonly documents: readonly FiledDocument[]
  /** The first time, of all of them. */
  readonly handedIn: (HandedIn & { readonly at: number }) | undefined
  readonly withdrawn: boolean
  readonly sendings: Sendings
  readonly fees: ReadonlyMap<FeeId, Pick<FilingFeesTold, 'is' | 'cents' | 'words'>>
}
export type Filings = {
  readonly prepared: ReadonlyMap<FilingId, Filing>
  /** Of the documents of this one room. */
  readonly copies: readonly Omit<FilingCopyKept, 'type'>[]
  /** Of this one room, too. */
  readonly forms: readonly Omit<FilingFormSent, 'type'>[]
}
export const nothingFiled: Filings = { prepared: new Map(), copies: [], forms: [] }

export type DocumentState =
  | 'prepared'
  | 'withdrawn'
  | 'handed in'
  | 'accepted'
  | 'rejected'
  | 'signed'
  | 'not signed'

/** Each document has exactly one: by what was last done with it. Filed is never ordered. */
export function stateOfDocument(
  { withdrawn }: Pick<Filing, 'withdrawn'>,
  { rounds }: Pick<FiledDocument, 'rounds'>,
): DocumentState {
  if (withdrawn) return 'withdrawn'
  const last = rounds.at(-1)
  if (!last) return 'prepared'
  if (!last.review) return 'handed in'
  if (last.review.review === 'rejected') return 'rejected'
  if (!last.decision) return 'accepted'
  return last.decision.decision === 'signed' ? 'signed' : 'not signed'
}

/** What the court asks for, what was paid of it, and what is still open; in cents. */
export function feesOf({ fees }: Pick<Filing, 'fees'>) {
  const all = [...fees.values()]
  const sum = (which: FeeIs) =>
    all.reduce((cents, one) => (one.is === which ? cents + one.cents : cents), 0)
  const [due, paid, waived] = [sum('due'), sum('paid'), sum('waived')]
  return { due, paid, waived, open: due - paid - waived }
}

export function evolveFilings(state: Filings, { at, by, fact }: Recorded<FilingFact>): Filings {
  if (fact.type === 'FilingCopyKept') {
    const { type: _, ...copy } = fact
    return { ...state, copies: [...state.copies, copy] }
  }
  if (fact.type === 'FilingFormSent') {
    const { type: _, ...form } = fact
    return { ...state, forms: [...state.forms, form] }
  }
  if (fact.type === 'FilingPrepared') {
    const { type: _, documents, ...said } = fact
    const kept: Filing = {
      ...{ ...said, at, handedIn: undefined, withdrawn: false },
      ...{ fees: new Map(), sendings: new Map() },
      documents: documents.map((one) => ({ ...one, rounds: [] })),
    }
    return { ...state, prepared: put(state.prepared, fact.filing, kept) }
  }
  const evolved = (filing: Filing) => evolveFiling(filing, { at, by, fact })
  return { ...state, prepared: change(state.prepared, fact.filing, evolved) }
}

/** What is said of one packet that was made ready. */
export type OfFilingFact = Exclude<FilingFact, FilingPrepared | FilingCopyKept | FilingFormSent>

export function evolveFiling(filing: Filing, { at, by, fact }: Recorded<OfFilingFact>): Filing {
  switch (fact.type) {
    case 'FilingHandedIn': {
      const documents = filing.documents.map((one) => ({ ...one, rounds: [begun(fact)] }))
      return { ...filing, documents, handedIn: { ...handedInBy(fact), at } }
    }
    case 'FilingRefiled':
      return inDocument(filing, fact, (rounds) => [...rounds, begun(fact)])
    case 'FilingReviewed': {
      const { review, on, words } = fact
      return inRound(filing, fact, (round) => ({ ...round, review: { review, on, words } }))
    }
    case 'FilingDecided': {
      const { decision, on, words } = fact
      return inRound(filing, fact, (round) => ({ ...round, decision: { decision, on, words } }))
    }
    case 'FilingFeesTold': {
      const { fee, is, cents, words } = fact
      return { ...filing, fees: put(filing.fees, fee, { is, cents, words }) }
    }
    case 'FilingWithdrawn':
      return { ...filing, withdrawn: true }
    case 'FilingSendingBegun':
    case 'FilingSendingDelayed':
    case 'FilingReceived':
    case 'FilingNotSent':
      return { ...filing, sendings: evolveSendings(filing.sendings, fact, at, by) }
  }
}

const handedInBy = ({ on, how, name, sending }: HandedIn): HandedIn =>
  sending === undefined ? { on, how, name } : { on, how, name, sending }
const begun = (how: HandedIn): Round => ({
  ...handedInBy(how),
  ...{ review: undefined, decision: undefined },
})

const inDocument = (
  filing: Filing,
  { document }: { readonly document: FilingDocumentId },
  changed: (rounds: readonly Round[]) => readonly Round[],
): Filing => ({
  ...filing,
  documents: filing.documents.map((one) =>
    one.document === document ? { ...one, rounds: changed(one.rounds) } : one,
  ),
})
const inRound = (
  filing: Filing,
  fact: { readonly document: FilingDocumentId; readonly round: number },
  changed: (round: Round) => Round,
): Filing =>
  inDocument(filing, fact, (rounds) =>
    rounds.map((round, i) => (i + 1 === fact.round ? changed(round) : round)),
  )

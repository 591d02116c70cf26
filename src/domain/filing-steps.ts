// The steps of a filing: prepared, handed in, reviewed paper by paper, paid for, sent back and handed in again, decided.
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { DocumentId, DocumentRoom, Documents } from './documents.ts'
import {
  type CopyRoom,
  type DismissalBox,
  type DocumentState,
  type FeeId,
  type FeeIs,
  type FiledDocument,
  type Filing,
  type FilingDocument,
  type FilingDocumentId,
  type FilingFact,
  type FilingId,
  feesOf,
  type HandedInBy,
  stateOfDocument,
} from './filing.ts'
import {
  asksDecision,
  COURT_ZONE,
  type FilingBoard,
  filable,
  isTooEarly,
  losesPower,
  lyingAtCourt,
  type PaperRefusal,
  unfitPacket,
} from './filing-papers.ts'
import { beingSent } from './filing-sending.ts'
import { conducts, type Me, type Side } from './seats.ts'
import { isRealDate, LARGEST_SUM, type LocalDate } from './terms.ts'
import { dayAt } from './wall-time.ts'

type HandingIn = {
  readonly on: LocalDate
  /** What is sent from here is handed in once the court has it, and by nobody's word. */
  readonly how: Exclude<HandedInBy, 'electronic'>
  /** Who carried or sent it. */
  readonly name: string
}
type OfDocument = { readonly filing: FilingId; readonly document: FilingDocumentId }
export type FilingCommand =
  | {
      type: 'PrepareFiling'
      filing: FilingId
      filedBy: Side | 'program'
      documents: readonly FilingDocument[]
    }
  | ({ type: 'HandInFiling'; filing: FilingId } & HandingIn)
  | ({
      type: 'ReviewFiling'
      review: 'accepted' | 'rejected'
      on: LocalDate
      words: string
    } & OfDocument)
  | ({ type: 'RefileDocument' } & OfDocument & HandingIn)
  | {
      type: 'TellFilingFees'
      filing: FilingId
      fee: FeeId
      is: FeeIs
      cents: number
      words: string
    }
  | ({ type: 'KeepFilingCopy'; copy: DocumentId; room: CopyRoom } & OfDocument)
  | ({
      type: 'RecordDecision'
      decision: 'signed' | 'not-signed'
      on: LocalDate
      words: string
    } & OfDocument)
  | { type: 'WithdrawFiling'; filing: FilingId }
export type FilingRefusal =
  | PaperRefusal
  | 'NotForThisSeat'
  | 'SideUnknown'
  | 'FilingUnknown'
  | 'FilingIsWithdrawn'
  | 'FilingNotHandedIn'
  | 'AlreadyHandedIn'
  | 'BeingSent'
  | 'FilingDocumentUnknown'
  | 'AlreadyReviewed'
  | 'CourtsReasonMissing'
  | 'NotAcceptedYet'
  | 'NothingToDecide'
  | 'AlreadyDecided'
  | 'NotSentBack'
  | 'DateUnreal'
  | 'DayToCome'
  | 'DayBeforeLastStep'
  | 'WhoHandedInMissing'
  | 'AmountNotPositive'
  | 'AmountTooLarge'
  | 'MoreThanFees'
  | 'RoomUnknown'
  | 'DocumentUnknown'
  | 'DocumentIsWithdrawn'
  | 'NoChange'

type Seen = FilingBoard & { readonly documents: Documents }
type View = ViewOf<Seen>
type Decided = Decision<FilingFact, FilingRefusal>
type Of<Kind extends FilingCommand['type']> = Extract<FilingCommand, { type: Kind }>

/** Who conducts the mediation or manages the case files, and writes down what the court does. */
export const files = (me: Me): boolean =>
  conducts(me) || (me.seat === 'manager' && me.state === 'seated')

/** What a program records again, because it heard it twice, changes nothing: the first word stands. */
export function decideFiling(view: View, command: FilingCommand, at: number): Decided {
  const { me, board } = view
  if (!files(me)) return refuse('NotForThisSeat')
  if (command.type === 'PrepareFiling') return prepare(board, command, at)
  const filing = board.filings.prepared.get(command.filing)
  if (!filing) return refuse('FilingUnknown')
  if (command.type === 'WithdrawFiling') {
    if (filing.withdrawn) return accept()
    if (filing.handedIn) return refuse('AlreadyHandedIn')
    if (beingSent(filing.sendings)) return refuse('BeingSent')
    return accept({ type: 'FilingWithdrawn', filing: filing.filing })
  }
  if (filing.withdrawn) return refuse('FilingIsWithdrawn')
  switch (command.type) {
    case 'HandInFiling':
      return handIn(board, filing, command, at)
    case 'TellFilingFees':
      return tellFees(filing, command)
    case 'KeepFilingCopy':
      return keepCopy(view, filing, command)
    case 'ReviewFiling':
    case 'RefileDocument':
    case 'RecordDecision': {
      if (!filing.handedIn) return refuse('FilingNotHandedIn')
      const document = filing.documents.find((one) => one.document === command.document)
      if (!document) return refuse('FilingDocumentUnknown')
      return ofDocument(filing, document, command, at)
    }
  }
}

function prepare(board: Seen, { type: _, ...said }: Of<'PrepareFiling'>, at: number): Decided {
  const { filing, filedBy, documents } = said
  if (board.filings.prepared.has(filing)) return accept()
  const found = filable(board)
  if (typeof found === 'string') return refuse(found)
  if (filedBy !== 'program' && !found.draft.sides.some(({ side }) => side === filedBy)) {
    return refuse('SideUnknown')
  }
  const unfit = unfitPacket(board, found, documents, at)
  if (unfit) return refuse(unfit)
  const { name, caseNumber } = found.court
  const court = { name, caseNumber }
  const listed = documents.map((one) => listedAs(one))
  return accept({ type: 'FilingPrepared', filing, filedBy, court, documents: listed })
}

/** A box is of a dismissal alone. */
const listedAs = ({ document, what, box }: FilingDocument): FilingDocument =>
  what === 'dismissal' && box
    ? { document, what, box: box satisfies DismissalBox }
    : { document, what }

/** Why a day is none on which this can have happened. */
function unfitDay(on: LocalDate, after: LocalDate | undefined, at: number) {
  if (!isRealDate(on)) return 'DateUnreal'
  if (on > dayAt(at, COURT_ZONE)) return 'DayToCome'
  return after !== undefined && on < after ? 'DayBeforeLastStep' : undefined
}

function handIn(board: Seen, filing: Filing, command: Of<'HandInFiling'>, at: number): Decided {
  const { on, how, name } = command
  const before = filing.handedIn
  if (before) {
    const same = before.on === on && before.how === how && before.name === name
    return same ? accept() : refuse('AlreadyHandedIn')
  }
  if (beingSent(filing.sendings)) return refuse('BeingSent')
  if (name.trim() === '') return refuse('WhoHandedInMissing')
  const unfit = unfitToHandIn(board, filing, on, at)
  if (unfit) return refuse(unfit)
  return accept({ type: 'FilingHandedIn', filing: filing.filing, on, how, name })
}

/** Why this packet does not go in on that day. */
export function unfitToHandIn(
  board: FilingBoard,
  filing: Filing,
  on: LocalDate,
  at: number,
): FilingRefusal | undefined {
  const found = filable(board)
  if (typeof found === 'string') return found
  const unfit = unfitDay(on, found.settledOn, at)
  if (unfit) return unfit
  if (isTooEarly(board, found, filing.documents, on, at)) return 'DismissalTooEarly'
  const lying = lyingAtCourt(board.filings)
  return losesPower(board, found, [...lying, ...filing.documents])
    ? 'CourtWouldLosePower'
    : undefined
}

function ofDocument(
  filing: Filing,
  document: FiledDocument,
  command: Of<'ReviewFiling' | 'RefileDocument' | 'RecordDecision'>,
  at: number,
): Decided {
  const of = { filing: filing.filing, document: document.document }
  const state = stateOfDocument(filing, document)
  const round = document.rounds.length
  const last = document.rounds.at(-1)
  const { on } = command
  switch (command.type) {
    case 'ReviewFiling': {
      const { review, words } = command
      if (last?.review) {
        const same = last.review.review === review && last.review.on === on
        return same ? accept() : refuse('AlreadyReviewed')
      }
      const unfit = unfitDay(on, last?.on, at)
      if (unfit) return refuse(unfit)
      if (review === 'rejected' && words.trim() === '') return refuse('CourtsReasonMissing')
      return accept({ type: 'FilingReviewed', ...of, round, review, on, words })
    }
    case 'RecordDecision': {
      const { decision, words } = command
      if (!asksDecision(document.what)) return refuse('NothingToDecide')
      if (last?.decision) {
        const same = last.decision.decision === decision && last.decision.on === on
        return same ? accept() : refuse('AlreadyDecided')
      }
      if (state !== 'accepted') return refuse('NotAcceptedYet')
      const unfit = unfitDay(on, last?.review?.on, at)
      if (unfit) return refuse(unfit)
      if (decision === 'not-signed' && words.trim() === '') return refuse('CourtsReasonMissing')
      return accept({ type: 'FilingDecided', ...of, round, decision, on, words })
    }
    case 'RefileDocument': {
      const { how, name } = command
      if (!cameBack(state)) return refuse('NotSentBack')
      if (beingSent(filing.sendings)) return refuse('BeingSent')
      const unfit = unfitDay(on, last?.decision?.on ?? last?.review?.on, at)
      if (unfit) return refuse(unfit)
      if (name.trim() === '') return refuse('WhoHandedInMissing')
      return accept({ type: 'FilingRefiled', ...of, round: round + 1, on, how, name })
    }
  }
}

export const cameBack = (state: DocumentState): boolean =>
  state === 'rejected' || state === 'not signed'

function tellFees(filing: Filing, { type: _, ...said }: Of<'TellFilingFees'>): Decided {
  const { fee, is, cents, words } = said
  if (filing.fees.has(fee)) return accept()
  if (!Number.isSafeInteger(cents) || cents <= 0) return refuse('AmountNotPositive')
  const { due, open } = feesOf(filing)
  if (is === 'due' && due + cents > LARGEST_SUM) return refuse('AmountTooLarge')
  if (is !== 'due' && cents > open) return refuse('MoreThanFees')
  return accept({ type: 'FilingFeesTold', filing: filing.filing, fee, is, cents, words })
}

/** Where the copy stands it is noted, and nowhere else: at one side's desk, or before everyone. */
function keepCopy(
  { rooms }: View,
  filing: Filing,
  { type: _, ...said }: Of<'KeepFilingCopy'>,
): Decided {
  const { document, copy, room } = said
  const there = rooms.get(room)
  if (!there || !isCopyRoom(room)) return refuse('RoomUnknown')
  if (!filing.documents.some((one) => one.document === document)) {
    return refuse('FilingDocumentUnknown')
  }
  const kept = there.documents.kept.get(copy)
  if (!kept) return refuse('DocumentUnknown')
  if (kept.withdrawnAt !== undefined) return refuse('DocumentIsWithdrawn')
  const twice = there.filings.copies.some(
    (one) => one.filing === filing.filing && one.document === document && one.copy === copy,
  )
  if (twice) return refuse('NoChange')
  return accept({ type: 'FilingCopyKept', filing: filing.filing, document, copy, room })
}

const isCopyRoom = (room: DocumentRoom): room is CopyRoom =>
  room === 'joint' || room.startsWith('desk:')

/** The filing that waits to be handed in, the oldest first; what is on its way does not. */
export const toHandIn = ({ filings }: Pick<FilingBoard, 'filings'>): Filing | undefined =>
  [...filings.prepared.values()].find(
    ({ handedIn, withdrawn, sendings }) => !handedIn && !withdrawn && !beingSent(sendings),
  )

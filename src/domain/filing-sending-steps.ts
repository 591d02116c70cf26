// The steps of a packet that is filed electronically: sent by who files, and what the court tells of it, once each however often it is told.
import { type DocumentRefusal, decideDocuments } from './bringing.ts'
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import type { DocumentFact, DocumentFile, DocumentId, Documents } from './documents.ts'
import {
  evolveFiling,
  type FiledDocument,
  type Filing,
  type FilingDocumentId,
  type FilingFact,
  type FilingId,
  feesOf,
  type OfFilingFact,
  stateOfDocument,
} from './filing.ts'
import { asksDecision, COURT_ZONE, type FilingBoard, isAgreement } from './filing-papers.ts'
import {
  beingSent,
  type FilingFormSent,
  type SendingId,
  stateOfSending,
  type WhyNotSent,
} from './filing-sending.ts'
import { cameBack, type FilingRefusal, files, unfitToHandIn } from './filing-steps.ts'
import type { GroundRules } from './ground-rules.ts'
import { deskOf } from './seats.ts'
import { isRealDate, LARGEST_SUM } from './terms.ts'
import { dayAt } from './wall-time.ts'

/** What the court says of one document. Accepted is filed, and no order. */
export type ToldOfDocument = {
  readonly document: FilingDocumentId
  readonly review?: {
    readonly review: 'accepted' | 'rejected'
    /** The day of its stamp, or on which it was sent back; nothing where the court names none. */
    readonly on?: string
    readonly words: string
  }
  readonly decision?: {
    readonly decision: 'signed' | 'not-signed'
    readonly on?: string
    readonly words: string
  }
}
export type ToldFee = { readonly fee: string; readonly cents: number; readonly words: string }
type OfSending = { readonly filing: FilingId; readonly sending: SendingId }
export type SendingCommand =
  | ({
      type: 'SendFiling'
      to: { readonly court: string; readonly title: string }
      name: string
      /** One document that came back, once more; without it the whole packet. */
      again?: FilingDocumentId
      /** Forms of the court, filled in: documents at the desk of who files. */
      forms: readonly { readonly document: FilingDocumentId; readonly file: DocumentId }[]
    } & OfSending)
  | ({ type: 'StopSending' } & OfSending)
  /** The following are the program's own. */
  | ({ type: 'RecordSendingDelayed' } & OfSending)
  | ({ type: 'RecordNotSent'; why: WhyNotSent; words: string } & OfSending)
  | ({
      type: 'HearCourt'
      courtFiling?: string
      exercise: boolean
      told: readonly ToldOfDocument[]
      fees: readonly ToldFee[]
    } & OfSending)
  | ({
      type: 'KeepCourtCopy'
      document: FilingDocumentId
      copy: DocumentId
      file: DocumentFile
    } & OfSending)
export type SendingRefusal =
  | FilingRefusal
  | DocumentRefusal
  | 'FilerIsNoParty'
  | 'FormMissing'
  | 'FormNotPdf'
  | 'FormTooLarge'
  | 'SendingUnknown'

/** As base64 in a message it has to fit into what courts read as one text. */
const LARGEST_FORM = 7_000_000
const MOST_WORDS = 2_000

type Seen = FilingBoard & { documents: Documents; groundRules: GroundRules; closing: Closing }
type View = ViewOf<Seen>
type Decided = Decision<FilingFact | DocumentFact, SendingRefusal>
type Of<Kind extends SendingCommand['type']> = Extract<SendingCommand, { type: Kind }>

export function decideSending(view: View, command: SendingCommand, at: number): Decided {
  const { me, board } = view
  const byStaff = command.type === 'SendFiling' || command.type === 'StopSending'
  const may = byStaff ? files(me) : me.seat === 'manager' && me.state === 'seated'
  if (!may) return refuse('NotForThisSeat')
  const filing = board.filings.prepared.get(command.filing)
  if (!filing) return refuse('FilingUnknown')
  if (command.type === 'SendFiling') return send(view, filing, command, at)
  const { sending } = command
  const of = { filing: filing.filing, sending }
  const one = filing.sendings.get(sending)
  if (!one) return refuse('SendingUnknown')
  const goesOn = stateOfSending(one) === 'being sent'
  switch (command.type) {
    case 'StopSending': {
      if (one.received) return refuse('AlreadyHandedIn')
      return goesOn ? accept({ type: 'FilingNotSent', ...of, why: 'stopped', words: '' }) : accept()
    }
    case 'RecordSendingDelayed':
      return goesOn && !one.delayed ? accept({ type: 'FilingSendingDelayed', ...of }) : accept()
    case 'RecordNotSent': {
      const { why, words } = command
      if (!goesOn) return accept()
      return accept({ type: 'FilingNotSent', ...of, why, words: words.slice(0, MOST_WORDS) })
    }
    case 'HearCourt':
      return hear(view, filing, command, at)
    case 'KeepCourtCopy':
      return keepCourtCopy(view, filing, command)
  }
}

function send(
  { board, rooms }: View,
  filing: Filing,
  command: Of<'SendFiling'>,
  at: number,
): Decided {
  const { sending, to, again, forms } = command
  const name = command.name.trim()
  if (filing.sendings.has(sending)) return accept()
  if (filing.withdrawn) return refuse('FilingIsWithdrawn')
  if (beingSent(filing.sendings)) return refuse('BeingSent')
  const { filedBy } = filing
  if (filedBy === 'program') return refuse('FilerIsNoParty')
  const found = again === undefined ? wholePacket(board, filing, at) : oneAgain(filing, again)
  if (typeof found === 'string') return refuse(found)
  if (name === '') return refuse('WhoHandedInMissing')
  const there = rooms.get(deskOf(filedBy))?.documents
  if (!there) return refuse('RoomUnknown')
  const sent: FilingFormSent[] = []
  for (const { document, what } of found) {
    if (isAgreement(what)) continue
    const file = forms.find((one) => one.document === document)?.file
    const fit = fitForm(there, file)
    if (typeof fit === 'string') return refuse(fit)
    const of = { filing: filing.filing, sending, document }
    sent.push({ type: 'FilingFormSent', ...of, file: fit.file, side: filedBy })
  }
  const documents = found.map(({ document }) => document)
  return accept<FilingFact>(
    { type: 'FilingSendingBegun', filing: filing.filing, sending, to, documents, name },
    ...sent,
  )
}

function wholePacket(board: FilingBoard, filing: Filing, at: number) {
  if (filing.handedIn) return 'AlreadyHandedIn'
  return unfitToHandIn(board, filing, dayAt(at, COURT_ZONE), at) ?? filing.documents
}

function oneAgain(filing: Filing, id: FilingDocumentId): readonly FiledDocument[] | FilingRefusal {
  if (!filing.handedIn) return 'FilingNotHandedIn'
  const found = filing.documents.find(({ document }) => document === id)
  if (!found) return 'FilingDocumentUnknown'
  return cameBack(stateOfDocument(filing, found)) ? [found] : 'NotSentBack'
}

function fitForm({ kept }: Documents, file: DocumentId | undefined) {
  if (file === undefined) return 'FormMissing'
  const found = kept.get(file)
  if (!found) return 'DocumentUnknown'
  if (found.withdrawnAt !== undefined) return 'DocumentIsWithdrawn'
  if (found.file.kind !== 'pdf') return 'FormNotPdf'
  return found.file.size > LARGEST_FORM ? 'FormTooLarge' : { file }
}

/** The first word on a round stands; of another round than the one it came in nothing is believed. */
function hear({ me }: View, filing: Filing, command: Of<'HearCourt'>, at: number): Decided {
  const facts: OfFilingFact[] = []
  let now = filing
  const record = (fact: OfFilingFact) => {
    facts.push(fact)
    now = evolveFiling(now, { at, by: me.participant, fact })
  }
  for (const fact of received(filing, command, at)) record(fact)
  // Whatever order it is told in: nothing is decided before it is filed.
  for (const which of [reviewed, decided]) {
    for (const told of command.told) {
      const document = now.documents.find((one) => one.document === told.document)
      const fact = document && which(now, document, command.sending, told, at)
      if (fact) record(fact)
    }
  }
  for (const { fee, cents, words } of command.fees) {
    const fits = Number.isSafeInteger(cents) && cents > 0
    if (now.fees.has(fee) || !fits || feesOf(now).due + cents > LARGEST_SUM) continue
    const said = { is: 'due', cents, words: words.slice(0, MOST_WORDS) } as const
    record({ type: 'FilingFeesTold', filing: filing.filing, fee, ...said })
  }
  return accept(...facts)
}

/**
 * Only now it lies there. What lies there already by another way does not come there twice. That it was an exercise is known
 * from the receipt alone, which may come after the review.
 */
function received(
  filing: Filing,
  { sending, courtFiling, exercise }: Of<'HearCourt'>,
  at: number,
): readonly OfFilingFact[] {
  const one = filing.sendings.get(sending)
  if (!one) return []
  const of = { filing: filing.filing, sending }
  const id = courtFiling === undefined ? {} : { courtFiling }
  const taken: OfFilingFact = { type: 'FilingReceived', ...of, exercise, ...id }
  if (one.received) return exercise && !one.received.exercise ? [taken] : []
  const handed = { on: dayAt(at, COURT_ZONE), how: 'electronic', name: one.name } as const
  if (filing.withdrawn) return [taken]
  if (!filing.handedIn) return [taken, { type: 'FilingHandedIn', ...of, ...handed }]
  const back = filing.documents.filter(
    (document) =>
      one.documents.includes(document.document) && cameBack(stateOfDocument(filing, document)),
  )
  const again = back.map(({ document, rounds }): OfFilingFact => {
    const round = rounds.length + 1
    return { type: 'FilingRefiled', ...of, document, round, ...handed }
  })
  return [taken, ...again]
}

type Hearing = (
  filing: Filing,
  document: FiledDocument,
  sending: SendingId,
  told: ToldOfDocument,
  at: number,
) => OfFilingFact | undefined

const reviewed: Hearing = ({ filing }, { document, rounds }, sending, { review }, at) => {
  const last = rounds.at(-1)
  if (!review || last?.sending !== sending || last.review) return undefined
  const on = dayOr(review.on, dayAt(at, COURT_ZONE))
  const words = review.words.slice(0, MOST_WORDS)
  const of = { filing, document, round: rounds.length }
  return { type: 'FilingReviewed', ...of, review: review.review, on, words }
}

const decided: Hearing = ({ filing }, { document, what, rounds }, sending, { decision }, at) => {
  const last = rounds.at(-1)
  if (!decision || last?.sending !== sending || !asksDecision(what)) return undefined
  if (last.review?.review !== 'accepted' || last.decision) return undefined
  const day = dayOr(decision.on, dayAt(at, COURT_ZONE))
  // The stamp may carry the next court day, and the decision the day before in another zone.
  const on = day < last.review.on ? last.review.on : day
  const words = decision.words.slice(0, MOST_WORDS)
  const of = { filing, document, round: rounds.length }
  return { type: 'FilingDecided', ...of, decision: decision.decision, on, words }
}

const dayOr = (said: string | undefined, otherwise: string): string =>
  said !== undefined && isRealDate(said) ? said : otherwise

/** Where the form stands that went there: at the desk of who files. Of one sending each document has one. */
function keepCourtCopy(view: View, filing: Filing, command: Of<'KeepCourtCopy'>): Decided {
  const { document, copy, file, sending } = command
  const side = filing.filedBy
  const room = side === 'program' ? undefined : (`desk:${side}` as const)
  const there = room && view.rooms.get(room)
  if (!room || !there) return refuse('RoomUnknown')
  const sent = filing.sendings.get(sending)?.documents.includes(document)
  if (!sent) return refuse('FilingDocumentUnknown')
  const kept = there.filings.copies.some(
    (one) => one.document === document && one.sending === sending,
  )
  if (kept) return accept()
  const added = decideDocuments(view, {
    ...{ type: 'AddDocument', document: copy, room, file, warnings: [] },
  })
  if (!added.ok) return added
  const of = { filing: filing.filing, document, sending }
  return accept<FilingFact | DocumentFact>(...added.records, {
    ...{ type: 'FilingCopyKept', ...of, copy, room },
  })
}

/** What still waits for the court, of this sending. */
export const waitsForCourt = (filing: Filing, sending: SendingId): boolean =>
  filing.documents.some(({ rounds, what }) => {
    const last = rounds.at(-1)
    if (last?.sending !== sending) return false
    if (!last.review) return true
    return last.review.review === 'accepted' && asksDecision(what) && !last.decision
  })

// Which papers may go to the court in this case, in which order: by what was agreed, and so that the court keeps its power.
import { type Agreement, currentDraft, type Draft } from './agreement.ts'
import type { CaseOpened, Convening, Court } from './convening.ts'
import type { Dismissal } from './court-terms.ts'
import {
  type CourtPaper,
  type DismissalBox,
  type Filing,
  type FilingDocument,
  type Filings,
  stateOfDocument,
} from './filing.ts'
import { type Filed, jurisdictionAfter } from './law/filing-order.ts'
import { noticeOfSettlement } from './law/rules/filing.ts'
import { isPending } from './law/rules/signing.ts'
import { type Signer, satisfies6646 } from './law/signatures.ts'
import { ledgerIn } from './ledger.ts'
import type { Performance } from './performance.ts'
import type { Signature, Signing } from './signing.ts'
import type { LocalDate } from './terms.ts'
import { dayAt } from './wall-time.ts'

export type FilingBoard = {
  readonly convening: Convening
  readonly agreement: Agreement
  readonly signing: Signing
  readonly performance: Performance
  readonly filings: Filings
}
export type PaperRefusal =
  | 'AgreementNotSealed'
  | 'NoCaseAtCourt'
  | 'PacketEmpty'
  | 'PaperTwice'
  | 'NoticeNotForThisCase'
  | 'StipulationNotAgreed'
  | 'JudgmentNotAgreed'
  | 'DismissalNotAgreed'
  | 'DismissalNotAsAgreed'
  | 'DismissalTooEarly'
  | 'PaperAlreadyFiled'
  | 'CourtWouldLosePower'

/** Days at court are those of its own clock. */
export const COURT_ZONE = 'America/Los_Angeles'

/** A case that is before a court, with an agreement that everybody signed and the program sealed. */
export type Filable = {
  readonly opened: CaseOpened
  readonly court: Court
  readonly draft: Draft
  /** The day of the last signature. */
  readonly settledOn: LocalDate
  readonly dismissal: Dismissal | undefined
}

export function filable({
  convening,
  agreement,
  signing,
}: FilingBoard): Filable | Extract<PaperRefusal, 'AgreementNotSealed' | 'NoCaseAtCourt'> {
  const { opened } = convening
  if (!opened?.court || !isPending({ caseType: opened.caseType, court: opened.court })) {
    return 'NoCaseAtCourt'
  }
  const draft = currentDraft(agreement)
  const { concluded, sealed } = signing
  if (!concluded || !sealed || draft?.draft !== concluded.draft) return 'AgreementNotSealed'
  const dismissal = draft.terms.find((term) => term.kind === 'dismissal')
  const settledOn = dayAt(concluded.at, COURT_ZONE)
  return { opened, court: opened.court, draft, settledOn, dismissal }
}

/** Whether there is a court to speak of, before anything is sealed. */
export const isBeforeCourt = ({ convening: { opened } }: Pick<FilingBoard, 'convening'>): boolean =>
  opened?.court !== undefined && isPending({ caseType: opened.caseType, court: opened.court })

export const isAgreement = (what: CourtPaper): boolean =>
  what === 'agreement' || what === 'stipulation' || what === 'judgment'
/** Of these a judge, and of a dismissal the court, has still to say something once they are filed. */
export const asksDecision = (what: CourtPaper): boolean =>
  what === 'stipulation' || what === 'judgment' || what === 'dismissal'

const boxesFor = ({ prejudice, keeps }: Dismissal): readonly DismissalBox[] => {
  if (prejudice === 'with') return ['with-prejudice']
  return keeps ? ['retaining', 'without-prejudice'] : ['without-prejudice']
}

const asksJudgment = ({ draft }: Filable): boolean =>
  draft.terms.some((term) => term.kind === 'default' && term.judgment !== 'none')

export const noticeFor = ({ opened, court, draft, settledOn }: Filable) =>
  noticeOfSettlement({ caseType: opened.caseType, court, terms: draft.terms }, settledOn)

/** Whether the day for the dismissal has come, as the agreement says it. */
function isDue(board: FilingBoard, term: Dismissal, on: LocalDate, at: number): boolean {
  if (term.when === 'on-day') return on >= (term.dueOn ?? on)
  if (term.when === 'now') return true
  // The dismissal itself is one of the duties, and does not wait for itself.
  const others = ledgerIn(board, at).filter(
    ({ what }) => what !== 'ask for dismissal' && what !== 'ask for dismissal when done',
  )
  return others.every(({ owed, received }) => received === owed)
}

/** Why this packet may not go in; nothing where it may. */
export function unfitPacket(
  board: FilingBoard,
  found: Filable,
  documents: readonly FilingDocument[],
  at: number,
): PaperRefusal | undefined {
  if (documents.length === 0) return 'PacketEmpty'
  const kinds = documents.map(({ what }) => (isAgreement(what) ? 'agreement' : what))
  if (new Set(kinds).size < kinds.length) return 'PaperTwice'
  const ids = documents.map(({ document }) => document)
  if (new Set(ids).size < ids.length) return 'PaperTwice'
  for (const one of documents) {
    const unfit = unfitPaper(found, one)
    if (unfit) return unfit
  }
  const before = [...board.filings.prepared.values()].filter(({ withdrawn }) => !withdrawn)
  const already = before.flatMap((one) => one.documents.map(({ what }) => what))
  if (documents.some(({ what }) => already.includes(what))) return 'PaperAlreadyFiled'
  if (isTooEarly(board, found, documents, dayAt(at, COURT_ZONE), at)) return 'DismissalTooEarly'
  const earlier = before.flatMap((one) => one.documents)
  return losesPower(board, found, [...earlier, ...documents]) ? 'CourtWouldLosePower' : undefined
}

function unfitPaper(found: Filable, { what, box }: FilingDocument): PaperRefusal | undefined {
  const { dismissal } = found
  switch (what) {
    case 'agreement':
      return undefined
    case 'stipulation':
      return dismissal?.keeps ? undefined : 'StipulationNotAgreed'
    case 'judgment':
      return asksJudgment(found) ? undefined : 'JudgmentNotAgreed'
    case 'notice-of-settlement':
      return noticeFor(found) ? undefined : 'NoticeNotForThisCase'
    case 'dismissal':
      if (!dismissal) return 'DismissalNotAgreed'
      return box && boxesFor(dismissal).includes(box) ? undefined : 'DismissalNotAsAgreed'
  }
}

export const isTooEarly = (
  board: FilingBoard,
  { dismissal }: Filable,
  documents: readonly FilingDocument[],
  on: LocalDate,
  at: number,
): boolean =>
  dismissal !== undefined &&
  documents.some(({ what }) => what === 'dismissal') &&
  !isDue(board, dismissal, on, at)

/** Where it was agreed that the court keeps its power: whether filed like this, it would not (Code of Civil Procedure 664.6). */
export function losesPower(
  board: FilingBoard,
  found: Filable,
  documents: readonly FilingDocument[],
): boolean {
  if (!found.dismissal?.keeps) return false
  const signedAsAsked = isSignedAsAsked(board, found)
  const filed = documents.flatMap(({ what, box }): readonly Filed[] => {
    if (what === 'notice-of-settlement') return [{ what }]
    if (what === 'dismissal') return [{ what, box: box ?? 'without-prejudice' }]
    return what === 'agreement' ? [] : [{ what: 'stipulation', signedAsAsked }]
  })
  return !jurisdictionAfter(filed, true).kept
}

function isSignedAsAsked({ convening, signing }: FilingBoard, { opened, draft }: Filable): boolean {
  const signers = draft.sides.map(({ side }) =>
    [...signing.signatures.values()]
      .filter((one) => one.side === side)
      .map(({ participant, by }) =>
        by ? signingAs(by) : asSigner(convening.people.get(participant)?.role),
      ),
  )
  return satisfies6646(opened.caseType, signers, true)
}
/** Taken only where it counted: what the party said of it stood then. */
const signingAs = ({ as }: NonNullable<Signature['by']>): Signer =>
  as === 'attorney' ? { as, represents: true } : { as, authorised: true, aboveLimits: false }
const asSigner = (role: string | undefined): Signer => {
  if (role === 'party') return { as: 'party' }
  return role === 'attorney' ? { as: 'attorney', represents: true } : { as: 'other' }
}

/** What lies at the court or has been there, oldest first: what was sent back does not count, until it is there again. */
export const lyingAtCourt = (filings: Filings, but?: string): readonly FilingDocument[] =>
  [...filings.prepared.values()]
    .filter((one): one is Filing & { handedIn: object } => one.handedIn !== undefined)
    .filter(({ filing }) => filing !== but)
    .toSorted((a, b) => a.handedIn.on.localeCompare(b.handedIn.on) || a.handedIn.at - b.handedIn.at)
    .flatMap((one) =>
      one.documents.filter((document) => stateOfDocument(one, document) !== 'rejected'),
    )

/** What would go in next, in its order: what the agreement and the type of case ask for, and has not been prepared. */
export function suggestedPacket(
  board: FilingBoard,
  at: number,
): readonly Omit<FilingDocument, 'document'>[] {
  const found = filable(board)
  if (typeof found === 'string') return []
  const { dismissal } = found
  const agreement = dismissal?.keeps ? 'stipulation' : asksJudgment(found) ? 'judgment' : undefined
  const box = dismissal && boxesFor(dismissal)[0]
  const wanted: readonly Omit<FilingDocument, 'document'>[] = [
    ...(agreement ? [{ what: agreement } as const] : []),
    ...(noticeFor(found) ? [{ what: 'notice-of-settlement' } as const] : []),
    ...(box ? [{ what: 'dismissal', box } as const] : []),
  ]
  const taken: FilingDocument[] = []
  for (const [i, one] of wanted.entries()) {
    const tried = { ...one, document: `${i}` }
    if (unfitPacket(board, found, [...taken, tried], at) === undefined) taken.push(tried)
  }
  return taken.map(({ document: _, ...one }) => one)
}

/** What lies at the court now would cost it its power: a stipulation that came back, say, beside a dismissal that stayed. */
export function isPowerAtRisk(board: FilingBoard): boolean {
  const found = filable(board)
  return typeof found !== 'string' && losesPower(board, found, lyingAtCourt(board.filings))
}
/** Papers that this agreement and this type of case allow, whether or not it is time for them. */
export const allowedPapers = (found: Filable): readonly Omit<FilingDocument, 'document'>[] =>
  allPapers.filter((one) => unfitPaper(found, { ...one, document: '' }) === undefined)
const allPapers: readonly Omit<FilingDocument, 'document'>[] = [
  { what: 'stipulation' },
  { what: 'judgment' },
  { what: 'agreement' },
  { what: 'notice-of-settlement' },
  { what: 'dismissal', box: 'retaining' },
  { what: 'dismissal', box: 'without-prejudice' },
  { what: 'dismissal', box: 'with-prejudice' },
]

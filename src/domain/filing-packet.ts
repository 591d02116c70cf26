// What a packet for the court holds: a whitelist of procedure, made from the board alone (Evidence Code 1119, 1121).
import { type EvictionStipulation, evictionStipulation } from './eviction-stipulation.ts'
import type { Filing, FilingDocument, FilingId } from './filing.ts'
import { type FilingBoard, filable, isAgreement, noticeFor } from './filing-papers.ts'
import { type Hearing, hearingOf } from './hearing.ts'
import type { Language } from './language.ts'
import type { CaseType } from './law/case-types.ts'
import { courtDayFrom, courtDaysBefore } from './law/court-days.ts'
import type { NoticeOfSettlement } from './law/rules/filing.ts'
import type { LocalDate } from './terms.ts'

type Named = { readonly label: string; readonly names: readonly string[] }
/** Each field is said here: no message, offer, amount, note or reason has a place in it. */
export type CourtPacket = {
  readonly court: Filing['court']
  readonly caseType: CaseType
  readonly sides: readonly Named[]
  /** The place, among the sides, of who brought the case to court: who asks for the dismissal, the landlord, or else the first. */
  readonly plaintiff: number
  /** Nothing where the program carries it. */
  readonly filedBy: Named | undefined
  readonly documents: readonly Omit<FilingDocument, 'document'>[]
  readonly agreementIn: Language
  readonly settledOn: LocalDate
  readonly notice: NoticeOfSettlement | undefined
  /** The day that the agreement names for the dismissal, on a day on which courts sit. */
  readonly dismissOn: LocalDate | undefined
  /** In an eviction, where the parties ask for a judgment: what form UD-115 asks of what they signed. */
  readonly eviction: EvictionOnForm | undefined
  readonly hearingOn: LocalDate | undefined
  /** Two court days before the hearing: who has not heard from the court by then goes there. */
  readonly hearBy: LocalDate | undefined
  /** When it was made ready, UTC milliseconds. */
  readonly dated: number
}

/** Sides by their place. */
export type EvictionOnForm = Omit<EvictionStipulation, 'landlord' | 'tenant'> & {
  readonly landlord: number
  readonly tenant: number
}

export function packetOf(
  board: FilingBoard & { readonly hearing: Hearing },
  id: FilingId,
): CourtPacket | undefined {
  const filing = board.filings.prepared.get(id)
  const found = filable(board)
  if (!filing || typeof found === 'string') return undefined
  const { draft, dismissal, settledOn, opened } = found
  const sides = draft.sides.map(({ label, parties }) => ({ label, names: parties }))
  const placeOf = (side: string | undefined) => draft.sides.findIndex((one) => one.side === side)
  const hearingOn = hearingOf(board)
  const { filedBy, court, documents, at } = filing
  const stipulated =
    opened.caseType === 'unlawful-detainer' ? evictionStipulation(draft.terms) : undefined
  const eviction = stipulated && {
    ...stipulated,
    landlord: placeOf(stipulated.landlord),
    tenant: placeOf(stipulated.tenant),
  }
  return {
    ...{ court, sides, settledOn, hearingOn, caseType: opened.caseType, dated: at },
    plaintiff: Math.max(0, placeOf(dismissal?.by ?? stipulated?.landlord)),
    eviction: documents.some(({ what }) => isAgreement(what) && what !== 'agreement')
      ? eviction
      : undefined,
    filedBy: filedBy === 'program' ? undefined : sides[placeOf(filedBy)],
    documents: documents.map(({ what, box }) => (box ? { what, box } : { what })),
    agreementIn: draft.language,
    notice: noticeFor(found),
    dismissOn: dismissal?.dueOn === undefined ? undefined : courtDayFrom(dismissal.dueOn),
    hearBy: hearingOn === undefined ? undefined : courtDaysBefore(hearingOn, 2),
  }
}

// Performance: what each side says it did of a signed agreement, what was confirmed or denied, notices and acknowledgments.
import { type AmendmentFact, type Amendments, evolveAmendments } from './amendments.ts'
import { change, put, type Recorded } from './chapter.ts'
import type { DocumentId } from './documents.ts'
import type { ParticipantId, Side } from './seats.ts'
import type { LocalDate } from './terms.ts'

export type ReportId = string
export type NoticeId = string

/** A side says what it did, or what it got: of a sum how much, of anything else that it is done. */
export type PerformanceReported = {
  type: 'PerformanceReported'
  report: ReportId
  /** The place of the term in the agreement, from 0. */
  term: number
  /** Whose it is to do. */
  by: Side
  /** Who says so: they, or to whom it is owed. */
  side: Side
  /** The day it was done. */
  on: LocalDate
  /** Of a payment: integer cents, more than nothing. */
  cents?: number
  words: string
  /** What shows it: a document of the same side in the joint room. */
  document?: DocumentId
}
export type PerformanceConfirmed = { type: 'PerformanceConfirmed'; report: ReportId; side: Side }
/** It has not come, or not as promised. */
export type PerformanceDenied = {
  type: 'PerformanceDenied'
  report: ReportId
  side: Side
  words: string
}
export type ReportTakenBack = { type: 'ReportTakenBack'; report: ReportId; side: Side }
export type DefaultNoticed = {
  type: 'DefaultNoticed'
  notice: NoticeId
  side: Side
  against: Side
  /** Places of the terms that were late. */
  terms: readonly number[]
  /** The last day to do it. */
  cureBy: LocalDate
  words: string
}
export type DefaultNoticeWithdrawn = {
  type: 'DefaultNoticeWithdrawn'
  notice: NoticeId
  side: Side
}
export type SatisfactionAcknowledged = {
  type: 'SatisfactionAcknowledged'
  side: Side
  participant: ParticipantId
  /** As typed by who acknowledges it. */
  name: string
}
export type PerformanceFact =
  | PerformanceReported
  | PerformanceConfirmed
  | PerformanceDenied
  | ReportTakenBack
  | DefaultNoticed
  | DefaultNoticeWithdrawn
  | SatisfactionAcknowledged
  | AmendmentFact

export type Report = Omit<PerformanceReported, 'type'> & {
  readonly at: number
  readonly answer:
    | { readonly is: 'confirmed'; readonly side: Side; readonly at: number }
    | { readonly is: 'denied'; readonly side: Side; readonly at: number; readonly words: string }
    | undefined
  readonly takenBack: boolean
}
export type DefaultNotice = Omit<DefaultNoticed, 'type'> & {
  readonly at: number
  readonly withdrawn: boolean
  /** Places of terms that an amendment has changed since. */
  readonly lifted: readonly number[]
}
export type Performance = {
  readonly reports: ReadonlyMap<ReportId, Report>
  readonly notices: ReadonlyMap<NoticeId, DefaultNotice>
  readonly satisfied: ReadonlyMap<
    Side,
    Omit<SatisfactionAcknowledged, 'type'> & { readonly at: number }
  >
  readonly amendments: Amendments
}
export const nothingPerformed: Performance = {
  reports: new Map(),
  notices: new Map(),
  satisfied: new Map(),
  amendments: new Map(),
}

export function evolvePerformance(
  state: Performance,
  { at, fact }: Recorded<PerformanceFact>,
): Performance {
  switch (fact.type) {
    case 'PerformanceReported': {
      const { type: _, ...report } = fact
      const kept = { ...report, at, answer: undefined, takenBack: false }
      return { ...state, reports: put(state.reports, fact.report, kept) }
    }
    case 'PerformanceConfirmed': {
      const answer = { is: 'confirmed', side: fact.side, at } as const
      return { ...state, reports: change(state.reports, fact.report, (r) => ({ ...r, answer })) }
    }
    case 'PerformanceDenied': {
      const answer = { is: 'denied', side: fact.side, at, words: fact.words } as const
      return { ...state, reports: change(state.reports, fact.report, (r) => ({ ...r, answer })) }
    }
    case 'ReportTakenBack': {
      const back = (r: Report) => ({ ...r, takenBack: true })
      return { ...state, reports: change(state.reports, fact.report, back) }
    }
    case 'DefaultNoticed': {
      const { type: _, ...notice } = fact
      return {
        ...state,
        notices: put(state.notices, fact.notice, { ...notice, at, withdrawn: false, lifted: [] }),
      }
    }
    case 'DefaultNoticeWithdrawn': {
      const gone = (notice: DefaultNotice) => ({ ...notice, withdrawn: true })
      return { ...state, notices: change(state.notices, fact.notice, gone) }
    }
    case 'SatisfactionAcknowledged': {
      const { type: _, ...said } = fact
      return { ...state, satisfied: put(state.satisfied, fact.side, { ...said, at }) }
    }
    case 'AmendmentMade': {
      const term = state.amendments.get(fact.amendment)?.term
      const lifted = (one: DefaultNotice): DefaultNotice =>
        term === undefined ? one : { ...one, lifted: [...one.lifted, term] }
      const notices = fact.lifts.reduce((all, id) => change(all, id, lifted), state.notices)
      return { ...state, notices, amendments: evolveAmendments(state.amendments, { at, fact }) }
    }
    default:
      return { ...state, amendments: evolveAmendments(state.amendments, { at, fact }) }
  }
}

// Performing: telling what was done, confirming or denying it, notice of default with days to cure, satisfaction at the end.
import type { Agreement } from './agreement.ts'
import { madeAmendments } from './amendments.ts'
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { DocumentId, Documents, KeptDocument } from './documents.ts'
import { morningOf } from './invitation-writing.ts'
import { claims, daysToCure, ledgerIn, openOf, stands, weightOf } from './ledger.ts'
import { dutiesIn, isOf } from './owed.ts'
import type { NoticeId, Performance, PerformanceFact, Report, ReportId } from './performance.ts'
import { type Side, speaksForSide } from './seats.ts'
import type { Signing } from './signing.ts'
import { isRealDate, type LocalDate } from './terms.ts'
import { dayAt, laterBy } from './wall-time.ts'

export type PerformanceCommand =
  | {
      type: 'ReportPerformance'
      report: ReportId
      term: number
      /** Whose it is to do. */
      by: Side
      on: LocalDate
      /** Integer cents, of a payment. */
      cents?: number
      words: string
      /** What shows it, in the joint room. */
      document?: DocumentId
    }
  | { type: 'ConfirmPerformance'; report: ReportId }
  | { type: 'DenyPerformance'; report: ReportId; words: string }
  | { type: 'TakeBackReport'; report: ReportId }
  | { type: 'GiveNoticeOfDefault'; notice: NoticeId; against: Side; words: string }
  | { type: 'WithdrawNoticeOfDefault'; notice: NoticeId }
  | { type: 'AcknowledgeSatisfaction'; name: string }
export type PerformanceRefusal =
  | 'NotForThisSeat'
  | 'NothingSignedYet'
  | 'DutyUnknown'
  | 'DateUnreal'
  | 'DayToCome'
  | 'AmountNotPositive'
  | 'MoreThanIsOwed'
  | 'AlreadyReported'
  | 'ReportUnknown'
  | 'AlreadyConfirmed'
  | 'AlreadyDenied'
  | 'NothingSaid'
  | 'NothingIsLate'
  | 'ReportToAnswer'
  | 'NoticeAlreadyGiven'
  | 'NoticeUnknown'
  | 'NothingOwedToSide'
  | 'NotAllReceived'
  | 'AlreadySatisfied'
  | 'NameMissing'
  | 'ProofUnknown'

type Seen = {
  readonly agreement: Agreement
  readonly signing: Signing
  readonly performance: Performance
  readonly documents: Documents
}
type Decided = Decision<PerformanceFact, PerformanceRefusal>
type Of<Kind extends PerformanceCommand['type']> = Extract<PerformanceCommand, { type: Kind }>

/** The programs are on the west coast: a day ends there. */
const ZONE = 'America/Los_Angeles'
const HOUR = 3_600_000

export function decidePerformance(
  { me, board, rooms }: ViewOf<Seen>,
  command: PerformanceCommand,
  at: number,
): Decided {
  if (me.state !== 'seated' || !speaksForSide(me)) return refuse('NotForThisSeat')
  const { bound } = dutiesIn(board)
  if (!board.signing.concluded) return refuse('NothingSignedYet')
  const side = me.seat
  if (!bound.includes(side)) return refuse('NotForThisSeat')
  switch (command.type) {
    case 'ReportPerformance': {
      const { document } = command
      const proofs = proofsOf({ me, rooms })
      const shows = proofs.some((one) => one.document === document)
      if (document !== undefined && !shows) return refuse('ProofUnknown')
      return report(board, side, command, at)
    }
    case 'ConfirmPerformance':
    case 'DenyPerformance':
      return answer(board, side, command, at)
    case 'TakeBackReport': {
      const said = board.performance.reports.get(command.report)
      if (!said || said.takenBack) return refuse('ReportUnknown')
      if (said.side !== side) return refuse('NotForThisSeat')
      if (weightOf(said, at) === 'counts') return refuse('AlreadyConfirmed')
      return accept({ type: 'ReportTakenBack', report: command.report, side })
    }
    case 'GiveNoticeOfDefault':
      return giveNotice(board, side, command, at)
    case 'WithdrawNoticeOfDefault': {
      const given = board.performance.notices.get(command.notice)
      if (!given || given.withdrawn || given.side !== side) return refuse('NoticeUnknown')
      return accept({ type: 'DefaultNoticeWithdrawn', notice: command.notice, side })
    }
    case 'AcknowledgeSatisfaction': {
      if (board.performance.satisfied.has(side)) return refuse('AlreadySatisfied')
      if (command.name.trim() === '') return refuse('NameMissing')
      const owed = ledgerIn(board, at).filter(({ to }) => to.includes(side))
      if (owed.length === 0) return refuse('NothingOwedToSide')
      if (owed.some((line) => line.received < line.owed)) return refuse('NotAllReceived')
      const { participant } = me
      return accept({ type: 'SatisfactionAcknowledged', side, participant, name: command.name })
    }
  }
}

/** What one's own side has before everyone, to show what it did or got. */
export const proofsOf = ({
  me,
  rooms,
}: Pick<ViewOf<Pick<Seen, 'documents'>>, 'me' | 'rooms'>): readonly KeptDocument[] =>
  [...(rooms.get('joint')?.documents.kept.values() ?? [])].filter(
    ({ seat, withdrawnAt }) => seat === me.seat && withdrawnAt === undefined,
  )

/** Who is owed it and says that it came has confirmed it with that. */
function report(
  board: Seen,
  side: Side,
  { type: _, ...said }: Of<'ReportPerformance'>,
  at: number,
): Decided {
  const { term, by, on, cents, words, document } = said
  const duty = dutiesIn(board).duties.find((one) => one.term === term && one.by === by)
  if (!duty) return refuse('DutyUnknown')
  const isOwed = duty.to.includes(side)
  if (duty.by !== side && !isOwed) return refuse('NotForThisSeat')
  if (!isRealDate(on)) return refuse('DateUnreal')
  // It begins at midnight of the west coast, or an hour later in winter.
  if (at < morningOf(on) - 9 * HOUR) return refuse('DayToCome')
  const open = openOf(ledgerIn(board, at), said)
  const base = {
    type: 'PerformanceReported',
    report: said.report,
    term,
    by,
    side,
    on,
    words,
    ...(document === undefined ? {} : { document }),
  } as const
  const confirmed = isOwed
    ? [{ type: 'PerformanceConfirmed', report: said.report, side } as const]
    : []
  if (duty.cents === undefined) {
    return open > 0 ? accept<PerformanceFact>(base, ...confirmed) : refuse('AlreadyReported')
  }
  if (cents === undefined || !Number.isSafeInteger(cents) || cents <= 0) {
    return refuse('AmountNotPositive')
  }
  if (cents > open) return refuse('MoreThanIsOwed')
  return accept<PerformanceFact>({ ...base, cents }, ...confirmed)
}

function answer(
  board: Seen,
  side: Side,
  command: Of<'ConfirmPerformance' | 'DenyPerformance'>,
  at: number,
): Decided {
  const { reports, satisfied } = board.performance
  const said = reports.get(command.report)
  if (!said || said.takenBack) return refuse('ReportUnknown')
  if (!owedTo(board, said).includes(side)) return refuse('NotForThisSeat')
  if (said.answer?.is === 'confirmed') return refuse('AlreadyConfirmed')
  if (command.type === 'ConfirmPerformance') {
    // What was denied and comes after all counts once more, if nothing else has come in its place.
    const isNew = weightOf(said, at) === 'nothing'
    if (isNew && (said.cents ?? 1) > openOf(ledgerIn(board, at), said)) {
      return refuse('MoreThanIsOwed')
    }
    return accept({ type: 'PerformanceConfirmed', report: command.report, side })
  }
  if (said.answer?.is === 'denied') return refuse('AlreadyDenied')
  if (isSaidByAmendment(board.performance, said)) return refuse('AlreadyConfirmed')
  if (satisfied.has(side)) return refuse('AlreadySatisfied')
  if (command.words.trim() === '') return refuse('NothingSaid')
  return accept({ type: 'PerformanceDenied', report: command.report, side, words: command.words })
}

/** An amendment says what had come by then, and everybody has signed it: nobody denies that afterwards. */
export const isSaidByAmendment = (performance: Performance, report: Report): boolean =>
  madeAmendments(performance).some(
    (one) =>
      isOf(one, report) && one.made !== undefined && weightOf(report, one.made.at) === 'counts',
  )

const owedTo = (board: Seen, { term, by }: Pick<Report, 'term' | 'by'>): readonly Side[] =>
  dutiesIn(board).duties.find((one) => one.term === term && one.by === by)?.to ?? []

/** Whoever is told that something came answers that first: a notice is given of what nobody says has come. */
function giveNotice(
  board: Seen,
  side: Side,
  { notice, against, words }: Of<'GiveNoticeOfDefault'>,
  at: number,
): Decided {
  const lines = ledgerIn(board, at)
  const { notices } = board.performance
  const late = lines.filter((line) => line.late && line.by === against && line.to.includes(side))
  if (late.length === 0) return refuse('NothingIsLate')
  if (late.some(({ told }) => told > 0)) return refuse('ReportToAnswer')
  const standing = [...notices.values()].filter(
    (one) => one.side === side && stands(one, lines, at),
  )
  const terms = [...new Set(late.map(({ term }) => term))].filter(
    (term) => !standing.some((one) => claims(one).includes(term)),
  )
  if (terms.length === 0) return refuse('NoticeAlreadyGiven')
  const cureBy = laterBy(dayAt(at, ZONE), daysToCure(dutiesIn(board).terms, against))
  return accept({ type: 'DefaultNoticed', notice, side, against, terms, cureBy, words })
}

/** What somebody said to have done, that this side has not answered yet; the oldest first. */
export const reportsToAnswer = (board: Seen, side: Side, at: number): readonly Report[] =>
  [...board.performance.reports.values()]
    .filter((one) => weightOf(one, at) === 'waits' && owedTo(board, one).includes(side))
    .toSorted((a, b) => a.at - b.at)

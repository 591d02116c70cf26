// The ledger: what each side owes by the agreement, what has come of it to the cent, what is late, and what is pressing.
import { openAmendment } from './amendments.ts'
import { endOfDay, morningOf } from './invitation-writing.ts'
import { dutiesIn, inTurn, isOf, type Owed, type Signed } from './owed.ts'
import type { DefaultNotice, Performance, Report } from './performance.ts'
import type { Side } from './seats.ts'
import type { LocalDate, Term } from './terms.ts'
import { laterBy } from './wall-time.ts'

/** Calendar days from a notice of default, where the agreement says no other number: as the clause on default does. */
const DAYS_TO_CURE = 10
/** What the agreement says of a default of this side, where it says anything. */
export const defaultOf = (terms: readonly Term[], against: Side) => {
  const all = terms.filter((term) => term.kind === 'default')
  return all.find(({ by }) => by === against) ?? all[0]
}
export const daysToCure = (terms: readonly Term[], against: Side): number =>
  defaultOf(terms, against)?.cureDays ?? DAYS_TO_CURE

const DAY = 24 * 3_600_000
/** What nobody denies within so many days counts as received. */
export const DENIED_WITHIN = 14

/** Whether a report counts as received, waits to be answered, or counts for nothing. The instant is UTC milliseconds. */
export function weightOf(report: Report, at: number): 'counts' | 'waits' | 'nothing' {
  if (report.takenBack || report.answer?.is === 'denied') return 'nothing'
  if (report.answer?.is === 'confirmed') return 'counts'
  return at >= report.at + DENIED_WITHIN * DAY ? 'counts' : 'waits'
}

/** One line of the ledger: what was due, what of it has come, and what is said to have come. Integer cents. */
export type Line = Owed & {
  /** Of a sum; of anything else 1 for done and 0 for not. */
  readonly owed: number
  readonly received: number
  readonly told: number
  readonly late: boolean
}

type Filled = Omit<Line, 'late'>

/** What comes goes to what was due first. Every cent that counts stands in exactly one line. */
function filledBy(duties: readonly Owed[], reports: readonly Report[], at: number) {
  const cents = (duty: Owed, weight: 'counts' | 'waits') =>
    reports
      .filter((one) => isOf(duty, one) && weightOf(one, at) === weight)
      .reduce((sum, one) => sum + (one.cents ?? 1), 0)
  const left = new Map<string, { counts: number; waits: number }>()
  return inTurn(duties).map((duty): Filled => {
    const key = `${duty.term} ${duty.by}`
    const rest = left.get(key) ?? { counts: cents(duty, 'counts'), waits: cents(duty, 'waits') }
    const owed = duty.cents ?? 1
    const received = Math.min(owed, rest.counts)
    const told = Math.min(owed - received, rest.waits)
    left.set(key, { counts: rest.counts - received, waits: rest.waits - told })
    return { ...duty, owed, received, told }
  })
}

function ledger(
  duties: readonly Owed[],
  terms: readonly Term[],
  { reports, notices }: Pick<Performance, 'reports' | 'notices'>,
  at: number,
): readonly Line[] {
  const all = [...reports.values()]
  const filled = filledBy(duties, all, at)
  const over = [...notices.values()].filter(
    (one) => !one.withdrawn && at >= endOfDay(one.cureBy) && !curedInTime(one, duties, all, at),
  )
  return filled.map((line) => {
    const others = filled.filter((other) => isOf(line, other))
    const due = [line.dueOn, ...allAtOnce(line, others, terms, over, at)]
      .filter((one) => one !== undefined)
      .toSorted()[0]
    const late = line.received < line.owed && due !== undefined && at >= endOfDay(due)
    return { ...line, late }
  })
}

/** Whether this was late, and claimed, when the notice was given. */
const isClaimedBy = (notice: DefaultNotice, line: Filled): boolean =>
  line.by === notice.against &&
  claims(notice).includes(line.term) &&
  line.dueOn !== undefined &&
  endOfDay(line.dueOn) <= notice.at

/** Whether all of it was done, as it was said and nobody denies, on a day that was in time. */
const curedInTime = (
  notice: DefaultNotice,
  duties: readonly Owed[],
  reports: readonly Report[],
  at: number,
): boolean =>
  filledBy(
    duties,
    reports.filter(({ on }) => on <= notice.cureBy),
    at,
  ).every((line) => !isClaimedBy(notice, line) || line.received + line.told >= line.owed)

/**
 * Days from which the rest of a sum is due at once: after a notice whose days have passed in vain, unless the agreement
 * says that then there is a judgment; and where it says so, while an instalment is so many days late and nobody even says
 * that it came: whoever is paid cannot bring the rest about by not answering.
 */
function allAtOnce(
  { term, by, cents }: Owed,
  others: readonly Filled[],
  terms: readonly Term[],
  over: readonly DefaultNotice[],
  at: number,
): readonly LocalDate[] {
  if (cents === undefined) return []
  const judged = defaultOf(terms, by)?.judgment === 'on-default'
  const inVain = over.filter((one) => !judged && one.against === by && claims(one).includes(term))
  const tooLate = others.flatMap((other) =>
    other.received + other.told < other.owed ? wholeDueOn(other, terms) : [],
  )
  return [...inVain.map(({ cureBy }) => cureBy), ...tooLate.filter((day) => at >= endOfDay(day))]
}

/** The day after which the whole rest is due if this instalment is still open, where the agreement says so. */
function wholeDueOn(
  { term, dueOn }: Pick<Owed, 'term' | 'dueOn'>,
  terms: readonly Term[],
): readonly LocalDate[] {
  const agreed = terms[term]
  const most = agreed?.kind === 'money' ? agreed.wholeDueAfter : undefined
  return most === undefined || dueOn === undefined ? [] : [laterBy(dueOn, most)]
}

/** The ledger of a mediation as it stands. */
export const ledgerIn = (board: Signed, at: number): readonly Line[] => {
  const { duties, terms } = dutiesIn(board)
  return ledger(duties, terms, board.performance, at)
}

/** So many days before its day somebody is reminded of what they owe. */
const SOON = 3
export const soonFrom = (dueOn: LocalDate): number => morningOf(dueOn) - SOON * DAY

/** What a side has to do soon, or should have done, and nobody says is done; what is due first comes first. */
export const pressing = (lines: readonly Line[], side: Side, at: number): readonly Line[] =>
  lines
    .filter(
      ({ by, owed, received, told, dueOn, late }) =>
        by === side &&
        received + told < owed &&
        (late || (dueOn !== undefined && at >= soonFrom(dueOn))),
    )
    .toSorted((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || a.term - b.term)

/** Instants at which something of it becomes somebody's to do, or is theirs no more, and nobody writes that down. */
export function turnsOf(board: Signed): readonly number[] {
  const { duties, terms } = dutiesIn(board)
  return [
    ...duties.flatMap(({ dueOn }) => (dueOn === undefined ? [] : [soonFrom(dueOn)])),
    ...duties.flatMap((duty) => wholeDueOn(duty, terms).map(endOfDay)),
    ...turnsOfWhatIsSaid(board),
  ]
}

const turnsOfWhatIsSaid = ({ performance }: Signed): readonly number[] => [
  ...[...performance.reports.values()].map((report) => report.at + DENIED_WITHIN * DAY),
  ...[...performance.notices.values()].map(({ cureBy }) => endOfDay(cureBy)),
  ...(openAmendment(performance)?.parts ?? []).map(({ dueOn }) => endOfDay(dueOn)),
]

/** Each cent that is still open and not even said to have come; of anything else 1. */
export const openOf = (lines: readonly Line[], duty: Pick<Owed, 'term' | 'by'>): number =>
  lines
    .filter((line) => isOf(line, duty))
    .reduce((sum, { owed, received, told }) => sum + owed - received - told, 0)

/** Terms that it still claims: what was changed by an amendment since is due on other days. */
export const claims = ({ terms, lifted }: DefaultNotice): readonly number[] =>
  terms.filter((term) => !lifted.includes(term))

export type NoticeState = 'running' | 'said done' | 'cured' | 'in vain' | 'withdrawn' | 'changed'
/**
 * Cured once what was late when it was given has come, though it be after its day. While somebody says that it came and
 * nobody has answered, it is not in vain.
 */
export function stateOf(notice: DefaultNotice, lines: readonly Line[], at: number): NoticeState {
  if (notice.withdrawn) return 'withdrawn'
  const open = lines.filter((line) => isClaimedBy(notice, line) && line.received < line.owed)
  if (open.length === 0) return notice.lifted.length > 0 ? 'changed' : 'cured'
  if (at < endOfDay(notice.cureBy)) return 'running'
  return open.every((line) => line.received + line.told >= line.owed) ? 'said done' : 'in vain'
}

/** Whether it still claims something: another one is not given of the same meanwhile. */
export const stands = (notice: DefaultNotice, lines: readonly Line[], at: number): boolean =>
  ['running', 'said done', 'in vain'].includes(stateOf(notice, lines, at))

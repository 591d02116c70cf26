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

/** What comes goes to what was due first. Every cent that counts stands in exactly one line. */
function ledger(
  duties: readonly Owed[],
  terms: readonly Term[],
  { reports, notices }: Pick<Performance, 'reports' | 'notices'>,
  at: number,
): readonly Line[] {
  const all = [...reports.values()]
  const cents = (duty: Owed, weight: 'counts' | 'waits') =>
    all
      .filter((one) => isOf(duty, one) && weightOf(one, at) === weight)
      .reduce((sum, one) => sum + (one.cents ?? 1), 0)
  const left = new Map<string, { counts: number; waits: number }>()
  const filled = inTurn(duties).map((duty) => {
    const key = `${duty.term} ${duty.by}`
    const rest = left.get(key) ?? { counts: cents(duty, 'counts'), waits: cents(duty, 'waits') }
    const owed = duty.cents ?? 1
    const received = Math.min(owed, rest.counts)
    const told = Math.min(owed - received, rest.waits)
    left.set(key, { counts: rest.counts - received, waits: rest.waits - told })
    return { ...duty, owed, received, told }
  })
  return filled.map((line) => {
    const others = filled.filter((other) => isOf(line, other))
    const due = [line.dueOn, ...allAtOnce(line, others, terms, notices, at)]
      .filter((one) => one !== undefined)
      .toSorted()[0]
    const late = line.received < line.owed && due !== undefined && at >= endOfDay(due)
    return { ...line, late }
  })
}

/**
 * Days from which the rest of a sum is due at once: after a notice whose days have passed in vain, unless the agreement
 * says that then there is a judgment; and where it says so, while an instalment is so many days late.
 */
function allAtOnce(
  { term, by, cents }: Owed,
  others: readonly Omit<Line, 'late'>[],
  terms: readonly Term[],
  notices: Performance['notices'],
  at: number,
): readonly LocalDate[] {
  if (cents === undefined) return []
  const judged = defaultOf(terms, by)?.judgment === 'on-default'
  const inVain = [...notices.values()].filter(
    (one) =>
      !judged &&
      !one.withdrawn &&
      one.against === by &&
      claims(one).includes(term) &&
      at >= endOfDay(one.cureBy),
  )
  const agreed = terms[term]
  const most = agreed?.kind === 'money' ? agreed.wholeDueAfter : undefined
  const tooLate = others.flatMap(({ dueOn, owed, received }) =>
    most === undefined || dueOn === undefined || received === owed ? [] : [laterBy(dueOn, most)],
  )
  return [...inVain.map(({ cureBy }) => cureBy), ...tooLate.filter((day) => at >= endOfDay(day))]
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
export const turnsOf = (board: Signed): readonly number[] => [
  ...dutiesIn(board).duties.flatMap(({ dueOn }) => (dueOn === undefined ? [] : [soonFrom(dueOn)])),
  ...[...board.performance.reports.values()].map((report) => report.at + DENIED_WITHIN * DAY),
  ...[...board.performance.notices.values()].map(({ cureBy }) => endOfDay(cureBy)),
  ...(openAmendment(board.performance)?.parts ?? []).map(({ dueOn }) => endOfDay(dueOn)),
]

/** Each cent that is still open and not even said to have come; of anything else 1. */
export const openOf = (lines: readonly Line[], duty: Pick<Owed, 'term' | 'by'>): number =>
  lines
    .filter((line) => isOf(line, duty))
    .reduce((sum, { owed, received, told }) => sum + owed - received - told, 0)

/** Terms that it still claims: what was changed by an amendment since is due on other days. */
export const claims = ({ terms, lifted }: DefaultNotice): readonly number[] =>
  terms.filter((term) => !lifted.includes(term))

export type NoticeState = 'running' | 'cured' | 'in vain' | 'withdrawn' | 'changed'
/** Cured once what was late when it was given has come, though it be after its day. */
export function stateOf(notice: DefaultNotice, lines: readonly Line[], at: number): NoticeState {
  if (notice.withdrawn) return 'withdrawn'
  const still = lines.some(
    (line) =>
      line.by === notice.against &&
      claims(notice).includes(line.term) &&
      line.dueOn !== undefined &&
      endOfDay(line.dueOn) <= notice.at &&
      line.received < line.owed,
  )
  if (!still) return notice.lifted.length > 0 ? 'changed' : 'cured'
  return at >= endOfDay(notice.cureBy) ? 'in vain' : 'running'
}

// The clock of silence: how long it has lasted, and when it has lasted as long as was agreed, by whole days of a calendar.
import { dayAt, laterBy, numberOf, startOf } from './wall-time.ts'

/** Neutrals are warned so many days before. */
const WARNS_BEFORE = 3

export type Silence = {
  /** The last communication or, where there was none, the start; UTC milliseconds. */
  readonly since: number
  /** Whole days on the calendar of the time zone, up to now. */
  readonly days: number
  /** The last day of the period, YYYY-MM-DD. */
  readonly lastDay: string
  readonly warnsAt: number
  /** The first instant after that day. */
  readonly runsOutAt: number
  readonly hasRunOut: boolean
}

/**
 * California Evidence Code 1125(a)(5): a mediation ends when "for 10 calendar days, there is no communication between the
 * mediator and any of the parties"; the parties may agree to another number. The day of the last communication does not
 * count (Code of Civil Procedure 12): ten whole days of the calendar pass after it. Nothing ends by this alone here.
 */
export function silenceAfter(
  since: number,
  period: number,
  timeZone: string,
  now: number,
): Silence {
  const day = dayAt(since, timeZone)
  const lastDay = laterBy(day, period)
  const runsOutAt = startOf(laterBy(lastDay, 1), timeZone)
  const before = Math.min(WARNS_BEFORE, period - 1)
  return {
    since,
    days: Math.max(0, numberOf(dayAt(now, timeZone)) - numberOf(day)),
    lastDay,
    warnsAt: startOf(laterBy(lastDay, 1 - before), timeZone),
    runsOutAt,
    hasRunOut: now >= runsOutAt,
  }
}

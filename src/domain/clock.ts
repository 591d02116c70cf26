// The clock of silence: how long it has lasted, and when it has lasted as long as was agreed, by whole days of a calendar.

/** Neutrals are warned so many days before. */
const WARNS_BEFORE = 3
const DAY = 24 * 3_600_000

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

/** Formatters are dear to make and cheap to use. */
const formats = new Map<string, Intl.DateTimeFormat>()
/** YYYY-MM-DD. */
export function dayAt(at: number, timeZone: string): string {
  const known = formats.get(timeZone)
  const format =
    known ??
    new Intl.DateTimeFormat('en-CA', {
      calendar: 'gregory',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      timeZone,
    })
  if (!known) formats.set(timeZone, format)
  return format.format(at)
}

/** Days since 1970-01-01 in the Gregorian calendar, with years that begin in March (Hinnant, chrono-compatible dates). */
export function numberOf(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const y = month <= 2 ? year - 1 : year
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + ofYear - 719_468
}

export const laterBy = (day: string, days: number): string =>
  dayAt((numberOf(day) + days) * DAY, 'UTC')

/** Looked for and not computed: clocks are put forward at midnight in some places, and a day begins at one. */
export function startOf(day: string, timeZone: string): number {
  let [before, after] = [(numberOf(day) - 1) * DAY, (numberOf(day) + 1) * DAY]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dayAt(middle, timeZone) < day) before = middle
    else after = middle
  }
  return after
}

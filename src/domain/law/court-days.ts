// Days on which California's courts sit: no Saturday, no Sunday, no judicial holiday.
import { laterBy, numberOf } from '../wall-time.ts'

/** Sunday is 0. */
export const weekdayOf = (day: string): number => (((numberOf(day) + 4) % 7) + 7) % 7

const on = (year: string, rest: string) => `${year}-${rest}`
/** The nth such weekday of a month. */
function nth(year: string, month: string, weekday: number, which: number): string {
  const first = on(year, `${month}-01`)
  return laterBy(first, ((weekday - weekdayOf(first) + 7) % 7) + (which - 1) * 7)
}
const lastMonday = (year: string, month: string, days: number): string => {
  const last = on(year, `${month}-${days}`)
  return laterBy(last, -((weekdayOf(last) + 6) % 7))
}
/** What falls on a Saturday is kept on the Friday before, what falls on a Sunday on the Monday after. */
const kept = (day: string): string => {
  const weekday = weekdayOf(day)
  return weekday === 6 ? laterBy(day, -1) : weekday === 0 ? laterBy(day, 1) : day
}

const known = new Map<string, ReadonlySet<string>>()
/** Code of Civil Procedure 10 and 135, with Government Code 6700 and 6701. */
export function judicialHolidays(year: string): ReadonlySet<string> {
  const before = known.get(year)
  if (before) return before
  const thanksgiving = nth(year, '11', 4, 4)
  const next = String(Number(year) + 1).padStart(4, '0')
  const days = new Set([
    kept(on(year, '01-01')),
    nth(year, '01', 1, 3),
    kept(on(year, '02-12')),
    nth(year, '02', 1, 3),
    kept(on(year, '03-31')),
    lastMonday(year, '05', 31),
    kept(on(year, '06-19')),
    kept(on(year, '07-04')),
    nth(year, '09', 1, 1),
    nth(year, '09', 5, 4),
    kept(on(year, '11-11')),
    thanksgiving,
    laterBy(thanksgiving, 1),
    kept(on(year, '12-25')),
    // New Year's Day on a Saturday is kept in the year before.
    kept(on(next, '01-01')),
  ])
  known.set(year, days)
  return days
}

export const isCourtDay = (day: string): boolean => {
  const weekday = weekdayOf(day)
  return weekday > 0 && weekday < 6 && !judicialHolidays(day.slice(0, 4)).has(day)
}

/** That day, or the first after it on which courts sit. */
export function courtDayFrom(day: string): string {
  let one = day
  while (!isCourtDay(one)) one = laterBy(one, 1)
  return one
}

export function courtDaysBefore(day: string, many: number): string {
  let one = day
  for (let left = many; left > 0; ) {
    one = laterBy(one, -1)
    if (isCourtDay(one)) left -= 1
  }
  return one
}

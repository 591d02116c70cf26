// A day on the calendar of the parties, without a clock or a time zone.

/** YYYY-MM-DD. */
export type LocalDate = string

const fieldsOf = (date: LocalDate) => date.split('-').map(Number) as [number, number, number]
/** 1 to 31. */
export const dayOfMonth = (date: LocalDate): number => fieldsOf(date)[2]
/** Whole months from one day to the same day of a later or earlier month; nothing where it is another day. */
export function monthsApart(from: LocalDate, to: LocalDate): number | undefined {
  const [[year, month, day], [laterYear, laterMonth, laterDay]] = [fieldsOf(from), fieldsOf(to)]
  return day === laterDay ? (laterYear - year) * 12 + laterMonth - month : undefined
}

export function isRealDate(date: LocalDate): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)?.map(Number) ?? []
  if (!year || !month || !day || month > 12) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day <= days
}

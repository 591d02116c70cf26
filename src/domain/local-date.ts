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

// When a mediator works, by their own clock, and the times that follow from it and are still free: shown to them alone.
import { type MeetingTime, overlap } from '../domain/meetings.ts'
import { isRealDate } from '../domain/terms.ts'
import { instantsAt, wallOf } from '../domain/wall-time.ts'
import { type Hours, isTimeZone, localTime, type Weekday, weekdays } from './notice-preferences.ts'

export type WorkingHours = {
  /** IANA name: of the place where they work, wherever they are told. */
  readonly timeZone: string
  readonly weekly: readonly (Hours & { readonly day: Weekday })[]
  /** Days that are otherwise, YYYY-MM-DD: hours of their own, or none at all. */
  readonly exceptions: readonly { readonly date: string; readonly hours: Hours | null }[]
}
export const noHours = (timeZone: string): WorkingHours => ({
  timeZone,
  weekly: [],
  exceptions: [],
})

const QUARTER = 15
const DAY = 24 * 3_600_000
const isMinute = (minute: number) =>
  Number.isInteger(minute) && minute >= 0 && minute <= 24 * 60 && minute % QUARTER === 0
const isHours = ({ from, to }: Hours) => isMinute(from) && isMinute(to) && from < to

export const areWorkable = ({ timeZone, weekly, exceptions }: WorkingHours): boolean =>
  isTimeZone(timeZone) &&
  weekly.length <= 28 &&
  weekly.every((one) => weekdays.includes(one.day) && isHours(one)) &&
  exceptions.length <= 100 &&
  exceptions.every(({ date, hours }) => isRealDate(date) && (hours === null || isHours(hours)))

/** Every half hour that fits; an hour that clocks skip or repeat that day is left out. */
export function freeSlots(
  { timeZone, weekly, exceptions }: WorkingHours,
  bound: readonly MeetingTime[],
  {
    from,
    days,
    minutes,
  }: { readonly from: number; readonly days: number; readonly minutes: number },
): readonly MeetingTime[] {
  const dates = Array.from({ length: days }, (_, i) => localTime(from + i * DAY, timeZone))
  return [...new Map(dates.map((day) => [day.date, day.weekday]))].flatMap(([date, weekday]) => {
    const other = exceptions.filter((one) => one.date === date)
    const hours =
      other.length > 0
        ? other.flatMap(({ hours }) => hours ?? [])
        : weekly.filter(({ day }) => day === weekday)
    return hours.flatMap((one) =>
      starts(one, minutes).flatMap((start) => {
        const [at, twice] = instantsAt(wallOf(date, start), timeZone)
        const slot = at === undefined || twice !== undefined ? undefined : { at, minutes }
        const fits = slot && slot.at > from && !bound.some((other) => overlap(slot, other))
        return fits ? [slot] : []
      }),
    )
  })
}

const HALF = 30
const starts = ({ from, to }: Hours, minutes: number): readonly number[] => {
  const all: number[] = []
  for (let start = from; start + minutes <= to; start += HALF) all.push(start)
  return all
}

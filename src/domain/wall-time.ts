// Days of the calendar and the time on the wall in a time zone, and the instants that they stand for.
import { isRealDate } from './terms.ts'

const DAY = 24 * 3_600_000
const MINUTE = 60_000

const WALL = /^((?:19[7-9]\d|2\d{3})-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/
/** `YYYY-MM-DDTHH:MM`, of a day that there is. */
export const isWallTime = (said: string): boolean => isRealDate(WALL.exec(said)?.[1] ?? '')

/** Minutes of the day. */
export const wallOf = (day: string, minutes: number): string =>
  `${day}T${two(minutes / 60)}:${two(minutes % 60)}`
const two = (number: number) => String(Math.floor(number)).padStart(2, '0')

/** Formatters are dear to make and cheap to use. */
const formats = new Map<string, Intl.DateTimeFormat>()
/** `YYYY-MM-DDTHH:MM`, as a form writes it. */
export function wallAt(at: number, timeZone: string): string {
  const known = formats.get(timeZone)
  const format =
    known ??
    new Intl.DateTimeFormat('sv-SE', {
      calendar: 'gregory',
      numberingSystem: 'latn',
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone,
    })
  if (!known) formats.set(timeZone, format)
  return format.format(at).replace(' ', 'T')
}

/** YYYY-MM-DD. */
export const dayAt = (at: number, timeZone: string): string => wallAt(at, timeZone).slice(0, 10)

/** Days since 1970-01-01 in the Gregorian calendar, with years that begin in March (Hinnant, chrono-compatible dates). */
export function numberOf(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const y = month <= 2 ? year - 1 : year
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + ofYear - 719_468
}

export const laterBy = (day: string, days: number): string =>
  dayAt((numberOf(day) + days) * DAY, 'UTC')

const starts = new Map<string, number>()
const MOST_STARTS = 10_000
/** The instant at which a day begins in a time zone; found once, as every clock of every case asks for the same days. */
export function startOf(day: string, timeZone: string): number {
  const key = `${day} ${timeZone}`
  const found = starts.get(key) ?? startFound(day, timeZone)
  if (starts.size >= MOST_STARTS) starts.clear()
  starts.set(key, found)
  return found
}

/** Looked for and not computed: clocks are put forward at midnight in some places, and a day begins at one. */
function startFound(day: string, timeZone: string): number {
  let [before, after] = [(numberOf(day) - 1) * DAY, (numberOf(day) + 1) * DAY]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dayAt(middle, timeZone) < day) before = middle
    else after = middle
  }
  return after
}

const asIfUtc = (wall: string): number => {
  const [, day = '1970-01-01', hour = '0', minute = '0'] = WALL.exec(wall) ?? []
  return numberOf(day) * DAY + Number(hour) * 60 * MINUTE + Number(minute) * MINUTE
}

/** How far the wall is from UTC a day before and a day after: a zone is never further away, nor changes twice so soon. */
function offsetsAround(wanted: number, timeZone: string): readonly [number, number] {
  const offset = (at: number) => asIfUtc(wallAt(at, timeZone)) - at
  return [offset(wanted - DAY), offset(wanted + DAY)]
}

/** Every instant at which the clocks of the place show it, earliest first: none where they skip it, two where it comes twice. */
export function instantsAt(wall: string, timeZone: string): readonly number[] {
  const wanted = asIfUtc(wall)
  const found = offsetsAround(wanted, timeZone).map((offset) => wanted - offset)
  return [...new Set(found)].filter((at) => wallAt(at, timeZone) === wall).toSorted((a, b) => a - b)
}

/**
 * For what nobody typed. A time that the clock skips when it is put forward is as much later; of one that comes twice it
 * is the first.
 */
export function instantAt(wall: string, timeZone: string): number {
  const wanted = asIfUtc(wall)
  const [first] = instantsAt(wall, timeZone)
  return first ?? wanted - Math.min(...offsetsAround(wanted, timeZone))
}

// The time on the wall in a time zone, and the instant it stands for.
import { numberOf } from './clock.ts'
import { isRealDate } from './terms.ts'

const DAY = 24 * 3_600_000
const MINUTE = 60_000

const WALL = /^((?:19[7-9]\d|2\d{3})-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/
/** `YYYY-MM-DDTHH:MM`, of a day that there is. */
export const isWallTime = (said: string): boolean => isRealDate(WALL.exec(said)?.[1] ?? '')

const formats = new Map<string, Intl.DateTimeFormat>()
/** `YYYY-MM-DDTHH:MM`, as a form writes it. */
export function wallAt(at: number, timeZone: string): string {
  const known = formats.get(timeZone)
  const format =
    known ??
    new Intl.DateTimeFormat('sv-SE', {
      calendar: 'gregory',
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone,
    })
  if (!known) formats.set(timeZone, format)
  return format.format(at).replace(' ', 'T')
}

const asIfUtc = (wall: string): number => {
  const [, day = '1970-01-01', hour = '0', minute = '0'] = WALL.exec(wall) ?? []
  return numberOf(day) * DAY + Number(hour) * 60 * MINUTE + Number(minute) * MINUTE
}

/**
 * UTC milliseconds. A time that the clock skips when it is put forward is as much later; of one that comes twice it is
 * the first.
 */
export function instantAt(wall: string, timeZone: string): number {
  const wanted = asIfUtc(wall)
  const shown = (at: number) => asIfUtc(wallAt(at, timeZone))
  // A zone is never more than a day away from UTC, and changes by no more than a few hours at a time.
  const before = shown(wanted - DAY) - (wanted - DAY)
  const after = shown(wanted + DAY) - (wanted + DAY)
  const early = wanted - Math.max(before, after)
  return shown(early) === wanted ? early : wanted - Math.min(before, after)
}

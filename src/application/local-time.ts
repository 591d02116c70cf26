// From a day and an hour on somebody's own clock to the instant: none where clocks skip it, two where it comes twice.
import type { Language } from '../domain/language.ts'
import { localTime } from './notice-preferences.ts'

const DAY = 24 * 3_600_000
const MINUTE = 60_000

/** Every instant at which the clocks of the place show it, earliest first. */
export function instantsAt(date: string, minutes: number, timeZone: string): readonly number[] {
  const asUtc = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE
  const offsets = [asUtc - DAY, asUtc, asUtc + DAY].map((at) => offsetAt(at, timeZone))
  return [...new Set(offsets.map((offset) => asUtc - offset))]
    .filter((at) => {
      const local = localTime(at, timeZone)
      return local.date === date && local.minutes === minutes
    })
    .toSorted((a, b) => a - b)
}

function offsetAt(at: number, timeZone: string): number {
  const { date, minutes } = localTime(at, timeZone)
  return Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE - Math.floor(at / MINUTE) * MINUTE
}

const formats = new Map<string, Intl.DateTimeFormat>()
/** As somebody there would say it, with the name of their time: no hour is shown without whose hour it is. */
export function spelledOut(language: Language, at: number, timeZone: string): string {
  const key = `${language} ${timeZone}`
  const known = formats.get(key)
  const format =
    known ??
    new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
      ...({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const),
      ...({ hour: 'numeric', minute: '2-digit', timeZoneName: 'long', timeZone } as const),
    })
  if (!known) formats.set(key, format)
  return format.format(at)
}

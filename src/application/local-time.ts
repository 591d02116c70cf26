// An hour as people say it, on somebody's own clock.
import type { Language } from '../domain/language.ts'

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

// Colours of office files: which are as white as paper, and which let white words be read.
import { type Element, elementsOf, everyElement } from './xml.ts'

/** What lies below words. `unclear`: something may that only its own program paints. */
export type Ground = 'light' | 'dark' | 'unclear'

const HEX = /^[0-9a-f]{6}$/i
const WHITE = /^f[c-f]f[c-f]f[c-f]$/i

export const isWhiteHex = (hex: string | undefined): boolean => WHITE.test(hex ?? '')

export function groundOfHex(hex: string | undefined): Ground {
  if (hex === undefined || !HEX.test(hex)) return 'unclear'
  const light = [0, 2, 4].every((at) => Number.parseInt(hex.slice(at, at + 2), 16) > 0xe0)
  return light ? 'light' : 'dark'
}

const THEME = /^a:(dk1|lt1|dk2|lt2|accent[1-6]|hlink|folHlink)$/

/** The colours of a theme by their names, six digits each. */
export function coloursOfTheme(theme: Element | undefined): ReadonlyMap<string, string> {
  const found = new Map([
    ['lt1', 'FFFFFF'],
    ['dk1', '000000'],
  ])
  for (const element of theme ? everyElement(theme) : []) {
    const [, name] = THEME.exec(element.name) ?? []
    const [said] = elementsOf(element)
    const hex = said?.attributes.get('lastClr') ?? said?.attributes.get('val')
    if (name && hex && HEX.test(hex)) found.set(name, hex)
  }
  return found
}

/** Towards black below nothing, towards white above it. */
export function tinted(hex: string, tint: number): string {
  if (!Number.isFinite(tint) || tint === 0) return hex
  return [0, 2, 4]
    .map((at) => {
      const of = Number.parseInt(hex.slice(at, at + 2), 16)
      const to = tint < 0 ? of * (1 + tint) : of + (255 - of) * tint
      return Math.round(Math.min(255, Math.max(0, to)))
        .toString(16)
        .padStart(2, '0')
    })
    .join('')
}

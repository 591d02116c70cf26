// Words on paper: what no font has is said before it is recorded; what must be printed whatever happens is spelled out.

/** A part of some words: one sign where it is missing. */
export type Piece = { readonly text: string; readonly missing: boolean }
/** What the fonts of the papers can set. */
export type FontsAtHand = {
  /** All of the words, in their order. */
  readonly inPieces: (words: string) => readonly Piece[]
}

/** Each sign of these words that no font has, once, in their order. */
export const notPrintable = (fonts: FontsAtHand, words: string): readonly string[] => [
  ...new Set(fonts.inPieces(words).flatMap(({ text, missing }) => (missing ? [text] : []))),
]

/** As `U+1F642`. */
export const codeOf = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

function together(pieces: readonly Piece[]): string {
  // Among letters that run from right to left it would turn round what stands beside it (Unicode UAX 9).
  const turns = pieces.some(({ text, missing }) => !missing && rightToLeft.test(text))
  const written = (sign: string) => (turns ? `\u2066[${codeOf(sign)}]\u2069` : `[${codeOf(sign)}]`)
  return (
    pieces
      .map(({ text, missing }) => (missing ? written(text) : text))
      .join('')
      // All of these end a line, and one of them is enough.
      .replaceAll(/\r\n|[\v\f\r\u0085\u2028\u2029]/g, '\n')
      // The older of two ways to write a joiner of words; no file that is kept may hold it (ISO 19005-3, 6.2.11.7).
      .replaceAll('\ufeff', '\u2060')
  )
}

/** The words with each sign that no font has as its number, like `[U+1F642]`: nothing is lost, and nothing looks like something else. */
export const spelled = (fonts: FontsAtHand, words: string): string =>
  together(fonts.inPieces(words))

/** All that is words in it, spelled; and whether any sign had to be. */
export function printWhole<Data>(
  fonts: FontsAtHand,
  data: Data,
): { readonly data: Data; readonly spelled: boolean } {
  let any = false
  const whole = (one: unknown): unknown => {
    if (typeof one === 'string') {
      const pieces = fonts.inPieces(one)
      any ||= pieces.some(({ missing }) => missing)
      return together(pieces)
    }
    if (Array.isArray(one)) return one.map(whole)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([name, value]) => [name, whole(value)]))
  }
  return { data: whole(data) as Data, spelled: any }
}

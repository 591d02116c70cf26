// Which signs no font of the papers has: what would be an empty box is found before it is printed.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FontsAtHand, Piece } from '../application/printing.ts'
import { root } from '../places.ts'

/** What draws nothing needs no letter: joiners, selectors, marks of direction; and what ends a line. */
const invisible = /^[\p{Default_Ignorable_Code_Point}\t\n\v\f\r\u0085\u2028\u2029]$/u
/** Never in a file that is to be kept, whatever a font says (ISO 19005-3, 6.2.11.7), and half of a sign. */
const never = /^[\0\p{Co}\p{Cs}\p{Noncharacter_Code_Point}]$/u

type Letters = ReadonlySet<number>
let read: readonly Letters[] | undefined

/** Of each font the signs in its cmap; read at the first need. */
function fonts(): readonly Letters[] {
  if (read) return read
  // At its first use: a house that prints nothing starts without it.
  const fontkit = createRequire(import.meta.url)('fontkit') as typeof import('fontkit')
  const folder = new URL('documents/fonts/', root)
  read = readdirSync(folder)
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => {
      const font = fontkit.create(readFileSync(new URL(name, folder)))
      return new Set('characterSet' in font ? font.characterSet : [])
    })
  return read
}

const has = (letters: Letters, sign: string): boolean =>
  [...sign].every((one) => letters.has(one.codePointAt(0) ?? 0))
/** As it is, or as the letter and the marks that it is made of. */
const sets = (letters: Letters, sign: string): boolean =>
  invisible.test(sign) ||
  (!never.test(sign) && (has(letters, sign) || has(letters, sign.normalize('NFD'))))

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Of plain writing every letter stands alone. */
const plain = /^[\n\r\t\x20-\x7e\u00a0-\u00ff\u2013\u2014\u2018-\u201d\u2026]*$/

/**
 * One letter with its marks comes from one font. What of it is missing is given sign by sign, and with a sign all that
 * follows it in its letter: a mark would stand on something else.
 */
function piecesOfLetter(letter: string): readonly Piece[] {
  const signs = [...letter]
  const first = signs.find((sign) => !invisible.test(sign))
  if (first === undefined) return [{ text: letter, missing: false }]
  let most = 0
  // A mark on nothing is set beside its neighbours by no font for sure.
  for (const letters of /\p{M}/u.test(first) ? [] : fonts()) {
    const until = signs.findIndex((sign) => !sets(letters, sign))
    most = Math.max(most, until < 0 ? signs.length : until)
    if (most === signs.length) return [{ text: letter, missing: false }]
  }
  const kept = signs.slice(0, most).join('')
  return [
    ...(kept === '' ? [] : [{ text: kept, missing: false }]),
    ...signs.slice(most).map((text) => ({ text, missing: !invisible.test(text) })),
  ]
}

export const fontsAtHand: FontsAtHand = {
  inPieces(words) {
    if (plain.test(words)) return [{ text: words, missing: false }]
    return [...clusters.segment(words)].flatMap(({ segment }) => piecesOfLetter(segment))
  },
}

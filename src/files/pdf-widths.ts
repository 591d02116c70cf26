// How wide letters are by their font's own tables: what lies below a box is a matter of a few points.
import { at, nameOf, numbersIn, PDFArray, PDFDict, type PDFObject } from './pdf-file.ts'
import { type Signs, signsOf } from './pdf-signs.ts'

export type Letters = {
  readonly bytesEach: 1 | 2
  /** In thousandths of the size. */
  widthOf(code: number): number
  /** What it says to who reads. */
  signOf: Signs
}

// Of a font whose tables every reader has of its own: rather too wide.
const USUAL = 556
const plain: Letters = { bytesEach: 1, widthOf: () => USUAL, signOf: signsOf(undefined) }
const known = new WeakMap<PDFDict, Letters>()

export function lettersOf(font: PDFObject | undefined): Letters {
  if (!(font instanceof PDFDict)) return plain
  const letters = known.get(font) ?? read(font)
  known.set(font, letters)
  return letters
}

function read(font: PDFDict): Letters {
  if (nameOf(at(font, 'Subtype')) === 'Type0') return composite(font)
  const widths = numbersIn(at(font, 'Widths'))
  const first = Number(String(at(font, 'FirstChar') ?? 0))
  return { bytesEach: 1, widthOf: (code) => widths[code - first] || USUAL, signOf: later(font) }
}

/** Its table is read only where somebody asks what is said. */
function later(font: PDFDict): Signs {
  let signs: Signs | undefined
  return (code) => {
    signs ??= signsOf(font)
    return signs(code)
  }
}

function composite(font: PDFDict): Letters {
  const list = at(font, 'DescendantFonts')
  const inner = list instanceof PDFArray ? list.lookup(0) : undefined
  const widths = new Map<number, number>()
  const signOf = later(font)
  if (!(inner instanceof PDFDict)) return { bytesEach: 2, widthOf: () => 1000, signOf }
  const said = at(inner, 'W')
  const items =
    said instanceof PDFArray ? Array.from({ length: said.size() }, (_, n) => said.lookup(n)) : []
  for (let n = 0; n + 1 < items.length; ) {
    const from = Number(String(items[n]))
    const next = items[n + 1]
    if (next instanceof PDFArray) {
      for (const [i, width] of numbersIn(next).entries()) widths.set(from + i, width)
      n += 2
    } else {
      const width = Number(String(items[n + 2]))
      const to = Math.min(Number(String(next)), 65_535)
      for (let code = from; code <= to; code += 1) widths.set(code, width)
      n += 3
    }
  }
  const usual = Number(String(at(inner, 'DW') ?? 1000))
  return { bytesEach: 2, widthOf: (code) => widths.get(code) ?? usual, signOf }
}

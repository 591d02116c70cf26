// One page's drawing followed stroke by stroke: what lies below something else, or is drawn and cannot be seen.
import { annotationsOf } from './pdf-annotations.ts'
import { at, contentOf, nameOf, numbersIn, PDFDict, type PDFObject, PDFStream } from './pdf-file.ts'
import {
  AS_IS,
  areaOf,
  around,
  type Box,
  type Matrix,
  matrixFrom,
  moved,
  scaleOf,
  shared,
  times,
  turned,
} from './pdf-geometry.ts'
import { Layers, type Tell } from './pdf-layers.ts'
import { advanceOf, type Pen, penFor, wordsDrawn } from './pdf-pen.ts'
import { boxOf, inherited, isWhite, named, numbers } from './pdf-resources.ts'
import { type Operand, operationsIn } from './pdf-tokens.ts'
import { type Letters, lettersOf } from './pdf-widths.ts'
import { refuse } from './refused.ts'

export type Painting = {
  /** Words or pictures with something over them. */
  readonly under: boolean
  /** Words in no colour, off the page, on a layer, too small; pictures of which a part is cut off. */
  readonly hidden: boolean
  /** What no reader here can follow to its end. */
  readonly strange: boolean
}

const MOST_OPERATIONS = 3_000_000
const DEEPEST_FORM = 12
const SMALLEST = 1.2
const COVERING = new Set(['Square', 'Circle', 'Polygon', 'Stamp', 'FreeText', 'Redact', 'Ink'])

export function pagePainting(page: PDFDict, drawing: Buffer, tell?: Tell): Painting {
  const media = boxOf(inherited(page, 'MediaBox')) ?? [0, 0, 612, 792]
  const seen = shared(media, boxOf(inherited(page, 'CropBox')) ?? media)
  const painter = new Painter(tell)
  painter.draw(drawing, inherited(page, 'Resources'), penFor(seen), 0)
  for (const { box, kind, seen } of annotationsOf(page))
    if (seen && COVERING.has(kind)) painter.layers.cover(box)
  const { hidden, strange } = painter
  return { under: painter.layers.under, hidden, strange }
}

class Painter {
  hidden = false
  strange = false
  readonly layers: Layers
  private operations = 0
  private readonly marks: boolean[] = []
  private readonly tell: Tell | undefined

  constructor(tell: Tell | undefined) {
    this.tell = tell
    this.layers = new Layers(tell && ((words) => tell('TextUnderBoxes', words)))
  }

  draw(drawing: Buffer, resources: PDFObject | undefined, start: Pen, depth: number): void {
    if (depth > DEEPEST_FORM) refuse('CannotBeRead')
    let pen = { ...start }
    const saved: Pen[] = []
    let path: (readonly [number, number])[] = []
    let clipping = false
    let line: Matrix = AS_IS
    let text: Matrix = AS_IS
    const advance = (width: number) => {
      text = times([1, 0, 0, 1, width, 0], text)
    }
    const newLine = (x: number, y: number) => {
      line = times([1, 0, 0, 1, x, y], line)
      text = line
    }
    for (const operation of operationsIn(drawing)) {
      this.operations += 1
      if (this.operations > MOST_OPERATIONS) refuse('UnpacksTooBig')
      const { operator, operands } = operation
      const n = numbers(operands)
      const [x = 0, y = 0] = n
      switch (operator) {
        case 'q':
          if (saved.length > 512) refuse('CannotBeRead')
          saved.push({ ...pen })
          break
        case 'Q':
          pen = saved.pop() ?? pen
          break
        case 'cm':
          pen.ctm = times(matrixFrom(n) ?? AS_IS, pen.ctm)
          break
        case 'gs':
          this.graphicsState(pen, named(resources, 'ExtGState', operands))
          break
        case 'g':
        case 'rg':
        case 'k':
        case 'sc':
        case 'scn':
          pen.white = isWhite(n, operands)
          break
        case 'cs':
          pen.white = false
          break
        case 'm':
        case 'l':
          path.push(moved(pen.ctm, x, y))
          break
        case 'c':
        case 'v':
        case 'y':
          for (let i = 0; i + 1 < n.length; i += 2)
            path.push(moved(pen.ctm, n[i] ?? 0, n[i + 1] ?? 0))
          break
        case 're': {
          const [, , w = 0, h = 0] = n
          for (const [px, py] of [
            [x, y],
            [x + w, y],
            [x, y + h],
            [x + w, y + h],
          ] as const) {
            path.push(moved(pen.ctm, px, py))
          }
          break
        }
        case 'W':
        case 'W*':
          clipping = true
          break
        case 'f':
        case 'F':
        case 'f*':
        case 'B':
        case 'B*':
        case 'b':
        case 'b*':
        case 'S':
        case 's':
        case 'n':
          if (path.length > 0) {
            const box = around(path)
            if (/^[fFbB]/.test(operator)) this.fill(shared(box, pen.clip), pen)
            if (clipping) pen.clip = shared(pen.clip, box)
          }
          path = []
          clipping = false
          break
        case 'sh':
          this.fill(pen.clip, pen)
          break
        case 'BT':
          line = AS_IS
          text = AS_IS
          break
        case 'Tf':
          pen.size = y === 0 ? (n.at(-1) ?? 1) : y
          pen.letters = this.font(named(resources, 'Font', operands))
          break
        case 'Tr':
          pen.mode = x
          break
        case 'TL':
          pen.leading = x
          break
        case 'Tc':
          pen.spacing = x
          break
        case 'Tw':
          pen.wordSpacing = x
          break
        case 'Tz':
          pen.stretch = x / 100
          break
        case 'Ts':
          pen.rise = x
          break
        case 'Td':
          newLine(x, y)
          break
        case 'TD':
          pen.leading = -y
          newLine(x, y)
          break
        case 'Tm':
          line = matrixFrom(n) ?? AS_IS
          text = line
          break
        case 'T*':
          newLine(0, -pen.leading)
          break
        case "'":
        case '"':
          newLine(0, -pen.leading)
          advance(this.write(operands.slice(-1), pen, text))
          break
        case 'Tj':
        case 'TJ':
          advance(this.write(operands, pen, text))
          break
        case 'BI':
          this.picture(turned(pen.ctm, [0, 0, 1, 1]), pen)
          break
        case 'Do':
          this.paint(named(resources, 'XObject', operands), resources, pen, depth)
          break
        case 'BMC':
        case 'BDC':
          this.mark(operator, operands)
          break
        case 'EMC':
          this.marks.pop()
          break
      }
    }
  }

  /** Marks may be within marks; a layer is shown today and not tomorrow. */
  private mark(operator: string, [first]: readonly Operand[]): void {
    const layer = operator === 'BDC' && first?.kind === 'name' && first.value === 'OC'
    if (layer) this.hidden = true
    this.marks.push(layer || this.marks.at(-1) === true)
  }

  private graphicsState(pen: Pen, state: PDFObject | undefined): void {
    if (!(state instanceof PDFDict)) return
    const alpha = at(state, 'ca')
    if (alpha !== undefined) {
      const value = Number(String(alpha))
      pen.opaque = value > 0.85
      pen.unseen = value < 0.1
    }
    const blend = at(state, 'BM')
    if (blend !== undefined && !['Normal', 'Compatible'].includes(nameOf(blend))) pen.opaque = false
    const mask = at(state, 'SMask')
    if (mask instanceof PDFDict) this.strange = true
    const font = at(state, 'Font')
    if (font !== undefined) this.strange = true
  }

  private font(font: PDFObject | undefined): Letters {
    if (font instanceof PDFDict && nameOf(at(font, 'Subtype')) === 'Type3') this.strange = true
    return lettersOf(font)
  }

  /** Returns how far it went. */
  private write(operands: readonly Operand[], pen: Pen, text: Matrix): number {
    const pieces = operands.flatMap((o) => (o.kind === 'array' ? o.value : [o]))
    const far = pieces.reduce((sum, piece) => sum + advanceOf(piece, pen), 0) * pen.stretch
    if (!pieces.some(({ kind, value }) => kind === 'string' && value.length > 0)) return far
    const width = Math.max(Math.abs(far), 0.2 * Math.abs(pen.size))
    const height = Math.abs(pen.size)
    const matrix = times(text, pen.ctm)
    const box = turned(matrix, [0, pen.rise - 0.1 * height, width, pen.rise + 0.7 * height])
    const start = turned(matrix, [0, pen.rise, 0.2 * height, pen.rise + 0.5 * height])
    const outside = areaOf(shared(start, pen.clip)) < 0.25 * areaOf(start)
    const tiny = scaleOf(matrix) * height < SMALLEST
    const unseen = pen.mode === 3 || pen.mode === 7 || pen.unseen
    const said = wordsDrawn(pieces, pen.letters)
    const none = unseen || outside || tiny || (pen.white && !this.layers.isDark(start))
    if (none || this.marks.at(-1)) this.tell?.('HiddenText', said())
    if (none) this.hidden = true
    else this.layers.write(box, said)
    return far
  }

  private fill(box: Box, pen: Pen): void {
    if (!pen.opaque || areaOf(box) === 0) return
    this.layers.cover(box)
    if (!pen.white) this.layers.darken(box)
  }

  private picture(box: Box, pen: Pen): void {
    const shown = shared(box, pen.clip)
    if (areaOf(shown) < 0.97 * areaOf(box)) this.hidden = true
    if (pen.unseen) this.hidden = true
    this.layers.picture(shown)
  }

  private paint(
    object: PDFObject | undefined,
    outer: PDFObject | undefined,
    pen: Pen,
    depth: number,
  ): void {
    if (!(object instanceof PDFStream)) return
    const { dict } = object
    if (at(dict, 'OC') !== undefined) this.hidden = true
    if (nameOf(at(dict, 'Subtype')) === 'Image') {
      this.picture(turned(pen.ctm, [0, 0, 1, 1]), pen)
      return
    }
    const ctm = times(matrixFrom(numbersIn(at(dict, 'Matrix'))) ?? AS_IS, pen.ctm)
    const box = boxOf(at(dict, 'BBox'))
    const clip = box ? shared(pen.clip, turned(ctm, box)) : pen.clip
    this.draw(contentOf(object), at(dict, 'Resources') ?? outer, { ...pen, ctm, clip }, depth + 1)
  }
}

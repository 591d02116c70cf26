// A PDF written anew: its pages, their drawings word for word, fonts and pictures, and nothing else that was in the file.

import { inflateSync } from 'node:zlib'
import { PDFDocument as Paper } from '@cantoo/pdf-lib'
import { withoutNotes } from './jpeg-notes.ts'
import { annotationsOf } from './pdf-annotations.ts'
import {
  at,
  contentOf,
  drawingOf,
  nameOf,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from './pdf-file.ts'
import { hidesLayers, readPdf } from './pdf-looking.ts'
import { pagePainting } from './pdf-painting.ts'
import { inherited } from './pdf-resources.ts'
import { operationsIn, writtenOperation } from './pdf-tokens.ts'

/** `paint`: so many pages have to be made into pictures, since what is seen cannot be told from what is not. */
export type Copied = { readonly bytes: Uint8Array } | { readonly paint: number }

/** Thrown where a copy could carry what is not seen: then the page is painted. */
class Unclear extends Error {}

const BIGGEST_PICTURE = 300 * 1024 * 1024
const PAGE = ['MediaBox', 'CropBox', 'Rotate', 'UserUnit']
const IMAGE = new Set(
  'Type Subtype Width Height ColorSpace BitsPerComponent Intent ImageMask Mask Decode Interpolate SMask SMaskInData Matte DecodeParms Filter'.split(
    ' ',
  ),
)
const FORM = new Set(
  'Type Subtype FormType BBox Matrix Resources Group PatternType PaintType TilingType XStep YStep'.split(
    ' ',
  ),
)
const RESOURCES = ['ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'XObject', 'Font'] as const
/** Ties to what stays behind, and words for nobody's eyes. */
const DROPPED = new Set(
  'Metadata PieceInfo LastModified StructParent StructParents AF OPI Alternates PtData Measure OC Parent P Ref Names Private Thumb ID'.split(
    ' ',
  ),
)
/** The only words in dictionaries that a reader needs to draw. */
const NEEDED_WORDS = new Set(['Registry', 'Ordering', 'CharSet', 'Panose'])
const MARKING = new Set(['BMC', 'BDC', 'EMC', 'MP', 'DP', 'BX', 'EX'])

export async function cleanedPdf(bytes: Buffer): Promise<Copied> {
  const { file } = await readPdf(bytes)
  const paint = { paint: file.getPageCount() }
  const unclear =
    hidesLayers(file) ||
    file.getPages().some(({ node }) => {
      const { under, hidden, strange } = pagePainting(node, drawingOf(node))
      return under || hidden || strange || annotationsOf(node).some(({ seen }) => seen)
    })
  if (unclear) return paint
  try {
    return { bytes: await copied(file) }
  } catch (error) {
    if (error instanceof Unclear) return paint
    throw error
  }
}

async function copied(file: PDFDocument): Promise<Uint8Array> {
  const paper = await Paper.create({ updateMetadata: false })
  const copier = new Copier(paper)
  for (const { node } of file.getPages()) {
    const page = paper.addPage()
    for (const key of PAGE) {
      const value = inherited(node, key)
      if (value !== undefined) page.node.set(PDFName.of(key), copier.copy(value))
    }
    const { drawing, used } = rewritten(drawingOf(node))
    page.node.set(PDFName.of('Resources'), copier.resources(inherited(node, 'Resources'), used))
    page.node.set(
      PDFName.of('Contents'),
      paper.context.register(paper.context.flateStream(drawing)),
    )
    const group = at(node, 'Group')
    if (group !== undefined) page.node.set(PDFName.of('Group'), copier.copy(group))
  }
  return await paper.save({ useObjectStreams: true })
}

type Rewritten = { readonly drawing: Buffer; readonly used: ReadonlySet<string> }

/** The same strokes; marks that carry other words, remarks, and names of what is not drawn are gone. */
function rewritten(drawing: Buffer): Rewritten {
  const used = new Set<string>()
  const out: Buffer[] = []
  for (const operation of operationsIn(drawing)) {
    if (MARKING.has(operation.operator)) continue
    for (const operand of operation.operands) if (operand.kind === 'name') used.add(operand.value)
    if (operation.data !== undefined && /DCT|JPX/.test(JSON.stringify(operation.operands))) {
      throw new Unclear('a picture in the drawing')
    }
    out.push(writtenOperation(operation))
  }
  return { drawing: Buffer.concat(out), used }
}

class Copier {
  private readonly paper: Paper
  private readonly done = new Map<PDFObject, PDFRef>()
  private depth = 0

  constructor(paper: Paper) {
    this.paper = paper
  }

  copy(object: PDFObject): PDFObject {
    if (object instanceof PDFRef) return this.reference(object)
    this.depth += 1
    if (this.depth > 100) throw new Unclear('too deep')
    try {
      if (object instanceof PDFStream) return this.reference(object)
      if (object instanceof PDFDict) return this.dict(object, (key) => !DROPPED.has(key))
      if (object instanceof PDFArray) return this.array(object)
      return object
    } finally {
      this.depth -= 1
    }
  }

  private source: PDFDict['context'] | undefined

  private reference(object: PDFObject): PDFObject {
    const of = object instanceof PDFRef ? this.source?.lookup(object) : object
    if (of === undefined) return this.paper.context.obj(null)
    if (!(of instanceof PDFStream || of instanceof PDFDict || of instanceof PDFArray)) return of
    const known = this.done.get(of)
    if (known) return known
    const reference = this.paper.context.nextRef()
    this.done.set(of, reference)
    this.paper.context.assign(reference, of instanceof PDFStream ? this.stream(of) : this.copy(of))
    return reference
  }

  private array(array: PDFArray): PDFArray {
    const copy = this.paper.context.obj([])
    for (const value of array.asArray()) copy.push(this.copy(value))
    return copy
  }

  private dict(dict: PDFDict, keeps: (key: string) => boolean): PDFDict {
    this.source ??= dict.context
    const copy = this.paper.context.obj({})
    for (const [key, value] of dict.entries()) {
      const name = key.decodeText()
      const words = value instanceof PDFString || value instanceof PDFHexString
      if (keeps(name) && !(words && !NEEDED_WORDS.has(name))) copy.set(key, this.copy(value))
    }
    return copy
  }

  resources(object: PDFObject | undefined, used: ReadonlySet<string>): PDFDict {
    const copy = this.paper.context.obj({})
    if (!(object instanceof PDFDict)) return copy
    this.source ??= object.context
    for (const kind of RESOURCES) {
      const folder = at(object, kind)
      if (!(folder instanceof PDFDict)) continue
      const keeps = (key: string) =>
        used.has(key) || (kind === 'ColorSpace' && key.startsWith('Default'))
      copy.set(PDFName.of(kind), this.dict(folder, keeps))
    }
    return copy
  }

  private stream(stream: PDFStream): PDFStream {
    const { dict } = stream
    const kind = nameOf(at(dict, 'Subtype'))
    if (kind === 'Image') return this.image(stream)
    if (kind === 'Form' || at(dict, 'PatternType') !== undefined) {
      const { drawing, used } = rewritten(contentOf(stream))
      const copy = this.dict(dict, (key) => FORM.has(key) && key !== 'Resources')
      const resources = at(dict, 'Resources')
      // Without its own it would draw with those of the page, which are pruned.
      if (!(resources instanceof PDFDict) && used.size > 0)
        throw new Unclear('a form without resources')
      copy.set(PDFName.of('Resources'), this.resources(resources, used))
      return this.packed(copy, drawing)
    }
    const copy = this.dict(
      dict,
      (key) => !DROPPED.has(key) && !/^(Filter|DecodeParms|Length|F)$/.test(key),
    )
    return this.packed(copy, contentOf(stream))
  }

  private packed(dict: PDFDict, plain: Uint8Array): PDFStream {
    const packed = this.paper.context.flateStream(plain)
    for (const [key, value] of dict.entries()) packed.dict.set(key, value)
    return packed
  }

  /** What follows the end of a picture's data is cut off as it is unpacked and packed again. */
  private image(stream: PDFStream): PDFStream {
    const filter = at(stream.dict, 'Filter')
    const filters =
      filter instanceof PDFArray ? filter.asArray().map((of) => nameOf(of)) : [nameOf(filter)]
    const dict = this.dict(stream.dict, (key) => IMAGE.has(key))
    const data = Buffer.from(stream.getContents())
    const [only] = filters
    if (filters.length !== 1) throw new Unclear('packed twice')
    if (only === 'DCTDecode') return PDFRawStream.of(dict, withoutNotes(data))
    if (only === 'FlateDecode') {
      const plain = inflateSync(data, { maxOutputLength: BIGGEST_PICTURE, finishFlush: 2 })
      // Its rows may be written as differences (DecodeParms): what is packed stays as it was.
      const packed = this.paper.context.flateStream(plain)
      for (const [key, value] of dict.entries())
        if (key.decodeText() !== 'Filter') packed.dict.set(key, value)
      return packed
    }
    throw new Unclear('a picture that cannot be told from what hangs on it')
  }
}

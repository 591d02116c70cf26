// A court's blank form looked into and written anew: its pages and fields as they are, and nothing in it that acts, hides or was hung on.
import { PDFButton, type PDFField, PDFSignature } from '@cantoo/pdf-lib'
import type { BlankForm, FormRefusal } from '../application/court-form-ports.ts'
import { isFilledIn, placesIn } from './form-fields.ts'
import {
  at,
  contentOf,
  drawingOf,
  nameOf,
  openedPdf,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
  wordsOf,
} from './pdf-file.ts'
import { readPdf } from './pdf-looking.ts'
import { scannedPdf } from './pdf-scan.ts'
import { Refused } from './refused.ts'

const MOST_FIELDS = 600
const MOST_PAGES = 60
/** What acts, what was attached, who made it, and what only its maker's program needs. */
const DROPPED = new Set(
  'AA A OpenAction JS JavaScript XFA AF Perms Collection EmbeddedFiles PieceInfo Metadata CO URI Thumb Renditions Legal NeedsRendering LastModified Outlines Names Dests Threads Extensions'.split(
    ' ',
  ),
)
/** In these the keys are names that whoever made the form gave: of fonts and pictures, or of a box that is on. */
const NAMED_WITHIN = new Set(
  'Font XObject ExtGState ColorSpace Pattern Shading Properties CharProcs N D R'.split(' '),
)

export class FormRefused extends Error {
  override name = 'FormRefused'
  readonly refusal: FormRefusal
  constructor(refusal: FormRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}
const refuse = (refusal: FormRefusal): never => {
  throw new FormRefused(refusal)
}

export async function blankForm(bytes: Buffer, form: string): Promise<BlankForm> {
  if (!bytes.subarray(0, 1024).includes('%PDF-')) return refuse('NotPdf')
  const file = await opened(bytes)
  const { catalog } = file
  const dynamic = wantsRendering(catalog)
  // Its fields are read as they stand in the file: what a reader would make of XFA is not there.
  const made = file.getForm()
  const fields = made.getFields()
  if (dynamic || fields.length === 0) refuse(dynamic ? 'FormIsDynamicXfa' : 'FormHasNoFields')
  if (file.getPageCount() > MOST_PAGES || fields.length > MOST_FIELDS) {
    refuse('FormHasTooManyFields')
  }
  if (fields.some(isFilledIn)) refuse('FormIsFilledIn')
  const named = says(file, fields, form)
  for (const field of fields) {
    // To print, send or clear it is what a reader is for; and who signs, signs by hand.
    if (field instanceof PDFButton || field instanceof PDFSignature) made.removeField(field)
  }
  quieten(file)
  const places = placesIn(file, made.getFields())
  if (places.length === 0) refuse('FormHasNoFields')
  if (places.length > MOST_FIELDS) refuse('FormHasTooManyFields')
  const written = await file.save({ useObjectStreams: true, updateFieldAppearances: false })
  return { bytes: await looked(written, places.length), places, named }
}

async function opened(bytes: Buffer): Promise<PDFDocument> {
  try {
    const { names } = scannedPdf(bytes)
    return await openedPdf(bytes, names.has('Encrypt'))
  } catch (error) {
    if (error instanceof Refused && error.refusal === 'LockedWithPassword') {
      return refuse('LockedWithPassword')
    }
    return refuse('CannotBeRead')
  }
}

/** XFA that is drawn as it is opened: its pages here only ask for another reader. */
function wantsRendering(catalog: PDFDict): boolean {
  if (String(at(catalog, 'NeedsRendering')) === 'true') return true
  const form = at(catalog, 'AcroForm')
  if (!(form instanceof PDFDict) || at(form, 'XFA') === undefined) return false
  const fields = at(form, 'Fields')
  return !(fields instanceof PDFArray) || fields.size() === 0
}

/** Looked for in its title, in what its fields are called and say, and in its drawings where their letters can be read. */
function says(file: PDFDocument, fields: readonly PDFField[], form: string): boolean {
  const plain = (said: string) => said.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  const info = file.context.lookup(file.context.trailerInfo.Info)
  const told = [
    info instanceof PDFDict ? wordsOf(at(info, 'Title')) : '',
    ...fields.flatMap((field) => [field.getName(), wordsOf(at(field.acroField.dict, 'TU'))]),
    ...file.getPages().map(({ node }) => drawingOf(node).toString('latin1')),
  ]
  return told.some((said) => plain(said).includes(plain(form)))
}

/** What nothing leads to any more is not written: a script that is dropped is gone. */
function quieten(file: PDFDocument): void {
  const { context } = file
  for (const { node } of file.getPages()) {
    const annots = at(node, 'Annots')
    if (!(annots instanceof PDFArray)) continue
    const kept = annots.asArray().filter((one) => {
      const dict = context.lookup(one)
      return dict instanceof PDFDict && nameOf(at(dict, 'Subtype')) === 'Widget'
    })
    node.set(PDFName.of('Annots'), context.obj(kept))
  }
  delete context.trailerInfo.Info
  delete context.trailerInfo.Encrypt
  const reached = new Set<PDFRef>()
  const open: { readonly object: PDFObject; readonly under: string }[] = []
  if (context.trailerInfo.Root) open.push({ object: context.trailerInfo.Root, under: '' })
  for (let next = open.pop(); next; next = open.pop()) {
    const { object, under } = next
    if (object instanceof PDFRef) {
      const found = reached.has(object) ? undefined : context.lookup(object)
      reached.add(object)
      if (found) open.push({ object: found, under })
    } else if (object instanceof PDFArray) {
      open.push(...object.asArray().map((one) => ({ object: one, under: '' })))
    } else if (object instanceof PDFStream || object instanceof PDFDict) {
      const dict = object instanceof PDFStream ? object.dict : object
      for (const [key, value] of dict.entries()) {
        const name = key.decodeText()
        if (DROPPED.has(name) && !NAMED_WITHIN.has(under)) dict.delete(key)
        else open.push({ object: value, under: name })
      }
    }
  }
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) context.delete(ref)
  }
}

/** What was written is looked into as any file that people bring: if anything in it still acted, it is not taken. */
async function looked(written: Uint8Array, many: number): Promise<Uint8Array> {
  try {
    const { file } = await readPdf(Buffer.from(written))
    for (const { node } of file.getPages()) contentOf(at(node, 'Contents'))
    if (placesIn(file, file.getForm().getFields()).length !== many) refuse('CannotBeRead')
    return written
  } catch (error) {
    if (error instanceof Refused) return refuse('HoldsActiveContent')
    throw error
  }
}

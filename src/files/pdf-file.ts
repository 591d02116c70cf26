// A PDF opened as objects, and the few questions that are asked of them.
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { refuse } from './refused.ts'

export type { PDFObject } from '@cantoo/pdf-lib'
export {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
}

/** What has only an owner's password opens with none. */
export async function openedPdf(bytes: Uint8Array, enciphered: boolean): Promise<PDFDocument> {
  const quiet = { updateMetadata: false, preserveXFA: true, parseSpeed: Number.POSITIVE_INFINITY }
  try {
    const options = enciphered ? { ...quiet, password: '' } : quiet
    const opened = await PDFDocument.load(bytes, options)
    if (opened.isEncrypted) refuse('LockedWithPassword')
    return opened
  } catch (error) {
    if (enciphered) return refuse('LockedWithPassword')
    throw error
  }
}

/** Every object once, however it is reached; what a file says twice over is said in its tables. */
export function* everyObject(file: PDFDocument): Generator<PDFObject> {
  for (const [, object] of file.context.enumerateIndirectObjects()) yield* within(object, 0)
}

function* within(object: PDFObject, depth: number): Generator<PDFObject> {
  if (depth > 64) refuse('CannotBeRead')
  yield object
  if (object instanceof PDFStream) yield* within(object.dict, depth + 1)
  else if (object instanceof PDFDict)
    for (const [, value] of object.entries()) yield* within(value, depth + 1)
  else if (object instanceof PDFArray)
    for (const value of object.asArray()) yield* within(value, depth + 1)
}

export const nameOf = (object: PDFObject | undefined): string =>
  object instanceof PDFName ? object.decodeText() : ''

export const wordsOf = (object: PDFObject | undefined): string => {
  if (!(object instanceof PDFString || object instanceof PDFHexString)) return ''
  try {
    return object.decodeText()
  } catch {
    return object.asString()
  }
}

export const at = (dict: PDFDict, key: string): PDFObject | undefined =>
  dict.lookup(PDFName.of(key))

export const numbersIn = (object: PDFObject | undefined): readonly number[] =>
  object instanceof PDFArray
    ? Array.from({ length: object.size() }, (_, n) => Number(String(object.lookup(n))))
    : []

export function contentOf(stream: PDFObject | undefined): Buffer {
  if (stream instanceof PDFRawStream) return Buffer.from(decodePDFRawStream(stream).decode())
  if (stream instanceof PDFStream) return Buffer.from(stream.getContents())
  return Buffer.alloc(0)
}

/** The drawings of a page are one drawing, wherever it was cut. */
export function drawingOf(page: PDFDict): Buffer {
  const contents = at(page, 'Contents')
  if (!(contents instanceof PDFArray)) return contentOf(contents)
  const parts = Array.from({ length: contents.size() }, (_, n) => contentOf(contents.lookup(n)))
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]))
}

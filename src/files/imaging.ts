// Pictures: decoded whole before they are believed, and made anew from their pixels.
import sharp from 'sharp'
import type { FileType, FileWarning } from '../application/file-ports.ts'
import { exifWarnings, xmpWarnings } from './exif.ts'
import { endOf, jpegComments } from './image-ends.ts'
import { holdsAnother } from './kinds.ts'
import { refuse } from './refused.ts'

const MOST_PIXELS = 80_000_000
const MOST_FRAMES = 500
const THUMB = 64

export type ImageType = 'jpeg' | 'png' | 'webp' | 'gif'
export const isImage = (type: FileType): type is ImageType =>
  type === 'jpeg' || type === 'png' || type === 'webp' || type === 'gif'

// One picture a process: threads and what is kept for next time only cost.
sharp.concurrency(1)
sharp.cache(false)

export const opened = (bytes: Uint8Array, animated: boolean) =>
  sharp(bytes, {
    limitInputPixels: MOST_PIXELS,
    failOn: 'error',
    sequentialRead: true,
    ...(animated ? { animated: true } : {}),
  })

export async function imageWarnings(
  bytes: Buffer,
  kind: FileType,
): Promise<readonly FileWarning[]> {
  if (!isImage(kind)) return refuse('KindNotTaken')
  if (startsAsScript(bytes)) refuse('KindNotTaken')
  const animated = await measured(bytes, kind)
  const after = bytes.subarray(endOf(bytes, kind))
  const trailing = after.some((byte) => byte !== 0)
  if (holdsAnother(bytes)) refuse('KindNotTaken')
  // Telephones hang a film or a second picture on to a photo; nobody else has a reason to.
  if (trailing && (kind !== 'jpeg' || !fromTelephone(after))) refuse('KindNotTaken')
  const image = opened(bytes, animated)
  const { exif, xmp, iptc, comments } = await image.metadata()
  await opened(bytes, animated).resize(THUMB, THUMB, { fit: 'inside' }).raw().toBuffer()
  const found = new Set<FileWarning>([
    ...(exif ? exifWarnings(exif) : []),
    ...(xmp ? xmpWarnings(xmp.toString('utf8')) : []),
    ...(iptc ? (['AuthorNames'] as const) : []),
    ...(comments?.length || saysComment(bytes, kind) ? (['Comments'] as const) : []),
    ...(trailing ? (['FilesInside'] as const) : []),
  ])
  return [...found].sort()
}

/** By what the head says, before any pixel is made; returns whether it moves. */
export async function measured(bytes: Buffer, kind: ImageType): Promise<boolean> {
  const {
    width,
    height,
    pages = 1,
    format,
  } = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (format !== kind) refuse('CannotBeRead')
  if (width * height * pages > MOST_PIXELS || pages > MOST_FRAMES) refuse('TooManyPixels')
  return pages > 1
}

/** A length or a width that reads as the start of a comment in a script. */
function startsAsScript(bytes: Buffer): boolean {
  return /^(?:GIF8[79]a|\xff\xd8\xff[\xe0-\xef])(?:\/\*|=)/.test(bytes.toString('latin1', 0, 12))
}

function fromTelephone(after: Buffer): boolean {
  const start = after.subarray(after.findIndex((byte) => byte !== 0))
  const picture = start[0] === 0xff && start[1] === 0xd8
  return picture || after.subarray(0, 64).includes('ftyp') || after.includes('SEFT')
}

function saysComment(bytes: Buffer, kind: ImageType): boolean {
  if (kind === 'jpeg') return jpegComments(bytes)
  return kind === 'gif' && bytes.includes(Buffer.from([0x21, 0xfe]))
}

/** Turned as its camera said, in colours every screen knows, and nothing beside the pixels. */
export async function cleanedImage(bytes: Uint8Array, kind: ImageType): Promise<Uint8Array> {
  const animated = await measured(Buffer.from(bytes), kind)
  const image = opened(bytes, animated)
  const turned = animated ? image : image.rotate()
  if (kind === 'jpeg') return await turned.jpeg({ quality: 90, mozjpeg: false }).toBuffer()
  if (kind === 'png') return await turned.png({ compressionLevel: 9 }).toBuffer()
  if (kind === 'webp') return await turned.webp({ quality: 90 }).toBuffer()
  return await turned.gif().toBuffer()
}

export async function asPictures(
  files: readonly Uint8Array[],
  width: number,
): Promise<readonly Uint8Array[]> {
  const made: Uint8Array[] = []
  for (const file of files) {
    const image = opened(file, false).rotate()
    const size = { width, height: 4 * width, fit: 'inside', withoutEnlargement: true } as const
    made.push(await image.resize(size).png({ compressionLevel: 9 }).toBuffer())
  }
  return made
}

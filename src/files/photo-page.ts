// A photo of a sheet of paper made anew as a page: large enough that its words are read, and no larger than there is room for.
import sharp from 'sharp'
import type { FileType } from '../application/file-ports.ts'
import { isImage, measured, opened } from './imaging.ts'
import { refuse } from './refused.ts'

/** Pixels along the longer edge, and how much is kept of them: 200 points an inch of a letter, then less and less. */
const READABLE = [
  { long: 2200, quality: 82 },
  { long: 2200, quality: 70 },
  { long: 1760, quality: 70 },
  { long: 1760, quality: 55 },
  { long: 1400, quality: 50 },
] as const
const SMALL = { long: 320, quality: 70 }

/** The page, and a small picture of it. */
export async function asPage(
  bytes: Uint8Array,
  type: FileType,
  most: number,
): Promise<readonly Uint8Array[]> {
  if (!isImage(type)) return refuse('KindNotTaken')
  await measured(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), type)
  const largest = within(READABLE[0].long)
  // What nothing stands on is paper.
  const turned = opened(bytes, false).rotate().resize(largest).flatten({ background: '#fff' })
  const plain = await turned.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = plain.info
  const drawn = ({ long, quality }: { readonly long: number; readonly quality: number }) =>
    sharp(plain.data, { raw: { width, height, channels } })
      .resize(within(long))
      .jpeg({ quality, mozjpeg: false })
      .toBuffer()
  let page = await drawn(READABLE[0])
  for (const less of READABLE.slice(1)) {
    if (page.length <= most) break
    page = await drawn(less)
  }
  return [page, await drawn(SMALL)]
}

const within = (long: number) =>
  ({ width: long, height: long, fit: 'inside', withoutEnlargement: true }) as const

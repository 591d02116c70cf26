// Pictures inside of documents: made anew, as those that come alone.
import type { ImageType } from './imaging.ts'
import { kindOf } from './kinds.ts'
import { NoCleanCopy } from './refused.ts'

export async function cleanedMedia(bytes: Buffer): Promise<Uint8Array> {
  try {
    const kind = await kindOf(bytes)
    const known: readonly string[] = ['jpeg', 'png', 'gif', 'webp']
    const { cleanedImage } = await import('./imaging.ts')
    if (known.includes(kind)) return await cleanedImage(bytes, kind as ImageType)
  } catch {
    // Drawings, and pictures that cannot be read: said below.
  }
  throw new NoCleanCopy('HoldsWhatCannotBeCleaned')
}

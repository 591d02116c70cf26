// Painted pages as a PDF again: nothing of the old file is in it but what was seen.
import { PDFDocument } from '@cantoo/pdf-lib'
import { cleanedImage } from './imaging.ts'
import { NoCleanCopy } from './refused.ts'

const POINTS_A_PIXEL = 72 / 150

export async function bound(pages: readonly Uint8Array[]): Promise<Uint8Array> {
  if (pages.length === 0) throw new NoCleanCopy('HoldsWhatCannotBeCleaned')
  const paper = await PDFDocument.create({ updateMetadata: false })
  for (const page of pages) {
    const image = await paper.embedJpg(await cleanedImage(page, 'jpeg'))
    const [width, height] = [image.width * POINTS_A_PIXEL, image.height * POINTS_A_PIXEL]
    paper.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height })
  }
  return await paper.save({ useObjectStreams: true })
}

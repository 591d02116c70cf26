// Pictures of pages as a PDF: nothing of the old file is in it but what was seen, and of a photo nothing but what it shows.
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

/** In points: as courts here take papers. */
const SHEET = { short: 612, long: 792 } as const

/** Each photo lies on a sheet that is turned as it is, as large as it fits. */
export async function boundInSheets(pages: readonly Uint8Array[]): Promise<Uint8Array> {
  if (pages.length === 0) throw new NoCleanCopy('HoldsWhatCannotBeCleaned')
  const paper = await PDFDocument.create({ updateMetadata: false })
  for (const page of pages) {
    const image = await paper.embedJpg(page)
    const lies = image.width > image.height
    const [width, height] = lies ? [SHEET.long, SHEET.short] : [SHEET.short, SHEET.long]
    const scale = Math.min(width / image.width, height / image.height)
    const drawn = { width: image.width * scale, height: image.height * scale }
    const [x, y] = [(width - drawn.width) / 2, (height - drawn.height) / 2]
    paper.addPage([width, height]).drawImage(image, { x, y, ...drawn })
  }
  return await paper.save({ useObjectStreams: true })
}

// A PDF looked at: whether anything in it acts, and what others would find in it.
import type { FileWarning } from '../application/file-ports.ts'
import { xmpWarnings } from './exif.ts'
import { annotationsOf } from './pdf-annotations.ts'
import {
  at,
  contentOf,
  drawingOf,
  everyObject,
  nameOf,
  openedPdf,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFStream,
  wordsOf,
} from './pdf-file.ts'
import { pagePainting } from './pdf-painting.ts'
import { type Scanned, scannedPdf } from './pdf-scan.ts'
import { refuse } from './refused.ts'

const MOST_PAGES = 2000
/** Names that no quiet document needs: scripts, actions that reach out, players. */
const ACTIVE = new Set(
  'JavaScript JS Launch AA RichMedia RichMediaContent XFA SubmitForm ImportData GoToE GoToR Rendition Movie Sound 3D U3D PRC Screen'.split(
    ' ',
  ),
)
const INSIDE = new Set(['EmbeddedFile', 'EmbeddedFiles', 'EF', 'FileAttachment', 'Collection'])

export async function readPdf(bytes: Buffer): Promise<{ file: PDFDocument; scanned: Scanned }> {
  const scanned = scannedPdf(bytes)
  const enciphered = scanned.names.has('Encrypt')
  const file = await openedPdf(bytes, enciphered)
  refuseActivePdf(file, scanned)
  const pages = file.getPageCount()
  if (pages === 0) refuse('CannotBeRead')
  if (pages > MOST_PAGES) refuse('UnpacksTooBig')
  return { file, scanned }
}

export async function pdfFound(
  bytes: Buffer,
): Promise<{ warnings: readonly FileWarning[]; pages: number }> {
  const { file, scanned } = await readPdf(bytes)
  const found = new Set<FileWarning>(documentWarnings(file, scanned))
  for (const page of file.getPages()) {
    const { under, hidden } = pagePainting(page.node, drawingOf(page.node))
    if (under) found.add('TextUnderBoxes')
    if (hidden) found.add('HiddenText')
    for (const warning of annotationWarnings(page.node)) found.add(warning)
  }
  return { warnings: [...found].sort(), pages: file.getPageCount() }
}

function refuseActivePdf(file: PDFDocument, scanned: Scanned): void {
  if ([...scanned.names].some((name) => ACTIVE.has(name))) refuse('HoldsActiveContent')
  for (const object of everyObject(file)) {
    if (!(object instanceof PDFDict)) continue
    for (const [key, value] of object.entries()) {
      if (ACTIVE.has(key.decodeText()) || ACTIVE.has(nameOf(value))) refuse('HoldsActiveContent')
    }
    const to = wordsOf(at(object, 'URI')).trim()
    if (to !== '' && !/^(https?:\/\/|mailto:|tel:|www\.|#)/i.test(to)) refuse('HoldsActiveContent')
    const opening = at(object, 'OpenAction')
    // To open at a page is quiet; the rest of the actions is above.
    if (opening instanceof PDFDict && !['GoTo', 'Named'].includes(nameOf(at(opening, 'S')))) {
      refuse('HoldsActiveContent')
    }
  }
}

function documentWarnings(
  file: PDFDocument,
  { names, revisions }: Scanned,
): readonly FileWarning[] {
  const found: FileWarning[] = []
  const info = file.context.lookup(file.context.trailerInfo.Info)
  if (info instanceof PDFDict) {
    if (wordsOf(at(info, 'Author')).trim()) found.push('AuthorNames')
    if (wordsOf(at(info, 'Subject')).trim() || wordsOf(at(info, 'Keywords')).trim())
      found.push('Comments')
  }
  for (const object of everyObject(file)) {
    if (object instanceof PDFStream && nameOf(at(object.dict, 'Type')) === 'Metadata') {
      // Its history and its title are the program's own words: who wrote is not.
      const said = xmpWarnings(contentOf(object).toString('utf8'))
      found.push(...said.filter((warning) => warning === 'AuthorNames'))
    }
  }
  if (revisions > 1 || names.has('PieceInfo') || names.has('Thumb')) found.push('EarlierRevisions')
  if ([...names].some((name) => INSIDE.has(name))) found.push('FilesInside')
  if (hidesLayers(file)) found.push('HiddenText')
  return found
}

export function hidesLayers(file: PDFDocument): boolean {
  const layers = at(file.catalog, 'OCProperties')
  if (!(layers instanceof PDFDict)) return false
  const usual = at(layers, 'D')
  if (!(usual instanceof PDFDict)) return true
  const off = at(usual, 'OFF')
  const said = (key: string) => at(usual, key)
  const switching = said('AS')
  return (
    (off instanceof PDFArray && off.size() > 0) ||
    ['OFF', 'Unchanged'].includes(nameOf(said('BaseState'))) ||
    (switching instanceof PDFArray && switching.size() > 0)
  )
}

function annotationWarnings(page: PDFDict): readonly FileWarning[] {
  return annotationsOf(page).flatMap(({ kind, commented, author }): readonly FileWarning[] => [
    ...(commented ? (['Comments'] as const) : []),
    ...(author ? (['AuthorNames'] as const) : []),
    // Marked to be blackened, and not blackened: what is below is all there.
    ...(kind === 'Redact' ? (['TextUnderBoxes'] as const) : []),
  ])
}

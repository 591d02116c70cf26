// What others would find in a Word, Excel or PowerPoint file beside what it shows.
import type { FileWarning } from '../application/file-ports.ts'
import { exifWarnings } from './exif.ts'
import { looksOfSheets, whiteCells } from './sheets-white.ts'
import { looksOf, whiteRuns } from './word-white.ts'
import { type Element, everyElement, wordsOf } from './xml.ts'
import type { Parts } from './zip.ts'

const TRACKED =
  /^w:(ins|del|moveFrom|moveTo|cellIns|cellDel|\w+PrChange|numberingChange|tblGridChange)$/
const PROPERTY =
  /^(dc:creator|cp:lastModifiedBy|Manager|Company|HyperlinkBase|cp:keywords|dc:description|cp:category|dc:subject|vt:\w+)$/

export function ooxmlWarnings(
  parts: Parts,
  trees: ReadonlyMap<string, Element>,
): readonly FileWarning[] {
  const found = new Set<FileWarning>()
  for (const [name, bytes] of parts) {
    if (/comments?(Extended|Ids|Extensible)?\d*\.xml$|threadedComment|\/comments\//i.test(name)) {
      found.add('Comments')
    }
    if (/(^|\/)(people|persons?\/person|commentAuthors|authors)\d*\.xml$/i.test(name)) {
      found.add('AuthorNames')
    }
    if (/thumbnail\.|xl\/revisions\//i.test(name)) found.add('EarlierRevisions')
    if (/\/embeddings\/|\.(mp4|m4v|mov|m4a|mp3|wav|xlsx|docx|pptx)$/i.test(name)) {
      found.add('FilesInside')
    }
    if (/notesSlides\/|customXml\/item|pivotCacheRecords/i.test(name)) found.add('HiddenText')
    for (const warning of exifIn(bytes, name)) found.add(warning)
  }
  const treeOf = (of: RegExp) => [...trees].find(([name]) => of.test(name))?.[1]
  const looks = looksOf(treeOf(/^word\/styles\d*\.xml$/))
  const sheetLooks = looksOfSheets(
    treeOf(/^xl\/styles\d*\.xml$/),
    treeOf(/^xl\/theme\/[^/]*\.xml$/),
    treeOf(/^xl\/sharedStrings\d*\.xml$/),
  )
  for (const [name, tree] of trees) {
    for (const element of everyElement(tree)) warningsOf(element, name, found)
    if (/^xl\/worksheets\/[^/]*\.xml$/.test(name)) {
      const { unseen, unclear } = whiteCells(tree, sheetLooks)
      if (unseen.size + unclear.size > 0) found.add('HiddenText')
    }
    if (!name.startsWith('word/')) continue
    const { unseen, unclear } = whiteRuns(tree, looks)
    if (unseen.length + unclear.length > 0) found.add('HiddenText')
  }
  return [...found].sort()
}

/** The list of properties `docProps/app.xml` holds titles of sheets, too: they are seen. */
function warningsOf(element: Element, part: string, found: Set<FileWarning>): void {
  const { name, attributes } = element
  const is = (attribute: string, ...values: readonly string[]) =>
    values.includes(attributes.get(attribute) ?? '')
  if (TRACKED.test(name)) found.add('TrackedChanges')
  if (attributes.get('w:author')) found.add('AuthorNames')
  if (part.startsWith('docProps/') && !/app\.xml$/.test(part) && PROPERTY.test(name)) {
    if (wordsOf(element).trim()) found.add('AuthorNames')
  }
  if (name === 'f' && part.startsWith('xl/worksheets/')) found.add('Formulas')
  if (/^(Manager|Company)$/.test(name) && wordsOf(element).trim()) found.add('AuthorNames')
  if (
    isHiding(element) ||
    name === 'w:docVar' ||
    (name === 'sheet' && is('state', 'hidden', 'veryHidden')) ||
    ((name === 'row' || name === 'col') && is('hidden', '1', 'true')) ||
    (name === 'p:sld' && is('show', '0', 'false')) ||
    (/:(cNvPr|docPr)$/.test(name) && is('hidden', '1', 'true'))
  ) {
    found.add('HiddenText')
  }
}

/** `w:vanish` and its kin, unless they say that it is not so. */
export const isHiding = ({ name, attributes }: Element): boolean =>
  /^w:(vanish|specVanish|webHidden)$/.test(name) &&
  !['0', 'false', 'off'].includes(attributes.get('w:val') ?? '')

export function exifIn(bytes: Buffer, name: string): readonly FileWarning[] {
  if (!/\.(jpe?g|jfif)$/i.test(name)) return []
  const at = bytes.subarray(0, 65_536).indexOf('Exif\0\0', 0, 'latin1')
  return at < 0 ? [] : exifWarnings(bytes.subarray(at))
}

// Word, Excel and PowerPoint files built anew from the parts that are seen; whatever hangs on elsewhere stays behind.
import { posix } from 'node:path'
import type { FileType } from '../application/file-ports.ts'
import { cleanedMedia } from './media.ts'
import { mainPartOf } from './office.ts'
import { cleanedOpenDocument } from './open-document.ts'
import { contentTypesOf, type Relation, relationsFileOf, relationsOf } from './packages.ts'
import { NoCleanCopy } from './refused.ts'
import { type Cells, cellsOf, cleanSheetPart } from './sheets.ts'
import { looksOfSheets } from './sheets-white.ts'
import { cleanSlidePart, hiddenSlides } from './slides.ts'
import { cleanWordPart, hidingStyles } from './word.ts'
import { looksOf } from './word-white.ts'
import { type Element, parsed, reshaped, written } from './xml.ts'
import { type Parts, packed } from './zip.ts'

/** By the last step of a relationship's type: what is needed to show the document. */
const KEPT = new Set(
  'styles numbering settings fontTable theme themeOverride header footer footnotes endnotes image hyperlink chart chartUserShapes diagramData diagramLayout diagramQuickStyle diagramColors diagramDrawing worksheet chartsheet sharedStrings drawing slide slideLayout slideMaster tableStyles'.split(
    ' ',
  ),
)

type Kept = { readonly part: string; readonly relations: readonly Relation[] }

export async function cleanedOffice(parts: Parts, type: FileType): Promise<Uint8Array> {
  if (type === 'odt') return await cleanedOpenDocument(parts)
  const main = mainPartOf(parts)
  const trees = new Map<string, Element>()
  const treeOf = (part: string) => {
    const tree = trees.get(part) ?? parsed(parts.get(part) ?? Buffer.alloc(0))
    trees.set(part, tree)
    return tree
  }
  const kept = reached(parts, main, unseenParts(type, main, treeOf, parts))
  const shapes = shapesFor(type, main, kept, treeOf)
  const names = newNames(kept)
  const typeOf = contentTypesOf(parts)
  const out: [string, Uint8Array][] = []
  for (const { part, relations } of kept) {
    const name = names.get(part) ?? part
    if (!part.endsWith('.xml')) {
      out.push([name, await cleanedMedia(parts.get(part) ?? Buffer.alloc(0))])
      continue
    }
    const ids = new Set(relations.map(({ id }) => id))
    const shape = shapes(part)
    const tree = reshaped(treeOf(part), (element) => {
      const plain = plainElement(element, ids)
      return plain && shape(plain)
    })
    const root = rootShape(tree, shape)
    out.push([name, written(root)])
    if (relations.length > 0)
      out.push([relationsFileOf(name), relationsTree(name, relations, names)])
  }
  const head: [string, Uint8Array][] = [
    ['[Content_Types].xml', contentTypes(kept, names, typeOf)],
    ['_rels/.rels', relationsTree('', [mainRelation(main)], names)],
  ]
  return packed([...head, ...out])
}

/** A root cannot be dropped or unwrapped. */
function rootShape(root: Element, shape: ReturnType<typeof cleanWordPart>): Element {
  const shaped = shape(root)
  return shaped && 'name' in shaped ? shaped : root
}

const mainRelation = (target: string): Relation => ({
  id: 'rId1',
  type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument',
  kind: 'officeDocument',
  target,
  external: false,
})

function unseenParts(
  type: FileType,
  main: string,
  treeOf: (part: string) => Element,
  parts: Parts,
): ReadonlySet<string> {
  if (type === 'docx') return new Set()
  const targets = new Map(relationsOf(parts, main).map(({ id, target }) => [id, target]))
  if (type === 'pptx') return hiddenSlides(targets, treeOf, parts)
  const hidden = treeOf(main)
  const found = new Set<string>()
  reshaped(hidden, (element) => {
    if (element.name !== 'sheet' || !/hidden/i.test(element.attributes.get('state') ?? ''))
      return element
    found.add(targets.get(element.attributes.get('r:id') ?? '') ?? '')
    return undefined
  })
  return found
}

function reached(parts: Parts, main: string, unseen: ReadonlySet<string>): readonly Kept[] {
  const kept = new Map<string, Kept>()
  const waiting = [main]
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    if (kept.has(part)) continue
    const relations = relationsOf(parts, part).filter(
      ({ kind, external, target }) =>
        KEPT.has(kind) &&
        (external ? kind === 'hyperlink' : parts.has(target) && !unseen.has(target)),
    )
    kept.set(part, { part, relations })
    for (const { external, target } of relations) if (!external) waiting.push(target)
  }
  return [...kept.values()]
}

function shapesFor(
  type: FileType,
  main: string,
  kept: readonly Kept[],
  treeOf: (part: string) => Element,
): (part: string) => ReturnType<typeof cleanWordPart> {
  if (type === 'pptx') return (part) => cleanSlidePart(part === main)
  if (type === 'docx') {
    const found = kept.find(({ part }) => part.endsWith('styles.xml'))
    const tree = found && treeOf(found.part)
    const styles = tree ? hidingStyles(tree) : new Set<string>()
    const hiding = { styles, looks: looksOf(tree) }
    return (part) => cleanWordPart(part, hiding, treeOf(part))
  }
  const found = (name: RegExp) => {
    const one = kept.find(({ part }) => name.test(part))
    return one && treeOf(one.part)
  }
  const sheets = kept.filter(({ part }) => part.includes('worksheets/'))
  const looks = looksOfSheets(
    found(/styles\d*\.xml$/),
    found(/theme\/[^/]*\.xml$/),
    found(/sharedStrings\d*\.xml$/),
  )
  const cells: Cells = cellsOf(
    sheets.map(({ part }) => treeOf(part)),
    looks,
  )
  if ([...cells.unclear].some((cell) => !cells.hidden.has(cell))) {
    throw new NoCleanCopy('HoldsWhatCannotBeCleaned')
  }
  return (part) => cleanSheetPart(part === main, cells)
}

const UNSEEN_ATTRIBUTE =
  /^(w:rsid\w*|w14:(paraId|textId)|w15:.*|xr\d*:.*|descr|title|alt|o:title|o:spid|w:tooltip|tooltip|w:author|w:date|w:initials|w16\w*:.*|codeName)$/
const UNSEEN_ELEMENT =
  /^(\w+:)?(extLst|custDataLst|smartTagLst|creationId|legacyDrawing|legacyDrawingHF|picture|externalData|userShapes)$/

/** What goes in every kind of document: words for nobody's eyes, and ties to parts that stay behind. */
function plainElement(element: Element, ids: ReadonlySet<string>): Element | undefined {
  const { name, attributes } = element
  if (UNSEEN_ELEMENT.test(name)) return undefined
  for (const [attribute, value] of attributes) {
    if (/^r:\w+$/.test(attribute) && value !== '' && !ids.has(value)) return undefined
    if (UNSEEN_ATTRIBUTE.test(attribute)) attributes.delete(attribute)
    // Telling what a picture was called before.
    if (attribute === 'name' && /:(cNvPr|docPr)$/.test(name)) attributes.set('name', '')
  }
  return element
}

/** Pictures are called by number: their names may tell something. */
function newNames(kept: readonly Kept[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { part } of kept) {
    const ending = posix.extname(part).toLowerCase()
    if (ending === '.xml') {
      if (!/^[\w/]+\.xml$/.test(part)) throw new NoCleanCopy('HoldsWhatCannotBeCleaned')
      continue
    }
    if (!/^\.(png|jpe?g|gif)$/.test(ending)) throw new NoCleanCopy('HoldsWhatCannotBeCleaned')
    names.set(part, `${part.split('/')[0]}/media/image${names.size + 1}${ending}`)
  }
  return names
}

const node = (name: string, attributes: readonly (readonly [string, string])[]): Element => ({
  name,
  attributes: new Map(attributes),
  children: [],
})
const attributeSafe = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function relationsTree(
  part: string,
  relations: readonly Relation[],
  names: ReadonlyMap<string, string>,
): Uint8Array {
  const root = node('Relationships', [
    ['xmlns', 'http://schemas.openxmlformats.org/package/2006/relationships'],
  ])
  root.children = relations.map(({ id, type, external, target }) => {
    const to = external
      ? target
      : posix.relative(
          posix.join('/', posix.dirname(part)),
          posix.join('/', names.get(target) ?? target),
        )
    return node('Relationship', [
      ['Id', attributeSafe(id)],
      ['Type', attributeSafe(type)],
      ['Target', attributeSafe(to)],
      ...(external ? ([['TargetMode', 'External']] as const) : []),
    ])
  })
  return written(root)
}

function contentTypes(
  kept: readonly Kept[],
  names: ReadonlyMap<string, string>,
  typeOf: (part: string) => string,
): Uint8Array {
  const root = node('Types', [
    ['xmlns', 'http://schemas.openxmlformats.org/package/2006/content-types'],
  ])
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
    ['jpeg', 'image/jpeg'],
    ['gif', 'image/gif'],
  ] as const
  root.children = [
    ...defaults.map(([ending, type]) =>
      node('Default', [
        ['Extension', ending],
        ['ContentType', type],
      ]),
    ),
    ...kept
      .filter(({ part }) => !names.has(part))
      .map(({ part }) =>
        node('Override', [
          ['PartName', `/${part}`],
          ['ContentType', attributeSafe(typeOf(part))],
        ]),
      ),
  ]
  return written(root)
}

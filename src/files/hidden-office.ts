// Words of Word, Excel and PowerPoint files that are not seen: deleted, noted at the margin, hidden, and who wrote them.
import type { FileType, HiddenWords } from '../application/file-ports.ts'
import { mainPartOf } from './office.ts'
import { relationsOf } from './packages.ts'
import { cellsOf, columnsOf } from './sheets.ts'
import { looksOfSheets } from './sheets-white.ts'
import { hiddenSlides, isHiddenShape } from './slides.ts'
import { hiddenIn, hidingStyles } from './word.ts'
import { looksOf, whiteRuns } from './word-white.ts'
import { type Element, elementsOf, everyElement, parsed, unescaped, wordsOf } from './xml.ts'
import type { Parts } from './zip.ts'

type Trees = ReadonlyMap<string, Element>

export function* wordsHiddenInOffice(parts: Parts, type: FileType): Generator<HiddenWords> {
  const trees: Trees = new Map(
    [...parts].filter(([name]) => /\.xml$/i.test(name)).map(([name, of]) => [name, parsed(of)]),
  )
  if (type === 'docx') yield* inWord(trees)
  else if (type === 'xlsx') yield* inSheets(parts, trees)
  else yield* inSlides(parts, trees)
  yield* names(trees)
}

const said = (element: Element, name: RegExp): string =>
  [...everyElement(element)]
    .map((one) => (name.test(one.name) ? wordsOf(one) : /:p$|^p$/.test(one.name) ? ' ' : ''))
    .join('')
const plain = (text: string): string => unescaped(text)
const of = (trees: Trees, name: RegExp) => [...trees].filter(([part]) => name.test(part))

function* inWord(trees: Trees): Generator<HiddenWords> {
  const [, styles] = of(trees, /^word\/styles\d*\.xml$/)[0] ?? []
  const hiding = styles ? hidingStyles(styles) : new Set<string>()
  const looks = looksOf(styles)
  for (const [, tree] of of(trees, /^word\/(?!comments|people|styles)[^/]*\.xml$/)) {
    yield* deleted(tree)
    const { unseen, unclear } = whiteRuns(tree, looks)
    const hidden = new Set([...hiddenIn(tree, hiding), ...unseen, ...unclear])
    for (const words of byParagraph(tree, hidden)) yield { warning: 'HiddenText', words }
    for (const { name, attributes } of everyElement(tree)) {
      const words = plain(attributes.get('w:val') ?? '')
      if (name === 'w:docVar') yield { warning: 'HiddenText', words }
    }
  }
  for (const [, tree] of of(trees, /^word\/comments\d*\.xml$/)) {
    for (const comment of everyElement(tree)) {
      if (comment.name !== 'w:comment') continue
      const words = plain(said(comment, /^w:t$/))
      yield { warning: 'Comments', words, ...author(comment, 'w:author') }
    }
  }
}

function author({ attributes }: Element, name: string): { readonly by?: string } {
  const by = plain(attributes.get(name) ?? '')
  return by === '' ? {} : { by }
}

function* deleted(tree: Element): Generator<HiddenWords> {
  for (const element of everyElement(tree)) {
    const mark =
      element.name === 'w:tr'
        ? elementsOf(element)
            .find(({ name }) => name === 'w:trPr')
            ?.children.find((one) => typeof one !== 'string' && one.name === 'w:del')
        : /^w:(del|moveFrom)$/.test(element.name)
          ? element
          : undefined
    if (mark === undefined || typeof mark === 'string') continue
    const words = plain(said(element, /^w:(delText|t)$/))
    yield { warning: 'TrackedChanges', words, ...author(mark, 'w:author') }
  }
}

/** What stands together is read together, however often the program has cut it. */
function byParagraph(tree: Element, hidden: ReadonlySet<Element>): readonly string[] {
  const found: string[] = []
  let open = ''
  const walk = (element: Element, within: boolean) => {
    const inside = within || hidden.has(element)
    if (inside && element.name === 'w:t') open += wordsOf(element)
    for (const child of elementsOf(element)) walk(child, inside)
    if (element.name === 'w:p' && open !== '') {
      found.push(plain(open))
      open = ''
    }
  }
  walk(tree, false)
  return open === '' ? found : [...found, plain(open)]
}

function* inSheets(parts: Parts, trees: Trees): Generator<HiddenWords> {
  const main = mainPartOf(parts)
  const targets = new Map(relationsOf(parts, main).map(({ id, target }) => [id, target]))
  const [, table] = of(trees, /sharedStrings\d*\.xml$/)[0] ?? []
  const strings = table
    ? elementsOf(table)
        .filter(({ name }) => name === 'si')
        .map((entry) => said(entry, /^t$/))
    : []
  const saidIn = (cell: Element): string => {
    const value = said(cell, /^(v|t)$/)
    return cell.attributes.get('t') === 's' ? (strings[Number(value)] ?? '') : value
  }
  const [, styles] = of(trees, /^xl\/styles\d*\.xml$/)[0] ?? []
  const [, theme] = of(trees, /^xl\/theme\//)[0] ?? []
  const looks = looksOfSheets(styles, theme, table)
  const workbook = trees.get(main)
  const shut = new Set(
    workbook
      ? [...everyElement(workbook)].flatMap(({ name, attributes }) =>
          name === 'sheet' && /hidden/i.test(attributes.get('state') ?? '')
            ? [targets.get(attributes.get('r:id') ?? '') ?? '']
            : [],
        )
      : [],
  )
  for (const [part, sheet] of of(trees, /^xl\/worksheets\/[^/]*\.xml$/)) {
    const { hidden, unclear } = cellsOf([sheet], looks)
    for (const row of everyElement(sheet)) {
      if (row.name !== 'row') continue
      const cells = columnsOf(row).filter(
        (cell) => shut.has(part) || hidden.has(cell) || unclear.has(cell),
      )
      yield { warning: 'HiddenText', words: plain(cells.map(saidIn).join(' · ')) }
    }
    for (const element of everyElement(sheet)) {
      if (element.name === 'f') {
        const words = plain(wordsOf(element))
        if (words !== '') yield { warning: 'Formulas', words: `=${words}` }
      }
    }
  }
  for (const [, tree] of of(trees, /^xl\/(comments|threadedComments)/)) {
    for (const element of everyElement(tree)) {
      if (element.name === 'author') {
        yield { warning: 'AuthorNames', words: plain(wordsOf(element)) }
      }
      if (!/^(comment|threadedComment)$/.test(element.name)) continue
      yield { warning: 'Comments', words: plain(said(element, /^(t|text)$/)) }
    }
  }
}

function* inSlides(parts: Parts, trees: Trees): Generator<HiddenWords> {
  const targets = new Map(
    relationsOf(parts, mainPartOf(parts)).map(({ id, target }) => [id, target]),
  )
  const treeOf = (part: string): Element => trees.get(part) ?? parsed(Buffer.from('<none/>'))
  const shut = hiddenSlides(targets, treeOf, parts)
  for (const [part, tree] of of(trees, /^ppt\/(slides|notesSlides)\/[^/]*\.xml$/)) {
    if (shut.has(part) || part.startsWith('ppt/notesSlides/')) {
      yield { warning: 'HiddenText', words: plain(said(tree, /^a:t$/)) }
      continue
    }
    for (const shape of everyElement(tree)) {
      if (isHiddenShape(shape)) yield { warning: 'HiddenText', words: plain(said(shape, /^a:t$/)) }
    }
  }
  for (const [, tree] of of(trees, /^ppt\/comments\//)) {
    yield { warning: 'Comments', words: plain(wordsOf(tree)) }
  }
}

const NAMES = /^(dc:creator|cp:lastModifiedBy|Manager|Company)$/

function* names(trees: Trees): Generator<HiddenWords> {
  for (const [part, tree] of trees) {
    for (const element of everyElement(tree)) {
      const { name, attributes } = element
      const said = part.startsWith('docProps/') && NAMES.test(name) ? wordsOf(element) : ''
      const words = said || attributes.get('w:author') || attributes.get('w15:author') || ''
      if (words !== '') yield { warning: 'AuthorNames', words: plain(words) }
    }
  }
}

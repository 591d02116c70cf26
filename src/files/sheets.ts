// Excel workbooks as they are seen: values without formulas, and nothing of hidden sheets, rows and columns.
import { type SheetLooks, whiteCells } from './sheets-white.ts'
import type { Shape } from './word.ts'
import { type Element, elementsOf, everyElement, wordsOf } from './xml.ts'

export type Cells = {
  /** Rows and cells that are not seen. */
  readonly hidden: ReadonlySet<Element>
  /** Numbers of the words that somebody sees. */
  readonly words: ReadonlySet<number>
  /** Cells of which nobody here can say whether they are seen. */
  readonly unclear: ReadonlySet<Element>
}

const yes = (value: string | undefined) => value === '1' || value === 'true'

export function cellsOf(sheets: readonly Element[], looks: SheetLooks): Cells {
  const hidden = new Set<Element>()
  const words = new Set<number>()
  const unclear = new Set<Element>()
  for (const sheet of sheets) {
    const white = whiteCells(sheet, looks)
    for (const cell of white.unclear) unclear.add(cell)
    const columns = hiddenColumns(sheet)
    for (const row of everyElement(sheet)) {
      if (row.name !== 'row') continue
      for (const cell of elementsOf(row)) {
        const column = columnOf(cell.attributes.get('r') ?? '')
        if (
          yes(row.attributes.get('hidden')) ||
          columns.some(([a, b]) => column >= a && column <= b) ||
          white.unseen.has(cell)
        ) {
          hidden.add(cell)
        } else if (cell.attributes.get('t') === 's') {
          const value = elementsOf(cell).find(({ name }) => name === 'v')
          if (value) words.add(Number(wordsOf(value)))
        }
      }
    }
  }
  return { hidden, words, unclear }
}

/** The cells of a row, in the order in which they stand. */
export const columnsOf = (row: Element): readonly Element[] =>
  elementsOf(row).filter(({ name }) => name === 'c')

function hiddenColumns(sheet: Element): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  for (const { name, attributes } of everyElement(sheet)) {
    if (name === 'col' && (yes(attributes.get('hidden')) || attributes.get('width') === '0')) {
      found.push([Number(attributes.get('min')), Number(attributes.get('max'))])
    }
  }
  return found
}

function columnOf(reference: string): number {
  let column = 0
  for (const letter of /^[A-Z]*/.exec(reference)?.[0] ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64
  }
  return column
}

const WORKBOOK = /^(workbookPr|sheets)$/
const SHEET =
  /^(sheetPr|dimension|sheetFormatPr|cols|sheetData|mergeCells|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|drawing)$/

export function cleanSheetPart(isMain: boolean, { hidden, words }: Cells): Shape {
  return (element) => {
    const { name, attributes } = element
    if (isMain) {
      if (name === 'workbook') element.children = only(element, WORKBOOK)
      return element
    }
    if (name === 'worksheet') element.children = only(element, SHEET)
    // A formula tells where a number comes from: its result is what is seen.
    if (name === 'f' || name === 'is' || name === 'rPh' || name === 'phoneticPr') {
      return name === 'is' ? element : undefined
    }
    if (name === 'sst') keepSeen(element, words)
    if (name === 'c') {
      if (hidden.has(element)) return undefined
      attributes.delete('cm')
      attributes.delete('vm')
    }
    if (name === 'hyperlink') attributes.delete('display')
    if (/^(definedNames|dxfs)$/.test(name)) return undefined
    return element
  }
}

const only = (element: Element, names: RegExp) =>
  elementsOf(element).filter(({ name }) => names.test(name))

/** Words stay at their numbers; those that nobody sees are emptied. */
function keepSeen(table: Element, words: ReadonlySet<number>): void {
  let number = 0
  for (const entry of elementsOf(table)) {
    if (entry.name !== 'si') continue
    if (!words.has(number)) {
      entry.children = [{ name: 't', attributes: new Map(), children: [] }]
    }
    number += 1
  }
}

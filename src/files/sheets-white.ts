// Cells of spreadsheets whose words nobody sees: white on white, or in a format that shows nothing; and those of which nobody here can say.
import { coloursOfTheme, type Ground, groundOfHex, isWhiteHex, tinted } from './colours.ts'
import { type Element, elementsOf, everyElement, unescaped, wordsOf } from './xml.ts'

type Look = {
  readonly white: boolean
  readonly blank: boolean
  readonly ground: Ground | undefined
}
/** Of one string: whether each of its pieces is white by itself. */
type Pieces = readonly (boolean | undefined)[]
export type SheetLooks = {
  readonly cells: readonly Look[]
  /** Rules by which a cell may become unseen. */
  readonly hidingRules: ReadonlySet<number>
  readonly strings: readonly Pieces[]
  readonly isWhite: (colour: Element | undefined) => boolean
}
export type WhiteCells = {
  readonly unseen: ReadonlySet<Element>
  readonly unclear: ReadonlySet<Element>
}

const SCHEME = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
]
/** Of the palette: white, and the ground of a window. */
const WHITE_INDEX = new Set(['1', '9', '65'])
/** A format with parts for every kind of value, and nothing in any. */
const SHOWS_NOTHING = /^;;;?$/

const own = (of: Element | undefined, name: string) =>
  of === undefined ? undefined : elementsOf(of).find((child) => child.name === name)
const all = (of: Element | undefined, name: string) =>
  of === undefined ? [] : elementsOf(of).filter((child) => child.name === name)

export function looksOfSheets(
  styles: Element | undefined,
  theme: Element | undefined,
  table: Element | undefined,
): SheetLooks {
  const scheme = coloursOfTheme(theme)
  const hexOf = (colour: Element | undefined): string | undefined => {
    const said = (name: string) => colour?.attributes.get(name)
    if (said('rgb') !== undefined) return said('rgb')?.slice(-6)
    const named = said('theme')
    const hex = named === undefined ? undefined : scheme.get(SCHEME[Number(named)] ?? '')
    if (hex !== undefined) return tinted(hex, Number(said('tint') ?? 0))
    if (said('indexed') === undefined) return undefined
    return WHITE_INDEX.has(said('indexed') ?? '') ? 'ffffff' : '000000'
  }
  const isWhite = (colour: Element | undefined) => isWhiteHex(hexOf(colour))
  const fonts = all(own(styles, 'fonts'), 'font').map((font) => isWhite(own(font, 'color')))
  const fills = all(own(styles, 'fills'), 'fill').map((fill): Ground | undefined => {
    const pattern = own(fill, 'patternFill')
    const type = pattern?.attributes.get('patternType') ?? 'none'
    if (pattern && type === 'none') return undefined
    return type === 'solid' ? groundOfHex(hexOf(own(pattern, 'fgColor'))) : 'unclear'
  })
  const blanks = new Set(
    all(own(styles, 'numFmts'), 'numFmt').flatMap(({ attributes }) =>
      showsNothing(attributes.get('formatCode')) ? [attributes.get('numFmtId') ?? ''] : [],
    ),
  )
  const cells = all(own(styles, 'cellXfs'), 'xf').map(({ attributes }) => ({
    white: fonts[Number(attributes.get('fontId') ?? 0)] ?? false,
    ground: fills[Number(attributes.get('fillId') ?? 0)],
    blank: blanks.has(attributes.get('numFmtId') ?? ''),
  }))
  const hides = (rule: Element) =>
    isWhite(own(own(rule, 'font'), 'color')) ||
    showsNothing(own(rule, 'numFmt')?.attributes.get('formatCode'))
  const rules = all(own(styles, 'dxfs'), 'dxf')
  const hidingRules = new Set(rules.flatMap((rule, number) => (hides(rule) ? [number] : [])))
  const strings = all(table, 'si').map((entry) => piecesOf(entry, isWhite))
  return { cells, hidingRules, strings, isWhite }
}

const showsNothing = (format: string | undefined) =>
  SHOWS_NOTHING.test(unescaped(format ?? '').replaceAll(/\[[^\]]*\]|"\s*"|\s/g, ''))

function piecesOf(entry: Element, isWhite: SheetLooks['isWhite']): Pieces {
  const runs = all(entry, 'r').filter((run) => wordsOf(own(run, 't') ?? run).trim() !== '')
  if (runs.length === 0) return [undefined]
  return runs.map((run) => {
    const colour = own(own(run, 'rPr'), 'color')
    return colour && isWhite(colour)
  })
}

export function whiteCells(sheet: Element, looks: SheetLooks): WhiteCells {
  const unseen = new Set<Element>()
  const unclear = new Set<Element>()
  const parts = [...everyElement(sheet)]
  // A table, a rule or a picture may lie below a cell that has no colour of its own.
  const painted = parts.some(({ name }) => /^(tablePart|conditionalFormatting|picture)$/.test(name))
  const ruled = rangesHidden(parts, looks)
  for (const cell of parts) {
    if (cell.name !== 'c' || !holdsSomething(cell)) continue
    const look = looks.cells[Number(cell.attributes.get('s') ?? 0)]
    const pieces = piecesIn(cell, looks)
    const white = pieces.map((piece) => piece ?? look?.white ?? false)
    const ground = look?.ground ?? (painted ? 'unclear' : 'light')
    if (look?.blank) unseen.add(cell)
    else if (white.includes(true) && ground !== 'dark') {
      // A cell goes as a whole: of one that is seen in part no copy is made.
      const whole = !white.includes(false) && ground === 'light'
      ;(whole ? unseen : unclear).add(cell)
    } else if (ruled.some((within) => within(cell))) unclear.add(cell)
  }
  return { unseen, unclear }
}

const holdsSomething = (cell: Element) =>
  elementsOf(cell).some((one) => /^(v|is)$/.test(one.name) && wordsOf(one).trim() !== '')

function piecesIn(cell: Element, { strings, isWhite }: SheetLooks): Pieces {
  const inline = own(cell, 'is')
  if (inline) return piecesOf(inline, isWhite)
  const shared = cell.attributes.get('t') === 's'
  return (shared ? strings[Number(wordsOf(own(cell, 'v') ?? cell))] : undefined) ?? [undefined]
}

function rangesHidden(parts: readonly Element[], { hidingRules }: SheetLooks) {
  return parts.flatMap((rules) => {
    if (rules.name !== 'conditionalFormatting') return []
    const hides = all(rules, 'cfRule').some(({ attributes }) =>
      hidingRules.has(Number(attributes.get('dxfId') ?? -1)),
    )
    if (!hides) return []
    return (rules.attributes.get('sqref') ?? '').split(/\s+/).map((range) => {
      const [from, to = from] = range.split(':').map(placeOf)
      return (cell: Element) => {
        const [column, row] = placeOf(cell.attributes.get('r') ?? '')
        if (!from || !to) return true
        return column >= from[0] && column <= to[0] && row >= from[1] && row <= to[1]
      }
    })
  })
}

function placeOf(reference: string): readonly [number, number] {
  const [, letters = '', row = '0'] = /^\$?([A-Z]*)\$?(\d*)$/.exec(reference) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return [column, Number(row)]
}

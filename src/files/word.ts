// Word documents as they read: what was inserted stays, what was deleted or hidden goes, and who did it with it.
import { isHiding } from './office-warnings.ts'
import { NoCleanCopy } from './refused.ts'
import { type Looks, whiteRuns } from './word-white.ts'
import { type Element, elementsOf, everyElement, has, unescaped, wordsOf } from './xml.ts'

export type Shape = (element: Element) => Element | readonly (Element | string)[] | undefined

const DROPPED =
  /^w:(del|moveFrom|delText|delInstrText|\w+PrChange|numberingChange|tblGridChange|cellIns|cellDel|cellMerge|moveFromRange(Start|End)|moveToRange(Start|End)|customXml\w+Range(Start|End)|commentRange(Start|End)|commentReference|annotationRef|proofErr|permStart|permEnd|sdtPr|sdtEndPr|smartTagPr|customXmlPr|tblCaption|tblDescription|dataBinding|ffData|bookmark(Start|End)|object|control|vanish|specVanish|webHidden|docPartObj|divId)$/
const UNWRAPPED = /^w:(ins|moveTo|sdt|sdtContent|smartTag|customXml|fldSimple)$/
const SETTINGS =
  /^w:(defaultTabStop|evenAndOddHeaders|compat|characterSpacingControl|themeFontLang|clrSchemeMapping|decimalSymbol|listSeparator|mirrorMargins|footnotePr|endnotePr|autoHyphenation|zoom|bordersDoNotSurround\w+)$/
/** Fields that count pages go on counting; any other shows what it last said. */
const COUNTING = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b[^"]*$/i

/** Names of the styles by which words are hidden. */
export function hidingStyles(styles: Element): ReadonlySet<string> {
  const found = new Set<string>()
  const all = elementsOf(styles).filter(({ name }) => name === 'w:style')
  const own = (style: Element, of: string) => elementsOf(style).find(({ name }) => name === of)
  for (let before = -1; before < found.size; ) {
    before = found.size
    for (const style of all) {
      const run = own(style, 'w:rPr')
      const below = own(style, 'w:basedOn')?.attributes.get('w:val')
      const hides = run !== undefined && elementsOf(run).some(isHiding)
      if (hides || (below !== undefined && found.has(below))) {
        found.add(style.attributes.get('w:styleId') ?? '')
      }
    }
  }
  return found
}

type Hiding = { readonly styles: ReadonlySet<string>; readonly looks: Looks }

export function cleanWordPart(part: string, { styles, looks }: Hiding, tree: Element): Shape {
  const white = whiteRuns(tree, looks)
  if (white.unclear.length > 0) throw new NoCleanCopy('HoldsWhatCannotBeCleaned')
  // Before anything is reshaped: what is hidden is told by what will be gone then.
  const gone = new Set<Element>([...hiddenIn(tree, styles), ...white.unseen, ...fieldsIn(tree)])
  const settings = /settings\.xml$/.test(part)
  return (element) => {
    const { name, children } = element
    if (name === 'w:settings') {
      element.children = elementsOf(element).filter((child) => SETTINGS.test(child.name))
      return element
    }
    if (settings) return element
    if (name === 'w:ins' && children.length === 0) return undefined
    if (gone.has(element) || DROPPED.test(name)) return undefined
    if (UNWRAPPED.test(name)) return children
    return element
  }
}

export function hiddenIn(tree: Element, hiding: ReadonlySet<string>): readonly Element[] {
  const found: Element[] = []
  for (const element of everyElement(tree)) {
    const { name } = element
    const own = (of: string) => elementsOf(element).find((child) => child.name === of)
    const styled = (properties: Element | undefined, by: string) =>
      properties !== undefined &&
      elementsOf(properties).some(
        (child) => child.name === by && hiding.has(child.attributes.get('w:val') ?? ''),
      )
    if (name === 'w:r') {
      const properties = own('w:rPr')
      if (properties && (elementsOf(properties).some(isHiding) || styled(properties, 'w:rStyle'))) {
        found.push(element)
      }
    }
    if (name === 'w:p' && styled(own('w:pPr'), 'w:pStyle')) found.push(element)
    if (name === 'w:tr') {
      const properties = own('w:trPr')
      if (properties && has(properties, 'w:del', 'w:hidden')) found.push(element)
    }
    if (/^wp:(anchor|inline)$/.test(name)) {
      const hidden = own('wp:docPr')?.attributes.get('hidden') ?? ''
      if (['1', 'true'].includes(hidden)) found.push(element)
    }
  }
  return found
}

type Field = {
  words: string
  readonly pieces: Element[]
  asking: boolean
  readonly inside: boolean
}

/** The orders of fields, and their marks, but for those that count pages. */
function fieldsIn(tree: Element): readonly Element[] {
  const gone: Element[] = []
  const open: Field[] = []
  const close = (field: Field) => {
    if (field.inside || !COUNTING.test(unescaped(field.words))) gone.push(...field.pieces)
  }
  for (const element of everyElement(tree)) {
    const field = open.at(-1)
    if (element.name === 'w:instrText') {
      if (field) {
        field.words += wordsOf(element)
        field.pieces.push(element)
      } else gone.push(element)
    }
    // What a field is made of while it is asked is never seen.
    if (element.name === 'w:t' && open.some(({ asking }) => asking)) gone.push(element)
    if (element.name !== 'w:fldChar') continue
    const type = element.attributes.get('w:fldCharType')
    if (type === 'begin') {
      open.push({ words: '', pieces: [element], asking: true, inside: open.length > 0 })
    } else if (field) {
      field.pieces.push(element)
      field.asking = false
      if (type === 'end') open.splice(-1).forEach(close)
    } else gone.push(element)
  }
  open.forEach(close)
  return gone
}

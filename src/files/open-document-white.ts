// White words of OpenDocument texts: on white paper nobody sees them, on a dark ground everybody does, and sometimes nobody here can tell.
import { type Ground, groundOfHex, isWhiteHex } from './colours.ts'
import { type Element, elementsOf, everyElement } from './xml.ts'

type Look = { readonly white: boolean | undefined; readonly ground: Ground | undefined }
type Around = { readonly white: boolean; readonly ground: Ground }
export type WhiteWords = {
  /** Elements whose own words nobody sees; what stands in elements within them is looked at for itself. */
  readonly unseen: ReadonlySet<Element>
  readonly unclear: ReadonlySet<Element>
}

const families: Readonly<Record<string, string>> = {
  'text:p': 'paragraph',
  'text:h': 'paragraph',
  'text:span': 'text',
  'text:section': 'section',
  'table:table': 'table',
  'table:table-row': 'table-row',
  'table:table-cell': 'table-cell',
}
const NOTHING: Look = { white: undefined, ground: undefined }

export function whiteWords(trees: readonly Element[]): WhiteWords {
  const all = trees.flatMap((tree) => [...everyElement(tree)])
  const styles = new Map(
    all.flatMap((one) =>
      /^style:(default-)?style$/.test(one.name)
        ? [[keyOf(one.attributes.get('style:family'), one.attributes.get('style:name')), one]]
        : [],
    ) as [string, Element][],
  )
  const lookOf = (family: string, name: string | undefined, depth = 0): Look => {
    const style = styles.get(keyOf(family, name))
    if (!style || depth > 20) {
      return name === undefined || depth > 20 ? NOTHING : lookOf(family, undefined, depth + 1)
    }
    const { white, ground } = ownLook(style)
    const parent = style.attributes.get('style:parent-style-name')
    const below = name === undefined ? NOTHING : lookOf(family, parent, depth + 1)
    return { white: white ?? below.white, ground: ground ?? below.ground }
  }
  const page = all.filter(({ name }) => name === 'style:page-layout-properties').map(groundIn)
  const paper = page.some((ground) => ground !== undefined && ground !== 'light')
  const unseen = new Set<Element>()
  const unclear = new Set<Element>()
  const walk = (element: Element, outside: Around): void => {
    const inside = around(element, outside, lookOf)
    const words = element.children.some((one) => typeof one === 'string' && one.trim() !== '')
    if (words && inside.white && /^text:/.test(element.name)) {
      if (inside.ground === 'light') unseen.add(element)
      if (inside.ground === 'unclear') unclear.add(element)
    }
    for (const child of elementsOf(element)) walk(child, inside)
  }
  for (const tree of trees) walk(tree, { white: false, ground: paper ? 'unclear' : 'light' })
  return { unseen, unclear }
}

const keyOf = (family = '', name = '') => `${family} ${name}`

function around(
  { name, attributes }: Element,
  outside: Around,
  lookOf: (family: string, name: string | undefined) => Look,
): Around {
  if (/^draw:/.test(name)) {
    const { ground } = lookOf('graphic', attributes.get('draw:style-name'))
    // In a frame its own usual look holds; without a ground of its own anything may lie below it.
    return { white: false, ground: ground ?? 'unclear' }
  }
  const family = families[name]
  if (family === undefined) return outside
  const prefix = name.startsWith('table:') ? 'table' : 'text'
  const look = lookOf(family, attributes.get(`${prefix}:style-name`))
  return { white: look.white ?? outside.white, ground: look.ground ?? outside.ground }
}

function ownLook(style: Element): Look {
  let white: boolean | undefined
  let ground: Ground | undefined
  for (const properties of elementsOf(style)) {
    if (!/^style:[\w-]+-properties$/.test(properties.name)) continue
    const { attributes } = properties
    if (properties.name === 'style:text-properties') {
      const colour = attributes.get('fo:color')
      if (colour !== undefined) white = isWhiteHex(colour.slice(1))
      if (attributes.get('style:use-window-font-color') === 'true') white = false
    }
    ground = groundIn(properties) ?? ground
  }
  return { white, ground }
}

function groundIn(properties: Element): Ground | undefined {
  const { attributes } = properties
  const fill = attributes.get('draw:fill')
  if (fill !== undefined && fill !== 'none' && fill !== 'solid') return 'unclear'
  const picture = elementsOf(properties).find(({ name }) => name === 'style:background-image')
  if (picture?.attributes.has('xlink:href')) return 'unclear'
  const colour =
    (fill === 'solid' ? attributes.get('draw:fill-color') : undefined) ??
    attributes.get('fo:background-color')
  return colour === undefined || colour === 'transparent' ? undefined : groundOfHex(colour.slice(1))
}

// White words in Word: on white paper nobody sees them, on a dark ground everybody does, and sometimes nobody here can tell.
import { type Element, elementsOf, everyElement, wordsOf } from './xml.ts'

const WHITE = /^f[c-f]f[c-f]f[c-f]$/i
/** What a style, or the program's own usual look, makes of words and of what lies below them. */
type Look = { readonly white: boolean | undefined; readonly ground: Ground | undefined }
/** `unclear`: something may lie below that only its own program paints. */
type Ground = 'light' | 'dark' | 'unclear'
export type Looks = ReadonlyMap<string, Look>

const own = (of: Element | undefined, name: string) =>
  of === undefined ? undefined : elementsOf(of).find((child) => child.name === name)

const isWhite = (properties: Element | undefined): boolean | undefined => {
  const said = own(properties, 'w:color')?.attributes
  if (!said) return undefined
  return (
    WHITE.test(said.get('w:val') ?? '') ||
    /^(background|light)1$/.test(said.get('w:themeColor') ?? '')
  )
}

function groundOf(properties: Element | undefined): Ground | undefined {
  const marker = own(properties, 'w:highlight')?.attributes.get('w:val')
  if (marker !== undefined && marker !== 'none') return marker === 'white' ? 'light' : 'dark'
  const shade = own(properties, 'w:shd')?.attributes
  if (!shade) return undefined
  const pattern = shade.get('w:val') ?? 'clear'
  if (pattern === 'nil') return undefined
  const fill = shade.get('w:fill') ?? 'auto'
  if (pattern !== 'clear') return 'unclear'
  if (!/^[0-9a-f]{6}$/i.test(fill)) return shade.get('w:themeFill') ? 'unclear' : undefined
  const light = [0, 2, 4].every((at) => Number.parseInt(fill.slice(at, at + 2), 16) > 0xe0)
  return light ? 'light' : 'dark'
}

const nearest = (...said: readonly (Ground | undefined)[]): Ground | undefined =>
  said.find((one) => one !== undefined)

/** By the name of a style, with what it is based on. */
export function looksOf(styles: Element | undefined): Looks {
  const all = styles ? elementsOf(styles).filter(({ name }) => name === 'w:style') : []
  const named = new Map(all.map((style) => [style.attributes.get('w:styleId') ?? '', style]))
  const lookOf = (id: string, depth: number): Look => {
    const style = named.get(id)
    if (!style || depth > 20) return { white: undefined, ground: undefined }
    const below = lookOf(own(style, 'w:basedOn')?.attributes.get('w:val') ?? '', depth + 1)
    if (style.attributes.get('w:type') === 'table') return ofTable(style, below)
    const [run, paragraph] = [own(style, 'w:rPr'), own(style, 'w:pPr')]
    return {
      white: isWhite(run) ?? below.white,
      ground: nearest(groundOf(run), groundOf(paragraph), below.ground),
    }
  }
  return new Map([...named.keys()].map((id) => [id, lookOf(id, 0)]))
}

/** Which of its rows are shaded is for its program to say: whatever it shades may lie below any word in it. */
function ofTable(style: Element, below: Look): Look {
  let [white, shaded] = [below.white === true, below.ground === 'unclear']
  for (const element of everyElement(style)) {
    if (isWhite(element)) white = true
    if (!['light', undefined].includes(groundOf(element))) shaded = true
  }
  return { white: white || undefined, ground: shaded ? 'unclear' : undefined }
}

type Around = { readonly ground: Ground; readonly white: boolean }

/** Runs whose words are white: those that nobody sees, and those of which nobody here can say. */
export function whiteRuns(
  tree: Element,
  looks: Looks,
): { readonly unseen: readonly Element[]; readonly unclear: readonly Element[] } {
  const found = { unseen: [] as Element[], unclear: [] as Element[] }
  const styleIn = (properties: Element | undefined, by: string) =>
    looks.get(own(properties, by)?.attributes.get('w:val') ?? '')
  const around = (element: Element, { ground, white }: Around): Around => {
    const { name } = element
    if (name === 'w:document' && own(element, 'w:background')) return { ground: 'unclear', white }
    if (/^(w:(pict|drawing|txbxContent)|mc:AlternateContent)$/.test(name)) {
      return { ground: 'unclear', white }
    }
    const properties = own(element, `${name}Pr`)
    if (name === 'w:tbl') {
      const style = styleIn(properties, 'w:tblStyle')
      return {
        ground: nearest(groundOf(properties), style?.ground) ?? ground,
        white: style?.white ?? white,
      }
    }
    if (name === 'w:tc') return { ground: groundOf(properties) ?? ground, white }
    if (name === 'w:p') {
      const style = styleIn(properties, 'w:pStyle')
      return {
        ground: nearest(groundOf(properties), style?.ground) ?? ground,
        white: style?.white ?? white,
      }
    }
    return { ground, white }
  }
  const walk = (element: Element, outside: Around): void => {
    if (element.name === 'w:r' && hasWords(element)) {
      const properties = own(element, 'w:rPr')
      const style = styleIn(properties, 'w:rStyle')
      const white = isWhite(properties) ?? style?.white ?? outside.white
      const ground = nearest(groundOf(properties), style?.ground) ?? outside.ground
      if (white && ground === 'light') found.unseen.push(element)
      if (white && ground === 'unclear') found.unclear.push(element)
    }
    const inside = around(element, outside)
    for (const child of elementsOf(element)) walk(child, inside)
  }
  walk(tree, { ground: 'light', white: false })
  return found
}

const hasWords = (run: Element): boolean =>
  elementsOf(run).some(
    (child) => child.name === 'w:sym' || (child.name === 'w:t' && wordsOf(child).trim() !== ''),
  )

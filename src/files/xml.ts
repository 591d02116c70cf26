// XML of office files as a tree: strict, without DTD, and written again with nothing but elements and words.
import { refuse } from './refused.ts'
import { type Element, inUsualPrefixes } from './xml-prefixes.ts'

export type { Element } from './xml-prefixes.ts'

const DEEPEST = 256
const MOST_NODES = 2_000_000
const OPENING =
  /^<([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>$/
const ATTRIBUTE = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const WRONG_REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
export const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    if (name) return named[name] ?? ''
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

export function parsed(bytes: Uint8Array): Element {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('CannotBeRead')
  }
  if (text.includes('\0')) refuse('CannotBeRead')
  const top: Element = { name: '', attributes: new Map(), children: [] }
  const open = [top]
  let nodes = 0
  const add = (child: Element | string) => {
    nodes += 1
    if (nodes > MOST_NODES) refuse('UnpacksTooBig')
    open.at(-1)?.children.push(child)
  }
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('<', at)
    const words = text.slice(at, next < 0 ? undefined : next)
    if (words) add(sound(words))
    if (next < 0) break
    if (text.startsWith('<!--', next)) at = after(text, '-->', next + 4)
    else if (text.startsWith('<?', next)) at = after(text, '?>', next + 2)
    else if (text.startsWith('<![CDATA[', next)) {
      at = after(text, ']]>', next + 9)
      add(escaped(text.slice(next + 9, at - 3)))
    } else if (text.startsWith('<!', next)) {
      // No office program writes a DTD: entities that grow, or that fetch, come this way.
      return refuse('HoldsActiveContent')
    } else {
      at = tagEnd(text, next)
      const tag = text.slice(next, at)
      if (tag.startsWith('</')) {
        const last = open.pop()
        if (open.length === 0 || last?.name !== tag.slice(2, -1).trim()) refuse('CannotBeRead')
      } else {
        const element = elementIn(tag)
        add(element)
        if (!tag.endsWith('/>')) open.push(element)
        if (open.length > DEEPEST) refuse('UnpacksTooBig')
      }
    }
  }
  const roots = top.children.filter((child) => typeof child !== 'string')
  const [root] = roots
  if (open.length !== 1 || roots.length !== 1 || !root) return refuse('CannotBeRead')
  return inUsualPrefixes(root)
}

function sound(words: string): string {
  if (WRONG_REFERENCE.test(words)) refuse('CannotBeRead')
  return words
}

function after(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from)
  return at < 0 ? refuse('CannotBeRead') : at + sign.length
}

/** A value may hold the sign that ends a tag. */
function tagEnd(text: string, from: number): number {
  let quote = ''
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (quote) quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at + 1
  }
  return refuse('CannotBeRead')
}

function elementIn(tag: string): Element {
  const read = OPENING.exec(tag)
  if (!read) return refuse('CannotBeRead')
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single] of (read[2] ?? '').matchAll(ATTRIBUTE)) {
    if (attributes.has(name)) refuse('CannotBeRead')
    attributes.set(name, sound(double ?? single?.replaceAll('"', '&quot;') ?? ''))
  }
  return { name: read[1] ?? '', attributes, children: [] }
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export function written(root: Element): Buffer {
  const out: string[] = [HEAD]
  const write = (node: Element | string) => {
    if (typeof node === 'string') {
      out.push(node)
      return
    }
    out.push('<', node.name)
    for (const [name, value] of node.attributes) out.push(' ', name, '="', value, '"')
    if (node.children.length === 0) {
      out.push('/>')
      return
    }
    out.push('>')
    node.children.forEach(write)
    out.push('</', node.name, '>')
  }
  write(root)
  return Buffer.from(out.join(''))
}

export const elementsOf = (element: Element): readonly Element[] =>
  element.children.filter((child) => typeof child !== 'string')

export function* everyElement(root: Element): Generator<Element> {
  yield root
  for (const child of root.children) if (typeof child !== 'string') yield* everyElement(child)
}

export const wordsOf = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('')

export const has = (root: Element, ...names: readonly string[]): boolean => {
  for (const { name } of everyElement(root)) if (names.includes(name)) return true
  return false
}

/** From the leaves up: nothing in place of an element drops it, its children in place of it unwrap it. */
export function reshaped(
  element: Element,
  shape: (element: Element) => Element | readonly (Element | string)[] | undefined,
): Element {
  element.children = element.children.flatMap((child) => {
    if (typeof child === 'string') return [child]
    const shaped = shape(reshaped(child, shape))
    if (shaped === undefined) return []
    return 'name' in shaped ? [shaped] : [...shaped]
  })
  return element
}

// XML written from names and texts: whatever a text holds, it stays a text.
import { type Name, namespaces } from './names.ts'

export type Xml = { readonly xml: string }
type Inside = string | number | boolean | Xml | readonly (Xml | undefined)[]

export function tag(
  name: Name,
  inside: Inside = [],
  attributes: Readonly<Record<string, string>> = {},
): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return { xml: `<${name}${written.join('')}>${inner(inside)}</${name}>` }
}

/** Nothing where there is nothing to say. */
export const tagIf = (name: Name, inside: string | number | undefined): Xml | undefined =>
  inside === undefined ? undefined : tag(name, inside)

/** A whole message: UTF-8, every prefix bound at its root. */
export function written(root: Name, inside: readonly (Xml | undefined)[]): string {
  const bound = Object.entries(namespaces).map(([prefix, uri]) => [`xmlns:${prefix}`, uri])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(root, inside, Object.fromEntries(bound)).xml}\n`
}

const inner = (inside: Inside): string => {
  if (typeof inside === 'string') return escaped(inside)
  if (typeof inside !== 'object') return String(inside)
  if ('xml' in inside) return inside.xml
  return inside.map((one) => one?.xml ?? '').join('')
}

/**
 * What of a text XML 1.0 can hold: its control characters become spaces, halves of characters and what is no character
 * become the sign for that. XML has no way to write them, escaped or not. A byte order mark at the beginning is no word of
 * anybody, and readers take it off.
 */
export const writable = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ')
    .replaceAll(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/^\ufeff+/, '')

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser reads a bare carriage return as a line feed.
  '\r': '&#13;',
}
const escaped = (text: string): string =>
  writable(text).replaceAll(/[&<>"\r]/g, (one) => ESCAPES[one] ?? one)

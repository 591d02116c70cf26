// Elements are told by their usual prefixes: whoever binds the same namespace to another one hides nothing by it.
import { refuse } from './refused.ts'

export type Element = {
  name: string
  /** Values as they stand in the file, escaped. */
  attributes: Map<string, string>
  children: (Element | string)[]
}

const OOXML = 'http://schemas.openxmlformats.org/'
const STRICT = 'http://purl.oclc.org/ooxml/'
const ODF = 'urn:oasis:names:tc:opendocument:xmlns:'

const usual = new Map<string, string>([
  [`${OOXML}package/2006/content-types`, ''],
  [`${OOXML}package/2006/relationships`, ''],
  ...[OOXML, STRICT].flatMap((base): [string, string][] => {
    const year = base === OOXML ? '/2006' : ''
    return [
      [`${base}wordprocessingml${year}/main`, 'w'],
      [`${base}spreadsheetml${year}/main`, ''],
      [`${base}presentationml${year}/main`, 'p'],
      [`${base}drawingml${year}/main`, 'a'],
      [`${base}drawingml${year}/picture`, 'pic'],
      [`${base}drawingml${year}/chart`, 'c'],
      [`${base}drawingml${year}/wordprocessingDrawing`, 'wp'],
      [`${base}drawingml${year}/spreadsheetDrawing`, 'xdr'],
      [`${base}officeDocument${year}/relationships`, 'r'],
    ]
  }),
  ...['office', 'text', 'table', 'script', 'style', 'meta', 'manifest'].map(
    (prefix): [string, string] => [`${ODF}${prefix}:1.0`, prefix],
  ),
  [`${ODF}drawing:1.0`, 'draw'],
  [`${ODF}xsl-fo-compatible:1.0`, 'fo'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
])

type Scope = ReadonlyMap<string, string>

export function inUsualPrefixes(root: Element): Element {
  renamed(root, new Map())
  return root
}

function renamed(element: Element, outer: Scope): void {
  const declared = [...element.attributes].filter(([name]) => /^xmlns(:|$)/.test(name))
  let scope = outer
  if (declared.length > 0) {
    scope = new Map([...outer, ...declared.map(([name, uri]) => [name.slice(6), uri] as const)])
    const moved = declared.some(([name, uri]) => {
      const prefix = usual.get(uri)
      return prefix !== undefined && prefix !== name.slice(6)
    })
    if (moved) declare(element, scope)
  }
  const named = (name: string, attribute: boolean) => {
    const [, prefix = '', local = ''] = /^(?:([^:]*):)?(.*)$/.exec(name) ?? []
    // An attribute without a prefix is in no namespace.
    if ((attribute && prefix === '') || prefix === 'xmlns') return name
    const known = usual.get(scope.get(prefix) ?? '')
    if (known === undefined || known === prefix) return name
    return known === '' ? local : `${known}:${local}`
  }
  element.name = named(element.name, false)
  element.attributes = new Map(
    [...element.attributes].map(([name, value]) => [named(name, true), value]),
  )
  for (const child of element.children) if (typeof child !== 'string') renamed(child, scope)
}

function declare(element: Element, scope: Scope): void {
  const attributes = new Map<string, string>()
  for (const [name, value] of element.attributes) {
    const isDeclaration = /^xmlns(:|$)/.test(name)
    const prefix = isDeclaration ? (usual.get(value) ?? name.slice(6)) : ''
    const moved = isDeclaration ? (prefix === '' ? 'xmlns' : `xmlns:${prefix}`) : name
    if (attributes.has(moved) && attributes.get(moved) !== value) refuse('CannotBeRead')
    // What another namespace is called around it must not be called over.
    const before = isDeclaration ? scope.get(prefix) : undefined
    if (before !== undefined && before !== value && prefix !== '') refuse('CannotBeRead')
    attributes.set(moved, value)
  }
  element.attributes = attributes
}

// OpenDocument texts: looked at, and written again without changes, notes in the margin, authors and settings.
import type { FileWarning } from '../application/file-ports.ts'
import { cleanedMedia } from './media.ts'
import { exifIn } from './office-warnings.ts'
import { whiteWords } from './open-document-white.ts'
import { NoCleanCopy, refuse } from './refused.ts'
import { type Element, everyElement, parsed, reshaped, unescaped, wordsOf, written } from './xml.ts'
import { type Parts, packed } from './zip.ts'

const KNOWN =
  /^(mimetype|(content|styles|meta|settings|manifest)\.(xml|rdf)|META-INF\/(manifest|documentsignatures)\.xml|Pictures\/[^/]+\.(png|jpe?g|gif|svg|emf|wmf|bmp|tiff?|svm)|Thumbnails\/thumbnail\.png|Configurations2\/.*|layout-cache|Object.*)$/
const ACTIVE_ELEMENT =
  /^(script:|office:scripts?$|draw:(object-ole|applet|plugin|floating-frame)$|text:(dde-connection|section-source|database|execute-macro)|office:(dde-source)|form:)/
const FETCHING = /^(https?|ftp|file|javascript|vnd\.[\w.]+|macro|data|smb):/i
const LINK = /^(text:a|draw:a|text:bibliography.*)$/
const PLAIN_LINK = /^(https?:\/\/|mailto:|tel:|#)/i

const xmlOf = (parts: Parts) =>
  [...parts].filter(([name, bytes]) => /\.(xml|rdf)$/.test(name) && bytes.length > 0)

export function refuseActiveOpenDocument(parts: Parts): void {
  for (const name of parts.keys()) if (!KNOWN.test(name)) refuse('HoldsActiveContent')
  for (const [, bytes] of xmlOf(parts)) {
    for (const element of everyElement(parsed(bytes))) {
      const { name, attributes } = element
      if (name === 'manifest:encryption-data') refuse('LockedWithPassword')
      if (ACTIVE_ELEMENT.test(name) && hasContent(element)) refuse('HoldsActiveContent')
      const to = unescaped(attributes.get('xlink:href') ?? '').trim()
      if (
        LINK.test(name) ? to && !PLAIN_LINK.test(to) : FETCHING.test(to) || to.startsWith('../')
      ) {
        refuse('HoldsActiveContent')
      }
    }
  }
}

// Writers leave empty frames of these behind.
const hasContent = ({ name, children, attributes }: Element) =>
  !/^(office:scripts|form:)/.test(name) || children.length > 0 || attributes.has('xlink:href')

const HIDING = /^text:(hidden-text|hidden-paragraph|conditional-text)$/

export function openDocumentWarnings(parts: Parts): readonly FileWarning[] {
  const found = new Set<FileWarning>()
  for (const [name, bytes] of parts) {
    if (name.startsWith('Thumbnails/')) found.add('EarlierRevisions')
    if (name.startsWith('Object')) found.add('FilesInside')
    for (const warning of exifIn(bytes, name)) found.add(warning)
  }
  for (const [part, bytes] of xmlOf(parts)) {
    for (const element of everyElement(parsed(bytes))) {
      const { name, attributes } = element
      if (name === 'text:changed-region') found.add('TrackedChanges')
      if (name === 'office:annotation') found.add('Comments')
      if (
        /^(dc:creator|meta:initial-creator|meta:printed-by)$/.test(name) &&
        wordsOf(element).trim()
      ) {
        found.add('AuthorNames')
      }
      if (part === 'meta.xml' && name === 'meta:user-defined') found.add('AuthorNames')
      if (
        HIDING.test(name) ||
        attributes.get('text:display') === 'none' ||
        attributes.get('text:is-hidden') === 'true'
      )
        found.add('HiddenText')
    }
  }
  const { unseen, unclear } = whiteWords(textTrees(parts).map(([, tree]) => tree))
  if (unseen.size + unclear.size > 0) found.add('HiddenText')
  return [...found].sort()
}

const textTrees = (parts: Parts) =>
  ['content.xml', 'styles.xml'].flatMap((name) => {
    const bytes = parts.get(name)
    return bytes && bytes.length > 0 ? [[name, parsed(bytes)] as const] : []
  })

const DROPPED =
  /^(text:(tracked-changes|change|change-start|change-end|hidden-text|hidden-paragraph|conditional-text|variable-decls|user-field-decls|bookmark|bookmark-start|bookmark-end|reference-mark|reference-mark-start|reference-mark-end|sequence-ref|dde-connection-decls|meta)|office:(annotation|annotation-end|scripts|forms|event-listeners)|svg:(title|desc)|loext:.*|dc:.*|meta:.*|presentation:.*|draw:(layer-set))$/
const UNWRAPPED =
  /^text:(user-field-(get|input)|variable-(get|set|input)|text-input|placeholder|author-name|author-initials|file-name|creator|initial-creator|editing-.*|modification-.*|creation-.*|print.*|user-defined|expression|drop-down|sender-.*|bookmark-ref|reference-ref|keywords|subject|title|description|template-name)$/
const DROPPED_ATTRIBUTE =
  /^(officeooo:|loext:|xml:id$|office:(target-frame-name|name|title)$|draw:name$|text:(condition|formula)$)/

export async function cleanedOpenDocument(parts: Parts): Promise<Uint8Array> {
  const trees = textTrees(parts)
  const { unseen, unclear } = whiteWords(trees.map(([, tree]) => tree))
  if (unclear.size > 0) throw new NoCleanCopy('HoldsWhatCannotBeCleaned')
  for (const element of unseen) {
    element.children = element.children.filter((one) => typeof one !== 'string')
  }
  const hiding = new Set(trees.flatMap(([, tree]) => [...hidingStylesIn(tree)]))
  const pictures = new Map<string, string>()
  const out: [string, Uint8Array][] = [
    ['mimetype', Buffer.from('application/vnd.oasis.opendocument.text')],
  ]
  for (const [name, tree] of trees) {
    const shaped = reshaped(tree, (element) => shapedText(element, hiding))
    for (const element of everyElement(shaped)) moveHref(element, parts, pictures)
    out.push([name, written(shaped)])
  }
  for (const [from, to] of pictures) {
    out.push([to, await cleanedMedia(parts.get(from) ?? Buffer.alloc(0))])
  }
  return packed(
    [...out, ['META-INF/manifest.xml', manifestOf(out.map(([name]) => name))]],
    'mimetype',
  )
}

/** Names of styles by which words are hidden. */
export function hidingStylesIn(tree: Element): ReadonlySet<string> {
  const hiding = new Set<string>()
  for (const element of everyElement(tree)) {
    if (element.name !== 'style:style') continue
    for (const { attributes } of everyElement(element)) {
      if (attributes.get('text:display') === 'none') {
        hiding.add(element.attributes.get('style:name') ?? '')
      }
    }
  }
  return hiding
}

export function isHidingOpen({ name, attributes }: Element, hiding: ReadonlySet<string>): boolean {
  if (HIDING.test(name) || hiding.has(attributes.get('text:style-name') ?? '')) return true
  const none = attributes.get('text:display') === 'none' && /^text:(section|p|span|h)$/.test(name)
  return none || attributes.get('text:is-hidden') === 'true'
}

function shapedText(element: Element, hiding: ReadonlySet<string>) {
  const { name, attributes, children } = element
  if (DROPPED.test(name) || isHidingOpen(element, hiding)) return undefined
  if (/^draw:object/.test(name)) throw new NoCleanCopy('HoldsWhatCannotBeCleaned')
  if (UNWRAPPED.test(name)) return children
  for (const attribute of attributes.keys()) {
    if (DROPPED_ATTRIBUTE.test(attribute) && !(name === 'text:a' && attribute === 'xlink:href')) {
      attributes.delete(attribute)
    }
  }
  return element
}

/** Pictures are called by number: their names may tell something. */
function moveHref(element: Element, parts: Parts, pictures: Map<string, string>): void {
  const to = unescaped(element.attributes.get('xlink:href') ?? '')
  if (to === '' || /^text:a$|^draw:a$/.test(element.name)) return
  const [, ending = ''] = /\.(png|jpe?g|gif|webp)$/i.exec(to) ?? []
  const from = to.replace(/^\.\//, '')
  if (!ending || !parts.has(from)) throw new NoCleanCopy('HoldsWhatCannotBeCleaned')
  const moved = pictures.get(from) ?? `Pictures/${pictures.size + 1}.${ending.toLowerCase()}`
  pictures.set(from, moved)
  element.attributes.set('xlink:href', moved)
}

function manifestOf(names: readonly string[]): Buffer {
  const of: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg' }
  const entry = (path: string, type: string) => ({
    name: 'manifest:file-entry',
    attributes: new Map([
      ['manifest:full-path', path],
      ['manifest:media-type', type],
    ]),
    children: [],
  })
  const typeOf = (name: string) =>
    name.endsWith('.xml') ? 'text/xml' : (of[name.split('.').at(-1) ?? ''] ?? 'image/gif')
  return written({
    name: 'manifest:manifest',
    attributes: new Map([
      ['xmlns:manifest', 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'],
      ['manifest:version', '1.2'],
    ]),
    children: [
      entry('/', 'application/vnd.oasis.opendocument.text'),
      ...names.filter((name) => name !== 'mimetype').map((name) => entry(name, typeOf(name))),
    ],
  })
}

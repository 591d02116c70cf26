// Words of an OpenDocument text that are not seen: deleted, noted at the margin, hidden, and who wrote them.
import type { HiddenWords } from '../application/file-ports.ts'
import { hidingStylesIn, isHidingOpen } from './open-document.ts'
import { whiteWords } from './open-document-white.ts'
import { type Element, elementsOf, everyElement, parsed, unescaped, wordsOf } from './xml.ts'
import type { Parts } from './zip.ts'

export function* wordsHiddenInOpenDocument(parts: Parts): Generator<HiddenWords> {
  const trees = ['content.xml', 'styles.xml', 'meta.xml'].flatMap((name) => {
    const bytes = parts.get(name)
    return bytes && bytes.length > 0 ? [parsed(bytes)] : []
  })
  const hiding = new Set(trees.flatMap((tree) => [...hidingStylesIn(tree)]))
  for (const tree of trees) yield* within(tree, hiding)
  const { unseen, unclear } = whiteWords(trees)
  for (const element of [...unseen, ...unclear]) {
    const own = element.children.filter((one) => typeof one === 'string')
    yield { warning: 'HiddenText', words: unescaped(own.join('')) }
  }
}

const said = (element: Element): string => unescaped(wordsOf(element))
const saidBy = (element: Element | undefined): { readonly by?: string } => {
  const who = element && [...everyElement(element)].find(({ name }) => name === 'dc:creator')
  const by = who ? said(who) : ''
  return by === '' ? {} : { by }
}
/** Its own words, without who wrote them and when. */
const paragraphs = (element: Element): string =>
  elementsOf(element)
    .filter(({ name }) => /^text:/.test(name))
    .map(said)
    .join(' ')

function* within(element: Element, hiding: ReadonlySet<string>): Generator<HiddenWords> {
  const { name } = element
  if (name === 'text:changed-region') {
    const deletion = elementsOf(element).find((one) => one.name === 'text:deletion')
    if (deletion) {
      yield { warning: 'TrackedChanges', words: paragraphs(deletion), ...saidBy(deletion) }
    }
    return
  }
  if (name === 'office:annotation') {
    yield { warning: 'Comments', words: paragraphs(element), ...saidBy(element) }
    return
  }
  if (/^(dc:creator|meta:initial-creator|meta:printed-by)$/.test(name)) {
    yield { warning: 'AuthorNames', words: said(element) }
  }
  if (isHidingOpen(element, hiding)) {
    yield { warning: 'HiddenText', words: said(element) }
    return
  }
  for (const child of elementsOf(element)) yield* within(child, hiding)
}

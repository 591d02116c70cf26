// What is stuck on a page of a PDF: links, notes, fields, stamps.
import { at, nameOf, numbersIn, PDFArray, PDFDict, PDFName, wordsOf } from './pdf-file.ts'
import { around, type Box } from './pdf-geometry.ts'

export type Annotation = {
  readonly kind: string
  readonly box: Box
  /** Whether it has a look of its own on the page. */
  readonly seen: boolean
  readonly commented: boolean
  readonly author: boolean
}

const QUIET = new Set(['Link', 'Widget', 'Popup', 'PrinterMark', 'TrapNet'])
const HIDDEN_FLAGS = 2 | 32

export function annotationsOf(page: PDFDict): readonly Annotation[] {
  const list = at(page, 'Annots')
  if (!(list instanceof PDFArray)) return []
  return Array.from({ length: list.size() }, (_, n) => list.lookup(n)).flatMap((of) => {
    if (!(of instanceof PDFDict)) return []
    const kind = nameOf(at(of, 'Subtype'))
    const [a = 0, b = 0, c = 0, d = 0] = numbersIn(at(of, 'Rect'))
    const flags = Number(String(at(of, 'F') ?? 0))
    const speaks = !QUIET.has(kind)
    const words = wordsOf(at(of, 'Contents')) || wordsOf(at(of, 'RC'))
    return [
      {
        kind,
        box: around([
          [a, b],
          [c, d],
        ]),
        seen: at(of, 'AP') instanceof PDFDict && kind !== 'Popup' && (flags & HIDDEN_FLAGS) === 0,
        commented: speaks && (words !== '' || of.has(PDFName.of('Popup'))),
        author: speaks && wordsOf(at(of, 'T')) !== '',
      },
    ]
  })
}

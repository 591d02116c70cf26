// Words of a PDF that are not seen: below something, in no ink, off the page, in notes; and who wrote it.
import type { HiddenWords } from '../application/file-ports.ts'
import { at, drawingOf, PDFArray, PDFDict, type PDFDocument, wordsOf } from './pdf-file.ts'
import { readPdf } from './pdf-looking.ts'
import { pagePainting } from './pdf-painting.ts'

type Piece = { readonly warning: 'HiddenText' | 'TextUnderBoxes'; readonly words: string }

export async function wordsHiddenInPdf(bytes: Buffer): Promise<readonly HiddenWords[]> {
  const { file } = await readPdf(bytes)
  return [...within(file)]
}

function* within(file: PDFDocument): Generator<HiddenWords> {
  for (const { node } of file.getPages()) {
    const pieces: Piece[] = []
    pagePainting(node, drawingOf(node), (warning, words) => pieces.push({ warning, words }))
    for (const warning of ['TextUnderBoxes', 'HiddenText'] as const) {
      const own = pieces.filter((one) => one.warning === warning).map(({ words }) => words)
      yield { warning, words: together(own) }
    }
    yield* notes(node)
  }
  const info = file.context.lookup(file.context.trailerInfo.Info)
  if (!(info instanceof PDFDict)) return
  yield { warning: 'AuthorNames', words: wordsOf(at(info, 'Author')) }
  for (const key of ['Subject', 'Keywords']) {
    yield { warning: 'Comments', words: wordsOf(at(info, key)) }
  }
}

/** Programs draw line by line, word by word or letter by letter. */
const together = (pieces: readonly string[]): string =>
  pieces.reduce((all, one) => (one.length > 1 && all !== '' ? `${all} ${one}` : all + one), '')

function* notes(page: PDFDict): Generator<HiddenWords> {
  const list = at(page, 'Annots')
  if (!(list instanceof PDFArray)) return
  for (let n = 0; n < list.size(); n += 1) {
    const note = list.lookup(n)
    if (!(note instanceof PDFDict)) continue
    const by = wordsOf(at(note, 'T'))
    const words = wordsOf(at(note, 'Contents'))
    if (words === '') yield { warning: 'AuthorNames', words: by }
    else yield { warning: 'Comments', words, ...(by === '' ? {} : { by }) }
  }
}

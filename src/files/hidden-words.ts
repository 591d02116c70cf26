// The words of a file that a copy for others leaves behind: read for whose file it is, so that they know what would go.
import type { FileType, HiddenWords, WordsFound } from '../application/file-ports.ts'

const MOST_PIECES = 200
const LONGEST = 2_000
const MOST_LETTERS = 40_000
/** Signs that turn around or break up what is read with them. */
const UNREAD = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/gu

export async function hiddenWords(file: Uint8Array, type: FileType): Promise<WordsFound> {
  return within(await all(Buffer.from(file.buffer, file.byteOffset, file.byteLength), type))
}

async function all(bytes: Buffer, type: FileType): Promise<Iterable<HiddenWords>> {
  switch (type) {
    case 'pdf': {
      const { wordsHiddenInPdf } = await import('./hidden-pdf.ts')
      return await wordsHiddenInPdf(bytes)
    }
    case 'docx':
    case 'xlsx':
    case 'pptx': {
      const { openPackage } = await import('./zip.ts')
      const { wordsHiddenInOffice } = await import('./hidden-office.ts')
      return wordsHiddenInOffice(openPackage(bytes), type)
    }
    case 'odt': {
      const { openPackage } = await import('./zip.ts')
      const { wordsHiddenInOpenDocument } = await import('./hidden-open-document.ts')
      return wordsHiddenInOpenDocument(openPackage(bytes))
    }
    default:
      return []
  }
}

/** Each once, and no more than somebody would read: that there is more is said. */
function within(all: Iterable<HiddenWords>): WordsFound {
  const words: HiddenWords[] = []
  const known = new Set<string>()
  let letters = 0
  for (const { warning, words: said, by } of all) {
    const plain = said.replace(UNREAD, ' ').replace(/\s+/g, ' ').trim()
    const who = by?.replace(UNREAD, ' ').trim()
    const key = JSON.stringify([warning, plain, who])
    if (plain === '' || known.has(key)) continue
    if (words.length >= MOST_PIECES || letters > MOST_LETTERS) return { words, more: true }
    known.add(key)
    const shown = plain.slice(0, LONGEST)
    letters += shown.length
    words.push({ warning, words: shown, ...(who ? { by: who } : {}) })
  }
  return { words, more: false }
}

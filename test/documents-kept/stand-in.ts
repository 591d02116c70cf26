// Files for tests without the work of looking into them: types by their first bytes, and copies that say that they are.
import type { Blobs } from '../../src/application/document-ports.ts'
import {
  type FileInspection,
  FileNotCleaned,
  type FileType,
  type FileWarning,
} from '../../src/application/file-ports.ts'

/** A picture that shows one grey dot; what comes after its end shows nowhere. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoAwAAgQCAH8V8WQAAAABJRU5ErkJggg==',
  'base64',
)
const starts: readonly (readonly [string, FileType])[] = [
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
]
/** A file carries what stands in it in so many words. */
const carries: readonly (readonly [string, FileWarning])[] = [
  ['/Author', 'AuthorNames'],
  ['/Comment', 'Comments'],
  ['GPS', 'PlaceOfPhoto'],
]

const noCopies = ['NeedsPictures', 'HoldsWhatCannotBeCleaned'] as const

export const standInInspection: FileInspection = {
  async inspect(bytes) {
    const text = Buffer.from(bytes).toString('latin1')
    if (bytes.length === 0) return { refused: 'EmptyFile' }
    if (text.includes('EICAR')) return { refused: 'HoldsMalware' }
    if (text.startsWith('MZ')) return { refused: 'KindNotTaken' }
    const type = starts.find(([start]) => text.startsWith(start))?.[1] ?? 'text'
    const warnings = carries.flatMap(([words, warning]) => (text.includes(words) ? [warning] : []))
    return { type, warnings, ...(type === 'pdf' ? { pages: 2 } : {}) }
  },
  async cleaned(bytes) {
    const text = Buffer.from(bytes).toString('latin1')
    if (text.includes('/Broken')) throw new Error('cannot be cleaned')
    const why = noCopies.find((one) => text.includes(`/${one}`))
    if (why) throw new FileNotCleaned(why)
    const plain = carries.reduce((said, [words]) => said.replaceAll(words, ''), text)
    return Buffer.from(plain, 'latin1')
  },
  async hidden(bytes) {
    const text = Buffer.from(bytes).toString('latin1')
    const words = carries.flatMap(([sign, warning]) => {
      const [, said = ''] = text.split(sign)
      return text.includes(sign) ? [{ warning, words: said.trim() }] : []
    })
    return { words, more: false }
  },
  async page(bytes) {
    const page = Buffer.concat([
      Buffer.from('page '),
      await standInInspection.cleaned(bytes, 'jpeg'),
    ])
    return { page, small: DOT }
  },
  async bound(pages) {
    return Buffer.concat([Buffer.from(`%PDF-1.7 ${pages.length} pages\n`), ...pages])
  },
  forms: {
    blank: async () => ({ refused: 'CheckNotPossible' }),
    filled: async (bytes) => ({ bytes, unfit: [] }),
  },
  async pictures(bytes, type, most) {
    if (type !== 'pdf' && type !== 'png') return []
    const many = Math.min(most, type === 'pdf' ? 2 : 1)
    return Array.from({ length: many }, (_, i) =>
      Buffer.concat([DOT, Buffer.from(`${i} of ${bytes.length}`)]),
    )
  },
}

export type KeptBlobs = Blobs & {
  readonly kept: Map<string, Uint8Array>
  /** Given here, it happens instead. */
  fails: ((doing: 'put' | 'get' | 'remove') => Error | undefined) | undefined
}

/** In memory, whole or not at all. */
export function blobsInMemory(): KeptBlobs {
  const kept = new Map<string, Uint8Array>()
  const blobs: KeptBlobs = {
    kept,
    fails: undefined,
    async put(name, bytes) {
      const failure = blobs.fails?.('put')
      if (failure) throw failure
      kept.set(name, Uint8Array.from(bytes))
    },
    async get(name) {
      const failure = blobs.fails?.('get')
      if (failure) throw failure
      return kept.get(name)
    },
    async remove(name) {
      const failure = blobs.fails?.('remove')
      if (failure) throw failure
      kept.delete(name)
    },
  }
  return blobs
}

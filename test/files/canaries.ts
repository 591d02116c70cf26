// Words hidden where people do not look, each in a file that also shows something; and a nose for them.
import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import type { FileType, FileWarning } from '../../src/application/file-ports.ts'
import { documentCanaries } from './canaries-documents.ts'
import { paperCanaries } from './canaries-papers.ts'
import { pictureCanaries } from './canaries-pictures.ts'

export type Canary = {
  readonly where: string
  readonly type: FileType
  readonly bytes: Buffer
  /** What is said of it before others see it. */
  readonly warned?: FileWarning
}

export const canaries = async (): Promise<readonly Canary[]> => [
  ...(await pictureCanaries()),
  ...(await paperCanaries()),
  ...(await documentCanaries()),
]

const writings = (word: string): readonly Buffer[] => {
  const wide = Buffer.from(word, 'utf16le')
  return [
    Buffer.from(word),
    wide,
    Buffer.from(wide).swap16(),
    Buffer.from(Buffer.from(word).toString('hex')),
    Buffer.from(Buffer.from(word).toString('hex').toUpperCase()),
    Buffer.from(Buffer.from(wide).swap16().toString('hex').toUpperCase()),
  ]
}

/** Whether a word stands anywhere in it, also where it is packed. */
export function smells(bytes: Buffer, word: string, depth = 0): boolean {
  if (writings(word).some((writing) => bytes.includes(writing))) return true
  if (depth > 4) return false
  if (bytes.toString('latin1', 0, 4) === 'PK\x03\x04') {
    const parts = unzipSync(bytes)
    return Object.entries(parts).some(
      ([name, part]) => name.includes(word) || smells(Buffer.from(part), word, depth + 1),
    )
  }
  return unpacked(bytes).some((part) => smells(part, word, depth + 1))
}

/** Everything in it that unpacks, wherever it begins. */
function unpacked(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = []
  for (let at = bytes.indexOf(0x78); at >= 0; at = bytes.indexOf(0x78, at + 1)) {
    if ((0x7800 | (bytes[at + 1] ?? 0)) % 31 !== 0) continue
    try {
      found.push(inflateSync(bytes.subarray(at), { finishFlush: 2 }))
    } catch {
      // It only looked as if.
    }
  }
  return found
}

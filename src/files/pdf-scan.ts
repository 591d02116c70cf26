// A PDF read byte by byte, whatever its tables say: every name in every revision, and how far its streams unpack.
import { inflateSync } from 'node:zlib'
import { endsAsArchive } from './kinds.ts'
import { unescapedName } from './pdf-tokens.ts'
import { refuse } from './refused.ts'

const MOST_UNPACKED = 100 * 1024 * 1024
const MOST_OBJECTS = 300_000
const MARKUP = /<(script|html|!doctype|svg|iframe|\?php)/i

export type Scanned = {
  readonly names: ReadonlySet<string>
  readonly revisions: number
}

export function scannedPdf(bytes: Buffer): Scanned {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 1024))
  // Cut off, or something else was hung on.
  if (!tail.includes('%%EOF')) refuse('CannotBeRead')
  if (endsAsArchive(bytes) || MARKUP.test(bytes.toString('latin1', 0, 1024)) || MARKUP.test(tail)) {
    refuse('KindNotTaken')
  }
  const scan = new Scan()
  scan.read(bytes, 0)
  if (scan.markup) refuse('KindNotTaken')
  return { names: scan.names, revisions: revisionsOf(bytes) }
}

/** A file made for the web has two ends and one revision; tables of letters end with the same sign. */
function revisionsOf(bytes: Buffer): number {
  const ends = bytes.toString('latin1').match(/startxref\s+\d+\s+%%EOF/g)?.length ?? 0
  return bytes.subarray(0, 1024).includes('/Linearized') ? ends - 1 : ends
}

class Scan {
  readonly names = new Set<string>()
  markup = false
  private unpacked = 0
  private objects = 0

  read(bytes: Buffer, depth: number): void {
    if (depth > 3) refuse('UnpacksTooBig')
    const text = bytes.toString('latin1')
    // A comment, a string, a name or a word that matters: whatever comes first.
    const sign = /%[^\r\n]*|\(|\/([^\s()<>[\]{}/%]*)|\bstream\r?\n|\bobj\b/g
    let dictFrom = 0
    for (let found = sign.exec(text); found; found = sign.exec(text)) {
      const [word, name] = found
      if (word === '(') sign.lastIndex = afterString(text, found.index)
      else if (name !== undefined) this.names.add(unescapedName(name))
      else if (word === 'obj') {
        dictFrom = found.index
        this.objects += 1
        if (this.objects > MOST_OBJECTS) refuse('UnpacksTooBig')
      } else if (word.startsWith('stream')) {
        sign.lastIndex = this.stream(bytes, text, dictFrom, sign.lastIndex, depth)
      } else if (MARKUP.test(word)) this.markup = true
    }
  }

  private stream(
    bytes: Buffer,
    text: string,
    dictFrom: number,
    from: number,
    depth: number,
  ): number {
    const next = text.indexOf('endstream', from)
    const end = next < 0 ? text.length : next
    const dict = unescapedName(text.slice(Math.max(dictFrom, from - 4096), from))
    const data = bytes.subarray(from, end)
    // Tables may point anywhere, also to an object that lies within a stream.
    if (/\d\s+\d+\s+obj\b/.test(text.slice(from, end))) this.read(data, depth + 1)
    const image = /\/Subtype\s*\/Image\b/.test(dict)
    if (!image && /\/(FlateDecode|Fl)\b/.test(dict)) {
      const filters = (dict.match(/\/(FlateDecode|Fl)\b/g) ?? []).length
      let plain: Buffer | undefined = data
      for (let n = 0; n < filters && plain; n += 1) plain = this.inflated(plain)
      if (plain && /\/ObjStm\b/.test(dict)) this.read(plain, depth + 1)
    }
    return end
  }

  private inflated(data: Buffer): Buffer | undefined {
    try {
      const options = { maxOutputLength: MOST_UNPACKED - this.unpacked, finishFlush: 2 }
      const plain = inflateSync(data, options)
      this.unpacked += plain.length
      return plain
    } catch (error) {
      if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
        return refuse('UnpacksTooBig')
      // Enciphered, or broken: the reader will say.
      return undefined
    }
  }
}

function afterString(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '(') depth += 1
    else if (sign === ')') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  // It never closes: a reader would go on behind it.
  return from + 1
}

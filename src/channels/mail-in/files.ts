// Files that came with a mail: taken by what they are, never by what they say they are; the rest is named as left out.
import type { MailPart } from '../../application/mail-in-ports.ts'

const MOST_FILES = 10
const MOST_BYTES = 10 * 1024 * 1024

export type CameWith = { readonly name: string; readonly bytes: Uint8Array }
export type Taken = { readonly files: readonly MailPart[]; readonly leftOut: readonly string[] }

/** Where scanning and making anew will stand: what is not given back is left out. */
export type FileTaker = (file: CameWith) => MailPart | undefined

export function takeFiles(came: readonly CameWith[], take: FileTaker = takenByKind): Taken {
  const files: MailPart[] = []
  const leftOut: string[] = []
  for (const file of came) {
    const taken = files.length < MOST_FILES ? take(file) : undefined
    if (taken) files.push(taken)
    else leftOut.push(nameOf(file.name))
  }
  return { files, leftOut: leftOut.slice(0, 50) }
}

export const takenByKind: FileTaker = ({ name, bytes }) => {
  if (bytes.length === 0 || bytes.length > MOST_BYTES) return undefined
  const kind = kindOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name)
  return kind && { name: named(name, kind), type: TYPES[kind], bytes }
}

type Kind = 'pdf' | 'jpg' | 'png' | 'heic' | 'docx' | 'txt'
const TYPES: Readonly<Record<Kind, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
}

/** By the first bytes. Text is what is nothing else, holds no markup and is called text. */
function kindOf(bytes: Buffer, name: string): Kind | undefined {
  const starts = (...signs: number[]) => signs.every((sign, i) => bytes[i] === sign)
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return 'pdf'
  if (starts(0xff, 0xd8, 0xff)) return 'jpg'
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (/^....ftyp(heic|heix|heim|heis|mif1)/s.test(bytes.toString('latin1', 0, 12))) return 'heic'
  if (starts(0x50, 0x4b, 0x03, 0x04)) return isDocument(bytes) ? 'docx' : undefined
  return isText(bytes) && /\.txt$/i.test(name) ? 'txt' : undefined
}

/** A document of words without macros; any other archive is left out. */
const isDocument = (bytes: Buffer): boolean =>
  bytes.includes('[Content_Types].xml') &&
  bytes.includes('word/document.xml') &&
  !bytes.includes('vbaProject.bin')

const isText = (bytes: Buffer): boolean => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return (
      !/(?![\t\n\f\r])\p{Cc}/u.test(text) && !/^\s*<(\?xml|!doctype|html|svg|script)/i.test(text)
    )
  } catch {
    return false
  }
}

/** A name that can stand in a page, a header and a folder; it ends as what it is. */
const nameOf = (said: string): string =>
  said
    .normalize('NFC')
    .replaceAll(/^.*[/\\]/gs, '')
    .replaceAll(/[\p{C}\u2028\u2029"<>|:*?;%]/gu, '_')
    .replace(/^\.+/, '')
    .trim()
    .slice(-100) || 'file'
const named = (said: string, kind: Kind): string => {
  const name = nameOf(said)
  const fits = kind === 'jpg' ? /\.jpe?g$/i : new RegExp(`\\.${kind}$`, 'i')
  return fits.test(name) ? name : `${name}.${kind}`
}

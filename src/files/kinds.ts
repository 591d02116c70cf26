// What a file is, by what is in it; the name may only agree.
import { fileTypeFromBuffer } from 'file-type'
import type { FileType } from '../application/file-ports.ts'
import { refuse } from './refused.ts'

const endings: Record<FileType, readonly string[]> = {
  pdf: ['pdf'],
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  png: ['png'],
  webp: ['webp'],
  gif: ['gif'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  pptx: ['pptx'],
  odt: ['odt'],
  text: ['txt', 'text', 'csv', 'tsv'],
}

/** A name that turns around as it is read, or holds signs nobody sees, agrees with nothing. */
const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u

export function refuseOtherName(type: FileType, name: string): void {
  const [, ending = ''] = /\.([^./\\]+)$/.exec(name) ?? []
  if (UNSEEN.test(name) || !endings[type].includes(ending.toLowerCase())) {
    refuse('NameAndContentDiffer')
  }
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le')

/** A package still has to say which; `text` is what nothing else claims. */
export async function kindOf(bytes: Buffer): Promise<FileType | 'package'> {
  if (bytes.length === 0) refuse('EmptyFile')
  if (bytes.subarray(0, 8).equals(OLE)) {
    // Word and its kin put what has a password into the container of their old formats.
    refuse(bytes.includes(ENCRYPTED_PACKAGE) ? 'LockedWithPassword' : 'KindNotTaken')
  }
  const start = bytes.toString('latin1', 0, 8)
  if (start.startsWith('%PDF-')) return 'pdf'
  // Readers look for the head of a PDF anywhere near the front.
  if (bytes.subarray(0, 1024 + 5).includes('%PDF-')) refuse('KindNotTaken')
  if (start.startsWith('PK\u0003\u0004')) return 'package'
  const found = await fileTypeFromBuffer(bytes)
  switch (found?.mime) {
    case 'image/jpeg':
      return 'jpeg'
    case 'image/png':
    case 'image/vnd.mozilla.apng':
      return 'png'
    case 'image/webp':
      return 'webp'
    case 'image/gif':
      return 'gif'
    case 'image/heic':
    case 'image/heif':
    case 'image/heic-sequence':
    case 'image/heif-sequence':
      // Nothing here reads it, and telephones make nothing else by themselves: so what to do is said.
      return refuse('PhotoOfApple')
    case undefined:
      return 'text'
    default:
      return refuse('KindNotTaken')
  }
}

// Each is long enough that a picture does not hold it by chance.
const OTHERS = ['<script', '<html', '<!doctype', '<svg', '<iframe', 'javascript:', '<?php', '%pdf-']

/** Whether something else lies in it that another program would take it for. */
export function holdsAnother(bytes: Buffer): boolean {
  const lower = bytes.toString('latin1').toLowerCase()
  return OTHERS.some((sign) => lower.includes(sign)) || endsAsArchive(bytes)
}

/** Archives are read from their end: one may be hung on to anything. */
export function endsAsArchive(bytes: Buffer): boolean {
  return bytes.subarray(-(65_535 + 22)).includes('PK\u0005\u0006')
}

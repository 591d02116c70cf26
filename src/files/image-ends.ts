// Where a picture ends by its own account: what comes after it is not the picture.
import { refuse } from './refused.ts'

type Image = 'jpeg' | 'png' | 'webp' | 'gif'

/** Throws where the picture is not whole. */
export function endOf(bytes: Buffer, kind: Image): number {
  const end = { jpeg: jpegEnd, png: pngEnd, webp: webpEnd, gif: gifEnd }[kind](bytes)
  if (end === undefined || end > bytes.length) return refuse('CannotBeRead')
  return end
}

function jpegEnd(bytes: Buffer): number | undefined {
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (marker === 0xd9) return at + 2
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2
    else {
      at += 2 + bytes.readUInt16BE(at + 2)
      if (marker === 0xda) at = afterScan(bytes, at)
    }
  }
  return bytes.length >= at + 2 && bytes[at] === 0xff && bytes[at + 1] === 0xd9 ? at + 2 : undefined
}

function afterScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

function pngEnd(bytes: Buffer): number | undefined {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return end
    at = end
  }
  return undefined
}

function webpEnd(bytes: Buffer): number | undefined {
  if (bytes.length < 12) return undefined
  const length = bytes.readUInt32LE(4)
  return 8 + length + (length % 2)
}

function gifEnd(bytes: Buffer): number | undefined {
  if (bytes.length < 13) return undefined
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  let at = 13 + table(bytes[10] ?? 0)
  const skipBlocks = () => {
    while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0)
    at += 1
  }
  while (at < bytes.length) {
    const sign = bytes[at]
    if (sign === 0x3b) return at + 1
    if (sign === 0x21) at += 2
    else if (sign === 0x2c) at += 11 + table(bytes[at + 9] ?? 0)
    else return undefined
    skipBlocks()
  }
  return undefined
}

/** Whether somebody wrote a remark before the picture begins. */
export function jpegComments(bytes: Buffer): boolean {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    if (bytes[at + 1] === 0xfe) return true
    if (bytes[at + 1] === 0xda) return false
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return false
}

// A JPEG with its pixels as they are and without what was written beside them.
const KEPT = new Set([0xe0, 0xee])

/** Keeps what a decoder needs, among it how colours are to be read (APP14), and ends where the picture ends. */
export function withoutNotes(bytes: Buffer): Buffer {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new Error('no JPEG')
  const out = [bytes.subarray(0, 2)]
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) throw new Error('no JPEG')
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) break
    let end = at + 2 + bytes.readUInt16BE(at + 2)
    if (marker === 0xda) end = scanEnd(bytes, end)
    const note = marker === 0xfe || (marker >= 0xe0 && marker <= 0xef)
    if (!note || KEPT.has(marker))
      out.push(marker === 0xe0 ? shortHead(bytes, at, end) : bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat([...out, Buffer.from([0xff, 0xd9])])
}

/** The head of a JFIF file may hold a small picture, and a second head another. */
function shortHead(bytes: Buffer, at: number, end: number): Buffer {
  if (bytes.toString('latin1', at + 4, at + 9) !== 'JFIF\0' || end - at < 18) return Buffer.alloc(0)
  const head = Buffer.from(bytes.subarray(at, at + 18))
  head.writeUInt16BE(16, 2)
  head[16] = 0
  head[17] = 0
  return head
}

function scanEnd(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

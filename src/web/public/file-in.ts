// A part of a form (RFC 7578), mostly its one file: found by its boundary, byte for byte.

export const fileIn = (type: string | undefined, body: unknown): Uint8Array | undefined =>
  partIn(type, body, 'file')

/** The name is one of ours: it holds letters alone. */
export function partIn(
  type: string | undefined,
  body: unknown,
  wanted: string,
): Uint8Array | undefined {
  const boundary = /boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/.exec(type ?? '')
  const name = boundary?.[1] ?? boundary?.[2]
  const named = new RegExp(`\\bname="${wanted}"`, 'i')
  if (name === undefined || !Buffer.isBuffer(body)) return undefined
  const delimiter = Buffer.from(`--${name}`)
  for (let at = body.indexOf(delimiter); at >= 0; ) {
    const next = body.indexOf(delimiter, at + delimiter.length)
    if (next < 0) return undefined
    const part = body.subarray(at + delimiter.length + 2, next - 2)
    const gap = part.indexOf('\r\n\r\n')
    const head = part.subarray(0, Math.max(gap, 0)).toString('latin1')
    if (gap >= 0 && named.test(head)) {
      const file = part.subarray(gap + 4)
      return file.length > 0 ? file : undefined
    }
    at = next
  }
  return undefined
}

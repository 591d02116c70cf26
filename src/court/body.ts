// Bytes that come in by HTTP, up to a bound: what is longer is not read to its end.
import type { IncomingMessage } from 'node:http'

export async function upTo(
  most: number,
  stream: AsyncIterable<Uint8Array> | null,
): Promise<Uint8Array | 'too-long'> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of stream ?? []) {
    length += part.length
    if (length > most) return 'too-long'
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** Who says beforehand that it is too long is answered without its being read. */
export const bodyOf = (most: number, request: IncomingMessage) =>
  Number(request.headers['content-length'] ?? 0) > most
    ? Promise.resolve('too-long' as const)
    : upTo(most, request)

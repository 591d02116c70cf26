// Real randomness, and how ids and codes are made from bytes.
import { randomFillSync } from 'node:crypto'
import type { Chance } from '../application/world.ts'

/** Without i, l, o and u: none is mixed up with another in reading, and no word comes about. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/** 128 bits as 26 letters. */
export function idFrom(bytes: Uint8Array): string {
  let bits = 0
  let held = 0
  let id = ''
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      id += LETTERS[(held >> bits) & 31]
    }
    held &= 0xff
  }
  return bits > 0 ? id + LETTERS[(held << (5 - bits)) & 31] : id
}

/** Decimal digits, each as likely as the others: bytes of 250 and more are thrown away. */
export function codeFrom(draw: () => Uint8Array, digits: number): string {
  let code = ''
  while (code.length < digits) {
    for (const byte of draw()) if (byte < 250 && code.length < digits) code += String(byte % 10)
  }
  return code
}

/** Drawn by the page, for asking the system costs more than drawing; what was given out is wiped here. */
const page = new Uint8Array(4096)
let given = page.length

function drawn(length: number): Uint8Array {
  if (length > page.length / 4) return randomFillSync(new Uint8Array(length))
  if (given + length > page.length) {
    randomFillSync(page)
    given = 0
  }
  const bytes = page.slice(given, given + length)
  page.fill(0, given, given + length)
  given += length
  return bytes
}

export const realChance: Chance = {
  bytes: (_purpose, _scope, length) => drawn(length),
  id: () => idFrom(drawn(16)),
  code: (_purpose, _scope, digits) => codeFrom(() => drawn(16), digits),
}

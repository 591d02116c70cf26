// A file at rest: sealed in pieces whose order and end are part of the seal, and filled up so that sizes tell little.
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { type Key, Unopenable } from './keys.ts'

const VERSION = 1
const PIECE = 64 * 1024
const TAG = 16
const LENGTH = 8

/**
 * To the next of eight steps between two powers of two, and never less than one piece: who sees what lies at rest sees
 * a size to within an eighth, and of the many small ones nothing.
 */
export function filledUpTo(length: number): number {
  if (length <= PIECE) return PIECE
  const step = 2 ** Math.floor(Math.log2(length)) / 8
  return Math.ceil(length / step) * step
}

/** The key is for this file alone, so a count is a nonce that never comes twice; the last piece says that it is one. */
function nonceOf(piece: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(piece, 7)
  nonce[11] = last ? 1 : 0
  return nonce
}

export function sealFile(key: Key, place: string, bytes: Uint8Array): Buffer {
  const whole = Buffer.alloc(filledUpTo(LENGTH + bytes.length))
  whole.writeBigUInt64BE(BigInt(bytes.length))
  whole.set(bytes, LENGTH)
  const pieces = Math.ceil(whole.length / PIECE)
  const sealed: Buffer[] = [Buffer.of(VERSION)]
  for (let piece = 0; piece < pieces; piece++) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(piece, piece === pieces - 1))
    cipher.setAAD(Buffer.from(place))
    const body = whole.subarray(piece * PIECE, (piece + 1) * PIECE)
    sealed.push(cipher.update(body), cipher.final(), cipher.getAuthTag())
  }
  return Buffer.concat(sealed)
}

/** A piece changed, moved, left out or added, or an end that is none: it does not open, and nothing of it is given out. */
export function openFile(key: Key, place: string, sealed: Uint8Array): Buffer {
  if (sealed[0] !== VERSION) throw new Unopenable('unknown form')
  const body = Buffer.from(sealed.buffer, sealed.byteOffset + 1, sealed.byteLength - 1)
  const pieces = Math.ceil(body.length / (PIECE + TAG))
  if (pieces === 0) throw new Unopenable('nothing there')
  const opened: Buffer[] = []
  for (let piece = 0; piece < pieces; piece++) {
    const part = body.subarray(piece * (PIECE + TAG), (piece + 1) * (PIECE + TAG))
    if (part.length < TAG) throw new Unopenable('cut off')
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(piece, piece === pieces - 1), {
      authTagLength: TAG,
    })
    decipher.setAAD(Buffer.from(place))
    decipher.setAuthTag(part.subarray(part.length - TAG))
    try {
      opened.push(decipher.update(part.subarray(0, part.length - TAG)), decipher.final())
    } catch (cause) {
      throw new Unopenable('does not open here', { cause })
    }
  }
  const whole = Buffer.concat(opened)
  const length = Number(whole.readBigUInt64BE())
  if (length > whole.length - LENGTH) throw new Unopenable('longer than it is')
  return whole.subarray(LENGTH, LENGTH + length)
}

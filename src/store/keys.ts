// Keys at rest: root key -> case key -> room key -> one value. All use of keys goes through this file.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import type { Chance } from '../application/world.ts'

/** 32 bytes of AES-256. */
export type Key = Uint8Array
const VERSION = 1
const NONCE = 12
const TAG = 16

/** Made once a key: from raw bytes Node takes longer to make one than to open a short value. */
const secrets = new WeakMap<Key, KeyObject>()
function secretOf(key: Key): KeyObject {
  const known = secrets.get(key)
  if (known) return known
  const made = createSecretKey(key)
  secrets.set(key, made)
  return made
}

export class Unopenable extends Error {
  override name = 'Unopenable'
}

/**
 * AES-256-GCM: version, nonce, tag, ciphertext. The place is bound in: a value moved elsewhere does not open.
 * The scope labels the draw of the nonce, and is something that who reads the value can see.
 */
export function seal(key: Key, place: string, value: Uint8Array, chance: Chance, scope: string) {
  return sealWith(chance.bytes('nonce', scope, NONCE), key, place, value)
}

function sealWith(nonce: Uint8Array, key: Key, place: string, value: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', secretOf(key), nonce, { authTagLength: TAG })
  cipher.setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(value), cipher.final()])
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body])
}

/**
 * The same, drawn from nothing: the nonce is made of what is sealed, so that sealing the same again is the same, and
 * anything else has another nonce. How often somebody had to try shows nowhere.
 */
export function sealAlike(key: Key, place: string, value: Uint8Array): Buffer {
  const digest = createHmac('sha256', secretOf(key))
    .update(`nonce ${place.length} ${place}\n`)
    .update(value)
    .digest()
  return sealWith(digest.subarray(0, NONCE), key, place, value)
}

export function open(key: Key, place: string, sealed: Uint8Array): Buffer {
  if (sealed[0] !== VERSION || sealed.length < 1 + NONCE + TAG) throw new Unopenable('unknown form')
  const nonce = sealed.subarray(1, 1 + NONCE)
  const opened = createDecipheriv('aes-256-gcm', secretOf(key), nonce, { authTagLength: TAG })
  opened.setAAD(Buffer.from(place))
  opened.setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG))
  try {
    return Buffer.concat([opened.update(sealed.subarray(1 + NONCE + TAG)), opened.final()])
  } catch (cause) {
    throw new Unopenable('does not open here', { cause })
  }
}

/** A key for one purpose outside the cases, such as people's addresses. */
export const derived = (root: Key, purpose: string): Key =>
  new Uint8Array(hkdfSync('sha256', root, new Uint8Array(), purpose, 32))

/** Finds a value again without keeping it: the same words give the same digest, under the root key alone. */
export const blindIndex = (root: Key, purpose: string, value: string): Buffer =>
  createHmac('sha256', derived(root, `index of ${purpose}`))
    .update(value)
    .digest()

/** Makes a digest of few words tell nothing to who has not the key, and nobody once the key is destroyed. */
export const saltOf = (key: Key, place: string): string =>
  createHmac('sha256', secretOf(key)).update(`salt ${place}`).digest('hex').slice(0, 32)

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/** 26 letters that nobody can guess who has not the key, and that are the same whoever makes them. */
export function idOf(key: Key, place: string): string {
  const digest = createHmac('sha256', secretOf(key)).update(`id ${place}`).digest()
  return Array.from(digest.subarray(0, 26), (byte) => LETTERS[byte & 31]).join('')
}

export type RoomKeys = {
  /** Makes a case's key and the keys of its rooms, wrapped for keeping. */
  forNewCase(
    caseId: string,
    rooms: readonly { readonly roomId: string; readonly room: string }[],
  ): { readonly wrappedCase: Buffer; readonly wrappedRooms: readonly Buffer[] }
  roomKey(caseId: string, roomId: string, wrappedCase: Uint8Array, wrappedRoom: Uint8Array): Key
}

export function roomKeys(root: Key, chance: Chance): RoomKeys {
  return {
    forNewCase(caseId, rooms) {
      const caseKey = chance.bytes('case key', caseId, 32)
      const wrappedRooms = rooms.map(({ roomId, room }) => {
        const scope = `${caseId} ${room}`
        const key = chance.bytes('room key', scope, 32)
        return seal(caseKey, `room key ${roomId}`, key, chance, `${scope} key`)
      })
      const wrappedCase = seal(root, `case key ${caseId}`, caseKey, chance, `${caseId} key`)
      return { wrappedCase, wrappedRooms }
    },
    roomKey(caseId, roomId, wrappedCase, wrappedRoom) {
      const caseKey = open(root, `case key ${caseId}`, wrappedCase)
      return new Uint8Array(open(caseKey, `room key ${roomId}`, wrappedRoom))
    },
  }
}

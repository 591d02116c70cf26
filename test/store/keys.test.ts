// Keys: what is sealed opens in its own place with its own key, and nowhere else.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  blindIndex,
  derived,
  idOf,
  open,
  roomKeys,
  saltOf,
  seal,
  sealAlike,
  Unopenable,
} from '../../src/store/keys.ts'
import { seededChance } from '../world.ts'

const chance = seededChance('keys')
const key = (of: number) => new Uint8Array(32).fill(of)

test('what is sealed opens again in its own place', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (value, place) => {
      const sealed = seal(key(1), place, value, chance, 'scope')
      expect(new Uint8Array(open(key(1), place, sealed))).toEqual(value)
    }),
    { numRuns: 5000 },
  )
})

test('with another key, in another place or with one bit changed it does not open', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 60 }),
      fc.string(),
      fc.string(),
      fc.nat(),
      (value, place, other, at) => {
        const sealed = seal(key(1), place, value, chance, 'scope')
        expect(() => open(key(2), place, sealed)).toThrow(Unopenable)
        if (other !== place) expect(() => open(key(1), other, sealed)).toThrow(Unopenable)
        const flipped = Buffer.from(sealed)
        const byte = at % flipped.length
        flipped[byte] = (flipped[byte] ?? 0) ^ (1 << (at % 8))
        expect(() => open(key(1), place, flipped)).toThrow(Unopenable)
        expect(() => open(key(1), place, sealed.subarray(0, at % sealed.length))).toThrow(
          Unopenable,
        )
      },
    ),
    { numRuns: 5000 },
  )
})

test('the same words sealed twice look different', () => {
  const sealed = () => seal(key(1), 'place', Buffer.from('words'), chance, 'scope').toString('hex')
  expect(new Set(Array.from({ length: 1000 }, sealed)).size).toBe(1000)
})

test('keys, indexes and salts for one purpose say nothing of another', () => {
  const all = [
    Buffer.from(derived(key(1), 'a')).toString('hex'),
    Buffer.from(derived(key(1), 'b')).toString('hex'),
    Buffer.from(derived(key(2), 'a')).toString('hex'),
    blindIndex(key(1), 'a', 'x').toString('hex'),
    blindIndex(key(1), 'b', 'x').toString('hex'),
    blindIndex(key(2), 'a', 'x').toString('hex'),
    saltOf(key(1), 'a'),
    saltOf(key(1), 'b'),
    saltOf(key(2), 'a'),
  ]
  expect(new Set(all).size).toBe(all.length)
  expect(blindIndex(key(1), 'a', 'x')).toEqual(blindIndex(key(1), 'a', 'x'))
})

test('sealed alike, the same is the same, anything else has a nonce of its own, and neither opens elsewhere', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.string(), fc.string()), { minLength: 2, selector: String }),
      (all) => {
        const sealed = all.map(([place, words]) => sealAlike(key(1), place, Buffer.from(words)))
        const again = all.map(([place, words]) => sealAlike(key(1), place, Buffer.from(words)))
        expect(again).toEqual(sealed)
        const nonces = sealed.map((one) => one.subarray(1, 13).toString('hex'))
        expect(new Set(nonces).size).toBe(new Set(all.map((one) => JSON.stringify(one))).size)
        for (const [i, [place, words]] of all.entries()) {
          const one = sealed[i] as Buffer
          expect(open(key(1), place, one).toString()).toBe(Buffer.from(words).toString())
          expect(() => open(key(1), `${place}!`, one)).toThrow(Unopenable)
          expect(() => open(key(2), place, one)).toThrow(Unopenable)
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('an id made of a key and a place is the same whoever makes it, and no other place or key has it', () => {
  const ids = [1, 2].flatMap((n) => ['a', 'b', 'ab', ''].map((place) => idOf(key(n), place)))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.every((id) => /^[0-9a-hjkmnp-tv-z]{26}$/.test(id))).toBe(true)
  expect(idOf(key(1), 'a')).toBe(ids[0])
})

test('a room key opens with its own case and root alone', () => {
  const keys = roomKeys(key(1), chance)
  const rooms = [
    { roomId: 'r1', room: 'board' },
    { roomId: 'r2', room: 'joint' },
  ]
  const { wrappedCase, wrappedRooms } = keys.forNewCase('c', rooms)
  const [one, two] = wrappedRooms as [Buffer, Buffer]
  const fresh = () => roomKeys(key(1), chance)
  expect(fresh().roomKey('c', 'r1', wrappedCase, one)).toEqual(
    keys.roomKey('c', 'r1', wrappedCase, one),
  )
  expect(keys.roomKey('c', 'r1', wrappedCase, one)).not.toEqual(
    keys.roomKey('c', 'r2', wrappedCase, two),
  )
  expect(() => fresh().roomKey('c', 'r1', wrappedCase, two)).toThrow(Unopenable)
  expect(() => fresh().roomKey('other', 'r1', wrappedCase, one)).toThrow(Unopenable)
  expect(() => roomKeys(key(2), chance).roomKey('c', 'r1', wrappedCase, one)).toThrow(Unopenable)
})

// Files at rest: sealed piece by piece, in their order and to their end, and filled up so that sizes tell little.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filledUpTo, openFile, sealFile } from '../../src/store/file-sealing.ts'
import { Unopenable } from '../../src/store/keys.ts'

const key = new Uint8Array(createHash('sha256').update('a key').digest())
const PIECE = 64 * 1024
const bytesOf = (length: number) => Buffer.alloc(length, 'the lease ')

test.each([0, 1, PIECE - 9, PIECE - 8, PIECE - 7, PIECE, 3 * PIECE + 5, 1_000_003])(
  'a file of %i bytes comes back byte for byte',
  (length) => {
    const bytes = bytesOf(length)
    expect(openFile(key, 'here', sealFile(key, 'here', bytes)).equals(bytes)).toBe(true)
  },
)

test('it opens under its own key and in its own place alone', () => {
  const sealed = sealFile(key, 'here', bytesOf(100))
  const other = new Uint8Array(32).fill(1)
  expect(() => openFile(other, 'here', sealed)).toThrow(Unopenable)
  expect(() => openFile(key, 'there', sealed)).toThrow(Unopenable)
})

test('a piece that is changed, moved, doubled, left out or cut opens nothing', () => {
  const sealed = sealFile(key, 'here', bytesOf(5 * PIECE))
  const [head, body] = [sealed.subarray(0, 1), sealed.subarray(1)]
  const step = PIECE + 16
  const pieces = Array.from({ length: Math.ceil(body.length / step) }, (_, i) =>
    body.subarray(i * step, (i + 1) * step),
  )
  expect(pieces.length).toBeGreaterThan(4)
  const [first, second, ...rest] = pieces as [Buffer, Buffer, ...Buffer[]]
  const wrong = [
    [second, first, ...rest],
    [first, first, second, ...rest],
    [first, ...rest],
    [first, second, ...rest.slice(0, -1)],
    [first, second, ...rest, rest.at(-1) as Buffer],
    [first],
    [],
    [first, second, ...rest, Buffer.alloc(3)],
  ].map((some) => Buffer.concat([head, ...some]))
  for (const tampered of wrong) {
    expect(() => openFile(key, 'here', tampered)).toThrow(Unopenable)
  }
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const tampered = Buffer.from(sealed)
      tampered[at] = (tampered[at] ?? 0) ^ flip
      expect(() => openFile(key, 'here', tampered)).toThrow(Unopenable)
    }),
    { numRuns: 300 },
  )
})

test('what lies at rest is as long as many others', () => {
  const lengths = [1, 500, 20_000, 60_000].map((n) => sealFile(key, 'here', bytesOf(n)).length)
  expect(new Set(lengths).size).toBe(1)
  expect(sealFile(key, 'here', bytesOf(100_000)).length).toBe(
    sealFile(key, 'here', bytesOf(104_000)).length,
  )
  for (const length of [70_000, 1_000_000, 24_999_999]) {
    expect(filledUpTo(length)).toBeGreaterThanOrEqual(length)
    expect(filledUpTo(length) / length).toBeLessThan(1.13)
  }
})

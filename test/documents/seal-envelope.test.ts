// A signature can be written in one way alone: what says the same in other bytes is not taken for it.
import { webcrypto } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { expect, test } from 'vitest'
import { isWrittenInOneWay } from '../../src/documents/seal-envelope.ts'

const key = { name: 'ECDSA', namedCurve: 'P-256' }
async function signature(): Promise<Uint8Array> {
  const { privateKey } = await webcrypto.subtle.generateKey(key, false, ['sign', 'verify'])
  const raw = await webcrypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    privateKey,
    Buffer.from('agreed'),
  )
  return new Uint8Array(pkijs.createCMSECDSASignature(raw))
}
const numbersOf = (bytes: Uint8Array): readonly string[] => {
  const { result } = asn1js.fromBER(bytes)
  const { value } = (result as asn1js.Sequence).valueBlock
  return value.map((one) => (one as asn1js.Integer).toBigInt().toString())
}

test('every signature is written so, and no flipped bit leaves the same two numbers in another way', async () => {
  for (let i = 0; i < 40; i += 1) {
    const bytes = await signature()
    expect(isWrittenInOneWay(bytes)).toBe(true)
    const numbers = numbersOf(bytes)
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Uint8Array.from(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      if (isWrittenInOneWay(flipped)) expect(numbersOf(flipped)).not.toEqual(numbers)
    }
  }
})

test('needless noughts, negative numbers, and what stands behind are not one way', () => {
  const ways = ['3006020101020101', '300702020001020101', '3006020181020101', '300602010102010100']
  expect(ways.map((hex) => isWrittenInOneWay(Buffer.from(hex, 'hex')))).toEqual([
    ...[true, false, false, false],
  ])
  expect(isWrittenInOneWay(Buffer.from('3006020100020101', 'hex'))).toBe(false)
  const long = (first: string) => Buffer.from(`30260221${first}${'ff'.repeat(32)}020101`, 'hex')
  expect([isWrittenInOneWay(long('00')), isWrittenInOneWay(long('10'))]).toEqual([true, false])
  expect(isWrittenInOneWay(Buffer.alloc(0))).toBe(false)
})

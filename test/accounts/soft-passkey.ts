// A passkey in software, for tests: it answers challenges as a device does, and lies where it is told to.
import { createHash, createSign, generateKeyPairSync } from 'node:crypto'
import { expect } from 'vitest'
import type { Served } from '../served.ts'
import { optionsIn, visitor } from './visitor.ts'

type Lies = { readonly origin?: string; readonly verified?: boolean; readonly counter?: number }
export type SoftPasskey = {
  readonly id: string
  create(options: string, lies?: Lies): string
  get(options: string, lies?: Lies): string
}
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()

/** CBOR (RFC 8949), as much of it as a key needs: small numbers, bytes, text and maps. */
function head(major: number, size: number): Buffer {
  if (size < 24) return Buffer.of((major << 5) | size)
  if (size < 256) return Buffer.of((major << 5) | 24, size)
  return Buffer.of((major << 5) | 25, size >> 8, size & 255)
}
type Value = number | string | Uint8Array | ReadonlyMap<number | string, Value>
function cbor(value: Value): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') {
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  }
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  const map = value as ReadonlyMap<number | string, Value>
  const inner = [...map].flatMap(([key, one]) => [cbor(key), cbor(one)])
  return Buffer.concat([head(5, map.size), ...inner])
}

export function softPasskey(name: string, site = 'http://parley.test'): SoftPasskey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = sha256(name)
  let used = 0
  const coordinate = (said: string) => new Uint8Array(Buffer.from(said, 'base64url'))
  const key = cbor(
    new Map<number, Value>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, coordinate(x)],
      [-3, coordinate(y)],
    ]),
  )
  const said = (type: string, options: string, { origin = site }: Lies) =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: JSON.parse(options).challenge,
        origin,
        crossOrigin: false,
      }),
    )
  const authenticatorData = ({ verified = true, counter }: Lies, more = Buffer.alloc(0)) => {
    used += 1
    const flags = 0x01 | (verified ? 0x04 : 0) | (more.length > 0 ? 0x40 : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter ?? used)
    return Buffer.concat([sha256(new URL(site).hostname), Buffer.of(flags), count, more])
  }
  const answered = (response: object) =>
    JSON.stringify({
      id: base64url(id),
      rawId: base64url(id),
      type: 'public-key',
      clientExtensionResults: {},
      response,
    })
  return {
    id: base64url(id),
    create(options, lies = {}) {
      const length = Buffer.of(0, id.length)
      const data = authenticatorData(lies, Buffer.concat([Buffer.alloc(16), length, id, key]))
      const attestation = new Map<string, Value>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(data)],
      ])
      return answered({
        clientDataJSON: base64url(said('webauthn.create', options, lies)),
        attestationObject: base64url(cbor(attestation)),
      })
    },
    get(options, lies = {}) {
      const client = said('webauthn.get', options, lies)
      const data = authenticatorData(lies)
      const signature = createSign('sha256')
        .update(Buffer.concat([data, sha256(client)]))
        .sign(privateKey)
      return answered({
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(signature),
      })
    },
  }
}

/** Signed in, with a passkey of their own. */
export async function withPasskey(t: Served, name: string) {
  const who = visitor(t)
  await who.signIn(`${name}@people.test`)
  const adding = await who.post('/account/passkeys/new')
  const _answer = softPasskey(`key of ${name}`).create(optionsIn(adding.body))
  expect((await who.send(adding, '/account/passkeys', { name: 'phone', _answer })).status).toBe(303)
  await t.worker.workOff()
  return who
}

// Asking an authority for the time of a seal (RFC 3161): what it is told is a digest, and its answer is judged before it stands anywhere.
import { createHash, type X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { TimeNotAttested } from '../application/paper.ts'
import type { Chance } from '../application/world.ts'
import { OID } from './cms.ts'
import { readToken, wordOf, writeToken } from './timestamp-token.ts'

type TimeAuthority = {
  /** Hands over a request and brings the answer, both DER. */
  readonly ask: (request: Uint8Array) => Promise<Uint8Array>
  readonly chance: Chance
}

/** An authority's clock and ours. In milliseconds. */
const FURTHEST_APART = 5 * 60_000
/** PKIStatus: granted, and granted with modifications. */
const GRANTED = [0, 1]

/** Always of the same length: nothing but a digest and a number that was drawn differs from one to the next. */
export function requestFor(signature: Uint8Array, chance: Chance): Uint8Array {
  const nonce = chance.bytes('request for a time', '', 8)
  // Positive, and no shorter for beginning with zeros.
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({
        algorithmId: OID.sha256,
        algorithmParams: new asn1js.Null(),
      }),
      hashedMessage: new asn1js.OctetString({
        valueHex: Uint8Array.from(createHash('sha256').update(signature).digest()),
      }),
    }),
    nonce: new asn1js.Integer({ valueHex: Uint8Array.from(nonce) }),
    certReq: true,
  })
  return new Uint8Array(request.toSchema().toBER(false))
}

/** The authority's word for the time of a signature, made at that instant; else `TimeNotAttested`. */
export async function attested(
  signature: Uint8Array,
  at: number,
  { ask, chance }: TimeAuthority,
  roots: readonly X509Certificate[],
): Promise<Uint8Array> {
  const request = requestFor(signature, chance)
  const answer = await ask(request).catch((cause) => {
    throw new TimeNotAttested('silent', cause)
  })
  try {
    const token = tokenIn(answer)
    const written = writeToken(readToken(token, roots))
    const word = await wordIn(written, signature, at, roots)
    if (word === undefined || word.stranger) throw new Error('nobody whom we know attests this')
    const { nonce } = pkijs.TimeStampReq.fromBER(Uint8Array.from(request))
    if (!nonce || !word.info.nonce?.isEqual(nonce)) throw new Error('another question was answered')
    return written
  } catch (cause) {
    throw new TimeNotAttested('wrong', cause)
  }
}

function tokenIn(answer: Uint8Array): Uint8Array {
  const { status } = pkijs.TimeStampResp.fromBER(Uint8Array.from(answer))
  if (!GRANTED.includes(status.status)) throw new Error('the authority refuses')
  const { result } = asn1js.fromBER(answer)
  const token = result instanceof asn1js.Sequence ? result.valueBlock.value[1] : undefined
  if (!token) throw new Error('the authority says nothing')
  return token.valueBeforeDecodeView
}

/** What a token says of a signature that was made at that instant, if it is written as we write it and is in order. */
export async function wordIn(
  token: Uint8Array,
  signature: Uint8Array,
  at: number,
  roots: readonly X509Certificate[],
) {
  const read = readToken(token, [])
  if (!writeToken(read).equals(token)) return undefined
  const word = await wordOf(read, signature)
  if (!word || Math.abs(word.at - at) > FURTHEST_APART) return undefined
  const root = read.path.at(-1)
  return { ...word, stranger: !roots.some(({ raw }) => root?.raw.equals(raw)) }
}

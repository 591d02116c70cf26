// Whether a file is what was sealed: one seal, over all of it, by a program that is known, and nothing after.
import { timingSafeEqual, webcrypto, type X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import type { SealChecked, TrustedSeal } from '../application/paper.ts'
import { certificatesIn, digestOf, OID } from './cms.ts'
import {
  ALGORITHM,
  bytesOf,
  HOLES,
  isWrittenInOneWay,
  putToken,
  signedOver,
} from './seal-envelope.ts'
import { wordIn } from './timestamp.ts'

const crypto = webcrypto as unknown as Crypto
pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto }))
/** An agreement with its fonts is some hundred kilobytes. */
export const LARGEST_FILE = 20 * 1024 * 1024

export async function checkSeal(
  file: Uint8Array,
  trusted: readonly TrustedSeal[],
  roots: readonly X509Certificate[] = [],
): Promise<SealChecked> {
  const pdf = Buffer.from(file)
  if (pdf.length > LARGEST_FILE || pdf.subarray(0, 5).toString('latin1') !== '%PDF-') {
    return { is: 'not a PDF' }
  }
  const text = pdf.toString('latin1')
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)]
  if (ranges.length === 0) return { is: 'not sealed' }
  const [range] = ranges
  if (!range || ranges.length > 1) return { is: 'changed' }
  const [start = -1, before = -1, after = -1, rest = -1] = range.slice(1).map(Number)
  // From the first byte to the last, but for the hole that holds the seal itself.
  if (start !== 0 || after + rest !== pdf.length || before >= after) return { is: 'changed' }
  const hole = text.slice(before, after)
  // As it was written: the hole itself is under no seal, and has one way to be filled.
  if (!/^<[0-9a-f]+>$/.test(hole)) return { is: 'changed' }
  const covered = Buffer.concat([pdf.subarray(0, before), pdf.subarray(after)])
  return checkCms(Buffer.from(hole.slice(1, -1), 'hex'), covered, trusted, timeIn(text), roots)
}

async function checkCms(
  padded: Buffer,
  covered: Buffer,
  trusted: readonly TrustedSeal[],
  sealedAt: number,
  roots: readonly X509Certificate[],
): Promise<SealChecked> {
  try {
    const { result, offset } = asn1js.fromBER(padded)
    if (padded.subarray(offset).some((byte) => byte !== 0)) return { is: 'changed' }
    const info = new pkijs.ContentInfo({ schema: result })
    if (info.contentType !== OID.signedData) return { is: 'changed' }
    const data = new pkijs.SignedData({ schema: info.content })
    const [signer] = data.signerInfos
    if (!signer || data.signerInfos.length > 1) return { is: 'changed' }
    const said = signer.signedAttrs?.attributes.find(({ type }) => type === OID.messageDigest)
    const digest = said?.values[0]?.valueBlock.valueHexView as Uint8Array | undefined
    const actual = Buffer.from(await digestOf(covered))
    if (digest?.length !== 32 || !timingSafeEqual(actual, digest)) return { is: 'changed' }
    const verified = await data.verify({ signer: 0, data: new Uint8Array(covered).buffer })
    if (!verified) return { is: 'changed' }
    const shown = (data.certificates ?? []).map((one) => Buffer.from(one.toSchema().toBER(false)))
    const known = trusted.find(({ certificate }) => {
      const [own] = certificatesIn(certificate)
      return own && shown.some((der) => der.equals(own))
    })
    if (!known) return { is: 'sealed by somebody else' }
    const written = padded.subarray(0, offset)
    const token = tokenOf(signer)
    if (!(await asWeWrite(written, signer, token, covered, known))) return { is: 'changed' }
    const whole = { is: 'whole', program: known.program, sealedAt } as const
    // How large the hole is stands under the seal: whether a time is attested is no matter of choice.
    if (padded.length === HOLES.plain) return token ? { is: 'changed' } : whole
    if (padded.length !== HOLES.attested || !token) return { is: 'changed' }
    const word = await wordIn(token, signer.signature.valueBlock.valueHexView, sealedAt, roots)
    if (!word) return { is: 'changed' }
    const { stranger, by, at } = word
    return { ...whole, attested: stranger ? 'by somebody unknown' : { by, at } }
  } catch {
    return { is: 'changed' }
  }
}

const tokenOf = ({ unsignedAttrs }: pkijs.SignerInfo): Uint8Array | undefined =>
  unsignedAttrs?.attributes[0]?.values[0]?.valueBeforeDecodeView

/** The signature does not cover all of its own envelope: that is written once more, by nobody's key, around the same signature. */
async function asWeWrite(
  written: Buffer,
  { signature }: pkijs.SignerInfo,
  token: Uint8Array | undefined,
  covered: Uint8Array,
  { certificate }: TrustedSeal,
): Promise<boolean> {
  if (!isWrittenInOneWay(signature.valueBlock.valueHexView)) return false
  const { privateKey } = await webcrypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify'])
  const anew = await signedOver(covered, certificate, privateKey)
  const [signer] = anew.signerInfos
  if (signer) signer.signature = signature
  if (token) putToken(anew, token)
  return bytesOf(anew).equals(written)
}

/** The time stands in the signature dictionary, which the seal covers. UTC milliseconds. */
function timeIn(text: string): number {
  const [, year, month, day, hour, minute, second] =
    /\/M\s*\(D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z/.exec(text) ?? []
  return Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  )
}

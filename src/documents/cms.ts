// The object identifiers of a sealed paper, its one digest, and bytes that are passed on as they were written.
import { webcrypto } from 'node:crypto'
import * as asn1js from 'asn1js'

export const OID = {
  commonName: '2.5.4.3',
  organizationName: '2.5.4.10',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  subjectKeyIdentifier: '2.5.29.14',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  /** RFC 5035. */
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  /** RFC 9336. */
  documentSigning: '1.3.6.1.5.5.7.3.36',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  sha256: '2.16.840.1.101.3.4.2.1',
  /** RFC 3161. */
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  /** RFC 2634, with SHA-1. */
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
} as const

/** SHA-256. */
export const digestOf = (bytes: Uint8Array): Promise<ArrayBuffer> =>
  webcrypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)

/** What others have encoded, byte for byte: read and written once more it might be other bytes. */
export function asIs(der: Uint8Array): asn1js.BaseBlock {
  const { result } = asn1js.fromBER(der)
  const { idBlock, lenBlock } = result
  const { tagClass, tagNumber, isConstructed } = idBlock
  const body = Uint8Array.from(der.subarray(idBlock.blockLength + lenBlock.blockLength))
  const block = new asn1js.Primitive({ idBlock: { tagClass, tagNumber }, valueHex: body })
  block.idBlock.isConstructed = isConstructed
  return block
}

/** One behind the other, as a program's own and its root are kept. */
export function certificatesIn(der: Uint8Array): readonly Buffer[] {
  const { offset } = asn1js.fromBER(der)
  if (offset <= 0) throw new Error('this is no certificate')
  const first = Buffer.from(der.subarray(0, offset))
  return offset === der.length ? [first] : [first, ...certificatesIn(der.subarray(offset))]
}

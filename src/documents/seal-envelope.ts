// What a seal is wrapped in: the one way in which it is written, so that whoever checks it can write it once more.
import type { webcrypto } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { asIs, certificatesIn, digestOf, OID } from './cms.ts'

/** Bytes for the signature alone, and with an authority's word for its time. The seal covers which of the two it is: such a word can neither be taken away nor added later. */
export const HOLES = { plain: 8 * 1024, attested: 32 * 1024 } as const
export const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** CMS SignedData (RFC 5652) with the attributes that PAdES B-B asks for (ETSI EN 319 142-1), detached. */
export async function signedOver(
  covered: Uint8Array,
  certificateDer: Uint8Array,
  key: webcrypto.CryptoKey,
): Promise<pkijs.SignedData> {
  const path = certificatesIn(certificateDer)
  const [own = Buffer.alloc(0)] = path
  const certificate = pkijs.Certificate.fromBER(Uint8Array.from(own))
  const attribute = (type: string, value: asn1js.BaseBlock) =>
    new pkijs.Attribute({ type, values: [value] })
  const certificateHash = await digestOf(own)
  const signer = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({
      issuer: certificate.issuer,
      serialNumber: certificate.serialNumber,
    }),
    // PAdES has the time in the signature dictionary and no signing-time attribute.
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({
      type: 0,
      attributes: [
        attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: OID.data })),
        attribute(OID.messageDigest, new asn1js.OctetString({ valueHex: await digestOf(covered) })),
        attribute(
          OID.signingCertificateV2,
          new asn1js.Sequence({
            value: [
              new asn1js.Sequence({
                value: [
                  new asn1js.Sequence({
                    value: [new asn1js.OctetString({ valueHex: certificateHash })],
                  }),
                ],
              }),
            ],
          }),
        ),
      ],
    }),
  })
  const data = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.data }),
    signerInfos: [signer],
    // The elements of a SET OF stand in the order of their bytes (X.690, 11.6).
    certificates: path
      .toSorted(Buffer.compare)
      .map((der) => pkijs.Certificate.fromBER(Uint8Array.from(der))),
  })
  await data.sign(key as unknown as CryptoKey, 0, 'SHA-256', covered as BufferSource)
  return data
}

/** An authority's word for the time stands beside the signature, which it is about, and not under it (PAdES B-T). */
export function putToken(data: pkijs.SignedData, token: Uint8Array): void {
  const [signer] = data.signerInfos
  if (!signer) throw new Error('a seal is signed by one')
  const attribute = new pkijs.Attribute({ type: OID.timeStampToken, values: [asIs(token)] })
  signer.unsignedAttrs = new pkijs.SignedAndUnsignedAttributes({ type: 1, attributes: [attribute] })
}

export const bytesOf = (data: pkijs.SignedData): Buffer =>
  Buffer.from(
    new pkijs.ContentInfo({ contentType: OID.signedData, content: data.toSchema(true) })
      .toSchema()
      .toBER(false),
  )

/** An ECDSA signature as DER has it (RFC 3279, X.690): each pair of numbers can be written in one way alone. */
export function isWrittenInOneWay(signature: Uint8Array): boolean {
  const [sequence, length, ...rest] = signature
  if (sequence !== 0x30 || length !== rest.length || length > 0x7f) return false
  const afterFirst = afterNumber(rest)
  return afterFirst !== undefined && afterNumber(afterFirst)?.length === 0
}

/** What follows a positive number without needless noughts; nothing where it is not written so. */
function afterNumber([integer, length = 0, ...rest]: readonly number[]):
  | readonly number[]
  | undefined {
  const [first = 0xff, second = 0] = rest
  if (integer !== 0x02 || length === 0 || length > rest.length || first > 0x7f) return undefined
  if (first === 0 && (length === 1 || second <= 0x7f)) return undefined
  // Of P-256: who reads a longer one may pass over its first byte.
  if (length > (first === 0 ? 33 : 32)) return undefined
  return rest.slice(length)
}

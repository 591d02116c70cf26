// The object identifiers of a sealed paper, and its one digest.
import { webcrypto } from 'node:crypto'

export const OID = {
  commonName: '2.5.4.3',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
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
} as const

/** SHA-256. */
export const digestOf = (bytes: Uint8Array): Promise<ArrayBuffer> =>
  webcrypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)

// An authority's word for a time (RFC 3161) within a seal: read, written in one way, and judged.
import { createHash, verify, X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { asIs, OID } from './cms.ts'
import { chained, isForTimes, nameOf, pathOf } from './timestamp-path.ts'

/** What the authority signed, how, and who it is: its own certificate first, a root last. */
export type Token = {
  /** TSTInfo, DER. */
  readonly info: Buffer
  /** Signed attributes, DER, as the SET that is signed. */
  readonly attributes: Buffer
  readonly signature: Buffer
  /** AlgorithmIdentifiers, DER: kept as they came, for what is signed may name them (RFC 6211). */
  readonly digest: Buffer
  readonly algorithm: Buffer
  readonly path: readonly X509Certificate[]
}

const NULL = '0500'
const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
/** RSA as PKCS #1 v1.5 has it, ECDSA; each with the digest that it names. */
const algorithms: Readonly<Record<string, readonly [key: 'rsa' | 'ec', digest?: string]>> = {
  '1.2.840.113549.1.1.1': ['rsa'],
  '1.2.840.113549.1.1.11': ['rsa', 'sha256'],
  '1.2.840.113549.1.1.12': ['rsa', 'sha384'],
  '1.2.840.113549.1.1.13': ['rsa', 'sha512'],
  '1.2.840.10045.4.3.2': ['ec', 'sha256'],
  '1.2.840.10045.4.3.3': ['ec', 'sha384'],
  '1.2.840.10045.4.3.4': ['ec', 'sha512'],
}

const der = (block: asn1js.BaseBlock): Buffer => Buffer.from(block.valueBeforeDecodeView)
const parsed = (bytes: Uint8Array): asn1js.BaseBlock => asn1js.fromBER(bytes).result
const within = (block: asn1js.BaseBlock | undefined): readonly asn1js.BaseBlock[] => {
  if (!(block instanceof asn1js.Constructed)) throw new Error('this is no token')
  return block.valueBlock.value
}
const bytesIn = (block: asn1js.BaseBlock | undefined): Buffer => {
  if (!(block instanceof asn1js.OctetString)) throw new Error('this is no token')
  return Buffer.from(block.getValue())
}
const idIn = (block: asn1js.BaseBlock | undefined): string =>
  block instanceof asn1js.ObjectIdentifier ? block.getValue() : ''
const isTagged = (number: number) => (block: asn1js.BaseBlock) =>
  block.idBlock.tagClass === 3 && block.idBlock.tagNumber === number

/** With these roots besides, where the token leaves its own out. Throws at what is no token. */
export function readToken(bytes: Uint8Array, roots: readonly X509Certificate[]): Token {
  const [, wrapped] = within(parsed(bytes))
  const [content] = within(wrapped)
  const [, , said, ...rest] = within(content)
  const [, saidWrapped] = within(said)
  const [signer, ...others] = within(rest.at(-1))
  const [, , digest, attributes, algorithm, signature] = within(signer)
  if (!digest || !attributes || !algorithm || others.length > 0) throw new Error('not one signer')
  const certificates = within(rest.find(isTagged(0))).map((one) => new X509Certificate(der(one)))
  const signed = der(attributes)
  // RFC 5652, 5.4: what is signed is not the implicit tag.
  signed[0] = 0x31
  const own = certificates.find((one) => isNamedIn(signed, one))
  const path = own && pathOf(own, certificates, roots)
  if (!path) throw new Error('nobody known has signed this token')
  return {
    info: bytesIn(within(saidWrapped)[0]),
    attributes: signed,
    signature: bytesIn(signature),
    digest: der(digest),
    algorithm: der(algorithm),
    path,
  }
}

/** What an authority signs does not cover all of its envelope: we write that anew, with the path to the root and nothing else. */
export function writeToken(token: Token): Buffer {
  const sequence = (...value: asn1js.BaseBlock[]) => new asn1js.Sequence({ value })
  const set = (...value: asn1js.BaseBlock[]) => new asn1js.Set({ value })
  const tagged = (...value: asn1js.BaseBlock[]) =>
    new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value })
  const id = (value: string) => new asn1js.ObjectIdentifier({ value })
  const octets = (bytes: Uint8Array) => new asn1js.OctetString({ valueHex: Uint8Array.from(bytes) })
  const attributes = Buffer.from(token.attributes)
  attributes[0] = 0xa0
  const [own] = token.path
  const [, serial, , issuer] = within(within(parsed(own?.raw ?? Buffer.alloc(0)))[0])
  if (!serial || !issuer) throw new Error('the certificate is too old')
  const signer = sequence(
    new asn1js.Integer({ value: 1 }),
    sequence(asIs(der(issuer)), asIs(der(serial))),
    asIs(token.digest),
    asIs(attributes),
    asIs(token.algorithm),
    octets(token.signature),
  )
  const data = sequence(
    new asn1js.Integer({ value: 3 }),
    set(asIs(token.digest)),
    sequence(id(OID.timeStampInfo), tagged(octets(token.info))),
    // The elements of a SET OF stand in the order of their bytes (X.690, 11.6).
    tagged(
      ...token.path
        .map(({ raw }) => raw)
        .toSorted(Buffer.compare)
        .map(asIs),
    ),
    set(signer),
  )
  return Buffer.from(sequence(id(OID.signedData), tagged(data)).toBER(false))
}

/** Whether it is an authority's word about this signature, valid when it was given: then the word. Nobody is asked who is known. */
export async function wordOf(
  token: Token,
  signature: Uint8Array,
): Promise<{ readonly info: pkijs.TSTInfo; readonly at: number; readonly by: string } | undefined> {
  const [own] = token.path
  const hash = own && hashIfSigned(token, own)
  if (!own || !hash) return undefined
  const info = pkijs.TSTInfo.fromBER(Uint8Array.from(token.info))
  const { hashAlgorithm, hashedMessage } = info.messageImprint
  const imprint = createHash('sha256').update(signature).digest()
  if (info.version !== 1 || hashAlgorithm.algorithmId !== OID.sha256) return undefined
  if (!imprint.equals(hashedMessage.valueBlock.valueHexView)) return undefined
  const at = info.genTime.getTime()
  if (!isForTimes(own) || !(await chained(token.path, at))) return undefined
  return { info, at, by: nameOf(own) }
}

function hashIfSigned(token: Token, own: X509Certificate): string | undefined {
  const hash = digests[namedIn(token.digest, [undefined, NULL])]
  // RSA is named with nothing of its own, and that is said; ECDSA is named alone.
  const kind = own.publicKey.asymmetricKeyType
  const [key, named] =
    algorithms[namedIn(token.algorithm, [kind === 'rsa' ? NULL : undefined])] ?? []
  if (!hash || (named ?? hash) !== hash || key === undefined || key !== kind) return undefined
  const { attributes, info, signature } = token
  if (idIn(attribute(attributes, OID.contentType)) !== OID.timeStampInfo) return undefined
  const said = bytesIn(attribute(attributes, OID.messageDigest))
  if (!said.equals(createHash(hash).update(info).digest())) return undefined
  return verify(hash, attributes, own.publicKey, signature) ? hash : undefined
}

/** The name of an algorithm, where it is written in the one way for it and with one of these behind it (DER, hex); else nothing. */
function namedIn(algorithm: Uint8Array, allowed: readonly (string | undefined)[]): string {
  const [id, behind] = within(parsed(algorithm))
  const name = idIn(id)
  const parameters = behind && der(behind).toString('hex')
  if (name === '' || !allowed.includes(parameters)) return ''
  const value = [
    new asn1js.ObjectIdentifier({ value: name }),
    ...(behind ? [new asn1js.Null()] : []),
  ]
  const written = Buffer.from(new asn1js.Sequence({ value }).toBER(false))
  return written.equals(algorithm) ? name : ''
}

/** The one value of an attribute that stands there once. */
function attribute(attributes: Uint8Array, type: string): asn1js.BaseBlock | undefined {
  const found = within(parsed(attributes)).filter((one) => idIn(within(one)[0]) === type)
  const values = found.length === 1 ? within(within(found[0])[1]) : []
  return values.length === 1 ? values[0] : undefined
}

/** Which certificate it is stands under the signature (RFC 2634 with SHA-1, RFC 5035 with what it names, else SHA-256). */
function isNamedIn(attributes: Uint8Array, { raw }: X509Certificate): boolean {
  const newer = attribute(attributes, OID.signingCertificateV2)
  const named = newer ?? attribute(attributes, OID.signingCertificate)
  if (!named) return false
  const [first, second] = within(within(within(named)[0])[0])
  const explicit = first instanceof asn1js.Sequence
  const standard = newer ? 'sha256' : 'sha1'
  const hash = explicit ? digests[idIn(within(first)[0])] : standard
  if (hash === undefined) return false
  return bytesIn(explicit ? second : first).equals(createHash(hash).update(raw).digest())
}

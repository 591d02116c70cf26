// The program's seal: a PAdES signature over the whole file, B-B or with an attested time B-T, by pkijs, as an incremental update.
import { webcrypto } from 'node:crypto'
import { PDFArray, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import type { ProgramSeal } from '../application/paper.ts'
import type { Chance } from '../application/world.ts'
import { digestOf, OID } from './cms.ts'
import { ALGORITHM, bytesOf, HOLES, putToken, signedOver } from './seal-envelope.ts'

const crypto = webcrypto as unknown as Crypto
pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto }))

const YEARS = 10
const YEAR = 365 * 24 * 60 * 60_000

/**
 * A certificate of the program's own: it proves that nothing changed, not who the program is in law. Issued by a root that can be
 * given to whoever wants to trust it, and can issue no other: its key is gone once this is done.
 */
export async function newSeal(program: string, at: number, chance: Chance): Promise<ProgramSeal> {
  const [keys, rootKeys] = await Promise.all([newKeys(), newKeys()])
  const rootName = `${program}, root`
  const rootId = await keyId(rootKeys.publicKey)
  const common = { at, issuer: rootName, signedWith: rootKeys.privateKey }
  const certificate = await certified({
    ...{ ...common, subject: program, publicKey: keys.publicKey },
    serial: chance.bytes('certificate', program, 16),
    extensions: [
      extension(OID.basicConstraints, true, new pkijs.BasicConstraints({ cA: false }).toSchema()),
      // digitalSignature and nonRepudiation.
      extension(OID.keyUsage, true, bits(0xc0, 6)),
      // Without emailProtection NSS, and poppler with it, does not know what the certificate is for.
      extension(
        OID.extendedKeyUsage,
        false,
        new pkijs.ExtKeyUsage({
          keyPurposes: [OID.documentSigning, OID.emailProtection],
        }).toSchema(),
      ),
      extension(
        OID.authorityKeyIdentifier,
        false,
        new pkijs.AuthorityKeyIdentifier({ keyIdentifier: rootId }).toSchema(),
      ),
    ],
  })
  const root = await certified({
    ...{ ...common, subject: rootName, publicKey: rootKeys.publicKey },
    serial: chance.bytes('certificate of a root', program, 16),
    extensions: [
      extension(
        OID.basicConstraints,
        true,
        new pkijs.BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema(),
      ),
      // keyCertSign.
      extension(OID.keyUsage, true, bits(0x04, 2)),
      extension(OID.subjectKeyIdentifier, false, rootId),
    ],
  })
  return {
    key: new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey)),
    certificate: new Uint8Array(Buffer.concat([certificate, root])),
  }
}

const newKeys = () => crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])
const bits = (byte: number, unusedBits: number) =>
  new asn1js.BitString({ valueHex: Uint8Array.of(byte).buffer, unusedBits })
const keyId = async (key: CryptoKey) =>
  new asn1js.OctetString({
    valueHex: (await digestOf(new Uint8Array(await crypto.subtle.exportKey('raw', key)))).slice(
      0,
      20,
    ),
  })

async function certified({
  subject,
  issuer,
  publicKey,
  signedWith,
  at,
  serial,
  extensions,
}: {
  readonly subject: string
  readonly issuer: string
  readonly publicKey: CryptoKey
  readonly signedWith: CryptoKey
  readonly at: number
  readonly serial: Uint8Array
  readonly extensions: pkijs.Extension[]
}): Promise<Buffer> {
  // A serial number is positive and does not begin with zeros.
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40
  const certificate = new pkijs.Certificate()
  certificate.version = 2
  certificate.serialNumber = new asn1js.Integer({ valueHex: Uint8Array.from(serial).buffer })
  for (const [name, value] of [
    [certificate.subject, subject],
    [certificate.issuer, issuer],
  ] as const) {
    name.typesAndValues.push(
      new pkijs.AttributeTypeAndValue({
        type: OID.commonName,
        value: new asn1js.Utf8String({ value }),
      }),
    )
  }
  certificate.notBefore.value = new Date(at)
  certificate.notAfter.value = new Date(at + YEARS * YEAR)
  certificate.extensions = extensions
  await certificate.subjectPublicKeyInfo.importKey(publicKey)
  await certificate.sign(signedWith, 'SHA-256')
  return Buffer.from(certificate.toSchema(true).toBER(false))
}

const extension = (extnID: string, critical: boolean, value: asn1js.BaseBlock) =>
  new pkijs.Extension({ extnID, critical, extnValue: value.toBER(false) })

/** The given bytes stand unchanged at the beginning; the seal covers all but the hole for itself. */
export async function sealPdf(
  pdf: Uint8Array,
  seal: ProgramSeal,
  at: number,
  reason: string,
  attest?: (signature: Uint8Array) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const size = attest ? HOLES.attested : HOLES.plain
  const prepared = await withHole(pdf, at, reason, size)
  const hole = findHole(prepared, size)
  const range = [0, hole.start, hole.end, prepared.length - hole.end]
  writeRange(prepared, range)
  const covered = Buffer.concat([prepared.subarray(0, hole.start), prepared.subarray(hole.end)])
  const key = await crypto.subtle.importKey('pkcs8', new Uint8Array(seal.key), ALGORITHM, false, [
    'sign',
  ])
  const signed = await signedOver(covered, seal.certificate, key)
  const [signer] = signed.signerInfos
  if (attest && signer) putToken(signed, await attest(signer.signature.valueBlock.valueHexView))
  const cms = bytesOf(signed).toString('hex')
  if (cms.length > size * 2) throw new Error('the seal does not fit its place')
  prepared.write(`<${cms.padEnd(size * 2, '0')}>`, hole.start, 'latin1')
  return prepared
}

const RANGE = '/ByteRange [ 0 9999999999 9999999999 9999999999 ]'

async function withHole(
  pdf: Uint8Array,
  at: number,
  reason: string,
  size: number,
): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, {
    updateMetadata: false,
    forIncrementalUpdate: true,
  })
  const { context } = document
  const range = PDFArray.withContext(context)
  for (const value of [0, 9_999_999_999, 9_999_999_999, 9_999_999_999]) {
    range.push(PDFNumber.of(value))
  }
  const certified = context.obj({
    Type: 'TransformParams',
    P: 1,
    V: PDFName.of('1.2'),
  })
  const reference = context.obj({
    Type: 'SigRef',
    TransformMethod: 'DocMDP',
    TransformParams: certified,
  })
  const signature = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      ByteRange: range,
      Contents: PDFHexString.of('0'.repeat(size * 2)),
      M: PDFString.fromDate(new Date(at)),
      Reason: PDFHexString.fromText(reason),
      Reference: [reference],
    }),
  )
  const [page] = document.getPages()
  if (!page) throw new Error('a paper has a page')
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      Rect: [0, 0, 0, 0],
      V: signature,
      T: PDFString.of('Seal'),
      F: 132,
      P: page.ref,
    }),
  )
  page.node.addAnnot(widget)
  document.catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: 3, Fields: [widget] }))
  document.catalog.set(PDFName.of('Perms'), context.obj({ DocMDP: signature }))
  const update = await document.save({ useObjectStreams: false, addDefaultPage: false })
  return Buffer.from(update)
}

function findHole(pdf: Buffer, size: number): { start: number; end: number } {
  const start = pdf.lastIndexOf(`<${'0'.repeat(64)}`, undefined, 'latin1')
  const contents = pdf.lastIndexOf('/Contents <', undefined, 'latin1')
  const opens = contents >= 0 ? contents + '/Contents '.length : start
  const end = pdf.indexOf('>', opens, 'latin1') + 1
  if (opens < 0 || end - opens !== size * 2 + 2) throw new Error('there is no place for the seal')
  return { start: opens, end }
}

function writeRange(pdf: Buffer, range: readonly number[]): void {
  const at = pdf.lastIndexOf(RANGE, undefined, 'latin1')
  if (at < 0) throw new Error('there is no place for the byte range')
  pdf.write(`/ByteRange [ ${range.join(' ')} ]`.padEnd(RANGE.length), at, 'latin1')
}

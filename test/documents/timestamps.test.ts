// A time that somebody else attests stands in the seal, judged by openssl and poppler as by us; and whatever is no such word is not taken for one.
import { execFileSync, spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as asn1js from 'asn1js'
import fc from 'fast-check'
import * as pkijs from 'pkijs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ProgramSeal, TimeNotAttested, type TrustedSeal } from '../../src/application/paper.ts'
import { timesOverHttp } from '../../src/channels/time-authority.ts'
import { agreementWriter } from '../../src/documents/agreement-pdf.ts'
import { certificatesIn } from '../../src/documents/cms.ts'
import { checkSeal } from '../../src/documents/seal-check.ts'
import { sealerFrom } from '../../src/documents/sealer.ts'
import { requestFor, wordIn } from '../../src/documents/timestamp.ts'
import { rootsInFile } from '../../src/documents/timestamp-roots.ts'
import { seededChance } from '../world.ts'
import { samplePaper } from './sample-paper.ts'
import { heard, type OpensslAuthority, opensslAuthority, said } from './time-authority.ts'

const PROGRAM = 'Harbor Community Mediation'
const chance = seededChance('timestamps')
const folder = mkdtempSync(join(tmpdir(), 'parley-timestamps-'))
const MINUTE = 60_000
/** AlgorithmIdentifiers, as openssl writes them. */
const RSA = Buffer.from('300d06092a864886f70d0101010500', 'hex')
const SHA256 = Buffer.from('300d06096086480165030402010500', 'hex')
const at = Date.now()
let plain: Uint8Array
let seal: ProgramSeal
let trusted: readonly TrustedSeal[]
let clock: OpensslAuthority
let foreign: OpensslAuthority
let roots: readonly X509Certificate[]
let genuine: Buffer

const rootsOf = (file: string) => {
  const read = rootsInFile(file)
  if ('wrong' in read) throw new Error(read.wrong)
  return read.roots
}
type Answer = (request: Uint8Array) => Uint8Array | Promise<Uint8Array>
const sealedWith = async (answer: Answer, known = roots) => {
  const ask = async (request: Uint8Array) => answer(request)
  const { sealAttested } = sealerFrom(chance, { roots: known, ask })
  if (!sealAttested) throw new Error('nobody is asked')
  return Buffer.from(await sealAttested(plain, seal, at, 'Settlement agreement'))
}
const text = (pdf: Buffer) => pdf.toString('latin1')
const holeOf = (pdf: Buffer) => {
  const start = text(pdf).lastIndexOf('/Contents <') + '/Contents '.length
  return { start, end: text(pdf).indexOf('>', start) + 1 }
}
/** The seal's own bytes, without what fills up its place. */
const envelopeOf = (pdf: Buffer) => {
  const { start, end } = holeOf(pdf)
  const padded = Buffer.from(text(pdf).slice(start + 1, end - 1), 'hex')
  const { offset } = asn1js.fromBER(padded)
  return padded.subarray(0, offset)
}
const withEnvelope = (pdf: Buffer, envelope: Uint8Array) => {
  const { start, end } = holeOf(pdf)
  const other = Buffer.from(pdf)
  const room = end - start - 2
  other.write(Buffer.from(envelope).toString('hex').padEnd(room, '0'), start + 1, 'latin1')
  return other
}
const signerOf = (pdf: Buffer) => {
  const info = pkijs.ContentInfo.fromBER(Uint8Array.from(envelopeOf(pdf)))
  const data = new pkijs.SignedData({ schema: info.content })
  const [signer] = data.signerInfos
  if (!signer) throw new Error('nobody signed')
  const token = signer.unsignedAttrs?.attributes[0]?.values[0]?.valueBeforeDecodeView
  return {
    data,
    signer,
    signature: signer.signature.valueBlock.valueHexView,
    token: Buffer.from(token ?? []),
  }
}
const kept = (name: string, bytes: Uint8Array) => {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}

beforeAll(async () => {
  const made = (name: string) => {
    mkdirSync(join(folder, name))
    return opensslAuthority(join(folder, name), name)
  }
  clock = made('Clock')
  clock.certified('below', 'ca', { kind: 'ec' })
  clock.certified('times', 'tsa', { by: 'below' })
  clock.certified('curve', 'tsa', { kind: 'ec' })
  foreign = made('Foreign')
  foreign.certified('times', 'tsa')
  roots = rootsOf(clock.rootFile)
  plain = await agreementWriter().render(samplePaper())
  const sealer = sealerFrom(chance)
  seal = await sealer.newSeal(PROGRAM, at - MINUTE)
  trusted = [{ program: PROGRAM, certificate: seal.certificate }]
  genuine = await sealedWith((request) => clock.replied(request, 'times', 'below'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the time stands in the seal, and who attests it', async () => {
  const checked = await checkSeal(genuine, trusted, roots)
  expect(checked).toMatchObject({
    is: 'whole',
    program: PROGRAM,
    attested: { by: 'times of Clock' },
  })
  const when =
    checked.is === 'whole' && typeof checked.attested === 'object' ? checked.attested.at : 0
  expect(Math.abs(when - Date.now())).toBeLessThan(MINUTE)
  const curved = await sealedWith((request) => clock.replied(request, 'curve'))
  expect(await checkSeal(curved, trusted, roots)).toMatchObject({
    attested: { by: 'curve of Clock' },
  })
})

test('openssl verifies the token as it stands in the file, up to the root and about this signature', () => {
  const { token, signature } = signerOf(genuine)
  const words = ['ts', '-verify', '-token_in', '-in', kept('token.der', token)]
  const with_ = (about: Uint8Array, root: string) => [
    ...words,
    '-data',
    kept('signature', about),
    '-CAfile',
    root,
  ]
  const verdict = (about: Uint8Array, root: string) => {
    const { stdout, stderr } = spawnSync('openssl', with_(about, root), { encoding: 'utf8' })
    return stdout + stderr
  }
  expect(verdict(signature, clock.rootFile)).toContain('Verification: OK')
  expect(verdict(Buffer.from('another'), clock.rootFile)).not.toContain('Verification: OK')
  expect(verdict(signature, foreign.rootFile)).not.toContain('Verification: OK')
})

test('poppler and NSS find it valid and trusted by the root of the program; qpdf finds nothing wrong', () => {
  const nss = join(folder, 'nss')
  mkdirSync(nss)
  const certutil = (...words: string[]) => execFileSync('certutil', [...words, '-d', `sql:${nss}`])
  certutil('-N', '--empty-password')
  const [, root = Buffer.alloc(0)] = certificatesIn(seal.certificate)
  certutil('-A', '-n', 'root', '-t', 'C,C,C', '-i', kept('root.der', root))
  const file = kept('attested.pdf', genuine)
  const found = execFileSync('pdfsig', ['-nssdir', `sql:${nss}`, file], { encoding: 'utf8' })
  expect(found).toContain('Signature is Valid')
  expect(found).toContain('Certificate is Trusted')
  expect(found).toContain('Total document signed')
  expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
    'No syntax or stream',
  )
})

test('one flipped bit in every second byte of the token, and in what holds it, is told', async () => {
  const { token, signature } = signerOf(genuine)
  expect(await wordIn(token, signature, at, roots)).toMatchObject({ stranger: false })
  const taken: number[] = []
  for (let byte = 0; byte < token.length; byte += 2) {
    const flipped = Buffer.from(token)
    flipped[byte] = (flipped[byte] ?? 0) ^ (1 << ((byte >> 1) % 8))
    if (await wordIn(flipped, signature, at, roots).catch(() => undefined)) taken.push(byte)
  }
  // What names the algorithms stands under no signature: every bit of it.
  for (const name of [RSA, SHA256]) {
    expect(token.includes(name)).toBe(true)
    for (let begins = token.indexOf(name); begins >= 0; begins = token.indexOf(name, begins + 1)) {
      for (let bit = 0; bit < name.length * 8; bit++) {
        const flipped = Buffer.from(token)
        const byte = begins + (bit >> 3)
        flipped[byte] = (flipped[byte] ?? 0) ^ (1 << (bit % 8))
        if (await wordIn(flipped, signature, at, roots).catch(() => undefined)) taken.push(byte)
      }
    }
  }
  const envelope = envelopeOf(genuine)
  const from = envelope.indexOf(token)
  expect(from).toBeGreaterThan(0)
  const holding = Array.from({ length: 24 }, (_, before) => from - 1 - before)
  const here = Array.from({ length: 40 }, (_, nth) => from + nth * Math.floor(token.length / 40))
  for (const byte of [...holding, ...here]) {
    const flipped = Buffer.from(envelope)
    flipped[byte] = (flipped[byte] ?? 0) ^ (1 << (byte % 8))
    const { is } = await checkSeal(withEnvelope(genuine, flipped), trusted, roots)
    if (is === 'whole') taken.push(byte)
  }
  expect(taken).toEqual([])
}, 120_000)

test('a time can neither be taken away nor added nor exchanged', async () => {
  const { data, signer, token } = signerOf(genuine)
  const written = () =>
    Buffer.from(
      new pkijs.ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) })
        .toSchema()
        .toBER(false),
    )
  expect((await checkSeal(withEnvelope(genuine, written()), trusted, roots)).is).toBe('whole')
  const attributes = signer.unsignedAttrs
  const one = attributes?.attributes[0]
  if (!attributes || !one) throw new Error('there is no time')
  attributes.attributes = [one, one]
  expect((await checkSeal(withEnvelope(genuine, written()), trusted, roots)).is).toBe('changed')
  delete (signer as { unsignedAttrs?: unknown }).unsignedAttrs
  expect((await checkSeal(withEnvelope(genuine, written()), trusted, roots)).is).toBe('changed')

  const sealer = sealerFrom(chance, { roots })
  const without = Buffer.from(await sealer.seal(plain, seal, at, 'Settlement agreement'))
  expect(await sealer.check(without, trusted)).toEqual({
    is: 'whole',
    program: PROGRAM,
    sealedAt: Math.floor(at / 1000) * 1000,
  })
  const added = signerOf(without)
  const request = requestFor(added.signature, chance)
  const reply = asn1js.fromBER(clock.replied(request, 'curve')).result as asn1js.Sequence
  const added_ = reply.valueBlock.value[1]
  if (!added_) throw new Error('there is no token')
  for (const other of [added_, asn1js.fromBER(token).result]) {
    added.signer.unsignedAttrs = new pkijs.SignedAndUnsignedAttributes({
      type: 1,
      attributes: [new pkijs.Attribute({ type: '1.2.840.113549.1.9.16.2.14', values: [other] })],
    })
    const info = { contentType: '1.2.840.113549.1.7.2', content: added.data.toSchema(true) }
    const longer = Buffer.from(new pkijs.ContentInfo(info).toSchema().toBER(false))
    expect((await sealer.check(withEnvelope(without, longer), trusted)).is).toBe('changed')
  }
})

test('whose root is not known any more attests nothing, and the seal is whole all the same', async () => {
  const checked = await checkSeal(genuine, trusted, rootsOf(foreign.rootFile))
  expect(checked).toMatchObject({ is: 'whole', attested: 'by somebody unknown' })
  // So whoever puts a word of their own in the place of the authority's gains nothing.
  const { data, signer, signature } = signerOf(genuine)
  const own = await sealedWith(
    (request) => foreign.replied(request, 'times'),
    rootsOf(foreign.rootFile),
  )
  expect(await checkSeal(own, trusted, roots)).toMatchObject({ attested: 'by somebody unknown' })
  signer.unsignedAttrs =
    signerOf(own).signer.unsignedAttrs ?? new pkijs.SignedAndUnsignedAttributes()
  expect(signature.length).toBeGreaterThan(0)
  const info = { contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) }
  const exchanged = Buffer.from(new pkijs.ContentInfo(info).toSchema().toBER(false))
  expect((await checkSeal(withEnvelope(genuine, exchanged), trusted, roots)).is).toBe('changed')
})

const answers: Readonly<Record<string, Answer>> = {
  'words that are no answer': () => Buffer.from('<html>Welcome to the hotel. Sign in.</html>'),
  nothing: () => new Uint8Array(),
  noughts: () => new Uint8Array(4096),
  'a refusal': () => Buffer.from('30053003020102', 'hex'),
  'granted, and no token': () => Buffer.from('30053003020100', 'hex'),
  'an answer cut off': (request) => clock.replied(request, 'times', 'below').subarray(0, -9),
  'an answer to the question of another': () =>
    clock.replied(requestFor(Buffer.from('another signature'), chance), 'times', 'below'),
  'another number than the one that was drawn': (request) =>
    clock.forged(said(request, at, { nonce: 77 }), 'times', 'below'),
  'another imprint': (request) =>
    clock.forged(said(request, at, { imprint: Buffer.alloc(32, 7) }), 'times', 'below'),
  'a time long before': (request) => clock.forged(said(request, at - 6 * MINUTE), 'times', 'below'),
  'a time long after': (request) => clock.forged(said(request, at + 6 * MINUTE), 'times', 'below'),
  'an authority under an unknown root': (request) => foreign.replied(request, 'times'),
  'a path that leaves out what is between': (request) => clock.replied(request, 'times'),
  'a certificate that has expired': (request) => {
    clock.certified('expired', 'tsa', { kind: 'ec', until: '20250101000000Z' })
    return clock.forged(said(request, at), 'expired')
  },
  'a certificate that is not valid yet': (request) => {
    clock.certified('early', 'tsa', { kind: 'ec', from: '20390101000000Z' })
    return clock.forged(said(request, at), 'early')
  },
  'a certificate for nothing in particular': (request) => {
    clock.certified('none', 'none', { kind: 'ec' })
    return clock.forged(said(request, at), 'none')
  },
  'a certificate for times that need not be known': (request) => {
    clock.certified('lax', 'lax', { kind: 'ec' })
    return clock.forged(said(request, at), 'lax')
  },
  'a certificate for times and mails': (request) => {
    clock.certified('more', 'more', { kind: 'ec' })
    return clock.forged(said(request, at), 'more')
  },
  'a certificate issued by who may issue none': (request) => {
    clock.certified('under', 'tsa', { kind: 'ec', by: 'curve' })
    return clock.forged(said(request, at), 'under', 'curve')
  },
}

test('what is forged here is taken when nothing is wrong with it', async () => {
  const right = await sealedWith((request) => clock.forged(said(request, at), 'times', 'below'))
  expect(await checkSeal(right, trusted, roots)).toMatchObject({
    attested: { by: 'times of Clock', at: Math.floor(at / 1000) * 1000 },
  })
})

test.each(Object.keys(answers))('%s is told, and nothing is sealed with it', async (name) => {
  const answer = answers[name]
  if (!answer) throw new Error(name)
  const failed = await sealedWith(answer).catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(TimeNotAttested)
  expect(failed).toMatchObject({ name: 'TimeAuthorityWrong' })
})

const lines: Readonly<Record<string, RequestListener>> = {
  'says that it is ill': (_, response) => response.writeHead(503).end('down'),
  'sends elsewhere': (_, response) =>
    response.writeHead(302, { location: 'http://127.0.0.1:9' }).end(),
  'never answers': () => {},
  'answers for ever': (_, response) => {
    response.writeHead(200)
    for (let i = 0; i < 20; i += 1) response.write(Buffer.alloc(8 * 1024))
  },
  'hangs up': (request) => request.socket.destroy(),
}

test.each(Object.keys(lines))('an authority that %s is silent', async (name) => {
  const line = await heard(lines[name] ?? (() => {}))
  const failed = await sealedWith(timesOverHttp(line.url, 500)).catch((error: unknown) => error)
  line.close()
  expect(failed).toMatchObject({ name: 'TimeAuthoritySilent' })
  const gone = await sealedWith(timesOverHttp(line.url, 500)).catch((error: unknown) => error)
  expect(gone).toMatchObject({ name: 'TimeAuthoritySilent' })
})

test('over HTTP an authority is told one digest and one drawn number, in as many bytes for every signature', async () => {
  const requests: { readonly type: string | undefined; readonly body: Buffer }[] = []
  const line = await heard(async (request, response) => {
    const parts: Uint8Array[] = []
    for await (const part of request) parts.push(part as Uint8Array)
    const body = Buffer.concat(parts)
    requests.push({ type: request.headers['content-type'], body })
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' })
    response.end(clock.replied(body, 'curve'))
  })
  const over = await sealedWith(timesOverHttp(line.url))
  line.close()
  expect(await checkSeal(over, trusted, roots)).toMatchObject({
    attested: { by: 'curve of Clock' },
  })
  expect(requests).toHaveLength(1)
  expect(requests[0]?.type).toBe('application/timestamp-query')
  const body = Uint8Array.from(requests[0]?.body ?? [])
  const { length } = body
  const asked = pkijs.TimeStampReq.fromBER(body)
  expect(Object.keys(asked.toJSON()).toSorted()).toEqual([
    'certReq',
    'messageImprint',
    'nonce',
    'version',
  ])
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      fc.string(),
      (signature, drawn) => {
        expect(requestFor(signature, seededChance(drawn)).length).toBe(length)
      },
    ),
    { numRuns: 5000 },
  )
})

test('whom to believe is a file of roots, and nothing else', () => {
  const wrong = (name: string, words: string) => rootsInFile(kept(name, Buffer.from(words)))
  const pem = (file: string) => readFileSync(clock.at(`${file}.pem`), 'utf8')
  expect(wrong('empty.pem', '')).toHaveProperty('wrong')
  expect(wrong('key.pem', readFileSync(clock.at('root.key'), 'utf8'))).toHaveProperty('wrong')
  expect(wrong('leaf.pem', `${pem('root')}${pem('times')}`)).toHaveProperty('wrong')
  expect(wrong('below.pem', pem('below'))).toHaveProperty('wrong')
  expect(rootsInFile(join(folder, 'nowhere.pem'))).toHaveProperty('wrong')
  const both = `Roots of ours\n${pem('root')}\n${readFileSync(foreign.rootFile, 'utf8')}`
  expect(wrong('both.pem', both)).toMatchObject({
    roots: [expect.any(X509Certificate), expect.any(X509Certificate)],
  })
})

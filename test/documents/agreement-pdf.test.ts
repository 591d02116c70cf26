// The agreement on paper, judged by others: qpdf, poppler and NSS say what it is.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TrustedSeal } from '../../src/application/paper.ts'
import { agreementWriter } from '../../src/documents/agreement-pdf.ts'
import { certificatesIn } from '../../src/documents/cms.ts'
import { newSeal, sealPdf } from '../../src/documents/seal.ts'
import { checkSeal } from '../../src/documents/seal-check.ts'
import { compile } from '../../src/domain/clauses.ts'
import { ownClause } from '../domain/own-clause-of.ts'
import { seededChance } from '../world.ts'
import { names, samplePaper } from './sample-paper.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-papers-'))
const PROGRAM = 'Harbor Community Mediation'
const sealedAt = Date.UTC(2026, 0, 4, 19)
const writer = agreementWriter()
let plain: Uint8Array
let sealed: Uint8Array
let trusted: readonly TrustedSeal[]

const tool = (name: string, of: string, ...words: string[]) => {
  const at = `/usr/bin/${name}`
  if (!existsSync(at)) throw new Error(`${name} is missing: apt-get install ${of}`)
  return execFileSync(at, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}
const kept = (name: string, bytes: Uint8Array) => {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}
const certutil = (nss: string, ...words: string[]) =>
  tool('certutil', 'libnss3-tools', ...words, '-d', `sql:${join(folder, nss)}`)
/** A place of NSS that knows this root, or none. */
const trust = (nss: string, root?: string) => {
  mkdirSync(join(folder, nss))
  certutil(nss, '-N', '--empty-password')
  if (root) certutil(nss, '-A', '-n', 'root', '-t', 'C,C,C', '-i', root)
}
const pdfsig = (file: string, nss = 'nss') => {
  try {
    return tool('pdfsig', 'poppler-utils', '-nssdir', `sql:${folder}/${nss}`, file)
  } catch (error) {
    return String((error as { stdout?: string }).stdout)
  }
}

beforeAll(async () => {
  plain = await writer.render(samplePaper())
  const seal = await newSeal(PROGRAM, Date.UTC(2026, 0, 1), seededChance('seal'))
  trusted = [{ program: PROGRAM, certificate: seal.certificate }]
  sealed = await sealPdf(plain, seal, sealedAt, 'Settlement agreement')
  const [, root = Buffer.alloc(0)] = certificatesIn(seal.certificate)
  trust('nss', kept('root.der', root))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('qpdf finds nothing wrong, before the seal and after it', () => {
  for (const bytes of [plain, sealed]) {
    expect(tool('qpdf', 'qpdf', '--check', kept('check.pdf', bytes))).toContain(
      'No syntax or stream',
    )
  }
})

test('it is tagged, and says that it is PDF/A-3a, before the seal and after it', () => {
  for (const bytes of [plain, sealed]) {
    const file = kept('tagged.pdf', bytes)
    expect(tool('pdfinfo', 'poppler-utils', file)).toMatch(/Tagged:\s+yes/)
    const meta = tool('pdfinfo', 'poppler-utils', '-meta', file)
    expect(meta).toMatch(/part>3</)
    expect(meta).toMatch(/conformance>A</)
    expect(tool('pdfinfo', 'poppler-utils', '-struct', file)).toContain('H2')
  }
})

test('the typed terms are attached, as JSON that says the same', () => {
  const file = kept('attached.pdf', sealed)
  const out = join(folder, 'terms.json')
  tool('pdfdetach', 'poppler-utils', '-save', '1', '-o', out, file)
  expect(JSON.parse(execFileSync('cat', [out], { encoding: 'utf8' }))).toEqual(samplePaper().terms)
})

test('names in every script can be copied out, and what people wrote is never markup', async () => {
  const many = await writer.render(samplePaper({ parties: names, language: 'es', signed: false }))
  const text = tool('pdftotext', 'poppler-utils', kept('names.pdf', many), '-')
  for (const name of names) expect(text).toContain(name)
  expect(text).toContain('#evil $x$ *y* <b>')
  expect(text).toContain('Borrador, sin firmar')
  expect(text).toMatch(/Página 1 de \d/)
})

test('what people wrote in Arabic, Chinese or Armenian is read out of the sealed file in its order', async () => {
  const said = [
    'يعيد المستأجر المفتاحين قبل نهاية الشهر',
    '每一方承担自己的费用',
    'Յուրաքանչյուր կողմ հոգում է իր ծախսերը',
  ]
  const { clauses } = samplePaper()
  const swapped = JSON.stringify(clauses).replace(
    'Each side keeps its own costs.',
    said.join(' / '),
  )
  const paper = samplePaper({ clauses: JSON.parse(swapped) as typeof clauses })
  const seal = await newSeal(PROGRAM, Date.UTC(2026, 0, 1), seededChance('scripts'))
  const file = await sealPdf(await writer.render(paper), seal, sealedAt, 'Settlement agreement')
  const text = tool('pdftotext', 'poppler-utils', kept('scripts.pdf', file), '-')
  const plainly = text.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
  for (const one of said) expect(plainly.replaceAll(/\s+/g, ' ')).toContain(one)
})

test('what goes into a blank of a program’s clause is printed as it was typed, and is never markup', async () => {
  const where = '{sum} #eval("1+1") $x^2$ *b* _i_ `raw` @ref <b> [x] \\ //c /* d */ = h'
  const { values } = ownClause()
  const term = ownClause({ values: { ...values, where } })
  const sides = [
    { side: 'side-a', label: 'Ana', parties: ['Ana'] },
    { side: 'side-b', label: 'Ben #b', parties: ['Ben'] },
  ] as const
  for (const language of ['en', 'es'] as const) {
    const caseType = 'community'
    const compiled = compile({ caseType, court: undefined, sides, terms: [term], language })
    if (!compiled.ok) throw new Error(compiled.refusal)
    const pdf = await writer.render(samplePaper({ language, clauses: compiled.records }))
    const file = kept(`blanks-${language}.pdf`, pdf)
    expect(tool('qpdf', 'qpdf', '--check', file)).toContain('No syntax or stream')
    const text = tool('pdftotext', 'poppler-utils', file, '-').replaceAll(/\s+/g, ' ')
    for (const said of [where, 'Ben #b', '{sic}', '$120.00']) expect(text).toContain(said)
  }
})

test('a sign that no font has is spelled out and said, and never printed as an empty box', async () => {
  const pdf = await writer.render(samplePaper({ title: 'Ꮳ ᠠ' }))
  const text = tool('pdftotext', 'poppler-utils', kept('spelled.pdf', pdf), '-')
  expect(text).toContain('[U+13E3] [U+1820]')
  expect(text).not.toMatch(/[Ꮳᠠ]/)
  expect(text).toContain('that none of the fonts here has')
})

test('the same paper is the same bytes, from another compiler too', async () => {
  expect(Buffer.compare(await writer.render(samplePaper()), plain)).toBe(0)
  expect(Buffer.compare(await agreementWriter().render(samplePaper()), plain)).toBe(0)
  expect(Buffer.compare(await writer.render(samplePaper({ title: 'Another' })), plain)).not.toBe(0)
})

test('pdfsig says that the seal is valid and covers the whole file', () => {
  const said = pdfsig(kept('sealed.pdf', sealed))
  expect(said).toContain('Signature is Valid')
  expect(said).toContain('Total document signed')
  expect(said).toContain('ETSI.CAdES.detached')
})

test('who trusts the root of the program trusts the seal, and nobody else’s of the same name', async () => {
  const file = kept('trusted.pdf', sealed)
  expect(pdfsig(file)).toContain('Certificate is Trusted')
  trust('nobody')
  expect(pdfsig(file, 'nobody')).not.toContain('Certificate is Trusted')
  const stranger = await newSeal(PROGRAM, Date.UTC(2026, 0, 1), seededChance('stranger'))
  const forged = await sealPdf(plain, stranger, sealedAt, 'Settlement agreement')
  expect(pdfsig(kept('stranger.pdf', forged))).not.toContain('Certificate is Trusted')
})

test('the check says whole, by whom and when', async () => {
  expect(await checkSeal(sealed, trusted)).toEqual({ is: 'whole', program: PROGRAM, sealedAt })
  expect(await checkSeal(plain, trusted)).toEqual({ is: 'not sealed' })
  expect(await checkSeal(sealed, [])).toEqual({ is: 'sealed by somebody else' })
  expect(await checkSeal(Buffer.from('hello'), trusted)).toEqual({ is: 'not a PDF' })
})

test('one changed byte, wherever it is, breaks the seal', async () => {
  const step = Math.floor(plain.length / 60)
  let broken = 0
  for (let at = 8; at < plain.length; at += step) {
    const forged = Buffer.from(sealed)
    forged[at] = (forged[at] ?? 0) ^ 1
    const { is } = await checkSeal(forged, trusted)
    if (is !== 'whole') broken += 1
    else throw new Error(`the byte at ${at} can be changed`)
  }
  expect(broken).toBeGreaterThanOrEqual(60)
  const forged = Buffer.from(sealed)
  forged[2000] = (forged[2000] ?? 0) ^ 1
  expect(pdfsig(kept('forged.pdf', forged))).not.toContain('Signature is Valid')
})

test('a revision put behind the seal is seen', async () => {
  const appended = Buffer.concat([sealed, Buffer.from('\n% one more word\n%%EOF\n')])
  expect(await checkSeal(appended, trusted)).toEqual({ is: 'changed' })
  const other = await newSeal('Somebody', sealedAt, seededChance('other'))
  const twice = await sealPdf(sealed, other, sealedAt, 'again')
  expect((await checkSeal(twice, trusted)).is).toBe('changed')
})

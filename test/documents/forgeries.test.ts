// A sealed agreement forged in the ways that are known: each is told from a whole one, by the check behind `parley verify` and the page.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, PDFName, PDFString, rgb } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ProgramSeal, TrustedSeal } from '../../src/application/paper.ts'
import { agreementWriter } from '../../src/documents/agreement-pdf.ts'
import { newSeal, sealPdf } from '../../src/documents/seal.ts'
import { checkSeal } from '../../src/documents/seal-check.ts'
import { seededChance } from '../world.ts'
import { samplePaper } from './sample-paper.ts'

const PROGRAM = 'Harbor Community Mediation'
const AT = Date.UTC(2026, 0, 4, 19)
const folder = mkdtempSync(join(tmpdir(), 'parley-forgeries-'))
let plain: Uint8Array
let sealed: Buffer
let another: Buffer
let stranger: ProgramSeal
let trusted: readonly TrustedSeal[]

beforeAll(async () => {
  const writer = agreementWriter()
  const seal = await newSeal(PROGRAM, Date.UTC(2026, 0, 1), seededChance('seal'))
  stranger = await newSeal(PROGRAM, Date.UTC(2026, 0, 1), seededChance('stranger'))
  trusted = [{ program: PROGRAM, certificate: seal.certificate }]
  plain = await writer.render(samplePaper())
  sealed = Buffer.from(await sealPdf(plain, seal, AT, 'Settlement agreement'))
  const other = await writer.render({ ...samplePaper(), reference: 'B-2' })
  another = Buffer.from(await sealPdf(other, seal, AT, 'Settlement agreement'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const text = (pdf: Buffer) => pdf.toString('latin1')
const bytes = (said: string) => Buffer.from(said, 'latin1')
const holeOf = (pdf: Buffer) => {
  const start = text(pdf).lastIndexOf('/Contents <') + '/Contents '.length
  return { start, end: text(pdf).indexOf('>', start) + 1 }
}
const rangeOf = (pdf: Buffer) => /\/ByteRange \[[^\]]*\]/.exec(text(pdf))?.[0] ?? ''
/** Behind the last byte, with a table of its own: how readers are shown another paper under the old seal. */
const revised = async (change: (document: PDFDocument) => unknown) => {
  const document = await PDFDocument.load(sealed, {
    updateMetadata: false,
    forIncrementalUpdate: true,
  })
  change(document)
  const forged = Buffer.from(await document.save({ useObjectStreams: false }))
  expect(forged.subarray(0, sealed.length).equals(sealed)).toBe(true)
  return forged
}
/** A last part written by hand: an object put in the place of one that was sealed. */
const replacing = (object: string, number = 1) => {
  const at = sealed.length + 1
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text(sealed))?.[1] ?? '0'
  const table = at + object.length + 1
  const row = `${String(at).padStart(10, '0')} 00000 n `
  const trailer = `trailer\n<< /Size 999 /Root 1 0 R /Prev ${before} >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.concat([sealed, bytes(`\n${object}\nxref\n${number} 1\n${row}\n${trailer}`)])
}
const drawn = (document: PDFDocument) =>
  document.getPages()[0]?.drawText('and 10,000 dollars more', { x: 60, y: 60, color: rgb(0, 0, 0) })

const forgeries: Readonly<Record<string, () => Buffer | Promise<Buffer>>> = {
  'a line of comment behind the end': () => Buffer.concat([sealed, bytes('\n% more\n%%EOF\n')]),
  'one blank behind the end': () => Buffer.concat([sealed, bytes(' ')]),
  'a nought behind the end': () => Buffer.concat([sealed, Buffer.from([0])]),
  'words drawn on a page, behind the seal': () => revised(drawn),
  'a page more, behind the seal': () => revised((document) => void document.addPage()),
  'a page less, behind the seal': () => revised((document) => document.removePage(0)),
  'a note over the text, behind the seal': () =>
    revised((document) => {
      const note = document.context.obj({
        ...{ Type: 'Annot', Subtype: 'FreeText', Rect: [50, 50, 500, 700] },
        ...{ Contents: PDFString.of('This agreement is void.'), DA: PDFString.of('/Helv 12 Tf') },
      })
      document.getPages()[0]?.node.addAnnot(document.context.register(note))
    }),
  'an act when it is opened, behind the seal': () =>
    revised((document) => {
      const act = document.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') })
      document.catalog.set(PDFName.of('OpenAction'), act)
    }),
  'a layer that hides a clause, behind the seal': () =>
    revised((document) => {
      const layers = document.context.obj({ OCGs: [], D: { OFF: [] } })
      document.catalog.set(PDFName.of('OCProperties'), layers)
    }),
  'another file attached, behind the seal': () =>
    revised((document) => void document.attach(bytes('{}'), 'terms.json')),
  'another title, behind the seal': () => revised((document) => document.setTitle('Void')),
  'the list of pages taken by another, by hand': () =>
    replacing('1 0 obj\n<< /Type /Catalog /Pages << /Type /Pages /Kids [] /Count 0 >> >>\nendobj'),
  'the seal itself replaced by nothing, by hand': () =>
    replacing('2 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite >>\nendobj', 2),
  'the same table told once more, by hand': () => {
    const [last = ''] = /startxref\s+\d+\s+%%EOF\s*$/.exec(text(sealed)) ?? []
    return Buffer.concat([sealed, bytes(last)])
  },
  'a range that covers what was put behind': async () => {
    const longer = await revised(drawn)
    const { start, end } = holeOf(sealed)
    const range = `/ByteRange [ 0 ${start} ${end} ${longer.length - end} ]`
    return bytes(text(longer).replace(rangeOf(sealed), range.padEnd(rangeOf(sealed).length)))
  },
  'a hole that swallows what was put behind': async () => {
    const longer = await revised(drawn)
    const { start } = holeOf(sealed)
    const range = `/ByteRange [ 0 ${start} ${longer.length} 0 ]`
    return bytes(text(longer).replace(rangeOf(sealed), range.padEnd(rangeOf(sealed).length)))
  },
  'a second range in a comment, before the first': () =>
    Buffer.concat([sealed.subarray(0, 9), bytes(`% ${rangeOf(sealed)}\n`), sealed.subarray(9)]),
  'a second range behind the end': () => Buffer.concat([sealed, bytes(`% ${rangeOf(sealed)}\n`)]),
  'a range of nothing': () =>
    bytes(
      text(sealed).replace(
        rangeOf(sealed),
        '/ByteRange [ 0 0 0 0 ]'.padEnd(rangeOf(sealed).length),
      ),
    ),
  'a range from behind the start': () =>
    bytes(text(sealed).replace(rangeOf(sealed), rangeOf(sealed).replace('[ 0 ', '[ 9 '))),
  'a hole of noughts': () => {
    const { start, end } = holeOf(sealed)
    const forged = Buffer.from(sealed)
    return forged.fill('0', start + 1, end - 1, 'latin1')
  },
  'words in the hole that are no seal': () => {
    const forged = Buffer.from(sealed)
    forged.write('zz', holeOf(sealed).start + 1, 'latin1')
    return forged
  },
  'words behind the seal, within its hole': () => {
    const forged = Buffer.from(sealed)
    forged.write('c0ffee', holeOf(sealed).end - 20, 'latin1')
    return forged
  },
  'the seal of another agreement of the same program': () => {
    const [from, to] = [holeOf(another), holeOf(sealed)]
    const seal = another.subarray(from.start, from.end)
    return Buffer.concat([sealed.subarray(0, to.start), seal, sealed.subarray(to.end)])
  },
  'the whole paper sealed by somebody of the same name': async () =>
    Buffer.from(await sealPdf(plain, stranger, AT, 'Settlement agreement')),
  'a second seal by somebody else over the first': async () =>
    Buffer.from(await sealPdf(sealed, stranger, AT, 'again')),
  'the paper before it was sealed': () => Buffer.from(plain),
  'one paper behind another': () => Buffer.concat([sealed, another]),
  'something before the first byte': () => Buffer.concat([bytes('\n'), sealed]),
  'the last byte missing': () => sealed.subarray(0, -1),
  'the same paper written anew by a tool': () => {
    const [from, to] = [join(folder, 'sealed.pdf'), join(folder, 'anew.pdf')]
    writeFileSync(from, sealed)
    execFileSync('qpdf', [from, to, '--object-streams=disable'], { stdio: 'ignore' })
    return readFileSync(to)
  },
}

test('the paper that is forged below is whole', async () => {
  expect(await checkSeal(sealed, trusted)).toMatchObject({ is: 'whole', program: PROGRAM })
  expect(await checkSeal(another, trusted)).toMatchObject({ is: 'whole' })
  expect(Object.keys(forgeries).length).toBeGreaterThanOrEqual(20)
})

test.each(Object.keys(forgeries))('%s is told', async (name) => {
  const forged = await forgeries[name]?.()
  if (!forged) throw new Error(name)
  expect(forged.equals(sealed)).toBe(false)
  const { is } = await checkSeal(forged, trusted)
  expect(['changed', 'not sealed', 'sealed by somebody else', 'not a PDF']).toContain(is)
})

test('one flipped bit is told in what fills up the hole behind the seal', async () => {
  const { end } = holeOf(sealed)
  const whole: number[] = []
  for (let at = end - 2; at > end - 12_000; at -= 97) {
    const forged = Buffer.from(sealed)
    forged[at] = (forged[at] ?? 0) ^ 1
    if ((await checkSeal(forged, trusted)).is === 'whole') whole.push(at)
  }
  expect(whole).toEqual([])
})

test('one flipped bit is told wherever it is in the seal itself', async () => {
  const { start } = holeOf(sealed)
  // SEQUENCE, its length in two bytes: as DER says (X.690).
  const head = text(sealed).slice(start + 1, start + 9)
  expect(head).toMatch(/^3082/)
  const length = 4 + Number.parseInt(head.slice(4), 16)
  const whole: number[] = []
  for (let byte = 0; byte < length; byte++) {
    // Each byte in another place.
    const [digit, bit] = [start + 1 + 2 * byte + (byte % 2), 1 << ((byte >> 1) % 4)]
    const forged = Buffer.from(sealed)
    const flipped = Number.parseInt(text(sealed.subarray(digit, digit + 1)), 16) ^ bit
    forged.write(flipped.toString(16), digit, 'latin1')
    if ((await checkSeal(forged, trusted)).is === 'whole') whole.push(byte)
  }
  expect(whole).toEqual([])
}, 180_000)

// The ways in which a sealed paper is forged, as they are known: what was put behind it, into its seal, around its range.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, PDFName, PDFString, rgb } from '@cantoo/pdf-lib'
import type { ProgramSeal } from '../../src/application/paper.ts'
import { sealPdf } from '../../src/documents/seal.ts'

type Forged = {
  readonly plain: Uint8Array
  readonly sealed: Buffer
  /** Of the same program. */
  readonly another: Buffer
  readonly stranger: ProgramSeal
  /** UTC milliseconds. */
  readonly at: number
  readonly folder: string
}
const text = (pdf: Buffer) => pdf.toString('latin1')
const bytes = (said: string) => Buffer.from(said, 'latin1')
export const holeOf = (pdf: Buffer) => {
  const start = text(pdf).lastIndexOf('/Contents <') + '/Contents '.length
  return { start, end: text(pdf).indexOf('>', start) + 1 }
}
const rangeOf = (pdf: Buffer) => /\/ByteRange \[[^\]]*\]/.exec(text(pdf))?.[0] ?? ''

/** Behind the last byte, with a table of its own: how readers are shown another paper under the old seal. */
async function revisedOf(sealed: Buffer, change: (document: PDFDocument) => unknown) {
  const document = await PDFDocument.load(sealed, {
    updateMetadata: false,
    forIncrementalUpdate: true,
  })
  change(document)
  const forged = Buffer.from(await document.save({ useObjectStreams: false }))
  if (!forged.subarray(0, sealed.length).equals(sealed)) throw new Error('nothing was put behind')
  return forged
}
/** A last part written by hand: an object put in the place of one that was sealed. */
function replacingIn(sealed: Buffer, object: string, number = 1): Buffer {
  const at = sealed.length + 1
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text(sealed))?.[1] ?? '0'
  const table = at + object.length + 1
  const row = `${String(at).padStart(10, '0')} 00000 n `
  const trailer = `trailer\n<< /Size 999 /Root 1 0 R /Prev ${before} >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.concat([sealed, bytes(`\n${object}\nxref\n${number} 1\n${row}\n${trailer}`)])
}
const drawn = (document: PDFDocument) =>
  document.getPages()[0]?.drawText('and 10,000 dollars more', { x: 60, y: 60, color: rgb(0, 0, 0) })

export const forgeries: Readonly<Record<string, (forged: Forged) => Buffer | Promise<Buffer>>> = {
  'a line of comment behind the end': ({ sealed }) =>
    Buffer.concat([sealed, bytes('\n% more\n%%EOF\n')]),
  'one blank behind the end': ({ sealed }) => Buffer.concat([sealed, bytes(' ')]),
  'a nought behind the end': ({ sealed }) => Buffer.concat([sealed, Buffer.from([0])]),
  'words drawn on a page, behind the seal': ({ sealed }) => revisedOf(sealed, drawn),
  'a page more, behind the seal': ({ sealed }) =>
    revisedOf(sealed, (document) => void document.addPage()),
  'a page less, behind the seal': ({ sealed }) =>
    revisedOf(sealed, (document) => document.removePage(0)),
  'a note over the text, behind the seal': ({ sealed }) =>
    revisedOf(sealed, (document) => {
      const note = document.context.obj({
        ...{ Type: 'Annot', Subtype: 'FreeText', Rect: [50, 50, 500, 700] },
        ...{ Contents: PDFString.of('This agreement is void.'), DA: PDFString.of('/Helv 12 Tf') },
      })
      document.getPages()[0]?.node.addAnnot(document.context.register(note))
    }),
  'an act when it is opened, behind the seal': ({ sealed }) =>
    revisedOf(sealed, (document) => {
      const act = document.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') })
      document.catalog.set(PDFName.of('OpenAction'), act)
    }),
  'a layer that hides a clause, behind the seal': ({ sealed }) =>
    revisedOf(sealed, (document) => {
      const layers = document.context.obj({ OCGs: [], D: { OFF: [] } })
      document.catalog.set(PDFName.of('OCProperties'), layers)
    }),
  'another file attached, behind the seal': ({ sealed }) =>
    revisedOf(sealed, (document) => void document.attach(bytes('{}'), 'terms.json')),
  'another title, behind the seal': ({ sealed }) =>
    revisedOf(sealed, (document) => document.setTitle('Void')),
  'the list of pages taken by another, by hand': ({ sealed }) =>
    replacingIn(
      sealed,
      '1 0 obj\n<< /Type /Catalog /Pages << /Type /Pages /Kids [] /Count 0 >> >>\nendobj',
    ),
  'the seal itself replaced by nothing, by hand': ({ sealed }) =>
    replacingIn(sealed, '2 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite >>\nendobj', 2),
  'the same table told once more, by hand': ({ sealed }) => {
    const [last = ''] = /startxref\s+\d+\s+%%EOF\s*$/.exec(text(sealed)) ?? []
    return Buffer.concat([sealed, bytes(last)])
  },
  'a range that covers what was put behind': async ({ sealed }) => {
    const longer = await revisedOf(sealed, drawn)
    const { start, end } = holeOf(sealed)
    const range = `/ByteRange [ 0 ${start} ${end} ${longer.length - end} ]`
    return bytes(text(longer).replace(rangeOf(sealed), range.padEnd(rangeOf(sealed).length)))
  },
  'a hole that swallows what was put behind': async ({ sealed }) => {
    const longer = await revisedOf(sealed, drawn)
    const { start } = holeOf(sealed)
    const range = `/ByteRange [ 0 ${start} ${longer.length} 0 ]`
    return bytes(text(longer).replace(rangeOf(sealed), range.padEnd(rangeOf(sealed).length)))
  },
  'a second range in a comment, before the first': ({ sealed }) =>
    Buffer.concat([sealed.subarray(0, 9), bytes(`% ${rangeOf(sealed)}\n`), sealed.subarray(9)]),
  'a second range behind the end': ({ sealed }) =>
    Buffer.concat([sealed, bytes(`% ${rangeOf(sealed)}\n`)]),
  'a range of nothing': ({ sealed }) =>
    bytes(
      text(sealed).replace(
        rangeOf(sealed),
        '/ByteRange [ 0 0 0 0 ]'.padEnd(rangeOf(sealed).length),
      ),
    ),
  'a range from behind the start': ({ sealed }) =>
    bytes(text(sealed).replace(rangeOf(sealed), rangeOf(sealed).replace('[ 0 ', '[ 9 '))),
  'a hole of noughts': ({ sealed }) => {
    const { start, end } = holeOf(sealed)
    const forged = Buffer.from(sealed)
    return forged.fill('0', start + 1, end - 1, 'latin1')
  },
  'words in the hole that are no seal': ({ sealed }) => {
    const forged = Buffer.from(sealed)
    forged.write('zz', holeOf(sealed).start + 1, 'latin1')
    return forged
  },
  'words behind the seal, within its hole': ({ sealed }) => {
    const forged = Buffer.from(sealed)
    forged.write('c0ffee', holeOf(sealed).end - 20, 'latin1')
    return forged
  },
  'the seal of another agreement of the same program': ({ sealed, another }) => {
    const [from, to] = [holeOf(another), holeOf(sealed)]
    const seal = another.subarray(from.start, from.end)
    return Buffer.concat([sealed.subarray(0, to.start), seal, sealed.subarray(to.end)])
  },
  'the whole paper sealed by somebody of the same name': async ({ plain, stranger, at }) =>
    Buffer.from(await sealPdf(plain, stranger, at, 'Settlement agreement')),
  'a second seal by somebody else over the first': async ({ sealed, stranger, at }) =>
    Buffer.from(await sealPdf(sealed, stranger, at, 'again')),
  'the paper before it was sealed': ({ plain }) => Buffer.from(plain),
  'one paper behind another': ({ sealed, another }) => Buffer.concat([sealed, another]),
  'something before the first byte': ({ sealed }) => Buffer.concat([bytes('\n'), sealed]),
  'the last byte missing': ({ sealed }) => sealed.subarray(0, -1),
  'the same paper written anew by a tool': ({ sealed, folder }) => {
    const [from, to] = [join(folder, 'sealed.pdf'), join(folder, 'anew.pdf')]
    writeFileSync(from, sealed)
    execFileSync('qpdf', [from, to, '--object-streams=disable'], { stdio: 'ignore' })
    return readFileSync(to)
  },
}

// A sealed agreement forged in the ways that are known: each is told from a whole one, by the check behind `parley verify` and the page.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ProgramSeal, TrustedSeal } from '../../src/application/paper.ts'
import { agreementWriter } from '../../src/documents/agreement-pdf.ts'
import { newSeal, sealPdf } from '../../src/documents/seal.ts'
import { checkSeal } from '../../src/documents/seal-check.ts'
import { seededChance } from '../world.ts'
import { forgeries, holeOf } from './forging.ts'
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

test('the paper that is forged below is whole', async () => {
  expect(await checkSeal(sealed, trusted)).toMatchObject({ is: 'whole', program: PROGRAM })
  expect(await checkSeal(another, trusted)).toMatchObject({ is: 'whole' })
  expect(Object.keys(forgeries).length).toBeGreaterThanOrEqual(20)
})

test.each(Object.keys(forgeries))('%s is told', async (name) => {
  const given = { plain, sealed, another, stranger, at: AT, folder }
  const forged = await forgeries[name]?.(given)
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

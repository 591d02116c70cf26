// The sealed sample in cases/ is what was sealed, and says so to anybody who has the program's certificate.
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { agreementWriter } from '../../src/documents/agreement-pdf.ts'
import { newSeal, sealPdf } from '../../src/documents/seal.ts'
import { checkSeal } from '../../src/documents/seal-check.ts'
import { seededChance } from '../world.ts'
import { samplePaper } from './sample-paper.ts'

const FILE = 'cases/the-deposit/agreement.pdf'
const CERTIFICATE = 'cases/the-deposit/seal.der'
const program = 'Harbor Community Mediation'

test('the sealed sample agreement is whole, and was made from the sample paper', async () => {
  const plain = await agreementWriter().render(samplePaper())
  if (process.env['UPDATE']) {
    const seal = await newSeal(program, Date.UTC(2026, 0, 1), seededChance('sample'))
    writeFileSync(FILE, await sealPdf(plain, seal, samplePaper().dated, 'Settlement agreement'))
    writeFileSync(CERTIFICATE, seal.certificate)
  }
  const [sample, certificate] = [readFileSync(FILE), readFileSync(CERTIFICATE)]
  expect(await checkSeal(sample, [{ program, certificate }])).toMatchObject({
    is: 'whole',
    program,
  })
  expect(sample.subarray(0, plain.length).equals(Buffer.from(plain))).toBe(true)
})

test('what was sealed before programs had a root stays whole', async () => {
  const [sealed, certificate] = ['pdf', 'der'].map((kind) =>
    readFileSync(`test/documents/sealed-before-roots.${kind}`),
  )
  if (!sealed || !certificate) throw new Error('it is gone')
  expect(await checkSeal(sealed, [{ program, certificate }])).toMatchObject({ is: 'whole' })
})

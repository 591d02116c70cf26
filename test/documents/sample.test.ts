// The sealed sample in cases/ is what was sealed, and says so to anybody who has the program's certificate.
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { AgreementPaper } from '../../src/application/paper.ts'
import { agreementWriter } from '../../src/documents/agreement-pdf.ts'
import { newSeal, sealPdf } from '../../src/documents/seal.ts'
import { checkSeal } from '../../src/documents/seal-check.ts'
import { seededChance } from '../world.ts'
import { samplePaper } from './sample-paper.ts'

const FILE = 'cases/the-deposit/agreement.pdf'
const CERTIFICATE = 'cases/the-deposit/seal.der'
const program = 'Harbor Community Mediation'

/** What the clause of signing said when it was sealed. */
const AS_SEALED =
  'The parties agree to sign electronically. Each has read this agreement, had the chance to ask for advice, and signs it in their own session. Each signed copy has the same force.'
const asSealed = (): AgreementPaper => {
  const paper = samplePaper()
  const said = (clause: (typeof paper.clauses)[number]) =>
    clause.heading === 'Signing' ? { ...clause, text: AS_SEALED } : clause
  return { ...paper, clauses: paper.clauses.map(said) }
}

/** It was sealed before programs had a root, as others were: their seals stay whole. */
test('the sealed sample agreement is whole, and was made from the sample paper', async () => {
  const plain = await agreementWriter().render(asSealed())
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

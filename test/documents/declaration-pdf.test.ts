// The declaration on default as a paper: what is declared of the agreement and the ledger, to the cent, in English with a lead in the reader's language.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { declarationWriter } from '../../src/documents/declaration-pdf.ts'
import type { DefaultDeclaration } from '../../src/domain/default-declaration.ts'

const one: DefaultDeclaration = {
  court: { name: 'Superior Court, County of Alameda', caseNumber: '26CV004711' },
  rules: 'california',
  sides: [
    { label: 'Tenant', names: ['Ana Petrosyan', 'Al Petrosyan'] },
    { label: 'Landlord', names: ['Jorge Benítez'] },
  ],
  signedOn: '2026-11-02',
  clauses: [{ number: '2', text: 'Landlord will pay Tenant $900.00.' }],
  changes: [],
  noticedOn: '2026-12-15',
  cureDays: 10,
  cureBy: '2026-12-25',
  lines: [
    { clause: '2', dueOn: '2026-12-11', cents: 500_00, owed: 500_00, received: 123_45, late: true },
    { clause: '2', dueOn: '2027-01-31', cents: 400_00, owed: 400_00, received: 0, late: true },
    { clause: '3', dueOn: undefined, cents: undefined, owed: 1, received: 1, late: false },
  ],
  due: { owed: 900_00, received: 123_45, missing: 776_55 },
  follows: 'rest at once',
  on: '2026-12-26',
  dated: Date.UTC(2026, 11, 26, 20),
}
const writer = declarationWriter()
const textOf = (pdf: Uint8Array) =>
  execFileSync('/usr/bin/pdftotext', ['-layout', '-', '-'], { input: pdf })
    .toString()
    .replaceAll(/\s+/g, ' ')

test('each sentence of it and each line of the ledger is on the paper, to the cent', async () => {
  const text = textOf(await writer.declaration(one, 'en'))
  for (const said of [
    'Superior Court, County of Alameda',
    '26CV004711',
    'Clause 2 of the agreement says: “Landlord will pay Tenant $900.00.”',
    'On December 15, 2026 Ana Petrosyan and Al Petrosyan gave written notice',
    'gives 10 calendar days from the notice to do it. They ended on December 25, 2026.',
    '$900.00 is due, $123.45 of it has been received, and $776.55 of it is missing',
    'the rest of any unpaid sum is due at once',
    '$500.00, due December 11, 2026',
    'received $123.45; open $376.55',
    'no day named',
    'under the laws of the State of California',
    'Read each line.',
  ]) {
    expect(text).toContain(said)
  }
})

test('an amendment of what was not kept is quoted with the day of its last signature', async () => {
  const text = 'Instalment 1: $200.00 by March 15, 2027.'
  const changed = {
    ...one,
    changes: [{ amendment: 'm2', number: 2, signedOn: '2027-01-05', text }],
  }
  expect(textOf(await writer.declaration(changed, 'en'))).toContain(
    'The last signature to amendment 2 was given on January 5, 2027. It says: “Instalment 1: $200.00 by March 15, 2027.”',
  )
  expect(textOf(await writer.declaration(one, 'en'))).not.toContain('to amendment')
})

test('what follows is said as it was agreed, and by the rules of the case; what is not paid in money says so', async () => {
  const judged = textOf(await writer.declaration({ ...one, follows: 'judgment on default' }, 'es'))
  expect(judged).toContain('after that judgment may be entered')
  expect(judged).toContain('se declara bajo pena de perjurio')
  const nothingDue = { owed: 0, received: 0, missing: 0 }
  const outside: DefaultDeclaration = {
    ...one,
    ...{ rules: 'uniform-mediation-act', court: undefined, due: nothingDue },
    follows: 'judgment entered',
  }
  const text = textOf(await writer.declaration(outside, 'en'))
  expect(text).not.toContain('State of California')
  expect(text).toContain('Court: by hand')
  expect(text).toContain('As of December 26, 2026 it has not been done.')
  expect(text).toContain('judgment is entered')
})

test('the file is tagged and whole, and the same bytes for the same declaration', async () => {
  const [first, again] = [await writer.declaration(one, 'en'), await writer.declaration(one, 'en')]
  expect(Buffer.compare(first, again)).toBe(0)
  const folder = mkdtempSync(join(tmpdir(), 'declaration-'))
  try {
    const file = join(folder, 'one.pdf')
    writeFileSync(file, first)
    expect(execFileSync('/usr/bin/qpdf', ['--check', file]).toString()).toMatch(
      /No syntax or stream/,
    )
    expect(execFileSync('/usr/bin/pdfinfo', [file]).toString()).toMatch(/Tagged:\s+yes/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

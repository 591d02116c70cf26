// docs/law-coverage.md says what the tests prove, and every test that it names is there.
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { agreementRules } from '../../src/domain/law/rules/all.ts'
import { asked, lawCoverage } from './law-covered.ts'

const FILE = 'docs/law-coverage.md'

test('what the law asks is listed with what proves it, as it is now', () => {
  const page = lawCoverage()
  if (process.env['UPDATE']) writeFileSync(FILE, page)
  expect(readFileSync(FILE, 'utf8')).toBe(page)
})

test('every test that is named there is a test, and what has none says that it is missing', () => {
  const named = asked.flatMap(({ proofs }) => proofs)
  expect(named.length).toBeGreaterThan(20)
  for (const { file, test: name } of named) {
    const text = readFileSync(file, 'utf8')
    expect(text.includes(`'${name}'`), `${file}: ${name}`).toBe(true)
  }
  for (const { citation, proofs, open } of asked) {
    expect(proofs.length > 0 || open !== undefined, citation).toBe(true)
  }
})

test('every rule has been seen to find something', () => {
  const text = readFileSync('test/domain/agreement-rules.test.ts', 'utf8')
  for (const { id } of agreementRules) expect(text).toMatch(new RegExp(`${id} (?:must|look)`))
})

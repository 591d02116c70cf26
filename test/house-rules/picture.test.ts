// ARCHITECTURE.md shows the house as it is; `UPDATE=1 npx vitest run test/house-rules/picture.test.ts` draws it anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { picture } from './picture.ts'

const FILE = 'ARCHITECTURE.md'
const BLOCK = /(```mermaid\n)([\s\S]*?)(\n```)/

test('the picture in ARCHITECTURE.md is the house as the imports are', async () => {
  const drawn = await picture()
  const text = readFileSync(FILE, 'utf8')
  if (process.env['UPDATE']) writeFileSync(FILE, text.replace(BLOCK, `$1${drawn}$3`))
  expect(BLOCK.exec(readFileSync(FILE, 'utf8'))?.[2]).toBe(drawn)
  expect(drawn).toContain('web --> domain')
  expect(drawn).not.toMatch(/domain --> /)
})

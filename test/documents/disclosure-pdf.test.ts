// The disclosure of Evidence Code 1129, judged by poppler and by the PDF's own numbers: one page, twelve points, readable.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { DisclosurePaper } from '../../src/application/representation.ts'
import { disclosureWriter } from '../../src/documents/disclosure-pdf.ts'
import { disclosureWords } from '../../src/documents/disclosure-words.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-1129-'))
afterAll(() => rmSync(folder, { recursive: true }))
const poppler = (name: string, ...words: string[]) => {
  const at = `/usr/bin/${name}`
  if (!existsSync(at)) throw new Error(`${name} is missing: apt-get install poppler-utils`)
  return execFileSync(at, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}
const at = Date.UTC(2026, 10, 21, 20)
const paper = (more: Partial<DisclosurePaper>): DisclosurePaper => ({
  language: 'en',
  client: 'Ana Anders',
  attorney: 'Ada Lovelace',
  signed: { client: { name: 'Ana Anders', at }, attorney: { name: 'Ada Lovelace', at } },
  dated: at,
  ...more,
})
let made = 0
async function printed(more: Partial<DisclosurePaper>): Promise<string> {
  const file = join(folder, `${++made}.pdf`)
  writeFileSync(file, await disclosureWriter().render(paper(more)))
  return file
}
/** Every size that text is set in, in points: as poppler reads each run of the page, drawn three times as large. */
const sizesIn = (file: string): readonly number[] => {
  const xml = poppler('pdftohtml', '-xml', '-stdout', '-i', '-zoom', '3', file)
  const fonts = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)" size="(-?\d+)"/g)].map(([, id, size]) => [
      id,
      Number(size),
    ]),
  )
  return [...xml.matchAll(/<text [^>]*font="(\d+)"[^>]*>(.*?)<\/text>/g)]
    .filter(([, , text]) => text?.replaceAll(/<[^>]*>|\s/g, '') !== '')
    .map(([, id]) => (fonts.get(id) ?? 0) / 3)
}
const squeezed = (text: string) => text.normalize('NFKC').replaceAll(/[\s\p{Cf}\p{Pd}\p{Mn}]/gu, '')

const names: Readonly<Record<string, Partial<DisclosurePaper>>> = {
  en: { client: 'Ana Anders', attorney: 'Ada Lovelace' },
  es: { client: 'María José Ñúñez', attorney: 'Inés Peña' },
  ar: { client: 'ليلى حسن', attorney: 'سامي خليل' },
  zh: { client: '王小明', attorney: '李美玲' },
}

describe.each(['en', 'es', 'ar', 'zh'] as const)('in the language %s', (language) => {
  const given = { language, ...names[language] }
  const endless = { client: 'W'.repeat(200), attorney: `${'Long Name '.repeat(20)}`.trim() }

  test.each([
    ['signed', given],
    ['to be signed by hand', { ...given, signed: { client: undefined, attorney: undefined } }],
    ['with endless names', { language, ...endless }],
  ])('is exactly one page, no sign below twelve points: %s', async (_name, more) => {
    const file = await printed(more)
    expect(poppler('pdfinfo', file)).toMatch(/Pages:\s+1\n/)
    const sizes = sizesIn(file)
    expect(sizes.length).toBeGreaterThan(10)
    for (const size of sizes) expect(size).toBeGreaterThanOrEqual(12)
  })

  test('says the words of the statute, the two names and both dates, as text that can be read out', async () => {
    const text = poppler('pdftotext', await printed(given), '-')
    const words = disclosureWords[language]
    const said = squeezed(text)
    const parts = [words.title, ...words.opening, ...words.rules, words.means, words.note]
    if (language === 'ar') {
      // Poppler puts the lines of a right-to-left page in an order of its own: there each word counts.
      const told = [...parts, given.client ?? '', given.attorney ?? ''].join(' ')
      for (const word of told.split(/[\s،:.()]+/).filter(Boolean)) {
        expect(said).toContain(squeezed(word))
      }
    } else {
      for (const part of parts) expect(said).toContain(squeezed(part))
      for (const name of [given.client, given.attorney]) {
        expect(said.split(squeezed(name ?? '')).length).toBeGreaterThan(1)
      }
    }
    expect(said.split('2026').length - 1).toBe(2)
  })
})

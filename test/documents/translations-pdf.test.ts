// A translation on the agreement's paper: after what counts and before the signatures, tagged in its own language, whichever way it is read.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { figuresInOrder, type PaperTranslation } from '../../src/application/paper-translations.ts'
import { agreementWriter } from '../../src/documents/agreement-pdf.ts'
import { aboveTranslation } from '../../src/domain/law/beside-original.ts'
import { paperLanguages } from '../../src/domain/paper-language.ts'
import { samplePaper } from './sample-paper.ts'

const writer = agreementWriter()
const folder = mkdtempSync(join(tmpdir(), 'translations-'))
const kept = (bytes: Uint8Array) => {
  const file = join(folder, 'paper.pdf')
  writeFileSync(file, bytes)
  return file
}
const run = (program: string, ...args: readonly string[]) =>
  execFileSync(program, args, { encoding: 'utf8' })
/** As it is copied out, without the marks that say which way it runs. */
const textOf = (bytes: Uint8Array) =>
  run('pdftotext', kept(bytes), '-')
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')

const translation = (
  language: PaperTranslation['language'],
  countsToo = false,
): PaperTranslation => {
  const { title, counts, bothCount, translator } = aboveTranslation[language]
  return {
    ...{ language, title, countsToo, counts: countsToo ? bothCount : counts.en },
    ...{ by: [`${translator} Tess Ruiz, 2026-12-01`] },
    clauses: [{ number: '1', heading: title, text: `${counts.es}\n#evil $x$ <b>` }],
  }
}

test.each(paperLanguages)(
  'in %s it is printed with every sign, and tagged as what it is',
  async (language) => {
    const pdf = await writer.render(samplePaper({ translations: [translation(language)] }))
    const struct = run('pdfinfo', '-struct-text', kept(pdf))
    const meta = run('pdfinfo', '-meta', kept(pdf))
    expect(meta).toMatch(/conformance>A</)
    expect(struct).toContain('H3')
    const text = textOf(pdf)
    if (!['ar', 'fa'].includes(language)) {
      expect(text).toContain(aboveTranslation[language].counts.en.replaceAll(/\s+/g, ' '))
    }
    expect(text).toContain('Tess Ruiz')
    expect(text).toContain('evil $x$ <b')
    if (language !== 'en') {
      const raw = run('qpdf', '--qdf', '--object-streams=disable', kept(pdf), '-')
      expect(raw).toContain(`/Lang (${language}`)
    }
  },
)

test('what counts stands before it, and the signatures after it', async () => {
  const text = textOf(await writer.render(samplePaper({ translations: [translation('es')] })))
  const places = [
    'Each side keeps its own costs.',
    'Traducción al español',
    'The text above counts.',
    'Lo que vale es el original en inglés.',
    'Signatures',
  ].map((one) => text.indexOf(one))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test.each(paperLanguages)(
  'where both count, it says so above in both languages: %s',
  async (language) => {
    const text = textOf(
      await writer.render(samplePaper({ translations: [translation(language, true)] })),
    )
    expect(text).toContain('The parties agreed that both texts count')
    expect(text).not.toContain('The text above counts.')
    if (!['ar', 'fa'].includes(language)) {
      expect(text).toContain(aboveTranslation[language].bothCount.replaceAll(/\s+/g, ' '))
    }
  },
)

test('without one the paper is as it was', async () => {
  const [bare, none] = await Promise.all([
    writer.render(samplePaper()),
    writer.render(samplePaper({ translations: [] })),
  ])
  expect(Buffer.from(bare).equals(Buffer.from(none))).toBe(true)
  expect(textOf(bare)).not.toContain('The text above counts.')
})

test('a day in Arabic keeps the order of its parts', async () => {
  const text = figuresInOrder('ar', 'يصلح السياج قبل 2027-03-01 ويدفع $1,200.00 نقدًا')
  const arabic = { ...translation('ar'), clauses: [{ number: '1', heading: 'السياج', text }] }
  const read = textOf(await writer.render(samplePaper({ translations: [arabic] })))
  expect(read).toContain('2027-03-01')
  expect(read).toContain('$1,200.00')
  expect(figuresInOrder('zh', '2027-03-01')).toBe('2027-03-01')
})

// A letter of invitation on paper, judged by others: poppler counts and reads it, a QR decoder reads its picture.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as jsqr from 'jsqr'
import { PNG } from 'pngjs'
import { afterAll, expect, test } from 'vitest'
import type { LetterPaper } from '../../src/application/letters.ts'
import { letterWriter } from '../../src/documents/letter-pdf.ts'

// Its types name the module where its code is a function (jsqr 1.4).
const readQr = jsqr.default as unknown as typeof import('jsqr').default
const folder = mkdtempSync(join(tmpdir(), 'parley-letters-'))
afterAll(() => rmSync(folder, { recursive: true }))
const url = 'https://parley.example.org'
const writer = letterWriter(url)

const poppler = (name: string, ...words: string[]) => {
  const at = `/usr/bin/${name}`
  if (!existsSync(at)) throw new Error(`${name} is missing: apt-get install poppler-utils`)
  return execFileSync(at, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}
const letter = (more: Partial<LetterPaper> = {}): LetterPaper => ({
  language: 'en',
  program: 'Harbor Community Mediation',
  costs: 'Nothing: the county pays.',
  name: 'Benjamin Berg',
  post: ['12 Pier Street', 'Apt 4', 'Oakland, CA 94601'],
  dated: Date.UTC(2026, 10, 21, 18),
  code: 'ACDE3467',
  ...more,
})
async function made(...letters: readonly LetterPaper[]) {
  const file = join(folder, `${Math.round(performance.now() * 1000)}.pdf`)
  writeFileSync(file, await writer.render(letters))
  return file
}
const pagesOf = (file: string) => Number(/Pages:\s+(\d+)/.exec(poppler('pdfinfo', file))?.[1])
const textOf = (file: string) => poppler('pdftotext', '-layout', file, '-')
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

type Word = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly word: string
}
/** In inches from the upper left corner. */
const wordsOf = (file: string): readonly Word[] =>
  [
    ...poppler('pdftotext', '-bbox', file, '-').matchAll(
      /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g,
    ),
  ].map(([, ...all]) => {
    const [left, top, right, bottom] = all.slice(0, 4).map((one) => Number(one) / 72) as [
      number,
      number,
      number,
      number,
    ]
    return { left, top, right, bottom, word: all[4] ?? '' }
  })

const long = {
  program: 'The very long name of a program for mediation in a county '
    .repeat(4)
    .trim()
    .slice(0, 200),
  name: `${'Wolfeschlegelsteinhausenbergerdorff'.repeat(5)} of the House`.slice(0, 200),
  post: Array.from({ length: 6 }, (_, i) => `${i} ${'Long Street Name '.repeat(4)}`.slice(0, 60)),
  costs: 'Each side pays a part that follows from what it earns. '.repeat(90),
}
const oneWord = {
  ...long,
  costs: 'x'.repeat(5000),
  program: 'W'.repeat(200),
  name: 'M'.repeat(200),
}

test.each([
  ['plain, English', letter()],
  ['plain, Spanish', letter({ language: 'es', costs: 'Nada: paga el condado.' })],
  ['long in every part', letter(long)],
  ['long in every part, Spanish', letter({ ...long, language: 'es' })],
  ['made of endless words', letter(oneWord)],
  ['an Arabic name', letter({ name: 'ليلى حسن', post: ['شارع ١', 'Oakland, CA'] })],
  ['a Chinese name', letter({ name: '王小明', post: ['奥克兰', 'Oakland, CA'] })],
])('is exactly one page: %s', async (_name, paper) => {
  expect(pagesOf(await made(paper))).toBe(1)
})

test('a batch is a page each', async () => {
  const file = await made(letter(), letter(oneWord), letter({ language: 'es' }))
  expect(pagesOf(file)).toBe(3)
})

test('what is too long is shortened, and says that there is more on the page', async () => {
  expect(flat(textOf(await made(letter(long))))).toContain('… (more on the page)')
  expect(textOf(await made(letter(oneWord)))).toContain('(more on the page)')
  expect(textOf(await made(letter()))).not.toContain('more on the page')
})

test.each([letter(), letter(long), letter(oneWord)])(
  'its address stands where a #10 window shows it however the paper slides, and nothing else does',
  async (paper) => {
    const words = wordsOf(await made(paper))
    // All that the window may show at some time.
    const seen = words.filter(
      ({ top, bottom, left }) => bottom > 2.042 && top < 3.625 && left < 5.375,
    )
    expect(seen.length).toBeGreaterThan(0)
    for (const { left, top, right, bottom, word } of seen) {
      expect({
        word,
        in: left >= 0.875 && right <= 4.375 && top >= 2.49 && bottom <= 3.18,
      }).toEqual({
        word,
        in: true,
      })
    }
    // The name is there, shortened or not.
    expect(paper.name.startsWith(seen[0]?.word.replace('…', '').slice(0, 8) ?? '?')).toBe(true)
  },
)

test('the QR code on its picture is the address with the code, and holds no word of a case', async () => {
  const file = await made(letter(oneWord))
  poppler('pdftoppm', '-r', '150', '-png', '-singlefile', file, file.replace('.pdf', ''))
  const { data, width, height } = PNG.sync.read(readFileSync(file.replace('.pdf', '.png')))
  expect(readQr(new Uint8ClampedArray(data), width, height)?.data).toBe(`${url}/letter/ACDE-3467`)
})

test('says who invites, what mediation is and costs, and that a no costs nothing, in the language of the person', async () => {
  const english = flat(textOf(await made(letter())))
  for (const said of [
    'Dear Benjamin Berg,',
    'Harbor Community Mediation invites you to a mediation',
    'Nothing: the county pays.',
    'Saying no costs nothing',
    'parley.example.org/letter',
    'ACDE-3467',
  ]) {
    expect(english).toContain(said)
  }
  const spanish = flat(
    textOf(await made(letter({ language: 'es', costs: 'Nada: paga el condado.' }))),
  )
  for (const said of [
    'le invita a una mediación',
    'Nada: paga el condado.',
    'Decir que no, no cuesta nada',
  ]) {
    expect(spanish).toContain(said)
  }
})

test('the same letter printed again is the same, byte for byte', async () => {
  const [once, again] = [await writer.render([letter()]), await writer.render([letter()])]
  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true)
})

// A copy judged by programs nobody here wrote: sound, with the same words and the same look, and nothing hung on.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { root } from '../../src/places.ts'
import { openFiles } from './open-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-copies-'))
const files = openFiles()
afterAll(async () => {
  await files.close()
  rmSync(folder, { recursive: true })
})

const tool = (name: string, of: string, ...words: string[]) => {
  const at = `/usr/bin/${name}`
  if (!existsSync(at)) throw new Error(`${name} is missing: apt-get install ${of}`)
  return execFileSync(at, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}
const wordsOf = (file: string) => tool('pdftotext', 'poppler-utils', file, '-')
const inside = (file: string) => tool('pdfdetach', 'poppler-utils', '-list', file)

test('a sealed agreement loses its file inside, its seal and its history, and no word and no stroke', async () => {
  const bytes = readFileSync(new URL('cases/the-deposit/agreement.pdf', root))
  const [before, after] = [join(folder, 'before.pdf'), join(folder, 'after.pdf')]
  const found = await files.inspect(bytes, 'agreement.pdf')
  expect(found).toMatchObject({ type: 'pdf', warnings: ['EarlierRevisions', 'FilesInside'] })
  const copy = await files.cleaned(bytes, 'pdf')
  writeFileSync(before, bytes)
  writeFileSync(after, copy)
  expect(tool('qpdf', 'qpdf', '--check', after)).toContain('No syntax or stream encoding errors')
  expect(wordsOf(after)).toBe(wordsOf(before))
  expect(wordsOf(after).length).toBeGreaterThan(500)
  expect(inside(before)).not.toContain('0 embedded files')
  expect(inside(after)).toContain('0 embedded files')
  const [was, is] = [await files.pictures(bytes, 'pdf', 2), await files.pictures(copy, 'pdf', 2)]
  expect(was.length).toBe(2)
  for (const [n, one] of was.entries()) {
    const [old, now] = await Promise.all(
      [one, is[n] ?? Buffer.alloc(0)].map((page) => sharp(page).raw().toBuffer()),
    )
    expect(Buffer.compare(old ?? Buffer.alloc(0), now ?? Buffer.alloc(1))).toBe(0)
  }
  expect(await files.inspect(copy, 'agreement.pdf')).toEqual({
    type: 'pdf',
    warnings: [],
    pages: 2,
  })
})

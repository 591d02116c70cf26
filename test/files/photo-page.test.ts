// Photos made anew as pages and bound into one paper: readable, upright, within their size, and nothing of where they were taken.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import type { FileNotCleaned } from '../../src/application/file-ports.ts'
import { picture } from './made.ts'
import { openFiles } from './open-files.ts'

const MOST = 600_000
const files = openFiles()
const folder = mkdtempSync(join(tmpdir(), 'parley-photos-'))
afterAll(async () => {
  await files.close()
  rmSync(folder, { recursive: true })
})
const sizeOf = async (bytes: Uint8Array) => {
  const { format, width, height } = await sharp(bytes).metadata()
  return [format, width, height]
}
const photo = (width: number, height: number) =>
  picture(width, height)
    .jpeg()
    .withExif({
      IFD0: { Make: 'CANARY-camera' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 3/1 0/1' },
    })

test('a page is large enough to be read, and a picture of it small', async () => {
  const { page, small } = await files.page(await photo(4000, 3000).toBuffer(), 'jpeg', 50_000_000)
  expect(await sizeOf(page)).toEqual(['jpeg', 2200, 1650])
  expect(await sizeOf(small)).toEqual(['jpeg', 320, 240])
  const kept = await files.page(await picture(600, 800).png().toBuffer(), 'png', MOST)
  expect(await sizeOf(kept.page)).toEqual(['jpeg', 600, 800])
})

test('it stands upright and carries nothing of where it was taken', async () => {
  const aside = await photo(800, 600).withMetadata({ orientation: 6 }).toBuffer()
  const { page, small } = await files.page(aside, 'jpeg', MOST)
  expect(await sizeOf(page)).toEqual(['jpeg', 600, 800])
  for (const made of [page, small]) {
    const { exif, orientation } = await sharp(made).metadata()
    expect([exif, orientation]).toEqual([undefined, undefined])
    expect(Buffer.from(made).toString('latin1')).not.toContain('CANARY')
  }
})

test('what has much in it is kept smaller, so that forty fit; words stay readable', async () => {
  const noise = Buffer.alloc(3000 * 2000 * 3)
  for (let n = 0, seed = 7; n < noise.length; n += 1) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    noise[n] = 128 + ((seed >> 16) % 24)
  }
  const busy = await sharp(noise, { raw: { width: 3000, height: 2000, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer()
  const whole = await files.page(busy, 'jpeg', 50_000_000)
  const less = await files.page(busy, 'jpeg', Math.floor(whole.page.length * 0.8))
  expect(less.page.length).toBeLessThan(whole.page.length)
  expect(Math.max(...((await sizeOf(less.page)).slice(1) as number[]))).toBeGreaterThanOrEqual(1400)
})

test('pages are bound in their order, each on a sheet that is turned as it is', async () => {
  const shapes = [
    [600, 800],
    [800, 600],
    [500, 500],
  ] as const
  const pages = await Promise.all(
    shapes.map(
      async ([width, height]) =>
        (await files.page(await photo(width, height).toBuffer(), 'jpeg', MOST)).page,
    ),
  )
  const paper = await files.bound(pages)
  expect(await files.inspect(paper, 'lease.pdf')).toEqual({ type: 'pdf', warnings: [], pages: 3 })
  const at = join(folder, 'lease.pdf')
  writeFileSync(at, paper)
  const said = execFileSync('/usr/bin/pdfinfo', ['-f', '1', '-l', '3', at], { encoding: 'utf8' })
  const sheets = [...said.matchAll(/Page +\d size: +([\d.]+) x ([\d.]+)/g)].map(([, w, h]) => [
    w,
    h,
  ])
  expect(sheets).toEqual([
    ['612', '792'],
    ['792', '612'],
    ['612', '792'],
  ])
  expect(execFileSync('/usr/bin/qpdf', ['--check', at], { encoding: 'utf8' })).toContain(
    'No syntax',
  )
  expect(said).not.toMatch(/Creator|Author|CreationDate/)
  const shown = await files.pictures(paper, 'pdf', 3)
  expect(await Promise.all(shown.map(sizeOf))).toEqual([
    ['png', 1200, 1553],
    ['png', 1200, 928],
    ['png', 1200, 1553],
  ])
})

test('a copy for others of such a paper is made without a painter', async () => {
  const { page } = await files.page(await photo(600, 800).toBuffer(), 'jpeg', MOST)
  const plain = openFiles({ painter: false })
  try {
    const copy = await plain.cleaned(await files.bound([page]), 'pdf')
    expect(await files.inspect(copy, 'lease.pdf')).toMatchObject({ pages: 1, warnings: [] })
  } finally {
    await plain.close()
  }
})

test('forty pages are one paper, within what a room takes of one file', async () => {
  const { page } = await files.page(await photo(2000, 1500).toBuffer(), 'jpeg', MOST)
  const paper = await files.bound(Array.from({ length: 40 }, () => page))
  expect(await files.inspect(paper, 'lease.pdf')).toMatchObject({ pages: 40 })
  expect(paper.length).toBeLessThan(25_000_000)
}, 60_000)

test('what is no photo, or no page, is made into nothing', async () => {
  const none = { name: 'FileNotCleaned' } satisfies Partial<FileNotCleaned>
  await expect(files.page(Buffer.from('%PDF-1.7'), 'pdf', MOST)).rejects.toMatchObject(none)
  await expect(files.page(Buffer.from('no picture'), 'jpeg', MOST)).rejects.toMatchObject(none)
  await expect(files.bound([])).rejects.toMatchObject(none)
  await expect(files.bound([Buffer.from('no page')])).rejects.toMatchObject(none)
})

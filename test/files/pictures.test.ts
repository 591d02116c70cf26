// Files can be looked at without opening them: a few pages as pictures, and pages painted where a copy needs it.
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { paperCanaries } from './canaries-papers.ts'
import { pdf, picture, word } from './made.ts'
import { openFiles } from './open-files.ts'

const files = openFiles()
const withoutPainter = openFiles({ painter: false })
afterAll(async () => {
  await files.close()
  await withoutPainter.close()
})
const sizes = async (pictures: readonly Uint8Array[]) =>
  await Promise.all(
    pictures.map(async (one) => {
      const { format, width, height } = await sharp(one).metadata()
      return [format, width, height]
    }),
  )
const covered = async () => {
  const found = (await paperCanaries()).find(({ where }) => where.includes('below a black box'))
  if (!found) throw new Error('not there')
  return found.bytes
}

describe('pictures', () => {
  test('of a PDF are its first pages, as wide as asked of a page and no more than are wanted', async () => {
    const paper = await pdf('One', 'Two', 'Three')
    expect(await sizes(await files.pictures(paper, 'pdf', 2))).toEqual([
      ['png', 1200, 1600],
      ['png', 1200, 1600],
    ])
    expect(await files.pictures(paper, 'pdf', 9)).toHaveLength(3)
    expect(await files.pictures(paper, 'pdf', 0)).toEqual([])
    const [one, two] = await files.pictures(paper, 'pdf', 2)
    expect(Buffer.compare(one ?? Buffer.alloc(0), two ?? Buffer.alloc(0))).not.toBe(0)
  })
  test('of a picture is one, made smaller and never larger', async () => {
    const large = await picture(2400, 600).jpeg().toBuffer()
    const small = await picture(60, 40).webp().toBuffer()
    expect(await sizes(await files.pictures(large, 'jpeg', 3))).toEqual([['png', 1200, 300]])
    expect(await sizes(await files.pictures(small, 'webp', 3))).toEqual([['png', 60, 40]])
  })
  test('of a photo taken with the telephone on its side stand upright, and so does its copy', async () => {
    // The sixth way to hold a camera: what is seen is a quarter turned from what is stored.
    const aside = await picture(60, 40).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    expect((await sharp(aside).metadata()).orientation).toBe(6)
    expect(await sizes(await files.pictures(aside, 'jpeg', 1))).toEqual([['png', 40, 60]])
    const copy = await files.cleaned(aside, 'jpeg')
    expect(await sizes([copy])).toEqual([['jpeg', 40, 60]])
    expect((await sharp(copy).metadata()).orientation).toBeUndefined()
  })
  test('are none of what has no pages here, and none of what cannot be read', async () => {
    expect(await files.pictures(word(), 'docx', 3)).toEqual([])
    expect(await files.pictures(Buffer.from('words'), 'text', 3)).toEqual([])
    expect(await files.pictures(Buffer.from('no paper'), 'pdf', 3)).toEqual([])
    expect(await files.pictures(Buffer.from('no picture'), 'png', 3)).toEqual([])
  })
})

describe('a PDF with words below a box', () => {
  test('is painted: the box is there, black, and no word', async () => {
    const copy = await files.cleaned(await covered(), 'pdf')
    const [page = Buffer.alloc(0)] = await files.pictures(copy, 'pdf', 1)
    const box = { left: 160, top: 775, width: 700, height: 30 }
    // What sharp counts is what it is given, not what was asked of it before.
    const inside = await sharp(page).extract(box).greyscale().raw().toBuffer()
    expect(Math.max(...inside)).toBeLessThan(40)
    const above = await sharp(page)
      .extract({ ...box, top: 600 })
      .greyscale()
      .raw()
      .toBuffer()
    expect(Math.min(...above)).toBeGreaterThan(215)
  })
  test('has no copy where nobody paints, and a plain one has', async () => {
    await expect(withoutPainter.cleaned(await covered(), 'pdf')).rejects.toMatchObject({
      reason: 'NeedsPictures',
    })
    const plain = await pdf('The lease')
    expect((await withoutPainter.cleaned(plain, 'pdf')).length).toBeGreaterThan(300)
    expect(await withoutPainter.pictures(plain, 'pdf', 3)).toEqual([])
  })
})

test('a document with a drawing that cannot be made anew has no copy, and says so', async () => {
  const relation = `<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.emf"/>`
  const bytes = word(undefined, {
    relations: [relation],
    parts: { 'word/media/image1.emf': 'EMF' },
  })
  expect(await files.inspect(bytes, 'a.docx')).toMatchObject({ type: 'docx' })
  await expect(files.cleaned(bytes, 'docx')).rejects.toMatchObject({
    reason: 'HoldsWhatCannotBeCleaned',
  })
})

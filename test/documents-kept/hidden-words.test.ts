// What a document carries unseen is read by its own side alone, and what others get is the same whatever it was.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { House } from '../../src/application/house.ts'
import { hiddenPageWords } from '../../src/web/cases/hidden-words.tsx'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { relation, said, word, wordPart } from '../files/made.ts'
import { openFiles } from '../files/open-files.ts'
import { atDoors, onPage } from './at-doors.ts'

const files = openFiles()
afterAll(() => files.close())

/** The same to who looks; the first says a price that was struck out, and that somebody remarked on it. */
const letters = (deleted: string, comment: string) =>
  word(
    `${said('The rent is 1,200.')}<w:p><w:del w:id="1" w:author="Ana Alvarez"><w:r><w:delText>${deleted}</w:delText></w:r></w:del></w:p>`,
    {
      relations: [relation('rId5', 'comments', 'comments.xml')],
      parts: {
        'word/comments.xml': wordPart(
          'comments',
          `<w:comment w:id="0" w:author="Ada">${said(comment)}</w:comment>`,
        ),
      },
    },
  )

const ABSENT = '0123456789abcdefghjkmnpqrs'
let t: SurfaceWorld
let doors: ReturnType<typeof atDoors>
let document: string
beforeAll(async () => {
  t = await surfaceWorld('hidden words', { files })
  doors = atDoors(t)
  const bytes = letters('I would take 900.', 'never say 900 &lt;b>')
  const brought = await doors.bringsBy.program('ana', 'caucus:side-a', 'offer.docx', bytes)
  expect(brought.statusCode).toBe(201)
  document = brought.json().document
}, 60_000)
afterAll(() => t.drop())

test('its own side reads them, on a page in both languages and by the API', async () => {
  for (const who of ['ana', 'ada'] as const) {
    const page = await doors.page(who, `/documents/${document}/hidden`)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('I would take 900.')
    expect(page.body).toContain('never say 900 &lt;b>')
    expect(page.body).toContain(hiddenPageWords.en.by('Ana Alvarez'))
  }
  const spanish = await doors.page('ana', `/documents/${document}/hidden`, 'es')
  expect(spanish.body).toContain(onPage(hiddenPageWords.es.title))
  const here = await doors.page('ana', `/documents/${document}`)
  expect(here.body).toContain(`/documents/${document}/hidden"`)
  const asked = await doors.program('ana', `/documents/${document}/hidden`)
  expect(asked.json()).toMatchObject({
    read: true,
    more: false,
    warnings: ['AuthorNames', 'Comments', 'TrackedChanges'],
    words: expect.arrayContaining([
      { warning: 'TrackedChanges', words: 'I would take 900.', by: 'Ana Alvarez' },
      { warning: 'Comments', words: 'never say 900 <b>', by: 'Ada' },
    ]),
  })
})

test('the mediator, who reads the document, is not shown them, and nobody else learns that there are any', async () => {
  expect((await doors.page('mira', `/documents/${document}/file`)).statusCode).toBe(200)
  for (const who of ['mira', 'ben', 'max', 'stranger'] as const satisfies readonly Who[]) {
    const page = await doors.page(who, `/documents/${document}/hidden`)
    const absent = await doors.page(who, `/documents/${ABSENT}/hidden`)
    expect(page.statusCode, who).toBe(404)
    // But for the address that was asked for, and for what is drawn for each answer.
    const said = (body: string) => body.replace(/nonce="[^"]+"/, '').replace(document, ABSENT)
    expect(said(page.body), who).toBe(said(absent.body))
    const asked = await doors.program(who, `/documents/${document}/hidden`)
    expect(asked.statusCode, who).toBe(404)
  }
  const mediators = (await doors.page('mira', `/documents/${document}`)).body
  expect(mediators).toContain('offer.docx')
  expect(mediators).not.toContain('/hidden')
})

const two = [
  letters('I would take 900.', 'never say 900'),
  letters('The quick brown fox would take much less, '.repeat(40), 'another remark, longer'),
]
/** All that Ben gets of a letter that is passed on to him. */
async function gotOf(bytes: Buffer, plant?: (house: House) => House) {
  const w = await surfaceWorld('two letters', { files, ...(plant ? { plant } : {}) })
  try {
    const at = atDoors(w)
    const brought = await at.bringsBy.program('ana', 'caucus:side-a', 'offer.docx', bytes)
    const own = brought.json().document
    await at.asks('ana', 'authorise-document', { document: own })
    const passed = { from: 'side-a', document: own, to: 'side-b' }
    expect((await at.asks('mira', 'relay-document', passed)).statusCode).toBe(201)
    expect((await at.program('ana', `/documents/${own}/hidden`)).body).toContain('would take')
    const copy = (await at.listed('ben'))['caucus:side-b']?.[0]?.document
    expect(copy).toBeDefined()
    return {
      page: (await at.page('ben', `/documents/${copy}`)).body,
      list: (await at.page('ben', '/documents')).body,
      listed: (await at.program('ben', '/documents')).body,
      file: (await at.page('ben', `/documents/${copy}/file`)).rawPayload.toString('latin1'),
      hidden: (await at.page('ben', `/documents/${copy}/hidden`)).statusCode,
      zip: (await at.page('ben', '/documents.zip')).rawPayload.toString('latin1'),
    }
  } finally {
    await w.drop()
  }
}

test('what the other side gets is the same to the byte, whatever was hidden and however much', async () => {
  const [one, other] = [await gotOf(two[0] as Buffer), await gotOf(two[1] as Buffer)]
  expect(one).toEqual(other)
  expect(one.hidden).toBe(404)
}, 120_000)

test('a copy that is longer by what it left behind would be noticed', async () => {
  const leaking = (house: House): House => ({
    ...house,
    files: {
      ...house.files,
      cleaned: async (bytes, type) => {
        const found = await house.files.hidden(bytes, type)
        const letters = found?.words.reduce((sum, { words }) => sum + words.length, 0) ?? 0
        return Buffer.concat([await house.files.cleaned(bytes, type), Buffer.alloc(letters)])
      },
    },
  })
  const [one, other] = [
    await gotOf(two[0] as Buffer, leaking),
    await gotOf(two[1] as Buffer, leaking),
  ]
  expect(one.file).not.toBe(other.file)
  expect(one.listed).not.toBe(other.listed)
}, 120_000)

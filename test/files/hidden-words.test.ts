// What a copy leaves behind is read out of the file for whose it is; white words go where nobody sees them, and stay where everybody does.
import { unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { FileNotCleaned } from '../../src/application/file-ports.ts'
import { openFileInspection } from '../../src/files/inspection.ts'
import { canaries } from './canaries.ts'
import { CANARY } from './canary-words.ts'
import { said, word } from './made.ts'

const PATIENCE = 400_000
const files = openFileInspection()
afterAll(() => files.close())

const READ = ['TrackedChanges', 'Comments', 'HiddenText', 'TextUnderBoxes', 'AuthorNames']
/** Not words that anybody wrote to be read, or not words at all. */
const NO_WORDS = [
  'the XMP of a PDF',
  'own properties of a Word file',
  'an earlier look of a Word file',
  'own XML of a Word file',
]

test(
  'words that were deleted, noted, hidden or covered are read out of every kind of document',
  async () => {
    const hidden = (await canaries()).filter(
      ({ type, warned }) =>
        ['docx', 'xlsx', 'pptx', 'odt', 'pdf'].includes(type) &&
        warned !== undefined &&
        READ.includes(warned),
    )
    const answers = await Promise.all(
      hidden.map(async (one) => ({ ...one, found: await files.hidden(one.bytes, one.type) })),
    )
    const silent = answers.filter(
      ({ found, warned }) =>
        !found?.words.some(
          (piece) =>
            piece.by?.includes(CANARY) ||
            (['AuthorNames', warned].includes(piece.warning) && piece.words.includes(CANARY)),
        ),
    )
    expect(silent.map(({ where }) => where)).toEqual(NO_WORDS)
    expect(hidden.length - silent.length).toBeGreaterThan(25)
  },
  PATIENCE,
)

const run = (words: string, properties: string) =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`
const WHITE = '<w:color w:val="FFFFFF"/>'
const main = (copy: Uint8Array) =>
  Buffer.from(unzipSync(copy)['word/document.xml'] ?? []).toString('utf8')

test('white words on a dark ground are seen: no word of them is hidden, and they stand in the copy', async () => {
  const dark = '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>'
  const bytes = word(
    [
      said('before'),
      `<w:tbl><w:tr><w:tc><w:tcPr>${dark}</w:tcPr><w:p>${run('in a cell', WHITE)}</w:p></w:tc></w:tr></w:tbl>`,
      `<w:p><w:pPr>${dark}</w:pPr>${run('in a line', WHITE)}</w:p>`,
      `<w:p>${run('marked', `${WHITE}<w:highlight w:val="black"/>`)}</w:p>`,
    ].join(''),
  )
  expect(await files.inspect(bytes, 'a.docx')).toMatchObject({ warnings: [] })
  const copy = main(await files.cleaned(bytes, 'docx'))
  for (const words of ['before', 'in a cell', 'in a line', 'marked']) expect(copy).toContain(words)
  expect(await files.hidden(bytes, 'docx')).toEqual({ words: [], more: false })
})

test('white words on a ground of which nobody here can tell are told, and no copy is made of them', async () => {
  const box = `<w:p><w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent><w:p>${run('in a box', WHITE)}</w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>`
  const bytes = word(`${said('before')}${box}`)
  expect(await files.inspect(bytes, 'a.docx')).toMatchObject({ warnings: ['HiddenText'] })
  const found = await files.hidden(bytes, 'docx')
  expect(found?.words).toEqual([{ warning: 'HiddenText', words: 'in a box' }])
  const refused = await files.cleaned(bytes, 'docx').catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(FileNotCleaned)
  expect((refused as FileNotCleaned).reason).toBe('HoldsWhatCannotBeCleaned')
})

test('signs that turn words around are not told on, and of thousands of words it is said that there are more', async () => {
  const many = Array.from(
    { length: 400 },
    (_, n) => `<w:p>${run(`secret ${n}\u202eback`, '<w:vanish/>')}</w:p>`,
  )
  const found = await files.hidden(word(many.join('')), 'docx')
  expect(found?.more).toBe(true)
  expect(found?.words).toHaveLength(200)
  expect(found?.words[0]).toEqual({ warning: 'HiddenText', words: 'secret 0 back' })
})

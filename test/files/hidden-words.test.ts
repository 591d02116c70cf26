// What a copy leaves behind is read out of the file for whose it is; white words go where nobody sees them, and stay where everybody does.
import { unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { FileNotCleaned } from '../../src/application/file-ports.ts'
import { canaries } from './canaries.ts'
import { CANARY } from './canary-words.ts'
import { openParts, relation, rows, said, sheetParts, word, zipped } from './made.ts'
import { openFiles } from './open-files.ts'

const PATIENCE = 400_000
const files = openFiles()
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

/** Cells of three looks: plain, white on nothing, white on dark blue. */
function sheetOf(inside: string, after = '', rules = '') {
  const fonts = '<font/><font><color rgb="FFFFFFFF"/></font>'
  const none = '<fill><patternFill patternType="none"/></fill>'
  const dark =
    '<fill><patternFill patternType="solid"><fgColor rgb="FF1F3864"/></patternFill></fill>'
  const xf = (font: number, fill: number) => `<xf fontId="${font}" fillId="${fill}" numFmtId="0"/>`
  const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts>${fonts}</fonts><fills>${none}${dark}</fills><cellXfs>${xf(0, 0)}${xf(1, 0)}${xf(1, 1)}</cellXfs>${rules}</styleSheet>`
  const more = {
    relations: [relation('rId91', 'styles', 'styles.xml')],
    types: { 'xl/styles.xml': 'spreadsheetml.styles+xml' },
    parts: { 'xl/styles.xml': styles },
  }
  const cells = `<row r="1">${inside}</row>`
  return zipped(sheetParts([{ name: 'A', inside: `${rows(cells)}${after}` }], [], more))
}
const cell = (at: string, words: string, look = 0) =>
  `<c r="${at}" t="inlineStr" s="${look}"><is><t>${words}</t></is></c>`
const inCopy = (copy: Uint8Array, part: string) =>
  Buffer.from(unzipSync(copy)[part] ?? []).toString('utf8')
const refusedWith = async (bytes: Buffer, type: 'xlsx' | 'odt') => {
  const refused = await files.cleaned(bytes, type).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(FileNotCleaned)
  return (refused as FileNotCleaned).reason
}

test('in a spreadsheet white words on a dark ground stay, and white ones on white go, and numbers too', async () => {
  const number = '<c r="D1" s="1"><v>4711</v></c>'
  const bytes = sheetOf(
    `${cell('A1', 'plain')}${cell('B1', 'in a head', 2)}${cell('C1', 'on white', 1)}${number}`,
  )
  expect(await files.inspect(bytes, 'a.xlsx')).toMatchObject({ warnings: ['HiddenText'] })
  expect((await files.hidden(bytes, 'xlsx'))?.words).toEqual([
    { warning: 'HiddenText', words: 'on white · 4711' },
  ])
  const copy = await files.cleaned(bytes, 'xlsx')
  const sheet = inCopy(copy, 'xl/worksheets/sheet1.xml')
  for (const words of ['plain', 'in a head']) expect(sheet).toContain(words)
  for (const words of ['on white', '4711']) expect(sheet).not.toContain(words)
  expect(await files.inspect(copy, 'a.xlsx')).toMatchObject({ warnings: [] })
  const seen = sheetOf(`${cell('A1', 'plain')}${cell('B1', 'in a head', 2)}`)
  expect(await files.inspect(seen, 'a.xlsx')).toMatchObject({ warnings: [] })
})

test('in a spreadsheet no copy is made where a rule may hide words, or may paint what lies below white ones', async () => {
  const rule = (at: string) =>
    `<conditionalFormatting sqref="${at}"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>`
  const white = '<dxfs><dxf><font><color rgb="FFFFFFFF"/></font></dxf></dxfs>'
  const filled = '<dxfs><dxf><fill><patternFill/></fill></dxf></dxfs>'
  const all = [
    [sheetOf(cell('B1', 'ruled'), rule('A1:C3'), white), 'ruled'],
    [sheetOf(cell('B1', 'painted', 1), rule('A1:C3'), filled), 'painted'],
    [
      sheetOf(
        `<c r="A1" t="inlineStr"><is><r><t>seen </t></r><r><rPr><color rgb="FFFFFFFF"/></rPr><t>half</t></r></is></c>`,
      ),
      'seen half',
    ],
  ] as const
  for (const [bytes, words] of all) {
    expect(await files.inspect(bytes, 'a.xlsx')).toMatchObject({ warnings: ['HiddenText'] })
    expect((await files.hidden(bytes, 'xlsx'))?.words).toEqual([{ warning: 'HiddenText', words }])
    expect(await refusedWith(bytes, 'xlsx')).toBe('HoldsWhatCannotBeCleaned')
  }
  const beside = sheetOf(cell('E1', 'not ruled'), rule('A1:C3'), white)
  expect(await files.inspect(beside, 'a.xlsx')).toMatchObject({ warnings: [] })
})

test('in an OpenDocument white words on a dark ground stay, go on white, and in a frame nobody here can tell', async () => {
  const fo = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
  const table = 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
  const looks = `<office:automatic-styles><style:style style:name="W" style:family="text"><style:text-properties ${fo} fo:color="#ffffff"/></style:style><style:style style:name="B" style:family="text"><style:text-properties ${fo} fo:color="#000000"/></style:style><style:style style:name="D" style:family="paragraph"><style:paragraph-properties ${fo} fo:background-color="#1f3864"/></style:style><style:style style:name="C" style:family="table-cell"><style:table-cell-properties ${fo} fo:background-color="#1f3864"/></style:style></office:automatic-styles>`
  const span = (words: string, style = 'W') =>
    `<text:span text:style-name="${style}">${words}</text:span>`
  const open = (text: string) => zipped(openParts(text, {}, looks), 'mimetype')
  const seen = `<text:p text:style-name="D">${span('in a line')}</text:p><table:table ${table}><table:table-row><table:table-cell table:style-name="C"><text:p>${span('in a cell')}</text:p></table:table-cell></table:table-row></table:table>`
  expect(await files.inspect(open(seen), 'a.odt')).toMatchObject({ warnings: [] })
  const bytes = open(`${seen}<text:p>${span(`on white${span('black', 'B')}`)}</text:p>`)
  expect(await files.inspect(bytes, 'a.odt')).toMatchObject({ warnings: ['HiddenText'] })
  expect((await files.hidden(bytes, 'odt'))?.words).toEqual([
    { warning: 'HiddenText', words: 'on white' },
  ])
  const copy = await files.cleaned(bytes, 'odt')
  const text = inCopy(copy, 'content.xml')
  for (const words of ['in a line', 'in a cell', 'black']) expect(text).toContain(words)
  expect(text).not.toContain('on white')
  expect(await files.inspect(copy, 'a.odt')).toMatchObject({ warnings: [] })
  const framed = open(
    `<text:p>x<draw:frame><draw:text-box><text:p>${span('in a box')}</text:p></draw:text-box></draw:frame></text:p>`,
  )
  expect(await files.inspect(framed, 'a.odt')).toMatchObject({ warnings: ['HiddenText'] })
  expect(await refusedWith(framed, 'odt')).toBe('HoldsWhatCannotBeCleaned')
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

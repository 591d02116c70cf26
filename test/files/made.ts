// Files as honest people bring them, made by script and always the same.
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { zipSync } from 'fflate'
import sharp, { type Sharp } from 'sharp'

export const day = new Date(Date.UTC(2026, 0, 5))

export async function paper(...pages: readonly string[]): Promise<PDFDocument> {
  const made = await PDFDocument.create({ updateMetadata: false })
  const font = await made.embedFont(StandardFonts.Helvetica)
  for (const words of pages)
    made.addPage([300, 400]).drawText(words, { x: 30, y: 350, size: 12, font })
  return made
}

export const pdf = async (...pages: readonly string[]): Promise<Buffer> =>
  Buffer.from(await (await paper(...pages)).save({ useObjectStreams: false }))

/** A picture with enough in it that it is not all one colour. */
export function picture(width = 64, height = 48): Sharp {
  const pixels = Buffer.alloc(width * height * 3)
  for (let n = 0; n < pixels.length; n += 1) pixels[n] = (n * 7 + Math.floor(n / width) * 13) % 256
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

export type Packed = Record<string, string | Uint8Array>

/** With a name in `stored` first and not packed, as OpenDocument wants it. */
export function zipped(parts: Packed, stored = ''): Buffer {
  const files = Object.entries(parts).map(([name, of]) => {
    const bytes = typeof of === 'string' ? Buffer.from(of) : of
    return [name, [bytes, { level: name === stored ? 0 : 6 }]] as const
  })
  const packed = zipSync(Object.fromEntries(files) as Parameters<typeof zipSync>[0], {
    mtime: new Date(1980, 0, 1),
  })
  return Buffer.from(packed)
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument'
const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`

export const relation = (id: string, kind: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${kind.includes(':') ? kind : `${OFFICE}/${kind}`}" Target="${target}" ${more}/>`
export const relations = (...those: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${those.join('')}</Relationships>`

export const contentTypes = (overrides: Record<string, string>, more = ''): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/>${more}${Object.entries(
    overrides,
  )
    .map(
      ([part, type]) =>
        `<Override PartName="/${part}" ContentType="${type.includes('/') ? type : `${TYPES}.${type}`}"/>`,
    )
    .join('')}</Types>`

export const wordPart = (name: string, inside: string): string =>
  `${HEAD}<w:${name} ${W}>${inside}</w:${name}>`

/** A Word document: its paragraphs, and whatever more parts, relations and types. */
export type More = {
  readonly parts?: Packed
  readonly relations?: readonly string[]
  readonly root?: readonly string[]
  readonly types?: Record<string, string>
  readonly defaults?: string
  readonly mainType?: string
}

export function wordParts(body: string, more: More = {}): Packed {
  return {
    '[Content_Types].xml': contentTypes(
      { 'word/document.xml': more.mainType ?? 'wordprocessingml.document.main+xml', ...more.types },
      more.defaults,
    ),
    '_rels/.rels': relations(
      relation('rId1', 'officeDocument', 'word/document.xml'),
      ...(more.root ?? []),
    ),
    'word/document.xml': wordPart('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': relations(...(more.relations ?? [])),
    ...more.parts,
  }
}
export const said = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
export const word = (body = said('The rent is due on the first.'), more: More = {}): Buffer =>
  zipped(wordParts(body, more))

const S = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"`

export type Sheet = { readonly name: string; readonly inside: string; readonly state?: string }
export function sheetParts(
  sheets: readonly Sheet[],
  strings: readonly string[],
  more: More & { readonly workbook?: string } = {},
): Packed {
  const numbered = sheets.map((sheet, n) => ({ ...sheet, n: n + 1 }))
  return {
    '[Content_Types].xml': contentTypes(
      {
        'xl/workbook.xml': more.mainType ?? 'spreadsheetml.sheet.main+xml',
        'xl/sharedStrings.xml': 'spreadsheetml.sharedStrings+xml',
        ...Object.fromEntries(
          numbered.map(({ n }) => [`xl/worksheets/sheet${n}.xml`, 'spreadsheetml.worksheet+xml']),
        ),
        ...more.types,
      },
      more.defaults,
    ),
    '_rels/.rels': relations(
      relation('rId1', 'officeDocument', 'xl/workbook.xml'),
      ...(more.root ?? []),
    ),
    'xl/workbook.xml': `${HEAD}<workbook ${S}><sheets>${numbered
      .map(
        ({ name, n, state }) =>
          `<sheet name="${name}" sheetId="${n}" r:id="rId${n}" ${state ? `state="${state}"` : ''}/>`,
      )
      .join('')}</sheets>${more.workbook ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...numbered.map(({ n }) => relation(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`)),
      relation('rId90', 'sharedStrings', 'sharedStrings.xml'),
      ...(more.relations ?? []),
    ),
    'xl/sharedStrings.xml': `${HEAD}<sst ${S}>${strings.map((words) => `<si><t>${words}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(
      numbered.map(({ n, inside }) => [
        `xl/worksheets/sheet${n}.xml`,
        `${HEAD}<worksheet ${S}>${inside}</worksheet>`,
      ]),
    ),
    ...more.parts,
  }
}
export const rows = (inside: string): string => `<sheetData>${inside}</sheetData>`
export const sheet = (): Buffer =>
  zipped(
    sheetParts(
      [
        {
          name: 'Rent',
          inside: rows('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1250</v></c></row>'),
        },
      ],
      ['June'],
    ),
  )

const P = `xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}"`
export const shape = (words: string, more = ''): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title 1" ${more}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>${words}</a:t></a:r></a:p></p:txBody></p:sp>`
export const slide = (inside: string, more = ''): string =>
  `${HEAD}<p:sld ${P} ${more}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${inside}</p:spTree></p:cSld></p:sld>`

export function slideParts(slides: readonly string[], more: More = {}): Packed {
  return {
    '[Content_Types].xml': contentTypes({
      'ppt/presentation.xml': more.mainType ?? 'presentationml.presentation.main+xml',
      ...Object.fromEntries(
        slides.map((_, n) => [`ppt/slides/slide${n + 1}.xml`, 'presentationml.slide+xml']),
      ),
      ...more.types,
    }),
    '_rels/.rels': relations(
      relation('rId1', 'officeDocument', 'ppt/presentation.xml'),
      ...(more.root ?? []),
    ),
    'ppt/presentation.xml': `${HEAD}<p:presentation ${P}><p:sldIdLst>${slides
      .map((_, n) => `<p:sldId id="${256 + n}" r:id="rId${n + 1}"/>`)
      .join('')}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      ...slides.map((_, n) => relation(`rId${n + 1}`, 'slide', `slides/slide${n + 1}.xml`)),
      ...(more.relations ?? []),
    ),
    ...Object.fromEntries(slides.map((of, n) => [`ppt/slides/slide${n + 1}.xml`, of])),
    ...more.parts,
  }
}
export const slides = (): Buffer => zipped(slideParts([slide(shape('Repairs, in three steps'))]))

const ODF = 'urn:oasis:names:tc:opendocument:xmlns'
const O = `xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0" xmlns:draw="${ODF}:drawing:1.0" xmlns:style="${ODF}:style:1.0" xmlns:script="${ODF}:script:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="${ODF}:meta:1.0"`
export const openPart = (name: string, inside: string): string =>
  `${HEAD}<office:${name} ${O} office:version="1.2">${inside}</office:${name}>`

export function openParts(text: string, more: Packed = {}, before = ''): Packed {
  return {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': openPart(
      'document-content',
      `${before}<office:body><office:text>${text}</office:text></office:body>`,
    ),
    'META-INF/manifest.xml': `${HEAD}<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>`,
    ...more,
  }
}
export const openText = (text = '<text:p>The rent is due.</text:p>'): Buffer =>
  zipped(openParts(text), 'mimetype')

/** One honest file of each kind, with the name it comes by. */
export async function honest(): Promise<readonly (readonly [string, Buffer])[]> {
  const frame = async (image: Sharp) => await image.png().toBuffer()
  const film = [await frame(picture()), await frame(picture().negate())]
  const moving = sharp(film, { join: { animated: true } })
  return [
    ['lease.pdf', await pdf('The lease', 'Its second page')],
    ['IMG_0001.JPG', await picture().jpeg().toBuffer()],
    ['wall.jpeg', await picture().jpeg({ progressive: true }).toBuffer()],
    ['plan.png', await picture().png().toBuffer()],
    ['clear.png', await picture().ensureAlpha(0.5).png().toBuffer()],
    ['phone.webp', await picture().webp().toBuffer()],
    ['small.gif', await picture().gif().toBuffer()],
    ['drawn.gif', await moving.clone().gif().toBuffer()],
    ['moving.webp', await moving.clone().webp().toBuffer()],
    ['letter.docx', word()],
    ['rent.xlsx', sheet()],
    ['talk.pptx', slides()],
    ['notes.odt', openText()],
    ['notes.txt', Buffer.from('We met on Monday.\r\nNothing was agreed.\n')],
    ['arabic.txt', Buffer.from('اتفقنا على الإيجار\n')],
    ['rent.csv', Buffer.from('month,paid\nJune,1250\nJuly,-30\n"August, late",+5\n')],
  ]
}

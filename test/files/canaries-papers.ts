// Hidden in PDF.
import { deflateSync } from 'node:zlib'
import { PDFHexString, PDFName } from '@cantoo/pdf-lib'
import type { Canary } from './canaries.ts'
import { photo } from './canaries-pictures.ts'
import { CANARY, SEEN } from './canary-words.ts'
import { deflated, rawPdf, stream } from './hostile-papers.ts'
import { day, paper } from './made.ts'

const FONT = '/Font<</F 4 0 R>>'
const HELVETICA = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
const write = (words: string, x = 30, y = 350) =>
  `BT /F 12 Tf 1 0 0 1 ${x} ${y} Tm (${words}) Tj ET\n`

/** A page that shows one word, and draws whatever else. */
function drawn(
  drawing: string,
  page = '',
  catalog = '',
  ...more: readonly (string | Buffer)[]
): Buffer {
  const resources = page.includes('/Resources') ? '' : `/Resources<<${FONT}>>`
  const content = deflated('', Buffer.from(`${write(SEEN)}${drawing}`, 'latin1'))
  return rawPdf(catalog, `${resources}/Contents 5 0 R ${page}`, HELVETICA, content, ...more)
}

export async function paperCanaries(): Promise<readonly Canary[]> {
  const of = (where: string, bytes: Uint8Array, warned?: Canary['warned']): Canary => ({
    where: `${where} of a PDF`,
    type: 'pdf',
    bytes: Buffer.from(bytes),
    ...(warned ? { warned } : {}),
  })
  const authored = await paper(SEEN)
  authored.setAuthor(CANARY)
  authored.setCreationDate(day)
  const attached = await paper(SEEN)
  await attached.attach(Buffer.from(CANARY), 'notes.txt', {
    mimeType: 'text/plain',
    creationDate: day,
    modificationDate: day,
  })
  const outlined = await paper(SEEN)
  outlined.catalog.set(PDFName.of('Lang'), PDFHexString.fromText(CANARY))
  const revised = await paper(SEEN)
  const first = Buffer.from(await revised.save({ useObjectStreams: false }))
  const old = Buffer.concat([
    Buffer.from(`%PDF-1.7\n3 0 obj\n<</Type/Page/Old(${CANARY})>>\nendobj\nstartxref\n0\n%%EOF\n`),
    drawn('').subarray(9),
  ])
  const hidden = `${CANARY} ${CANARY}`
  const photograph = await photo()
  const image = (extra: string, data: Buffer) =>
    stream(
      `/Type/XObject/Subtype/Image/Width 64/Height 48/ColorSpace/DeviceRGB/BitsPerComponent 8${extra}`,
      data,
    )
  const withImage = `/Resources<<${FONT}/XObject<</I 6 0 R>>>>`
  const raw = deflateSync(Buffer.alloc(64 * 48 * 3, 99))
  const show = 'q 100 0 0 75 50 100 cm /I Do Q\n'
  const note = (more: string) => `/Annots[<</Type/Annot/Subtype/Text/Rect[9 9 20 20]${more}>>]`
  return [
    of('the author', await authored.save(), 'AuthorNames'),
    of(
      'the XMP',
      drawn(
        '',
        '',
        '/Metadata 6 0 R',
        stream(
          '/Type/Metadata/Subtype/XML',
          Buffer.from(
            `<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>${CANARY}</dc:creator></x:xmpmeta>`,
          ),
        ),
      ),
      'AuthorNames',
    ),
    of('a file inside', await attached.save(), 'FilesInside'),
    of('the language', await outlined.save()),
    of('an earlier revision', old, 'EarlierRevisions'),
    of('an object nobody calls', drawn('', '', '', `<</Lost(${CANARY})>>`)),
    of(
      'words between objects',
      Buffer.from(first.toString('latin1').replace('endobj', `endobj\n% ${CANARY}\n`), 'latin1'),
    ),
    of('a note on the page', drawn('', note(`/Contents(${CANARY})`)), 'Comments'),
    of('who wrote a note', drawn('', note(`/Contents(x)/T(${CANARY})`)), 'AuthorNames'),
    of(
      'what a program kept',
      drawn('', `/PieceInfo<</X<</Private(${CANARY})>>>>`),
      'EarlierRevisions',
    ),
    of(
      'a small picture of the page',
      drawn(
        '',
        '/Thumb 6 0 R',
        '',
        stream('/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8', Buffer.from(CANARY)),
      ),
      'EarlierRevisions',
    ),
    of('a remark in the drawing', drawn(`% ${CANARY}\n`)),
    of('words said aloud in the drawing', drawn(`/Span <</ActualText(${CANARY})>> BDC EMC\n`)),
    of(
      'a form that is never drawn',
      drawn(
        '',
        `/Resources<<${FONT}/XObject<</X 6 0 R>>>>`,
        '',
        stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]', Buffer.from(`(${CANARY})`)),
      ),
    ),
    of('a picture that is never drawn', drawn('', withImage, '', image('', Buffer.from(CANARY)))),
    of('the EXIF of a picture', drawn(show, withImage, '', image('/Filter/DCTDecode', photograph))),
    of(
      'what follows a picture',
      drawn(
        show,
        withImage,
        '',
        image('/Filter/FlateDecode', Buffer.concat([raw, Buffer.from(CANARY)])),
      ),
    ),
    of(
      'the name of a picture',
      drawn(show, withImage, '', image(`/Filter/FlateDecode/Title(${CANARY})`, raw)),
    ),
    of(
      'the bookmarks',
      drawn(
        '',
        '',
        '/Outlines 6 0 R',
        '<</First 7 0 R/Last 7 0 R/Count 1>>',
        `<</Title(${CANARY})/Parent 6 0 R>>`,
      ),
    ),
    of(
      'the structure',
      drawn('', '', '/StructTreeRoot 6 0 R', `<</Type/StructTreeRoot/K<</S/P/Alt(${CANARY})>>>>`),
    ),
    of(
      'words below a black box',
      drawn(`${write(hidden, 30, 200)}0 g 28 195 200 16 re f\n`),
      'TextUnderBoxes',
    ),
    of(
      'words below a white box',
      drawn(`${write(hidden, 30, 200)}1 g 28 195 200 16 re f\n`),
      'TextUnderBoxes',
    ),
    of(
      'one word of a line below a box',
      drawn(`${write(`this is what ${CANARY} said to us`, 30, 200)}0 g 100 195 60 16 re f\n`),
      'TextUnderBoxes',
    ),
    of(
      'words below a picture',
      drawn(`${write(hidden, 60, 130)}${show}`, withImage, '', image('/Filter/FlateDecode', raw)),
      'TextUnderBoxes',
    ),
    of(
      'words below a box from elsewhere',
      drawn(
        `${write(hidden, 30, 200)}/X Do\n`,
        `/Resources<<${FONT}/XObject<</X 6 0 R>>>>`,
        '',
        stream(
          '/Type/XObject/Subtype/Form/BBox[0 0 300 400]',
          Buffer.from('0 g 28 195 200 16 re f'),
        ),
      ),
      'TextUnderBoxes',
    ),
    of(
      'words to be blackened later',
      drawn(
        write(hidden, 30, 200),
        '/Annots[<</Type/Annot/Subtype/Redact/Rect[28 195 228 211]/AP<</N 6 0 R>>>>]',
        '',
        stream('/Type/XObject/Subtype/Form/BBox[0 0 200 16]', Buffer.from('0 g 0 0 200 16 re f')),
      ),
      'TextUnderBoxes',
    ),
    of('words in white', drawn(`1 g\n${write(hidden, 30, 200)}`), 'HiddenText'),
    of('words without ink', drawn(`3 Tr\n${write(hidden, 30, 200)}`), 'HiddenText'),
    of('words beside the page', drawn(write(hidden, 900, 200)), 'HiddenText'),
    of(
      'words that are cut away',
      drawn(`q 0 0 10 10 re W n\n${write(hidden, 30, 200)}Q\n`),
      'HiddenText',
    ),
    of(
      'words as small as dust',
      drawn(`BT /F 0.4 Tf 1 0 0 1 30 200 Tm (${CANARY}) Tj ET\n`),
      'HiddenText',
    ),
    of(
      'words on a layer that is off',
      drawn(
        `/OC /L BDC ${write(hidden, 30, 200)} EMC\n`,
        `/Resources<<${FONT}/Properties<</L 6 0 R>>>>`,
        '/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>',
        '<</Type/OCG/Name(off)>>',
      ),
      'HiddenText',
    ),
  ]
}

// Hidden in office files.

import type { Canary } from './canaries.ts'
import { photo } from './canaries-pictures.ts'
import { CANARY, SEEN } from './canary-words.ts'
import {
  type More,
  openPart,
  openParts,
  type Packed,
  relation,
  relations,
  rows,
  type Sheet,
  said,
  shape,
  sheetParts,
  slide,
  slideParts,
  word,
  wordPart,
  zipped,
} from './made.ts'

const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
const core = (inside: string): More => ({
  root: [relation('rId7', CORE, 'docProps/core.xml')],
  parts: {
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${inside}</cp:coreProperties>`,
  },
})
const run = (words: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`
const by = 'w:id="1" w:author="A" w:date="2026-01-05T00:00:00Z"'

function words(photograph: Buffer): readonly Canary[] {
  const of = (
    where: string,
    inside: string,
    more: More = {},
    warned?: Canary['warned'],
  ): Canary => ({
    where: `${where} of a Word file`,
    type: 'docx',
    bytes: word(`${said(SEEN)}${inside}`, more),
    ...(warned ? { warned } : {}),
  })
  const part = (kind: string, name: string, bytes: string | Buffer): More => ({
    relations: [relation('rId5', kind, name)],
    parts: { [`word/${name}`]: bytes },
  })
  const drawing = (more: string) =>
    `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" ${more}/><a:graphic><a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="x"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId5"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
  const picture = (name = 'media/image1.jpg') => part('image', name, photograph)
  return [
    of('the author', '', core(`<dc:creator>${CANARY}</dc:creator>`), 'AuthorNames'),
    of(
      'who saved last',
      '',
      core(`<cp:lastModifiedBy>${CANARY}</cp:lastModifiedBy>`),
      'AuthorNames',
    ),
    of(
      'the firm',
      '',
      {
        root: [relation('rId8', 'extended-properties', 'docProps/app.xml')],
        parts: {
          'docProps/app.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${CANARY}</Company></Properties>`,
        },
      },
      'AuthorNames',
    ),
    of(
      'own properties',
      '',
      {
        root: [relation('rId8', 'custom-properties', 'docProps/custom.xml')],
        parts: {
          'docProps/custom.xml': `<Properties xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property name="${CANARY}"><vt:lpwstr>${CANARY}</vt:lpwstr></property></Properties>`,
        },
      },
      'AuthorNames',
    ),
    of(
      'a comment',
      '<w:p><w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>',
      part(
        'comments',
        'comments.xml',
        wordPart('comments', `<w:comment ${by}>${said(CANARY)}</w:comment>`),
      ),
      'Comments',
    ),
    of(
      'the people',
      '',
      part(
        'http://schemas.microsoft.com/office/2011/relationships/people',
        'people.xml',
        `<w15:people xmlns:w15="x"><w15:person w15:author="${CANARY}"/></w15:people>`,
      ),
      'AuthorNames',
    ),
    of(
      'deleted words',
      `<w:p><w:del ${by}><w:r><w:delText>${CANARY}</w:delText></w:r></w:del></w:p>`,
      {},
      'TrackedChanges',
    ),
    of(
      'who inserted',
      `<w:p><w:ins w:id="1" w:author="${CANARY}">${run('new')}</w:ins></w:p>`,
      {},
      'TrackedChanges',
    ),
    of(
      'moved words',
      `<w:p><w:moveFrom ${by}>${run(CANARY)}</w:moveFrom></w:p>`,
      {},
      'TrackedChanges',
    ),
    of(
      'a deleted row',
      `<w:tbl><w:tr><w:trPr><w:del ${by}/></w:trPr><w:tc>${said(CANARY)}</w:tc></w:tr></w:tbl>`,
      {},
      'TrackedChanges',
    ),
    of(
      'an earlier look',
      `<w:p><w:pPr><w:pPrChange ${by}><w:pPr><w:pStyle w:val="${CANARY}"/></w:pPr></w:pPrChange></w:pPr></w:p>`,
      {},
      'TrackedChanges',
    ),
    of('hidden words', `<w:p>${run(CANARY, '<w:vanish/>')}</w:p>`, {}, 'HiddenText'),
    of(
      'words hidden by a style',
      `<w:p>${run(CANARY, '<w:rStyle w:val="Secret"/>')}</w:p>`,
      part(
        'styles',
        'styles.xml',
        wordPart(
          'styles',
          '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>',
        ),
      ),
      'HiddenText',
    ),
    of('white words', `<w:p>${run(CANARY, '<w:color w:val="FFFFFF"/>')}</w:p>`, {}, 'HiddenText'),
    of(
      'words in the white of the theme',
      `<w:p>${run(CANARY, '<w:color w:val="auto" w:themeColor="background1"/>')}</w:p>`,
      {},
      'HiddenText',
    ),
    of(
      'words white by what their style is based on',
      `<w:p><w:pPr><w:pStyle w:val="Under"/></w:pPr>${run(CANARY)}</w:p>`,
      part(
        'styles',
        'styles.xml',
        wordPart(
          'styles',
          '<w:style w:type="paragraph" w:styleId="Pale"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Under"><w:basedOn w:val="Pale"/></w:style>',
        ),
      ),
      'HiddenText',
    ),
    of(
      'words hidden by what their style is based on',
      `<w:p>${run(CANARY, '<w:rStyle w:val="Under"/>')}</w:p>`,
      part(
        'styles',
        'styles.xml',
        wordPart(
          'styles',
          '<w:style w:type="character" w:styleId="Under"><w:basedOn w:val="Secret"/></w:style><w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>',
        ),
      ),
      'HiddenText',
    ),
    of(
      'variables',
      '',
      part(
        'settings',
        'settings.xml',
        wordPart('settings', `<w:docVars><w:docVar w:name="a" w:val="${CANARY}"/></w:docVars>`),
      ),
      'HiddenText',
    ),
    of('numbers of sessions', `<w:p w:rsidR="${CANARY}" w14:paraId="${CANARY}">${run('x')}</w:p>`),
    of(
      'a list of sessions',
      '',
      part(
        'settings',
        'settings.xml',
        wordPart('settings', `<w:rsids><w:rsid w:val="${CANARY}"/></w:rsids>`),
      ),
    ),
    of(
      'own XML',
      '',
      {
        relations: [relation('rId5', 'customXml', '../customXml/item1.xml')],
        parts: { 'customXml/item1.xml': `<a>${CANARY}</a>` },
      },
      'HiddenText',
    ),
    of(
      'what a field asks',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DOCPROPERTY ${CANARY} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('x')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    ),
    of(
      'what a form offers',
      `<w:sdt><w:sdtPr><w:alias w:val="${CANARY}"/></w:sdtPr><w:sdtContent>${said('x')}</w:sdtContent></w:sdt>`,
    ),
    of(
      'a bookmark',
      `<w:p><w:bookmarkStart w:id="0" w:name="${CANARY}"/><w:bookmarkEnd w:id="0"/></w:p>`,
    ),
    of('what a picture is said to be', drawing(`descr="${CANARY}"`), picture()),
    of('the name of a picture', drawing(''), part('image', `media/${CANARY}.jpg`, photograph)),
    of('who took a picture', drawing(''), picture(), 'PlaceOfPhoto'),
    of(
      'a picture nobody shows',
      '',
      { parts: { 'word/media/lost.jpg': photograph } },
      'PlaceOfPhoto',
    ),
    of('a part nobody calls', '', { parts: { 'word/lost.xml': `<a>${CANARY}</a>` } }),
    of(
      'a small picture of the first page',
      '',
      {
        root: [
          relation(
            'rId9',
            'http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail',
            'docProps/thumbnail.jpg',
          ),
        ],
        parts: { 'docProps/thumbnail.jpg': photograph },
      },
      'EarlierRevisions',
    ),
    of('a remark in the XML', `<!-- ${CANARY} -->`),
    of(
      'a table within a chart',
      '',
      { parts: { 'word/embeddings/table.xlsx': zipped({ 'a.xml': CANARY }) } },
      'FilesInside',
    ),
    of(
      'deleted words under another prefix',
      `<v:p xmlns:v="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><v:del v:author="A"><v:r><v:delText>${CANARY}</v:delText></v:r></v:del></v:p>`,
      {},
      'TrackedChanges',
    ),
  ]
}

function sheets(): readonly Canary[] {
  const plain = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
  const of = (
    where: string,
    list: readonly Sheet[],
    strings: readonly string[],
    more: More & { workbook?: string } = {},
    warned?: Canary['warned'],
  ): Canary => ({
    where: `${where} of an Excel file`,
    type: 'xlsx',
    bytes: zipped(sheetParts(list, [SEEN, ...strings], more)),
    ...(warned ? { warned } : {}),
  })
  const one = (inside: string, before = ''): readonly Sheet[] => [
    { name: 'A', inside: `${before}${rows(inside)}` },
  ]
  const second = '<row r="1"><c r="A1" t="s"><v>1</v></c></row>'
  return [
    of(
      'a hidden sheet',
      [
        { name: 'A', inside: rows(plain) },
        { name: CANARY, inside: rows(second), state: 'hidden' },
      ],
      [CANARY],
      {},
      'HiddenText',
    ),
    of(
      'a sheet hidden deeper',
      [
        { name: 'A', inside: rows(plain) },
        { name: 'B', inside: rows(second), state: 'veryHidden' },
      ],
      [CANARY],
      {},
      'HiddenText',
    ),
    of(
      'a hidden row',
      one(`${plain}<row r="2" hidden="1"><c r="A2" t="s"><v>1</v></c></row>`),
      [CANARY],
      {},
      'HiddenText',
    ),
    of(
      'a hidden column',
      one(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Zaunkoenig</t></is></c></row>',
        '<cols><col min="2" max="4" hidden="1"/></cols>',
      ),
      [],
      {},
      'HiddenText',
    ),
    of('a cell that was emptied', one(plain), [CANARY]),
    of(
      'white words on white',
      one(`${plain}<row r="2"><c r="A2" t="s" s="1"><v>1</v></c></row>`),
      [CANARY],
      looks('<color rgb="FFFFFFFF"/>'),
      'HiddenText',
    ),
    of(
      'words in the white of the theme',
      one(`${plain}<row r="2"><c r="A2" t="inlineStr" s="1"><is><t>${CANARY}</t></is></c></row>`),
      [],
      looks(
        '<color theme="0"/>',
        '<patternFill patternType="solid"><fgColor rgb="FFFDFDFD"/></patternFill>',
      ),
      'HiddenText',
    ),
    of(
      'words in a format that shows nothing',
      one(`${plain}<row r="2"><c r="A2" t="s" s="1"><v>1</v></c></row>`),
      [CANARY],
      looks('<color theme="1"/>', '<patternFill patternType="none"/>', ';;;'),
      'HiddenText',
    ),
    of(
      'a formula',
      one(
        `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>IF(1,5,"${CANARY}")</f><v>5</v></c></row>`,
      ),
      [],
      {},
      'Formulas',
    ),
    of('a name', one(plain), [], {
      workbook: `<definedNames><definedName name="${CANARY}">A!$A$1</definedName></definedNames>`,
    }),
    of('the folder it lay in', one(plain), [], {
      workbook: `<fileRecoveryPr repairLoad="${CANARY}"/>`,
    }),
    of(
      'a comment',
      one(plain),
      [],
      {
        parts: {
          'xl/comments1.xml': `<comments><authors><author>${CANARY}</author></authors></comments>`,
        },
      },
      'Comments',
    ),
    of('a rule for cells', one(plain, ''), [], {
      parts: {
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${rows(plain)}<dataValidations><dataValidation><formula1>"${CANARY}"</formula1></dataValidation></dataValidations></worksheet>`,
      },
    }),
  ]
}

/** A second look of cells: the colour of their words, what lies below, and how values are written. */
const looks = (
  colour: string,
  fill = '<patternFill patternType="none"/>',
  format = 'General',
): More => ({
  relations: [relation('rId91', 'styles', 'styles.xml')],
  types: { 'xl/styles.xml': 'spreadsheetml.styles+xml' },
  parts: {
    'xl/styles.xml': `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="${format}"/></numFmts><fonts><font/><font>${colour}</font></fonts><fills><fill><patternFill patternType="none"/></fill><fill>${fill}</fill></fills><cellXfs><xf fontId="0" fillId="0" numFmtId="0"/><xf fontId="1" fillId="1" numFmtId="164"/></cellXfs></styleSheet>`,
  },
})

function decks(photograph: Buffer): readonly Canary[] {
  const of = (
    where: string,
    inside: string,
    more: More = {},
    warned?: Canary['warned'],
    second?: string,
  ): Canary => ({
    where: `${where} of a PowerPoint file`,
    type: 'pptx',
    bytes: zipped(
      slideParts([slide(`${shape(SEEN)}${inside}`), ...(second ? [second] : [])], more),
    ),
    ...(warned ? { warned } : {}),
  })
  const beside = (kind: string, name: string, bytes: string | Buffer): More => ({
    parts: {
      'ppt/slides/_rels/slide1.xml.rels': relations(relation('rId5', kind, `../${name}`)),
      [`ppt/${name}`]: bytes,
    },
  })
  return [
    of(
      'the notes',
      '',
      beside('notesSlide', 'notesSlides/notesSlide1.xml', slide(shape(CANARY))),
      'HiddenText',
    ),
    of(
      'a comment',
      '',
      beside('comments', 'comments/comment1.xml', `<a>${CANARY}</a>`),
      'Comments',
    ),
    of('a hidden slide', '', {}, 'HiddenText', slide(shape(CANARY), 'show="0"')),
    of('a hidden shape', shape(CANARY, 'hidden="1"'), {}, 'HiddenText'),
    of('what a shape is said to be', shape('x', `descr="${CANARY}"`)),
    of('a tag', '', beside('tags', 'tags/tag1.xml', `<a>${CANARY}</a>`)),
    of(
      'who took a picture',
      '<p:pic><p:blipFill><a:blip r:embed="rId5"/></p:blipFill></p:pic>',
      beside('image', 'media/image1.jpg', photograph),
      'PlaceOfPhoto',
    ),
    of('a film', '', beside('video', 'media/film1.mp4', CANARY), 'FilesInside'),
  ]
}

function openTexts(photograph: Buffer): readonly Canary[] {
  const of = (
    where: string,
    text: string,
    more: Packed = {},
    warned?: Canary['warned'],
    before = '',
  ): Canary => ({
    where: `${where} of an OpenDocument`,
    type: 'odt',
    bytes: zipped(openParts(`<text:p>${SEEN}</text:p>${text}`, more, before), 'mimetype'),
    ...(warned ? { warned } : {}),
  })
  const hiding =
    '<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles>'
  const fo = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
  const white = `<office:automatic-styles><style:style style:name="T2" style:family="text"><style:text-properties ${fo} fo:color="#ffffff"/></style:style><style:style style:name="P1" style:family="paragraph"><style:text-properties ${fo} fo:color="#FFFFFF"/></style:style><style:style style:name="P2" style:family="paragraph" style:parent-style-name="P1"/></office:automatic-styles>`
  return [
    of(
      'the author',
      '',
      {
        'meta.xml': openPart(
          'document-meta',
          `<office:meta><dc:creator>${CANARY}</dc:creator></office:meta>`,
        ),
      },
      'AuthorNames',
    ),
    of(
      'deleted words',
      `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>A</dc:creator></office:change-info><text:p>${CANARY}</text:p></text:deletion></text:changed-region></text:tracked-changes>`,
      {},
      'TrackedChanges',
    ),
    of(
      'a note in the margin',
      `<text:p><office:annotation><dc:creator>A</dc:creator><text:p>${CANARY}</text:p></office:annotation>x</text:p>`,
      {},
      'Comments',
    ),
    of(
      'hidden words',
      `<text:p><text:hidden-text text:string-value="${CANARY}">${CANARY}</text:hidden-text></text:p>`,
      {},
      'HiddenText',
    ),
    of(
      'words hidden by a style',
      `<text:p><text:span text:style-name="T1">${CANARY}</text:span></text:p>`,
      {},
      'HiddenText',
      hiding,
    ),
    of(
      'white words',
      `<text:p><text:span text:style-name="T2">${CANARY}</text:span>x</text:p>`,
      {},
      'HiddenText',
      white,
    ),
    of(
      'words white by what their style is based on',
      `<text:p text:style-name="P2">${CANARY}</text:p>`,
      {},
      'HiddenText',
      white,
    ),
    of(
      'a field of its own',
      `<text:user-field-decls><text:user-field-decl text:name="a" text:string-value="${CANARY}"/></text:user-field-decls>`,
    ),
    of('the settings', '', { 'settings.xml': openPart('document-settings', CANARY) }),
    of('what a program kept', '', { 'Configurations2/images.xml': `<a>${CANARY}</a>` }),
    of(
      'the name of a picture',
      `<text:p><draw:frame draw:name="${CANARY}"><draw:image xlink:href="Pictures/${CANARY}.jpg"/></draw:frame></text:p>`,
      { [`Pictures/${CANARY}.jpg`]: photograph },
      'PlaceOfPhoto',
    ),
  ]
}

export async function documentCanaries(): Promise<readonly Canary[]> {
  const photograph = await photo()
  return [...words(photograph), ...sheets(), ...decks(photograph), ...openTexts(photograph)]
}

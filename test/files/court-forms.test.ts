// Forms of courts, opened apart: what is no blank form is refused with its reason, what acts is gone, and what goes in is what comes out.
import { PDFArray, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { FormRefusal } from '../../src/application/court-form-ports.ts'
import type { FormFill } from '../../src/domain/official-forms.ts'
import { filledForm } from '../../src/files/form-filling.ts'
import { drawingOf } from '../../src/files/pdf-file.ts'
import { checked, locked, madeForm, textOf } from './made-forms.ts'
import { openFiles } from './open-files.ts'

const files = openFiles()
afterAll(() => files.close())

const fields = [
  { name: 'CIV-110[0].CaseNumber[0]', says: 'Case number' },
  { name: 'names', is: 'lines' },
  { name: 'short', most: 5 },
  { name: 'narrow', width: 30 },
  { name: 'box', is: 'box', says: 'With prejudice' },
  { name: 'one of', is: 'radio', options: ['first', 'second'] },
  { name: 'chosen', is: 'choice', options: ['Alameda', 'Marin'] },
] as const
const plain = await madeForm('CIV-110 Request for Dismissal', fields)

async function blank(bytes: Uint8Array) {
  const found = await files.forms.blank(bytes, 'CIV-110')
  if ('refused' in found) throw new Error(found.refused)
  return found
}
const withXfa = (file: PDFDocument) =>
  file.getForm().acroForm.dict.set(PDFName.of('XFA'), PDFString.of('<xdp:xdp/>'))
async function dynamic(): Promise<Uint8Array> {
  const file = await PDFDocument.create()
  file.addPage().drawText('Please wait...')
  withXfa(file)
  file.catalog.set(PDFName.of('NeedsRendering'), file.context.obj(true))
  return file.save()
}
async function changed(bytes: Uint8Array, how: (file: PDFDocument) => void): Promise<Uint8Array> {
  const file = await PDFDocument.load(bytes, { preserveXFA: true })
  how(file)
  return file.save({ updateFieldAppearances: false })
}

test.each<{ what: string; made: () => Uint8Array | Promise<Uint8Array>; why: FormRefusal }>([
  { what: 'nothing', made: () => new Uint8Array(), why: 'EmptyFile' },
  { what: 'more than 8 MB', made: () => new Uint8Array(9 << 20), why: 'FormTooLarge' },
  { what: 'a letter', made: () => Buffer.from('Dear court,'), why: 'NotPdf' },
  { what: 'half of one', made: () => plain.slice(0, plain.length / 2), why: 'CannotBeRead' },
  { what: 'nothing but a head', made: () => Buffer.from('%PDF-1.7\n%%EOF\n'), why: 'CannotBeRead' },
  { what: 'a locked one', made: () => locked(plain, { user: 'x' }), why: 'LockedWithPassword' },
  { what: 'dynamic XFA', made: dynamic, why: 'FormIsDynamicXfa' },
  { what: 'a scan', made: () => madeForm('CIV-110', []), why: 'FormHasNoFields' },
  {
    what: 'too many fields',
    made: () =>
      madeForm(
        'CIV-110',
        Array.from({ length: 601 }, (_, i) => ({ name: `f${i}` })),
      ),
    why: 'FormHasTooManyFields',
  },
  {
    what: 'words of another case',
    made: () => changed(plain, (file) => file.getForm().getTextField('names').setText('Ana')),
    why: 'FormIsFilledIn',
  },
  {
    what: 'a box that is ticked',
    made: () => changed(plain, (file) => file.getForm().getCheckBox('box').check()),
    why: 'FormIsFilledIn',
  },
])('$what is no blank form: $why', async ({ made, why }) => {
  expect(await files.forms.blank(await made(), 'CIV-110')).toEqual({ refused: why })
})

test('a form as courts publish it is taken, though it is locked against changes, and its fields are told', async () => {
  const { places, named, bytes } = await blank(locked(plain))
  expect(named).toBe(true)
  expect(places).toEqual([
    { field: 'CIV-110[0].CaseNumber[0]', says: 'Case number', kind: 'words', page: 1 },
    { field: 'names', says: '', kind: 'words', page: 1 },
    { field: 'short', says: '', kind: 'words', page: 1, most: 5 },
    { field: 'narrow', says: '', kind: 'words', page: 1 },
    { field: 'box', option: 'Yes', says: 'With prejudice', kind: 'box', page: 1 },
    { field: 'one of', option: '0', says: '', kind: 'box', page: 1 },
    { field: 'one of', option: '1', says: '', kind: 'box', page: 1 },
    { field: 'chosen', says: '', kind: 'choice', page: 1, choices: ['Alameda', 'Marin'] },
  ])
  expect(checked(bytes)).toContain('not encrypted')
})

test('a form by another name says so', async () => {
  const { named } = await blank(await madeForm('CM-200', [{ name: 'a' }]))
  expect(named).toBe(false)
})

test('what acts in a form, hangs on it or tells of its maker is gone; its fields stay, of a static XFA form, too', async () => {
  const acting = await madeForm('CIV-110', fields, async (file) => {
    const { context, catalog } = file
    const script = { S: 'JavaScript', JS: PDFHexString.fromText('app.alert("canary-script")') }
    catalog.set(PDFName.of('OpenAction'), context.obj(script))
    const names = {
      JavaScript: { Names: [PDFString.of('a'), context.register(context.obj(script))] },
    }
    catalog.set(PDFName.of('Names'), context.obj(names))
    const box = file.getForm().getCheckBox('box').acroField.dict
    box.set(PDFName.of('AA'), context.obj({ U: script }))
    const text = file.getForm().getTextField('names').acroField.dict
    text.set(
      PDFName.of('A'),
      context.obj({ S: 'URI', URI: PDFString.of('http://canary-uri.test') }),
    )
    file.getForm().createButton('Print').addToPage('Print', file.getPage(0))
    await file.attach(Buffer.from('canary-attached'), 'canary.txt')
    file.setAuthor('canary-author')
    withXfa(file)
  })
  expect(Buffer.from(acting).toString('latin1')).toContain('JavaScript')
  const { bytes, places } = await blank(acting)
  expect(places).toHaveLength(8)
  const opened = await PDFDocument.load(bytes, { preserveXFA: true })
  const said = opened.context
    .enumerateIndirectObjects()
    .map(([, object]) => String(object))
    .join('\n')
  for (const gone of ['JavaScript', 'XFA', 'canary', 'EmbeddedFile', 'Print', '/AA', '/URI']) {
    expect(said).not.toContain(gone)
  }
  const hex = (word: string) => Buffer.from(word, 'utf16le').swap16().toString('hex').toUpperCase()
  expect(said).not.toContain(hex('canary'))
  const annots = opened.getPage(0).node.lookup(PDFName.of('Annots'), PDFArray)
  expect(annots.size()).toBe(8)
  expect(checked(bytes)).toContain('No syntax')
})

const letters = fc.string({
  unit: fc.constantFrom(...'Abc dé ñ-.,9ԱնիДа陳山עם', ...'ش€’'),
  minLength: 1,
  maxLength: 40,
})
const RIGHT_TO_LEFT = /[עםش]/
const some = fc.record({
  number: fc.option(letters, { nil: undefined }),
  names: fc.option(letters, { nil: undefined }),
  short: fc.option(letters, { nil: undefined }),
  chosen: fc.option(fc.constantFrom('Alameda', 'Marin', 'Kern'), { nil: undefined }),
  box: fc.boolean(),
  one: fc.constantFrom(undefined, '0', '1'),
})

test('what goes in is read out of the filled form again, or is told to have stayed out; and nothing else is in it', async () => {
  const { bytes } = await blank(locked(plain))
  await fc.assert(
    fc.asyncProperty(some, async ({ number, names, short, chosen, box, one }) => {
      const said = [
        ['CIV-110[0].CaseNumber[0]', number],
        ['names', names],
        ['short', short],
        ['chosen', chosen],
      ] as const
      const fills: FormFill[] = [
        ...said.flatMap(([field, words]) =>
          words === undefined || words.trim() === '' ? [] : [{ field, key: field, words }],
        ),
        ...(box ? [{ field: 'box', option: 'Yes', key: 'box' }] : []),
        ...(one ? [{ field: 'one of', option: one, key: 'one of' }] : []),
      ]
      const { bytes: filled, unfit } = await filledForm(bytes, fills, false)
      const left = new Set(unfit.map(({ key }) => key))
      const form = (await PDFDocument.load(filled)).getForm()
      const asWritten = (words: string | undefined) =>
        words?.normalize('NFC').replaceAll(/\s+/g, ' ').trim() || undefined
      for (const [field, words] of said) {
        const inForm =
          field === 'chosen'
            ? form.getDropdown(field).getSelected()[0]
            : form.getTextField(field).getText()
        expect(inForm).toBe(left.has(field) ? undefined : asWritten(words))
        if (words !== undefined && RIGHT_TO_LEFT.test(words)) expect(left.has(field)).toBe(true)
      }
      expect(left.has('short')).toBe((asWritten(short)?.length ?? 0) > 5 || left.has('short'))
      expect(left.has('chosen')).toBe(chosen === 'Kern')
      expect(form.getCheckBox('box').isChecked()).toBe(box)
      expect(form.getRadioGroup('one of').getSelected()).toBe(
        one && { '0': 'first', '1': 'second' }[one],
      )
      expect(form.getTextField('narrow').getText()).toBe(undefined)
    }),
    { numRuns: 150 },
  )
}, 240_000)

test.each([
  { why: 'too long', field: 'short', words: '123456' },
  { why: 'too long', field: 'narrow', words: 'Superior Court of Alameda' },
  { why: 'too long', field: 'names', words: 'a very long name, '.repeat(60) },
  { why: 'no glyph', field: 'names', words: 'नमस्ते' },
  { why: 'no glyph', field: 'names', words: '🦄' },
  { why: 'no glyph', field: 'names', words: 'ไทย' },
  { why: 'no glyph', field: 'names', words: 'x\u0330' },
  { why: 'right to left', field: 'names', words: 'Ana, שלום' },
  { why: 'right to left', field: 'names', words: 'أحمد' },
  { why: 'not a choice', field: 'chosen', words: 'Kern' },
  { why: 'no place', field: 'gone', words: 'x' },
])('words that do not fit stay out whole: $field, $why', async ({ why, field, words }) => {
  const { bytes } = await blank(plain)
  const { unfit, bytes: filled } = await files.forms.filled(bytes, [{ field, key: 'k', words }])
  expect(unfit).toEqual([{ key: 'k', why }])
  const form = (await PDFDocument.load(filled)).getForm()
  for (const name of ['short', 'narrow', 'names']) {
    expect(form.getTextField(name).getText()).toBe(undefined)
  }
  expect(form.getDropdown('chosen').getSelected()).toEqual([])
})

test('a filled form is sound, the same bytes each time, and its words can be taken out of it in every script that is set', async () => {
  const { bytes } = await blank(locked(plain))
  const fills = [
    { field: 'CIV-110[0].CaseNumber[0]', key: 'a', words: '26CV004711' },
    { field: 'names', key: 'b', words: 'Անի Պետրոսյան, Иван Петров' },
    { field: 'box', option: 'Yes', key: 'c' },
  ]
  const { bytes: filled, unfit } = await files.forms.filled(bytes, fills)
  // Armenian and Cyrillic together are in no one font.
  expect(unfit).toEqual([{ key: 'b', why: 'no glyph' }])
  expect(checked(filled)).toContain('No syntax')
  for (const words of [
    'Անի Պետրոսյան',
    'Иван Петров',
    '陳大文',
    '山田 太郎',
    'José Núñez “Pepe”',
  ]) {
    const one = [...fills.slice(0, 1), { field: 'names', key: 'b', words }]
    const made = await files.forms.filled(bytes, one)
    expect(made.unfit).toEqual([])
    expect(textOf(made.bytes)).toContain(words)
    expect(textOf(made.bytes)).toContain('26CV004711')
    expect(checked(made.bytes)).toContain('No syntax')
    expect(Buffer.from(made.bytes).equals((await files.forms.filled(bytes, one)).bytes)).toBe(true)
  }
}, 60_000)

test('of one field one box is ticked: a second one is told to have stayed out', async () => {
  const { bytes } = await blank(plain)
  const { unfit } = await files.forms.filled(bytes, [
    { field: 'one of', option: '0', key: 'a' },
    { field: 'one of', option: '1', key: 'b' },
  ])
  expect(unfit).toEqual([{ key: 'b', why: 'no place' }])
})

test('a sample says so on every page', async () => {
  const { bytes } = await blank(
    await madeForm(
      'CIV-110',
      Array.from({ length: 30 }, (_, i) => ({ name: `f${i}` })),
    ),
  )
  const { bytes: made } = await files.forms.filled(bytes, [], true)
  const file = await PDFDocument.load(made)
  expect(file.getPageCount()).toBe(2)
  const drawn = file.getPages().map(({ node }) => drawingOf(node).toString('latin1'))
  // Helvetica's letters, as numbers.
  const said = Buffer.from('SAMPLE').toString('hex').toUpperCase()
  expect(drawn.every((one) => one.includes(said))).toBe(true)
  expect(checked(made)).toContain('No syntax')
})

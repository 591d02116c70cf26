// Forms as courts make them, made here: the official ones cannot be had without a network.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib'

type Field = {
  readonly name: string
  readonly says?: string
  readonly is?: 'words' | 'box' | 'radio' | 'choice' | 'lines'
  readonly most?: number
  readonly options?: readonly string[]
  readonly width?: number
}

/** Each field on a line of its own, under what it is called. */
export async function madeForm(
  title: string,
  fields: readonly Field[],
  more: (file: PDFDocument) => void | Promise<void> = () => {},
): Promise<Uint8Array> {
  const file = await PDFDocument.create({ updateMetadata: false })
  file.setTitle(title)
  const font = await file.embedFont(StandardFonts.Helvetica)
  const form = file.getForm()
  const PER_PAGE = 24
  let page = file.addPage([612, 792])
  page.drawText(title, { x: 40, y: 750, size: 14, font })
  for (const [
    i,
    { name, says, is = 'words', most, options = [], width = 320 },
  ] of fields.entries()) {
    const line = i % PER_PAGE
    if (i > 0 && line === 0) page = file.addPage([612, 792])
    const y = 720 - line * 28
    page.drawText((says ?? name).slice(0, 34), { x: 40, y: y + 4, size: 8, font })
    const at = { x: 220, y, width, height: 16, borderWidth: 1 }
    const small = { y, width: 12, height: 12, borderWidth: 1 }
    const told = says === undefined ? undefined : PDFString.of(says)
    const field =
      is === 'box'
        ? form.createCheckBox(name)
        : is === 'radio'
          ? form.createRadioGroup(name)
          : is === 'choice'
            ? form.createDropdown(name)
            : form.createTextField(name)
    if (told) field.acroField.dict.set(PDFName.of('TU'), told)
    if ('addOptionToPage' in field) {
      for (const [n, option] of options.entries()) {
        field.addOptionToPage(option, page, { ...small, x: 220 + n * 30 })
      }
    } else if ('check' in field) field.addToPage(page, { ...small, x: 220 })
    else if ('setOptions' in field) {
      field.setOptions([...options])
      field.addToPage(page, at)
    } else {
      if (most !== undefined) field.setMaxLength(most)
      if (is === 'lines') field.enableMultiline()
      field.addToPage(page, is === 'lines' ? { ...at, height: 26 } : at)
    }
  }
  await more(file)
  return file.save({ useObjectStreams: false })
}

const inFolder = <T>(work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** As courts publish them: nobody needs a password to open it; with one to open it, nobody can. */
export const locked = (form: Uint8Array, { user = '', owner = 'the court' } = {}): Uint8Array =>
  inFolder((folder) => {
    const [from, to] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')]
    writeFileSync(from, form)
    const words = ['--encrypt', user, owner, '256', '--modify=none', '--', from, to]
    execFileSync('/usr/bin/qpdf', words)
    return new Uint8Array(readFileSync(to))
  })

/** Nothing that qpdf finds fault with. */
export const checked = (pdf: Uint8Array): string =>
  inFolder((folder) => {
    const path = join(folder, 'a.pdf')
    writeFileSync(path, pdf)
    return execFileSync('/usr/bin/qpdf', ['--check', path]).toString()
  })

export const textOf = (pdf: Uint8Array): string =>
  execFileSync('/usr/bin/pdftotext', ['-layout', '-', '-'], { input: pdf })
    .toString()
    .replaceAll(/\s+/g, ' ')

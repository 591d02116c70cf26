// A court's form filled in: words and boxes into their places, and what does not fit told and left out.
import { readFileSync } from 'node:fs'
import {
  degrees,
  PDFDropdown,
  type PDFField,
  type PDFFont,
  PDFHexString,
  PDFOptionList,
  PDFTextField,
  rgb,
  StandardFonts,
} from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'
import type { FormFilled, UnfitWords } from '../application/court-form-ports.ts'
import type { FormFill } from '../domain/official-forms.ts'
import { root } from '../places.ts'
import { isBoxes, onOf, widgetsOf } from './form-fields.ts'
import { at, openedPdf, type PDFDocument, PDFName, PDFString, wordsOf } from './pdf-file.ts'

/** After Helvetica: each has letters that those before it have not. */
const FONTS = [
  'NotoSans_400Regular',
  'NotoSansArmenian_400Regular',
  'NotoSansSC_400Regular',
  'NotoSansJP_400Regular',
] as const
const LARGEST = 11
/** Below this a clerk does not read it. */
const SMALLEST = 6.5
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200F\u202A-\u202E\u2066-\u2069]/u

/** Scripts whose letters stand one after another: others need marks and letters put together, which is not done here. */
const SETTABLE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}]*$/u

class Unfit extends Error {
  override name = 'Unfit'
  readonly why: UnfitWords
  constructor(why: UnfitWords) {
    super(why)
    this.why = why
  }
}

export async function filledForm(
  bytes: Uint8Array,
  fills: readonly FormFill[],
  sample: boolean,
): Promise<FormFilled> {
  const file = await openedPdf(bytes, false)
  const form = file.getForm()
  const fonts = fontsOf(file)
  const fields = new Map(form.getFields().map((field) => [field.getName(), field]))
  const unfit: { key: string; why: UnfitWords }[] = []
  const ticked = new Map<string, string>()
  for (const fill of fills) {
    try {
      const field = fields.get(fill.field)
      if (!field) throw new Unfit('no place')
      if (isBoxes(field)) tick(field, fill, ticked)
      else await write(field, oneLine(fill.words ?? ''), fonts)
    } catch (error) {
      if (!(error instanceof Unfit)) throw error
      unfit.push({ key: fill.key, why: error.why })
    }
  }
  if (sample) await markSample(file)
  // Its appearances were made with a font that has the letters; a reader that makes them anew may have none.
  form.acroForm.dict.delete(PDFName.of('NeedAppearances'))
  const options = { useObjectStreams: true, updateFieldAppearances: false }
  return { bytes: await file.save(options), unfit }
}

function tick(field: PDFField, { option }: FormFill, ticked: Map<string, string>): void {
  const name = field.getName()
  const before = ticked.get(name)
  // Of one field one box can be on.
  if (option === undefined || (before !== undefined && before !== option))
    throw new Unfit('no place')
  const widgets = widgetsOf(field)
  if (!widgets.some((widget) => onOf(widget) === option)) throw new Unfit('no place')
  ticked.set(name, option)
  field.acroField.dict.set(PDFName.of('V'), PDFName.of(option))
  for (const widget of widgets) {
    widget.setAppearanceState(PDFName.of(onOf(widget) === option ? option : 'Off'))
  }
}

const oneLine = (said: string): string =>
  said
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()

async function write(field: PDFField, words: string, fonts: Fonts): Promise<void> {
  if (RIGHT_TO_LEFT.test(words)) throw new Unfit('right to left')
  const font = SETTABLE.test(words) ? await fonts(words) : undefined
  if (!font) throw new Unfit('no glyph')
  if (field instanceof PDFDropdown || field instanceof PDFOptionList) {
    if (!field.getOptions().includes(words)) throw new Unfit('not a choice')
    field.select(words)
    field.updateAppearances(font)
    return
  }
  if (!(field instanceof PDFTextField)) throw new Unfit('no place')
  const most = field.getMaxLength()
  if (most !== undefined && words.length > most) throw new Unfit('too long')
  const size = sizeFor(field, font, words)
  if (size === undefined) throw new Unfit('too long')
  const looks = PDFString.of(`/Helv ${size} Tf 0 0 0 rg`)
  field.acroField.dict.set(PDFName.of('DA'), looks)
  for (const { dict } of widgetsOf(field)) dict.set(PDFName.of('DA'), looks)
  // Rich words of before would be shown in place of these.
  for (const key of ['RV', 'DS']) field.acroField.dict.delete(PDFName.of(key))
  field.disableRichFormatting()
  field.acroField.setValue(PDFHexString.fromText(words))
  field.updateAppearances(font)
}

/** The largest at which all of it is seen, in every place where the field stands. */
function sizeFor(field: PDFTextField, font: PDFFont, words: string): number | undefined {
  const own = Number(/([\d.]+)\s+Tf/.exec(wordsOf(at(field.acroField.dict, 'DA')))?.[1] ?? 0)
  const begin = Math.min(LARGEST, own > 0 ? own : LARGEST)
  const fits = (size: number) =>
    widgetsOf(field).every((widget) => {
      const { width, height } = insideOf(widget)
      if (field.isCombed()) {
        const cell = width / (field.getMaxLength() ?? 1)
        return [...words].every((letter) => font.widthOfTextAtSize(letter, size) <= cell)
      }
      const lineHeight = font.heightAtSize(size) * 1.2
      if (!field.isMultiline()) {
        return font.widthOfTextAtSize(words, size) <= width && size <= height
      }
      return (
        linesOf(words, width, (said) => font.widthOfTextAtSize(said, size)) * lineHeight <= height
      )
    })
  for (let size = begin; size >= SMALLEST; size -= 0.5) if (fits(size)) return size
  return fits(SMALLEST) ? SMALLEST : undefined
}

function insideOf(widget: ReturnType<typeof widgetsOf>[number]) {
  const { width, height } = widget.getRectangle()
  const border = widget.getBorderStyle()?.getWidth() ?? 0
  const turned = Math.abs(widget.getAppearanceCharacteristics()?.getRotation() ?? 0) % 180 === 90
  const [across, down] = turned ? [height, width] : [width, height]
  return { width: across - 2 * border - 2, height: down - 2 * border - 2 }
}

/** Too many where a word alone is wider than a line. */
function linesOf(words: string, width: number, wide: (said: string) => number): number {
  let lines = 1
  let line = ''
  for (const word of words.split(' ')) {
    if (wide(word) > width) return Number.POSITIVE_INFINITY
    const longer = line === '' ? word : `${line} ${word}`
    if (wide(longer) <= width) line = longer
    else {
      lines += 1
      line = word
    }
  }
  return lines
}

type Fonts = (words: string) => Promise<PDFFont | undefined>

/** The first that has all the letters, put into the file once and only where it is needed. */
function fontsOf(file: PDFDocument): Fonts {
  const made = new Map<string, Promise<PDFFont>>()
  const kept = (name: string, make: () => Promise<PDFFont>) => {
    const found = made.get(name) ?? make()
    made.set(name, found)
    return found
  }
  const letters = new Map<string, ReadonlySet<number>>()
  const known = async (name: string, font: () => Promise<PDFFont>) => {
    const has = letters.get(name) ?? new Set((await font()).getCharacterSet())
    letters.set(name, has)
    return has
  }
  return async (words) => {
    const points = [...words].map((letter) => letter.codePointAt(0) ?? 0)
    const usual = () => kept('usual', () => file.embedFont(StandardFonts.Helvetica))
    const inUsual = await known('usual', usual)
    if (points.every((point) => inUsual.has(point))) return usual()
    for (const name of FONTS) {
      const bytes = new Uint8Array(readFileSync(new URL(`documents/fonts/${name}.ttf`, root)))
      const has = letters.get(name) ?? new Set(lettersIn(bytes))
      letters.set(name, has)
      if (!points.every((point) => has.has(point))) continue
      return kept(name, () => {
        file.registerFontkit(fontkit as unknown as Parameters<typeof file.registerFontkit>[0])
        return file.embedFont(bytes, { subset: true })
      })
    }
    return undefined
  }
}

function lettersIn(bytes: Uint8Array): readonly number[] {
  const font = fontkit.create(Buffer.from(bytes))
  return 'characterSet' in font ? font.characterSet : []
}

async function markSample(file: PDFDocument): Promise<void> {
  const font = await file.embedFont(StandardFonts.HelveticaBold)
  for (const page of file.getPages()) {
    const { width, height } = page.getSize()
    const size = Math.min(width, height) / 6
    const wide = font.widthOfTextAtSize('SAMPLE', size)
    page.drawText('SAMPLE', {
      ...{ font, size, color: rgb(0.75, 0.1, 0.1), opacity: 0.28, rotate: degrees(45) },
      ...{ x: width / 2 - wide * 0.36, y: height / 2 - wide * 0.36 },
    })
  }
}

// The fields of a form as places that take a value: what they are called, what they say of themselves, and where they stand.
import {
  PDFCheckBox,
  PDFDropdown,
  type PDFField,
  PDFOptionList,
  PDFRadioGroup,
  PDFTextField,
  type PDFWidgetAnnotation,
} from '@cantoo/pdf-lib'
import type { FormPlace } from '../domain/official-forms.ts'
import { at, nameOf, PDFArray, PDFDict, type PDFDocument, PDFName, wordsOf } from './pdf-file.ts'

const MOST_WORDS = 300

export const isBoxes = (field: PDFField): field is PDFCheckBox | PDFRadioGroup =>
  field instanceof PDFCheckBox || field instanceof PDFRadioGroup

export const widgetsOf = (field: PDFField): readonly PDFWidgetAnnotation[] =>
  field.acroField.getWidgets()

/** The name under which a box is on. */
export const onOf = (widget: PDFWidgetAnnotation): string | undefined =>
  widget.getOnValue()?.decodeText()

export function placesIn(file: PDFDocument, fields: readonly PDFField[]): readonly FormPlace[] {
  const pages = new Map<PDFDict, number>()
  for (const [i, { node }] of file.getPages().entries()) {
    const annots = at(node, 'Annots')
    if (!(annots instanceof PDFArray)) continue
    for (let n = 0; n < annots.size(); n += 1) {
      const one = annots.lookup(n)
      if (one instanceof PDFDict) pages.set(one, i + 1)
    }
  }
  const pageOf = (widget: PDFWidgetAnnotation | undefined) =>
    (widget && pages.get(widget.dict)) ?? 1
  return fields.flatMap((field): readonly FormPlace[] => {
    const widgets = widgetsOf(field)
    const name = field.getName()
    const says = (dict: PDFDict | undefined) =>
      (wordsOf(dict && at(dict, 'TU')) || wordsOf(at(field.acroField.dict, 'TU')))
        .trim()
        .slice(0, MOST_WORDS)
    const page = pageOf(widgets[0])
    if (isBoxes(field)) {
      const seen = new Set<string>()
      return widgets.flatMap((widget): readonly FormPlace[] => {
        const option = onOf(widget)
        if (option === undefined || seen.has(option)) return []
        seen.add(option)
        return [{ field: name, option, kind: 'box', says: says(widget.dict), page: pageOf(widget) }]
      })
    }
    if (widgets.length === 0 || field.isReadOnly()) return []
    const place = { field: name, says: says(widgets[0]?.dict), page }
    if (field instanceof PDFTextField) {
      if (field.isPassword() || field.isFileSelector()) return []
      const most = field.getMaxLength()
      return [{ ...place, kind: 'words', ...(most === undefined ? {} : { most }) }]
    }
    if (field instanceof PDFDropdown || field instanceof PDFOptionList) {
      return [{ ...place, kind: 'choice', choices: field.getOptions().slice(0, 200) }]
    }
    return []
  })
}

/** Words or ticks that stand in it already, and not because the form comes like that. */
export function isFilledIn(field: PDFField): boolean {
  const { dict } = field.acroField
  const own = inheritedFrom(dict, 'V')
  if (own === undefined) return false
  const usual = inheritedFrom(dict, 'DV')
  if (isBoxes(field)) {
    const on = nameOf(own)
    return on !== '' && on !== 'Off' && on !== nameOf(usual)
  }
  const said = wordsOf(own).trim()
  return said !== '' && said !== wordsOf(usual).trim()
}

function inheritedFrom(dict: PDFDict, key: string) {
  let found: PDFDict | undefined = dict
  for (let depth = 0; found && depth < 32; depth += 1) {
    const value = at(found, key)
    if (value !== undefined) return value
    const parent: unknown = found.lookup(PDFName.of('Parent'))
    found = parent instanceof PDFDict ? parent : undefined
  }
  return undefined
}

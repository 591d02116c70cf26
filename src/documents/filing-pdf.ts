// The papers around a filing as PDF by typst: tagged, the same bytes for the same packet.
import type { CourtPaperWriter } from '../application/filing-ports.ts'
import type { CourtPacket } from '../domain/filing-packet.ts'
import type { Language } from '../domain/language.ts'
import { formTitles, rowsOf } from './filing-forms.ts'
import { checklistWords, courtTitle } from './filing-words.ts'
import { printed } from './typst.ts'

type Section = {
  readonly heading: string
  readonly paragraphs?: readonly string[]
  readonly numbered?: readonly string[]
  readonly boxes?: readonly string[]
  readonly rows?: readonly (readonly string[])[]
}
type Sheet = {
  readonly language: Language
  readonly title: string
  readonly lead: readonly string[]
  readonly sections: readonly Section[]
  readonly closing: readonly string[]
}
const labels = {
  en: {
    page: 'Page',
    of: 'of',
    caseNumber: 'Case number',
    item: 'Item',
    field: 'Field',
    value: 'Value',
  },
  es: {
    page: 'Página',
    of: 'de',
    caseNumber: 'Número de caso',
    item: 'Punto',
    field: 'Campo',
    value: 'Dato',
  },
} as const

const dayIn = (language: Language) => {
  const format = new Intl.DateTimeFormat(`${language}-US-u-ca-gregory`, {
    ...{ dateStyle: 'long', timeZone: 'UTC' },
  })
  return (date: string) => format.format(Date.parse(`${date}T00:00:00Z`))
}

function sheetOf(packet: CourtPacket, { sections, ...sheet }: Sheet): Uint8Array {
  const day = new Date(packet.dated)
  const data = {
    ...labels[sheet.language],
    ...sheet,
    court: packet.court,
    parties: packet.sides,
    sections: sections.map((one) => ({
      paragraphs: [],
      numbered: [],
      boxes: [],
      rows: [],
      ...one,
    })),
    date: { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() },
  }
  return printed('filing.typ', data, packet.dated)
}

export const courtPaperWriter = (): CourtPaperWriter => ({
  async cover(packet) {
    const by = packet.filedBy
    return sheetOf(packet, {
      ...{ language: 'en', title: 'Cover sheet', lead: ['Papers filed after a settlement.'] },
      sections: [
        { heading: 'Documents, in this order', numbered: packet.documents.map(courtTitle) },
        {
          heading: 'Filed by',
          paragraphs: [
            by
              ? `${by.label}: ${by.names.join(', ')}`
              : 'The program that mediated, for the parties',
          ],
        },
      ],
      closing: [],
    })
  },
  async checklist(packet, language) {
    const { title, lead, inOrder, sections, closing } = checklistWords[language]
    const day = dayIn(language)
    return sheetOf(packet, {
      ...{ language, title, lead: [lead], closing },
      sections: [
        { heading: inOrder, numbered: packet.documents.map(courtTitle) },
        ...sections.map(({ heading, says }) => ({ heading, boxes: says(packet, day) })),
      ],
    })
  },
  async form(packet, form, language) {
    return sheetOf(packet, {
      ...{ language: 'en', title: formTitles[form], lead: checklistWords[language].fills(form) },
      sections: [{ heading: '', rows: rowsOf(form, packet, dayIn('en')) }],
      closing: [],
    })
  },
})

// The papers around a filing as PDF by typst: tagged, the same bytes for the same packet.
import type { CourtPaperWriter, LeftOut } from '../application/filing-ports.ts'
import type { CourtPacket } from '../domain/filing-packet.ts'
import type { Language } from '../domain/language.ts'
import { attendanceRows } from './attendance-forms.ts'
import { formTitles, rowsOf } from './filing-forms.ts'
import { checklistWords, courtTitle } from './filing-words.ts'
import { type FormRow, valuesOf } from './form-row.ts'
import { sampleValues } from './form-samples.ts'
import { leftWords } from './left-words.ts'
import { statementRows } from './statement-forms.ts'
import { printed } from './typst.ts'

export type Section = {
  readonly heading: string
  readonly paragraphs?: readonly string[]
  readonly numbered?: readonly string[]
  readonly boxes?: readonly string[]
  readonly rows?: readonly (readonly string[])[]
  /** On a page of its own. */
  readonly apart?: true
}
export type Sheet = {
  readonly language: Language
  readonly title: string
  readonly lead: readonly string[]
  readonly sections: readonly Section[]
  readonly closing: readonly string[]
  /** What stands above the rows, where they are no values for a form. */
  readonly heads?: { readonly item: string; readonly field: string; readonly value: string }
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

export const dayIn = (language: Language) => {
  const format = new Intl.DateTimeFormat(`${language}-US-u-ca-gregory`, {
    ...{ dateStyle: 'long', timeZone: 'UTC' },
  })
  return (date: string) => format.format(Date.parse(`${date}T00:00:00Z`))
}

export type Head = Pick<CourtPacket, 'court' | 'sides' | 'dated'>

export function sheetOf(packet: Head, { sections, heads, ...sheet }: Sheet): Uint8Array {
  const day = new Date(packet.dated)
  const data = {
    ...labels[sheet.language],
    ...heads,
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
  async checklist(packet, language, filledIn = []) {
    const { title, lead, inOrder, sections, closing } = checklistWords[language]
    const day = dayIn(language)
    return sheetOf(packet, {
      ...{ language, title, lead: [lead], closing },
      sections: [
        { heading: inOrder, numbered: packet.documents.map(courtTitle) },
        ...sections.map(({ heading, says }) => ({ heading, boxes: says(packet, day, filledIn) })),
      ],
    })
  },
  async form(packet, form, language, left) {
    const lead = left ? leftWords[language].lead(form) : checklistWords[language].fills(form)
    return sheetOf(packet, {
      ...{ language: 'en', title: formTitles[form], lead },
      sections: [...missing(language, left), sheet(rowsOf(form, packet, dayIn('en')))],
      closing: [],
    })
  },
  async statement({ statement, ...head }, language, left) {
    return sheetOf(head, {
      ...{
        language: 'en',
        title: 'Values for form ADR-100, Statement of Agreement or Nonagreement',
      },
      lead: [
        ...(left ? leftWords[language].lead('ADR-100') : statementLead[language].slice(0, 1)),
        ...statementLead[language].slice(1),
      ],
      sections: [
        ...missing(language, left),
        sheet(statementRows(statement, head.court, dayIn('en'))),
      ],
      closing: [],
    })
  },
  async attendance(sheetOfCourt, language, left) {
    const { court, from } = sheetOfCourt
    const head = { court: { name: court.name, caseNumber: court.number }, sides: [], dated: from }
    return sheetOf(head, {
      ...{ language: 'en', title: 'Values for form ADR-107, Attendance Sheet' },
      lead: [...(left ? leftWords[language].lead('ADR-107') : []), ...attendanceLead[language]],
      sections: [...missing(language, left), sheet(attendanceRows(sheetOfCourt, dayIn('en')))],
      closing: [],
    })
  },
  attendanceValues: (sheetOfCourt) =>
    valuesOf('ADR-107', attendanceRows(sheetOfCourt, dayIn('en'))),
  values: (packet, form) => valuesOf(form, rowsOf(form, packet, dayIn('en'))),
  statementValues: ({ statement, court }) =>
    valuesOf('ADR-100', statementRows(statement, court, dayIn('en'))),
  sampleValues: (form) => sampleValues(form, dayIn('en')),
})

const sheet = (rows: readonly FormRow[]): Section => ({
  heading: '',
  rows: rows.map(([item, field, value]) => [item, field, value]),
})

/** Whole, and before everything else: nobody has to look for what the form does not say. */
function missing(language: Language, left: readonly LeftOut[] = []): readonly Section[] {
  if (left.length === 0) return []
  const { heading, why, tick } = leftWords[language]
  const rows = left.map(({ value: { item, field, value }, why: reason }) => [
    item,
    field,
    `${value === true ? tick : value} (${why[reason]})`,
  ])
  return [{ heading, rows }, ...[{ heading: leftWords[language].all }]]
}

/** It is no paper for a court's file. */
const attendanceLead: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Form ADR-107 is kept for at least two years and not filed; it goes to the court only if the court asks for it (California Rules of Court, rule 3.860). Give it to no side: it says how each person is reached.',
    'Add nothing that was said, and no view of yours.',
  ],
  es: [
    'El formulario ADR-107 se guarda al menos dos años y no se presenta; va al tribunal solo si el tribunal lo pide (Reglas de los Tribunales de California, regla 3.860). No lo dé a ninguna parte: dice cómo comunicarse con cada persona.',
    'No añada nada de lo que se dijo, ni su opinión.',
  ],
}

/** Above the values: what to do with them, and what never to add. */
const statementLead: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Get form ADR-100 from the court or from courts.ca.gov, fill it in from this sheet, sign it, serve it on every party and file it within ten days of the end, or by the day that the court has set (rule 3.895).',
    'Add nothing to it: no terms, nothing that was said, not how anybody behaved, why it ended or who came, no view of yours (Evidence Code 1121).',
  ],
  es: [
    'Pida el formulario ADR-100 al tribunal o en courts.ca.gov, llénelo con esta hoja, fírmelo, notifíquelo a cada parte y preséntelo dentro de los diez días siguientes al final, o a más tardar el día que fije el tribunal (regla 3.895).',
    'No añada nada: ni términos, ni lo que se dijo, ni cómo se portó alguien, ni por qué terminó, ni quién vino, ni su opinión (Evidence Code 1121).',
  ],
}

// The paper of a waiver that is complete, as PDF by typst: tagged, the same bytes for the same waiver.
import type { WaiverWriter } from '../application/waiver-ports.ts'
import { attendanceWords } from './attendance-words.ts'
import { printed } from './typst.ts'
import { waiverPaperWords } from './waiver-paper-words.ts'

export const waiverWriter = (): WaiverWriter => ({
  async render(paper) {
    const { language, timeZone, completeAt, document, draft } = paper
    const words = waiverPaperWords[language]
    const format = (style: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(`${language}-US-u-ca-gregory`, style)
    const moment = format({ dateStyle: 'medium', timeStyle: 'short', timeZone })
    const exactly = format({ dateStyle: 'long', timeStyle: 'long', timeZone })
    const day = format({ dateStyle: 'medium', timeZone: 'UTC' })
    const dated = new Date(completeAt)
    const data = {
      ...{ language, title: words.title, labels: words.labels },
      ...{ program: paper.program, reference: paper.reference, about: paper.title },
      court: paper.court ?? null,
      lead: words.lead,
      words: paper.words,
      purpose: paper.purpose,
      named: [
        ...(document ? [{ what: words.document(document.name), digest: document.digest }] : []),
        ...(draft ? [{ what: words.draft(draft.version), digest: draft.digest }] : []),
      ],
      covers: words.covers(exactly.format(completeAt)),
      notCovered: words.notCovered,
      everybody: paper.everybody.map((one) => ({
        name: one.name,
        as: [attendanceWords[language].roles[one.role], one.side].filter(Boolean).join(', '),
        signed: one.signedAs,
        when: one.paper
          ? words.byHand(day.format(Date.parse(`${one.paper.on}T00:00:00Z`)), one.paper.heldBy)
          : moment.format(one.at),
      })),
      list: words.list,
      date: {
        ...{ year: dated.getUTCFullYear(), month: dated.getUTCMonth() + 1 },
        day: dated.getUTCDate(),
      },
    }
    return printed('waiver.typ', data, completeAt)
  },
})

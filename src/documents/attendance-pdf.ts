// A sheet of who was at a meeting as PDF by typst: tagged, the same bytes for the same sheet.
import type { AttendanceWriter } from '../application/attendance.ts'
import { attendanceWords } from './attendance-words.ts'
import { printed } from './typst.ts'

export const attendanceWriter = (): AttendanceWriter => ({
  async render(sheet) {
    const { language, from, until, timeZone, channel, present } = sheet
    const words = attendanceWords[language]
    const moment = new Intl.DateTimeFormat(`${language}-US-u-ca-gregory`, {
      ...{ dateStyle: 'long', timeStyle: 'full', timeZone },
    })
    const day = new Date(from)
    const data = {
      ...{ language, title: words.title, labels: words.labels },
      ...{ program: sheet.program, reference: sheet.reference, about: sheet.title },
      court: sheet.court ?? null,
      ...{ begins: moment.format(from), ends: moment.format(until) },
      channel: words.channels[channel],
      present: present.map(({ name, role, side, contact }) => ({
        ...{ name, role: words.roles[role], side },
        post: contact?.post ?? [],
        reached: [contact?.phone, contact?.mail].flatMap((one) => (one ? [one] : [])),
      })),
      contacts: sheet.withContacts,
      date: { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() },
    }
    return printed('attendance.typ', data, until)
  },
})

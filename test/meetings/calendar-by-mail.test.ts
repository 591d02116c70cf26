// A calendar file on its way: as mail programs and calendars get it over SMTP, one recipient, the same bytes for the same words.
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { calendars } from '../../src/channels/calendar.ts'
import { mailOverSmtp } from '../../src/channels/mail.ts'
import { mails } from '../../src/channels/mails.ts'
import { mailServer } from '../channels/smtp.ts'
import { readAlike } from './calendar-reader.ts'

const at = Date.UTC(2026, 10, 9, 17)
const entry = { uid: 'u1', sequence: 1, time: { at, minutes: 60 }, stamp: at - 86_400_000 }
const to = 'ana@people.example'

test('an invitation and its cancellation arrive whole, with their method, and name one address', async () => {
  const server = await mailServer()
  const out = mailOverSmtp({ smtpUrl: server.url, from: 'Parley <parley@parley.example>' })
  try {
    const made = calendars('https://parley.example')
    const when = { ...entry.time, timeZone: 'America/Los_Angeles' }
    for (const [says, calendar] of [
      ['set', made.invitation('en', entry, to)],
      ['called off', made.cancellation('es', entry, to)],
    ] as const) {
      const words = mails('https://parley.example').meeting('en', says, when)
      const message = { ...words, calendar, to, id: 'a1b2c3', at }
      await out.send(message)
      await out.send(message)
      const [one, two] = server.caught.slice(-2)
      expect(one?.to).toEqual([to])
      expect(one?.raw.equals(two?.raw ?? Buffer.alloc(0))).toBe(true)
      const raw = one?.raw.toString() ?? ''
      expect(raw).toMatch(
        new RegExp(
          `Content-Type: text/calendar;[^\\n]*(\\n[ \\t][^\\n]*)?method=${calendar.method}`,
        ),
      )
      const read = await PostalMime.parse(one?.raw ?? '')
      expect(read.text).toContain('Monday, November 9, 2026 at 9:00 AM Pacific Standard Time')
      const files = read.attachments.filter(({ mimeType }) => /calendar|ics/.test(mimeType))
      expect(files.length).toBeGreaterThan(0)
      for (const { content } of files) {
        const text =
          typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString()
        expect(readAlike(text)).toMatchObject({
          method: calendar.method,
          events: [{ sequence: 1, attendees: [`MAILTO:${to}`] }],
        })
      }
    }
  } finally {
    out.close()
    await server.stop()
  }
})

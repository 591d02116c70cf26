// Calendar files: read back by two parsers, in UTC, one attendee each, and nothing in them of what the meeting is.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { calendars } from '../../src/channels/calendar.ts'
import { readAlike } from './calendar-reader.ts'

const made = calendars('https://parley.example')
const at = Date.UTC(2026, 10, 1, 16, 30)
const entry = { uid: 'u1', sequence: 0, time: { at, minutes: 90 }, stamp: Date.UTC(2026, 9, 20, 8) }
const to = 'ana@people.test'

test('an invitation, a move and a cancellation are one event that changes', () => {
  const invited = readAlike(made.invitation('en', entry, to).text)
  expect(invited).toEqual({
    method: 'REQUEST',
    events: [
      {
        uid: 'u1@parley.example',
        sequence: 0,
        begins: '2026-11-01T16:30:00+00:00',
        ends: '2026-11-01T18:00:00+00:00',
        stamp: '2026-10-20T08:00:00+00:00',
        title: 'Mediation meeting',
        status: 'CONFIRMED',
        attendees: ['MAILTO:ana@people.test'],
      },
    ],
  })
  const later = { ...entry, sequence: 1, time: { at: at + 86_400_000, minutes: 30 } }
  const moved = readAlike(made.invitation('en', later, to).text)
  expect(moved.events[0]).toMatchObject({
    ...{ uid: 'u1@parley.example', sequence: 1, begins: '2026-11-02T16:30:00+00:00' },
  })
  const off = made.cancellation('en', { ...later, sequence: 2 }, to)
  expect(off.method).toBe('CANCEL')
  expect(readAlike(off.text)).toMatchObject({
    method: 'CANCEL',
    events: [{ uid: 'u1@parley.example', sequence: 2, status: 'CANCELLED' }],
  })
})

test('a file to subscribe to names nobody, and the same entries are the same bytes', () => {
  const other = { ...entry, uid: 'u2', time: { at: at + 3_600_000, minutes: 15 } }
  const text = made.listed('es', [entry, other])
  const read = readAlike(text)
  expect(read.method).toBe('PUBLISH')
  expect(read.events.map(({ uid, title, attendees }) => [uid, title, attendees])).toEqual([
    ['u1@parley.example', 'Reunión de mediación', []],
    ['u2@parley.example', 'Reunión de mediación', []],
  ])
  expect(text).not.toContain('mailto')
  expect(made.listed('es', [entry, other])).toBe(text)
  expect(readAlike(made.listed('en', [entry])).events).toHaveLength(1)
})

test('no file has the zone of anybody, or the clock of this machine', () => {
  const { text } = made.invitation('es', entry, to)
  expect(text).toContain('DTSTART:20261101T163000Z')
  expect(text).toContain('DTSTAMP:20261020T080000Z')
  expect(text).not.toMatch(/TZID|VTIMEZONE|LOCATION/)
  expect(text.match(/ATTENDEE/g)).toHaveLength(1)
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(readFileSync('src/channels/calendar.ts', 'utf8')).not.toContain('timezone:')
})

// Calendar files: UTC, one title for every meeting and one for whatever is due, no name, no place, and the address of nobody but the recipient.
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { CalendarEntry, Calendars } from '../application/calendar-ports.ts'
import type { Language } from '../domain/language.ts'

type Words = { readonly title: string; readonly due: string; readonly more: string }
const words: Readonly<Record<Language, Words>> = {
  en: { title: 'Mediation meeting', due: 'Something is due', more: 'Sign in to see more:' },
  es: { title: 'Reunión de mediación', due: 'Algo vence', more: 'Entre para ver más:' },
}
const productId = { company: 'parley', product: 'parley', language: 'EN' }

/** The url is where people reach Parley, without a slash at the end. */
export function calendars(url: string): Calendars {
  const { hostname } = new URL(url)
  const event = (language: Language, entry: CalendarEntry) => {
    const { title, more } = words[language]
    const { at, minutes } = entry.time
    return {
      // A date without a zone is written in UTC: with one the library writes its clock as another's.
      ...{ id: `${entry.uid}@${hostname}`, sequence: entry.sequence, stamp: new Date(entry.stamp) },
      ...{ start: new Date(at), end: new Date(at + minutes * 60_000) },
      ...{ summary: title, description: `${more} ${url}/cases`, class: ICalEventClass.PRIVATE },
    }
  }
  const sent =
    (method: 'REQUEST' | 'CANCEL'): Calendars['invitation'] =>
    (language, entry, to) => {
      const calendar = ical({ prodId: productId, method: ICalCalendarMethod[method] })
      calendar.createEvent({
        ...event(language, entry),
        status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
        organizer: { name: 'Parley', email: `no-reply@${hostname}` },
        attendees: [
          {
            email: to,
            role: ICalAttendeeRole.REQ,
            // Nobody reads what a calendar program answers: people answer us in their own room.
            ...{ rsvp: false, status: ICalAttendeeStatus.NEEDSACTION },
          },
        ],
      })
      return { method, text: calendar.toString() }
    }
  return {
    invitation: sent('REQUEST'),
    cancellation: sent('CANCEL'),
    listed(language, entries, days = []) {
      const calendar = ical({ prodId: productId, method: ICalCalendarMethod.PUBLISH })
      for (const entry of entries) {
        calendar.createEvent({ ...event(language, entry), status: ICalEventStatus.CONFIRMED })
      }
      for (const one of days) {
        const { due, more } = words[language]
        calendar.createEvent({
          ...{ id: `${one.uid}@${hostname}`, stamp: new Date(one.stamp), summary: due },
          // A day of the calendar, wherever its reader is.
          ...{ start: new Date(`${one.day}T00:00:00Z`), end: dayAfter(one.day), allDay: true },
          status: ICalEventStatus.CONFIRMED,
          ...{ description: `${more} ${url}/cases`, class: ICalEventClass.PRIVATE },
          // Nobody is busy all day for it.
          ...{ transparency: ICalEventTransparency.TRANSPARENT },
        })
      }
      return calendar.toString()
    },
  }
}

/** Ends are exclusive (RFC 5545, 3.6.1). */
const dayAfter = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3_600_000)

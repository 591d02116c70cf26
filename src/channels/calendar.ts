// Calendar files: UTC, one title for every meeting, no name, no place, and the address of nobody but the recipient.
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
} from 'ical-generator'
import type { CalendarEntry, Calendars } from '../application/calendar-ports.ts'
import type { Language } from '../domain/language.ts'

const words: Readonly<Record<Language, { readonly title: string; readonly more: string }>> = {
  en: { title: 'Mediation meeting', more: 'Sign in to see more:' },
  es: { title: 'Reunión de mediación', more: 'Entre para ver más:' },
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
    listed(language, entries) {
      const calendar = ical({ prodId: productId, method: ICalCalendarMethod.PUBLISH })
      for (const entry of entries) {
        calendar.createEvent({ ...event(language, entry), status: ICalEventStatus.CONFIRMED })
      }
      return calendar.toString()
    },
  }
}

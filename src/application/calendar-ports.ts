// Calendar files: one recipient each, times alone, and a name of the meeting that is the recipient's own.
import type { Language } from '../domain/language.ts'
import type { MeetingId, MeetingTime } from '../domain/meetings.ts'
import type { ParticipantId } from '../domain/seats.ts'
import type { LocalDate } from '../domain/terms.ts'
import type { PersonId } from './ports.ts'

export type CalendarEntry = {
  /** Of this recipient alone: two who meet cannot tell by it that they do. */
  readonly uid: string
  /** How often this meeting was changed, as its recipient sees it. */
  readonly sequence: number
  readonly time: MeetingTime
  /** When it was last changed. UTC milliseconds. */
  readonly stamp: number
}
/** Of a whole day: something that its recipient has to do by then. */
export type CalendarDay = Pick<CalendarEntry, 'uid' | 'stamp'> & { readonly day: LocalDate }
export type CalendarFile = { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string }

export type Calendars = {
  /** For one person's mail: their address and nobody else's. */
  invitation(language: Language, entry: CalendarEntry, to: string): CalendarFile
  cancellation(language: Language, entry: CalendarEntry, to: string): CalendarFile
  /** To download, or to subscribe to: no address of anybody. */
  listed(
    language: Language,
    entries: readonly CalendarEntry[],
    days?: readonly CalendarDay[],
  ): string
}

export type CalendarNames = {
  uidOf(participant: ParticipantId, meeting: MeetingId): string
  /** Of what somebody has to do: the place of the term, and of the instalment in it. */
  uidOfDuty(participant: ParticipantId, term: number, part: number): string
}

/** The secret address of somebody's own calendar: only a hash of it is kept. One made with a token ends with it. */
export type CalendarFeeds = {
  /** In the place of the one before. */
  make(person: PersonId, secret: string, at: number, token: string | undefined): Promise<void>
  revoke(person: PersonId): Promise<void>
  madeAt(person: PersonId, at: number): Promise<number | undefined>
  personOf(secret: string, at: number): Promise<PersonId | undefined>
}

// Telling people of a meeting: that it is set, moved or called off, each with a calendar file of their own; and that it is soon.
import { viewOf } from '../domain/mediation.ts'
import { isNeeded, type Meeting, standsAs } from '../domain/meetings.ts'
import type { Me, ParticipantId } from '../domain/seats.ts'
import type { CalendarEntry } from './calendar-ports.ts'
import type { House } from './house.ts'
import type { Message } from './mail-ports.ts'
import { repliesOf } from './mail-replies.ts'
import type { CaseId, PersonId } from './ports.ts'
import { type Notice, type TellingHouse, tell } from './telling.ts'
import type { JobOf } from './work.ts'

export type MeetingTellingHouse = TellingHouse &
  Pick<
    House,
    | 'calendars'
    | 'calendarNames'
    | 'reminders'
    | 'record'
    | 'mails'
    | 'texts'
    | 'pgp'
    | 'needsMoreThanMailbox'
  >

/** Counted from what the recipient sees: the first is 0, and nobody else's meetings move it. */
export const calendarEntryOf = (
  { calendarNames }: Pick<House, 'calendarNames'>,
  participant: ParticipantId,
  { meeting, changes, changedAt, set }: Meeting,
): CalendarEntry | undefined =>
  set && {
    uid: calendarNames.uidOf(participant, meeting),
    sequence: changes - 1,
    time: set,
    stamp: changedAt,
  }

type Found = { readonly me: Me; readonly meeting: Meeting; readonly person: PersonId }

/** As the recipient sees it, and remembered for nobody; nothing where it is not theirs, or has changed again since. */
async function meetingFor(
  { directory, reminders }: Pick<House, 'directory' | 'reminders'>,
  {
    caseId,
    participant,
    meeting: id,
    changes,
  }: {
    readonly caseId: CaseId
    readonly participant: ParticipantId
    readonly meeting: string
    readonly changes: number
  },
): Promise<Found | undefined> {
  const person = await directory.holderOf(caseId, participant)
  const seen = person === undefined ? undefined : await reminders.asTheySee(person, caseId)
  if (person === undefined || seen?.me.participant !== participant) return undefined
  const { rooms, board } = viewOf(seen.me, seen.entries)
  const meeting = [...rooms.values()]
    .map(({ meetings }) => meetings.meetings.get(id))
    .find((one) => one !== undefined)
  if (!meeting || meeting.changes !== changes || !isNeeded(meeting, participant)) return undefined
  // What the end called off is still told: it stands in their calendar.
  const tells = !board.closing.ended || standsAs(meeting) === 'called off'
  return tells ? { me: seen.me, meeting, person } : undefined
}

export async function tellMeeting(
  house: MeetingTellingHouse,
  job: JobOf<'TellMeeting'>,
  work: string,
): Promise<void> {
  const found = await meetingFor(house, job)
  if (!found) return
  const stands = standsAs(found.meeting)
  const calledOff = stands === 'called off'
  if (!calledOff && stands !== 'set') return
  const says = calledOff ? 'called off' : found.meeting.changes > 1 ? 'moved' : 'set'
  await tell(house, {
    ...noticeOf(house, job, found, says, work),
    waited: job.waited,
    later: (waited) => ({
      job: { ...job, waited },
      name: `meeting ${job.caseId} ${job.participant} ${job.meeting} ${job.changes} ${waited}`,
    }),
  })
}

const HOUR = 3_600_000
/** A reminder of tomorrow that quiet hours held back is of no use when the hour itself is near. */
const TOO_LATE = { day: 2 * HOUR, hour: 0 } as const

export async function remindOfMeeting(
  house: MeetingTellingHouse,
  job: JobOf<'RemindOfMeeting'>,
  work: string,
): Promise<void> {
  const found = await meetingFor(house, job)
  if (!found || standsAs(found.meeting) !== 'set') return
  const { preferences } = await house.preferences.of(found.person)
  if (preferences.reminders === 'none') return
  if (preferences.reminders === 'few' && job.before === 'hour') return
  const starts = found.meeting.set?.at ?? 0
  if (house.clock.now() >= starts - TOO_LATE[job.before]) return
  await tell(house, {
    ...noticeOf(house, job, found, 'soon', work),
    waited: job.waited,
    later: (waited) => ({
      job: { ...job, waited },
      name: `remind of ${job.caseId} ${job.participant} ${job.meeting} ${job.changes} ${job.before} ${waited}`,
    }),
  })
}

type Says = 'set' | 'moved' | 'called off' | 'soon'

const noticeOf = (
  house: MeetingTellingHouse,
  { caseId, participant }: Pick<Notice, 'caseId' | 'participant'>,
  { me, meeting, person }: Found,
  says: Says,
  work: string,
): Omit<Notice, 'later'> => ({
  ...{ kind: 'meeting', caseId, participant, person, work },
  mail: async (language, mail) => {
    const to = { person, mail, caseId, me }
    const { answer, ...replies } = await repliesOf(house, `meeting ${caseId} ${participant}`, to)
    const entry = calendarEntryOf(house, participant, meeting)
    if (!entry || !(await mayNameTimes(house, { person, caseId, participant }))) {
      return { ...house.mails.meeting(language, says, undefined, answer), ...replies }
    }
    const { timeZone } = await house.preferences.of(person)
    const words = house.mails.meeting(language, says, { ...entry.time, timeZone }, answer)
    const calendar: Pick<Message, 'calendar'> =
      says === 'soon'
        ? {}
        : {
            calendar:
              says === 'called off'
                ? house.calendars.cancellation(language, entry, mail)
                : house.calendars.invitation(language, entry, mail),
          }
    return { ...words, ...replies, ...calendar }
  },
  text: async (language) =>
    says === 'soon' ? house.texts.meetingSoon(language) : house.texts.meeting(language),
})

/**
 * When somebody meets whom is read by whoever opens the mailbox. Not for whom somebody has said anything of how they are
 * safely reached, nor for who has to be kept apart; and not in the clear for who has given a key.
 */
async function mayNameTimes(
  { pgp, reaches, needsMoreThanMailbox }: MeetingTellingHouse,
  { person, caseId, participant }: Pick<Notice, 'person' | 'caseId' | 'participant'>,
): Promise<boolean> {
  const { counting } = await pgp.keys.of(person)
  const { safe = '' } = (await reaches.of(caseId, participant)) ?? {}
  const apart = await needsMoreThanMailbox(person, caseId)
  return counting === undefined && safe.trim() === '' && !apart
}

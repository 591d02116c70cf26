// Who was in calls, from when to when: room by room, of those rooms that the reader sits in, and of no other.
import type { Attended } from '../../domain/calls.ts'
import type { MeetingRoom } from '../../domain/meetings.ts'
import { isForMeetings, roomName } from '../cases/meeting-rooms.ts'
import { zoneOf } from '../cases/meeting-times.ts'
import { nameOf, pathOf, type Seen } from '../cases/seen.ts'
import { attendanceWords } from './words-of-attendance.ts'

const hasCalls = ({ view }: Seen, room: MeetingRoom): boolean =>
  (view.rooms.get(room)?.calls.attended.length ?? 0) > 0

/** Names of rooms have a colon, which a place in a page must not need. */
const placeOf = (room: MeetingRoom): string => `calls-${room.replace(':', '-')}`

/** Shown where there is something to see. */
export const SeeAttendance = ({
  seen,
  room,
}: {
  readonly seen: Seen
  readonly room: MeetingRoom
}) =>
  hasCalls(seen, room) ? (
    <p>
      <a href={`${pathOf(seen, 'attendance')}#${placeOf(room)}`}>
        {attendanceWords[seen.language].seeCalls}
      </a>
    </p>
  ) : null

export const AttendancePage = ({ seen }: { readonly seen: Seen }) => {
  const words = attendanceWords[seen.language]
  const rooms = [...seen.view.rooms.keys()].filter(isForMeetings)
  const held = rooms.filter((room) => hasCalls(seen, room))
  return (
    <>
      <section class="card" aria-labelledby="who-was-in-calls">
        <h2 id="who-was-in-calls">{words.title}</h2>
        <p>{words.lead}</p>
        {held.length === 0 && <p>{words.none}</p>}
        <p class="quiet">{words.larger}</p>
        {held.length > 0 && <p class="quiet">{zoneOf(seen)}</p>}
        <p>
          <a href={pathOf(seen, 'meetings')}>{words.back}</a>
        </p>
      </section>
      {held.map((room) => (
        <section key={room} class="card" id={placeOf(room)} aria-labelledby={`${placeOf(room)}-h`}>
          <h3 id={`${placeOf(room)}-h`} dir="auto">
            {roomName(seen, room)}
          </h3>
          <ul class="plain">
            {(seen.view.rooms.get(room)?.calls.attended ?? [])
              .toSorted((a, b) => b.from - a.from)
              .map((one) => (
                <WasThere key={`${one.participant} ${one.from}`} seen={seen} one={one} />
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const WasThere = ({ seen, one }: { readonly seen: Seen; readonly one: Attended }) => {
  const words = attendanceWords[seen.language]
  const { participant, from, until, about } = one
  const times = new Intl.DateTimeFormat(seen.language, {
    ...{ dateStyle: 'medium', timeStyle: 'short', timeZone: seen.viewer.timeZone },
  })
  return (
    <li>
      <b dir="auto">{nameOf(seen, participant)}</b>
      <span>
        {until === undefined
          ? `${times.format(from)} · ${words.now}`
          : times.formatRange(from, until)}
      </span>
      {about && <span class="quiet">{words.about}</span>}
    </li>
  )
}

// That a meeting took place and who was there: how it is said, and who reads it. Nothing of what was said.
import { readsAttendance } from '../../application/attendance.ts'
import { peopleFor } from '../../domain/arranging.ts'
import { attendedIn } from '../../domain/calls.ts'
import { endOf, type Meeting } from '../../domain/meetings.ts'
import { isSide, type Side } from '../../domain/seats.ts'
import { SeeAttendance } from '../calls/attendance.tsx'
import { attendanceWords } from '../calls/words-of-attendance.ts'
import { BookInterpreter } from './coming.tsx'
import { filingWords } from './filing-words.ts'
import { Named, PAGE, Ticks } from './meeting-forms.tsx'
import { hourOf } from './meeting-times.ts'
import { meetingWords } from './meeting-words.ts'
import { ActionForm, Button } from './parts.tsx'
import { nameOf, pathOf, type Seen, sideLabel } from './seen.ts'

export const Held = ({ seen, meeting }: { readonly seen: Seen; readonly meeting: Meeting }) => {
  const words = meetingWords[seen.language]
  const form = meeting.meeting
  const of = { seen, action: 'record-meeting-held', form }
  return (
    <>
      <ActionForm {...of} page={PAGE}>
        <Named meeting={meeting} />
        <p>{words.heldLead}</p>
        <p class="quiet">{attendanceWords[seen.language].fills}</p>
        <SeeAttendance seen={seen} room={meeting.room} />
        <Ticks
          {...of}
          name="present"
          label={words.present}
          choices={peopleFor(seen.view, meeting.room).map(
            ({ participant }) => [participant, nameOf(seen, participant)] as const,
          )}
          begin={presentIn(seen, meeting)}
        />
        <Button>{words.held}</Button>
      </ActionForm>
      <ActionForm seen={seen} action="record-meeting-not-held" form={form} page={PAGE}>
        <Named meeting={meeting} />
        <Button plain>{words.notHeld}</Button>
      </ActionForm>
    </>
  )
}

/** A call knows when it is early, and people stay on. */
const AROUND = 30 * 60_000

/** Who was in the call of its room then; where there was none, who is needed. */
function presentIn({ view, at }: Seen, { room, set, needed }: Meeting): readonly string[] {
  const calls = view.rooms.get(room)?.calls
  const came =
    calls && set ? attendedIn(calls, set.at - AROUND, Math.min(at, endOf(set) + AROUND)) : []
  return came.length > 0 ? came : needed.map(({ participant }) => participant)
}

/** For neutrals and who manages the case: that people met, and who was there. */
export const Attendance = ({ seen }: { readonly seen: Seen }) => {
  const words = meetingWords[seen.language]
  const { me, board } = seen.view
  const { attendance } = board.meetings
  if (!readsAttendance(me) || attendance.length === 0) return null
  return (
    <section class="card" aria-labelledby="attendance">
      <h2 id="attendance">{words.attendance}</h2>
      <ul class="plain">
        {attendance.map((one) => (
          <li key={one.meeting} dir="auto">
            {hourOf(seen, one.at)} – {hourOf(seen, endOf(one))} · {words.channels[one.channel]} ·{' '}
            {one.present.map((who) => nameOf(seen, who)).join(', ')} ·{' '}
            <a href={pathOf(seen, `attendance/${one.meeting}`)}>{words.sheet}</a>
            {me.seat === 'manager' && board.convening.opened?.court && (
              <>
                {' · '}
                <a href={pathOf(seen, `attendance/${one.meeting}/values`)}>{words.formValues}</a>
              </>
            )}
            {seen.beside.officialForms?.includes('ADR-107') && board.convening.opened?.court && (
              <>
                {' · '}
                <a href={pathOf(seen, `attendance/${one.meeting}/form`)}>
                  {filingWords[seen.language].formFilled('ADR-107')}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** At each desk that the reader reads: when one is needed, and how people meet. */
export const Interpreters = ({ seen }: { readonly seen: Seen }) => {
  const words = meetingWords[seen.language]
  const asked = [...seen.view.rooms].flatMap(([room, { meetings }]) =>
    [...meetings.interpreters].flatMap(([meeting, { channel, time, languages }]) =>
      time && endOf(time) > seen.at ? [{ room, meeting, channel, time, languages }] : [],
    ),
  )
  if (isSide(seen.view.me.seat) || asked.length === 0) return null
  return (
    <section class="card" aria-labelledby="interpreters">
      <h2 id="interpreters">{words.interpreters}</h2>
      <ul class="plain">
        {asked.map(({ room, meeting, channel, time, languages }) => (
          <li key={`${room} ${meeting}`} dir="auto">
            {sideLabel(seen, room.slice('desk:'.length) as Side)}: {hourOf(seen, time.at)} ·{' '}
            {words.minutesLong(time.minutes)} · {words.channels[channel]}
            {languages.map((language) => ` · ${language}`)}
            <BookInterpreter
              seen={seen}
              side={room.slice('desk:'.length) as Side}
              meeting={meeting}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

// That a meeting took place and who was there: how it is said, and who reads it. Nothing of what was said.
import { peopleFor } from '../../domain/arranging.ts'
import { endOf, type Meeting } from '../../domain/meetings.ts'
import { isSide, type Side } from '../../domain/seats.ts'
import { Named, PAGE, Ticks } from './meeting-forms.tsx'
import { hourOf } from './meeting-times.ts'
import { meetingWords } from './meeting-words.ts'
import { ActionForm, Button } from './parts.tsx'
import { nameOf, type Seen, sideLabel } from './seen.ts'

export const Held = ({ seen, meeting }: { readonly seen: Seen; readonly meeting: Meeting }) => {
  const words = meetingWords[seen.language]
  const form = meeting.meeting
  const of = { seen, action: 'record-meeting-held', form }
  return (
    <>
      <ActionForm {...of} page={PAGE}>
        <Named meeting={meeting} />
        <p>{words.heldLead}</p>
        <Ticks
          {...of}
          name="present"
          label={words.present}
          choices={peopleFor(seen.view, meeting.room).map(
            ({ participant }) => [participant, nameOf(seen, participant)] as const,
          )}
          begin={meeting.needed.map(({ participant }) => participant)}
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

/** For neutrals and who manages the case: that people met, and who was there. */
export const Attendance = ({ seen }: { readonly seen: Seen }) => {
  const words = meetingWords[seen.language]
  const { me, board } = seen.view
  const { attendance } = board.meetings
  if (isSide(me.seat) || attendance.length === 0) return null
  return (
    <section class="card" aria-labelledby="attendance">
      <h2 id="attendance">{words.attendance}</h2>
      <ul class="plain">
        {attendance.map((one) => (
          <li key={one.meeting} dir="auto">
            {hourOf(seen, one.at)} – {hourOf(seen, endOf(one))} · {words.channels[one.channel]} ·{' '}
            {one.present.map((who) => nameOf(seen, who)).join(', ')}
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
    [...meetings.interpreters].flatMap(([meeting, { channel, time }]) =>
      time && endOf(time) > seen.at ? [{ room, meeting, channel, time }] : [],
    ),
  )
  if (isSide(seen.view.me.seat) || asked.length === 0) return null
  return (
    <section class="card" aria-labelledby="interpreters">
      <h2 id="interpreters">{words.interpreters}</h2>
      <ul class="plain">
        {asked.map(({ room, meeting, channel, time }) => (
          <li key={`${room} ${meeting}`} dir="auto">
            {sideLabel(seen, room.slice('desk:'.length) as Side)}: {hourOf(seen, time.at)} ·{' '}
            {words.minutesLong(time.minutes)} · {words.channels[channel]}
          </li>
        ))}
      </ul>
    </section>
  )
}

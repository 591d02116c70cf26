// That a meeting took place and who was there: how it is said, and who reads it. Nothing of what was said.
import { peopleFor } from '../../domain/arranging.ts'
import { endOf, type Meeting } from '../../domain/meetings.ts'
import { isSide } from '../../domain/seats.ts'
import { Named, PAGE, Ticks } from './meeting-forms.tsx'
import { hourOf } from './meeting-times.ts'
import { meetingWords } from './meeting-words.ts'
import { ActionForm, Button } from './parts.tsx'
import { nameOf, type Seen } from './seen.ts'

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

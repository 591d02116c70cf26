// What those need who come to a meeting, who books an interpreter, and asking somebody to leave.
import { seated, sidesOf } from '../../domain/convening.ts'
import type { Meeting } from '../../domain/meetings.ts'
import { seating } from '../../domain/rooms.ts'
import { conducts, deskOf, isSide, type Side, sitsBeside } from '../../domain/seats.ts'
import { comingWords } from './coming-words.ts'
import { Named, PAGE } from './meeting-forms.tsx'
import { ActionForm, Button, Field, Hidden, Select } from './parts.tsx'
import { nameOf, type Seen } from './seen.ts'

type OfMeeting = { readonly seen: Seen; readonly meeting: Meeting }
const came = ({ trouble }: Seen, action: string, form: string) =>
  trouble?.action === action && trouble.form === form

/** Told by each for themselves, where the meeting stands. */
export const Coming = ({ seen, meeting }: OfMeeting) => {
  const words = comingWords[seen.language]
  const { coming } = seen.view.rooms.get(meeting.room) ?? { coming: undefined }
  const needs = [...(coming?.needs.get(meeting.meeting) ?? [])]
  const away = coming?.sentAway.filter((one) => one.meeting === meeting.meeting) ?? []
  return (
    <>
      {needs.map(([participant, { access, language }]) => {
        const said = [access, ...(language === '' ? [] : [words.interpret(language)])]
        const what = said.filter((one) => one !== '').join('; ')
        return what === '' ? null : (
          <p key={participant} dir="auto">
            {words.needs(nameOf(seen, participant), what)}
          </p>
        )
      })}
      <Booked seen={seen} meeting={meeting} />
      {away.map(({ participant, reason }) => (
        <p key={participant} dir="auto">
          {words.sentAway(nameOf(seen, participant), reason)}
        </p>
      ))}
    </>
  )
}

/** As the reader's own desks have it: who books, and whether it is done. */
const Booked = ({ seen, meeting }: OfMeeting) => {
  const words = comingWords[seen.language]
  const { view } = seen
  const desks = sidesOf(view.board.convening).flatMap((side) => {
    const desk = view.rooms.get(deskOf(side))
    const asked = desk?.meetings.interpreters.get(meeting.meeting)
    return desk && asked?.time ? [{ side, booked: desk.coming.booked.get(meeting.meeting) }] : []
  })
  if (desks.length === 0) return null
  const managers = seated(view.board.convening).filter(({ seat }) => seat === 'manager')
  const waits = desks.some(({ booked }) => booked === undefined)
  return (
    <>
      {desks.map(({ side, booked }) =>
        booked === undefined ? null : (
          <p key={side} dir="auto">
            {words.booked} {booked}
          </p>
        ),
      )}
      {waits && (
        <p class="quiet" dir="auto">
          {words.notBooked} {words.books(managers.map(({ name }) => name).join(', '))}
        </p>
      )}
    </>
  )
}

export const TellNeeds = ({ seen, meeting }: OfMeeting) => {
  const words = comingWords[seen.language]
  const action = 'tell-needs'
  const form = meeting.meeting
  const of = { seen, action, form }
  const told = seen.view.rooms.get(meeting.room)?.coming.needs.get(meeting.meeting)
  const own = told?.get(seen.view.me.participant)
  return (
    <details open={came(seen, action, form)}>
      <summary>{words.needsOpen}</summary>
      <p>{meeting.room === 'joint' ? words.needsBeforeAll : words.needsMeans}</p>
      <ActionForm {...of} page={PAGE}>
        <Named meeting={meeting} />
        <Field
          {...of}
          name="access"
          label={words.access}
          hint={words.accessHint}
          begin={own?.access}
        />
        <Field
          {...of}
          name="language"
          label={words.language}
          hint={words.languageHint}
          begin={own?.language}
        />
        <Button plain>{words.tell}</Button>
      </ActionForm>
    </details>
  )
}

export const BookInterpreter = ({
  seen,
  side,
  meeting,
}: {
  readonly seen: Seen
  readonly side: Side
  readonly meeting: string
}) => {
  const words = comingWords[seen.language]
  const action = 'book-interpreter'
  const of = { seen, action, form: `${side} ${meeting}` }
  const booked = seen.view.rooms.get(deskOf(side))?.coming.booked.get(meeting)
  return (
    <>
      <p dir="auto">{booked === undefined ? words.notBooked : `${words.booked} ${booked}`}</p>
      {(seen.view.me.seat === 'manager' || conducts(seen.view.me)) && (
        <details open={came(seen, action, of.form)}>
          <summary>{words.book}</summary>
          <ActionForm {...of} page={PAGE}>
            <Hidden name="side" value={side} />
            <Hidden name="meeting" value={meeting} />
            <Field {...of} name="words" label={words.bookWords} required />
            <Button plain>{words.book}</Button>
          </ActionForm>
        </details>
      )}
    </>
  )
}

/** Of a meeting, or of the case where none is given. */
export const AskToLeave = ({
  seen,
  meeting,
}: {
  readonly seen: Seen
  readonly meeting?: Meeting
}) => {
  const words = comingWords[seen.language]
  const { view } = seen
  const { convening, closing } = view.board
  if (!conducts(view.me) || closing.ended) return null
  const seats = meeting && seating(sidesOf(convening)).get(meeting.room)
  const people = seated(convening).filter(
    ({ seat, role }) => isSide(seat) && sitsBeside(role) && (seats?.includes(seat) ?? true),
  )
  if (people.length === 0) return null
  const action = 'end-presence'
  const of = { seen, action, form: meeting?.meeting ?? 'case' }
  return (
    <details class={meeting ? undefined : 'card'} open={came(seen, action, of.form)}>
      <summary>{meeting ? words.sendOpen : words.send}</summary>
      <ActionForm {...of} page={meeting ? PAGE : 'people'}>
        {meeting && <Named meeting={meeting} />}
        <Select
          {...of}
          name="participant"
          label={words.who}
          choices={people.map(({ participant, name }) => [participant, name] as const)}
        />
        <Field {...of} name="reason" label={words.reason} long />
        <span class={`seen ${meeting?.room === 'joint' ? 'joint' : 'private'}`}>
          {meeting ? words.sendMeans : words.sendCaseMeans}
        </span>
        <Button plain>{words.send}</Button>
      </ActionForm>
    </details>
  )
}

// The forms of meetings: times by the writer's own clock, given back as they were typed when something is wrong.
import { arranges, MOST_TIMES, peopleFor } from '../../domain/arranging.ts'
import {
  type Meeting,
  type MeetingRoom,
  type MeetingTime,
  meetingChannels,
} from '../../domain/meetings.ts'
import { wallAt } from '../../domain/wall-time.ts'
import { NeedsOf } from './meeting-needs.tsx'
import { hourOf, zoneOf } from './meeting-times.ts'
import { meetingWords } from './meeting-words.ts'
import { ActionForm, Button, Field, Hidden, Select, Tick } from './parts.tsx'
import { kept, nameOf, type Seen } from './seen.ts'
import { idOf, WrongHere, wrongAt } from './wrongs.tsx'

export const PAGE = 'meetings'
const LENGTHS = [15, 30, 45, 60, 90, 120, 180, 240, 480]

type OfForm = { readonly seen: Seen; readonly action: string; readonly form: string }

/** A day and an hour each. As many rows as were sent, and one more when more are asked for. */
export const TimeRows = ({
  seen,
  action,
  form,
  rows: usual = 3,
  begin,
}: OfForm & { readonly rows?: number; readonly begin?: MeetingTime | undefined }) => {
  const words = meetingWords[seen.language]
  const { trouble, viewer } = seen
  const mine = trouble?.action === action && trouble.form === form ? trouble.fields : undefined
  const sent = [...(mine?.keys() ?? [])].filter((name) => /^times\.\d+\.date$/.test(name)).length
  const rows = Math.min(MOST_TIMES, mine ? sent + (mine.has('_add') ? 2 : 0) : usual)
  const [date, hour] = begin ? wallAt(begin.at, viewer.timeZone).split('T') : []
  const field = { seen, action, form }
  return (
    <>
      <Hidden name="zone" value={viewer.timeZone} />
      <p class="quiet">{words.zone(zoneOf(seen))}</p>
      {Array.from({ length: rows }, (_, i) => (
        <div class="row" key={i}>
          <Field
            {...field}
            name={`times.${i}.date`}
            label={words.date(i + 1)}
            type="date"
            begin={i === 0 ? date : undefined}
          />
          <Field
            {...field}
            name={`times.${i}.hour`}
            label={words.hour(i + 1)}
            type="time"
            begin={i === 0 ? hour : undefined}
          />
        </div>
      ))}
      {usual > 1 && rows < MOST_TIMES && (
        <button class="act" type="submit" name="_add" value="yes">
          {words.moreTimes}
        </button>
      )}
      <Select
        {...field}
        name="minutes"
        label={words.minutes}
        begin={String(begin?.minutes ?? 60)}
        choices={LENGTHS.map((one) => [String(one), words.minutesLong(one)] as const)}
      />
    </>
  )
}

/** Several of a few: who is needed, who was there, which of the free times. */
export const Ticks = ({
  seen,
  action,
  form,
  name,
  label,
  choices,
  begin = [],
}: OfForm & {
  readonly name: string
  readonly label: string
  readonly choices: readonly (readonly [string, string])[]
  readonly begin?: readonly string[]
}) => {
  const { trouble } = seen
  const mine = trouble?.action === action && trouble.form === form ? trouble.fields : undefined
  const ticked = mine ? (mine.get(name) ?? []) : begin
  const wrong = wrongAt(seen, action, form, name)
  const id = idOf(action, form, name)
  return (
    <fieldset
      class="field choices"
      id={id}
      {...(wrong ? { 'aria-invalid': 'true', 'aria-describedby': `${id}-wrong` } : {})}
    >
      <legend>{label}</legend>
      <WrongHere id={id} text={wrong} />
      {choices.map(([value, text]) => (
        <div class="tick" key={value}>
          <input
            type="checkbox"
            id={`${id}-${value.replaceAll(' ', '-')}`}
            name={name}
            value={value}
            checked={ticked.includes(value)}
          />
          <label for={`${id}-${value.replaceAll(' ', '-')}`} dir="auto">
            {text}
          </label>
        </div>
      ))}
    </fieldset>
  )
}

export const ProposeForm = ({
  seen,
  room,
  label,
}: {
  seen: Seen
  room: MeetingRoom
  label: string
}) => {
  const words = meetingWords[seen.language]
  const { view, beside } = seen
  const action = 'propose-times'
  const of = { seen, action, form: room }
  const leads = arranges(view.me, room)
  const people = peopleFor(view, room).map(
    ({ participant }) => [participant, nameOf(seen, participant)] as const,
  )
  const open = seen.trouble?.action === action && seen.trouble.form === room
  const free = leads ? (beside.freeTimes ?? []) : []
  return (
    <details open={open}>
      <summary>{words.propose(label)}</summary>
      <p>{leads ? words.proposeLead : words.proposeSide}</p>
      <ActionForm {...of} page={PAGE}>
        <Hidden name="room" value={room} />
        <Field {...of} name="purpose" label={words.purpose} required />
        <Select
          {...of}
          name="channel"
          label={words.channel}
          begin="call"
          choices={meetingChannels.map((one) => [one, words.channels[one]] as const)}
        />
        <Field {...of} name="place" label={words.place} hint={words.placeHint} />
        <Field {...of} name="access" label={words.access} hint={words.accessHint} />
        <Tick {...of} name="interpreter" label={words.interpreter} />
        <Ticks
          {...of}
          name="needed"
          label={words.needed}
          choices={people}
          begin={people.map(([participant]) => participant)}
        />
        <NeedsOf seen={seen} people={people.map(([participant]) => participant)} />
        <Ticks {...of} name="decides" label={words.decides} choices={people} />
        {leads && room !== 'joint' && room !== 'neutrals' && (
          <Tick {...of} name="publish" label={words.publish} />
        )}
        {free.length > 0 && (
          <Ticks
            {...of}
            name="slot"
            label={words.free}
            choices={free.map(
              (slot) => [`${slot.at} ${slot.minutes}`, hourOf(seen, slot.at)] as const,
            )}
          />
        )}
        <TimeRows {...of} />
        <Button>{words.send}</Button>
      </ActionForm>
    </details>
  )
}

type OfMeeting = { readonly seen: Seen; readonly meeting: Meeting }
export const Named = ({ meeting }: Pick<OfMeeting, 'meeting'>) => (
  <>
    <Hidden name="room" value={meeting.room} />
    <Hidden name="meeting" value={meeting.meeting} />
  </>
)

/** Yes or no to each of the times; what was said before stands there. */
export const AnswerForm = ({ seen, meeting }: OfMeeting) => {
  const words = meetingWords[seen.language]
  const action = 'answer-times'
  const form = meeting.meeting
  const said = meeting.answers.get(seen.view.me.participant)
  return (
    <ActionForm seen={seen} action={action} form={form} page={PAGE}>
      <Named meeting={meeting} />
      <p>
        <b>{words.says}</b>
      </p>
      {meeting.times
        .filter(({ at }) => at > seen.at)
        .map(({ at, minutes }) => {
          const before = said?.yes.includes(at) ? 'yes' : said?.no.includes(at) ? 'no' : ''
          const value = kept(seen, action, form, `says.${at}`, before)
          const id = idOf(action, form, `says.${at}`)
          return (
            <fieldset class="field choices" key={at}>
              <legend>
                {hourOf(seen, at)} · {words.minutesLong(minutes)}
              </legend>
              {(['yes', 'no'] as const).map((one) => (
                <div class="tick" key={one}>
                  <input
                    type="radio"
                    id={`${id}-${one}`}
                    name={`says.${at}`}
                    value={one}
                    checked={value === one}
                  />
                  <label for={`${id}-${one}`}>{words[one]}</label>
                </div>
              ))}
            </fieldset>
          )
        })}
      <Field {...{ seen, action, form }} name="words" label={words.words} begin={said?.words} />
      <Button>{words.answer}</Button>
    </ActionForm>
  )
}

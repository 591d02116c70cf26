// Notes of those who mediate after a call with one side: read by them and by observers, printed as they stand.
import { CONFIDENCE, NOTED, type NotesVersion, notesOf } from '../../domain/call-notes.ts'
import { conducts, type Side } from '../../domain/seats.ts'
import { hourOf } from './meeting-times.ts'
import { ActionForm, Button, Field, Hidden, Select, Tag, Tick, Words } from './parts.tsx'
import { prepareWords } from './prepare-words.ts'
import { nameOf, pathOf, type Seen, whenOf } from './seen.ts'

const WRITE = 'write-call-notes'
type OfSide = { readonly seen: Seen; readonly side: Side; readonly page: string }

export const Notes = ({ seen, side, page }: OfSide) => {
  const words = prepareWords[seen.language]
  const all = notesOf(seen.view, side)
  const writes = conducts(seen.view.me)
  return (
    <section class="card private" aria-labelledby="call-notes">
      <h2 id="call-notes">{words.notes}</h2>
      <p>{words.notesLead}</p>
      {all.length === 0 && <p>{words.noNotes}</p>}
      {all.map(({ notes, versions: [now, ...older] }) =>
        now === undefined ? null : (
          <article class="sheet" key={notes}>
            <h3>{words.notesAt(whenOf(seen, (older.at(-1) ?? now).at))}</h3>
            <Version seen={seen} version={now} />
            {older.length > 0 && (
              <details>
                <summary>{words.older}</summary>
                {older.map((version) => (
                  <Version key={version.at} {...{ seen, version }} />
                ))}
              </details>
            )}
            {writes && (
              <Writing {...{ seen, side, page, notes, begin: now }} label={words.changeNotes} />
            )}
          </article>
        ),
      )}
      {writes && <Writing {...{ seen, side, page }} label={words.writeNotes} />}
    </section>
  )
}

const Version = ({ seen, version }: { readonly seen: Seen; readonly version: NotesVersion }) => {
  const words = prepareWords[seen.language]
  const { confidence, safety, at, by } = version
  const meeting = meetingsWith(seen, version.side).find((one) => one.meeting === version.meeting)
  return (
    <div class="sheet">
      <p class="quiet" dir="auto">
        {nameOf(seen, by)} · {whenOf(seen, at)}
      </p>
      {meeting && <p dir="auto">{meetingName(seen, meeting)}</p>}
      <dl class="answers">
        {NOTED.map((part) =>
          version[part] === undefined ? null : (
            <div key={part}>
              <dt>{words.noted[part]}</dt>
              <dd>
                <Words text={version[part]} />
              </dd>
            </div>
          ),
        )}
        {confidence && (
          <div>
            <dt>{words.confidence}</dt>
            <dd>{words.confidences[confidence]}</dd>
          </div>
        )}
      </dl>
      {safety && (
        <p>
          <Tag>
            <a href={pathOf(seen, 'safety')}>{words.safetySeen}</a>
          </Tag>
        </p>
      )}
    </div>
  )
}

const meetingsWith = ({ view }: Seen, side: Side) => [
  ...(view.rooms.get(`caucus:${side}`)?.meetings.meetings.values() ?? []),
]
const meetingName = (
  seen: Seen,
  { purpose, set }: ReturnType<typeof meetingsWith>[number],
): string => (set ? `${purpose}, ${hourOf(seen, set.at)}` : purpose)

const Writing = ({
  seen,
  side,
  page,
  notes = '',
  begin,
  label,
}: OfSide & {
  readonly notes?: string
  readonly begin?: NotesVersion
  readonly label: string
}) => {
  const words = prepareWords[seen.language]
  const { trouble } = seen
  const field = { seen, action: WRITE, form: notes }
  const came = trouble?.action === WRITE && trouble.form === notes
  const meetings = meetingsWith(seen, side)
  return (
    <details open={came}>
      <summary>{label}</summary>
      <ActionForm {...field} page={page}>
        <Hidden name="side" value={side} />
        {notes !== '' && <Hidden name="notes" value={notes} />}
        {meetings.length > 0 && (
          <Select
            {...field}
            name="meeting"
            label={words.meeting}
            begin={begin?.meeting}
            choices={[
              ['', words.noMeeting],
              ...meetings.map((one) => [one.meeting, meetingName(seen, one)] as const),
            ]}
          />
        )}
        {NOTED.map((part) => (
          <Field
            key={part}
            {...field}
            name={part}
            label={words.noted[part]}
            begin={begin?.[part]}
            long
          />
        ))}
        <Select
          {...field}
          name="confidence"
          label={words.confidence}
          begin={begin?.confidence}
          choices={[
            ['', words.noConfidence],
            ...CONFIDENCE.map((one) => [one, words.confidences[one]] as const),
          ]}
        />
        <Tick {...field} name="safety" label={words.safetyTick} begin={begin?.safety ?? false} />
        <span class="seen private">{words.notesLead}</span>
        <Button>{words.saveNotes}</Button>
      </ActionForm>
    </details>
  )
}

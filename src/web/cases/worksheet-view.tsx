// A worksheet as its readers see it: what was answered, since when, and that it changed.
import { seated } from '../../domain/convening.ts'
import type { Side } from '../../domain/seats.ts'
import { answered, type Worksheet, type WorksheetRoom } from '../../domain/worksheets.ts'
import { Tag, Words } from './parts.tsx'
import { prepareWords } from './prepare-words.ts'
import { nameOf, type Seen, whenOf } from './seen.ts'

export const Answered = ({
  seen,
  answers,
}: {
  readonly seen: Seen
  readonly answers: Worksheet['answers']
}) => {
  const { questions } = prepareWords[seen.language]
  return (
    <dl class="answers">
      {answered(answers).map((question) => (
        <div key={question}>
          <dt>{questions[question].label}</dt>
          <dd>
            <Words text={answers[question] ?? ''} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

export const Since = ({ seen, sheet }: { readonly seen: Seen; readonly sheet: Worksheet }) => {
  const words = prepareWords[seen.language]
  const when = whenOf(seen, sheet.at)
  return <p class="quiet">{sheet.versions > 1 ? words.changedAt(when) : words.savedAt(when)}</p>
}

export const Sheet = ({
  seen,
  sheet,
  room,
}: {
  readonly seen: Seen
  readonly sheet: Worksheet
  readonly room: WorksheetRoom
}) => {
  const words = prepareWords[seen.language]
  const stands = room.startsWith('team:')
    ? words.standsTeam
    : sheet.given
      ? words.standsGiven
      : words.standsCaucus
  return (
    <article class="sheet">
      <h3 dir="auto">{words.sheetOf(nameOf(seen, sheet.participant))}</h3>
      <p>
        <Tag>{stands}</Tag>
      </p>
      <Since seen={seen} sheet={sheet} />
      <Answered seen={seen} answers={sheet.answers} />
    </article>
  )
}

export const sheetsIn = ({ view }: Seen, room: WorksheetRoom): readonly Worksheet[] =>
  [...(view.rooms.get(room)?.preparation.worksheets.values() ?? [])].toSorted((a, b) => a.at - b.at)

/** Who sits on a side now. */
export const peopleOf = ({ view }: Seen, side: Side) =>
  seated(view.board.convening).filter(({ seat }) => seat === side)

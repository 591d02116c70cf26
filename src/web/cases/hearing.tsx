// The day of the hearing on the page of a case: what became of it for who reads the board, another day by its managers.
import { hearingOf } from '../../domain/hearing.ts'
import { caseTypes } from '../../domain/law/case-types.ts'
import { hearingWords } from './hearing-words.ts'
import { ActionForm, Button, Field, Hidden } from './parts.tsx'
import { dayOf, nameOf, type Seen, whenOf } from './seen.ts'

const action = 'move-hearing'

export const HearingPart = ({ seen }: { readonly seen: Seen }) => {
  const { me, board } = seen.view
  const { moves } = board.hearing
  const words = hearingWords[seen.language]
  const moving = me.seat === 'manager' && me.state === 'seated' && mayHaveOne(seen)
  if (moves.length === 0 && !moving) return null
  return (
    <section class="card" aria-labelledby="hearing">
      <h2 id="hearing">{words.title}</h2>
      {moves.map((move) => (
        <p key={move.at}>
          {became(seen, move)}{' '}
          <span class="quiet" dir="auto">
            {words.who(nameOf(seen, move.by), whenOf(seen, move.at))}
          </span>
        </p>
      ))}
      {moving && <Moving seen={seen} />}
    </section>
  )
}

function became(seen: Seen, { from, to }: Seen['view']['board']['hearing']['moves'][number]) {
  const words = hearingWords[seen.language]
  if (to === null) return words.gone(dayOf(seen, from ?? ''))
  return from === null
    ? words.first(dayOf(seen, to))
    : words.moved(dayOf(seen, from), dayOf(seen, to))
}

/** Where nothing is filed with a court there is nothing to hear; when it is over, what was typed still comes back. */
function mayHaveOne({ view, trouble }: Seen): boolean {
  const { board } = view
  const { opened } = board.convening
  if (!opened || (board.closing.ended && trouble?.action !== action)) return false
  return caseTypes[opened.caseType].filed !== 'unfiled' || hearingOf(board) !== undefined
}

const Moving = ({ seen }: { readonly seen: Seen }) => {
  const words = hearingWords[seen.language]
  const on = hearingOf(seen.view.board)
  return (
    <details open={seen.trouble?.action === action}>
      <summary>{words.open}</summary>
      <p>{words.means}</p>
      <ActionForm seen={seen} action={action} page="" form="day">
        <Field
          seen={seen}
          action={action}
          form="day"
          name="to"
          label={words.to}
          type="date"
          required
        />
        <Button>{words.move}</Button>
      </ActionForm>
      {on !== undefined && (
        <ActionForm seen={seen} action={action} page="" form="none">
          <Hidden name="none" value="true" />
          <Button plain>{words.none}</Button>
        </ActionForm>
      )}
    </details>
  )
}

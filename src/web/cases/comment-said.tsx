// A comment on a clause as it stands in the talk of its room.
import { draftsWords } from './drafts-words.ts'
import { Words } from './parts.tsx'
import { pathOf, type Seen } from './seen.ts'

/** Which clause it is about, with the way there. */
export const CommentSaid = ({
  seen,
  draft: id,
  clause,
  words,
}: {
  readonly seen: Seen
  readonly draft: string
  readonly clause: string
  readonly words: string
}) => {
  const draft = seen.view.board.agreement.drafts.get(id)
  const heading = draft?.clauses.find(({ number }) => number === clause)?.heading ?? ''
  const said = draftsWords[seen.language].onClause(clause, heading, draft?.version ?? 0)
  return (
    <div>
      <p dir="auto">
        <a href={`${pathOf(seen, 'agreement')}#clause-${clause}`}>{said}</a>
      </p>
      <Words text={words} />
    </div>
  )
}

// Suggested words, and what became of them, as they stand in the talk of their room.
import type { WordingFact } from '../../domain/wording.ts'
import { Words } from './parts.tsx'
import { pathOf, type Seen } from './seen.ts'
import { wordingWords } from './wording-words.ts'

export const WordingEntry = ({
  seen,
  fact,
}: {
  readonly seen: Seen
  readonly fact: WordingFact
}) => {
  const words = wordingWords[seen.language]
  const { drafts } = seen.view.board.agreement
  switch (fact.type) {
    case 'WordingSuggested': {
      const clauses = drafts.get(fact.draft)?.clauses ?? []
      const heading = clauses.find(({ number }) => number === fact.clause)?.heading ?? ''
      return (
        <div>
          <p dir="auto">
            <a href={pathOf(seen, `agreement/wording/${fact.clause}`)}>
              {words.onClause(fact.clause, heading)}
            </a>
          </p>
          <Words text={fact.words} />
        </div>
      )
    }
    case 'WordingWithdrawn':
      return <p>{words.withdrew}</p>
    case 'WordingTaken':
      return <p>{words.took(drafts.get(fact.as)?.version ?? 0)}</p>
    case 'WordingLeft':
      return (
        <div>
          <p>{words.left}</p>
          {fact.words !== '' && <Words text={fact.words} />}
        </div>
      )
  }
}

// What happened to a document, as a line where people talk.
import { standsIn } from '../../application/documents.ts'
import type { DocumentFact } from '../../domain/documents.ts'
import { documentWords } from './document-words.ts'
import { pathOf, type Seen, sideLabel } from './seen.ts'

/** A line in a room's talk; nothing for what is shown elsewhere. */
export const DocumentEntry = ({
  seen,
  fact,
}: {
  readonly seen: Seen
  readonly fact: DocumentFact
}) => {
  const said = documentWords[seen.language].entries
  const { document } = fact
  const there = standsIn(seen.view, document)
  const text = {
    DocumentAdded: said.added,
    DocumentWithdrawn: said.withdrawn,
    DocumentExchanged: said.exchanged,
    DocumentAuthorised: said.authorised,
    DocumentAuthorityWithdrawn: said.authorityWithdrawn,
    DocumentRelayed: said.relayed,
    DocumentPassedOn: said.passedOn,
  }[fact.type]
  const to = fact.type === 'DocumentPassedOn' ? ` → ${sideLabel(seen, fact.to)}` : ''
  return (
    <p dir="auto">
      {text}{' '}
      <a href={pathOf(seen, `documents/${document}`)} dir="auto">
        {there?.found.file.name ?? ''}
      </a>
      {to}
    </p>
  )
}

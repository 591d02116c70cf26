// Papers of a task: as links by their names, and those of its room to choose from.
import type { DocumentRoom } from '../../domain/documents.ts'
import type { TaskRoom } from '../../domain/homework.ts'
import { bringsTo } from './document-places.ts'
import { homeworkWords } from './homework-words.ts'
import { Tag } from './parts.tsx'
import { pathOf, type Seen } from './seen.ts'
import { TickList } from './stage-fields.tsx'

const keptIn = ({ view }: Seen, room: TaskRoom) => view.rooms.get(room)?.documents.kept

export const Papers = ({
  seen,
  room,
  documents = [],
}: {
  readonly seen: Seen
  readonly room: TaskRoom
  readonly documents?: readonly string[] | undefined
}) => {
  const words = homeworkWords[seen.language]
  const papers = documents.flatMap((one) => keptIn(seen, room)?.get(one) ?? [])
  if (papers.length === 0) return null
  return (
    <ul class="documents">
      {papers.map(({ document, file, withdrawnAt }) => (
        <li key={document}>
          <a href={pathOf(seen, `documents/${document}`)} dir="auto">
            {file.name}
          </a>{' '}
          {withdrawnAt !== undefined && <Tag>{words.withdrawn}</Tag>}
        </li>
      ))}
    </ul>
  )
}

/** A paper is brought to its room first: there it is looked into, and who can open it is said. */
export const PapersToTick = ({
  seen,
  action,
  form,
  room,
  label,
}: {
  readonly seen: Seen
  readonly action: string
  readonly form: string
  readonly room: TaskRoom
  readonly label: string
}) => {
  const words = homeworkWords[seen.language]
  const there = [...(keptIn(seen, room)?.values() ?? [])].filter(
    ({ withdrawnAt }) => withdrawnAt === undefined,
  )
  const place = `documents#documents-${room.replace(':', '-')}`
  return (
    <>
      <TickList
        {...{ seen, action, form, name: 'documents', label }}
        choices={there.map(({ document, file }) => [document, file.name] as const)}
      />
      {bringsTo(seen, room satisfies DocumentRoom) && (
        <p class="quiet">
          {there.length === 0 && words.noPapers} <a href={pathOf(seen, place)}>{words.bring}</a>
        </p>
      )}
    </>
  )
}

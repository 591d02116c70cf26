// The columns that make a viewer of a row, for sessions and for access tokens alike.
import { createHash } from 'node:crypto'
import type { HowSignedIn, Viewer } from '../application/people-ports.ts'
import type { Language } from '../domain/clauses.ts'

/** What is kept of a secret of 256 bits: a fast hash is enough, since nobody can try them all. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

export const personColumns = `people.person_id, people.name, people.language, people.time_zone,
  array(select program_id from staff where staff.person_id = people.person_id
        order by program_id) as manages`

export type PersonRow = {
  readonly person_id: string
  readonly name: string
  readonly language: Language
  readonly time_zone: string
  readonly manages: readonly string[]
}

export const viewerFrom = (
  row: PersonRow,
  {
    session,
    how,
    signedInAt,
    onlyCase,
  }: {
    readonly session: string
    readonly how: HowSignedIn
    readonly signedInAt: number
    readonly onlyCase?: string | null
  },
): Viewer => ({
  person: row.person_id,
  name: row.name,
  language: row.language,
  timeZone: row.time_zone,
  // Whoever came by an invitation manages nothing with it.
  manages: onlyCase ? [] : row.manages,
  session,
  how,
  signedInAt,
  ...(onlyCase ? { onlyCase } : {}),
})

// The columns that make a viewer of a row, for sessions and for access tokens alike.
import { createHash } from 'node:crypto'
import type { AccountState, HowSignedIn, Shown, Viewer } from '../application/people-ports.ts'
import type { Language } from '../domain/clauses.ts'

/** What is kept of a secret of 256 bits: a fast hash is enough, since nobody can try them all. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

export const personColumns = `people.person_id, people.name, people.language, people.time_zone,
  array(select program_id from staff where staff.person_id = people.person_id
        order by program_id) as manages,
  people.demonstration, people.asks_more,
  exists (select from passkeys where passkeys.person_id = people.person_id) as has_passkey,
  exists (select from authenticators where authenticators.person_id = people.person_id
          and confirmed_at is not null) as has_totp,
  exists (select from participants where participants.person_id = people.person_id
          and seat = 'neutral' and state <> 'left') as is_neutral,
  array(select case_id from safety_marks where safety_marks.person_id = people.person_id
        and kept_apart order by case_id) as kept_apart`

export type PersonRow = {
  readonly person_id: string
  readonly name: string
  readonly language: Language
  readonly time_zone: string
  readonly manages: readonly string[]
  readonly demonstration: boolean
  readonly asks_more: boolean
  readonly has_passkey: boolean
  readonly has_totp: boolean
  readonly is_neutral: boolean
  readonly kept_apart: readonly string[]
}
export type ShownRow = {
  readonly mail_at?: number | null
  readonly passkey_at: number | null
  readonly totp_at: number | null
  readonly provider_at?: number | null
}

const shownIn = ({ mail_at, passkey_at, totp_at, provider_at }: ShownRow): Shown => ({
  ...(mail_at == null ? {} : { mail: mail_at }),
  ...(passkey_at === null ? {} : { passkey: passkey_at }),
  ...(totp_at === null ? {} : { totp: totp_at }),
  ...(provider_at == null ? {} : { provider: provider_at }),
})
const stateIn = (row: PersonRow): AccountState => ({
  passkey: row.has_passkey,
  totp: row.has_totp,
  asksMore: row.asks_more,
  demonstration: row.demonstration,
  neutral: row.is_neutral,
  keptApart: row.kept_apart,
})

export const viewerFrom = (
  row: PersonRow & ShownRow,
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
  shown: shownIn(row),
  account: stateIn(row),
  ...(onlyCase ? { onlyCase } : {}),
})

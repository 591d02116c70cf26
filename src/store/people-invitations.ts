// Invitation links in PostgreSQL: of the token a hash, and whose invitation in which case it opens.
import type { InvitationLinks } from '../application/people-ports.ts'
import type { Language } from '../domain/clauses.ts'
import type { Pools } from './connect.ts'
import { hashOf } from './sign-in-viewers.ts'
import { asClerk } from './transactions.ts'

export const invitationLinks = (pools: Pools): InvitationLinks => ({
  keep: ({ secret, caseId, participant, person, at, letter }) =>
    asClerk(pools, async (tx) => {
      await tx.query('insert into invitation_links values ($1, $2, $3, $4, $5, $6, $7)', [
        hashOf(secret),
        caseId,
        participant,
        person,
        at,
        letter?.letter ?? null,
        letter?.until ?? null,
      ])
    }),

  find: (secret, at) =>
    asClerk(pools, async (tx) => {
      const { rows } = await tx.query<{
        case_id: string
        participant: string
        person_id: string
        language: Language
        time_zone: string
        letter_id: string | null
      }>(
        `select case_id, participant, person_id, language, time_zone, letter_id
         from invitation_links join people using (person_id) where token_hash = $1
           and (valid_until is null or valid_until > $2)`,
        [hashOf(secret), at],
      )
      const [row] = rows
      if (!row) return undefined
      const { case_id: caseId, person_id: person, time_zone: timeZone } = row
      const { participant, language } = row
      const letter = row.letter_id ?? undefined
      return { caseId, participant, person, language, timeZone, letter }
    }),
})

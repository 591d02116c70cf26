// Invitation links in PostgreSQL: of the token a hash, and whose invitation in which case it opens.
import type { InvitationLinks } from '../application/people-ports.ts'
import type { Language } from '../domain/clauses.ts'
import type { Pools } from './connect.ts'
import { hashOf } from './sign-in-viewers.ts'
import { asClerk } from './transactions.ts'

export const invitationLinks = (pools: Pools): InvitationLinks => ({
  keep: ({ secret, caseId, participant, person, at }) =>
    asClerk(pools, async (tx) => {
      await tx.query('insert into invitation_links values ($1, $2, $3, $4, $5)', [
        hashOf(secret),
        caseId,
        participant,
        person,
        at,
      ])
    }),

  find: (secret) =>
    asClerk(pools, async (tx) => {
      const { rows } = await tx.query<{
        case_id: string
        participant: string
        person_id: string
        language: Language
        time_zone: string
      }>(
        `select case_id, participant, person_id, language, time_zone
         from invitation_links join people using (person_id) where token_hash = $1`,
        [hashOf(secret)],
      )
      const [row] = rows
      if (!row) return undefined
      const { case_id: caseId, person_id: person, time_zone: timeZone } = row
      return { caseId, participant: row.participant, person, language: row.language, timeZone }
    }),
})

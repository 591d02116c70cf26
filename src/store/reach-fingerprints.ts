// Fingerprints of addresses that were said before any were kept: found out once, as the server starts.
import type { ReachDetails } from '../application/reach.ts'
import type { Pools } from './connect.ts'
import type { Key } from './keys.ts'
import { fingerprintOf } from './people.ts'
import { reachSeal } from './reach.ts'
import { asClerk } from './transactions.ts'

const AT_ONCE = 500

/**
 * By its fingerprint it is found who shares a mailbox, where a bounce belongs and what follows a change of address: so
 * nothing may be without one. Here and not in a migration, which has no key; before anybody is served, so that no
 * statement has to know of rows that lack it. Where no address was said there is none to find, and the row is looked
 * at again with the next start.
 */
export async function fingerprintReach(pools: Pools, root: Key, atOnce = AT_ONCE): Promise<void> {
  const sealed = reachSeal(root)
  let after: readonly [string, string] = ['', '']
  for (;;) {
    const rows = await asClerk(pools, async (tx) => {
      const { rows: found } = await tx.query<{
        case_id: string
        participant_id: string
        details_sealed: Buffer
      }>(
        `select case_id, participant_id, details_sealed from reach
         where mail_fingerprint is null and (case_id, participant_id) > ($1, $2)
         order by case_id, participant_id limit $3 for update`,
        [...after, atOnce],
      )
      for (const {
        case_id: caseId,
        participant_id: participant,
        details_sealed: details,
      } of found) {
        const { mail }: ReachDetails = sealed.open(caseId, participant, details)
        if (mail === undefined) continue
        await tx.query(
          'update reach set mail_fingerprint = $3 where case_id = $1 and participant_id = $2',
          [caseId, participant, fingerprintOf(root, mail)],
        )
      }
      return found
    })
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) return
    after = [last.case_id, last.participant_id]
  }
}

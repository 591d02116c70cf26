// What was taken down and waits to be entered, in PostgreSQL: sealed, for the clerk alone, and gone once it is entered.
import type { Spoken, SpokenKept } from '../application/spoken.ts'
import type { Pools } from './connect.ts'
import { derived, type Key, open, sealAlike } from './keys.ts'
import { askAsClerk, writeAsClerk } from './transactions.ts'

const place = (caseId: string, spoken: string) => `spoken said_sealed ${caseId} ${spoken}`

export function spokenKept(pools: Pools, root: Key): SpokenKept {
  const key = derived(root, 'spoken')
  return {
    async keep(said, at) {
      const { caseId, spoken } = said
      // Sealed without a draw: how much was said before shows in nothing.
      const sealed = sealAlike(key, place(caseId, spoken), Buffer.from(JSON.stringify(said)))
      await writeAsClerk(pools)({
        name: 'keep spoken',
        text: 'insert into spoken values ($1, $2, $3, $4)',
        values: [caseId, spoken, sealed, at],
      })
    },
    async of(caseId, spoken) {
      const [row] = await askAsClerk(pools)<{ said_sealed: Buffer }>({
        name: 'spoken',
        text: 'select said_sealed from spoken where case_id = $1 and spoken = $2',
        values: [caseId, spoken],
      })
      if (!row) return undefined
      return JSON.parse(open(key, place(caseId, spoken), row.said_sealed).toString()) as Spoken
    },
    async waiting(caseId, participant) {
      const rows = await askAsClerk(pools)<{ spoken: string }>({
        name: 'spoken and waiting',
        text: `select payload->>'spoken' as spoken from jobs
          where type = 'CarryOutSpoken' and payload->>'caseId' = $1 and payload->>'participant' = $2
          order by job_id`,
        values: [caseId, participant],
      })
      return rows.map(({ spoken }) => spoken)
    },
    async wipe(caseId, spoken) {
      await writeAsClerk(pools)({
        name: 'wipe spoken',
        text: 'delete from spoken where case_id = $1 and spoken = $2',
        values: [caseId, spoken],
      })
    },
    async wipeForgotten(before) {
      await writeAsClerk(pools)({
        name: 'wipe forgotten',
        text: `delete from spoken s where kept_at < $1 and not exists (
                 select from jobs where type = 'CarryOutSpoken' and payload->>'spoken' = s.spoken)`,
        values: [before],
      })
    },
  }
}

// How participants are reached, in PostgreSQL: sealed, with a keyed fingerprint of the telephone.
import type { Reach, ReachDetails, Reaches } from '../application/reach.ts'
import type { Chance } from '../application/world.ts'
import type { Pools } from './connect.ts'
import { blindIndex, derived, type Key, open, seal } from './keys.ts'
import { fingerprintOf } from './people.ts'
import { askAsClerk, writeAsClerk } from './transactions.ts'

export const phoneFingerprint = (root: Key, phone: string): Buffer =>
  blindIndex(root, 'telephones', phone)

type Row = {
  readonly case_id: string
  readonly participant_id: string
  readonly person_id: string
  readonly details_sealed: Buffer
  readonly mail_shared: boolean
}
const columns = 'case_id, participant_id, person_id, details_sealed, mail_shared'
const place = (caseId: string, participant: string) =>
  `reach details_sealed ${caseId} ${participant}`

export function reaches(pools: Pools, root: Key, chance: Chance): Reaches {
  const key = derived(root, 'reach')
  const opened = (row: Row): Reach => {
    const { case_id: caseId, participant_id: participant, person_id: person } = row
    const sealed = open(key, place(caseId, participant), row.details_sealed)
    const details: ReachDetails = JSON.parse(sealed.toString())
    return { ...details, caseId, participant, person, mailShared: row.mail_shared }
  }

  return {
    async keep({ caseId, participant, person, seat, ...details }, at) {
      const { mail, phone } = details
      const scope = `${caseId} ${participant}`
      const sealed = seal(
        key,
        place(caseId, participant),
        Buffer.from(JSON.stringify(details)),
        chance,
        scope,
      )
      await writeAsClerk(pools)({
        name: 'keep reach',
        text: `insert into reach
          select $1, $2, $3, $4, $5::bytea is not null and exists (
            select from participants held join people other using (person_id)
            where held.case_id = $1 and held.person_id <> $3 and held.seat <> $8 and held.state <> 'left'
              and other.mail_fingerprint = $5), $6, $7
          on conflict (case_id, participant_id) do update set
            details_sealed = excluded.details_sealed, mail_shared = excluded.mail_shared,
            phone_fingerprint = excluded.phone_fingerprint, changed_at = excluded.changed_at`,
        values: [
          caseId,
          participant,
          person,
          sealed,
          mail === undefined ? null : fingerprintOf(root, mail),
          phone === undefined ? null : phoneFingerprint(root, phone),
          at,
          seat,
        ],
      })
    },

    async of(caseId, participant) {
      const [row] = await askAsClerk(pools)<Row>({
        name: 'reach of a participant',
        text: `select ${columns} from reach where case_id = $1 and participant_id = $2`,
        values: [caseId, participant],
      })
      return row && opened(row)
    },

    async ofCase(caseId) {
      const rows = await askAsClerk(pools)<Row>({
        name: 'reach in a case',
        text: `select ${columns} from reach where case_id = $1 order by participant_id`,
        values: [caseId],
      })
      return rows.map(opened)
    },
  }
}

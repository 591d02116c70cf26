// How participants are reached, in PostgreSQL: sealed, with a keyed fingerprint of the telephone.
import type { Reach, ReachDetails, Reaches } from '../application/reach.ts'
import type { Chance } from '../application/world.ts'
import type { Pools } from './connect.ts'
import { blindIndex, derived, type Key, open, seal } from './keys.ts'
import { fingerprintOf } from './people.ts'
import { askAsClerk, type ClerkTx, writeAsClerk } from './transactions.ts'

export const phoneFingerprint = (root: Key, phone: string): Buffer =>
  blindIndex(root, 'telephones', phone)

type Row = {
  readonly case_id: string
  readonly participant_id: string
  readonly person_id: string
  readonly details_sealed: Buffer
  readonly mail_shared: boolean
  readonly only_reader: boolean
}
/**
 * Whether somebody with another seat in the case reads this mailbox: they sign in with it, or it was said to be theirs. Looked
 * at each time, so that it does not matter who came first, and holds no longer than both are there. What either of
 * them says of their mailbox moves nothing in what is found for the other.
 */
const REACHES = `
  select r.case_id, r.participant_id, r.person_id, r.details_sealed, own.only_reader, r.mail_shared or exists (
    select from participants held
      join people other on other.person_id = held.person_id
      left join reach said on said.case_id = held.case_id and said.participant_id = held.participant_id
    where held.case_id = r.case_id and held.person_id <> r.person_id and held.state <> 'left'
      and r.mail_fingerprint in (other.mail_fingerprint, said.mail_fingerprint)
      and not exists (select from participants theirs where theirs.case_id = r.case_id
        and theirs.participant_id = r.participant_id and theirs.seat = held.seat)) as mail_shared
  from reach r join people own on own.person_id = r.person_id`
const place = (caseId: string, participant: string) =>
  `reach details_sealed ${caseId} ${participant}`

/** What was said of somebody in one case, and nowhere else opens. */
export function reachSeal(root: Key) {
  const key = derived(root, 'reach')
  return {
    seal: (caseId: string, participant: string, details: ReachDetails, chance: Chance): Buffer =>
      seal(
        key,
        place(caseId, participant),
        Buffer.from(JSON.stringify(details)),
        chance,
        `${caseId} ${participant}`,
      ),
    open: (caseId: string, participant: string, sealed: Uint8Array): ReachDetails =>
      JSON.parse(open(key, place(caseId, participant), sealed).toString()),
  }
}

/**
 * In the transaction that changes the address somebody signs in with: where that was said for a case, its mails go to
 * the new one from now on. Another address was given for that case on purpose, and stays.
 */
export async function reachFollows(
  tx: ClerkTx,
  { root, chance }: { readonly root: Key; readonly chance: Chance },
  moved: {
    readonly person: string
    readonly from: string
    readonly to: string
    readonly at: number
  },
): Promise<void> {
  const { person, from, to, at } = moved
  const sealing = reachSeal(root)
  const { rows } = await tx.query<Omit<Row, 'mail_shared' | 'only_reader'>>(
    `select case_id, participant_id, person_id, details_sealed from reach
     where person_id = $1 and mail_fingerprint = $2 order by case_id, participant_id for update`,
    [person, fingerprintOf(root, from)],
  )
  for (const { case_id: caseId, participant_id: participant, details_sealed: sealed } of rows) {
    const details = { ...sealing.open(caseId, participant, sealed), mail: to }
    await tx.query(
      `update reach set details_sealed = $3, mail_fingerprint = $4, mail_shared = false, changed_at = $5
       where case_id = $1 and participant_id = $2`,
      [
        ...[caseId, participant, sealing.seal(caseId, participant, details, chance)],
        ...[fingerprintOf(root, to), at],
      ],
    )
  }
}

export function reaches(pools: Pools, root: Key, chance: Chance): Reaches {
  const sealing = reachSeal(root)
  const opened = (row: Row): Reach => {
    const { case_id: caseId, participant_id: participant, person_id: person } = row
    const details = sealing.open(caseId, participant, row.details_sealed)
    const { mail_shared: mailShared, only_reader: onlyReader } = row
    return { ...details, caseId, participant, person, mailShared, onlyReader }
  }

  return {
    async keep({ caseId, participant, person, seat: _, ...details }, at) {
      const { mail, phone } = details
      const sealed = sealing.seal(caseId, participant, details, chance)
      await writeAsClerk(pools)({
        name: 'keep reach',
        text: `insert into reach (case_id, participant_id, person_id, details_sealed, mail_shared,
            mail_fingerprint, phone_fingerprint, changed_at)
          values ($1, $2, $3, $4, false, $5, $6, $7)
          on conflict (case_id, participant_id) do update set
            details_sealed = excluded.details_sealed, mail_shared = excluded.mail_shared,
            mail_fingerprint = excluded.mail_fingerprint,
            phone_fingerprint = excluded.phone_fingerprint, changed_at = excluded.changed_at`,
        values: [
          caseId,
          participant,
          person,
          sealed,
          mail === undefined ? null : fingerprintOf(root, mail),
          phone === undefined ? null : phoneFingerprint(root, phone),
          at,
        ],
      })
    },

    async of(caseId, participant) {
      const [row] = await askAsClerk(pools)<Row>({
        name: 'reach of a participant',
        text: `${REACHES} where r.case_id = $1 and r.participant_id = $2`,
        values: [caseId, participant],
      })
      return row && opened(row)
    },

    async ofCase(caseId) {
      const rows = await askAsClerk(pools)<Row>({
        name: 'reach in a case',
        text: `${REACHES} where r.case_id = $1 order by r.participant_id`,
        values: [caseId],
      })
      return rows.map(opened)
    },
  }
}

// Recoveries in PostgreSQL: asked for, waited out, cancelled or done; the same rows whoever was named.
import type { Recoveries } from '../application/account-ports.ts'
import type { SignInTeller } from '../application/people-ports.ts'
import { askMail } from './account-mails.ts'
import type { Pools } from './connect.ts'
import { addJobs } from './jobs.ts'
import type { Key } from './keys.ts'
import { saysNothing } from './only-reader.ts'
import { fingerprintOf } from './people.ts'
import { noting } from './sign-in-log.ts'
import { hashOf } from './sign-in-viewers.ts'
import { asClerk, askAsClerk } from './transactions.ts'

const MOST_BEGUN = 20
const OPEN = 'cancelled_at is null and done_at is null'
/** With nothing but a mailbox there is nothing to get back. */
const HAS_SOMETHING = `(exists (select from passkeys k where k.person_id = people.person_id)
  or exists (select from authenticators a where a.person_id = people.person_id))`

export function recoveries(pools: Pools, root: Key, teller: SignInTeller = () => {}): Recoveries {
  return {
    ask: ({ recovery, who, mail, at, begun }, jobs) =>
      noting(pools, teller, async (tx, note) => {
        await tx.query(
          `insert into recoveries (recovery_id, person_id, asked_at, begun_by, case_id, participant_id) values ($1, (
             select person_id from people
             where (mail_fingerprint = $2 or person_id = $3) and ${HAS_SOMETHING}
               and not exists (select from recoveries r where r.person_id = people.person_id and ${OPEN})
             order by demonstration limit 1), $4, $5, $6, $7)`,
          [
            recovery,
            'mail' in who ? fingerprintOf(root, who.mail) : null,
            'person' in who ? who.person : null,
            at,
            ...[begun?.by ?? null, begun?.caseId ?? null, begun?.participant ?? null],
          ],
        )
        await askMail(tx, { mail, person: null, kind: 'recovery', about: recovery, at })
        await addJobs(tx, jobs)
        await note({ event: 'recovery asked', at, recovery })
      }),

    noticed: (recovery, at, soon, jobs) =>
      asClerk(pools, async (tx) => {
        const { rows } = await tx.query<{ person_id: string | null }>(
          `update recoveries set noticed_at = $2
           where recovery_id = $1 and noticed_at is null and ${OPEN} returning person_id`,
          [recovery, at],
        )
        const [row] = rows
        if (!row) return
        const { person_id: person } = row
        await askMail(tx, { mail: soon.mail, person, kind: 'recovery soon', about: recovery, at })
        await addJobs(tx, jobs)
      }),

    open: (person) =>
      asClerk(pools, async (tx) => {
        const { rows } = await tx.query<{ asked_at: number; by: string | null }>(
          `select asked_at, (select name from people where people.person_id = begun_by) as by
           from recoveries where person_id = $1 and ${OPEN} order by asked_at limit 1`,
          [person],
        )
        return rows[0] && { askedAt: rows[0].asked_at, by: rows[0].by ?? undefined }
      }),

    async begunIn(caseId) {
      const rows = await askAsClerk(pools)<{ participant_id: string; by: string; at: number }>({
        name: 'recoveries begun in a case',
        text: `select participant_id, name as by, asked_at as at
               from recoveries join people on people.person_id = begun_by
               where case_id = $1 order by asked_at desc, recovery_id limit ${MOST_BEGUN}`,
        values: [caseId],
      })
      return rows.map(({ participant_id: participant, by, at }) => ({ participant, by, at }))
    },

    cancelByLink: (link, at) =>
      noting(pools, teller, async (tx, note) => {
        const { rows } = await tx.query<{ person_id: string }>(
          `update recoveries set cancelled_at = $2
           where ${OPEN} and person_id is not null and recovery_id = (
             select about from account_mails
             where link_hash = $1 and kind in ('recovery', 'recovery soon') and $2 < valid_until)
           returning person_id`,
          [hashOf(link), at],
        )
        const person = rows[0]?.person_id
        if (person === undefined) return false
        await note({ event: 'recovery cancelled', at, person })
        return true
      }),

    cancel: (person, at) =>
      noting(pools, teller, async (tx, note) => {
        const { rowCount } = await tx.query(
          `update recoveries set cancelled_at = $2 where person_id = $1 and ${OPEN}`,
          [person, at],
        )
        if (rowCount !== 0) await note({ event: 'recovery cancelled', at, person })
      }),

    takeEffect: (recovery, waited, at) =>
      noting(pools, teller, async (tx, note) => {
        const { rows } = await tx.query<{ person_id: string | null }>(
          `update recoveries set done_at = $3
           where recovery_id = $1 and ${OPEN} and noticed_at <= $2
             and exists (select from account_mails
                         where about = $1 and kind = 'recovery soon' and sent_at is not null)
           returning person_id`,
          [recovery, at - waited, at],
        )
        const person = rows[0]?.person_id
        if (person == null) return rows.length === 1
        await tx.query('delete from passkeys where person_id = $1', [person])
        await tx.query('delete from authenticators where person_id = $1', [person])
        await tx.query('delete from recovery_codes where person_id = $1', [person])
        // Who lost the device that shows who they are has mostly lost what decrypts, too.
        await tx.query('delete from mail_keys where person_id = $1', [person])
        await tx.query('update people set asks_more = false where person_id = $1', [person])
        await saysNothing(tx, person)
        await tx.query(
          'update sessions set ended_at = $2 where person_id = $1 and ended_at is null',
          [person, at],
        )
        await tx.query(
          'update access_tokens set revoked_at = $2 where person_id = $1 and revoked_at is null',
          [person, at],
        )
        await note({ event: 'recovered', at, person })
        return true
      }),
  }
}

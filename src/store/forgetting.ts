// What is old enough to go, in PostgreSQL: deleted by the clerk alone, since how many rows go is how much others did.
import { INTAKE_DAYS } from '../application/intake-ports.ts'
import { letterLimits } from '../application/letters.ts'
import type { Pools } from './connect.ts'
import { asClerk } from './transactions.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** `$1` is so many milliseconds ago. Where a row says itself until when it counts, it goes then. */
const forgotten: readonly { readonly rows: string; readonly after: number }[] = [
  // Requests that are a day old are nobody's any more; a link of the demonstration counts until it ends.
  {
    rows: `sign_in_requests where asked_at < $1 and coalesce(valid_until, 0) < $1 + ${DAY}`,
    after: DAY,
  },
  // Long enough to look into what happened, and no longer.
  { rows: 'sign_in_log where at < $1', after: 90 * DAY },
  // By then no job of its name is tried any more.
  { rows: 'sendings where begun_at < $1', after: 60 * DAY },
  // A bucket that was full for so long says nothing any more.
  { rows: 'limits where filled_at < $1', after: DAY },
  // A count of tries that is older than any code.
  {
    rows: 'code_tries where tried_at < $1',
    after: letterLimits.comesBackFor + letterLimits.codeLasts,
  },
  { rows: 'mail_addresses where valid_until <= $1', after: 0 },
  // So long the same text may be brought again.
  { rows: 'texts_in where at < $1', after: 30 * DAY },
  // So long it is remembered that a mail came, so that the same one is no second one; and so long one waits.
  { rows: `mails_in where state <> 'stored' and arrived_at < $1`, after: 90 * DAY },
  { rows: `intakes where state = 'begun' and changed_at < $1`, after: INTAKE_DAYS * DAY },
  { rows: 'passkey_challenges where valid_until < $1', after: 0 },
  { rows: 'account_mails where asked_at < $1', after: 8 * DAY },
  { rows: 'recoveries where asked_at < $1 and begun_by is null', after: 8 * DAY },
  // Who of the staff began one is known as long as the log of signing in.
  { rows: 'recoveries where asked_at < $1', after: 90 * DAY },
]

export const forgetting =
  (pools: Pools) =>
  async (at: number): Promise<void> => {
    for (const { rows, after } of forgotten) {
      await asClerk(pools, async (tx) => {
        await tx.query(`delete from ${rows}`, [at - after])
      })
    }
  }

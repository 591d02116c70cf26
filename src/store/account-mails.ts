// Mails of somebody's account in PostgreSQL: asked for in one transaction with what they tell of; links and codes are made when they go out.
import { timingSafeEqual } from 'node:crypto'
import type {
  AccountMail,
  AccountMailKind,
  AccountMails,
  Told,
} from '../application/account-ports.ts'
import { CODE_TRIES } from '../application/limits.ts'
import type { SignInTeller } from '../application/people-ports.ts'
import type { DueJob } from '../application/ports.ts'
import type { Chance } from '../application/world.ts'
import type { Pools } from './connect.ts'
import { addJobs } from './jobs.ts'
import { blindIndex, type Key } from './keys.ts'
import { addressSeal } from './people.ts'
import { noting } from './sign-in-log.ts'
import { raiseSession } from './sign-in-sessions.ts'
import { hashOf } from './sign-in-viewers.ts'
import { asClerk, type ClerkTx } from './transactions.ts'

/** So long an old address is told of changes, and can undo that it was left. In milliseconds. */
export const OLD_ADDRESS_COUNTS = 72 * 3_600_000

export type Asked = {
  readonly mail: string
  /** Where it is not known here, whoever the recovery is of: looked up where it is written. */
  readonly person: string | null
  readonly kind: AccountMailKind
  readonly about?: string
  readonly session?: string
  readonly to?: Buffer | null
  readonly at: number
}

export async function askMail(
  tx: ClerkTx,
  { mail, person, kind, about, session, to, at }: Asked,
): Promise<void> {
  await tx.query(
    `insert into account_mails (mail_id, person_id, kind, about, session_id, to_sealed, asked_at, tries_left)
     values ($1, coalesce($2, (select person_id from recoveries where recovery_id = $4)), $3, $4, $5, $6, $7, $8)`,
    [mail, person, kind, about ?? null, session ?? null, to ?? null, at, CODE_TRIES],
  )
}

const sendJob = (mail: string, at: number): DueJob => ({
  job: { type: 'SendAccountMail', mail },
  dueAt: at,
})

/** To the address that counts, and to each that did until lately, with the link that brings it back. */
export async function tell(
  tx: ClerkTx,
  person: string,
  { mail: mint }: Told,
  at: number,
): Promise<void> {
  const { rows } = await tx.query<{ change_id: string; old_sealed: Buffer }>(
    `select change_id, old_sealed from address_changes
     where person_id = $1 and confirmed_at > $2 and undone_at is null and old_sealed is not null
     order by confirmed_at`,
    [person, at - OLD_ADDRESS_COUNTS],
  )
  const mails: Asked[] = [
    { mail: mint(), person, kind: 'changed', at },
    ...rows.map(({ change_id: about, old_sealed: to }) => ({
      ...{ mail: mint(), person, kind: 'changed' as const, about, to, at },
    })),
  ]
  for (const mail of mails) await askMail(tx, mail)
  await addJobs(
    tx,
    mails.map(({ mail }) => sendJob(mail, at)),
  )
}

type Row = {
  readonly person_id: string | null
  readonly kind: AccountMailKind
  readonly about: string | null
  readonly to_sealed: Buffer | null
  readonly asked_at: number
}

export function accountMails(
  pools: Pools,
  root: Key,
  chance: Chance,
  teller: SignInTeller = () => {},
): AccountMails {
  const codeHash = (mail: string, code: string) =>
    blindIndex(root, 'codes of account mails', `${mail} ${code}`)
  const addresses = addressSeal(root, chance)
  return {
    askCode: ({ mail, person, session, at }, jobs) =>
      asClerk(pools, async (tx) => {
        await askMail(tx, { mail, person, session, kind: 'confirm', at })
        await addJobs(tx, jobs)
      }),

    waiting: (mail) =>
      asClerk(pools, async (tx): Promise<AccountMail | undefined> => {
        const { rows } = await tx.query<Row>(
          `select person_id, kind, about, to_sealed, asked_at from account_mails
           where mail_id = $1 and sent_at is null`,
          [mail],
        )
        const [row] = rows
        if (!row) return undefined
        const { person_id: person, kind, about, to_sealed: to, asked_at: askedAt } = row
        return {
          kind,
          person: person ?? undefined,
          about: about ?? undefined,
          to: person !== null && to ? addresses.open(person, to) : undefined,
          askedAt,
        }
      }),

    arm: (mail, { link, code, until }) =>
      asClerk(pools, async (tx) => {
        await tx.query(
          `update account_mails set link_hash = $2, code_hash = $3, valid_until = $4
           where mail_id = $1 and used_at is null`,
          [mail, link ? hashOf(link) : null, code ? codeHash(mail, code) : null, until],
        )
      }),

    sent: (mail, at, jobs) =>
      asClerk(pools, async (tx) => {
        const { rowCount } = await tx.query(
          'update account_mails set sent_at = $2 where mail_id = $1 and sent_at is null',
          [mail, at],
        )
        if (rowCount === 1) await addJobs(tx, jobs)
      }),

    confirm: (code, raised) =>
      noting(pools, teller, async (tx, note) => {
        const { person, session, at } = raised
        const { rows } = await tx.query<{
          mail_id: string
          code_hash: Buffer | null
          valid_until: number | null
          used_at: number | null
        }>(
          `update account_mails set tries_left = tries_left - 1
           where tries_left > 0 and mail_id = (
             select mail_id from account_mails
             where person_id = $1 and session_id = $2 and kind = 'confirm' and sent_at is not null
             order by asked_at desc, mail_id limit 1)
           returning mail_id, code_hash, valid_until, used_at`,
          [person, session],
        )
        const [row] = rows
        const fits =
          row?.code_hash &&
          row.used_at === null &&
          row.valid_until !== null &&
          at < row.valid_until &&
          timingSafeEqual(row.code_hash, codeHash(row.mail_id, code))
        if (!row || !fits) {
          await note({ event: 'not confirmed', at, person, how: 'code by mail' })
          return false
        }
        await tx.query('update account_mails set used_at = $2 where mail_id = $1', [
          row.mail_id,
          at,
        ])
        return raiseSession(tx, note, raised, 'mail', 'code by mail')
      }),
  }
}

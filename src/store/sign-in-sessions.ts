// Sessions in PostgreSQL: found by the hash of their token, never changed but in when they were last used.
import type { Raised } from '../application/account-ports.ts'
import type {
  HowSignedIn,
  NewSession,
  SessionKept,
  Sessions,
  SignInEvent,
  SignInTeller,
} from '../application/people-ports.ts'
import type { Pools } from './connect.ts'
import { gathering } from './gathering.ts'
import { type Note, noting } from './sign-in-log.ts'
import {
  hashOf,
  type PersonRow,
  personColumns,
  type ShownRow,
  viewerFrom,
} from './sign-in-viewers.ts'
import { asClerk, askAsClerk, type ClerkTx } from './transactions.ts'

type Row = PersonRow &
  ShownRow & {
    readonly session_id: string
    readonly how: HowSignedIn
    readonly only_case: string | null
    readonly browser: string
    readonly signed_in_at: number
    readonly last_used_at: number
  }
const read = (
  more = '',
) => `select ${more}session_id, how, only_case, browser, signed_in_at, last_used_at,
    mail_at, passkey_at, totp_at, provider_at, ${personColumns}
  from sessions join people using (person_id)
  where ended_at is null`

const keptFrom = (row: Row): SessionKept => ({
  viewer: viewerFrom(row, {
    session: row.session_id,
    how: row.how,
    signedInAt: row.signed_in_at,
    onlyCase: row.only_case,
  }),
  lastUsedAt: row.last_used_at,
  browser: row.browser,
})

export async function insertSession(
  tx: ClerkTx,
  note: Note,
  { session, token, browser, at }: NewSession,
  {
    person,
    how,
    onlyCase,
  }: {
    person: string
    how: Exclude<HowSignedIn, 'access token'>
    onlyCase?: string | undefined
  },
): Promise<void> {
  await tx.query(
    `insert into sessions (session_id, token_hash, person_id, how, only_case, browser, signed_in_at, last_used_at,
       mail_at, passkey_at, provider_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, $10)`,
    [session, hashOf(token), person, how, onlyCase ?? null, browser, at, ...shownBy(how, at)],
  )
  await note({ event: 'signed in', at, person, how, browser })
}

/** The mailbox, a passkey, the organisation's word. Who is played shows nothing. */
const shownBy = (how: HowSignedIn, at: number) => [
  how === 'link by mail' || how === 'code by mail' || how === 'invitation link' ? at : null,
  how === 'passkey' ? at : null,
  how === 'identity provider' ? at : null,
]

export type Factor = 'mail' | 'passkey' | 'totp'

/** What was shown stands in the session from now on, under a new token: one that leaked before is worth nothing. */
export async function raiseSession(
  tx: ClerkTx,
  note: Note,
  { person, session, token, at }: Raised,
  factor: Factor,
  how: NonNullable<SignInEvent['how']>,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update sessions set token_hash = $3, last_used_at = $4,
       mail_at    = case when $5 = 'mail'    then $4 else mail_at    end,
       passkey_at = case when $5 = 'passkey' then $4 else passkey_at end,
       totp_at    = case when $5 = 'totp'    then $4 else totp_at    end
     where session_id = $1 and person_id = $2 and ended_at is null`,
    [session, person, hashOf(token), at, factor],
  )
  await note({ event: rowCount === 1 ? 'confirmed' : 'not confirmed', at, person, how })
  return rowCount === 1
}

export function sessions(pools: Pools, tell: SignInTeller = () => {}): Sessions {
  const byToken = gathering<Row>(async (hashes) => {
    const rows = await askAsClerk(pools)<Row & { readonly token_hash: Buffer }>({
      name: 'sessions by their tokens',
      text: `${read('token_hash, ')} and token_hash = any ($1::bytea[])`,
      values: [hashes],
    })
    return rows.map((row) => [row.token_hash, row])
  })
  return {
    start: ({ person, how, onlyCase, ...session }) =>
      noting(pools, tell, (tx, note) =>
        insertSession(tx, note, session, { person, how, onlyCase }),
      ),

    async find(token) {
      const row = await byToken(hashOf(token))
      return row && keptFrom(row)
    },

    async stillOpen(session) {
      const [row] = await askAsClerk(pools)<Row>({
        name: 'session',
        text: `${read()} and session_id = $1`,
        values: [session],
      })
      return row && keptFrom(row)
    },

    of: (person) =>
      asClerk(pools, async (tx) => {
        const { rows } = await tx.query<Row>(`${read()} and person_id = $1`, [person])
        return rows.map(keptFrom)
      }),

    touch: (session, at) =>
      asClerk(pools, async (tx) => {
        await tx.query(
          'update sessions set last_used_at = $2 where session_id = $1 and last_used_at < $2',
          [session, at],
        )
      }),

    end: (person, session, at) =>
      noting(pools, tell, async (tx, note) => {
        const { rows } = await tx.query<{ browser: string }>(
          `update sessions set ended_at = $3
         where person_id = $1 and session_id = $2 and ended_at is null returning browser`,
          [person, session, at],
        )
        for (const { browser } of rows) await note({ event: 'signed out', at, person, browser })
      }),

    endAll: (person, at) =>
      noting(pools, tell, async (tx, note) => {
        const { rows } = await tx.query<{ browser: string }>(
          `update sessions set ended_at = $2 where person_id = $1 and ended_at is null
         returning browser`,
          [person, at],
        )
        for (const { browser } of rows) await note({ event: 'signed out', at, person, browser })
      }),
  }
}

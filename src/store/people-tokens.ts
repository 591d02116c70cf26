// Personal access tokens in PostgreSQL: hashed, named, ending, taken back by their person alone.
import type { AccessTokens, SignInTeller } from '../application/people-ports.ts'
import type { Pools } from './connect.ts'
import { gathering } from './gathering.ts'
import { noting, toldLately } from './sign-in-log.ts'
import {
  hashOf,
  type PersonRow,
  personColumns,
  type ShownRow,
  viewerFrom,
} from './sign-in-viewers.ts'
import { asClerk, askAsClerk } from './transactions.ts'

type Row = PersonRow &
  ShownRow & {
    readonly token_hash: Buffer
    readonly token_id: string
    readonly made_at: number
    readonly valid_until: number
    readonly last_used_at: number | null
  }

export function accessTokens(pools: Pools, tell: SignInTeller = () => {}): AccessTokens {
  const find = gathering<Row>(async (hashes) => {
    const rows = await askAsClerk(pools)<Row>({
      name: 'tokens',
      text: `select token_hash, token_id, access_tokens.made_at, valid_until, last_used_at,
           access_tokens.passkey_at, access_tokens.totp_at, ${personColumns}
         from access_tokens join people using (person_id)
         where token_hash = any ($1::bytea[]) and revoked_at is null`,
      values: [hashes],
    })
    return rows.map((row) => [row.token_hash, row])
  })
  return {
    make: ({ id, secret, person, name, validUntil, shown }, at) =>
      noting(pools, tell, async (tx, note) => {
        const factors = [shown?.passkey ?? null, shown?.totp ?? null]
        await tx.query(
          `insert into access_tokens (token_id, token_hash, person_id, name, made_at, valid_until, passkey_at, totp_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [id, hashOf(secret), person, name, at, validUntil, ...factors],
        )
        await note({ event: 'token made', at, person })
      }),

    async find(secret, at) {
      const row = await find(hashOf(secret))
      if (!row || row.valid_until <= at) {
        await noteRefused(pools, tell, hashOf(secret), at)
        return undefined
      }
      const viewer = viewerFrom(row, {
        session: row.token_id,
        how: 'access token',
        signedInAt: row.made_at,
      })
      return { viewer, lastUsedAt: row.last_used_at ?? undefined }
    },

    touch: (token, at) =>
      asClerk(pools, async (tx) => {
        await tx.query('update access_tokens set last_used_at = $2 where token_id = $1', [
          token,
          at,
        ])
      }),

    of: (person, at) =>
      asClerk(pools, async (tx) => {
        const { rows } = await tx.query<{
          token_id: string
          name: string
          made_at: number
          valid_until: number
          last_used_at: number | null
        }>(
          `select token_id, name, made_at, valid_until, last_used_at from access_tokens
         where person_id = $1 and revoked_at is null and valid_until > $2
         order by made_at desc, token_id`,
          [person, at],
        )
        return rows.map((row) => ({
          token: row.token_id,
          name: row.name,
          madeAt: row.made_at,
          validUntil: row.valid_until,
          lastUsedAt: row.last_used_at ?? undefined,
        }))
      }),

    revoke: (person, token, at) =>
      noting(pools, tell, async (tx, note) => {
        const { rowCount } = await tx.query(
          `update access_tokens set revoked_at = $3
         where person_id = $1 and token_id = $2 and revoked_at is null`,
          [person, token, at],
        )
        if (rowCount === 1) await note({ event: 'token revoked', at, person })
      }),
  }
}

/** A token that was somebody's and is no more is on record for them. */
const noteRefused = (pools: Pools, tell: SignInTeller, hash: Buffer, at: number): Promise<void> =>
  noting(pools, tell, async (tx, note) => {
    const { rows } = await tx.query<{ person_id: string }>(
      'select person_id from access_tokens where token_hash = $1',
      [hash],
    )
    const person = rows[0]?.person_id
    if (person !== undefined && !(await toldLately(tx, person, at))) {
      await note({ event: 'token refused', at, person })
    }
  })

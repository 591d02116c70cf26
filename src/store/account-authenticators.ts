// Authenticator codes in PostgreSQL: the secret sealed, each step taken once, recovery codes as keyed hashes.
import type { Authenticators } from '../application/account-ports.ts'
import type { SignInTeller } from '../application/people-ports.ts'
import type { Chance } from '../application/world.ts'
import { tell } from './account-mails.ts'
import type { Pools } from './connect.ts'
import { blindIndex, derived, type Key, open, seal } from './keys.ts'
import { noting } from './sign-in-log.ts'
import { raiseSession } from './sign-in-sessions.ts'
import { asClerk, type ClerkTx } from './transactions.ts'

const place = (person: string) => `authenticators secret_sealed ${person}`

export function authenticators(
  pools: Pools,
  root: Key,
  chance: Chance,
  teller: SignInTeller = () => {},
): Authenticators {
  const key = derived(root, 'authenticator secrets')
  const hashed = (person: string, code: string) =>
    blindIndex(root, 'recovery codes', `${person} ${code}`)
  const keepCodes = async (tx: ClerkTx, person: string, codes: readonly string[], at: number) => {
    await tx.query('delete from recovery_codes where person_id = $1', [person])
    await tx.query(
      `insert into recovery_codes (person_id, code_hash, made_at)
       select $1, one, $3 from unnest($2::bytea[]) as one`,
      [person, codes.map((code) => hashed(person, code)), at],
    )
  }

  return {
    begin: (person, secret, at) =>
      asClerk(pools, async (tx) => {
        const sealed = seal(key, place(person), Buffer.from(secret), chance, person)
        const { rowCount } = await tx.query(
          `insert into authenticators (person_id, secret_sealed, made_at, last_step) values ($1, $2, $3, 0)
           on conflict (person_id) do update set secret_sealed = $2, made_at = $3, last_step = 0
             where authenticators.confirmed_at is null`,
          [person, sealed, at],
        )
        return rowCount === 1 ? 'begun' : 'set already'
      }),

    secretOf: (person) =>
      asClerk(pools, async (tx) => {
        const { rows } = await tx.query<{ secret_sealed: Buffer; confirmed_at: number | null }>(
          'select secret_sealed, confirmed_at from authenticators where person_id = $1',
          [person],
        )
        const [row] = rows
        if (!row) return undefined
        const secret = open(key, place(person), row.secret_sealed).toString()
        return { secret, confirmed: row.confirmed_at !== null }
      }),

    set: (person, step, codes, at, told) =>
      noting(pools, teller, async (tx, note) => {
        const { rowCount } = await tx.query(
          `update authenticators set confirmed_at = $3, last_step = $2
           where person_id = $1 and confirmed_at is null and last_step < $2`,
          [person, step, at],
        )
        if (rowCount !== 1) return false
        await keepCodes(tx, person, codes, at)
        await note({ event: 'authenticator set', at, person })
        await tell(tx, person, told, at)
        return true
      }),

    newCodes: (person, codes, at) =>
      noting(pools, teller, async (tx, note) => {
        const { rowCount } = await tx.query(
          'select from authenticators where person_id = $1 and confirmed_at is not null',
          [person],
        )
        if (rowCount !== 1) return false
        await keepCodes(tx, person, codes, at)
        await note({ event: 'recovery codes made', at, person })
        return true
      }),

    codesLeft: (person) =>
      asClerk(pools, async (tx) => {
        const { rows } = await tx.query<{ left: number }>(
          `select count(*) as left from recovery_codes where person_id = $1 and used_at is null`,
          [person],
        )
        return rows[0]?.left ?? 0
      }),

    remove: (person, at, told) =>
      noting(pools, teller, async (tx, note) => {
        const { rows } = await tx.query<{ confirmed_at: number | null }>(
          'delete from authenticators where person_id = $1 returning confirmed_at',
          [person],
        )
        await tx.query('delete from recovery_codes where person_id = $1', [person])
        if (rows[0]?.confirmed_at == null) return false
        await note({ event: 'authenticator removed', at, person })
        await tell(tx, person, told, at)
        return true
      }),

    confirm: (step, raised) =>
      noting(pools, teller, async (tx, note) => {
        const { person, at } = raised
        const { rowCount } = await tx.query(
          `update authenticators set last_step = $2
           where person_id = $1 and confirmed_at is not null and last_step < $2`,
          [person, step],
        )
        if (rowCount === 1) return raiseSession(tx, note, raised, 'totp', 'authenticator code')
        await note({ event: 'not confirmed', at, person, how: 'authenticator code' })
        return false
      }),

    confirmByRecoveryCode: (code, raised) =>
      noting(pools, teller, async (tx, note) => {
        const { person, at } = raised
        const { rowCount } = await tx.query(
          `update recovery_codes set used_at = $3
           where person_id = $1 and code_hash = $2 and used_at is null`,
          [person, hashed(person, code), at],
        )
        if (rowCount === 1) return raiseSession(tx, note, raised, 'totp', 'recovery code')
        await note({ event: 'not confirmed', at, person, how: 'recovery code' })
        return false
      }),

    failed: (person, at) =>
      noting(pools, teller, (_tx, note) =>
        note({ event: 'not confirmed', at, person, how: 'authenticator code' }),
      ),
  }
}

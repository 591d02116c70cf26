// Passkeys in PostgreSQL: the public half of a key, how often it was used, and the challenges that wait for an answer.
import type { Passkeys, Raised, Used } from '../application/account-ports.ts'
import type { NewSession, SignInTeller } from '../application/people-ports.ts'
import { tell } from './account-mails.ts'
import type { Pools } from './connect.ts'
import { noting } from './sign-in-log.ts'
import { insertSession, raiseSession } from './sign-in-sessions.ts'
import { hashOf } from './sign-in-viewers.ts'
import { asClerk, type ClerkTx } from './transactions.ts'

const bytesOf = (credential: string) => Buffer.from(credential, 'base64url')

export function passkeys(pools: Pools, teller: SignInTeller = () => {}): Passkeys {
  return {
    challenge: ({ to, purpose }, challenge, until) =>
      asClerk(pools, async (tx) => {
        await tx.query(
          `insert into passkey_challenges values ($1, $2, $3, $4)
           on conflict (bound_to, purpose) do update set challenge = $3, valid_until = $4`,
          [hashOf(to), purpose, challenge, until],
        )
      }),

    takeChallenge: ({ to, purpose }, at) =>
      asClerk(pools, async (tx) => {
        const { rows } = await tx.query<{ challenge: string; valid_until: number }>(
          `delete from passkey_challenges where bound_to = $1 and purpose = $2
           returning challenge, valid_until`,
          [hashOf(to), purpose],
        )
        const [row] = rows
        return row && at < row.valid_until ? row.challenge : undefined
      }),

    add: ({ passkey, person, name, credential, at }, told) =>
      noting(pools, teller, async (tx, note) => {
        const { rowCount } = await tx.query(
          `insert into passkeys (passkey_id, person_id, credential_id, public_key, counter, name, made_at)
           values ($1, $2, $3, $4, $5, $6, $7) on conflict (credential_id) do nothing`,
          [
            passkey,
            person,
            bytesOf(credential.id),
            Buffer.from(credential.publicKey),
            credential.counter,
            name,
            at,
          ],
        )
        if (rowCount !== 1) return false
        await note({ event: 'passkey added', at, person })
        await tell(tx, person, told, at)
        return true
      }),

    of: (person) =>
      asClerk(pools, async (tx) => {
        const { rows } = await tx.query<{
          passkey_id: string
          name: string
          made_at: number
          last_used_at: number | null
        }>(
          `select passkey_id, name, made_at, last_used_at from passkeys where person_id = $1
           order by made_at, passkey_id`,
          [person],
        )
        return rows.map((row) => ({
          passkey: row.passkey_id,
          name: row.name,
          madeAt: row.made_at,
          lastUsedAt: row.last_used_at ?? undefined,
        }))
      }),

    credentialsOf: (person) =>
      asClerk(pools, async (tx) => {
        const { rows } = await tx.query<{ credential_id: Buffer }>(
          'select credential_id from passkeys where person_id = $1 order by made_at, passkey_id',
          [person],
        )
        return rows.map((row) => row.credential_id.toString('base64url'))
      }),

    remove: (person, passkey, at, told) =>
      noting(pools, teller, async (tx, note) => {
        const { rowCount } = await tx.query(
          'delete from passkeys where person_id = $1 and passkey_id = $2',
          [person, passkey],
        )
        if (rowCount !== 1) return false
        await note({ event: 'passkey removed', at, person })
        await tell(tx, person, told, at)
        return true
      }),

    find: (credential) =>
      asClerk(pools, async (tx) => {
        const { rows } = await tx.query<{ person_id: string; public_key: Buffer; counter: number }>(
          'select person_id, public_key, counter from passkeys where credential_id = $1',
          [bytesOf(credential)],
        )
        const [row] = rows
        if (!row) return undefined
        const { person_id: person, public_key, counter } = row
        return {
          person,
          credential: { id: credential, publicKey: new Uint8Array(public_key), counter },
        }
      }),

    signIn: (used, session: NewSession) =>
      noting(pools, teller, async (tx, note) => {
        const person = await count(tx, used)
        if (person === undefined) return undefined
        await insertSession(tx, note, session, { person, how: 'passkey' })
        return person
      }),

    confirm: (used, raised: Raised) =>
      noting(pools, teller, async (tx, note) => {
        const person = await count(tx, used, raised.person)
        if (person === undefined) return false
        return raiseSession(tx, note, raised, 'passkey', 'passkey')
      }),

    failed: (person, at, browser) =>
      noting(pools, teller, (_tx, note) =>
        note({
          ...{ event: 'failed', at, how: 'passkey', browser, person },
          lineOnly: person === undefined,
        }),
      ),
  }
}

/** Two answers to one counter are two keys: the later of them is not taken. */
async function count(
  tx: ClerkTx,
  { credential, counter, at }: Used,
  person?: string,
): Promise<string | undefined> {
  const { rows } = await tx.query<{ person_id: string }>(
    `update passkeys set counter = $2, last_used_at = $3
     where credential_id = $1 and (counter < $2 or counter = 0 and $2 = 0) and person_id = coalesce($4, person_id)
     returning person_id`,
    [bytesOf(credential), counter, at, person ?? null],
  )
  return rows[0]?.person_id
}

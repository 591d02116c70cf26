// What people say of their own mailbox and number, in PostgreSQL: a column beside each, and nobody else's row is read.
import type { OnlyReaders, Own } from '../application/account-ports.ts'
import type { SignInTeller } from '../application/people-ports.ts'
import { tell } from './account-mails.ts'
import type { Pools } from './connect.ts'
import { noting } from './sign-in-log.ts'
import { askAsClerk, type ClerkTx } from './transactions.ts'

const rowOf = {
  mail: 'select only_reader from people where person_id = $1 and mail_fingerprint is not null for update',
  phone: 'select only_reader from phones where person_id = $1 for update',
} as const satisfies Record<Own, string>
const change = {
  mail: 'update people set only_reader = $2 where person_id = $1',
  phone: 'update phones set only_reader = $2 where person_id = $1',
} as const satisfies Record<Own, string>

/** Whoever got back in, or took an address back, has to say it anew. */
export async function saysNothing(tx: ClerkTx, person: string): Promise<void> {
  await tx.query(change.mail, [person, false])
  await tx.query(change.phone, [person, false])
}

export const onlyReaders = (pools: Pools, teller: SignInTeller = () => {}): OnlyReaders => ({
  async of(person) {
    const [row] = await askAsClerk(pools)<Record<Own, boolean>>({
      name: 'only reader',
      text: `select people.only_reader as mail, coalesce(phones.only_reader, false) as phone
             from people left join phones using (person_id) where person_id = $1`,
      values: [person],
    })
    return row ?? { mail: false, phone: false }
  },

  say: (person, { of, only }, at, told) =>
    noting(pools, teller, async (tx, note) => {
      const { rows } = await tx.query<{ only_reader: boolean }>(rowOf[of], [person])
      const [row] = rows
      if (!row) return false
      if (row.only_reader === only) return true
      await tx.query(change[of], [person, only])
      await note({ event: only ? 'only reader said' : 'only reader taken back', at, person })
      await tell(tx, person, told, at)
      return true
    }),
})

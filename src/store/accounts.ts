// Everything of accounts that is kept, put together on one database.
import type { Accounts } from '../application/account-ports.ts'
import type { SignInTeller } from '../application/people-ports.ts'
import type { Chance } from '../application/world.ts'
import { addressChanges, staffIdentities } from './account-addresses.ts'
import { authenticators } from './account-authenticators.ts'
import { accountMails } from './account-mails.ts'
import { passkeys } from './account-passkeys.ts'
import { recoveries } from './account-recoveries.ts'
import type { Pools } from './connect.ts'
import type { Key } from './keys.ts'
import { onlyReaders } from './only-reader.ts'
import { noting } from './sign-in-log.ts'

export const accounts = (
  pools: Pools,
  root: Key,
  chance: Chance,
  teller: SignInTeller = () => {},
): Omit<Accounts, 'checks' | 'staffDoors'> => ({
  passkeys: passkeys(pools, teller),
  authenticators: authenticators(pools, root, chance, teller),
  mails: accountMails(pools, root, chance, teller),
  recoveries: recoveries(pools, root, teller),
  addresses: addressChanges(pools, root, chance, teller),
  onlyReaders: onlyReaders(pools, teller),
  identities: staffIdentities(pools, root, teller),
  askMore: (person, more, at) =>
    noting(pools, teller, async (tx, note) => {
      const { rowCount } = await tx.query(
        'update people set asks_more = $2 where person_id = $1 and asks_more <> $2',
        [person, more],
      )
      if (rowCount === 1) await note({ event: more ? 'more asked' : 'less asked', at, person })
    }),
})

// Leaks planted in who reads a mailbox or a number: as somebody might build it who asks only when it matters.
import type { House } from '../../src/application/house.ts'
import { askAsClerk } from '../../src/store/transactions.ts'
import type { Plant } from './planting.ts'

export const onlyReaderLeaks = {
  'a word about a mailbox that shows where others named it': () => (house, pools) => {
    const { onlyReaders } = house.accounts
    const of: typeof onlyReaders.of = async (person) => {
      const named = await askAsClerk(pools)({
        name: 'named by others',
        text: `select from people own join reach using (mail_fingerprint)
               where own.person_id = $1 and reach.person_id <> $1 limit 1`,
        values: [person],
      })
      return named.length > 0 ? onlyReaders.of(person) : { mail: false, phone: false }
    }
    return withAccounts(house, { onlyReaders: { ...onlyReaders, of } })
  },
  'a mailbox that falls silent once others name it': () => (house) => ({
    ...house,
    reaches: {
      ...house.reaches,
      of: async (...asked) => {
        const reach = await house.reaches.of(...asked)
        return reach && { ...reach, onlyReader: false }
      },
    },
  }),
  'a number that falls silent once others name it': () => (house) => ({
    ...house,
    phones: {
      ...house.phones,
      claims: async (phone) =>
        (await house.phones.claims(phone)).map((claim) => ({ ...claim, onlyReader: false })),
    },
  }),
} satisfies Readonly<Record<string, Plant>>

const withAccounts = (house: House, more: Partial<House['accounts']>): House => ({
  ...house,
  accounts: { ...house.accounts, ...more },
})

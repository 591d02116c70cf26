// The jobs of accounts: mails that go out, and recoveries that come due.
import { recover, sendAccountMail } from './account-mails.ts'
import type { AccountHouse } from './passkeys.ts'
import type { Handlers } from './work.ts'

export const accountHandlers = (
  house: AccountHouse,
): Pick<Handlers, 'SendAccountMail' | 'Recover'> => ({
  SendAccountMail: ({ mail }) => sendAccountMail(house, mail),
  Recover: ({ recovery }) => recover(house, recovery),
})

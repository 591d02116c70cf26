// The jobs of accounts: mails that go out, and recoveries that come due.
import { recover, sendAccountMail } from './account-mails.ts'
import { type KeyHouse, keyHandlers } from './open-pgp.ts'
import type { AccountHouse } from './passkeys.ts'
import type { Handlers } from './work.ts'

export const accountHandlers = (
  house: AccountHouse & KeyHouse,
): Pick<Handlers, 'SendAccountMail' | 'Recover' | 'SendKeyCode'> => ({
  ...keyHandlers(house),
  SendAccountMail: ({ mail }) => sendAccountMail(house, mail),
  Recover: ({ recovery }) => recover(house, recovery),
})

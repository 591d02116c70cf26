// The jobs of accounts: mails that go out, and recoveries that come due.
import { sendAccountMail } from './account-mails.ts'
import { type KeyHouse, keyHandlers } from './open-pgp.ts'
import { recover } from './recovering.ts'
import type { MailingHouse } from './recovery-notices.ts'
import type { Handlers } from './work.ts'

export const accountHandlers = (
  house: MailingHouse & KeyHouse,
): Pick<Handlers, 'SendAccountMail' | 'Recover' | 'SendKeyCode'> => ({
  ...keyHandlers(house),
  SendAccountMail: ({ mail }) => sendAccountMail(house, mail),
  Recover: ({ recovery }) => recover(house, recovery),
})

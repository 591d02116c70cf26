// Mails of one's own account: codes to confirm with, links to a new address, and news of every change to the old ones.
import { CODE_LASTS } from './factor-policy.ts'
import { sendToPerson } from './gone-mailbox.ts'
import { limits, SIGN_IN_SENT_WITHIN, signInDelays } from './limits.ts'
import { type AccountHouse, toldBy } from './passkeys.ts'
import { mailAddress, secret } from './people.ts'
import type { Viewer } from './people-ports.ts'
import { type MailingHouse, RECOVERY_WAITS, sendAt, textOfRecovery } from './recovery-notices.ts'

const HOUR = 3_600_000
/** The second notice leaves this long to cancel. */
const REMINDED_BEFORE = 4 * HOUR
const ADDRESS_LINK_LASTS = 24 * HOUR
const UNDO_LASTS = 72 * HOUR

/** A code to this person's mailbox, for this session alone. */
export async function askForCode(house: AccountHouse, viewer: Viewer): Promise<void> {
  const { accounts, limits: taken, clock, chance } = house
  const { person, session } = viewer
  const at = clock.now()
  const mail = chance.id('account mail', person)
  const wait = await taken.take(limits.confirmMail, person, at, signInDelays.most)
  const jobs = wait > signInDelays.most ? [] : [sendAt(mail, at + wait)]
  await accounts.mails.askCode({ mail, person, session, at }, jobs)
}

/** What is asked for and never sent grows stale; a link or code is made only when it goes out. */
export async function sendAccountMail(house: MailingHouse, mail: string): Promise<void> {
  const { accounts, directory, mails, clock, chance } = house
  const waiting = await accounts.mails.waiting(mail)
  const at = clock.now()
  if (!waiting) return
  const { kind, person, about, askedAt } = waiting
  if (kind === 'confirm' && at > askedAt + SIGN_IN_SENT_WITHIN) return
  const contact = person === undefined ? undefined : await directory.contact(person)
  const link = secret(chance, 'account link', mail)
  const code = chance.code('account code', mail, 6)
  const until =
    at +
    { confirm: CODE_LASTS, 'new address': ADDRESS_LINK_LASTS, changed: UNDO_LASTS }[
      kind === 'recovery' || kind === 'recovery soon' ? 'changed' : kind
    ]
  await accounts.mails.arm(mail, kind === 'confirm' ? { code, until } : { link, until })
  const to = waiting.to ?? contact?.mail
  if (person !== undefined && contact && to !== undefined) {
    const { account: words } = mails
    const { language } = contact
    const said = {
      confirm: () => words.confirm(language, code),
      'new address': () => words.newAddress(language, link),
      changed: () => words.changed(language, about === undefined ? undefined : link),
      recovery: () => words.recovery(language, link, false),
      'recovery soon': () => words.recovery(language, link, true),
    }[kind]()
    await sendToPerson(house, person, { ...said, to, id: chance.id('message', mail) })
  }
  if (person !== undefined && (kind === 'recovery' || kind === 'recovery soon')) {
    await textOfRecovery(house, { mail, person, link })
  }
  await accounts.mails.sent(mail, at, [])
  if (kind === 'recovery' && about !== undefined) {
    const soon = chance.id('account mail', about)
    await accounts.recoveries.noticed(about, at, { mail: soon }, [
      sendAt(soon, at + RECOVERY_WAITS - REMINDED_BEFORE),
      { job: { type: 'Recover', recovery: about }, dueAt: at + RECOVERY_WAITS },
    ])
  }
}

export async function askForNewAddress(
  house: AccountHouse,
  { person }: Viewer,
  said: string,
): Promise<'asked' | 'NotAnAddress' | 'TooMany'> {
  const { accounts, limits: taken, clock, chance } = house
  const to = mailAddress(said)
  if (!to) return 'NotAnAddress'
  const at = clock.now()
  if ((await taken.take(limits.newAddress, person, at)) > 0) return 'TooMany'
  const change = chance.id('address change', person)
  const mail = chance.id('account mail', person)
  await accounts.addresses.ask({ change, person, to, mail, at }, [sendAt(mail, at)])
  return 'asked'
}

export const confirmNewAddress = (house: AccountHouse, link: string) =>
  house.accounts.addresses.confirm(link, house.clock.now(), toldBy(house, link))

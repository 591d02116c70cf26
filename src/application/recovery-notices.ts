// What tells somebody that their lost factors are about to be removed: by every channel, a day before.
import type { House } from './house.ts'
import type { AccountHouse } from './passkeys.ts'
import { isSilenced } from './phones.ts'
import type { DueJob, PersonId } from './ports.ts'
import { once, sendText } from './telling.ts'

export const sendAt = (mail: string, dueAt: number): DueJob => ({
  job: { type: 'SendAccountMail', mail },
  dueAt,
})

/** Between the first notice that went out and the moment when lost factors are removed. */
export const RECOVERY_WAITS = 24 * 3_600_000

export type MailingHouse = AccountHouse & Pick<House, 'phones' | 'texts' | 'textOut' | 'sendings'>

/** To a telephone that is shown to be theirs: whoever reads the mailbox may be the one who asked. */
export async function textOfRecovery(
  house: MailingHouse,
  to: { readonly mail: string; readonly person: PersonId; readonly link: string },
): Promise<void> {
  const { phones, texts, textOut, directory, chance, clock } = house
  const { phone } = await phones.of(to.person)
  const contact = await directory.contact(to.person)
  if (!textOut || phone === undefined || !contact) return
  if ((await phones.isStopped(phone)) || isSilenced(await phones.claims(phone), to)) return
  const sending = { sending: `recovery ${to.mail} text`, awaited: false }
  await once(house, { ...sending, id: chance.id('text', to.mail) }, (id) =>
    sendText(textOut, async () => {
      const text = texts.recovery(contact.language, to.link)
      return { to: phone, text, id, at: clock.now() }
    }),
  )
}

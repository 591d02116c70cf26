// A mailbox that is gone: what was to go there is not tried again, as if it had come back.
import type { House } from './house.ts'
import type { Message } from './mail-ports.ts'
import { returnOf } from './mail-replies.ts'
import type { PersonId } from './ports.ts'
import { NeverTaken } from './texts.ts'

export async function unlessGone(handing: Promise<void>): Promise<'handed over' | 'gone'> {
  try {
    await handing
    return 'handed over'
  } catch (error) {
    if (!(error instanceof NeverTaken)) throw error
    return 'gone'
  }
}

/** A mail about somebody's account: told back as a notice is, where it is refused for good or comes back. */
export async function sendToPerson(
  house: Pick<House, 'mailIn' | 'mailOut' | 'clock' | 'chance'>,
  person: PersonId,
  message: Omit<Message, 'at' | 'replyTo' | 'returnTo'>,
): Promise<void> {
  const { mailIn, mailOut, clock } = house
  const at = clock.now()
  const { id, to: mail } = message
  const returns = await returnOf(house, id, { person, mail })
  const handed = await unlessGone(mailOut.send({ ...message, ...returns, at }))
  if (handed === 'gone') await mailIn.channels.failed(person, at, { mail })
}

// Who answers a mail, or uses the link or code in it, has got it: where it went, mails arrive.
import type { ParticipantId } from '../domain/seats.ts'
import type { House } from './house.ts'
import type { MailChannels } from './mail-in-ports.ts'
import type { CaseId, PersonId } from './ports.ts'
import { mailFor } from './reach.ts'

/** A link or a code that went to the address they sign in with. */
export async function gotOwnMail(
  {
    directory,
    mailIn,
    clock,
  }: Pick<House, 'directory' | 'clock'> & {
    readonly mailIn: { readonly channels: Pick<MailChannels, 'worked'> }
  },
  person: PersonId,
): Promise<void> {
  const contact = await directory.contact(person)
  await mailIn.channels.worked(person, clock.now(), [contact?.mail])
}

/** Whether what goes to the address they sign in with comes back. */
export async function mailFails(
  { directory, mailIn }: Pick<House, 'directory' | 'mailIn'>,
  person: PersonId,
): Promise<boolean> {
  const contact = await directory.contact(person)
  return contact?.mail !== undefined && mailIn.channels.failsAt(person, contact.mail)
}

/** A mail of a case. */
export async function gotMail(
  { directory, reaches, mailIn, clock }: Pick<House, 'directory' | 'reaches' | 'mailIn' | 'clock'>,
  {
    person,
    caseId,
    participant,
  }: {
    readonly person: PersonId
    readonly caseId: CaseId
    readonly participant: ParticipantId
  },
  /** The address that they wrote from, where they wrote. */
  from?: string,
): Promise<void> {
  const contact = await directory.contact(person)
  const sentTo = mailFor(await reaches.of(caseId, participant), contact)
  await mailIn.channels.worked(person, clock.now(), [sentTo, from])
}

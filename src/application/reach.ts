// How a participant is reached in one case: the channels, and what whoever brought them in said of them.
import type { ParticipantId, Seat } from '../domain/seats.ts'
import type { CaseId, PersonId } from './ports.ts'

export type Channel = 'mail' | 'text' | 'letter'

/** What is known of how to reach somebody. Seen by case managers of the case and by themselves, never by another side. */
export type ReachDetails = {
  readonly mail?: string
  /** E.164. */
  readonly phone?: string
  /** The lines of an envelope below the name. */
  readonly post?: readonly string[]
  /** YYYY-MM-DD; proves with a letter's code that it reached the right person. */
  readonly born?: string
  /** How and when it is safe to reach them, in somebody's words. */
  readonly safe?: string
  /** The channels that may be used; what is missing here is never used though it is known. */
  readonly use: readonly Channel[]
}
export type Reach = ReachDetails & {
  readonly caseId: CaseId
  readonly participant: ParticipantId
  readonly person: PersonId
  /** Somebody who sits elsewhere in this case was said to read the same mailbox. */
  readonly mailShared: boolean
  /** They say of the mailbox they sign in with that nobody else reads it. */
  readonly onlyReader: boolean
}

export type Reaches = {
  /** Written anew for one who is known here already. Whether a mailbox is shared is found here, and told to managers alone. */
  keep(
    reach: ReachDetails &
      Pick<Reach, 'caseId' | 'participant' | 'person'> & { readonly seat: Seat },
    at: number,
  ): Promise<void>
  of(caseId: CaseId, participant: ParticipantId): Promise<Reach | undefined>
  /** Everybody of a case, for its managers. */
  ofCase(caseId: CaseId): Promise<readonly Reach[]>
}

export const may = (reach: Reach | undefined, channel: Channel): boolean => {
  if (!reach?.use.includes(channel)) return false
  switch (channel) {
    case 'mail':
      return reach.mail !== undefined && (reach.onlyReader || !reach.mailShared)
    case 'text':
      return reach.phone !== undefined
    case 'letter':
      return reach.post !== undefined
  }
}

/**
 * Where a mail for a participant goes: as was said for this case, else to the address they sign in with; of a mailbox that
 * two seats share to neither. Who says that only they read theirs is written to there, whatever others say of it: no
 * two people sign in with one address, so no second seat is written to where they are. What was said for a case goes
 * along with that address where it was that address; another one was said on purpose, and stays.
 */
export function mailFor(
  reach: Reach | undefined,
  contact: { readonly mail: string | undefined } | undefined,
): string | undefined {
  if (!reach) return contact?.mail
  if (!may(reach, 'mail')) return undefined
  return reach.onlyReader ? contact?.mail : reach.mail
}

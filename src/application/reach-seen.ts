// How the manager of a case may reach its people: what was said of them, and what they asked themselves.
import type { ParticipantId } from '../domain/seats.ts'
import type { House } from './house.ts'
import type { CaseId } from './ports.ts'
import { may } from './reach.ts'

export type ReachSeen = {
  readonly participant: ParticipantId
  /** E.164; to be called, also where no text may be sent. */
  readonly phone: string | undefined
  /** How and when it is safe, in somebody's words. */
  readonly safe: string | undefined
  readonly letter: boolean
  /** Somebody with another seat was said to read the same mailbox: nobody is mailed there but who says to be its only reader. */
  readonly mailShared: boolean
  /** Of a mailbox that two were said to have, they say that only they read it. */
  readonly onlyReader: boolean
  readonly noVoiceMail: boolean
  readonly noLetters: boolean
}

/** For a manager of the case alone: that it is one is found before. */
export async function reachSeen(
  { reaches, preferences }: Pick<House, 'reaches' | 'preferences'>,
  caseId: CaseId,
): Promise<readonly ReachSeen[]> {
  const all = await reaches.ofCase(caseId)
  const seen: ReachSeen[] = []
  // One after another: what is asked for at once is asked in an order that nobody decides.
  for (const reach of all) {
    const { noVoiceMail, noLetters } = (await preferences.of(reach.person)).preferences
    const { participant, phone, safe, mailShared } = reach
    const letter = may(reach, 'letter')
    const onlyReader = mailShared && reach.onlyReader
    seen.push({ participant, phone, safe, letter, mailShared, onlyReader, noVoiceMail, noLetters })
  }
  return seen
}

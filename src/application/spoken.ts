// What was spoken and waits to be entered, as it is kept.
import type { EnterSpoken } from '../domain/assisted.ts'
import type { ParticipantId } from '../domain/seats.ts'
import type { Term } from '../domain/terms.ts'
import type { CaseId } from './ports.ts'

/** What was said, as it waits to be entered. */
export type Spoken = Pick<EnterSpoken, 'participant' | 'how' | 'about' | 'words' | 'by'> & {
  readonly spoken: string
  readonly caseId: CaseId
  readonly terms: readonly Term[]
  /** The digest of what was read out and confirmed with a yes to an invitation. */
  readonly confidentiality?: string | undefined
}
export type SpokenKept = {
  keep(spoken: Spoken, at: number): Promise<void>
  of(caseId: CaseId, spoken: string): Promise<Spoken | undefined>
  /** Of this person, in the order in which it was taken down. */
  waiting(caseId: CaseId, participant: ParticipantId): Promise<readonly string[]>
  wipe(caseId: CaseId, spoken: string): Promise<void>
  /** What was kept before that instant, and no fact or job followed: somebody died in between. */
  wipeForgotten(before: number): Promise<void>
}

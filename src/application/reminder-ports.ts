// What reminders need of the world: what went out, and a look at what somebody sees that is remembered for nobody.
import type { ParticipantId } from '../domain/seats.ts'
import type { CaseId, PersonId, RecordReader } from './ports.ts'

export type ReminderSent = {
  readonly caseId: CaseId
  readonly participant: ParticipantId
  /** Since when the step was theirs, and which reminder of it this is, from 0. */
  readonly since: number
  readonly round: number
  readonly at: number
}

export type Reminders = {
  /** Kept once, however often it is said. */
  keep(sent: ReminderSent): Promise<void>
  /** For the clerk: when this participant was reminded, oldest first. */
  of(caseId: CaseId, participant: ParticipantId): Promise<readonly number[]>
  /** As this person reads it: their own, and for who mediates everybody's of the case, oldest first. */
  readBy(
    person: PersonId,
    caseId: CaseId,
  ): Promise<readonly { readonly participant: ParticipantId; readonly at: number }[]>
  /**
   * What somebody sees, for the clerk's work on their behalf: under row-level security as they are, and remembered for
   * nobody, so that how soon they are answered themselves does not tell that the clerk was there.
   */
  readonly asTheySee: RecordReader['seenBy']
}

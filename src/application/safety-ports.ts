// Where answers given in private are kept on their way into the record, as types.
import type { SafetyAnswers } from '../domain/law/safety-screen.ts'
import type { ParticipantId } from '../domain/seats.ts'
import type { CaseId, DueJob, PersonId } from './ports.ts'

export type KeptAnswers = {
  readonly answer: string
  readonly caseId: CaseId
  readonly participant: ParticipantId
  readonly person: PersonId
  readonly answers: SafetyAnswers
  readonly at: number
}
export type SafetyStore = {
  /** Sealed; the job is written with it. An answer that is kept already is not kept again. */
  keep(answer: KeptAnswers, jobs: readonly DueJob[]): Promise<void>
  read(answer: string): Promise<KeptAnswers | undefined>
  /** It stands in the record: the copy goes, and whether somebody is kept apart is marked; a mark that was set stays. */
  recorded(answer: Omit<KeptAnswers, 'answers' | 'at'>, keptApart: boolean): Promise<void>
  keptApart(person: PersonId, caseId: CaseId): Promise<boolean>
}

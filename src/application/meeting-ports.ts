// What meetings need of the world: a mediator's own time over all their cases, read by them alone, and when they work.
import type { MeetingId, MeetingTime } from '../domain/meetings.ts'
import type { WorkingHours } from './mediator-hours.ts'
import type { CaseId, PersonId } from './ports.ts'

/** Only ever said to the mediator who asks: of the other one no more than that they are not free. */
export type NotFree = 'NotFree' | 'OtherNotFree'

export type BoundTimes = { readonly meeting: MeetingId; readonly times: readonly MeetingTime[] }
export type MediatorTime = {
  /**
   * Keeps these times for a meeting, all of them or none, whoever else asks at the same instant. Until then, if nothing
   * is settled before: who died in between binds nobody for ever.
   */
  take(
    person: PersonId,
    caseId: CaseId,
    bound: BoundTimes,
    at: number,
    until: number,
  ): Promise<{ readonly free: false } | { readonly free: true; readonly taken: readonly number[] }>
  /** What was taken just now, as `take` named it. */
  release(person: PersonId, taken: readonly number[]): Promise<void>
  /** As the record says it stands in this case; what was taken until later than this is still being decided, and stays. */
  settle(
    person: PersonId,
    caseId: CaseId,
    bound: readonly BoundTimes[],
    until: number,
  ): Promise<void>
  /** As this person reads their own: the times that are bound, in order, of whatever case. */
  boundOf(person: PersonId, from: number, to: number): Promise<readonly MeetingTime[]>
  hoursOf(person: PersonId): Promise<WorkingHours | undefined>
  keepHours(person: PersonId, hours: WorkingHours, at: number): Promise<void>
}

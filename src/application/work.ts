// Work that follows from facts: the queue of jobs, and what a handler of one kind of job is.
import type { DueJob, Job } from './ports.ts'

export type TakenJob = { readonly id: number; readonly job: Job; readonly attempts: number }

/** Instants are UTC milliseconds. Whose lease has run out changes nothing any more: another has the job. */
export type JobQueue = {
  add(jobs: readonly DueJob[]): Promise<void>
  /**
   * Takes due jobs under a lease: who does not come back in time has died, and the job is due again. No two
   * jobs for one recipient, nor two that change one case, are taken at a time: what is taken may run at once.
   */
  take(most: number, at: number, leaseEnds: number): Promise<readonly TakenJob[]>
  done(job: Lease): Promise<void>
  again(job: Lease, dueAt: number, failure: string): Promise<void>
  /** Not tried any more; kept for the operator to see. */
  bury(job: Lease, failure: string): Promise<void>
  /** What was given up is tried again; returns how many jobs. */
  revive(at: number): Promise<number>
  /** What waits after a failure, and what was given up. */
  failures(): Promise<readonly Failures[]>
  counts(
    at: number,
  ): Promise<{ readonly due: number; readonly waiting: number; readonly dead: number }>
}
/** Of one kind: the kind of error alone, never its words. */
export type Failures = {
  readonly type: Job['type']
  readonly failure: string
  readonly dead: boolean
  readonly count: number
}
type Lease = Pick<TakenJob, 'id' | 'attempts'>

/**
 * Throws to be tried again. Must bear being run twice: a worker may die after the deed. The work is the same when it is
 * tried again, and no other job's.
 */
export type Handlers = {
  readonly [Kind in Job['type']]: (job: JobOf<Kind>, work: string) => Promise<void>
}
export type JobOf<Kind extends Job['type']> = Extract<Job, { readonly type: Kind }>

// Work that follows from facts: the queue of jobs, and what a handler of one kind of job is.
import type { DueJob, Job } from './ports.ts'

export type TakenJob = { readonly id: number; readonly job: Job; readonly attempts: number }

/** Instants are UTC milliseconds. */
export type JobQueue = {
  add(jobs: readonly DueJob[]): Promise<void>
  /** Takes due jobs under a lease: who does not come back in time has died, and the job is due again. */
  take(most: number, at: number, leaseEnds: number): Promise<readonly TakenJob[]>
  done(id: number): Promise<void>
  again(id: number, dueAt: number, failure: string): Promise<void>
  /** Not tried any more; kept for the operator to see. */
  bury(id: number, failure: string): Promise<void>
  counts(
    at: number,
  ): Promise<{ readonly due: number; readonly waiting: number; readonly dead: number }>
}

/** Throws to be tried again. Must bear being run twice: a worker may die after the deed. */
export type Handlers = { readonly [Kind in Job['type']]: (job: JobOf<Kind>) => Promise<void> }
export type JobOf<Kind extends Job['type']> = Extract<Job, { readonly type: Kind }>

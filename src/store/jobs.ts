// Jobs in PostgreSQL: taken under a lease by one worker at a time, done, tried again later, or buried.
import type pg from 'pg'
import type { DueJob, Job } from '../application/ports.ts'
import type { JobQueue } from '../application/work.ts'
import { asClerk, type ClerkTx } from './transactions.ts'

/** Together with what they follow from, in one transaction. */
export async function addJobs(tx: ClerkTx, jobs: readonly DueJob[]): Promise<void> {
  await tx.query({
    name: 'add jobs',
    text: `insert into jobs (type, payload, name, due_at)
           select * from unnest($1::text[], $2::jsonb[], $3::text[], $4::bigint[])
           on conflict (name) where state = 'waiting' and name is not null do nothing`,
    values: columnsOf(jobs),
  })
}

export const jobQueue = (pool: pg.Pool): JobQueue => ({
  add: (jobs) => asClerk(pool, (tx) => addJobs(tx, jobs)),

  take: (most, at, leaseEnds) =>
    asClerk(pool, async (tx) => {
      const { rows } = await tx.query<{ job_id: number; payload: Job; attempts: number }>({
        name: 'take jobs',
        // A lease that has run out is a worker that died: its job is due again.
        text: `update jobs set state = 'leased', due_at = $3, attempts = attempts + 1
               where job_id in (
                 select job_id from jobs where state <> 'dead' and due_at <= $2
                 order by due_at, job_id limit $1 for update skip locked)
               returning job_id, payload, attempts`,
        values: [most, at, leaseEnds],
      })
      return rows
        .toSorted((a, b) => a.job_id - b.job_id)
        .map(({ job_id: id, payload: job, attempts }) => ({ id, job, attempts }))
    }),

  done: (id) =>
    asClerk(pool, async (tx) => {
      await tx.query({ name: 'job done', text: 'delete from jobs where job_id = $1', values: [id] })
    }),

  again: (id, dueAt, failure) =>
    asClerk(pool, async (tx) => {
      // One of the same name may wait by now: then that one does the work.
      await tx.query({
        name: 'job superseded',
        text: `delete from jobs j where job_id = $1 and exists (
                 select from jobs o where o.name = j.name and o.state = 'waiting')`,
        values: [id],
      })
      await tx.query({
        name: 'job again',
        text: `update jobs set state = 'waiting', due_at = $2, failure = $3 where job_id = $1`,
        values: [id, dueAt, failure],
      })
    }),

  bury: (id, failure) =>
    asClerk(pool, async (tx) => {
      await tx.query({
        name: 'job dead',
        text: `update jobs set state = 'dead', failure = $2 where job_id = $1`,
        values: [id, failure],
      })
    }),

  counts: (at) =>
    asClerk(pool, async (tx) => {
      const { rows } = await tx.query<{ due: number; waiting: number; dead: number }>({
        name: 'job counts',
        text: `select count(*) filter (where state <> 'dead' and due_at <= $1) as due,
                      count(*) filter (where state <> 'dead') as waiting,
                      count(*) filter (where state = 'dead') as dead from jobs`,
        values: [at],
      })
      return rows[0] ?? { due: 0, waiting: 0, dead: 0 }
    }),
})

const columnsOf = (jobs: readonly DueJob[]) => [
  jobs.map(({ job }) => job.type),
  jobs.map(({ job }) => JSON.stringify(job)),
  jobs.map(({ name }) => name ?? null),
  jobs.map(({ dueAt }) => dueAt),
]

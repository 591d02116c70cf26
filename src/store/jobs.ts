// Jobs in PostgreSQL: taken under a lease by one worker at a time, done, tried again later, or buried.
import type { DueJob, Job } from '../application/ports.ts'
import type { Failures, JobQueue } from '../application/work.ts'
import type { Pools } from './connect.ts'
import { asClerk, type ClerkTx } from './transactions.ts'

/** Takes five columns from this parameter on, as `columnsOf` gives them. */
export const ADD_JOBS = (first: number, condition = 'true'): string => {
  const [type, payload, name, lane, due] = [0, 1, 2, 3, 4].map((i) => `$${first + i}`)
  return `insert into jobs (type, payload, name, lane, due_at)
    select * from unnest(${type}::text[], ${payload}::jsonb[], ${name}::text[], ${lane}::text[], ${due}::bigint[])
      as due(type, payload, name, lane, due_at) where ${condition}
    on conflict (name) where state = 'waiting' and name is not null do nothing`
}

export const columnsOf = (jobs: readonly DueJob[]) => [
  jobs.map(({ job }) => job.type),
  jobs.map(({ job }) => JSON.stringify(job)),
  jobs.map(({ name }) => name ?? null),
  jobs.map(({ job }) => laneOf(job)),
  jobs.map(({ dueAt }) => dueAt),
]

/** What is for one recipient, or changes one case, goes one after another; lanes do not wait for each other. */
function laneOf(job: Job): string {
  switch (job.type) {
    case 'Notify':
    case 'SendInvitation':
    case 'CloseLetters':
    case 'Remind':
    case 'TellReminded':
    case 'TellSentAway':
    case 'KeepMediatorTime':
    case 'TellMeeting':
    case 'RemindOfMeeting':
      return `to ${job.caseId} ${job.participant}`
    case 'NotifyDesk':
      return `desk ${job.caseId} ${job.side}`
    case 'SeatInvited':
    case 'ProposeByRule':
    case 'Reinvite':
    case 'SealAgreement':
    case 'SealAmendment':
    case 'CallOffMeetings':
    case 'RecordSafetyScreen':
      return `case ${job.caseId}`
    // A court that is slow holds up nothing else of its case.
    case 'SendToCourt':
    case 'AskCourt':
      return `court ${job.caseId}`
    case 'ReleaseExchange':
      return `exchange ${job.caseId}`
    case 'WatchSilence':
      return `silence ${job.caseId}`
    case 'CarryOutSpoken':
      return `spoken ${job.caseId} ${job.participant}`
    case 'EndLargerCall':
      return `larger ${job.caseId} ${job.room}`
    case 'WatchAttendance':
      return `attendance ${job.caseId} ${job.participant}`
    case 'HearText':
      return `text from ${job.number}`
    case 'FinishOpening':
    case 'SendResume':
      return `intake ${job.intake}`
    case 'SendSignIn':
      return `sign-in ${job.request}`
    case 'ReadMail':
      return `mail ${job.mail}`
    case 'RecordChannel':
      return `channel ${job.person}`
    case 'SendAccountMail':
      return `account mail ${job.mail}`
    case 'SendKeyCode':
      return `mail key ${job.key}`
    case 'ForgetOld':
      return 'forget old'
    case 'Recover':
      return `recovery ${job.recovery}`
  }
}

/** Together with what they follow from, in one transaction. */
export async function addJobs(tx: ClerkTx, jobs: readonly DueJob[]): Promise<void> {
  await tx.query({ name: 'add jobs', text: ADD_JOBS(1), values: columnsOf(jobs) })
}

/**
 * The first due job of each lane on which nobody works. A lease that has run out is a worker that died: its
 * job is due again. Of equal named jobs one is enough: the others that wait go with it.
 */
const TAKE = `
  with taken as (
    update jobs set state = 'leased', due_at = $3, attempts = attempts + 1
    where job_id in (
      select job_id from jobs due
      where state <> 'dead' and due_at <= $2
        and not exists (
          select from jobs other where other.lane = due.lane and other.state <> 'dead'
            and (other.state = 'leased' and other.due_at > $2
              or (other.due_at, other.job_id) < (due.due_at, due.job_id)))
      order by due_at, job_id limit $1 for update skip locked)
    returning job_id, payload, attempts, lane, name
  ), spared as (
    delete from jobs using taken
    where jobs.lane = taken.lane and jobs.payload = taken.payload and jobs.state = 'waiting'
      and jobs.name is not null and taken.name is not null and jobs.job_id <> taken.job_id
  )
  select job_id, payload, attempts from taken order by job_id`

/** Whose lease ran out has lost the job to another: the count of attempts tells them apart. */
const MINE = `job_id = $1 and attempts = $2 and state = 'leased'`

export const jobQueue = (pools: Pools): JobQueue => ({
  add: (jobs) => asClerk(pools, (tx) => addJobs(tx, jobs)),

  take: (most, at, leaseEnds) =>
    asClerk(pools, async (tx) => {
      const { rows } = await tx.query<{ job_id: number; payload: Job; attempts: number }>({
        name: 'take jobs',
        text: TAKE,
        values: [most, at, leaseEnds],
      })
      return rows.map(({ job_id: id, payload: job, attempts }) => ({ id, job, attempts }))
    }),

  done: ({ id, attempts }) =>
    asClerk(pools, async (tx) => {
      const values = [id, attempts]
      await tx.query({ name: 'job done', text: `delete from jobs where ${MINE}`, values })
    }),

  again: ({ id, attempts }, dueAt, failure) =>
    asClerk(pools, async (tx) => {
      // One of the same name may wait by now: then that one does the work.
      await tx.query({
        name: 'job superseded',
        text: `delete from jobs j where ${MINE} and exists (
                 select from jobs o where o.name = j.name and o.state = 'waiting')`,
        values: [id, attempts],
      })
      await tx.query({
        name: 'job again',
        text: `update jobs set state = 'waiting', due_at = $3, failure = $4 where ${MINE}`,
        values: [id, attempts, dueAt, failure],
      })
    }),

  bury: ({ id, attempts }, failure) =>
    asClerk(pools, async (tx) => {
      await tx.query({
        name: 'job dead',
        text: `update jobs set state = 'dead', failure = $3 where ${MINE}`,
        values: [id, attempts, failure],
      })
    }),

  revive: (at) =>
    asClerk(pools, async (tx) => {
      // Of equal named jobs one is enough, and one that waits already is that one.
      await tx.query({
        name: 'jobs spared',
        text: `delete from jobs d where state = 'dead' and exists (
                 select from jobs o where o.name = d.name and o.job_id <> d.job_id
                   and (o.state = 'waiting' or o.state = 'dead' and o.job_id < d.job_id))`,
        values: [],
      })
      const { rowCount } = await tx.query({
        name: 'jobs revived',
        text: `update jobs set state = 'waiting', attempts = 0, due_at = $1 where state = 'dead'`,
        values: [at],
      })
      return rowCount ?? 0
    }),

  failures: () =>
    asClerk(pools, async (tx) => {
      const { rows } = await tx.query<Failures>({
        name: 'job failures',
        text: `select type, failure, state = 'dead' as dead, count(*) as count from jobs
               where failure is not null group by 1, 2, 3 order by 3, 1, 2`,
        values: [],
      })
      return rows
    }),

  counts: (at) =>
    asClerk(pools, async (tx) => {
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

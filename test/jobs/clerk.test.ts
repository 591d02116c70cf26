// The clerk: works off what is due, patient with what fails, and stops when told to.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DueJob, Job } from '../../src/application/ports.ts'
import type { Handlers } from '../../src/application/work.ts'
import { clerk, LEASE, patience } from '../../src/jobs/clerk.ts'
import { jobQueue } from '../../src/store/jobs.ts'
import { realClock } from '../../src/world/clock.ts'
import { type FreshDatabase, freshDatabase } from '../store/databases.ts'
import { handClock } from '../world.ts'

let database: FreshDatabase
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(() => database.drop())

const notice = (participant: string, dueAt: number): DueJob => ({
  job: { type: 'Notify', caseId: 'c', participant },
  dueAt,
})
const never = async () => {
  throw new Error('nobody asked for this')
}
const notifying = (notify: (participant: string) => Promise<void>): Handlers => ({
  Notify: ({ participant }) => notify(participant),
  NotifyDesk: never,
  SendInvitation: never,
  Reinvite: never,
  CloseLetters: never,
  SeatInvited: never,
  ProposeByRule: never,
  SealAgreement: never,
  SealAmendment: never,
  ReleaseExchange: never,
  CallOffMeetings: never,
  SendToCourt: never,
  AskCourt: never,
  RecordSafetyScreen: never,
  FinishOpening: never,
  SendResume: never,
  SendSignIn: never,
  Remind: never,
  TellReminded: never,
  TellSentAway: never,
  KeepMediatorTime: never,
  TellMeeting: never,
  RemindOfMeeting: never,
  EndLargerCall: never,
  WatchAttendance: never,
  WatchSilence: never,
  ReadMail: never,
  RecordChannel: never,
  SendAccountMail: never,
  Recover: never,
  SendKeyCode: never,
  ForgetOld: never,
  CarryOutSpoken: never,
  HearText: never,
})

test('everything that is due is done once', async () => {
  const queue = jobQueue(database.server)
  const clock = handClock()
  await queue.add(Array.from({ length: 50 }, (_, i) => notice(`p${i % 20}`, clock.now())))
  await queue.add([notice('later', clock.now() + 1)])
  const told: string[] = []
  const worker = clerk(
    queue,
    notifying(async (who) => void told.push(who)),
    clock,
  )
  expect(await worker.workOff()).toBe(50)
  expect(told.toSorted()[0]).toBe('p0')
  expect(told.filter((who) => who === 'p0')).toHaveLength(3)
  expect(told).not.toContain('later')
  clock.pass(1)
  expect(await worker.workOff()).toBe(1)
})

test('what fails is tried again after each wait, and buried after the last; others are not kept waiting', async () => {
  const queue = jobQueue(database.server)
  const clock = handClock()
  const reports: string[] = []
  const at: number[] = []
  const handlers = notifying(async (who) => {
    if (who !== 'ana') return
    at.push(clock.now())
    throw new TypeError('what Ana wrote')
  })
  const worker = clerk(queue, handlers, clock, (job: Job['type'] | 'queue', failure) =>
    reports.push(`${job} ${failure}`),
  )
  await queue.add([notice('ana', clock.now()), notice('ben', clock.now())])
  expect(await worker.workOff()).toBe(1)
  for (const wait of patience) {
    clock.pass(wait - 1)
    expect(await worker.workOff()).toBe(0)
    clock.pass(1)
    await worker.workOff()
  }
  expect(at).toHaveLength(patience.length + 1)
  expect(at.slice(1).map((time, i) => time - (at[i] ?? 0))).toEqual(patience)
  expect(await queue.counts(clock.now())).toEqual({ due: 0, waiting: 0, dead: 1 })
  expect(new Set(reports)).toEqual(new Set(['Notify TypeError']))
  const { rows } = await database.owner.query('select failure from jobs')
  expect(rows).toEqual([{ failure: 'TypeError' }])
})

test('a worker that died in the deed loses its lease, and the job is done by another', async () => {
  const queue = jobQueue(database.server)
  const clock = handClock()
  await queue.add([notice('ana', clock.now())])
  expect(await queue.take(1, clock.now(), clock.now() + LEASE)).toHaveLength(1)
  const told: string[] = []
  const worker = clerk(
    queue,
    notifying(async (who) => void told.push(who)),
    clock,
  )
  expect(await worker.workOff()).toBe(0)
  clock.pass(LEASE)
  expect(await worker.workOff()).toBe(1)
  expect(told).toEqual(['ana'])
})

test('a recipient whose mails hang does not keep the others waiting', async () => {
  const queue = jobQueue(database.server)
  const clock = handClock()
  let release = () => {}
  const hanging = new Promise<void>((go) => {
    release = go
  })
  const told: string[] = []
  const handlers = notifying(async (who) => {
    if (who === 'slow') await hanging
    told.push(who)
    if (told.length === 3) release()
  })
  await queue.add(['slow', 'ana', 'ben', 'mira'].map((who) => notice(who, clock.now())))
  await clerk(queue, handlers, clock).workOff()
  expect(told.at(-1)).toBe('slow')
})

test('told to stop, the clerk ends what it has begun and begins nothing more', async () => {
  const queue = jobQueue(database.server)
  const stopping = new AbortController()
  let done = 0
  const handlers = notifying(async () => {
    stopping.abort()
    await realClock.sleep(20)
    done += 1
  })
  const now = realClock.now()
  await queue.add(Array.from({ length: 40 }, (_, i) => notice(`p${i}`, now)))
  await clerk(queue, handlers, realClock).work(5, stopping.signal)
  expect(done).toBeGreaterThan(0)
  expect(done).toBeLessThan(40)
  expect(await queue.counts(now)).toEqual({ due: 40 - done, waiting: 40 - done, dead: 0 })
})

test('a nudge wakes the clerk before its time', async () => {
  const queue = jobQueue(database.server)
  const stopping = new AbortController()
  const worker = clerk(
    queue,
    notifying(async () => stopping.abort()),
    realClock,
  )
  const working = worker.work(60_000, stopping.signal)
  await realClock.sleep(50)
  await queue.add([notice('ana', realClock.now())])
  worker.nudge()
  await working
  expect((await queue.counts(realClock.now())).waiting).toBe(0)
})

// Jobs: under a lease, again with patience, one at a time for a recipient, buried at last; on both versions.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DueJob } from '../../src/application/ports.ts'
import type { JobQueue } from '../../src/application/work.ts'
import { jobQueue } from '../../src/store/jobs.ts'
import { bothClusters, type FreshDatabase, freshDatabase } from './databases.ts'

const notice = (participant: string, dueAt = 0, name?: string): DueJob => ({
  job: { type: 'Notify', caseId: 'c', participant },
  dueAt,
  ...(name === undefined ? {} : { name }),
})

describe.each(bothClusters)('on the %s PostgreSQL', (cluster) => {
  let database: FreshDatabase
  let queue: JobQueue
  beforeEach(async () => {
    database = await freshDatabase(cluster)
    queue = jobQueue(database.server)
  })
  afterEach(() => database.drop())
  const takenBy = async (at: number, leaseEnds = at + 100, most = 10) =>
    (await queue.take(most, at, leaseEnds)).map(({ job }) =>
      'participant' in job ? job.participant : job.type,
    )

  test('a job is taken when it is due, and not before', async () => {
    await queue.add([notice('early', 10), notice('late', 20)])
    expect(await takenBy(9)).toEqual([])
    expect(await takenBy(10)).toEqual(['early'])
    expect(await takenBy(20)).toEqual(['late'])
  })

  test('a job under a lease is taken by nobody else until the lease has run out', async () => {
    await queue.add([notice('ana')])
    expect(await takenBy(0, 100)).toEqual(['ana'])
    expect(await takenBy(99)).toEqual([])
    expect(await takenBy(100)).toEqual(['ana'])
  })

  test('many workers at once take each job once', async () => {
    await queue.add(Array.from({ length: 60 }, (_, i) => notice(`p${i}`)))
    const taken = await Promise.all(Array.from({ length: 12 }, () => takenBy(0, 100, 7)))
    const all = taken.flat()
    expect(new Set(all).size).toBe(all.length)
    while (all.length < 60) {
      const more = await takenBy(0)
      if (more.length === 0) break
      all.push(...more)
    }
    expect(new Set(all).size).toBe(60)
  })

  test('of the jobs for one recipient one at a time is taken, in their order', async () => {
    await queue.add([notice('ana', 1), notice('ben', 2), notice('ana', 0), notice('ana', 3)])
    const first = await queue.take(10, 5, 100)
    expect(first).toHaveLength(2)
    expect(await queue.take(10, 5, 100)).toEqual([])
    const ana = first.find(({ job }) => 'participant' in job && job.participant === 'ana')
    if (!ana) throw new Error('nothing for ana')
    await queue.done(ana)
    expect(await takenBy(5)).toEqual(['ana'])
  })

  test('many workers at once never have two jobs for one recipient', async () => {
    await queue.add(Array.from({ length: 40 }, (_, i) => notice(i % 2 ? 'ana' : 'ben')))
    const taken = (await Promise.all(Array.from({ length: 12 }, () => takenBy(0)))).flat()
    expect(taken.toSorted()).toEqual(['ana', 'ben'])
  })

  test('while a job of a name waits, no second one is written', async () => {
    await queue.add([notice('ana', 5, 'n'), notice('ana', 9, 'n')])
    await queue.add([notice('ana', 7, 'n'), notice('ana', 7)])
    expect(await queue.counts(5)).toEqual({ due: 1, waiting: 2, dead: 0 })
  })

  test('equal named jobs that different people caused become one', async () => {
    await queue.add([
      notice('ana', 5, 'by ben'),
      notice('ana', 6, 'by mira'),
      notice('ben', 6, 'x'),
    ])
    const [taken] = await queue.take(1, 5, 100)
    expect(await queue.counts(5)).toEqual({ due: 0, waiting: 2, dead: 0 })
    await queue.add([notice('ana', 200, 'by mira')])
    if (taken) await queue.done(taken)
    expect(await takenBy(200)).toEqual(['ben', 'ana'])
  })

  test('a job that failed is tried again later, and one that never works is kept aside', async () => {
    await queue.add([notice('ana')])
    const [first] = await queue.take(1, 0, 100)
    expect(first?.attempts).toBe(1)
    if (first) await queue.again(first, 50, 'MailDown')
    expect(await takenBy(49)).toEqual([])
    const [second] = await queue.take(1, 50, 100)
    expect(second?.attempts).toBe(2)
    if (second) await queue.bury(second, 'MailDown')
    expect(await takenBy(9999)).toEqual([])
    expect(await queue.counts(9999)).toEqual({ due: 0, waiting: 0, dead: 1 })
  })

  test('what was given up is tried again when asked, as often as anew, and equal ones once', async () => {
    const bury = async (name: string) => {
      await queue.add([notice('ana', 0, name)])
      const [taken] = await queue.take(1, 0, 100)
      if (taken) await queue.bury(taken, 'MailDown')
    }
    for (const name of ['twice', 'twice', 'waits', 'once']) await bury(name)
    await queue.add([notice('ben', 500, 'waits')])
    expect(await queue.failures()).toEqual([
      { type: 'Notify', failure: 'MailDown', dead: true, count: 4 },
    ])
    expect(await queue.revive(300)).toBe(2)
    expect(await queue.failures()).toEqual([
      { type: 'Notify', failure: 'MailDown', dead: false, count: 2 },
    ])
    expect(await queue.counts(300)).toEqual({ due: 2, waiting: 3, dead: 0 })
    expect((await queue.take(10, 300, 400)).map(({ attempts }) => attempts)).toEqual([1])
  })

  test('a failed job whose like already waits leaves the work to that one', async () => {
    await queue.add([notice('ana', 0, 'n')])
    const [taken] = await queue.take(1, 0, 100)
    await queue.add([notice('ana', 10, 'n')])
    if (taken) await queue.again(taken, 50, 'MailDown')
    expect(await queue.counts(10)).toEqual({ due: 1, waiting: 1, dead: 0 })
  })

  test('who lost the lease changes nothing any more', async () => {
    await queue.add([notice('ana')])
    const [slow] = await queue.take(1, 0, 100)
    const [next] = await queue.take(1, 100, 200)
    if (!slow || !next) throw new Error('nothing taken')
    await queue.done(slow)
    await queue.again(slow, 0, 'late')
    await queue.bury(slow, 'late')
    expect(await queue.counts(150)).toEqual({ due: 0, waiting: 1, dead: 0 })
    expect(await takenBy(150)).toEqual([])
    await queue.done(next)
    expect(await queue.counts(150)).toEqual({ due: 0, waiting: 0, dead: 0 })
  })
})

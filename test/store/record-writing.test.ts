// Writing at the same time: who overtakes whom, what is decided again, and what stands or falls together.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { carryOut } from '../../src/application/carry-out.ts'
import type { Appending } from '../../src/application/ports.ts'
import type { Command } from '../../src/domain/mediation.ts'
import type { Room } from '../../src/domain/seats.ts'
import { roomKeys } from '../../src/store/keys.ts'
import { recordWriter } from '../../src/store/record-writer.ts'
import { rootKey, startedCase, testCore } from '../house.ts'
import { bothClusters } from './databases.ts'
import { type Pausing, pausing } from './pausing.ts'

const offer = (name: string): Command => ({
  type: 'MakeOffer',
  offer: name,
  to: [],
  terms: [{ kind: 'words', words: 'peace' }],
  words: '',
  manner: 'words',
  worse: false,
})

describe.each(bothClusters)('on the %s PostgreSQL', (cluster) => {
  let t: Awaited<ReturnType<typeof testCore>>
  let slow: Pausing
  /** Acts as somebody who is slow between reading and writing; counts how often it was decided. */
  let slowly: (
    person: string,
    caseId: string,
    command: Command,
    key?: string,
  ) => Promise<{ outcome: Awaited<ReturnType<typeof carryOut>>; decided: number }>

  beforeAll(async () => {
    t = await testCore({ cluster })
    slow = pausing(t.database.server)
    const writer = recordWriter(slow.pools, roomKeys(rootKey, t.chance), t.chance)
    slowly = async (person, caseId, command, key) => {
      let decided = 0
      const counted = () => {
        decided += 1
        return command
      }
      const repeatable = key === undefined ? {} : { repeatable: { key, request: 'digest' } }
      const doing = { actor: { person }, caseId, command: counted, ...repeatable }
      const outcome = await carryOut({ ...t.core, record: writer }, doing)
      return { outcome, decided }
    }
  })
  afterAll(() => t.drop())

  const roomsOf = async (caseId: string) => {
    const { rows } = await t.database.owner.query<{ room: Room; head: number }>(
      `select room, (select count(*)::int from entries e where e.room_id = r.room_id) as head
       from rooms r where case_id = $1`,
      [caseId],
    )
    return new Map(rows.map(({ room, head }) => [room, head]))
  }
  const jobsNow = async () => {
    const { rows } = await t.database.owner.query<{ n: number }>(
      'select count(*)::int as n from jobs',
    )
    return rows[0]?.n
  }
  const beforeWriting = 'insert into entries'

  test('an act in one caucus is not decided again for what happens in another', async () => {
    const { does } = await startedCase(t.core, 'apart')
    slow.before(beforeWriting, () => does('ben', offer('of-ben')))
    const { outcome, decided } = await slowly('ana', 'apart', offer('of-ana'))
    expect(outcome.ok).toBe(true)
    expect(decided).toBe(1)
    expect((await roomsOf('apart')).get('caucus:side-b')).toBeGreaterThan(0)
  })

  test('an act in one caucus does not wait for one that is still being written in another', async () => {
    const { does } = await startedCase(t.core, 'unhindered')
    slow.before(beforeWriting, async ({ text, values }) => {
      // Ana's act as it stands before it is done: all that it holds is held, while Ben acts.
      const writing = await t.database.server.clerk.connect()
      try {
        await writing.query('begin')
        await writing.query(text, [...values])
        await does('ben', offer('of-ben'))
      } finally {
        await writing.query('rollback')
        writing.release()
      }
    })
    const { outcome } = await slowly('ana', 'unhindered', offer('of-ana'))
    expect(outcome.ok).toBe(true)
  })

  test('two messages in one room both stand, and neither is decided again', async () => {
    const { does } = await startedCase(t.core, 'talk')
    const say = (words: string): Command => ({ type: 'PostMessage', room: 'joint', words })
    slow.before(beforeWriting, () => does('ben', say('first')))
    const { outcome, decided } = await slowly('ana', 'talk', say('second'))
    expect(outcome.ok).toBe(true)
    expect(decided).toBe(1)
    expect((await roomsOf('talk')).get('joint')).toBe(2)
  })

  test('an act is decided again when the board that it read has moved', async () => {
    const { does } = await startedCase(t.core, 'ended')
    slow.before(beforeWriting, () => does('mira', { type: 'EndMediation', outcome: 'impasse' }))
    const { outcome, decided } = await slowly('ana', 'ended', offer('too-late'))
    expect(outcome).toEqual({ ok: false, refusal: 'MediationIsEnded' })
    expect(decided).toBe(2)
  })

  test('who leaves between reading and writing has not written', async () => {
    const { does } = await startedCase(t.core, 'left')
    const before = (await roomsOf('left')).get('team:side-a')
    slow.before(beforeWriting, () => does('ada', { type: 'LeaveSeat' }))
    const say: Command = { type: 'PostMessage', room: 'team:side-a', words: 'too late' }
    const { outcome } = await slowly('ada', 'left', say)
    expect(outcome).toEqual({ ok: false, refusal: 'CaseUnknown' })
    expect((await roomsOf('left')).get('team:side-a')).toBe(before)
  })

  test('an act that is overtaken every time holds the rooms and is decided once more', async () => {
    const { does } = await startedCase(t.core, 'crowd')
    let others = 0
    const overtake = async () => {
      others += 1
      if (others < 3) slow.before(beforeWriting, overtake)
      await does('ada', offer(`other-${others}`))
    }
    slow.before(beforeWriting, overtake)
    const { outcome, decided } = await slowly('ana', 'crowd', offer('at-last'))
    expect(outcome.ok).toBe(true)
    expect([others, decided]).toEqual([3, 4])
  })

  test('twenty who write at once in one room all stand, without gaps', async () => {
    const { asks } = await startedCase(t.core, 'many')
    const before = (await roomsOf('many')).get('caucus:side-a') ?? 0
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) => asks(i % 2 ? 'ana' : 'ada', offer(`offer-${i}`))),
    )
    const stood = all.filter(({ ok }) => ok).length
    expect(all.flatMap((one) => (one.ok ? [] : [one.refusal]))).toEqual([])
    expect((await roomsOf('many')).get('caucus:side-a')).toBeGreaterThanOrEqual(before + stood)
  })

  test('entries and their jobs are there together or not at all', async () => {
    const { does } = await startedCase(t.core, 'whole')
    const heads = await roomsOf('whole')
    const jobs = await jobsNow()
    // The jobs come last: with the entries written, who writes waits for them and is killed.
    const locking = await t.database.owner.connect()
    await locking.query('begin; lock table jobs in share mode')
    const lost = slowly('ana', 'whole', offer('lost')).catch(() => 'lost')
    for (let killed = 0; killed === 0; ) {
      const { rowCount } = await locking.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      )
      killed = rowCount ?? 0
    }
    await locking.query('rollback')
    locking.release()
    expect(await lost).toBe('lost')
    expect(await roomsOf('whole')).toEqual(heads)
    expect(await jobsNow()).toBe(jobs)

    const failing = (append: Partial<Appending>) =>
      t.core.record.act({ person: 'ana' }, 'whole', () => ({
        result: '',
        append: {
          facts: [{ type: 'MessagePosted', room: 'joint', words: 'x' }],
          at: 1,
          seatings: [],
          jobs: [{ job: { type: 'Notify', caseId: 'whole', participant: 'p-ben' }, dueAt: 1 }],
          ...append,
        },
      }))
    const never = { type: 'Notify', caseId: 'whole', participant: 'p-ben' } as const
    await expect(failing({ jobs: [{ job: never, dueAt: Number.NaN }] })).rejects.toThrow()
    const foreign = { type: 'MessagePosted', room: 'team:side-b', words: 'x' } as const
    await expect(failing({ facts: [foreign] })).rejects.toThrow('does not sit')
    expect(await roomsOf('whole')).toEqual(heads)
    expect(await jobsNow()).toBe(jobs)

    await t.database.owner.query('delete from jobs')
    await does('ana', offer('kept'))
    expect((await roomsOf('whole')).get('caucus:side-a')).toBe(
      (heads.get('caucus:side-a') ?? 0) + 1,
    )
    expect(await jobsNow()).toBeGreaterThan(0)
  })

  test('an act sent many times at once with one key is done once and answered alike', async () => {
    await startedCase(t.core, 'repeated')
    const send = (request: string) =>
      carryOut(t.core, {
        actor: { person: 'ana' },
        caseId: 'repeated',
        command: { type: 'PostMessage', room: 'joint', words: 'once' },
        repeatable: { key: 'k', request },
      })
    const answers = await Promise.all(Array.from({ length: 12 }, () => send('same')))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(answers.filter((one) => one.ok && !one.repeated)).toHaveLength(1)
    const told = answers.map((one) => (one.ok ? JSON.stringify(one.records) : ''))
    expect(new Set(told).size).toBe(1)
    expect((await roomsOf('repeated')).get('joint')).toBe(1)
    expect(await send('other')).toEqual({ ok: false, refusal: 'KeyUsedForAnotherRequest' })
  })

  test("a key that somebody else used is nobody else's business", async () => {
    await startedCase(t.core, 'keyed')
    await startedCase(t.core, 'keyed-too')
    const say: Command = { type: 'PostMessage', room: 'joint', words: 'mine' }
    for (const [person, caseId] of [
      ['ana', 'keyed'],
      ['ada', 'keyed'],
      ['ben', 'keyed'],
      ['ana', 'keyed-too'],
    ] as const) {
      const { outcome } = await slowly(person, caseId, say, 'one-key')
      expect(outcome).toMatchObject({ ok: true, repeated: false })
    }
    expect((await roomsOf('keyed')).get('joint')).toBe(3)
    expect((await slowly('ben', 'keyed', say, 'one-key')).outcome).toMatchObject({ repeated: true })
  })

  test('a refusal is not kept: the act is decided anew once the table has changed', async () => {
    const { does } = await startedCase(t.core, 'anew')
    await does('mira', { type: 'SetJointRoom', open: false })
    const say: Command = { type: 'PostMessage', room: 'joint', words: 'hello' }
    const shut = await slowly('ana', 'anew', say, 'k')
    expect(shut.outcome).toEqual({ ok: false, refusal: 'JointRoomShut' })
    await does('mira', { type: 'SetJointRoom', open: true })
    expect((await slowly('ana', 'anew', say, 'k')).outcome).toMatchObject({ ok: true })
  })
})

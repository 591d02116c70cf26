// The record in PostgreSQL: the database and the domain agree on what everybody reads, on both versions.
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { carryOut } from '../../src/application/carry-out.ts'
import { lookUp } from '../../src/application/look-up.ts'
import type { Entry } from '../../src/domain/facts.ts'
import { roomsOpenTo } from '../../src/domain/rooms.ts'
import type { Room } from '../../src/domain/seats.ts'
import { startedCase, sure, testCore } from '../house.ts'
import { bothClusters } from './databases.ts'

const sides = ['side-a', 'side-b'] as const
const everyone = ['ana', 'ada', 'ben', 'mira', 'olu', 'max']

describe.each(bothClusters)('on the %s PostgreSQL', (cluster) => {
  let t: Awaited<ReturnType<typeof testCore>>
  let play: Awaited<ReturnType<typeof startedCase>>
  beforeAll(async () => {
    t = await testCore({ cluster })
    play = await startedCase(t.core, 'c1')
    for (const person of ['ana', 'ben', 'mira']) {
      const seen = await lookUp(t.core.reader, person, 'c1')
      for (const room of seen?.view.rooms.keys() ?? []) {
        if (room === 'board' || room === 'safety') continue
        await play.does(person, { type: 'PostMessage', room, words: `${person} in ${room}` })
      }
    }
  })
  afterAll(() => t.drop())

  const wholeOf = async (person: string, caseId = 'c1') => {
    const first = await t.core.reader.seenBy(person, caseId)
    const stretches = [...(first?.heads.keys() ?? [])].map((room) => ({
      room,
      after: 0,
      most: 500,
    }))
    const all = await t.core.reader.seenWith(person, caseId, stretches)
    return all?.stretches.flat() ?? []
  }

  /** The people for whom the database chooses otherwise than the domain. */
  const disagreements = async () => {
    const whole = new Map<string, Entry>()
    for (const person of everyone) for (const e of await wholeOf(person)) whole.set(e.id, e)
    const differing: string[] = []
    for (const person of everyone) {
      const seen = await t.core.reader.seenBy(person, 'c1')
      const rooms = seen ? roomsOpenTo(seen.me, sides) : []
      const own = [...whole.values()].filter(({ room }) => rooms.includes(room))
      const order = (a: Entry, b: Entry) => a.room.localeCompare(b.room) || a.number - b.number
      const read = (await wholeOf(person)).toSorted(order)
      if (!isDeepStrictEqual(read, own.toSorted(order))) differing.push(person)
    }
    return { differing, rooms: new Set([...whole.values()].map(({ room }) => room)) }
  }

  test('the database and the domain agree on what everybody reads', async () => {
    const { differing, rooms } = await disagreements()
    expect(rooms.size).toBe(9)
    expect(differing).toEqual([])
  })

  test('a case one is not in and a case that is not there are one answer', async () => {
    expect(await t.core.reader.seenBy('stranger', 'c1')).toBeUndefined()
    expect(await t.core.reader.seenBy('ana', 'no-such-case')).toBeUndefined()
    const room: Room = 'caucus:side-b'
    expect(await t.core.reader.readRoom('ana', 'c1', { room, most: 50 })).toBeUndefined()
    expect((await t.core.reader.readRoom('ben', 'c1', { room, most: 50 }))?.entries).toHaveLength(2)
  })

  test('who has left reads nothing more, and who comes later reads from the start', async () => {
    const later = await startedCase(t.core, 'c2')
    await later.does('ada', { type: 'PostMessage', room: 'team:side-a', words: 'between us' })
    await later.does('ada', { type: 'LeaveSeat' })
    expect(await t.core.reader.seenBy('ada', 'c2')).toBeUndefined()
    expect(await t.core.reader.casesOf('ada')).toMatchObject([{ caseId: 'c1' }])
    expect((await wholeOf('ana', 'c2')).some(({ room }) => room === 'team:side-a')).toBe(true)
  })

  test('the list of cases is read from the own rooms, newest first, by who is only invited too', async () => {
    const caseId = 'listed'
    const { does } = await startedCase(t.core, caseId)
    const invite = {
      type: 'InviteParticipant',
      participant: 'p-ida',
      side: 'side-b',
      role: 'attorney',
      name: 'Ida',
      words: 'Come.',
    } as const
    const people = new Map([['p-ida', 'ida']])
    await sure(carryOut(t.core, { actor: { person: 'max' }, caseId, command: invite, people }))
    expect(await t.core.reader.casesOf('ida')).toMatchObject([
      { caseId, reference: '', title: 'The deposit', me: { seat: 'side-b', state: 'invited' } },
    ])
    t.clock.pass(1000)
    await does('ben', { type: 'PostMessage', room: 'joint', words: 'hello' })
    const [newest, ...others] = await t.core.reader.casesOf('ana')
    expect(newest).toEqual({
      caseId,
      me: { participant: 'p-ana', seat: 'side-a', role: 'party', state: 'seated' },
      reference: 'K7QD-4MRT',
      title: 'The deposit',
      opened: {
        at: expect.any(Number),
        caseType: 'small-claims',
        sides: [
          { side: 'side-a', label: 'Ana' },
          { side: 'side-b', label: 'Ben' },
        ],
      },
      lastAt: t.clock.now(),
    })
    expect(others.map((one) => one.caseId)).toContain('c1')
    t.clock.pass(1000)
    // What happens where Ana does not sit moves nothing in her list.
    await does('ben', { type: 'PostMessage', room: 'caucus:side-b', words: 'unseen' })
    expect((await t.core.reader.casesOf('ana'))[0]).toEqual(newest)
    expect((await t.core.reader.casesOf('ben'))[0]?.lastAt).toBe(t.clock.now())
    expect(await t.core.reader.casesOf('stranger')).toEqual([])
  })

  test('who holds two seats in a case reads in the first of them alone', async () => {
    const caseId = 'twice'
    const { does } = await startedCase(t.core, caseId)
    const invite = {
      type: 'InviteParticipant',
      participant: 'p-ana-again',
      side: 'side-b',
      role: 'attorney',
      name: 'Ana',
      words: 'Come.',
    } as const
    const people = new Map([['p-ana-again', 'ana']])
    await sure(carryOut(t.core, { actor: { person: 'max' }, caseId, command: invite, people }))
    const seen = await t.core.reader.seenBy('ana', caseId)
    expect(seen?.me.participant).toBe('p-ana')
    expect([...(seen?.heads.keys() ?? [])]).not.toContain('desk:side-b')
    const heard: string[] = []
    const watching = await t.core.changes.watch('ana', ({ room }) => heard.push(room))
    await does('max', { type: 'PostMessage', room: 'desk:side-b', words: 'to the other desk' })
    await does('max', { type: 'PostMessage', room: 'desk:side-a', words: 'to this desk' })
    await vi.waitFor(() => expect(heard).toContain('desk:side-a'), 5000)
    expect(heard).not.toContain('desk:side-b')
    watching.stop()
    const listed = (await t.core.reader.casesOf('ana')).filter((one) => one.caseId === caseId)
    expect(listed.map(({ me }) => me.participant)).toEqual(['p-ana'])
  })

  test('two writers in one room both stand, and numbers have no gaps', async () => {
    const say = (words: string) =>
      play.does('ana', { type: 'PostMessage', room: 'team:side-a', words })
    await Promise.all(['one', 'two', 'three', 'four', 'five', 'six'].map(say))
    const team = (await wholeOf('ana')).filter(({ room }) => room === 'team:side-a')
    expect(team.map(({ number }) => number)).toEqual(team.map((_, i) => i + 1))
    expect(team.length).toBeGreaterThanOrEqual(7)
  })

  test('an act that the end of the mediation overtook is decided again on what is now seen', async () => {
    const ends = await startedCase(t.core, 'c3')
    const offer = {
      type: 'MakeOffer',
      to: [],
      terms: [{ kind: 'words', words: 'peace' }],
      words: '',
      manner: 'words',
      worse: false,
    } as const
    const made = Array.from({ length: 8 }, (_, i) => ends.asks('ana', { ...offer, offer: `o${i}` }))
    const all = await Promise.all([
      ...made,
      ends.asks('mira', { type: 'EndMediation', outcome: 'impasse' }),
    ])
    expect(all.at(-1)).toMatchObject({ ok: true })
    for (const one of all.slice(0, -1)) {
      if (!one.ok) expect(one.refusal).toBe('MediationIsEnded')
    }
    expect(await ends.asks('ana', { ...offer, offer: 'late' })).toEqual({
      ok: false,
      refusal: 'MediationIsEnded',
    })
  })

  test('what is on record cannot be changed, by its owner either', async () => {
    const { owner } = t.database
    await expect(owner.query(`update entries set kind = 'x'`)).rejects.toThrow('append-only')
    await expect(owner.query('delete from entries')).rejects.toThrow('append-only')
    await expect(owner.query('truncate entries cascade')).rejects.toThrow('append-only')
  })

  // Last, for it leaves the wall down.
  test('without the wall, who asks for a room gets it: so the wall was what stood', async () => {
    const { owner, login } = t.database
    const peek = async () => {
      const client = await login.connect()
      try {
        await client.query(
          `begin; select set_config('app.person', 'ben', true), set_config('app.cases', 'c2', true); set local role parley_participant`,
        )
        const { rows } = await client.query(
          `select number from entries where room_id = (select room_id from room_members limit 1) or true`,
        )
        return rows.length
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    const behind = await peek()
    await owner.query(
      'alter policy the_entry_stands_in_a_room_of_the_reader on entries using (true)',
    )
    expect(await peek()).toBeGreaterThan(behind)
  })
})

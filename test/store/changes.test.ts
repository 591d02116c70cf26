// Wake-ups: told to those who sit in the room and to nobody else, also while people come and go and lines are cut.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { carryOut } from '../../src/application/carry-out.ts'
import type { Command } from '../../src/domain/mediation.ts'
import { listenForChanges } from '../../src/store/changes.ts'
import { openClient } from '../../src/store/connect.ts'
import { SERVER } from '../../src/store/roles.ts'
import { realClock } from '../../src/world/clock.ts'
import { startedCase, sure, testCore } from '../house.ts'
import { overheard } from './pausing.ts'

let t: Awaited<ReturnType<typeof testCore>>
let play: Awaited<ReturnType<typeof startedCase>>
beforeEach(async () => {
  t = await testCore()
  play = await startedCase(t.core, 'c1')
  // What was done before is told late: once this one is heard, all of it has been.
  const first = await hearing('olu')
  await play.does('ben', say('joint'))
  await until(() => first.heard.includes('c1 joint'))
  first.stop()
})
afterEach(() => t.drop())

const say = (room: 'joint' | 'caucus:side-a' | 'team:side-a' | 'team:side-b'): Command => ({
  type: 'PostMessage',
  room,
  words: 'x',
})
/** What somebody is told, as they are told it. */
const hearing = async (person: string, changes = t.core.changes) => {
  const heard: string[] = []
  const watching = await changes.watch(person, ({ caseId, room }) => {
    heard.push(`${caseId} ${room}`)
  })
  return { heard, ...watching }
}
/** Notices come in order: who is told of this one has been told of everything before it. */
const settled = async (watcher: { heard: string[] }, room: 'joint' = 'joint', by = 'ben') => {
  const before = watcher.heard.length
  await play.does(by, say(room))
  await until(() => watcher.heard.length > before)
}
const until = async (holds: () => boolean) => {
  for (let i = 0; i < 400 && !holds(); i++) await realClock.sleep(10)
  expect(holds()).toBe(true)
}

test('a change is told to who sits in the room, and to nobody else', async () => {
  const [ana, ben, olu] = [await hearing('ana'), await hearing('ben'), await hearing('olu')]
  const stranger = await hearing('stranger')
  await play.does('ana', say('caucus:side-a'))
  await play.does('ana', say('team:side-a'))
  await settled(ana)
  await until(() => ben.heard.length > 0 && olu.heard.length > 1)
  expect(ana.heard).toEqual(['c1 caucus:side-a', 'c1 team:side-a', 'c1 joint'])
  expect(ben.heard).toEqual(['c1 joint'])
  expect(olu.heard).toEqual(['c1 caucus:side-a', 'c1 joint'])
  expect(stranger.heard).toEqual([])
})

test('nothing is told of an act that was refused or came to nothing', async () => {
  const ana = await hearing('ana')
  expect(await play.asks('olu', say('joint'))).toMatchObject({ ok: false })
  await settled(ana)
  expect(ana.heard).toEqual(['c1 joint'])
})

test('who has left hears nothing after', async () => {
  const [ada, ana] = [await hearing('ada'), await hearing('ana')]
  await settled(ana)
  await play.does('ada', { type: 'LeaveSeat' })
  await until(() => ana.heard.includes('c1 board'))
  const heard = [...ada.heard]
  await play.does('ana', say('team:side-a'))
  await settled(ana)
  expect(ada.heard).toEqual(heard)
  expect(heard).not.toContain('c1 team:side-a')
})

test('who takes a seat while watching hears of its rooms from then on', async () => {
  const ida = await hearing('ida')
  const seat = {
    type: 'SeatNeutral',
    participant: 'p-ida',
    role: 'co-mediator',
    name: 'Ida',
  } as const
  const people = new Map([['p-ida', 'ida']])
  await sure(carryOut(t.core, { actor: { person: 'max' }, caseId: 'c1', command: seat, people }))
  await until(() => ida.heard.includes('c1 neutrals'))
  ida.heard.length = 0
  await play.does('ana', say('caucus:side-a'))
  await until(() => ida.heard.includes('c1 caucus:side-a'))
  expect(ida.heard).not.toContain('c1 team:side-a')
})

test('one tab that is shut does not silence the other', async () => {
  const [one, two] = [await hearing('ana'), await hearing('ana')]
  await settled(one)
  one.stop()
  await settled(two)
  expect(one.heard).toEqual(['c1 joint'])
  expect(two.heard).toEqual(['c1 joint', 'c1 joint'])
  two.stop()
  const three = await hearing('ana')
  await settled(three)
  expect(three.heard).toEqual(['c1 joint'])
  expect(two.heard).toHaveLength(2)
})

test('a stream that breaks does not silence the others', async () => {
  await t.core.changes.watch('ana', () => {
    throw new Error('a socket is gone')
  })
  const ana = await hearing('ana')
  await settled(ana)
  expect(ana.heard).toEqual(['c1 joint'])
})

/** Listens for itself, so that its questions can be held up and its line be cut. */
const another = async (hold: () => Promise<unknown> | undefined) => {
  const pool = overheard(t.database.server, ({ text }) =>
    text.includes('room_members') ? hold() : undefined,
  )
  const name = `cut_${t.database.name}`
  const connect = async () => {
    const client = await openClient({ ...t.database.at, user: SERVER }, t.database.name)
    await client.query(`set application_name = '${name}'`)
    return client
  }
  const changes = await listenForChanges(pool, connect, realClock.sleep)
  const cut = () =>
    t.database.owner.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1',
      [name],
    )
  return { changes, cut }
}

test('who leaves while the database is asked where they sit hears nothing after', async () => {
  let release = () => {}
  let asked = 0
  const { changes } = await another(() => {
    asked += 1
    if (asked > 1) return undefined
    return new Promise<void>((go) => {
      release = go
    })
  })
  const ana = await hearing('ana')
  const watching = hearing('ada', changes)
  await until(() => asked === 1)
  await play.does('ada', { type: 'LeaveSeat' })
  await until(() => asked === 2)
  release()
  const ada = await watching
  await play.does('ana', say('team:side-a'))
  await settled(ana)
  await realClock.sleep(50)
  expect(ada.heard).toEqual([])
  await changes.stop()
})

test('what moves while the database is asked where somebody sits is told afterwards, as it moved', async () => {
  let release = () => {}
  let asked = 0
  const { changes } = await another(() => {
    asked += 1
    return new Promise<void>((go) => {
      release = go
    })
  })
  const other = await hearing('ana')
  const watching = hearing('ana', changes)
  await until(() => asked === 1)
  await play.does('ana', say('team:side-a'))
  await play.does('ben', say('joint'))
  await play.does('ana', say('team:side-a'))
  await settled(other)
  await realClock.sleep(50)
  release()
  const ana = await watching
  await until(() => ana.heard.length > 3)
  const moved = ['c1 team:side-a', 'c1 joint', 'c1 team:side-a', 'c1 joint']
  expect([ana.heard, other.heard]).toEqual([moved, moved])
  await changes.stop()
})

test('when the line was cut, everybody hears of all their rooms once, and who left meanwhile does not', async () => {
  const { changes, cut } = await another(() => undefined)
  const [ana, ada] = [await hearing('ana', changes), await hearing('ada', changes)]
  await cut()
  await play.does('ada', { type: 'LeaveSeat' })
  await until(() => ana.heard.length >= 5)
  expect([...new Set(ana.heard)].toSorted()).toEqual(
    ['board', 'caucus:side-a', 'desk:side-a', 'joint', 'team:side-a'].map((room) => `c1 ${room}`),
  )
  ana.heard.length = 0
  await settled(ana)
  expect(ada.heard).toEqual([])
  await changes.stop()
})

test('thousands who watch cost the database one question each, and none when something moves', async () => {
  let asked = 0
  const { changes } = await another(() => {
    asked += 1
    return undefined
  })
  const many = await Promise.all(
    Array.from({ length: 3000 }, (_, i) => hearing(i % 3 ? `person-${i}` : 'ben', changes)),
  )
  const before = asked
  await play.does('ana', say('joint'))
  await until(() => many.filter(({ heard }) => heard.length > 0).length === 1000)
  expect(asked).toBe(before)
  expect(before).toBeLessThanOrEqual(2001)
  for (const { stop } of many) stop()
  await changes.stop()
})

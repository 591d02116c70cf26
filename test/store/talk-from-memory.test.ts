// Who was there before talks without looking again: it is one statement, and that statement checks what they stood on.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { carryOut } from '../../src/application/carry-out.ts'
import type { TalkingRoom } from '../../src/domain/conversation.ts'
import type { Command } from '../../src/domain/mediation.ts'
import type { Room } from '../../src/domain/seats.ts'
import { roomKeys } from '../../src/store/keys.ts'
import { recordReader } from '../../src/store/record-reader.ts'
import { recordWriter } from '../../src/store/record-writer.ts'
import { rootKey, startedCase, testCore } from '../house.ts'
import { bothClusters } from './databases.ts'
import { overheard } from './pausing.ts'

describe.each(bothClusters)('on the %s PostgreSQL', (cluster) => {
  let t: Awaited<ReturnType<typeof testCore>>
  beforeAll(async () => {
    t = await testCore({ cluster })
  })
  afterAll(() => t.drop())

  const say = (room: TalkingRoom, words: string): Command => ({ type: 'PostMessage', room, words })
  /** A server of its own, and what it asks of the database. */
  const server = () => {
    const asked: string[] = []
    const pools = overheard(t.database.server, ({ text }) => {
      if (!text.includes('pg_notify')) asked.push(text)
      return undefined
    })
    const keys = roomKeys(rootKey, t.chance)
    const record = recordWriter(pools, keys, t.chance)
    const reader = recordReader(pools, keys)
    const talks = (person: string, caseId: string, room: TalkingRoom, words: string) =>
      carryOut({ ...t.core, record }, { actor: { person }, caseId, command: say(room, words) })
    return { asked, reader, talks }
  }
  const wordsIn = async (caseId: string, room: Room, person = 'ana') => {
    const read = await server().reader.readRoom(person, caseId, { room, most: 50 })
    return read?.entries.flatMap(({ fact }) => (fact.type === 'MessagePosted' ? fact.words : []))
  }

  test('it is one statement, and what is read afterwards is the whole room in order', async () => {
    await startedCase(t.core, 'once')
    const { asked, reader, talks } = server()
    await talks('ana', 'once', 'caucus:side-a', 'one')
    asked.length = 0
    for (const words of ['two', 'three']) {
      expect(await talks('ana', 'once', 'caucus:side-a', words)).toMatchObject({ ok: true })
    }
    expect(asked).toHaveLength(2)
    expect(asked.every((text) => text.includes('insert into entries'))).toBe(true)
    expect(await wordsIn('once', 'caucus:side-a')).toEqual(['one', 'two', 'three'])
    const receipt = (await reader.receiptOf('ana', 'once')) ?? ''
    expect(receipt).toContain('three')
  })

  test('where somebody else has talked meanwhile both stand, in the order in which they were written', async () => {
    const { does } = await startedCase(t.core, 'both')
    const { talks } = server()
    await talks('ana', 'both', 'joint', 'of Ana')
    await does('ben', say('joint', 'of Ben'))
    expect(await talks('ana', 'both', 'joint', 'of Ana again')).toMatchObject({ ok: true })
    expect(await wordsIn('both', 'joint')).toEqual(['of Ana', 'of Ben', 'of Ana again'])
  })

  test('many servers, many who talk at once: all stand, without gaps', async () => {
    await startedCase(t.core, 'many')
    const servers = Array.from({ length: 3 }, server)
    const all = servers.flatMap(({ talks }, n) =>
      ['ana', 'ben', 'mira'].map(async (person) => {
        for (let i = 0; i < 5; i++) {
          const said = await talks(person, 'many', 'joint', `${person} ${n} ${i}`)
          expect(said).toMatchObject({ ok: true })
        }
      }),
    )
    await Promise.all(all)
    const words = (await wordsIn('many', 'joint')) ?? []
    expect(new Set(words).size).toBe(45)
    // Each one's own words stand in the order in which they were said.
    for (const who of ['ana 0', 'mira 2']) {
      const own = words.filter((one) => one.startsWith(who))
      expect(own).toEqual([0, 1, 2, 3, 4].map((i) => `${who} ${i}`))
    }
  })

  test('what was decided elsewhere meanwhile counts', async () => {
    const { does } = await startedCase(t.core, 'over')
    const { talks } = server()
    await talks('ana', 'over', 'caucus:side-a', 'before')
    await does('mira', { type: 'EndMediation', outcome: 'impasse' })
    expect(await talks('ana', 'over', 'caucus:side-a', 'after')).toMatchObject({
      ok: true,
      records: [{ afterTheEnd: true }],
    })
    expect(await talks('ana', 'over', 'joint', 'after')).toEqual({
      ok: false,
      refusal: 'MediationIsEnded',
    })
    expect(await wordsIn('over', 'joint')).toEqual([])
  })

  test('who has left talks no more, nor who is seated no longer though nobody said so', async () => {
    const { does } = await startedCase(t.core, 'gone')
    const { talks } = server()
    await talks('ada', 'gone', 'team:side-a', 'here')
    await talks('ana', 'gone', 'team:side-a', 'here, too')
    await does('ada', { type: 'LeaveSeat' })
    const refused = { ok: false, refusal: 'CaseUnknown' }
    expect(await talks('ada', 'gone', 'team:side-a', 'still here')).toEqual(refused)
    expect(await talks('ana', 'gone', 'team:side-a', 'where is Ada?')).toMatchObject({ ok: true })
    await t.database.owner.query(
      `delete from room_members where case_id = 'gone' and person_id = 'ana'`,
    )
    expect(await talks('ana', 'gone', 'team:side-a', 'and I?')).toEqual(refused)
    expect(await wordsIn('gone', 'board', 'max')).toEqual([])
    const { rows } = await t.database.owner.query(
      `select head from rooms where case_id = 'gone' and room = 'team:side-a'`,
    )
    expect(rows).toEqual([{ head: 3 }])
  })

  test('what is read again is fetched only as far as it is new, whatever stretch is asked for', async () => {
    const { does } = await startedCase(t.core, 'tail')
    for (let i = 1; i <= 12; i++) await does('ana', say('joint', `${i}`))
    const { asked, reader } = server()
    const read = async (most: number) => {
      asked.length = 0
      const room = await reader.readRoom('ben', 'tail', { room: 'joint', most })
      const words = room?.entries.map(({ fact }) => 'words' in fact && fact.words)
      return {
        words: words?.join(' '),
        fetched: asked.filter((text) => text.includes('from entries')),
      }
    }
    expect(await read(5)).toMatchObject({ words: '8 9 10 11 12', fetched: [expect.anything()] })
    expect(await read(5)).toEqual({ words: '8 9 10 11 12', fetched: [] })
    expect(await read(3)).toEqual({ words: '10 11 12', fetched: [] })
    expect(await read(7)).toMatchObject({ words: '6 7 8 9 10 11 12', fetched: [expect.anything()] })
    await does('ana', say('joint', '13'))
    expect(await read(5)).toMatchObject({
      words: '9 10 11 12 13',
      fetched: [expect.stringContaining('number > $2')],
    })
    expect(await read(50)).toMatchObject({ words: '1 2 3 4 5 6 7 8 9 10 11 12 13' })
    expect(await read(50)).toMatchObject({ fetched: [] })
    for (let i = 14; i <= 20; i++) await does('ana', say('joint', `${i}`))
    expect(await read(3)).toMatchObject({ words: '18 19 20' })
    expect(await read(4)).toMatchObject({ words: '17 18 19 20' })
  })
})

// What lies on the disk: unreadable without keys, unmovable, proved by a chain, and gone once its keys are.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { roomKeys } from '../../src/store/keys.ts'
import { verifyReceipt } from '../../src/store/receipt-check.ts'
import { recordReader } from '../../src/store/record-reader.ts'
import { shredCase } from '../../src/store/shredding.ts'
import { rootKey, startedCase, testCore } from '../house.ts'
import { bothClusters } from './databases.ts'

/** Others use the same cluster: a file of a database that was dropped just now holds nothing any more. */
const bytesOf = (file: string): Buffer => {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
const CANARY = 'canary-f3a9c1-in-the-coal-mine'

describe.each(bothClusters)('on the %s PostgreSQL', (cluster) => {
  let t: Awaited<ReturnType<typeof testCore>>
  let caseId: string
  let cases = 0
  let play: Awaited<ReturnType<typeof startedCase>>
  beforeAll(async () => {
    t = await testCore({ cluster })
  })
  afterAll(() => t.drop())
  beforeEach(async () => {
    caseId = `case-${++cases}`
    play = await startedCase(t.core, caseId)
    for (const words of ['one', 'two', 'three']) {
      await play.does('ana', { type: 'PostMessage', room: 'caucus:side-a', words })
    }
  })

  /** As an intruder who owns the database, and no key. */
  const forge = async (sql: string, values: unknown[] = []) => {
    const { owner } = t.database
    await owner.query('alter table entries disable trigger append_only')
    try {
      const { rowCount } = await owner.query(sql, values)
      expect(rowCount).toBeGreaterThan(0)
    } finally {
      await owner.query('alter table entries enable trigger append_only')
    }
  }
  const roomOf = (room: string) =>
    `(select room_id from rooms where case_id = '${caseId}' and room = '${room}')`
  /** As it lies in the database: with keys of its own nobody has read anything before. */
  const caucus = (person = 'ana') =>
    recordReader(t.database.server, roomKeys(rootKey, t.chance)).readRoom(person, caseId, {
      room: 'caucus:side-a',
      most: 100,
    })
  const lastIn = async () => (await caucus())?.entries.at(-1)?.number ?? 0

  test('what was said lies nowhere in the files of the database', async () => {
    const { owner, data } = t.database
    await play.does('ana', { type: 'PostMessage', room: 'caucus:side-a', words: CANARY })
    await t.core.drafts.keep('ana', caseId, 'caucus:side-a', new Map([['words', CANARY]]), 1)
    const repeatable = { key: 'k', request: CANARY }
    await t.core.record.act(
      { person: 'ana' },
      caseId,
      () => ({
        result: CANARY,
        append: {
          facts: [{ type: 'MessagePosted', room: 'joint', words: CANARY }],
          at: 1,
          seatings: [],
          jobs: [],
        },
      }),
      repeatable,
    )
    // In clear, to show that the search finds what is there to be found.
    await owner.query('create table planted (words text)')
    await owner.query('insert into planted values ($1)', [`${CANARY}-planted`])
    await owner.query('checkpoint')
    const found = filesUnder(data).filter((file) => bytesOf(file).includes(CANARY))
    const planted = found.filter((file) => bytesOf(file).includes(`${CANARY}-planted`))
    expect(planted.length).toBeGreaterThan(0)
    for (const file of found) {
      const text = readFileSync(file).toString('latin1')
      expect(text.split(CANARY).length).toBe(text.split(`${CANARY}-planted`).length)
    }
    expect((await caucus())?.entries.at(-1)?.fact).toMatchObject({ words: CANARY })
  })

  test('a body opens with no other root key', async () => {
    const other = roomKeys(new Uint8Array(32).fill(1), t.chance)
    const reader = recordReader(t.database.server, other)
    await expect(reader.seenBy('ana', caseId)).rejects.toThrow('does not open here')
  })

  test('a body put in the place of another does not open', async () => {
    const last = await lastIn()
    await forge(
      `update entries set body = (select body from entries where room_id = ${roomOf('caucus:side-a')} and number = $1 - 1)
       where room_id = ${roomOf('caucus:side-a')} and number = $1`,
      [last],
    )
    await expect(caucus()).rejects.toThrow('does not open here')
  })

  test('a row carried into another room does not open there', async () => {
    await play.does('ben', { type: 'PostMessage', room: 'caucus:side-b', words: 'of ben' })
    await forge(
      `update entries set (entry_id, at, by, kind, weighs, body, hash) =
         (select entry_id, at, by, kind, weighs, body, hash from entries
          where room_id = ${roomOf('caucus:side-b')} and kind = 'MessagePosted' limit 1)
       where room_id = ${roomOf('caucus:side-a')} and number = $1`,
      [await lastIn()],
    )
    await expect(caucus()).rejects.toThrow('does not open here')
  })

  test.each([
    ['the time', 'at = at + 1'],
    ['who said it', `by = 'p-ben'`],
    ['the id', `entry_id = 'another'`],
    ['whether it weighs', 'weighs = not weighs'],
  ])('%s of an entry cannot be changed unseen', async (_what, change) => {
    await forge(
      `update entries set ${change} where room_id = ${roomOf('caucus:side-a')} and number = $1`,
      [await lastIn()],
    )
    await expect(caucus()).rejects.toThrow('does not open here')
  })

  test('a receipt proves itself, and holds the rooms of its participant alone', async () => {
    const receipt = (await t.core.reader.receiptOf('ana', caseId)) ?? ''
    const checked = verifyReceipt(receipt)
    expect(checked).toMatchObject({ whole: true, rooms: 5 })
    expect(receipt).toContain('"words":"two"')
    expect(receipt).not.toContain('caucus:side-b')
    expect(await t.core.reader.receiptOf('stranger', caseId)).toBeUndefined()
    expect(await t.core.reader.receiptOf('ben', 'no-such-case')).toBeUndefined()
  })

  test('of a receipt every changed character is found, and where', async () => {
    const receipt = (await t.core.reader.receiptOf('ana', caseId)) ?? ''
    const last = await lastIn()
    const broken = (said: string, instead: string) => {
      expect(receipt).toContain(said)
      return verifyReceipt(receipt.replace(said, instead))
    }
    const room = 'caucus:side-a'
    const at = (number: number) => ({ whole: false, room, number })
    expect(broken('"words":"two"', '"words":"too"')).toEqual(at(last - 1))
    expect(broken('"words":"three"', '"words":"threw"')).toEqual(at(last))
    const lines = receipt.split('\n')
    const two = lines.findIndex((line) => line.includes('"words":"two"'))
    expect(verifyReceipt(lines.toSpliced(two, 1).join('\n'))).toEqual(at(last - 1))
    expect(verifyReceipt(lines.toSpliced(two + 1, 1).join('\n'))).toEqual(at(last))
    const swapped = lines.with(two, lines[two + 1] ?? '').with(two + 1, lines[two] ?? '')
    expect(verifyReceipt(swapped.join('\n'))).toEqual(at(last - 1))
    expect(verifyReceipt(lines.toSpliced(two, 0, lines[two] ?? '').join('\n'))).toEqual(at(last))
    expect(verifyReceipt(receipt.slice(0, -9))).toMatchObject({ whole: false })
    expect(verifyReceipt('{}')).toEqual({ whole: false, unreadable: 1 })
    expect(verifyReceipt('')).toEqual({ whole: false, unreadable: 1 })
    for (let i = 0; i < receipt.length - 1; i += 37) {
      if (receipt[i] === '\n') continue
      const flipped = `${receipt.slice(0, i)}${receipt[i] === '7' ? '8' : '7'}${receipt.slice(i + 1)}`
      // The participant's id in the first line says only whose copy this is.
      if (flipped.startsWith('{') && i > (lines[0] ?? '').length) {
        expect(verifyReceipt(flipped), `at ${i}: ${receipt.slice(i - 30, i + 30)}`).toMatchObject({
          whole: false,
        })
      }
    }
  })

  test('a hash that was changed in the database is found in the receipt', async () => {
    const last = await lastIn()
    await forge(
      `update entries set hash = decode(repeat('ab', 32), 'hex')
       where room_id = ${roomOf('caucus:side-a')} and number = $1`,
      [last - 1],
    )
    const receipt = (await t.core.reader.receiptOf('ana', caseId)) ?? ''
    expect(verifyReceipt(receipt)).toEqual({
      whole: false,
      room: 'caucus:side-a',
      number: last - 1,
    })
  })

  test('a case whose keys are destroyed is there for nobody, and the others are', async () => {
    const other = `${caseId}-other`
    await startedCase(t.core, other)
    const keys = roomKeys(rootKey, t.chance)
    const reader = recordReader(t.database.server, keys)
    expect(await reader.seenBy('ana', caseId)).toBeDefined()
    await t.core.drafts.keep('ana', caseId, 'joint', new Map([['words', 'x']]), 1)
    await shredCase(t.database.server, keys, caseId)
    for (const anyone of [reader, t.core.reader]) {
      expect(await anyone.seenBy('ana', caseId)).toBeUndefined()
      expect(await anyone.seenBy('ana', other)).toBeDefined()
      expect((await anyone.casesOf('ana')).some((one) => one.caseId === caseId)).toBe(false)
    }
    expect(await play.asks('mira', { type: 'EndMediation', outcome: 'impasse' })).toEqual({
      ok: false,
      refusal: 'CaseUnknown',
    })
    const { rows } = await t.database.owner.query(
      `select (select count(*)::int from keys.room_keys where case_id = $1) as keys,
              (select count(*)::int from drafts join rooms using (room_id) where case_id = $1) as drafts,
              (select count(*)::int from entries join rooms using (room_id) where case_id = $1) as entries`,
      [caseId],
    )
    expect(rows[0]).toMatchObject({ keys: 0, drafts: 0 })
    expect(rows[0].entries).toBeGreaterThan(10)
  })
})

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

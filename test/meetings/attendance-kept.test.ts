// Who was at a meeting and how each is reached: there for two years, on the program's own copy alone; destroyed by nobody sooner.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { beginHousekeeping } from '../../src/application/housekeeping.ts'
import { keepingOfCase } from '../../src/application/keeping-attendance.ts'
import { destroyed } from '../../src/commands/shred.ts'
import { root } from '../../src/places.ts'
import { rootKey } from '../house.ts'
import { DAY, type MeetingsHouse, meetingsHouse } from './meetings-house.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-kept-'))
afterAll(() => rmSync(folder, { recursive: true }))
let t: MeetingsHouse
beforeEach(async () => {
  t = await meetingsHouse('attendance is kept')
  for (const who of ['ana', 'ben'] as const) {
    const person = await t.house.directory.whoWas(t.caseId, t.idOf(who))
    if (person === undefined) throw new Error(who)
    await t.house.reaches.keep(
      {
        ...{ caseId: t.caseId, participant: t.idOf(who), person },
        seat: who === 'ana' ? 'side-a' : 'side-b',
        ...{ mail: `${who}@people.test`, phone: who === 'ana' ? '+12133730001' : '+12133730002' },
        post: [who === 'ana' ? '12 Elm Street' : '9 Oak Avenue', 'Los Angeles, CA 90012'],
        use: ['mail'],
      },
      t.clock.now(),
    )
  }
})
afterEach(() => t.drop())

type Who = Parameters<MeetingsHouse['api']>[0]
async function sheet(who: Who, meeting: string): Promise<string> {
  await t.database.owner.query('update access_tokens set valid_until = $1', [t.clock.now() + DAY])
  const got = await t.app.inject({
    url: `/api/v1/cases/${t.caseId}/attendance/${meeting}`,
    headers: { authorization: `Bearer ${t.bearers.get(who)}` },
  })
  if (got.statusCode !== 200) return String(got.statusCode)
  const file = join(folder, 'sheet.pdf')
  writeFileSync(file, got.rawPayload)
  return execFileSync('/usr/bin/pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
}
async function held(): Promise<string> {
  const meeting = await t.setUp('joint', ['ana', 'ben', 'mira'], 2)
  await t.passes(3 * DAY)
  const present = ['ana', 'ben', 'mira'].map(t.idOf)
  const told = await t.api('mira', 'record-meeting-held', { room: 'joint', meeting, present })
  expect(told.status).toBe(201)
  return meeting
}
const ends = async () =>
  expect((await t.api('mira', 'end-mediation', { outcome: 'impasse' })).status).toBe(201)
const house = () => ({ house: t.house, pools: t.database.server, rootKey })
const CONTACTS = [
  ...['12 Elm Street', '9 Oak Avenue', '+12133730001', '+12133730002'],
  ...['ana@people.test', 'ben@people.test', 'mira@people.test'],
]

test('the copy of who manages the case says how each was reached; a mediator’s does not, and a side has none', async () => {
  const meeting = await held()
  const managers = await sheet('max', meeting)
  for (const said of [...CONTACTS, 'ADR-107', 'Do not give it to any side']) {
    expect(managers).toContain(said)
  }
  const mediators = await sheet('mira', meeting)
  expect(mediators).toContain('ana')
  expect(mediators).not.toMatch(/@|\+1213|Elm|Oak|ADR-107/)
  for (const who of ['ana', 'ada', 'ben'] as const) expect(await sheet(who, meeting)).toBe('404')
})

test('nothing that clears away takes it before two years: not who left, not what is old, not the clerk', async () => {
  const meeting = await held()
  await ends()
  await beginHousekeeping(t.house)
  for (const days of [1, 300, 300, 120]) {
    await t.passes(days * DAY)
    await t.house.forgetOld(t.clock.now())
    await t.house.documents.sweep(t.clock.now())
    await t.house.uploads.sweep(t.clock.now())
  }
  await t.database.owner.query(
    `update participants set state = 'left' where case_id = $1 and participant_id = any ($2)`,
    [t.caseId, ['ana', 'mira'].map(t.idOf)],
  )
  const managers = await sheet('max', meeting)
  for (const said of CONTACTS) expect(managers).toContain(said)
})

test('the only statement that deletes how people were reached, or what opens a case, is the one that destroys a case', () => {
  const kept =
    /delete from (keys\.case_keys|keys\.room_keys|entries|rooms|cases|people|participants|reach)\b/g
  const folders = ['src/store/', 'src/application/', 'src/commands/', 'database/migrations/']
  const found = folders.flatMap((inside) =>
    readdirSync(new URL(inside, root)).flatMap((name) => {
      const text = readFileSync(new URL(`${inside}${name}`, root), 'utf8')
      const cascades = inside.startsWith('database')
        ? [...text.matchAll(/references (cases|rooms|participants|people)[^,;]*on delete cascade/g)]
        : []
      return [...text.matchAll(kept), ...cascades].map(([, table]) => `${name}: ${table}`)
    }),
  )
  expect(found.filter((one) => !one.startsWith('shredding.ts'))).toEqual([])
  expect(found.sort()).toEqual([
    'shredding.ts: keys.case_keys',
    'shredding.ts: keys.room_keys',
    'shredding.ts: reach',
  ])
})

test('a case that is open, or was met in less than two years ago, is not destroyed, confirmed or not', async () => {
  const meeting = await held()
  await expect(destroyed(house(), t.caseId, t.caseId)).rejects.toThrow('has not ended')
  await ends()
  const ended = t.clock.now()
  const until = new Date(ended).setUTCFullYear(new Date(ended).getUTCFullYear() + 2) + DAY
  expect(await keepingOfCase(t.house, t.caseId)).toEqual({ state: 'kept', until })
  await t.passes(until - 1 - t.clock.now())
  await expect(destroyed(house(), t.caseId, t.caseId)).rejects.toThrow('has to be kept until')
  expect(await sheet('max', meeting)).toContain('12 Elm Street')
  t.clock.pass(1)
  await expect(destroyed(house(), t.caseId)).rejects.toThrow(`--confirm ${t.caseId}`)
  await expect(destroyed(house(), t.caseId, 'another')).rejects.toThrow('Nothing was destroyed')
  expect(await sheet('max', meeting)).toContain('12 Elm Street')

  const certificate = await destroyed(house(), t.caseId, t.caseId)
  expect(certificate).toContain(`case: ${t.caseId}`)
  expect(certificate).toMatch(/^board: \d+ entries, last [0-9a-f]{64}$/m)
  expect(await sheet('max', meeting)).toBe('404')
  const { rows } = await t.database.owner.query(
    `select (select count(*)::int from reach where case_id = $1) as reached,
            (select count(*)::int from keys.room_keys where case_id = $1) as keys`,
    [t.caseId],
  )
  expect(rows).toEqual([{ reached: 0, keys: 0 }])
  await expect(destroyed(house(), t.caseId, t.caseId)).rejects.toThrow('no such case')
})

test('a meeting of one side alone is kept as long; where nobody ever met, nothing is waited for', async () => {
  await ends()
  expect(await keepingOfCase(t.house, t.caseId)).toEqual({ state: 'nothing to keep' })
  expect(await keepingOfCase(t.house, '0123456789abcdefghjkmnpqrs')).toBeUndefined()
  await expect(destroyed(house(), t.caseId)).rejects.toThrow('--confirm')
  expect(await destroyed(house(), t.caseId, t.caseId)).toContain('nobody was at a meeting')
})

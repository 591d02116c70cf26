// The sheet of who was at a meeting: what stands on it, who gets it, and that it is there for two years and longer.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { beginHousekeeping } from '../../src/application/housekeeping.ts'
import { DAY, type MeetingsHouse, meetingsHouse } from './meetings-house.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-attendance-'))
afterAll(() => rmSync(folder, { recursive: true }))
let t: MeetingsHouse
beforeEach(async () => {
  t = await meetingsHouse('attendance')
})
afterEach(() => t.drop())

const poppler = (name: string, pdf: Uint8Array, ...words: string[]) => {
  const file = join(folder, 'sheet.pdf')
  writeFileSync(file, pdf)
  const after = name === 'pdftotext' ? ['-'] : []
  return execFileSync(`/usr/bin/${name}`, [...words, file, ...after], { encoding: 'utf8' })
}
type Who = Parameters<MeetingsHouse['api']>[0]
const sheet = (who: Who, meeting: string, language = 'en') =>
  t.get(who, `/cases/${t.caseId}/attendance/${meeting}`, language)
const byApi = (who: Who, meeting: string) =>
  t.app.inject({
    url: `/api/v1/cases/${t.caseId}/attendance/${meeting}`,
    headers: { authorization: `Bearer ${t.bearers.get(who)}` },
  })

async function bothHeld() {
  const joint = await t.setUp('joint', ['ana', 'ben', 'mira'], 2)
  const apart = await t.setUp('caucus:side-a', ['ana', 'mira'], 3)
  await t.passes(5 * DAY)
  const present = ['ana', 'ben', 'mira'].map(t.idOf)
  await t.api('mira', 'record-meeting-held', { room: 'joint', meeting: joint, present })
  await t.api('mira', 'record-meeting-held', {
    ...{ room: 'caucus:side-a', meeting: apart, present: ['ana', 'mira'].map(t.idOf) },
  })
  // Who comes days later is signed in again.
  await t.database.owner.query('update sessions set last_used_at = $1, signed_in_at = $1', [
    t.clock.now(),
  ])
  return { joint, apart }
}

test('it says who was there, when and how, in tagged PDF, and nothing else', async () => {
  const { joint } = await bothHeld()
  const got = await sheet('mira', joint)
  expect(got.statusCode).toBe(200)
  expect(got.headers['content-type']).toBe('application/pdf')
  expect(poppler('pdfinfo', got.rawPayload)).toMatch(/Tagged:\s+yes/)
  const text = poppler('pdftotext', got.rawPayload, '-layout')
  for (const said of [
    'Attendance at a mediation',
    'by telephone',
    'ana',
    'ben',
    'mira',
    'mediator',
  ]) {
    expect(text).toContain(said)
  }
  expect(text).toMatch(/8:00:00\sAM Pacific Standard Time/)
  expect(text).not.toMatch(/max|olu|@|To talk it over/)
  expect((await byApi('mira', joint)).rawPayload.equals(got.rawPayload)).toBe(true)
  const spanish = poppler('pdftotext', (await sheet('max', joint, 'es')).rawPayload)
  expect(spanish).toContain('Asistencia a una mediación')
  expect(spanish).toContain('por teléfono')
})

test('mediators and who manages the case get it; a side, a caucus and what is not there are one answer', async () => {
  const { joint, apart } = await bothHeld()
  for (const who of ['mira', 'max'] as const) {
    expect((await sheet(who, joint)).statusCode).toBe(200)
    expect((await byApi(who, joint)).statusCode).toBe(200)
    expect(await t.page(who)).toContain(`attendance/${joint}`)
    expect(await t.page(who)).not.toContain(`attendance/${apart}`)
    expect((await t.state(who)).attendance).toHaveLength(1)
    expect((await sheet(who, apart)).statusCode).toBe(404)
  }
  for (const who of ['ana', 'ada', 'ben'] as const) {
    for (const meeting of [joint, apart, 'nothing']) {
      expect((await sheet(who, meeting)).statusCode).toBe(404)
      expect((await byApi(who, meeting)).statusCode).toBe(404)
    }
    expect(await t.page(who)).not.toMatch(/Attendance|attendance\//)
    expect(await t.state(who)).not.toHaveProperty('attendance')
  }
})

test('of the meeting that ended it, too: who was there is said after the end', async () => {
  const meeting = await t.setUp('joint', ['ana', 'ben', 'mira'], 0)
  await t.passes(t.morning(0) - t.clock.now() + 60_000)
  expect((await t.api('mira', 'end-mediation', { outcome: 'impasse' })).status).toBe(201)
  await t.passes(60_000)
  await t.database.owner.query('update sessions set last_used_at = $1, signed_in_at = $1', [
    t.clock.now(),
  ])
  expect(await t.page('mira')).toContain('It took place')
  expect(await t.page('ana')).not.toContain('It took place')
  const present = ['ana', 'mira'].map(t.idOf)
  const held = await t.api('mira', 'record-meeting-held', { room: 'joint', meeting, present })
  expect(held.status).toBe(201)
  expect((await byApi('max', meeting)).statusCode).toBe(200)
})

test('it is kept for two years and longer, whatever is cleared away meanwhile', async () => {
  const { joint } = await bothHeld()
  await t.api('mira', 'end-mediation', { outcome: 'impasse' })
  await beginHousekeeping(t.house)
  const before = (await byApi('max', joint)).rawPayload
  for (const days of [1, 365, 365, 365]) await t.passes(days * DAY)
  const { rows } = await t.database.owner.query(`select due_at from jobs where type = 'ForgetOld'`)
  expect(Number(rows[0]?.due_at)).toBeGreaterThan(t.clock.now())
  await t.database.owner.query('update access_tokens set valid_until = $1', [t.clock.now() + DAY])
  const after = await byApi('max', joint)
  expect(after.statusCode).toBe(200)
  expect(after.rawPayload.equals(before)).toBe(true)
})

// A participant takes their record away: through the page and through the API, their rooms alone, and it proves itself.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roomsOf } from '../../src/domain/rooms.ts'
import type { Seat } from '../../src/domain/seats.ts'
import { verifyReceipt } from '../../src/store/receipt-check.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'

const sides = ['side-a', 'side-b'] as const
const seats: Readonly<Record<Exclude<Who, 'stranger'>, Seat>> = {
  ana: 'side-a',
  ada: 'side-a',
  ben: 'side-b',
  mira: 'neutral',
  max: 'manager',
}
const said = [
  ['ana', 'caucus:side-a', 'our last word is twelve hundred'],
  ['ada', 'team:side-a', 'she would take nine hundred'],
  ['ben', 'caucus:side-b', 'I cannot pay before March'],
  ['ben', 'team:side-b', 'a note to myself'],
  ['mira', 'neutrals', 'they will settle'],
  ['max', 'desk:side-a', 'the hearing was moved'],
  ['ben', 'joint', 'good morning to all'],
] as const
let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('own record')
  for (const [who, room, words] of said) {
    await t.does({ who, do: 'post-message', with: { room, words } })
  }
})
afterAll(() => t.drop())

const byPage = (who: Who, caseId = t.caseId) =>
  t.app.inject({
    url: `/cases/${caseId}/my-record`,
    headers: { cookie: t.cookies.get(who) ?? '' },
  })
const byApi = (who: Who, caseId = t.caseId) =>
  t.app.inject({
    url: `/api/v1/cases/${caseId}/receipt`,
    headers: { authorization: `Bearer ${t.bearers.get(who)}` },
  })

test.each(Object.entries(seats) as [Exclude<Who, 'stranger'>, Seat][])(
  '%s takes away exactly the rooms of their seat, the same through both doors, and it checks out',
  async (who, seat) => {
    const page = await byPage(who)
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-disposition']).toBe('attachment; filename="parley-record.jsonl"')
    expect((await byApi(who)).body).toBe(page.body)
    const [head, ...entries] = page.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const own = roomsOf(seat, sides).toSorted()
    expect(head.rooms.map(({ room }: { room: string }) => room)).toEqual(own)
    for (const { room } of entries) expect(own).toContain(room)
    for (const [, room, words] of said) {
      expect({ words, in: page.body.includes(words) }).toEqual({ words, in: own.includes(room) })
    }
    const checked = verifyReceipt(page.body)
    expect(checked).toEqual({ whole: true, rooms: own.length, entries: entries.length })
  },
)

test('to a stranger the case is not there, through either door', async () => {
  const absent = 'a'.repeat(26)
  for (const door of [byPage, byApi]) {
    const [foreign, nowhere] = [await door('stranger'), await door('stranger', absent)]
    expect(foreign.statusCode).toBe(404)
    // The page holds its own path, where the language switch comes back to, and a nonce of its own.
    const bytes = (body: string) =>
      body.replaceAll(t.caseId, absent).replaceAll(/nonce="[^"]+"/g, '')
    expect(bytes(foreign.body)).toBe(bytes(nowhere.body))
  }
})

test('the command accepts what was downloaded, and not when a word of it was changed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-record-'))
  const { body } = await byPage('ana')
  const verify = (text: string) => {
    const file = join(folder, 'parley-record.jsonl')
    writeFileSync(file, text)
    const { status, stdout } = spawnSync(process.execPath, ['dist/cli.js', 'verify', file], {
      encoding: 'utf8',
    })
    return [status, stdout.trim()]
  }
  expect(verify(body)).toEqual([0, expect.stringMatching(/^whole: \d+ entries in 5 rooms$/)])
  const forged = body.replace('twelve hundred', 'eleven hundred')
  expect(forged).not.toBe(body)
  expect(verify(forged)).toEqual([
    1,
    expect.stringMatching(/^broken: caucus:side-a at number \d+$/),
  ])
  rmSync(folder, { recursive: true })
})

test('the page of the case leads to it in both languages, and who takes it too often waits', async () => {
  const home = async (language: string) =>
    (
      await t.app.inject({
        url: `/cases/${t.caseId}`,
        headers: { cookie: `${t.cookies.get('ben')}; lang=${language}` },
      })
    ).body
  expect(await home('en')).toContain(`href="/cases/${t.caseId}/my-record"`)
  expect(await home('es')).toContain('Descargar mi registro')
  const answers: number[] = []
  for (let i = 0; i < 8; i++) answers.push((await byPage('ben')).statusCode)
  expect(answers.at(-1)).toBe(429)
  expect((await byApi('ben')).statusCode).toBe(429)
  expect((await byPage('mira')).statusCode).toBe(200)
  t.clock.pass(60_000)
  expect((await byApi('ben')).statusCode).toBe(200)
})

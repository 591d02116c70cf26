// The statement to the court at the doors: made by form and by API, its values as a sheet, read by everybody, filed once.
import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dayAt } from '../../src/domain/wall-time.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { atDoors, fieldsIn } from './at-doors.ts'
import { court } from './settled-at-court.ts'

const SECRET = 'I would have taken seven hundred'
let t: SurfaceWorld
const { api, page, send } = atDoors(() => t)
const today = () => dayAt(t.clock.now(), 'America/Los_Angeles')
beforeEach(async () => {
  t = await surfaceWorld('statement', { opening: { caseType: 'business', court } })
  expect((await api('ana', 'post-message', { room: 'caucus:side-a', words: SECRET })).status).toBe(
    201,
  )
})
afterEach(() => t.drop())

const statements = async (who: Who) => {
  const { statements: found } = (await api(who, 'filings')).json() as {
    statements: { dueOn: string | null; made: { statement: string; filedOn: string | null }[] }
  }
  return found
}
const sheet = async (who: Who, statement: string, language = 'en') => {
  const answer = await t.app.inject({
    url: `/cases/${t.caseId}/court/statements/${statement}`,
    headers: { cookie: `${t.cookies.get(who)}; lang=${language}` },
  })
  return { status: answer.statusCode, pdf: answer.rawPayload }
}
const textOf = (pdf: Buffer) =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf })
    .toString()
    .replaceAll(/\s+/g, ' ')

test('by a form: a wrong day comes back as it was typed, then it is made, read by both sides, and filed', async () => {
  await api('mira', 'end-mediation', { outcome: 'impasse' })
  const before = (await page('mira', 'court')).body
  expect(before).toContain('Statement for the court (ADR-100)')
  expect((await page('ana', 'court')).body).not.toContain('do/make-court-statement')
  const form = { ...fieldsIn(before, 'make-court-statement'), _page: 'court' }
  const typed = { ...form, 'sessions.were': 'held', 'sessions.on.0': today() }
  const wrong = await send('mira', 'do/make-court-statement', {
    ...typed,
    'sessions.minutes': 'two',
  })
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('Please write the number in digits')
  expect(fieldsIn(wrong.body, 'make-court-statement')).toMatchObject({
    ...{ 'sessions.minutes': 'two', 'sessions.on.0': today() },
  })
  const made = await send('mira', 'do/make-court-statement', {
    ...typed,
    'sessions.minutes': '2.5',
  })
  expect(made.status, made.body).toBe(303)
  for (const who of ['ana', 'ben', 'max'] as const) {
    expect((await page(who, 'court')).body).toContain('It has not been filed yet')
  }
  expect((await page('ben', 'court', 'es')).body).toContain('Todavía no se ha presentado')
  const [one] = (await statements('max')).made
  const fields = { statement: one?.statement ?? '', _page: 'court', on: today() }
  expect((await send('max', 'do/record-statement-filed', fields)).status).toBe(303)
  expect(await statements('ana')).toMatchObject({ dueOn: null, made: [{ filedOn: today() }] })
  expect((await page('ana', 'court')).body).toContain('Served and filed on')
})

test('the values stand in the order of the form, and nothing else of the case is in them', async () => {
  await api('mira', 'end-mediation', { outcome: 'impasse' })
  const sessions = { were: 'held', on: [today()], minutes: 150 }
  const made = await api('mira', 'make-court-statement', { appointedOn: today(), sessions })
  expect(made.status, made.body).toBe(201)
  const [one] = (await statements('ana')).made
  const id = one?.statement ?? ''
  const { status, pdf } = await sheet('ana', id)
  expect(status).toBe(200)
  const text = textOf(pdf)
  const rows = ['CASE NUMBER', 'Number of sessions', 'Total length of sessions', 'in nonagreement']
  const places = rows.map((row) => text.indexOf(row))
  expect(places.every((place) => place > 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(text).toContain(court.caseNumber)
  expect(text).toMatch(/Total length of sessions \(hours\) 2\.5/)
  expect(text).not.toContain('seven hundred')
  expect(textOf((await sheet('ben', id, 'es')).pdf)).toContain('No añada nada')
  // The same bytes for everybody who reads it in one language, and by the API.
  expect((await sheet('ben', id)).pdf.equals(pdf)).toBe(true)
  const byApi = await t.app.inject({
    url: `/api/v1/cases/${t.caseId}/statements/${id}`,
    headers: { authorization: `Bearer ${t.bearers.get('max')}` },
  })
  expect(byApi.rawPayload.equals(pdf)).toBe(true)
  expect((await sheet('stranger', id)).status).toBe(404)
  expect((await sheet('ana', 'nothing')).status).toBe(404)
})

test('only who mediates makes one, and a case without a court has none', async () => {
  const sessions = { were: 'not-scheduled' }
  for (const who of ['ana', 'max'] as const) {
    const tried = await api(who, 'make-court-statement', { appointedOn: today(), sessions })
    expect(tried.body).toContain('NotForThisSeat')
  }
  const open = await api('mira', 'make-court-statement', { appointedOn: today(), sessions })
  expect(open.status, open.body).toBe(201)
  await api('mira', 'end-mediation', { outcome: 'impasse' })
  const [one] = (await statements('mira')).made
  const late = await api('max', 'record-statement-filed', {
    statement: one?.statement,
    on: today(),
  })
  expect(late.body).toContain('StatementOutdated')
  expect((await sheet('ana', one?.statement ?? '')).status).toBe(404)
})

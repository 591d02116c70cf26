// The disclosure of Evidence Code 1129 signed by hand, through the page and the API: missing before, and not after.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'

let t: SurfaceWorld
const ids = new Map<string, string>()
const id = (name: string) => ids.get(name) ?? ''
beforeAll(async () => {
  t = await surfaceWorld('signed by hand')
  for (const { name, participant } of (await stateOf('max')).people) ids.set(name, participant)
  expect((await post('ada', 'enter-appearance', { clients: [id('ana')] })).statusCode).toBe(201)
})
afterAll(() => t.drop())

const bearer = (who: Who) => ({ authorization: `Bearer ${t.bearers.get(who)}` })
const stateOf = async (who: Who) =>
  (await t.app.inject({ url: `/api/v1/cases/${t.caseId}`, headers: bearer(who) })).json<{
    people: { name: string; participant: string }[]
    represented: { disclosure: string; on: string | null }[]
  }>()
const post = (who: Who, action: string, payload: object) =>
  t.app.inject({
    method: 'POST',
    url: `/api/v1/cases/${t.caseId}/${action}`,
    headers: bearer(who),
    payload,
  })
const page = async (who: Who, fields?: Record<string, string>) =>
  t.app.inject({
    method: fields ? 'POST' : 'GET',
    url: `/cases/${t.caseId}/${fields ? 'do/record-paper-disclosure' : 'people'}`,
    headers: {
      cookie: t.cookies.get(who) ?? '',
      ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    },
    ...(fields ? { payload: new URLSearchParams(fields).toString() } : {}),
  })
const dayFromNow = (days: number) =>
  new Date(t.clock.now() + days * 86_400_000).toISOString().slice(0, 10)
const paper = (more: object = {}) => ({
  attorney: id('ada'),
  client: id('ana'),
  on: dayFromNow(-3),
  onePage: true,
  ...more,
})
const form = (more: Record<string, string> = {}) => ({
  _page: 'people',
  _form: `${id('ada')}-${id('ana')}`,
  attorney: id('ada'),
  client: id('ana'),
  ...more,
})

test('what is wrong comes back with what was typed: a day to come, and another thing than the one page', async () => {
  const late = await page('ada', form({ on: dayFromNow(3), onePage: 'yes' }))
  expect(late.statusCode).toBe(409)
  expect(late.body).toContain('That day is still to come.')
  expect(late.body).toContain(`value="${dayFromNow(3)}"`)
  const other = await page('ada', form({ on: dayFromNow(-3) }))
  expect(other.statusCode).toBe(422)
  expect(other.body).toContain('attached to nothing, and both have signed it: This is needed.')
  expect(other.body).toContain(`value="${dayFromNow(-3)}"`)
  expect((await post('ada', 'record-paper-disclosure', paper({ onePage: false }))).statusCode).toBe(
    422,
  )
  const refusal = async (who: Who, more: object = {}) =>
    (await post(who, 'record-paper-disclosure', paper(more))).json<{ refusal?: string }>().refusal
  expect(await refusal('ada', { on: dayFromNow(3) })).toBe('DayToCome')
  expect(await refusal('ada', { client: id('ben') })).toBe('NotRepresented')
  for (const who of ['ana', 'ben', 'mira'] as const) {
    expect(await refusal(who)).toBe('NotForThisSeat')
  }
  expect((await post('stranger', 'record-paper-disclosure', paper())).statusCode).toBe(404)
})

test('who appears already reads that first, and changes it behind a summary that begins with it', async () => {
  const before = (await page('ada')).body
  const form = before.slice(before.indexOf('Change whom you appear for'))
  expect(form).toMatch(new RegExp(`<input[^>]*value="${id('ana')}"[^>]*checked`))
  expect(before.slice(0, -form.length)).toContain('You appear for ana')
  expect((await page('ana')).body).toContain('ada appears for you')
  expect(before).toMatch(/<details><summary>Change whom you appear for/)
})

test('a case manager files it at the desk; attorney, client and mediator see it missing no longer', async () => {
  for (const who of ['ada', 'ana', 'mira'] as const) {
    expect((await page(who)).body).toContain('Not made yet')
    expect((await stateOf(who)).represented).toMatchObject([{ disclosure: 'missing', on: null }])
  }
  const desk = await page('max')
  expect(desk.body).toContain('It was signed on paper')
  expect(desk.body).not.toContain('Not made yet')
  const ofBen = async () => (await page('ben')).body.replaceAll(/nonce="[^"]*"/g, '')
  const theirs = await ofBen()
  expect(theirs).toContain('ada appears for ana')
  expect((await page('max', form({ on: dayFromNow(-3), onePage: 'yes' }))).statusCode).toBe(303)
  for (const who of ['ada', 'ana', 'mira', 'max'] as const) {
    const { body } = await page(who)
    expect(body).toContain('Signed on paper,')
    expect(body).not.toMatch(/Not made yet|do\/record-paper-disclosure/)
  }
  expect((await stateOf('mira')).represented).toMatchObject([
    { disclosure: 'on paper', on: dayFromNow(-3) },
  ])
  expect(await ofBen()).toBe(theirs)
  expect((await stateOf('ben')).represented).toEqual([])
})

test('it is recorded once, and nothing is left to be signed here', async () => {
  const again = await post('ada', 'record-paper-disclosure', paper())
  expect([again.statusCode, again.json().refusal]).toEqual([409, 'SignedOnPaper'])
  const prepared = { client: id('ana'), language: 'en', name: 'Ada' }
  expect((await post('ada', 'prepare-disclosure', prepared)).json().refusal).toBe('SignedOnPaper')
})

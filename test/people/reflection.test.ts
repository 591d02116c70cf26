// Time to think it over at the doors: chosen when it is opened to be signed, told to all, and nobody signs before.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { atDoors, fieldsIn } from './at-doors.ts'
import { moneySoon, settling } from './settling.ts'
import { signInAgain } from './sign-in-again.ts'

const DAY = 24 * 3_600_000
let t: SurfaceWorld
const { api, page, send } = atDoors(() => t)
const { does, agreed, drafted, consents } = settling(() => t)
let draft = ''

beforeAll(async () => {
  t = await surfaceWorld('reflection')
  draft = await drafted(await agreed(moneySoon(t)))
  for (const who of ['ben', 'ada'] as const) await does(who, 'approve-draft', { draft })
})
afterAll(() => t.drop())

const opening = async (reflectDays: string) => {
  const form = fieldsIn((await page('mira', 'agreement')).body, 'open-signing')
  return send('mira', 'do/open-signing', { ...form, reflectDays, _page: 'agreement' })
}
const signing = async () => {
  const digest = ((await api('ana', '')).json() as { draft: { digest: string } }).draft.digest
  return api('ana', 'sign-agreement', { draft, digest, name: 'Ana', consent: true })
}

test('days that nobody can choose come back with what is wrong', async () => {
  const wrong = await opening('90')
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('up to 14')
})

test('chosen by a form, it is told to everybody, in their language, and until then nobody signs', async () => {
  expect((await opening('3')).status).toBe(303)
  const { from } = (await api('ben', '')).json().signing as { from: number }
  expect(from).toBe(t.clock.now() + 3 * DAY)
  for (const who of ['ana', 'ben', 'mira', 'max'] as const) {
    expect((await page(who, 'agreement')).body).toContain('Nobody signs before.')
  }
  expect((await page('ana', '', 'es')).body).toContain('Nadie firma antes.')
  await consents('ana')
  const { body } = await page('ana', 'agreement')
  expect(body).not.toContain('do/sign-agreement')
  expect(body).toContain('do/decline-to-sign')
  expect(body).toContain('do/hold-signing')
  const early = await signing()
  expect(early.status).toBe(409)
  expect(early.json()).toMatchObject({ type: '/problems/still-thought-over' })
})

test('from then on it is signed as ever', async () => {
  t.clock.pass(3 * DAY)
  await signInAgain(t)
  expect((await page('ana', 'agreement')).body).not.toContain('Nobody signs before.')
  expect((await page('ana', 'agreement')).body).toContain('do/sign-agreement')
  expect((await signing()).status).toBe(201)
})

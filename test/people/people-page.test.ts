// The page of a case's people, as a case manager and as others see and use it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'

let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('the page of the people')
  const invited = await t.app.inject({
    method: 'POST',
    url: `/api/v1/cases/${t.caseId}/invite-participant`,
    headers: { authorization: `Bearer ${t.bearers.get('max')}` },
    payload: {
      ...{ side: 'side-b', role: 'interpreter', name: 'Ivo', language: 'en', words: '' },
      mail: 'ivo@people.test',
    },
  })
  expect(invited.statusCode).toBe(201)
  await anHourLater()
})
afterAll(() => t.drop())

const peoplePage = async (who: 'max' | 'mira' | 'ben', language = 'en') => {
  const headers = { cookie: `${t.cookies.get(who)}; lang=${language}` }
  return (await t.app.inject({ url: `/cases/${t.caseId}/people`, headers })).body
}
/** Everybody goes on looking, so that their sessions live. */
async function anHourLater(): Promise<void> {
  for (let minutes = 0; minutes < 70; minutes += 10) {
    t.clock.pass(10 * 60_000)
    for (const who of ['max', 'mira', 'ben'] as const) await peoplePage(who)
  }
  await t.worker.workOff()
}
const fieldsOf = (body: string) => {
  const form = /action="([^"]*send-invitation-again)"[\s\S]*?<\/form>/.exec(body)
  const fields = [...(form?.[0].matchAll(/name="([^"]*)" value="([^"]*)"/g) ?? [])]
  return { path: form?.[1] ?? '', fields: fields.map(([, name, value]) => [name, value]) }
}
const sends = ({ path, fields }: ReturnType<typeof fieldsOf>) =>
  t.app.inject({
    method: 'POST',
    url: path,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: t.cookies.get('max') ?? '',
    },
    payload: new URLSearchParams(fields as string[][]).toString(),
  })

test('a case manager sends an invitation that waits for an answer again, and sees from when it can be sent once more', async () => {
  expect(await peoplePage('max', 'es')).toContain('Enviar la invitación de nuevo')
  const page = await peoplePage('max')
  expect(page).toContain('Send the invitation again')
  const form = fieldsOf(page)
  const before = t.sent.length
  expect((await sends(form)).statusCode).toBe(303)
  await t.worker.workOff()
  expect(t.sent.slice(before).map(({ to }) => to)).toEqual(['ivo@people.test'])
  const after = await peoplePage('max')
  expect(after).not.toContain('Send the invitation again')
  expect(after).toMatch(/You can send it again after \w+/)
  const tooEarly = await sends(form)
  expect(tooEarly.statusCode).toBe(409)
  expect(tooEarly.body).toContain('less than an hour ago')
})

test('nobody else finds the button', async () => {
  await anHourLater()
  expect(fieldsOf(await peoplePage('max')).fields.length).toBeGreaterThan(1)
  for (const who of ['mira', 'ben'] as const) {
    const page = await peoplePage(who)
    expect(page).toContain('Ivo')
    expect(page).not.toContain('send-invitation-again')
  }
})

// A case manager begins a recovery for somebody in their case: what follows, who knows of it, and who may not.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { withPasskey } from './soft-passkey.ts'
import { visitor } from './visitor.ts'

const HOUR = 3_600_000
let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('begun for somebody')
  await pass(HOUR)
})
afterAll(() => t.drop())

const mailsTo = (mail: string, since: number) => t.sent.slice(since).filter(({ to }) => to === mail)
const pass = async (time: number) => {
  t.clock.pass(time)
  await t.worker.workOff()
}
/** As the choice stands on the page. */
const participantOf = (body: string, name: string) =>
  new RegExp(`value="([^"]+)"[^<]*<span dir="auto">${name}<`).exec(body)?.[1] ?? ''
const caseOf = async (name: string) => {
  const who = visitor(t)
  await who.signIn(`${name}@people.test`)
  return who.get(`/cases/${t.caseId}`)
}

test('begun for somebody by who manages their case it is the same wait and the same notices', async () => {
  const owner = await withPasskey(t, 'mira')
  const since = t.sent.length
  const max = visitor(t)
  await max.signIn('max@people.test')
  const page = await max.get(`/cases/${t.caseId}/lost-way-in`)
  expect(page.body).toContain('mira')
  const done = await max.post(`/cases/${t.caseId}/lost-way-in`, {
    participant: participantOf(page.body, 'mira'),
  })
  expect(done.to).toBe(`/cases/${t.caseId}/lost-way-in?begun=1`)
  const begun = await max.get(done.to ?? '')
  expect(begun.body).toContain('they are told now')
  expect(begun.body).toMatch(/For mira, by max, /)
  await t.worker.workOff()
  // Whose it is knows who began it, before it is done and after.
  const open = (await owner.get('/account')).body
  expect(open).toContain('max, who manages your case, said that you lost')
  expect(open).toContain('begun by max, who manages your case, ')
  expect(mailsTo('mira@people.test', since)).toHaveLength(1)
  await pass(23 * HOUR)
  expect((await caseOf('mira')).to).toContain('/account/confirm')
  await pass(HOUR)
  expect(mailsTo('mira@people.test', since).length).toBeGreaterThan(1)
  expect((await caseOf('mira')).status).toBe(200)
})

test('nobody but a manager of the case begins it, and what they try tells nothing of anybody', async () => {
  const max = visitor(t)
  await max.signIn('max@people.test')
  const path = `/cases/${t.caseId}/lost-way-in`
  const page = await max.get(path)
  const ada = participantOf(page.body, 'ada')
  expect(ada).not.toBe('')
  const since = t.sent.length
  for (const name of ['ana', 'mira', 'stranger']) {
    const who = visitor(t)
    await who.signIn(`${name}@people.test`)
    if ((await who.get(`/cases/${t.caseId}`)).status === 303) continue
    const plain = ({ status, body }: { status: number; body: string }) => [
      status,
      body.replaceAll(/nonce="[^"]*"/g, ''),
    ]
    const known = await who.post(path, { participant: ada })
    expect(known.status).toBe(404)
    expect(plain(await who.post(path, { participant: 'nobody' }))).toEqual(plain(known))
    expect((await who.get(path)).status).toBe(404)
  }
  const asked = await max.post(path, { participant: 'nobody' })
  expect(asked.status).toBe(422)
  expect(asked.body).toContain('Please choose one of them.')
  await t.worker.workOff()
  const told = t.sent.slice(since).filter(({ subject }) => subject.includes('lost your way in'))
  expect(told).toEqual([])
})

test('by the API it is begun by a manager, answered alike for who has nothing to lose, and absent for others', async () => {
  const call = async (who: 'max' | 'ben' | 'stranger', participant: unknown) => {
    const answer = await t.app.inject({
      method: 'POST',
      url: `/api/v1/cases/${t.caseId}/begin-recovery`,
      headers: { authorization: `Bearer ${t.bearers.get(who)}` },
      payload: { participant },
    })
    return [answer.statusCode, answer.body] as const
  }
  const list = async (who: 'max' | 'ana' | 'ben' | 'stranger') => {
    const url = `/api/v1/cases/${t.caseId}/recoveries`
    const headers = { authorization: `Bearer ${t.bearers.get(who)}` }
    const answer = await t.app.inject({ url, headers })
    return { status: answer.statusCode, begun: answer.json().begun }
  }
  const owner = await withPasskey(t, 'mira')
  const max = visitor(t)
  await max.signIn('max@people.test')
  const page = await max.get(`/cases/${t.caseId}/lost-way-in`)
  const [mira, ana] = [participantOf(page.body, 'mira'), participantOf(page.body, 'ana')]
  const since = t.sent.length
  const done = await call('max', mira)
  expect(done[0]).toBe(202)
  expect(await call('max', ana)).toEqual(done)
  expect((await call('max', 'nobody'))[0]).toBe(422)
  // Of who had nothing to lose it stands there alike.
  const at = t.clock.now()
  const { begun } = await list('max')
  expect(begun.slice(0, 2)).toEqual(
    expect.arrayContaining([mira, ana].map((participant) => ({ participant, by: 'max', at }))),
  )
  for (const who of ['ana', 'ben', 'stranger'] as const) {
    expect(await list(who)).toEqual({ status: 404, begun: undefined })
  }
  const absent = await call('stranger', mira)
  expect(absent[0]).toBe(404)
  expect(await call('stranger', 'nobody')).toEqual(absent)
  await t.worker.workOff()
  expect(mailsTo('mira@people.test', since)).toHaveLength(1)
  expect((await owner.post('/account/recovery/stop')).status).toBe(303)
})

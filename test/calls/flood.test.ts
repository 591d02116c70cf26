// Lines that say nonsense, too much, or nothing: they are closed, and nobody else in a call notices.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FromPage } from '../../src/application/call-messages.ts'
import { type CallHouse, callHouse, pageAt } from './call-house.ts'

let t: CallHouse
beforeAll(async () => {
  t = await callHouse('flood')
  t.moving.pass(61_000)
}, 60_000)
afterAll(() => t.drop())

const CAUCUS = 'caucus:side-a'

test('what cannot be read, what comes before hello, and a second hello close the line with a word', async () => {
  for (const nonsense of ['{', '[]', '{"type":"bye"}', '{"type":"hello"}', 'x'.repeat(5_000)]) {
    const line = await t.page('ben')
    line.socket.send(nonsense)
    expect(await line.next('refused')).toEqual({ type: 'refused', why: 'unreadable' })
    expect(await line.closes()).toBe(1000)
  }
  const { line } = await t.calls('ben', 'caucus:side-b')
  const again: FromPage = { type: 'hello', ticket: 'x', audio: true, video: true }
  line.say(again)
  expect((await line.next('refused')).why).toBe('unreadable')
})

test('a message that is too long ends the line', async () => {
  const { line } = await t.calls('ben', 'caucus:side-b')
  line.socket.send('x'.repeat(70_000))
  expect(await line.closes()).toBe(1009)
})

test('whatever a page at the door says, those who are in hear that it came and went', async () => {
  const mira = await t.calls('mira', CAUCUS)
  if (mira.answer.type !== 'in') throw new Error('not in')
  const said = fc.oneof(
    fc.json(),
    fc.string(),
    fc
      .record({
        type: fc.constantFrom('signal', 'media', 'let in', 'put out', 'bring'),
        peer: fc.string(),
      })
      .map((one) => JSON.stringify(one)),
  )
  for (const text of fc.sample(said, { numRuns: 60, seed: 7 })) {
    const { line, answer } = await t.calls('ana', CAUCUS)
    expect(answer.type).toBe('waiting')
    line.socket.send(text)
    t.moving.pass(2_000)
    line.say({ type: 'bye' })
    await line.closes()
  }
  const types = new Set(mira.line.heard.map(({ type }) => type))
  expect([...types].toSorted()).toEqual(['in', 'waits', 'waits no more'])
  mira.line.say({ type: 'bye' })
  await mira.line.closes()
}, 60_000)

test('who floods is put off the line, and a call elsewhere goes on meanwhile', async () => {
  const mira = await t.calls('mira', CAUCUS)
  const ana = await t.calls('ana', CAUCUS)
  const { peer } = (await mira.line.next('waits')).peer
  mira.line.say({ type: 'let in', peer })
  const inside = await ana.line.next('in')
  const flooder = await t.calls('ben', 'caucus:side-b')
  for (let i = 0; i < 2_000; i++)
    flooder.line.say({ type: 'media', audio: i % 2 === 0, video: false })
  const begun = Date.now()
  ana.line.say({ type: 'media', audio: false, video: false })
  await mira.line.next('media')
  expect(Date.now() - begun).toBeLessThan(3_000)
  expect((await flooder.line.next('refused')).why).toBe('unreadable')
  await flooder.line.closes()
  expect(mira.line.heard.some((one) => one.type === 'left')).toBe(false)
  expect(inside.people).toHaveLength(1)
  for (const { line } of [ana, mira]) line.say({ type: 'bye' })
})

test('who never says hello, and who answers no ping, does not keep a line', async () => {
  const silent = await t.page('ben')
  t.moving.pass(11_000)
  expect(await silent.closes()).toBe(1006)
  const dead = await t.calls('ben', 'caucus:side-b')
  dead.line.socket.pause()
  t.moving.pass(9_000)
  await new Promise((done) => setTimeout(done, 1_500))
  t.moving.pass(13_000)
  await new Promise((done) => setTimeout(done, 1_500))
  dead.line.socket.resume()
  expect(await dead.line.closes()).toBe(1006)
}, 30_000)

test('a program comes with its token, by the address of the API', async () => {
  const bearer = `Bearer ${t.bearers.get('ana')}`
  const answer = await fetch(`${t.address}/api/v1/cases/${t.caseId}/call-ticket`, {
    method: 'POST',
    headers: { authorization: bearer, 'content-type': 'application/json' },
    body: JSON.stringify({ room: CAUCUS }),
  })
  expect(answer.status).toBe(201)
  const { ticket } = (await answer.json()) as { ticket: string }
  const line = await pageAt(t.address, { authorization: bearer }, new Set(), '/api/v1/calls')
  line.say({ type: 'hello', ticket, audio: true, video: false })
  expect(await line.next('waiting', 'refused')).toEqual({ type: 'waiting' })
  line.say({ type: 'bye' })
  // The same ticket with the same person's browser is of another sign-in.
  expect((await t.calls('ana', CAUCUS, { ticket })).answer).toMatchObject({ why: 'ticket' })
  await expect(pageAt(t.address, {}, new Set(), '/api/v1/calls')).rejects.toThrow('401')
})

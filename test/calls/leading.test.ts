// Who leads, who is brought over, and what happens when they are gone: sides are never left to themselves.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Who } from '../confidentiality/surface-world.ts'
import { type CallHouse, callHouse } from './call-house.ts'

let t: CallHouse
beforeAll(async () => {
  t = await callHouse('leading')
  // Right after a start everybody may come back before who leads does.
  t.moving.pass(61_000)
}, 60_000)
afterAll(() => t.drop())

const inCall = async (who: Who, room: string) => {
  const { line, answer } = await t.calls(who, room)
  if (answer.type !== 'in') throw new Error(`${who} is not in: ${answer.type}`)
  return { line, ...answer }
}
type Led = Awaited<ReturnType<typeof inCall>>
const letIn = async (mira: Led, who: Who, room: string) => {
  const page = await t.calls(who, room)
  const { peer } = (await mira.line.next('waits')).peer
  mira.line.say({ type: 'let in', peer })
  await mira.line.next('came')
  const inside = await page.line.next('in')
  return { ...inside, line: page.line }
}

test('somebody is brought from the joint room to their own caucus, and who stays hears only that they left', async () => {
  const mira = await inCall('mira', 'joint')
  const ana = await letIn(mira, 'ana', 'joint')
  const ben = await letIn(mira, 'ben', 'joint')
  mira.line.say({ type: 'bring', peer: ben.you, room: 'caucus:side-a' })
  expect(await mira.line.next('not done')).toEqual({
    ...{ type: 'not done', what: 'bring', peer: ben.you, why: 'not theirs' },
  })
  mira.line.say({ type: 'bring', peer: ana.you, room: 'caucus:side-a' })
  expect(await ana.line.next('brought')).toEqual({ type: 'brought', room: 'caucus:side-a' })
  const heard = ben.line.heard.length
  const apart = await t.calls('ana', 'caucus:side-a')
  // The mediator has not come yet: she waits at the door of her own room, and is heard in no other.
  expect(apart.answer).toEqual({ type: 'waiting' })
  expect((await ana.line.next('refused')).why).toBe('elsewhere')
  const led = await inCall('mira', 'caucus:side-a')
  expect((await mira.line.next('refused')).why).toBe('elsewhere')
  expect(led.waiting.map(({ name }) => name)).toEqual(['ana'])
  expect((await apart.line.next('in')).people.map(({ name }) => name)).toEqual(['mira'])
  await ben.line.next('left')
  await ben.line.next('left')
  expect(ben.line.heard.slice(heard).map(({ type }) => type)).toEqual(['left', 'left'])
  // In the joint room nobody leads any more: who is left waits again.
  await expect.poll(() => ben.line.heard.at(-1)?.type).toBe('left')
  t.moving.pass(31_000)
  await ben.line.next('waiting')
  for (const { line } of [apart, led, ben]) line.say({ type: 'bye' })
  await led.line.closes()
})

test('a mediator whose line breaks for a moment leaves nobody alone and nobody out', async () => {
  const mira = await inCall('mira', 'caucus:side-a')
  const ana = await letIn(mira, 'ana', 'caucus:side-a')
  const heard = ana.line.heard.length
  await mira.line.breaks()
  t.moving.pass(10_000)
  const back = await t.calls('mira', 'caucus:side-a', { pass: mira.pass })
  expect(back.answer).toMatchObject({ type: 'in', you: mira.you })
  t.moving.pass(3_000)
  ana.line.say({ type: 'media', audio: false, video: false })
  await back.line.next('media')
  expect(ana.line.heard.slice(heard)).toEqual([])
  // Away for longer: they are told, and wait.
  await back.line.breaks()
  t.moving.pass(16_000)
  expect((await ana.line.next('left')).peer).toBe(mira.you)
  t.moving.pass(15_000)
  await ana.line.next('waiting')
  const late = await t.calls('ada', 'caucus:side-a')
  expect(late.answer).toEqual({ type: 'waiting' })
  late.line.say({ type: 'bye' })
  ana.line.say({ type: 'bye' })
  await ana.line.closes()
})

test('who signs out, and who loses their seat, is put out within seconds', async () => {
  const mira = await inCall('mira', 'caucus:side-a')
  const ana = await letIn(mira, 'ana', 'caucus:side-a')
  const ada = await letIn(mira, 'ada', 'caucus:side-a')
  const session = t.cookies.get('ana') ?? ''
  await fetch(`${t.address}/sign-out`, {
    ...{ method: 'POST', redirect: 'manual' },
    headers: { cookie: session, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(),
  })
  t.moving.pass(4_000)
  expect(await ana.line.next('refused')).toEqual({ type: 'refused', why: 'ticket' })
  expect((await mira.line.next('left')).peer).toBe(ana.you)
  await t.does({ who: 'ada', do: 'leave-seat', with: {} })
  t.moving.pass(4_000)
  expect(await ada.line.next('refused')).toEqual({ type: 'refused', why: 'ticket' })
  expect((await mira.line.next('left')).peer).toBe(ada.you)
  expect(await ada.line.closes()).toBe(1000)
  mira.line.say({ type: 'bye' })
  await mira.line.closes()
})

test('where the mediation ends, a call in it is closed and says so', async () => {
  const mira = await inCall('mira', 'joint')
  const ben = await letIn(mira, 'ben', 'joint')
  await t.does({ who: 'mira', do: 'end-mediation', with: { outcome: 'impasse' } })
  t.moving.pass(4_000)
  expect((await ben.line.next('refused')).why).toBe('over')
  expect((await mira.line.next('refused')).why).toBe('over')
  const asked = await t.ask('ben', 'joint')
  expect(asked).toMatchObject({ status: 409, refusal: 'MediationIsEnded' })
})

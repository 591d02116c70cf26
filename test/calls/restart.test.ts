// The server ends in the middle of a call and begins anew: who was let in is in again, and attendance stays true.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handlersOf } from '../../src/application/handlers.ts'
import type { Entry } from '../../src/domain/facts.ts'
import { clerk } from '../../src/jobs/clerk.ts'
import { type CallHouse, callHouse } from './call-house.ts'

const CAUCUS = 'caucus:side-a'
let t: CallHouse
beforeAll(async () => {
  t = await callHouse('restart')
  t.moving.pass(61_000)
}, 60_000)
afterAll(() => t.drop())

const attended = async () => {
  const answer = await fetch(`${t.address}/api/v1/cases/${t.caseId}/rooms/${CAUCUS}/entries`, {
    headers: { authorization: `Bearer ${t.bearers.get('mira')}` },
  })
  const { entries } = (await answer.json()) as { entries: Entry[] }
  return entries.filter(({ fact }) => fact.type === 'CallJoined' || fact.type === 'CallLeft')
}
const seenBy = async (who: 'mira' | 'ana' | 'ben') => {
  const answer = await fetch(`${t.address}/api/v1/cases/${t.caseId}`, {
    headers: { authorization: `Bearer ${t.bearers.get(who)}` },
  })
  return ((await answer.json()) as { rooms: Record<string, { calls?: { now: string[] } }> }).rooms
}

test('both come back with their passes, as the same peers, without being let in, and came once', async () => {
  const mira = await t.calls('mira', CAUCUS)
  if (mira.answer.type !== 'in') throw new Error('not in')
  const ana = await t.calls('ana', CAUCUS)
  const { peer } = (await mira.line.next('waits')).peer
  mira.line.say({ type: 'let in', peer })
  const inside = await ana.line.next('in')
  await expect.poll(async () => (await attended()).length).toBe(2)
  expect((await seenBy('mira'))[CAUCUS]?.calls?.now).toHaveLength(2)
  expect(Object.keys(await seenBy('ben'))).not.toContain(CAUCUS)
  expect(JSON.stringify(await seenBy('ben'))).not.toContain('"now"')

  await t.restarts()
  expect(await ana.line.closes()).toBe(1012)
  // The mediator is last: for a moment after a start nobody is sent back to the door.
  const back = await t.calls('ana', CAUCUS, { pass: inside.pass })
  expect(back.answer).toMatchObject({ type: 'in', you: inside.you, people: [] })
  const led = await t.calls('mira', CAUCUS, { pass: mira.answer.pass })
  expect(led.answer).toMatchObject({ type: 'in', you: mira.answer.you })
  expect((await back.line.next('came')).peer.peer).toBe(mira.answer.you)
  expect(await attended()).toHaveLength(2)

  led.line.say({ type: 'put out', peer: inside.you })
  await back.line.next('waiting')
  await expect.poll(async () => (await attended()).length).toBe(3)
  expect((await attended())[2]?.fact).toMatchObject({ type: 'CallLeft', putOut: true })
  await t.restarts()
  await led.line.closes()
  const again = await t.calls('mira', CAUCUS, { pass: mira.answer.pass })
  expect(again.answer.type).toBe('in')
  // Who was put out was put out for good: their pass opens nothing after a restart either.
  expect((await t.calls('ana', CAUCUS, { pass: inside.pass })).answer).toEqual({ type: 'waiting' })
  again.line.say({ type: 'bye' })
  await expect.poll(async () => (await attended()).length).toBe(4)
})

test('who was in when the server was killed and never came back has left at about that time', async () => {
  const mira = await t.calls('mira', CAUCUS)
  expect(mira.answer.type).toBe('in')
  await expect.poll(async () => (await attended()).length).toBe(5)
  await mira.line.breaks()
  // Killed: nobody is left who could say that she left.
  const house = await t.restarts()
  const failures: string[] = []
  const worker = clerk(t.queue, handlersOf(house), house.clock, (job) => failures.push(job))
  const [came] = (await attended()).slice(-1)
  t.moving.pass(5 * 60_000)
  await worker.workOff()
  const last = (await attended()).at(-1)
  expect(last?.fact).toEqual({
    ...{ type: 'CallLeft', room: CAUCUS, participant: came?.by, at: came?.at, about: true },
  })
  expect(failures).toEqual([])
})

test('a line that is broken for less than a minute was no leaving; a longer one was, at the time it broke', async () => {
  const mira = await t.calls('mira', CAUCUS)
  if (mira.answer.type !== 'in') throw new Error('not in')
  await expect.poll(async () => (await attended()).length).toBe(7)
  await mira.line.breaks()
  t.moving.pass(40_000)
  const back = await t.calls('mira', CAUCUS, { pass: mira.answer.pass })
  expect(back.answer).toMatchObject({ type: 'in', you: mira.answer.you })
  expect(await attended()).toHaveLength(7)
  const broke = t.moving.now()
  await back.line.breaks()
  t.moving.pass(61_000)
  await expect.poll(async () => (await attended()).length, { timeout: 5000 }).toBe(8)
  const left = (await attended()).at(-1)?.fact
  if (left?.type !== 'CallLeft') throw new Error('not left')
  expect(Math.abs(left.at - broke)).toBeLessThan(2_000)
  expect(left.about).toBe(undefined)
})

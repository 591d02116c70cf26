// A call that goes on while somebody is asked to leave the meeting, or the case: they are put out within seconds, told why, and not let in again.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textsOfInvitation } from '../../src/application/confidentiality-text.ts'
import type { Who } from '../confidentiality/surface-world.ts'
import { type CallHouse, callHouse } from './call-house.ts'

const ROOM = 'caucus:side-a'
let t: CallHouse
let participant = ''
let id = ''
let mira: Awaited<ReturnType<typeof inCall>>

const api = async (who: Who, path: string, payload?: object) => {
  const answer = await t.app.inject({
    ...{ method: payload ? 'POST' : 'GET', url: `/api/v1/cases/${t.caseId}${path}` },
    headers: { authorization: `Bearer ${t.bearers.get(who)}` },
    ...(payload ? { payload } : {}),
  } as never)
  return { status: answer.statusCode, json: answer.json() }
}
const inCall = async (who: Who) => {
  const { line, answer } = await t.calls(who, ROOM)
  if (answer.type !== 'in') throw new Error(`${who} is not in: ${answer.type}`)
  return { line, ...answer }
}
const letIn = async (who: Who) => {
  const page = await t.calls(who, ROOM)
  const { peer } = (await mira.line.next('waits')).peer
  mira.line.say({ type: 'let in', peer })
  await mira.line.next('came')
  return { ...(await page.line.next('in')), line: page.line }
}
const idOf = async (name: string): Promise<string> =>
  (await api('max', '')).json.people.find((one: { name: string }) => one.name === name).participant
/** A meeting that goes on. */
const meeting = async () => {
  const at = Math.ceil(t.moving.now() / 300_000 + 0.1) * 300_000
  const proposed = await api('mira', '/propose-times', {
    ...{ room: ROOM, purpose: 'To talk it over', channel: 'phone' },
    needed: [{ participant: await idOf('mira'), decides: false }],
    times: [{ at, minutes: 60 }],
  })
  if (proposed.status !== 201) throw new Error(JSON.stringify(proposed.json))
  const { meeting: made } = proposed.json.entries[0].fact
  const set = await api('mira', '/set-meeting', { room: ROOM, meeting: made, at })
  expect([proposed.status, set.status]).toEqual([201, 201])
  t.moving.pass(at - t.moving.now() + 1_000)
  return String(made)
}

beforeAll(async () => {
  t = await callHouse('asked to leave')
  t.moving.pass(61_000)
  const said = { side: 'side-a', role: 'support-person', name: 'Stan', language: 'en' }
  const invited = await api('max', '/invite-participant', { ...said, mail: 'stranger@people.test' })
  participant = invited.json.entries[0].fact.participant
  const [text] = textsOfInvitation({ role: 'support-person', rules: 'california' }, t.house.hash)
  const yes = { answer: 'accepted', confidentiality: text?.digest }
  expect((await api('stranger', '/answer-invitation', yes)).status).toBe(201)
  await t.worker.workOff()
  const { digest } = (await api('stranger', '/ground-rules')).json
  const signs = { digest, name: 'Stan', agree: true, practice: true }
  expect((await api('stranger', '/accept-ground-rules', signs)).status).toBe(201)
  id = await meeting()
  mira = await inCall('mira')
}, 60_000)
afterAll(() => t.drop())

test('asked to leave the meeting while in its call, they are put out, told why, and not let in again; others stay', async () => {
  const ana = await letIn('ana')
  const stan = await letIn('stranger')
  const heard = ana.line.heard.length
  const from = { room: ROOM, meeting: id }
  const asked = { participant, reason: 'Pleads for Ana.', from }
  expect((await api('mira', '/end-presence', asked)).status).toBe(201)
  t.moving.pass(11_000)
  expect((await stan.line.next('refused')).why).toBe('asked to leave')
  await stan.line.closes()
  expect((await ana.line.next('left')).peer).toBe(stan.you)
  expect((await mira.line.next('left')).peer).toBe(stan.you)
  // Who stays hears that they left, and nothing of why.
  expect(JSON.stringify(ana.line.heard.slice(heard))).not.toContain('Pleads')
  expect((await t.ask('stranger', ROOM)).status).toBe(409)
  ana.line.say({ type: 'media', audio: false, video: false })
  await mira.line.next('media')
  ana.line.say({ type: 'bye' })
  await mira.line.next('left')
  const present = [await idOf('mira'), await idOf('ana')]
  expect((await api('mira', '/record-meeting-held', { ...from, present })).status).toBe(201)
})

test('asked to leave the case while in its call, they are put out as who has no way in, and the room is nowhere for them', async () => {
  // The meeting they were asked to leave is over: they may come in again.
  const stan = await letIn('stranger')
  const asked = { participant, reason: 'Records what is said.' }
  expect((await api('mira', '/end-presence', asked)).status).toBe(201)
  t.moving.pass(11_000)
  expect((await stan.line.next('refused')).why).toBe('ticket')
  await stan.line.closes()
  expect((await mira.line.next('left')).peer).toBe(stan.you)
  expect((await t.ask('stranger', ROOM)).status).toBe(404)
})

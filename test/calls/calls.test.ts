// Calls over real lines: who comes in at once, who waits, who is let in, and what each of them is told.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { groundRulesFor } from '../../src/application/ground-rules-text.ts'
import { type CallHouse, callHouse } from './call-house.ts'

let t: CallHouse
beforeAll(async () => {
  t = await callHouse('calls')
}, 60_000)
afterAll(() => t.drop())

const offer = (sdp: string) => ({ description: { type: 'offer', sdp } }) as const
const CAUCUS = 'caucus:side-a'

test('a mediator comes in at once, everybody else waits until they are let in', async () => {
  const ana = await t.calls('ana', CAUCUS)
  expect(ana.answer).toEqual({ type: 'waiting' })
  const mira = await t.calls('mira', CAUCUS)
  if (mira.answer.type !== 'in') throw new Error('not in')
  const [waits] = mira.answer.waiting
  expect(mira.answer.waiting).toHaveLength(1)
  expect(waits).toMatchObject({ name: 'ana', leads: false, audio: true })
  mira.line.say({ type: 'let in', peer: waits?.peer ?? '' })
  const inside = await ana.line.next('in')
  expect(inside).toMatchObject({ you: waits?.peer, leads: false, waiting: [], relay: null })
  expect(inside.people.map(({ name }) => name)).toEqual(['mira'])
  expect((await mira.line.next('waits no more')).peer).toBe(waits?.peer)
  expect((await mira.line.next('came')).peer).toMatchObject({ name: 'ana' })

  ana.line.say({
    type: 'signal',
    to: mira.answer.you,
    signal: offer('v=0\r\nc=IN IP4 9.9.9.9\r\n'),
  })
  expect(await mira.line.next('signal')).toEqual({
    type: 'signal',
    from: inside.you,
    signal: offer('v=0\r\nc=IN IP4 0.0.0.0\r\n'),
  })
  ana.line.say({ type: 'bye' })
  expect((await mira.line.next('left')).peer).toBe(inside.you)
  mira.line.say({ type: 'bye' })
  expect(await mira.line.closes()).toBe(1000)
})

const letIn = async (leader: Awaited<ReturnType<CallHouse['page']>>, name: string) => {
  const { peer } = (await leader.next('waits')).peer
  leader.say({ type: 'let in', peer })
  expect((await leader.next('came')).peer).toMatchObject({ peer, name })
  return peer
}
const inCall = async (who: Parameters<CallHouse['calls']>[0], room: string) => {
  const { line, answer } = await t.calls(who, room)
  if (answer.type !== 'in') throw new Error(`${who} is not in: ${answer.type}`)
  return { line, ...answer }
}

test('a broken line that comes back with its pass is the same peer, and nobody is told anything', async () => {
  const mira = await inCall('mira', CAUCUS)
  const ana = await t.calls('ana', CAUCUS)
  await letIn(mira.line, 'ana')
  const first = await ana.line.next('in')
  await ana.line.breaks()
  const before = mira.line.heard.length
  const back = await t.calls('ana', CAUCUS, { pass: first.pass })
  expect(back.answer).toMatchObject({ type: 'in', you: first.you })
  back.line.say({ type: 'media', audio: true, video: false })
  back.line.say({ type: 'bye' })
  await mira.line.next('left')
  expect(mira.line.heard.slice(before).map(({ type }) => type)).toEqual(['media', 'left'])
  mira.line.say({ type: 'bye' })
  await mira.line.closes()
})

test('who is put out waits, as somebody new, and their pass opens nothing any more', async () => {
  const mira = await inCall('mira', CAUCUS)
  const ana = await t.calls('ana', CAUCUS)
  const peer = await letIn(mira.line, 'ana')
  const { pass } = await ana.line.next('in')
  mira.line.say({ type: 'put out', peer })
  expect((await mira.line.next('left')).peer).toBe(peer)
  expect((await mira.line.next('waits')).peer.peer).not.toBe(peer)
  await ana.line.next('waiting')
  ana.line.say({ type: 'bye' })
  await mira.line.next('waits no more')
  // At once: whether it stands on record already or not.
  expect((await t.calls('ana', CAUCUS, { pass })).answer.type).toBe('waiting')
  const ada = await t.calls('ada', CAUCUS)
  expect(ada.answer.type).toBe('waiting')
  // Who waits hears nothing of the room, and does nothing in it.
  ada.line.say({ type: 'let in', peer })
  ada.line.say({ type: 'relay' })
  mira.line.say({ type: 'bye' })
  await mira.line.closes()
  expect(ada.line.heard.map(({ type }) => type)).toEqual(['waiting'])
  ada.line.say({ type: 'bye' })
})

test('a ticket of another room, sign-in or case, and one that ran out, are refused alike', async () => {
  const answers = [
    await t.calls('ben', CAUCUS, { ticket: await t.ticket('ana', CAUCUS) }),
    await t.calls('ben', CAUCUS, {
      ticket: (await t.ticket('ben', 'caucus:side-b')).replace(/^\w/, 'f'),
    }),
    await t.calls('ben', CAUCUS, { ticket: 'nothing' }),
  ]
  const old = await t.ticket('ben', 'caucus:side-b')
  t.moving.pass(61_000)
  answers.push(await t.calls('ben', 'caucus:side-b', { ticket: old }))
  for (const { line, answer } of answers) {
    expect(answer).toEqual({ type: 'refused', why: 'ticket' })
    expect(await line.closes()).toBe(1000)
    expect(line.heard).toHaveLength(1)
  }
  expect(await t.ask('ben', CAUCUS)).toEqual({ status: 404 })
  expect(await t.ask('ben', 'attic')).toEqual({ status: 404 })
  expect(await t.ask('max', 'joint')).toEqual({ status: 404 })
  expect(await t.ask('stranger', 'joint')).toEqual({ status: 404 })
})

test('a valid ticket of one’s own caucus leads there and nowhere else', async () => {
  const mira = await inCall('mira', CAUCUS)
  const ben = await t.calls('ben', 'caucus:side-b')
  expect(ben.answer).toEqual({ type: 'waiting' })
  ben.line.say({ type: 'signal', to: mira.you, signal: offer('v=0\r\n') })
  ben.line.say({ type: 'let in', peer: mira.you })
  ben.line.say({ type: 'bye' })
  await ben.line.closes()
  mira.line.say({ type: 'bye' })
  await mira.line.closes()
  expect(mira.line.heard.map(({ type }) => type)).toEqual(['in'])
})

test('a line from another site, or of nobody, is not opened', async () => {
  await expect(t.page('ana', { origin: 'https://elsewhere.example' })).rejects.toThrow('403')
  await expect(t.page('ana', { cookie: '' })).rejects.toThrow('401')
  const plain = await fetch(`${t.address}/calls`, {
    headers: { cookie: t.cookies.get('ana') ?? '', origin: t.address },
  })
  expect(plain.status).toBe(426)
})

/** Who sat nowhere until now. */
async function coMediator() {
  const known = { name: 'stranger', mail: 'stranger@people.test', language: 'en' } as const
  await t.does({ who: 'max', do: 'seat-neutral', with: { role: 'co-mediator', ...known } })
  const of = { ...known, program: 'harbour' }
  const person = await t.house.directory.personFor(of, t.house.clock.now())
  const shown = await groundRulesFor(t.house, person, t.caseId, 'en')
  const signs = { digest: shown?.text.digest, name: 'stranger', agree: true, practice: true }
  await t.does({ who: 'stranger', do: 'accept-ground-rules', with: signs })
}

test('the joint room takes four; a fifth is told that it is full', async () => {
  const mira = await inCall('mira', 'joint')
  const lines = []
  for (const who of ['ana', 'ada', 'ben'] as const) {
    lines.push((await t.calls(who, 'joint')).line)
    await letIn(mira.line, who)
  }
  // Ana once more, from another page: she is in already and need not wait; the other page is told.
  const again = await t.calls('ana', 'joint')
  expect(again.answer).toMatchObject({ type: 'in' })
  expect(await lines[0]?.next('refused')).toEqual({ type: 'refused', why: 'elsewhere' })
  await coMediator()
  const fifth = await t.calls('stranger', 'joint')
  expect(fifth.answer).toEqual({ type: 'refused', why: 'full' })
  expect(await fifth.line.closes()).toBe(1000)
  // Ana goes and waits; then the other mediator takes her place.
  again.line.say({ type: 'bye' })
  await mira.line.next('left')
  const waiting = await t.calls('ana', 'joint')
  const { peer } = (await mira.line.next('waits')).peer
  const fourth = await inCall('stranger', 'joint')
  expect(fourth.leads).toBe(true)
  mira.line.say({ type: 'let in', peer })
  expect(await mira.line.next('not done')).toEqual({
    ...{ type: 'not done', what: 'let in', peer, why: 'full' },
  })
  expect(waiting.line.heard).toEqual([{ type: 'waiting' }])
  for (const line of [waiting.line, fourth.line, ...lines.slice(1)]) line.say({ type: 'bye' })
  mira.line.say({ type: 'bye' })
  await mira.line.closes()
})

// Where somebody said that they have to be kept apart, who leads is told, and who waits waits as for a mediator who has not come.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { carryOut } from '../../src/application/carry-out.ts'
import { afraid, screen } from '../domain/safety-answers.ts'
import { type CallHouse, callHouse } from './call-house.ts'

let t: CallHouse
beforeAll(async () => {
  t = await callHouse('apart')
  t.moving.pass(61_000)
}, 60_000)
afterAll(() => t.drop())

test('a flag that comes while people talk ends nothing, and from then on nobody is brought together', async () => {
  const mira = await t.calls('mira', 'joint')
  expect(mira.answer.type).toBe('in')
  const ana = await t.calls('ana', 'joint')
  const ben = await t.calls('ben', 'joint')
  const first = (await mira.line.next('waits')).peer
  const second = (await mira.line.next('waits')).peer
  mira.line.say({ type: 'let in', peer: first.peer })
  const inside = await ana.line.next('in')

  const max = { name: 'max', mail: 'max@people.test', language: 'en', program: 'harbour' } as const
  const person = await t.house.directory.personFor(max, t.house.clock.now())
  const command = screen(second.participant, 'side-b', afraid)
  const recorded = await carryOut(t.house, { actor: { person }, caseId: t.caseId, command })
  expect(recorded.ok).toBe(true)

  mira.line.say({ type: 'let in', peer: second.peer })
  expect(await mira.line.next('not done')).toEqual({
    ...{ type: 'not done', what: 'let in', peer: second.peer, why: 'apart' },
  })
  t.moving.pass(5_000)
  ana.line.say({ type: 'media', audio: false, video: false })
  await mira.line.next('media')
  expect(ben.line.heard).toEqual([{ type: 'waiting' }])
  expect(ana.line.heard.map(({ type }) => type)).toEqual(['waiting', 'in'])
  expect(inside.people).toHaveLength(1)

  mira.line.say({ type: 'bye' })
  await ana.line.next('left')
  expect(await t.ask('mira', 'joint')).toMatchObject({ status: 409, refusal: 'SafetyFlagged' })
  for (const who of ['ana', 'ben'] as const) expect((await t.ask(who, 'joint')).status).toBe(201)
  expect((await t.ask('mira', 'caucus:side-b')).status).toBe(201)
})

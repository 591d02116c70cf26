// Who was in a call fills in who was there, when the mediator records that a meeting took place.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { carryOut } from '../../src/application/carry-out.ts'
import type { CallCommand } from '../../src/domain/calling.ts'
import { HOUR, type MeetingsHouse, meetingsHouse } from '../meetings/meetings-house.ts'

const CAUCUS = 'caucus:side-a'
let t: MeetingsHouse
beforeAll(async () => {
  t = await meetingsHouse('attendance of calls')
}, 60_000)
afterAll(() => t.drop())

const does = async (who: 'ana' | 'ada' | 'ben' | 'max' | 'mira', command: CallCommand) => {
  const known = {
    name: who,
    mail: `${who}@people.test`,
    language: 'en',
    program: 'harbour',
  } as const
  const person = await t.house.directory.personFor(known, t.clock.now())
  const done = await carryOut(t.house, { actor: { person }, caseId: t.caseId, command })
  expect(done.ok).toBe(true)
}
const ticked = async () => {
  const page = await t.page('mira')
  return ['ana', 'ada', 'mira'].filter((name) =>
    new RegExp(`<input[^>]*name="present"[^>]*value="${t.idOf(name)}"[^>]*checked`).test(page),
  )
}

test('without a call who is needed is proposed; with one, who was in it then', async () => {
  const begins = t.morning(0)
  await t.setUp(CAUCUS, ['ana', 'mira'], 0)
  // Long before it somebody was in a call there, which says nothing of the meeting.
  await does('ana', { type: 'JoinCall', room: CAUCUS })
  await does('ana', { type: 'LeaveCall', room: CAUCUS, at: t.clock.now() })
  while (t.clock.now() < begins) {
    await t.passes(Math.min(10 * HOUR, begins + 10 * 60_000 - t.clock.now()))
    await t.page('mira')
  }
  expect((await ticked()).toSorted()).toEqual(['ana', 'mira'])
  await does('ada', { type: 'JoinCall', room: CAUCUS })
  await does('mira', { type: 'JoinCall', room: CAUCUS })
  await t.passes(20 * 60_000)
  expect((await ticked()).toSorted()).toEqual(['ada', 'mira'])
  // Nobody holds a line here: the clerk has found that they left, at about the time at which they were last seen.
  const state = await t.state('mira')
  const { attended, now } = state.rooms[CAUCUS].calls
  expect(now).toEqual([])
  expect(attended.map(({ about }: { about: boolean }) => about)).toEqual([false, true, true])
  expect((await t.state('ben')).rooms[CAUCUS]).toBe(undefined)
})

test('who was in calls is a page of its own: each room for who reads it, and for nobody else', async () => {
  await does('mira', { type: 'JoinCall', room: 'joint' })
  await does('ben', { type: 'JoinCall', room: 'joint' })
  await does('max', { type: 'JoinCall', room: 'desk:side-b' })
  await t.database.owner.query('update sessions set last_used_at = $1, signed_in_at = $1', [
    t.clock.now(),
  ])
  const path = `/cases/${t.caseId}/attendance`
  const listed = async (who: 'ana' | 'ben' | 'mira' | 'max' | 'stranger', language = 'en') => {
    const { statusCode, body } = await t.get(who, path, language)
    const rooms = [...body.matchAll(/<section class="card" id="calls-([a-z-]+)"/g)]
    return { statusCode, body, rooms: rooms.map(([, room]) => room) }
  }
  const { body, rooms } = await listed('mira')
  expect(rooms.toSorted()).toEqual(['caucus-side-a', 'desk-side-b', 'joint'])
  expect(body).toContain('still in')
  expect(body).toContain('They left at about this time.')
  expect((await listed('ana')).rooms).toEqual(['joint', 'caucus-side-a'])
  const ben = await listed('ben')
  expect(ben.rooms.toSorted()).toEqual(['desk-side-b', 'joint'])
  expect(ben.body).not.toMatch(/caucus|>ada</)
  // Who manages the case reads what was at desks, and of the room of everybody the sheet of a meeting alone.
  const max = await listed('max')
  expect(max.rooms).toEqual(['desk-side-b'])
  expect(max.body).not.toMatch(/>ada<|>mira</)
  expect((await listed('stranger')).statusCode).toBe(404)
  expect((await listed('ben', 'es')).body).toContain('Quién estuvo en las llamadas')
})

test('from the page of a call, from a meeting and from the form that says it took place one finds the list', async () => {
  const link = (room: string) => `/cases/${t.caseId}/attendance#calls-${room}`
  const call = async (who: 'ana' | 'ben', room: string) =>
    (await t.get(who, `/cases/${t.caseId}/calls/${room}`)).body
  expect(await call('ana', 'caucus:side-a')).toContain(link('caucus-side-a'))
  expect(await call('ben', 'caucus:side-b')).not.toContain(link('caucus-side-b'))
  const [form = ''] =
    /<form[^>]*do\/record-meeting-held[\s\S]*?<\/form>/.exec(await t.page('mira')) ?? []
  expect(form).toContain(link('caucus-side-a'))
  expect(await t.page('ana')).toContain(link('caucus-side-a'))
  expect(await t.page('ben')).not.toContain('calls-caucus')
})

test('who was in a call of one side alone stands in no place that others or a court would read', async () => {
  const [meeting] = await t.meetingsOf('mira', CAUCUS)
  const present = ['ana', 'mira'].map(t.idOf)
  const held = { room: CAUCUS, meeting: meeting?.meeting, present }
  expect((await t.api('mira', 'record-meeting-held', held)).status).toBe(201)
  const board = async (who: 'ben' | 'max') =>
    (
      await t.app.inject({
        url: `/api/v1/cases/${t.caseId}/rooms/board/entries`,
        headers: { authorization: `Bearer ${t.bearers.get(who)}` },
      })
    ).body
  expect(await board('ben')).toContain('MediationStarted')
  for (const who of ['ben', 'max'] as const) {
    expect(await board(who)).not.toMatch(/AttendanceRecorded|CallJoined|SpokenTogether/)
  }
  expect((await t.state('mira')).attendance).toEqual([])
})

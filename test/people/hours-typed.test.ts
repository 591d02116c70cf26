// Hours that clocks skip or show twice, typed into a plan, a stage of one side or an exchange: said and asked again, never guessed.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { atDoors, fieldsIn } from './at-doors.ts'

let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('hours typed')
})
afterAll(() => t.drop())
const { api, page, send } = atDoors(() => t)

const SKIPPED = '2027-03-14T02:30'
const TWICE = '2027-11-07T01:30'
const says = {
  [SKIPPED]: 'This hour does not exist on that day',
  [TWICE]: 'This hour comes twice on that day',
} as const
const hours = [SKIPPED, TWICE] as const
const window = (wall: string) => ({ begins: wall, ends: '2027-12-01T17:00' })
const stage = {
  ...{ stage: 'one', purpose: 'caucus', channel: 'call' },
  seats: ['side-a', 'side-b', 'neutral'],
}
const linesOf = async () => (await api('mira', 'plan')).json()

test.each(hours)(
  'a stage that begins at %s comes back with the whole plan as it was typed',
  async (wall) => {
    const begin = fieldsIn(
      (await page('mira', 'plan/design?template=separate-caucuses&start=2026-11-05')).body,
      'propose-plan',
    )
    const typed = {
      ...begin,
      ...{ 'stages.1.begins': wall, 'stages.1.ends': '2027-12-01T17:00' },
      ...{ 'stages.2.yields': 'Typed & kept.', _page: 'plan/design' },
    }
    const before = await linesOf()
    const { status, body } = await send('mira', 'do/propose-plan', typed)
    expect(status).toBe(422)
    expect(body).toContain(`Stage 2, Begins: ${says[wall]}`)
    expect(body).toContain('id="propose-plan--stages-1-begins-wrong"')
    // Its line does not say another hour than the one that was typed.
    expect(body.replaceAll(/<[^>]+>/g, '|')).toMatch(/2\. Bargaining\|+[^|]*look at its times\|/)
    const kept = fieldsIn(body, 'propose-plan')
    expect(kept['stages.1.begins']).toBe(wall)
    expect(kept['stages.2.yields']).toBe('Typed &amp; kept.')
    expect(await linesOf()).toEqual(before)
  },
)

test.each(hours)(
  'a program that sends %s is told where and what, and may send the instant',
  async (wall) => {
    const refused = await api('mira', 'propose-plan', {
      stages: [
        { ...stage, stage: 'first' },
        { ...stage, ...window('2027-01-05T09:00'), ends: wall },
      ],
    })
    expect(refused.status).toBe(422)
    expect(refused.json()).toMatchObject({
      type: '/problems/invalid',
      errors: [{ pointer: '#/stages/1/ends', detail: expect.stringContaining(says[wall]) }],
    })
    const room = 'caucus:side-a'
    const own = { ...stage, seats: ['side-a', 'neutral'] }
    const apart = { room, stage: { ...own, ...window(wall) } }
    expect((await api('mira', 'set-private-stage', apart)).json()).toMatchObject({
      errors: [{ pointer: '#/stage/begins', detail: expect.stringContaining(says[wall]) }],
    })
    const opens = { words: 'Two pages.', dueAt: wall }
    expect((await api('mira', 'open-exchange', opens)).json()).toMatchObject({
      errors: [{ pointer: '#/dueAt', detail: expect.stringContaining(says[wall]) }],
    })
  },
)

test('an instant in the hour that comes twice is taken as it is, and the page says which of the two it is', async () => {
  const [first, second] = [Date.UTC(2027, 10, 7, 8, 30), Date.UTC(2027, 10, 7, 9, 30)]
  const room = 'caucus:side-a'
  const own = { ...stage, stage: 'night', seats: ['side-a', 'neutral'] }
  const set = { room, stage: { ...own, begins: first, ends: second } }
  expect((await api('mira', 'set-private-stage', set)).status).toBe(201)
  const { body } = await page('mira', 'plan')
  expect(body.replaceAll(/<[^>]+>/g, '')).toMatch(/Nov 7, 1:30.AM PDT to Sun, Nov 7, 1:30.AM PST/)
})

test.each(hours)(
  'a stage of one side and an exchange at %s come back as they were typed',
  async (wall) => {
    const apart = await send('mira', 'do/set-private-stage', {
      ...{ _page: 'plan/apart', _form: 'side-a-new', room: 'caucus:side-a' },
      ...{ 'stages.0.purpose': 'caucus', 'stages.0.channel': 'call' },
      ...{ 'stages.0.seats.0': 'side-a', 'stages.0.seats.1': 'neutral' },
      ...{ 'stages.0.begins': wall, 'stages.0.ends': '2027-12-01T17:00' },
      'stages.0.yields': 'Kept.',
    })
    expect(apart.status).toBe(422)
    expect(apart.body).toContain(says[wall])
    expect(apart.body).toContain(`value="${wall}"`)
    expect(apart.body).toContain('Kept.')
    const exchange = await send('mira', 'do/open-exchange', {
      ...{ _page: 'homework', words: 'Two pages, kept.', dueAt: wall },
    })
    expect(exchange.status).toBe(422)
    expect(exchange.body).toContain(says[wall])
    expect(exchange.body).toContain('Two pages, kept.')
    expect(exchange.body).toContain(`value="${wall}"`)
  },
)

test('in Spanish it is said in Spanish', async () => {
  const refused = await t.app.inject({
    method: 'POST',
    url: `/api/v1/cases/${t.caseId}/open-exchange`,
    headers: { authorization: `Bearer ${t.bearers.get('mira')}`, 'accept-language': 'es' },
    payload: { words: 'Dos hojas.', dueAt: SKIPPED },
  })
  expect(refused.json().errors[0].detail).toContain('Esa hora no existe ese día')
})

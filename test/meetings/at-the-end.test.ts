// Meetings when a mediation ends, times that wait for an answer, what people need, and an address of a calendar by the API.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { carryOut } from '../../src/application/carry-out.ts'
import { policyFor } from '../../src/domain/reminders.ts'
import { readAlike } from './calendar-reader.ts'
import { DAY, HOUR, type MeetingsHouse, MINUTE, meetingsHouse } from './meetings-house.ts'

let t: MeetingsHouse
beforeEach(async () => {
  t = await meetingsHouse('the end of meetings')
})
afterEach(() => t.drop())

const caucus = 'caucus:side-a'
type Who = Parameters<MeetingsHouse['api']>[0]
const bearer = (who: Who) => ({ authorization: `Bearer ${t.bearers.get(who)}` })
const toldTo = (who: string) => t.mailsTo(who).filter(({ subject }) => subject === 'Your meeting')
const lastFile = (who: string) => readAlike(toldTo(who).at(-1)?.calendar?.text ?? '')
const blocks = async () => {
  const { rows } = await t.database.owner.query('select count(*)::int as many from mediator_time')
  return Number(rows[0]?.many)
}

test('who ends it reads little of it, and still every meeting to come is called off where it stands', async () => {
  const joint = await t.setUp('joint', ['ana', 'ben', 'mira'], 5)
  await t.setUp(caucus, ['ana', 'mira'], 6)
  await t.api('mira', 'propose-times', t.plan('caucus:side-b', ['ben', 'mira'], [7]))
  await t.passes(3 * MINUTE)
  const before = toldTo('ben').length
  expect(await blocks()).toBeGreaterThan(0)
  expect((await t.api('ben', 'end-mediation', { outcome: 'withdrawn' })).status).toBe(201)
  await t.passes(MINUTE)
  await t.passes(3 * MINUTE)
  expect(toldTo('ben')).toHaveLength(before + 1)
  for (const who of ['ana', 'ben', 'mira']) {
    const off = lastFile(who)
    expect([off.method, off.events[0]?.sequence, off.events[0]?.status]).toEqual([
      ...['CANCEL', 1, 'CANCELLED'],
    ])
  }
  const files = toldTo('ana').map(({ calendar }) => readAlike(calendar?.text ?? ''))
  const uids = (method: string) =>
    files
      .filter((one) => one.method === method)
      .flatMap(({ events }) => events.map(({ uid }) => uid))
  expect(uids('CANCEL')).toHaveLength(2)
  expect(uids('CANCEL').toSorted()).toEqual(uids('REQUEST').toSorted())
  await t.passes(5 * MINUTE)
  expect(await blocks()).toBe(0)
  expect((await t.state('ana')).rooms[caucus].meetings[0]).toMatchObject({ stands: 'called off' })
  expect((await t.state('ben')).rooms['caucus:side-b'].meetings[0]).toMatchObject({
    stands: 'called off',
  })
  expect(await t.page('ana')).toContain('The mediation has ended.')
  expect(await t.page('ana', 'es')).toContain('La mediación ha terminado.')
  await t.api('mira', 'reopen-mediation', {})
  expect((await t.state('ben')).rooms['joint'].meetings).toMatchObject([
    { meeting: joint, stands: 'called off' },
  ])
})

test('times without an answer are the next step of who is needed, and are gently reminded of', async () => {
  await t.api('mira', 'propose-times', t.plan(caucus, ['ana', 'mira'], [25, 26]))
  const home = async (who: Who, language = 'en') =>
    (await t.get(who, `/cases/${t.caseId}`, language)).body
  expect(await home('ana')).toContain('Please say which suit you.')
  expect(await home('ana', 'es')).toContain('Diga cuáles le convienen.')
  expect(await home('ben')).not.toContain('which suit you')
  const remindersTo = (who: string) =>
    t.mailsTo(who).filter(({ subject }) => /waits for you/.test(subject))
  const at = t.clock.now()
  const [first = 0] = policyFor('answer times').after
  for (let hours = 0; hours < (first + 1) * 24; hours += 2) await t.passes(2 * HOUR)
  const [reminder] = remindersTo('ana')
  expect(reminder?.at).toBeGreaterThanOrEqual(at + first * DAY)
  expect(reminder?.text).not.toMatch(/meeting|\d:\d\d/)
  const owed = await t.app.inject({
    ...{ url: `/api/v1/cases/${t.caseId}/reminders`, headers: bearer('mira') },
  })
  expect(owed.body).toContain('answer times')
  expect(t.failures).toEqual([])
})

test('how one gets in, and what people need, stand beside the place: to who reads their desk', async () => {
  await carryOut(t.house, {
    ...{ actor: { registrar: true }, caseId: t.caseId },
    command: {
      ...{ type: 'NoteAccessNeeds', participant: t.idOf('ana'), side: 'side-a' },
      ...{ needs: ['deaf'], words: 'I read lips.' },
    },
  })
  const plan = {
    ...t.plan('joint', ['ana', 'ben', 'mira'], [5]),
    ...{ channel: 'in person', place: '1 Harbor Street', access: 'A ramp at the back.' },
  }
  await t.api('mira', 'propose-times', plan)
  for (const who of ['mira', 'ana', 'ada'] as const) {
    const page = await t.page(who)
    expect(page).toContain('How one gets in: A ramp at the back.')
    expect(page).toContain('I am deaf or hard of hearing · I read lips.')
  }
  const bens = await t.page('ben')
  expect(bens).toContain('How one gets in: A ramp at the back.')
  expect(bens).not.toMatch(/I read lips|hard of hearing/)
})

test('a program makes and changes the address of a calendar, and it ends with its token', async () => {
  const make = async () => {
    const answer = await t.app.inject({
      ...{ method: 'POST', url: '/api/v1/calendar', payload: {}, headers: bearer('ana') },
    })
    expect(answer.statusCode).toBe(201)
    const { address, madeAt } = answer.json() as { address: string; madeAt: number }
    expect(madeAt).toBe(t.clock.now())
    return new URL(address).pathname
  }
  const feed = async (url: string) => (await t.app.inject({ url })).statusCode
  const madeAt = async () =>
    (await t.app.inject({ url: '/api/v1/calendar', headers: bearer('ana') })).json().madeAt
  await t.setUp('joint', ['ana', 'ben', 'mira'], 5)
  const first = await make()
  expect((await t.app.inject({ url: first })).body).toContain('BEGIN:VEVENT')
  const second = await make()
  expect([await feed(first), await feed(second)]).toEqual([404, 200])
  await t.database.owner.query('update access_tokens set revoked_at = $1', [t.clock.now()])
  expect(await feed(second)).toBe(404)
  await t.database.owner.query('update access_tokens set revoked_at = null')
  expect(await feed(second)).toBe(200)
  expect(await madeAt()).toBe(t.clock.now())
  await t.database.owner.query('update access_tokens set valid_until = $1 where person_id <> $2', [
    ...[t.clock.now(), 'nobody'],
  ])
  expect(await feed(second)).toBe(404)
  // One that was made on the page is the person's own, and no token's.
  const { body } = await t.form('ben', '/account/calendar', {})
  const own = /\/calendar\/[0-9a-z]{52}\/meetings\.ics/.exec(body)?.[0] ?? ''
  expect(await feed(own)).toBe(200)
})

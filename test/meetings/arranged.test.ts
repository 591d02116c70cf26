// Meetings through the whole server: proposed and answered on pages and by the API, one mediator in one place, and a calendar of one's own.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readAlike } from './calendar-reader.ts'
import { DAY, HOUR, type MeetingsHouse, MINUTE, meetingsHouse } from './meetings-house.ts'

let t: MeetingsHouse
beforeEach(async () => {
  t = await meetingsHouse('arranged')
})
afterEach(() => t.drop())

const A = 'caucus:side-a'
const B = 'caucus:side-b'
/** A page but for what is drawn for it, and for the address that was asked for. */
const bare = (body: string) =>
  body.replace(/nonce="[^"]*"/g, '').replace(/name="back" value="[^"]*"/, '')
const acts = (name: string) => `/cases/${t.caseId}/do/${name}`
const fieldsOf = (room: string, names: readonly string[], more: [string, string][]) =>
  [
    ...[
      ['_page', 'meetings'],
      ['_form', room],
      ['room', room],
      ['purpose', 'Before we begin'],
    ],
    ...[
      ['channel', 'phone'],
      ['minutes', '60'],
      ['zone', 'America/Los_Angeles'],
    ],
    ...names.map((name) => ['needed', t.idOf(name)]),
    ...more,
  ] as [string, string][]

test('a mediator publishes three times to one side and three others to the other, and each takes one', async () => {
  const publish = (room: string, who: string, days: readonly number[]) =>
    t.api('mira', 'propose-times', {
      ...t.plan(room, [who, 'mira'], days),
      setBy: 'whoever takes one',
    })
  expect((await publish(A, 'ana', [3, 4, 5])).status).toBe(201)
  // One of them is given away: told to the mediator alone, who is the only one to ask.
  expect(await publish(B, 'ben', [5, 6, 7])).toMatchObject({ status: 409, refusal: 'NotFree' })
  expect((await publish(B, 'ben', [6, 7, 8])).status).toBe(201)
  const before = bare(await t.page('ben'))
  const [ofA] = await t.meetingsOf('ana', A)
  const [ofB] = await t.meetingsOf('ben', B)
  const taken = await t.form('ana', acts('take-time'), {
    ...{ _page: 'meetings', room: A, meeting: ofA?.meeting ?? '', at: String(t.morning(4)) },
  })
  expect(taken.statusCode).toBe(303)
  await t.passes(0)
  expect(bare(await t.page('ben'))).toBe(before)
  expect(before).toContain('Take this time')
  const late = await t.api('ada', 'take-time', { room: A, ...ofA, at: t.morning(5) })
  expect(late).toMatchObject({ status: 422 })
  const again = { room: A, meeting: ofA?.meeting, at: t.morning(5) }
  expect(await t.api('ada', 'take-time', again)).toMatchObject({ refusal: 'MeetingIsSet' })
  // What was not taken is free again soon, and may be published to the other.
  await t.passes(4 * MINUTE)
  expect((await publish(B, 'ben', [3])).status).toBe(201)
  const absent = { room: A, meeting: ofB?.meeting, at: t.morning(6) }
  expect(await t.api('ben', 'take-time', absent)).toMatchObject({ status: 404 })
})

test('a mediator is asked in two rooms for one hour at the same instant: one of them has it', async () => {
  const both = await Promise.all(
    [A, B].map((room, i) =>
      t.api('mira', 'propose-times', t.plan(room, [i === 0 ? 'ana' : 'ben', 'mira'], [3])),
    ),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
  expect(both.find(({ status }) => status === 409)?.['refusal']).toBe('NotFree')
})

test('the same proposal sent again with its key is the first one, and keeps no time twice', async () => {
  const asked = t.plan(A, ['ana', 'mira'], [3])
  expect((await t.api('mira', 'propose-times', asked, 'once')).status).toBe(201)
  expect((await t.api('mira', 'propose-times', asked, 'once')).status).toBe(201)
  expect(await t.meetingsOf('ana', A)).toHaveLength(1)
  // Refused by the rules, it keeps nothing either.
  const nobody = { ...t.plan(B, ['ben', 'mira'], [4]), needed: [] }
  expect(await t.api('mira', 'propose-times', nobody)).toMatchObject({ refusal: 'NeededNotInRoom' })
  expect((await t.api('mira', 'propose-times', t.plan(B, ['ben', 'mira'], [4]))).status).toBe(201)
})

test('on the page: proposed by one’s own clock, answered by everybody, and set by the last yes', async () => {
  const day = new Date(t.morning(9)).toISOString().slice(0, 10)
  const times: [string, string][] = [
    ...([
      ['times.0.date', day],
      ['times.0.hour', '09:00'],
    ] as [string, string][]),
    ...([
      ['times.1.date', day],
      ['times.1.hour', '14:30'],
    ] as [string, string][]),
  ]
  const names = ['ana', 'ben', 'mira']
  const sent = await t.form('mira', acts('propose-times'), fieldsOf('joint', names, times))
  expect(sent.statusCode).toBe(303)
  const [meeting] = (await t.meetingsOf('ana', 'joint')) as unknown as {
    meeting: string
    times: { at: number }[]
  }[]
  const [first, second] = meeting?.times.map(({ at }) => at) ?? []
  expect(first).toBe(Date.parse(`${day}T${isSummer(day) ? '16' : '17'}:00:00Z`))
  const answer = (who: 'ana' | 'ben', yes: number | undefined, no: number | undefined) =>
    t.form(who, acts('answer-times'), {
      ...{ _page: 'meetings', _form: meeting?.meeting ?? '', room: 'joint' },
      ...{ meeting: meeting?.meeting ?? '', [`says.${yes}`]: 'yes', [`says.${no}`]: 'no' },
    })
  expect((await answer('ana', second, first)).statusCode).toBe(303)
  expect(await t.page('ben')).toContain('ana: Yes')
  expect((await answer('ben', second, first)).statusCode).toBe(303)
  expect(await t.page('ana')).toContain('<b>')
  expect((await t.state('ben')).rooms.joint.meetings[0]).toMatchObject({
    ...{ stands: 'set', set: { at: second, minutes: 60 } },
  })
  expect(await t.page('ana', 'es')).toContain('hora estándar del Pacífico')
})
const isSummer = (day: string) => !/-(12|01|02)-|-11-(0[2-9]|[123])|-03-0/.test(day)

test('an hour that clocks skip or repeat comes back with what was typed, and what is the matter', async () => {
  const sends = (date: string, hour: string) =>
    t.form(
      'mira',
      acts('propose-times'),
      fieldsOf(
        A,
        ['ana', 'mira'],
        [
          ...([
            ['times.0.date', ''],
            ['times.0.hour', ''],
          ] as [string, string][]),
          ...([
            ['times.1.date', date],
            ['times.1.hour', hour],
          ] as [string, string][]),
        ],
      ),
    )
  for (const [date, hour, says] of [
    ['2027-03-14', '02:30', 'This hour does not exist on that day'],
    ['2027-11-07', '01:30', 'This hour comes twice on that day'],
    ['2027-03-15', 'noon', 'Please give an hour, like 14:30.'],
    ['2027-02-30', '10:00', 'Please give a day on the calendar'],
  ] as const) {
    const answer = await sends(date, hour)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(says)
    expect(answer.body).toContain(`value="${date}"`)
    expect(answer.body).toContain('value="Before we begin"')
    expect(answer.body).toContain('id="propose-times-caucus-side-a-times-1-hour-wrong"')
  }
  // An hour later it is an hour again; and what was said before summer is the same instant in it.
  expect((await sends('2027-03-14', '03:00')).statusCode).toBe(303)
  const [meeting] = (await t.state('ana')).rooms[A].meetings
  expect(meeting.times[0].at).toBe(Date.UTC(2027, 2, 14, 10))
})

test('one’s own calendar: at a secret address, of one’s own meetings alone, ended and made anew', async () => {
  await t.setUp(A, ['ana', 'mira'], 4)
  const meeting = await t.setUp('joint', ['ana', 'ben', 'mira'], 6)
  const file = await t.get('ana', `/cases/${t.caseId}/meetings/${meeting}/meeting.ics`)
  expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8')
  expect(readAlike(file.body).events).toHaveLength(1)
  const hidden = (await t.meetingsOf('ana', A))[0]?.meeting
  const strange = await t.get('ben', `/cases/${t.caseId}/meetings/${hidden}/meeting.ics`)
  const nothing = await t.get('ben', `/cases/${t.caseId}/meetings/nothing/meeting.ics`)
  expect([strange.statusCode, bare(strange.body)]).toEqual([404, bare(nothing.body)])
  const addressOf = async (who: 'ana' | 'ben') => {
    const { body } = await t.form(who, '/account/calendar', {})
    return /\/calendar\/[0-9a-z]{52}\/meetings\.ics/.exec(body)?.[0] ?? ''
  }
  const read = async (url: string) => t.app.inject({ url })
  const ofAna = await addressOf('ana')
  const ofBen = await addressOf('ben')
  const both = readAlike((await read(ofAna)).body)
  expect(both.events.map(({ begins }) => begins.slice(0, 10))).toEqual(
    [4, 6].map((day) => new Date(t.morning(day)).toISOString().slice(0, 10)),
  )
  expect(both.events[1]?.uid).toBe(readAlike(file.body).events[0]?.uid)
  const before = (await read(ofBen)).body
  expect(readAlike(before).events).toHaveLength(1)
  expect(readAlike(before).events[0]?.uid).not.toBe(both.events[1]?.uid)
  await t.setUp(A, ['ana', 'mira'], 8)
  expect((await read(ofBen)).body).toBe(before)
  expect(readAlike((await read(ofAna)).body).events).toHaveLength(3)
  const renewed = await addressOf('ana')
  expect((await read(ofAna)).statusCode).toBe(404)
  expect((await read(renewed)).statusCode).toBe(200)
  await t.form('ana', '/account/calendar/revoke', {})
  expect((await read(renewed)).statusCode).toBe(404)
  const nobody = (await read(`/calendar/${'0'.repeat(52)}/meetings.ics`)).body
  expect(bare((await read(renewed)).body)).toBe(bare(nobody))
  const { rows } = await t.database.owner.query('select secret_hash from calendar_feeds')
  expect(rows).toHaveLength(1)
})

test('from a mediator’s hours free times follow, and none that any of their cases binds', async () => {
  const page = await t.form('mira', '/account/hours', {
    timeZone: 'UTC',
    '1.from': '9',
    '1.to': '08:00',
  })
  expect([page.statusCode, page.body]).toEqual([422, expect.stringContaining('quarter hours')])
  const day = (n: number) => String(new Date(t.morning(n)).getUTCDay())
  const kept = await t.form('mira', '/account/hours', {
    ...{ timeZone: 'UTC', [`${day(3)}.from`]: '15:00', [`${day(3)}.to`]: '18:00' },
    exceptions: new Date(t.morning(10)).toISOString().slice(0, 10),
  })
  expect(kept.statusCode).toBe(303)
  const free = async (): Promise<number[]> =>
    (
      await t.app.inject({
        url: '/api/v1/free-times',
        headers: { authorization: `Bearer ${t.bearers.get('mira')}` },
      })
    )
      .json()
      .times.map(({ at }: { at: number }) => (at - t.morning(3)) / HOUR)
  expect(await free()).toEqual([-1, -0.5, 0, 0.5, 1])
  await t.setUp(A, ['ana', 'mira'], 3)
  await t.passes(4 * MINUTE)
  expect(await free()).toEqual([-1, 1])
  expect(await t.page('mira')).toContain('Free in your hours')
  expect(await t.page('ana')).not.toContain('Free in your hours')
})

test('that people met, and who was there, is read by neutrals and the manager; of a caucus by nobody else', async () => {
  const joint = await t.setUp('joint', ['ana', 'ben', 'mira'], 2)
  const apart = await t.setUp(A, ['ana', 'mira'], 3)
  await t.passes(5 * DAY)
  const present = ['ana', 'mira'].map(t.idOf)
  const held = (room: string, meeting: string) =>
    t.api('mira', 'record-meeting-held', { room, meeting, present })
  expect((await held('joint', joint)).status).toBe(201)
  expect((await held(A, apart)).status).toBe(201)
  expect((await t.state('max')).attendance).toMatchObject([{ meeting: joint, present }])
  expect(JSON.stringify((await t.state('max')).attendance)).not.toContain(apart)
  expect((await t.state('ben')).rooms['caucus:side-a']).toBeUndefined()
})

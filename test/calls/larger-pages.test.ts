// Other ways into a call on pages and by the API: opened, come into, shut; and what the other side learns of it.
import { decodeJwt } from 'jose'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type MeetingsHouse, MINUTE, meetingsHouse } from '../meetings/meetings-house.ts'

let t: MeetingsHouse
beforeEach(async () => {
  t = await meetingsHouse('larger calls')
})
afterEach(() => t.drop())

const caucus = 'caucus:side-a'
const bridge = { number: '(213) 373-0000', pin: '47 11#' }
const path = (room: string) => `/cases/${t.caseId}/larger-call/${encodeURIComponent(room)}`
type Who = Parameters<MeetingsHouse['api']>[0]
const does = (who: Who, action: string, fields: Record<string, string>) =>
  t.form(who, `/cases/${t.caseId}/do/${action}`, { _page: 'meetings', ...fields })
const tokenIn = (location: unknown) =>
  decodeJwt(new URL(String(location)).searchParams.get('token') ?? '') as {
    sub: string
    name: string
    video: { room: string }
  }

test('a mediator opens the larger room by a button; each who sits there gets a way in of their own', async () => {
  expect(await t.page('mira')).toContain('Open the larger room')
  expect(await t.page('ana')).not.toContain('arger room')
  expect(
    (await does('mira', 'open-larger-call', { room: 'joint', _form: 'joint' })).statusCode,
  ).toBe(303)
  expect(await t.page('ana')).toContain('The larger room is open.')
  const before = await t.get('ana', path('joint'))
  expect(before.statusCode).toBe(200)
  for (const said of ['You leave Parley', 'meet.people.test', 'LiveKit', 'ben', 'mira']) {
    expect(before.body).toContain(said)
  }
  expect(before.body).not.toMatch(/olu|token=|eyJ/)
  expect(before.headers['content-security-policy']).toContain(
    "form-action 'self' https://meet.people.test;",
  )
  expect((await t.get('ana', `/cases/${t.caseId}`)).headers['content-security-policy']).toContain(
    "form-action 'self';",
  )
  const spanish = await t.get('ana', path('joint'), 'es')
  expect(spanish.body).toContain('Usted sale de Parley')

  const entered = await t.form('ana', path('joint'), {})
  expect(entered.statusCode).toBe(303)
  expect(entered.headers).toMatchObject({
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  })
  expect(entered.body).toBe('')
  const ana = tokenIn(entered.headers.location)
  expect(ana.name).toBe('ana')
  const { address } = await t.api('ben', 'larger-call', { room: 'joint' })
  const ben = tokenIn(address)
  expect(ben.video.room).toBe(ana.video.room)
  expect(ben.sub).not.toBe(ana.sub)
  expect(JSON.stringify([ana, ben])).not.toMatch(/@|joint|side-/)
  expect(JSON.stringify([ana, ben])).not.toContain(t.caseId)
})

test('a caucus is another room, and who does not read it is answered as if there were none', async () => {
  await t.api('mira', 'open-larger-call', { room: 'joint' })
  await t.api('mira', 'open-larger-call', { room: caucus })
  const apart = tokenIn((await t.api('ana', 'larger-call', { room: caucus }))['address'])
  const together = tokenIn((await t.api('ana', 'larger-call', { room: 'joint' }))['address'])
  expect(apart.video.room).not.toBe(together.video.room)
  expect(apart.sub).not.toBe(together.sub)
  for (const room of [caucus, 'caucus:side-c', 'caucus:side-z', 'attic']) {
    const page = await t.get('ben', path(room))
    const posted = await t.form('ben', path(room), {})
    expect([page.statusCode, posted.statusCode]).toEqual([404, 404])
    expect(page.body).toContain('This page is not here')
    expect(posted.body).toContain('This page is not here')
  }
  const own = await t.api('ben', 'larger-call', { room: 'caucus:side-b' })
  expect(own).toMatchObject({ status: 409, refusal: 'LargerCallNotOpen' })
  expect(await t.api('ben', 'larger-call', { room: caucus })).toMatchObject({
    status: 404,
  })
  expect((await t.state('ana')).rooms[caucus].callWays.larger).not.toBeNull()
  expect((await t.state('ben')).rooms[caucus]).toBeUndefined()
})

test('shut it lets nobody in, and opened again it is another room', async () => {
  const room = 'joint'
  await t.api('mira', 'open-larger-call', { room })
  const first = tokenIn((await t.api('ana', 'larger-call', { room }))['address'])
  await t.passes(MINUTE)
  await t.api('mira', 'close-larger-call', { room })
  const shut = await t.form('ana', path(room), {})
  expect(shut.statusCode).toBe(409)
  expect(shut.body).toContain('The larger room is not open now.')
  await t.passes(MINUTE)
  await t.api('mira', 'open-larger-call', { room })
  const second = tokenIn((await t.api('ana', 'larger-call', { room }))['address'])
  expect(second.video.room).not.toBe(first.video.room)
})

test('a room that is shut is ended at the service, and once more for who had a way in; so is all at the end', async () => {
  await t.api('mira', 'open-larger-call', { room: 'joint' })
  await t.api('mira', 'open-larger-call', { room: caucus })
  const joint = tokenIn((await t.api('ana', 'larger-call', { room: 'joint' }))['address'])
  const apart = tokenIn((await t.api('ana', 'larger-call', { room: caucus }))['address'])
  await t.api('mira', 'close-larger-call', { room: 'joint' })
  await t.passes(0)
  expect(t.ended).toEqual([joint.video.room])
  for (let i = 0; i < 3; i++) await t.passes(6 * MINUTE)
  expect(t.ended).toEqual([joint, joint, joint].map(({ video }) => video.room))
  await t.api('mira', 'end-mediation', { outcome: 'impasse' })
  await t.passes(0)
  await t.passes(0)
  expect(t.ended.at(-1)).toBe(apart.video.room)
  expect((await t.state('ana')).rooms[caucus].callWays?.larger ?? null).toBeNull()
})

test('ten minutes after it was opened the door of everybody is shut: who leads is told how, and everybody else that it is so', async () => {
  await t.api('mira', 'open-larger-call', { room: 'joint' })
  expect(await t.page('mira')).toContain('ten minutes after you open it')
  await t.passes(10 * MINUTE)
  const late = await t.form('ben', path('joint'), {})
  expect(late.statusCode).toBe(409)
  expect(late.body).toContain('The door of the larger room is shut now.')
  expect(await t.page('ben')).toContain('its door is shut')
  expect(await t.page('mira')).toContain('Open the door again')
  await does('mira', 'open-larger-call', { room: 'joint', _form: 'joint' })
  expect((await t.form('ben', path('joint'), {})).statusCode).toBe(303)
})

test('where people are kept apart while it is open, who leads is told what to do, and no side gets another byte', async () => {
  await t.api('mira', 'open-larger-call', { room: 'joint' })
  // Drawn anew for each page.
  const shown = async () => (await t.page('ben')).replace(/nonce="[^"]+"/, '')
  const before = await shown()
  await t.form('ana', `/cases/${t.caseId}/safety`, {
    ...{ afraid: 'yes', harmed: 'no', order: 'no', words: '' },
  })
  await t.passes(0)
  expect(await shown()).toBe(before)
  const told = await t.page('mira')
  expect(told).toContain('Find a reason of your own, and shut it. Shutting it ends the call')
  expect(t.ended).toEqual([])
  await t.passes(10 * MINUTE)
  expect(await t.page('mira')).not.toContain('Open the door again')
  const again = await t.api('mira', 'open-larger-call', { room: 'joint' })
  expect(again).toMatchObject({ status: 409, refusal: 'SafetyFlagged' })
  expect((await t.form('ben', path('joint'), {})).statusCode).toBe(409)
  await does('mira', 'close-larger-call', { room: 'joint', _form: 'joint' })
  await t.passes(0)
  expect(t.ended.length).toBe(1)
})

test('a number and PIN are noted by a form that comes back filled, and dialled by a link', async () => {
  const wrong = await does('mira', 'note-dial-in', {
    room: caucus,
    _form: caucus,
    number: '12',
    pin: 'x1',
  })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('not a telephone number that exists')
  expect(wrong.body).toContain('value="12"')
  expect(wrong.body).toContain('value="x1"')
  const noted = await does('mira', 'note-dial-in', { room: caucus, _form: caucus, ...bridge })
  expect(noted.statusCode).toBe(303)
  const { meeting = '' } = { meeting: await t.setUp(caucus, ['ana', 'mira'], 5) }
  for (const language of ['en', 'es']) {
    const page = await t.page('ana', language)
    expect(page.split('tel:+12133730000,,4711%23').length - 1).toBe(2)
    expect(page).toContain('(213) 373-0000')
  }
  expect((await t.state('ana')).rooms[caucus].callWays.dialIn).toMatchObject({ pin: '4711' })
  const file = await t.get('ana', `/cases/${t.caseId}/meetings/${meeting}/meeting.ics`)
  expect(file.body).toContain('BEGIN:VEVENT')
  expect(file.body).not.toMatch(/4711|3730000/)
  await t.passes(3 * MINUTE)
  const mails = JSON.stringify(t.sent)
  expect(mails).toContain('Your meeting')
  expect(mails).not.toMatch(/4711|373-?0000/)
  expect(await t.page('ben')).not.toMatch(/4711|373-0000/)
  expect(JSON.stringify(await t.state('ben'))).not.toContain('4711')

  const same = await does('mira', 'note-dial-in', {
    room: 'caucus:side-b',
    _form: 'caucus:side-b',
    ...bridge,
  })
  expect(same.statusCode).toBe(409)
  expect(same.body).toContain('each room needs its own')
  await does('mira', 'remove-dial-in', { room: caucus, _form: caucus })
  expect(await t.page('ana')).not.toContain('tel:')
})

test('after the end no way leads into a call', async () => {
  await t.api('mira', 'open-larger-call', { room: 'joint' })
  await t.api('mira', 'note-dial-in', { room: 'joint', ...bridge })
  await t.api('mira', 'end-mediation', { outcome: 'impasse' })
  expect((await t.form('ana', path('joint'), {})).statusCode).toBe(409)
  expect(await t.page('ana')).not.toMatch(/arger room|tel:/)
})

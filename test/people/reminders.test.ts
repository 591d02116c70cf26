// Reminders through the whole server: told once each by the person's own calendar, put off, paused, seen by the mediator.
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  isSafeAt,
  localTime,
  type NoticePreferences,
  usualPreferences,
} from '../../src/application/notice-preferences.ts'
import { remind } from '../../src/application/reminding.ts'
import { reminderPolicy } from '../../src/domain/reminders.ts'
import { rememberedWith } from '../../src/store/entries-remembered.ts'
import { roomKeys } from '../../src/store/keys.ts'
import { recordReader } from '../../src/store/record-reader.ts'
import { reminders } from '../../src/store/reminders.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { rootKey } from '../house.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
let t: SurfaceWorld
let persons: Map<Who, string>
let begun: number
beforeEach(async () => {
  t = await surfaceWorld('reminding')
  begun = t.clock.now()
  persons = new Map()
  for (const who of ['ana', 'ada', 'ben', 'mira', 'max'] as const) {
    const contact = { name: who, mail: `${who}@people.test`, language: 'en' } as const
    persons.set(who, await t.house.directory.personFor({ ...contact, program: 'harbour' }, begun))
  }
  await t.worker.workOff()
})
afterEach(() => t.drop())

const bearer = (who: Who) => ({ authorization: `Bearer ${t.bearers.get(who)}` })
const post = (who: Who, action: string, payload: object) =>
  t.app.inject({
    ...{ method: 'POST', url: `/api/v1/cases/${t.caseId}/${action}`, payload },
    headers: bearer(who),
  })
const get = (who: Who, path: string) =>
  t.app.inject({ url: `/api/v1/cases/${t.caseId}${path}`, headers: bearer(who) })
type Row = {
  readonly participant: string
  readonly name: string
  readonly owes: { readonly step: string; readonly since: number } | null
  readonly sent: readonly number[]
  readonly nextAt: number | null
  readonly moreTimeUntil: number | null
}
const seenBy = async (who: Who, of: Who): Promise<Row | undefined> =>
  (await get(who, '/reminders')).json<{ people: Row[] }>().people.find(({ name }) => name === of)
const remindersTo = (who: Who) =>
  t.sent.filter(({ to, subject }) => to === `${who}@people.test` && /waits for you/.test(subject))
/** So many days pass, looked at every hour. */
async function pass(days: number): Promise<void> {
  for (let hour = 0; hour < days * 24; hour++) {
    t.clock.pass(HOUR)
    await t.worker.workOff()
  }
  expect(t.failures).toEqual([])
}
const chooses = (who: Who, chosen: Partial<NoticePreferences>, timeZone = 'UTC') =>
  t.house.preferences.keep(
    persons.get(who) ?? '',
    { ...usualPreferences, ...chosen },
    timeZone,
    t.clock.now(),
  )
/** A page, by a session of now: days have passed since the last. */
async function page(who: Who, url: string, fields?: Record<string, string>) {
  t.clock.pass(1)
  const token = `${who}${t.clock.now()}`.padEnd(52, '0').replaceAll(/[ilou]/g, '1')
  const session = { session: `s-${who}-${t.clock.now()}`, token, browser: '', at: t.clock.now() }
  await t.house.sessions.start({
    ...session,
    person: persons.get(who) ?? '',
    how: 'link by mail',
  })
  const headers = {
    cookie: `parley=${token}`,
    'content-type': 'application/x-www-form-urlencoded',
  }
  return fields
    ? t.app.inject({
        method: 'POST',
        url,
        headers,
        payload: new URLSearchParams(fields).toString(),
      })
    : t.app.inject({ url, headers: { cookie: headers.cookie } })
}
const daysOf = (who: Who) => remindersTo(who).map(({ at }) => Math.floor((at - begun) / DAY))

test('who owes the next move is reminded after two, five, ten and twenty days, and no fifth time', async () => {
  await pass(40)
  for (const who of ['ana', 'ada', 'ben'] as const) expect(daysOf(who)).toEqual([2, 5, 10, 20])
  expect(daysOf('mira')).toEqual([])
  expect(daysOf('max')).toEqual([])
  const [mail] = remindersTo('ben')
  expect(mail?.text).toContain('http://parley.test/cases')
  expect(mail?.text).toContain('http://parley.test/more-time')
  expect(JSON.stringify(mail)).not.toMatch(/offer|deposit|ana/i)
  const row = await seenBy('mira', 'ben')
  expect(row).toMatchObject({ owes: { step: 'make offer' }, nextAt: null })
  expect(row?.sent.map((at) => Math.floor((at - begun) / DAY))).toEqual([2, 5, 10, 20])
})

test('a step that is done is not reminded of, and the next one has a calendar of its own', async () => {
  await pass(1)
  const terms = [{ kind: 'words', words: 'peace' }]
  expect((await post('ben', 'make-offer', { terms, words: 'x' })).statusCode).toBe(201)
  await pass(6)
  expect(daysOf('ben')).toEqual([])
  expect(daysOf('ana')).toEqual([2, 5])
  expect(daysOf('mira')).toEqual([3, 6])
  expect((await seenBy('mira', 'mira'))?.owes?.step).toBe('relay')
})

test('whoever wants none gets none, few are one; and nobody is told who chose what', async () => {
  await chooses('ana', { reminders: 'none' })
  await chooses('ada', { wanted: { ...usualPreferences.wanted, reminder: 'none' } })
  await chooses('ben', { reminders: 'few' })
  const before = await get('mira', '/reminders')
  await pass(15)
  expect([daysOf('ana'), daysOf('ada'), daysOf('ben')]).toEqual([[], [], [2]])
  await chooses('ana', {})
  await pass(15)
  expect(daysOf('ana').length).toBeGreaterThan(0)
  expect(before.body).not.toMatch(/none|few/)
})

test('more time pauses: none comes before, whoever mediates sees until when, and the other side sees nothing', async () => {
  await pass(1)
  expect((await post('ben', 'ask-more-time', { days: 14 })).statusCode).toBe(201)
  const until = t.clock.now() + 14 * DAY
  expect((await seenBy('mira', 'ben'))?.moreTimeUntil).toBe(until)
  expect((await seenBy('ben', 'ben'))?.moreTimeUntil).toBe(until)
  expect(await seenBy('ana', 'ben')).toBeUndefined()
  expect((await get('ana', '')).body).not.toContain('moreTime')
  await pass(20)
  expect(daysOf('ben')).toEqual([15])
  expect(daysOf('ana')).toEqual([2, 5, 10, 20])
  for (const days of [0, 4, '7']) {
    expect((await post('ben', 'ask-more-time', { days })).statusCode).toBe(422)
  }
})

test('a night’s sleep over an offer counts for a week, and more time holds the offer that waits', async () => {
  const terms = [{ kind: 'words', words: 'peace' }]
  const made = await post('ana', 'make-offer', { terms, words: 'x' })
  const { offer } = made.json().entries[0].fact
  await post('mira', 'relay-offer', { from: 'side-a', to: 'side-b', offer, words: 'x' })
  const asked = await post('ben', 'ask-more-time', { days: 3 })
  const kinds = asked.json<{ entries: { fact: { type: string } }[] }>().entries
  expect(kinds.map(({ fact }) => fact.type)).toEqual(['MoreTimeAsked', 'OfferHeld'])
  await pass(6)
  expect(daysOf('ben')).toEqual([])
  await pass(2)
  expect(daysOf('ben')).toEqual([reminderPolicy.heldFor])
})

test('none comes in quiet hours or at a time that is never safe, and each gap is as wide as the one before', async () => {
  const quiet = { from: 16 * 60, to: 9 * 60 }
  const never = [
    { ...({ channel: 'mail', from: 0, to: 12 * 60 } as const), days: [1, 2, 3, 4, 5] as const },
  ]
  await chooses('ben', { quiet, never }, 'America/Los_Angeles')
  await chooses('ana', { digest: { every: 'week', on: 3, at: 9 * 60 } })
  await pass(45)
  const told = remindersTo('ben').map(({ at }) => at)
  expect(told).toHaveLength(4)
  for (const at of told) {
    expect(isSafeAt({ quiet, never }, 'mail', localTime(at, 'America/Los_Angeles'))).toBe(true)
  }
  for (const who of ['ben', 'ana'] as const) {
    const times = remindersTo(who).map(({ at }) => at)
    const gaps = times.map((at, i) => at - (times[i - 1] ?? begun))
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b))
  }
  expect(remindersTo('ana').every(({ at }) => localTime(at, 'UTC').weekday === 3)).toBe(true)
  expect(remindersTo('ana').length).toBeGreaterThan(1)
})

test('killed between the mail and its note, nobody is reminded of the same twice', async () => {
  const participant = (await seenBy('ben', 'ben'))?.participant ?? ''
  t.clock.pass(2 * DAY + HOUR)
  const job = { type: 'Remind', caseId: t.caseId, participant } as const
  const dies = {
    ...t.house,
    reminders: {
      ...t.house.reminders,
      keep: async () => {
        throw new Error('killed')
      },
    },
  }
  await expect(remind(dies, job, 'work 1')).rejects.toThrow('killed')
  expect(remindersTo('ben')).toHaveLength(1)
  await remind(t.house, job, 'work 1')
  expect(remindersTo('ben')).toHaveLength(1)
  expect((await seenBy('mira', 'ben'))?.sent).toHaveLength(1)
  // Another look that was on its way finds it noted.
  await remind(t.house, job, 'work 2')
  expect(remindersTo('ben')).toHaveLength(1)
})

test('a look for somebody leaves nothing behind: they are answered as if the clerk had not been there', async () => {
  const person = persons.get('ben') ?? ''
  const keys = roomKeys(rootKey, t.chance)
  const seen = await reminders(t.database.server, keys).asTheySee(person, t.caseId)
  expect(seen?.entries).toEqual((await t.house.reader.seenBy(person, t.caseId))?.entries)
  expect(rememberedWith(keys).of(person, t.caseId).found).toBeUndefined()
  await recordReader(t.database.server, keys).seenBy(person, t.caseId)
  expect(rememberedWith(keys).of(person, t.caseId).found).toBeDefined()
  const stranger = persons.get('max') ?? ''
  expect(await t.house.reminders.asTheySee(stranger, 'nothing')).toBeUndefined()
})

test('the mediator writes one: it stands in that side’s room and is told as a reminder, to who wants none as news', async () => {
  const ben = await seenBy('mira', 'ben')
  const ana = await seenBy('mira', 'ana')
  await chooses('ana', { reminders: 'none' })
  t.clock.pass(5 * 60_000)
  await t.worker.workOff()
  const before = t.sent.length
  for (const one of [ben, ana]) {
    const answer = await post('mira', 'remind-personally', {
      ...{ participant: one?.participant, words: 'Whenever you are ready.' },
    })
    expect(answer.statusCode).toBe(201)
  }
  t.clock.pass(5 * 60_000)
  await t.worker.workOff()
  const mails = t.sent.slice(before).map(({ to, subject }) => [to, subject])
  expect(mails.toSorted()).toEqual([
    ['ada@people.test', 'There is something new for you'],
    ['ana@people.test', 'There is something new for you'],
    ['ben@people.test', 'Something waits for you'],
  ])
  expect(t.sent.at(-1)?.text).not.toContain('ready')
  const refused = await post('mira', 'remind-personally', {
    ...{ participant: ben?.participant, words: 'Again.' },
  })
  expect([refused.statusCode, refused.json().code ?? refused.json().type]).toEqual([
    409,
    expect.stringContaining('reminded-today'),
  ])
})

test('pages, without script: where a reminder leads, who is waited for, and what needs another look', async () => {
  await pass(3)
  const more = await page('ben', '/more-time')
  expect(more.body).toContain('The deposit')
  expect(more.body).toContain(`action="/cases/${t.caseId}/do/ask-more-time"`)
  const asked = await page('ben', `/cases/${t.caseId}/do/ask-more-time`, {
    ...{ _page: 'reminders', days: '3' },
  })
  expect([asked.statusCode, asked.headers.location]).toEqual([
    303,
    `/cases/${t.caseId}/reminders?said=done`,
  ])
  expect((await page('ben', `/cases/${t.caseId}/reminders`)).body).toContain('You asked for time')
  expect((await page('ben', `/cases/${t.caseId}`)).body).toContain('I need more time')
  const mediators = (await page('mira', `/cases/${t.caseId}/reminders`)).body
  expect(mediators).toContain('Who is waited for')
  expect(mediators).toContain('Asked for more time')
  expect(mediators).toContain('Reminders went out')
  expect((await page('ana', `/cases/${t.caseId}/reminders`)).body).not.toContain('ben')
  expect((await page('max', `/cases/${t.caseId}/reminders`)).statusCode).toBe(404)
  expect((await page('max', '/more-time')).body).toContain('There is no case of yours')
  const participant = (await seenBy('mira', 'ben'))?.participant ?? ''
  const empty = { _page: 'reminders', _form: participant, participant, words: ' ' }
  const again = await page('mira', `/cases/${t.caseId}/do/remind-personally`, empty)
  expect([again.statusCode, /<details open/.test(again.body)]).toEqual([422, true])
  const wrong = await page('ben', `/cases/${t.caseId}/do/ask-more-time`, {
    ...{ _page: 'reminders', days: '400' },
  })
  expect(wrong.statusCode).toBe(422)
  const visitor = await t.app.inject({ url: '/more-time' })
  expect(visitor.headers.location).toBe('/sign-in?next=%2Fmore-time')
})

test('who is not at the table reads nothing of reminders: not there and not theirs are one answer', async () => {
  const stranger = await get('stranger', '/reminders')
  const absent = await t.app.inject({
    url: '/api/v1/cases/0123456789abcdefghjkmnpqrs/reminders',
    headers: bearer('stranger'),
  })
  expect(stranger.statusCode).toBe(404)
  expect(stranger.json().type).toBe(absent.json().type)
  expect((await get('max', '/reminders')).statusCode).toBe(404)
})

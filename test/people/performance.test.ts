// A signed agreement followed at the doors: reminded of, told, denied, confirmed, claimed when late, acknowledged at the end.
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dayAt } from '../../src/domain/wall-time.ts'
import { bringing } from '../confidentiality/probes-documents.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { readAlike } from '../meetings/calendar-reader.ts'
import { atDoors, fieldsIn } from './at-doors.ts'
import { settling } from './settling.ts'
import { signInAgain } from './sign-in-again.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
let t: SurfaceWorld
const { api, page, send } = atDoors(() => t)
const { agreed, drafted, opened, signed } = settling(() => t)
const day = (days: number) => dayAt(t.clock.now() + days * DAY, 'America/Los_Angeles')
async function pass(days: number): Promise<void> {
  for (let hours = 0; hours < days * 24; hours += 4) {
    t.clock.pass(4 * HOUR)
    await t.worker.workOff()
  }
  expect(t.failures).toEqual([])
  await signInAgain(t)
}
type Read = {
  readonly due: readonly {
    readonly term: number
    readonly owed: number
    readonly received: number
    readonly told: number
    readonly late: boolean
  }[]
  readonly reports: readonly { readonly report: string; readonly stands: string }[]
  readonly notices: readonly { readonly notice: string; readonly stands: string }[]
  readonly satisfied: readonly { readonly side: string }[]
}
const read = async (who: Who) => (await api(who, 'performance')).json() as Read
const remindersTo = (who: Who) =>
  t.sent.filter(({ to, subject }) => to === `${who}@people.test` && /waits for you/.test(subject))
    .length

const rawAt = (who: Who, door: 'api/v1' | '', path: string) =>
  t.app.inject({
    url: `${door && `/${door}`}/cases/${t.caseId}/${path}`,
    headers: door
      ? { authorization: `Bearer ${t.bearers.get(who)}` }
      : { cookie: t.cookies.get(who) ?? '' },
  })
/** The same by both doors. */
async function packet(who: Who, notice: string) {
  const byPage = await rawAt(who, '', `performance/notices/${notice}/packet.zip`)
  const byApi = await rawAt(who, 'api/v1', `performance/notices/${notice}/packet`)
  const [files, same] = [unzipSync(byPage.rawPayload), unzipSync(byApi.rawPayload)]
  expect(files).toEqual(same)
  return files
}

beforeEach(async () => {
  t = await surfaceWorld('performance')
  const terms = [
    {
      ...{ kind: 'money', payer: 'side-b', payee: 'side-a', cents: 900_00 },
      instalments: [
        { cents: 500_00, dueOn: day(12) },
        { cents: 400_00, dueOn: day(60) },
      ],
    },
  ]
  const draft = await drafted(await agreed(terms))
  expect((await page('ana', 'performance')).status).toBe(404)
  expect((await read('ana')).due).toEqual([])
  await signed(draft, await opened(draft))
  await t.worker.workOff()
})
afterEach(() => t.drop())

test('who owes is reminded three days before, tells it by a form, and the other side says that it came', async () => {
  expect((await read('mira')).due.map(({ owed }) => owed)).toEqual([500_00, 400_00])
  const before = remindersTo('ben')
  await pass(8)
  expect(remindersTo('ben')).toBe(before)
  await pass(2)
  expect(remindersTo('ben')).toBe(before + 1)
  expect((await page('ben', '')).body).toContain('Something that you agreed to is due.')
  const wrong = await send('ben', 'do/report-performance', {
    ...{
      _page: 'performance',
      _form: '0 side-b',
      term: '0',
      by: 'side-b',
      cents: 'lots',
      on: day(0),
      words: 'By bank.',
    },
  })
  expect(wrong.status).toBe(422)
  expect(fieldsIn(wrong.body, 'report-performance')).toMatchObject({
    ...{ cents: 'lots', on: day(0), words: 'By bank.' },
  })
  const told = await send('ben', 'do/report-performance', {
    ...{
      _page: 'performance',
      _form: '0 side-b',
      term: '0',
      by: 'side-b',
      cents: '$500.00',
      on: day(0),
      words: 'By bank.',
    },
  })
  expect(told.status).toBe(303)
  expect((await page('ben', '')).body).not.toContain('Something that you agreed to is due.')
  for (const who of ['ana', 'ada', 'mira', 'max'] as const) {
    const seen = await page(who, 'performance')
    expect(seen.body).toContain('By bank.')
    expect(seen.body.includes('do/confirm-performance')).toBe(who === 'ana' || who === 'ada')
  }
  const [report] = (await read('ana')).reports
  expect(report?.stands).toBe('waits')
  const came = await send('ana', 'do/confirm-performance', {
    ...{ _page: 'performance', report: report?.report ?? '' },
  })
  expect(came.status).toBe(303)
  expect((await read('max')).due.map(({ received }) => received)).toEqual([500_00, 0])
}, 60_000)

test('what is late is claimed, with days to do it; then all is due, and what comes at last is acknowledged', async () => {
  const early = await api('ana', 'give-notice-of-default', { against: 'side-b' })
  expect(early.status).toBe(409)
  expect(early.json().type).toMatch(/nothing-is-late$/)
  await pass(14)
  const noticed = await send('ana', 'do/give-notice-of-default', {
    ...{ _page: 'performance', _form: 'side-b', against: 'side-b', words: 'Please pay.' },
  })
  expect(noticed.status).toBe(303)
  expect((await read('ben')).notices.map(({ stands }) => stands)).toEqual(['running'])
  expect((await page('ana', 'performance')).body).not.toContain('performance/notices/')
  await pass(12)
  const after = await read('ben')
  expect(after.notices.map(({ stands }) => stands)).toEqual(['in vain'])
  expect(after.due.map(({ late }) => late)).toEqual([true, true])
  const notice = (await read('ana')).notices[0]?.notice ?? ''
  const file = `performance/notices/${notice}`
  expect((await page('ana', 'performance')).body).toContain(file)
  for (const who of ['ana', 'ada'] as const) {
    expect((await api(who, file)).status).toBe(200)
    expect((await page(who, file, 'es')).status).toBe(200)
    const files = await packet(who, notice)
    expect(Object.keys(files)).toEqual(['declaration-on-default.pdf', 'exhibit-A-agreement.pdf'])
    const { rawPayload } = await rawAt(who, 'api/v1', 'agreement.pdf')
    expect(Buffer.from(files['exhibit-A-agreement.pdf'] ?? [])).toEqual(rawPayload)
  }
  for (const who of ['ben', 'mira', 'max', 'stranger'] as const) {
    expect((await page(who, 'performance')).body).not.toContain(file)
    expect([(await api(who, file)).status, (await page(who, file)).status]).toEqual([404, 404])
    const atPacket = [await api(who, `${file}/packet`), await page(who, `${file}/packet.zip`)]
    expect(atPacket.map(({ status }) => status)).toEqual([404, 404])
  }
  expect((await api('ana', 'performance/notices/none')).status).toBe(404)
  const paid = { term: 0, by: 'side-b', cents: 900_00, on: day(0) }
  expect((await api('ben', 'report-performance', paid)).status).toBe(201)
  const [{ report } = { report: '' }] = (await read('ana')).reports
  // What is said to have come is answered before anything is declared.
  expect((await read('ana')).notices.map(({ stands }) => stands)).toEqual(['said done'])
  expect((await api('ana', file)).status).toBe(404)
  const asked = await page('ana', 'performance', 'es')
  expect(asked.body).toContain('Se dice que se cumplió; falta responder')
  expect(asked.body).not.toContain(file)
  const denied = await api('ana', 'deny-performance', { report, words: 'My bank has nothing.' })
  expect(denied.status).toBe(201)
  expect((await api('ana', file)).status).toBe(200)
  expect((await page('ben', 'performance')).body).toContain('My bank has nothing.')
  expect((await api('ana', 'acknowledge-satisfaction', { name: 'Ana' })).status).toBe(409)
  expect((await api('ana', 'confirm-performance', { report })).status).toBe(201)
  expect((await api('ana', file)).status).toBe(404)
  expect((await api('ana', 'acknowledge-satisfaction', { name: 'Ana' })).status).toBe(201)
  expect((await read('ben')).satisfied.map(({ side }) => side)).toEqual(['side-a'])
  expect((await page('ben', 'performance', 'es')).body).toContain('recibió todo')
}, 60_000)

test('the days by which somebody owes something stand in their own calendar until it has come, and in nobody else’s', async () => {
  expect((await page('ben', 'performance')).body).toContain('href="/account/calendar"')
  expect((await page('ana', 'performance')).body).not.toContain('href="/account/calendar"')
  const addressOf = async (who: Who) => {
    const answer = await t.app.inject({
      ...{ method: 'POST', url: '/api/v1/calendar', payload: {} },
      headers: { authorization: `Bearer ${t.bearers.get(who)}` },
    })
    return new URL((answer.json() as { address: string }).address).pathname
  }
  const [bens, anas] = [await addressOf('ben'), await addressOf('ana')]
  const fileAt = async (url: string) => (await t.app.inject({ url })).body
  const daysAt = async (url: string) => {
    const { events } = readAlike(await fileAt(url))
    return events.map(({ begins, ends, title }) => [begins, ends, title])
  }
  const title = 'Something is due'
  expect(await daysAt(bens)).toEqual([
    [day(12), day(13), title],
    [day(60), day(61), title],
  ])
  expect(await fileAt(bens)).not.toMatch(/500|400|Ana|Ben|deposit/i)
  expect(await fileAt(anas)).not.toContain('VEVENT')
  const names = readAlike(await fileAt(bens)).events.map(({ uid }) => uid)
  expect(new Set(names).size).toBe(2)
  const paid = { term: 0, by: 'side-b', cents: 500_00, on: day(0) }
  expect((await api('ben', 'report-performance', paid)).status).toBe(201)
  expect(await daysAt(bens)).toHaveLength(2)
  const [{ report } = { report: '' }] = (await read('ana')).reports
  expect((await api('ana', 'confirm-performance', { report })).status).toBe(201)
  const left = readAlike(await fileAt(bens)).events
  expect(left.map(({ begins }) => begins)).toEqual([day(60)])
  expect(left[0]?.uid).toBe(names[1])
}, 60_000)

test('a receipt is brought after the end where everybody reads it, and shows what was told', async () => {
  const bring = async (who: Who, room: string) => {
    const { payload, headers } = bringing('%PDF-1.7 a receipt', 'receipt.pdf')
    const answer = await t.app.inject({
      ...{ method: 'POST', url: `/cases/${t.caseId}/documents/to/${room}` },
      headers: { ...headers, cookie: t.cookies.get(who) ?? '' },
      payload: payload as Buffer,
    })
    return answer.statusCode
  }
  const receipts = async (who: Who) => {
    const { rooms } = (await api(who, 'documents')).json() as {
      rooms: Record<string, { document: string; file: { name: string } }[]>
    }
    return (rooms['joint'] ?? []).filter(({ file }) => file.name === 'receipt.pdf')
  }
  expect((await page('ben', 'performance')).body).toContain('Bring a receipt or a photo first')
  expect((await page('mira', 'performance')).body).not.toContain('Bring a receipt')
  expect((await page('ben', 'documents')).body).toContain('documents/to/joint')
  for (const who of ['ana', 'mira'] as const)
    expect((await page(who, 'documents')).body.includes('documents/to/joint')).toBe(who === 'ana')
  expect(await bring('mira', 'joint')).toBe(409)
  expect(await bring('ben', 'caucus:side-b')).toBe(409)
  expect(await bring('ben', 'joint')).toBe(303)
  const [one] = await receipts('ana')
  const document = one?.document ?? ''
  expect((await page('ben', 'performance')).body).toContain(`value="${document}"`)
  const paid = { term: 0, by: 'side-b', cents: 500_00, on: day(0), document }
  expect((await api('ana', 'report-performance', paid)).json().type).toMatch(/proof-unknown$/)
  const told = await send('ben', 'do/report-performance', {
    ...{ _page: 'performance', _form: '0 side-b', term: '0', by: 'side-b', cents: '500' },
    ...{ on: day(0), words: '', document },
  })
  expect(told.status).toBe(303)
  for (const who of ['ana', 'mira'] as const) {
    expect((await page(who, 'performance')).body).toContain(`documents/${document}`)
    expect((await page(who, `documents/${document}`)).status).toBe(200)
  }
}, 60_000)

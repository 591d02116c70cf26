// A packet sent to a court electronically, at the doors: partly sent back, sent again, ordered late, its copies kept; and a court that behaves badly.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plain, type Script } from '../../src/court/rehearsal/script.ts'
import { type RehearsalServer, serveRehearsalCourt } from '../../src/court/rehearsal/server.ts'
import { realChance } from '../../src/world/chance.ts'
import { reviewOf } from '../confidentiality/probes-filing.ts'
import type { SurfaceWorld, Who } from '../confidentiality/surface-world.ts'
import { freePort } from '../ports.ts'
import { atDoors, fieldsIn } from './at-doors.ts'
import { settledAtCourt } from './settled-at-court.ts'

const KEY = 'shared'
let t: SurfaceWorld
let made: Awaited<ReturnType<typeof settledAtCourt>>
let court: RehearsalServer
let script: { -readonly [Part in keyof Script]: Script[Part] }
let told: string[]
/** What the court waits with until it is let go on: its review, then the order. */
let waiting: (() => void)[]
const { api, page, send } = atDoors(() => t)

type Read = {
  readonly filings: readonly {
    readonly filing: string
    readonly documents: readonly { document: string; is: string; rounds: readonly object[] }[]
    readonly sendings: readonly { is: string; notSent: { why: string } | null; sending: string }[]
    readonly fees: { due: number }
    readonly copies: readonly { document: string; copy: string }[]
  }[]
}
const filingNow = async (who: Who = 'max') => {
  const [filing] = ((await api(who, 'filings')).json() as Read).filings
  if (!filing) throw new Error('nothing was made ready')
  return filing
}
const states = async () => (await filingNow()).documents.map((one) => one.is)
const entriesNow = async () => {
  const read = await api('max', 'rooms/board/entries?after=0&limit=500')
  const { entries } = read.json() as { entries: { fact: { type: string } }[] }
  return entries.map(({ fact }) => fact.type).filter((type) => type.startsWith('Filing'))
}
const until = async (there: () => boolean | Promise<boolean>, what: string) => {
  for (let i = 0; i < 400; i++) {
    if (await there()) return
    await new Promise((done) => setTimeout(done, 25))
  }
  throw new Error(`${what} does not come`)
}
const courtGoesOn = async () => {
  await until(() => waiting.length > 0, 'what the court waits with')
  waiting.shift()?.()
}
const toldAgain = async () => {
  const before = told.filter((line) => line.startsWith('told')).length
  await courtGoesOn()
  await until(
    () => told.filter((line) => line.startsWith('told')).length > before,
    'what the court tells',
  )
}

beforeEach(async () => {
  const port = await freePort()
  let address = ''
  made = await settledAtCourt('electronically', {
    courts: [
      {
        ...{ name: 'rehearsal', title: 'Rehearsal court', id: '', key: KEY },
        url: `http://127.0.0.1:${port}/`,
      },
    ],
    // Where the court reaches it; known once it listens.
    plant: (house) =>
      Object.defineProperty({ ...house }, 'url', { get: () => address || house.url }),
  })
  t = made.t
  address = await t.app.listen({ host: '127.0.0.1', port: 0 })
  told = []
  waiting = []
  script = { ...plain, rejectLast: 'The form is not signed.', order: 'granted', fee: 2_000 }
  court = await serveRehearsalCourt({
    ...{ host: '127.0.0.1', port, key: KEY, script, chance: realChance },
    clock: {
      now: () => t.clock.now(),
      sleep: (_, signal) =>
        new Promise((done) => {
          waiting.push(done)
          signal?.addEventListener('abort', () => done())
        }),
    },
    tell: (line) => void told.push(line),
  })
})
afterEach(async () => {
  await court.stop()
  await t.drop()
})

const PDF = Buffer.from('%PDF-1.7 the form, filled in')
async function formAtDesk(name: string): Promise<string> {
  const brought = await t.app.inject({
    method: 'POST',
    url: `/api/v1/cases/${t.caseId}/rooms/desk:side-a/documents?name=${name}`,
    headers: {
      authorization: `Bearer ${t.bearers.get('max')}`,
      'content-type': 'application/octet-stream',
    },
    payload: PDF,
  })
  expect(brought.statusCode, brought.body).toBe(201)
  return (brought.json() as { document: string }).document
}
async function prepared() {
  const documents = [{ what: 'stipulation' }, { what: 'notice-of-settlement' }]
  await made.does('max', 'prepare-filing', { filedBy: 'side-a', documents })
  return filingNow()
}
/** By the form of the page, as it is shown. */
async function sentByForm(file: string, who: Who = 'max') {
  const fields = fieldsIn((await page(who, 'court')).body, 'send-filing')
  const { documents } = await filingNow()
  const form = `${fields['again'] ?? documents[1]?.document} ${file}`
  return send(who, 'do/send-filing', { ...fields, 'forms.0': form, name: 'Max Moor' })
}

test('one document is sent back, sent again and taken; the other is ordered late; the copies stand at the desk of who files', async () => {
  await prepared()
  const form = await formAtDesk('cm-200.pdf')
  expect((await sentByForm(form)).to).toContain('said=done')
  expect((await page('ana', 'court')).body).toContain('The court does not have it yet')
  expect(await states()).toEqual(['prepared', 'prepared'])
  await t.worker.workOff()
  expect(await states()).toEqual(['handed in', 'handed in'])
  expect((await page('ben', 'court')).body).toContain('Rehearsal court has received it')
  expect((await page('ben', 'court')).body).toContain('says of itself that it is an exercise')
  await toldAgain()
  expect(await states()).toEqual(['accepted', 'rejected'])
  const sides = (await page('ana', 'court')).body
  expect(sides).toContain('The form is not signed.')
  expect(sides).toContain('That is no order')
  expect(sides).not.toContain('signed the order')
  expect((await filingNow()).fees.due).toBe(2_000)
  // The copy stands at one desk: the other side reads nothing of it.
  expect((await filingNow('ana')).copies).toHaveLength(1)
  expect((await filingNow('ben')).copies).toEqual([])
  script.rejectLast = undefined
  script.fee = undefined
  const again = await sentByForm(await formAtDesk('cm-200-signed.pdf'), 'mira')
  expect(again.to).toContain('said=done')
  await t.worker.workOff()
  expect(await states()).toEqual(['accepted', 'handed in'])
  // The order of the first waits before the review of the second.
  expect(waiting).toHaveLength(2)
  await toldAgain()
  await toldAgain()
  expect(await states()).toEqual(['signed', 'accepted'])
  expect((await filingNow('ana')).copies).toHaveLength(2)
  expect((await page('ben', 'court')).body).toContain('The judge signed the order')
  const { copies } = await filingNow('max')
  const bytes = await made.bytes('ana', `documents/${copies[0]?.copy}/file`)
  expect(Buffer.from(bytes.bytes).subarray(0, 4).toString()).toBe('%PDF')
  const types = await entriesNow()
  for (const once of ['FilingHandedIn', 'FilingRefiled', 'FilingDecided', 'FilingFeesTold']) {
    expect(types.filter((type) => type === once)).toHaveLength(1)
  }
  expect(types.filter((type) => type === 'FilingReviewed')).toHaveLength(3)
}, 120_000)

test('a court that is silent, cut off or talks garbage is asked again, and gets one filing', async () => {
  const { filing } = await prepared()
  await formAtDesk('form.pdf')
  // The same paper is sent back each time, and goes again to a court that behaves badly in another way.
  for (const answer of ['garbage', 'cut', 'error', 'another'] as const) {
    told.length = 0
    waiting.length = 0
    script.answer = answer
    await sentByForm(await formAtDesk(`${answer}.pdf`))
    await t.worker.workOff()
    expect((await filingNow()).sendings.at(-1)?.is).toBe('being sent')
    expect((await page('max', 'court')).body).toContain('It is tried again by itself')
    expect((await api('max', 'stop-sending', { filing, sending: 'x' })).status).toBe(409)
    expect((await api('max', 'withdraw-filing', { filing })).body).toContain('"refusal"')
    t.clock.pass(11_000)
    await t.worker.workOff()
    expect((await filingNow()).sendings.at(-1)?.is).toBe('received')
    expect(told.filter((line) => line.endsWith('was received'))).toHaveLength(1)
    expect(told.filter((line) => line.endsWith('came again'))).toHaveLength(1)
    await toldAgain()
    expect((await states())[1]).toBe('rejected')
  }
  const types = await entriesNow()
  expect(types.filter((type) => type === 'FilingReceived')).toHaveLength(4)
  expect(types.filter((type) => type === 'FilingRefiled')).toHaveLength(3)
}, 120_000)

test('a court that is not there is given up after half a day, and who files is told to print', async () => {
  await prepared()
  await sentByForm(await formAtDesk('form.pdf'))
  await court.stop()
  for (const minutes of [1, 2, 6, 16, 61, 4 * 61, 12 * 61]) {
    await t.worker.workOff()
    expect((await filingNow()).sendings[0]?.is).toBe('being sent')
    t.clock.pass(minutes * 60_000)
  }
  await t.worker.workOff()
  const { sendings } = await filingNow()
  expect(sendings[0]).toMatchObject({ is: 'not sent', notSent: { why: 'not-reached' } })
  const { filing } = await filingNow()
  const handed = { filing, on: '2026-11-02', how: 'counter', name: 'Ada' }
  await made.does('max', 'hand-in-filing', handed)
  expect(await states()).toEqual(['handed in', 'handed in'])
}, 120_000)

test('what the court tells twice, of another filing, unsigned or broken is recorded once or not at all', async () => {
  script.review = 'twice'
  const before = await prepared()
  await sentByForm(await formAtDesk('form.pdf'))
  await t.worker.workOff()
  const [sending] = (await filingNow()).sendings
  await toldAgain()
  await until(
    () => told.filter((line) => line.includes('DuplicateMessage')).length > 0,
    'the second telling',
  )
  expect(told.filter((line) => line.endsWith(': Success'))).toHaveLength(1)
  const types = await entriesNow()
  expect(types.filter((type) => type === 'FilingReviewed')).toHaveLength(2)
  const { placeOf } = t.house.courtPlaces
  const tells = async (
    body: string,
    headers: Record<string, string>,
    to = placeOf('rehearsal', t.caseId),
  ) => {
    const answer = await t.app.inject({
      method: 'POST',
      url: `/courts/rehearsal/${to}`,
      headers: { 'content-type': 'application/xml', ...headers },
      payload: body,
    })
    return answer
  }
  const key = { authorization: `Bearer ${KEY}` }
  const review = reviewOf(sending?.sending ?? '')
  expect((await tells(review, {})).statusCode).toBe(401)
  expect((await tells(review, { authorization: 'Bearer another' })).statusCode).toBe(401)
  expect((await tells(review.slice(0, 200), key)).statusCode).toBe(400)
  const none = await tells(reviewOf('another'), key)
  expect(none.statusCode).toBe(400)
  for (const place of ['nothing', t.caseId, placeOf('another', t.caseId)]) {
    const elsewhere = await tells(review, key, place)
    expect(elsewhere.statusCode).toBe(400)
    expect(elsewhere.body).toContain('not sent from here')
  }
  expect((await tells(review, key)).body).toContain('DuplicateMessage')
  expect(await entriesNow()).toEqual(types)
  expect(before.documents.map((one) => one.is)).toEqual(['prepared', 'prepared'])
}, 120_000)

test('a review that got lost is asked for', async () => {
  script.review = 'none'
  script.order = undefined
  await prepared()
  await sentByForm(await formAtDesk('form.pdf'))
  await t.worker.workOff()
  await courtGoesOn()
  t.clock.pass(11 * 60_000)
  await t.worker.workOff()
  expect(await states()).toEqual(['accepted', 'rejected'])
}, 120_000)

test('what is missing is said in plain words, the form comes back as it was filled in, and only who files may send', async () => {
  const { filing } = await prepared()
  const form = await formAtDesk('form.pdf')
  const fields = fieldsIn((await page('max', 'court', 'es')).body, 'send-filing')
  const none = await send('max', 'do/send-filing', { ...fields, name: 'Max Moor' })
  expect(none.status).toBe(409)
  expect(none.body).toContain('Please choose the filled-in form of the court')
  expect(fieldsIn(none.body, 'send-filing')).toMatchObject({ court: 'rehearsal', name: 'Max Moor' })
  const body = { filing, court: 'rehearsal', name: 'x', forms: [] }
  expect((await api('ana', 'send-filing', body)).body).toContain('NotForThisSeat')
  expect((await api('stranger', 'send-filing', body)).status).toBe(404)
  expect((await api('max', 'send-filing', { ...body, court: 'nowhere' })).status).toBe(422)
  expect((await page('ana', 'court')).body).not.toContain('/do/send-filing')
  await sentByForm(form)
  const [sending] = (await filingNow()).sendings
  await made.does('mira', 'stop-sending', { filing, sending: sending?.sending })
  await t.worker.workOff()
  expect(told).toEqual([])
  expect((await page('ana', 'court')).body).toContain('It is not tried any more')
}, 120_000)

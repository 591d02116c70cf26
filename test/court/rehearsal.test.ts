// Filing with a court, rehearsed: received, reviewed document by document, ordered, asked for; and everything that can go wrong on the way.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { askPolicy, askState, sendFiling } from '../../src/court/client.ts'
import { SIGNATURE, signature } from '../../src/court/proof.ts'
import { orderIn, reviewNotice } from '../../src/court/review.ts'
import { stateRequest } from '../../src/court/state-of-filing.ts'
import { aCourt, KEY } from './a-court.ts'
import { aFiling } from './any-messages.ts'

let court: Awaited<ReturnType<typeof aCourt>>
const open = async (...script: Parameters<typeof aCourt>) => {
  court = await aCourt(...script)
  return court
}
const failures: unknown[] = []
const note = (error: unknown) => void failures.push(error)
process.on('unhandledRejection', note)
afterEach(async () => {
  await court?.stop()
  expect(failures).toEqual([])
})

const question = (filing: string, from: string, filingId?: string) => ({
  ...{ messageId: 'question', at: 0, from, court: { id: '', name: '' }, caseNumber: undefined },
  ...{ filing, filingId },
})
const file = (id: string, words = '', more = {}) =>
  sendFiling(court.address, aFiling(id, words, { from: court.listener.address, ...more }))
const told = (many: number) =>
  vi.waitFor(() => expect(court.heard.length).toBeGreaterThanOrEqual(many), { timeout: 10_000 })

test('a filing is received, reviewed with stamp and docket number, and its copies come back', async () => {
  await open({ fee: 43_500 })
  const sent = await file('f-1')
  expect(sent).toEqual({
    is: 'received',
    already: false,
    filingId: expect.any(String),
    exercise: true,
  })
  await told(1)
  const [review] = court.reviews()
  expect(review).toMatchObject({ state: 'accepted', answers: 'f-1', caseNumber: '26SC01234' })
  expect(review?.documents.map(({ id, lead, state }) => [id, lead, state])).toEqual([
    ['one', true, 'accepted'],
    ['two', false, 'accepted'],
    ['three', true, 'accepted'],
  ])
  for (const { filedOn, docketNumber, copy, order } of review?.documents ?? []) {
    expect(filedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(docketNumber).toMatch(new RegExp(`-${order}$`))
    expect(copy).toEqual(aFiling('f-1').documents[order - 1]?.file)
  }
  expect(review?.fees?.charges).toEqual([{ words: 'Filing fee', cents: 43_500 }])
})

test('documents are rejected one by one with their reasons, and a judge decides later on what was filed', async () => {
  await open({ order: 'denied: no notice was given' })
  await file('f-1', '[reject: no signature]')
  await told(2)
  const [review, order] = court.reviews()
  expect(review?.state).toBe('partially-accepted')
  expect(review?.documents.map(({ state, reason }) => [state, reason])).toEqual([
    ['accepted', undefined],
    ['accepted', undefined],
    ['rejected', 'no signature'],
  ])
  expect(review?.documents.map((one) => orderIn(one.told))).toEqual(Array(3).fill(undefined))
  // Exhibits and what was rejected are not ordered.
  expect(order?.documents.map((one) => orderIn(one.told))).toEqual(['denied', undefined, undefined])
  expect(order?.documents[0]?.told).toMatchObject({ words: 'denied', more: 'no notice was given' })
  expect(order?.messageId).not.toBe(review?.messageId)
})

test('all rejected is rejected, and then there is nothing to order', async () => {
  await open({ reject: 'illegible', order: 'granted' })
  await file('f-1')
  await told(1)
  expect(court.reviews()[0]).toMatchObject({
    state: 'rejected',
    words: '3 of 3 documents rejected',
  })
  await court.server.stop()
  expect(court.heard).toHaveLength(1)
})

test('the same filing sent again is known again, and reviewed once', async () => {
  await open()
  const first = await file('f-1')
  const again = await Promise.all([file('f-1'), file('f-1', 'with another title')])
  for (const one of again) expect(one).toEqual({ ...first, already: true })
  await told(1)
  await court.server.stop()
  expect(court.heard).toHaveLength(1)
})

test('asked, a court says how a filing stands before and after its review, and nothing of others', async () => {
  await open({ reviewAfter: 500 })
  await file('f-1')
  const ask = (filing: string) => askState(court.address, question(filing, court.listener.address))
  const before = await ask('f-1')
  expect(before).toMatchObject({ is: 'review', review: { state: 'received', answers: 'f-1' } })
  await told(1)
  const after = await ask('f-1')
  expect(after).toMatchObject({ is: 'review', review: { state: 'accepted' } })
  expect(await ask('f-2')).toEqual({
    is: 'refused',
    why: 'The court did not take the message: DataError, no such filing.',
  })
})

test('a policy says what is taken, and that it is an exercise', async () => {
  await open()
  const asked = await askPolicy(court.address, question('', 'urn:us'))
  expect(asked).toMatchObject({
    is: 'policy',
    policy: { exercise: true, operations: ['GetPolicy', 'ReviewFiling', 'GetFilingStatus'] },
  })
})

test.each([
  ['garbage', 'unsure', /cannot be read: it is not well-formed XML/],
  ['cut', 'unsure', /^The line to .* broke/],
  ['error', 'unsure', /HTTP 500/],
  ['silent', 'unsure', /did not answer in time/],
  ['long', 'unsure', /longer than \d+ bytes and was not read/],
  ['another', 'unsure', /about another message/],
  ['redirect', 'refused', /sends elsewhere, which is not followed/],
] as const)(
  'an answer that is %s is told as %s, and sent again the filing is there',
  async (how, is, why) => {
    await open()
    const address = { ...court.address, patience: how === 'silent' ? 500 : 5000 }
    const filing = aFiling('f-1', `[answer: ${how}]`, { from: court.listener.address })
    expect(await sendFiling(address, filing)).toEqual({ is, why: expect.stringMatching(why) })
    expect(await sendFiling(address, filing)).toMatchObject({ is: 'received', already: true })
    await told(1)
  },
)

test('a review told twice counts once; garbage, another filing and a call without proof count never', async () => {
  await open()
  await file('f-1', '[review: twice]')
  await told(2)
  expect(court.heard.map(({ already }) => already)).toEqual([false, true])
  await vi.waitFor(() =>
    expect(court.lines).toContainEqual(expect.stringMatching(/^told .*: DuplicateMessage$/)),
  )
  await file('f-2', '[review: garbage]')
  await told(3)
  await file('f-3', '[review: another]')
  await told(4)
  await file('f-4', '[review: unsigned]')
  await told(5)
  expect(court.heard.slice(2).map(({ taken }) => taken.is)).toEqual([
    'not-read',
    'of-no-filing',
    'not-proven',
  ])
  await file('f-5', '[review: none]')
  const asked = () => askState(court.address, question('f-5', court.listener.address))
  await vi.waitFor(async () =>
    expect(await asked()).toMatchObject({ is: 'review', review: { state: 'accepted' } }),
  )
  expect(court.heard).toHaveLength(5)
})

test('who does not know the key files nothing, learns nothing, and is not believed', async () => {
  await open()
  const stranger = { ...court.address, key: 'guessed' }
  expect(await sendFiling(stranger, aFiling('f-1'))).toEqual({
    is: 'refused',
    why: 'The court does not know the key.',
  })
  expect(await askPolicy(stranger, question('', 'urn:us'))).toMatchObject({ is: 'refused' })
  const call = (headers: Record<string, string>, body = 'x') =>
    fetch(court.listener.address, { method: 'POST', headers, body }).then(({ status }) => status)
  const now = Date.now()
  const bytes = Buffer.from('x')
  expect(await call({})).toBe(401)
  expect(await call({ authorization: 'Bearer guessed' })).toBe(401)
  expect(await call({ [SIGNATURE]: signature('guessed', bytes, now) })).toBe(401)
  expect(await call({ [SIGNATURE]: signature(KEY, bytes, now - 600_000) })).toBe(401)
  expect(await call({ [SIGNATURE]: signature(KEY, Buffer.from('y'), now) })).toBe(401)
  expect(await call({ [SIGNATURE]: 't=,v1=' })).toBe(401)
  // A bad signature is not made good by a key beside it.
  expect(await call({ [SIGNATURE]: 't=1,v1=0', authorization: `Bearer ${KEY}` })).toBe(401)
  expect(await call({ authorization: `Bearer ${KEY}` })).toBe(400)
  expect(await call({ [SIGNATURE]: signature(KEY, bytes, now) })).toBe(400)
  expect(court.reviews()).toEqual([])
})

test('a court takes no garbage, nothing that is too long, and calls nobody else', async () => {
  await open()
  const post = (body: string | Uint8Array, method = 'POST') =>
    fetch(court.server.address, {
      ...{ method, headers: { authorization: `Bearer ${KEY}` } },
      ...(method === 'POST' ? { body: body as never } : {}),
    })
  expect((await post('', 'GET')).status).toBe(405)
  const garbage = await post('<html>')
  expect([garbage.status, await garbage.text()]).toEqual([
    400,
    expect.stringContaining('not well-formed'),
  ])
  const other = reviewNotice({
    ...{
      messageId: 'm',
      filingId: 'f',
      answers: 'f-1',
      from: 'x',
      court: { id: '', name: '' },
      at: 0,
    },
    ...({
      state: 'accepted',
      words: undefined,
      completedAt: undefined,
      caseNumber: undefined,
      fees: undefined,
    } as const),
    documents: [
      {
        ...({
          id: 'one',
          order: 1,
          lead: true,
          title: '',
          state: 'accepted',
          reason: undefined,
        } as const),
        ...{
          reviewedAt: 0,
          filedOn: undefined,
          docketNumber: undefined,
          told: undefined,
          copy: undefined,
        },
      },
    ],
  })
  expect((await post(other)).status).toBe(400)
  const state = stateRequest(question('f-1', 'x'))
  expect((await post(state.replace('GetFilingStatusRequestMessage', 'GetFiling'))).status).toBe(400)
  expect(await file('f-9', '', { from: 'http://192.0.2.1/' })).toMatchObject({ is: 'received' })
  expect(court.lines.at(-1)).toMatch(/wants its review told elsewhere/)
})

test('a court that stops in the middle leaves nothing behind', async () => {
  await open({ reviewAfter: 60_000 })
  await file('f-1')
  const hanging = file('f-2', '[answer: silent]')
  await vi.waitFor(() => expect(court.lines).toHaveLength(2))
  await court.server.stop()
  expect(await hanging).toMatchObject({ is: 'unsure', why: expect.stringMatching(/broke/) })
  expect(await file('f-3')).toEqual({
    is: 'not-sent',
    why: expect.stringMatching(/cannot be reached \(ECONNREFUSED\)/),
  })
  expect(court.heard).toEqual([])
})

test('a caller that closes its line in the middle of a message harms nothing', async () => {
  await open()
  const { port } = new URL(court.server.address)
  for (const address of [port, new URL(court.listener.address).port]) {
    const line = connect(Number(address), '127.0.0.1')
    await once(line, 'connect')
    line.write(
      `POST / HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${KEY}\r\ncontent-length: 5000\r\n\r\n<?xml`,
    )
    line.destroy()
  }
  await vi.waitFor(() => expect(court.lines).toContainEqual(expect.stringMatching(/ended early/)))
  expect(await file('f-1')).toMatchObject({ is: 'received' })
  await told(1)
})

test('a server that speaks no HTTP is no court, and is told so', async () => {
  await open()
  const other = createServer((socket) => void socket.resume().end('220 mail.test ESMTP\r\n'))
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`
  const sent = await sendFiling({ ...court.address, url }, aFiling('f-1'))
  expect(sent).toMatchObject({ is: 'unsure', why: expect.stringMatching(/broke/) })
  await new Promise((done) => other.close(done))
})

// Texts by the provider's HTTP: handed over as asked, its refusals told apart, and nothing believed that it did not sign.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { NeverTaken, NotTaken } from '../../src/application/texts.ts'
import { signatureOf, textsOverHttp, twilioHook } from '../../src/channels/texts/twilio.ts'
import { freePort } from '../ports.ts'

type Got = {
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}
const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

async function provider(status: number, answer: string, headers = {}) {
  const got: Got[] = []
  const server = createServer((request, reply) => {
    let body = ''
    request.on('data', (part) => (body += part))
    request.on('end', () => {
      got.push({ url: request.url ?? '', headers: request.headers, body })
      if (status === 0) return void request.socket.destroy()
      reply.writeHead(status, headers).end(answer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stops.push(() => server.close())
  const { port } = server.address() as AddressInfo
  return { got, url: `http://127.0.0.1:${port}` }
}
const settings = {
  account: 'AC1',
  token: 'secret',
  from: '+12025550100',
  parley: 'https://parley.example',
}
const text = { to: '+12133734253', text: 'There is something new', id: 'abc', at: 0 }

test('a text is handed over with its number, its words and where to report', async () => {
  const { got, url } = await provider(201, '{"sid":"SM1"}')
  expect(await textsOverHttp({ ...settings, url }).send(text)).toEqual({ sid: 'SM1' })
  const [one] = got
  expect(one?.url).toBe('/2010-04-01/Accounts/AC1/Messages.json')
  expect(one?.headers.authorization).toBe(`Basic ${btoa('AC1:secret')}`)
  expect(one?.headers['idempotency-key']).toBe('abc')
  expect(Object.fromEntries(new URLSearchParams(one?.body))).toEqual({
    To: '+12133734253',
    From: '+12025550100',
    Body: 'There is something new',
    StatusCallback: 'https://parley.example/texts/receipt?of=abc',
  })
})

test('a provider that is away or busy has taken nothing; one that refuses never will', async () => {
  const away = textsOverHttp({ ...settings, url: `http://127.0.0.1:${await freePort()}` })
  await expect(away.send(text)).rejects.toThrow(NotTaken)
  for (const [status, kind] of [
    [429, NotTaken],
    [503, NotTaken],
    [400, NeverTaken],
    [401, NeverTaken],
  ] as const) {
    const { url } = await provider(status, '{"sid":"SM1"}')
    await expect(textsOverHttp({ ...settings, url }).send(text)).rejects.toThrow(kind)
  }
})

test('where nobody knows whether it went out, it is said so', async () => {
  for (const [status, answer] of [
    [500, ''],
    [201, 'no JSON'],
    [0, ''],
  ] as const) {
    const { url } = await provider(status, answer)
    const failure = await textsOverHttp({ ...settings, url })
      .send(text)
      .catch((e: Error) => e)
    expect(failure).toBeInstanceOf(Error)
    expect(failure).not.toBeInstanceOf(NotTaken)
    expect(failure).not.toBeInstanceOf(NeverTaken)
  }
})

test('nobody is led elsewhere: a redirect is not followed', async () => {
  const elsewhere = await provider(201, '{"sid":"SM1"}')
  const { url } = await provider(307, '', { location: elsewhere.url })
  await expect(textsOverHttp({ ...settings, url }).send(text)).rejects.toThrow(NeverTaken)
  expect(elsewhere.got).toEqual([])
})

test('what is no number is not handed over', async () => {
  const { got, url } = await provider(201, '{"sid":"SM1"}')
  for (const to of ['12133734253', '+1', '+1213373425&To=+1', '']) {
    await expect(textsOverHttp({ ...settings, url }).send({ ...text, to })).rejects.toThrow(
      NeverTaken,
    )
  }
  expect(got).toEqual([])
})

test('asked what it sent to a number, it names what it made since then, and nothing that is no name', async () => {
  const messages = [
    { sid: 'SM2', date_created: 'Mon, 02 Nov 2026 17:00:05 +0000' },
    { sid: 'SM1', date_created: 'Mon, 02 Nov 2026 16:00:00 +0000' },
    { sid: "SM'3", date_created: 'Mon, 02 Nov 2026 17:00:06 +0000' },
  ]
  const { got, url } = await provider(200, JSON.stringify({ messages }))
  const since = Date.UTC(2026, 10, 2, 17)
  expect(await textsOverHttp({ ...settings, url }).sentTo?.('+12133734253', since)).toEqual(['SM2'])
  const asked = new URL(got[0]?.url ?? '', url)
  expect(asked.pathname).toBe('/2010-04-01/Accounts/AC1/Messages.json')
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({
    To: '+12133734253',
    'DateSent>': '2026-11-01',
  })
  for (const [status, answer] of [
    [500, ''],
    [200, '{}'],
    [200, 'no JSON'],
  ] as const) {
    const other = await provider(status, answer)
    await expect(
      textsOverHttp({ ...settings, url: other.url }).sentTo?.('+12133734253', since),
    ).rejects.toThrow()
  }
})

/** The example in the provider's own description of its signatures. */
test("a signature is the provider's: the known example holds", () => {
  const fields = {
    CallSid: 'CA1234567890ABCDE',
    Caller: '+14158675310',
    Digits: '1234',
    From: '+14158675310',
    To: '+18005551212',
  }
  const address = 'https://example.com/myapp.php?foo=1&bar=2'
  expect(signatureOf('12345', address, fields)).toBe('L/OH5YylLD5NRKLltdqwSvS0BnU=')
})

test('what is heard is believed only with its signature, and for its own address', () => {
  const hook = twilioHook(settings)
  const fields = { From: '+12133734253', Body: 'STOP', MessageSid: 'SM1', To: '+12025550100' }
  const at = (path: string) => signatureOf('secret', `https://parley.example${path}`, fields)
  expect(hook.heard(fields, at('/texts/in'))).toEqual({
    from: '+12133734253',
    words: 'STOP',
    sid: 'SM1',
  })
  expect(hook.heard(fields, undefined)).toBeUndefined()
  expect(hook.heard(fields, at('/texts/receipt'))).toBeUndefined()
  expect(hook.heard({ ...fields, Body: 'START' }, at('/texts/in'))).toBeUndefined()
  expect(hook.heard({ ...fields, Extra: '' }, at('/texts/in'))).toBeUndefined()
  expect(twilioHook({ ...settings, token: 'other' }).heard(fields, at('/texts/in'))).toBeUndefined()
})

test('a report says delivered or not; what is on its way says nothing', () => {
  const hook = twilioHook(settings)
  const report = (status: string) => {
    const fields = { MessageSid: 'SM1', MessageStatus: status }
    const address = 'https://parley.example/texts/receipt'
    return hook.receipt(fields, signatureOf('secret', address, fields))
  }
  expect(report('delivered')).toEqual({ sid: 'SM1', delivered: true })
  expect(report('undelivered')).toEqual({ sid: 'SM1', delivered: false })
  expect(report('sent')).toEqual({ sid: 'SM1', delivered: undefined })
  expect(hook.receipt({ MessageSid: 'SM1', MessageStatus: 'delivered' }, 'x')).toBeUndefined()
})

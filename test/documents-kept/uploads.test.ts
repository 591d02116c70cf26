// Files over a line that breaks: begun, gone on with where they stopped, ended, and nobody else's.
import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OutOfReach } from '../../src/application/out-of-reach.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'

const LEASE = Buffer.from(`%PDF-1.7 ${'the lease '.repeat(1_000)}`)
const DAY = 24 * 3_600_000
let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('uploads')
})
afterAll(() => t.drop())

type Method = 'POST' | 'HEAD' | 'PATCH' | 'DELETE' | 'GET'
type Asking = { readonly headers?: Record<string, string>; readonly payload?: Buffer }
const asks = (who: Who, method: Method, url: string, { headers = {}, payload }: Asking = {}) => {
  const signed: Record<string, string> = url.startsWith('/api')
    ? { authorization: `Bearer ${t.bearers.get(who)}` }
    : { cookie: t.cookies.get(who) ?? '' }
  return t.app.inject({
    method,
    url,
    headers: { 'tus-resumable': '1.0.0', ...signed, ...headers },
    ...(payload ? { payload } : {}),
  })
}
const doors = ['/cases', '/api/v1/cases'] as const
const begins = (who: Who, door: string, room = 'caucus:side-a', length = LEASE.length) =>
  asks(who, 'POST', `${door}/${t.caseId}/uploads/${room}`, {
    headers: {
      'upload-length': `${length}`,
      'upload-metadata': `filename ${Buffer.from('añejo.pdf').toString('base64')},kind cGRm`,
    },
  })
const goesOn = (who: Who, url: string, from: number, payload: Buffer) =>
  asks(who, 'PATCH', url, {
    headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': `${from}` },
    payload,
  })
const offset = async (who: Who, url: string) =>
  (await asks(who, 'HEAD', url)).headers['upload-offset']
const names = async (who: Who): Promise<string[]> => {
  const { rooms } = (await asks(who, 'GET', `/api/v1/cases/${t.caseId}/documents`)).json()
  return (rooms['caucus:side-a'] ?? []).map(({ file }: { file: { name: string } }) => file.name)
}

test.each(doors)(
  'at %s a file goes on where it stopped, and is a document when it is whole',
  async (door) => {
    const before = (await names('ana')).length
    const begun = await begins('ana', door)
    expect(begun.statusCode).toBe(201)
    const url = String(begun.headers.location)
    expect(await offset('ana', url)).toBe('0')
    const half = await goesOn('ana', url, 0, LEASE.subarray(0, 4_000))
    expect([half.statusCode, half.headers['upload-offset']]).toEqual([204, '4000'])
    expect(await offset('ana', url)).toBe('4000')
    expect((await goesOn('ana', url, 0, LEASE)).statusCode).toBe(409)
    expect((await goesOn('ana', url, 4_000, Buffer.concat([LEASE, LEASE]))).statusCode).toBe(413)
    expect((await names('ana')).length).toBe(before)
    const rest = await goesOn('ana', url, 4_000, LEASE.subarray(4_000))
    expect([rest.statusCode, rest.headers['upload-offset']]).toEqual([204, `${LEASE.length}`])
    expect((await names('ana')).slice(before)).toEqual(['añejo.pdf'])
    const { rooms } = (await asks('ana', 'GET', `/api/v1/cases/${t.caseId}/documents`)).json()
    const { document } = rooms['caucus:side-a'].at(-1)
    const whole = await asks('ana', 'GET', `/api/v1/cases/${t.caseId}/documents/${document}/file`)
    expect(whole.rawPayload.equals(LEASE)).toBe(true)
    expect((await asks('ana', 'HEAD', url)).statusCode).toBe(404)
  },
)

test('what came before the line broke is kept', async () => {
  const address = await t.app.listen({ host: '127.0.0.1', port: 0 })
  const url = String((await begins('ana', '/cases')).headers.location)
  await new Promise<void>((broken) => {
    const sending = request(`${address}${url}`, {
      method: 'PATCH',
      headers: {
        cookie: t.cookies.get('ana') ?? '',
        'tus-resumable': '1.0.0',
        'content-type': 'application/offset+octet-stream',
        'content-length': LEASE.length,
        'upload-offset': 0,
      },
    })
    sending.on('error', () => broken())
    sending.on('close', () => broken())
    sending.write(LEASE.subarray(0, 5_000), () => setTimeout(() => sending.destroy(), 100))
  })
  let so: unknown
  for (let tries = 0; tries < 50 && so !== '5000'; tries++) {
    so = await offset('ana', url)
    if (so !== '5000') await new Promise((resolve) => setTimeout(resolve, 50))
  }
  expect(so).toBe('5000')
  expect((await goesOn('ana', url, 5_000, LEASE.subarray(5_000))).statusCode).toBe(204)
})

test.each(doors)(
  'at %s an upload is nobody else’s, not even of who sits in the same room',
  async (door) => {
    const url = String((await begins('ana', door)).headers.location)
    for (const who of ['ada', 'ben', 'mira', 'stranger'] as const) {
      expect((await asks(who, 'HEAD', url)).statusCode).toBe(404)
      expect((await goesOn(who, url, 0, LEASE)).statusCode).toBe(404)
      expect((await asks(who, 'DELETE', url)).statusCode).toBe(404)
    }
    expect(await offset('ana', url)).toBe('0')
    expect((await asks('ana', 'DELETE', url)).statusCode).toBe(204)
    expect((await asks('ana', 'HEAD', url)).statusCode).toBe(404)
    expect((await begins('ben', door)).statusCode).toBe(404)
    expect((await begins('ana', door, 'attic')).statusCode).toBe(404)
  },
)

test.each(doors)(
  'at %s what cannot be taken is said before a byte is sent, or with the last one',
  async (door) => {
    expect((await begins('ana', door, 'caucus:side-a', 25_000_001)).statusCode).toBe(413)
    expect((await begins('ana', door, 'desk:side-a')).statusCode).toBe(409)
    const old = await asks('ana', 'POST', `${door}/${t.caseId}/uploads/caucus:side-a`, {
      headers: { 'tus-resumable': '0.2.2', 'upload-length': '4' },
    })
    expect(old.statusCode).toBe(412)
    const url = String((await begins('ana', door, 'caucus:side-a', 2)).headers.location)
    const plain = await asks('ana', 'PATCH', url, {
      headers: { 'content-type': 'application/octet-stream', 'upload-offset': '0' },
      payload: Buffer.from('MZ'),
    })
    expect(plain.statusCode).toBe(415)
    const refused = await goesOn('ana', url, 0, Buffer.from('MZ'))
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('kind of file is not taken')
    expect((await asks('ana', 'HEAD', url)).statusCode).toBe(404)
  },
)

test('a piece that was cut off after it was written leaves nothing behind', async () => {
  const before = t.blobs.kept.size
  const url = String((await begins('ana', '/cases')).headers.location)
  const { put } = t.blobs
  Object.assign(t.blobs, {
    put: async (name: string, bytes: Uint8Array) => {
      await put(name, bytes)
      throw new Error('killed')
    },
  })
  expect((await goesOn('ana', url, 0, LEASE.subarray(0, 100))).statusCode).toBe(500)
  Object.assign(t.blobs, { put })
  expect(await offset('ana', url)).toBe('0')
  expect(t.blobs.kept.size).toBe(before + 1)
  expect((await goesOn('ana', url, 0, LEASE.subarray(0, 200))).statusCode).toBe(204)
  expect(t.blobs.kept.size).toBe(before + 1)
  expect((await asks('ana', 'DELETE', url)).statusCode).toBe(204)
  expect(t.blobs.kept.size).toBe(before)
})

test.each(doors)('at %s a full disk is told, and it goes on when there is room', async (door) => {
  const there = (await names('ana')).length
  const url = String((await begins('ana', door)).headers.location)
  expect((await goesOn('ana', url, 0, LEASE.subarray(0, 100))).statusCode).toBe(204)
  t.blobs.fails = (doing) =>
    doing === 'put' ? new OutOfReach('nothing', new Error('ENOSPC')) : undefined
  const full = await goesOn('ana', url, 100, LEASE.subarray(100))
  expect([full.statusCode, full.headers['retry-after']]).toEqual([503, '60'])
  t.blobs.fails = undefined
  expect(await offset('ana', url)).toBe('100')
  expect((await goesOn('ana', url, 100, LEASE.subarray(100))).statusCode).toBe(204)
  expect((await names('ana')).length).toBe(there + 1)
})

test.each(doors)('at %s the last piece sent again is the same document', async (door) => {
  const there = (await names('ana')).length
  const url = String((await begins('ana', door)).headers.location)
  // On record, and cut off before the pieces were thrown away.
  t.blobs.fails = (doing) => (doing === 'remove' ? new OutOfReach('nothing', '') : undefined)
  const first = await goesOn('ana', url, 0, LEASE)
  expect(first.statusCode).toBe(204)
  t.blobs.fails = undefined
  expect(await offset('ana', url)).toBe(`${LEASE.length}`)
  const kept = t.blobs.kept.size
  const again = await goesOn('ana', url, LEASE.length, Buffer.alloc(0))
  expect(again.statusCode).toBe(204)
  expect(again.headers.location).toBe(first.headers.location)
  expect((await names('ana')).length).toBe(there + 1)
  expect(t.blobs.kept.size).toBe(kept - 1)
  expect((await asks('ana', 'HEAD', url)).statusCode).toBe(404)
})

test('what nobody goes on with is gone after a day, pieces and all', async () => {
  const before = t.blobs.kept.size
  const url = String((await begins('ana', '/cases')).headers.location)
  await goesOn('ana', url, 0, LEASE.subarray(0, 100))
  expect(t.blobs.kept.size).toBe(before + 1)
  await t.house.uploads.sweep(t.clock.now())
  expect(await offset('ana', url)).toBe('100')
  t.clock.pass(DAY + 1)
  await t.house.uploads.sweep(t.clock.now())
  expect(t.blobs.kept.size).toBe(before)
  const { rows } = await t.database.owner.query('select 1 from uploads')
  expect(rows).toEqual([])
})

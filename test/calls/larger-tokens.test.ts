// What lets people into a larger call: tokens opened and verified as the services verify them, and what stands in none.
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { decodeProtectedHeader, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import type { LargerEntry } from '../../src/application/larger-call-ports.ts'
import { jitsi } from '../../src/calls/larger/jitsi.ts'
import { liveKit } from '../../src/calls/larger/livekit.ts'
import { configFrom } from '../../src/config.ts'
import { largerCallNames } from '../../src/store/larger-call-names.ts'

const secret = 'thirty-two characters, or more of them'
const at = Date.UTC(2026, 10, 21, 20)
const currentDate = new Date(at)
const entry: LargerEntry = {
  ...{ room: 'r00m', identity: '1dent1ty', name: 'Ana Anders', leads: false, speaks: true, at },
}
const bytes = (said: string) => new TextEncoder().encode(said)

test('LiveKit: the token lets this one person into this one room for minutes, and to manage nothing', async () => {
  const calls = liveKit({
    ...{ url: 'https://meet.example', server: 'wss://live.example', key: 'APIkey', secret },
  })
  expect(calls).toMatchObject({ service: 'LiveKit', origin: 'https://meet.example' })
  for (const leads of [false, true]) {
    const address = new URL(await calls.addressFor({ ...entry, leads }))
    expect(`${address.origin}${address.pathname}`).toBe('https://meet.example/custom')
    expect([...address.searchParams.keys()]).toEqual(['liveKitUrl', 'token'])
    expect(address.searchParams.get('liveKitUrl')).toBe('wss://live.example')
    const token = address.searchParams.get('token') ?? ''
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'HS256', typ: 'JWT' })
    const { payload } = await jwtVerify(token, bytes(secret), { issuer: 'APIkey', currentDate })
    expect(payload).toEqual({
      ...{ iss: 'APIkey', sub: '1dent1ty', name: 'Ana Anders' },
      ...{ nbf: at / 1000 - 30, exp: at / 1000 + 300 },
      video: {
        ...{ room: 'r00m', roomJoin: true, canPublish: true, canSubscribe: true },
        ...{ canPublishData: true, roomCreate: false, roomList: false, roomAdmin: false },
        ...{ roomRecord: false, hidden: false, recorder: false, canUpdateOwnMetadata: false },
      },
    })
    await expect(jwtVerify(token, bytes(`${secret}.`), { currentDate })).rejects.toThrow(
      'signature',
    )
    const late = { currentDate: new Date(at + 301_000) }
    await expect(jwtVerify(token, bytes(secret), late)).rejects.toThrow('exp')
  }
})

test('LiveKit: who observes hears and sees, and sends nothing', async () => {
  const calls = liveKit({
    ...{ url: 'https://meet.example', server: 'wss://live.example', key: 'APIkey', secret },
  })
  const address = new URL(await calls.addressFor({ ...entry, speaks: false }))
  const token = address.searchParams.get('token') ?? ''
  const { payload } = await jwtVerify(token, bytes(secret), { currentDate })
  expect(payload['video']).toMatchObject({
    ...{ roomJoin: true, canSubscribe: true, canPublish: false, canPublishData: false },
  })
})

test('LiveKit: a room is ended by its API, with a token for that alone; one that is not there is ended', async () => {
  const asked: { url: string; body: string; authorization: string }[] = []
  let status = 200
  const service = createServer(async (request, reply) => {
    const body = Buffer.concat(await request.toArray()).toString()
    const { authorization = '' } = request.headers
    asked.push({ url: `${request.method} ${request.url}`, body, authorization })
    reply.writeHead(status, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((ready) => service.listen(0, '127.0.0.1', () => ready()))
  const { port } = service.address() as AddressInfo
  const calls = liveKit({
    ...{ url: 'https://meet.example', server: `ws://127.0.0.1:${port}`, key: 'APIkey', secret },
  })
  await calls.end?.('r00m', at)
  const [first] = asked
  expect(first?.url).toBe('POST /twirp/livekit.RoomService/DeleteRoom')
  expect(first?.body).toBe('{"room":"r00m"}')
  const token = first?.authorization.replace('Bearer ', '') ?? ''
  const { payload } = await jwtVerify(token, bytes(secret), { issuer: 'APIkey', currentDate })
  expect(payload).toEqual({
    ...{ iss: 'APIkey', nbf: at / 1000 - 30, exp: at / 1000 + 60 },
    video: { roomCreate: true },
  })
  status = 404
  await calls.end?.('r00m', at)
  for (status of [401, 500, 302]) await expect(calls.end?.('r00m', at)).rejects.toThrow(`${status}`)
  await new Promise((closed) => service.close(closed))
  await expect(calls.end?.('r00m', at)).rejects.toThrow()
  expect(jitsi({ url: 'https://jitsi.example', key: 'parley', secret }).end).toBe(undefined)
})

test('Jitsi: only who leads moderates, and what could keep a recording is granted to nobody', async () => {
  const calls = jitsi({ url: 'https://jitsi.example', key: 'parley', secret })
  for (const leads of [false, true]) {
    const address = new URL(await calls.addressFor({ ...entry, leads }))
    expect(`${address.origin}${address.pathname}`).toBe('https://jitsi.example/r00m')
    const token = address.searchParams.get('jwt') ?? ''
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'HS256', typ: 'JWT' })
    const asProsody = { issuer: 'parley', audience: 'jitsi', subject: 'jitsi.example', currentDate }
    const { payload } = await jwtVerify(token, bytes(secret), asProsody)
    expect(payload).toEqual({
      ...{ iss: 'parley', aud: 'jitsi', sub: 'jitsi.example', room: 'r00m' },
      ...{ nbf: at / 1000 - 30, exp: at / 1000 + 300 },
      context: {
        user: { id: '1dent1ty', name: 'Ana Anders', moderator: String(leads) },
        features: {
          ...{ recording: false, livestreaming: false, transcription: false },
          ...{ 'outbound-call': false, 'sip-outbound-call': false },
        },
      },
    })
  }
})

test('Jitsi: with a private key it is found by its id, and the tenant is the subject', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  // As it stands in the environment, on one line.
  const set = configFrom({
    ...{ LARGER_CALLS: 'jitsi', LARGER_CALLS_URL: 'https://jitsi.example/Harbor/' },
    ...{ LARGER_CALLS_KEY: 'parley', LARGER_CALLS_KEY_ID: 'parley/2026' },
    LARGER_CALLS_SECRET: pem.replaceAll('\n', '\\n'),
  }).largerCalls
  if (set?.kind !== 'jitsi') throw new Error('it was set')
  const address = new URL(await jitsi(set).addressFor(entry))
  expect(address.pathname).toBe('/Harbor/r00m')
  const token = address.searchParams.get('jwt') ?? ''
  expect(decodeProtectedHeader(token)).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'parley/2026' })
  const { payload } = await jwtVerify(token, publicKey, { currentDate })
  expect(payload.sub).toBe('harbor')
})

test('a name carries no address of mail, no markup and no lines', async () => {
  const calls = jitsi({ url: 'https://jitsi.example', key: 'parley', secret })
  const named = async (name: string) => {
    const token = new URL(await calls.addressFor({ ...entry, name })).searchParams.get('jwt') ?? ''
    const { payload } = await jwtVerify(token, bytes(secret), { currentDate })
    return (payload as { context: { user: { name: string } } }).context.user.name
  }
  expect(await named('Ana ana@people.test')).toBe('Ana')
  expect(await named('<b>José</b>\u202e\nNúñez')).toBe('bJosé/bNúñez')
  expect(await named('W'.repeat(500))).toHaveLength(80)
})

test('rooms and people at the service are other ones in each room, and tell of nothing', () => {
  const root = new Uint8Array(32).fill(7)
  const names = largerCallNames(root)
  const again = largerCallNames(root)
  const others = largerCallNames(new Uint8Array(32).fill(8))
  const rooms = [
    names.roomOf('case-1', 'joint', 5),
    names.roomOf('case-1', 'caucus:side-a', 5),
    names.roomOf('case-1', 'caucus:side-b', 5),
    names.roomOf('case-1', 'joint', 6),
    names.roomOf('case-2', 'joint', 5),
    others.roomOf('case-1', 'joint', 5),
  ]
  expect(new Set(rooms).size).toBe(rooms.length)
  for (const room of rooms) expect(room).toMatch(/^[0-9a-z]{26}$/)
  expect(again.roomOf('case-1', 'joint', 5)).toBe(rooms[0])
  const people = [
    names.identityOf('case-1', 'joint', 5, 'mira'),
    names.identityOf('case-1', 'caucus:side-a', 5, 'mira'),
    names.identityOf('case-1', 'joint', 6, 'mira'),
    names.identityOf('case-1', 'joint', 5, 'ana'),
  ]
  expect(new Set(people).size).toBe(people.length)
  expect(again.identityOf('case-1', 'joint', 5, 'ana')).toBe(people[3])
})

test('the settings go together, and nothing goes in the clear off this machine', () => {
  const whole = {
    ...{ LARGER_CALLS: 'livekit', LARGER_CALLS_URL: 'https://meet.example/' },
    ...{ LARGER_CALLS_SERVER: 'wss://live.example', LARGER_CALLS_KEY: 'APIkey' },
    LARGER_CALLS_SECRET: secret,
  }
  expect(configFrom({}).largerCalls).toBeUndefined()
  expect(configFrom(whole).largerCalls).toEqual({
    ...{ kind: 'livekit', url: 'https://meet.example', server: 'wss://live.example' },
    ...{ key: 'APIkey', secret },
  })
  for (const name of [
    'LARGER_CALLS',
    'LARGER_CALLS_URL',
    'LARGER_CALLS_KEY',
    'LARGER_CALLS_SECRET',
  ]) {
    expect(() => configFrom({ ...whole, [name]: undefined })).toThrow('go together')
  }
  expect(() => configFrom({ ...whole, LARGER_CALLS_SERVER: undefined })).toThrow(
    'LARGER_CALLS_SERVER',
  )
  expect(() => configFrom({ ...whole, LARGER_CALLS_SERVER: 'ws://live.example' })).toThrow('wss://')
  expect(() => configFrom({ ...whole, LARGER_CALLS_URL: 'http://meet.example' })).toThrow(
    'https://',
  )
  expect(() => configFrom({ ...whole, LARGER_CALLS_SECRET: 'short' })).toThrow('32 characters')
  expect(() => configFrom({ ...whole, LARGER_CALLS: 'jitsi' })).toThrow('LiveKit alone')
  expect(() => configFrom({ ...whole, LARGER_CALLS: 'zoom' })).toThrow('LARGER_CALLS')
  const near = {
    LARGER_CALLS_URL: 'http://127.0.0.1:3000',
    LARGER_CALLS_SERVER: 'ws://127.0.0.1:7880',
  }
  expect(configFrom({ ...whole, ...near }).largerCalls).toMatchObject({ kind: 'livekit' })
})

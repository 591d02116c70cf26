// The relay: only a fresh credential of ours opens it, the name in it is nobody's, and it leads to no machine behind it.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LocalRelay } from '../../src/calls/local-relay.ts'
import { CREDENTIAL_LASTS, credentialFor } from '../../src/calls/relay-credentials.ts'
import { startRelay } from './relay.ts'

let relay: LocalRelay
beforeAll(async () => {
  relay = await startRelay()
})
afterAll(() => relay.stop())

const portOf = ({ urls }: LocalRelay) => Number(/:(\d+)\?/.exec(urls[0] ?? '')?.[1])
const opens = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const line = connect(port, '127.0.0.1', () => {
      line.end()
      done(true)
    })
    line.once('error', () => done(false))
  })

/** Debian's own client asks for an allocation and sends through it to a peer. */
const tries = (
  { username, credential }: { readonly username: string; readonly credential: string },
  at: LocalRelay = relay,
  peer = '127.0.0.1',
): Promise<string> =>
  new Promise((done) => {
    const words = ['-n', '2', '-m', '1', '-c', '-u', username, '-w', credential]
    const way = ['-e', peer, '-r', '9', '-X', '-p', String(portOf(at)), '127.0.0.1']
    execFile('turnutils_uclient', ['-v', ...words, ...way], { timeout: 6_000 }, (_, out, err) =>
      done(`${out}${err}`),
    )
  })

test('a fresh credential gets an allocation', async () => {
  const fresh = credentialFor(relay, 'drawn', Date.now())
  expect(fresh.expiresAt).toBeGreaterThan(Date.now() + CREDENTIAL_LASTS - 2_000)
  expect(await tries(fresh)).toMatch(/allocate response received: *\n?.*success/i)
})

test('one that ran out, a forged one, and one of another secret get none', async () => {
  const fresh = credentialFor(relay, 'drawn', Date.now())
  const old = credentialFor(relay, 'drawn', Date.now() - CREDENTIAL_LASTS - 5_000)
  const longer = { ...old, username: fresh.username }
  const other = credentialFor(
    { ...relay, secret: 'another secret altogether' },
    'drawn',
    Date.now(),
  )
  for (const one of [old, longer, other]) {
    const said = await tries(one)
    expect(said).not.toMatch(/success/i)
    expect(said).toMatch(/401|Unauthorized|Cannot complete Allocation/i)
  }
}, 40_000)

test('the relay of this machine stands on loopback alone, and is gone when it is stopped', async () => {
  const another = await startRelay()
  expect(another.urls[0]).toMatch(/^turn:127\.0\.0\.1:\d+\?transport=udp$/)
  const port = portOf(another)
  expect(await opens(port)).toBe(true)
  await another.stop()
  expect(await opens(port)).toBe(false)
})

test('the settings for production lead to nothing behind the relay', async () => {
  const settings = readFileSync('docs/running/turnserver.conf', 'utf8')
    .split('\n')
    .filter(
      (line) => !/^(static-auth-secret|cert|pkey|listening-port|tls-listening|log-file)/.test(line),
    )
    .join('\n')
  expect(settings).toContain('use-auth-secret')
  expect(settings).not.toContain('allow-loopback-peers')
  const strict = await startRelay(undefined, settings)
  try {
    const fresh = credentialFor(strict, 'drawn', Date.now())
    for (const peer of ['10.0.0.1', '127.0.0.1', '169.254.169.254', '192.168.1.1']) {
      const said = await tries(fresh, strict, peer)
      expect(said, peer).toMatch(/allocate response received: *\n?.*success/i)
      expect(said, peer).toMatch(/403|Forbidden/i)
    }
  } finally {
    await strict.stop()
  }
}, 60_000)

test('the name in a credential is until when, and something drawn', () => {
  const { username } = credentialFor(relay, 'abc', 1_800_000_000_000)
  expect(username).toBe('1800003600:abc')
})

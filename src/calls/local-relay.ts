// A relay of this machine alone, for development and tests: Debian's coturn on loopback, started and ended with us.
import { spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../application/world.ts'

export type LocalRelay = {
  readonly urls: readonly string[]
  readonly secret: string
  stop(): Promise<void>
}

/** Where it stands on this machine; nothing where it does not. */
export const turnserverHere = (): string | undefined =>
  ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/opt/homebrew/bin']
    .map((place) => join(place, 'turnserver'))
    .find((file) => existsSync(file))

/** Peers on loopback are allowed here and nowhere else: both pages run on this machine. */
const OF_THIS_MACHINE = `
realm=parley
use-auth-secret
fingerprint
no-cli
no-multicast-peers
no-software-attribute
allow-loopback-peers
`

const settingsOf = (port: number, secret: string, folder: string, more: string): string => `
listening-ip=127.0.0.1
relay-ip=127.0.0.1
listening-port=${port}
static-auth-secret=${secret}
no-tls
no-dtls
${more}
userdb=${join(folder, 'users')}
pidfile=${join(folder, 'pid')}
log-file=stdout
simple-log
`

/** Our end of the pipe shuts however we end, killed or not: then the relay ends too. */
const UNTIL_WE_END =
  '"$0" -c "$1" & relay=$!; cat > /dev/null; kill "$relay" 2> /dev/null; wait "$relay"'

const TRIES = 40
const BETWEEN = 100

export async function startLocalRelay(
  clock: Pick<Clock, 'sleep'>,
  secret: string,
  { binary = turnserverHere(), settings: more = OF_THIS_MACHINE } = {},
): Promise<LocalRelay | undefined> {
  if (binary === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'parley-relay-'))
  const port = await freePort()
  const settings = join(folder, 'turnserver.conf')
  // In a file of its own: what stands on a command line is read by everybody on the machine.
  writeFileSync(settings, settingsOf(port, secret, folder, more), { mode: 0o600 })
  const child = spawn('/bin/sh', ['-c', UNTIL_WE_END, binary, settings], {
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: folder,
  })
  let over = false
  const ended = new Promise<void>((done) => {
    const once = () => {
      over = true
      rmSync(folder, { recursive: true, force: true })
      done()
    }
    child.once('exit', once)
    child.once('error', once)
  })
  const stop = async () => {
    child.stdin.end()
    await ended
  }
  for (let tries = 0; tries < TRIES && !over; tries++) {
    if (await answers(port, clock)) {
      const at = `127.0.0.1:${port}`
      return { urls: [`turn:${at}?transport=udp`, `turn:${at}?transport=tcp`], secret, stop }
    }
  }
  await stop()
  return undefined
}

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => found(port))
    })
  })

/** A binding request (RFC 8489) that is answered. */
async function answers(port: number, { sleep }: Pick<Clock, 'sleep'>): Promise<boolean> {
  const socket = createSocket('udp4')
  const heard = new AbortController()
  let said = false
  socket.once('message', () => {
    said = true
    heard.abort()
  })
  socket.on('error', () => heard.abort())
  const asked = Buffer.from('000100002112a442000000000000000000000000', 'hex')
  socket.send(asked, port, '127.0.0.1')
  await sleep(BETWEEN, heard.signal)
  socket.close()
  return said
}

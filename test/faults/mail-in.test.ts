// Mail comes in while the server is killed and while its disk is full: what was acknowledged is there, what was not is brought again, each lands once.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { daysLater } from '../../src/application/limits.ts'
import { configFrom } from '../../src/config.ts'
import { openHouse } from '../../src/main.ts'
import { freePort } from '../ports.ts'
import { smallDisk } from './small-disk.ts'

const KILLS = 8
const DOMAIN = 'reply.parley.test'
const PORT = await freePort()
const MAIL_PORT = await freePort()
const folder = mkdtempSync(join(tmpdir(), 'parley-mail-faults-'))
// PostgreSQL walks here as the user it runs as, so that its socket stands beside its data.
chmodSync(folder, 0o755)
const { disk, fill, mounted, relieve, unmount } = smallDisk(folder, '200m')
const env = {
  ...process.env,
  PARLEY_DATA: join(disk, 'data'),
  PARLEY_PORT: String(PORT),
  MAIL_REPLY_DOMAIN: DOMAIN,
  MAIL_IN_PORT: String(MAIL_PORT),
  NODE_OPTIONS: '',
}
const TOKEN = 'a'.repeat(26)
let server: ChildProcess | undefined
let caseId = ''

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
async function serve(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['dist/cli.js', 'serve'], { env, stdio: 'ignore' })
  for (let i = 0; i < 1_500; i++) {
    const up = await fetch(`http://127.0.0.1:${PORT}/livez`).catch(() => undefined)
    if (up?.ok) return child
    await pause(20)
  }
  throw new Error('the server does not come up')
}
const killed = (child: ChildProcess) =>
  new Promise<void>((gone) => {
    child.once('exit', () => gone())
    child.kill('SIGKILL')
  })

beforeAll(async () => {
  // The demonstration is made at the first start.
  await killed(await serve())
  const opened = await openHouse(configFrom(env))
  const { rows } = await opened.pools.clerk.query<Record<string, string>>(
    `select case_id, participant_id, person_id from participants join people using (person_id)
     where seat = 'side-a' and state = 'seated' and people.name like 'Ana %' limit 1`,
  )
  const { case_id = '', participant_id: participant = '', person_id: person = '' } = rows[0] ?? {}
  caseId = case_id
  const at = Date.now()
  const place = { kind: 'answers', person, caseId, participant, room: 'caucus:side-a' } as const
  await opened.house.mailIn.addresses.keep(TOKEN, place, at, daysLater(at, 9))
  await opened.close()
  server = await serve()
}, 120_000)
afterAll(async () => {
  if (server) await killed(server)
  // Adopts the database that the last kill left running, and stops it.
  const opened = await openHouse(configFrom(env)).catch(() => undefined)
  await opened?.close()
  unmount()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

/** The code of the last answer; nothing where the line broke before it. */
function bring(to: string, raw: Buffer, whenSent = () => {}): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = connect(MAIL_PORT, '127.0.0.1')
    const lines = [
      'EHLO mx.people.test',
      'MAIL FROM:<eve@people.test>',
      `RCPT TO:<${to}@${DOMAIN}>`,
      'DATA',
    ]
    let code: number | undefined
    let heard = ''
    socket.on('data', (chunk) => {
      heard += chunk
      for (;;) {
        const whole = /^(?:\d{3}-[^\n]*\n)*(\d{3}) [^\n]*\n/.exec(heard)
        if (!whole || code !== undefined) return
        heard = heard.slice(whole[0].length)
        const said = Number(whole[1])
        const next = lines.shift()
        if (said >= 400 || (next === undefined && said !== 354)) {
          code = said
          socket.end('QUIT\r\n')
        } else if (next === undefined) {
          socket.write(Buffer.concat([raw, Buffer.from('\r\n.\r\n')]), whenSent)
        } else socket.write(`${next}\r\n`)
      }
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(code))
  })
}
const mail = (name: string, size: number) => {
  const line = `${'x'.repeat(70)}\r\n`
  const filler = line.repeat(Math.ceil(size / line.length))
  return Buffer.from(
    `From: eve@people.test\r\nMessage-ID: <${name}@people.test>\r\nContent-Type: text/plain\r\n\r\n${name}\r\n${filler}`,
  )
}
/** As a mail server does: again, until it is taken. */
async function bringUntilTaken(to: string, raw: Buffer): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if ((await bring(to, raw)) === 250) return
    await pause(250)
  }
  throw new Error('it is never taken')
}
const held = async () => {
  const said = spawnSync(process.execPath, ['dist/cli.js', 'token', 'ana'], {
    env,
    encoding: 'utf8',
  })
  const headers = { authorization: `Bearer ${said.stdout.trim()}` }
  const url = `http://127.0.0.1:${PORT}/api/v1/cases/${caseId}/held`
  const { mails } = (await (await fetch(url, { headers })).json()) as {
    mails: { words: string; reason: string }[]
  }
  return mails.map(({ words, reason }) => `${/mail \d+/.exec(words)?.[0]} ${reason}`)
}

test('killed between the end of a mail and its answer: the mail is brought again and is there once', async () => {
  let unanswered = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const raw = mail(`mail ${kill}`, 2_000_000)
    const child = server as ChildProcess
    let gone: Promise<void> | undefined
    const answered = await bring(`reply+${TOKEN}`, raw, () => {
      // Anywhere between before it is kept and after it is acknowledged.
      setTimeout(() => {
        gone = killed(child)
      }, kill * 12)
    })
    while (!gone) await pause(5)
    await gone
    server = await serve()
    if (answered === 250) continue
    unanswered += 1
    await bringUntilTaken(`reply+${TOKEN}`, raw)
  }
  expect(unanswered).toBeGreaterThan(0)
  const wanted = Array.from({ length: KILLS }, (_, kill) => `mail ${kill} sender`)
  await killed(server as ChildProcess)
  const opened = await openHouse(configFrom(env))
  await allWorkedOff(opened)
  await opened.close()
  server = await serve()
  expect((await held()).toSorted()).toEqual(wanted)
}, 240_000)

/** What a killed clerk was at, or tried in vain, is due again after a while: nobody waits for that here. */
async function allWorkedOff({
  pools,
  clerk,
}: Awaited<ReturnType<typeof openHouse>>): Promise<void> {
  await pools.clerk.query(`update jobs set due_at = 0 where state <> 'dead'`)
  await clerk.workOff()
}

test.skipIf(!mounted)(
  'on a disk that is really full it is told to come back, and nothing that was acknowledged is lost',
  async () => {
    fill()
    const nobody = `reply+${'0'.repeat(26)}`
    const taken: Buffer[] = []
    let refused: { code: number | undefined; raw: Buffer } | undefined
    for (let i = 0; i < 60 && !refused; i++) {
      const raw = mail(`full ${i}`, 500_000)
      const code = await bring(nobody, raw)
      if (code === 250) taken.push(raw)
      else refused = { code, raw }
    }
    expect(refused?.code).toBe(451)
    expect((await fetch(`http://127.0.0.1:${PORT}/livez`)).status).toBe(200)
    relieve()
    await bringUntilTaken(nobody, refused?.raw ?? Buffer.of())
    // Brought once more though it was acknowledged: it came before.
    for (const raw of taken) expect(await bring(nobody, raw)).toBe(250)
    await killed(server as ChildProcess)
    server = undefined
    const opened = await openHouse(configFrom(env))
    try {
      await allWorkedOff(opened)
      const { rows } = await opened.pools.clerk.query<{ state: string; many: number }>(
        'select state, count(*)::int as many from mails_in group by 1 order by 1',
      )
      expect(rows).toEqual([
        { state: 'done', many: taken.length + 1 },
        { state: 'held', many: KILLS },
      ])
    } finally {
      await opened.close()
    }
  },
  120_000,
)

test.skipIf(mounted)('a really full disk was not tried: mounting one needs root', () => {
  expect(mounted).toBe(false)
})

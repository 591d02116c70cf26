// A full disk: who writes is told to come back and keeps what they typed, who reads goes on, and nothing acknowledged is lost.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openClient } from '../../src/store/connect.ts'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { freePort } from '../ports.ts'
import { byClients } from '../store/pausing.ts'
import { smallDisk } from './small-disk.ts'

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const WORDS = 'Ich schreibe <b>lange</b> & "gut"\nin two lines'

/** What a page gives back to be sent again, as a browser would send it. */
function typedOn(page: string): { readonly path: string; readonly fields: URLSearchParams } {
  const [, path = '', inside = ''] =
    /<form method="post" action="(\/cases\/[^"]+)"[^>]*>(.*?)<\/form>/s.exec(page) ?? []
  const plain = (text: string) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
  const fields = new URLSearchParams()
  for (const [, name = '', value = ''] of inside.matchAll(
    /<input type="hidden" name="([^"]+)" value(?:="([^"]*)")?/g,
  )) {
    fields.append(name, plain(value))
  }
  for (const [, name = '', value = ''] of inside.matchAll(
    /<textarea[^>]* name="([^"]+)"[^>]*>(.*?)<\/textarea>/gs,
  )) {
    fields.append(name, plain(value))
  }
  return { path, fields }
}

describe('where PostgreSQL says that the disk is full', () => {
  let t: SurfaceWorld
  const full = () => Object.assign(new Error('could not extend file'), { code: '53100' })
  const lost = () => new Error('Connection terminated unexpectedly')
  let failing: RegExp | undefined
  let failure: () => Error = full
  beforeAll(async () => {
    t = await surfaceWorld('a full disk')
    const pool = t.database.server.clerk as pg.Pool & { connect(): Promise<pg.PoolClient> }
    byClients(pool)
    const connect = pool.connect.bind(pool)
    Object.assign(pool, {
      connect: async () => {
        const client = await connect()
        const query = client.query.bind(client) as (...said: unknown[]) => Promise<unknown>
        const release = client.release.bind(client)
        Object.assign(client, {
          query: (...said: unknown[]) => {
            const [first] = said as [string | { text: string }]
            const text = typeof first === 'string' ? first : first.text
            return failing?.test(text) ? Promise.reject(failure()) : query(...said)
          },
          release: (broken?: Error) => {
            Object.assign(client, { query, release })
            release(broken)
          },
        })
        return client
      },
    })
  })
  afterAll(() => t.drop())

  const post = (language = 'en', words = WORDS) =>
    t.app.inject({
      method: 'POST',
      url: `/cases/${t.caseId}/do/post-message`,
      headers: { ...form, cookie: `${t.cookies.get('ana')}; lang=${language}` },
      payload: new URLSearchParams({ _page: '', room: 'caucus:side-a', words }).toString(),
    })
  const asProgram = (key: string) =>
    t.app.inject({
      method: 'POST',
      url: `/api/v1/cases/${t.caseId}/post-message`,
      headers: { authorization: `Bearer ${t.bearers.get('ana')}`, 'idempotency-key': key },
      payload: { room: 'caucus:side-a', words: 'by program' },
    })
  const said = async () => {
    const { body } = await t.app.inject({
      url: `/api/v1/cases/${t.caseId}/rooms/caucus:side-a/entries?limit=200`,
      headers: { authorization: `Bearer ${t.bearers.get('ana')}` },
    })
    return JSON.parse(body).entries.map((e: { fact: { words?: string } }) => e.fact.words)
  }

  test('a page says so in both languages, gives back what was typed, and sends it when there is room', async () => {
    failing = /insert into entries/
    const before = await said()
    const page = await post()
    expect(page.statusCode).toBe(503)
    expect(page.headers['retry-after']).toBe('60')
    expect(page.body).toContain('nothing of it was sent to anybody')
    expect((await post('es')).body).toContain('nada de ello llegó a nadie')
    expect(await said()).toEqual(before)
    const { path, fields } = typedOn(page.body)
    expect(Object.fromEntries(fields)).toEqual({ room: 'caucus:side-a', words: WORDS, _page: '' })
    failing = undefined
    const again = await t.app.inject({
      method: 'POST',
      url: path,
      headers: { ...form, cookie: t.cookies.get('ana') ?? '' },
      payload: fields.toString(),
    })
    expect(again.statusCode).toBe(303)
    expect(await said()).toEqual([...before, WORDS])
  })

  test('the API says so, and the same key asked again does it once', async () => {
    failing = /insert into entries/
    const full = await asProgram('full')
    expect(full.statusCode).toBe(503)
    expect(full.headers['content-type']).toContain('application/problem+json')
    expect(full.json()).toMatchObject({ type: '/problems/out-of-reach-kept-nothing', status: 503 })
    expect(full.headers['retry-after']).toBe('60')
    failing = undefined
    expect((await asProgram('full')).statusCode).toBe(201)
    expect((await asProgram('full')).headers['idempotency-replayed']).toBe('true')
    expect((await said()).filter((words: string) => words === 'by program')).toHaveLength(1)
  })

  test('where the line breaks while it is written, nobody is told that nothing was kept', async () => {
    failing = /insert into entries/
    failure = lost
    const page = await post('en', 'perhaps there')
    expect(page.statusCode).toBe(503)
    expect(page.body).toContain('Please look first whether it is there')
    expect((await asProgram('unsure')).json().type).toBe('/problems/out-of-reach-kept-unknown')
    failing = undefined
    failure = full
  })

  test('where a commit is not answered, neither', async () => {
    failing = /^commit$/
    const invited = await t.app.inject({
      method: 'POST',
      url: `/api/v1/cases/${t.caseId}/invite-participant`,
      headers: { authorization: `Bearer ${t.bearers.get('max')}`, 'idempotency-key': 'invited' },
      payload: {
        name: 'Uma',
        mail: 'uma@example.org',
        language: 'en',
        side: 'side-a',
        role: 'support-person',
        words: '',
      },
    })
    expect(invited.json().type).toBe('/problems/out-of-reach-kept-unknown')
    failing = undefined
  })

  test('what was said is said though its draft could not be dropped, and who only reads is let read', async () => {
    await t.does({ who: 'ana', draft: 'half a thought', room: 'caucus:side-a' })
    failing = /(delete from|insert into) drafts|update sessions|update access_tokens/
    expect((await post('en', 'said though')).statusCode).toBe(303)
    t.clock.pass(10 * 60_000)
    const home = await t.app.inject({
      url: `/cases/${t.caseId}`,
      headers: { cookie: t.cookies.get('ana') ?? '' },
    })
    expect(home.statusCode).toBe(200)
    expect(await said()).toContain('said though')
    failing = undefined
  })
})

const folder = mkdtempSync(join(tmpdir(), 'parley-disk-'))
// PostgreSQL walks here as the user it runs as, so that its socket stands beside its data.
chmodSync(folder, 0o755)
const { disk, fill, mounted, relieve, unmount } = smallDisk(folder, '160m')

const PORT = await freePort()

describe.skipIf(!mounted)('on a disk of 160 MB that is really full', () => {
  const base = `http://127.0.0.1:${PORT}`
  const env = {
    ...process.env,
    PARLEY_DATA: join(disk, 'data'),
    PARLEY_PORT: String(PORT),
    NODE_OPTIONS: '',
  }
  let server: ChildProcess
  let cookie = ''
  let bearer = ''
  let caseId = ''
  const acknowledged: string[] = []
  /** Of these the server said that it does not know. */
  const perhaps = new Set<string>()

  const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
  beforeAll(async () => {
    server = spawn(process.execPath, ['dist/cli.js', 'serve'], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let printed = ''
    server.stdout?.on('data', (text) => {
      printed += text
    })
    for (let i = 0; i < 600 && !/Ana .*\/sign-in\//.test(printed); i++) await pause(100)
    const link = /Ana .*(\/sign-in\/[0-9a-z]+)/.exec(printed)?.[1] ?? ''
    const entered = await fetch(base + link, { method: 'POST', headers: form, redirect: 'manual' })
    cookie =
      entered.headers
        .getSetCookie()
        .find((one) => one.startsWith('parley='))
        ?.split(';')[0] ?? ''
    const token = spawnSync(process.execPath, ['dist/cli.js', 'token', 'ana'], {
      env,
      encoding: 'utf8',
    })
    bearer = token.stdout.trim()
    const { cases } = (await (await api('/cases')).json()) as { cases: { caseId: string }[] }
    caseId = cases[0]?.caseId ?? ''
    expect([cookie, bearer, caseId]).not.toContain('')
  })
  afterAll(async () => {
    const gone = new Promise((done) => server.once('exit', done))
    if (server.exitCode === null) {
      server.kill('SIGTERM')
      await gone
    }
    unmount()
    rmSync(folder, { recursive: true, force: true })
  })

  const api = (path: string, body?: unknown) =>
    fetch(`${base}/api/v1${path}`, {
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    })
  const say = async (words: string) => {
    const answer = await api(`/cases/${caseId}/post-message`, { room: 'caucus:side-a', words })
    if (answer.status === 201) acknowledged.push(words)
    else if ((await answer.text()).includes('kept-unknown')) perhaps.add(words)
    return answer.status
  }
  const bySide = async (path: string, fields: URLSearchParams) => {
    const answer = await fetch(base + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...form, cookie, origin: base },
      body: fields.toString(),
    })
    return { status: answer.status, page: await answer.text() }
  }
  const room = async () => {
    const all: { number: number; fact: { words?: string } }[] = []
    for (;;) {
      const path = `/cases/${caseId}/rooms/caucus:side-a/entries?limit=200&after=${all.length}`
      const { entries } = (await (await api(path)).json()) as { entries: typeof all }
      if (entries.length === 0) return all
      all.push(...entries)
    }
  }
  const nothingIsLost = async () => {
    const all = await room()
    const ours = all.flatMap(({ fact }) => (fact.words?.startsWith('#') ? [fact.words] : []))
    expect(ours.filter((words) => !perhaps.has(words))).toEqual(acknowledged)
    expect(all.map(({ number }) => number)).toEqual(all.map((_, i) => i + 1))
  }
  let count = 0
  /** Long enough to need new room on the disk after a few of them; written again until it is refused. */
  const sayUntilFull = async () => {
    for (let tries = 0; tries < 40; tries++) {
      const status = await say(`#${++count} ${'long '.repeat(900)}`)
      if (status !== 201) return status
    }
    throw new Error('the disk is never full')
  }

  const saidAgain = async () => {
    for (let i = 0; i < 60; i++) {
      if ((await say(`#${++count} back`)) === 201) return
      await pause(500)
    }
    throw new Error('it does not come back')
  }

  test('who writes is told to come back, who reads goes on, and it goes on when there is room', async () => {
    expect(await say(`#${++count} before`)).toBe(201)
    fill()
    expect(await sayUntilFull()).toBe(503)
    const path = `/cases/${caseId}/do/post-message`
    const words = `#${++count} typed with care ${'and at length '.repeat(300)}`.trim()
    const refused = await bySide(
      path,
      new URLSearchParams({ _page: '', room: 'caucus:side-a', words }),
    )
    expect(refused.status).toBe(503)
    expect(refused.page).toContain('nothing of it was sent to anybody')
    expect((await fetch(`${base}/cases/${caseId}`, { headers: { cookie } })).status).toBe(200)
    await nothingIsLost()

    relieve()
    const typed = typedOn(refused.page)
    expect(typed.fields.get('words')).toBe(words)
    expect((await bySide(typed.path, typed.fields)).status).toBe(303)
    acknowledged.push(words)
    expect(await say(`#${++count} after`)).toBe(201)
    await nothingIsLost()
    expect(server.exitCode).toBeNull()
  }, 120_000)

  test('where not even the write-ahead log has room, nothing is lost either', async () => {
    fill()
    const socket = join(disk, 'data', 'postgres-socket')
    const at = { host: socket, port: 5432, user: 'postgres' }
    const owner = await openClient(at, 'parley')
    // The rest of the segment is given up: the next record needs a file for which there is no room.
    await owner.query('select pg_switch_wal()')
    const logged = await owner
      .query(`select pg_logical_emit_message(true, 'a', 'record')`)
      .then(() => 'written', String)
    await owner.end().catch(() => {})
    const refused = [await say(`#${++count} x`), await say(`#${++count} y`)]
    expect(logged).toContain('No space left on device')
    expect(refused).toEqual([503, 503])
    relieve()
    await saidAgain()
    await nothingIsLost()
    expect(server.exitCode).toBeNull()
  }, 120_000)

  test('where PostgreSQL itself falls on a full disk, it is started again, and nothing is lost', async () => {
    const running = () =>
      Number(readFileSync(join(disk, 'data', 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    const fallen = running()
    fill()
    process.kill(fallen, 'SIGKILL')
    await pause(2_000)
    relieve()
    await saidAgain()
    expect(running()).not.toBe(fallen)
    await nothingIsLost()
    expect(server.exitCode).toBeNull()
  }, 120_000)
})

test.skipIf(mounted)('a really full disk was not tried: mounting one needs root', () => {
  expect(mounted).toBe(false)
})

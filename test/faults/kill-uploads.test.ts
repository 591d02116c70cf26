// The server is killed while files come in and while copies are made: what was acknowledged is there, once, and nothing lies about.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { configFrom } from '../../src/config.ts'
import { openHouse } from '../../src/main.ts'
import { picture } from '../files/made.ts'
import { freePort } from '../ports.ts'

const KILLS = 5
const PORT = await freePort()
const DAY = 24 * 3_600_000
const folder = mkdtempSync(join(tmpdir(), 'parley-kill-files-'))
const env = {
  ...process.env,
  PARLEY_DATA: join(folder, 'data'),
  PARLEY_PORT: String(PORT),
  NODE_OPTIONS: '',
}
const origin = `http://127.0.0.1:${PORT}`
let server: ChildProcess
const bearers = new Map<string, string>()
let caseId = ''
let cookie = ''

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
async function serve(): Promise<string> {
  server = spawn(process.execPath, ['dist/cli.js', 'serve'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let printed = ''
  server.stdout?.on('data', (text) => {
    printed += text
  })
  for (let i = 0; i < 1_500; i++) {
    const up = await fetch(`${origin}/livez`).catch(() => undefined)
    if (up?.ok) return printed
    await pause(20)
  }
  throw new Error('the server does not come up')
}
const killed = () =>
  new Promise<void>((gone) => {
    server.once('exit', () => gone())
    server.kill('SIGKILL')
  })
/** Anywhere while the work goes on, or just after it. */
async function killedDuring(work: Promise<unknown>, after: number): Promise<void> {
  const over = work.catch(() => undefined)
  await pause(after)
  await killed()
  await over
  await serve()
}

beforeAll(async () => {
  let printed = await serve()
  server.stdout?.on('data', (text) => {
    printed += text
  })
  for (let i = 0; i < 100 && !/Ana .*\/sign-in\//.test(printed); i++) await pause(100)
  const link = /Ana .*(\/sign-in\/[0-9a-z]+)/.exec(printed)?.[1] ?? ''
  const entered = await fetch(origin + link, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    redirect: 'manual',
  })
  const set = entered.headers.getSetCookie().find((one) => one.startsWith('parley='))
  cookie = set?.split(';')[0] ?? ''
  for (const who of ['ana', 'mira']) {
    const said = spawnSync(process.execPath, ['dist/cli.js', 'token', who], {
      env,
      encoding: 'utf8',
    })
    bearers.set(who, said.stdout.trim())
  }
  const { cases } = (await (await asks('ana', 'GET', '/cases')).json()) as {
    cases: { caseId: string }[]
  }
  caseId = cases[0]?.caseId ?? ''
  expect([cookie, caseId, ...bearers.values()]).not.toContain('')
}, 120_000)

afterAll(async () => {
  if (server.exitCode === null && server.signalCode === null) await killed()
  // Adopts the database that the last kill left running, and stops it.
  const opened = await openHouse(configFrom(env))
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

const asks = (
  who: 'ana' | 'mira',
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: Buffer,
) =>
  fetch(path.startsWith('/api') ? `${origin}${path}` : `${origin}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${bearers.get(who)}`, ...headers },
    ...(body ? { body: new Uint8Array(body) } : {}),
  })
type Standing = { document: string; file: { name: string; digest: string; size: number } }
const standing = async (room: string): Promise<readonly Standing[]> => {
  const answer = await asks('ana', 'GET', `/cases/${caseId}/documents`)
  const { rooms } = (await answer.json()) as { rooms: Record<string, Standing[]> }
  return rooms[room] ?? []
}
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const wordsOf = (length: number, name: string) =>
  Buffer.from(`${name} says the same thing again.\n`.repeat(length / 20)).subarray(0, length)
/** Whatever is on record opens, and is what the record says. */
async function allOpen(room: string): Promise<void> {
  for (const { document, file } of await standing(room)) {
    const answer = await asks('ana', 'GET', `/cases/${caseId}/documents/${document}/file`)
    expect(answer.status, file.name).toBe(200)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([bytes.length, digestOf(bytes)], file.name).toEqual([file.size, file.digest])
  }
}
const tus = { 'tus-resumable': '1.0.0' }

test('an upload that is cut off again and again goes on, and becomes one document', async () => {
  const bytes = wordsOf(6_000_000, 'A long letter')
  const begun = await asks('ana', 'POST', `/cases/${caseId}/uploads/caucus:side-a`, {
    ...tus,
    'upload-length': String(bytes.length),
    'upload-metadata': `filename ${Buffer.from('letter.txt').toString('base64')}`,
  })
  expect(begun.status).toBe(201)
  const place = begun.headers.get('location') ?? ''
  let acknowledged = 0
  const goesOn = async (): Promise<number> => {
    const head = await asks('ana', 'HEAD', place, tus)
    if (head.status !== 200) return head.status
    let at = Number(head.headers.get('upload-offset'))
    expect(at).toBeGreaterThanOrEqual(acknowledged)
    for (;;) {
      const answer = await asks(
        'ana',
        'PATCH',
        place,
        {
          ...tus,
          'content-type': 'application/offset+octet-stream',
          'upload-offset': String(at),
        },
        bytes.subarray(at, at + 400_000),
      )
      if (answer.status !== 204) return answer.status
      at = Number(answer.headers.get('upload-offset'))
      acknowledged = at
      if (at === bytes.length) return 204
    }
  }
  for (let kill = 0; kill < KILLS; kill++) await killedDuring(goesOn(), 15 + kill * 110)
  const last = await goesOn()
  // Done by the last of the killed, it is there no more.
  expect([204, 404]).toContain(last)
  const there = (await standing('caucus:side-a')).filter(({ file }) => file.name === 'letter.txt')
  expect(there.map(({ file }) => file.digest)).toEqual([digestOf(bytes)])
  await allOpen('caucus:side-a')
}, 240_000)

test('of a plain form that is cut off, whole files are there or nothing', async () => {
  const names = ['one.txt', 'two.txt', 'three.txt']
  const form = () => {
    const all = new FormData()
    for (const name of names) all.append('files', new Blob([wordsOf(900_000, name)]), name)
    return fetch(`${origin}/cases/${caseId}/documents/to/team:side-a`, {
      method: 'POST',
      headers: { cookie, origin },
      body: all,
      redirect: 'manual',
    })
  }
  for (let kill = 0; kill < KILLS; kill++) await killedDuring(form(), 40 + kill * 600)
  const before = await standing('team:side-a')
  for (const { file } of before) {
    expect(file.digest, file.name).toBe(digestOf(wordsOf(900_000, file.name)))
  }
  expect((await form()).status).toBe(303)
  const after = (await standing('team:side-a')).slice(before.length)
  expect(after.map(({ file }) => file.name)).toEqual(names)
  await allOpen('team:side-a')
}, 240_000)

test('a copy that is being made is there whole, or not at all', async () => {
  const acknowledged: string[] = []
  const brings = async (name: string) => {
    const answer = await asks(
      'mira',
      'POST',
      `/cases/${caseId}/rooms/caucus:side-a/documents?name=${name}`,
      { 'content-type': 'application/octet-stream' },
      wordsOf(300_000, name),
    )
    if (answer.status === 201) acknowledged.push(name)
  }
  for (let kill = 0; kill < KILLS; kill++) {
    await killedDuring(brings(`copy-${kill}.txt`), 30 + kill * 280)
  }
  await brings('last.txt')
  const there = (await standing('caucus:side-a')).map(({ file }) => file.name)
  expect(acknowledged).toContain('last.txt')
  for (const name of acknowledged) {
    expect(there.filter((one) => one === name)).toHaveLength(1)
  }
  expect(new Set(there).size).toBe(there.length)
  await allOpen('caucus:side-a')
}, 240_000)

test('photos that were acknowledged wait through every kill, and become one document with all of them beside it', async () => {
  const room = `/cases/${caseId}/rooms/team:side-a/pages`
  const photos = new Map<string, Buffer>()
  for (let n = 0; n < KILLS; n++) {
    photos.set(
      `photo-${n}.jpg`,
      await picture(900 + n, 1_200)
        .jpeg({ quality: 95 })
        .toBuffer(),
    )
  }
  const waiting = async () => {
    const { pages } = (await (await asks('ana', 'GET', room)).json()) as {
      pages: { page: string; file: { name: string; digest: string } }[]
    }
    return pages
  }
  const bytesAs = { 'content-type': 'application/octet-stream' }
  const acknowledged: string[] = []
  const stages = async (name: string) => {
    const answer = await asks('ana', 'POST', `${room}?name=${name}`, bytesAs, photos.get(name))
    if (answer.status === 201) acknowledged.push(name)
    return answer.status
  }
  for (const [n, name] of [...photos.keys()].entries()) {
    await killedDuring(stages(name), 80 + n * 350)
    const there = (await waiting()).map(({ file }) => file.name)
    for (const one of acknowledged) expect(there.filter((two) => two === one)).toHaveLength(1)
    if (!there.includes(name)) expect(await stages(name)).toBe(201)
  }
  const all = await waiting()
  expect(all.map(({ file }) => file.name)).toEqual([...photos.keys()])
  for (const { file } of all) {
    expect(file.digest).toBe(digestOf(photos.get(file.name) ?? Buffer.alloc(0)))
  }
  const pages = all.map(({ page }) => page)
  const joins = async () => {
    const said = Buffer.from(JSON.stringify({ name: 'Lease', pages }))
    return asks('ana', 'POST', `${room}/join`, { 'content-type': 'application/json' }, said)
  }
  for (let kill = 0; kill < KILLS; kill++) await killedDuring(joins(), 30 + kill * 220)
  expect((await joins()).status).toBe(201)
  expect(await waiting()).toEqual([])
  const there = (await standing('team:side-a')).filter(({ file }) => file.name === 'Lease.pdf')
  expect(there).toHaveLength(1)
  const zip = await asks(
    'ana',
    'GET',
    `/cases/${caseId}/documents/${there[0]?.document}/photos.zip`,
  )
  const inside = unzipSync(new Uint8Array(await zip.arrayBuffer()))
  expect(Object.values(inside).map(digestOf)).toEqual([...photos.values()].map(digestOf))
  await allOpen('team:side-a')
}, 300_000)

test('two days later nothing lies there of which nobody knows', async () => {
  await killed()
  const opened = await openHouse(configFrom(env))
  try {
    const later = Date.now() + 2 * DAY
    await opened.house.documents.sweep(later)
    await opened.house.uploads.sweep(later)
    const { rows } = await opened.pools.clerk.query<{ blob: string }>(
      `select blob from document_files union select blob from upload_pieces`,
    )
    const files = readdirSync(join(folder, 'data', 'files'), {
      recursive: true,
      withFileTypes: true,
    })
    const lying = files.flatMap((one) => (one.isFile() ? [one.name] : []))
    expect(lying.length).toBeGreaterThan(4)
    expect(lying.toSorted()).toEqual(rows.map(({ blob }) => blob).toSorted())
  } finally {
    await opened.close()
  }
}, 60_000)

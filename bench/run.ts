// The bench: each figure beside a limit measured in the same run, on the embedded PostgreSQL as it is shipped.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configFrom } from '../src/config.ts'
import { openHouse } from '../src/main.ts'
import { openClient } from '../src/store/connect.ts'
import { startLocalPostgres } from '../src/store/local-postgres.ts'
import { realClock } from '../src/world/clock.ts'
import { type Ask, ask, type Figures, measure, memoryOf, percentile } from './measuring.ts'
import { crowd, setTable, type Writer } from './table.ts'

const WRITERS = 32
const CASES_EACH = 3
const POSTS_A_CASE = 50
const CROWD = Number(process.env['BENCH_CROWD'] ?? 100_000)
const STREAMS = 2_000
const WAKE_UPS = 40
const words = 'word '.repeat(30)

const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
const postgres = await startLocalPostgres({ folder: join(folder, 'postgres'), clock: realClock })
const owner = await openClient(postgres.at, 'postgres')
await owner.query('create database parley')
await owner.query('create database bare')
const urlOf = (database: string) =>
  `postgres://postgres@localhost:${postgres.at.port}/${database}?host=${encodeURIComponent(postgres.at.host)}`
const rootKey = Buffer.alloc(32, 7).toString('base64')
const env = {
  ...process.env,
  DATABASE_URL: urlOf('parley'),
  PARLEY_ROOT_KEY: rootKey,
  PARLEY_DATA: join(folder, 'data'),
  PARLEY_DEMO: '0',
  PARLEY_PORT: '8791',
}
const base = 'http://127.0.0.1:8791'
const children: ChildProcess[] = []
const start = (...command: string[]): ChildProcess => {
  const child = spawn(process.execPath, command, {
    env: { ...env, BENCH_DATABASE: urlOf('bare') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  return child
}
const asOwner = async (statement: string) => {
  const client = await openClient(postgres.at, 'parley')
  await client.query(statement)
  await client.end()
}
const firstLine = (child: ChildProcess) =>
  new Promise<string>((said) =>
    child.stdout?.once('data', (data: Buffer) => said(String(data).trim())),
  )

async function untilServed(): Promise<number> {
  const began = performance.now()
  for (;;) {
    const status = await ask({ url: `${base}/` }).catch(() => 0)
    if (status === 200) return performance.now() - began
    await realClock.sleep(10)
  }
}

try {
  const opened = await openHouse(configFrom(env))
  const before = await setTable(opened.house, WRITERS, CASES_EACH)
  const after = await setTable(opened.house, WRITERS, CASES_EACH)
  await opened.close()
  // The notices of setting the table would fall due in the middle of it.
  await asOwner('delete from jobs')

  const bare = start('bench/bare-main.ts')
  const bareAddress = await firstLine(bare)
  let parley = start('dist/cli.js', 'serve')
  await untilServed()
  const pids = (child: ChildProcess) => ({ server: child.pid ?? 0, postgres: postgres.pid })

  const barePost = await measure(
    repeat(WRITERS * CASES_EACH * POSTS_A_CASE, () => ({
      method: 'POST',
      url: bareAddress,
      body: JSON.stringify({ words }),
    })),
    pids(bare),
  )
  const bareRead = await measure(
    repeat(8_000, () => ({ url: bareAddress })),
    pids(bare),
  )
  bare.kill()

  const small = await figuresOf(before, pids(parley))
  const big = await openClient(postgres.at, 'parley')
  await crowd(big, CROWD)
  await big.end()
  const large = await figuresOf(after, pids(parley))
  await ended(parley)
  // A server that has done nothing yet: what it holds is not what the figures before left behind.
  parley = start('dist/cli.js', 'serve')
  await untilServed()
  const stream = await streams([...before, ...after], parley.pid ?? 0)
  await ended(parley)
  const second = await startAgain()
  report({ barePost, bareRead, small, large, stream, second })
} finally {
  for (const child of children) child.kill()
  await owner.end()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

function repeat(many: number, made: (place: number) => Ask): readonly Ask[] {
  return Array.from({ length: many }, (_, place) => made(place))
}

async function figuresOf(writers: readonly Writer[], pids: { server: number; postgres: number }) {
  const posts = repeat(WRITERS * CASES_EACH * POSTS_A_CASE, (place) => {
    const writer = writers[place % WRITERS] as Writer
    const caseId = writer.cases[Math.floor(place / WRITERS) % CASES_EACH]
    return {
      method: 'POST',
      url: `${base}/api/v1/cases/${caseId}/post-message`,
      headers: { authorization: `Bearer ${writer.bearer}`, 'content-type': 'application/json' },
      body: JSON.stringify({ room: 'caucus:side-a', words }),
    }
  })
  const post = await measure(posts, pids)
  const read = await measure(
    repeat(8_000, (place) => {
      const writer = writers[place % WRITERS] as Writer
      const url = `${base}/api/v1/cases/${writer.cases[0]}/rooms/caucus:side-a/entries`
      return { url, headers: { authorization: `Bearer ${writer.bearer}` } }
    }),
    pids,
  )
  const page = await measure(
    repeat(1_500, (place) => {
      const writer = writers[place % WRITERS] as Writer
      return { url: `${base}/cases/${writer.cases[0]}`, headers: { cookie: writer.cookie } }
    }),
    pids,
  )
  return { post, read, page }
}

/** One stream's wake-ups while nothing else goes on, and what many open streams hold in memory. */
async function streams(people: readonly Writer[], pid: number) {
  const opened: { destroy(): void }[] = []
  const open = ({ bearer }: Writer, onData?: (text: string) => void) =>
    new Promise<void>((ready, failed) => {
      const headers = { authorization: `Bearer ${bearer}` }
      const sent = request(`${base}/api/v1/changes`, { headers, agent: false }, (response) => {
        if (response.statusCode !== 200) failed(new Error(`a stream: ${response.statusCode}`))
        response.once('data', () => ready())
        response.on('data', (data) => onData?.(String(data)))
        response.on('error', () => {})
      })
      sent.on('error', () => {})
      opened.push(sent)
      sent.end()
    })
  const person = (place: number) => people[place % people.length] as Writer
  const first = person(0)
  let wake: (() => void) | undefined
  await open(first, (text) => text.includes('data:') && wake?.())
  const took: number[] = []
  for (let n = 0; n < WAKE_UPS; n++) {
    // As long as a turn to act takes to come back.
    await realClock.sleep(1_050)
    const woken = new Promise<void>((done) => {
      wake = done
    })
    const began = performance.now()
    await ask({
      method: 'POST',
      url: `${base}/api/v1/cases/${first.cases[n % CASES_EACH]}/post-message`,
      headers: { authorization: `Bearer ${first.bearer}`, 'content-type': 'application/json' },
      body: JSON.stringify({ room: 'caucus:side-a', words: 'now' }),
    })
    await woken
    took.push(performance.now() - began)
  }
  const openMany = async (many: number) => {
    for (let n = 0; n < many; n += 50) {
      await Promise.all(Array.from({ length: 50 }, (_, place) => open(person(n + place))))
    }
  }
  // What the first ones need is the program's own: only what the others add is counted.
  await openMany(200)
  const before = memoryOf(pid)
  await openMany(STREAMS)
  const kilobytes = (memoryOf(pid) - before) / STREAMS
  for (const one of opened) one.destroy()
  return { p50: percentile(took, 0.5), p99: percentile(took, 0.99), kilobytes }
}

async function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done))
  child.kill()
  await gone
}

/** From the command to the first page, on the embedded database of a second start. */
async function startAgain(): Promise<number> {
  const data = join(folder, 'second')
  const own = { ...process.env, PARLEY_DATA: data, PARLEY_PORT: '8791', PARLEY_DEMO: '0' }
  const serve = () =>
    spawn(process.execPath, ['dist/cli.js', 'serve'], { env: own, stdio: 'ignore' })
  const first = serve()
  children.push(first)
  await untilServed()
  await ended(first)
  const second = serve()
  children.push(second)
  const took = await untilServed()
  await ended(second)
  return took
}

function report(all: {
  barePost: Figures
  bareRead: Figures
  small: Record<'post' | 'read' | 'page', Figures>
  large: Record<'post' | 'read' | 'page', Figures>
  stream: { p50: number; p99: number; kilobytes: number }
  second: number
}): void {
  const { barePost, bareRead, small, large, stream, second } = all
  const cpu = ({ server, database }: Figures) => server + database
  const row = (what: string, figure: string, against: string, ratio: string, target: string) =>
    console.log(
      [what.padEnd(34), figure.padEnd(30), against.padEnd(30), ratio.padEnd(16), target].join(' '),
    )
  const said = (figures: Figures) =>
    `${figures.rate.toFixed(0)}/s, ${cpu(figures).toFixed(2)} ms CPU`
  const of = (one: Figures, limit: Figures) =>
    `${(one.rate / limit.rate).toFixed(2)} | ${(cpu(limit) / cpu(one)).toFixed(2)}`
  row('', 'Parley', 'limit', 'rate | CPU', 'target')
  row('post a message', said(small.post), said(barePost), of(small.post, barePost), 'at least 0.40')
  row(
    "read a room's last 50 by API",
    said(small.read),
    said(bareRead),
    of(small.read, bareRead),
    'at least 0.50',
  )
  row(
    'a page of 50 messages',
    said(small.page),
    '',
    `${small.page.server.toFixed(2)} ms`,
    'under 3 ms of server CPU',
  )
  for (const what of ['post', 'read', 'page'] as const) {
    const times = `${(cpu(large[what]) / cpu(small[what])).toFixed(2)}`
    row(
      `${what}, ${CROWD} other cases`,
      said(large[what]),
      said(small[what]),
      times,
      'at most 1.15 in CPU',
    )
  }
  row(
    'a wake-up when idle',
    `p50 ${stream.p50.toFixed(1)} ms, p99 ${stream.p99.toFixed(1)} ms`,
    '',
    '',
    'p99 under 30 ms',
  )
  row(`${STREAMS} open streams`, `${stream.kilobytes.toFixed(1)} KB each`, '', '', 'under 40 KB')
  row('first page, second start', `${second.toFixed(0)} ms`, '', '', 'under 3000 ms')
}

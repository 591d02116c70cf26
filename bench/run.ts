// The bench: each figure beside a limit measured in the same run, on the embedded PostgreSQL as it is shipped.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configFrom } from '../src/config.ts'
import { openHouse } from '../src/main.ts'
import { openClient } from '../src/store/connect.ts'
import { startLocalPostgres } from '../src/store/local-postgres.ts'
import { realClock } from '../src/world/clock.ts'
import { type Ask, ask, type Contestant, sideBySide } from './measuring.ts'
import { report } from './report.ts'
import { streams } from './streams.ts'
import { crowd, setTable, type Writer } from './table.ts'

const WRITERS = 32
/** A person's acts in one case are limited: these are enough for all rounds. */
const CASES_EACH = 6
const CROWD = Number(process.env['BENCH_CROWD'] ?? 100_000)
const POSTS = 1_500
const READS = 1_500
const PAGES = 600
const words = 'word '.repeat(30)

const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
const postgres = await startLocalPostgres({
  folder: join(folder, 'postgres'),
  clock: realClock,
  // Two Parleys and the bare handler at once.
  settings: { max_connections: '200' },
})
const children: ChildProcess[] = []
const urlOf = (database: string) =>
  `postgres://postgres@localhost:${postgres.at.port}/${database}?host=${encodeURIComponent(postgres.at.host)}`
const asOwner = async (database: string, ...statements: readonly string[]) => {
  const client = await openClient(postgres.at, database)
  for (const statement of statements) await client.query(statement)
  await client.end()
}
const started = (env: Readonly<Record<string, string>>, ...command: readonly string[]) => {
  const child = spawn(process.execPath, command, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  return child
}
const ended = async (child: ChildProcess) => {
  const gone = new Promise((done) => child.once('exit', done))
  child.kill()
  await gone
}
async function untilServed(base: string): Promise<number> {
  const began = performance.now()
  for (;;) {
    if ((await ask({ url: `${base}/` }).catch(() => 0)) === 200) return performance.now() - began
    await realClock.sleep(10)
  }
}

/** A Parley with a database of its own on the one server, its people and cases, and so many cases of others. */
async function parley(database: string, port: number, others: number) {
  await asOwner('postgres', `create database ${database}`)
  const env = {
    DATABASE_URL: urlOf(database),
    PARLEY_ROOT_KEY: Buffer.alloc(32, 7).toString('base64'),
    PARLEY_DATA: join(folder, database),
    PARLEY_DEMO: '0',
    PARLEY_PORT: `${port}`,
  }
  const opened = await openHouse(configFrom(env))
  const writers = await setTable(opened.house, WRITERS, CASES_EACH)
  await opened.close()
  // The notices of setting the table would fall due in the middle of it.
  await asOwner(database, 'delete from jobs')
  if (others > 0) {
    const client = await openClient(postgres.at, database)
    await crowd(client, others)
    await client.end()
  }
  const base = `http://127.0.0.1:${port}`
  const serve = () => started(env, 'dist/cli.js', 'serve')
  return { base, writers, serve }
}

/** Goes on where it stopped, so that nobody is asked for more than their share. */
function asking(child: ChildProcess, made: (place: number) => Ask): Contestant {
  let place = 0
  const asks = (many: number) => Array.from({ length: many }, () => made(place++))
  return { server: child.pid ?? 0, postgres: postgres.pid, asks }
}

/** What a writer asks: a post in each of their cases in turn, and reading the first. */
function asksOf(child: ChildProcess, base: string, writers: readonly Writer[]) {
  const writer = (place: number) => writers[place % WRITERS] as Writer
  const bearer = (place: number) => ({ authorization: `Bearer ${writer(place).bearer}` })
  return {
    post: asking(child, (place) => ({
      method: 'POST',
      url: `${base}/api/v1/cases/${writer(place).cases[Math.floor(place / WRITERS) % CASES_EACH]}/post-message`,
      headers: { ...bearer(place), 'content-type': 'application/json' },
      body: JSON.stringify({ room: 'caucus:side-a', words }),
    })),
    read: asking(child, (place) => ({
      url: `${base}/api/v1/cases/${writer(place).cases[0]}/rooms/caucus:side-a/entries`,
      headers: bearer(place),
    })),
    page: asking(child, (place) => ({
      url: `${base}/cases/${writer(place).cases[0]}`,
      headers: { cookie: writer(place).cookie },
    })),
  }
}

/** From the command to the first page, on the embedded database of a second start. */
async function startedAgain(): Promise<number> {
  const env = { PARLEY_DATA: join(folder, 'second'), PARLEY_PORT: '8793', PARLEY_DEMO: '0' }
  let took = 0
  for (let start = 0; start < 2; start++) {
    const child = started(env, 'dist/cli.js', 'serve')
    took = await untilServed('http://127.0.0.1:8793')
    await ended(child)
  }
  return took
}

try {
  await asOwner('postgres', 'create database bare')
  const bareChild = started({ BENCH_DATABASE: urlOf('bare') }, 'bench/bare-main.ts')
  const bareAddress = await new Promise<string>((said) =>
    bareChild.stdout?.once('data', (data: Buffer) => said(String(data).trim())),
  )
  const bare = {
    post: asking(bareChild, () => ({
      method: 'POST',
      url: bareAddress,
      body: JSON.stringify({ words }),
    })),
    read: asking(bareChild, () => ({ url: bareAddress })),
  }
  const one = await parley('small', 8791, 0)
  const two = await parley('large', 8792, CROWD)
  const servers = [one.serve(), two.serve()] as const
  for (const { base } of [one, two]) await untilServed(base)
  const small = asksOf(servers[0], one.base, one.writers)
  const large = asksOf(servers[1], two.base, two.writers)
  const post = await sideBySide({ bare: bare.post, small: small.post, large: large.post }, POSTS)
  const read = await sideBySide({ bare: bare.read, small: small.read, large: large.read }, READS)
  const page = await sideBySide({ small: small.page, large: large.page }, PAGES)
  for (const child of [bareChild, ...servers]) await ended(child)
  // Idle means that nothing falls due, and that PostgreSQL has written down what the crowd brought.
  await asOwner('small', 'delete from jobs', 'checkpoint')
  // A server that has done nothing yet: what it holds is not what the figures before left behind.
  const fresh = one.serve()
  await untilServed(one.base)
  const stream = await streams(one.base, one.writers, fresh.pid ?? 0, folder)
  await ended(fresh)
  const second = await startedAgain()
  report({ post, read, page, stream, second }, CROWD)
} finally {
  for (const child of children) child.kill()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

// A local PostgreSQL survives what happens to the process that started it, and keeps what it acknowledged.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { openClient } from '../../src/store/connect.ts'
import { type LocalPostgres, startLocalPostgres } from '../../src/store/local-postgres.ts'
import { findBinaries, reachable, userToDropTo } from '../../src/store/postgres-binaries.ts'
import { realClock } from '../../src/world/clock.ts'
import { SYSTEM } from './cluster-setup.ts'

const scratch = mkdtempSync(join(tmpdir(), 'parley-local-'))
chmodSync(scratch, 0o755)
let made = 0
const newFolder = () => join(scratch, String(++made), 'postgres')
const asRoot = process.getuid?.() === 0

const running: LocalPostgres[] = []
const children: ChildProcess[] = []
const start = async (folder: string, binaries?: string) => {
  const local = await startLocalPostgres({ folder, clock: realClock, binaries })
  running.push(local)
  return local
}
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const local of running.splice(0)) await local.stop()
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

async function ask<Row extends object>({ at }: LocalPostgres, sql: string): Promise<Row[]> {
  const client = await openClient(at, 'postgres')
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** A Parley in its own process, with what it told so far. */
function supervised(folder: string, table = 'kept') {
  const script = new URL('./supervised.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, folder, table], {
    stdio: 'pipe',
  })
  children.push(child)
  const told: string[] = []
  let wrong = ''
  child.stderr.on('data', (data: Buffer) => {
    wrong += data.toString()
  })
  let wake = () => {}
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  createInterface({ input: child.stdout }).on('line', (line) => {
    told.push(line)
    wake()
  })
  return {
    child,
    told,
    ended,
    /** Resolves when so many lines were told, and rejects when it ends before. */
    async tells(lines: number) {
      while (told.length < lines) {
        const more = new Promise<'more'>((resolve) => {
          wake = () => resolve('more')
        })
        if ((await Promise.race([more, ended])) !== 'more')
          throw new Error(`ended: ${told} ${wrong}`)
      }
    },
    async stops() {
      child.stdin.end('stop\n')
      await ended
    },
  }
}

/** What has ended and waits to be reaped is not there. */
const isThere = (pid: number) => {
  const { stdout } = spawnSync('ps', ['-o', 'state=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.trim() !== '' && !stdout.startsWith('Z')
}

test('a new folder gets a PostgreSQL that listens on a socket alone and keeps what it says', async () => {
  const folder = newFolder()
  const first = await start(folder)
  expect(first).toMatchObject({ adopted: false, version: expect.stringMatching(/^18\./) })
  const settings = await ask<{ name: string; setting: string }>(
    first,
    `select name, setting from pg_settings where name = any ('{listen_addresses,fsync,full_page_writes,
       synchronous_commit,data_checksums,log_min_error_statement,log_error_verbosity}')`,
  )
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
    listen_addresses: '',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    data_checksums: 'on',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  })
  expect(statSync(first.at.host).mode & 0o777).toBe(0o700)
  await ask(first, 'create table kept as select 42 as n')
  await first.stop()
  await first.stop()
  expect(isThere(first.pid)).toBe(false)
  const second = await start(folder)
  expect(second.adopted).toBe(false)
  expect(await ask(second, 'select n from kept')).toEqual([{ n: 42 }])
})

test('what was acknowledged is there after ten kills, of Parley and now and then of PostgreSQL', async () => {
  const folder = newFolder()
  const acknowledged: number[] = []
  const beginnings: string[] = []
  for (let round = 0; round < 10; round++) {
    const parley = supervised(folder)
    await parley.tells(20 + round * 7)
    const [began = '', pid] = parley.told[0]?.split(' ') ?? []
    beginnings.push(began)
    if (round % 3 === 2) process.kill(Number(pid), 'SIGKILL')
    parley.child.kill('SIGKILL')
    await parley.ended
    acknowledged.push(...parley.told.slice(1).map(Number))
  }
  const [s, a] = ['started', 'adopted']
  expect(beginnings).toEqual([s, a, a, s, a, a, s, a, a, s])
  const last = await start(folder)
  expect(last.adopted).toBe(true)
  const rows = await ask<{ n: number }>(last, 'select n from kept')
  const kept = new Set(rows.map(({ n }) => n))
  expect(acknowledged.length).toBeGreaterThan(400)
  expect(acknowledged.filter((n) => !kept.has(n))).toEqual([])
  // At most the one that was under way in each round.
  expect(kept.size - acknowledged.length).toBeLessThanOrEqual(10)
})

test('a folder whose making was killed at any moment is made anew', async () => {
  const folder = newFolder()
  mkdirSync(dirname(folder), { recursive: true })
  const halves = () => readdirSync(dirname(folder)).filter((name) => name.includes('.new-'))
  for (const moment of [0, 60, 120, 240]) {
    const before = new Set(halves())
    const parley = supervised(folder)
    while (halves().every((name) => before.has(name))) await realClock.sleep(5)
    await realClock.sleep(moment)
    parley.child.kill('SIGKILL')
    await parley.ended
  }
  expect(halves().length).toBeGreaterThan(0)
  expect(existsSync(folder)).toBe(false)
  const local = await start(folder)
  expect(await ask(local, 'select 1 as one')).toEqual([{ one: 1 }])
  await local.stop()
  // By now no initdb of a killed one goes on alone.
  await realClock.sleep(2000)
  await start(folder)
  expect(halves()).toEqual([])
})

test('a folder that holds something else is refused and left as it is', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'base'), { recursive: true })
  writeFileSync(join(folder, 'base', 'precious'), 'words')
  await expect(start(folder)).rejects.toThrow(/Restore it from a backup, or move it away/)
  expect(readFileSync(join(folder, 'base', 'precious'), 'utf8')).toBe('words')
  expect(readdirSync(dirname(folder))).toEqual(['postgres'])
})

test('data of another major version is refused with the way on, and still opens with its own', async () => {
  const folder = newFolder()
  const old = await start(folder, SYSTEM)
  expect(old.version).toMatch(/^15\./)
  await ask(old, 'create table kept as select 15 as n')
  await old.stop()
  await expect(start(folder)).rejects.toThrow(
    /written by PostgreSQL 15; these binaries are 18.*PARLEY_POSTGRES_BIN.*pg_dumpall/,
  )
  expect(await ask(await start(folder, SYSTEM), 'select n from kept')).toEqual([{ n: 15 }])
})

test('of two that start at once one starts and one adopts, and the last to go stops', async () => {
  for (let round = 0; round < 3; round++) {
    const folder = newFolder()
    const both = [supervised(folder, 'one'), supervised(folder, 'two')] as const
    await Promise.all(both.map((parley) => parley.tells(5)))
    const [how, pids] = [0, 1].map((i) => both.map(({ told }) => told[0]?.split(' ')[i]))
    expect(how?.toSorted()).toEqual(['adopted', 'started'])
    expect(new Set(pids).size).toBe(1)
    const starter = how?.[0] === 'started' ? both[0] : both[1]
    const adopter = how?.[0] === 'started' ? both[1] : both[0]
    await starter.stops()
    await adopter.tells(adopter.told.length + 20)
    await adopter.stops()
    expect(isThere(Number(pids?.[0]))).toBe(false)
  }
})

test('of several that find a folder at rest all get in, and one alone started it', async () => {
  const folder = newFolder()
  await (await start(folder)).stop()
  const all = await Promise.all([1, 2, 3, 4].map(() => start(folder)))
  expect(all.filter(({ adopted }) => !adopted)).toHaveLength(1)
  expect(new Set(all.map(({ pid }) => pid)).size).toBe(1)
  await Promise.all(all.slice(1).map((local) => local.stop()))
  expect(await ask(all[0] as LocalPostgres, 'select 1 as one')).toEqual([{ one: 1 }])
  await all[0]?.stop()
  expect(isThere(all[0]?.pid ?? 0)).toBe(false)
})

test('a number in the pid file that another program has now is nothing to fear', async () => {
  const folder = newFolder()
  const first = await start(folder)
  const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
  await first.stop()
  const user = userToDropTo(folder)
  const other = spawn('sleep', ['600'], { ...user, cwd: '/' })
  children.push(other)
  const stale = join(folder, 'postmaster.pid')
  writeFileSync(stale, [other.pid, ...lines.slice(1)].join('\n'))
  writeFileSync(
    join(first.at.host, '.s.PGSQL.5432.lock'),
    [other.pid, ...lines.slice(1)].join('\n'),
  )
  if (user) chownSync(stale, user.uid, user.gid)
  // PostgreSQL by itself goes no further.
  const { folder: bin } = reachable(findBinaries(), user)
  const alone = spawnSync(join(bin, 'postgres'), ['-D', folder], { ...user, cwd: '/' })
  expect(alone.stderr.toString()).toContain('lock file')
  const second = await start(folder)
  expect(second.adopted).toBe(false)
  expect(other.exitCode).toBe(null)
})

test('a path too long for a socket gets a short one elsewhere', async () => {
  const folder = join(scratch, 'x'.repeat(80), 'y'.repeat(80), 'postgres')
  const local = await start(folder)
  expect(local.at.host.length).toBeLessThan(90)
  expect(local.at.host.startsWith(scratch)).toBe(false)
  expect(await ask(local, 'select 1 as one')).toEqual([{ one: 1 }])
  await local.stop()
  rmSync(local.at.host, { recursive: true })
})

describe.runIf(asRoot)('as root', () => {
  test.each([
    ['embedded', undefined],
    ['system', SYSTEM],
  ])('the %s one keeps its data where root alone may walk', async (_name, binaries) => {
    const folder = newFolder()
    mkdirSync(dirname(folder), { mode: 0o700 })
    const user = userToDropTo(folder)
    const local = await start(folder, binaries)
    expect(spawnSync('test', ['-x', folder], { ...user, cwd: '/' }).status).toBe(1)
    await ask(local, 'create table kept as select 1 as n')
    await local.stop()
    expect(statSync(folder).uid).toBe(user?.uid)
    expect(statSync(dirname(folder))).toMatchObject({ uid: 0, mode: 0o40700 })
    expect(await ask(await start(folder, binaries), 'select n from kept')).toEqual([{ n: 1 }])
    rmSync(local.at.host, { recursive: true, force: true })
  })

  test('a folder for the socket that belongs to somebody else is not used', async () => {
    const folder = newFolder()
    mkdirSync(`${folder}-socket`, { recursive: true })
    chownSync(`${folder}-socket`, 12_345, 12_345)
    await expect(start(folder)).rejects.toThrow('belongs to somebody else')
  })
})

// Starts, adopts and stops a real PostgreSQL for one data folder: unix socket only, data never deleted.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import type { Clock } from '../application/world.ts'
import {
  type Binaries,
  type DroppedUser,
  findBinaries,
  NoPostgres,
  reachable,
  userToDropTo,
} from './postgres-binaries.ts'

export type LocalPostgres = {
  /** Where pg connects: a folder with the socket, a port that names it, the superuser. */
  readonly at: { readonly host: string; readonly port: number; readonly user: string }
  readonly adopted: boolean
  readonly pid: number
  readonly version: string
  stop(): Promise<void>
}
export type LocalSettings = {
  readonly folder: string
  readonly clock: Clock
  /** A folder with initdb and postgres; by default the npm package's. */
  readonly binaries?: string | undefined
  readonly settings?: Readonly<Record<string, string>>
}

const PORT = 5432
const env = { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', HOME: tmpdir() }
const START_PATIENCE = 60_000

export async function startLocalPostgres(wanted: LocalSettings): Promise<LocalPostgres> {
  const user = userToDropTo()
  const binaries = reachable(findBinaries(wanted.binaries), user)
  const data = resolve(wanted.folder)
  const socket = socketFolderFor(data)
  for (const folder of [dirname(data), socket]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  }
  give(socket, user)
  // The dropped user must be able to walk to its data folder.
  if (user && dirname(data) !== '/') give(dirname(data), user)
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(binaries, data, user)
  refuseForeignMajor(binaries, data)

  const orphan = await liveOrphan(data, wanted.clock)
  const pid = orphan ?? (await start(binaries, data, socket, user, wanted))
  return {
    at: { host: socket, port: PORT, user: 'postgres' },
    adopted: orphan !== undefined,
    pid,
    version: binaries.version,
    stop: () => stop(pid, data, wanted.clock),
  }
}

/** A unix socket's path is at most 107 bytes; a long data path gets a short folder elsewhere. */
function socketFolderFor(data: string): string {
  const beside = `${data}-socket`
  if (Buffer.byteLength(beside) <= 85) return beside
  const name = Buffer.from(data).reduce((sum, byte) => (sum * 31 + byte) % 4_294_967_291, 7)
  return join(tmpdir(), `parley-${name.toString(36)}`)
}

const give = (folder: string, user: DroppedUser): void => {
  if (user) chownSync(folder, user.uid, user.gid)
}

/** Made beside and then renamed: a half-made data folder is never taken for a whole one. */
function initialise(binaries: Binaries, data: string, user: DroppedUser): void {
  if (existsSync(data) && existsSync(join(data, 'base'))) {
    throw new NoPostgres(
      `${data} is not a whole data folder (no PG_VERSION). Restore it from a backup.`,
    )
  }
  const fresh = mkdtempSync(join(dirname(data), `${basename(data)}.new-`))
  give(fresh, user)
  const made = spawnSync(
    join(binaries.folder, 'initdb'),
    [
      '-D',
      fresh,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--data-checksums',
    ],
    { ...user, env, encoding: 'utf8' },
  )
  if (made.status !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    throw new NoPostgres(`initdb failed: ${made.stderr || made.error}`)
  }
  try {
    renameSync(fresh, data)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    // Another process was faster: its folder is as good as ours.
    if (!existsSync(join(data, 'PG_VERSION'))) throw error
  }
}

function refuseForeignMajor({ major, version }: Binaries, data: string): void {
  const made = Number(readFileSync(join(data, 'PG_VERSION'), 'utf8').trim())
  if (made === major) return
  throw new NoPostgres(
    `The data in ${data} was written by PostgreSQL ${made}; these binaries are ${version}. Either point PARLEY_POSTGRES_BIN to the binaries of PostgreSQL ${made}, or dump the database with PostgreSQL ${made} (pg_dumpall) and restore it into a new data folder.`,
  )
}

async function liveOrphan(data: string, clock: Clock): Promise<number | undefined> {
  const pid = pidIn(data)
  if (pid === undefined) return undefined
  // A killed one that init has not reaped yet still answers a signal.
  for (let i = 0; i < 200 && stateOf(pid) === 'Z'; i++) await clock.sleep(25)
  if (!isOurs(pid, data)) return undefined
  for (let i = 0; i < 400 && statusIn(data) !== 'ready'; i++) {
    if (!isOurs(pid, data)) return undefined
    await clock.sleep(25)
  }
  return pid
}

const pidFile = (data: string) => join(data, 'postmaster.pid')
const linesOf = (data: string): readonly string[] => {
  try {
    return readFileSync(pidFile(data), 'utf8').split('\n')
  } catch {
    return []
  }
}
const pidIn = (data: string): number | undefined => Number(linesOf(data)[0]) || undefined
const statusIn = (data: string): string | undefined => linesOf(data)[7]?.trim()

function stateOf(pid: number): string | undefined {
  try {
    return /^State:\s+(\S)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}

/** The pid file alone may be stale and its number another program's: look at the process itself. */
function isOurs(pid: number, data: string): boolean {
  if (!alive(pid)) return false
  if (!existsSync('/proc/self')) return true
  try {
    const runs = basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres')
    return runs && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch {
    return false
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function start(
  binaries: Binaries,
  data: string,
  socket: string,
  user: DroppedUser,
  { settings = {}, clock }: LocalSettings,
): Promise<number> {
  const all = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    port: String(PORT),
    ...settings,
  }
  const words = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(binaries.folder, 'postgres'), ['-D', data, ...words], {
    ...user,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const log = tail(child)
  child.unref()
  const until = clock.now() + START_PATIENCE
  for (;;) {
    if (child.pid !== undefined && pidIn(data) === child.pid && statusIn(data) === 'ready') {
      return child.pid
    }
    if (child.exitCode !== null || child.pid === undefined) {
      // Two Parleys on one folder: one of them starts it, the other takes it as it is.
      const other = await liveOrphan(data, clock)
      if (other !== undefined) return other
      throw new NoPostgres(`PostgreSQL did not start: ${log()}`)
    }
    if (clock.now() > until) throw new NoPostgres(`PostgreSQL is not ready: ${log()}`)
    await clock.sleep(10)
  }
}

function tail(child: ChildProcess): () => string {
  let log = ''
  child.stderr?.on('data', (data: Buffer) => {
    log = (log + data.toString()).slice(-4000)
  })
  ;(child.stderr as { unref?: () => void } | null)?.unref?.()
  return () => log.trim()
}

/** Fast shutdown: running transactions are rolled back, nothing acknowledged is lost. */
async function stop(pid: number, data: string, clock: Clock): Promise<void> {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    return
  }
  while (alive(pid) && stateOf(pid) !== 'Z' && existsSync(pidFile(data))) await clock.sleep(20)
}

// Starts, adopts and stops a real PostgreSQL for one data folder: unix socket only, data never deleted.
import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import type { Clock } from '../application/world.ts'
import {
  dataFolder,
  handing,
  homeFor,
  refuseForeignMajor,
  socketFolder,
} from './local-postgres-folders.ts'
import { present } from './local-postgres-presence.ts'
import { addressIn, endProcess, liveOrphan, runningIn } from './local-postgres-process.ts'
import {
  type Binaries,
  type DroppedUser,
  environment,
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
  /** The last Parley on a data folder stops its PostgreSQL; another's is left running. */
  stop(): Promise<void>
}
export type LocalSettings = {
  readonly folder: string
  readonly clock: Clock
  /** A folder with initdb and postgres; by default the npm package's, else a system's. */
  readonly binaries?: string | undefined
  readonly settings?: Readonly<Record<string, string>>
}
type Place = {
  readonly binaries: Binaries
  readonly data: string
  readonly user: DroppedUser
  readonly socket: string
}

/** Names the socket; nothing listens on a network. */
const PORT = 5432
const START_PATIENCE = 60_000

export async function startLocalPostgres(wanted: LocalSettings): Promise<LocalPostgres> {
  const { clock } = wanted
  const data = resolve(wanted.folder)
  const user = userToDropTo(data)
  const binaries = reachable(findBinaries(wanted.binaries), user)
  refuseForeignMajor(binaries, data)
  dataFolder(binaries, data, user)
  // A faster starter's folder may have another major than these binaries.
  refuseForeignMajor(binaries, data)
  const place = { binaries, data, user, socket: socketFolder(data, user) }

  const until = clock.now() + START_PATIENCE
  for (;;) {
    const orphan = await liveOrphan(data, clock, until)
    const pid = orphan ?? (await start(place, wanted, until))
    const address = pid === undefined ? undefined : addressIn(data)
    if (pid !== undefined && address !== undefined) {
      const at = { ...address, user: 'postgres' }
      const presence = await present(at, clock)
      if (presence) {
        return {
          at,
          adopted: orphan !== undefined,
          pid,
          version: binaries.version,
          async stop() {
            if (await presence.leave()) await endProcess(runningIn(data) ?? pid, data, clock)
            await presence.end()
          },
        }
      }
    }
    // It went down between being found and being reached: the next turn starts it anew.
    if (clock.now() > until) throw new NoPostgres(`The PostgreSQL in ${data} cannot be reached.`)
    await clock.sleep(50)
  }
}

/** The process that is ready now; undefined when another starter or a dying one is in the way. */
async function start(
  { binaries, data, user, socket }: Place,
  { settings = {}, clock }: LocalSettings,
  until: number,
): Promise<number | undefined> {
  const all = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    port: String(PORT),
    // Statements and the values in error details hold what people wrote.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...settings,
  }
  const words = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = handing(data, (open) =>
    spawn(`${binaries.folder}/postgres`, ['-D', homeFor(data, user), ...words], {
      ...user,
      cwd: '/',
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe', open],
      detached: true,
    }),
  )
  const log = tail(child)
  child.unref()
  for (;;) {
    if (child.pid !== undefined && runningIn(data) === child.pid) return child.pid
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      await clock.sleep(20)
      if (/lock file|shared memory block/.test(log()) && clock.now() < until) return undefined
      throw new NoPostgres(`PostgreSQL did not start: ${log()}`)
    }
    if (clock.now() > until) {
      throw new NoPostgres(
        `PostgreSQL is not ready after a minute and goes on by itself, perhaps recovering. Start Parley again. ${log()}`,
      )
    }
    await clock.sleep(10)
  }
}

function tail(child: ChildProcess): () => string {
  let log = ''
  const add = (more: string) => {
    log = (log + more).slice(-4000)
  }
  child.on('error', ({ message }) => add(message))
  child.stderr?.on('data', (data: Buffer) => add(data.toString()))
  ;(child.stderr as { unref?: () => void } | null)?.unref?.()
  return () => log.trim()
}

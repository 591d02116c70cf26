// The process of a local PostgreSQL: told by its pid file, believed only after a look at the process itself.
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Clock } from '../application/world.ts'
import { NoPostgres } from './postgres-binaries.ts'

const REAP_PATIENCE = 5_000
const STOP_PATIENCE = 60_000

/** The lines of postmaster.pid: pid, folder, start, port, socket folder, address, memory, status. */
const linesIn = (data: string): readonly string[] => {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}
// A stand-alone backend writes its pid with a minus.
const pidIn = (data: string): number | undefined => Math.abs(Number(linesIn(data)[0])) || undefined

export const runningIn = (data: string): number | undefined =>
  linesIn(data)[7]?.trim() === 'ready' ? pidIn(data) : undefined

/** Where it really listens: it may have been started by another path to the same folder. */
export function addressIn(data: string): { host: string; port: number } | undefined {
  const [, , , port, host] = linesIn(data)
  return port && host?.startsWith('/') ? { host, port: Number(port) } : undefined
}

/** Waits until it is ready; undefined when there is none, or when it is on its way down. */
export async function liveOrphan(
  data: string,
  clock: Clock,
  until: number,
): Promise<number | undefined> {
  const pid = pidIn(data)
  if (pid === undefined) return undefined
  // A killed one that nobody has reaped yet still answers a signal.
  const reaped = clock.now() + REAP_PATIENCE
  while (stateOf(pid) === 'Z' && clock.now() < reaped) await clock.sleep(25)
  for (;;) {
    if (whose(pid, data) === 'another') forgetStale(pid, data)
    if (whose(pid, data) !== 'ours') return undefined
    if (runningIn(data) === pid) return pid
    if (clock.now() > until) {
      throw new NoPostgres(
        `A PostgreSQL (process ${pid}) holds ${data} and is not ready. Wait for it, or stop it.`,
      )
    }
    await clock.sleep(25)
  }
}

function stateOf(pid: number): string | undefined {
  try {
    return /^State:\s+(\S)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}

/** A pid file may be stale and its number taken by another program. */
function whose(pid: number, data: string): 'ours' | 'another' | 'unknown' | 'nobody' {
  if (!alive(pid)) return 'nobody'
  if (!existsSync('/proc/self')) return 'ours'
  if (stateOf(pid) === 'Z') return 'unknown'
  try {
    const runs = basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres')
    return runs && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data) ? 'ours' : 'another'
  } catch {
    return 'unknown'
  }
}

/**
 * PostgreSQL refuses to start while any process of its user has the number in its lock files. In a container
 * started anew that happens; the process has been looked at, and it is not a PostgreSQL on this folder.
 */
function forgetStale(pid: number, data: string): void {
  const { host, port } = addressIn(data) ?? {}
  const files = [join(data, 'postmaster.pid'), ...(host ? [`${host}/.s.PGSQL.${port}.lock`] : [])]
  for (const file of files) {
    try {
      if (Number.parseInt(readFileSync(file, 'utf8'), 10) === pid) rmSync(file)
    } catch {
      // Gone already.
    }
  }
}

export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Fast shutdown: what runs is rolled back. Where that hangs, immediate: what was acknowledged is in the log. */
export async function endProcess(pid: number, data: string, clock: Clock): Promise<void> {
  if (whose(pid, data) !== 'ours') return
  const until = clock.now() + STOP_PATIENCE
  let signal: NodeJS.Signals = 'SIGINT'
  for (let sent = false; alive(pid) && stateOf(pid) !== 'Z'; await clock.sleep(10)) {
    if (signal === 'SIGINT' && clock.now() > until) {
      signal = 'SIGQUIT'
      sent = false
    }
    if (!sent) process.kill(pid, signal)
    sent = true
  }
}

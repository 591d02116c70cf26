// The folders of a local PostgreSQL: its data, made whole or not at all, and a short one for its socket.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { alive } from './local-postgres-process.ts'
import { type Binaries, type DroppedUser, environment, NoPostgres } from './postgres-binaries.ts'

const isMade = (data: string) => existsSync(join(data, 'PG_VERSION'))

/** Made beside and then renamed: a half-made data folder is never taken for a whole one. */
export function dataFolder(binaries: Binaries, data: string, user: DroppedUser): void {
  const parent = dirname(data)
  mkdirSync(parent, { recursive: true })
  sweep(parent, data)
  if (!isMade(data)) {
    if (existsSync(data) && readdirSync(data).length > 0) {
      throw new NoPostgres(
        `${data} holds something that is not a whole PostgreSQL data folder, and is left as it is. Restore it from a backup, or move it away to begin anew.`,
      )
    }
    initialise(binaries, data, user)
  }
  // A backup brought back by root belongs to root, as whom PostgreSQL does not run.
  if (user && statSync(data).uid === 0) spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, data])
}

/** What a killed start left half-made: no PostgreSQL ever ran in it, so there is no data. */
function sweep(parent: string, data: string): void {
  const half = `${basename(data)}.new-`
  for (const name of readdirSync(parent).filter((name) => name.startsWith(half))) {
    const maker = Number.parseInt(name.slice(half.length), 10)
    // Making blocks this process, so that its own number is a namesake's of an earlier run.
    if (maker !== process.pid && alive(maker)) continue
    try {
      rmSync(join(parent, name), { recursive: true, force: true })
    } catch {
      // Its initdb goes on alone for a moment: the next start finds it at rest.
    }
  }
}

function initialise(binaries: Binaries, data: string, user: DroppedUser): void {
  const fresh = mkdtempSync(join(dirname(data), `${basename(data)}.new-${process.pid}-`))
  try {
    if (user) chownSync(fresh, user.uid, user.gid)
    // From 17 on the collation is PostgreSQL's own: no system library's upgrade can unsort an index.
    const locale =
      binaries.major >= 17
        ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
        : ['--locale=C.UTF-8']
    const words = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--data-checksums', ...locale]
    const made = handing(fresh, (open) =>
      spawnSync(join(binaries.folder, 'initdb'), ['-D', homeFor(fresh, user), ...words], {
        ...user,
        cwd: '/',
        env: environment,
        encoding: 'utf8',
        stdio: ['ignore', 'ignore', 'pipe', open],
      }),
    )
    if (made.status !== 0) throw new NoPostgres(`initdb failed: ${made.stderr || made.error}`)
    renameSync(fresh, data)
    handing(dirname(data), fsyncSync)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    // Another process was faster: its folder is as good as ours.
    if (!isMade(data)) throw error
  }
}

export function refuseForeignMajor({ major, version }: Binaries, data: string): void {
  if (!isMade(data)) return
  const made = Number(readFileSync(join(data, 'PG_VERSION'), 'utf8').trim())
  if (made === major) return
  throw new NoPostgres(
    `The data in ${data} was written by PostgreSQL ${made}; these binaries are ${version}. Either point PARLEY_POSTGRES_BIN to the binaries of PostgreSQL ${made}, or dump the database with PostgreSQL ${made} (pg_dumpall) and restore it into a new data folder.`,
  )
}

/**
 * Whoever may not walk to a folder can still be handed it open: then this is its name to them (on Linux).
 * Not by the working folder, which PostgreSQL 15 leaves and does not find back to.
 */
export const homeFor = (folder: string, user: DroppedUser): string =>
  walksTo(folder, user) ? folder : `/proc/self/fd/${HANDED}`
const HANDED = 3

/** Runs the work with the folder open, to be handed to a child as the one after its three streams. */
export function handing<T>(folder: string, work: (open: number) => T): T {
  const open = openSync(folder, 'r')
  try {
    return work(open)
  } finally {
    closeSync(open)
  }
}

const walksTo = (folder: string, user: DroppedUser): boolean =>
  !user || spawnSync('test', ['-x', folder], { ...user, cwd: '/' }).status === 0

/** A unix socket's path is at most 103 bytes on some systems. */
const LONGEST = 103 - '/.s.PGSQL.5432'.length

export function socketFolder(data: string, user: DroppedUser): string {
  const beside = `${data}-socket`
  if (Buffer.byteLength(beside) <= LONGEST && walksTo(dirname(data), user)) {
    return own(beside, user)
  }
  const name = createHash('sha256').update(data).digest('hex').slice(0, 16)
  const runTime = user ? '/run' : process.env['XDG_RUNTIME_DIR']
  const base = runTime && existsSync(runTime) ? runTime : tmpdir()
  const short = join(base, `parley-${name}`)
  if (Buffer.byteLength(short) > LONGEST) {
    throw new NoPostgres(`No folder for a socket: the path ${short} is too long. Shorten TMPDIR.`)
  }
  return own(short, user)
}

/** Where others may write too, a folder of that name could be theirs: who owns it reads every word. */
function own(folder: string, user: DroppedUser): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  const owners = [process.getuid?.() ?? found.uid, ...(user ? [user.uid] : [])]
  if (!found.isDirectory() || !owners.includes(found.uid)) {
    throw new NoPostgres(`${folder} belongs to somebody else. Remove it, or ask who made it.`)
  }
  if (user) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
  return folder
}

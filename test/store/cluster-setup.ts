// Before all tests: a throw-away cluster of each PostgreSQL, with a migrated template; after them both are gone.
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { root } from '../../src/places.ts'
import { openClient } from '../../src/store/connect.ts'
import { type LocalPostgres, startLocalPostgres } from '../../src/store/local-postgres.ts'
import { migrate, readMigrations } from '../../src/store/migrate.ts'
import { makeRoles } from '../../src/store/roles.ts'
import { realClock } from '../../src/world/clock.ts'
import type { Cluster } from './databases.ts'

export const SYSTEM = '/usr/lib/postgresql/15/bin'
/** For tests only: nothing here has to outlive a power cut. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  shared_buffers: '128MB',
}

async function start(cluster: Cluster, folder: string) {
  const binaries = cluster === 'system' ? SYSTEM : undefined
  const data = join(folder, cluster)
  const local = await startLocalPostgres({ folder: data, clock: realClock, binaries, settings })
  try {
    const at = { ...local.at, data }
    const first = await openClient(at, 'postgres')
    await makeRoles(first)
    await first.query('create database parley_template')
    await first.end()
    const owner = await openClient(at, 'parley_template')
    await migrate(owner, await readMigrations(new URL('database/migrations/', root)), 0)
    await owner.end()
    return { local, at }
  } catch (error) {
    await local.stop()
    throw error
  }
}

const MEMORY = '/dev/shm'
const ENOUGH = 6 * 2 ** 30

/** In memory, where there is enough of it: a database for each test is copied some thousand times. */
function whereDataLies(): string {
  if (!existsSync(MEMORY) || freemem() < ENOUGH) return tmpdir()
  const { bavail, bsize } = statfsSync(MEMORY)
  return bavail * bsize < ENOUGH ? tmpdir() : MEMORY
}

export async function setup(project: TestProject) {
  const folder = mkdtempSync(join(whereDataLies(), 'parley-test-'))
  // Whoever PostgreSQL runs as walks here, and its sockets stand beside the data, to go with it.
  chmodSync(folder, 0o755)
  const started: LocalPostgres[] = []
  const end = async () => {
    for (const local of started) await local.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  const starting = async (cluster: Cluster) => {
    const { local, at } = await start(cluster, folder)
    started.push(local)
    return at
  }
  try {
    project.provide('clusters', {
      embedded: await starting('embedded'),
      system: existsSync(join(SYSTEM, 'postgres'))
        ? await starting('system')
        : { missing: 'PostgreSQL 15 is missing: apt-get install postgresql-15' },
    })
  } catch (error) {
    await end()
    throw error
  }
  return end
}

// Databases for tests: a cluster for the whole run, a template migrated once, and a database for each asker.
import type pg from 'pg'
import { inject } from 'vitest'
import { openClient, openPool, openPools, type Pools } from '../../src/store/connect.ts'
import { SERVER } from '../../src/store/roles.ts'

export type Cluster = 'embedded' | 'system'
export const bothClusters: readonly Cluster[] = ['embedded', 'system']

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: vitest wants it merged
  interface ProvidedContext {
    clusters: Record<Cluster, { host: string; port: number; data: string } | { missing: string }>
  }
}

export type FreshDatabase = {
  readonly server: Pools
  /** As the server logs in, before it is anybody. */
  readonly login: pg.Pool
  readonly owner: pg.Pool
  readonly name: string
  readonly at: { readonly host: string; readonly port: number }
  /** The cluster's files, for looking at what lies on the disk. */
  readonly data: string
  drop(): Promise<void>
}

let made = 0

/** A copy of the template, or of a database that nobody is connected to. */
export async function freshDatabase(
  cluster: Cluster = 'embedded',
  template = 'parley_template',
): Promise<FreshDatabase> {
  const at = inject('clusters')[cluster]
  if ('missing' in at) throw new Error(at.missing)
  const name = `test_${process.pid}_${++made}_${process.hrtime.bigint().toString(36)}`
  const root = await openClient({ ...at, user: 'postgres' }, 'postgres')
  await root.query(`create database ${name} template ${template}`)
  await root.end()
  const server = openPools({ ...at, user: SERVER }, name)
  const login = openPool({ ...at, user: SERVER }, name, 2)
  const owner = openPool({ ...at, user: 'postgres' }, name, 2)
  return {
    server,
    login,
    owner,
    name,
    at,
    data: at.data,
    async drop() {
      await Promise.all([server.end(), login.end(), owner.end()])
      const last = await openClient({ ...at, user: 'postgres' }, 'postgres')
      await last.query(`drop database ${name} with (force)`)
      await last.end()
    },
  }
}

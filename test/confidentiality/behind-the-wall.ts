// All that the database lets somebody select: every relation, as the role and the person a request would come as.
import type pg from 'pg'
import type { PairWorld } from './world-of-pair.ts'

/** Tables and views that participants may look at, found by their privileges, so that a new one is looked at too. */
export async function selectable(owner: pg.Pool): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = relnamespace
     where relkind in ('r', 'p', 'v', 'm', 'f', 'S') and nspname not in ('pg_catalog', 'information_schema')
       and nspname not like 'pg_toast%' and nspname not like 'pg_temp%'
       and has_table_privilege('parley_participant', c.oid, 'select') order by 1`,
  )
  return rows.map(({ name }) => name)
}

/** Every row of every relation, as text, in one way to the database and back, and undone. */
export async function behindTheWall(
  { database }: PairWorld,
  relations: readonly string[],
  person: string,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const client = await database.login.connect()
  try {
    const asks = relations.map(
      (name) => `select row(t.*)::text as row from ${name} as t order by 1`,
    )
    const results = (await client.query(
      [
        'begin',
        `select set_config('app.person', '${person}', true), set_config('app.cases', '${caseIds.join(' ')}', true)`,
        'set local role parley_participant',
        ...asks,
      ].join(';'),
    )) as unknown as readonly pg.QueryResult<{ row: string }>[]
    const found = results.slice(3)
    return new Map(relations.map((name, i) => [name, (found[i]?.rows ?? []).map(({ row }) => row)]))
  } finally {
    await client.query('rollback')
    client.release()
  }
}

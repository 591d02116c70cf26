// Asking the database as somebody: every statement goes to it as the clerk or as one person.
import type pg from 'pg'
import { OutOfReach } from '../application/out-of-reach.ts'
import type { Actor, CaseId } from '../application/ports.ts'
import type { Pools } from './connect.ts'

export type Tx = pg.ClientBase
/** A transaction of the clerk, who reads and appends everywhere and changes no entry. */
export type ClerkTx = Tx & { readonly as: 'clerk' }

/** One statement, prepared once a connection under its name. */
export type Statement = {
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
}
/** A statement that only reads, asked as somebody and answered with its rows. */
export type Ask = <Row extends pg.QueryResultRow>(statement: Statement) => Promise<readonly Row[]>

export const askAs = (pools: Pools, actor: Actor, caseId: CaseId): Ask =>
  'person' in actor ? askAsPerson(pools, actor.person, [caseId]) : askAsClerk(pools)

export const askAsClerk = (pools: Pools): Ask => asking(pools.clerk, 'reads')

/** One statement that writes is a transaction: who is cut off does not know whether it was done. */
export const writeAsClerk = (pools: Pools): Ask => asking(pools.clerk, 'writes')

const asking =
  (pool: pg.Pool, doing: 'reads' | 'writes'): Ask =>
  async <Row extends pg.QueryResultRow>({ name, text, values }: Statement) => {
    try {
      return (await pool.query<Row>({ name, text, values: [...values] })).rows
    } catch (error) {
      if (!isOutOfReach(error)) throw error
      throw new OutOfReach(doing === 'reads' || isRefused(error) ? 'nothing' : 'unknown', error)
    }
  }

/** As one person, whom row-level security lets see their own rooms in the cases named. */
export const askAsPerson =
  (pools: Pools, person: string, caseIds: readonly string[]): Ask =>
  async <Row extends pg.QueryResultRow>({ name, text, values }: Statement) => {
    const said = [...values, person, caseIds.join(' ')]
    const asked = { name, text: asReader(name, text, values.length), values: said }
    return asking(pools.participant, 'reads')<Row>(asked)
  }

const asked = new Map<string, string>()

/**
 * Says who asks and asks, in one statement and so in one transaction of its own. The rows are looked for under a
 * condition on what was said, so that it is said before; were it not, row-level security would show nothing.
 */
function asReader(name: string, text: string, given: number): string {
  const known = asked.get(name)
  if (known !== undefined) return known
  const whole = `with reader as materialized (
      select set_config('app.person', $${given + 1}, true) is not null
         and set_config('app.cases', $${given + 2}, true) is not null as known)
    select seen.* from reader cross join lateral (
      select * from (${text} offset 0) as own where reader.known offset 0) as seen`
  asked.set(name, whole)
  return whole
}

export async function asClerk<T>(pools: Pools, work: (tx: ClerkTx) => Promise<T>): Promise<T> {
  const client = await connected(pools.clerk)
  let committing = false
  let broken: Error | undefined
  // Lost between two statements: without somebody to hear it, Node ends the process. The next statement fails.
  const onLost = (error: Error) => {
    broken = error
  }
  client.on('error', onLost)
  try {
    await client.query('begin')
    const result = await work(client as Tx as ClerkTx)
    committing = true
    await client.query('commit')
    return result
  } catch (error) {
    try {
      await client.query('rollback')
    } catch (lost) {
      broken = lost as Error
    }
    if (isOutOfReach(error)) throw new OutOfReach(committing ? 'unknown' : 'nothing', error)
    throw error
  } finally {
    client.off('error', onLost)
    client.release(broken)
  }
}

/** Within a transaction: reads there what it has changed. */
export const askIn =
  (tx: ClerkTx): Ask =>
  async <Row extends pg.QueryResultRow>({ name, text, values }: Statement) =>
    (await tx.query<Row>({ name, text, values: [...values] })).rows

async function connected(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw isOutOfReach(error) ? new OutOfReach('nothing', error) : error
  }
}

/** The server answered that it would not (no room, no memory or connection left), or there was none to ask. */
const REFUSED = /^(53|58)|^(ECONNREFUSED|ENOENT)/
/** Or a server that goes or comes, and a line that broke while it was asked. */
const OUT_OF_REACH = /^(53|58|08|57P0)|^(ECONN|EPIPE|ENOENT|ETIMEDOUT)/
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? '')
const isRefused = (error: unknown): boolean => REFUSED.test(codeOf(error))
const isOutOfReach = (error: unknown): boolean =>
  OUT_OF_REACH.test(codeOf(error)) || LOST.test((error as { message?: string }).message ?? '')

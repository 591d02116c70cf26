// Transactions as somebody: nothing reaches the database without saying as whom.
import type pg from 'pg'

export type Tx = pg.ClientBase
/** A transaction in which row-level security lets one person see their own rooms in the cases named. */
export type PersonTx = Tx & { readonly as: 'person' }
/** A transaction of the clerk, who reads and appends everywhere and changes no entry. */
export type ClerkTx = Tx & { readonly as: 'clerk' }

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

/**
 * One plan for everybody, by index: how a person's rows are looked for must not depend on how much others hold.
 * It is also what makes it fast: planning takes longer than the looking.
 */
const PLANS =
  `set_config('plan_cache_mode', 'force_generic_plan', true), ` +
  `set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`

const beginAs = (person: string, caseIds: readonly string[]) =>
  `begin; select ${PLANS}, set_config('app.person', ${literal(person)}, true), ` +
  `set_config('app.cases', ${literal(caseIds.join(' '))}, true), ` +
  `set_config('role', 'parley_participant', true)`

export const asPerson = <T>(
  pool: pg.Pool,
  person: string,
  caseIds: readonly string[],
  work: (tx: PersonTx) => Promise<T>,
): Promise<T> => inTransaction(pool, beginAs(person, caseIds), (tx) => work(tx as PersonTx))

export const asClerk = <T>(pool: pg.Pool, work: (tx: ClerkTx) => Promise<T>): Promise<T> =>
  inTransaction(pool, `begin; select ${PLANS}, set_config('role', 'parley_clerk', true)`, (tx) =>
    work(tx as ClerkTx),
  )

/** What was read as the person is done; from here the clerk writes. */
export async function becomeClerk(tx: Tx): Promise<ClerkTx> {
  await tx.query(`select set_config('role', 'parley_clerk', true)`)
  return tx as ClerkTx
}

/** Who holds rooms is the clerk by that. */
export const asHolder = (tx: Tx): ClerkTx => tx as ClerkTx

/** After the rooms were held as the clerk: read as the person again. */
export async function becomePerson(tx: Tx): Promise<void> {
  await tx.query(`select set_config('role', 'parley_participant', true)`)
}

/** The person's own cases are known only once their seats were read: then row-level security is told of them. */
export async function lookIn(tx: PersonTx, caseIds: readonly string[]): Promise<void> {
  await tx.query(`select set_config('app.cases', $1, true)`, [caseIds.join(' ')])
}

async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  // Lost between two statements: without somebody to hear it, Node ends the process. The next statement fails.
  const onLost = (error: Error) => {
    broken = error
  }
  client.on('error', onLost)
  try {
    await client.query(begin)
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    try {
      await client.query('rollback')
    } catch (lost) {
      broken = lost as Error
    }
    throw error
  } finally {
    client.off('error', onLost)
    client.release(broken)
  }
}

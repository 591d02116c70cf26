// Transactions as somebody: nothing reaches the database without saying as whom.
import type pg from 'pg'

export type Tx = pg.ClientBase
/** A transaction in which row-level security lets one person see their own rooms in the cases named. */
export type PersonTx = Tx & { readonly as: 'person' }
/** A transaction of the clerk, who reads and appends everywhere and changes no entry. */
export type ClerkTx = Tx & { readonly as: 'clerk' }

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

const beginAs = (person: string, caseIds: readonly string[]) =>
  `begin; select set_config('app.person', ${literal(person)}, true), ` +
  `set_config('app.cases', ${literal(caseIds.join(' '))}, true); set local role parley_participant`

export const asPerson = <T>(
  pool: pg.Pool,
  person: string,
  caseIds: readonly string[],
  work: (tx: PersonTx) => Promise<T>,
): Promise<T> => inTransaction(pool, beginAs(person, caseIds), (tx) => work(tx as PersonTx))

export const asClerk = <T>(pool: pg.Pool, work: (tx: ClerkTx) => Promise<T>): Promise<T> =>
  inTransaction(pool, 'begin; set local role parley_clerk', (tx) => work(tx as ClerkTx))

/** What was read as the person is done; from here the clerk locks and writes. */
export async function becomeClerk(tx: Tx): Promise<ClerkTx> {
  await tx.query('set local role parley_clerk')
  return tx as ClerkTx
}

async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
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
    client.release(broken)
  }
}

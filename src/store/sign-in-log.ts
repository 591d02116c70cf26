// The log of signing in, in PostgreSQL: a row with the act it tells of, and a line once that is committed.
import type {
  SignInEvent,
  SignInLine,
  SignInLog,
  SignInTeller,
} from '../application/people-ports.ts'
import type { Pools } from './connect.ts'
import { asClerk, askAsPerson, type ClerkTx } from './transactions.ts'

/** A token that ended may be tried by a program every second: it is told once in so long. In milliseconds. */
const TOLD_AGAIN = 3_600_000

/** Whose it was, where anybody knows; and a keyed index of the address, never the address. */
export type Noted = Omit<SignInEvent, 'by'> & {
  readonly person?: string | undefined
  /** Or whoever this request to sign in is of: looked up where it is written, so that it is the same work for nobody. */
  readonly request?: string
  /** Or of this recovery; and whoever of the staff began it. */
  readonly recovery?: string
  readonly address?: Buffer
  /** A link or code that was never made: a line alone, and no row that a stranger could pile up. */
  readonly lineOnly?: boolean
}
export type Note = (noted: Noted) => Promise<void>

/** What is noted is written with the work or not at all; it is told only after the commit. */
export async function noting<T>(
  pools: Pools,
  tell: SignInTeller,
  work: (tx: ClerkTx, note: Note) => Promise<T>,
): Promise<T> {
  const lines: SignInLine[] = []
  const done = await asClerk(pools, (tx) => {
    lines.length = 0
    return work(tx, async (noted) => {
      await insert(tx, noted)
      lines.push(lineOf(noted))
    })
  })
  for (const line of lines) tell(line)
  return done
}

async function insert(tx: ClerkTx, noted: Noted): Promise<void> {
  const { event, at, person, request, recovery, address, how, browser, lineOnly } = noted
  if (lineOnly) return
  await tx.query(
    `insert into sign_in_log (at, event, person_id, number, address_index, how, browser, by_name)
     select $1, $2, whose.id, 1 + coalesce((select max(number) from sign_in_log where person_id = whose.id), 0),
       $5, $6, $7, (select name from recoveries join people on people.person_id = begun_by
         where recovery_id = $8 and whose.id is not null)
     from (select coalesce($3, (select person_id from sign_in_requests where request_id = $4),
         (select person_id from recoveries where recovery_id = $8)) as id) as whose`,
    [
      at,
      event,
      person ?? null,
      request ?? null,
      address ?? null,
      how ?? null,
      browser ?? null,
      recovery ?? null,
    ],
  )
}

const lineOf = ({
  person,
  address,
  request: _,
  recovery: ___,
  lineOnly: __,
  ...event
}: Noted): SignInLine => ({
  ...event,
  ...(person === undefined ? {} : { person }),
  ...(address === undefined ? {} : { address: address.toString('hex').slice(0, 32) }),
})

export async function toldLately(tx: ClerkTx, person: string, at: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select from sign_in_log where person_id = $1 and event = 'token refused' and at > $2 limit 1`,
    [person, at - TOLD_AGAIN],
  )
  return rowCount === 1
}

export const signInLog = (pools: Pools): SignInLog => ({
  async of(person, most) {
    const rows = await askAsPerson(
      pools,
      person,
      [],
    )<Row>({
      name: 'sign-in log',
      text: `select at, event, how, browser, by_name from sign_in_log where person_id = $1
        order by number desc limit $2`,
      values: [person, most],
    })
    return rows.map(({ at, event, how, browser, by_name: by }) => ({
      at,
      event,
      ...(how === null ? {} : { how }),
      ...(browser === null ? {} : { browser }),
      ...(by === null ? {} : { by }),
    }))
  },
})

type Row = Pick<SignInEvent, 'at' | 'event'> & {
  readonly how: NonNullable<SignInEvent['how']> | null
  readonly browser: string | null
  readonly by_name: string | null
}

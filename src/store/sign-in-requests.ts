// Requests to sign in, in PostgreSQL: of each link, code and browser secret only a hash is kept.
import { timingSafeEqual } from 'node:crypto'
import { CODE_TRIES } from '../application/limits.ts'
import type {
  NewSession,
  SignedIn,
  SignInRequests,
  SignInTeller,
} from '../application/people-ports.ts'
import type { Pools } from './connect.ts'
import { addJobs } from './jobs.ts'
import { blindIndex, type Key } from './keys.ts'
import { fingerprintOf } from './people.ts'
import { type Note, noting } from './sign-in-log.ts'
import { insertSession } from './sign-in-sessions.ts'
import { hashOf } from './sign-in-viewers.ts'
import { asClerk, type ClerkTx } from './transactions.ts'

type Armed = {
  readonly person_id: string | null
  readonly next_path: string
  readonly code_hash: Buffer | null
  readonly tries_left: number
  readonly valid_until: number | null
  readonly used_at: number | null
}

export function signInRequests(
  pools: Pools,
  root: Key,
  tell: SignInTeller = () => {},
): SignInRequests {
  // A million codes are soon tried: without the root key a stolen hash says nothing.
  const codeHash = (request: string, code: string) =>
    blindIndex(root, 'sign-in codes', `${request} ${code}`)

  return {
    ask: ({ request, browser, mail, next, at }, jobs) =>
      noting(pools, tell, async (tx, note) => {
        await tx.query(
          `insert into sign_in_requests
             (request_id, person_id, how, browser_hash, next_path, asked_at, tries_left)
           values ($1, (select person_id from people where mail_fingerprint = $2
                        order by demonstration limit 1), 'mail', $3, $4, $5, $6)`,
          [request, fingerprintOf(root, mail), hashOf(browser), next, at, CODE_TRIES],
        )
        await addJobs(tx, jobs)
        const address = blindIndex(root, 'addresses in the sign-in log', mail)
        await note({ event: 'asked', at, request, address })
      }),

    waiting: (request) =>
      asClerk(pools, async (tx) => {
        const { rows } = await tx.query<{ person_id: string | null; asked_at: number }>(
          `select person_id, asked_at from sign_in_requests
           where request_id = $1 and sent_at is null and how = 'mail'`,
          [request],
        )
        return rows[0] && { person: rows[0].person_id ?? undefined, askedAt: rows[0].asked_at }
      }),

    arm: (request, { link, code, until }) =>
      asClerk(pools, async (tx) => {
        await tx.query(
          `update sign_in_requests set link_hash = $2, code_hash = $3, valid_until = $4
           where request_id = $1 and used_at is null`,
          [request, hashOf(link), codeHash(request, code), until],
        )
      }),

    armDemonstration: ({ request, person, link, at, until }) =>
      asClerk(pools, async (tx) => {
        const { rowCount } = await tx.query(
          `insert into sign_in_requests (request_id, person_id, how, browser_hash, next_path,
             asked_at, link_hash, tries_left, sent_at, valid_until)
           select $1, person_id, 'demonstration', $3, '/', $4, $3, 0, $4, $5
           from people where person_id = $2 and demonstration`,
          [request, person, hashOf(link), at, until],
        )
        return rowCount === 1
      }),

    sent: (request, at) =>
      asClerk(pools, async (tx) => {
        await tx.query('update sign_in_requests set sent_at = $2 where request_id = $1', [
          request,
          at,
        ])
        await tx.query(
          `update sign_in_requests older set link_hash = null, code_hash = null
           from sign_in_requests newest
           where newest.request_id = $1 and older.person_id = newest.person_id
             and older.request_id <> newest.request_id and older.how = 'mail'
             and older.sent_at is not null`,
          [request],
        )
      }),

    useLink: (link, session) =>
      noting(pools, tell, async (tx, note) => {
        const { rows } = await tx.query<{
          person_id: string
          next_path: string
          how: 'mail' | 'demonstration'
        }>(
          `update sign_in_requests set used_at = $2
           where link_hash = $1 and $2 < valid_until and person_id is not null
             and (used_at is null or how = 'demonstration')
           returning person_id, next_path, how`,
          [hashOf(link), session.at],
        )
        const [row] = rows
        if (!row) {
          const old = await tx.query<{ person_id: string | null }>(
            'select person_id from sign_in_requests where link_hash = $1',
            [hashOf(link)],
          )
          await noteFailed(note, session, 'link by mail', old.rows[0])
          return undefined
        }
        const how = row.how === 'mail' ? 'link by mail' : 'demonstration'
        return signIn(tx, note, row.person_id, row.next_path, how, session)
      }),

    useCode: ({ request, browser, code }, session) =>
      noting(pools, tell, async (tx, note) => {
        const { rows } = await tx.query<Armed>(
          `update sign_in_requests set tries_left = tries_left - 1
           where request_id = $1 and browser_hash = $2 and tries_left > 0
           returning person_id, next_path, code_hash, tries_left, valid_until, used_at`,
          [request, hashOf(browser)],
        )
        const [row] = rows
        if (!row || !codeFits(row, codeHash(request, code), session.at) || !row.person_id) {
          await noteFailed(note, session, 'code by mail', row)
          return undefined
        }
        await tx.query('update sign_in_requests set used_at = $2 where request_id = $1', [
          request,
          session.at,
        ])
        return signIn(tx, note, row.person_id, row.next_path, 'code by mail', session)
      }),
  }
}

const codeFits = ({ code_hash, valid_until, used_at }: Armed, tried: Buffer, at: number) =>
  code_hash !== null &&
  timingSafeEqual(code_hash, tried) &&
  valid_until !== null &&
  at < valid_until &&
  used_at === null

/** The same row for an address that nobody has: a wrong code takes no longer for one than for the other. */
const noteFailed = (
  note: Note,
  { at, browser }: NewSession,
  how: 'link by mail' | 'code by mail',
  request: Pick<Armed, 'person_id'> | undefined,
) => {
  const person = request?.person_id ?? undefined
  return note({ event: 'failed', at, how, browser, person, lineOnly: request === undefined })
}

async function signIn(
  tx: ClerkTx,
  note: Note,
  person: string,
  next: string,
  how: 'link by mail' | 'code by mail' | 'demonstration',
  session: NewSession,
): Promise<SignedIn> {
  await insertSession(tx, note, session, { person, how })
  return { person, next }
}

// Addresses to answer to and the channels behind them, in PostgreSQL: of each address a hash alone.
import type { MailAddresses, MailChannels } from '../application/mail-in-ports.ts'
import type { Side } from '../domain/seats.ts'
import type { Pools } from './connect.ts'
import { addJobs } from './jobs.ts'
import type { Key } from './keys.ts'
import { addressName, hashOfAddress } from './mail-in.ts'
import { fingerprintOf } from './people.ts'
import { asClerk, askAsClerk, type ClerkTx } from './transactions.ts'

export const mailAddresses = (pools: Pools, root: Key): MailAddresses => ({
  keep: (token, place, at, until) =>
    asClerk(pools, async (tx) => {
      const answers = place.kind === 'answers' ? place : undefined
      const bounces = place.kind === 'bounces' ? fingerprintOf(root, place.mail) : null
      await tx.query('insert into mail_addresses values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
        hashOfAddress(addressName(place.kind, token)),
        place.person,
        place.kind,
        answers?.caseId ?? null,
        answers?.participant ?? null,
        answers?.room ?? null,
        bounces,
        at,
        until,
      ])
    }),
})

/** `$2` is an address that mails to `$1` go to: their own, or one that was said for a case of theirs. */
const USED = `(exists (select from people where person_id = $1 and mail_fingerprint = $2)
  or exists (select from reach r join participants p using (case_id, participant_id)
             where r.person_id = $1 and r.mail_fingerprint = $2 and p.state <> 'left'))`

/** Who follows a link that was mailed to an address has got it; and of one that nobody uses any more nothing is known. */
export async function mailWorks(
  tx: ClerkTx,
  person: string,
  at: number,
  prints: readonly Buffer[],
): Promise<void> {
  const { rowCount } = await tx.query(
    'delete from mail_channels where person_id = $1 and mail_fingerprint = any ($2::bytea[])',
    [person, prints],
  )
  await tell(tx, person, at, rowCount)
}
const tell = (tx: ClerkTx, person: string, at: number, news: number | null) =>
  addJobs(tx, news ? [{ job: { type: 'RecordChannel', person }, dueAt: at }] : [])

export function mailChannels(pools: Pools, root: Key): MailChannels {
  const printOf = (of: { readonly mail: string } | { readonly print: string }) =>
    'mail' in of ? fingerprintOf(root, of.mail) : Buffer.from(of.print, 'hex')
  return {
    failed: (person, at, of) =>
      asClerk(pools, async (tx) => {
        const { rows } = await tx.query<{ used: boolean; news: boolean }>(
          `with known as (select ${USED} as used), news as (
             insert into mail_channels select $1, $3, $2 from known where used
             on conflict (person_id, mail_fingerprint) do nothing returning person_id)
           select used, exists (select from news) as news from known`,
          [person, printOf(of), at],
        )
        const [found] = rows
        await tell(tx, person, at, found?.news ? 1 : 0)
        return found?.used === true
      }),
    worked: (person, at, mails) =>
      asClerk(pools, (tx) =>
        mailWorks(
          tx,
          person,
          at,
          mails.filter((mail) => mail !== undefined).map((mail) => fingerprintOf(root, mail)),
        ),
      ),
    async failsAt(person, mail) {
      const rows = await askAsClerk(pools)({
        name: 'failing address',
        text: 'select person_id from mail_channels where person_id = $1 and mail_fingerprint = $2',
        values: [person, fingerprintOf(root, mail)],
      })
      return rows.length > 0
    },
    async unreachedOf(program, manager) {
      return askAsClerk(pools)<{ name: string }>({
        name: 'staff whose mails come back',
        text: `select coalesce(r.name, people.name) as name
               from people join mail_channels m using (person_id, mail_fingerprint)
                 left join roster r on r.person_id = people.person_id and r.program_id = $1
               where r.person_id is not null or people.person_id in (
                 select person_id from staff where program_id = $1
                 union all
                 select held.person_id from participants own
                   join cases using (case_id) join participants held using (case_id)
                 where own.person_id = $2 and own.seat = 'manager' and own.state = 'seated'
                   and program_id = $1 and held.seat not like 'side-%' and held.state <> 'left')
               order by 1, people.person_id`,
        values: [program, manager],
      })
    },
    async seatsOf(person) {
      const rows = await askAsClerk(pools)<SeatRow>({
        name: 'seats of a person for a side',
        text: `select seats.case_id, seats.participant_id, seats.seat, encode(print, 'hex') as print, exists (
                 select from mail_channels m
                 where m.person_id = $1 and m.mail_fingerprint = seats.print) as fails
               from (
                 select p.case_id, p.participant_id, p.seat, p.since, case when r.case_id is null or people.only_reader
                   then people.mail_fingerprint else r.mail_fingerprint end as print
                 from participants p join people using (person_id)
                   left join reach r on r.case_id = p.case_id and r.participant_id = p.participant_id
                 where p.person_id = $1 and p.state <> 'left' and p.seat like 'side-%') as seats
               order by case_id, since`,
        values: [person],
      })
      return rows.map(
        ({ case_id: caseId, participant_id: participant, seat: side, print, fails }) => ({
          ...{ caseId, participant, side, fails, print: print ?? undefined },
        }),
      )
    },
  }
}

type SeatRow = {
  readonly case_id: string
  readonly participant_id: string
  readonly seat: Side
  readonly print: string | null
  readonly fails: boolean
}

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

/** Who follows a link that was mailed to an address has got it. */
export async function mailWorks(tx: ClerkTx, person: string, at: number): Promise<void> {
  const { rowCount } = await tx.query(
    'update mail_channels set failed_at = null where person_id = $1 and failed_at is not null',
    [person],
  )
  await tell(tx, person, at, rowCount)
}
const tell = (tx: ClerkTx, person: string, at: number, news: number | null) =>
  addJobs(tx, news ? [{ job: { type: 'RecordChannel', person }, dueAt: at }] : [])

export function mailChannels(pools: Pools, root: Key): MailChannels {
  return {
    failed: (person, at, of) =>
      asClerk(pools, async (tx) => {
        const { rowCount } = await tx.query(
          `insert into mail_channels values ($1, $2, $3)
           on conflict (person_id) do update set failed_at = $2, mail_fingerprint = $3
             where mail_channels.failed_at is null or mail_channels.mail_fingerprint is distinct from $3`,
          [person, at, 'mail' in of ? fingerprintOf(root, of.mail) : Buffer.from(of.print, 'hex')],
        )
        await tell(tx, person, at, rowCount)
      }),
    worked: (person, at) => asClerk(pools, (tx) => mailWorks(tx, person, at)),
    async isFailing(person) {
      const rows = await askAsClerk(pools)({
        name: 'failing channel',
        text: 'select person_id from mail_channels where person_id = $1 and failed_at is not null',
        values: [person],
      })
      return rows.length > 0
    },
    async failsAt(person, mail) {
      const rows = await askAsClerk(pools)({
        name: 'failing address',
        text: `select person_id from mail_channels
               where person_id = $1 and failed_at is not null and coalesce(mail_fingerprint, $2) = $2`,
        values: [person, fingerprintOf(root, mail)],
      })
      return rows.length > 0
    },
    async seatsOf(person) {
      const rows = await askAsClerk(pools)<{ case_id: string; participant_id: string; seat: Side }>(
        {
          name: 'seats of a person for a side',
          text: `select case_id, participant_id, seat from participants
               where person_id = $1 and state <> 'left' and seat like 'side-%' order by case_id, since`,
          values: [person],
        },
      )
      return rows.map(({ case_id: caseId, participant_id: participant, seat: side }) => ({
        caseId,
        participant,
        side,
      }))
    },
  }
}

// Crypto-shredding: a case's keys are destroyed, and with them everything that was ever sealed with them.
import type { CaseId } from '../application/ports.ts'
import type { Pools } from './connect.ts'
import { rememberedWith } from './entries-remembered.ts'
import type { RoomKeys } from './keys.ts'
import { asClerk } from './transactions.ts'

type Shredded = {
  readonly keys: number
  /** Each room with how much was written there and the last hash of its chain: what anybody kept of it can be held to that. */
  readonly rooms: readonly {
    readonly room: string
    readonly entries: number
    readonly head: string | null
  }[]
}

/**
 * Rows that say where sealed bytes lie stay until these are swept from there: what was killed in between is swept by the clerk.
 *
 * Who was at a meeting of a case has to be there for two years after it (CRC 3.860): `parley shred` asks for this, and
 * only when those are over (keeping-attendance.ts). The entries stay where they are and open for nobody any more, in copies of the database either. The wrapped
 * keys stand in a schema of their own, so that their backups can be kept for a shorter time: until those are gone,
 * who has one and the root key can still read.
 */
export async function shredCase(pools: Pools, keys: RoomKeys, caseId: CaseId): Promise<Shredded> {
  const shredded = await asClerk(pools, async (tx) => {
    const { rows } = await tx.query<Shredded['rooms'][number]>(
      `select r.room, count(e.number)::int as entries,
         (select encode(hash, 'hex') from entries last where last.room_id = r.room_id
          order by number desc limit 1) as head
       from rooms r left join entries e using (room_id)
       where r.case_id = $1 group by r.room_id, r.room order by r.room`,
      [caseId],
    )
    // Nobody sits there any more: who has read in it before reads it no more from what is remembered either.
    const { rowCount } = await tx.query(
      `with case_key as (delete from keys.case_keys where case_id = $1),
            answers as (delete from repeats where case_id = $1),
            typed as (delete from drafts where room_id in (select room_id from rooms where case_id = $1)),
            held as (delete from mails_in where case_id = $1),
            mails as (delete from mail_parts where room_id in (select room_id from rooms where case_id = $1)),
            reminded as (delete from reminders where case_id = $1),
            said as (delete from spoken where case_id = $1),
            reached as (delete from reach where case_id = $1),
            seats as (delete from room_members where case_id = $1)
       delete from keys.room_keys where case_id = $1`,
      [caseId],
    )
    return { keys: rowCount ?? 0, rooms: rows }
  })
  rememberedWith(keys).forget(caseId)
  return shredded
}

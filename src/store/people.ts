// People in PostgreSQL: an address is sealed, and found again by a keyed fingerprint.
import type { Directory, NewContact } from '../application/people-ports.ts'
import type { Chance } from '../application/world.ts'
import type { Language } from '../domain/clauses.ts'
import type { Pools } from './connect.ts'
import { blindIndex, derived, type Key, open, seal } from './keys.ts'
import { asClerk } from './transactions.ts'

export const fingerprintOf = (root: Key, mail: string): Buffer =>
  blindIndex(root, 'mail addresses', mail)

const place = (person: string) => `people mail_sealed ${person}`

/** Every address of one person is sealed alike, whether it counts, is to count, or did. */
export function addressSeal(root: Key, chance: Chance) {
  const key = derived(root, 'mail addresses')
  return {
    seal: (person: string, mail: string): Buffer =>
      seal(key, place(person), Buffer.from(mail), chance, person),
    open: (person: string, sealed: Uint8Array): string =>
      open(key, place(person), sealed).toString(),
  }
}

/** Who is written about, and where: whom another side brings in shifts nothing that is drawn for this one. */
const scopeOf = (
  { name, program, place: where }: NewContact,
  fingerprint: Buffer | null,
): string => {
  const at = where ? `${where.caseId} ${where.seat}` : program
  return `${at} ${fingerprint?.toString('hex') ?? name}`
}

export function directory(pools: Pools, root: Key, chance: Chance): Directory {
  const key = derived(root, 'mail addresses')
  return {
    /** The same work whether there is somebody or not: a row is written in any case. An address in use keeps its own name. */
    personFor: (contact, at) =>
      asClerk(pools, async (tx) => {
        const { name, language, mail, program, place: where } = contact
        const { timeZone = 'America/Los_Angeles' } = contact
        const fingerprint = mail ? fingerprintOf(root, mail) : null
        const fresh = chance.id('person', scopeOf(contact, fingerprint))
        const sealed = mail ? seal(key, place(fresh), Buffer.from(mail), chance, fresh) : null
        const { rows } = await tx.query<{ person_id: string }>(
          `insert into people
           select $1, $2, $3, $4, case when taken then null else $5::bytea end,
             case when taken then null else $6::bytea end, demonstration, $7
           from programs cross join lateral (
             select $9::text is not null and exists (
               select from people other join participants using (person_id)
               where other.demonstration = programs.demonstration and other.mail_fingerprint = $6
                 and case_id = $9 and state <> 'left'
                 and (seat <> $10 or lower(other.name) <> lower($2))) as taken offset 0) as sharing
           where program_id = $8
           on conflict (demonstration, mail_fingerprint)
             do update set mail_fingerprint = excluded.mail_fingerprint
           returning person_id`,
          [
            ...[fresh, name, language, timeZone, sealed, fingerprint, at, program],
            ...[where?.caseId ?? null, where?.seat ?? null],
          ],
        )
        const [found] = rows
        if (!found) throw new Error('There is no such program')
        return found.person_id
      }),

    contact: (person) =>
      asClerk(pools, async (tx) => {
        const { rows } = await tx.query<{
          name: string
          language: Language
          mail_sealed: Buffer | null
        }>('select name, language, mail_sealed from people where person_id = $1', [person])
        const [row] = rows
        if (!row) return undefined
        const { name, language, mail_sealed: sealed } = row
        const mail = sealed ? open(key, place(person), sealed).toString() : undefined
        return { name, language, mail }
      }),

    holderOf: (caseId, participant) =>
      asClerk(pools, async (tx) => {
        const { rows } = await tx.query<{ person_id: string }>(
          `select person_id from participants
           where case_id = $1 and participant_id = $2 and state <> 'left'`,
          [caseId, participant],
        )
        return rows[0]?.person_id
      }),

    whoWas: (caseId, participant) =>
      asClerk(pools, async (tx) => {
        const { rows } = await tx.query<{ person_id: string }>(
          'select person_id from participants where case_id = $1 and participant_id = $2',
          [caseId, participant],
        )
        return rows[0]?.person_id
      }),

    isDemonstration: (person) =>
      asClerk(pools, async (tx) => {
        const { rowCount } = await tx.query(
          'select from people where person_id = $1 and demonstration',
          [person],
        )
        return rowCount === 1
      }),
  }
}

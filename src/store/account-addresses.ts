// Changes of address in PostgreSQL: confirmed from the new one, told to the old one, undone from it for three days.
import type { AddressChanges, StaffIdentities } from '../application/account-ports.ts'
import type { SignInTeller } from '../application/people-ports.ts'
import type { Chance } from '../application/world.ts'
import { askMail, OLD_ADDRESS_COUNTS, tell } from './account-mails.ts'
import type { Pools } from './connect.ts'
import { addJobs } from './jobs.ts'
import type { Key } from './keys.ts'
import { mailWorks } from './mail-addresses.ts'
import { saysNothing } from './only-reader.ts'
import { addressSeal, fingerprintOf } from './people.ts'
import { reachFollows } from './reach.ts'
import { noting } from './sign-in-log.ts'
import { insertSession } from './sign-in-sessions.ts'
import { hashOf } from './sign-in-viewers.ts'
import type { ClerkTx } from './transactions.ts'

type Change = {
  readonly change_id: string
  readonly person_id: string
  readonly asked_at: number
  readonly new_sealed: Buffer
  readonly new_fingerprint: Buffer
  /** The address of the moment, and the one that a change that was confirmed has left. */
  readonly mail_sealed: Buffer | null
  readonly mail_fingerprint: Buffer | null
  readonly old_sealed: Buffer | null
  readonly old_fingerprint: Buffer | null
}

export function addressChanges(
  pools: Pools,
  root: Key,
  chance: Chance,
  teller: SignInTeller = () => {},
): AddressChanges {
  const addresses = addressSeal(root, chance)
  const follow = (
    tx: ClerkTx,
    at: number,
    { person_id: person, mail_sealed: left }: Change,
    now: Buffer | null,
  ) => {
    if (!left || !now) return
    const [from, to] = [addresses.open(person, left), addresses.open(person, now)]
    return reachFollows(tx, { root, chance }, { person, from, to, at })
  }
  return {
    ask: ({ change, person, to, mail, at }, jobs) =>
      noting(pools, teller, async (tx, note) => {
        const sealed = addresses.seal(person, to)
        await tx.query(
          `insert into address_changes (change_id, person_id, new_sealed, new_fingerprint, asked_at)
           values ($1, $2, $3, $4, $5)`,
          [change, person, sealed, fingerprintOf(root, to), at],
        )
        await askMail(tx, { mail, person, kind: 'new address', about: change, to: sealed, at })
        await addJobs(tx, jobs)
        await note({ event: 'address change asked', at, person })
      }),

    confirm: (link, at, told) =>
      noting(pools, teller, async (tx, note) => {
        const change = await changeBehind(tx, link, 'new address', at)
        if (change === undefined) return 'gone'
        const { rowCount } = await tx.query(
          `update people set mail_sealed = c.new_sealed, mail_fingerprint = c.new_fingerprint,
             only_reader = false
           from address_changes c
           where c.change_id = $1 and people.person_id = c.person_id and not exists (
             select from people other where other.mail_fingerprint = c.new_fingerprint
               and other.demonstration = people.demonstration)`,
          [change.change_id],
        )
        if (rowCount !== 1) return 'taken'
        await tx.query(
          `update address_changes set confirmed_at = $2, old_sealed = $3, old_fingerprint = $4
           where change_id = $1`,
          [change.change_id, at, change.mail_sealed, change.mail_fingerprint],
        )
        await follow(tx, at, change, change.new_sealed)
        await note({ event: 'address changed', at, person: change.person_id })
        const { mail_fingerprint: left, new_fingerprint: now } = change
        await mailWorks(tx, change.person_id, at, left ? [left, now] : [now])
        await tell(tx, change.person_id, told, at)
        return 'changed'
      }),

    undo: (link, at) =>
      noting(pools, teller, async (tx, note) => {
        const change = await changeBehind(tx, link, 'changed', at)
        if (change === undefined) return false
        const { person_id: person, asked_at: since, change_id: id } = change
        const { rowCount } = await tx.query(
          `update people set mail_sealed = c.old_sealed, mail_fingerprint = c.old_fingerprint,
             only_reader = false
           from address_changes c
           where c.change_id = $1 and people.person_id = c.person_id and not exists (
             select from people other where other.mail_fingerprint = c.old_fingerprint
               and other.demonstration = people.demonstration and other.person_id <> people.person_id)`,
          [id],
        )
        if (rowCount !== 1) return false
        await tx.query(
          `update address_changes set undone_at = $2
           where person_id = $1 and undone_at is null and asked_at >= $3`,
          [person, at, since],
        )
        await follow(tx, at, change, change.old_sealed)
        const { mail_fingerprint: left, old_fingerprint: now } = change
        await mailWorks(
          tx,
          person,
          at,
          [left, now].filter((print) => print !== null),
        )
        await forgetSince(tx, person, since, at)
        await note({ event: 'address change undone', at, person })
        return true
      }),
  }
}

/** By the mail that brought the link. */
async function changeBehind(
  tx: ClerkTx,
  link: string,
  kind: 'new address' | 'changed',
  at: number,
): Promise<Change | undefined> {
  const waits = kind === 'new address'
  const { rows } = await tx.query<Change>(
    `select c.change_id, c.person_id, c.asked_at, c.new_sealed, c.new_fingerprint, c.old_sealed, c.old_fingerprint,
       people.mail_sealed, people.mail_fingerprint
     from account_mails m join address_changes c on c.change_id = m.about
       join people on people.person_id = c.person_id
     where m.link_hash = $1 and m.kind = $2 and $3 < m.valid_until and c.undone_at is null
       and (c.confirmed_at is null) = $4 and (c.confirmed_at is null or c.confirmed_at > $5)
     for update of c`,
    [hashOf(link), kind, at, waits, at - OLD_ADDRESS_COUNTS],
  )
  return rows[0]
}

/** What somebody else may have set up in the meantime. */
async function forgetSince(tx: ClerkTx, person: string, since: number, at: number): Promise<void> {
  await saysNothing(tx, person)
  await tx.query('delete from passkeys where person_id = $1 and made_at >= $2', [person, since])
  await tx.query('delete from mail_keys where person_id = $1 and given_at >= $2', [person, since])
  await tx.query(
    `with gone as (delete from authenticators where person_id = $1 and made_at >= $2 returning person_id)
     delete from recovery_codes where person_id in (select person_id from gone)`,
    [person, since],
  )
  await tx.query(
    `update access_tokens set revoked_at = $3
     where person_id = $1 and made_at >= $2 and revoked_at is null`,
    [person, since, at],
  )
  await tx.query('update sessions set ended_at = $2 where person_id = $1 and ended_at is null', [
    person,
    at,
  ])
}

export const staffIdentities = (
  pools: Pools,
  root: Key,
  teller: SignInTeller = () => {},
): StaffIdentities => ({
  signIn: ({ program, issuer, subject, mail }, session, told) =>
    noting(pools, teller, async (tx, note) => {
      const bound = await tx.query<{ person_id: string }>(
        `select i.person_id from staff_identities i
           join staff using (program_id, person_id)
         where i.issuer = $1 and i.subject = $2 and i.program_id = $3`,
        [issuer, subject, program],
      )
      let person = bound.rows[0]?.person_id
      if (person === undefined && mail !== undefined) {
        const { rows } = await tx.query<{ person_id: string }>(
          `insert into staff_identities
           select $1, $2, $3, people.person_id, $5 from people join staff using (person_id)
           where staff.program_id = $3 and mail_fingerprint = $4
           on conflict do nothing returning person_id`,
          [issuer, subject, program, fingerprintOf(root, mail), session.at],
        )
        person = rows[0]?.person_id
        if (person !== undefined) {
          await note({ event: 'identity bound', at: session.at, person })
          await tell(tx, person, told, session.at)
        }
      }
      if (person === undefined) {
        const { at, browser } = session
        await note({ event: 'failed', at, how: 'identity provider', browser, lineOnly: true })
        return undefined
      }
      await insertSession(tx, note, session, { person, how: 'identity provider' })
      return person
    }),
})

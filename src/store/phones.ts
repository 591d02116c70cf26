// Telephones in PostgreSQL: sealed, found by a keyed fingerprint; of each code a keyed digest is kept.
import { timingSafeEqual } from 'node:crypto'
import type { Choice, Claim, Phones } from '../application/phones.ts'
import type { Language } from '../domain/clauses.ts'
import type { Seat } from '../domain/seats.ts'
import { tell } from './account-mails.ts'
import type { Pools } from './connect.ts'
import { blindIndex, derived, type Key, open, sealAlike } from './keys.ts'
import { phoneFingerprint } from './reach.ts'
import { asClerk, askAsClerk, type ClerkTx, writeAsClerk } from './transactions.ts'

const TRIES = 5
const place = (person: string) => `phones phone_sealed ${person}`
const placeToBe = (person: string) => `phones_to_be phone_sealed ${person}`
const asked = (phone: Buffer) => `phone_choices asked_sealed ${phone.toString('hex')}`

type Row = {
  readonly phone_sealed: Buffer
  readonly reading_hash: Buffer | null
  readonly reading_tries: number
}
type ToBe = {
  readonly phone_sealed: Buffer
  readonly code_hash: Buffer
  readonly code_until: number
  readonly tries: number
}
type ClaimRow = Omit<Claim, 'person' | 'caseId' | 'participant'> & {
  readonly person_id: string
  readonly case_id: string
  readonly participant_id: string
  readonly seat: Seat
  readonly language: Language
}

export function phones(pools: Pools, root: Key): Phones {
  const key = derived(root, 'phones')
  const print = (phone: string) => phoneFingerprint(root, phone)
  // A million codes are soon tried: without the root key a stolen digest says nothing.
  const digest = (scope: string, code: string) =>
    blindIndex(root, 'codes by text', `${scope} ${code}`)
  const equal = (kept: Buffer | null, tried: Buffer) =>
    kept !== null && timingSafeEqual(kept, tried)
  const rowOf = async (tx: ClerkTx, person: string) => {
    const { rows } = await tx.query<Row>('select * from phones where person_id = $1 for update', [
      person,
    ])
    return rows[0]
  }
  const put = (tx: ClerkTx, person: string, phone: string, at: number) =>
    tx.query(
      `insert into phones (person_id, phone_sealed, phone_fingerprint, proven_at, reading_tries)
       values ($1, $2, $3, $4, 0)
       on conflict (person_id) do update set phone_sealed = $2, phone_fingerprint = $3,
         proven_at = $4, reading_hash = null, reading_tries = 0, only_reader = false`,
      [person, sealAlike(key, place(person), Buffer.from(phone)), print(phone), at],
    )
  const phoneOf = (person: string, row: Row | undefined) =>
    row && open(key, place(person), row.phone_sealed).toString()

  return {
    wait: (person, phone, code, until) =>
      asClerk(pools, async (tx) => {
        const sealed = sealAlike(key, placeToBe(person), Buffer.from(phone))
        await tx.query(
          `insert into phones_to_be values ($1, $2, $3, $4, $5, $6)
           on conflict (person_id) do update set phone_sealed = $2, phone_fingerprint = $3,
             code_hash = $4, code_until = $5, tries = $6`,
          [person, sealed, print(phone), digest(person, code), until, TRIES],
        )
      }),

    prove: (person, code, at, told) =>
      asClerk(pools, async (tx) => {
        const { rows } = await tx.query<ToBe>(
          'select * from phones_to_be where person_id = $1 for update',
          [person],
        )
        const [row] = rows
        if (!row || row.tries === 0 || at >= row.code_until) return { proven: false }
        if (!equal(row.code_hash, digest(person, code))) {
          await tx.query('update phones_to_be set tries = tries - 1 where person_id = $1', [person])
          return { proven: false }
        }
        const phone = open(key, placeToBe(person), row.phone_sealed).toString()
        const before = phoneOf(person, await rowOf(tx, person))
        await put(tx, person, phone, at)
        await tx.query('delete from phones_to_be where person_id = $1', [person])
        await tell(tx, person, told, at)
        return before === undefined || before === phone
          ? { proven: true }
          : { proven: true, before }
      }),

    async of(person) {
      const [row] = await askAsClerk(pools)<Partial<Row> & { readonly to_be: Buffer | null }>({
        name: 'phone of a person',
        text: `select phones.*, phones_to_be.phone_sealed as to_be
               from phones full join phones_to_be using (person_id) where person_id = $1`,
        values: [person],
      })
      const { phone_sealed: sealed, reading_hash: reading, to_be: toBe } = row ?? {}
      return {
        ...(sealed ? { phone: open(key, place(person), sealed).toString() } : {}),
        ...(toBe ? { waiting: open(key, placeToBe(person), toBe).toString() } : {}),
        reads: Boolean(reading),
      }
    },

    forget: (person, at, told) =>
      asClerk(pools, async (tx) => {
        const before = phoneOf(person, await rowOf(tx, person))
        await tx.query('delete from phones_to_be where person_id = $1', [person])
        if (before === undefined) return undefined
        await tx.query('delete from phones where person_id = $1', [person])
        await tell(tx, person, told, at)
        return before
      }),

    async setReading(person, code) {
      await writeAsClerk(pools)({
        name: 'set reading',
        text: 'update phones set reading_hash = $2, reading_tries = $3 where person_id = $1',
        values: [person, code === undefined ? null : digest(`reading ${person}`, code), TRIES],
      })
    },

    mayRead: (person, code) =>
      asClerk(pools, async (tx) => {
        const row = await rowOf(tx, person)
        if (!row) return false
        const right = equal(row.reading_hash, digest(`reading ${person}`, code))
        const left = right ? TRIES : row.reading_tries - 1
        await tx.query(
          `update phones set reading_tries = $2, reading_hash = case when $2 > 0 then reading_hash end
           where person_id = $1`,
          [person, Math.max(0, left)],
        )
        return right
      }),

    async claims(phone) {
      const rows = await askAsClerk(pools)<ClaimRow>({
        name: 'claims of a phone',
        text: `select p.case_id, p.participant_id, p.person_id, p.seat, people.name, people.language,
            coalesce(programs.name, '') as program,
            own.person_id is not null as proven, coalesce(own.only_reader, false) as "onlyReader"
          from participants p join people using (person_id) join cases using (case_id)
            left join programs using (program_id)
            left join phones own on own.person_id = p.person_id and own.phone_fingerprint = $1
          where p.state <> 'left' and (own.person_id is not null
            or exists (select from reach where reach.case_id = p.case_id
                       and reach.participant_id = p.participant_id and reach.phone_fingerprint = $1))
          order by p.case_id, p.participant_id`,
        values: [print(phone)],
      })
      return rows.map(
        ({ person_id: person, case_id: caseId, participant_id: participant, ...row }) => ({
          ...row,
          person,
          caseId,
          participant,
        }),
      )
    },

    stop: (phone, at, notTheirs) =>
      asClerk(pools, async (tx) => {
        const theirs = print(phone)
        await tx.query(
          `insert into phone_stops values ($1, $2, $3)
           on conflict (phone_fingerprint) do update set not_theirs = phone_stops.not_theirs or $3`,
          [theirs, at, notTheirs],
        )
        if (!notTheirs) return
        for (const table of ['phones', 'phones_to_be', 'phone_invitations', 'phone_choices']) {
          await tx.query(`delete from ${table} where phone_fingerprint = $1`, [theirs])
        }
      }),

    async start(phone) {
      await writeAsClerk(pools)({
        name: 'phone starts',
        text: 'delete from phone_stops where phone_fingerprint = $1 and not not_theirs',
        values: [print(phone)],
      })
    },

    async isStopped(phone) {
      const rows = await askAsClerk(pools)({
        name: 'phone stopped',
        text: 'select 1 as stopped from phone_stops where phone_fingerprint = $1',
        values: [print(phone)],
      })
      return rows.length > 0
    },

    async notTheirs(caseId) {
      const rows = await askAsClerk(pools)<{ participant_id: string }>({
        name: 'phones not theirs',
        text: `select participant_id from reach join phone_stops using (phone_fingerprint)
               where case_id = $1 and not_theirs order by 1`,
        values: [caseId],
      })
      return rows.map((row) => row.participant_id)
    },

    async invite({ caseId, participant, person, work, phone, code, until }) {
      const scope = `${caseId} ${participant}`
      await writeAsClerk(pools)({
        name: 'invite by text',
        // What went to another number is nothing for whoever has that one.
        text: `with elsewhere as (
            delete from phone_invitations
            where case_id = $1 and participant_id = $2 and work <> $7 and phone_fingerprint <> $4)
          insert into phone_invitations values ($1, $2, $3, $4, $5, $6, $7)
          on conflict (case_id, participant_id, work) do update
            set person_id = $3, phone_fingerprint = $4, code_hash = $5, until = $6`,
        values: [caseId, participant, person, print(phone), digest(scope, code), until, work],
      })
    },

    async invited({ caseId, participant, work }) {
      await writeAsClerk(pools)({
        name: 'invited by text',
        // Noted once more, and later than the next one, it takes nothing back that is newer.
        text: `delete from phone_invitations older using phone_invitations this
          where this.case_id = $1 and this.participant_id = $2 and this.work = $3
            and older.case_id = $1 and older.participant_id = $2 and older.until < this.until`,
        values: [caseId, participant, work],
      })
    },

    invitedBy: (phone, code, at, isHeard) =>
      asClerk(pools, async (tx) => {
        const { rows } = await tx.query<{
          case_id: string
          participant_id: string
          person_id: string
          code_hash: Buffer
        }>('select * from phone_invitations where phone_fingerprint = $1 and until > $2', [
          print(phone),
          at,
        ])
        const meant = rows.find((row) =>
          equal(row.code_hash, digest(`${row.case_id} ${row.participant_id}`, code)),
        )
        if (!meant) return undefined
        const { case_id: caseId, participant_id: participant, person_id: person } = meant
        if (!isHeard({ caseId, participant, person })) return undefined
        if (!(await rowOf(tx, person))) await put(tx, person, phone, at)
        return { caseId, participant, person }
      }),

    async ask(phone, choice, until) {
      const theirs = print(phone)
      const sealed = sealAlike(key, asked(theirs), Buffer.from(JSON.stringify(choice)))
      await writeAsClerk(pools)({
        name: 'ask which',
        text: `insert into phone_choices values ($1, $2, $3)
               on conflict (phone_fingerprint) do update set asked_sealed = $2, until = $3`,
        values: [theirs, sealed, until],
      })
    },

    async asked(phone, at) {
      const theirs = print(phone)
      const [row] = await askAsClerk(pools)<{ asked_sealed: Buffer }>({
        name: 'asked which',
        text: 'select asked_sealed from phone_choices where phone_fingerprint = $1 and until > $2',
        values: [theirs, at],
      })
      if (!row) return undefined
      const choice: Choice = JSON.parse(open(key, asked(theirs), row.asked_sealed).toString())
      return choice
    },

    async answered(phone) {
      await writeAsClerk(pools)({
        name: 'answered which',
        text: 'delete from phone_choices where phone_fingerprint = $1',
        values: [print(phone)],
      })
    },
  }
}

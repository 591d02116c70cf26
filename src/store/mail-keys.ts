// Keys that people gave for their mails, in PostgreSQL: sealed, one that counts and one that waits for its code.
import { timingSafeEqual } from 'node:crypto'
import { CODE_TRIES } from '../application/limits.ts'
import type { Carried, KeyGiven, MailKey, MailKeys } from '../application/open-pgp-ports.ts'
import type { SignInTeller } from '../application/people-ports.ts'
import { tell } from './account-mails.ts'
import type { Pools } from './connect.ts'
import { addJobs } from './jobs.ts'
import { blindIndex, derived, type Key, open, sealAlike } from './keys.ts'
import { noting } from './sign-in-log.ts'
import { asClerk, askAsClerk, writeAsClerk } from './transactions.ts'

const place = (person: string) => `mail_keys key_sealed ${person}`

type Row = {
  readonly key_id: string
  readonly person_id: string
  readonly key_sealed: Buffer
  readonly given_at: number
  readonly counts_from: number | null
  readonly code_hash: Buffer | null
  readonly code_until: number | null
  readonly tries: number
}

export function mailKeys(pools: Pools, root: Key, teller: SignInTeller = () => {}): MailKeys {
  const key = derived(root, 'mail keys')
  const digest = (id: string, code: string) =>
    blindIndex(root, 'codes of mail keys', `${id} ${code}`)
  const opened = ({ person_id: person, key_sealed: sealed, given_at: givenAt }: Row): KeyGiven => {
    const kept: MailKey = JSON.parse(open(key, place(person), sealed).toString())
    return { ...kept, givenAt }
  }
  return {
    async of(person) {
      const rows = await askAsClerk(pools)<Row>({
        name: 'mail keys of a person',
        text: 'select * from mail_keys where person_id = $1',
        values: [person],
      })
      const counting = rows.find((row) => row.counts_from !== null)
      const waiting = rows.find((row) => row.counts_from === null)
      return {
        ...(counting
          ? { counting: { ...opened(counting), countsFrom: counting.counts_from ?? 0 } }
          : {}),
        ...(waiting ? { waiting: { ...opened(waiting), id: waiting.key_id } } : {}),
      }
    },

    wait: ({ id, person, key: given, at }, jobs) =>
      asClerk(pools, async (tx) => {
        await tx.query('delete from mail_keys where person_id = $1 and counts_from is null', [
          person,
        ])
        const sealed = sealAlike(key, place(person), Buffer.from(JSON.stringify(given)))
        await tx.query(
          'insert into mail_keys (key_id, person_id, key_sealed, given_at, tries) values ($1, $2, $3, $4, $5)',
          [id, person, sealed, at, CODE_TRIES],
        )
        await addJobs(tx, jobs)
      }),

    async waiting(id) {
      const [row] = await askAsClerk(pools)<Row>({
        name: 'mail key that waits',
        text: 'select * from mail_keys where key_id = $1 and counts_from is null',
        values: [id],
      })
      return row && { person: row.person_id, key: opened(row) }
    },

    async arm(id, code, until) {
      await writeAsClerk(pools)({
        name: 'arm mail key',
        text: 'update mail_keys set code_hash = $2, code_until = $3 where key_id = $1 and counts_from is null',
        values: [id, digest(id, code), until],
      })
    },

    confirm: (person, code, at, told) =>
      noting(pools, teller, async (tx, note) => {
        const { rows } = await tx.query<Row>(
          `update mail_keys set tries = tries - 1
           where person_id = $1 and counts_from is null and tries > 0 returning *`,
          [person],
        )
        const [row] = rows
        const fits =
          row?.code_hash &&
          at < (row.code_until ?? 0) &&
          timingSafeEqual(row.code_hash, digest(row.key_id, code))
        if (!row || !fits) return false
        await tx.query('delete from mail_keys where person_id = $1 and counts_from is not null', [
          person,
        ])
        await tx.query(
          'update mail_keys set counts_from = $2, code_hash = null, code_until = null where key_id = $1',
          [row.key_id, at],
        )
        await note({ event: 'mail key set', at, person })
        await tell(tx, person, told, at)
        return true
      }),

    remove: (person, at, told) =>
      noting(pools, teller, async (tx, note) => {
        const { rows } = await tx.query<Pick<Row, 'counts_from'>>(
          'delete from mail_keys where person_id = $1 returning counts_from',
          [person],
        )
        await tx.query('delete from mails_carried where person_id = $1', [person])
        if (!rows.some((row) => row.counts_from !== null)) return
        await note({ event: 'mail key removed', at, person })
        await tell(tx, person, told, at)
      }),

    async carried(caseId, participant) {
      const [row] = await askAsClerk(pools)<{ carried: string }>({
        name: 'mails carried',
        text: 'select carried from mails_carried where case_id = $1 and participant_id = $2',
        values: [caseId, participant],
      })
      const carried: Carried | undefined = row && JSON.parse(row.carried)
      return carried
    },

    async carry(caseId, participant, person, carried) {
      await writeAsClerk(pools)({
        name: 'carry by mail',
        text: `insert into mails_carried values ($1, $2, $3, $4)
               on conflict (case_id, participant_id) do update set person_id = $3, carried = $4`,
        values: [caseId, participant, person, JSON.stringify(carried)],
      })
    },
  }
}

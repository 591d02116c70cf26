// Mails that came in, in PostgreSQL: sealed before they are acknowledged, the same row whoever they are for.
import { hash } from 'node:crypto'
import type {
  AnswerPlace,
  CameIn,
  Envelope,
  HeldMail,
  MailsIn,
  StoredMail,
} from '../application/mail-in-ports.ts'
import type { Pools } from './connect.ts'
import { addJobs } from './jobs.ts'
import { blindIndex, derived, idOf, type Key, open, sealAlike } from './keys.ts'
import { hashOf } from './sign-in-viewers.ts'
import { asClerk, askAsClerk, askAsPerson, type ClerkTx } from './transactions.ts'

/** A name that is no address of ours is kept as one that nobody has. */
const tokenIn = (name: string): string => name.toLowerCase()
export const addressName = (kind: 'answers' | 'bounces', token: string): string =>
  `${kind === 'answers' ? 'reply' : 'bounce'}+${token}`
export const hashOfAddress = (name: string): Buffer => hashOf(`mail address ${tokenIn(name)}`)

const place = (mail: string) => `mails_in whole_sealed ${mail}`
/** The envelope as a line of JSON, then every byte that came. */
const wholeOf = ({ envelope, raw }: Pick<CameIn, 'envelope' | 'raw'>) =>
  Buffer.concat([Buffer.from(`${JSON.stringify(envelope)}\n`), raw])
function fromWhole(whole: Buffer): { readonly envelope: Envelope; readonly raw: Buffer } {
  const end = whole.indexOf('\n')
  return {
    envelope: JSON.parse(whole.subarray(0, end).toString()) as Envelope,
    raw: whole.subarray(end + 1),
  }
}

export function mailsIn(pools: Pools, root: Key): MailsIn {
  const key = derived(root, 'mails in')
  const alike = (what: string, token: Buffer, value: string) =>
    blindIndex(root, 'mails in', `${what} ${token.toString('hex')} ${value}`)

  async function takeOne(tx: ClerkTx, name: string, { envelope, raw, messageId, at }: CameIn) {
    const token = hashOfAddress(name)
    const written = alike('bytes', token, hash('sha256', raw))
    const named = messageId === undefined ? null : alike('named', token, messageId)
    const mail = idOf(key, written.toString('hex'))
    const sealed = sealAlike(key, place(mail), wholeOf({ envelope, raw }))
    const { rowCount } = await tx.query(
      `insert into mails_in (mail_id, token_hash, named_alike, written_alike, whole_sealed, state, arrived_at)
       values ($1, $2, $3, $4, $5, 'stored', $6) on conflict do nothing`,
      [mail, token, named, written, sealed, at],
    )
    // The job is written in any case, and finds nothing to do where the mail came before.
    await addJobs(tx, rowCount ? [{ job: { type: 'ReadMail', mail }, dueAt: at }] : [])
  }

  return {
    take: (came) =>
      asClerk(pools, async (tx) => {
        for (const name of new Set(came.to.map(tokenIn))) await takeOne(tx, name, came)
      }),

    async stored(mail) {
      const [row] = await askAsClerk(pools)<{
        whole_sealed: Buffer
        arrived_at: number
        kind: 'answers' | 'bounces' | null
        person_id: string
        case_id: string
        participant_id: string
        room: AnswerPlace['room']
        print: string | null
      }>({
        name: 'stored mail',
        text: `select m.whole_sealed, m.arrived_at, a.kind, a.person_id, a.case_id, a.participant_id, a.room,
                 encode(a.mail_fingerprint, 'hex') as print
               from mails_in m
               left join mail_addresses a on a.token_hash = m.token_hash and m.arrived_at < a.valid_until
               where m.mail_id = $1 and m.state = 'stored'`,
        values: [mail],
      })
      if (!row) return undefined
      const { kind, person_id: person, case_id: caseId, participant_id: participant, room } = row
      const found: StoredMail['place'] =
        kind === 'answers'
          ? { kind, person, caseId, participant, room }
          : kind === 'bounces'
            ? { kind, person, print: row.print ?? '' }
            : undefined
      const whole = fromWhole(open(key, place(mail), row.whole_sealed))
      return { mail, place: found, ...whole, arrivedAt: row.arrived_at }
    },

    done: (mail, came, at) =>
      asClerk(pools, async (tx) => {
        const { rowCount } = await tx.query(
          `update mails_in set state = 'done', whole_sealed = null, person_id = null, case_id = null,
             participant_id = null, room = null, reason = null
           where mail_id = $1 and state <> 'done'`,
          [mail],
        )
        if (!rowCount) return
        await tx.query(
          `insert into mail_counts values ($1, $2, 1)
           on conflict (day, came) do update set many = mail_counts.many + 1`,
          [new Date(at).toISOString().slice(0, 10), came],
        )
      }),

    hold: (mail, { person, caseId, participant, room }, reason, jobs) =>
      asClerk(pools, async (tx) => {
        const { rowCount } = await tx.query(
          `update mails_in set state = 'held', person_id = $2, case_id = $3, participant_id = $4,
             room = $5, reason = $6
           where mail_id = $1 and state = 'stored'`,
          [mail, person, caseId, participant, room, reason],
        )
        if (rowCount) await addJobs(tx, jobs)
      }),

    async heldSince(person, then) {
      const [row] = await askAsClerk(pools)<{ many: number }>({
        name: 'how many mails are held',
        text: `select count(*)::int as many from mails_in
               where person_id = $1 and state = 'held' and arrived_at > $2`,
        values: [person, then],
      })
      return row?.many ?? 0
    },

    async heldBy(person, caseId) {
      const rows = await askAsPerson(pools, person, [caseId])<{
        mail_id: string
        room: HeldMail['room']
        reason: string
        whole_sealed: Buffer
        arrived_at: number
      }>({
        name: 'held mails',
        text: `select mail_id, room, reason, whole_sealed, arrived_at from mails_in
               where person_id = current_person() and case_id = $1 and state = 'held'
               order by arrived_at desc, mail_id limit 20`,
        values: [caseId],
      })
      return rows.map(({ mail_id: mail, room, reason, whole_sealed, arrived_at: arrivedAt }) => {
        const { raw } = fromWhole(open(key, place(mail), whole_sealed))
        return { mail, room, reason, raw, arrivedAt }
      })
    },

    counts: () =>
      askAsClerk(pools)({
        name: 'mail counts',
        text: 'select day, came, many from mail_counts order by day, came',
        values: [],
      }),
  }
}

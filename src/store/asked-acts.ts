// What was asked by mail and text, in PostgreSQL: sealed, with keyed digests of codes and addresses, for the clerk alone.
import { timingSafeEqual } from 'node:crypto'
import type { Answerer, AskedAct, AskedActs, Stage } from '../application/asked-acts.ts'
import type { Pools } from './connect.ts'
import { blindIndex, derived, type Key, open, sealAlike } from './keys.ts'
import { asClerk, askAsClerk, writeAsClerk } from './transactions.ts'

const TRIES = 5

type Row = {
  readonly case_id: string
  readonly stage: Stage
  readonly act_sealed: Buffer
  readonly code_hash: Buffer
}

export function askedActs(pools: Pools, root: Key): AskedActs {
  const key = derived(root, 'asked acts')
  const place = ({ person, by }: Pick<Answerer, 'person' | 'by'>, caseId: string, stage: Stage) =>
    `asked_acts act_sealed ${person} ${caseId} ${by} ${stage}`
  const addressOf = ({ by, address }: Pick<Answerer, 'by' | 'address'>) =>
    blindIndex(root, 'addresses of asked acts', `${by} ${address.toLowerCase()}`)
  // A million codes are soon tried: without the root key a stolen digest says nothing.
  const digestOf = (person: string, code: string) =>
    blindIndex(root, 'codes of asked acts', `${person} ${code}`)
  const opened = (
    who: Pick<Answerer, 'person' | 'by'>,
    { case_id, stage, act_sealed }: Omit<Row, 'code_hash'>,
  ) => JSON.parse(open(key, place(who, case_id, stage), act_sealed).toString()) as AskedAct

  return {
    codeFor({ person, caseId, stage, message }) {
      const drawn = blindIndex(
        root,
        'drawn for asked acts',
        `${person} ${caseId} ${stage} ${message}`,
      )
      return String(drawn.readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
    },

    async keep(act, code, until) {
      const { person, caseId, by, stage } = act
      const sealed = sealAlike(key, place(act, caseId, stage), Buffer.from(JSON.stringify(act)))
      const digest = code === undefined ? null : digestOf(person, code)
      await writeAsClerk(pools)({
        name: 'keep asked act',
        text: `insert into asked_acts values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
          on conflict (person_id, case_id, by, stage) do update set address_hash = $5, act_sealed = $6,
            code_hash = $7, tries = $8, until = $9, used_by = null`,
        values: [person, caseId, by, stage, addressOf(act), sealed, digest, TRIES, until],
      })
    },

    async shown(who, at) {
      const [row] = await askAsClerk(pools)<Omit<Row, 'code_hash'>>({
        name: 'shown act',
        text: `select case_id, stage, act_sealed from asked_acts
          where person_id = $1 and case_id = $2 and by = $3 and stage = 'shown' and address_hash = $4
            and until > $5 and used_by is null`,
        values: [who.person, who.caseId, who.by, addressOf(who), at],
      })
      return row && opened(who, row)
    },

    byCode: (who, { code, message, at }, fits) =>
      asClerk(pools, async (tx) => {
        const { person, by } = who
        const { rows } = await tx.query<Row>(
          `select case_id, stage, act_sealed, code_hash from asked_acts
           where person_id = $1 and by = $2 and address_hash = $3 and until > $4 and tries > 0
             and code_hash is not null and (used_by is null or used_by = $5)
           order by case_id, stage for update`,
          [person, by, addressOf(who), at, message],
        )
        const tried = digestOf(person, code)
        const meant = rows.find(
          (row) => timingSafeEqual(row.code_hash, tried) && fits(opened(who, row)),
        )
        if (!meant) {
          await tx.query(
            'update asked_acts set tries = tries - 1 where person_id = $1 and by = $2',
            [person, by],
          )
          return undefined
        }
        await tx.query(
          `update asked_acts set used_by = $5
           where person_id = $1 and by = $2 and case_id = $3 and stage = $4`,
          [person, by, meant.case_id, meant.stage, message],
        )
        return opened(who, meant)
      }),

    async giveBack({ person, caseId, by, stage }, message) {
      await writeAsClerk(pools)({
        name: 'give back asked act',
        text: `update asked_acts set used_by = null
          where person_id = $1 and case_id = $2 and by = $3 and stage = $4 and used_by = $5`,
        values: [person, caseId, by, stage, message],
      })
    },

    async asksMore(person, caseId) {
      const [row] = await askAsClerk(pools)<{ more: boolean }>({
        name: 'asks more than an address',
        text: `select asks_more
            or exists (select from passkeys k where k.person_id = people.person_id)
            or exists (select from authenticators a where a.person_id = people.person_id
                       and a.confirmed_at is not null)
            or exists (select from safety_marks m where m.person_id = people.person_id
                       and m.case_id = $2 and m.kept_apart) as more
          from people where person_id = $1`,
        values: [person, caseId],
      })
      return row?.more ?? true
    },

    async papersByMail(person) {
      const rows = await askAsClerk(pools)({
        name: 'papers by mail',
        text: 'select 1 as chosen from papers_by_mail where person_id = $1',
        values: [person],
      })
      return rows.length > 0
    },

    async setPapersByMail(person, on, at) {
      await writeAsClerk(pools)({
        name: on ? 'papers by mail on' : 'papers by mail off',
        text: on
          ? `insert into papers_by_mail values ($1, $2) on conflict (person_id) do update set chosen_at = $2`
          : 'delete from papers_by_mail where person_id = $1 and $2::bigint is not null',
        values: [person, at],
      })
    },
  }
}

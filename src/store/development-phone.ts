// The telephone of development in PostgreSQL: what would have been texted and what was written back, sealed.
import type { DevelopmentPhone, PhoneLine } from '../application/texts.ts'
import type { Pools } from './connect.ts'
import { blindIndex, derived, type Key, open, sealAlike } from './keys.ts'
import { asClerk, askAsClerk } from './transactions.ts'

const KEPT = 1_000
const place = (id: string) => `phone_lines line_sealed ${id}`

export function developmentPhone(pools: Pools, root: Key): DevelopmentPhone {
  const key = derived(root, 'development phone')
  const indexOf = (phone: string) => blindIndex(root, 'development phone', phone)
  type Row = { readonly line_id: string; readonly line_sealed: Buffer }
  const opened = ({ line_id: id, line_sealed: sealed }: Row): PhoneLine =>
    JSON.parse(open(key, place(id), sealed).toString())
  const keep = (line: PhoneLine) =>
    asClerk(pools, async (tx) => {
      const { id, phone, at } = line
      const sealed = sealAlike(key, place(id), Buffer.from(JSON.stringify(line)))
      await tx.query(
        'insert into phone_lines values ($1, $2, $3, $4) on conflict (line_id) do nothing',
        [id, sealed, indexOf(phone), at],
      )
      await tx.query(
        `delete from phone_lines where line_id in (
           select line_id from phone_lines order by at desc, line_id offset $1)`,
        [KEPT],
      )
    })

  return {
    async send({ to, text, id, at }) {
      await keep({ id, phone: to, text, at, by: 'Parley' })
      return { sid: `SM${id}` }
    },
    wrote: ({ from, text, id, at }) => keep({ id, phone: from, text, at, by: 'them' }),
    async newest(most) {
      const rows = await askAsClerk(pools)<Row>({
        name: 'newest phone lines',
        text: 'select line_id, line_sealed from phone_lines order by at desc, line_id limit $1',
        values: [most],
      })
      return rows.map(opened)
    },
    async thread(phone, most) {
      const rows = await askAsClerk(pools)<Row>({
        name: 'thread of a phone',
        text: `select line_id, line_sealed from phone_lines where phone_index = $1
               order by at desc, line_id limit $2`,
        values: [indexOf(phone), most],
      })
      return rows.map(opened).toReversed()
    },
  }
}

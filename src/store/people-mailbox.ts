// The development mailbox in PostgreSQL: mails that would have gone out, sealed, the newest few hundred.
import type { DevelopmentMailbox, Message } from '../application/mail-ports.ts'
import type { Chance } from '../application/world.ts'
import type { Pools } from './connect.ts'
import { derived, type Key, open, seal } from './keys.ts'
import { asClerk } from './transactions.ts'

const KEPT = 500
const place = (id: string) => `mailbox message_sealed ${id}`

export function developmentMailbox(pools: Pools, root: Key, chance: Chance): DevelopmentMailbox {
  const key = derived(root, 'development mailbox')
  type Row = { readonly message_id: string; readonly message_sealed: Buffer }
  const opened = ({ message_id: id, message_sealed: sealed }: Row): Message =>
    JSON.parse(open(key, place(id), sealed).toString())

  return {
    send: (message) =>
      asClerk(pools, async (tx) => {
        const { id, at } = message
        const words = Buffer.from(JSON.stringify(message))
        await tx.query('insert into mailbox values ($1, $2, $3)', [
          id,
          seal(key, place(id), words, chance, id),
          at,
        ])
        await tx.query(
          `delete from mailbox where message_id in (
             select message_id from mailbox order by sent_at desc, message_id offset $1)`,
          [KEPT],
        )
      }),
    newest: (most) =>
      asClerk(pools, async (tx) => {
        const { rows } = await tx.query<Row>(
          `select message_id, message_sealed from mailbox
           order by sent_at desc, message_id limit $1`,
          [most],
        )
        return rows.map(opened)
      }),
    read: (id) =>
      asClerk(pools, async (tx) => {
        const { rows } = await tx.query<Row>(
          'select message_id, message_sealed from mailbox where message_id = $1',
          [id],
        )
        return rows[0] && opened(rows[0])
      }),
  }
}

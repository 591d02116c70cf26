// What was handed over, in PostgreSQL: noted before it is, so that nobody is told the same twice.
import type { Sendings } from '../application/sendings.ts'
import type { Pools } from './connect.ts'
import { asClerk, writeAsClerk } from './transactions.ts'

export const sendings = (pools: Pools): Sendings => ({
  begin: (sending, id, at) =>
    asClerk(pools, async (tx) => {
      const begun = await tx.query<{ message_id: string }>(
        `insert into sendings (sending, message_id, begun_at, state) values ($1, $2, $3, 'begun')
         on conflict (sending) do update set state = 'begun', begun_at = $3 where sendings.state = 'failed'
         returning message_id`,
        [sending, id, at],
      )
      const [row] = begun.rows
      if (row) return { state: 'new', id: row.message_id }
      const known = await tx.query<{ message_id: string; state: 'begun' | 'done' }>(
        'select message_id, state from sendings where sending = $1',
        [sending],
      )
      const { message_id: same = id, state = 'begun' } = known.rows[0] ?? {}
      return { state, id: same }
    }),

  async done(sending, at, sid) {
    await writeAsClerk(pools)({
      name: 'sending done',
      text: `update sendings set state = 'done', done_at = $2, sid = $3 where sending = $1`,
      values: [sending, at, sid ?? null],
    })
  },

  async failed(sending) {
    await writeAsClerk(pools)({
      name: 'sending failed',
      text: `update sendings set state = 'failed' where sending = $1 and state = 'begun'`,
      values: [sending],
    })
  },

  async report(sid, delivered) {
    await writeAsClerk(pools)({
      name: 'sending reported',
      text: 'update sendings set delivered = $2 where sid = $1',
      values: [sid, delivered],
    })
  },
})

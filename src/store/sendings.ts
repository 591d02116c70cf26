// What was handed over, in PostgreSQL: noted before it is, so that nobody is told the same twice.
import type { Sendings } from '../application/sendings.ts'
import type { Pools } from './connect.ts'
import { asClerk, askAsClerk, writeAsClerk } from './transactions.ts'

export const sendings = (pools: Pools): Sendings => ({
  begin: (sending, id, at, whose) =>
    asClerk(pools, async (tx) => {
      const begun = await tx.query<{ message_id: string }>(
        `insert into sendings (sending, message_id, begun_at, state, case_id, participant_id)
         values ($1, $2, $3, 'begun', $4, $5)
         on conflict (sending) do update set state = 'begun', begun_at = $3 where sendings.state = 'failed'
         returning message_id`,
        [sending, id, at, whose?.caseId ?? null, whose?.participant ?? null],
      )
      const [row] = begun.rows
      if (row) return { state: 'new', id: row.message_id, at }
      const known = await tx.query<{
        message_id: string
        begun_at: number
        state: 'begun' | 'done' | 'never'
      }>(
        `select message_id, begun_at,
           case when delivered = false and sid is null then 'never' else state end as state
         from sendings where sending = $1`,
        [sending],
      )
      const { message_id: same = id, begun_at: since = at, state = 'begun' } = known.rows[0] ?? {}
      return { state, id: same, at: since }
    }),

  async known(sending) {
    const rows = await askAsClerk(pools)({
      name: 'sending known',
      text: 'select 1 as known from sendings where sending = $1',
      values: [sending],
    })
    return rows.length > 0
  },

  async done(sending, at, sid) {
    await writeAsClerk(pools)({
      name: 'sending done',
      text: `update sendings set state = 'done', done_at = $2, sid = coalesce($3, sid) where sending = $1`,
      values: [sending, at, sid ?? null],
    })
  },

  async never(sending, at) {
    await writeAsClerk(pools)({
      name: 'sending never taken',
      text: `update sendings set state = 'done', done_at = $2, delivered = false where sending = $1`,
      values: [sending, at],
    })
  },

  async failed(sending) {
    await writeAsClerk(pools)({
      name: 'sending failed',
      text: `update sendings set state = 'failed' where sending = $1 and state = 'begun'`,
      values: [sending],
    })
  },

  /** One row of the same size comes back whether a text is known or not, but for an invitation's. */
  async report({ sid, id, delivered }, at) {
    const [row] = await writeAsClerk(pools)<{
      case_id: string | null
      participant_id: string | null
      begun_at: number
    }>({
      name: 'sending reported',
      text: `with reported as (
          update sendings set delivered = coalesce($3, delivered), sid = coalesce(sid, $1),
            state = 'done', done_at = coalesce(done_at, $4)
          where sid = $1 or sid is null and message_id = $2
          returning case_id, participant_id, begun_at)
        select case_id, participant_id, coalesce(begun_at, $4) as begun_at
        from (select) as here left join reported on true limit 1`,
      values: [sid, id ?? null, delivered ?? null, at],
    })
    if (!row || row.case_id === null || row.participant_id === null) return undefined
    return { caseId: row.case_id, participant: row.participant_id, at: row.begun_at }
  },

  async notNoted(sids) {
    const rows = await askAsClerk(pools)<{ sid: string }>({
      name: 'sendings not noted',
      text: `select sid from unnest($1::text[]) as told(sid)
        where not exists (select from sendings where sendings.sid = told.sid)`,
      values: [sids],
    })
    return rows.map(({ sid }) => sid)
  },
})

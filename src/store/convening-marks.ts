// How far convening has come, in PostgreSQL: the first of each step, and what a manager's own cases hold.
import type {
  Convened,
  ConveningMarks,
  ConveningStep,
  Marked,
} from '../application/convening-steps.ts'
import type { Role, Side } from '../domain/seats.ts'
import type { Pools } from './connect.ts'
import { askAsClerk, writeAsClerk } from './transactions.ts'

type Row = {
  readonly case_id: string
  readonly participant_id: string | null
  readonly seat: Side
  readonly role: Role
  readonly state: 'invited' | 'seated'
  readonly language: string
  readonly marks: readonly { step: ConveningStep; channel: Marked['channel'] | null; at: number }[]
}

export const conveningMarks = (pools: Pools): ConveningMarks => ({
  async mark({ caseId, participant, step, channel, at }) {
    await writeAsClerk(pools)({
      name: 'mark convening',
      text: `insert into convening_marks values ($1, $2, $3, $4, $5) on conflict do nothing`,
      values: [caseId, participant, step, channel ?? null, at],
    })
  },

  async notReached(caseId, participant, channel) {
    await writeAsClerk(pools)({
      name: 'not reached after all',
      text: `delete from convening_marks
        where case_id = $1 and participant_id = $2 and step = 'reached' and channel = $3`,
      values: [caseId, participant, channel],
    })
  },

  async of(manager, program) {
    const rows = await askAsClerk(pools)<Row>({
      name: 'convening of a manager',
      text: `
        with managed as (
          select own.case_id from participants own join cases c using (case_id)
          where own.person_id = $1 and own.seat = 'manager' and own.state = 'seated' and c.program_id = $2
          order by own.since desc, own.case_id limit 500)
        select managed.case_id, p.participant_id, p.seat, p.role, p.state, p.language, marks.marks
        from managed left join lateral (
          select participant_id, seat, role, state, since, language
          from participants join people using (person_id)
          where case_id = managed.case_id and seat like 'side-%' and state <> 'left') as p on true
        cross join lateral (
          select coalesce(jsonb_agg(jsonb_build_object('step', step, 'channel', channel, 'at', at)), '[]') as marks
          from convening_marks m
          where m.case_id = managed.case_id and m.participant_id = p.participant_id) as marks
        order by managed.case_id, p.seat, p.since, p.participant_id`,
      values: [manager, program],
    })
    const people = new Map<string, Convened[]>(rows.map(({ case_id }) => [case_id, []]))
    for (const row of rows) {
      if (row.participant_id !== null) people.get(row.case_id)?.push(convened(row as Held))
    }
    return people
  },
})

type Held = Row & { readonly participant_id: string }

const convened = ({
  case_id,
  participant_id,
  seat,
  role,
  state,
  language,
  marks,
}: Held): Convened => ({
  caseId: case_id,
  participant: participant_id,
  side: seat,
  role,
  state,
  language,
  marks: Object.fromEntries(
    marks.map(({ step, channel, at }) => [step, { at, ...(channel ? { channel } : {}) }]),
  ),
})

// How far convening has come, in PostgreSQL: the first of each step, and what a manager's own cases hold.
import type {
  Convened,
  ConveningMarks,
  ConveningStep,
  MarkChannel,
  Marked,
  Way,
} from '../application/convening-steps.ts'
import type { Role, Side } from '../domain/seats.ts'
import type { Pools } from './connect.ts'
import { askAsClerk, writeAsClerk } from './transactions.ts'

type MarkRow = {
  readonly step: ConveningStep | 'came-back'
  readonly channel: MarkChannel | null
  readonly at: number
}
type Row = {
  readonly case_id: string
  readonly participant_id: string | null
  readonly seat: Side
  readonly role: Role
  readonly state: 'invited' | 'seated'
  readonly language: string
  readonly marks: readonly MarkRow[]
}

const FIRST = 'on conflict do nothing'
const marking: Readonly<Record<ConveningStep, string>> = {
  invited: `insert into convening_marks values ($1, $2, 'invited', $3, $4) ${FIRST}`,
  // What came back was handed over before: only what was handed over since may have arrived.
  reached: `with known as (
      select at from convening_marks
      where case_id = $1 and participant_id = $2 and step = 'came-back' and channel = $3),
    gone as (
      delete from convening_marks
      where case_id = $1 and participant_id = $2 and step = 'came-back' and channel = $3 and at < $4)
    insert into convening_marks
    select $1, $2, 'reached', $3, $4 where not exists (select from known where at >= $4) ${FIRST}`,
  visited: `insert into convening_marks values ($1, $2, 'visited', $3, $4) ${FIRST}`,
  joined: `insert into convening_marks
    select $1, $2, 'joined', coalesce($3, (
      select channel from convening_marks
      where case_id = $1 and participant_id = $2 and step = 'visited' order by at desc limit 1)), $4
    where not exists (
      select from convening_marks
      where case_id = $1 and participant_id = $2 and step = 'joined') ${FIRST}`,
}

export const conveningMarks = (pools: Pools): ConveningMarks => ({
  async mark({ caseId, participant, step, channel, at }) {
    await writeAsClerk(pools)({
      name: `mark convening ${step}`,
      text: marking[step],
      values: [caseId, participant, channel ?? null, at],
    })
  },

  async notReached(whom, channel, at) {
    await writeAsClerk(pools)({
      name: 'not reached after all',
      text: `with whom as (select * from unnest($1::text[], $2::text[]) as whom(case_id, participant_id)),
        gone as (
          delete from convening_marks m using whom
          where m.case_id = whom.case_id and m.participant_id = whom.participant_id
            and step = 'reached' and channel = $3 and at <= $4)
        insert into convening_marks
        select case_id, participant_id, 'came-back', $3, $4 from whom
        on conflict (case_id, participant_id, step, channel) do update set at = excluded.at`,
      values: [
        whom.map(({ caseId }) => caseId),
        whom.map(({ participant }) => participant),
        channel,
        at,
      ],
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
          -- Whom an invitation did not reach is none of the side any more, and was invited.
          select participant_id, seat, role, since, language,
            case state when 'seated' then state else 'invited' end as state
          from participants held join people using (person_id) cross join lateral (
            select array(
              select step from convening_marks m
              where m.case_id = held.case_id and m.participant_id = held.participant_id) as steps) as known
          where case_id = managed.case_id and seat like 'side-%' and (state <> 'left'
            or 'came-back' = any (steps) and 'joined' <> all (steps))) as p on true
        cross join lateral (
          select coalesce(jsonb_agg(jsonb_build_object('step', step, 'channel', channel, 'at', at) order by at, channel), '[]') as marks
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
  marks: firstOf(marks.flatMap(noted)),
  ways: waysIn(marks.flatMap(noted)),
})

/** What comes back went out, though nobody may have lived to note it. */
const noted = (mark: MarkRow, _: number, all: readonly MarkRow[]): readonly MarkRow[] => {
  const isInvited = ({ step, channel }: MarkRow) => step === 'invited' && channel === mark.channel
  return mark.step === 'came-back' && !all.some(isInvited)
    ? [{ ...mark, step: 'invited' }, mark]
    : [mark]
}

function firstOf(marks: readonly MarkRow[]): Convened['marks'] {
  const first: Partial<Record<ConveningStep, Marked>> = {}
  for (const { step, channel, at } of marks.toSorted((a, b) => a.at - b.at)) {
    if (step !== 'came-back') first[step] ??= { at, ...(channel ? { channel } : {}) }
  }
  return first
}

function waysIn(marks: readonly MarkRow[]): Convened['ways'] {
  const ways: Partial<Record<MarkChannel, Way>> = {}
  for (const { step, channel, at } of marks) {
    if (channel === null) continue
    ways[channel] = { ...ways[channel], [step === 'came-back' ? 'cameBack' : step]: at }
  }
  return ways
}

// A mediator's own time in PostgreSQL: a row for each five minutes, which one meeting alone can hold; hours are sealed.

import type { WorkingHours } from '../application/mediator-hours.ts'
import type { BoundTimes, MediatorTime } from '../application/meeting-ports.ts'
import type { MeetingTime } from '../domain/meetings.ts'
import type { Pools } from './connect.ts'
import { derived, type Key, open, sealAlike } from './keys.ts'
import { asClerk, askAsClerk, askAsPerson, writeAsClerk } from './transactions.ts'

const BLOCK = 5 * 60_000
const place = (person: string) => `mediator_hours hours_sealed ${person}`

const blocksOf = (times: readonly MeetingTime[]): readonly number[] => [
  ...new Set(
    times.flatMap(({ at, minutes }) => {
      const first = Math.floor(at / BLOCK)
      const after = Math.ceil((at + minutes * 60_000) / BLOCK)
      return Array.from({ length: after - first }, (_, i) => first + i)
    }),
  ),
]

class Taken extends Error {
  override name = 'Taken'
}

export function mediatorTime(pools: Pools, root: Key): MediatorTime {
  const key = derived(root, 'hours of mediators')
  return {
    async take(person, caseId, { meeting, times }, at, until) {
      // In one order, so that two who take the same times wait for each other and never in a circle.
      const blocks = blocksOf(times).toSorted((a, b) => a - b)
      try {
        const taken = await asClerk(pools, async (tx) => {
          await tx.query('delete from mediator_time where person_id = $1 and until <= $2', [
            person,
            at,
          ])
          const { rows } = await tx.query<{ block: number }>(
            `insert into mediator_time select $1, block, $2, $3, $4 from unnest($5::bigint[]) as t(block)
             order by block on conflict do nothing returning block`,
            [person, caseId, meeting, until, blocks],
          )
          const { rows: own } = await tx.query<{ held: number }>(
            `select count(*) as held from mediator_time
             where person_id = $1 and block = any ($2::bigint[]) and case_id = $3 and meeting_id = $4`,
            [person, blocks, caseId, meeting],
          )
          // What was taken with it is given back with it.
          if (own[0]?.held !== blocks.length) throw new Taken()
          return rows.map(({ block }) => block)
        })
        return { free: true, taken }
      } catch (error) {
        if (error instanceof Taken) return { free: false }
        throw error
      }
    },

    async release(person, taken) {
      await writeAsClerk(pools)({
        name: 'release time',
        text: `delete from mediator_time
               where person_id = $1 and block = any ($2::bigint[]) and until is not null`,
        values: [person, taken],
      })
    },

    settle: (person, caseId, bound, until) =>
      asClerk(pools, async (tx) => {
        const { blocks, meetings } = columns(bound)
        await tx.query(
          `delete from mediator_time t where person_id = $1 and case_id = $2 and (until is null or until <= $3)
             and not exists (select from unnest($4::bigint[], $5::text[]) as b(block, meeting)
               where b.block = t.block and b.meeting = t.meeting_id)`,
          [person, caseId, until, blocks, meetings],
        )
        await tx.query(
          `update mediator_time t set until = null
           from unnest($3::bigint[], $4::text[]) as b(block, meeting)
           where person_id = $1 and case_id = $2 and b.block = t.block and b.meeting = t.meeting_id`,
          [person, caseId, blocks, meetings],
        )
        await tx.query(
          `insert into mediator_time select $1, block, $2, meeting, null
           from unnest($3::bigint[], $4::text[]) as b(block, meeting) order by block on conflict do nothing`,
          [person, caseId, blocks, meetings],
        )
      }),

    async boundOf(person, from, to) {
      const rows = await askAsPerson(
        pools,
        person,
        [],
      )<{ block: number }>({
        name: 'own time',
        text: 'select block from mediator_time where block >= $1 and block < $2 order by block',
        values: [Math.floor(from / BLOCK), Math.ceil(to / BLOCK)],
      })
      return rows.map(({ block }) => ({ at: block * BLOCK, minutes: 5 }))
    },

    async hoursOf(person) {
      const [row] = await askAsClerk(pools)<{ hours_sealed: Buffer }>({
        name: 'hours of a mediator',
        text: 'select hours_sealed from mediator_hours where person_id = $1',
        values: [person],
      })
      const opened = row && open(key, place(person), row.hours_sealed).toString()
      return opened === undefined ? undefined : (JSON.parse(opened) as WorkingHours)
    },

    async keepHours(person, hours, at) {
      const sealed = sealAlike(key, place(person), Buffer.from(JSON.stringify(hours)))
      await writeAsClerk(pools)({
        name: 'keep hours',
        text: `insert into mediator_hours values ($1, $2, $3)
               on conflict (person_id) do update set hours_sealed = $2, changed_at = $3`,
        values: [person, sealed, at],
      })
    },
  }
}

function columns(bound: readonly BoundTimes[]) {
  const rows = bound.flatMap(({ meeting, times }) =>
    blocksOf(times).map((block) => ({ block, meeting })),
  )
  return { blocks: rows.map(({ block }) => block), meetings: rows.map(({ meeting }) => meeting) }
}

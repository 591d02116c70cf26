// Programs in PostgreSQL: their words, their rules and who manages them.
import type { Program, Programs } from '../application/people-ports.ts'
import type { RuleSet } from '../domain/convening.ts'
import type { Pools } from './connect.ts'
import { asClerk, askAsClerk } from './transactions.ts'

type Row = {
  readonly program_id: string
  readonly name: string
  readonly rules: RuleSet
  readonly demonstration: boolean
  readonly costs: Program['costs']
  readonly ground_rules: Program['groundRules']
  readonly time_zone: string
}
const columns = 'program_id, name, rules, demonstration, costs, ground_rules, time_zone'

const programFrom = ({ program_id, ground_rules, time_zone, ...said }: Row): Program => ({
  program: program_id,
  ...said,
  groundRules: ground_rules,
  timeZone: time_zone,
})

export const programs = (pools: Pools): Programs => ({
  async program(program) {
    const [row] = await askAsClerk(pools)<Row>({
      name: 'program',
      text: `select ${columns} from programs where program_id = $1`,
      values: [program],
    })
    return row && programFrom(row)
  },

  async programOf(caseId) {
    const [row] = await askAsClerk(pools)<Row>({
      name: 'program of a case',
      text: `select ${columns} from programs
        where program_id = (select program_id from cases where case_id = $1)`,
      values: [caseId],
    })
    return row && programFrom(row)
  },

  /** Whether a program is for demonstration is settled when it is made: its people depend on it. */
  keep: ({ program, name, rules, demonstration, costs, groundRules, timeZone }, at) =>
    asClerk(pools, async (tx) => {
      await tx.query(
        `insert into programs (program_id, name, rules, demonstration, costs, made_at, ground_rules, time_zone)
         values ($1, $2, $3, $4, $5, $6, coalesce($7::jsonb, '{"en": "", "es": ""}'), coalesce($8::text, 'America/Los_Angeles'))
         on conflict (program_id) do update set name = $2, rules = $3, costs = $5,
           ground_rules = coalesce($7::jsonb, programs.ground_rules), time_zone = coalesce($8::text, programs.time_zone)`,
        [program, name, rules, demonstration, costs, at, groundRules, timeZone],
      )
    }),

  appoint: (program, person, at) =>
    asClerk(pools, async (tx) => {
      await tx.query('insert into staff values ($1, $2, $3) on conflict do nothing', [
        program,
        person,
        at,
      ])
    }),

  dismiss: (program, person) =>
    asClerk(pools, async (tx) => {
      await tx.query('delete from staff where program_id = $1 and person_id = $2', [
        program,
        person,
      ])
    }),
})

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
}
const columns = 'program_id, name, rules, demonstration, costs'

const programFrom = ({ program_id: program, ...said }: Row): Program => ({ program, ...said })

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
  keep: ({ program, name, rules, demonstration, costs }, at) =>
    asClerk(pools, async (tx) => {
      await tx.query(
        `insert into programs values ($1, $2, $3, $4, $5, $6)
         on conflict (program_id) do update set name = $2, rules = $3, costs = $5`,
        [program, name, rules, demonstration, costs, at],
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

// Programs' own clauses in PostgreSQL: every version a row, never written over.
import type { OwnClauses, OwnClauseVersion } from '../application/own-clause-ports.ts'
import type { Pools } from './connect.ts'
import { askAsClerk, writeAsClerk } from './transactions.ts'

type Row = Omit<OwnClauseVersion, 'person'> & { readonly person_id: string }

export const ownClauses = (pools: Pools): OwnClauses => ({
  async ofProgram(program) {
    const rows = await askAsClerk(pools)<Row>({
      name: 'clauses of a program',
      text: `select clause, version, at, person_id, name, what, said from own_clauses
             where program_id = $1
             order by min(at) over (partition by clause), clause, version`,
      values: [program],
    })
    return rows.map(({ person_id: person, ...row }) => ({ ...row, person }))
  },

  async append(program, { clause, version, at, person, name, what, said }) {
    const rows = await writeAsClerk(pools)({
      name: 'write a clause of a program',
      text: `insert into own_clauses values ($1, $2, $3, $4, $5, $6, $7, $8)
             on conflict do nothing returning version`,
      values: [program, clause, version, at, person, name, what, JSON.stringify(said)],
    })
    return rows.length === 1
  },
})

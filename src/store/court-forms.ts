// Forms of courts in PostgreSQL: every change of one a row, never written over.
import type { CourtFormChange, CourtForms } from '../application/court-form-ports.ts'
import type { Pools } from './connect.ts'
import { askAsClerk, writeAsClerk } from './transactions.ts'

type Said = Pick<CourtFormChange, 'places' | 'mapping' | 'named' | 'gone'>
type Row = {
  readonly number: number
  readonly at: number
  readonly person_id: string
  readonly name: string
  readonly what: CourtFormChange['what']
  readonly said: Said
}

export const courtForms = (pools: Pools): CourtForms => ({
  async changes(program, form) {
    const rows = await askAsClerk(pools)<Row>({
      name: 'changes of a form',
      text: `select number, at, person_id, name, what, said from court_forms
             where program_id = $1 and form = $2 order by number`,
      values: [program, form],
    })
    return rows.map(({ person_id: person, said, ...row }) => ({ ...row, person, ...said }))
  },

  async file(program, form) {
    const [row] = await askAsClerk(pools)<{ file: Buffer | null }>({
      name: 'a blank form',
      text: `select file from court_forms
             where program_id = $1 and form = $2 and what in ('brought', 'removed')
             order by number desc limit 1`,
      values: [program, form],
    })
    return row?.file ? new Uint8Array(row.file) : undefined
  },

  async append(program, form, change, file) {
    const { number, at, person, name, what, places, mapping, named, gone } = change
    const said: Said = { places, mapping, named, gone }
    const rows = await writeAsClerk(pools)({
      name: 'change a form',
      text: `insert into court_forms values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             on conflict do nothing returning number`,
      values: [
        ...[program, form, number, at, person, name, what],
        ...[file ? Buffer.from(file) : null, JSON.stringify(said)],
      ],
    })
    return rows.length === 1
  },
})

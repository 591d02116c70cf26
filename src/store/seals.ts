// Seals of programs and the sealed agreements, each at rest under its own key.
import type pg from 'pg'
import type { ProgramSeal, SealStore } from '../application/paper.ts'
import type { Chance } from '../application/world.ts'
import { derived, type Key, open, type RoomKeys, seal } from './keys.ts'
import { roomsSeen } from './rooms-seen.ts'
import { asClerk, asPerson, type Tx } from './transactions.ts'

export function sealStore(pool: pg.Pool, root: Key, keys: RoomKeys, chance: Chance): SealStore {
  const sealKey = derived(root, 'program seals')
  const placeOf = (program: string) => `program seal ${program}`
  const fileOf = (caseId: string) => `${caseId} board agreement`

  const boardOf = async (tx: Tx, actor: { person: string } | { registrar: true }, caseId: string) =>
    (await roomsSeen(tx, actor, caseId, keys))?.rooms.find(({ room }) => room === 'board')

  return {
    async sealOf(program, name, make, at) {
      const known = await asClerk(pool, (tx) => find(tx, program))
      if (known) return known
      const made = await make()
      return asClerk(pool, async (tx) => {
        const key = seal(sealKey, placeOf(program), made.key, chance, `seal ${program}`)
        await tx.query(
          'insert into program_seals values ($1, $2, $3, $4, $5) on conflict do nothing',
          [program, name, Buffer.from(made.certificate), key, at],
        )
        // Another may have been faster: the first one counts.
        return (await find(tx, program)) ?? made
      })
    },
    async certificates() {
      const { rows } = await asClerk(pool, (tx) =>
        tx.query<{ name: string; certificate: Buffer }>(
          'select name, certificate from program_seals',
        ),
      )
      return rows.map(({ name, certificate }) => ({ program: name, certificate }))
    },
    keep: (caseId, draft, pdf, at) =>
      asClerk(pool, async (tx) => {
        const board = await boardOf(tx, { registrar: true }, caseId)
        if (!board) throw new Error('there is no such case')
        const sealed = seal(board.key, fileOf(caseId), pdf, chance, `${caseId} board`)
        await tx.query(
          'insert into sealed_agreements values ($1, $2, $3, $4) on conflict do nothing',
          [caseId, draft, sealed, at],
        )
        const { rows } = await tx.query<{ file: Buffer }>(
          'select file from sealed_agreements where case_id = $1',
          [caseId],
        )
        const kept = rows[0]?.file
        return kept ? open(board.key, fileOf(caseId), kept) : pdf
      }),
    read: (person, caseId) =>
      asPerson(pool, person, [caseId], async (tx) => {
        const board = await boardOf(tx, { person }, caseId)
        if (!board) return undefined
        const { rows } = await tx.query<{ file: Buffer }>(
          'select file from sealed_agreements where case_id = $1',
          [caseId],
        )
        return rows[0] && open(board.key, fileOf(caseId), rows[0].file)
      }),
  }

  async function find(tx: Tx, program: string): Promise<ProgramSeal | undefined> {
    const { rows } = await tx.query<{ certificate: Buffer; key: Buffer }>(
      'select certificate, key from program_seals where program_id = $1',
      [program],
    )
    const [row] = rows
    return row && { certificate: row.certificate, key: open(sealKey, placeOf(program), row.key) }
  }
}

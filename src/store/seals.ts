// Seals of programs and the sealed agreements, each at rest under its own key.
import type { ProgramSeal, SealStore } from '../application/paper.ts'
import type { Chance } from '../application/world.ts'
import type { Pools } from './connect.ts'
import { derived, type Key, open, type RoomKeys, seal } from './keys.ts'
import { roomsSeen } from './rooms-seen.ts'
import { type Ask, asClerk, askAsClerk, askAsPerson, askIn } from './transactions.ts'

export function sealStore(pools: Pools, root: Key, keys: RoomKeys, chance: Chance): SealStore {
  const sealKey = derived(root, 'program seals')
  const placeOf = (program: string) => `program seal ${program}`
  const fileOf = (caseId: string) => `${caseId} board agreement`
  const amendmentOf = (caseId: string, amendment: string) =>
    `${caseId} board amendment ${amendment}`

  const boardOf = async (
    ask: Ask,
    actor: { person: string } | { registrar: true },
    caseId: string,
  ) => (await roomsSeen(ask, actor, caseId, keys))?.rooms.find(({ room }) => room === 'board')

  return {
    async sealOf(program, name, make, at) {
      const known = await find(askAsClerk(pools), program)
      if (known) return known
      const made = await make()
      return asClerk(pools, async (tx) => {
        const key = seal(sealKey, placeOf(program), made.key, chance, `seal ${program}`)
        await tx.query(
          'insert into program_seals values ($1, $2, $3, $4, $5) on conflict do nothing',
          [program, name, Buffer.from(made.certificate), key, at],
        )
        // Another may have been faster: the first one counts.
        return (await find(askIn(tx), program)) ?? made
      })
    },
    async certificates() {
      const rows = await askAsClerk(pools)<{ name: string; certificate: Buffer }>({
        name: 'certificates',
        text: 'select name, certificate from program_seals',
        values: [],
      })
      return rows.map(({ name, certificate }) => ({ program: name, certificate }))
    },
    keep: (caseId, draft, pdf, at) =>
      asClerk(pools, async (tx) => {
        const board = await boardOf(askIn(tx), { registrar: true }, caseId)
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
    async read(person, caseId) {
      const ask = askAsPerson(pools, person, [caseId])
      const board = await boardOf(ask, { person }, caseId)
      if (!board) return undefined
      const [row] = await ask<{ file: Buffer }>({
        name: 'sealed agreement',
        text: 'select file from sealed_agreements where case_id = $1',
        values: [caseId],
      })
      return row && open(board.key, fileOf(caseId), row.file)
    },
    keepAmendment: (caseId, amendment, pdf, at) =>
      asClerk(pools, async (tx) => {
        const board = await boardOf(askIn(tx), { registrar: true }, caseId)
        if (!board) throw new Error('there is no such case')
        const place = amendmentOf(caseId, amendment)
        const sealed = seal(board.key, place, pdf, chance, `${caseId} board`)
        await tx.query(
          'insert into sealed_amendments values ($1, $2, $3, $4) on conflict do nothing',
          [caseId, amendment, sealed, at],
        )
        const { rows } = await tx.query<{ file: Buffer }>(
          'select file from sealed_amendments where case_id = $1 and amendment = $2',
          [caseId, amendment],
        )
        const kept = rows[0]?.file
        return kept ? open(board.key, place, kept) : pdf
      }),
    async readAmendment(person, caseId, amendment) {
      const ask = askAsPerson(pools, person, [caseId])
      const board = await boardOf(ask, { person }, caseId)
      if (!board) return undefined
      const [row] = await ask<{ file: Buffer }>({
        name: 'sealed amendment',
        text: 'select file from sealed_amendments where case_id = $1 and amendment = $2',
        values: [caseId, amendment],
      })
      return row && open(board.key, amendmentOf(caseId, amendment), row.file)
    },
  }

  async function find(ask: Ask, program: string): Promise<ProgramSeal | undefined> {
    const [row] = await ask<{ certificate: Buffer; key: Buffer }>({
      name: 'seal of a program',
      text: 'select certificate, key from program_seals where program_id = $1',
      values: [program],
    })
    return row && { certificate: row.certificate, key: open(sealKey, placeOf(program), row.key) }
  }
}

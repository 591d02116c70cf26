// Setting the table: a new case with its sides and its manager, and the first entries on its board.
import { type Decision, refuse } from '../domain/chapter.ts'
import type { ConveningRefusal } from '../domain/convening.ts'
import type { Fact } from '../domain/facts.ts'
import { openCase as decideOpening, type OpenCase } from '../domain/opening.ts'
import type { House } from './house.ts'
import type { CaseId, PersonId, ProgramId } from './ports.ts'
import { seatingsFrom } from './seating.ts'

export type Opening = {
  readonly caseId: CaseId
  readonly program: ProgramId
  readonly manager: { readonly person: PersonId; readonly name: string }
  /** The manager's seat in this case, minted with the case. */
  readonly participant: string
  readonly said: Omit<OpenCase, 'type' | 'manager'>
}

export async function openCase(
  { record, clock }: Pick<House, 'record' | 'clock'>,
  { caseId, program, manager, participant, said }: Opening,
): Promise<Decision<Fact, ConveningRefusal>> {
  const decision = decideOpening({
    type: 'OpenCase',
    ...said,
    manager: { participant, name: manager.name },
  })
  if (!decision.ok) return refuse(decision.refusal)
  const facts = decision.records
  const seatings = seatingsFrom(decision.records, new Map([[participant, manager.person]]))
  const { reference } = said
  await record.open({ caseId, program, reference, facts, at: clock.now(), seatings, jobs: [] })
  return decision
}

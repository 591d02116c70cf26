// Who translates for a program, for the eyes of who manages a case of it.
import type { View } from '../domain/mediation.ts'
import type { House } from './house.ts'
import type { CaseId } from './ports.ts'
import type { RosterMember } from './roster-ports.ts'

export type Translator = Pick<RosterMember, 'member' | 'name' | 'translates'>

/** Nobody for anybody else: who is on a roster its managers read. */
export async function translatorsFor(
  { roster, programs }: Pick<House, 'roster' | 'programs'>,
  { me }: View,
  caseId: CaseId,
): Promise<readonly Translator[]> {
  if (me.seat !== 'manager' || me.state !== 'seated') return []
  const program = await programs.programOf(caseId)
  const members = program ? await roster.of(program.program) : []
  return members
    .filter(({ active, translates }) => active && translates.length > 1)
    .map(({ member, name, translates }) => ({ member, name, translates }))
}

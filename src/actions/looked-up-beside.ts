// What an act needs that stands beside the case: its program, when people last spoke, who translates, clauses that are offered.
import type { House } from '../application/house.ts'
import { lookUp } from '../application/look-up.ts'
import { clausesOffered } from '../application/own-clauses.ts'
import type { Viewer } from '../application/people-ports.ts'
import type { CaseId } from '../application/ports.ts'
import { lastWordFor } from '../application/silence-seen.ts'
import { translatorsFor } from '../application/translators.ts'
import type { Action, Minting } from './action.ts'

/** Nothing is looked up for somebody who does not sit in the case. */
export async function lookedUpBeside(
  house: House,
  { person }: Viewer,
  caseId: CaseId,
  { needs }: Action,
): Promise<Pick<Minting, 'program' | 'lastWord' | 'translators'> | undefined> {
  if (needs === undefined) return { program: undefined, lastWord: undefined }
  const looked = await lookUp(house.reader, person, caseId)
  if (!looked) return undefined
  const program = await house.programs.programOf(caseId)
  const lastWord =
    needs === 'silence' ? await lastWordFor(house.reader, person, caseId, looked.view) : undefined
  const translators =
    needs === 'translators' ? await translatorsFor(house, looked.view, caseId) : []
  return { program, lastWord, translators }
}

/** Nothing is looked up for somebody who does not sit in the case. */
export async function clausesBeside(house: House, { person }: Viewer, caseId: CaseId) {
  const looked = await lookUp(house.reader, person, caseId)
  return looked && clausesOffered(house, looked.view, caseId)
}

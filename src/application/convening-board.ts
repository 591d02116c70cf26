// The convening board: the cases of a program that somebody manages, with how far each side has come.

import { type ConvenedCase, sideOf } from './convening-steps.ts'
import type { House } from './house.ts'
import type { Viewer } from './people-ports.ts'
import type { ProgramId } from './ports.ts'

/** Of the viewer's own cases alone; nothing where the program is not theirs, and that there is none is the same answer. */
export async function conveningBoard(
  { reader, conveningMarks }: Pick<House, 'reader' | 'conveningMarks'>,
  viewer: Viewer,
  program: ProgramId,
): Promise<readonly ConvenedCase[] | undefined> {
  if (!viewer.manages.includes(program) || viewer.onlyCase !== undefined) return undefined
  const people = await conveningMarks.of(viewer.person, program)
  const own = await reader.casesOf(viewer.person)
  return own.flatMap(({ caseId, me, title, reference, opened }): readonly ConvenedCase[] => {
    const everybody = people.get(caseId)
    if (me.seat !== 'manager' || !opened || !everybody) return []
    const { caseType, hearingOn, at: openedAt } = opened
    const sides = opened.sides.map(({ side, label }) => sideOf(side, label, everybody))
    return [{ caseId, title, reference, caseType, openedAt, hearingOn, sides }]
  })
}

// Opening a case: its sides by letter, and the first who sits in it.
import { accept, type Decision, refuse } from './chapter.ts'
import type { CaseOpened, ConveningFact, ConveningRefusal } from './convening.ts'
import { caseTypes } from './law/case-types.ts'
import type { ParticipantId, Side } from './seats.ts'

export type OpenCase = Omit<CaseOpened, 'type' | 'sides'> & {
  readonly type: 'OpenCase'
  readonly sides: readonly string[]
  readonly manager: { readonly participant: ParticipantId; readonly name: string }
}

export const sideNamed = (place: number): Side => `side-${String.fromCharCode(97 + place)}`

/** The first entries of a case; there is no view yet to decide on. At most ten sides. */
export function openCase(command: OpenCase): Decision<ConveningFact, ConveningRefusal> {
  const { type: _, sides: labels, manager, ...said } = command
  if (labels.length < 2 || labels.length > 10) return refuse('SidesMissing')
  if (new Set(labels).size < labels.length) return refuse('SideLabelRepeated')
  const sides = labels.map((label, place) => ({ side: sideNamed(place), label }))
  // Where each is asked first whether they are safe, nobody shares a room before that.
  const apart = caseTypes[said.caseType].screensFirst
    ? ({ jointOpen: false, way: 'relayed' } as const)
    : {}
  return accept<ConveningFact>(
    { type: 'CaseOpened', ...said, sides, ...apart },
    { type: 'ParticipantSeated', ...manager, seat: 'manager', role: 'case-manager' },
  )
}

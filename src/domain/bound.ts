// Who an agreement binds and who signs it, for each side.
import { type Convening, type SeatedPerson, seated } from './convening.ts'
import { caseTypes } from './law/case-types.ts'
import type { Side } from './seats.ts'

/** The parties themselves; where a side has none, those who decide for it, if the law lets them. */
export function boundFor(convening: Convening, side: Side): readonly SeatedPerson[] {
  const ofSide = seated(convening).filter((person) => person.seat === side)
  const parties = ofSide.filter(({ role }) => role === 'party')
  const { opened } = convening
  if (opened && caseTypes[opened.caseType].signatures === 'personal') return parties
  return parties.length > 0 ? parties : ofSide.filter(({ role }) => role === 'decision-maker')
}

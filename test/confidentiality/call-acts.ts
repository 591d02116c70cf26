// Acts around calls with one side: worksheets kept or given, notes of neutrals, steps that are proposed.
import type { ActionName } from '../../src/actions/action.ts'
import type { Room } from '../../src/domain/seats.ts'
import type { Insider, Person } from './cast.ts'
import type { Act, Hidden } from './hidden-acts.ts'

const act = (who: Person, action: ActionName, said: Record<string, unknown>): Act => ({
  ...{ who, do: action, with: said },
})
const saved = (by: Insider, room: Room, words: string): Act =>
  act(by, 'save-worksheet', { room, answers: { matters: words, theirs: `they: ${words}` } })

/** In a caucus: what the mediator reads, and writes down with that side. */
export function preparedWith(room: Room, by: Insider, words: string): readonly Hidden[] {
  const one = (who: Person, ...acts: readonly Act[]): Hidden => ({ rooms: [room], by: who, acts })
  return [
    one(by, saved(by, room, words)),
    one('mira', act('mira', 'propose-next-steps', { room, items: [{ words }] })),
  ]
}
/** In the side's own room, which the mediator does not read either. */
export const preparedAlone = (room: Room, by: Insider, words: string): Act => saved(by, room, words)
/** Among those who mediate. */
export const notedBy = (by: Insider, words: string): Act =>
  act(by, 'write-call-notes', { side: 'side-a', interests: words, confidence: 'even' })

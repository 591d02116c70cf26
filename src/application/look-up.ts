// The one way out: what a person sees is folded from the rooms they sit in.
import type { Entry } from '../domain/facts.ts'
import { type View, viewOf } from '../domain/mediation.ts'
import type { Room } from '../domain/seats.ts'
import type { CaseId, PersonId, RecordReader, Stretch } from './ports.ts'

export type Looked = {
  readonly view: View
  readonly heads: ReadonlyMap<Room, number>
  /** In the order of the stretches asked for. */
  readonly stretches: readonly (readonly Entry[])[]
}

export async function lookUp(
  reader: RecordReader,
  person: PersonId,
  caseId: CaseId,
  stretches: readonly Stretch[] = [],
): Promise<Looked | undefined> {
  const found = await reader.seenWith(person, caseId, stretches)
  if (!found) return undefined
  const { me, entries, heads } = found.seen
  return { view: viewOf(me, entries), heads, stretches: found.stretches }
}

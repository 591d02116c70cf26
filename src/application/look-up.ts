// The one way out: what a person sees is folded from the rooms they sit in.
import type { Entry } from '../domain/facts.ts'
import { type View, viewOf } from '../domain/mediation.ts'
import type { Room } from '../domain/seats.ts'
import type { Viewer } from './people-ports.ts'
import type { CaseId, PersonId, RecordReader, Stretch } from './ports.ts'
import { mayReach } from './sign-in-sessions.ts'

export type Looked = {
  readonly view: View
  readonly heads: ReadonlyMap<Room, number>
  /** In the order of the stretches asked for. */
  readonly stretches: readonly (readonly Entry[])[]
}

/** Which stretches are wanted may depend on what is seen: all of it is read in one look. */
export async function lookUp(
  reader: RecordReader,
  person: PersonId,
  caseId: CaseId,
  wanted: readonly Stretch[] | ((view: View) => readonly Stretch[]) = [],
): Promise<Looked | undefined> {
  let view: View | undefined
  const found = await reader.seenWith(person, caseId, ({ me, entries }) => {
    view = viewOf(me, entries)
    return typeof wanted === 'function' ? wanted(view) : wanted
  })
  return found && view && { view, heads: found.seen.heads, stretches: found.stretches }
}

/** For who asks: a case that their session does not reach is not there, as one that they do not sit in. */
export const lookUpFor = async (
  { reader }: { readonly reader: RecordReader },
  viewer: Viewer,
  caseId: CaseId,
): Promise<Looked | undefined> =>
  mayReach(viewer, caseId) ? lookUp(reader, viewer.person, caseId) : undefined

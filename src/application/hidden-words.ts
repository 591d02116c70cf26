// The words of a document that a copy for others would leave behind, for those whose document it is and for nobody else.
import { isOwn } from '../domain/bringing.ts'
import type { DocumentRoom, KeptDocument } from '../domain/documents.ts'
import type { View } from '../domain/mediation.ts'
import { standsIn } from './documents.ts'
import type { WordsFound } from './file-ports.ts'
import type { House } from './house.ts'
import { limits } from './limits.ts'
import { lookUp } from './look-up.ts'
import type { Viewer } from './people-ports.ts'
import type { CaseId } from './ports.ts'
import { mayReach } from './sign-in-sessions.ts'

/** Who else reads the room reads what the document shows: what it hides is for its own people to think about first. */
export const readsHidden = (view: View, document: KeptDocument): boolean =>
  isOwn(view, document) &&
  !document.cleaned &&
  document.warnings.length > 0 &&
  // Of one that was made of photos the photos carry it, and hold no words.
  document.photos === undefined

export type HiddenFound =
  | {
      readonly document: KeptDocument
      readonly room: DocumentRoom
      readonly found: WordsFound | undefined
    }
  /** In milliseconds. */
  | { readonly wait: number }

/** Absent, carrying nothing and not theirs are one answer: undefined. Read anew each time, and kept nowhere. */
export async function hiddenWordsOf(
  house: Pick<House, 'reader' | 'documents' | 'files' | 'fastLimits' | 'clock'>,
  viewer: Viewer,
  caseId: CaseId,
  document: string,
): Promise<HiddenFound | undefined> {
  if (!mayReach(viewer, caseId)) return undefined
  const { person } = viewer
  const looked = await lookUp(house.reader, person, caseId)
  const there = looked && standsIn(looked.view, document)
  if (!looked || !there || !readsHidden(looked.view, there.found)) return undefined
  const at = house.clock.now()
  const wait = await house.fastLimits.take(limits.hiddenWords, `${person} ${caseId}`, at)
  if (wait > 0) return { wait }
  const bytes = await house.documents.read(person, caseId, document, 0)
  const { found: kept, room } = there
  const found = bytes && (await house.files.hidden(bytes, kept.file.kind))
  return { document: kept, room, found }
}

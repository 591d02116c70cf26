// The declaration on default as a file, for who speaks for the side that gave notice in vain.
import { declarationFor } from '../domain/default-declaration.ts'
import type { Language } from '../domain/language.ts'
import type { NoticeId } from '../domain/performance.ts'
import type { House } from './house.ts'
import { lookUp } from './look-up.ts'
import type { Viewer } from './people-ports.ts'
import type { CaseId } from './ports.ts'
import { mayReach } from './sign-in-sessions.ts'

export async function declarationSheet(
  house: Pick<House, 'reader' | 'declarations' | 'clock'>,
  viewer: Viewer,
  caseId: CaseId,
  notice: NoticeId,
  language: Language,
): Promise<Uint8Array | undefined> {
  if (!mayReach(viewer, caseId)) return undefined
  const looked = await lookUp(house.reader, viewer.person, caseId)
  if (looked?.view.me.state !== 'seated') return undefined
  const one = declarationFor(looked.view, notice, house.clock.now())
  return one && house.declarations.declaration(one, language)
}

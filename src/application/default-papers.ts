// What goes to a court when an agreement is not kept: the declaration, and with it the exhibit that it names, byte for byte as it was sealed.
import { type DefaultDeclaration, declarationFor } from '../domain/default-declaration.ts'
import type { Language } from '../domain/language.ts'
import type { NoticeId } from '../domain/performance.ts'
import type { Packing } from './document-ports.ts'
import type { House } from './house.ts'
import { lookUp } from './look-up.ts'
import type { Viewer } from './people-ports.ts'
import type { CaseId } from './ports.ts'
import { mayReach } from './sign-in-sessions.ts'

type Of = { readonly viewer: Viewer; readonly caseId: CaseId; readonly notice: NoticeId }

async function declarationSeen(
  house: Pick<House, 'reader' | 'clock'>,
  { viewer, caseId, notice }: Of,
): Promise<DefaultDeclaration | undefined> {
  if (!mayReach(viewer, caseId)) return undefined
  const looked = await lookUp(house.reader, viewer.person, caseId)
  if (looked?.view.me.state !== 'seated') return undefined
  return declarationFor(looked.view, notice, house.clock.now())
}

/** The declaration as a PDF, for who speaks for the side that gave notice in vain. */
export async function declarationSheet(
  house: Pick<House, 'reader' | 'declarations' | 'clock'>,
  of: Of,
  language: Language,
): Promise<Uint8Array | undefined> {
  const one = await declarationSeen(house, of)
  return one && house.declarations.declaration(one, language)
}

/** The same with Exhibit A: the sealed agreement, and each sealed amendment that the declaration quotes. Nothing before they are sealed. */
export async function defaultPacket(
  house: Pick<House, 'reader' | 'declarations' | 'clock' | 'seals'>,
  of: Of,
  language: Language,
): Promise<Packing | undefined> {
  const one = await declarationSeen(house, of)
  const { person } = of.viewer
  const agreement = one && (await house.seals.read(person, of.caseId))
  if (!agreement) return undefined
  const exhibits = [{ name: 'exhibit-A-agreement.pdf', bytes: agreement }]
  for (const { number, amendment } of one.changes) {
    const bytes = await house.seals.readAmendment(person, of.caseId, amendment)
    if (!bytes) return undefined
    exhibits.push({ name: `exhibit-A-amendment-${number}.pdf`, bytes })
  }
  return (async function* () {
    const bytes = await house.declarations.declaration(one, language)
    yield { name: 'declaration-on-default.pdf', bytes }
    yield* exhibits
  })()
}

// What somebody takes away of documents: one, a picture of a page, the photos it was made of, or all that they may open, in one file.

import { isOwn } from '../domain/bringing.ts'
import { type DocumentRoom, exhibitOf, type KeptDocument } from '../domain/documents.ts'
import type { View } from '../domain/mediation.ts'
import { type Packing, partOfPhoto } from './document-ports.ts'
import { standsIn } from './documents.ts'
import { shownName } from './file-names.ts'
import type { House } from './house.ts'
import { limits } from './limits.ts'
import { lookUp } from './look-up.ts'
import type { Viewer } from './people-ports.ts'
import type { CaseId } from './ports.ts'
import { mayReach } from './sign-in-sessions.ts'

type Reading = Pick<House, 'reader' | 'documents'>

/** Withdrawn, it opens for those whose it is alone. */
export const opensFor = (view: View, document: KeptDocument): boolean =>
  document.withdrawnAt === undefined || isOwn(view, document)

/** The first part is the file, the others show its pages. Absent, withdrawn and not theirs are one answer. */
export async function documentOf(
  { reader, documents }: Reading,
  viewer: Viewer,
  caseId: CaseId,
  document: string,
  part = 0,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined> {
  if (!mayReach(viewer, caseId)) return undefined
  const looked = await lookUp(reader, viewer.person, caseId)
  const there = looked && standsIn(looked.view, document)
  if (!looked || !there || !opensFor(looked.view, there.found)) return undefined
  const bytes = await documents.read(viewer.person, caseId, document, part)
  return bytes && { name: namedIn(there.found), bytes }
}

/** The photos that its pages were bound out of, as they were brought. None, absent and not theirs are one answer. */
export async function photosOf(
  { reader, documents, fastLimits, clock }: Reading & Pick<House, 'fastLimits' | 'clock'>,
  viewer: Viewer,
  caseId: CaseId,
  document: string,
): Promise<
  { readonly name: string; readonly files: Packing } | { readonly wait: number } | undefined
> {
  if (!mayReach(viewer, caseId)) return undefined
  const { person } = viewer
  const looked = await lookUp(reader, person, caseId)
  const there = looked && standsIn(looked.view, document)
  if (!looked || !there?.found.photos || !opensFor(looked.view, there.found)) return undefined
  const wait = await fastLimits.take(limits.photosOf, `${person} ${caseId}`, clock.now())
  if (wait > 0) return { wait }
  const names = namesOfPhotos(there.found)
  async function* files(): Packing {
    for (const [photo, name] of names.entries()) {
      const bytes = await documents.read(person, caseId, document, partOfPhoto(photo))
      if (bytes) yield { name, bytes }
    }
  }
  return { name: `${namedIn(there.found).replace(/\.pdf$/i, '')}.zip`, files: files() }
}

/** Each begins with the number of its page. */
const namesOfPhotos = ({ photos = [] }: KeptDocument): readonly string[] =>
  photos.map(({ name }, i) => `${String(i + 1).padStart(2, '0')} ${shownName(name)}`)

const namedIn = (document: KeptDocument): string => {
  const exhibit = exhibitOf(document)
  return exhibit === undefined ? document.file.name : `${exhibit} ${document.file.name}`
}

/** `wait` is in milliseconds. What another room holds counts for nothing in it: not in a name, not in an order. */
export async function allDocuments(
  house: Reading & Pick<House, 'fastLimits' | 'clock'>,
  viewer: Viewer,
  caseId: CaseId,
): Promise<{ readonly files: Packing } | { readonly wait: number } | undefined> {
  if (!mayReach(viewer, caseId)) return undefined
  const { person } = viewer
  const looked = await lookUp(house.reader, person, caseId)
  if (!looked) return undefined
  const wait = await house.fastLimits.take(
    limits.allDocuments,
    `${person} ${caseId}`,
    house.clock.now(),
  )
  if (wait > 0) return { wait }
  const { view } = looked
  const packed = [...view.rooms].flatMap(([room, { documents }]) =>
    namesIn(
      room as DocumentRoom,
      [...documents.kept.values()].filter((one) => opensFor(view, one)),
    ),
  )
  const inOrder = packed.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  async function* files(): Packing {
    for (const { name, document } of inOrder) {
      const bytes = await house.documents.read(person, caseId, document.document, 0)
      if (bytes) yield { name, bytes }
      for (const [photo, own] of namesOfPhotos(document).entries()) {
        const part = partOfPhoto(photo)
        const original = await house.documents.read(person, caseId, document.document, part)
        if (original) yield { name: `${name} - photos/${own}`, bytes: original }
      }
    }
  }
  return { files: files() }
}

/** Two of one name in one room are told apart by how many of it came before, there. */
function namesIn(room: DocumentRoom, documents: readonly KeptDocument[]) {
  const taken = new Map<string, number>()
  return documents.map((one) => {
    const name = shownName(namedIn(one))
    const alike = name.toLowerCase()
    const before = taken.get(alike) ?? 0
    taken.set(alike, before + 1)
    const ending = /\.[^.\s]{1,10}$/.exec(name)?.[0] ?? ''
    const told =
      before === 0 ? name : `${name.slice(0, name.length - ending.length)} (${before + 1})${ending}`
    return { document: one, name: `${room.replace(':', '-')}/${told}` }
  })
}

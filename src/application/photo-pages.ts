// Photos that wait to become the pages of one document: each looked at and in its place, for who brings them alone.
import { type DocumentFile, type DocumentRoom, limitsOf, MOST_PHOTOS } from '../domain/documents.ts'
import { viewOf } from '../domain/mediation.ts'
import type { PhotoMade, WaitingPhoto } from './document-ports.ts'
import { type DocumentHouse, mayBring, type WhyNot } from './documents.ts'
import { shownName } from './file-names.ts'
import { FileNotCleaned, type FileUnfit } from './file-ports.ts'
import type { House } from './house.ts'
import { ifInReach, OutOfReach } from './out-of-reach.ts'
import type { CaseId, PersonId } from './ports.ts'

export type PagesHouse = DocumentHouse & Pick<House, 'uploads' | 'photoPages' | 'hash'>
export type PagesPlace = {
  readonly person: PersonId
  readonly caseId: CaseId
  readonly room: DocumentRoom
}
export type PagesTrouble =
  | 'NoPages'
  /** What was asked for is not what waits: something went, or was bound before. */
  | 'PagesChanged'

/** So many bytes a page may have that as many as may be fit the room; a little is for what holds them together. */
const bytesOfPage = (room: DocumentRoom): number =>
  Math.floor((limitsOf(room).largest * 0.97) / MOST_PHOTOS)

/** In their order; undefined where the room is not theirs. What was bound when the server fell waits no more. */
export async function waitingPages(
  house: Pick<PagesHouse, 'reader' | 'uploads' | 'photoPages'>,
  { person, caseId, room }: PagesPlace,
): Promise<readonly WaitingPhoto[] | undefined> {
  const photos = await house.photoPages.waiting(person, caseId, room)
  if (!photos?.some(({ joining }) => joining !== undefined)) return photos
  const seen = await house.reader.seenBy(person, caseId)
  const kept = seen && viewOf(seen.me, seen.entries).rooms.get(room)?.documents.kept
  const done = photos.filter(({ joining }) => joining !== undefined && kept?.has(joining))
  for (const { upload } of done) await ifInReach(house.uploads.drop(person, caseId, upload))
  return photos.filter((photo) => !done.includes(photo))
}

/** Whether a photo of this size could wait there with those that do. */
export async function mayStage(
  house: PagesHouse,
  place: PagesPlace,
  size: number,
): ReturnType<typeof mayBring> {
  const { person, caseId, room } = place
  const waiting = await waitingPages(house, place)
  if (!waiting) return { ok: false, refusal: 'RoomUnknown' }
  const photo: DocumentFile = { name: 'photo', kind: 'jpeg', size, digest: '' }
  const photos = [...waiting.map(({ file }) => file), photo]
  return mayBring(house, person, caseId, room, nothingYet('pages.pdf'), photos)
}

/** Not a file yet. */
export const nothingYet = (name: string): DocumentFile => ({
  name,
  kind: 'pdf',
  size: 0,
  digest: '',
})

export type Staged = { readonly name: string } & (
  | { readonly ok: true; readonly page: string }
  | ({ readonly ok: false } & WhyNot)
)

/** A photo with its bytes at hand. */
export async function stagePhoto(
  house: PagesHouse,
  {
    name: given,
    bytes,
    ...place
  }: PagesPlace & { readonly name: string; readonly bytes: Uint8Array },
): Promise<Staged> {
  const { person, caseId, room } = place
  const name = shownName(given)
  const may = await mayStage(house, place, bytes.length)
  if (!may.ok) return { name, ...may }
  const made = await lookedAt(house, room, name, bytes)
  if ('unfit' in made) return { name, ok: false, ...made }
  const at = house.clock.now()
  const said = { room, called: name, length: bytes.length, page: true }
  const page = await house.uploads.begin(person, caseId, said, at)
  if (page === undefined) return { name, ok: false, refusal: 'RoomUnknown' }
  try {
    await house.uploads.add(person, caseId, page, 0, bytes, at)
    await house.photoPages.stage(person, caseId, page, made, at)
  } catch (error) {
    // Nobody was told that it is there.
    if (error instanceof OutOfReach) await ifInReach(house.uploads.drop(person, caseId, page))
    throw error
  }
  return { name, ok: true, page }
}

/** A photo that came in pieces, and now is whole. Undefined where somebody else is at it just now. */
export async function stageUpload(
  house: PagesHouse,
  place: PagesPlace,
  page: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Staged | undefined> {
  const { person, caseId, room } = place
  const may = await mayStage(house, place, bytes.length)
  const made = may.ok ? await lookedAt(house, room, name, bytes) : may
  if (!('page' in made)) {
    await ifInReach(house.uploads.drop(person, caseId, page))
    return 'unfit' in made ? { name, ok: false, ...made } : { name, ...made }
  }
  const at = house.clock.now()
  const staged = await house.photoPages.stage(person, caseId, page, made, at)
  return staged ? { name, ok: true, page } : undefined
}

async function lookedAt(
  { files, hashBytes }: PagesHouse,
  room: DocumentRoom,
  name: string,
  bytes: Uint8Array,
): Promise<PhotoMade | { readonly unfit: FileUnfit }> {
  const looked = await files.inspect(bytes, name)
  if ('refused' in looked) return { unfit: looked.refused }
  const { type: kind, warnings } = looked
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp') return { unfit: 'NotAPhoto' }
  try {
    const made = await files.page(bytes, kind, bytesOfPage(room))
    return { ...made, kind, warnings, digest: hashBytes(bytes) }
  } catch (error) {
    return { unfit: whyNotMade(error) }
  }
}

export function whyNotMade(error: unknown): FileUnfit {
  if (error instanceof OutOfReach) throw error
  return error instanceof FileNotCleaned ? error.reason : 'CheckNotPossible'
}

/** Those named, in this order; what waits beside them comes after. */
export async function orderPages(
  house: PagesHouse,
  place: PagesPlace,
  pages: readonly string[],
): Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: PagesTrouble }> {
  const waiting = await waitingPages(house, place)
  const known = waiting?.map(({ upload }) => upload) ?? []
  if (!areOf(pages, known)) return { ok: false, refusal: 'PagesChanged' }
  const all = [...pages, ...known.filter((page) => !pages.includes(page))]
  await house.photoPages.order(place.person, all, house.clock.now())
  return { ok: true }
}

export const areOf = (pages: readonly string[], known: readonly string[]): boolean =>
  new Set(pages).size === pages.length && pages.every((page) => known.includes(page))

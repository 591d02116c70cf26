// Photos that wait are bound into one document, in one act and once, and the photos themselves are kept beside it.
import type { DocumentWarning } from '../domain/documents.ts'
import type { Refusal } from '../domain/mediation.ts'
import { carryOut } from './carry-out.ts'
import type { WaitingPhoto } from './document-ports.ts'
import { fileOf, MOST_PICTURES, mayBring, recordKept } from './documents.ts'
import { shownName } from './file-names.ts'
import type { FileUnfit } from './file-ports.ts'
import { ifInReach, OutOfReach } from './out-of-reach.ts'
import {
  areOf,
  nothingYet,
  type PagesHouse,
  type PagesPlace,
  type PagesTrouble,
  waitingPages,
  whyNotMade,
} from './photo-pages.ts'

export type Joined = { readonly name: string } & (
  | { readonly ok: true; readonly document: string; readonly warnings: readonly DocumentWarning[] }
  | {
      readonly ok: false
      readonly refusal: Refusal | 'CaseUnknown' | 'KeyUsedForAnotherRequest' | PagesTrouble
    }
  | { readonly ok: false; readonly unfit: FileUnfit }
)
type Joining = PagesPlace & { readonly name: string; readonly pages: readonly string[] }

/** Those named become one document, once: asked again, by whomever it was not answered to, it is the one that stands there. */
export async function joinPages(house: PagesHouse, joining: Joining): Promise<Joined> {
  const { person, caseId, pages, name: given } = joining
  const name = nameOfPages(given)
  const refused = (refusal: Refusal | PagesTrouble): Joined => ({ name, ok: false, refusal })
  if (pages.length === 0) return refused('NoPages')
  const waiting = await waitingPages(house, joining)
  if (!waiting) return refused('RoomUnknown')
  const known = waiting.map(({ upload }) => upload)
  if (!areOf(pages, known)) return joinedBefore(house, joining)
  if (given.trim() === '') return refused('NameMissing')
  const photos = pages.flatMap((page) => waiting.find(({ upload }) => upload === page) ?? [])
  let joined: Joined
  try {
    joined = await bind(house, joining, photos)
  } catch (error) {
    if (error instanceof OutOfReach) throw error
    // Somebody asked twice, and the other was done while this one still read.
    const before = await joinedBefore(house, joining)
    if (before.ok) return before
    throw error
  }
  if (joined.ok) {
    for (const page of pages) await ifInReach(house.uploads.drop(person, caseId, page))
  }
  return joined
}

/** A name without an ending gets that of what it is. */
function nameOfPages(given: string): string {
  const name = given.trim()
  return shownName(/\.pdf$/i.test(name) ? name : `${name}.pdf`)
}

/** The same pages are the same document, however it is called and whatever comes first in it. */
const keyOf = (house: PagesHouse, { pages }: Joining) => {
  const request = house.hash(pages.toSorted().join(' '))
  return { key: `pages ${request}`, request }
}

async function joinedBefore(house: PagesHouse, joining: Joining): Promise<Joined> {
  const { person, caseId, room } = joining
  const name = nameOfPages(joining.name)
  const file = nothingYet(name)
  const done = await carryOut<PagesTrouble>(house, {
    actor: { person },
    caseId,
    command: { type: 'AddDocument', document: '', room, file, warnings: [] },
    repeatable: keyOf(house, joining),
    refused: 'PagesChanged',
  })
  return answered(name, done)
}

const answered = (
  name: string,
  done: Awaited<ReturnType<typeof carryOut<PagesTrouble>>>,
): Joined => {
  if (!done.ok) return { name, ...done }
  const there = done.records.find((fact) => fact.type === 'DocumentAdded')
  if (!there) throw new Error('pages were bound into no document')
  const { document, file, warnings } = there
  return { name: file.name, ok: true, document, warnings }
}

async function bind(
  house: PagesHouse,
  joining: Joining,
  waiting: readonly WaitingPhoto[],
): Promise<Joined> {
  const { person, caseId, room, pages } = joining
  const name = nameOfPages(joining.name)
  const photos = waiting.map(({ file }) => file)
  const may = await mayBring(house, person, caseId, room, nothingYet(name), photos)
  if (!may.ok) return { name, ...may }
  const made: Uint8Array[] = []
  for (const page of pages) {
    made.push(await there(house.photoPages.made(person, caseId, page, 'page')))
  }
  let bytes: Uint8Array
  try {
    bytes = await house.files.bound(made)
  } catch (error) {
    return { name, ok: false, unfit: whyNotMade(error) }
  }
  const pictures = await house.files.pictures(bytes, 'pdf', MOST_PICTURES)
  const document = house.chance.id('document', `${caseId} ${room}`)
  const file = fileOf(house, bytes, { name, kind: 'pdf', pages: pages.length })
  const warnings = [...new Set(waiting.flatMap((photo) => photo.warnings))].sort()
  await house.photoPages.joining(person, pages, document)
  const originals = may.cleaned
    ? []
    : pages.map((page) => () => there(house.uploads.whole(person, caseId, page)))
  const keeping = { person, caseId, room, document, made: { bytes, pictures, photos: originals } }
  const done = await recordKept(house, keeping, () =>
    carryOut<PagesTrouble>(house, {
      actor: { person },
      caseId,
      command: { type: 'AddDocument', document, room, file, warnings, photos },
      repeatable: keyOf(house, joining),
    }),
  )
  return answered(name, done)
}

async function there(reading: Promise<Uint8Array | undefined>): Promise<Uint8Array> {
  const bytes = await reading
  if (!bytes) throw new Error('a photo that waited is not there')
  return bytes
}

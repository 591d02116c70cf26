// Bringing a document: looked into, made to last, then put on record; and reading it again, by who sits in its room.
import type { DocumentFile, DocumentRoom, DocumentWarning } from '../domain/documents.ts'
import { type Command, decide, type Refusal, type View, viewOf } from '../domain/mediation.ts'
import { carryOut } from './carry-out.ts'
import type { PartsOfDocument } from './document-ports.ts'
import { shownName } from './file-names.ts'
import { FileNotCleaned, type FileType, type FileUnfit } from './file-ports.ts'
import type { House } from './house.ts'
import { ifInReach, OutOfReach } from './out-of-reach.ts'
import type { CaseId, PersonId, Repeatable } from './ports.ts'

/** Pictures of so many pages are kept beside a document, to be looked at without opening it. */
export const MOST_PICTURES = 5

export type DocumentHouse = Pick<
  House,
  'record' | 'reader' | 'clock' | 'chance' | 'documents' | 'files' | 'hashBytes'
>
export type Bringing = {
  readonly person: PersonId
  readonly caseId: CaseId
  readonly room: DocumentRoom
  /** As somebody called it. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly via?: 'mail'
  /** Asked again under the same key, it is there once. */
  readonly repeatable?: Repeatable
}
export type WhyNot =
  | { readonly refusal: Refusal | 'CaseUnknown' | 'KeyUsedForAnotherRequest' }
  | { readonly unfit: FileUnfit }
export type Brought = { readonly name: string } & (
  | { readonly ok: true; readonly document: string; readonly warnings: readonly DocumentWarning[] }
  | ({ readonly ok: false } & WhyNot)
)

/** Not a file yet: only whether one of this size could come there. */
const nothingOf = (name: string, size: number): DocumentFile => ({
  ...{ name, kind: 'text', size, digest: '' },
})

/** Whether this person could bring something there now; asked before a byte of it is read. */
export async function mayBring(
  house: Pick<House, 'reader' | 'clock'>,
  person: PersonId,
  caseId: CaseId,
  room: DocumentRoom,
  file = nothingOf('file', 0),
  photos: readonly DocumentFile[] = [],
): Promise<
  | { readonly ok: true; readonly cleaned: boolean }
  | { readonly ok: false; readonly refusal: Refusal | 'CaseUnknown' }
> {
  const seen = await house.reader.seenBy(person, caseId)
  if (!seen) return { ok: false, refusal: 'CaseUnknown' }
  const said = { document: '', room, file, warnings: [], photos }
  const command: Command = { type: 'AddDocument', ...said }
  const decided = decide(viewOf(seen.me, seen.entries), command, house.clock.now())
  if (!decided.ok) return decided
  const [added] = decided.records
  return { ok: true, cleaned: added?.type === 'DocumentAdded' && added.cleaned }
}

export async function bringDocument(house: DocumentHouse, bringing: Bringing): Promise<Brought> {
  const { person, caseId, room, bytes, via, repeatable } = bringing
  const name = shownName(bringing.name)
  const may = await mayBring(house, person, caseId, room, nothingOf(name, bytes.length))
  if (!may.ok) return { name, ...may }
  const looked = await house.files.inspect(bytes, name)
  if ('refused' in looked) return { name, ok: false, unfit: looked.refused }
  const { type, warnings, pages } = looked
  const made = await madeOf(house, bytes, type, may.cleaned)
  if ('unfit' in made) return { name, ok: false, ...made }
  const document = house.chance.id('document', `${caseId} ${room}`)
  const file = fileOf(house, made.bytes, { name, kind: type, ...(pages ? { pages } : {}) })
  const came = via === undefined ? {} : { via }
  const done = await recordKept(house, { caseId, room, document, made }, () =>
    carryOut(house, {
      actor: { person },
      caseId,
      command: { type: 'AddDocument', document, room, file, warnings, ...came },
      ...(repeatable ? { repeatable } : {}),
    }),
  )
  if (!done.ok) return { name, ...done }
  // Asked again under the same key, it is the one that stands there.
  const there = done.records.find((fact) => fact.type === 'DocumentAdded')
  return { name, ok: true, document: there?.document ?? document, warnings }
}

type Made = {
  readonly bytes: Uint8Array
  readonly pictures: readonly Uint8Array[]
  readonly photos?: NonNullable<PartsOfDocument['photos']>
}

/** What would stand there, with pictures of it, or why no copy could be made of it: then nothing goes there. */
async function madeOf(
  { files }: Pick<House, 'files'>,
  given: Uint8Array,
  type: FileType,
  cleaned: boolean,
): Promise<Made | { readonly unfit: FileUnfit }> {
  try {
    const bytes = cleaned ? await files.cleaned(given, type) : given
    return { bytes, pictures: await files.pictures(bytes, type, MOST_PICTURES) }
  } catch (error) {
    if (error instanceof OutOfReach) throw error
    return { unfit: error instanceof FileNotCleaned ? error.reason : 'CheckNotPossible' }
  }
}

export const fileOf = (
  { hashBytes }: Pick<House, 'hashBytes'>,
  bytes: Uint8Array,
  said: Pick<DocumentFile, 'name' | 'kind' | 'pages'>,
): DocumentFile => ({ ...said, size: bytes.length, digest: hashBytes(bytes) })

type Keeping = Pick<Bringing, 'caseId' | 'room'> & {
  readonly document: string
  readonly made: Made
}

type Recorded = { readonly ok: boolean; readonly repeated?: boolean }

/** Kept first and recorded after: what is acknowledged is there, and what was not recorded is swept. */
export async function recordKept<R extends Recorded>(
  { documents, clock }: Pick<House, 'documents' | 'clock'>,
  { caseId, room, document, made }: Keeping,
  record: () => Promise<R>,
): Promise<R> {
  let recorded: R
  try {
    const { bytes, ...beside } = made
    await documents.keep({ caseId, room, document }, { file: bytes, ...beside }, clock.now())
    recorded = await record()
  } catch (error) {
    // Nobody knows whether it is on record where that was not answered: the sweep looks there, a day later.
    if (!(error instanceof OutOfReach) || error.kept === 'nothing') {
      await ifInReach(documents.drop(document))
    }
    throw error
  }
  // Done before under the same key, it was done with another copy.
  const stands = recorded.ok && recorded.repeated !== true
  await ifInReach(stands ? documents.settle(document) : documents.drop(document))
  return recorded
}

export type Copy = { readonly as: string; readonly file: DocumentFile }
export type Copying = {
  readonly person: PersonId
  readonly caseId: CaseId
  readonly from: DocumentRoom
  readonly into: DocumentRoom
  readonly document: string
  readonly command: (copy: Copy) => Command
}

/**
 * An act that shows others a copy: decided before it is made, on what the actor sees, and once more with the copy in
 * hand. Undefined where the case is not theirs.
 */
export async function actWithCopy<R extends Recorded>(
  house: DocumentHouse,
  { person, caseId, from, into, document, command }: Copying,
  done: (command: Command, refused?: Refusal) => Promise<R>,
): Promise<R | { readonly ok: false; readonly unfit: FileUnfit } | undefined> {
  const seen = await house.reader.seenBy(person, caseId)
  if (!seen) return undefined
  const view = viewOf(seen.me, seen.entries)
  const source = view.rooms.get(from)?.documents.kept.get(document)
  const name = source?.file.name ?? 'file'
  const first = command({ as: '', file: nothingOf(name, 0) })
  const decided = decide(view, first, house.clock.now())
  if (!decided.ok || !source) {
    return done(first, decided.ok ? 'DocumentUnknown' : decided.refusal)
  }
  const original = await house.documents.read(person, caseId, document, 0)
  const { kind, pages } = source.file
  if (!original) return { ok: false, unfit: 'CheckNotPossible' }
  const made = await madeOf(house, original, kind, !source.cleaned)
  if ('unfit' in made) return { ok: false, ...made }
  // Drawn where whoever reads either room sees every draw, and nothing else of either shifts it.
  const as = house.chance.id('document', `${caseId} ${from} ${into}`)
  const file = fileOf(house, made.bytes, { name, kind, ...(pages ? { pages } : {}) })
  return recordKept(house, { caseId, room: into, document: as, made }, () =>
    done(command({ as, file })),
  )
}

/** Where a document stands among the rooms of who looks; undefined where it does not, for them. */
export function standsIn(view: View, document: string) {
  for (const [room, { documents }] of view.rooms) {
    const found = documents.kept.get(document)
    if (found) return { room: room as DocumentRoom, found }
  }
  return undefined
}

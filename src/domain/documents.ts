// Documents in rooms: brought, withdrawn, allowed to be passed on, and exchanged as exhibits. Their bytes lie elsewhere.
import { change, put, type Recorded } from './chapter.ts'
import { isSide, type ParticipantId, type Room, type Seat, type Side } from './seats.ts'

/** Random; a copy for other eyes has one of its own, and nothing in it leads back to what it is a copy of. */
export type DocumentId = string
/** The board is for procedure and results, and what was answered in private stands by itself. */
export type DocumentRoom = 'joint' | 'neutrals' | `${'caucus' | 'team' | 'desk'}:${Side}`
/** By what is in it, never by its name. */
export type DocumentKind =
  | 'pdf'
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'gif'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'text'
/** What somebody should know of a file before others see it. */
export type DocumentWarning =
  | 'TrackedChanges'
  | 'Comments'
  | 'AuthorNames'
  | 'PlaceOfPhoto'
  | 'EarlierRevisions'
  | 'HiddenText'
  | 'TextUnderBoxes'
  | 'FilesInside'
  /** In tables: a copy holds what they came to. */
  | 'Formulas'
/** Why a file that came by mail did not become a document. */
export type DocumentUnfit =
  | 'EmptyFile'
  | 'KindNotTaken'
  | 'PhotoOfApple'
  | 'NameAndContentDiffer'
  | 'CannotBeRead'
  | 'LockedWithPassword'
  | 'TooManyPixels'
  | 'UnpacksTooBig'
  | 'HoldsActiveContent'
  | 'HoldsMalware'
  | 'CheckNotPossible'
  | 'NotOpenedSafely'
  | 'FileTooLarge'
  | 'TooManyDocuments'
  | 'RoomIsFull'
export type DocumentFile = {
  /** As it is shown: without paths and without what would turn it around. */
  name: string
  kind: DocumentKind
  /** Bytes. */
  size: number
  /** SHA-256, hex, of exactly these bytes. */
  digest: string
  pages?: number
}
/** Of so many photos one document is bound, and no more. */
export const MOST_PHOTOS = 40

export type DocumentAdded = {
  type: 'DocumentAdded'
  document: DocumentId
  room: DocumentRoom
  /** Whose it is: a side's, the neutrals' or the case managers'. */
  seat: Seat
  file: DocumentFile
  /** What it carries unseen. Of a cleaned copy there is nothing to say. */
  warnings: readonly DocumentWarning[]
  /** A copy that shows the same and carries nothing else. */
  cleaned: boolean
  /** Of a side's document in the joint room: counted by side, from 1. */
  exhibit?: number
  via?: 'mail'
  /** Its pages were bound out of these, in this order; they are kept beside it as they were brought. */
  photos?: readonly DocumentFile[]
}
export type DocumentWithdrawn = {
  type: 'DocumentWithdrawn'
  document: DocumentId
  room: DocumentRoom
}
/** The receipt where it came from: everyone at the table reads a copy. */
export type DocumentExchanged = {
  type: 'DocumentExchanged'
  document: DocumentId
  room: DocumentRoom
  /** The copy. */
  as: DocumentId
  exhibit: number
}
export type DocumentAuthorised = { type: 'DocumentAuthorised'; document: DocumentId; side: Side }
export type DocumentAuthorityWithdrawn = {
  type: 'DocumentAuthorityWithdrawn'
  document: DocumentId
  side: Side
}
/** A cleaned copy with an id of its own. */
export type DocumentRelayed = {
  type: 'DocumentRelayed'
  document: DocumentId
  from: Side
  to: Side
  file: DocumentFile
}
export type DocumentPassedOn = {
  type: 'DocumentPassedOn'
  document: DocumentId
  as: DocumentId
  from: Side
  to: Side
  file: DocumentFile
}
export type RelayDocument = {
  type: 'RelayDocument'
  from: Side
  document: DocumentId
  to: Side
  as: DocumentId
  /** Of the copy. */
  file: DocumentFile
}
export type DocumentFact =
  | DocumentAdded
  | DocumentWithdrawn
  | DocumentExchanged
  | DocumentAuthorised
  | DocumentAuthorityWithdrawn
  | DocumentRelayed
  | DocumentPassedOn

export type KeptDocument = {
  readonly document: DocumentId
  readonly at: number
  readonly by: ParticipantId
  /** Whose it is; of one that was passed on, the side it comes from. */
  readonly seat: Seat
  readonly file: DocumentFile
  readonly warnings: readonly DocumentWarning[]
  readonly cleaned: boolean
  readonly exhibit: number | undefined
  /** What its pages were bound out of, where that is kept beside it. */
  readonly photos?: readonly DocumentFile[]
  /** A mediator passed it on. */
  readonly relayed: boolean
  readonly withdrawnAt: number | undefined
  /** The side allows that it is passed on. */
  readonly authorised: boolean
  readonly exchanged:
    | { readonly as: DocumentId; readonly exhibit: number; readonly at: number }
    | undefined
  readonly passedOn: readonly {
    readonly to: Side
    readonly as: DocumentId
    readonly at: number
  }[]
}
/** Of one room, in the order in which they came. */
export type Documents = { readonly kept: ReadonlyMap<DocumentId, KeptDocument> }
export const noDocuments: Documents = { kept: new Map() }

/** `A-1`: of the first side the first. */
export const exhibitName = (side: Side, exhibit: number): string =>
  `${side.slice('side-'.length).toUpperCase()}-${exhibit}`
export const exhibitOf = ({ seat, exhibit }: Pick<KeptDocument, 'seat' | 'exhibit'>) =>
  isSide(seat) && exhibit !== undefined ? exhibitName(seat, exhibit) : undefined

/** A number that was given is not given again, though its exhibit was withdrawn. */
export const nextExhibit = ({ kept }: Documents, side: Side): number =>
  [...kept.values()].filter(({ seat, exhibit }) => seat === side && exhibit !== undefined).length +
  1

const brought = {
  relayed: false,
  withdrawnAt: undefined,
  authorised: false,
  exchanged: undefined,
  passedOn: [],
} as const satisfies Partial<KeptDocument>

export function evolveDocuments(
  state: Documents,
  { at, by, fact }: Recorded<DocumentFact>,
): Documents {
  const changed = (document: DocumentId, to: (kept: KeptDocument) => Partial<KeptDocument>) => ({
    kept: change(state.kept, document, (kept) => ({ ...kept, ...to(kept) })),
  })
  switch (fact.type) {
    case 'DocumentAdded': {
      const { document, seat, file, warnings, cleaned, exhibit, photos } = fact
      const beside = photos === undefined ? {} : { photos }
      const said = { document, at, by, seat, file, warnings, cleaned, exhibit, ...beside }
      return { kept: put(state.kept, document, { ...said, ...brought }) }
    }
    case 'DocumentRelayed': {
      const { document, from, file } = fact
      const copy = { seat: from, file, warnings: [], cleaned: true, exhibit: undefined }
      const said = { document, at, by, ...copy, ...brought, relayed: true }
      return { kept: put(state.kept, document, said) }
    }
    case 'DocumentWithdrawn':
      return changed(fact.document, () => ({ withdrawnAt: at, authorised: false }))
    case 'DocumentExchanged': {
      const { as, exhibit } = fact
      return changed(fact.document, () => ({ exchanged: { as, exhibit, at } }))
    }
    case 'DocumentAuthorised':
      return changed(fact.document, () => ({ authorised: true }))
    case 'DocumentAuthorityWithdrawn':
      return changed(fact.document, () => ({ authorised: false }))
    case 'DocumentPassedOn': {
      const { to, as } = fact
      return changed(fact.document, ({ passedOn }) => ({ passedOn: [...passedOn, { to, as, at }] }))
    }
  }
}

/** All bytes that are kept for it. */
export const heldBy = ({ file, photos = [] }: Pick<KeptDocument, 'file' | 'photos'>): number =>
  photos.reduce((sum, { size }) => sum + size, file.size)

export type RoomLimits = {
  /** Documents, withdrawn ones with them: their bytes are kept. */
  readonly most: number
  /** Bytes of one. */
  readonly largest: number
  /** Bytes of all, photos that are kept beside one with them. */
  readonly all: number
}
const MB = 1_000_000
/**
 * By kind of room, and so by case: what one room holds is never counted against another, for whoever meets the limit
 * would learn of what they do not read.
 */
export const documentLimits: Readonly<
  Record<'joint' | 'neutrals' | 'caucus' | 'team' | 'desk', RoomLimits>
> = {
  joint: { most: 300, largest: 25 * MB, all: 500 * MB },
  caucus: { most: 200, largest: 25 * MB, all: 300 * MB },
  team: { most: 200, largest: 25 * MB, all: 300 * MB },
  neutrals: { most: 100, largest: 25 * MB, all: 150 * MB },
  desk: { most: 50, largest: 10 * MB, all: 50 * MB },
}
/** Neither the board nor the answers to the safety screen hold any. */
export const holdsDocuments = (room: Room): room is DocumentRoom =>
  Object.hasOwn(documentLimits, room.split(':')[0] ?? '')
export const limitsOf = (room: DocumentRoom): RoomLimits =>
  documentLimits[room.split(':')[0] as keyof typeof documentLimits]

/** What is read by others than those who brought it stands there as a cleaned copy. A caucus is where a side confides. */
export const standsCleaned = (seat: Seat, room: Room): boolean =>
  !(isSide(seat) ? room === `caucus:${seat}` || room === `team:${seat}` : room === 'neutrals')

// Bringing documents: who may bring what where, take it back, allow it to be passed on, and put a copy before everyone.
import { type Agreement, currentDraft } from './agreement.ts'
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import { type Convening, sidesOf } from './convening.ts'
import {
  type DocumentAdded,
  type DocumentFact,
  type DocumentFile,
  type DocumentId,
  type DocumentRoom,
  type Documents,
  type DocumentWarning,
  heldBy,
  holdsDocuments,
  type KeptDocument,
  limitsOf,
  MOST_PHOTOS,
  nextExhibit,
  standsCleaned,
} from './documents.ts'
import {
  barredFromMediating,
  type GroundRules,
  type GroundRulesRefusal,
  jointIsOpen,
} from './ground-rules.ts'
import { caucusOf, conducts, isSide, type Side, speaksForSide } from './seats.ts'
import type { Signing } from './signing.ts'

export type DocumentCommand =
  | {
      type: 'AddDocument'
      document: DocumentId
      room: DocumentRoom
      file: DocumentFile
      warnings: readonly DocumentWarning[]
      via?: 'mail'
      /** What its pages are bound out of, in this order. */
      photos?: readonly DocumentFile[]
    }
  | { type: 'WithdrawDocument'; document: DocumentId; room: DocumentRoom }
  | {
      type: 'ExchangeDocument'
      document: DocumentId
      room: DocumentRoom
      /** The copy, and what it is. */
      as: DocumentId
      file: DocumentFile
      /** What the side was told that the original carries. */
      seen: readonly DocumentWarning[]
    }
  | { type: 'AuthoriseDocument'; document: DocumentId }
  | { type: 'WithdrawDocumentAuthority'; document: DocumentId }
/** Of a file and the room it would stand in. */
type Unfit = 'NameMissing' | 'FileTooLarge' | 'TooManyDocuments' | 'RoomIsFull'
export type DocumentRefusal =
  | GroundRulesRefusal
  | 'RoomUnknown'
  | 'ObserversDoNotWrite'
  | 'JointRoomShut'
  | 'NameMissing'
  | 'FileTooLarge'
  | 'TooManyDocuments'
  | 'RoomIsFull'
  | 'TooManyPhotos'
  | 'DocumentUnknown'
  | 'DocumentIsWithdrawn'
  | 'NotYourDocument'
  | 'AlreadyExchanged'
  | 'WarningsNotSeen'
  | 'NothingAuthorised'
  | 'AlreadyPassedOn'

type Board = {
  convening: Convening
  groundRules: GroundRules
  closing: Closing
  agreement: Agreement
  signing: Signing
}
type View = ViewOf<Board & { documents: Documents }>

export function decideDocuments(
  view: View,
  command: DocumentCommand,
): Decision<DocumentFact, DocumentRefusal> {
  switch (command.type) {
    case 'AddDocument': {
      const { room, document, file, warnings, via, photos = [] } = command
      const beside = standsCleaned(view.me.seat, room) ? [] : photos
      const barred =
        barredFrom(view, room) ?? unfitAsPages(room, photos) ?? unfit(view, room, file, beside)
      if (barred) return refuse(barred)
      const came = via === undefined ? {} : { via }
      const kept = beside.length === 0 ? {} : { photos: beside }
      return accept({ ...standing(view, room, { document, file, warnings }), ...came, ...kept })
    }
    case 'WithdrawDocument': {
      const { room, document } = command
      const found = foundIn(view, room, document)
      if (typeof found === 'string') return refuse(found)
      if (!isOwn(view, found)) return refuse('NotYourDocument')
      return accept({ type: 'DocumentWithdrawn', document, room })
    }
    case 'ExchangeDocument':
      return exchange(view, command)
    case 'AuthoriseDocument':
    case 'WithdrawDocumentAuthority': {
      const { document } = command
      const { me } = view
      const barred = barredFromMediating(view)
      if (barred) return refuse(barred)
      if (!speaksForSide(me)) return refuse('NotForThisSeat')
      const found = foundIn(view, caucusOf(me.seat) as DocumentRoom, document)
      if (typeof found === 'string') return refuse(found)
      if (found.seat !== me.seat || found.relayed) return refuse('NotYourDocument')
      if (command.type === 'AuthoriseDocument') {
        if (found.authorised) return refuse('NoChange')
        return accept({ type: 'DocumentAuthorised', document, side: me.seat })
      }
      if (!found.authorised) return refuse('NothingAuthorised')
      const toSee = sidesOf(view.board.convening).filter((side) => side !== me.seat)
      const seen = toSee.every((side) => found.passedOn.some(({ to }) => to === side))
      if (seen) return refuse('AlreadyPassedOn')
      return accept({ type: 'DocumentAuthorityWithdrawn', document, side: me.seat })
    }
  }
}

/** Of a signed agreement a side may show what it did, or got, after the end of the mediation, too. */
export function provesIt({ me, board: { agreement, signing } }: ViewOf<Board>): boolean {
  const sides = currentDraft(agreement)?.sides ?? []
  const binds = sides.some(({ side }) => side === me.seat)
  return signing.concluded !== undefined && binds && me.state === 'seated' && speaksForSide(me)
}

/** Why nothing can be brought there now; undefined where it can. */
function barredFrom(view: View, room: DocumentRoom): DocumentRefusal | undefined {
  const { me, board, rooms } = view
  if (!rooms.has(room) || !holdsDocuments(room)) return 'RoomUnknown'
  if (me.seat === 'observer') return 'ObserversDoNotWrite'
  if (me.state !== 'seated') return 'NotForThisSeat'
  if (room.startsWith('desk:')) return me.seat === 'manager' ? undefined : 'NotForThisSeat'
  if ((room === 'joint' && !provesIt(view)) || room.startsWith('caucus:')) {
    const barred = barredFromMediating(view)
    if (barred) return barred
  }
  if (room !== 'joint') return undefined
  if (!jointIsOpen(board)) return 'JointRoomShut'
  // What stands before everyone is an exhibit of the side, and for the side speaks who binds it.
  return speaksForSide(me) || conducts(me) ? undefined : 'NotForThisSeat'
}

/** Why a file does not go there: by what stands in that room and in no other. */
export function unfit(
  { rooms }: Pick<ViewOf<{ documents: Documents }>, 'rooms'>,
  room: DocumentRoom,
  { name, size }: DocumentFile,
  photos: readonly DocumentFile[] = [],
): Unfit | undefined {
  const { most, largest, all } = limitsOf(room)
  if (name.trim() === '') return 'NameMissing'
  if (size > largest) return 'FileTooLarge'
  const there = [...(rooms.get(room)?.documents.kept.values() ?? [])]
  if (there.length >= most) return 'TooManyDocuments'
  const held = there.reduce((sum, one) => sum + heldBy(one), 0)
  const more = photos.reduce((sum, one) => sum + one.size, size)
  return held + more > all ? 'RoomIsFull' : undefined
}

const unfitAsPages = (
  room: DocumentRoom,
  photos: readonly DocumentFile[],
): DocumentRefusal | undefined => {
  if (photos.length > MOST_PHOTOS) return 'TooManyPhotos'
  return photos.some(({ size }) => size > limitsOf(room).largest) ? 'FileTooLarge' : undefined
}

/** Where others than those who brought it read it, it carries no warnings any more: it is a cleaned copy. */
function standing(
  { me, rooms }: View,
  room: DocumentRoom,
  { document, file, warnings }: Pick<DocumentAdded, 'document' | 'file' | 'warnings'>,
): DocumentAdded {
  const { seat } = me
  const cleaned = standsCleaned(seat, room)
  const there = rooms.get(room)?.documents
  const exhibit = room === 'joint' && isSide(seat) && there ? nextExhibit(there, seat) : undefined
  return {
    type: 'DocumentAdded',
    document,
    room,
    seat,
    file,
    warnings: cleaned ? [] : warnings,
    cleaned,
    ...(exhibit === undefined ? {} : { exhibit }),
  }
}

const foundIn = (
  view: View,
  room: DocumentRoom,
  document: DocumentId,
): KeptDocument | DocumentRefusal => {
  const there = view.rooms.get(room)
  if (!there) return 'RoomUnknown'
  const inMediation = room === 'joint' || room.startsWith('caucus:')
  const barred = inMediation ? barredFromMediating(view) : undefined
  if (barred) return barred
  const found = there.documents.kept.get(document)
  if (!found) return 'DocumentUnknown'
  if (found.withdrawnAt !== undefined) return 'DocumentIsWithdrawn'
  return found
}

/** Who brought it, or who speaks for whose it is: people come and go, and what is the seat's stays the seat's. */
export const isOwn = ({ me }: Pick<View, 'me'>, { seat, by, relayed }: KeptDocument): boolean => {
  if (relayed || me.state !== 'seated' || seat !== me.seat) return false
  return by === me.participant || speaksForSide(me) || conducts(me) || me.seat === 'manager'
}

/** The side's own act: of its document a copy is put before everyone, and nothing there leads back to where it stood. */
function exchange(
  view: View,
  command: Extract<DocumentCommand, { type: 'ExchangeDocument' }>,
): Decision<DocumentFact, DocumentRefusal> {
  const { me } = view
  const { room, document, as, file, seen } = command
  if (!speaksForSide(me)) return refuse('NotForThisSeat')
  const found = foundIn(view, room, document)
  if (typeof found === 'string') return refuse(found)
  if (found.seat !== me.seat || found.relayed || room === 'joint') return refuse('NotYourDocument')
  if (found.exchanged) return refuse('AlreadyExchanged')
  if (!found.warnings.every((warning) => seen.includes(warning))) return refuse('WarningsNotSeen')
  const barred = barredFrom(view, 'joint') ?? unfit(view, 'joint', file)
  if (barred) return refuse(barred)
  const copy = standing(view, 'joint', { document: as, file, warnings: [] })
  const { exhibit = 0 } = copy
  return accept<DocumentFact>(copy, { type: 'DocumentExchanged', document, room, as, exhibit })
}

/** What a side allows to be passed on, and to whom it was not yet. */
export const documentsToPassOn = (
  view: View,
): readonly {
  readonly from: Side
  readonly to: readonly Side[]
  readonly document: KeptDocument
}[] => {
  if (!conducts(view.me)) return []
  const sides = sidesOf(view.board.convening)
  return sides.flatMap((from) => {
    const kept = [...(view.rooms.get(caucusOf(from))?.documents.kept.values() ?? [])]
    return kept.flatMap((document) => {
      const told = document.passedOn.map(({ to }) => to)
      const to = sides.filter((side) => side !== from && !told.includes(side))
      const waits = document.authorised && document.withdrawnAt === undefined && to.length > 0
      return waits ? [{ from, to, document }] : []
    })
  })
}

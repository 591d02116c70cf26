// Where the bytes of documents lie: sealed with a key of their own, which is sealed with the key of their room.
import type {
  DocumentFile,
  DocumentId,
  DocumentRoom,
  DocumentWarning,
} from '../domain/documents.ts'
import type { CaseId, PersonId } from './ports.ts'

/** Things by name, whole or not at all: a folder, or a service that speaks as S3 does. What lies there is sealed. */
export type Blobs = {
  /** Resolved once it would outlive a fall of the machine. Throws OutOfReach where it is full or away. */
  put(name: string, bytes: Uint8Array): Promise<void>
  get(name: string): Promise<Uint8Array | undefined>
  /** What is not there is removed already. */
  remove(name: string): Promise<void>
}

export type DocumentPlace = {
  readonly caseId: CaseId
  readonly room: DocumentRoom
  readonly document: DocumentId
}

/** The first part is the file, those after it show its pages, and far behind stand the photos it was bound out of. */
export type PartsOfDocument = {
  readonly file: Uint8Array
  readonly pictures: readonly Uint8Array[]
  /** Read one after another: together they may be large. */
  readonly photos?: readonly (() => Promise<Uint8Array>)[]
}
const FIRST_PHOTO = 101
/** From nothing on. */
export const partOfPhoto = (photo: number): number => FIRST_PHOTO + photo

export type DocumentFiles = {
  /** Before it is on record; what never comes to be is swept. */
  keep(place: DocumentPlace, parts: PartsOfDocument, at: number): Promise<void>
  /** It is on record. */
  settle(document: DocumentId): Promise<void>
  drop(document: DocumentId): Promise<void>
  /** By who sits in the room where it stands. Absent and not theirs are one answer. */
  read(
    person: PersonId,
    caseId: CaseId,
    document: DocumentId,
    part: number,
  ): Promise<Uint8Array | undefined>
  /** How many pictures show its pages. */
  pictures(person: PersonId, caseId: CaseId, document: DocumentId): Promise<number>
  /** What was kept long ago and never came to be on record, of everybody's. How many went. */
  sweep(at: number): Promise<number>
}

/** Names with what stands behind each; read one after another as they are packed. */
export type Packing = AsyncIterable<{ readonly name: string; readonly bytes: Uint8Array }>
export type Packer = (files: Packing) => AsyncIterable<Uint8Array>

export type Uploading = {
  readonly room: DocumentRoom
  readonly name: string
  readonly length: number
  readonly received: number
  /** To be a page of one document. */
  readonly page: boolean
  /** Looked at, it waits among the other pages. */
  readonly placed: boolean
}
export type Uploads = {
  /** Undefined where the room is not theirs. */
  begin(
    person: PersonId,
    caseId: CaseId,
    said: {
      readonly room: DocumentRoom
      readonly called: string
      readonly length: number
      readonly page?: boolean
    },
    at: number,
  ): Promise<string | undefined>
  find(person: PersonId, caseId: CaseId, upload: string): Promise<Uploading | undefined>
  /** How far it is now; elsewhere when it is not there that this piece begins. */
  add(
    person: PersonId,
    caseId: CaseId,
    upload: string,
    begins: number,
    bytes: Uint8Array,
    at: number,
  ): Promise<number | 'elsewhere' | undefined>
  whole(person: PersonId, caseId: CaseId, upload: string): Promise<Uint8Array | undefined>
  drop(person: PersonId, caseId: CaseId, upload: string): Promise<void>
  /** What nobody has gone on with for a day, photos that waited for a week, and what nothing opens any more, of everybody's. How many went. */
  sweep(at: number): Promise<number>
}

/** A photo that waits to be a page of one document, seen by who brought it and by nobody else. */
export type WaitingPhoto = {
  readonly upload: string
  readonly file: DocumentFile
  readonly warnings: readonly DocumentWarning[]
  /** It is being bound, or was: into this one. */
  readonly joining: DocumentId | undefined
}
export type PhotoMade = {
  readonly kind: DocumentFile['kind']
  readonly digest: string
  readonly warnings: readonly DocumentWarning[]
  /** JPEGs, made anew from what it shows. */
  readonly page: Uint8Array
  readonly small: Uint8Array
}
export type PhotoPages = {
  /** In their order. Undefined where the room is not theirs. */
  waiting(
    person: PersonId,
    caseId: CaseId,
    room: DocumentRoom,
  ): Promise<readonly WaitingPhoto[] | undefined>
  /** How many wait in each of their rooms. */
  counted(person: PersonId, caseId: CaseId): Promise<ReadonlyMap<DocumentRoom, number>>
  /** It came whole and was looked at: from now on it waits, behind the others. False where somebody else is at it. */
  stage(
    person: PersonId,
    caseId: CaseId,
    upload: string,
    made: PhotoMade,
    at: number,
  ): Promise<boolean>
  /** Absent and not theirs are one answer. */
  made(
    person: PersonId,
    caseId: CaseId,
    upload: string,
    what: 'page' | 'small',
  ): Promise<Uint8Array | undefined>
  /** All that wait there, in this order from now on. */
  order(person: PersonId, uploads: readonly string[], at: number): Promise<void>
  joining(person: PersonId, uploads: readonly string[], document: DocumentId): Promise<void>
}

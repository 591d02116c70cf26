// Where the bytes of documents lie: sealed with a key of their own, which is sealed with the key of their room.
import type { DocumentId, DocumentRoom } from '../domain/documents.ts'
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

export type DocumentFiles = {
  /** Before it is on record; what never comes to be is swept. The first part is the file, the others show its pages. */
  keep(place: DocumentPlace, parts: readonly Uint8Array[], at: number): Promise<void>
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
}
export type Uploads = {
  /** Undefined where the room is not theirs. */
  begin(
    person: PersonId,
    caseId: CaseId,
    said: { readonly room: DocumentRoom; readonly called: string; readonly length: number },
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
  /** What nobody has gone on with for a day, of everybody's. */
  sweep(at: number): Promise<void>
}

// A document on its way from one caucus to another: what is heard there, and the receipt where it came from.
import type { DocumentFile, DocumentId } from './documents.ts'
import type { Side } from './seats.ts'

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

// Documents for tests: a file, and the acts by which it is brought, exchanged, allowed and passed on.
import type { DocumentFile, DocumentRoom, DocumentWarning } from '../../src/domain/documents.ts'
import type { Command } from '../../src/domain/mediation.ts'
import type { Side } from '../../src/domain/seats.ts'

export const file = (name = 'lease.pdf', more: Partial<DocumentFile> = {}): DocumentFile => ({
  ...{ name, kind: 'pdf', size: 1_000, digest: 'ab'.repeat(32), pages: 2 },
  ...more,
})
export const brings = (
  document: string,
  room: DocumentRoom,
  said: DocumentFile = file(),
  warnings: readonly DocumentWarning[] = [],
): Command => ({ type: 'AddDocument', document, room, file: said, warnings })
/** Photos as they come from a telephone, and the document that they become. */
export const photos = (many: number, size = 1_000): readonly DocumentFile[] =>
  Array.from({ length: many }, (_, i) => ({
    ...{ name: `IMG_${i + 1}.jpg`, kind: 'jpeg', size, digest: 'ef'.repeat(32) },
  }))
export const bringsPhotos = (
  document: string,
  room: DocumentRoom,
  of: readonly DocumentFile[],
): Command => ({
  ...{ type: 'AddDocument', document, room, file: file('lease.pdf', { pages: of.length }) },
  ...{ warnings: ['PlaceOfPhoto'], photos: of },
})
export const exchanges = (
  document: string,
  as: string,
  seen: readonly DocumentWarning[] = [],
  room: DocumentRoom = 'caucus:side-a',
  copy: DocumentFile = file('lease.pdf', { size: 900, digest: 'cd'.repeat(32) }),
): Command => ({ type: 'ExchangeDocument', document, room, as, file: copy, seen })
export const allows = (document: string): Command => ({ type: 'AuthoriseDocument', document })
export const takesBack = (document: string): Command => ({
  type: 'WithdrawDocumentAuthority',
  document,
})
export const withdraws = (document: string, room: DocumentRoom): Command => ({
  ...{ type: 'WithdrawDocument', document, room },
})
export const copied = (name = 'lease.pdf') => file(name, { size: 900, digest: 'cd'.repeat(32) })
export const passesOn = (
  document: string,
  as: string,
  to: Side = 'side-b',
  from: Side = 'side-a',
  copy: DocumentFile = copied(),
): Command => ({ type: 'RelayDocument', from, document, to, as, file: copy })

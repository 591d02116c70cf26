// What the whole mediation does with documents, so that every fact of theirs comes to be on record.
import type { DocumentFile } from '../../src/domain/documents.ts'
import type { Command } from '../../src/domain/mediation.ts'

const file: DocumentFile = {
  ...{ name: 'lease.pdf', kind: 'pdf', size: 184_320, digest: 'ab'.repeat(32), pages: 4 },
}
const copy: DocumentFile = { ...file, size: 180_224, digest: 'cd'.repeat(32) }
const photo = (name: string): DocumentFile => ({
  ...{ name, kind: 'jpeg', size: 3_145_728, digest: 'ef'.repeat(32) },
})
const brings = (
  document: string,
  room: Extract<Command, { type: 'AddDocument' }>['room'],
): Command => ({ type: 'AddDocument', document, room, file, warnings: ['AuthorNames'] })

/** Through the mediator, while the joint room is shut. */
export const documentsOnTheirWay = [
  ['ana', brings('f1', 'caucus:side-a')],
  ['sam', { ...brings('f2', 'caucus:side-a'), via: 'mail' } as Command],
  [
    'mira',
    {
      ...brings('f3', 'neutrals'),
      photos: [photo('IMG_0031.jpg'), photo('IMG_0032.jpg')],
    } as Command,
  ],
  ['max', brings('f4', 'desk:side-a')],
  ['ana', { type: 'AuthoriseDocument', document: 'f1' }],
  ['ana', { type: 'AuthoriseDocument', document: 'f2' }],
  ['ana', { type: 'WithdrawDocumentAuthority', document: 'f2' }],
  [
    'mira',
    { type: 'RelayDocument', from: 'side-a', document: 'f1', to: 'side-b', as: 'f5', file: copy },
  ],
  ['sam', { type: 'WithdrawDocument', document: 'f2', room: 'caucus:side-a' }],
] as const satisfies readonly (readonly [string, Command])[]

export const documentsExchanged = [
  ['ben', brings('f6', 'team:side-b')],
  [
    'ben',
    {
      ...{ type: 'ExchangeDocument', document: 'f6', room: 'team:side-b', as: 'f7', file: copy },
      seen: ['AuthorNames'],
    },
  ],
  ['ana', brings('f8', 'joint')],
] as const satisfies readonly (readonly [string, Command])[]

// What is tried at the doors of documents: with ids of others, with files, and with bytes that somebody else has brought.
import type { AtHand } from './probes.ts'
import type { Asking } from './world-of-pair.ts'

/** What hidden acts bring, too: the same bytes twice are two. The others are brought by nobody that all know of. */
export const HIDDEN_BYTES = '%PDF-1.7 /Comment a draft'
export const KNOWN_BYTES = '%PDF-1.7 /Author the lease that both have'

export const HIDDEN_PHOTO = '\x89PNG GPS a page of a draft'
export const KNOWN_PHOTO = '\x89PNG a page of the lease that both have'

export const documentTries = ({ last }: AtHand, ids: readonly string[]) => ({
  'withdraw-document': ids.map((document) => ({ room: 'caucus:side-a', document })),
  'exchange-document': [
    ...ids.map((document) => ({ room: 'caucus:side-a', document, seen: ['AuthorNames'] })),
    ...(last ? ids.map((document) => ({ room: 'caucus:side-b', document })) : []),
  ],
  'authorise-document': ids.map((document) => ({ document })),
  'withdraw-document-authority': ids.map((document) => ({ document })),
  'relay-document': ids.map((document) => ({ from: 'side-a', document, to: 'side-b' })),
})

/** A form as a browser sends it, with one file. */
export const bringing = (
  bytes: string | Buffer,
  name: string,
): Pick<Asking, 'payload' | 'headers'> => ({
  payload: Buffer.concat([
    Buffer.from(
      `--edge\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    Buffer.from(bytes),
    Buffer.from('\r\n--edge--\r\n'),
  ]),
  headers: { 'content-type': 'multipart/form-data; boundary=edge' },
})

const ABSENT = '0123456789abcdefghjkmnpqrs'
export const pressed = (fields: Record<string, string>): Pick<Asking, 'payload' | 'headers'> => ({
  payload: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
})

const tus = { 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream' }
const tusBegins = ({ last }: AtHand): readonly Partial<Asking>[] => [
  { headers: { 'tus-resumable': '1.0.0' } },
  { headers: { 'tus-resumable': '1.0.0', 'upload-length': '99000000' } },
  { headers: { 'tus-resumable': '1.0.0', 'upload-length': '99000000', 'upload-metadata': 'page' } },
  ...(last ? [{ headers: { 'tus-resumable': '1.0.0', 'upload-length': '9' } }] : []),
]

export const documentSendings: Readonly<
  Record<string, (at: AtHand) => readonly Partial<Asking>[]>
> = {
  '/cases/:caseId/documents/to/:room': ({ last }) => [
    bringing('MZ program', 'a.exe'),
    bringing('', ''),
    ...(last ? [bringing(KNOWN_BYTES, 'lease.pdf'), bringing(HIDDEN_BYTES, 'draft.pdf')] : []),
  ],
  '/cases/:caseId/pages/:room/photos': ({ last }) => [
    bringing('MZ program', 'a.exe'),
    bringing('', ''),
    ...(last ? [bringing(Buffer.from(KNOWN_PHOTO, 'latin1'), 'page.png')] : []),
  ],
  '/cases/:caseId/pages/:room': ({ foreign, last }) => [
    ...foreign.slice(-2).map((page) => pressed({ do: `remove ${page}`, [`place.${page}`]: '1' })),
    ...foreign.slice(-2).map((page) => pressed({ do: 'make', name: 'x', [`place.${page}`]: '1' })),
    pressed({ do: 'make', name: 'x' }),
    pressed({ do: 'order', name: '', [`place.${ABSENT}`]: 'first' }),
    ...(last ? [pressed({ do: 'order', name: 'a name half typed' })] : []),
  ],
  '/api/v1/cases/:caseId/rooms/:room/pages': ({ last }) => [
    { payload: {} },
    { payload: Buffer.from('MZ'), headers: { 'content-type': 'application/octet-stream' } },
    ...(last
      ? [
          {
            payload: Buffer.from(KNOWN_PHOTO, 'latin1'),
            headers: { 'content-type': 'application/octet-stream' },
          },
        ]
      : []),
  ],
  '/api/v1/cases/:caseId/rooms/:room/pages/:upload': () => [{}],
  '/api/v1/cases/:caseId/rooms/:room/pages/order': ({ foreign }) => [
    { payload: {} },
    { payload: { pages: [ABSENT, ...foreign.slice(-2)] } },
  ],
  '/api/v1/cases/:caseId/rooms/:room/pages/join': ({ foreign }) => [
    { payload: { name: '' } },
    ...[ABSENT, ...foreign.slice(-2)].map((page) => ({ payload: { name: 'x', pages: [page] } })),
  ],
  '/cases/:caseId/uploads/:room': tusBegins,
  '/api/v1/cases/:caseId/uploads/:room': tusBegins,
  '/cases/:caseId/uploads/at/:upload': () => [{ headers: tus }],
  '/api/v1/cases/:caseId/uploads/at/:upload': () => [{ headers: tus }],
  '/api/v1/cases/:caseId/rooms/:room/documents': () => [
    { payload: {} },
    { payload: Buffer.from('MZ'), headers: { 'content-type': 'application/octet-stream' } },
  ],
}

// Bringing a file over a line that breaks: tus 1.0.0 (core, creation, termination), the same for pages and programs.
import { type DocumentRoom, limitsOf } from '../domain/documents.ts'
import type { Refusal } from '../domain/mediation.ts'
import { type Brought, bringDocument, mayBring } from './documents.ts'
import { shownName } from './file-names.ts'
import type { House } from './house.ts'
import { limits } from './limits.ts'
import { ifInReach } from './out-of-reach.ts'
import type { Viewer } from './people-ports.ts'
import { mayStage, type PagesHouse, type Staged, stageUpload } from './photo-pages.ts'
import type { CaseId } from './ports.ts'
import { mayReach } from './sign-in-sessions.ts'

export const TUS = '1.0.0'
/** As much as is taken in one piece: what came before a line broke is kept as one. */
const LARGEST_PIECE = 8 * 2 ** 20

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>
export type Asked = {
  readonly viewer: Viewer
  readonly caseId: CaseId
  readonly headers: Headers
}
export type TusAnswer = {
  readonly status: 200 | 201 | 204 | 400 | 404 | 409 | 412 | 413 | 415 | 422 | 429
  readonly headers?: Readonly<Record<string, string>>
  readonly refusal?: Refusal
  readonly brought?: Brought
  /** It waits to be a page of one document. */
  readonly staged?: Staged
}
type TusHouse = PagesHouse & Pick<House, 'fastLimits'>

const speaks = ({ headers }: Asked): boolean => headers['tus-resumable'] === TUS
const NOT_SPOKEN: TusAnswer = { status: 412, headers: { 'tus-version': TUS } }
const countIn = (said: unknown): number | undefined =>
  typeof said === 'string' && /^\d{1,15}$/.test(said) ? Number(said) : undefined

/** `Upload-Metadata: filename bGVhc2UucGRm,page`: a key without a value is so. */
function saidIn(said: unknown): { readonly called: string; readonly page: boolean } {
  const pairs = new Map(
    String(said ?? '')
      .split(',')
      .map((one) => {
        const [key = '', value = ''] = one.trim().split(' ')
        return [key, value] as const
      }),
  )
  const name = Buffer.from(pairs.get('filename') ?? '', 'base64').toString('utf8')
  return { called: shownName(name), page: pairs.has('page') }
}

export async function beginUpload(
  house: TusHouse,
  asked: Asked,
  room: DocumentRoom,
): Promise<TusAnswer & { readonly upload?: string }> {
  const { viewer, caseId, headers } = asked
  const { person } = viewer
  if (!mayReach(viewer, caseId)) return { status: 404 }
  if (!speaks(asked)) return NOT_SPOKEN
  const length = countIn(headers['upload-length'])
  if (length === undefined) return { status: 400 }
  const { called, page } = saidIn(headers['upload-metadata'])
  const may = page
    ? await mayStage(house, { person, caseId, room }, length)
    : await mayBring(house, person, caseId, room, {
        ...{ name: 'file', kind: 'text', size: length, digest: '' },
      })
  if (!may.ok) {
    if (may.refusal === 'CaseUnknown' || may.refusal === 'RoomUnknown') return { status: 404 }
    const tooLarge = length > limitsOf(room).largest
    return { status: tooLarge ? 413 : 409, refusal: may.refusal }
  }
  const at = house.clock.now()
  const wait = await house.fastLimits.take(limits.document, `${person} ${caseId}`, at)
  if (wait > 0) {
    return { status: 429, headers: { 'retry-after': String(Math.ceil(wait / 1000)) } }
  }
  const upload = await house.uploads.begin(person, caseId, { room, called, length, page }, at)
  return upload === undefined ? { status: 404 } : { status: 201, upload }
}

export async function lookAtUpload(
  house: TusHouse,
  asked: Asked,
  upload: string,
): Promise<TusAnswer> {
  const { viewer, caseId } = asked
  if (!speaks(asked)) return NOT_SPOKEN
  const one = mayReach(viewer, caseId) && (await house.uploads.find(viewer.person, caseId, upload))
  if (!one) return { status: 404 }
  const headers = { 'upload-offset': `${one.received}`, 'upload-length': `${one.length}` }
  return { status: 200, headers }
}

/** What came before the line broke is kept; with the last piece it is looked into and put on record. */
export async function goOnWithUpload(
  house: TusHouse,
  asked: Asked,
  upload: string,
  body: AsyncIterable<Uint8Array> | undefined,
): Promise<TusAnswer> {
  const { viewer, caseId, headers } = asked
  const { person } = viewer
  if (!speaks(asked)) return NOT_SPOKEN
  const one = mayReach(viewer, caseId) && (await house.uploads.find(person, caseId, upload))
  if (!one) return { status: 404 }
  const begins = countIn(headers['upload-offset'])
  if (!body || headers['content-type'] !== 'application/offset+octet-stream') return { status: 415 }
  if (begins === undefined) return { status: 400 }
  if (begins !== one.received) return { status: 409 }
  const came = await asFarAsItCame(body, Math.min(LARGEST_PIECE, one.length - begins))
  if (came === 'too long') return { status: 413 }
  const at = house.clock.now()
  const received = await house.uploads.add(person, caseId, upload, begins, came, at)
  if (received === undefined) return { status: 404 }
  if (received === 'elsewhere') return { status: 409 }
  const offset = { 'upload-offset': `${received}` }
  if (received < one.length) return { status: 204, headers: offset }
  // Who was cut off after it was staged sends the last piece again: it waits once.
  if (one.placed) return { status: 204, headers: offset }
  const bytes = await house.uploads.whole(person, caseId, upload)
  if (!bytes) return { status: 404 }
  const { room, name } = one
  if (one.page) {
    const place = { person, caseId, room }
    const staged = await stageUpload(house, place, upload, { name, bytes })
    if (!staged) return { status: 409 }
    return { status: staged.ok ? 204 : 422, headers: offset, staged }
  }
  // Who died between the record and what follows here is asked for the last piece again: it is there once.
  const repeatable = { key: `upload ${upload}`, request: upload }
  const brought = await bringDocument(house, { person, caseId, room, name, bytes, repeatable })
  // On record or refused: the pieces have done their work.
  await ifInReach(house.uploads.drop(person, caseId, upload))
  return { status: brought.ok ? 204 : 422, headers: offset, brought }
}

export async function endUpload(house: TusHouse, asked: Asked, upload: string): Promise<TusAnswer> {
  const { viewer, caseId } = asked
  if (!speaks(asked)) return NOT_SPOKEN
  const one = mayReach(viewer, caseId) && (await house.uploads.find(viewer.person, caseId, upload))
  if (!one) return { status: 404 }
  await house.uploads.drop(viewer.person, caseId, upload)
  return { status: 204 }
}

async function asFarAsItCame(
  body: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Uint8Array | 'too long'> {
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    for await (const piece of body) {
      length += piece.length
      if (length > most) return 'too long'
      pieces.push(piece)
    }
  } catch {
    // The line broke: the rest comes later.
  }
  return Buffer.concat(pieces)
}

// What uploads and photos that wait have in common: whose they are, and their pieces, each sealed with a key of its own.
import type { Blobs } from '../application/document-ports.ts'
import type { Chance } from '../application/world.ts'
import type { DocumentRoom } from '../domain/documents.ts'
import type { Pools } from './connect.ts'
import { openFile, sealFile } from './file-sealing.ts'
import { type Key, open, type RoomKeys, sealAlike } from './keys.ts'
import { roomsSeen } from './rooms-seen.ts'
import { askAsClerk, askAsPerson } from './transactions.ts'

/** One byte of version, the nonce, the tag and the key. */
const WRAPPED = 1 + 12 + 16 + 32
/** Pieces of the file begin at nothing or later; before them stands what was made of a photo. */
export const FROM_PHOTO = { page: -1, small: -2 } as const

export const placeOfUpload = (upload: string) => `upload ${upload}`
const placeOfPiece = (upload: string, begins: number) => `${placeOfUpload(upload)} ${begins}`

type Row = {
  readonly room_id: string
  readonly said_sealed: Buffer
  readonly length: number
  readonly received: number
  readonly page: boolean
  readonly place: number | null
}
type FoundUpload = {
  readonly roomId: string
  readonly roomKey: Key
  readonly room: DocumentRoom
  readonly name: string
  readonly length: number
  readonly received: number
  /** To be a page of a document. */
  readonly page: boolean
  /** It waits among the others. */
  readonly placed: boolean
  readonly key: Key
}
export type NewPiece = { readonly blob: string; readonly sealed: Uint8Array }

/** How it is called, behind the key of its pieces. */
export function saidOf(roomKey: Key, upload: string, sealed: Buffer) {
  const said = open(roomKey, placeOfUpload(upload), sealed)
  return { key: new Uint8Array(said.subarray(0, 32)), name: said.subarray(32).toString('utf8') }
}

export function uploadPieces(pools: Pools, keys: RoomKeys, chance: Chance, blobs: Blobs) {
  const roomsOf = (person: string, caseId: string) =>
    roomsSeen(askAsPerson(pools, person, [caseId]), { person }, caseId, keys)

  return {
    roomsOf,

    /** Theirs, and into a room in which they still sit. */
    async found(person: string, caseId: string, upload: string): Promise<FoundUpload | undefined> {
      const [row] = await askAsClerk(pools)<Row>({
        name: 'upload of a person',
        text: `select room_id, said_sealed, length, received, page, place from uploads
               where upload_id = $1 and person_id = $2`,
        values: [upload, person],
      })
      const rooms = await roomsOf(person, caseId)
      const there = row && rooms?.rooms.find(({ roomId }) => roomId === row.room_id)
      if (!row || !there) return undefined
      const { length, received, page } = row
      const { roomId, key: roomKey } = there
      const room = there.room as DocumentRoom
      const said = saidOf(roomKey, upload, row.said_sealed)
      return { roomId, roomKey, room, ...said, length, received, page, placed: row.place !== null }
    },

    /** Each under a key of its own: it may come twice, with other bytes, after a line broke. */
    sealed(scope: string, upload: string, key: Key, begins: number, bytes: Uint8Array): NewPiece {
      const blob = chance.id('name of a piece', scope)
      const place = placeOfPiece(upload, begins)
      const own = chance.bytes('key of a piece', scope, 32)
      const wrapped = sealAlike(key, place, own)
      return { blob, sealed: Buffer.concat([wrapped, sealFile(own, place, bytes)]) }
    },

    async read(upload: string, key: Key, begins: number, blob: string): Promise<Buffer> {
      const sealed = await blobs.get(blob)
      if (!sealed) throw new Error('a piece that came is not there')
      const place = placeOfPiece(upload, begins)
      const own = new Uint8Array(open(key, place, Buffer.from(sealed.subarray(0, WRAPPED))))
      return openFile(own, place, sealed.subarray(WRAPPED))
    },
  }
}

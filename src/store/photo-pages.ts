// Photos that wait to become the pages of one document: uploads that came whole, with their place and what was made of them.
import type { Blobs, PhotoMade, PhotoPages } from '../application/document-ports.ts'
import type { Chance } from '../application/world.ts'
import type { DocumentRoom } from '../domain/documents.ts'
import type { Pools } from './connect.ts'
import { open, type RoomKeys, sealAlike } from './keys.ts'
import { asClerk, askAsClerk } from './transactions.ts'
import { FROM_PHOTO, type NewPiece, placeOfUpload, saidOf, uploadPieces } from './upload-pieces.ts'

type Found = Pick<PhotoMade, 'kind' | 'digest' | 'warnings'>
type Row = {
  readonly upload_id: string
  readonly said_sealed: Buffer
  readonly length: number
  readonly photo_sealed: Buffer
  readonly joining: string | null
}

const placeOfPhoto = (upload: string) => `${placeOfUpload(upload)} photo`

export function photoPages(pools: Pools, keys: RoomKeys, chance: Chance, blobs: Blobs): PhotoPages {
  const { roomsOf, found, sealed, read } = uploadPieces(pools, keys, chance, blobs)

  /** Undefined where it waits already. What another try left there is another's now, and told. */
  const named = (upload: string, begins: number, blob: string) =>
    asClerk(pools, async (tx) => {
      const { rowCount } = await tx.query(
        'select from uploads where upload_id = $1 and place is null for update',
        [upload],
      )
      if (rowCount !== 1) return undefined
      const { rows } = await tx.query<{ blob: string }>(
        'select blob from upload_pieces where upload_id = $1 and begins = $2',
        [upload, begins],
      )
      await tx.query(
        `insert into upload_pieces values ($1, $2, $3)
         on conflict (upload_id, begins) do update set blob = excluded.blob`,
        [upload, begins, blob],
      )
      return rows
    })

  /** Its name first: whoever dies before it counts leaves nothing of which nobody knows. */
  async function put(upload: string, begins: number, { blob, sealed: bytes }: NewPiece) {
    const before = await named(upload, begins, blob)
    if (!before) return false
    for (const old of before) await blobs.remove(old.blob)
    await blobs.put(blob, bytes)
    return true
  }

  return {
    async waiting(person, caseId, name) {
      const room = (await roomsOf(person, caseId))?.rooms.find((one) => one.room === name)
      if (!room) return undefined
      const rows = await askAsClerk(pools)<Row>({
        name: 'photos of a person in a room',
        text: `select upload_id, said_sealed, length, photo_sealed, joining from uploads
               where person_id = $1 and room_id = $2 and place is not null
               order by place, at, upload_id`,
        values: [person, room.roomId],
      })
      return rows.map((row) => {
        const { upload_id: upload, length: size, joining } = row
        const photo = open(room.key, placeOfPhoto(upload), row.photo_sealed).toString('utf8')
        const { kind, digest, warnings } = JSON.parse(photo) as Found
        const file = { name: saidOf(room.key, upload, row.said_sealed).name, kind, size, digest }
        return { upload, file, warnings, joining: joining ?? undefined }
      })
    },

    async counted(person, caseId) {
      const rooms = (await roomsOf(person, caseId))?.rooms ?? []
      const rows = await askAsClerk(pools)<{ room_id: string; many: number }>({
        name: 'photos of a person, counted by room',
        text: `select room_id, count(*)::int as many from uploads
               where person_id = $1 and place is not null group by room_id`,
        values: [person],
      })
      return new Map(
        rows.flatMap(({ room_id, many }) => {
          const room = rooms.find(({ roomId }) => roomId === room_id)
          return room ? [[room.room as DocumentRoom, many] as const] : []
        }),
      )
    },

    async stage(person, caseId, upload, { page, small, kind, digest, warnings }, at) {
      const one = await found(person, caseId, upload)
      if (!one?.page || one.received !== one.length) return false
      if (one.placed) return true
      const scope = `${person} ${caseId}`
      const pieces = [
        [FROM_PHOTO.page, sealed(scope, upload, one.key, FROM_PHOTO.page, page)],
        [FROM_PHOTO.small, sealed(scope, upload, one.key, FROM_PHOTO.small, small)],
      ] as const
      for (const [begins, piece] of pieces) if (!(await put(upload, begins, piece))) return false
      const photo: Found = { kind, digest, warnings }
      const said = Buffer.from(JSON.stringify(photo))
      const photoSealed = sealAlike(one.roomKey, placeOfPhoto(upload), said)
      const blobsMade = pieces.map(([, { blob }]) => blob)
      const kept = await asClerk(pools, async (tx) => {
        const { rowCount } = await tx.query(
          `update uploads set photo_sealed = $2, place = 1 + coalesce((
             select max(other.place) from uploads other
             where other.person_id = $3 and other.room_id = $4), 0)
           where upload_id = $1 and place is null and 2 = (
             select count(*) from upload_pieces p where p.upload_id = $1 and p.blob = any ($5))`,
          [upload, photoSealed, person, one.roomId, blobsMade],
        )
        // Who goes on with one goes on with all of them.
        const touched = [person, one.roomId, at]
        await tx.query(
          'update uploads set at = $3 where person_id = $1 and room_id = $2 and page',
          touched,
        )
        return rowCount === 1
      })
      if (!kept) for (const blob of blobsMade) await blobs.remove(blob)
      return kept
    },

    async made(person, caseId, upload, what) {
      const one = await found(person, caseId, upload)
      if (!one?.placed) return undefined
      const [row] = await askAsClerk(pools)<{ blob: string }>({
        name: 'what was made of a photo',
        text: 'select blob from upload_pieces where upload_id = $1 and begins = $2',
        values: [upload, FROM_PHOTO[what]],
      })
      return row && (await read(upload, one.key, FROM_PHOTO[what], row.blob))
    },

    order: (person, all, at) =>
      asClerk(pools, async (tx) => {
        await tx.query(
          `update uploads set place = asked.place, at = $3
           from unnest($2::text[]) with ordinality as asked(upload_id, place)
           where uploads.upload_id = asked.upload_id and person_id = $1
             and uploads.place is not null`,
          [person, all, at],
        )
      }),

    joining: (person, all, document) =>
      asClerk(pools, async (tx) => {
        await tx.query(
          `update uploads set joining = $3
           where person_id = $1 and upload_id = any ($2) and place is not null`,
          [person, all, document],
        )
      }),
  }
}

// Files that are still coming: each piece sealed as it comes, and put together for whoever sent them when all are there.
import type { Blobs, Uploads } from '../application/document-ports.ts'
import type { Chance } from '../application/world.ts'
import type { Pools } from './connect.ts'
import { type RoomKeys, sealAlike } from './keys.ts'
import { asClerk, askAsClerk } from './transactions.ts'
import { placeOfUpload, uploadPieces } from './upload-pieces.ts'

/** So long somebody may take to go on; and so long photos wait to be pages. In milliseconds. */
const GOES_ON_FOR = 24 * 3_600_000
const WAITS_FOR = 7 * GOES_ON_FOR
const SWEPT_AT_ONCE = 200

export function uploads(pools: Pools, keys: RoomKeys, chance: Chance, blobs: Blobs): Uploads {
  const { roomsOf, found, sealed, read } = uploadPieces(pools, keys, chance, blobs)

  async function drop(upload: string): Promise<void> {
    const pieces = await askAsClerk(pools)<{ blob: string }>({
      name: 'pieces of an upload',
      text: 'select blob from upload_pieces where upload_id = $1',
      values: [upload],
    })
    // The rows go last: as long as they are there, somebody knows what is still to be removed.
    for (const { blob } of pieces) await blobs.remove(blob)
    await asClerk(pools, async (tx) => {
      await tx.query('delete from uploads where upload_id = $1', [upload])
    })
  }

  /** What was begun there before and never came to count is another's now, and told. */
  const named = (upload: string, begins: number, blob: string) =>
    asClerk(pools, async (tx) => {
      const { rowCount } = await tx.query(
        'select from uploads where upload_id = $1 and received = $2 for update',
        [upload, begins],
      )
      if (rowCount !== 1) return 'elsewhere' as const
      const { rows } = await tx.query<{ blob: string }>(
        'select blob from upload_pieces where upload_id = $1 and begins = $2',
        [upload, begins],
      )
      await tx.query(
        `insert into upload_pieces values ($1, $2, $3)
         on conflict (upload_id, begins) do update set blob = excluded.blob`,
        [upload, begins, blob],
      )
      return rows[0]?.blob
    })

  return {
    async begin(person, caseId, { room: name, called, length, page = false }, at) {
      const room = (await roomsOf(person, caseId))?.rooms.find((one) => one.room === name)
      if (!room) return undefined
      // Theirs alone until it is whole: so drawn where nobody else sees what they draw.
      const scope = `${person} ${caseId}`
      const upload = chance.id('upload', scope)
      const said = Buffer.concat([
        chance.bytes('key of an upload', scope, 32),
        Buffer.from(called, 'utf8'),
      ])
      const saidSealed = sealAlike(room.key, placeOfUpload(upload), said)
      await asClerk(pools, async (tx) => {
        const values = [upload, person, room.roomId, saidSealed, length, at, page]
        await tx.query(
          `insert into uploads (upload_id, person_id, room_id, said_sealed, length, received, at, page)
           values ($1, $2, $3, $4, $5, 0, $6, $7)`,
          values,
        )
      })
      return upload
    },

    async find(person, caseId, upload) {
      const one = await found(person, caseId, upload)
      if (!one) return undefined
      const { room, name, length, received, page, placed } = one
      return { room, name, length, received, page, placed }
    },

    async add(person, caseId, upload, begins, bytes, at) {
      const one = await found(person, caseId, upload)
      if (!one) return undefined
      const { key, length, received } = one
      if (begins !== received || received + bytes.length > length) return 'elsewhere'
      if (bytes.length === 0) return received
      const piece = sealed(`${person} ${caseId}`, upload, key, begins, bytes)
      const { blob } = piece
      // Its name first: whoever dies before the piece counts leaves nothing of which nobody knows.
      const before = await named(upload, begins, blob)
      if (before === 'elsewhere') return 'elsewhere'
      if (before !== undefined) await blobs.remove(before)
      await blobs.put(blob, piece.sealed)
      const kept = await asClerk(pools, async (tx) => {
        const { rowCount } = await tx.query(
          `update uploads set received = $3, at = $4 where upload_id = $1 and received = $2
           and exists (select from upload_pieces p where p.upload_id = $1 and p.begins = $2 and p.blob = $5)`,
          [upload, begins, begins + bytes.length, at, blob],
        )
        return rowCount === 1
      })
      if (kept) return begins + bytes.length
      await blobs.remove(blob)
      return 'elsewhere'
    },

    async whole(person, caseId, upload) {
      const one = await found(person, caseId, upload)
      if (!one || one.received !== one.length) return undefined
      const rows = await askAsClerk(pools)<{ begins: number; blob: string }>({
        name: 'all pieces of an upload',
        text: `select begins, blob from upload_pieces
               where upload_id = $1 and begins >= 0 and begins < $2 order by begins`,
        values: [upload, one.length],
      })
      const pieces: Buffer[] = []
      for (const { begins, blob } of rows) {
        pieces.push(await read(upload, one.key, begins, blob))
      }
      return Buffer.concat(pieces)
    },

    async drop(person, caseId, upload) {
      if (await found(person, caseId, upload)) await drop(upload)
    },

    async sweep(at) {
      const old = await askAsClerk(pools)<{ upload_id: string }>({
        name: 'uploads that stopped, and those without a key',
        text: `select upload_id from uploads u
               where at < case when place is null then $1::bigint else $2::bigint end
               or not exists (select from keys.room_keys k where k.room_id = u.room_id)
               order by at limit $3`,
        values: [at - GOES_ON_FOR, at - WAITS_FOR, SWEPT_AT_ONCE],
      })
      for (const { upload_id } of old) await drop(upload_id)
      return old.length
    },
  }
}

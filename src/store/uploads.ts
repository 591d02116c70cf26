// Files that are still coming: each piece sealed as it comes, and put together for whoever sent them when all are there.
import type { Blobs, Uploads } from '../application/document-ports.ts'
import type { Chance } from '../application/world.ts'
import type { DocumentRoom } from '../domain/documents.ts'
import type { Pools } from './connect.ts'
import { openFile, sealFile } from './file-sealing.ts'
import { type Key, open, type RoomKeys, sealAlike } from './keys.ts'
import { roomsSeen } from './rooms-seen.ts'
import { asClerk, askAsClerk, askAsPerson } from './transactions.ts'

/** So long somebody may take to go on. In milliseconds. */
const GOES_ON_FOR = 24 * 3_600_000

type Row = {
  readonly room_id: string
  readonly said_sealed: Buffer
  readonly length: number
  readonly received: number
}
type Found = {
  readonly room: DocumentRoom
  readonly name: string
  readonly length: number
  readonly received: number
  readonly key: Key
}

export function uploads(pools: Pools, keys: RoomKeys, chance: Chance, blobs: Blobs): Uploads {
  const placeOf = (upload: string) => `upload ${upload}`
  const roomsOf = (person: string, caseId: string) =>
    roomsSeen(askAsPerson(pools, person, [caseId]), { person }, caseId, keys)

  /** Theirs, and into a room in which they still sit. */
  async function found(person: string, caseId: string, upload: string): Promise<Found | undefined> {
    const [row] = await askAsClerk(pools)<Row>({
      name: 'upload of a person',
      text: `select room_id, said_sealed, length, received from uploads
             where upload_id = $1 and person_id = $2`,
      values: [upload, person],
    })
    const rooms = await roomsOf(person, caseId)
    const room = row && rooms?.rooms.find(({ roomId }) => roomId === row.room_id)
    if (!row || !room) return undefined
    const said = open(room.key, placeOf(upload), row.said_sealed)
    const { length, received } = row
    const key = new Uint8Array(said.subarray(0, 32))
    const name = said.subarray(32).toString('utf8')
    return { room: room.room as DocumentRoom, name, length, received, key }
  }

  async function drop(upload: string): Promise<void> {
    const pieces = await askAsClerk(pools)<{ blob: string }>({
      name: 'pieces of an upload',
      text: 'select blob from upload_pieces where upload_id = $1',
      values: [upload],
    })
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
    async begin(person, caseId, { room: name, called, length }, at) {
      const room = (await roomsOf(person, caseId))?.rooms.find((one) => one.room === name)
      if (!room) return undefined
      // Theirs alone until it is whole: so drawn where nobody else sees what they draw.
      const scope = `${person} ${caseId}`
      const upload = chance.id('upload', scope)
      const said = Buffer.concat([
        chance.bytes('key of an upload', scope, 32),
        Buffer.from(called, 'utf8'),
      ])
      const sealed = sealAlike(room.key, placeOf(upload), said)
      await asClerk(pools, async (tx) => {
        const values = [upload, person, room.roomId, sealed, length, at]
        await tx.query('insert into uploads values ($1, $2, $3, $4, $5, 0, $6)', values)
      })
      return upload
    },

    async find(person, caseId, upload) {
      const one = await found(person, caseId, upload)
      if (!one) return undefined
      const { key: _, ...said } = one
      return said
    },

    async add(person, caseId, upload, begins, bytes, at) {
      const one = await found(person, caseId, upload)
      if (!one) return undefined
      const { key, length, received } = one
      if (begins !== received || received + bytes.length > length) return 'elsewhere'
      if (bytes.length === 0) return received
      const blob = chance.id('name of a piece', `${person} ${caseId}`)
      const place = `${placeOf(upload)} ${begins}`
      // Each piece under a key of its own: it may come twice, with other bytes, after a line broke.
      const own = chance.bytes('key of a piece', `${person} ${caseId}`, 32)
      const wrapped = sealAlike(key, place, own)
      // Its name first: whoever dies before the piece counts leaves nothing of which nobody knows.
      const before = await named(upload, begins, blob)
      if (before === 'elsewhere') return 'elsewhere'
      if (before !== undefined) await blobs.remove(before)
      await blobs.put(blob, Buffer.concat([wrapped, sealFile(own, place, bytes)]))
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
        text: 'select begins, blob from upload_pieces where upload_id = $1 and begins < $2 order by begins',
        values: [upload, one.length],
      })
      const pieces: Buffer[] = []
      for (const { begins, blob } of rows) {
        const sealed = await blobs.get(blob)
        if (!sealed) throw new Error('a piece that came is not there')
        const place = `${placeOf(upload)} ${begins}`
        // One byte of version, the nonce, the tag and the key.
        const wrapped = sealed.subarray(0, 1 + 12 + 16 + 32)
        const own = new Uint8Array(open(one.key, place, wrapped))
        pieces.push(openFile(own, place, sealed.subarray(wrapped.length)))
      }
      return Buffer.concat(pieces)
    },

    async drop(person, caseId, upload) {
      if (await found(person, caseId, upload)) await drop(upload)
    },

    async sweep(at) {
      const old = await askAsClerk(pools)<{ upload_id: string }>({
        name: 'uploads that stopped',
        text: 'select upload_id from uploads where at < $1 order by at limit 200',
        values: [at - GOES_ON_FOR],
      })
      for (const { upload_id } of old) await drop(upload_id)
    },
  }
}

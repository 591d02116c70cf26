// Files of documents: rows that say where the bytes lie and with what they open, written before the record and settled after.
import {
  type Blobs,
  type DocumentFiles,
  type DocumentPlace,
  partOfPhoto,
} from '../application/document-ports.ts'
import type { Chance } from '../application/world.ts'
import type { Pools } from './connect.ts'
import { openFile, sealFile } from './file-sealing.ts'
import { open, type RoomKeys, sealAlike } from './keys.ts'
import { ENTRY, type EntryRow, opened, roomsSeen } from './rooms-seen.ts'
import { type Ask, asClerk, askAsClerk, askAsPerson } from './transactions.ts'

/** So long somebody may be at bringing a document; what is older and not on record never will be. In milliseconds. */
const SWEPT_AFTER = 24 * 3_600_000
const SWEPT_AT_ONCE = 200

type Place = { readonly caseId: string; readonly room: string; readonly document: string }
const placeOf = ({ caseId, room, document }: Place, part: number) =>
  `${caseId} ${room} document ${document} ${part}`

type FileRow = { readonly room_id: string; readonly blob: string; readonly key_sealed: Buffer }
type RoomKeyRow = {
  readonly room_id: string
  readonly wrapped: Buffer
  readonly case_wrapped: Buffer
}

export function documentFiles(
  pools: Pools,
  keys: RoomKeys,
  chance: Chance,
  blobs: Blobs,
): DocumentFiles {
  const drop = async (document: string) => {
    const rows = await askAsClerk(pools)<{ blob: string }>({
      name: 'blobs of a document',
      text: 'select blob from document_files where document_id = $1',
      values: [document],
    })
    // The row goes last: as long as it is there, somebody knows what is still to be removed.
    for (const { blob } of rows) await blobs.remove(blob)
    await asClerk(pools, async (tx) => {
      await tx.query('delete from document_files where document_id = $1', [document])
    })
  }

  const settle = (document: string) =>
    asClerk(pools, async (tx) => {
      const values = [document]
      await tx.query(`update document_files set state = 'kept' where document_id = $1`, values)
    })

  return {
    async keep(place, { file, pictures, photos = [] }, at) {
      const { caseId, room, document } = place
      const found = await roomOf(askAsClerk(pools), caseId, room)
      // A case that is shredded has no key: the fact that follows is refused.
      if (!found) return
      const roomKey = keys.roomKey(caseId, found.room_id, found.case_wrapped, found.wrapped)
      const scope = `${caseId} ${room} ${document}`
      const parts = [
        ...[file, ...pictures].map((bytes, part) => ({ part, read: async () => bytes })),
        ...photos.map((read, photo) => ({ part: partOfPhoto(photo), read })),
      ]
      const made = parts.map(({ part, read }) => ({
        key: chance.bytes('key of a file', `${scope} ${part}`, 32),
        blob: chance.id('name of a file', `${scope} ${part}`),
        read,
        part,
      }))
      await asClerk(pools, async (tx) => {
        for (const { key, blob, part } of made) {
          await tx.query(`insert into document_files values ($1, $2, $3, $4, $5, 'pending', $6)`, [
            document,
            part,
            found.room_id,
            blob,
            sealAlike(roomKey, placeOf(place, part), key),
            at,
          ])
        }
      })
      for (const { key, blob, read, part } of made) {
        await blobs.put(blob, sealFile(key, placeOf(place, part), await read()))
      }
    },

    settle,
    drop,

    async read(person, caseId, document, part) {
      const ask = askAsPerson(pools, person, [caseId])
      const found = await roomsSeen(ask, { person }, caseId, keys)
      if (!found) return undefined
      const [row] = await ask<FileRow>({
        name: 'file of a document',
        text: `select room_id, blob, key_sealed from document_files
               where document_id = $1 and part = $2`,
        values: [document, part],
      })
      const room = row && found.rooms.find(({ roomId }) => roomId === row.room_id)
      if (!row || !room) return undefined
      const place = placeOf({ caseId, room: room.room, document }, part)
      const key = new Uint8Array(open(room.key, place, row.key_sealed))
      const sealed = await blobs.get(row.blob)
      if (!sealed) throw new Error('a file that is on record is not there')
      return openFile(key, place, sealed)
    },

    async pictures(person, caseId, document) {
      const [row] = await askAsPerson(pools, person, [caseId])<{ many: number }>({
        name: 'pictures of a document',
        text: `select count(*)::int as many from document_files
               where document_id = $1 and part > 0 and part < $2`,
        values: [document, partOfPhoto(0)],
      })
      return row?.many ?? 0
    },

    /** The record says what came to be: who died between it and the row has lost nothing. */
    async sweep(at) {
      const old = await askAsClerk(pools)<Pending>({
        name: 'files that wait',
        text: `select f.document_id, f.room_id, r.room, r.case_id, min(f.at) as at
               from document_files f join rooms r using (room_id)
               where f.state = 'pending' and f.at < $1
               group by 1, 2, 3, 4 order by 5 limit $2`,
        values: [at - SWEPT_AFTER, SWEPT_AT_ONCE],
      })
      let gone = 0
      for (const waiting of old) {
        if (await isOnRecord(pools, keys, waiting)) {
          await settle(waiting.document_id)
          continue
        }
        await drop(waiting.document_id)
        gone += 1
      }
      const shredded = await askAsClerk(pools)<{ document_id: string }>({
        name: 'files without a key',
        text: `select distinct document_id from document_files f
               where not exists (select from keys.room_keys k where k.room_id = f.room_id) limit $1`,
        values: [SWEPT_AT_ONCE],
      })
      for (const { document_id } of shredded) await drop(document_id)
      return gone + shredded.length
    },
  }
}

const roomOf = async (ask: Ask, caseId: string, room: DocumentPlace['room']) => {
  const [row] = await ask<RoomKeyRow>({
    name: 'room of a document',
    text: `select r.room_id, k.wrapped, c.wrapped as case_wrapped from rooms r
           join keys.room_keys k using (room_id)
           join keys.case_keys c on c.case_id = r.case_id
           where r.case_id = $1 and r.room = $2`,
    values: [caseId, room],
  })
  return row
}

type Pending = {
  readonly document_id: string
  readonly room_id: string
  readonly room: DocumentPlace['room']
  readonly case_id: string
  readonly at: number
}

/** Looked for among what was written there since; in a case that is shredded nobody can look, and nothing opens it. */
async function isOnRecord(pools: Pools, keys: RoomKeys, waiting: Pending): Promise<boolean> {
  const ask = askAsClerk(pools)
  const { case_id: caseId, room, room_id, document_id } = waiting
  const found = await roomOf(ask, caseId, room)
  if (!found) return false
  const key = keys.roomKey(caseId, room_id, found.case_wrapped, found.wrapped)
  const rows = await ask<EntryRow>({
    name: 'documents on record',
    text: `select ${ENTRY} from entries
           where room_id = $1 and kind in ('DocumentAdded', 'DocumentRelayed')`,
    values: [room_id],
  })
  return rows.some((row) => {
    const { fact } = opened(caseId, { room, key }, row)
    return 'document' in fact && fact.document === document_id
  })
}

// Receipts: what one participant's rooms hold, entry by entry with its chain, as a file that proves itself.
import type { CaseId } from '../application/ports.ts'
import { chainStart } from './chain.ts'
import { saltOf } from './keys.ts'
import type { RoomsSeen } from './room-rows.ts'
import { ENTRY, type EntryRow, opened, placeOf } from './rooms-seen.ts'
import type { Ask } from './transactions.ts'

const AT_ONCE = 1000

/** JSON lines: first what the receipt is of, then each entry. `verifyReceipt` checks it without any key. */
export async function receiptFor(
  ask: Ask,
  caseId: CaseId,
  { me, rooms }: RoomsSeen,
): Promise<string> {
  const lines: string[] = []
  const ends: { room: string; head: number; hash: string }[] = []
  // By name: the order in which rows lie on the disk would tell which rooms moved.
  for (const room of rooms.toSorted((a, b) => (a.room < b.room ? -1 : 1))) {
    let hash = chainStart(caseId, room.room).toString('hex')
    for (let after = 0; after < room.head; ) {
      const rows = await ask<EntryRow & { hash: Buffer }>({
        name: 'entries of a receipt',
        text: `select ${ENTRY}, hash from entries
               where room_id = $1 and number > $2 and number <= $3 order by number limit $4`,
        values: [room.roomId, after, room.head, AT_ONCE],
      })
      for (const row of rows) {
        const entry = opened(caseId, room, row)
        const salt = saltOf(room.key, placeOf(caseId, { ...entry, weighs: row.weighs }))
        hash = row.hash.toString('hex')
        lines.push(JSON.stringify({ ...entry, salt, hash }))
      }
      after = rows.at(-1)?.number ?? room.head
    }
    ends.push({ room: room.room, head: room.head, hash })
  }
  const first = { receipt: 'parley', version: 1, case: caseId, participant: me.participant }
  return [JSON.stringify({ ...first, rooms: ends }), ...lines, ''].join('\n')
}

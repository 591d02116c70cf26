// What sides handed in under seal, opened by the clerk for the arbiter alone, and remembered for nobody.
import type { CaseId } from '../application/ports.ts'
import type { Sealed } from '../domain/exchange.ts'
import type { Room } from '../domain/seats.ts'
import type { Pools } from './connect.ts'
import type { RoomKeys } from './keys.ts'
import { ENTRY, type EntryRow, opened } from './rooms-seen.ts'
import { askAsClerk } from './transactions.ts'

type Row = EntryRow & { room: Room; wrapped: Buffer; case_wrapped: Buffer }

export const sealedMemoranda =
  (pools: Pools, keys: RoomKeys) =>
  async (caseId: CaseId, exchange: string): Promise<readonly Sealed[]> => {
    const rows = await askAsClerk(pools)<Row>({
      name: 'sealed memoranda',
      text: `select r.room, k.wrapped, c.wrapped as case_wrapped, e.*
             from rooms r
             join keys.room_keys k on k.room_id = r.room_id
             join keys.case_keys c on c.case_id = r.case_id
             cross join lateral (
               select ${ENTRY} from entries
               where room_id = r.room_id and kind = 'MemorandumSealed') as e
             where r.case_id = $1 and r.room like 'team:%'`,
      values: [caseId],
    })
    return rows.flatMap((row) => {
      const key = keys.roomKey(caseId, row.room_id, row.case_wrapped, row.wrapped)
      const { fact } = opened(caseId, { room: row.room, key }, row)
      if (fact.type !== 'MemorandumSealed' || fact.exchange !== exchange) return []
      return [{ side: fact.side, words: fact.words }]
    })
  }

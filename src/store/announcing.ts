// Telling all servers that rooms moved: after the act stands, and for many acts at once.
import type { Pools } from './connect.ts'

/** Resolves when whoever listens was told. */
export type Announce = (roomIds: readonly string[]) => Promise<void>

/**
 * Not in the act's own transaction: a transaction that notifies waits for every other one that does, in whatever
 * case, until that is safe on the disk. While one announcement is on its way the next ones gather.
 */
export function announcing({ clerk }: Pick<Pools, 'clerk'>): Announce {
  let last: Promise<void> = Promise.resolve()
  let gathering: { readonly roomIds: Set<string>; readonly told: Promise<void> } | undefined
  return (roomIds) => {
    if (!gathering) {
      const batch = new Set<string>()
      const told = last.then(async () => {
        gathering = undefined
        await clerk.query({
          name: 'announce',
          text: `select pg_notify('rooms_moved', room_id) from unnest($1::text[]) as moved(room_id)`,
          values: [[...batch]],
        })
      })
      // The act stands whether or not it was announced: who lost the database hears of every room anew.
      last = told.catch(() => {})
      gathering = { roomIds: batch, told: last }
    }
    for (const roomId of roomIds) gathering.roomIds.add(roomId)
    return gathering.told
  }
}

// What every chapter of the rules is made of: a decision that is a value, on a view of one's own rooms.
import type { Me, Room } from './seats.ts'

/** An expected "no" is a value; only a broken program throws. */
export type Decision<Recorded, Refusal> =
  | { readonly ok: true; readonly records: readonly Recorded[] }
  | { readonly ok: false; readonly refusal: Refusal }

export const accept = <Recorded>(...records: Recorded[]) => ({ ok: true, records }) as const
export const refuse = <Refusal>(refusal: Refusal) => ({ ok: false, refusal }) as const

/** What one participant sees: each room they sit in, folded by itself. No order joins one room to another. */
export type ViewOf<RoomSeen> = {
  readonly me: Me
  readonly board: RoomSeen
  readonly rooms: ReadonlyMap<Room, RoomSeen>
}

/** A map with one value put in; the given map stays as it is. */
export const put = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> =>
  new Map(map).set(key, value)

/** A map with one value changed, or the map itself where there is none under the key. */
export function change<K, V>(
  map: ReadonlyMap<K, V>,
  key: K,
  changed: (value: V) => V,
): ReadonlyMap<K, V> {
  const value = map.get(key)
  return value === undefined ? map : put(map, key, changed(value))
}

/** The entry as an evolver reads it: the fact, when, and by whom. */
export type Recorded<Fact> = { readonly at: number; readonly by: string; readonly fact: Fact }

// The rooms of somebody in a case, as they were read: how far each is, where its chain ends, and what opens it.
import type { Me, Room } from '../domain/seats.ts'
import type { Key } from './keys.ts'

export type RoomRow = {
  readonly roomId: string
  readonly room: Room
  readonly head: number
  readonly weight: number
  /** The end of the chain. */
  readonly hash: Uint8Array
  readonly key: Key
}
export type RoomsSeen = { readonly me: Me; readonly rooms: readonly RoomRow[] }
/** How far a room is, and where its chain ends. */
export type Head = Pick<RoomRow, 'head' | 'weight' | 'hash'>

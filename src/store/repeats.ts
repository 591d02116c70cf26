// Acts that came with a key: what was answered is kept for its actor and given again.
import type { CaseId, Repeatable } from '../application/ports.ts'
import type { Chance } from '../application/world.ts'
import { open, seal } from './keys.ts'
import type { RoomRow, RoomsSeen } from './room-rows.ts'
import type { Ask } from './transactions.ts'

/** Sealed together: a bare digest of a request would tell whoever guesses its words that they guessed right. */
type Kept = { readonly request: string; readonly result: string }

const placeOf = (caseId: CaseId, participant: string, key: string) =>
  `${caseId} repeats ${participant} ${key}`

export async function findRepeat(
  ask: Ask,
  caseId: CaseId,
  { me, rooms }: RoomsSeen,
  { key, request }: Repeatable,
): Promise<string | 'another request' | undefined> {
  const [known] = await ask<{ room_id: string; answer: Buffer }>({
    name: 'repeat',
    text: 'select room_id, answer from repeats where case_id = $1 and participant_id = $2 and key = $3',
    values: [caseId, me.participant, key],
  })
  if (!known) return undefined
  const room = rooms.find(({ roomId }) => roomId === known.room_id)
  if (!room) return 'another request'
  const sealed = open(room.key, placeOf(caseId, me.participant, key), known.answer)
  const kept: Kept = JSON.parse(sealed.toString('utf8'))
  return kept.request === request ? kept.result : 'another request'
}

/** The columns of a row to keep, in the order of the table. */
export function keptRow(
  caseId: CaseId,
  participant: string,
  room: RoomRow,
  { key, request, result }: Repeatable & { readonly result: string },
  at: number,
  chance: Chance,
): readonly unknown[] {
  const place = placeOf(caseId, participant, key)
  const kept = Buffer.from(JSON.stringify({ request, result } satisfies Kept))
  const sealed = seal(room.key, place, kept, chance, `${caseId} ${participant}`)
  return [caseId, participant, key, room.roomId, sealed, at]
}

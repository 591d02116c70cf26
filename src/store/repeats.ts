// Acts that came with a key: what was answered is kept for its actor and given again.
import type { CaseId, Repeatable } from '../application/ports.ts'
import type { Chance } from '../application/world.ts'
import { open, seal } from './keys.ts'
import type { RoomRow, RoomsSeen } from './rooms-seen.ts'
import type { ClerkTx, Tx } from './transactions.ts'

const placeOf = (caseId: CaseId, participant: string, key: string) =>
  `${caseId} repeats ${participant} ${key}`

export async function findRepeat(
  tx: Tx,
  caseId: CaseId,
  { me, rooms }: RoomsSeen,
  { key, request }: Repeatable,
): Promise<string | 'another request' | undefined> {
  const { rows } = await tx.query<{ request: string; room_id: string; result: Buffer }>({
    name: 'repeat',
    text: 'select request, room_id, result from repeats where case_id = $1 and participant_id = $2 and key = $3',
    values: [caseId, me.participant, key],
  })
  const [known] = rows
  if (!known) return undefined
  const room = rooms.find(({ roomId }) => roomId === known.room_id)
  if (known.request !== request || !room) return 'another request'
  return open(room.key, placeOf(caseId, me.participant, key), known.result).toString('utf8')
}

export async function keepRepeat(
  tx: ClerkTx,
  caseId: CaseId,
  participant: string,
  room: RoomRow,
  { key, request, result }: Repeatable & { readonly result: string },
  at: number,
  chance: Chance,
): Promise<void> {
  const place = placeOf(caseId, participant, key)
  const sealed = seal(room.key, place, Buffer.from(result), chance, `${caseId} ${participant}`)
  await tx.query({
    name: 'keep repeat',
    text: 'insert into repeats values ($1, $2, $3, $4, $5, $6, $7)',
    values: [caseId, participant, key, request, room.roomId, sealed, at],
  })
}

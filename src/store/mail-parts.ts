// Parts of mails that stand in a room: sealed with the room's key, read by who sits there.
import type { MailPart, MailParts } from '../application/mail-in-ports.ts'
import type { Pools } from './connect.ts'
import { open, type RoomKeys, sealAlike } from './keys.ts'
import { roomsSeen } from './rooms-seen.ts'
import { asClerk, askAsClerk, askAsPerson } from './transactions.ts'

const placeOf = (caseId: string, room: string, mail: string, part: number) =>
  `${caseId} ${room} mail ${mail} ${part}`

export function mailParts(pools: Pools, keys: RoomKeys): MailParts {
  return {
    async keep(caseId, room, mail, parts, at) {
      const [row] = await askAsClerk(pools)<{
        room_id: string
        wrapped: Buffer
        case_wrapped: Buffer
      }>({
        name: 'room of a mail',
        text: `select r.room_id, k.wrapped, c.wrapped as case_wrapped from rooms r
               join keys.room_keys k using (room_id)
               join keys.case_keys c on c.case_id = r.case_id
               where r.case_id = $1 and r.room = $2`,
        values: [caseId, room],
      })
      // A case that is shredded has no key: the post that follows is refused.
      if (!row) return
      const key = keys.roomKey(caseId, row.room_id, row.case_wrapped, row.wrapped)
      await asClerk(pools, async (tx) => {
        for (const [part, { name, type, bytes }] of parts.entries()) {
          const whole = Buffer.concat([Buffer.from(`${JSON.stringify({ name, type })}\n`), bytes])
          await tx.query(
            'insert into mail_parts values ($1, $2, $3, $4, $5) on conflict do nothing',
            [mail, part, row.room_id, sealAlike(key, placeOf(caseId, room, mail, part), whole), at],
          )
        }
      })
    },

    drop: (mail) =>
      asClerk(pools, async (tx) => {
        await tx.query('delete from mail_parts where mail_id = $1', [mail])
      }),

    async read(person, caseId, mail, part) {
      const ask = askAsPerson(pools, person, [caseId])
      const found = await roomsSeen(ask, { person }, caseId, keys)
      if (!found) return undefined
      const [row] = await ask<{ room_id: string; part_sealed: Buffer }>({
        name: 'part of a mail',
        text: 'select room_id, part_sealed from mail_parts where mail_id = $1 and part = $2',
        values: [mail, part],
      })
      const room = row && found.rooms.find(({ roomId }) => roomId === row.room_id)
      return (
        room && partFrom(open(room.key, placeOf(caseId, room.room, mail, part), row.part_sealed))
      )
    },
  }
}

function partFrom(whole: Buffer): MailPart {
  const end = whole.indexOf('\n')
  return { ...JSON.parse(whole.subarray(0, end).toString()), bytes: whole.subarray(end + 1) }
}

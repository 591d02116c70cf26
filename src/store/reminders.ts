// Reminders that went out, in PostgreSQL; and looking as somebody without remembering it for them.
import type { Reminders } from '../application/reminder-ports.ts'
import type { Pools } from './connect.ts'
import type { RoomKeys } from './keys.ts'
import { recordReader } from './record-reader.ts'
import { askAsClerk, askAsPerson, writeAsClerk } from './transactions.ts'

export const reminders = (pools: Pools, keys: RoomKeys): Reminders => ({
  async keep({ caseId, participant, since, round, at }) {
    await writeAsClerk(pools)({
      name: 'keep reminder',
      text: 'insert into reminders values ($1, $2, $3, $4, $5) on conflict do nothing',
      values: [caseId, participant, since, round, at],
    })
  },

  async of(caseId, participant) {
    const rows = await askAsClerk(pools)<{ sent_at: number }>({
      name: 'reminders of a participant',
      text: `select sent_at from reminders where case_id = $1 and participant_id = $2 order by sent_at, round`,
      values: [caseId, participant],
    })
    return rows.map(({ sent_at }) => sent_at)
  },

  readBy: (person, caseId) =>
    askAsPerson(pools, person, [caseId])({
      name: 'reminders of a case',
      text: `select participant_id as participant, sent_at as at from reminders where case_id = $1
             order by sent_at, participant_id, round`,
      values: [caseId],
    }),

  // Whoever reads with keys of their own remembers by themselves: here it goes with the look.
  asTheySee: (person, caseId) => recordReader(pools, { ...keys }).seenBy(person, caseId),
})

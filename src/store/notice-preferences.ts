// When and how each person wants to be told, in PostgreSQL: sealed.
import {
  type NoticePreferences,
  type NoticePreferencesKept,
  usualPreferences,
} from '../application/notice-preferences.ts'
import type { Pools } from './connect.ts'
import { derived, type Key, open, sealAlike } from './keys.ts'
import { asClerk, askAsClerk } from './transactions.ts'

const place = (person: string) => `notice_preferences chosen_sealed ${person}`

export function noticePreferences(pools: Pools, root: Key): NoticePreferencesKept {
  const key = derived(root, 'notice preferences')
  return {
    async of(person) {
      const [row] = await askAsClerk(pools)<{ time_zone: string; chosen_sealed: Buffer | null }>({
        name: 'notice preferences',
        text: `select time_zone, chosen_sealed from people left join notice_preferences using (person_id)
               where person_id = $1`,
        values: [person],
      })
      const sealed = row?.chosen_sealed
      const chosen: Partial<NoticePreferences> = sealed
        ? JSON.parse(open(key, place(person), sealed).toString())
        : {}
      // What came to be chosen later than they chose is as usual.
      const wanted = { ...usualPreferences.wanted, ...chosen.wanted }
      return {
        preferences: { ...usualPreferences, ...chosen, wanted },
        timeZone: row?.time_zone ?? 'UTC',
      }
    },

    keep: (person, preferences, timeZone, at) =>
      asClerk(pools, async (tx) => {
        const sealed = sealAlike(key, place(person), Buffer.from(JSON.stringify(preferences)))
        await tx.query(
          `insert into notice_preferences values ($1, $2, $3)
           on conflict (person_id) do update set chosen_sealed = $2, changed_at = $3`,
          [person, sealed, at],
        )
        await tx.query('update people set time_zone = $2 where person_id = $1', [person, timeZone])
      }),
  }
}

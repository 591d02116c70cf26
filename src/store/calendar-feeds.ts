// Secret addresses of calendars in PostgreSQL, hashed; and the names of meetings in calendar files, of each recipient alone.
import type { CalendarFeeds, CalendarNames } from '../application/calendar-ports.ts'
import type { Pools } from './connect.ts'
import { derived, idOf, type Key } from './keys.ts'
import { hashOf } from './sign-in-viewers.ts'
import { askAsClerk, writeAsClerk } from './transactions.ts'

export const calendarFeeds = (pools: Pools): CalendarFeeds => ({
  async make(person, secret, at) {
    await writeAsClerk(pools)({
      name: 'make calendar feed',
      text: `insert into calendar_feeds values ($1, $2, $3)
             on conflict (person_id) do update set secret_hash = $2, made_at = $3`,
      values: [person, hashOf(secret), at],
    })
  },

  async revoke(person) {
    await writeAsClerk(pools)({
      name: 'revoke calendar feed',
      text: 'delete from calendar_feeds where person_id = $1',
      values: [person],
    })
  },

  async madeAt(person) {
    const [row] = await askAsClerk(pools)<{ made_at: number }>({
      name: 'calendar feed of a person',
      text: 'select made_at from calendar_feeds where person_id = $1',
      values: [person],
    })
    return row?.made_at
  },

  async personOf(secret) {
    const [row] = await askAsClerk(pools)<{ person_id: string }>({
      name: 'person of a calendar feed',
      text: 'select person_id from calendar_feeds where secret_hash = $1',
      values: [hashOf(secret)],
    })
    return row?.person_id
  },
})

/** Nothing is kept: the same recipient and meeting have the same name, and nobody without the key finds one from another. */
export function calendarNames(root: Key): CalendarNames {
  const key = derived(root, 'names in calendar files')
  return { uidOf: (participant, meeting) => idOf(key, `${participant} ${meeting}`) }
}

// Secret addresses of calendars in PostgreSQL, hashed; and the names of meetings in calendar files, of each recipient alone.
import type { CalendarFeeds, CalendarNames } from '../application/calendar-ports.ts'
import type { Pools } from './connect.ts'
import { derived, idOf, type Key } from './keys.ts'
import { hashOf } from './sign-in-viewers.ts'
import { askAsClerk, writeAsClerk } from './transactions.ts'

/** `$1` is now. */
const LASTING = `calendar_feeds feed left join access_tokens on token_id = made_with
  where (made_with is null or (revoked_at is null and valid_until > $1))`

export const calendarFeeds = (pools: Pools): CalendarFeeds => ({
  async make(person, secret, at, token) {
    await writeAsClerk(pools)({
      name: 'make calendar feed',
      text: `insert into calendar_feeds (person_id, secret_hash, made_at, made_with) values ($1, $2, $3, $4)
             on conflict (person_id) do update set secret_hash = $2, made_at = $3, made_with = $4`,
      values: [person, hashOf(secret), at, token ?? null],
    })
  },

  async revoke(person) {
    await writeAsClerk(pools)({
      name: 'revoke calendar feed',
      text: 'delete from calendar_feeds where person_id = $1',
      values: [person],
    })
  },

  async madeAt(person, at) {
    const [row] = await askAsClerk(pools)<{ made_at: number }>({
      name: 'calendar feed of a person',
      text: `select feed.made_at from ${LASTING} and feed.person_id = $2`,
      values: [at, person],
    })
    return row?.made_at
  },

  async personOf(secret, at) {
    const [row] = await askAsClerk(pools)<{ person_id: string }>({
      name: 'person of a calendar feed',
      text: `select feed.person_id from ${LASTING} and feed.secret_hash = $2`,
      values: [at, hashOf(secret)],
    })
    return row?.person_id
  },
})

/** Nothing is kept: the same recipient and meeting have the same name, and nobody without the key finds one from another. */
export function calendarNames(root: Key): CalendarNames {
  const key = derived(root, 'names in calendar files')
  return {
    uidOf: (participant, meeting) => idOf(key, `${participant} ${meeting}`),
    uidOfDuty: (participant, term, part) => idOf(key, `${participant} due ${term} ${part}`),
  }
}

// Somebody's own calendar: their meetings over all their cases, as a file and at a secret address of theirs.
import type { View } from '../domain/mediation.ts'
import { viewOf } from '../domain/mediation.ts'
import { endOf, isNeeded, standsAs } from '../domain/meetings.ts'
import type { CalendarEntry } from './calendar-ports.ts'
import { freshlyShown } from './factor-policy.ts'
import type { House } from './house.ts'
import { meetingsIn } from './meetings-in.ts'
import { isSecret, secret } from './people.ts'
import type { Viewer } from './people-ports.ts'
import type { CaseId, PersonId } from './ports.ts'
import { calendarEntryOf } from './telling-meetings.ts'

/** What is long over is not carried along for ever. In milliseconds. */
const LOOKS_BACK = 60 * 24 * 3_600_000

/** Of one meeting that is set, for who is needed there. */
export function entryIn(
  house: Pick<House, 'calendarNames'>,
  view: View,
  meeting: string,
): CalendarEntry | undefined {
  const { participant } = view.me
  const found = meetingsIn(view).find((one) => one.meeting === meeting)
  if (!found || standsAs(found) !== 'set' || !isNeeded(found, participant)) return undefined
  return calendarEntryOf(house, participant, found)
}

type FeedHouse = Pick<
  House,
  'calendarFeeds' | 'calendarNames' | 'calendars' | 'reader' | 'reminders' | 'directory' | 'clock'
>

/** Nothing where the address is nobody's. Looked at for them by a machine: remembered for nobody. */
export async function feedAt(house: FeedHouse, said: string): Promise<string | undefined> {
  const person = isSecret(said)
    ? await house.calendarFeeds.personOf(said, house.clock.now())
    : undefined
  if (person === undefined) return undefined
  const contact = await house.directory.contact(person)
  const cases = await house.reader.casesOf(person)
  const entries: CalendarEntry[] = []
  for (const { caseId } of cases) entries.push(...(await entriesOf(house, person, caseId)))
  const sorted = entries.toSorted((a, b) => a.time.at - b.time.at || (a.uid < b.uid ? -1 : 1))
  return house.calendars.listed(contact?.language ?? 'en', sorted)
}

async function entriesOf(
  house: FeedHouse,
  person: PersonId,
  caseId: CaseId,
): Promise<readonly CalendarEntry[]> {
  const seen = await house.reminders.asTheySee(person, caseId)
  if (!seen) return []
  const view = viewOf(seen.me, seen.entries)
  if (view.board.closing.ended) return []
  const since = house.clock.now() - LOOKS_BACK
  return meetingsIn(view).flatMap(({ meeting, set }) => {
    const entry = set && endOf(set) > since ? entryIn(house, view, meeting) : undefined
    return entry ? [entry] : []
  })
}

/**
 * The address itself is shown once. It opens something of the account to whoever has it: who makes it shows once more that
 * it is them. A program cannot, and what it makes is no more than what its token opens: it ends with that.
 */
export async function makeFeed(
  { calendarFeeds, chance, clock }: Pick<House, 'calendarFeeds' | 'chance' | 'clock'>,
  viewer: Viewer,
): Promise<string | undefined> {
  const { person, how, session } = viewer
  const at = clock.now()
  const token = how === 'access token' ? session : undefined
  if (token === undefined && freshlyShown(viewer, at) === undefined) return undefined
  const said = secret(chance, 'calendar address', person)
  await calendarFeeds.make(person, said, at, token)
  return said
}

export const feedAddress = (url: string, made: string): string =>
  `${url}/calendar/${made}/meetings.ics`

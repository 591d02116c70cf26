// Somebody's own calendar: their meetings and what they have to do over all their cases, at a secret address of theirs.
import { ledgerIn } from '../domain/ledger.ts'
import type { View } from '../domain/mediation.ts'
import { viewOf } from '../domain/mediation.ts'
import { endOf, isNeeded, standsAs } from '../domain/meetings.ts'
import { speaksForSide } from '../domain/seats.ts'
import type { CalendarDay, CalendarEntry } from './calendar-ports.ts'
import { freshlyShown } from './factor-policy.ts'
import type { House } from './house.ts'
import { meetingsIn } from './meetings-in.ts'
import { isSecret, secret } from './people.ts'
import type { Viewer } from './people-ports.ts'
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
  const days: CalendarDay[] = []
  for (const { caseId } of cases) {
    const seen = await house.reminders.asTheySee(person, caseId)
    const view = seen && viewOf(seen.me, seen.entries)
    if (!view) continue
    entries.push(...meetingsOf(house, view))
    days.push(...dutiesOf(house, view))
  }
  const inTurn = (a: { uid: string }, b: { uid: string }) => (a.uid < b.uid ? -1 : 1)
  return house.calendars.listed(
    contact?.language ?? 'en',
    entries.toSorted((a, b) => a.time.at - b.time.at || inTurn(a, b)),
    days.toSorted((a, b) => a.day.localeCompare(b.day) || inTurn(a, b)),
  )
}

function meetingsOf(house: FeedHouse, view: View): readonly CalendarEntry[] {
  if (view.board.closing.ended) return []
  const since = house.clock.now() - LOOKS_BACK
  return meetingsIn(view).flatMap(({ meeting, set }) => {
    const entry = set && endOf(set) > since ? entryIn(house, view, meeting) : undefined
    return entry ? [entry] : []
  })
}

/** What the side of whoever speaks for it has to do by a day, until it has been received. */
function dutiesOf(house: FeedHouse, { me, board }: View): readonly CalendarDay[] {
  const { concluded } = board.signing
  if (!concluded || me.state !== 'seated' || !speaksForSide(me)) return []
  return ledgerIn(board, house.clock.now()).flatMap(({ by, term, part, dueOn, owed, received }) => {
    if (by !== me.seat || dueOn === undefined || received === owed) return []
    const uid = house.calendarNames.uidOfDuty(me.participant, term, part)
    return [{ uid, day: dueOn, stamp: concluded.at }]
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

// The times in a mediator's own hours that none of their cases binds: for their own eyes, when they propose or publish.
import type { MeetingTime } from '../domain/meetings.ts'
import type { House } from './house.ts'
import { freeSlots } from './mediator-hours.ts'
import type { PersonId } from './ports.ts'

const DAY = 24 * 3_600_000
const LOOKS_AHEAD = 14
const MOST = 24

export async function freeTimesOf(
  { mediatorTime, clock }: Pick<House, 'mediatorTime' | 'clock'>,
  person: PersonId,
  minutes: number,
): Promise<readonly MeetingTime[]> {
  const hours = await mediatorTime.hoursOf(person)
  if (!hours) return []
  const from = clock.now()
  const bound = await mediatorTime.boundOf(person, from, from + (LOOKS_AHEAD + 1) * DAY)
  return freeSlots(hours, bound, { from, days: LOOKS_AHEAD, minutes }).slice(0, MOST)
}

// What the clerk does by the hour for nobody in particular, so that no request does work that others left behind.
import type { House } from './house.ts'
import { ifInReach } from './out-of-reach.ts'

const EVERY = 3_600_000
const NAME = 'forget old'

/** Of this name one waits, however many servers begin it. */
export const beginHousekeeping = (house: Pick<House, 'later' | 'clock'>): Promise<void> =>
  house.later.add([{ job: { type: 'ForgetOld' }, dueAt: house.clock.now(), name: NAME }])

export async function forgetOld(
  house: Pick<House, 'later' | 'clock' | 'forgetOld' | 'documents' | 'uploads'>,
): Promise<void> {
  const at = house.clock.now()
  await house.forgetOld(at)
  // Where files lie may be away while the database is not: the rest is done, and this again in an hour.
  await ifInReach(house.documents.sweep(at))
  await ifInReach(house.uploads.sweep(at))
  await house.later.add([{ job: { type: 'ForgetOld' }, dueAt: at + EVERY, name: NAME }])
}

// Whether somebody may still be where they are: asked anew every few seconds, of their sign-in and of their own view.
import type { CallRefusal } from '../application/call-messages.ts'
import type { CallPlace } from '../application/call-ports.ts'
import { wayInto } from '../application/factor-policy.ts'
import type { House } from '../application/house.ts'
import { lookUpFor } from '../application/look-up.ts'
import { OutOfReach } from '../application/out-of-reach.ts'
import type { Viewer } from '../application/people-ports.ts'
import { barredFromCall } from '../domain/calling.ts'
import type { View } from '../domain/mediation.ts'
import { isOutOfCall } from '../domain/out-of-call.ts'
import { CHECK_EVERY, type Held } from './held.ts'

type Looking = Pick<House, 'reader' | 'passkeysOfStaff' | 'clock'>
type Outside = Extract<CallRefusal, 'ticket' | 'over' | 'asked to leave'>

/** Their view, or why they may not be there: what all in the room know is said, anything else is as a ticket that is none. */
export async function viewAt(
  house: Looking,
  viewer: Viewer,
  { caseId, room, participant }: CallPlace,
): Promise<View | Outside> {
  if (wayInto(house, viewer, caseId) !== 'open') return 'ticket'
  const looked = await lookUpFor(house, viewer, caseId)
  if (!looked || looked.view.me.participant !== participant) return 'ticket'
  const barred = barredFromCall(looked.view, room)
  if (!barred) {
    const out = isOutOfCall(looked.view, room, participant, house.clock.now())
    return out ? 'asked to leave' : looked.view
  }
  return barred === 'MediationIsEnded' || barred === 'JointRoomShut' ? 'over' : 'ticket'
}

export async function stillAllowed(
  house: Looking,
  held: Held,
  at: number,
): Promise<Outside | undefined> {
  if (at < held.checkedAt + CHECK_EVERY) return undefined
  held.checkedAt = at
  try {
    const viewer = await held.asker.viewer()
    if (!viewer || viewer.session !== held.viewer.session) return 'ticket'
    const view = await viewAt(house, viewer, held)
    return typeof view === 'string' ? view : undefined
  } catch (error) {
    // Nobody is put out because the database is away for a moment: nothing new can be known of them either.
    if (error instanceof OutOfReach) return undefined
    throw error
  }
}

// That somebody came into a call and left it goes on record as their own act, one after another, while the call goes on.
import type { CallPlace } from '../application/call-ports.ts'
import { carryOut } from '../application/carry-out.ts'
import type { House } from '../application/house.ts'
import { OutOfReach } from '../application/out-of-reach.ts'
import type { PersonId } from '../application/ports.ts'
import type { CallCommand } from '../domain/calling.ts'
import type { CallAttendance } from './comings.ts'
import { keyOf } from './held.ts'

type Recording = Pick<House, 'record' | 'clock'>
/** How often it is tried again while nothing can be written. In milliseconds. */
const AGAIN = 5_000
const TRIES = 12

/** A refusal is no news: they were there already, or have left their seat, which the board says. */
export function callAttendance(
  house: Recording,
  stopping: AbortSignal,
): CallAttendance & { settled(): Promise<void> } {
  const going = new Map<string, Promise<void>>()

  const record = (place: CallPlace, person: PersonId, command: CallCommand) => {
    const key = keyOf(place)
    const before = going.get(key) ?? Promise.resolve()
    const done = before.then(() => tried(place, person, command))
    going.set(key, done)
    void done.then(() => {
      if (going.get(key) === done) going.delete(key)
    })
  }

  async function tried({ caseId }: CallPlace, person: PersonId, command: CallCommand) {
    for (let tries = 0; tries < TRIES; tries++) {
      try {
        await carryOut(house, { actor: { person }, caseId, command })
        return
      } catch (error) {
        // What cannot be written is not written: the call goes on, and what is left open is closed by the clerk.
        if (!(error instanceof OutOfReach) || stopping.aborted) return
        await house.clock.sleep(AGAIN, stopping)
      }
    }
  }

  return {
    came: (place, person) => record(place, person, { type: 'JoinCall', room: place.room }),
    left: (place, person, at) => record(place, person, { type: 'LeaveCall', room: place.room, at }),
    putOut: (place, leader) => {
      const { room, participant } = place
      record(place, leader, { type: 'PutOutOfCall', room, participant })
    },
    async settled() {
      while (going.size > 0) await Promise.all(going.values())
    },
  }
}

// What the house keeps of calls: seals, the relay, and who is in. A restart forgets who was in, and nothing else.
import type { Calls, CallsNow } from '../application/call-ports.ts'
import type { Chance } from '../application/world.ts'
import { credentialFor, type RelaySettings } from './relay-credentials.ts'
import { callSeals } from './seals.ts'

export const callsOn = (
  key: Uint8Array,
  chance: Chance,
  relay: () => RelaySettings | undefined,
): Calls => ({
  ...callSeals(key),
  now: callsNow(),
  relay({ caseId, room }, at) {
    const settings = relay()
    return settings
      ? credentialFor(settings, chance.id('name at the relay', `${caseId} ${room}`), at)
      : null
  },
})

function callsNow(): CallsNow {
  const known = new Map<string, Parameters<CallsNow['set']>[2]>()
  return {
    inCall: (caseId, room) => known.get(`${caseId} ${room}`)?.inside ?? [],
    isHeld: (caseId, room, who) => known.get(`${caseId} ${room}`)?.held.includes(who) ?? false,
    set(caseId, room, people) {
      if (people.held.length > 0) known.set(`${caseId} ${room}`, people)
      else known.delete(`${caseId} ${room}`)
    },
  }
}

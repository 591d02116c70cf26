// A relay for tests: coturn on loopback, with a secret of its own.
import { type LocalRelay, startLocalRelay } from '../../src/calls/local-relay.ts'
import { realClock } from '../../src/world/clock.ts'

export async function startRelay(secret = 'a-secret-of-the-relay', settings?: string) {
  const relay: LocalRelay | undefined = await startLocalRelay(
    realClock,
    secret,
    settings === undefined ? {} : { settings },
  )
  if (!relay)
    throw new Error('no turnserver answers on this machine: scripts/debian.ts installs it')
  return relay
}

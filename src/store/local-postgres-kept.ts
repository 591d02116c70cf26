// Keeps a local PostgreSQL up: one that fell, on a full disk for instance, is started again as soon as it can be.
import type { Clock } from '../application/world.ts'
import { alive } from './local-postgres-process.ts'

type Started = { readonly pid: number; stop(): Promise<void> }

/** How often it is looked after, in milliseconds. */
const LOOKS = 500

/** Before the new one is started the old presence is given up: two of one Parley would never leave the other alone. */
export function keptUp(first: Started, start: () => Promise<Started>, clock: Clock) {
  const stopping = new AbortController()
  let local: Started | undefined = first

  const looking = (async () => {
    while (!stopping.signal.aborted) {
      await clock.sleep(LOOKS, stopping.signal)
      if (stopping.signal.aborted || (local && alive(local.pid))) continue
      await local?.stop()
      local = undefined
      try {
        local = await start()
      } catch {
        // No room yet, or another Parley is starting it: looked at again.
      }
    }
  })()
  // A mistake in here must not end the process: without it there is still everything but the starting again.
  looking.catch(() => {})

  return {
    async stop(): Promise<void> {
      stopping.abort()
      await looking.catch(() => {})
      await local?.stop()
    },
  }
}

// The real clock.
import type { Clock } from '../application/world.ts'

export const realClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((wake) => {
      if (signal?.aborted) return wake()
      const timer = setTimeout(done, milliseconds)
      signal?.addEventListener('abort', done, { once: true })
      function done() {
        clearTimeout(timer)
        signal?.removeEventListener('abort', done)
        wake()
      }
    }),
}

// The real clock.
import type { Clock } from '../application/world.ts'

/** A timer set for longer goes off at once. */
const LONGEST = 2 ** 31 - 1

export const realClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((wake) => {
      if (signal?.aborted) return wake()
      let timer: NodeJS.Timeout
      let left = milliseconds
      signal?.addEventListener('abort', done, { once: true })
      next()
      function next() {
        const now = Math.min(left, LONGEST)
        left -= now
        timer = setTimeout(left > 0 ? next : done, now)
      }
      function done() {
        clearTimeout(timer)
        signal?.removeEventListener('abort', done)
        wake()
      }
    }),
}

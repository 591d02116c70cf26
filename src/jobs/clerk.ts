// The clerk works off due jobs: one after another, again with growing patience, and buries what never works.
import type { Job } from '../application/ports.ts'
import type { Handlers, JobQueue, TakenJob } from '../application/work.ts'
import type { Clock } from '../application/world.ts'

const MINUTE = 60_000
export const LEASE = 2 * MINUTE
/** How long to wait after the first, second ... failure; after the last the job is buried. */
export const patience = [
  10_000,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  60 * MINUTE,
  4 * 60 * MINUTE,
].concat(Array.from({ length: 12 }, () => 12 * 60 * MINUTE))
const AT_ONCE = 20

export type Clerk = {
  /** Works off everything that is due now; returns how many jobs were done. */
  workOff(): Promise<number>
  /** Looks every so many milliseconds, and whenever it is nudged, until it is told to stop. */
  work(every: number, signal: AbortSignal): Promise<void>
  nudge(): void
}

export function clerk(
  queue: JobQueue,
  handlers: Handlers,
  clock: Clock,
  report: (job: Job['type'], failure: string) => void = () => {},
): Clerk {
  let wake: AbortController | undefined

  async function workOff(): Promise<number> {
    let done = 0
    for (;;) {
      const at = clock.now()
      const taken = await queue.take(AT_ONCE, at, at + LEASE)
      if (taken.length === 0) return done
      for (const job of taken) if (await attempt(job)) done += 1
    }
  }

  async function attempt({ id, job, attempts }: TakenJob): Promise<boolean> {
    try {
      await (handlers[job.type] as (job: Job) => Promise<void>)(job)
    } catch (error) {
      // The kind of error alone: its message may hold what somebody wrote.
      const failure = error instanceof Error ? error.name : 'unknown'
      report(job.type, failure)
      const wait = patience[attempts - 1]
      if (wait === undefined) await queue.bury(id, failure)
      else await queue.again(id, clock.now() + wait, failure)
      return false
    }
    await queue.done(id)
    return true
  }

  return {
    workOff,
    nudge: () => wake?.abort(),
    async work(every, signal) {
      while (!signal.aborted) {
        try {
          await workOff()
        } catch (error) {
          report('Notify', error instanceof Error ? error.name : 'unknown')
        }
        wake = new AbortController()
        await clock.sleep(every, AbortSignal.any([signal, wake.signal]))
      }
    },
  }
}

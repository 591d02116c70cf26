// The clerk works off due jobs: a few at once, again with growing patience, and buries what never works.
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
const AT_ONCE = 8

export type Clerk = {
  /** Works off everything that is due now, or what was begun when told to stop; returns how much was done. */
  workOff(signal?: AbortSignal): Promise<number>
  /** Looks every so many milliseconds, and whenever it is nudged, until it is told to stop. */
  work(every: number, signal: AbortSignal): Promise<void>
  nudge(): void
}

export function clerk(
  queue: JobQueue,
  handlers: Handlers,
  clock: Clock,
  report: (what: Job['type'] | 'queue', failure: string) => void = () => {},
): Clerk {
  let wake = new AbortController()

  async function workOff(signal?: AbortSignal): Promise<number> {
    let done = 0
    while (!signal?.aborted) {
      const at = clock.now()
      const taken = await queue.take(AT_ONCE, at, at + LEASE)
      if (taken.length === 0) break
      const ended = await Promise.allSettled(taken.map(attempt))
      done += ended.filter((one) => one.status === 'fulfilled' && one.value).length
      // What became of a job could not be written down: its lease runs out, and it is done again.
      const lost = ended.find((one) => one.status === 'rejected')
      if (lost) throw lost.reason
    }
    return done
  }

  async function attempt(taken: TakenJob): Promise<boolean> {
    const { id, job, attempts } = taken
    try {
      await (handlers[job.type] as (job: Job, work: string) => Promise<void>)(job, `job ${id}`)
    } catch (error) {
      const failure = kindOf(error)
      report(job.type, failure)
      const wait = patience[attempts - 1]
      if (wait === undefined) await queue.bury(taken, failure)
      else await queue.again(taken, clock.now() + wait, failure)
      return false
    }
    await queue.done(taken)
    return true
  }

  return {
    workOff,
    nudge: () => wake.abort(),
    async work(every, signal) {
      while (!signal.aborted) {
        // Made before looking: a nudge while at work is not lost.
        wake = new AbortController()
        try {
          await workOff(signal)
        } catch (error) {
          report('queue', kindOf(error))
        }
        await clock.sleep(every, AbortSignal.any([signal, wake.signal]))
      }
    },
  }
}

/** The kind of error alone: its message may hold what somebody wrote. */
const kindOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')

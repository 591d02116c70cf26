// The watch over silence: neutrals are told before it ends a mediation, and when it has lasted as long as was agreed.

import { seated, sidesOf } from '../domain/convening.ts'
import { type View, viewOf } from '../domain/mediation.ts'
import { seating } from '../domain/rooms.ts'
import { conducts } from '../domain/seats.ts'
import { silenceDaysOf, silenceOf } from '../domain/silence.ts'
import { isSpokenIn, notCounted, spoken } from '../domain/spoken.ts'
import type { Programs } from './people-ports.ts'
import type { CaseId, DueJob, RecordWriter, Spoken } from './ports.ts'
import type { JobOf, JobQueue } from './work.ts'
import type { Clock } from './world.ts'

const DAY = 24 * 3_600_000
/** Where nobody has said in which time zone the days begin. */
export const USUAL_ZONE = 'America/Los_Angeles'

export type SilenceHouse = {
  readonly record: RecordWriter
  readonly programs: Pick<Programs, 'programOf'>
  readonly clock: Pick<Clock, 'now'>
  readonly jobs: Pick<JobQueue, 'add'>
  /** The instant of the newest communication in these rooms. Read by the clerk, and remembered for nobody. */
  readonly lastSpoken: (caseId: CaseId, spoken: Spoken) => Promise<number | undefined>
}

const watch = (caseId: CaseId, dueAt: number, told: JobOf<'WatchSilence'>['told']): DueJob => ({
  job: { type: 'WatchSilence', caseId, told },
  dueAt,
  name: `silence ${caseId}`,
})

/** Looked at for the first time well before there can be something to tell: then it is found out to the hour. */
export const silenceWatched = (caseId: CaseId, { board }: View, at: number): DueJob =>
  watch(caseId, at + Math.max(0, silenceDaysOf(board) - 4) * DAY, 'nothing')

/** What counts as spoken in a case; which sides there are and who looks after procedure stands on the board. */
export function spokenIn({ convening }: View['board']): Spoken {
  const rooms = [...seating(sidesOf(convening)).keys()].filter(isSpokenIn)
  return { rooms, kinds: spoken, without: notCounted(convening) }
}

/**
 * Bears being run twice: then a neutral hears once more that there is something to look at. While a mediation goes on one
 * look waits; there is none after its end, and taking it up again brings one.
 */
export async function watchSilence(
  house: SilenceHouse,
  { caseId, told }: JobOf<'WatchSilence'>,
): Promise<void> {
  const outcome = await house.record.act({ registrar: true }, caseId, ({ me, entries }) => ({
    result: viewOf(me, entries).board,
  }))
  if (!outcome.found || !('result' in outcome)) return
  const board = outcome.result
  const now = house.clock.now()
  const lastWord = await house.lastSpoken(caseId, spokenIn(board))
  const zone = (await house.programs.programOf(caseId))?.timeZone ?? USUAL_ZONE
  const silence = silenceOf(board, lastWord, zone, now)
  if (!silence) return
  const neutrals = seated(board.convening)
    .filter((one) => conducts({ ...one, state: 'seated' }))
    .map(({ participant }): DueJob => {
      const name = `notify ${caseId} ${participant}`
      return { job: { type: 'Notify', caseId, participant }, dueAt: now, name }
    })
  if (now < silence.warnsAt) return house.jobs.add([watch(caseId, silence.warnsAt, 'nothing')])
  if (!silence.hasRunOut) {
    return house.jobs.add([watch(caseId, silence.runsOutAt, 'warned'), ...neutrals])
  }
  const tells = told === 'over' ? [] : neutrals
  await house.jobs.add([watch(caseId, now + DAY, 'over'), ...tells])
}

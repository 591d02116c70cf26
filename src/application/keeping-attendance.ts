// How long who was at the meetings of a case, and how they can be reached, has to be there (CRC 3.860): two years and no day less.
import type { Entry } from '../domain/facts.ts'
import { endOf } from '../domain/meetings.ts'
import type { House } from './house.ts'
import type { CaseId } from './ports.ts'

const YEARS = 2
const DAY = 24 * 3_600_000

type Keeping =
  | { readonly state: 'open' }
  /** Ended, and nobody was ever at a meeting of it. */
  | { readonly state: 'nothing to keep' }
  | { readonly state: 'kept'; readonly until: number }
  | { readonly state: 'kept long enough'; readonly until: number }

/**
 * From the end of the mediation, or of its last meeting where people met once more after it; of meetings of one side,
 * too. By the calendar, and a day more: nobody here decides in whose time zone a day ends.
 */
function keepingOf(entries: readonly Entry[], at: number): Keeping {
  let ended: number | undefined
  let last: number | undefined
  for (const { fact, at: recorded } of entries) {
    if (fact.type === 'MediationEnded') ended = recorded
    if (fact.type === 'MediationReopened') ended = undefined
    if (fact.type === 'MeetingHeld') last = Math.max(last ?? 0, recorded)
    if (fact.type === 'AttendanceRecorded') last = Math.max(last ?? 0, recorded, endOf(fact))
  }
  if (ended === undefined) return { state: 'open' }
  if (last === undefined) return { state: 'nothing to keep' }
  const from = new Date(Math.max(ended, last))
  const until = from.setUTCFullYear(from.getUTCFullYear() + YEARS) + DAY
  return { state: at < until ? 'kept' : 'kept long enough', until }
}

/** Read by the arbiter, in every room, and said to nobody but who runs this house. Undefined where there is no such case. */
export async function keepingOfCase(
  { record, clock }: Pick<House, 'record' | 'clock'>,
  caseId: CaseId,
): Promise<Keeping | undefined> {
  const arbiter = { registrar: true, arbiter: true } as const
  const read = await record.act<Keeping>(arbiter, caseId, ({ entries }) => ({
    result: keepingOf(entries, clock.now()),
  }))
  return read.found && 'result' in read ? read.result : undefined
}

// What a mediator is warned of in a plan. Nothing is refused for it: the mediator and the sides may know better.
import { silenceAfter } from './clock.ts'
import type { Convening } from './convening.ts'
import { seated } from './convening.ts'
import { hearingOf } from './hearing.ts'
import type { View } from './mediation.ts'
import { moreTimeOf } from './more-time.ts'
import type { StageRoom } from './plan.ts'
import { keptApart } from './safety.ts'
import { conducts, type Side } from './seats.ts'
import { silenceDaysOf } from './silence.ts'
import { bringsTogether, inPerson, type Stage, type StageId, sidesComing } from './stages.ts'
import { dayAt } from './wall-time.ts'

/** A stage where it stands: stages of two sides may have the same name. */
export type Planned = {
  readonly room: StageRoom
  readonly stage: Stage
  readonly over: boolean
}
type OfStage = { readonly room: StageRoom; readonly stage: StageId }
export type PlanWarning = OfStage &
  (
    | { readonly warns: 'window-passed' | 'no-night-between' | 'kept-apart' | 'place-missing' }
    /** YYYY-MM-DD. */
    | { readonly warns: 'after-hearing'; readonly hearingOn: string }
    /** Evidence Code 1125(a)(5): silence as long as that ends the mediation. Told to neutrals alone. */
    | { readonly warns: 'silence'; readonly days: number; readonly lastDay: string }
    | { readonly warns: 'deciders-missing'; readonly side: Side }
    /** Somebody of that side asked for time until then. */
    | { readonly warns: 'time-asked-for'; readonly side: Side; readonly until: number }
  )

const HOUR = 3_600_000
/** From an evening to the next morning. */
const NIGHT = 12 * HOUR

/** Made for who conducts, of stages in the order of the plan; nobody else is told any of it. */
export function warningsOf(
  view: View,
  stages: readonly Planned[],
  timeZone: string,
  now: number,
): readonly PlanWarning[] {
  if (!conducts(view.me)) return []
  const open = stages.filter(({ over }) => !over)
  return [
    ...open.flatMap((one) => ofStage(view, one, timeZone, now)),
    ...ofGaps(stages, silenceDaysOf(view.board), timeZone),
    ...ofNights(open),
  ]
}

const named = ({ room, stage: { stage } }: Planned): OfStage => ({ room, stage })

function ofStage(
  view: View,
  planned: Planned,
  timeZone: string,
  now: number,
): readonly PlanWarning[] {
  const { board } = view
  const { stage } = planned
  const { window } = stage
  const of = named(planned)
  const sides = sidesComing(stage)
  const found: PlanWarning[] = []
  if (stage.deciders) {
    const missing = sides.filter((side) => !decides(board.convening, side))
    found.push(...missing.map((side) => ({ ...of, warns: 'deciders-missing', side }) as const))
  }
  if (bringsTogether(stage) && keptApart(view)) found.push({ ...of, warns: 'kept-apart' })
  if (inPerson(stage) && (stage.place ?? '').trim() === '') {
    found.push({ ...of, warns: 'place-missing' })
  }
  if (!window) return found
  if (window.to <= now) found.push({ ...of, warns: 'window-passed' })
  // Also on the day itself: what is settled is told to the court before.
  const hearingOn = hearingOf(board)
  if (hearingOn !== undefined && dayAt(window.to - 1, timeZone) >= hearingOn) {
    found.push({ ...of, warns: 'after-hearing', hearingOn })
  }
  const asked = seated(board.convening).flatMap(({ participant, seat }) => {
    const side = sides.find((one) => one === seat)
    const until = side && moreTimeOf(view, participant)
    return side && until !== undefined && until > Math.max(now, window.from)
      ? [{ ...of, warns: 'time-asked-for', side, until } as const]
      : []
  })
  return [...found, ...asked]
}

/** An attorney speaks for a side; whoever decides for it is a party, or who was brought in to decide. */
const decides = (convening: Convening, side: Side): boolean =>
  seated(convening).some(
    ({ seat, role }) => seat === side && (role === 'party' || role === 'decision-maker'),
  )

const byWindow = (stages: readonly Planned[]) =>
  stages
    .flatMap((one) => (one.stage.window ? [{ one, ...one.stage.window }] : []))
    .toSorted((a, b) => a.from - b.from)

/** From the end of all that was before to the beginning of what comes next. */
function ofGaps(
  stages: readonly Planned[],
  days: number,
  timeZone: string,
): readonly PlanWarning[] {
  let end: number | undefined
  return byWindow(stages).flatMap(({ one, from, to }): readonly PlanWarning[] => {
    const since = end
    end = Math.max(end ?? to, to)
    if (since === undefined || from <= since || one.over) return []
    const silence = silenceAfter(since, days, timeZone, from)
    if (!silence.hasRunOut) return []
    return [{ ...named(one), warns: 'silence', days, lastDay: silence.lastDay }]
  })
}

const weighty: readonly Stage['purpose'][] = ['caucus', 'joint-meeting', 'bargaining']
/** Who bargains in the evening and signs in the same night may be sorry in the morning. */
const ofNights = (open: readonly Planned[]): readonly PlanWarning[] => {
  const timed = byWindow(open)
  const hard = timed.filter(({ one }) => weighty.includes(one.stage.purpose))
  return timed
    .filter(({ one, from }) => {
      const before = hard.filter((other) => other.from < from)
      return one.stage.purpose === 'signing' && before.some(({ to }) => from - to < NIGHT)
    })
    .map(({ one }) => ({ ...named(one), warns: 'no-night-between' }) as const)
}

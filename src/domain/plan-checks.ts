// What a mediator is warned of in a plan. Nothing is refused for it: the mediator and the sides may know better.
import { dayAt, silenceAfter } from './clock.ts'
import type { Convening } from './convening.ts'
import { seated } from './convening.ts'
import { hearingOf } from './hearing.ts'
import type { View } from './mediation.ts'
import { moreTimeOf } from './more-time.ts'
import { isOver, progressOf } from './plan.ts'
import { keptApart } from './safety.ts'
import { conducts, type Side } from './seats.ts'
import { silenceDaysOf } from './silence.ts'
import { bringsTogether, type Stage, type StageId, sidesComing } from './stages.ts'

export type PlanWarning = { readonly stage: StageId } & (
  | { readonly warns: 'window-passed' | 'no-night-between' | 'kept-apart' }
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
  stages: readonly Stage[],
  timeZone: string,
  now: number,
): readonly PlanWarning[] {
  const { me, board } = view
  if (!conducts(me)) return []
  const open = stages.filter(({ stage }) => !isOver(progressOf(board.plan, stage)))
  return open
    .flatMap((stage) => ofStage(view, stage, timeZone, now))
    .concat(ofGaps(stages, silenceDaysOf(board), timeZone, open), ofNights(open))
}

function ofStage(view: View, stage: Stage, timeZone: string, now: number): readonly PlanWarning[] {
  const { board } = view
  const { stage: id, window, deciders } = stage
  const sides = sidesComing(stage)
  const hearingOn = hearingOf(board)
  const found: PlanWarning[] = []
  if (window && window.to <= now) found.push({ stage: id, warns: 'window-passed' })
  // Also on the day itself: what is settled is told to the court before.
  if (window && hearingOn !== undefined && dayAt(window.to - 1, timeZone) >= hearingOn) {
    found.push({ stage: id, warns: 'after-hearing', hearingOn })
  }
  if (deciders) {
    const missing = sides.filter((side) => !decides(board.convening, side))
    found.push(...missing.map((side) => ({ stage: id, warns: 'deciders-missing', side }) as const))
  }
  if (bringsTogether(stage) && keptApart(view)) found.push({ stage: id, warns: 'kept-apart' })
  if (window) {
    const asked = seated(board.convening).flatMap(({ participant, seat }) => {
      const side = sides.find((one) => one === seat)
      const until = side && moreTimeOf(view, participant)
      return side && until !== undefined && until > Math.max(now, window.from)
        ? [{ stage: id, warns: 'time-asked-for', side, until } as const]
        : []
    })
    found.push(...asked)
  }
  return found
}

/** An attorney speaks for a side; whoever decides for it is a party, or who was brought in to decide. */
const decides = (convening: Convening, side: Side): boolean =>
  seated(convening).some(
    ({ seat, role }) => seat === side && (role === 'party' || role === 'decision-maker'),
  )

const byWindow = (stages: readonly Stage[]) =>
  stages
    .flatMap((stage) => (stage.window ? [{ stage, ...stage.window }] : []))
    .toSorted((a, b) => a.from - b.from)

/** From the end of all that was before to the beginning of what comes next. */
function ofGaps(
  stages: readonly Stage[],
  days: number,
  timeZone: string,
  open: readonly Stage[],
): readonly PlanWarning[] {
  let end: number | undefined
  return byWindow(stages).flatMap(({ stage, from, to }): readonly PlanWarning[] => {
    const since = end
    end = Math.max(end ?? to, to)
    if (since === undefined || from <= since || !open.includes(stage)) return []
    const silence = silenceAfter(since, days, timeZone, from)
    if (!silence.hasRunOut) return []
    return [{ stage: stage.stage, warns: 'silence', days, lastDay: silence.lastDay }]
  })
}

const weighty: readonly Stage['purpose'][] = ['caucus', 'joint-meeting', 'bargaining']
/** Who bargains in the evening and signs in the same night may be sorry in the morning. */
const ofNights = (open: readonly Stage[]): readonly PlanWarning[] => {
  const timed = byWindow(open)
  return timed
    .filter(({ stage, from }) => {
      const before = timed.filter((one) => weighty.includes(one.stage.purpose) && one.from < from)
      return stage.purpose === 'signing' && before.some(({ to }) => from - to < NIGHT)
    })
    .map(({ stage }) => ({ stage: stage.stage, warns: 'no-night-between' }) as const)
}

// The plan as one person sees it: its versions, the line of what stands in their rooms, and for a mediator what to look at.

import { sidesOf } from '../domain/convening.ts'
import { hearingOf } from '../domain/hearing.ts'
import type { Language } from '../domain/language.ts'
import type { View } from '../domain/mediation.ts'
import { isOver, progressOf } from '../domain/plan.ts'
import { type Planned, type PlanWarning, warningsOf } from '../domain/plan-checks.ts'
import { lineOf, type Step } from '../domain/plan-line.ts'
import { type LaidOut, layOut } from '../domain/plans/laying-out.ts'
import { TEMPLATES, type TemplateName } from '../domain/plans/templates.ts'
import { keptApart } from '../domain/safety.ts'
import { conducts } from '../domain/seats.ts'
import { isRealDate } from '../domain/terms.ts'
import { dayAt } from '../domain/wall-time.ts'
import type { Program } from './people-ports.ts'
import { USUAL_ZONE } from './silence-watch.ts'

export type PlanSeen = {
  /** Of the program: in it the days and hours of the plan are meant. */
  readonly timeZone: string
  readonly line: readonly Step[]
  /** Of the version that is proposed; else of the line. A mediator's alone. */
  readonly warnings: readonly PlanWarning[]
}

export const zoneOf = (program: Program | undefined): string => program?.timeZone ?? USUAL_ZONE

export function planSeen(view: View, program: Program | undefined, now: number): PlanSeen {
  const timeZone = zoneOf(program)
  const line = lineOf(view)
  const { plan } = view.board
  const standing = line.map(
    ({ room, stage, progress }): Planned => ({
      ...{ room, stage },
      over: isOver(progress),
    }),
  )
  const proposed = plan.proposed?.stages.map(
    (stage): Planned => ({
      ...{ room: 'board', stage },
      over: isOver(progressOf(plan, stage.stage)),
    }),
  )
  const stages = proposed
    ? [...proposed, ...standing.filter(({ room }) => room !== 'board')]
    : standing
  return { timeZone, line, warnings: warningsOf(view, stages, timeZone, now) }
}

export const isTemplate = (name: unknown): name is TemplateName =>
  TEMPLATES.includes(name as TemplateName)

/** For who conducts: a template from a day on, else from the next day. */
export function templateFor(
  view: View,
  program: Program | undefined,
  asked: { readonly template: TemplateName; readonly start: unknown; readonly language: Language },
  now: number,
): (LaidOut & { readonly start: string }) | undefined {
  if (!conducts(view.me)) return undefined
  const timeZone = zoneOf(program)
  const { template, language } = asked
  const { start: first } = asked
  const said =
    typeof first === 'string' && /^2/.test(first) && isRealDate(first) ? first : undefined
  const start = said ?? dayAt(now + 24 * 3_600_000, timeZone)
  const laid = layOut({
    ...{ template, start, language, timeZone },
    sides: sidesOf(view.board.convening),
    hearingOn: hearingOf(view.board),
    keptApart: keptApart(view) !== undefined,
  })
  return { ...laid, start }
}

// A template laid out from a day on: each stage gets its window, in the program's time, before the hearing where there is one.
import type { Language } from '../language.ts'
import { courtDayFrom, courtDaysBefore } from '../law/court-days.ts'
import type { Side } from '../seats.ts'
import { bringsTogether, type Stage } from '../stages.ts'
import { instantAt, laterBy, numberOf } from '../wall-time.ts'
import { templateWords } from './template-words.ts'
import { type TemplateName, type TemplateStage, templates } from './templates.ts'

export type LaidOut = {
  /** For the plan that all sides read. */
  readonly together: readonly Stage[]
  /** For each side apart. They say nothing of each other, and name only stages of all as what comes before. */
  readonly apart: readonly { readonly side: Side; readonly stage: Stage }[]
}
export type Laying = {
  readonly template: TemplateName
  /** YYYY-MM-DD. */
  readonly start: string
  readonly sides: readonly Side[]
  readonly timeZone: string
  readonly hearingOn?: string | undefined
  readonly language: Language
  /** Nobody of one side may meet anybody of another. */
  readonly keptApart: boolean
}

export function layOut(laying: Laying): LaidOut {
  const { template, sides, keptApart } = laying
  const { stages, apart = false } = templates[template]
  const shuttles = keptApart || apart
  const fits = fitting(laying)
  const made = (from: TemplateStage, seats: readonly Side[]): Stage => {
    const stage = stageFrom(from, seats, laying, fits)
    return shuttles ? withoutMeeting(stage) : stage
  }
  return {
    together: stages.filter(({ held }) => held === 'together').map((from) => made(from, sides)),
    apart: sides.flatMap((side) =>
      stages
        .filter(({ held }) => held === 'each apart')
        .map((from) => ({ side, stage: made(from, [side]) })),
    ),
  }
}

/** In the place of a meeting each side meets the mediator alone; what is not a meeting is written. */
function withoutMeeting(stage: Stage): Stage {
  if (!bringsTogether(stage)) return stage
  return stage.purpose === 'joint-meeting'
    ? { ...stage, purpose: 'caucus' }
    : { ...stage, channel: 'writing' }
}

type Fits = (days: number) => number
/** Where less time is left before the hearing than the template takes, its days draw together evenly. */
function fitting({ template, start, hearingOn }: Laying): Fits {
  const { stages, overBefore } = templates[template]
  if (overBefore === undefined || hearingOn === undefined) return (days) => days
  const takes = Math.max(...stages.map(({ days }) => days[1]))
  const left = numberOf(courtDaysBefore(hearingOn, overBefore)) - numberOf(start)
  return left >= takes ? (days) => days : (days) => Math.floor((days * Math.max(0, left)) / takes)
}

function stageFrom(
  { key, purpose, channel, days, hours, working, people, deciders, after, says }: TemplateStage,
  sides: readonly Side[],
  { start, timeZone, language }: Laying,
  fits: Fits,
): Stage {
  const dayOf = (many: number) => {
    const day = laterBy(start, fits(many))
    return working ? courtDayFrom(day) : day
  }
  const [firstDay, lastDay] = [dayOf(days[0]), dayOf(days[1])]
  const at = (day: string, hour: number) =>
    instantAt(`${day}T${String(hour).padStart(2, '0')}:00`, timeZone)
  const from = at(firstDay, hours[0])
  const to = at(lastDay, hours[1])
  return {
    ...{ stage: key, purpose, channel, after, ownWords: '' },
    seats: [...sides, 'neutral'],
    people: people ?? 'everyone',
    deciders: deciders ?? false,
    // Drawn together so much that nothing is left between, it is planned without a time.
    ...(from < to ? { window: { from, to } } : {}),
    ...templateWords[language][says],
  }
}

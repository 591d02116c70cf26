// The funnel of convening: of many sides, how many have come how far, by which way, and how long it took.
import type { CaseType } from '../domain/law/case-types.ts'
import {
  type Convened,
  type ConvenedCase,
  type ConvenedSide,
  type ConveningStep,
  conveningSteps,
  hasComeBack,
  type MarkChannel,
  wayOf,
} from './convening-steps.ts'

export type FunnelFilter = {
  readonly channel?: MarkChannel
  readonly language?: string
  readonly represented?: boolean
  readonly caseType?: CaseType
}
export type Funnel = {
  readonly cases: number
  readonly bothIn: number
  /** Sides, not people. */
  readonly sides: number
  readonly steps: Readonly<Record<ConveningStep, number>>
  /** Each step once more by the channel it was first taken by: of one step they add up to it. */
  readonly by: Readonly<Record<ConveningStep, Readonly<Record<MarkChannel | 'unknown', number>>>>
  /** Of those invited and not reached: whom nothing reached, and of whom it is not known yet. */
  readonly notReached: number
  readonly notKnown: number
  /** The median of days from the invitation to joining, of the sides that joined; nothing where none has. */
  readonly daysToJoin: number | undefined
}
const DAY = 24 * 60 * 60_000

/** Of the sides that the filter leaves; a case counts where at least one of its sides is left. */
export function funnelOf(cases: readonly ConvenedCase[], filter: FunnelFilter = {}): Funnel {
  const left = cases
    .filter(({ caseType }) => filter.caseType === undefined || caseType === filter.caseType)
    .map((one) => ({ ...one, counted: one.sides.filter((side) => passes(side, filter)) }))
    .filter(({ counted }) => counted.length > 0)
  const sides = left.flatMap(({ counted }) => counted)
  const count = (step: ConveningStep) => sides.filter((side) => isAt(side, step)).length
  const days = sides.flatMap(daysToJoin).toSorted((a, b) => a - b)
  const waiting = sides.filter(({ step }) => step === 'invited')
  const notReached = waiting.filter(hasComeBack).length
  return {
    cases: left.length,
    bothIn: left.filter((one) => one.sides.every(({ step }) => step === 'joined')).length,
    sides: sides.length,
    steps: eachStep(count),
    by: eachStep((step) => {
      const ways = { mail: 0, text: 0, letter: 0, staff: 0, unknown: 0 }
      for (const side of sides) if (isAt(side, step)) ways[wayOf(side, step)] += 1
      return ways
    }),
    notReached,
    notKnown: waiting.length - notReached,
    daysToJoin: days[Math.floor((days.length - 1) / 2)],
  }
}

const eachStep = <T>(of: (step: ConveningStep) => T): Readonly<Record<ConveningStep, T>> => ({
  invited: of('invited'),
  reached: of('reached'),
  visited: of('visited'),
  joined: of('joined'),
})

const isAt = ({ step: at }: ConvenedSide, step: ConveningStep): boolean =>
  at !== undefined && conveningSteps.indexOf(at) >= conveningSteps.indexOf(step)

function passes({ people, represented }: ConvenedSide, filter: FunnelFilter): boolean {
  const some = (is: (one: Convened) => boolean) => people.some(is)
  const cameBy = ({ ways }: Convened) => filter.channel !== undefined && filter.channel in ways
  return (
    (filter.represented === undefined || represented === filter.represented) &&
    (filter.language === undefined || some(({ language }) => language === filter.language)) &&
    (filter.channel === undefined || some(cameBy))
  )
}

function daysToJoin({ people }: ConvenedSide): readonly number[] {
  const times = (step: ConveningStep) =>
    people.flatMap(({ marks }) => (marks[step] ? [marks[step].at] : []))
  const [invited, joined] = [Math.min(...times('invited')), Math.min(...times('joined'))]
  if (!Number.isFinite(invited) || !Number.isFinite(joined)) return []
  return [Math.max(0, Math.round((joined - invited) / DAY))]
}

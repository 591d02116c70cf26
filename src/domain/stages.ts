// A stage of a mediation: what it is for, who comes and how, when, what it should yield, and what comes before it.
import { isSide, type Side } from './seats.ts'

export const PURPOSES = [
  'pre-mediation-call',
  'exchange',
  'caucus',
  'joint-meeting',
  'bargaining',
  'reflection',
  'drafting',
  'signing',
  'follow-up',
  'own',
] as const
export type Purpose = (typeof PURPOSES)[number]
export const CHANNELS = ['writing', 'call', 'video', 'in-person', 'hybrid'] as const
export type StageChannel = (typeof CHANNELS)[number]
export type StageSeat = Side | 'neutral' | 'observer'
/** Who of each side comes. */
export const STAGE_PEOPLE = ['everyone', 'attorneys', 'deciders'] as const
export type StagePeople = (typeof STAGE_PEOPLE)[number]

export type StageId = string
export type Stage = {
  readonly stage: StageId
  readonly purpose: Purpose
  /** In words of the mediator's own; for a purpose that is none of the usual ones they are needed. */
  readonly ownWords: string
  readonly seats: readonly StageSeat[]
  readonly people: StagePeople
  /** Whoever decides for a side has to be there. */
  readonly deciders: boolean
  readonly channel: StageChannel
  /** Where people come in person, and how one gets in. */
  readonly place?: string
  readonly access?: string
  /** UTC milliseconds; without one the stage takes the time it takes. */
  readonly window?: { readonly from: number; readonly to: number }
  readonly yields: string
  readonly homework: string
  /** It begins when these are over. */
  readonly after: readonly StageId[]
}
export const MOST_STAGES = 24

export type StagesRefusal =
  | 'StagesMissing'
  | 'TooManyStages'
  | 'StageNamedTwice'
  | 'StageUnknown'
  | 'StagesCircular'
  | 'StageOfOneSide'
  | 'NotOfThisSide'
  | 'SideUnknown'
  | 'PurposeMissing'
  | 'WindowBackwards'
  | 'WindowsContradict'

export const sidesComing = ({ seats }: Pick<Stage, 'seats'>): readonly Side[] =>
  seats.filter(isSide)

/** Whether somebody has to find the way. */
export const inPerson = ({ channel }: Pick<Stage, 'channel'>): boolean =>
  channel === 'in-person' || channel === 'hybrid'

/** Where each side is by itself, or alone with the mediator, however many sides it is planned for. */
const apart: readonly Purpose[] = [
  'pre-mediation-call',
  'caucus',
  'reflection',
  'drafting',
  'follow-up',
]
/** Whether sides meet in it: in a room, on a line, or where all of them write. */
export const bringsTogether = ({ purpose, channel, ...stage }: Stage): boolean =>
  sidesComing(stage).length > 1 &&
  (purpose === 'joint-meeting' || (channel !== 'writing' && !apart.includes(purpose)))

/** What is wrong, and with which stage where it is one of them. */
export type Misfit = { readonly why: StagesRefusal; readonly stage?: StageId }

/** What is wrong with one stage by itself. */
function unfitStage(stage: Stage, sides: readonly Side[]): StagesRefusal | undefined {
  const { purpose, ownWords, window } = stage
  if (sidesComing(stage).some((side) => !sides.includes(side))) return 'SideUnknown'
  if (purpose === 'own' && ownWords.trim() === '') return 'PurposeMissing'
  if (window && !(window.from < window.to)) return 'WindowBackwards'
  return undefined
}

/** Stages that all sides read: what concerns one side alone stands where that side alone reads it. */
export function misfitTogether(
  stages: readonly Stage[],
  sides: readonly Side[],
): Misfit | undefined {
  if (stages.length === 0) return { why: 'StagesMissing' }
  if (stages.length > MOST_STAGES) return { why: 'TooManyStages' }
  for (const one of stages) {
    const { stage } = one
    const unfit = unfitStage(one, sides)
    if (unfit) return { why: unfit, stage }
    if (sidesComing(one).length < 2) return { why: 'StageOfOneSide', stage }
  }
  return unfitOrder(stages, stages)
}
export const unfitTogether = (stages: readonly Stage[], sides: readonly Side[]) =>
  misfitTogether(stages, sides)?.why

/** A stage of one side, or of the neutrals where no side is named, beside the others that whoever sees it sees. */
export function unfitAlone(
  stage: Stage,
  side: Side | undefined,
  beside: readonly Stage[],
): StagesRefusal | undefined {
  if (sidesComing(stage).some((one) => one !== side)) return 'NotOfThisSide'
  const unfit = unfitStage(stage, side === undefined ? [] : [side])
  return unfit ?? unfitOrder([stage], [...beside, stage])?.why
}

/** Of the stages that are looked at, among all that there are. */
function unfitOrder(looked: readonly Stage[], all: readonly Stage[]): Misfit | undefined {
  const byId = new Map(all.map((stage) => [stage.stage, stage]))
  if (byId.size < all.length) return { why: 'StageNamedTwice' }
  for (const { stage, after, window } of looked) {
    for (const id of after) {
      const before = byId.get(id)
      if (!before) return { why: 'StageUnknown', stage }
      if (window && before.window && window.to <= before.window.from) {
        return { why: 'WindowsContradict', stage }
      }
    }
  }
  const circular = looked.find(({ stage }) => reaches(byId, stage, stage))
  return circular && { why: 'StagesCircular', stage: circular.stage }
}

function reaches(byId: ReadonlyMap<StageId, Stage>, from: StageId, to: StageId): boolean {
  const seen = new Set<StageId>()
  const ahead = [...(byId.get(from)?.after ?? [])]
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (id === to) return true
    if (!seen.has(id)) ahead.push(...(byId.get(id)?.after ?? []))
    seen.add(id)
  }
  return false
}

/** Whether two versions of a stage say the same; ids of what comes before have no order. */
export const sameStage = (one: Stage, other: Stage): boolean => textOf(one) === textOf(other)
const textOf = ({ window, after, seats, ...rest }: Stage): string =>
  JSON.stringify([
    Object.entries(rest).toSorted(([a], [b]) => a.localeCompare(b)),
    window ? [window.from, window.to] : null,
    after.toSorted(),
    seats.toSorted(),
  ])

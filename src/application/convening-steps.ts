// How far convening has come: what is marked of each participant of a side, seen by managers of their cases alone.
import type { CaseType } from '../domain/law/case-types.ts'
import type { ParticipantId, Role, Side } from '../domain/seats.ts'
import type { CaseId, PersonId, ProgramId } from './ports.ts'
import type { Channel } from './reach.ts'

/**
 * Invited: an invitation went out. Reached: a channel says that it arrived (a receipt, a mail that was taken and did not
 * come back), or they have been here. Visited: they asked, answered or opened it with a code. Joined: they sit at the table.
 */
export const conveningSteps = ['invited', 'reached', 'visited', 'joined'] as const
export type ConveningStep = (typeof conveningSteps)[number]
/** By which way; `staff`: somebody of the program took it down. */
export type MarkChannel = Channel | 'staff'

export type ConveningMark = {
  readonly caseId: CaseId
  readonly participant: ParticipantId
  readonly step: ConveningStep
  readonly channel?: MarkChannel
  /** UTC milliseconds. */
  readonly at: number
}
export type Marked = Pick<ConveningMark, 'at' | 'channel'>
export type Convened = {
  readonly caseId: CaseId
  readonly participant: ParticipantId
  readonly side: Side
  readonly role: Role
  readonly state: 'invited' | 'seated'
  readonly language: string
  readonly marks: Partial<Readonly<Record<ConveningStep, Marked>>>
}

export type ConveningMarks = {
  /** The first counts: what is marked already stays. */
  mark(mark: ConveningMark): Promise<void>
  /** A mail came back: it did not arrive by this way after all. */
  notReached(caseId: CaseId, participant: ParticipantId, channel: Channel): Promise<void>
  /** By case of the program that this person manages, everybody on a side there: the newest 500 cases. */
  of(manager: PersonId, program: ProgramId): Promise<ReadonlyMap<CaseId, readonly Convened[]>>
}

export type ConvenedCase = {
  readonly caseId: CaseId
  readonly title: string
  readonly reference: string
  readonly caseType: CaseType
  readonly openedAt: number
  readonly hearingOn: string | undefined
  readonly sides: readonly ConvenedSide[]
}
export type ConvenedSide = {
  readonly side: Side
  readonly label: string
  /** The furthest of anybody on this side; nothing where nobody is invited yet. */
  readonly step: ConveningStep | undefined
  readonly represented: boolean
  readonly people: readonly Convened[]
}

const SPEAKS: readonly Role[] = ['party', 'attorney', 'decision-maker']

/** Whoever sits has been reached and has visited, whichever way they came: so each step holds the next. */
export function stepsOf({
  state,
  marks,
}: Pick<Convened, 'state' | 'marks'>): readonly ConveningStep[] {
  if (state === 'seated') return conveningSteps
  const waiting = conveningSteps.slice(0, -1)
  return waiting.slice(0, 1 + Math.max(0, ...waiting.map((step, i) => (marks[step] ? i : 0))))
}

export const sideOf = (side: Side, label: string, everybody: readonly Convened[]): ConvenedSide => {
  const people = everybody.filter((one) => one.side === side)
  const reached = people
    .filter(({ role }) => SPEAKS.includes(role))
    .map((one) => stepsOf(one).length)
  const step = conveningSteps[Math.max(0, ...reached) - 1]
  const represented = people.some(({ role, state }) => role === 'attorney' && state === 'seated')
  return { side, label, step, represented, people }
}

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
  const count = (step: ConveningStep) =>
    sides.filter(
      (side) => side.step && conveningSteps.indexOf(side.step) >= conveningSteps.indexOf(step),
    ).length
  const days = sides.flatMap(daysToJoin).toSorted((a, b) => a - b)
  return {
    cases: left.length,
    bothIn: left.filter((one) => one.sides.every(({ step }) => step === 'joined')).length,
    sides: sides.length,
    steps: {
      invited: count('invited'),
      reached: count('reached'),
      visited: count('visited'),
      joined: count('joined'),
    },
    daysToJoin: days[Math.floor((days.length - 1) / 2)],
  }
}

function passes({ people, represented }: ConvenedSide, filter: FunnelFilter): boolean {
  const some = (is: (one: Convened) => boolean) => people.some(is)
  const cameBy = ({ marks }: Convened) =>
    Object.values(marks).some((marked) => marked?.channel === filter.channel)
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

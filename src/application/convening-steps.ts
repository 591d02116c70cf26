// How far convening has come: what is marked of each participant of a side, seen by managers of their cases alone.
import type { CaseType } from '../domain/law/case-types.ts'
import type { ParticipantId, Role, Side } from '../domain/seats.ts'
import type { CaseId, PersonId, ProgramId } from './ports.ts'
import type { Channel } from './reach.ts'

/**
 * Invited: an invitation went out, by mail, text or post. Reached: a channel says that it arrived (a receipt, a mail that
 * was taken and did not come back), or they have been here. Visited: they asked, answered or opened it with a code.
 * Joined: they sit at the table.
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
/** By one channel: when each step was, and when it came back instead of arriving. */
export type Way = Partial<Readonly<Record<ConveningStep | 'cameBack', number>>>
export type Convenable = { readonly caseId: CaseId; readonly participant: ParticipantId }
export type Convened = {
  readonly caseId: CaseId
  readonly participant: ParticipantId
  readonly side: Side
  readonly role: Role
  readonly state: 'invited' | 'seated'
  readonly language: string
  /** The first of each step, by whichever channel. */
  readonly marks: Partial<Readonly<Record<ConveningStep, Marked>>>
  readonly ways: Partial<Readonly<Record<MarkChannel, Way>>>
}

export type ConveningMarks = {
  /**
   * Of each step by each channel the first counts. What came back later than this was handed over did not arrive by
   * it; and who joins without a word of how joined by the way they visited.
   */
  mark(mark: ConveningMark): Promise<void>
  /** What was handed over by this channel before then did not arrive after all, or is somebody else's. */
  notReached(whom: readonly Convenable[], channel: Channel, at: number): Promise<void>
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
  return waiting.slice(0, 1 + Math.max(-1, ...waiting.map((step, i) => (marks[step] ? i : -1))))
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

/** By which way this side first took a step: as it was marked, or as the next step that was. */
export function wayOf({ people }: ConvenedSide, step: ConveningStep): MarkChannel | 'unknown' {
  const speaking = people.filter(({ role }) => SPEAKS.includes(role))
  for (const one of conveningSteps.slice(conveningSteps.indexOf(step))) {
    const [first] = speaking
      .flatMap(({ marks }) => (marks[one] ? [marks[one]] : []))
      .toSorted((a, b) => a.at - b.at)
    if (first?.channel) return first.channel
  }
  return 'unknown'
}

/** Whatever was sent to anybody of this side came back. */
export const hasComeBack = ({ people }: ConvenedSide): boolean => {
  const ways = people
    .filter(({ role }) => SPEAKS.includes(role))
    .flatMap((one) => Object.values(one.ways))
    .filter((way) => way.invited !== undefined)
  return ways.length > 0 && ways.every((way) => way.cameBack !== undefined)
}

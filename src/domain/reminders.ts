// Who owes the next move and since when, as they can see it, and when they are gently reminded: a policy as data, and a pure rule.
import type { Entry } from './facts.ts'
import { emptyRoom } from './in-a-room.ts'
import { morningOf } from './invitation-writing.ts'
import { turnsOf } from './ledger.ts'
import { type View, viewOf } from './mediation.ts'
import { lastReminded, moreTimeOf } from './more-time.ts'
import { type StepOwed, stepOwed } from './next-step.ts'
import { oralTurnsOf } from './oral-agreement.ts'
import { evolveRoom } from './room-seen.ts'
import { caucusOf, isSide, type Me, speaksForSide } from './seats.ts'
import { heldSince } from './taking-signatures.ts'

export type ReminderPolicy = {
  /** Days after the step came to be theirs, one a reminder: each gap is wider than the last. */
  readonly after: readonly number[]
  /** In their place where the step came to be theirs less than so many days before the hearing. */
  readonly nearHearing: { readonly within: number; readonly after: readonly number[] }
  /** For whom wants few. */
  readonly few: number
  /** Days that "I want to sleep on it" counts as time asked for. */
  readonly heldFor: number
}
export const reminderPolicy: ReminderPolicy = {
  after: [2, 5, 10, 20],
  nearHearing: { within: 30, after: [1, 3, 6, 12] },
  few: 1,
  heldFor: 7,
}

/** What is done at home takes its time: reminded of later, and less often. */
const atHome: ReminderPolicy = {
  ...reminderPolicy,
  after: [3, 8, 16],
  nearHearing: { within: 30, after: [2, 5, 10] },
}
const atHomeSteps: readonly OwedStep[] = [
  ...(['do homework', 'hand in memorandum', 'answer plan'] as const),
  ...(['prepare for the call', 'confirm next steps'] as const),
]
/** What is due by the agreement: three days before, on the day, and when it is late. */
const byAgreement: ReminderPolicy = { ...reminderPolicy, after: [0, 3, 7, 14] }
/** What was agreed orally is to be signed within three days. */
const withinDays = [1, 2]
const writtenDown: ReminderPolicy = {
  ...reminderPolicy,
  after: withinDays,
  nearHearing: { within: 30, after: withinDays },
}
export function policyFor(step: OwedStep): ReminderPolicy {
  if (step === 'perform') return byAgreement
  if (step === 'write down') return writtenDown
  return atHomeSteps.includes(step) ? atHome : reminderPolicy
}

/** How many at most for one step, as the person chose. */
export type HowMany = 'none' | 'few' | 'usual'
export const howMany: readonly HowMany[] = ['none', 'few', 'usual']

const DAY = 24 * 3_600_000

export type OwedStep = Exclude<
  StepOwed['do'],
  | 'answer invitation'
  | 'invite sides'
  | 'seat mediator'
  | 'download'
  | 'nothing'
  | 'wait for start'
  | 'over'
>
export type Owed = {
  readonly step: OwedStep
  /** When it came to be theirs, as they can see it. UTC milliseconds. */
  readonly since: number
  /** Nobody is reminded before: they asked for time, a night's sleep over an offer, or a lawyer. */
  readonly pausedUntil: number | undefined
  /** When a mediator last reminded them personally. */
  readonly lastPersonal: number | undefined
}

/**
 * Made of the entries of this person's own rooms and of nothing else. Case managers have a board of their own, and who is invited has letters.
 */
export function owedBy(me: Me, entries: readonly Entry[], now: number): Owed | undefined {
  if (me.state !== 'seated' || me.seat === 'manager') return undefined
  const view = viewOf(me, entries)
  const step = stepOwed(view, now)
  const owed = owes(view, step)
  const since = owed && sinceWhen(me, entries, view, now)
  if (!owed || since === undefined) return undefined
  return {
    ...{ step: owed, since },
    pausedUntil: pausedUntil(view, step),
    lastPersonal: lastReminded(view, me.participant),
  }
}

function owes({ me, board }: View, step: StepOwed): OwedStep | undefined {
  switch (step.do) {
    case 'answer invitation':
    case 'invite sides':
    case 'seat mediator':
    case 'download':
    case 'nothing':
    case 'wait for start':
    case 'over':
      return undefined
    case 'answer safety screen':
      // Who may say it at any time, and need not, is not asked for it again and again.
      return board.groundRules.signed.has(me.participant) ? undefined : step.do
    case 'sign':
      // Somebody signs for them, who is asked.
      return step.entrusted ? undefined : step.do
    default:
      return step.do
  }
}

/** The same step of the same offer or draft; that it is held, or how many things wait, makes it no other. */
const keyOf = (step: StepOwed): string =>
  [
    step.do,
    ...('offer' in step ? [step.offer] : []),
    ...('draft' in step ? [step.draft] : []),
    ...('party' in step ? [step.party] : []),
    ...('recital' in step ? [step.recital] : []),
    ...('plan' in step ? [step.plan] : []),
    ...('exchange' in step ? [step.exchange] : []),
    ...('task' in step ? [step.task] : []),
    ...('meeting' in step ? [step.meeting] : []),
    ...('steps' in step ? [step.steps] : []),
    ...('duty' in step ? [step.duty] : []),
    ...('report' in step ? [step.report] : []),
    ...('filing' in step ? [step.filing] : []),
  ].join(' ')

/** Folded once, from the first entry on: what was theirs after each of them, and since when it has been this. */
function sinceWhen(me: Me, entries: readonly Entry[], view: View, now: number): number {
  const own = entries
    .filter(({ room, at }) => view.rooms.has(room) && at <= now)
    .toSorted((a, b) => a.at - b.at || a.number - b.number)
  const written = Map.groupBy(own, ({ at }) => at)
  const rooms = new Map([...view.rooms.keys()].map((room) => [room, emptyRoom]))
  const expired = expiriesIn(view).filter((at) => at <= now)
  const instants = [...new Set([...written.keys(), ...expired])].toSorted((a, b) => a - b)
  let since = 0
  let before: string | undefined
  for (const at of instants) {
    for (const entry of written.get(at) ?? []) {
      rooms.set(entry.room, evolveRoom(rooms.get(entry.room) ?? emptyRoom, entry))
    }
    const then = keyOf(stepOwed({ me, board: rooms.get('board') ?? emptyRoom, rooms }, at))
    if (then !== before) since = at
    before = then
  }
  // Who came later owes nothing of the time before they came.
  return Math.max(since, view.board.convening.people.get(me.participant)?.seatedAt ?? 0)
}

/** An offer that runs out, or a proposed time that passes, changes what is somebody's to do, and nobody writes that down. */
const expiriesIn = ({ board, rooms }: View): readonly number[] => [
  ...turnsOf(board),
  ...oralTurnsOf(board),
  ...[...rooms.values()].flatMap(({ offers, meetings }) => [
    ...[...offers.made.values(), ...offers.heard.values()].flatMap(
      ({ expiresAt }) => expiresAt ?? [],
    ),
    ...[...meetings.meetings.values()].flatMap(({ times }) => times.map((time) => time.at)),
  ]),
]

/** When somebody may next have something to do though nobody writes anything: what is due by the agreement comes near. */
export const nextTurn = (me: Me, entries: readonly Entry[], now: number): number | undefined =>
  speaksForSide(me)
    ? turnsOf(viewOf(me, entries).board)
        .filter((at) => at > now)
        .toSorted((a, b) => a - b)[0]
    : undefined

function pausedUntil(view: View, step: StepOwed): number | undefined {
  const { seat, participant } = view.me
  const asked = moreTimeOf(view, participant)
  const heldAt =
    step.do === 'answer offer' && isSide(seat)
      ? view.rooms.get(caucusOf(seat))?.offers.held.get(step.offer)
      : step.do === 'sign'
        ? heldSince(view)
        : undefined
  const slept = heldAt === undefined ? undefined : heldAt + reminderPolicy.heldFor * DAY
  const reflects = step.do === 'sign' || step.do === 'sign for' ? step.from : undefined
  const times = [asked, slept, reflects].filter((at) => at !== undefined)
  return times.length > 0 ? Math.max(...times) : undefined
}

export type Reminding = Pick<Owed, 'since' | 'pausedUntil' | 'lastPersonal'> & {
  /** Reminders of this step that went out, oldest first. */
  readonly sent: readonly number[]
  readonly howMany: HowMany
  /** YYYY-MM-DD. */
  readonly hearingOn: string | undefined
}

export const daysAfter = (
  since: number,
  hearingOn: string | undefined,
  { after, nearHearing }: ReminderPolicy = reminderPolicy,
): readonly number[] => {
  if (hearingOn === undefined) return after
  const left = morningOf(hearingOn) - since
  return left > 0 && left < nearHearing.within * DAY ? nearHearing.after : after
}

/** When the next one is due; undefined when there is none. No gap is narrower than the one before it. */
export function nextReminder(
  { since, sent, howMany, pausedUntil, lastPersonal, hearingOn }: Reminding,
  policy: ReminderPolicy = reminderPolicy,
): number | undefined {
  const days = daysAfter(since, hearingOn, policy)
  const most = { none: 0, few: policy.few, usual: days.length }[howMany]
  const day = days[sent.length]
  if (sent.length >= most || day === undefined) return undefined
  const last = sent.at(-1)
  const lastGap = last === undefined ? 0 : last - (sent.at(-2) ?? since)
  const usualGap = (day - (days[sent.length - 1] ?? 0)) * DAY
  const due = (last ?? since) + Math.max(lastGap, usualGap)
  // A word of the mediator's own is a reminder, too: what comes by itself keeps its distance from it.
  const apart = lastPersonal === undefined ? 0 : lastPersonal + Math.max(lastGap, usualGap)
  return Math.max(due, pausedUntil ?? 0, apart)
}

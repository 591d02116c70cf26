// Meetings: each stands in one room, and everybody it concerns reads that room. What was proposed, answered, set, moved and held.
import { change, put, type Recorded } from './chapter.ts'
import type { ParticipantId, Side } from './seats.ts'

export type MeetingId = string
/** A side with the mediator, everybody, neutrals among themselves, or a side with who manages the case. */
export type MeetingRoom = `caucus:${Side}` | `desk:${Side}` | 'joint' | 'neutrals'
export type OfMeeting = { room: MeetingRoom; meeting: MeetingId }
export type MeetingChannel = 'call' | 'video' | 'phone' | 'in person' | 'hybrid'
export const meetingChannels: readonly MeetingChannel[] = [
  'call',
  'video',
  'phone',
  'in person',
  'hybrid',
]
/** From when, UTC milliseconds, and how long. Never in local time: clocks change between a proposal and a meeting. */
export type MeetingTime = { readonly at: number; readonly minutes: number }
/** By itself once everybody who is needed has said yes to one time; or by the first of the side who takes one that was published. */
export type SetBy = 'everybody' | 'whoever takes one'
export type Needed = { readonly participant: ParticipantId; readonly decides: boolean }
export type MeetingPlan = {
  readonly purpose: string
  readonly channel: MeetingChannel
  /** Where people come together in person: the place, and how one gets in. */
  readonly place: string
  readonly access: string
  readonly interpreter: boolean
  readonly setBy: SetBy
  readonly needed: readonly Needed[]
  /** Of the plan, as whoever reads the room sees it. */
  readonly stage?: string
}

export type TimesProposed = { type: 'TimesProposed' } & OfMeeting &
  MeetingPlan & { readonly times: readonly MeetingTime[] }
/** To the same meeting: a side's own times, or a wish to move one that is set. */
export type OtherTimesProposed = { type: 'OtherTimesProposed' } & OfMeeting & {
    readonly times: readonly MeetingTime[]
    readonly words: string
  }
export type TimesAnswered = { type: 'TimesAnswered' } & OfMeeting & {
    readonly yes: readonly number[]
    readonly no: readonly number[]
    readonly words: string
  }
export type MeetingSet = { type: 'MeetingSet' } & OfMeeting & MeetingTime
export type MeetingMoved = { type: 'MeetingMoved' } & OfMeeting & {
    readonly from: MeetingTime
    readonly to: MeetingTime
    readonly words: string
  }
export type MeetingCancelled = { type: 'MeetingCancelled' } & OfMeeting & {
    readonly reason: string
  }
/** That it took place and who was there; what was said never. */
export type MeetingHeld = { type: 'MeetingHeld' } & OfMeeting & {
    readonly present: readonly ParticipantId[]
  }
export type MeetingNotHeld = { type: 'MeetingNotHeld' } & OfMeeting
/** Of a meeting of everybody alone: what a mediator has to be able to show a court, as who manages the case reads it. */
export type AttendanceRecorded = { type: 'AttendanceRecorded' } & MeetingTime & {
    readonly meeting: MeetingId
    readonly channel: MeetingChannel
    readonly present: readonly ParticipantId[]
  }
/** At a side's own desk, for who books one and reads no caucus: when and how people meet, or that none is needed any more. */
export type InterpreterAsked = { type: 'InterpreterAsked' } & {
  readonly side: Side
  readonly meeting: MeetingId
  readonly channel: MeetingChannel
  readonly time: MeetingTime | null
  /** As people of that side told them; none where only an interpreter is asked for. */
  readonly languages?: readonly string[]
}
export type MeetingFact =
  | TimesProposed
  | OtherTimesProposed
  | TimesAnswered
  | MeetingSet
  | MeetingMoved
  | MeetingCancelled
  | MeetingHeld
  | MeetingNotHeld
  | AttendanceRecorded
  | InterpreterAsked

export type MeetingAnswer = {
  readonly yes: readonly number[]
  readonly no: readonly number[]
  readonly words: string
}
export type Meeting = MeetingPlan & {
  readonly meeting: MeetingId
  readonly room: MeetingRoom
  readonly by: ParticipantId
  readonly proposedAt: number
  readonly times: readonly (MeetingTime & { readonly by: ParticipantId })[]
  readonly answers: ReadonlyMap<ParticipantId, MeetingAnswer>
  /** Who proposed times last, and who of those who are needed has said nothing since. */
  readonly lastBy: ParticipantId
  readonly waits: readonly ParticipantId[]
  readonly set: MeetingTime | undefined
  /** How often it was set, moved or called off, and when last. */
  readonly changes: number
  readonly changedAt: number
  readonly calledOff: { readonly reason: string; readonly by: ParticipantId } | undefined
  readonly over: { readonly present: readonly ParticipantId[] } | 'not held' | undefined
}
export type Meetings = {
  readonly meetings: ReadonlyMap<MeetingId, Meeting>
  readonly attendance: readonly Omit<AttendanceRecorded, 'type'>[]
  /** Of a desk: for which meetings an interpreter is to be booked, and when. */
  readonly interpreters: ReadonlyMap<
    MeetingId,
    Pick<InterpreterAsked, 'channel' | 'time'> & { readonly languages: readonly string[] }
  >
}
export const noMeetings: Meetings = {
  meetings: new Map(),
  attendance: [],
  interpreters: new Map(),
}

export type MeetingStands = 'open' | 'set' | 'called off' | 'held' | 'not held'
export function standsAs({ set, calledOff, over }: Meeting): MeetingStands {
  if (over !== undefined) return over === 'not held' ? 'not held' : 'held'
  if (calledOff) return 'called off'
  return set ? 'set' : 'open'
}

export const isNeeded = ({ needed }: MeetingPlan, participant: ParticipantId): boolean =>
  needed.some((one) => one.participant === participant)
export const saysYes = ({ answers }: Meeting, who: ParticipantId, at: number): boolean =>
  answers.get(who)?.yes.includes(at) ?? false
export const endOf = ({ at, minutes }: MeetingTime): number => at + minutes * 60_000
export const overlap = (a: MeetingTime, b: MeetingTime): boolean =>
  a.at < endOf(b) && b.at < endOf(a)

/** The first of the times to come that everybody who is needed, and still there, has said yes to. */
export const timeForAll = (
  meeting: Meeting,
  isThere: (participant: ParticipantId) => boolean,
  at: number,
): MeetingTime | undefined =>
  meeting.times
    .filter((time) => time.at > at)
    .toSorted((a, b) => a.at - b.at)
    .find((time) =>
      meeting.needed
        .filter(({ participant }) => isThere(participant))
        .every(({ participant }) => saysYes(meeting, participant, time.at)),
    )

/** What a mediator's own time is bound by: a meeting that is set, else what was published or they have said yes to. */
export function boundBy(
  meeting: Meeting,
  participant: ParticipantId,
  at: number,
): readonly MeetingTime[] {
  if (!isNeeded(meeting, participant)) return []
  const stands = standsAs(meeting)
  if (stands === 'set') return meeting.set && endOf(meeting.set) > at ? [meeting.set] : []
  if (stands !== 'open') return []
  const published = meeting.setBy === 'whoever takes one'
  return meeting.times.filter(
    (time) =>
      time.at > at && (published ? time.by === meeting.by : saysYes(meeting, participant, time.at)),
  )
}

export function evolveMeetings(state: Meetings, { at, by, fact }: Recorded<MeetingFact>): Meetings {
  if (fact.type === 'AttendanceRecorded') {
    const { type: _, ...attendance } = fact
    return { ...state, attendance: [...state.attendance, attendance] }
  }
  if (fact.type === 'InterpreterAsked') {
    const { meeting, channel, time, languages = [] } = fact
    const interpreters = put(state.interpreters, meeting, { channel, time, languages })
    return { ...state, interpreters }
  }
  if (fact.type === 'TimesProposed') {
    const { type: _, times, ...plan } = fact
    const begun: Meeting = {
      ...plan,
      ...{ by, proposedAt: at, times: [], answers: new Map(), set: undefined },
      ...{ lastBy: by, waits: [] },
      ...{ changes: 0, changedAt: at, calledOff: undefined, over: undefined },
    }
    const meetings = put(state.meetings, fact.meeting, withTimes(begun, by, times))
    return { ...state, meetings }
  }
  const meetings = change(state.meetings, fact.meeting, (meeting) => changed(meeting, fact, at, by))
  return { ...state, meetings }
}

/** Who proposes times has said yes to them. */
function withTimes(
  meeting: Meeting,
  by: ParticipantId,
  times: readonly MeetingTime[],
  words = '',
): Meeting {
  const { yes = [], no = [] } = meeting.answers.get(by) ?? {}
  const answer = { yes: [...yes, ...times.map((time) => time.at)], no, words }
  const proposed = times.map((time) => ({ ...time, by }))
  const answers = put(meeting.answers, by, answer)
  const waits = meeting.needed.flatMap(({ participant }) => (participant === by ? [] : participant))
  return { ...meeting, times: [...meeting.times, ...proposed], answers, lastBy: by, waits }
}

function changed(
  meeting: Meeting,
  fact: Exclude<MeetingFact, AttendanceRecorded | InterpreterAsked | TimesProposed>,
  at: number,
  by: ParticipantId,
): Meeting {
  const counted = { changes: meeting.changes + 1, changedAt: at }
  switch (fact.type) {
    case 'OtherTimesProposed':
      return withTimes(meeting, by, fact.times, fact.words)
    case 'TimesAnswered': {
      const { yes, no, words } = fact
      const waits = meeting.waits.filter((who) => who !== by)
      return { ...meeting, answers: put(meeting.answers, by, { yes, no, words }), waits }
    }
    case 'MeetingSet':
      return { ...meeting, ...counted, set: { at: fact.at, minutes: fact.minutes } }
    case 'MeetingMoved':
      return { ...meeting, ...counted, set: fact.to }
    case 'MeetingCancelled':
      return { ...meeting, ...counted, calledOff: { reason: fact.reason, by } }
    case 'MeetingHeld':
      return { ...meeting, over: { present: fact.present } }
    case 'MeetingNotHeld':
      return { ...meeting, over: 'not held' }
  }
}

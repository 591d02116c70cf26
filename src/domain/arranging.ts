// Arranging a meeting: who may propose, answer, set, move and call off, each on their own view of the one room it stands in.
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import type { Coming } from './coming.ts'
import { type Convening, seated, sidesOf } from './convening.ts'
import {
  barredFromMediating,
  type GroundRules,
  type GroundRulesRefusal,
  jointIsOpen,
} from './ground-rules.ts'
import { interpretersFor } from './interpreters.ts'
import {
  isNeeded,
  type Meeting,
  type MeetingFact,
  type MeetingPlan,
  type MeetingRoom,
  type Meetings,
  type MeetingTime,
  type OfMeeting,
  standsAs,
  timeForAll,
} from './meetings.ts'
import { type Plan, seesStage } from './plan.ts'
import { seating } from './rooms.ts'
import { conducts, type Me, type ParticipantId, speaksForSide } from './seats.ts'

export type MeetingCommand =
  | ({ type: 'ProposeTimes' } & OfMeeting &
      MeetingPlan & {
        times: readonly MeetingTime[]
        /** A first call of that side is planned with it, under this name. */
        firstCall?: string
      })
  | ({ type: 'ProposeOtherTimes' } & OfMeeting & { times: readonly MeetingTime[]; words: string })
  | ({ type: 'AnswerTimes' } & OfMeeting & {
        yes: readonly number[]
        no: readonly number[]
        words: string
      })
  /** One of those that were published to the side. */
  | ({ type: 'TakeTime' } & OfMeeting & { at: number })
  /** One that was proposed, whoever has answered; of a meeting that is set, a move. */
  | ({ type: 'SetMeeting' } & OfMeeting & { at: number })
  | ({ type: 'MoveMeeting' } & OfMeeting & { to: MeetingTime; words: string })
  | ({ type: 'CancelMeeting' } & OfMeeting & { reason: string })
  | ({ type: 'RecordMeetingHeld' } & OfMeeting & { present: readonly ParticipantId[] })
  | ({ type: 'RecordMeetingNotHeld' } & OfMeeting)
export type MeetingRefusal =
  | GroundRulesRefusal
  | 'RoomUnknown'
  | 'ObserversDoNotWrite'
  | 'JointRoomShut'
  | 'NothingSaid'
  | 'MeetingUnknown'
  | 'TimesTooMany'
  | 'TimePassed'
  | 'TimeUnusable'
  | 'SameTimeTwice'
  | 'NeededNotInRoom'
  | 'MediatorNeeded'
  | 'PlaceMissing'
  | 'StageUnknown'
  | 'SlotsAreForOneSide'
  | 'TimeNotProposed'
  | 'AnsweredOtherwise'
  | 'MeetingIsSet'
  | 'MeetingNotSet'
  | 'MeetingCalledOff'
  | 'MeetingIsOver'
  | 'MeetingNotBegun'
  | 'NoChange'

/** At once, and of one meeting in all. */
export const MOST_TIMES = 10
const MOST_OF_ONE = 40
const STEP = 5
const LONGEST = 8 * 60
/** Nobody knows their calendar for longer, and a wrong year is caught. In milliseconds. */
const FURTHEST = 2 * 366 * 24 * 3_600_000

type Board = { convening: Convening; groundRules: GroundRules; closing: Closing }
export type MeetingView = ViewOf<Board & { meetings: Meetings; coming: Coming; plan: Plan }>
type Decided = Decision<MeetingFact, MeetingRefusal>

/** Who leads there: a mediator; at a side's desk who manages the case, too. */
export const arranges = (me: Me, room: MeetingRoom): boolean =>
  conducts(me) || (room.startsWith('desk:') && me.seat === 'manager' && me.state === 'seated')

export function decideMeeting(view: MeetingView, command: MeetingCommand, at: number): Decided {
  const { me } = view
  const { room } = command
  if (!isMeetingRoom(room) || !view.rooms.has(room)) return refuse('RoomUnknown')
  if (me.seat === 'observer') return refuse('ObserversDoNotWrite')
  const barred = barredFrom(view, room)
  const reports = command.type === 'RecordMeetingHeld' || command.type === 'RecordMeetingNotHeld'
  // A meeting may be what ended it: who was there is said after the end, too.
  if (barred && !(reports && barred === 'MediationIsEnded')) return refuse(barred)
  const brings = command.type === 'ProposeTimes' || command.type === 'SetMeeting'
  const opens = brings || ['ProposeOtherTimes', 'TakeTime', 'MoveMeeting'].includes(command.type)
  if (room === 'joint' && opens && !jointIsOpen(view.board)) return refuse('JointRoomShut')
  if (command.type === 'ProposeTimes') return propose(view, command, at)
  const meeting = view.rooms.get(room)?.meetings.meetings.get(command.meeting)
  if (!meeting) return refuse('MeetingUnknown')
  const stands = standsAs(meeting)
  if (stands === 'called off') return refuse('MeetingCalledOff')
  if (stands === 'held' || stands === 'not held') return refuse('MeetingIsOver')
  const decided = onMeeting(view, command, meeting, at)
  if (!decided.ok) return decided
  return accept(...decided.records, ...interpretersFor(view, meeting, decided.records))
}

export const isMeetingRoom = (room: string): boolean =>
  room === 'joint' || room === 'neutrals' || /^(caucus|desk):/.test(room)

export function barredFrom(view: ViewOf<Board>, room: MeetingRoom): GroundRulesRefusal | undefined {
  if (view.me.state !== 'seated') return 'NotForThisSeat'
  if (room === 'joint' || room.startsWith('caucus:')) return barredFromMediating(view)
  return view.board.closing.ended ? 'MediationIsEnded' : undefined
}

function propose(
  view: MeetingView,
  command: Extract<MeetingCommand, { type: 'ProposeTimes' }>,
  at: number,
): Decided {
  const { me } = view
  const { room, setBy, needed, channel, place, purpose, times, meeting } = command
  const leads = arranges(me, room)
  if (!leads && !speaksForSide(me)) return refuse('NotForThisSeat')
  if (view.rooms.get(room)?.meetings.meetings.has(meeting)) return refuse('NoChange')
  if (purpose.trim() === '') return refuse('NothingSaid')
  if ((channel === 'in person' || channel === 'hybrid') && place.trim() === '' && leads) {
    return refuse('PlaceMissing')
  }
  if (setBy === 'whoever takes one') {
    if (!leads) return refuse('NotForThisSeat')
    if (room === 'joint' || room === 'neutrals') return refuse('SlotsAreForOneSide')
  }
  const there = peopleFor(view, room)
  const people = needed.map(({ participant }) => participant)
  const isThere = (who: ParticipantId) => there.some(({ participant }) => participant === who)
  if (people.length === 0 || new Set(people).size < people.length || !people.every(isThere)) {
    return refuse('NeededNotInRoom')
  }
  const isLed = there.some(
    ({ participant, seat, role }) =>
      people.includes(participant) && arranges({ participant, seat, role, state: 'seated' }, room),
  )
  const publishes = setBy === 'whoever takes one' && !people.includes(me.participant)
  if (!isLed || publishes) return refuse('MediatorNeeded')
  const { stage } = command
  if (stage !== undefined && !seesStage(view, room, stage)) return refuse('StageUnknown')
  const wrong = wrongIn(times, [], at)
  if (wrong) return refuse(wrong)
  const { type: _, ...proposed } = command
  return accept({ type: 'TimesProposed', ...proposed })
}

function wrongIn(
  times: readonly MeetingTime[],
  known: readonly MeetingTime[],
  now: number,
): 'TimesTooMany' | 'TimeUnusable' | 'TimePassed' | 'SameTimeTwice' | undefined {
  if (times.length > MOST_TIMES || times.length + known.length > MOST_OF_ONE) return 'TimesTooMany'
  if (times.length === 0 || !times.every((time) => isUsable(time, now))) return 'TimeUnusable'
  if (times.some(({ at }) => at <= now)) return 'TimePassed'
  const all = [...known, ...times].map(({ at }) => at)
  return new Set(all).size < all.length ? 'SameTimeTwice' : undefined
}

const isUsable = ({ at, minutes }: MeetingTime, now: number): boolean =>
  Number.isSafeInteger(at) &&
  at % (STEP * 60_000) === 0 &&
  at <= now + FURTHEST &&
  Number.isSafeInteger(minutes) &&
  minutes % STEP === 0 &&
  minutes >= STEP &&
  minutes <= LONGEST

function onMeeting(
  view: MeetingView,
  command: Exclude<MeetingCommand, { type: 'ProposeTimes' }>,
  meeting: Meeting,
  at: number,
): Decided {
  const { me } = view
  const { room } = command
  const of = { room, meeting: command.meeting }
  const leads = arranges(me, room)
  const { set } = meeting
  switch (command.type) {
    case 'ProposeOtherTimes': {
      if (!leads && !speaksForSide(me)) return refuse('NotForThisSeat')
      const { times, words } = command
      const wrong = wrongIn(times, meeting.times, at)
      return wrong ? refuse(wrong) : accept({ type: 'OtherTimesProposed', ...of, times, words })
    }
    case 'AnswerTimes':
      return answerTimes(view, command, meeting, at)
    case 'TakeTime': {
      if (!speaksForSide(me)) return refuse('NotForThisSeat')
      if (set) return refuse('MeetingIsSet')
      if (meeting.setBy !== 'whoever takes one') return refuse('AnsweredOtherwise')
      const time = meeting.times.find((one) => one.at === command.at && one.by === meeting.by)
      if (!time) return refuse('TimeNotProposed')
      if (time.at <= at) return refuse('TimePassed')
      return accept({ type: 'MeetingSet', ...of, at: time.at, minutes: time.minutes })
    }
    case 'SetMeeting': {
      if (!leads) return refuse('NotForThisSeat')
      const time = meeting.times.find((one) => one.at === command.at)
      if (!time) return refuse('TimeNotProposed')
      if (time.at <= at) return refuse('TimePassed')
      const to = { at: time.at, minutes: time.minutes }
      if (!set) return accept({ type: 'MeetingSet', ...of, ...to })
      if (set.at === to.at && set.minutes === to.minutes) return refuse('NoChange')
      return accept({ type: 'MeetingMoved', ...of, from: set, to, words: '' })
    }
    case 'MoveMeeting': {
      if (!leads) return refuse('NotForThisSeat')
      if (!set) return refuse('MeetingNotSet')
      const { to, words } = command
      if (!isUsable(to, at)) return refuse('TimeUnusable')
      if (to.at <= at) return refuse('TimePassed')
      if (set.at === to.at && set.minutes === to.minutes) return refuse('NoChange')
      return accept({ type: 'MeetingMoved', ...of, from: set, to, words })
    }
    case 'CancelMeeting': {
      // In the room of everybody one side cannot take the meeting from the other: it says so, and the mediator decides.
      if (!leads && !(speaksForSide(me) && room !== 'joint')) return refuse('NotForThisSeat')
      if (command.reason.trim() === '') return refuse('NothingSaid')
      return accept({ type: 'MeetingCancelled', ...of, reason: command.reason })
    }
    case 'RecordMeetingHeld':
    case 'RecordMeetingNotHeld': {
      if (!leads) return refuse('NotForThisSeat')
      if (!set) return refuse('MeetingNotSet')
      if (at < set.at) return refuse('MeetingNotBegun')
      if (command.type === 'RecordMeetingNotHeld') return accept({ type: 'MeetingNotHeld', ...of })
      return held(view, command, meeting, set)
    }
  }
}

/** Only who is asked answers. The last yes sets it: nobody has to come back to say what all have said. */
function answerTimes(
  view: MeetingView,
  command: Extract<MeetingCommand, { type: 'AnswerTimes' }>,
  meeting: Meeting,
  at: number,
): Decided {
  const { me, board } = view
  if (!isNeeded(meeting, me.participant)) return refuse('NotForThisSeat')
  if (meeting.set) return refuse('MeetingIsSet')
  if (meeting.setBy !== 'everybody') return refuse('AnsweredOtherwise')
  const { room, yes, no, words } = command
  const said = [...yes, ...no]
  if (said.length === 0 && words.trim() === '') return refuse('NothingSaid')
  if (new Set(said).size < said.length) return refuse('SameTimeTwice')
  const known = (one: number) => meeting.times.some((time) => time.at === one)
  if (!said.every(known)) return refuse('TimeNotProposed')
  if (yes.some((one) => one <= at)) return refuse('TimePassed')
  const of = { room, meeting: command.meeting }
  const answered = { type: 'TimesAnswered', ...of, yes, no, words } as const
  const answers = new Map(meeting.answers).set(me.participant, { yes, no, words })
  const isThere = (who: ParticipantId) =>
    seated(board.convening).some(({ participant }) => participant === who)
  const time = timeForAll({ ...meeting, answers }, isThere, at)
  if (!time) return accept(answered)
  const set = { type: 'MeetingSet', ...of, at: time.at, minutes: time.minutes } as const
  return accept<MeetingFact>(answered, set)
}

function held(
  { board }: MeetingView,
  { room, present }: Extract<MeetingCommand, { type: 'RecordMeetingHeld' }>,
  { meeting, channel }: Meeting,
  { at, minutes }: MeetingTime,
): Decided {
  const seats = seating(sidesOf(board.convening)).get(room) ?? []
  const people = [...board.convening.people.values()].filter(({ seat }) => seats.includes(seat))
  const isKnown = (who: ParticipantId) => people.some(({ participant }) => participant === who)
  if (present.length === 0 || new Set(present).size < present.length || !present.every(isKnown)) {
    return refuse('NeededNotInRoom')
  }
  const fact = { type: 'MeetingHeld', room, meeting, present } as const
  if (room !== 'joint') return accept(fact)
  const sheet = { type: 'AttendanceRecorded', meeting, at, minutes, channel, present } as const
  return accept<MeetingFact>(fact, sheet)
}

/** Whom a form offers: everybody who sits where it stands and speaks there. */
export const peopleFor = ({ board }: MeetingView, room: MeetingRoom) => {
  const seats = seating(sidesOf(board.convening)).get(room) ?? []
  return seated(board.convening).filter(
    ({ seat, role }) => seats.includes(seat) && role !== 'observer',
  )
}

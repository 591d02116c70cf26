// A mediator is in one place at a time: what they say yes to is kept free over all their cases, before it is on record.
import type { MeetingCommand } from '../domain/arranging.ts'
import { seated } from '../domain/convening.ts'
import { type Command, type View, viewOf } from '../domain/mediation.ts'
import { boundBy, isNeeded, type MeetingPlan, type MeetingTime } from '../domain/meetings.ts'
import { conducts, type ParticipantId } from '../domain/seats.ts'
import type { House } from './house.ts'
import type { BoundTimes, NotFree } from './meeting-ports.ts'
import type { CaseId, PersonId } from './ports.ts'
import type { JobOf } from './work.ts'

/** By then what was decided is settled by its job, or was never decided. In milliseconds. */
const DECIDED_WITHIN = 24 * 3_600_000
/** Who took a time so lately may be about to say so on record. */
const BEING_DECIDED = 60_000

export type TimeKept = { readonly refused?: NotFree; release(): Promise<void> }
const nothingKept: TimeKept = { release: async () => {} }
type TimeHouse = Pick<House, 'mediatorTime' | 'reader' | 'directory' | 'clock'>

/** Only for who mediates, and only what the act would bind; nothing is looked up for anybody else. */
export async function keepTime(
  house: TimeHouse,
  person: PersonId,
  caseId: CaseId,
  command: Command,
): Promise<TimeKept> {
  if (!binds(command)) return nothingKept
  const seat = await house.reader.seatOf(person, caseId)
  if (!seat || !conducts(seat)) return nothingKept
  const seen = await house.reader.seenBy(person, caseId)
  const view = seen && viewOf(seen.me, seen.entries)
  const asked = view ? timesOf(view, command) : []
  const taken: { readonly who: PersonId; readonly blocks: readonly number[] }[] = []
  const release = async () => {
    for (const { who, blocks } of taken) await house.mediatorTime.release(who, blocks)
  }
  const at = house.clock.now()
  for (const { participant, times } of asked) {
    const isSelf = participant === seat.participant
    const who = isSelf ? person : await house.directory.holderOf(caseId, participant)
    if (who === undefined || times.length === 0) continue
    const bound = { meeting: command.meeting, times }
    const kept = await house.mediatorTime.take(who, caseId, bound, at, at + DECIDED_WITHIN)
    if (!kept.free) {
      await release()
      return { ...nothingKept, refused: isSelf ? 'NotFree' : 'OtherNotFree' }
    }
    taken.push({ who, blocks: kept.taken })
  }
  return { release }
}

type Binding = Extract<
  MeetingCommand,
  { type: 'ProposeTimes' | 'ProposeOtherTimes' | 'AnswerTimes' | 'SetMeeting' | 'MoveMeeting' }
>
const binding: readonly Command['type'][] = [
  ...(['ProposeTimes', 'ProposeOtherTimes', 'AnswerTimes'] as const),
  ...(['SetMeeting', 'MoveMeeting'] as const),
]
const binds = (command: Command): command is Binding => binding.includes(command.type)

type Asked = { readonly participant: ParticipantId; readonly times: readonly MeetingTime[] }
/** A proposal and an answer bind who gives it, a set time every mediator who is needed. */
function timesOf(view: View, command: Binding): readonly Asked[] {
  const { participant } = view.me
  if (command.type === 'ProposeTimes') {
    // Whoever takes a published time takes that of everybody who leads.
    if (command.setBy === 'whoever takes one') return ofMediators(view, command, command.times)
    return isNeeded(command, participant) ? [{ participant, times: command.times }] : []
  }
  const meeting = view.rooms.get(command.room)?.meetings.meetings.get(command.meeting)
  if (!meeting) return []
  const own = (times: readonly MeetingTime[]) =>
    isNeeded(meeting, participant) ? [{ participant, times }] : []
  switch (command.type) {
    case 'ProposeOtherTimes':
      return own(command.times)
    case 'AnswerTimes':
      return own(meeting.times.filter(({ at }) => command.yes.includes(at)))
    case 'SetMeeting':
      return ofMediators(
        view,
        meeting,
        meeting.times.filter(({ at }) => at === command.at),
      )
    case 'MoveMeeting':
      return ofMediators(view, meeting, [command.to])
  }
}

const ofMediators = (
  { board, me }: View,
  meeting: MeetingPlan,
  times: readonly MeetingTime[],
): readonly Asked[] =>
  seated(board.convening)
    .filter((one) => conducts({ ...one, state: 'seated' }) && isNeeded(meeting, one.participant))
    // Oneself first: who is not free need not learn of another.
    .toSorted(
      (a, b) => Number(b.participant === me.participant) - Number(a.participant === me.participant),
    )
    .map(({ participant }) => ({ participant, times }))

/** As the record says it stands: what was proposed and is not wanted any more is free again. */
export async function keepMediatorTime(
  {
    mediatorTime,
    directory,
    reminders,
    clock,
  }: Pick<House, 'mediatorTime' | 'directory' | 'reminders' | 'clock'>,
  { caseId, participant }: JobOf<'KeepMediatorTime'>,
): Promise<void> {
  const person = await directory.holderOf(caseId, participant)
  if (person === undefined) return
  const seen = await reminders.asTheySee(person, caseId)
  const at = clock.now()
  const view = seen && viewOf(seen.me, seen.entries)
  const goesOn = view && conducts(view.me) && !view.board.closing.ended
  const until = at + DECIDED_WITHIN - BEING_DECIDED
  await mediatorTime.settle(person, caseId, goesOn ? boundIn(view, at) : [], until)
}

const boundIn = ({ me, rooms }: View, at: number): readonly BoundTimes[] =>
  [...rooms.values()].flatMap(({ meetings }) =>
    [...meetings.meetings.values()].flatMap((meeting) => {
      const times = boundBy(meeting, me.participant, at)
      return times.length > 0 ? [{ meeting: meeting.meeting, times }] : []
    }),
  )

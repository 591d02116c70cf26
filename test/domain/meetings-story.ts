// A meeting on the table: proposals as tests write them.
import type { MeetingCommand } from '../../src/domain/arranging.ts'
import type { MeetingRoom } from '../../src/domain/meetings.ts'
import { act } from './mediation-story.ts'

export const DAY = 24 * 3_600_000
export const ten = DAY + 10 * 3_600_000
export const noon = DAY + 12 * 3_600_000
export const time = (at: number, minutes = 60) => ({ at, minutes })

type Proposes = Extract<MeetingCommand, { type: 'ProposeTimes' }>
export const needs = (...people: readonly string[]) =>
  people.map((participant) => ({ participant, decides: participant === 'ana' }))
export const plan = (said: Partial<Proposes> = {}): Proposes => ({
  ...{ type: 'ProposeTimes', room: 'caucus:side-a', meeting: 'm1', purpose: 'Before we begin' },
  ...{ channel: 'call', place: '', access: '', interpreter: false, setBy: 'everybody' },
  needed: needs('ana', 'mira'),
  times: [time(ten), time(noon)],
  ...said,
})
export const slots = (said: Partial<Proposes> = {}) => plan({ setBy: 'whoever takes one', ...said })

type Of = { readonly room?: MeetingRoom; readonly meeting?: string }
const of = ({ room = 'caucus:side-a', meeting = 'm1' }: Of) => ({ room, meeting })
export const says = (
  yes: readonly number[],
  no: readonly number[] = [],
  words = '',
  where: Of = {},
): MeetingCommand => ({ type: 'AnswerTimes', ...of(where), yes, no, words })
export const others = (at: number, where: Of = {}): MeetingCommand => ({
  ...{ type: 'ProposeOtherTimes', ...of(where), times: [time(at)] },
  words: 'Later, please.',
})
export const takes = (at: number, where: Of = {}): MeetingCommand => ({
  ...{ type: 'TakeTime', ...of(where), at },
})
export const sets = (at: number, where: Of = {}): MeetingCommand => ({
  ...{ type: 'SetMeeting', ...of(where), at },
})
export const moves = (at: number, minutes = 60, where: Of = {}): MeetingCommand => ({
  ...{ type: 'MoveMeeting', ...of(where), to: time(at, minutes), words: 'My train is late.' },
})
export const callsOff = (reason = 'It is done.', where: Of = {}): MeetingCommand => ({
  ...{ type: 'CancelMeeting', ...of(where), reason },
})
export const held = (present: readonly string[], where: Of = {}): MeetingCommand => ({
  ...{ type: 'RecordMeetingHeld', ...of(where), present },
})
export const notHeld = (where: Of = {}): MeetingCommand => ({
  ...{ type: 'RecordMeetingNotHeld', ...of(where) },
})
export const proposed = (said: Partial<Proposes> = {}, by = 'mira') => act(by, plan(said))

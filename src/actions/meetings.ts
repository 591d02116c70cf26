// Meetings as actions. Programs give instants; a form gives a day and an hour, with the zone that it was shown in.
import { z } from 'zod'
import { isTimeZone } from '../application/notice-preferences.ts'
import { MOST_TIMES } from '../domain/arranging.ts'
import { type MeetingChannel, meetingChannels } from '../domain/meetings.ts'
import { isRealDate } from '../domain/terms.ts'
import { wallOf } from '../domain/wall-time.ts'
import { action } from './action.ts'
import { type FormFields, first, ticked } from './form.ts'
import { instantOn } from './moments.ts'
import { id, meetingRoom as room, said, words } from './schemas.ts'

/** UTC milliseconds. */
const time = z.strictObject({ at: z.int(), minutes: z.int().min(5).max(480) })
const times = z.array(time).min(1).max(MOST_TIMES)
const said500 = words(500).default('')
const of = { room, meeting: id }

/** The instant; in its place, what is wrong with the hour. */
export function instantFrom(date: string, hour: string, zone: string): number | string {
  if (!isRealDate(date)) return 'not a date'
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)(?::00)?$/.exec(hour.trim()) ?? []
  if (hours === undefined || !isTimeZone(zone)) return 'not a time'
  return instantOn(wallOf(date, Number(hours) * 60 + Number(minutes)), zone)
}

/** A row of a form in which nothing was filled in asks for nothing. */
const timesFrom = (fields: FormFields) => {
  const slots = (fields.get('slot') ?? []).map((slot) => ({
    at: Number(slot.split(' ')[0]),
    minutes: Number(slot.split(' ')[1]),
  }))
  const rows = Array.from({ length: MOST_TIMES }, (_, i) => i).flatMap((i) => {
    const [date, hour] = [first(fields, `times.${i}.date`), first(fields, `times.${i}.hour`)]
    if (date === '' && hour === '') return []
    return [
      {
        at: instantFrom(date, hour, first(fields, 'zone')),
        minutes: Number(first(fields, 'minutes')),
      },
    ]
  })
  return [...slots, ...rows]
}
const instants = (fields: FormFields, says: 'yes' | 'no') =>
  [...fields].flatMap(([name, [value]]) => {
    const at = /^says\.(\d{1,15})$/.exec(name)?.[1]
    return at !== undefined && value === says ? [Number(at)] : []
  })
const ofForm = (fields: FormFields) => ({
  room: first(fields, 'room'),
  meeting: first(fields, 'meeting'),
})

export const meetingActions = [
  action('propose-times')({
    summary:
      'Propose times for a meeting, or publish times of which somebody of a side takes one. A mediator keeps these times free for it.',
    who: 'A mediator; at a side’s desk a case manager, too. Who speaks for a side may ask for a meeting.',
    input: z.strictObject({
      room,
      purpose: said(500),
      channel: z.enum(meetingChannels as readonly [MeetingChannel, ...MeetingChannel[]]),
      place: said500,
      access: said500,
      interpreter: z.boolean().default(false),
      setBy: z.enum(['everybody', 'whoever takes one']).default('everybody'),
      needed: z.array(z.strictObject({ participant: id, decides: z.boolean() })).max(60),
      times,
      stage: id.exactOptional(),
      /** In a side’s caucus where no first call is planned: its stage is set with these times. */
      firstCall: z.boolean().default(false),
    }),
    fromForm: (fields) => ({
      ...(first(fields, 'stage') === '' ? {} : { stage: first(fields, 'stage') }),
      firstCall: ticked(fields, 'firstCall'),
      room: first(fields, 'room'),
      purpose: first(fields, 'purpose'),
      channel: first(fields, 'channel'),
      place: first(fields, 'place'),
      access: first(fields, 'access'),
      interpreter: ticked(fields, 'interpreter'),
      setBy: ticked(fields, 'publish') ? 'whoever takes one' : 'everybody',
      needed: (fields.get('needed') ?? []).map((participant) => ({
        participant,
        decides: (fields.get('decides') ?? []).includes(participant),
      })),
      times: timesFrom(fields),
    }),
    command: ({ firstCall, ...input }, { mint }) => ({
      ...{ type: 'ProposeTimes', meeting: mint('meeting', input.room) },
      ...input,
      ...(firstCall ? { firstCall: mint('stage', input.room) } : {}),
    }),
  }),
  action('propose-other-times')({
    summary: 'Propose other times for a meeting, or ask to move one that is set.',
    who: 'Who leads the meeting, and who speaks for a side that reads of it.',
    input: z.strictObject({ ...of, times, words: said500 }),
    fromForm: (fields) => ({
      ...ofForm(fields),
      times: timesFrom(fields),
      words: first(fields, 'words'),
    }),
    command: (input) => ({ type: 'ProposeOtherTimes', ...input }),
  }),
  action('answer-times')({
    summary:
      'Say which times suit you. Once everybody who is needed says yes to one, the meeting is set.',
    who: 'Who is asked to be there.',
    input: z.strictObject({
      ...of,
      yes: z.array(z.int()).max(40),
      no: z.array(z.int()).max(40),
      words: said500,
    }),
    fromForm: (fields) => ({
      ...ofForm(fields),
      yes: instants(fields, 'yes'),
      no: instants(fields, 'no'),
      words: first(fields, 'words'),
    }),
    command: (input) => ({ type: 'AnswerTimes', ...input }),
  }),
  action('take-time')({
    summary: 'Take one of the times that a mediator published to your side.',
    who: 'Who speaks for the side.',
    input: z.strictObject({ ...of, at: z.int() }),
    fromForm: (fields) => ({ ...ofForm(fields), at: Number(first(fields, 'at') || Number.NaN) }),
    command: (input) => ({ type: 'TakeTime', ...input }),
  }),
  action('set-meeting')({
    summary: 'Set a meeting, or move it, to one of the times that were proposed.',
    who: 'Who leads the meeting.',
    input: z.strictObject({ ...of, at: z.int() }),
    fromForm: (fields) => ({ ...ofForm(fields), at: Number(first(fields, 'at') || Number.NaN) }),
    command: (input) => ({ type: 'SetMeeting', ...input }),
  }),
  action('move-meeting')({
    summary: 'Move a meeting to another time. Everybody who is asked to be there is told.',
    who: 'Who leads the meeting.',
    input: z.strictObject({ ...of, to: time, words: said500 }),
    fromForm: (fields) => ({
      ...ofForm(fields),
      to: timesFrom(fields)[0] ?? { at: 'not a date', minutes: 60 },
      words: first(fields, 'words'),
    }),
    command: (input) => ({ type: 'MoveMeeting', ...input }),
  }),
  action('cancel-meeting')({
    summary: 'Call a meeting off, with a reason.',
    who: 'Who leads the meeting; in a room of its own, who speaks for the side, too.',
    input: z.strictObject({ ...of, reason: said(500) }),
    fromForm: (fields) => ({ ...ofForm(fields), reason: first(fields, 'reason') }),
    command: (input) => ({ type: 'CancelMeeting', ...input }),
  }),
  action('record-meeting-held')({
    summary: 'Say that a meeting took place, and who was there. Nothing of what was said.',
    who: 'Who leads the meeting.',
    input: z.strictObject({ ...of, present: z.array(id).max(60) }),
    fromForm: (fields) => ({ ...ofForm(fields), present: fields.get('present') ?? [] }),
    command: (input) => ({ type: 'RecordMeetingHeld', ...input }),
  }),
  action('record-meeting-not-held')({
    summary: 'Say that a meeting did not take place.',
    who: 'Who leads the meeting.',
    input: z.strictObject({ ...of }),
    fromForm: ofForm,
    command: (input) => ({ type: 'RecordMeetingNotHeld', ...input }),
  }),
]

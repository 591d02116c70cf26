// Times that somebody is asked about, written out to be answered by mail or text; and what they answered, as the act.
import type { AnsweredAct } from '../domain/answering.ts'
import type { Language } from '../domain/language.ts'
import type { View } from '../domain/mediation.ts'
import type { Meeting } from '../domain/meetings.ts'
import { isSide } from '../domain/seats.ts'
import { timesToAnswer } from '../domain/times-to-answer.ts'
import type { Matter } from './asked-acts.ts'
import { spelledOut } from './local-time.ts'

type TimesMatter = Extract<Matter, { readonly kind: 'times' }>

/** The oldest that waits for this person: asked and not answered, or published to their side and not taken. */
export function timesAsked(
  view: View,
  {
    language,
    at,
    timeZone,
  }: { readonly language: Language; readonly at: number; readonly timeZone: string },
): { readonly matter: TimesMatter; readonly paragraphs: readonly string[] } | undefined {
  if (!isSide(view.me.seat)) return undefined
  const meeting = timesToAnswer(view, at).find((one) => toCome(one, at).length > 0)
  if (!meeting) return undefined
  const times = toCome(meeting, at)
  const matter: TimesMatter = {
    kind: 'times',
    ...{ room: meeting.room, meeting: meeting.meeting, times },
    takes: meeting.setBy === 'whoever takes one',
  }
  const lines = times.map((time, i) => `${i + 1}. ${spelledOut(language, time, timeZone)}`)
  return { matter, paragraphs: [meeting.purpose, ...lines] }
}

const toCome = (meeting: Meeting, at: number): readonly number[] =>
  meeting.times
    .filter((time) => time.at > at)
    .filter(({ by }) => meeting.setBy === 'everybody' || by === meeting.by)
    .map((time) => time.at)

/** The numbers are those that stood before the times; without any, a yes means all of them. Of published ones, one. */
export function actOnTimes(
  { room, meeting, times, takes }: TimesMatter,
  says: 'yes' | 'no',
  numbers: string,
): AnsweredAct | undefined {
  const named = numbers.split(/[\s,]+/).flatMap((one) => (one === '' ? [] : [Number(one)]))
  const chosen = named.length === 0 ? times : named.flatMap((one) => times[one - 1] ?? [])
  // A number that stands before no time, or twice, was a slip.
  if (named.length > 0 && new Set(chosen).size !== named.length) return undefined
  const yes = says === 'yes' ? chosen : []
  const [one, another] = yes
  if (takes) {
    if (one === undefined || another !== undefined) return undefined
    return { type: 'TakeTime', room, meeting, at: one }
  }
  const no = times.filter((time) => !yes.includes(time))
  return { type: 'AnswerTimes', room, meeting, yes, no, words: '' }
}

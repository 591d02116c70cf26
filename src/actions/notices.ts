// When and how somebody wants to be told, as a form or a program says it; and the telephone they show to be theirs.
import { z } from 'zod'
import {
  areUsable,
  isTimeZone,
  type NoticePreferences,
  noticeKinds,
  type Weekday,
  wantedOnes,
  weekdays,
} from '../application/notice-preferences.ts'
import { howMany } from '../domain/reminders.ts'
import { type Issue, issuesFrom } from './issues.ts'
import { phoneNumber } from './phone.ts'
import { words } from './schemas.ts'

/** HH:MM, in quarter hours. */
const clock = z.string().regex(/^([01]\d|2[0-3]):(00|15|30|45)$/)
const weekday = z.literal(weekdays.map(Number))
const wanted = z.enum(wantedOnes)

export const noticesInput = z.strictObject({
  wanted: z.strictObject({
    invitation: wanted,
    news: wanted,
    reminder: wanted,
    meeting: wanted,
  }),
  reminders: z.enum(howMany).default('usual'),
  quiet: z.strictObject({ from: clock, to: clock }).nullable(),
  digest: z.discriminatedUnion('every', [
    z.strictObject({ every: z.literal('once') }),
    z.strictObject({ every: z.literal('day'), at: clock }),
    z.strictObject({ every: z.literal('week'), on: weekday, at: clock }),
  ]),
  never: z
    .array(
      z.strictObject({
        channel: z.enum(['mail', 'text']),
        days: z.array(weekday).min(1).max(7),
        from: clock,
        to: clock,
      }),
    )
    .max(20),
  noVoiceMail: z.boolean(),
  noLetters: z.boolean(),
  timeZone: words(60).refine(isTimeZone),
})
export type NoticesSaid = z.infer<typeof noticesInput>

const minutes = (said: string) => Number(said.slice(0, 2)) * 60 + Number(said.slice(3))
const said = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const hours = ({ from, to }: { from: string; to: string }) => ({
  from: minutes(from),
  to: minutes(to),
})

export type NoticesRead =
  | { readonly ok: true; readonly preferences: NoticePreferences; readonly timeZone: string }
  | { readonly ok: false; readonly issues: readonly Issue[] }

export function noticesFrom(raw: unknown): NoticesRead {
  const read = noticesInput.safeParse(raw, { reportInput: true })
  if (!read.success) return { ok: false, issues: read.error.issues.flatMap(issuesFrom) }
  const { timeZone, quiet, digest, never, ...rest } = read.data
  const preferences: NoticePreferences = {
    ...rest,
    quiet: quiet && hours(quiet),
    digest:
      digest.every === 'once'
        ? digest
        : digest.every === 'day'
          ? { every: 'day', at: minutes(digest.at) }
          : { every: 'week', on: digest.on as Weekday, at: minutes(digest.at) },
    never: never.map(({ channel, days, ...window }) => ({
      channel,
      days: weekdays.filter((day) => days.includes(day)),
      ...hours(window),
    })),
  }
  return areUsable(preferences)
    ? { ok: true, preferences, timeZone }
    : { ok: false, issues: [{ path: [], code: 'malformed' }] }
}

/** As the API and the form show it. */
export function noticesAsSaid(
  { quiet, digest, never, ...rest }: NoticePreferences,
  timeZone: string,
): NoticesSaid {
  const clocks = ({ from, to }: { from: number; to: number }) => ({
    from: said(from),
    to: said(to),
  })
  return {
    ...rest,
    quiet: quiet && clocks(quiet),
    digest: digest.every === 'once' ? digest : { ...digest, at: said(digest.at) },
    never: never.map(({ channel, days, ...window }) => ({
      channel,
      days: [...days],
      ...clocks(window),
    })),
    timeZone,
  }
}

/** How many times that are never safe a form has room for at once, beside those that are kept. */
const MORE = 1
export const NEVER_MOST = 20
export const rowsOfNever = (kept: number): number => Math.min(kept + MORE, NEVER_MOST)

/** A row without days is no row: so one is taken away. */
export function noticesFromForm(fields: ReadonlyMap<string, readonly string[]>): unknown {
  const one = (name: string) => fields.get(name)?.[0] ?? ''
  const every = one('digest')
  return {
    wanted: Object.fromEntries(noticeKinds.map((kind) => [kind, one(`wanted.${kind}`)])),
    reminders: one('reminders') || undefined,
    quiet: fields.has('quiet') ? { from: one('quiet.from'), to: one('quiet.to') } : null,
    digest: {
      every,
      ...(every === 'week' ? { on: Number(one('digest.on')) } : {}),
      ...(every === 'once' ? {} : { at: one('digest.at') }),
    },
    never: Array.from({ length: NEVER_MOST }, (_, i) => i).flatMap((i) => {
      const days = (fields.get(`never.${i}.days`) ?? []).map(Number)
      const [channel, from, to] = ['channel', 'from', 'to'].map((name) => one(`never.${i}.${name}`))
      return days.length > 0 ? [{ channel, days, from, to }] : []
    }),
    noVoiceMail: fields.has('noVoiceMail'),
    noLetters: fields.has('noLetters'),
    timeZone: one('timeZone'),
  }
}

/** E.164, or what is wrong with it. */
export const phoneFrom = (typed: unknown): string | undefined =>
  typeof typed === 'string' ? phoneNumber(typed) : undefined

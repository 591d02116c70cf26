// When and by which channel somebody is told: what they chose, as data, and a pure rule over it.
import type { HowMany } from '../domain/reminders.ts'
import { wallAt } from '../domain/wall-time.ts'
import type { PersonId } from './ports.ts'

export type NoticeKind = 'invitation' | 'news' | 'reminder' | 'meeting'
export const noticeKinds: readonly NoticeKind[] = ['invitation', 'news', 'reminder', 'meeting']
export type NoticeChannel = 'mail' | 'text'
/** Usual: an invitation by all channels, anything else by mail, and by text to whom has no mail. */
export type Wanted = 'usual' | 'mail' | 'text' | 'both' | 'none'
export const wantedOnes: readonly Wanted[] = ['usual', 'mail', 'text', 'both', 'none']

/** Minutes of the day in the person's own time zone, in quarter hours. From after to goes over midnight. */
export type Hours = { readonly from: number; readonly to: number }
/** 0 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6
export const weekdays: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6]
/** A time at which a channel is not safe; on the days on which it begins. */
export type NeverAt = Hours & {
  readonly channel: NoticeChannel
  readonly days: readonly Weekday[]
}
export type Digest =
  | { readonly every: 'once' }
  | { readonly every: 'day'; readonly at: number }
  | { readonly every: 'week'; readonly on: Weekday; readonly at: number }

export type NoticePreferences = {
  readonly wanted: Readonly<Record<NoticeKind, Wanted>>
  /** How many reminders at most of one thing. */
  readonly reminders: HowMany
  readonly quiet: Hours | null
  readonly digest: Digest
  readonly never: readonly NeverAt[]
  readonly noVoiceMail: boolean
  readonly noLetters: boolean
}
export const usualPreferences: NoticePreferences = {
  wanted: { invitation: 'usual', news: 'usual', reminder: 'usual', meeting: 'usual' },
  reminders: 'usual',
  quiet: null,
  digest: { every: 'once' },
  never: [],
  noVoiceMail: false,
  noLetters: false,
}

export type NoticePreferencesKept = {
  /** What was never chosen is as usual. */
  of(person: PersonId): Promise<{
    readonly preferences: NoticePreferences
    /** IANA name. */
    readonly timeZone: string
  }>
  keep(
    person: PersonId,
    preferences: NoticePreferences,
    timeZone: string,
    at: number,
  ): Promise<void>
}

const MINUTE = 60_000
/** Every offset from UTC that is in use, and so every quarter hour of every place, falls on one of these. */
const QUARTER = 15 * MINUTE
const DAY = 24 * 60
/** Whoever is not to be told at any time of eight days is not told. */
const LOOKS_AHEAD = (8 * 24 * 60 * MINUTE) / QUARTER

export type Local = { readonly date: string; readonly weekday: Weekday; readonly minutes: number }

export function localTime(at: number, timeZone: string): Local {
  const [date = '', hour = ''] = wallAt(at, timeZone).split('T')
  const [hours, minutes] = hour.split(':').map(Number)
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() as Weekday
  return { date, weekday, minutes: (hours ?? 0) * 60 + (minutes ?? 0) }
}

export const isTimeZone = (said: string): boolean => {
  try {
    // An offset is no place: it knows no summer.
    return !/^[+-]/.test(said) && new Intl.DateTimeFormat('en', { timeZone: said }) !== undefined
  } catch {
    return false
  }
}

/** Equal ends are the whole day. */
const within = ({ from, to }: Hours, minutes: number): boolean =>
  from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to

const yesterday = (weekday: Weekday): Weekday => ((weekday + 6) % 7) as Weekday

function isNever({ from, to, days }: NeverAt, { weekday, minutes }: Local): boolean {
  if (!within({ from, to }, minutes)) return false
  // After midnight it is still the night of the day on which it began.
  const began = from >= to && minutes < to && minutes < from ? yesterday(weekday) : weekday
  return days.includes(began)
}

export const isSafeAt = (
  { quiet, never }: Pick<NoticePreferences, 'quiet' | 'never'>,
  channel: NoticeChannel,
  local: Local,
): boolean =>
  !(quiet && within(quiet, local.minutes)) &&
  !never.some((one) => one.channel === channel && isNever(one, local))

/** Clocks are never set back by more. */
const SET_BACK = 8

/** The first quarter hour of a local day at or after the hour that was chosen: a day on which it is skipped has one too. */
function collects(digest: Digest, at: number, timeZone: string): boolean {
  if (digest.every === 'once') return true
  const now = localTime(at, timeZone)
  if (digest.every === 'week' && now.weekday !== digest.on) return false
  if (now.minutes < digest.at) return false
  // An hour that comes twice collects once.
  return Array.from({ length: SET_BACK }, (_, i) => at - (i + 1) * QUARTER).every((then) => {
    const before = localTime(then, timeZone)
    return before.date !== now.date || before.minutes < digest.at
  })
}

function firstAt(
  { digest, ...safe }: NoticePreferences,
  channel: NoticeChannel,
  at: number,
  timeZone: string,
): number | undefined {
  if (digest.every === 'once' && isSafeAt(safe, channel, localTime(at, timeZone))) return at
  let collected = digest.every === 'once'
  const first = Math.ceil(at / QUARTER)
  let last = first + LOOKS_AHEAD
  for (let quarter = first; quarter <= last; quarter++) {
    const then = quarter * QUARTER
    if (!collected && collects(digest, then, timeZone)) {
      collected = true
      last = quarter + LOOKS_AHEAD
    }
    if (collected && isSafeAt(safe, channel, localTime(then, timeZone))) return then
  }
  return undefined
}

const channelsFor = (
  wanted: Wanted,
  kind: NoticeKind,
  can: readonly NoticeChannel[],
): readonly NoticeChannel[] => {
  switch (wanted) {
    case 'usual':
      return kind === 'invitation' ? can : can.includes('mail') ? ['mail'] : can
    case 'both':
      return can
    case 'none':
      return []
    default:
      return can.filter((one) => one === wanted)
  }
}

export type Told = { readonly channel: NoticeChannel; readonly dueAt: number }
export type Telling = {
  readonly kind: NoticeKind
  /** The channels by which they can be reached at all. */
  readonly can: readonly NoticeChannel[]
  /** UTC milliseconds. */
  readonly at: number
  readonly timeZone: string
  /** It has been waiting for its digest already. */
  readonly collected?: boolean
}

/**
 * By which channels somebody is told, and when by each. Nothing here knows of anybody else: a digest is due by the
 * recipient's own clock alone. An invitation and a changed meeting wait for no digest.
 */
export function whenToTell(
  preferences: NoticePreferences,
  { kind, can, at, timeZone, collected = false }: Telling,
): readonly Told[] {
  const waits = !collected && (kind === 'news' || kind === 'reminder')
  const asked: NoticePreferences = waits
    ? preferences
    : { ...preferences, digest: { every: 'once' } }
  return channelsFor(preferences.wanted[kind], kind, can).flatMap((channel) => {
    const dueAt = firstAt(asked, channel, at, timeZone)
    return dueAt === undefined ? [] : [{ channel, dueAt }]
  })
}

const isHours = ({ from, to }: Hours) => [from, to].every(isMinute)
const isMinute = (minute: number) =>
  Number.isInteger(minute) && minute >= 0 && minute < DAY && minute % 15 === 0
const MOST_NEVER = 20

/** What is kept is what the rule can go by. */
export const areUsable = ({ quiet, digest, never }: NoticePreferences): boolean =>
  (quiet === null || isHours(quiet)) &&
  (digest.every === 'once' || isMinute(digest.at)) &&
  never.length <= MOST_NEVER &&
  never.every((one) => isHours(one) && one.days.length > 0)

// When somebody is told: by their own clock and choice, summer time and all, over thousands of choices by chance.
import { expect, test } from 'vitest'
import {
  type Digest,
  isSafeAt,
  localTime,
  type NoticePreferences,
  usualPreferences,
  weekdays,
  whenToTell,
} from '../../src/application/notice-preferences.ts'
import { chooser } from '../confidentiality/hidden-acts.ts'

const zones = [
  'America/Los_Angeles',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'America/Havana',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'UTC',
]
/** Around the nights on which clocks change, and at any time. */
const changes = [
  Date.UTC(2026, 2, 8, 10),
  Date.UTC(2026, 10, 1, 9),
  Date.UTC(2027, 2, 28, 1),
  Date.UTC(2026, 9, 25, 1),
  Date.UTC(2026, 9, 3, 15),
  Date.UTC(2027, 3, 3, 15),
]
const HOUR = 3_600_000
const RUNS = 5_000

function choices(seed: number) {
  const choose = chooser(seed)
  const quarters = Array.from({ length: 96 }, (_, i) => i * 15)
  const hours = () => ({ from: choose(quarters), to: choose(quarters) })
  const digest = choose<Digest>([
    { every: 'once' },
    { every: 'day', at: choose(quarters) },
    { every: 'week', on: choose(weekdays), at: choose(quarters) },
  ])
  const never = Array.from({ length: choose([0, 0, 1, 2]) }, () => ({
    ...hours(),
    channel: choose(['mail', 'text'] as const),
    days: weekdays.filter(() => choose([true, false])),
  })).filter(({ days }) => days.length > 0)
  const preferences: NoticePreferences = {
    ...usualPreferences,
    wanted: { ...usualPreferences.wanted, news: choose(['usual', 'both', 'text', 'mail', 'none']) },
    quiet: choose([null, hours()]),
    digest,
    never,
  }
  const spread = Array.from({ length: 1_000 }, (_, i) => (i - 500) * 7 * 60_000 + (i % 13) * 1_000)
  return {
    preferences,
    timeZone: choose(zones),
    at: choose(changes) + choose(spread),
    can: choose([['mail'], ['text'], ['mail', 'text'], []] as const),
    choose,
  }
}

test(`over ${RUNS} choices: never in quiet hours or at an unsafe time, never earlier, never by what was not chosen`, () => {
  let told = 0
  let waited = 0
  for (let seed = 0; seed < RUNS; seed++) {
    const { preferences, timeZone, at, can } = choices(seed)
    for (const { channel, dueAt } of whenToTell(preferences, { kind: 'news', can, at, timeZone })) {
      told += 1
      waited += Number(dueAt > at)
      expect(dueAt).toBeGreaterThanOrEqual(at)
      expect(dueAt - at).toBeLessThanOrEqual(16 * 24 * HOUR + HOUR)
      expect(can).toContain(channel)
      expect(preferences.wanted.news).not.toBe('none')
      const local = localTime(dueAt, timeZone)
      expect({ seed, safe: isSafeAt(preferences, channel, local) }).toEqual({ seed, safe: true })
      const { quiet } = preferences
      const inQuiet =
        quiet &&
        (quiet.from < quiet.to
          ? local.minutes >= quiet.from && local.minutes < quiet.to
          : local.minutes >= quiet.from || local.minutes < quiet.to)
      expect(inQuiet ?? false).toBe(false)
    }
  }
  expect(told).toBeGreaterThan(RUNS / 3)
  expect(waited).toBeGreaterThan(RUNS / 10)
}, 120_000)

test('what comes between two digests is due at one instant, and that is the first after it', () => {
  let compared = 0
  for (let seed = 0; seed < 1_500; seed++) {
    const { preferences, timeZone, at, choose } = choices(seed)
    if (preferences.digest.every === 'once') continue
    const due = (then: number, more: Partial<NoticePreferences> = {}) => {
      const wanted = { ...preferences.wanted, news: 'mail' } as const
      const asked = { kind: 'news', can: ['mail'], at: then, timeZone } as const
      return whenToTell({ ...preferences, wanted, ...more }, asked)[0]?.dueAt
    }
    const moment = due(at, { quiet: null, never: [] }) ?? 0
    const between = at + Math.floor(((moment - at) * choose([1, 3, 5, 7, 10])) / 10)
    expect({ seed, due: due(between) }).toEqual({ seed, due: due(at) })
    expect({ seed, due: due(at) }).toEqual({
      seed,
      due: due(moment, { digest: { every: 'once' } }),
    })
    const local = localTime(moment, timeZone)
    const same = preferences.digest.every === 'day' || local.weekday === preferences.digest.on
    expect({ seed, same, late: local.minutes - preferences.digest.at < 60 }).toEqual({
      seed,
      same: true,
      late: true,
    })
    compared += 1
  }
  expect(compared).toBeGreaterThan(500)
}, 120_000)

const LA = 'America/Los_Angeles'
const at = (iso: string) => Date.parse(iso)
const iso = (told: readonly { readonly dueAt: number }[]) =>
  told.map(({ dueAt }) => new Date(dueAt).toISOString())

test('quiet over midnight ends at its hour on the night that the clocks go forward, too', () => {
  const preferences = { ...usualPreferences, quiet: { from: 21 * 60, to: 8 * 60 } }
  const asked = { kind: 'news', can: ['mail'], timeZone: LA } as const
  // Standard time before, summer time after: 08:00 comes an hour sooner.
  expect(iso(whenToTell(preferences, { ...asked, at: at('2026-03-07T06:00:00Z') }))).toEqual([
    '2026-03-07T16:00:00.000Z',
  ])
  expect(iso(whenToTell(preferences, { ...asked, at: at('2026-03-08T06:00:00Z') }))).toEqual([
    '2026-03-08T15:00:00.000Z',
  ])
})

test('a digest at an hour that is skipped comes at the first quarter hour after it; one that comes twice is told once', () => {
  const preferences: NoticePreferences = {
    ...usualPreferences,
    digest: { every: 'day', at: 2 * 60 + 30 },
  }
  const asked = { kind: 'news', can: ['mail'], timeZone: LA } as const
  expect(iso(whenToTell(preferences, { ...asked, at: at('2026-03-08T08:30:00Z') }))).toEqual([
    '2026-03-08T10:00:00.000Z',
  ])
  const twice: NoticePreferences = { ...preferences, digest: { every: 'day', at: 90 } }
  expect(iso(whenToTell(twice, { ...asked, at: at('2026-11-01T08:00:00Z') }))).toEqual([
    '2026-11-01T08:30:00.000Z',
  ])
  expect(iso(whenToTell(twice, { ...asked, at: at('2026-11-01T08:31:00Z') }))).toEqual([
    '2026-11-02T09:30:00.000Z',
  ])
})

test('never text before 18:00 on weekdays keeps the text, not the mail', () => {
  const preferences: NoticePreferences = {
    ...usualPreferences,
    wanted: { ...usualPreferences.wanted, news: 'both' },
    never: [{ channel: 'text', days: [1, 2, 3, 4, 5], from: 0, to: 18 * 60 }],
  }
  const monday = at('2026-11-02T17:00:00Z')
  expect(
    whenToTell(preferences, { kind: 'news', can: ['mail', 'text'], at: monday, timeZone: LA }),
  ).toEqual([
    { channel: 'mail', dueAt: monday },
    { channel: 'text', dueAt: at('2026-11-03T02:00:00Z') },
  ])
  const sunday = at('2026-11-01T17:00:00Z')
  expect(
    whenToTell(preferences, { kind: 'news', can: ['text'], at: sunday, timeZone: LA }),
  ).toEqual([{ channel: 'text', dueAt: sunday }])
})

test('a window over midnight belongs to the evening on which it begins', () => {
  const preferences: NoticePreferences = {
    ...usualPreferences,
    never: [{ channel: 'text', days: [5], from: 22 * 60, to: 6 * 60 }],
  }
  const asked = { kind: 'news', can: ['text'], timeZone: 'UTC' } as const
  // Saturday, 01:00, is still Friday's night; Friday, 01:00, is Thursday's.
  expect(iso(whenToTell(preferences, { ...asked, at: at('2026-11-07T01:00:00Z') }))).toEqual([
    '2026-11-07T06:00:00.000Z',
  ])
  expect(iso(whenToTell(preferences, { ...asked, at: at('2026-11-06T01:00:00Z') }))).toEqual([
    '2026-11-06T01:00:00.000Z',
  ])
})

test('without a word it is mail, and text to whom has no mail; an invitation goes by both and waits for no digest', () => {
  const daily: NoticePreferences = { ...usualPreferences, digest: { every: 'day', at: 540 } }
  const now = at('2026-11-02T20:00:00Z')
  const channels = (kind: 'news' | 'invitation', can: readonly ('mail' | 'text')[]) =>
    whenToTell(usualPreferences, { kind, can, at: now, timeZone: LA }).map((one) => one.channel)
  expect(channels('news', ['mail', 'text'])).toEqual(['mail'])
  expect(channels('news', ['text'])).toEqual(['text'])
  expect(channels('invitation', ['mail', 'text'])).toEqual(['mail', 'text'])
  const invited = { kind: 'invitation', can: ['mail'], at: now, timeZone: LA } as const
  expect(whenToTell(daily, invited)).toEqual([{ channel: 'mail', dueAt: now }])
})

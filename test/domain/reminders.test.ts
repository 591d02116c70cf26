// Gentle reminders: who owes the next move and since when, as they see it; and a calendar that never hurries anybody.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { morningOf } from '../../src/domain/invitation-writing.ts'
import type { Command } from '../../src/domain/mediation.ts'
import {
  daysAfter,
  howMany,
  nextReminder,
  type Owed,
  owedBy,
  type Reminding,
  reminderPolicy,
} from '../../src/domain/reminders.ts'
import {
  type Act,
  act,
  convened,
  entriesFor,
  given,
  invited,
  mediating,
  meIn,
  passing,
  seated,
  signed,
} from './mediation-story.ts'
import { accept, decline, hold, made, offer, relay, told } from './offers-on-the-table.ts'
import { anyStory } from './random-stories.ts'

const DAY = 24 * 3_600_000
const HOUR = DAY / 24
const RUNS = { numRuns: 5_000 }

const owedIn = (acts: readonly Act[], who: string, later = 0): Owed | undefined => {
  const table = given(...acts)
  const me = meIn(table.record, who)
  return me && owedBy(me, table.sees(who), table.now + later)
}
const ask = (days: number): Command => ({ type: 'AskMoreTime', days, holds: undefined })
const over = act('mira', { type: 'EndMediation', outcome: 'impasse' })

test('a step is owed since it came to be theirs, and not since they last wrote or somebody else did', () => {
  const open = [...mediating(), made(), passing(HOUR), told]
  const heardAt = given(...open).now
  const talk = act('ben', { type: 'PostMessage', room: 'caucus:side-b', words: 'I read it.' })
  const later = [...open, passing(DAY), talk, act('cem', offer('c1', { to: ['side-a'] }))]
  expect(owedIn(later, 'ben')).toMatchObject({ step: 'answer offer', since: heardAt })
})

test('what waits at the mediator is the mediator’s, and nothing of it is anybody else’s', () => {
  const confided = [...mediating(), made(), passing(3 * DAY)]
  const at = given(...mediating(), made()).now
  expect(owedIn(confided, 'mira')).toMatchObject({ step: 'relay', since: at })
  expect(owedIn(confided, 'ana')).toBeUndefined()
  expect(owedIn(confided, 'ben')).toEqual(owedIn([...mediating(), passing(3 * DAY)], 'ben', 1))
})

test('what the other side does unseen moves nobody’s calendar', () => {
  fc.assert(
    fc.property(anyStory, fc.constantFrom('ana', 'ben', 'cem', 'mira'), ({ record }, who) => {
      const me = meIn(record, who)
      if (!me) return
      const now = (record.at(-1)?.at ?? 0) + DAY
      expect(owedBy(me, entriesFor(record, me), now)).toEqual(owedBy(me, record, now))
    }),
    { numRuns: 500 },
  )
})

test('done, ended, and given to the other side to answer: nothing is owed', () => {
  const answered = [...mediating(), made(), told, act('ben', accept('h1'))]
  expect(owedIn(answered, 'ben')?.step).not.toBe('answer offer')
  for (const who of ['ana', 'ben', 'mira']) {
    expect(owedIn([...mediating(), over], who)).toBeUndefined()
  }
})

test('the same kind of step for another offer begins anew', () => {
  const first = [...mediating(), made(), told, passing(9 * DAY)]
  const second = [
    ...first,
    act('ben', decline('h1')),
    act('ana', offer('o2', { to: ['side-b'], worse: true })),
    act('mira', relay('o2', 'h2')),
  ]
  expect(owedIn(second, 'ben')?.since).toBe(given(...second).now)
})

test('an offer that ran out gives the move back at that instant, though nobody wrote anything', () => {
  const base = given(...mediating()).now
  const expiresAt = base + 5 * DAY
  const open = [...mediating(), act('ana', offer('o1', { to: ['side-b'], expiresAt })), told]
  expect(owedIn(open, 'ben', 4 * DAY)?.step).toBe('answer offer')
  expect(owedIn(open, 'ben', 6 * DAY)).toMatchObject({ step: 'make offer', since: expiresAt })
})

test('who comes later owes since they came, and only who sits at the table owes', () => {
  const late = [...mediating(), passing(9 * DAY), ...seated('new', 'side-b', 'party')]
  expect(owedIn(late, 'new')).toMatchObject({ step: 'accept ground rules' })
  expect(owedIn(late, 'new')?.since).toBeGreaterThan(9 * DAY)
  expect(owedIn([...convened(), invited('new', 'side-a', 'party')], 'new')).toBeUndefined()
  expect(owedIn(convened(), 'max')).toBeUndefined()
})

test('who may say whether they are safe at any time is not asked for it again and again', () => {
  expect(owedIn([...convened(), ...signed('ana')], 'ana')).toBeUndefined()
})

test('time that was asked for, and a night’s sleep over an offer, pause what would come by itself', () => {
  const open = [...mediating(), made(), told]
  const held = [...open, act('ben', hold('h1'))]
  const heldAt = given(...held).now
  expect(owedIn(open, 'ben')?.pausedUntil).toBeUndefined()
  expect(owedIn(held, 'ben')?.pausedUntil).toBe(heldAt + reminderPolicy.heldFor * DAY)
  expect(owedIn(held, 'dora')?.pausedUntil).toBe(heldAt + reminderPolicy.heldFor * DAY)
  const asked = [...open, act('ben', ask(14))]
  expect(owedIn(asked, 'ben')?.pausedUntil).toBe(given(...asked).now + 14 * DAY)
  expect(owedIn(asked, 'dora')?.pausedUntil).toBeUndefined()
})

const fresh: Reminding = {
  ...{ since: 0, sent: [], pausedUntil: undefined, lastPersonal: undefined },
  ...{ howMany: 'usual', hearingOn: undefined },
}

test('after two, five, ten and twenty days, and no fifth time; a day, three, six and twelve near a hearing', () => {
  const all = (reminding: Reminding): readonly number[] => {
    const due = nextReminder(reminding)
    return due === undefined
      ? reminding.sent
      : all({ ...reminding, sent: [...reminding.sent, due] })
  }
  const days = (reminding: Reminding) => all(reminding).map((at) => (at - reminding.since) / DAY)
  expect(days(fresh)).toEqual([2, 5, 10, 20])
  expect(days({ ...fresh, howMany: 'few' })).toEqual([2])
  expect(days({ ...fresh, howMany: 'none' })).toEqual([])
  const since = morningOf('2026-11-01')
  expect(days({ ...fresh, since, hearingOn: '2026-11-20' })).toEqual([1, 3, 6, 12])
  for (const hearingOn of ['2026-10-20', '2027-03-01']) {
    expect(days({ ...fresh, since, hearingOn })).toEqual([2, 5, 10, 20])
  }
})

test('the mediator’s own word keeps the next one away as long as the gap that was due', () => {
  expect(nextReminder({ ...fresh, lastPersonal: DAY })).toBe(3 * DAY)
  expect(nextReminder({ ...fresh, sent: [2 * DAY], lastPersonal: 4 * DAY })).toBe(7 * DAY)
})

const instant = fc.integer({ min: 0, max: 60 * 24 }).map((hours) => hours * HOUR)
const reminding = fc.record({
  since: instant,
  howMany: fc.constantFrom(...howMany),
  hearingOn: fc.constantFrom(undefined, '1970-01-10', '1970-02-20', '1971-01-01'),
})
/** What a person does meanwhile: asks for time for so many days, so many days after the start. */
const asks = fc.array(fc.record({ at: instant, days: fc.constantFrom(3, 7, 14) }), { maxLength: 3 })
const personal = fc.array(instant, { maxLength: 3 })

test('whatever happens: each gap at least as wide as the last, no more than was chosen, none before what was asked for', () => {
  fc.assert(
    fc.property(
      reminding,
      asks,
      personal,
      fc.integer({ min: 1, max: 50 }),
      instant,
      (chosen, asked, words, looksEvery, done) => {
        const sent: number[] = []
        const from = chosen.since
        const stepDoneAt = from + done
        // Looked at every so many hours, whenever that is: what is due by then goes out.
        for (let now = from; now < from + 120 * DAY; now += looksEvery * HOUR) {
          if (now >= stepDoneAt) break
          const known = asked.filter(({ at }) => from + at <= now)
          const last = known.toSorted((a, b) => b.at - a.at)[0]
          const pausedUntil = last && from + last.at + last.days * DAY
          const said = words.map((at) => from + at).filter((at) => at <= now)
          const lastPersonal = said.length > 0 ? Math.max(...said) : undefined
          const due = nextReminder({ ...chosen, sent, pausedUntil, lastPersonal })
          if (due === undefined || due > now) continue
          expect(now).toBeGreaterThanOrEqual(pausedUntil ?? 0)
          expect(now - (lastPersonal ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(DAY)
          sent.push(now)
        }
        const gaps = sent.map((at, i) => at - (sent[i - 1] ?? from))
        expect(gaps).toEqual(gaps.toSorted((a, b) => a - b))
        expect(Math.min(...gaps, DAY)).toBeGreaterThanOrEqual(DAY)
        const most = { none: 0, few: reminderPolicy.few, usual: 4 }[chosen.howMany]
        expect(sent.length).toBeLessThanOrEqual(most)
        expect(sent.every((at) => at < stepDoneAt)).toBe(true)
      },
    ),
    RUNS,
  )
})

test('the policy itself widens: every gap of it is wider than the one before', () => {
  for (const hearingOn of [undefined, '1970-01-10']) {
    const days = daysAfter(0, hearingOn)
    const gaps = days.map((day, i) => day - (days[i - 1] ?? 0))
    expect(gaps).toEqual([...new Set(gaps)].toSorted((a, b) => a - b))
  }
})

// Memoranda exchanged at once: all or none, by a published rule, and before it nobody learns who handed in.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { handedInBy, type Sealed } from '../../src/domain/exchange.ts'
import type { Command } from '../../src/domain/mediation.ts'
import {
  type Act,
  act,
  everyRefusalIsSeenOf,
  given,
  mediating,
  meIn,
  neutral,
  opened,
  passing,
  seated,
  signed,
} from './mediation-story.ts'
import { afraid, answering } from './safety-answers.ts'

const DAY = 24 * 3_600_000
const RUNS = { numRuns: 5_000 }
const over = act('mira', { type: 'EndMediation', outcome: 'impasse' })
const opens = (more: object = {}): Command => ({
  ...{ type: 'OpenExchange', exchange: 'e1', words: 'Two pages.', dueAt: 5 * DAY },
  ...{ release: 'when-all', to: 'caucuses' },
  ...more,
})
const hands = (share: 'exchange' | 'mediator' = 'exchange', words = 'What we say.'): Command => ({
  ...{ type: 'HandInMemorandum', exchange: 'e1', words, share },
})
const sides = ['side-a', 'side-b', 'side-c'] as const
const all: readonly Sealed[] = sides.map((side) => ({ side, words: `of ${side}` }))
const releases = (sealed: readonly Sealed[] = all): Command => ({
  ...{ type: 'ReleaseExchange', exchange: 'e1', sealed },
})
const released = ['board', { type: 'ExchangeReleased', exchange: 'e1' }] as const
const lapsed = ['board', { type: 'ExchangeLapsed', exchange: 'e1' }] as const
const open = [mediating(), act('mira', opens())]
const exchanged = (side: Sealed['side'], room: 'joint' | `caucus:${Sealed['side']}`) =>
  [room, { type: 'MemorandumExchanged', exchange: 'e1', side, words: `of ${side}`, room }] as const

test('handed in under seal it stands where its own side alone reads, and for the mediator alone with the mediator', () => {
  given(open)
    .when('ana', hands())
    .records([
      'team:side-a',
      { type: 'MemorandumSealed', exchange: 'e1', side: 'side-a', words: 'What we say.' },
    ])
  given(open)
    .when('ana', hands('mediator'))
    .records([
      'caucus:side-a',
      { type: 'MemorandumGiven', exchange: 'e1', side: 'side-a', words: 'What we say.' },
    ])
  const sealed = given(open, act('ana', hands()))
  for (const who of ['ben', 'dora', 'cem', 'mira', 'milo', 'olu', 'max']) {
    expect(sealed.sees(who)).toEqual(given(open).sees(who))
    expect(sealed.next(who)).toEqual(given(open).next(who))
  }
  expect(handedInBy(sealed.view('ada'), 'side-a', 'e1')?.share).toBe('exchange')
  expect(sealed.next('ada')).not.toMatchObject({ do: 'hand in memorandum' })
  expect(sealed.next('ben')).toEqual({ do: 'hand in memorandum', exchange: 'e1' })
})

test('when all are there all are released: to each side those of the others, or to all together', () => {
  given(open)
    .when('max', releases())
    .records(
      ...[exchanged('side-b', 'caucus:side-a'), exchanged('side-c', 'caucus:side-a')],
      ...[exchanged('side-a', 'caucus:side-b'), exchanged('side-c', 'caucus:side-b')],
      ...[exchanged('side-a', 'caucus:side-c'), exchanged('side-b', 'caucus:side-c')],
      released,
    )
  given(mediating(), act('mira', opens({ to: 'joint' })))
    .when('max', releases())
    .records(...sides.map((side) => exchanged(side, 'joint')), released)
})

test('one missing: none is released, and when the time has come it is said without a name', () => {
  given(open)
    .when('max', releases(all.slice(0, 2)))
    .refuses('ExchangeNotDue')
  given(open, passing(5 * DAY))
    .when('max', releases(all.slice(0, 2)))
    .records(lapsed)
  given(open, passing(5 * DAY))
    .when('max', releases([]))
    .records(lapsed)
})

test('where it was opened for the due time nothing is released before, though all are there', () => {
  const atTime = [mediating(), act('mira', opens({ release: 'when-due', to: 'joint' }))]
  given(atTime).when('max', releases()).refuses('ExchangeNotDue')
  given(atTime, passing(5 * DAY))
    .when('max', releases())
    .records(...sides.map((side) => exchanged(side, 'joint')), released)
})

test('the rule lets out all or nothing, whoever handed in, whatever they wrote and whenever it is looked at', () => {
  fc.assert(
    fc.property(
      ...([fc.subarray([...sides]), fc.constantFrom('when-all', 'when-due')] as const),
      ...([fc.constantFrom('joint', 'caucuses'), fc.integer({ min: 0, max: 8 * DAY })] as const),
      (handed, release, to, later) => {
        const acts: Act[] = [...mediating(), act('mira', opens({ release, to })), passing(later)]
        const table = given(acts)
        const sealed = handed.map((side) => ({ side, words: `of ${side}` }))
        const outcome = (of: readonly Sealed[]) => {
          try {
            return given(acts, act('max', releases(of))).record.slice(table.record.length)
          } catch {
            return []
          }
        }
        const facts = outcome(sealed).map(({ fact }) => fact)
        const told = facts.filter(({ type }) => type === 'MemorandumExchanged')
        const due = table.now + 1 >= 5 * DAY
        const lets = handed.length === 3 && (due || release === 'when-all')
        expect(told.length).toBe(lets ? (to === 'joint' ? 3 : 6) : 0)
        expect(facts.some(({ type }) => type === 'ExchangeLapsed')).toBe(due && handed.length < 3)
        // Of those who are missing, and of those who are there, it says the same.
        if (handed.length < 3) {
          expect(facts).toEqual(outcome([]).map(({ fact }) => fact))
        }
      },
    ),
    { ...RUNS, numRuns: 5_000 },
  )
})

test('what somebody may not see of an exchange changes nothing of what they see or are answered', () => {
  const hand = fc.record({
    who: fc.constantFrom('ana', 'ben', 'cem'),
    share: fc.constantFrom('exchange' as const, 'mediator' as const),
  })
  fc.assert(
    fc.property(
      fc.array(hand, { maxLength: 4 }),
      fc.constantFrom('ana', 'ben', 'max'),
      (hands_, eye) => {
        const acts: Act[] = [...open.flat()]
        const seen = new Set<string>()
        for (const { who, share } of hands_) {
          if (seen.has(who)) continue
          seen.add(who)
          acts.push(act(who, hands(share)))
        }
        const mine = acts.filter(
          (one) => !('by' in one && one.command.type === 'HandInMemorandum' && one.by !== eye),
        )
        const [withAll, withMine] = [given(acts), given(mine)]
        const facts = (table: typeof withAll) =>
          table.sees(eye).map(({ fact, number }) => ({ fact, number }))
        expect(facts(withAll)).toEqual(facts(withMine))
        expect(withAll.next(eye)).toEqual(withMine.next(eye))
        expect(meIn(withAll.record, eye)).toBeDefined()
      },
    ),
    { numRuns: 5_000 },
  )
})

test('handed in once, with words, while it is open, by who speaks for a side', () => {
  const handed = given(open, act('ana', hands()))
  handed.when('ada', hands()).refuses('AlreadyHandedIn')
  handed.when('ada', hands('mediator')).refuses('AlreadyHandedIn')
  given(open).when('ana', hands('exchange', ' ')).refuses('NothingSaid')
  for (const who of ['sam', 'mira', 'max']) given(open).when(who, hands()).refuses('NotForThisSeat')
  given(mediating()).when('ana', hands()).refuses('ExchangeUnknown')
  given(open, passing(5 * DAY))
    .when('ana', hands())
    .refuses('ExchangeOver')
  given(open, act('max', releases())).when('ana', hands()).refuses('ExchangeOver')
  given(open, over).when('ana', hands()).refuses('MediationIsEnded')
})

test('an exchange is opened by a mediator, for a time to come; together only where sides may meet', () => {
  const table = given(mediating())
  for (const who of ['ana', 'olu', 'max']) table.when(who, opens()).refuses('NotForThisSeat')
  table.when('mira', opens({ words: ' ' })).refuses('NothingSaid')
  table.when('mira', opens({ dueAt: 1 })).refuses('DayPassed')
  given(mediating({ jointOpen: false }))
    .when('mira', opens({ to: 'joint' }))
    .refuses('JointRoomShut')
  given(mediating(), answering('ana', 'side-a', afraid))
    .when('mira', opens({ to: 'joint' }))
    .refuses('SafetyFlagged')
  given(mediating(), answering('ana', 'side-a', afraid), act('mira', opens()))
  const asks = [
    opened({ caseType: 'civil-harassment', sides: ['Anders', 'Berg'] }),
    ...[seated('ana', 'side-a', 'party'), seated('ben', 'side-b', 'party')],
    ...[neutral('mira', 'mediator'), signed('ana', 'ben', 'mira')],
  ]
  given(asks)
    .when('mira', opens({ to: 'joint' }))
    .refuses('SafetyNotYetAsked')
  given(mediating(), over).when('mira', opens()).refuses('MediationIsEnded')
})

test('the arbiter is nobody at the table, and releases nothing twice or after the end', () => {
  for (const who of ['ana', 'mira', 'olu'])
    given(open).when(who, releases()).refuses('NotForThisSeat')
  given(mediating()).when('max', releases()).refuses('ExchangeUnknown')
  given(open, act('max', releases())).when('max', releases()).refuses('ExchangeOver')
  given(open, over).when('max', releases()).refuses('MediationIsEnded')
})

everyRefusalIsSeenOf('OpenExchange', 'HandInMemorandum', 'ReleaseExchange')

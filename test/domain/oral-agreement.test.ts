// An oral agreement recited on record: all that the law asks, a clock of exactly 72 hours, and nothing settled without signatures.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '../../src/domain/facts.ts'
import { type Command, decide, viewOf } from '../../src/domain/mediation.ts'
import { oralClocks } from '../../src/domain/oral-agreement.ts'
import { owedBy } from '../../src/domain/reminders.ts'
import { instantAt, instantsAt, wallAt } from '../../src/domain/wall-time.ts'
import { agreeing, drafts, opening, signing, signs } from './drafts-on-the-board.ts'
import { viewIn } from './growing-records.ts'
import {
  type Act,
  type Acts,
  act,
  appended,
  everyRefusalIsSeenOf,
  given,
  isOnlyForMediating,
  mediating,
  meIn,
  neutral,
  passing,
} from './mediation-story.ts'

const HOUR = 3_600_000
const RUNS = { numRuns: 5_000 }
const ZONE = 'America/Los_Angeles'

type Noted = Extract<Command, { type: 'NoteOralAgreement' }>
const notes = (recitedAt: number, said: Partial<Noted> = {}): Noted => ({
  ...{ type: 'NoteOralAgreement', recital: 'r1', sides: ['side-a', 'side-b'], recitedAt },
  ...{ recordedBy: 'court-reporter', recitedBeforeAll: true, agreedOnRecord: true },
  saidToBind: true,
  ...said,
})
const takesBack = (recital = 'r1'): Command => ({ type: 'TakeBackOralAgreement', recital })
/** So that something can have been recited before. */
const START = 100 * HOUR
const table = (): Act[] => [passing(START), ...mediating()]
const recited = (): Act[] => [...table(), act('mira', notes(START))]
const states = (acts: Acts, later = 0) => {
  const story = given(...acts)
  return oralClocks(story.view('ana').board, story.now + later).map(({ state }) => state)
}

test('who mediates notes that it was recited, and everybody at the table reads when and until when', () => {
  const { type: _, ...noted } = notes(START)
  given(table())
    .when('mira', notes(START))
    .records(['board', { type: 'OralAgreementRecited', ...noted } as never])
  given(table())
    .when('milo', notes(START))
    .records(['board', { type: 'OralAgreementRecited', ...noted } as never])
  const story = given(recited())
  for (const who of ['ana', 'sam', 'ben', 'cem', 'mira', 'olu', 'max']) {
    expect(oralClocks(story.view(who).board, story.now)).toEqual([
      { recital: { ...noted, at: story.now }, until: START + 72 * HOUR, state: 'running' },
    ])
  }
})

test('one element of the law that is missing, and nothing is noted', () => {
  const at = given(table())
  at.when('mira', notes(START, { recordedBy: undefined })).refuses('NotRecorded')
  at.when('mira', notes(START, { recitedBeforeAll: false })).refuses('NotRecitedBeforeAll')
  at.when('mira', notes(START, { agreedOnRecord: false })).refuses('NotAgreedOnRecord')
  at.when('mira', notes(START, { saidToBind: false })).refuses('NotSaidToBind')
})

test('it is between two sides of the case at least', () => {
  const at = given(table())
  at.when('mira', notes(START, { sides: [] })).refuses('OralOfOneSide')
  at.when('mira', notes(START, { sides: ['side-a', 'side-a'] })).refuses('OralOfOneSide')
  at.when('mira', notes(START, { sides: ['side-a', 'side-x'] })).refuses('SideUnknown')
})

test('under other rules than those of California only a signed agreement counts', () => {
  const elsewhere = [passing(START), ...mediating({ rules: 'uniform-mediation-act' })]
  given(elsewhere).when('mira', notes(START)).refuses('OralNotUnderRules')
})

test('it was recited not in the future, and not more than 72 hours ago', () => {
  const story = given(table())
  const now = story.now + 1
  story.when('mira', notes(now + 1)).refuses('RecitalToCome')
  story.when('mira', notes(now - 72 * HOUR - 1)).refuses('RecitalTooOld')
  expect(decide(story.view('mira'), notes(now), now)).toMatchObject({ ok: true })
  expect(decide(story.view('mira'), notes(now - 72 * HOUR), now)).toMatchObject({ ok: true })
})

isOnlyForMediating(notes(0), 'mira', ['ana', 'ada', 'olu', 'max'])
isOnlyForMediating(takesBack(), 'mira', ['ana', 'ada', 'olu', 'max'])

test('noted in error it is taken back once, and what was noted before counts again', () => {
  given(recited(), act('mira', takesBack())).when('mira', takesBack()).refuses('RecitalUnknown')
  expect(states([recited(), act('milo', takesBack())])).toEqual([])
  const anew = [...recited(), passing(HOUR), act('mira', notes(START + HOUR, { recital: 'r2' }))]
  const clocks = (...acts: Act[]) => oralClocks(given(acts).view('ben').board, START)
  expect(clocks(...anew)).toMatchObject([{ until: START + 73 * HOUR }])
  expect(clocks(...anew, act('mira', takesBack('r2')))).toMatchObject([
    { until: START + 72 * HOUR },
  ])
})

test('between others each has a clock of its own; one of all takes the place of both', () => {
  const other = act('mira', notes(START, { recital: 'r2', sides: ['side-b', 'side-c'] }))
  const all = act('mira', notes(START, { recital: 'r3', sides: ['side-a', 'side-b', 'side-c'] }))
  expect(states([recited(), other])).toEqual(['running', 'running'])
  expect(states([recited(), other, all])).toEqual(['running'])
})

test('"we have an oral deal" starts a 72-hour clock and settles nothing without signatures', () => {
  const story = given(recited())
  const left = START + 72 * HOUR - story.now
  expect(states([recited()], left)).toEqual(['running'])
  expect(states([recited()], left + 1)).toEqual(['lapsed'])
  for (const later of [recited(), [...recited(), passing(80 * HOUR)]]) {
    const { board } = given(later).view('max')
    expect(board.closing.ended).toBeUndefined()
    expect(board.agreement.agreed.size).toBe(0)
    expect(board.signing.concluded).toBeUndefined()
  }
})

const draftOf = ['ana', 'al', 'ben']
const allSign = draftOf.map((who) => act(who, signs('d1')))

test('signed by everybody within 72 hours it counts; later, what counts is the agreement as it was signed', () => {
  const open: Act[] = [...table().slice(0, 1), ...signing(), act('mira', notes(START))]
  expect(states([open, allSign])).toEqual(['signed in time'])
  expect(states([open, allSign.slice(0, 2), passing(73 * HOUR)])).toEqual(['lapsed'])
  expect(states([open, passing(73 * HOUR), allSign])).toEqual(['signed'])
  expect(states([open, allSign.slice(0, 2), passing(73 * HOUR), allSign.slice(2)])).toEqual([
    'signed',
  ])
  // Of a side that the signed agreement does not bind, nobody has signed.
  const three = act('mira', notes(START, { recital: 'r2', sides: ['side-a', 'side-b', 'side-c'] }))
  expect(states([open, three, allSign])).toEqual(['running'])
})

test('who mediates is told to write it down until a draft is there, and sooner than of other things', () => {
  const step = { do: 'write down', recital: 'r1', until: START + 72 * HOUR }
  expect(given(recited()).next('mira')).toEqual(step)
  expect(given(recited(), agreeing('o1')).next('mira')).toEqual(step)
  expect(given(recited(), agreeing('o1'), act('mira', drafts('d1'))).next('mira')).toEqual({
    do: 'nothing',
  })
  expect(given(recited(), passing(73 * HOUR)).next('mira')).toEqual({ do: 'nothing' })
  expect(given(recited(), agreeing('o1'), passing(73 * HOUR)).next('mira')).toEqual({
    do: 'write draft',
  })
  const { sees, now } = given(recited(), passing(48 * HOUR))
  const me = meIn(sees('mira'), 'mira')
  expect(me && owedBy(me, sees('mira'), now)).toMatchObject({ step: 'write down' })
  expect(me && owedBy(me, sees('mira'), START + 73 * HOUR)).toBeUndefined()
})

test('whenever it was recited, the clock is exactly 72 hours, also where clocks on walls are put back or forward', () => {
  const table = given(mediating())
  const before = table.view('mira')
  const opened = table.record.slice(0, 1)
  const anyInstant = fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2035, 0) })
  const turns = ['2026-03-08T01:30', '2026-11-01T00:30', '2027-03-14T03:00', '2027-11-07T01:59']
  const nearTurn = fc
    .tuple(fc.constantFrom(...turns), fc.integer({ min: -96, max: 24 }))
    .map(([wall, hours]) => instantAt(wall, ZONE) + hours * HOUR)
  const after = fc.oneof(
    fc.constantFrom(-1, 0, 1, 72 * HOUR - 1, 72 * HOUR, 72 * HOUR + 1, 73 * HOUR, 71 * HOUR),
    fc.integer({ min: -10 * HOUR, max: 100 * HOUR }),
  )
  fc.assert(
    fc.property(fc.oneof(anyInstant, nearTurn), after, after, (recitedAt, noted, asked) => {
      const decision = decide(before, notes(recitedAt), recitedAt + noted)
      const inTime = noted >= 0 && noted <= 72 * HOUR
      expect(decision.ok).toBe(inTime)
      if (!decision.ok) return
      const record = appended(opened, 'mira', 0, decision.records)
      const { board } = viewOf({ ...before.me }, record)
      const [clock] = oralClocks(board, recitedAt + asked)
      expect(clock?.until).toBe(recitedAt + 72 * HOUR)
      expect(clock?.state).toBe(asked <= 72 * HOUR ? 'running' : 'lapsed')
    }),
    RUNS,
  )
  // Three days later by the wall is an hour more in autumn, and an hour less in spring.
  const wallThreeDays = (from: string) =>
    wallAt((instantsAt(from, ZONE)[0] ?? 0) + 72 * HOUR, ZONE).slice(11)
  expect(wallThreeDays('2026-10-30T12:00')).toBe('11:00')
  expect(wallThreeDays('2026-03-06T12:00')).toBe('13:00')
  expect(wallThreeDays('2026-06-05T12:00')).toBe('12:00')
})

type Doing = { readonly by: string; readonly does: Command | undefined; readonly hours: number }
/** Each thing is tried; what is refused changes nothing. */
function tried(doings: readonly Doing[], counts: (does: Command) => boolean): readonly Entry[] {
  let at = begun.now
  let { record } = begun
  for (const { by, does, hours } of doings) {
    at += hours * HOUR + 1
    const me = meIn(record, by)
    if (!me || !does || !counts(does)) continue
    const decision = decide(viewIn(me, record), does, at)
    if (decision.ok) record = appended(record, by, at, decision.records)
  }
  return record
}
const begun = given(passing(START), ...opening(), neutral('mel', 'co-mediator'))
const isOral = (type: string): boolean =>
  type === 'NoteOralAgreement' ||
  type === 'TakeBackOralAgreement' ||
  type === 'OralAgreementRecited' ||
  type === 'OralRecitalTakenBack'

test('whatever happens in the 72 hours and after them, a recital settles nothing: only all signatures do', () => {
  const consents = signing().slice(opening().length) as { by: string; command: Command }[]
  const doing: fc.Arbitrary<Doing> = fc
    .tuple(
      fc.constantFrom(...draftOf, ...draftOf, 'mira', 'mira', 'mira', 'milo', 'ada', 'max'),
      fc.nat(9),
      fc.constantFrom(0, 0, 1, 5, 24, 71, 72, 73),
      fc.constantFrom(START, START + 24 * HOUR, START + 72 * HOUR),
    )
    .map(([by, what, hours, recitedAt]): Doing => {
      const mediates = by === 'mira' || by === 'milo'
      const options: readonly Command[] = mediates
        ? [
            notes(recitedAt),
            notes(recitedAt, { recital: 'r3' }),
            notes(recitedAt, { recital: 'r2', sides: ['side-a', 'side-c'] }),
            takesBack(),
            { type: 'OpenSigning', draft: 'd1' },
          ]
        : [
            signs('d1'),
            signs('d1'),
            { type: 'DeclineToSign', draft: 'd1', reason: 'no', mayPassOn: true },
            { type: 'EndMediation', outcome: 'withdrawn' },
          ]
      // A side walks away, or declines, more seldom than it signs.
      const which = mediates ? what % 5 : what < 7 ? 0 : what - 6
      return { by, does: options[which], hours }
    })
  let settled = 0
  let running = 0
  fc.assert(
    fc.property(fc.array(doing, { minLength: 3, maxLength: 14 }), (some) => {
      const doings = [
        ...consents.map(({ by, command }) => ({ by, does: command, hours: 0 })),
        ...some,
      ]
      const record = tried(doings, () => true)
      const signed = new Set(
        record.flatMap(({ fact }) => (fact.type === 'AgreementSigned' ? [fact.participant] : [])),
      )
      const ended = record.some(
        ({ fact }) => fact.type === 'MediationEnded' && fact.outcome === 'settled',
      )
      if (ended) expect([...signed].toSorted()).toEqual(['al', 'ana', 'ben'])
      // With it or without it, everything else is on record alike.
      const without = tried(doings, ({ type }) => !isOral(type))
      const facts = (entries: readonly Entry[]) =>
        entries.filter(({ fact }) => !isOral(fact.type)).map(({ at, by, fact }) => [at, by, fact])
      expect(facts(record)).toEqual(facts(without))
      const me = meIn(record, 'max')
      if (!me) throw new Error('max manages the case')
      const { board } = viewIn(me, record)
      const last = record.at(-1)?.at ?? 0
      for (const later of [0, 71 * HOUR, 200 * HOUR]) {
        for (const { recital, until, state } of oralClocks(board, last + later)) {
          if (state === 'running' || state === 'lapsed') {
            expect(state === 'running').toBe(last + later <= until)
            expect(ended && recital.sides.includes('side-b')).toBe(false)
          } else {
            expect(ended).toBe(true)
            expect((board.signing.concluded?.at ?? 0) <= until).toBe(state === 'signed in time')
          }
        }
      }
      settled += Number(ended)
      running += Number(board.oral.recitals.length > 0)
    }),
    RUNS,
  )
  expect(settled).toBeGreaterThan(100)
  expect(running).toBeGreaterThan(1_000)
})

everyRefusalIsSeenOf('NoteOralAgreement', 'TakeBackOralAgreement')

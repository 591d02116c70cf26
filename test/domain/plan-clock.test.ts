// A plan and the clock: pauses to sleep on it, the days on which clocks change, and a hearing that moves meanwhile.
import fc from 'fast-check'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { stagesTypedIn } from '../../src/actions/planning.ts'
import { planSeen } from '../../src/application/plan-seen.ts'
import { layOut } from '../../src/domain/plans/laying-out.ts'
import { TEMPLATES } from '../../src/domain/plans/templates.ts'
import type { Stage } from '../../src/domain/stages.ts'
import { instantAt, instantsAt, wallAt } from '../../src/domain/wall-time.ts'
import { typedFrom } from '../../src/web/cases/plan-form.ts'
import type { Seen } from '../../src/web/cases/seen.ts'
import { Window } from '../../src/web/cases/stage-view.tsx'
import { type Acts, act, given, mediating, passing } from './mediation-story.ts'
import { begins, DAY, finishes, inForce, skips, stage } from './stages-planned.ts'

const ZONE = 'America/Los_Angeles'
const at = (wall: string) => instantAt(wall, ZONE)
const sleeps = stage('sleep', { purpose: 'reflection', window: { from: DAY, to: 3 * DAY } })
const signs = stage('signing', { purpose: 'signing', after: ['sleep'] })

test('time to sleep on it is neither ended early nor left out by who mediates; the sides may, together', () => {
  const paused = [mediating(), inForce('p1', [sleeps, signs]), act('mira', begins('sleep'))]
  given(paused).when('mira', finishes('sleep')).refuses('PauseNotOver')
  given(paused).when('mira', skips('sleep')).refuses('PauseNotOver')
  given(paused).when('mira', begins('signing')).refuses('StageWaits')
  const over = given(paused, passing(3 * DAY))
  over
    .when('mira', finishes('sleep'))
    .records([
      'board',
      { type: 'StageDone', room: 'board', stage: 'sleep', yielded: 'done with sleep' },
    ])
  given(paused, passing(3 * DAY), act('mira', finishes('sleep')))
    .when('mira', begins('signing'))
    .records(['board', { type: 'StageBegun', room: 'board', stage: 'signing' }])
  const together = [
    ...paused,
    ...['ana', 'ben'].map((who) => act(who, skips('sleep', 'board', ''))),
  ]
  given(together)
    .when('cem', skips('sleep', 'board', ''))
    .records(
      ['board', { type: 'StageSkipAskedFor', room: 'board', stage: 'sleep', side: 'side-c' }],
      [
        'board',
        { type: 'StageSkipped', room: 'board', stage: 'sleep', how: 'consent', reason: '' },
      ],
    )
  // Without a window it takes the time it takes.
  const timeless = stage('sleep', { purpose: 'reflection' })
  given(mediating(), inForce('p1', [timeless, signs]), act('mira', begins('sleep')))
    .when('mira', finishes('sleep'))
    .records(['board', expect.objectContaining({ type: 'StageDone' }) as never])
})

test.each([
  ['spring', '2027-03-08'],
  ['autumn', '2026-10-26'],
])(
  'a plan that is agreed before clocks change in %s keeps its hours on the wall after it',
  (_, start) => {
    for (const template of TEMPLATES) {
      const laying = { template, start, language: 'en', timeZone: ZONE } as const
      const { together, apart } = layOut({
        ...{ ...laying, sides: ['side-a', 'side-b'], hearingOn: undefined, keptApart: false },
      })
      // The same hours as in a month in which no clock changes.
      const summer = layOut({
        ...{ ...laying, start: '2027-06-07', sides: ['side-a', 'side-b'] },
        ...{ hearingOn: undefined, keptApart: false },
      })
      const hours = (laid: typeof summer) =>
        [...laid.together, ...laid.apart.map((one) => one.stage)].map(({ window }) =>
          window ? [window.from, window.to].map((one) => wallAt(one, ZONE).slice(11)) : [],
        )
      expect(hours({ together, apart })).toEqual(hours(summer))
      const windowsOf = (stages: readonly Stage[] | undefined) =>
        stages?.map(({ window }) => window)
      expect(windowsOf(stagesTypedIn(typedFrom(together, ZONE), ZONE))).toEqual(windowsOf(together))
    }
  },
)

/** Around both changes of the clock, to the minute. */
const near = fc
  .tuple(
    fc.constantFrom(at('2027-03-14T00:00'), at('2026-11-01T00:00')),
    fc.integer({ min: -2 * 24 * 60, max: 2 * 24 * 60 }),
  )
  .map(([change, minutes]) => change + minutes * 60_000)
const comesTwice = (instant: number) => instantsAt(wallAt(instant, ZONE), ZONE).length > 1

test('what a designer shows of a window and sends again is the same window; of an hour that comes twice none is taken', () => {
  fc.assert(
    fc.property(near, fc.integer({ min: 1, max: 3_000 }), (from, minutes) => {
      const to = from + minutes * 60_000
      const typed = stagesTypedIn(typedFrom([stage('a', { window: { from, to } })], ZONE), ZONE)
      if (comesTwice(from) || comesTwice(to)) expect(typed).toBeUndefined()
      else expect(typed?.[0]?.window).toEqual({ from, to })
    }),
    { numRuns: 5_000 },
  )
})

test('each reads a window in the time of the program and in their own, before and after the change', () => {
  const text = (timeZone: string, from: string, to: string) => {
    const seen = { language: 'en', viewer: { timeZone } } as unknown as Seen
    const one = stage('a', { window: { from: at(from), to: at(to) } })
    return render(h(Window, { seen, stage: one, zone: ZONE })).replaceAll(/<[^>]+>|\u202f/g, ' ')
  }
  // Arizona does not change its clocks: the hour beside it does.
  const [before, after] = [
    text('America/Phoenix', '2027-03-12T09:00', '2027-03-12T17:00'),
    text('America/Phoenix', '2027-03-15T09:00', '2027-03-15T17:00'),
  ]
  expect(before).toMatch(/9:00.AM.*5:00.PM.*In your time: .*10:00.AM.*6:00.PM/s)
  expect(after).toMatch(/9:00.AM.*5:00.PM.*In your time: .*9:00.AM.*5:00.PM/s)
  expect(text(ZONE, '2027-03-12T09:00', '2027-03-12T17:00')).not.toContain('In your time')
})

test('when the hearing moves before a stage while the plan runs, who mediates is told, and nobody else', () => {
  const court = { name: 'Superior Court', caseNumber: 'SC-1', hearingOn: '1970-06-10' }
  const window = { from: at('1970-05-04T09:00'), to: at('1970-05-08T17:00') }
  const runs = [
    mediating({ court }),
    inForce('p1', [stage('papers'), stage('terms', { window, after: ['papers'] })]),
    act('mira', begins('papers')),
  ]
  const notes = (acts: Acts, who: string) =>
    planSeen(given(acts).view(who), undefined, 10 * DAY).warnings
  expect(notes(runs, 'mira')).toEqual([])
  const moved = [...runs, act('max', { type: 'MoveHearing', to: '1970-05-06' })]
  const told = { room: 'board', stage: 'terms', warns: 'after-hearing', hearingOn: '1970-05-06' }
  for (const who of ['mira', 'milo']) expect(notes(moved, who)).toEqual([told])
  for (const who of ['ana', 'ben', 'olu', 'max']) expect(notes(moved, who)).toEqual([])
  // Moved back out of the way there is nothing to look at any more.
  expect(notes([...moved, act('max', { type: 'MoveHearing', to: '1970-06-20' })], 'mira')).toEqual(
    [],
  )
})

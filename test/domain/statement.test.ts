// The statement to the court: what the form asks, made by who mediates, filed within ten days of the end.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Command, decide } from '../../src/domain/mediation.ts'
import { statementDueOn } from '../../src/domain/statement-steps.ts'
import { atCourt, DAY, FIRST, sealed } from './filing-story.ts'
import {
  type Act,
  act,
  everyRefusalIsSeenOf,
  given,
  mediating,
  nameOf,
  passing,
} from './mediation-story.ts'

type Made = Extract<Command, { type: 'MakeCourtStatement' }>
const makes = (statement = 'z1', said: Partial<Made> = {}): Made => ({
  ...{ type: 'MakeCourtStatement', statement, appointedOn: FIRST },
  ...{ sessions: { were: 'held', on: [FIRST], minutes: 90 }, ...said },
})
const filesIt = (statement = 'z1', on = FIRST): Command => ({
  ...{ type: 'RecordStatementFiled', statement, on },
})
const going = mediating(atCourt)
const impasse: Act[] = [...going, act('mira', { type: 'EndMediation', outcome: 'impasse' })]
const settled = sealed()
const full = { in: 'full-agreement' } as const
const end = (is: 'full-agreement' | 'partial-agreement' | 'nonagreement') =>
  ({ is: 'ended', on: FIRST, in: is }) as const
const made = (said: object = {}) => ({
  ...{ type: 'CourtStatementMade', statement: 'z1', which: 'first', mediator: 'Mira Moss' },
  ...{ appointedOn: FIRST, sessions: { were: 'held', on: [FIRST], minutes: 90 } },
  ...said,
})

test('it says how the mediation ended as it is on record, and the mediator says only how far it was agreed', () => {
  const named = nameOf('mira')
  given(impasse)
    .when('mira', makes())
    .records(['board', made({ mediator: named, end: end('nonagreement') }) as never])
  given(settled)
    .when('mira', makes('z1', { in: 'partial-agreement' }))
    .records(['board', made({ mediator: named, end: end('partial-agreement') }) as never])
  given(settled).when('mira', makes()).refuses('HowFarAgreedMissing')
})

test('whoever ended it and why, without a settlement the court hears the same', () => {
  const withdrawn = [...going, act('ben', { type: 'EndMediation', outcome: 'withdrawn' })]
  const recordsOf = (acts: Act[]) => {
    const ended = given(acts)
    const decided = decide(ended.view('mira'), makes(), ended.now + 1)
    return decided.ok ? decided.records : decided
  }
  expect(recordsOf(withdrawn)).toEqual(recordsOf(impasse))
  expect(recordsOf(withdrawn)).toMatchObject([{ end: end('nonagreement') }])
  given(impasse).when('mira', makes('z1', full)).refuses('NothingAgreed')
  given(going).when('mira', makes('z1', full)).refuses('NothingAgreed')
})

test('two sessions on one day are two sessions', () => {
  const sessions = { were: 'held', on: [FIRST, FIRST], minutes: 60 } as const
  const twice = given(impasse, act('mira', makes('z1', { sessions }))).view('ana').board
  expect(twice.statements.ready?.sessions).toEqual(sessions)
})

test('as long as the mediation goes on it says when it may end, and a supplemental one follows', () => {
  const until = { completedBy: '1970-02-02', nextOn: '1970-01-15' }
  const first = [...going, act('mira', makes('z1', until)), act('max', filesIt())]
  const board = given(first).view('ana').board
  expect(board.statements.filed).toMatchObject([
    { which: 'first', end: { is: 'going-on', ...until } },
  ])
  given(going)
    .when('mira', makes('z1', { nextOn: '1969-12-01' }))
    .refuses('DayPast')
  given(impasse).when('mira', makes('z1', until)).refuses('MediationIsEnded')
  const after = [...first, act('mira', { type: 'EndMediation', outcome: 'impasse' } as Command)]
  const second = [...after, act('mira', makes('z2'))]
  expect(given(second).view('ana').board.statements.ready).toMatchObject({
    ...{ statement: 'z2', which: 'supplemental', end: { is: 'ended', in: 'nonagreement' } },
  })
})

test('it is due ten days after the end, on a day on which courts sit, until it is filed', () => {
  const dueAfter = (...acts: Act[]) => statementDueOn(given(acts).view('ana').board)
  expect(dueAfter(...going)).toBeUndefined()
  // Ten days after the last day of 1969 is a Saturday.
  expect(dueAfter(...impasse)).toBe('1970-01-12')
  expect(dueAfter(...settled)).toBe('1970-01-12')
  const filed = [...settled, act('mira', makes('z1', full)), act('mira', filesIt())]
  expect(dueAfter(...filed.slice(0, -1))).toBe('1970-01-12')
  expect(dueAfter(...filed)).toBeUndefined()
  const unfiled = mediating({ caseType: 'community' })
  expect(
    dueAfter(...unfiled, act('mira', { type: 'EndMediation', outcome: 'impasse' })),
  ).toBeUndefined()
})

test('who mediates is asked to make it once it is over, and then whoever files to say that it was filed', () => {
  expect(given(impasse).next('mira')).toEqual({ do: 'make statement' })
  expect(given(impasse).next('max')).toEqual({ do: 'over' })
  const ready = [...impasse, act('mira', makes())]
  expect(given(ready).next('mira')).toEqual({ do: 'file statement' })
  expect(given(ready).next('max')).toEqual({ do: 'file statement' })
  expect(given(ready).next('ana')).toEqual({ do: 'over' })
  expect(given([...ready, act('max', filesIt())]).next('mira')).toEqual({ do: 'over' })
})

test('a newer one takes the place of one that was not filed; filed once, it stands', () => {
  const twice = [...settled, act('mira', makes('z1', full)), act('mira', makes('z2', full))]
  given(twice).when('max', filesIt('z1')).refuses('StatementUnknown')
  const filed = [...twice, act('max', filesIt('z2'))]
  given(filed).when('mira', filesIt('z2')).records()
  given(filed).when('mira', makes('z3', full)).refuses('StatementAlreadyFiled')
})

test('what was made before the end, or before the mediation was taken up again, is not filed', () => {
  const early = [...going, act('mira', makes('z1', {}))]
  given(early, act('mira', { type: 'EndMediation', outcome: 'impasse' }))
    .when('mira', filesIt())
    .refuses('StatementOutdated')
  given(impasse, act('mira', makes()), act('mira', { type: 'ReopenMediation' }))
    .when('max', filesIt())
    .refuses('StatementOutdated')
})

test('a mediation that was taken up again and ended otherwise is told anew, whatever the court was told before', () => {
  const again = [act('mira', { type: 'ReopenMediation' }), passing(2 * DAY)]
  const ends = act('mira', { type: 'EndMediation', outcome: 'impasse' })
  given(impasse, act('mira', makes()), ...again, ends)
    .when('max', filesIt('z1', '1970-01-03'))
    .refuses('StatementOutdated')
  const filed = [...impasse, act('mira', makes()), act('max', filesIt()), ...again]
  const anew = given(filed, ends)
  expect(anew.next('mira')).toEqual({ do: 'make statement' })
  const second = { statement: 'z2', which: 'supplemental', mediator: nameOf('mira') }
  const now = { ...end('nonagreement'), on: '1970-01-02' }
  anew.when('mira', makes('z2')).records(['board', made({ ...second, end: now }) as never])
  // While it goes on, the court may be told that it does.
  given(filed)
    .when('mira', makes('z2', {}))
    .records(['board', made({ ...second, end: { is: 'going-on' } }) as never])
})

test('days are real, have come, and lie behind the appointment; hours fit into them', () => {
  const held = (on: readonly string[], minutes = 60) =>
    makes('z1', { sessions: { were: 'held', on, minutes } })
  const refused = [
    [makes('z1', { appointedOn: '1969-02-30' }), 'DateUnreal'],
    [makes('z1', { appointedOn: '1970-03-01' }), 'DayToCome'],
    [held(['1969-13-01']), 'DateUnreal'],
    [held(['1970-05-01']), 'DayToCome'],
    [held(['1969-12-30']), 'DayBeforeAppointment'],
    [held([]), 'SessionDaysMissing'],
    [held([FIRST], 0), 'HoursUnreal'],
    [held([FIRST], 1441), 'HoursUnreal'],
    [held([FIRST, FIRST], 1441), 'HoursUnreal'],
    [held(Array.from({ length: 31 }, () => FIRST)), 'SessionDaysMissing'],
    [held([FIRST], 1.5), 'HoursUnreal'],
  ] as const
  for (const [command, refusal] of refused) given(impasse).when('mira', command).refuses(refusal)
  given(going)
    .when('mira', makes('z1', { completedBy: 'soon' }))
    .refuses('DateUnreal')
  const ready = [...impasse, act('mira', makes()), passing(3 * DAY)]
  given(ready).when('max', filesIt('z1', '1970-02-30')).refuses('DateUnreal')
  given(ready).when('max', filesIt('z1', '1970-02-01')).refuses('DayToCome')
  given(ready).when('max', filesIt('z1', '1969-12-30')).refuses('DayBeforeStatement')
})

test('it is for who mediates to make, for staff to say that it was filed, and only where a court has the case', () => {
  for (const who of ['ana', 'ada', 'max', 'olu']) {
    given(impasse).when(who, makes()).refuses('NotForThisSeat')
  }
  given(impasse, act('mira', makes())).when('ana', filesIt()).refuses('NotForThisSeat')
  given(mediating()).when('mira', makes()).refuses('NoCaseAtCourt')
})

test('days, numbers and boxes: no word of anybody is in a statement, whatever was said', () => {
  const secret = 'canary'
  const day = fc.constantFrom('1969-12-31', '1969-12-30', '1970-01-01', secret)
  const command = fc.record({
    ...{ type: fc.constant('MakeCourtStatement' as const), statement: fc.constant('z1') },
    appointedOn: day,
    sessions: fc.oneof(
      fc.record({ were: fc.constantFrom('not-held' as const, 'not-scheduled' as const) }),
      fc.record({
        ...{ were: fc.constant('held' as const), on: fc.array(day, { maxLength: 3 }) },
        minutes: fc.integer({ min: -1, max: 5_000 }),
      }),
    ),
  })
  const posted = act('ana', { type: 'PostMessage', room: 'joint', words: secret } as Command)
  const before = given(going, posted, act('mira', { type: 'EndMediation', outcome: 'impasse' }))
  fc.assert(
    fc.property(command, (tried) => {
      const decided = decide(before.view('mira'), tried, before.now + 1)
      if (decided.ok) expect(JSON.stringify(decided.records)).not.toContain(secret)
    }),
    { numRuns: 5_000 },
  )
})

everyRefusalIsSeenOf('MakeCourtStatement', 'RecordStatementFiled')

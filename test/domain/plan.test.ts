// The plan in stages: proposed, agreed to, changed by consent; stages of one side, and going through them.
import { expect, test } from 'vitest'
import { lineOf } from '../../src/domain/plan-line.ts'
import type { Stage } from '../../src/domain/stages.ts'
import {
  act,
  convened,
  everyRefusalIsSeenOf,
  given,
  mediating,
  neutral,
  opened,
  seated,
} from './mediation-story.ts'
import { afraid, answering } from './safety-answers.ts'
import {
  agrees,
  begins,
  DAY,
  finishes,
  inForce,
  ofA,
  proposes,
  sets,
  skips,
  stage,
  stages,
} from './stages-planned.ts'

const over = act('mira', { type: 'EndMediation', outcome: 'impasse' })
const declines = (plan = 'p1', reason = 'Too fast.') =>
  ({ type: 'DeclinePlan', plan, reason }) as const
const drops = (id: string) =>
  ({ type: 'DropPrivateStage', room: 'caucus:side-a', stage: id }) as const
const agreesTo = (id: string) => ({ type: 'AgreeToPrivateStage', stage: id }) as const
const proposed = (plan: string, of = stages) =>
  ['board', { type: 'PlanProposed', plan, stages: of, words: '' }] as const

test('a mediator proposes a whole version on the board, before the start too', () => {
  given(convened()).when('mira', proposes()).records(proposed('p1'))
  given(mediating()).when('milo', proposes()).records(proposed('p1'))
})

test('it is in force once every side has agreed, and not before', () => {
  const two = given(
    mediating(),
    act('mira', proposes()),
    act('ana', agrees()),
    act('ben', agrees()),
  )
  expect(two.view('cem').board.plan.inForce).toBeUndefined()
  two
    .when('cem', agrees())
    .records(
      ['board', { type: 'PlanAgreedTo', plan: 'p1', side: 'side-c' }],
      ['board', { type: 'PlanInForce', plan: 'p1' }],
    )
  expect(given(mediating(), inForce()).view('ana').board.plan.inForce?.stages).toEqual(stages)
})

test('a newer version asks everybody anew, and the older one counts until then', () => {
  const shorter = stages.slice(0, 2)
  const newer = [
    mediating(),
    inForce(),
    act('mira', proposes('p2', shorter)),
    act('ana', agrees('p2')),
  ]
  const { plan } = given(newer).view('ben').board
  expect(plan.inForce?.plan).toBe('p1')
  expect(plan.proposed).toMatchObject({ plan: 'p2', agreed: ['side-a'] })
  const third = given(newer, act('mira', proposes('p3', stages.slice(0, 1))))
  third.when('ben', agrees('p2')).refuses('PlanUnknown')
  expect(third.view('ben').board.plan.proposed?.agreed).toEqual([])
})

test('what is in force is proposed again only to take back another proposal', () => {
  given(mediating(), inForce()).when('mira', proposes('p2')).refuses('NoChange')
  given(mediating(), act('mira', proposes())).when('mira', proposes('p2')).refuses('NoChange')
  const other = act('mira', proposes('p2', stages.slice(0, 1)))
  given(mediating(), inForce(), other).when('mira', proposes('p3')).records(proposed('p3'))
})

test('a side declines with a reason to the mediator alone, and may agree later', () => {
  const table = given(mediating(), act('mira', proposes()))
  table
    .when('ben', declines())
    .records([
      'caucus:side-b',
      { type: 'PlanDeclined', plan: 'p1', side: 'side-b', reason: 'Too fast.' },
    ])
  const declined = given(mediating(), act('mira', proposes()), act('ben', declines()))
  expect(declined.sees('ana')).toEqual(given(mediating(), act('mira', proposes())).sees('ana'))
  declined
    .when('ben', agrees())
    .records(['board', { type: 'PlanAgreedTo', plan: 'p1', side: 'side-b' }])
})

test('a plan that makes no sense is refused with what is wrong', () => {
  const table = given(mediating())
  const refused = (
    of: readonly Stage[],
    why: Parameters<ReturnType<typeof table.when>['refuses']>[0],
  ) => table.when('mira', proposes('p1', of)).refuses(why)
  refused([], 'StagesMissing')
  refused(
    Array.from({ length: 25 }, (_, i) => stage(`s${i}`)),
    'TooManyStages',
  )
  refused([stage('a'), stage('a')], 'StageNamedTwice')
  refused([stage('a', { after: ['b'] })], 'StageUnknown')
  refused([stage('a', { after: ['b'] }), stage('b', { after: ['a'] })], 'StagesCircular')
  refused([stage('a', { after: ['a'] })], 'StagesCircular')
  refused([stage('a', { seats: ['side-a', 'neutral'] })], 'StageOfOneSide')
  refused([stage('a', { seats: ['neutral'] })], 'StageOfOneSide')
  refused([stage('a', { seats: ['side-a', 'side-x'] })], 'SideUnknown')
  refused([stage('a', { purpose: 'own', ownWords: ' ' })], 'PurposeMissing')
  refused([stage('a', { window: { from: DAY, to: DAY } })], 'WindowBackwards')
  const late = stage('a', { window: { from: 3 * DAY, to: 4 * DAY } })
  const early = stage('b', { after: ['a'], window: { from: DAY, to: 2 * DAY } })
  refused([late, early], 'WindowsContradict')
})

test('who proposes, agrees and declines, and when it is too late', () => {
  const table = given(mediating(), act('mira', proposes()))
  for (const who of ['ana', 'olu', 'max']) table.when(who, proposes('p2')).refuses('NotForThisSeat')
  for (const who of ['sam', 'mira', 'olu', 'max']) {
    table.when(who, agrees()).refuses('NotForThisSeat')
    table.when(who, declines()).refuses('NotForThisSeat')
  }
  table.when('ana', agrees('p9')).refuses('PlanUnknown')
  table.when('ana', declines('p9')).refuses('PlanUnknown')
  table.when('ana', declines('p1', ' ')).refuses('ReasonMissing')
  const agreed = given(mediating(), act('mira', proposes()), act('ana', agrees()))
  agreed.when('ada', agrees()).refuses('NoChange')
  agreed.when('ada', declines()).refuses('NoChange')
  const ended = given(mediating(), act('mira', proposes()), over)
  ended.when('mira', proposes('p2')).refuses('MediationIsEnded')
  ended.when('ana', agrees()).refuses('MediationIsEnded')
  ended.when('ana', declines()).refuses('MediationIsEnded')
})

test('a stage that has begun stays as it was in every later version', () => {
  const begun = [mediating(), inForce(), act('mira', begins('papers'))]
  const [first, ...rest] = stages as [Stage, ...Stage[]]
  const changed = [{ ...first, yields: 'something else' }, ...rest]
  given(begun).when('mira', proposes('p2', changed)).refuses('StageAlreadyBegun')
  given(begun)
    .when(
      'mira',
      proposes(
        'p2',
        rest.map((one) => ({ ...one, after: [] })),
      ),
    )
    .refuses('StageAlreadyBegun')
  const meanwhile = [
    ...[mediating(), inForce(), act('mira', proposes('p2', changed))],
    act('mira', begins('papers')),
  ]
  given(meanwhile).when('ana', agrees('p2')).refuses('PlanOutdated')
})

test('where somebody is kept apart no plan brings sides together, and a stage that would does not begin', () => {
  const flagged = [mediating(), answering('ana', 'side-a', afraid)]
  given(flagged).when('mira', proposes()).refuses('SafetyFlagged')
  const apart = [stage('calls', { purpose: 'caucus', channel: 'video' }), stage('terms')]
  given(flagged).when('mira', proposes('p1', apart)).records(proposed('p1', apart))
  const later = [
    mediating(),
    inForce(),
    act('mira', skips('papers')),
    answering('ana', 'side-a', afraid),
  ]
  given(later).when('mira', begins('meeting')).refuses('SafetyFlagged')
  const asks = [
    opened({ caseType: 'civil-harassment', sides: ['Anders', 'Berg'] }),
    ...[seated('ana', 'side-a', 'party'), seated('ben', 'side-b', 'party')],
    neutral('mira', 'mediator'),
  ]
  const both = stages.map((one): Stage => ({ ...one, seats: ['side-a', 'side-b', 'neutral'] }))
  given(asks).when('mira', proposes('p1', both)).refuses('SafetyNotYetAsked')
  const answered = [asks, answering('ana', 'side-a'), answering('ben', 'side-b')]
  const planned = [
    ...[answered, act('mira', proposes('p1', both)), act('ana', agrees()), act('ben', agrees())],
    act('mira', skips('papers')),
  ]
  given(planned, seated('al', 'side-a', 'party'))
    .when('mira', begins('meeting'))
    .refuses('SafetyNotYetAsked')
})

test('a stage of one side stands in its caucus, and nothing of it in what another side sees', () => {
  given(mediating())
    .when('mira', sets(ofA('call')))
    .records([
      'caucus:side-a',
      { type: 'PrivateStageSet', room: 'caucus:side-a', stage: ofA('call') },
    ])
  const without = given(mediating(), inForce())
  const withOne = given(
    ...[mediating(), act('mira', sets(ofA('call'))), inForce(), act('ana', agreesTo('call'))],
    act('mira', begins('call', 'caucus:side-a')),
  )
  const shape = (table: typeof without, who: string) =>
    lineOf(table.view(who)).map(({ stage: { stage }, number, here, room }) => ({
      stage,
      number,
      here,
      room,
    }))
  for (const who of ['ben', 'dora', 'cem', 'max']) {
    expect(shape(withOne, who)).toEqual(shape(without, who))
    expect(shape(withOne, who).map(({ number }) => number)).toEqual([1, 2, 3])
  }
  expect(shape(withOne, 'ana').map(({ stage }) => stage)).toEqual([
    'call',
    'papers',
    'meeting',
    'terms',
  ])
  expect(shape(withOne, 'ana').filter(({ here }) => here)).toMatchObject([{ stage: 'call' }])
  expect(shape(withOne, 'ben').filter(({ here }) => here)).toMatchObject([{ stage: 'papers' }])
})

test('the neutrals keep stages of their own, which need nobody’s consent', () => {
  const talk = stage('talk', { seats: ['neutral'], purpose: 'own', ownWords: 'We compare notes.' })
  const table = given(mediating(), act('mira', sets(talk, 'neutrals')))
  expect(lineOf(table.view('olu'))).toHaveLength(1)
  expect(lineOf(table.view('ana'))).toHaveLength(0)
  table
    .when('mira', begins('talk', 'neutrals'))
    .records(['neutrals', { type: 'StageBegun', room: 'neutrals', stage: 'talk' }])
})

test('a stage of one side begins once that side agreed to it as it is', () => {
  const set = [mediating(), act('mira', sets(ofA('call')))]
  given(set).when('mira', begins('call', 'caucus:side-a')).refuses('StageNotAgreed')
  given(set)
    .when('ada', agreesTo('call'))
    .records([
      'caucus:side-a',
      { type: 'PrivateStageAgreedTo', room: 'caucus:side-a', stage: 'call' },
    ])
  const changed = [
    set,
    act('ana', agreesTo('call')),
    act('mira', sets(ofA('call', { channel: 'call' }))),
  ]
  given(changed).when('mira', begins('call', 'caucus:side-a')).refuses('StageNotAgreed')
  const agreed = given(set, act('ana', agreesTo('call')))
  agreed.when('ada', agreesTo('call')).refuses('NoChange')
  agreed.when('ben', agreesTo('call')).refuses('StageUnknown')
  agreed.when('sam', agreesTo('call')).refuses('NotForThisSeat')
  given(set, over).when('ana', agreesTo('call')).refuses('MediationIsEnded')
})

test('a stage of one side names that side alone, and fits beside what it comes after', () => {
  const table = given(mediating(), inForce(), act('mira', sets(ofA('call'))))
  for (const who of ['ana', 'olu', 'max']) table.when(who, sets(ofA('x'))).refuses('NotForThisSeat')
  table.when('mira', sets(ofA('x'), 'caucus:side-x')).refuses('RoomUnknown')
  table.when('mira', sets(stage('x'))).refuses('NotOfThisSide')
  table.when('mira', sets(ofA('x'), 'neutrals')).refuses('NotOfThisSide')
  table.when('mira', sets(ofA('call'))).refuses('NoChange')
  table.when('mira', sets(ofA('papers'))).refuses('StageNamedTwice')
  table.when('mira', sets(ofA('x', { after: ['y'] }))).refuses('StageUnknown')
  table.when('mira', sets(ofA('x', { after: ['x'] }))).refuses('StagesCircular')
  table.when('mira', sets(ofA('x', { purpose: 'own' }))).refuses('PurposeMissing')
  table.when('mira', sets(ofA('x', { window: { from: 2, to: 1 } }))).refuses('WindowBackwards')
  const late = act('mira', sets(ofA('late', { window: { from: 8, to: 9 } })))
  given(mediating(), late)
    .when('mira', sets(ofA('x', { after: ['late'], window: { from: 1, to: 2 } })))
    .refuses('WindowsContradict')
  const many = Array.from({ length: 12 }, (_, i) => act('mira', sets(ofA(`s${i}`))))
  given(mediating(), many)
    .when('mira', sets(ofA('x')))
    .refuses('TooManyStages')
  given(mediating(), over)
    .when('mira', sets(ofA('x')))
    .refuses('MediationIsEnded')
})

test('a stage of one side is dropped as long as it has not begun', () => {
  const set = [mediating(), act('mira', sets(ofA('call'))), act('ana', agreesTo('call'))]
  given(set)
    .when('mira', drops('call'))
    .records([
      'caucus:side-a',
      { type: 'PrivateStageDropped', room: 'caucus:side-a', stage: 'call' },
    ])
  expect(lineOf(given(set, act('mira', drops('call'))).view('ana'))).toEqual([])
  const begun = given(set, act('mira', begins('call', 'caucus:side-a')))
  begun.when('mira', drops('call')).refuses('StageAlreadyBegun')
  begun.when('mira', sets(ofA('call', { channel: 'call' }))).refuses('StageAlreadyBegun')
  begun.when('mira', drops('x')).refuses('StageUnknown')
  begun.when('mira', { ...drops('x'), room: 'caucus:side-x' }).refuses('RoomUnknown')
  begun.when('ana', drops('call')).refuses('NotForThisSeat')
  given(set, over).when('mira', drops('call')).refuses('MediationIsEnded')
})

test('a stage begins when what comes before is over, and is done with what it yielded', () => {
  const table = given(mediating(), inForce())
  table.when('mira', begins('meeting')).refuses('StageWaits')
  table
    .when('mira', begins('papers'))
    .records(['board', { type: 'StageBegun', room: 'board', stage: 'papers' }])
  const begun = given(mediating(), inForce(), act('mira', begins('papers')))
  begun.when('mira', begins('papers')).refuses('StageAlreadyBegun')
  begun
    .when('mira', finishes('papers'))
    .records([
      'board',
      { type: 'StageDone', room: 'board', stage: 'papers', yielded: 'done with papers' },
    ])
  begun.when('mira', finishes('papers', 'board', ' ')).refuses('NothingSaid')
  begun.when('mira', finishes('meeting')).refuses('StageNotBegun')
  const done = given(
    mediating(),
    inForce(),
    act('mira', begins('papers')),
    act('mira', finishes('papers')),
  )
  for (const command of [begins('papers'), finishes('papers'), skips('papers')]) {
    done.when('mira', command).refuses('StageOver')
  }
  done
    .when('mira', begins('meeting'))
    .records(['board', { type: 'StageBegun', room: 'board', stage: 'meeting' }])
})

test('what is proposed only, or stands where somebody does not read, is no stage to go through', () => {
  const table = given(mediating(), act('mira', proposes()), act('mira', sets(ofA('call'))))
  for (const command of [begins('papers'), finishes('papers'), skips('papers')]) {
    table.when('mira', command).refuses('StageUnknown')
  }
  table.when('ben', skips('call', 'caucus:side-a')).refuses('StageUnknown')
  table.when('ben', skips('nothing', 'caucus:side-a')).refuses('StageUnknown')
})

test('a stage is skipped by the mediator with a reason, or when every side would leave it out', () => {
  const table = given(mediating(), inForce())
  table.when('mira', skips('papers', 'board', '')).refuses('ReasonMissing')
  table
    .when('mira', skips('papers'))
    .records([
      'board',
      { type: 'StageSkipped', room: 'board', stage: 'papers', how: 'mediator', reason: 'No need.' },
    ])
  const asked = [
    mediating(),
    inForce(),
    act('ana', skips('papers')),
    act('ben', skips('papers', 'board', '')),
  ]
  given(asked).when('ada', skips('papers')).refuses('NoChange')
  given(asked)
    .when('cem', skips('papers'))
    .records(
      ['board', { type: 'StageSkipAskedFor', room: 'board', stage: 'papers', side: 'side-c' }],
      [
        'board',
        {
          type: 'StageSkipped',
          room: 'board',
          stage: 'papers',
          how: 'consent',
          reason: 'No need.',
        },
      ],
    )
  given(mediating(), act('mira', sets(ofA('call'))))
    .when('ana', skips('call', 'caucus:side-a', ''))
    .records(
      [
        'caucus:side-a',
        { type: 'StageSkipAskedFor', room: 'caucus:side-a', stage: 'call', side: 'side-a' },
      ],
      [
        'caucus:side-a',
        { type: 'StageSkipped', room: 'caucus:side-a', stage: 'call', how: 'consent', reason: '' },
      ],
    )
})

test('who mediates does not shorten the time to sleep on it', () => {
  const pause = { from: DAY, to: 3 * DAY }
  const sleeps = [stage('sleep', { purpose: 'reflection', window: pause })]
  const table = given(mediating(), inForce('p1', sleeps), act('mira', begins('sleep')))
  for (const command of [finishes('sleep'), skips('sleep')]) {
    table.when('mira', command).refuses('PauseNotOver')
  }
})

test('going through the plan is the mediator’s, and over with the mediation', () => {
  const table = given(mediating(), inForce())
  for (const who of ['ana', 'olu', 'max']) {
    table.when(who, begins('papers')).refuses('NotForThisSeat')
    table.when(who, finishes('papers')).refuses('NotForThisSeat')
  }
  for (const who of ['sam', 'olu', 'max'])
    table.when(who, skips('papers')).refuses('NotForThisSeat')
  for (const command of [begins('papers'), finishes('papers'), skips('papers')]) {
    given(mediating(), inForce(), over).when('mira', command).refuses('MediationIsEnded')
  }
})

everyRefusalIsSeenOf(
  'ProposePlan',
  'AgreeToPlan',
  'DeclinePlan',
  'SetPrivateStage',
  'DropPrivateStage',
  'AgreeToPrivateStage',
  'BeginStage',
  'FinishStage',
  'SkipStage',
)

// Around a call with one side: worksheets and who reads them, notes of those who mediate, and next steps that both agree to.
import { expect, test } from 'vitest'
import { notesOf } from '../../src/domain/call-notes.ts'
import { tasksOf } from '../../src/domain/homework.ts'
import type { Command } from '../../src/domain/mediation.ts'
import { callsAhead, ownWorksheet } from '../../src/domain/preparing.ts'
import { owedBy, policyFor, reminderPolicy } from '../../src/domain/reminders.ts'
import type { Answers, WorksheetRoom } from '../../src/domain/worksheets.ts'
import {
  type Acts,
  act,
  convened,
  everyRefusalIsSeenOf,
  given,
  mediating,
  meIn,
} from './mediation-story.ts'
import { needs, slots } from './meetings-story.ts'
import { agrees, DAY, finishes, ofA, proposes, sets, skips, stage } from './stages-planned.ts'

const TEAM = 'team:side-a'
const CAUCUS = 'caucus:side-a'
const over = act('mira', { type: 'EndMediation', outcome: 'impasse' })
const answers: Answers = { matters: 'Sleep at night.', theirs: 'Their dog.', otherwise: 'I move.' }
const saves = (room: WorksheetRoom, said: Answers = answers): Command => ({
  ...{ type: 'SaveWorksheet', room, answers: said },
})
const gives = (version = 1, ...questions: (keyof Answers)[]): Command => ({
  ...{ type: 'GiveWorksheet', version, questions },
})
const skipsIt = (room: WorksheetRoom): Command => ({ type: 'SkipPreparation', room })
const notes = (more: object = {}): Command => ({
  ...{ type: 'WriteCallNotes', notes: 'n1', side: 'side-a', safety: false, interests: 'Rest.' },
  ...more,
})
const steps = (more: object = {}): Command => ({
  ...{ type: 'ProposeNextSteps', steps: 's1', room: CAUCUS },
  items: [
    { words: 'Ask the bank.', who: 'ana', dueOn: '1970-02-01' },
    { words: 'Think of the fence.', who: 'ana' },
  ],
  ...more,
})
const yes: Command = { type: 'AgreeToNextSteps', room: CAUCUS, steps: 's1' }
const no = (words = 'Not the bank.'): Command => ({
  ...{ type: 'CorrectNextSteps', room: CAUCUS, steps: 's1', words },
})
const call = (more: object = {}) => ofA('call', { purpose: 'pre-mediation-call', ...more })
const others = ['ben', 'dora', 'cem', 'max']

test('a worksheet stands where its writer chose: with their own side alone, or with the mediator too', () => {
  const table = given(mediating())
  table.when('ana', saves(TEAM)).records([TEAM, { type: 'WorksheetSaved', room: TEAM, answers }])
  table
    .when('ana', saves(CAUCUS))
    .records([CAUCUS, { type: 'WorksheetSaved', room: CAUCUS, answers }])
  const own = given(mediating(), act('ana', saves(TEAM)))
  for (const who of [...others, 'mira', 'milo', 'olu']) {
    expect(own.sees(who)).toEqual(table.sees(who))
    expect(own.next(who)).toEqual(table.next(who))
  }
  for (const who of ['ada', 'al', 'sam']) expect(own.sees(who)).not.toEqual(table.sees(who))
  const told = given(mediating(), act('ana', saves(CAUCUS)))
  for (const who of others) expect(told.sees(who)).toEqual(table.sees(who))
  for (const who of ['mira', 'olu']) expect(JSON.stringify(told.sees(who))).toContain('Their dog.')
})

test('each who speaks for a side writes one of their own; a friend who comes along reads and writes none', () => {
  const both = given(mediating(), act('ana', saves(TEAM)), act('ada', saves(TEAM, { ask: 'Why?' })))
  expect(ownWorksheet(both.view('ana'))?.answers).toEqual(answers)
  expect(ownWorksheet(both.view('ada'))?.answers).toEqual({ ask: 'Why?' })
  expect(both.view('sam').rooms.get(TEAM)?.preparation.worksheets.size).toBe(2)
  for (const who of ['sam', 'mira', 'olu', 'max'])
    both.when(who, saves(TEAM)).refuses('NotForThisSeat')
  both.when('ben', saves(TEAM)).refuses('RoomUnknown')
  both.when('ben', saves('caucus:side-x' as WorksheetRoom)).refuses('RoomUnknown')
})

test('what is left blank is no answer, and without one nothing is saved', () => {
  given(mediating())
    .when('ana', saves(TEAM, { matters: 'Rest.', theirs: ' \n', ask: '' }))
    .records([TEAM, { type: 'WorksheetSaved', room: TEAM, answers: { matters: 'Rest.' } }])
  given(mediating())
    .when('ana', saves(TEAM, { theirs: ' ' }))
    .refuses('NothingSaid')
  given(mediating(), over).when('ana', saves(TEAM)).refuses('MediationIsEnded')
})

test('nobody tells the mediator in private who has not read what in private means', () => {
  const unsigned = given(convened())
  unsigned.when('ana', saves(CAUCUS)).refuses('GroundRulesNotAccepted')
  unsigned.when('ana', saves(TEAM)).records([TEAM, { type: 'WorksheetSaved', room: TEAM, answers }])
  given(convened(), act('ana', saves(TEAM)))
    .when('ana', gives(1, 'matters'))
    .refuses('GroundRulesNotAccepted')
})

test('it is changed later: its readers see the latest, and that it changed', () => {
  const changed = given(
    mediating(),
    act('ana', saves(CAUCUS)),
    act('ana', saves(CAUCUS, { matters: 'Peace.' })),
  )
  expect(changed.view('mira').rooms.get(CAUCUS)?.preparation.worksheets.get('ana')).toMatchObject({
    ...{ answers: { matters: 'Peace.' }, versions: 2 },
  })
  changed.when('ana', saves(CAUCUS, { matters: 'Peace.' })).refuses('NoChange')
  // Written back to how the mediator has read it, after other words for their own side.
  given(mediating(), act('ana', saves(CAUCUS)), act('ana', saves(TEAM, { ask: 'Why?' })))
    .when('ana', saves(CAUCUS))
    .records([CAUCUS, { type: 'WorksheetSaved', room: CAUCUS, answers }])
})

test('of what the own side alone reads the mediator is given the answers that were chosen, word for word', () => {
  const table = given(mediating(), act('ana', saves(TEAM)))
  table.when('ana', gives(1, 'theirs', 'matters')).records([
    CAUCUS,
    {
      ...{ type: 'WorksheetGiven', side: 'side-a' },
      answers: { matters: 'Sleep at night.', theirs: 'Their dog.' },
    },
  ])
  const part = given(mediating(), act('ana', saves(TEAM)), act('ana', gives(1, 'theirs')))
  expect(JSON.stringify(part.sees('mira'))).not.toContain('I move.')
  for (const who of others) expect(part.sees(who)).toEqual(given(mediating()).sees(who))
  // What one goes on writing is the whole, not the part that was given.
  expect(ownWorksheet(part.view('ana'))?.answers).toEqual(answers)
  part.when('ana', gives(1, 'theirs')).refuses('NoChange')
})

test('nothing is given that was not looked at, not chosen or not there', () => {
  const table = given(
    mediating(),
    act('ana', saves(TEAM)),
    act('ana', saves(TEAM, { ask: 'Why?' })),
  )
  table.when('ana', gives(1, 'ask')).refuses('WorksheetChanged')
  table.when('ana', gives(2)).refuses('NothingChosen')
  table.when('ana', gives(2, 'matters')).refuses('NothingChosen')
  table.when('ada', gives(2, 'ask')).refuses('WorksheetUnknown')
  given(mediating(), act('ana', saves(CAUCUS)))
    .when('ana', gives(1, 'matters'))
    .refuses('WorksheetUnknown')
  for (const who of ['sam', 'mira', 'max'])
    table.when(who, gives(2, 'ask')).refuses('NotForThisSeat')
  given(mediating(), act('ana', saves(TEAM)), over)
    .when('ana', gives(1, 'matters'))
    .refuses('MediationIsEnded')
})

test('while a first call is ahead, whoever comes to it is asked to prepare, until they wrote something for anybody', () => {
  const ahead = [mediating(), act('mira', sets(call()))]
  const prepare = { do: 'prepare for the call' }
  const asked = (...acts: Acts) =>
    ['ana', 'ada', 'sam', 'ben', 'mira'].filter((who) => given(...acts).next(who).do === prepare.do)
  expect(asked(ahead)).toEqual(['ana', 'ada'])
  expect(asked(mediating(), act('mira', sets(call({ people: 'attorneys' }))))).toEqual(['ada'])
  expect(asked(mediating(), act('mira', sets(call({ people: 'deciders' }))))).toEqual(['ana'])
  expect(asked(ahead, act('ana', saves(TEAM)))).toEqual(['ada'])
  expect(asked(ahead, act('ana', saves(CAUCUS)))).toEqual(['ada'])
  expect(asked(ahead, act('ana', skipsIt(TEAM)))).toEqual(['ada'])
  expect(asked(ahead, act('mira', skipsIt(CAUCUS)))).toEqual([])
  expect(asked(ahead, act('mira', skips('call', CAUCUS)))).toEqual([])
  expect(asked(mediating(), act('mira', sets(call({ purpose: 'caucus' }))))).toEqual([])
  const done = [
    ...ahead,
    act('ana', { type: 'AgreeToPrivateStage', stage: 'call' }),
    act('mira', { type: 'BeginStage', room: CAUCUS, stage: 'call' }),
    act('mira', finishes('call', CAUCUS)),
  ]
  expect(asked(done)).toEqual([])
  // Before the start, too: a first call may come before everybody has signed.
  expect(asked(convened(), act('mira', sets(call())))).toEqual([])
  expect(callsAhead(given(convened(), act('mira', sets(call()))).view('ana'))).toHaveLength(1)
})

test('first calls that the plan of all holds for each side apart ask each side to prepare', () => {
  const common = [stage('calls', { purpose: 'pre-mediation-call' }), stage('terms')]
  const table = given(
    mediating(),
    act('mira', proposes('p1', common)),
    ...['ana', 'ben', 'cem'].map((who) => act(who, agrees())),
  )
  for (const who of ['ana', 'ben', 'cem', 'dora'])
    expect(table.next(who)).toEqual({ do: 'prepare for the call' })
})

test('a word that no worksheet is needed stands where it was said', () => {
  const table = given(mediating())
  table.when('ana', skipsIt(TEAM)).records([TEAM, { type: 'PreparationNotNeeded', room: TEAM }])
  table
    .when('mira', skipsIt(CAUCUS))
    .records([CAUCUS, { type: 'PreparationNotNeeded', room: CAUCUS }])
  table.when('ana', skipsIt(CAUCUS)).refuses('RoomUnknown')
  table.when('mira', skipsIt(TEAM)).refuses('RoomUnknown')
  table.when('mira', skipsIt('caucus:side-x' as WorksheetRoom)).refuses('RoomUnknown')
  for (const who of ['sam', 'olu', 'max']) table.when(who, skipsIt(TEAM)).refuses('NotForThisSeat')
  given(mediating(), act('ana', skipsIt(TEAM)))
    .when('ana', skipsIt(TEAM))
    .refuses('NoChange')
  given(mediating(), over).when('ana', skipsIt(TEAM)).refuses('MediationIsEnded')
})

test('a meeting for a stage names it, where whoever reads of the meeting sees the stage', () => {
  const planned = [mediating(), act('mira', sets(call()))]
  const meets = { ...slots(), stage: 'call' }
  given(...planned)
    .when('mira', meets)
    .records([CAUCUS, { ...meets, type: 'TimesProposed' }])
  given(...planned)
    .when('mira', { ...meets, room: 'caucus:side-b', needed: needs('ben', 'mira') })
    .refuses('StageUnknown')
  given(...planned)
    .when('mira', { ...meets, room: 'joint', setBy: 'everybody' })
    .refuses('StageUnknown')
})

test('preparing is reminded of as gently as homework', () => {
  const table = given(mediating(), act('mira', sets(call())))
  const me = meIn(table.record, 'ana')
  const owed = me && owedBy(me, table.sees('ana'), table.now + DAY)
  expect(owed).toMatchObject({ step: 'prepare for the call', since: table.now })
  const policy = policyFor('prepare for the call')
  expect(policy.after.every((day, i) => day > (reminderPolicy.after[i] ?? 0))).toBe(true)
})

test('notes of a call stand with those who mediate, each part as it is wanted', () => {
  const table = given(mediating())
  table
    .when('mira', notes({ concerns: ' ', ideas: 'A loan.', confidence: 'even', safety: true }))
    .records([
      'neutrals',
      {
        ...{ type: 'CallNotesWritten', notes: 'n1', side: 'side-a', interests: 'Rest.' },
        ...{ ideas: 'A loan.', safety: true, confidence: 'even' },
      },
    ])
  const noted = given(mediating(), act('mira', notes()))
  for (const who of ['ana', 'ada', 'sam', ...others])
    expect(noted.sees(who)).toEqual(table.sees(who))
  for (const who of ['milo', 'olu']) expect(notesOf(noted.view(who), 'side-a')).toHaveLength(1)
  expect(notesOf(noted.view('milo'), 'side-b')).toEqual([])
})

test('notes are written on: the newest stands, the older ones are kept', () => {
  const noted = given(
    mediating(),
    act('mira', notes()),
    act('milo', notes({ interests: 'Rest, and a garden.' })),
  )
  const [one] = notesOf(noted.view('mira'), 'side-a')
  expect(one?.versions.map(({ by, interests }) => `${by}: ${interests}`)).toEqual([
    ...['milo: Rest, and a garden.', 'mira: Rest.'],
  ])
  noted.when('mira', notes({ interests: 'Rest, and a garden.' })).refuses('NoChange')
  noted.when('mira', notes({ side: 'side-b' })).refuses('SideUnknown')
})

test('notes that make no sense are refused with what is wrong', () => {
  const table = given(mediating())
  for (const who of ['ana', 'ben', 'olu', 'max']) table.when(who, notes()).refuses('NotForThisSeat')
  table.when('mira', notes({ side: 'side-x' })).refuses('SideUnknown')
  table.when('mira', notes({ meeting: 'nothing' })).refuses('MeetingUnknown')
  table.when('mira', notes({ interests: ' ' })).refuses('NothingSaid')
})

test('next steps are proposed by the mediator, and agreed by the side: what has a person and a day is homework then', () => {
  const items = (steps() as { items: readonly object[] }).items
  given(mediating())
    .when('mira', steps())
    .records([CAUCUS, { ...(steps() as object), type: 'NextStepsProposed' } as never])
  const proposed = given(mediating(), act('mira', steps()))
  expect(proposed.next('ana')).toEqual({ do: 'confirm next steps', steps: 's1' })
  for (const who of others) {
    expect(proposed.sees(who)).toEqual(given(mediating()).sees(who))
    expect(proposed.next(who)).toEqual(given(mediating()).next(who))
  }
  proposed.when('ana', yes).records(
    [CAUCUS, { type: 'NextStepsAgreed', steps: 's1', room: CAUCUS, items } as never],
    [
      CAUCUS,
      {
        ...{ type: 'TaskSet', task: 's1-1', room: CAUCUS, words: 'Ask the bank.' },
        ...{ who: ['ana'], dueOn: '1970-02-01' },
      },
    ],
  )
  const agreed = given(mediating(), act('mira', steps()), act('ada', yes))
  expect(tasksOf(agreed.view('ana')).map(({ task }) => task)).toEqual(['s1-1'])
  expect(agreed.next('ana')).toEqual({ do: 'do homework', task: 's1-1' })
  agreed.when('ana', yes).refuses('NextStepsUnknown')
})

test('a side says what is not as it was agreed, and the mediator writes the steps down anew', () => {
  const proposed = given(mediating(), act('mira', steps()))
  proposed
    .when('ana', no())
    .records([
      CAUCUS,
      { type: 'NextStepsCorrected', steps: 's1', room: CAUCUS, words: 'Not the bank.' },
    ])
  proposed.when('ana', no(' ')).refuses('NothingSaid')
  const again = given(
    mediating(),
    act('mira', steps()),
    act('ana', no()),
    act('mira', steps({ steps: 's2' })),
  )
  expect(again.next('ana')).toEqual({ do: 'confirm next steps', steps: 's2' })
  again.when('ana', yes).refuses('NextStepsUnknown')
  again.when('ana', no()).refuses('NextStepsUnknown')
  again.when('mira', steps()).refuses('NoChange')
})

test('steps that could not be set as tasks are refused when they are proposed', () => {
  const table = given(mediating())
  const one = (item: object, more: object = {}) => steps({ items: [item], ...more })
  for (const who of ['ana', 'olu', 'max']) table.when(who, steps()).refuses('NotForThisSeat')
  table.when('mira', steps({ items: [] })).refuses('NextStepsMissing')
  table.when('mira', one({ words: ' ' })).refuses('NothingSaid')
  table.when('mira', one({ words: 'x', who: 'ben' })).refuses('ParticipantUnknown')
  table.when('mira', one({ words: 'x', dueOn: '1970-02-30' })).refuses('DateUnreal')
  table.when('mira', one({ words: 'x', dueOn: '1969-12-30' })).refuses('DayPassed')
  table.when('mira', steps({ stage: 'nothing' })).refuses('StageUnknown')
  table.when('mira', steps({ room: 'caucus:side-x' })).refuses('RoomUnknown')
  table.when('mira', steps({ room: 'neutrals' as never })).refuses('RoomUnknown')
  given(mediating(), over).when('mira', steps()).refuses('MediationIsEnded')
  const proposed = [mediating(), act('mira', steps())]
  for (const command of [yes, no()]) {
    for (const who of ['sam', 'mira', 'max'])
      given(...proposed)
        .when(who, command)
        .refuses('NotForThisSeat')
    given(...proposed)
      .when('ben', command)
      .refuses('NextStepsUnknown')
    given(...proposed, over)
      .when('ana', command)
      .refuses('MediationIsEnded')
  }
})

everyRefusalIsSeenOf(
  'SaveWorksheet',
  'GiveWorksheet',
  'SkipPreparation',
  'WriteCallNotes',
  'ProposeNextSteps',
  'AgreeToNextSteps',
  'CorrectNextSteps',
)

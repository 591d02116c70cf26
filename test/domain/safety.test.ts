// Safety: asked in private, answered for the program and the mediator alone, and kept apart by a flag.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundFor } from '../../src/domain/bound.ts'
import { CASE_TYPES, caseTypes } from '../../src/domain/law/case-types.ts'
import {
  flagging,
  flags,
  SAFETY_ANSWERS,
  safetyQuestions,
} from '../../src/domain/law/safety-screen.ts'
import type { Command } from '../../src/domain/mediation.ts'
import { hasAnswered, notYetScreened, safetyFlagged } from '../../src/domain/safety.ts'
import {
  act,
  convened,
  everyRefusalIsSeenOf,
  given,
  invited,
  mediating,
  neutral,
  opened,
  seated,
  signed,
} from './mediation-story.ts'
import { afraid, answering, safe, screen } from './safety-answers.ts'

const open: Command = { type: 'SetJointRoom', open: true }
const shut: Command = { type: 'SetJointRoom', open: false }
const direct: Command = { type: 'ProposeWay', way: 'direct' }
const shutCase = { jointOpen: false } as const
const harassment = {
  caseType: 'civil-harassment',
  sides: ['Anders', 'Berg'],
  way: 'direct',
  jointOpen: true,
} as const
const twoSides = [
  opened(harassment),
  seated('ana', 'side-a', 'party'),
  seated('ben', 'side-b', 'party'),
  neutral('mira', 'mediator'),
]
const done = (participant: string, side: 'side-a' | 'side-b') =>
  [`desk:${side}`, { type: 'SafetyScreenDone', participant, side }] as const

test('an answer stands in the safety room, and that there is one at the desk of that side, once', () => {
  const { type: _, ...said } = screen('ana', 'side-a', afraid)
  given(mediating())
    .when('max', screen('ana', 'side-a', afraid))
    .records(['safety', { type: 'SafetyScreenRecorded', ...said }], done('ana', 'side-a'))
  const again = screen('ana', 'side-a', safe, 'another time')
  const { type: __, ...later } = again
  given(mediating(), answering('ana', 'side-a', afraid))
    .when('max', again)
    .records(['safety', { type: 'SafetyScreenRecorded', ...later }])
})

test('who has only been invited can answer too, and who has left cannot', () => {
  const coming = [mediating(), invited('ivo', 'side-b', 'party')]
  const { type: _, ...said } = screen('ivo', 'side-b')
  given(coming)
    .when('max', screen('ivo', 'side-b'))
    .records(['safety', { type: 'SafetyScreenRecorded', ...said }], done('ivo', 'side-b'))
  const gone = [mediating(), neutral('nea', 'co-mediator'), act('nea', { type: 'LeaveSeat' })]
  given(gone).when('max', screen('nea', 'side-a')).refuses('NotOfThisSide')
})

test('only the program records it, of people on that side, and the same answers once', () => {
  const commands: Command[] = [
    screen('ana', 'side-a'),
    { type: 'RecordIntake', intake: 'i1', participant: 'ana', side: 'side-a', said: [] },
    { type: 'NoteAccessNeeds', participant: 'ana', side: 'side-a', needs: ['deaf'], words: '' },
  ]
  for (const command of commands) {
    for (const who of ['ana', 'ben', 'mira', 'olu']) {
      given(mediating()).when(who, command).refuses('NotForThisSeat')
    }
    given(mediating())
      .when('max', { ...command, side: 'side-b' } as Command)
      .refuses('NotOfThisSide')
    given(mediating(), act('max', command)).when('max', command).refuses('AlreadyRecorded')
  }
})

test('what somebody told when they asked for help, and what they need, stand at their own desk', () => {
  const whose = { participant: 'ana', side: 'side-a' } as const
  const said = [{ question: 'happened', words: 'He kept it.' }]
  given(mediating())
    .when('max', { type: 'RecordIntake', intake: 'i1', ...whose, said })
    .records(['desk:side-a', { type: 'IntakeRecorded', intake: 'i1', ...whose, said }])
  const needs = { ...whose, needs: ['deaf'], words: 'By text.' } as const
  given(mediating())
    .when('max', { type: 'NoteAccessNeeds', ...needs })
    .records(['desk:side-a', { type: 'AccessNeedsNoted', ...needs }])
  const story = given(mediating(), act('max', { type: 'NoteAccessNeeds', ...needs }))
  const known = (who: string) =>
    [...story.view(who).rooms.values()].some(({ safety }) => safety.needs.size > 0)
  expect(['ana', 'mira', 'olu', 'max'].map(known)).toEqual([true, true, true, true])
  expect(['ben', 'dora', 'cem'].map(known)).toEqual([false, false, false])
})

test('a flag keeps people apart: the mediator is refused with the reason, and nobody else sees that there is one', () => {
  const flagged = given(mediating(shutCase), answering('ana', 'side-a', afraid))
  for (const who of ['mira', 'milo']) {
    flagged.when(who, open).refuses('SafetyFlagged')
    flagged.when(who, direct).refuses('SafetyFlagged')
  }
  flagged.when('ben', open).refuses('NotForThisSeat')
  expect(['mira', 'milo', 'max'].map((who) => safetyFlagged(flagged.view(who)))).toEqual([
    true,
    true,
    true,
  ])
  for (const who of ['ana', 'ada', 'ben', 'cem', 'olu']) {
    expect(safetyFlagged(flagged.view(who))).toBe(false)
  }
  const calm = given(mediating(shutCase), answering('ana', 'side-a', safe))
  for (const who of ['ben', 'dora', 'cem']) {
    expect(flagged.view(who)).toEqual(calm.view(who))
    expect(flagged.next(who)).toEqual(calm.next(who))
  }
  calm.when('mira', open).records(['board', { type: 'JointRoomSet', open: true }])
})

test('a flag that comes when the room is open shuts nothing by itself; the mediator shuts it, and it stays shut', () => {
  const flagged = [mediating(), answering('ben', 'side-b', afraid)]
  const said = { type: 'PostMessage', room: 'joint', words: 'x' } as const
  const { type: _, ...message } = said
  given(flagged)
    .when('ana', said)
    .records(['joint', { type: 'MessagePosted', ...message }])
  given(flagged)
    .when('mira', shut)
    .records(['board', { type: 'JointRoomSet', open: false }])
  given(flagged, act('mira', shut)).when('mira', open).refuses('SafetyFlagged')
})

test('a direct way that was proposed before a flag is taken back by proposing the other again', () => {
  const flagged = [mediating(), act('mira', direct), answering('ben', 'side-b', afraid)]
  given(flagged)
    .when('mira', { type: 'ProposeWay', way: 'relayed' })
    .records(['board', { type: 'WayProposed', way: 'relayed' }])
  given(flagged, act('mira', { type: 'ProposeWay', way: 'relayed' }))
    .when('ana', { type: 'AgreeToWay', way: 'direct' })
    .refuses('WayNotProposed')
  given(mediating()).when('mira', { type: 'ProposeWay', way: 'relayed' }).refuses('NoChange')
})

test('a flag stays, whatever is answered later: somebody may be made to take it back', () => {
  const taken = [answering('ana', 'side-a', afraid), answering('ana', 'side-a', safe, 'later')]
  given(mediating(shutCase), taken).when('mira', open).refuses('SafetyFlagged')
})

test('in civil harassment nobody meets before each party was asked, whatever the case was opened with', () => {
  const asOpened = given(twoSides).view('mira').board.convening.opened
  expect([asOpened?.jointOpen, asOpened?.way]).toEqual([false, 'relayed'])
  const one = [twoSides, answering('ana', 'side-a')]
  for (const command of [open, direct])
    given(one).when('mira', command).refuses('SafetyNotYetAsked')
  expect(notYetScreened(given(one).view('mira'))).toEqual(['ben'])
  given(one, answering('ben', 'side-b'))
    .when('mira', open)
    .records(['board', { type: 'JointRoomSet', open: true }])
  const empty = [opened(harassment), seated('ana', 'side-a', 'party'), neutral('mira', 'mediator')]
  given(empty, answering('ana', 'side-a')).when('mira', open).refuses('SafetyNotYetAsked')
})

test('each party is asked: first of all in civil harassment, elsewhere while they wait; once', () => {
  expect(given(twoSides).next('ana')).toEqual({ do: 'answer safety screen' })
  expect(given(twoSides, answering('ana', 'side-a')).next('ana')).toEqual({
    do: 'accept ground rules',
  })
  expect(given(convened()).next('ana')).toEqual({ do: 'accept ground rules' })
  expect(given(convened(), signed('ana', 'ada')).next('ana')).toEqual({
    do: 'answer safety screen',
  })
  expect(given(convened(), signed('ana', 'ada')).next('ada')).toEqual({ do: 'wait for start' })
  const answered = given(convened(), signed('ana'), answering('ana', 'side-a', afraid))
  expect(answered.next('ana')).toEqual({ do: 'wait for start' })
  expect(['ana', 'al', 'ben'].map((who) => hasAnswered(answered.view(who)))).toEqual([
    true,
    false,
    false,
  ])
})

test('in civil harassment the people themselves sign, and nobody signs for a side that has no party', () => {
  const withDecider = (said: object) =>
    boundFor(
      given(opened({ ...harassment, ...said }), seated('dora', 'side-b', 'decision-maker')).view(
        'max',
      ).board.convening,
      'side-b',
    ).map(({ participant }) => participant)
  expect(withDecider({})).toEqual([])
  expect(withDecider({ caseType: 'business' })).toEqual(['dora'])
})

test('which answers flag is said by the rule, question by question', () => {
  const answer = fc.constantFrom(...SAFETY_ANSWERS)
  const answers = fc.record({
    afraid: answer,
    harmed: answer,
    order: answer,
    words: fc.string(),
  })
  fc.assert(
    fc.property(answers, (given) => {
      const worst = safetyQuestions.some((question) => given[question] === 'yes')
      const unsure = given.afraid === 'unsure' || given.harmed === 'unsure'
      expect(flags(given)).toBe(worst || unsure)
      expect(flags({ ...given, words: '' })).toBe(flags(given))
    }),
    { numRuns: 5_000 },
  )
  expect(Object.values(flagging).flat()).not.toContain('rather-not')
})

test('every type of case is whole in every language, and cites what it rests on', () => {
  for (const type of CASE_TYPES) {
    const { name, means, rules, questions } = caseTypes[type]
    for (const said of [
      name,
      means,
      ...rules.map(({ says }) => says),
      ...questions.map(({ asks }) => asks),
    ]) {
      expect(said.en.length).toBeGreaterThan(3)
      expect(said.es.length).toBeGreaterThan(3)
      expect(said.en).not.toBe(said.es)
    }
    expect(rules.length).toBeGreaterThan(0)
    for (const { citation } of rules) expect(citation).toMatch(/\d/)
    const names = questions.map(({ name: one }) => one)
    expect(new Set(names).size).toBe(names.length)
  }
  expect(CASE_TYPES.filter((type) => caseTypes[type].screensFirst)).toEqual(['civil-harassment'])
  expect(CASE_TYPES.filter((type) => caseTypes[type].signatures === 'personal')).toEqual([
    'civil-harassment',
  ])
  expect(CASE_TYPES.filter((type) => caseTypes[type].attorneys === 'adviser')).toEqual([
    'small-claims',
  ])
  expect(CASE_TYPES.filter((type) => !caseTypes[type].jurisdiction)).toEqual(['community'])
})

test('who has talked with somebody lifts their flag, with a reason; what is answered after that counts anew', () => {
  const lift = (participant = 'ana', reason = 'We talked alone.'): Command => ({
    type: 'LiftSafetyFlag',
    participant,
    reason,
  })
  const flagged = [mediating(shutCase), answering('ana', 'side-a', afraid)]
  given(flagged).when('mira', open).refuses('SafetyFlagged')
  for (const who of ['mira', 'max']) {
    given(flagged)
      .when(who, lift())
      .records([
        'safety',
        { type: 'SafetyFlagLifted', participant: 'ana', reason: 'We talked alone.' },
      ])
  }
  const lifted = [...flagged, act('mira', lift())]
  given(lifted)
    .when('mira', open)
    .records(['board', { type: 'JointRoomSet', open: true }])
  given(lifted).when('max', lift()).refuses('NotFlagged')
  const again = [...lifted, act('max', screen('ana', 'side-a', afraid, 'later'))]
  given(again).when('mira', open).refuses('SafetyFlagged')
  for (const who of ['ana', 'ben', 'olu'])
    given(flagged).when(who, lift()).refuses('NotForThisSeat')
  given(flagged).when('mira', lift('ana', '  ')).refuses('NothingSaid')
  given(flagged).when('mira', lift('ben')).refuses('NotFlagged')
  given(mediating()).when('mira', lift()).refuses('NotFlagged')
})

test('of two who have to be kept apart one flag lifted leaves the other', () => {
  const both = [
    mediating(shutCase),
    answering('ana', 'side-a', afraid),
    act('max', screen('ben', 'side-b', afraid, 'of ben')),
    act('max', { type: 'LiftSafetyFlag', participant: 'ben', reason: 'It was a mistake.' }),
  ]
  given(both).when('mira', open).refuses('SafetyFlagged')
})

everyRefusalIsSeenOf('RecordSafetyScreen', 'RecordIntake', 'NoteAccessNeeds', 'LiftSafetyFlag')

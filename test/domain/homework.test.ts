// Homework: tasks where they concern somebody, done or not needed, and what is reminded of them.
import { expect, test } from 'vitest'
import { type TaskRoom, tasksOf } from '../../src/domain/homework.ts'
import type { Command } from '../../src/domain/mediation.ts'
import { nextReminder, owedBy, policyFor, reminderPolicy } from '../../src/domain/reminders.ts'
import { brings, withdraws } from './documents-told.ts'
import { act, convened, everyRefusalIsSeenOf, given, mediating, meIn } from './mediation-story.ts'
import { agrees, DAY, inForce, ofA, proposes, sets } from './stages-planned.ts'

const over = act('mira', { type: 'EndMediation', outcome: 'impasse' })
const set = (room: TaskRoom, more: object = {}): Command => ({
  ...{ type: 'SetTask', task: 't1', room, words: 'Find the lease.', who: [] },
  ...more,
})
const finish = (room: TaskRoom, words = ''): Command => ({
  ...{ type: 'FinishTask', task: 't1', room, words },
})
const drop = (room: TaskRoom, reason = ''): Command => ({
  ...{ type: 'DropTask', task: 't1', room, reason },
})
const A = 'caucus:side-a'

test('a task stands where it concerns somebody, and nobody else learns of it', () => {
  given(mediating())
    .when('mira', set(A))
    .records([A, { type: 'TaskSet', task: 't1', room: A, words: 'Find the lease.', who: [] }])
  const without = given(mediating())
  const withOne = given(mediating(), act('mira', set(A)))
  for (const who of ['ben', 'cem', 'max']) {
    expect(withOne.sees(who)).toEqual(without.sees(who))
    expect(withOne.next(who)).toEqual(without.next(who))
  }
  expect(tasksOf(withOne.view('ana'))).toHaveLength(1)
})

test('a side sets tasks of its own, which the mediator does not read', () => {
  const team = 'team:side-a'
  const own = given(mediating(), act('ada', set(team, { who: ['al'] })))
  expect(own.sees('mira')).toEqual(given(mediating()).sees('mira'))
  expect(tasksOf(own.view('al'))).toHaveLength(1)
  expect(tasksOf(own.view('ana'))).toHaveLength(0)
  own
    .when('al', finish(team))
    .records([team, { type: 'TaskDone', task: 't1', room: team, words: '' }])
})

test('who is named is asked, else whoever speaks for a side that reads it; neutrals among themselves', () => {
  const asked = (room: TaskRoom, who: string[] = []) => {
    const table = given(mediating(), act('mira', set(room, { who })))
    return ['ana', 'sam', 'ben', 'mira', 'milo', 'olu'].filter(
      (one) => tasksOf(table.view(one)).length > 0,
    )
  }
  expect(asked(A)).toEqual(['ana'])
  expect(asked(A, ['sam'])).toEqual(['sam'])
  expect(asked('joint')).toEqual(['ana', 'ben'])
  expect(asked('neutrals')).toEqual(['mira', 'milo'])
  expect(given(mediating(), act('mira', set(A, { who: ['sam'] }))).next('sam')).toEqual({
    ...{ do: 'do homework', task: 't1' },
  })
})

test('it is done by who was asked, or not needed: the mediator says why', () => {
  const table = given(mediating(), act('mira', set(A)))
  table
    .when('ana', finish(A, 'Here.'))
    .records([A, { type: 'TaskDone', task: 't1', room: A, words: 'Here.' }])
  table
    .when('ana', drop(A))
    .records([A, { type: 'TaskNotNeeded', task: 't1', room: A, reason: '' }])
  table.when('mira', drop(A)).refuses('ReasonMissing')
  table
    .when('mira', drop(A, 'We have it.'))
    .records([A, { type: 'TaskNotNeeded', task: 't1', room: A, reason: 'We have it.' }])
  table.when('mira', finish(A)).refuses('NotForThisSeat')
  table.when('sam', drop(A)).refuses('NotForThisSeat')
  for (const command of [finish(A), drop(A)]) {
    table.when('ben', command).refuses('TaskUnknown')
    given(mediating(), act('mira', set(A)), act('ana', finish(A)))
      .when('ana', command)
      .refuses('TaskOver')
    given(mediating(), act('mira', set(A)), over)
      .when('ana', command)
      .refuses('MediationIsEnded')
  }
})

test('papers belong to a task where they stand in its room, and answer it where they were brought there', () => {
  const brought = [act('mira', brings('d1', A)), act('ana', brings('d2', A))]
  const elsewhere = [act('ben', brings('d3', 'caucus:side-b')), act('ana', brings('d4', 'joint'))]
  const table = given(mediating(), brought, elsewhere)
  const asks = { ...set(A), documents: ['d1', 'd1'] } as Command
  table.when('mira', asks).records([A, expect.objectContaining({ documents: ['d1'] }) as never])
  // The same answer where it stands with another side, before everyone, or nowhere.
  for (const paper of ['d3', 'd4', 'nothing']) {
    table.when('mira', set(A, { documents: [paper] })).refuses('DocumentUnknown')
  }
  table
    .when('mira', set('joint', { documents: ['d4'] }))
    .records(['joint', expect.objectContaining({ documents: ['d4'] }) as never])
  const asked = given(mediating(), brought, elsewhere, act('mira', asks))
  const answer = (...documents: string[]) => ({ ...finish(A, 'Here.'), documents }) as Command
  asked
    .when('ana', answer('d2'))
    .records([A, { type: 'TaskDone', task: 't1', room: A, words: 'Here.', documents: ['d2'] }])
  asked.when('ana', answer('d3')).refuses('DocumentUnknown')
  given(mediating(), brought, act('mira', asks), act('ana', withdraws('d2', A)))
    .when('ana', answer('d2'))
    .refuses('DocumentIsWithdrawn')
})

test('a task that makes no sense is refused with what is wrong', () => {
  const table = given(mediating(), inForce(), act('mira', sets(ofA('call'))))
  table.when('ana', set(A)).refuses('NotForThisSeat')
  table.when('sam', set('team:side-a')).refuses('NotForThisSeat')
  table.when('mira', set('caucus:side-x')).refuses('RoomUnknown')
  table.when('mira', set(A, { words: ' ' })).refuses('NothingSaid')
  table.when('mira', set(A, { who: ['ben'] })).refuses('ParticipantUnknown')
  table.when('mira', set(A, { stage: 'nothing' })).refuses('StageUnknown')
  // A task that everybody reads names no stage of one side.
  table.when('mira', set('joint', { stage: 'call' })).refuses('StageUnknown')
  table
    .when('mira', set(A, { stage: 'call' }))
    .records([
      A,
      { type: 'TaskSet', task: 't1', room: A, words: 'Find the lease.', who: [], stage: 'call' },
    ])
  table.when('mira', set(A, { dueOn: '1970-02-30' })).refuses('DateUnreal')
  table.when('mira', set(A, { dueOn: '1969-12-30' })).refuses('DayPassed')
  given(mediating({ jointOpen: false }))
    .when('mira', set('joint'))
    .refuses('JointRoomShut')
  given(mediating(), over).when('mira', set(A)).refuses('MediationIsEnded')
})

test('homework is reminded of later and less often, never more than chosen, and each gap is wider', () => {
  const acts = [mediating(), act('mira', set(A))]
  const table = given(acts)
  const me = meIn(table.record, 'ana')
  const owed = me && owedBy(me, table.sees('ana'), table.now + DAY)
  expect(owed).toMatchObject({ step: 'do homework', since: table.now })
  const policy = policyFor('do homework')
  expect(policy.after.every((day, i) => day > (reminderPolicy.after[i] ?? 0))).toBe(true)
  const about = { since: 0, pausedUntil: undefined, lastPersonal: undefined, hearingOn: undefined }
  const sent: number[] = []
  for (;;) {
    const next = nextReminder({ ...about, sent, howMany: 'usual' }, policy)
    if (next === undefined) break
    sent.push(next)
  }
  expect(sent).toEqual(policy.after.map((day) => day * DAY))
  const gaps = sent.map((at, i) => at - (sent[i - 1] ?? 0))
  expect(gaps).toEqual(gaps.toSorted((a, b) => a - b))
  expect(nextReminder({ ...about, sent: [], howMany: 'none' }, policy)).toBeUndefined()
  expect(nextReminder({ ...about, sent: [3 * DAY], howMany: 'few' }, policy)).toBeUndefined()
})

test('a plan that waits for a side is the side’s to answer, before the start too, until it has said something', () => {
  const waiting = given(mediating(), act('mira', proposes()))
  for (const who of ['ana', 'ada', 'ben']) {
    expect(waiting.next(who)).toEqual({ do: 'answer plan', plan: 'p1' })
  }
  expect(waiting.next('sam')).toEqual({ do: 'nothing' })
  expect(
    given(mediating(), act('mira', proposes()), act('ana', agrees())).next('ada'),
  ).not.toMatchObject({
    do: 'answer plan',
  })
  const declined = act('ben', { type: 'DeclinePlan', plan: 'p1', reason: 'Too fast.' })
  expect(given(mediating(), act('mira', proposes()), declined).next('ben')).not.toMatchObject({
    do: 'answer plan',
  })
  expect(given(convened(), act('mira', proposes())).view('ana').board.plan.proposed).toBeDefined()
})

everyRefusalIsSeenOf('SetTask', 'FinishTask', 'DropTask')

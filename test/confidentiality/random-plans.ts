// Of mediations by chance: plans in stages, with stages of one side, of names that collide.
import fc from 'fast-check'
import type { TaskRoom } from '../../src/domain/homework.ts'
import type { Command } from '../../src/domain/mediation.ts'
import type { OwnStageRoom, StageRoom } from '../../src/domain/plan.ts'
import type { Side } from '../../src/domain/seats.ts'
import type { Stage } from '../../src/domain/stages.ts'

const is = <T extends string>(type: T) => fc.constant(type)
const plan = fc.constantFrom('p1', 'p2')
const name = fc.constantFrom('s1', 's2', 's3')
const reason = fc.constantFrom('', 'no')
const own = fc.constantFrom<OwnStageRoom>('caucus:side-a', 'caucus:side-b', 'neutrals')
const room = fc.oneof({ weight: 2, arbitrary: fc.constant<StageRoom>('board') }, own)
const task = fc.constantFrom('t1', 't2')
const taskRoom = fc.constantFrom<TaskRoom>('joint', 'caucus:side-a', 'caucus:side-b', 'team:side-a')
const stage = (id: string, seats: Stage['seats'], more: Partial<Stage> = {}): Stage => ({
  ...{ stage: id, purpose: 'caucus', ownWords: '', channel: 'writing', people: 'everyone', seats },
  ...{ deciders: false, yields: '', homework: '', after: [] },
  ...more,
})
const purpose = fc.constantFrom('caucus' as const, 'pre-mediation-call' as const)
const all: Stage['seats'] = ['side-a', 'side-b', 'side-c', 'neutral']
export const versions: readonly (readonly Stage[])[] = [
  [stage('s1', all), stage('s2', all, { after: ['s1'] })],
  [stage('s1', all)],
  [stage('s1', all, { purpose: 'joint-meeting' }), stage('s3', all)],
]
const seatsIn = (where: OwnStageRoom): Stage['seats'] =>
  where === 'neutrals' ? ['neutral'] : [where.slice('caucus:'.length) as Side, 'neutral']

/** What concerns one side alone, and memoranda that are asked of all: by chance alone hardly any would come about. */
export const begunApart: readonly Command[] = [
  {
    ...{ type: 'ProposeTimes', room: 'caucus:side-a', meeting: 'o1', purpose: 'x' },
    ...{ channel: 'phone', place: '', access: '', interpreter: false, setBy: 'everybody' },
    needed: ['ana', 'mira'].map((participant) => ({ participant, decides: false })),
    times: [{ at: 24 * 3_600_000, minutes: 60 }],
  },
  {
    type: 'SetPrivateStage',
    ...{ room: 'caucus:side-a', stage: stage('s3', ['side-a', 'neutral']) },
  },
  {
    ...{ type: 'SetTask', task: 't1', room: 'caucus:side-a', words: 'find it', who: [] },
  },
  {
    ...{ type: 'OpenExchange', exchange: 'e1', words: 'two pages', release: 'when-all' },
    ...{ dueAt: Number.MAX_SAFE_INTEGER, to: 'caucuses' },
  },
]

export const planOfSide: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: is('AgreeToPlan'), plan }) },
  fc.record({ type: is('DeclinePlan'), plan, reason }),
  fc.record({ type: is('AgreeToPrivateStage'), stage: name }),
  fc.record({ type: is('SkipStage'), room, stage: name, reason }),
  fc.record({ type: is('FinishTask'), room: taskRoom, task, words: reason }),
  fc.record({ type: is('DropTask'), room: taskRoom, task, reason }),
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ type: is('HandInMemorandum'), exchange: is('e1'), words: is('as we see it') },
      share: fc.constantFrom('exchange' as const, 'mediator' as const),
    }),
  },
)
export const planOfNeutral: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    ...{ type: is('ProposePlan'), plan, stages: fc.constantFrom(...versions) },
    words: fc.constant(''),
  }),
  {
    weight: 2,
    arbitrary: fc.tuple(own, name, fc.constantFrom([], ['s1']), purpose).map(
      ([where, one, after, meant]): Command => ({
        type: 'SetPrivateStage',
        room: where,
        stage: stage(one, seatsIn(where), { after, purpose: meant }),
      }),
    ),
  },
  fc.record({ type: is('DropPrivateStage'), room: own, stage: name }),
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ type: is('SetTask'), task, room: taskRoom, words: is('find it') },
      ...{ who: fc.constantFrom<string[]>([], ['ana']) },
    }),
  },
  fc.record({
    ...{ type: is('OpenExchange'), exchange: is('e1'), words: is('two pages') },
    ...{ dueAt: fc.constant(Number.MAX_SAFE_INTEGER), release: is('when-all') },
    to: fc.constantFrom('joint' as const, 'caucuses' as const),
  }),
  { weight: 2, arbitrary: fc.record({ type: is('BeginStage'), room, stage: name }) },
  fc.record({ type: is('FinishStage'), room, stage: name, yielded: reason }),
  fc.record({ type: is('SkipStage'), room, stage: name, reason }),
)

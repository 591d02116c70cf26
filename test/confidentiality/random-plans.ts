// Of mediations by chance: plans in stages, with stages of one side, of names that collide.
import fc from 'fast-check'
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
const stage = (id: string, seats: Stage['seats'], more: Partial<Stage> = {}): Stage => ({
  ...{ stage: id, purpose: 'caucus', ownWords: '', channel: 'writing', people: 'everyone', seats },
  ...{ deciders: false, yields: '', homework: '', after: [] },
  ...more,
})
const all: Stage['seats'] = ['side-a', 'side-b', 'side-c', 'neutral']
export const versions: readonly (readonly Stage[])[] = [
  [stage('s1', all), stage('s2', all, { after: ['s1'] })],
  [stage('s1', all)],
  [stage('s1', all, { purpose: 'joint-meeting' }), stage('s3', all)],
]
const seatsIn = (where: OwnStageRoom): Stage['seats'] =>
  where === 'neutrals' ? ['neutral'] : [where.slice('caucus:'.length) as Side, 'neutral']

export const planOfSide: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: is('AgreeToPlan'), plan }) },
  fc.record({ type: is('DeclinePlan'), plan, reason }),
  fc.record({ type: is('AgreeToPrivateStage'), stage: name }),
  fc.record({ type: is('SkipStage'), room, stage: name, reason }),
)
export const planOfNeutral: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    ...{ type: is('ProposePlan'), plan, stages: fc.constantFrom(...versions) },
    words: fc.constant(''),
  }),
  {
    weight: 2,
    arbitrary: fc.tuple(own, name, fc.constantFrom([], ['s1'])).map(
      ([where, one, after]): Command => ({
        type: 'SetPrivateStage',
        room: where,
        stage: stage(one, seatsIn(where), { after }),
      }),
    ),
  },
  fc.record({ type: is('DropPrivateStage'), room: own, stage: name }),
  { weight: 2, arbitrary: fc.record({ type: is('BeginStage'), room, stage: name }) },
  fc.record({ type: is('FinishStage'), room, stage: name, yielded: reason }),
  fc.record({ type: is('SkipStage'), room, stage: name, reason }),
)

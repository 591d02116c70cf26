// Of the whole mediation: its plan in stages, with one that concerns a side alone.
import type { Command } from '../../src/domain/mediation.ts'
import type { Stage } from '../../src/domain/stages.ts'

const stage = (id: string, more: Partial<Stage> = {}): Stage => ({
  ...{ stage: id, purpose: 'bargaining', ownWords: '', channel: 'writing', people: 'everyone' },
  seats: ['side-a', 'side-b', 'neutral'],
  ...{ deciders: true, yields: 'Terms.', homework: 'Read them.', after: [] },
  ...more,
})
const call = stage('call', {
  ...{ purpose: 'pre-mediation-call', channel: 'call', seats: ['side-a', 'neutral'] },
  window: { from: Date.UTC(2026, 10, 4, 17), to: Date.UTC(2026, 10, 4, 18) },
})
const own = 'caucus:side-a'
type Step = readonly ['mira' | 'ana' | 'ben', Command]

export const planSteps: readonly Step[] = [
  [
    'mira',
    {
      type: 'ProposePlan',
      ...{ plan: 'p1', stages: [stage('papers', { purpose: 'exchange' }), stage('terms')] },
      words: 'Two steps.',
    },
  ],
  ['ben', { type: 'DeclinePlan', plan: 'p1', reason: 'I am away.' }],
  ['ben', { type: 'AgreeToPlan', plan: 'p1' }],
  ['ana', { type: 'AgreeToPlan', plan: 'p1' }],
  ['mira', { type: 'SetPrivateStage', room: own, stage: call }],
  ['mira', { type: 'SetPrivateStage', room: own, stage: { ...call, stage: 'another' } }],
  ['mira', { type: 'DropPrivateStage', room: own, stage: 'another' }],
  ['ana', { type: 'AgreeToPrivateStage', stage: 'call' }],
  ['mira', { type: 'BeginStage', room: own, stage: 'call' }],
  ['mira', { type: 'FinishStage', room: own, stage: 'call', yielded: 'We know each other.' }],
  ['ana', { type: 'SkipStage', room: 'board', stage: 'papers', reason: '' }],
  ['ben', { type: 'SkipStage', room: 'board', stage: 'papers', reason: 'We have them.' }],
]

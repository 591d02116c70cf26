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
type Step = readonly ['mira' | 'ana' | 'ben' | 'registrar', Command]
const task = (id: string, room: 'caucus:side-a' | 'joint'): Command => ({
  ...{ type: 'SetTask', task: id, room, words: 'Find the lease.', who: [], dueOn: '2026-12-01' },
})
const exchange = (id: string, to: 'joint' | 'caucuses'): Command => ({
  ...{ type: 'OpenExchange', exchange: id, words: 'Two pages.', release: 'when-all', to },
  dueAt: Date.UTC(2026, 10, 20),
})
const hands = (who: 'ana' | 'ben', id: string, share: 'exchange' | 'mediator'): Step => [
  who,
  { type: 'HandInMemorandum', exchange: id, words: `What ${who} says.`, share },
]
const answers = { matters: 'To sleep at night.', theirs: 'Their money.' }
const items = [{ words: 'Ask the bank.', who: 'ana', dueOn: '2026-12-01' }]
/** A worksheet for her side alone, then part of it for the mediator; notes, and steps that both agree to. */
const aroundCalls: readonly Step[] = [
  ['ana', { type: 'SkipPreparation', room: 'team:side-a' }],
  ['ana', { type: 'SaveWorksheet', room: 'team:side-a', answers }],
  ['ana', { type: 'GiveWorksheet', version: 1, questions: ['matters'] }],
  [
    'mira',
    {
      ...{
        type: 'WriteCallNotes',
        notes: 'n1',
        side: 'side-a',
        interests: 'Rest.',
        ideas: 'A loan.',
      },
      ...{ safety: false, confidence: 'even' },
    },
  ],
  ['mira', { type: 'ProposeNextSteps', steps: 'next', room: own, items, stage: 'call' }],
  ['ana', { type: 'CorrectNextSteps', steps: 'next', room: own, words: 'My bank, not his.' }],
  ['ana', { type: 'AgreeToNextSteps', steps: 'next', room: own }],
]
/** After it was opened, and before the parties sign. */
const AFTER_ONE = Date.UTC(2026, 10, 2, 17) + 128 * 3_600_000
const sealed = (['side-a', 'side-b'] as const).map((side) => ({ side, words: 'Two pages.' }))

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
  ['mira', task('t1', 'caucus:side-a')],
  ['mira', task('t2', 'caucus:side-a')],
  ['ana', { type: 'FinishTask', room: own, task: 't1', words: 'Here it is.' }],
  ['ana', { type: 'DropTask', room: own, task: 't2', reason: 'It is lost.' }],
  ['mira', exchange('e1', 'caucuses')],
  hands('ana', 'e1', 'exchange'),
  hands('ben', 'e1', 'exchange'),
  ['registrar', { type: 'ReleaseExchange', exchange: 'e1', sealed }],
  [
    'mira',
    {
      ...{ type: 'OpenExchange', exchange: 'e2', words: 'One page.', release: 'when-all' },
      ...{ to: 'caucuses', dueAt: AFTER_ONE },
    },
  ],
  hands('ana', 'e2', 'mediator'),
]

/** Not everybody handed in: when the time has come nothing is released. */
export const lapseSteps: readonly Step[] = [
  ['registrar', { type: 'ReleaseExchange', exchange: 'e2', sealed: [] }],
  ...aroundCalls,
]

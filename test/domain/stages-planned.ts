// Stages and plans as they stand in stories.
import type { Command } from '../../src/domain/mediation.ts'
import type { OwnStageRoom, StageRoom } from '../../src/domain/plan.ts'
import type { Stage } from '../../src/domain/stages.ts'
import { type Act, act } from './mediation-story.ts'

export const DAY = 24 * 3_600_000

export const stage = (id: string, more: Partial<Stage> = {}): Stage => ({
  ...{ stage: id, purpose: 'bargaining', ownWords: '', channel: 'writing', people: 'everyone' },
  seats: ['side-a', 'side-b', 'side-c', 'neutral'],
  ...{ deciders: false, yields: `what ${id} yields`, homework: '', after: [] },
  ...more,
})
export const ofA = (id: string, more: Partial<Stage> = {}): Stage =>
  stage(id, { purpose: 'caucus', channel: 'video', seats: ['side-a', 'neutral'], ...more })

/** Papers, then a meeting, then bargaining. */
export const stages: readonly Stage[] = [
  stage('papers', { purpose: 'exchange' }),
  stage('meeting', { purpose: 'joint-meeting', channel: 'video', after: ['papers'] }),
  stage('terms', { after: ['papers', 'meeting'] }),
]
export const proposes = (plan = 'p1', of: readonly Stage[] = stages, words = ''): Command => ({
  type: 'ProposePlan',
  ...{ plan, stages: of, words },
})
export const agrees = (plan = 'p1'): Command => ({ type: 'AgreeToPlan', plan })
export const begins = (id: string, room: StageRoom = 'board'): Command => ({
  ...{ type: 'BeginStage', room, stage: id },
})
export const finishes = (
  id: string,
  room: StageRoom = 'board',
  yielded = `done with ${id}`,
): Command => ({ type: 'FinishStage', room, stage: id, yielded })
export const skips = (id: string, room: StageRoom = 'board', reason = 'No need.'): Command => ({
  ...{ type: 'SkipStage', room, stage: id, reason },
})
export const sets = (of: Stage, room: OwnStageRoom = 'caucus:side-a'): Command => ({
  ...{ type: 'SetPrivateStage', room, stage: of },
})

export const inForce = (plan = 'p1', of: readonly Stage[] = stages): Act[] => [
  act('mira', proposes(plan, of)),
  ...['ana', 'ben', 'cem'].map((who) => act(who, agrees(plan))),
]

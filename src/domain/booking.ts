// Booking a first call with one side: times for it and, where none is planned yet, the call's own stage, at once or not at all.
import {
  decideMeeting,
  type MeetingCommand,
  type MeetingRefusal,
  type MeetingView,
} from './arranging.ts'
import { accept, type Decision, refuse } from './chapter.ts'
import type { MeetingChannel, MeetingFact } from './meetings.ts'
import type { OwnStageRoom, PlanFact, PlanView } from './plan.ts'
import { seesStage } from './plan.ts'
import { decidePlan, type PlanRefusal } from './planning.ts'
import type { Side } from './seats.ts'
import type { Stage, StageChannel } from './stages.ts'

export function decideBooking(
  view: MeetingView & PlanView,
  { firstCall, ...proposes }: Extract<MeetingCommand, { type: 'ProposeTimes' }>,
  at: number,
): Decision<MeetingFact | PlanFact, MeetingRefusal | PlanRefusal> {
  if (firstCall === undefined) return decideMeeting(view, proposes, at)
  const { stage: _, ...unplanned } = proposes
  const proposed = decideMeeting(view, unplanned, at)
  if (!proposed.ok) return proposed
  const stage = stageOf(firstCall, proposes)
  if (!stage) return refuse('RoomUnknown')
  if (seesStage(view, proposes.room, firstCall)) return refuse('NoChange')
  const room = proposes.room as OwnStageRoom
  const planned = decidePlan(view, { type: 'SetPrivateStage', room, stage })
  if (!planned.ok) return planned
  const named = proposed.records.map((fact) =>
    fact.type === 'TimesProposed' ? { ...fact, stage: firstCall } : fact,
  )
  return accept<MeetingFact | PlanFact>(...planned.records, ...named)
}

const channels: Readonly<Partial<Record<MeetingChannel, StageChannel>>> = {
  video: 'video',
  hybrid: 'hybrid',
  'in person': 'in-person',
}
function stageOf(
  stage: string,
  { room, channel, place, access }: Extract<MeetingCommand, { type: 'ProposeTimes' }>,
): Stage | undefined {
  if (!room.startsWith('caucus:')) return undefined
  const side = room.slice('caucus:'.length) as Side
  return {
    ...{ stage, purpose: 'pre-mediation-call', ownWords: '', seats: [side, 'neutral'] },
    ...{ people: 'everyone', deciders: false, channel: channels[channel] ?? 'call' },
    ...(place.trim() === '' ? {} : { place }),
    ...(access.trim() === '' ? {} : { access }),
    ...{ yields: '', homework: '', after: [] },
  }
}

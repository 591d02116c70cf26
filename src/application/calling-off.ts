// When a mediation has ended, what was to come of meetings is called off: each where it stands, and told there alone.
import type { Decision } from '../domain/chapter.ts'
import type { Entry, Fact } from '../domain/facts.ts'
import { emptyRoom } from '../domain/in-a-room.ts'
import { decide, type Refusal, type View, viewOf } from '../domain/mediation.ts'
import { evolveRoom } from '../domain/room-seen.ts'
import type { Me } from '../domain/seats.ts'
import { followUp } from './follow-up.ts'
import type { House } from './house.ts'
import type { JobOf } from './work.ts'

/** Bears being run twice: what is called off is not to come any more. */
export async function callOffMeetings(
  { record, clock }: Pick<House, 'record' | 'clock'>,
  { caseId }: JobOf<'CallOffMeetings'>,
): Promise<void> {
  const at = clock.now()
  const arbiter = { registrar: true, arbiter: true } as const
  await record.act<Decision<Fact, Refusal>>(arbiter, caseId, ({ me, entries }) => {
    const view = ofEveryRoom(me, entries)
    const decision = decide(view, { type: 'CallOffMeetings' }, at)
    if (!decision.ok) return { result: decision }
    const facts = decision.records
    const jobs = followUp(caseId, view, facts, at)
    return { result: decision, append: { facts, at, seatings: [], jobs } }
  })
}

/** Who ended it may read few of the rooms, so it is the arbiter who looks; nobody is shown what it saw. */
function ofEveryRoom(me: Me, entries: readonly Entry[]): View {
  const rooms = new Map(viewOf(me, entries).rooms)
  for (const [room, standing] of Map.groupBy(entries, (entry) => entry.room)) {
    rooms.set(room, standing.reduce(evolveRoom, emptyRoom))
  }
  return { me, board: rooms.get('board') ?? emptyRoom, rooms }
}

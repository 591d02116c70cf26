// Into a larger call: decided on what somebody sees of the one room, then an address of theirs at the service.
import { arranges } from '../domain/arranging.ts'
import { type View, viewOf } from '../domain/mediation.ts'
import type { MeetingRoom } from '../domain/meetings.ts'
import {
  type CallWaysRefusal,
  type LargerCallShut,
  mayEnterLarger,
} from '../domain/opening-ways.ts'
import type { House } from './house.ts'
import type { CaseId, DueJob, PersonId } from './ports.ts'
import type { JobOf } from './work.ts'

/** The program runs no such service: said alike whatever room is meant. */
export type NotSetUp = 'LargerCallsNotSet'

export const isSetUp = (
  { largerCalls }: Pick<House, 'largerCalls'>,
  action: string,
): NotSetUp | undefined =>
  action === 'open-larger-call' && !largerCalls ? 'LargerCallsNotSet' : undefined

export type Entered =
  | { readonly ok: true; readonly address: string }
  | {
      readonly ok: false
      readonly refusal: CallWaysRefusal | LargerCallShut | NotSetUp | 'CaseUnknown'
    }

export async function enterLarger(
  {
    reader,
    largerCalls,
    largerCallNames,
    clock,
  }: Pick<House, 'reader' | 'largerCalls' | 'largerCallNames' | 'clock'>,
  person: PersonId,
  caseId: CaseId,
  wanted: string,
): Promise<Entered> {
  const seen = await reader.seenBy(person, caseId)
  if (!seen) return { ok: false, refusal: 'CaseUnknown' }
  if (!largerCalls) return { ok: false, refusal: 'LargerCallsNotSet' }
  const view = viewOf(seen.me, seen.entries)
  const may = mayEnterLarger(view, wanted, clock.now())
  if (!may.ok) return may
  const { room, openedAt } = may.larger
  const { participant } = view.me
  const address = await largerCalls.addressFor({
    room: largerCallNames.roomOf(caseId, room, openedAt),
    identity: largerCallNames.identityOf(caseId, room, openedAt, participant),
    name: view.board.convening.people.get(participant)?.name ?? '',
    leads: arranges(view.me, room),
    speaks: view.me.seat !== 'observer',
    at: clock.now(),
  })
  return { ok: true, address }
}

/**
 * A room that is shut is ended at the service, and ended again: who was let in just before has a way in for minutes, and the
 * service makes a room anew for whoever comes. In milliseconds.
 */
const ENDS_AGAIN = [0, 6 * 60_000, 16 * 60_000]

export function largerEnded(
  caseId: CaseId,
  { rooms }: View,
  room: MeetingRoom,
  at: number,
): readonly DueJob[] {
  const openedAt = rooms.get(room)?.callWays.larger?.openedAt
  if (openedAt === undefined) return []
  return ENDS_AGAIN.map((later) => ({
    job: { type: 'EndLargerCall', caseId, room, openedAt },
    dueAt: at + later,
  }))
}

export async function endLarger(
  { largerCalls, largerCallNames, clock }: Pick<House, 'largerCalls' | 'largerCallNames' | 'clock'>,
  { caseId, room, openedAt }: JobOf<'EndLargerCall'>,
): Promise<void> {
  await largerCalls?.end?.(largerCallNames.roomOf(caseId, room, openedAt), clock.now())
}

// The way into a call: who asks for a ticket is told on their own view why there is none for them.
import { apartIn, barredFromCall, isCallRoom } from '../domain/calling.ts'
import type { Refusal } from '../domain/mediation.ts'
import { isOutOfCall } from '../domain/out-of-call.ts'
import type { House } from './house.ts'
import { lookUpFor } from './look-up.ts'
import type { Viewer } from './people-ports.ts'
import type { CaseId } from './ports.ts'

export type CallTicket =
  | { readonly ok: true; readonly ticket: string; readonly expiresAt: number }
  | { readonly ok: false; readonly refusal: Refusal | 'CaseUnknown' }

/** A room that is not theirs and one that is none are one answer. */
export async function callTicket(
  house: Pick<House, 'reader' | 'clock' | 'calls'>,
  viewer: Viewer,
  caseId: CaseId,
  room: unknown,
): Promise<CallTicket> {
  const looked = await lookUpFor(house, viewer, caseId)
  if (!looked) return { ok: false, refusal: 'CaseUnknown' }
  if (typeof room !== 'string' || !isCallRoom(room)) return { ok: false, refusal: 'RoomUnknown' }
  const { view } = looked
  const barred = barredFromCall(view, room) ?? apartIn(view, room)
  if (barred) return { ok: false, refusal: barred }
  const { participant } = view.me
  if (isOutOfCall(view, room, participant, house.clock.now())) {
    return { ok: false, refusal: 'AskedToLeave' }
  }
  return {
    ok: true,
    ...house.calls.ticket(viewer, { caseId, room, participant }, house.clock.now()),
  }
}

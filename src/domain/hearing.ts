// When a court hears the case: as the case was opened, and as courts move it.
import { accept, type Decision, type Recorded, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import type { Convening } from './convening.ts'
import { endOfDay } from './invitation-writing.ts'
import type { ParticipantId } from './seats.ts'
import { isRealDate } from './terms.ts'

/** Days of the calendar, YYYY-MM-DD; null where there is no hearing. */
type Move = { readonly from: string | null; readonly to: string | null }
export type HearingMoved = { type: 'HearingMoved' } & Move

export type MoveHearing = { type: 'MoveHearing'; to: string | null }
export type HearingRefusal =
  | 'NotForThisSeat'
  | 'MediationIsEnded'
  | 'DateUnreal'
  | 'HearingPassed'
  | 'NoChange'

/** Oldest first. */
export type Hearing = {
  readonly moves: readonly (Move & { readonly at: number; readonly by: ParticipantId })[]
}
export const asFirstSet: Hearing = { moves: [] }

type Board = { readonly convening: Convening; readonly hearing: Hearing }

/** The one place that says the day: what a case was opened with is only where it began. */
export function hearingOf({ convening, hearing }: Board): string | undefined {
  const last = hearing.moves.at(-1)
  return last ? (last.to ?? undefined) : convening.opened?.court?.hearingOn
}

export function decideHearing(
  { me, board }: ViewOf<Board & { readonly closing: Closing }>,
  { to }: MoveHearing,
  at: number,
): Decision<HearingMoved, HearingRefusal> {
  if (me.seat !== 'manager' || me.state !== 'seated') return refuse('NotForThisSeat')
  if (board.closing.ended) return refuse('MediationIsEnded')
  if (to !== null && !isRealDate(to)) return refuse('DateUnreal')
  const from = hearingOf(board) ?? null
  if (to === from) return refuse('NoChange')
  if (to !== null && endOfDay(to) <= at) return refuse('HearingPassed')
  return accept({ type: 'HearingMoved', from, to })
}

export const evolveHearing = (
  { moves }: Hearing,
  { at, by, fact: { from, to } }: Recorded<HearingMoved>,
): Hearing => ({ moves: [...moves, { from, to, at, by }] })

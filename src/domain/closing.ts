// How a mediation ends, with or without a settlement, and how it is taken up again.
import { accept, type Decision, type Recorded, refuse, type ViewOf } from './chapter.ts'
import type { Convening } from './convening.ts'
import { conducts, speaksForSide } from './seats.ts'

export type Outcome = 'settled' | 'impasse' | 'withdrawn' | 'declined'
/** No reason stands here: everyone reads the board, and a court may only hear that it ended (1121). */
export type MediationEnded = { type: 'MediationEnded'; outcome: Outcome }
export type MediationReopened = { type: 'MediationReopened' }
export type ClosingFact = MediationEnded | MediationReopened

export type ClosingCommand =
  | { type: 'EndMediation'; outcome: 'impasse' | 'withdrawn' | 'declined' }
  | { type: 'ReopenMediation' }
export type ClosingRefusal =
  | 'NotForThisSeat'
  | 'MediationIsEnded'
  | 'MediationNotEnded'
  | 'SettledIsFinal'
  | 'InvitationNotDeclined'

export type Closing = {
  readonly ended: { readonly outcome: Outcome; readonly at: number } | undefined
  readonly reopenedAt: number | undefined
}
export const notEnded: Closing = { ended: undefined, reopenedAt: undefined }

type Board = { convening: Convening; closing: Closing }

export function decideClosing(
  { me, board, rooms }: ViewOf<Board>,
  command: ClosingCommand,
): Decision<ClosingFact, ClosingRefusal> {
  if (me.state !== 'seated') return refuse('NotForThisSeat')
  const { ended } = board.closing
  if (command.type === 'ReopenMediation') {
    if (!conducts(me) && me.seat !== 'manager') return refuse('NotForThisSeat')
    if (!ended) return refuse('MediationNotEnded')
    if (ended.outcome === 'settled') return refuse('SettledIsFinal')
    return accept({ type: 'MediationReopened' })
  }
  const { outcome } = command
  if (ended) return refuse('MediationIsEnded')
  const may = {
    impasse: conducts(me),
    // Anyone may leave at any time without penalty (Rules of Court 3.853).
    withdrawn: speaksForSide(me),
    declined: me.seat === 'manager',
  }
  if (!may[outcome]) return refuse('NotForThisSeat')
  const declined = [...rooms.values()].some(({ convening }) =>
    [...convening.invitations.values()].some(({ answer }) => answer === 'declined'),
  )
  if (outcome === 'declined' && !declined) return refuse('InvitationNotDeclined')
  return accept({ type: 'MediationEnded', outcome })
}

export function evolveClosing(state: Closing, { at, fact }: Recorded<ClosingFact>): Closing {
  switch (fact.type) {
    case 'MediationEnded':
      return { ...state, ended: { outcome: fact.outcome, at } }
    case 'MediationReopened':
      return { ended: undefined, reopenedAt: at }
  }
}

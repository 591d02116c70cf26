// How a mediation ends, with or without a settlement, by which letter, and how it is taken up again.
import { accept, type Decision, type Recorded, refuse, type ViewOf } from './chapter.ts'
import type { Language } from './clauses.ts'
import type { Convening } from './convening.ts'
import { conducts, speaksForSide } from './seats.ts'

export type Outcome = 'settled' | 'impasse' | 'withdrawn' | 'declined' | 'silence'
/** Of which ends the mediator writes to everyone. */
export type EndOfLetter = Exclude<Outcome, 'settled' | 'declined'>
/** No reason stands here: everyone reads the board, and a court may only hear that it ended (1121). */
export type MediationEnded = { type: 'MediationEnded'; outcome: Outcome }
export type MediationReopened = { type: 'MediationReopened' }
/** A writing of the mediator to everyone that it has ended (Evidence Code 1125(a)(3)): as it was sent, without reasons. */
export type EndingLetterServed = {
  type: 'EndingLetterServed'
  outcome: EndOfLetter
  language: Language
  words: string
}
export type ClosingFact = MediationEnded | MediationReopened | EndingLetterServed

export type ClosingCommand =
  | { type: 'EndMediation'; outcome: 'impasse' | 'withdrawn' | 'declined' }
  | { type: 'ReopenMediation' }
  | {
      type: 'ServeEndingLetter'
      outcome: EndOfLetter
      language: Language
      words: string
      /** When the silence has lasted as long as was agreed, as the mediator's own clock says; UTC milliseconds. */
      runsOutAt: number | undefined
    }
export type ClosingRefusal =
  | 'NotForThisSeat'
  | 'MediationIsEnded'
  | 'MediationNotEnded'
  | 'SettledIsFinal'
  | 'InvitationNotDeclined'
  | 'SilenceNotRunOut'
  | 'LetterAlreadyServed'
  | 'NothingSaid'

export type Closing = {
  readonly ended: { readonly outcome: Outcome; readonly at: number } | undefined
  readonly reopenedAt: number | undefined
  /** Of the end that stands. */
  readonly letter:
    | (Omit<EndingLetterServed, 'type'> & { readonly at: number; readonly by: string })
    | undefined
}
export const notEnded: Closing = { ended: undefined, reopenedAt: undefined, letter: undefined }

type Board = { convening: Convening; closing: Closing }

export function decideClosing(
  view: ViewOf<Board>,
  command: ClosingCommand,
  at: number,
): Decision<ClosingFact, ClosingRefusal> {
  const { me, board, rooms } = view
  if (me.state !== 'seated') return refuse('NotForThisSeat')
  const { ended } = board.closing
  if (command.type === 'ServeEndingLetter') return serve(view, command, at)
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

/** Of an end that another brought about the letter is sent once; silence and impasse end by the letter itself. */
function serve(
  { me, board }: ViewOf<Board>,
  letter: Extract<ClosingCommand, { type: 'ServeEndingLetter' }>,
  at: number,
): Decision<ClosingFact, ClosingRefusal> {
  const { outcome, language, words, runsOutAt } = letter
  const { ended, letter: sent } = board.closing
  if (!conducts(me)) return refuse('NotForThisSeat')
  if (sent) return refuse('LetterAlreadyServed')
  if (ended && ended.outcome !== outcome) return refuse('MediationIsEnded')
  if (words.trim() === '') return refuse('NothingSaid')
  const served = { type: 'EndingLetterServed', outcome, language, words } as const
  if (ended) return accept(served)
  // Who withdraws says so themselves (Rules of Court 3.853).
  if (outcome === 'withdrawn') return refuse('MediationNotEnded')
  if (outcome === 'silence' && (runsOutAt === undefined || at < runsOutAt)) {
    return refuse('SilenceNotRunOut')
  }
  return accept<ClosingFact>(served, { type: 'MediationEnded', outcome })
}

export function evolveClosing(state: Closing, { at, by, fact }: Recorded<ClosingFact>): Closing {
  switch (fact.type) {
    case 'EndingLetterServed': {
      const { type: _, ...letter } = fact
      return { ...state, letter: { ...letter, at, by } }
    }
    case 'MediationEnded':
      return { ...state, ended: { outcome: fact.outcome, at } }
    case 'MediationReopened':
      return { ended: undefined, reopenedAt: at, letter: undefined }
  }
}

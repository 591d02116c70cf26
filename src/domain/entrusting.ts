// Somebody signs for me: a party entrusts their signature to their attorney or to their insurer's agent, and takes that back.
import type { DraftId } from './agreement.ts'
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import { entrustedBy, wouldCount } from './entrusted.ts'
import type { WhyNot } from './law/signatures.ts'
import type { ParticipantId } from './seats.ts'
import type { SigningFact } from './signing.ts'
import { asSigner, type SigningBoard, type SigningRefusal } from './taking-signatures.ts'

export type EntrustingCommand =
  | {
      type: 'EntrustSigning'
      draft: DraftId
      to: ParticipantId
      /** Of an insurer's agent: the insurer, which defends the party and pays, authorised them in writing. */
      authorised?: boolean
      /** Of an insurer's agent: the party would owe nothing above the limits of the policy. */
      withinLimits?: boolean
    }
  | { type: 'EndEntrustedSigning'; draft: DraftId }
export type EntrustingRefusal =
  | SigningRefusal
  | 'NothingPending'
  | 'PartiesAlone'
  | 'AttorneyAdvises'
  | 'NotRepresented'
  | 'InsurerNotAuthorised'
  | 'AboveTheLimits'
  | 'AlreadyEntrusted'

/** Why a court would not count it. */
export function refusalFor(because: WhyNot): EntrustingRefusal {
  switch (because) {
    case 'nothing pending':
      return 'NothingPending'
    case 'parties alone':
      return 'PartiesAlone'
    case 'attorney advises':
      return 'AttorneyAdvises'
    case 'attorney represents nobody':
      return 'NotRepresented'
    case 'insurer not authorised':
      return 'InsurerNotAuthorised'
    case 'above the limits':
      return 'AboveTheLimits'
    case 'no party':
      return 'ParticipantUnknown'
  }
}

/** Until the other has signed, a party may still sign themselves. */
export function decideEntrusting(
  view: ViewOf<SigningBoard>,
  command: EntrustingCommand,
): Decision<SigningFact, EntrustingRefusal> {
  const { draft } = command
  const signer = asSigner(view, draft)
  if (!signer.ok) return signer
  const [{ participant, side }] = signer.records
  // Who decides for a side without a party signs for it already.
  if (view.me.role !== 'party') return refuse('NotForThisSeat')
  const given = entrustedBy(view, participant)
  if (command.type === 'EndEntrustedSigning') {
    if (!given) return refuse('NotEntrusted')
    return accept({ type: 'SigningEntrustedEnded', draft, participant, side })
  }
  const { to } = command
  if (given?.to === to) return refuse('AlreadyEntrusted')
  const counts = wouldCount(view, { party: participant, to }, command)
  if (!counts.counts) return refuse(refusalFor(counts.because))
  const attorney = view.board.convening.people.get(to)?.role === 'attorney'
  const entrusted = { type: 'SigningEntrusted', draft, participant, side, to } as const
  return attorney
    ? accept({ ...entrusted, as: 'attorney' })
    : accept({ ...entrusted, as: 'insurer', authorised: true, withinLimits: true })
}
